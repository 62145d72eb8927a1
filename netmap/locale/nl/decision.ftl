### Wat iemand besluit over een advies.

decision-accept = doen
decision-modify = aanpassen
decision-reject = niet doen

decision-recorded = Vastgelegd bij { $household }: { $candidate }, { $decision }.
decision-advised = Dit stond op plaats { $rank } in het advies.
decision-excluded = Let op: het advies raadt dit af. { $why }
decision-not_advised = Let op: dit stond niet in het advies.
decision-not-sent = Er is niets verstuurd.

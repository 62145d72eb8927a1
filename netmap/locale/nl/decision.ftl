### Wat iemand besluit over een advies.

decision-accept = doen
decision-modify = aanpassen
decision-reject = niet doen

decision-recorded = Vastgelegd bij { $household }: { $candidate }, { $decision }.
decision-advised = Dit stond op plaats { $rank } in het advies.
decision-excluded = Let op: het advies raadt dit af. { $why }
decision-not_advised = Let op: dit stond niet in het advies.
decision-not-sent = Er is niets verstuurd.

## Wat de begrippen betekenen.

notion-override = anders besloten dan geadviseerd
    .meaning = Iemand doet niet wat er is geadviseerd, doet het anders, of doet iets wat niet is geadviseerd.
    .formula = stond in het advies en niet „doen”, of stond er niet in en niet „niet doen”
    .source = keuze van netmap
    .limits = Zegt niet wie gelijk heeft. Mensen weten dingen die in geen tabel staan.
notion-override_rate = hoe vaak anders is besloten dan geadviseerd
    .meaning = Deel van de besluiten dat van het advies afwijkt. Vaak kan betekenen dat het advies of de gegevens niet kloppen; bijna nooit dat niemand meer zelf kijkt.
    .formula = aantal anders besloten / aantal besluiten; van dezelfde vraag telt het laatste besluit; bij minder dan 10 besluiten wordt niets getoond
    .source = keuze van netmap
    .limits = Gaat over het advies, niet over de mensen die besluiten.
notion-inputs_hash = vingerafdruk van de gegevens achter een advies
    .meaning = Met dezelfde gegevens, dezelfde dag en dezelfde vraag is de vingerafdruk gelijk, en dan is het advies dat ook.
    .formula = SHA-256 van alle tabellen zoals bekend op de dag, de dag en de gekozen opties; de volgorde van rijen telt niet
    .source = FIPS 180-4
    .limits = De gegevens zelf zijn er niet uit terug te halen.

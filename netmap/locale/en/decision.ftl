### What somebody decides about advice.

decision-accept = do it
decision-modify = do it in another way
decision-reject = do not

decision-recorded = Recorded for { $household }: { $candidate }, { $decision }.
decision-advised = This stood in place { $rank } of the advice.
decision-excluded = Note: the advice is against it. { $why }
decision-not_advised = Note: this did not stand in the advice.
decision-not-sent = Nothing was sent.

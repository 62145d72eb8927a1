### What somebody decides about advice.

decision-accept = do it
decision-modify = do it in another way
decision-reject = do not

decision-recorded = Recorded for { $household }: { $candidate }, { $decision }.
decision-advised = This stood in place { $rank } of the advice.
decision-excluded = Note: the advice is against it. { $why }
decision-not_advised = Note: this did not stand in the advice.
decision-not-sent = Nothing was sent.

## What the notions mean.

notion-override = decided otherwise than advised
    .meaning = Somebody does not do what was advised, does it in another way, or does what was not advised.
    .formula = stood in the advice and not “do it”, or did not stand there and not “do not”
    .source = choice of netmap
    .limits = Does not say who is right. People know things that are in no table.
notion-override_rate = how often people decide otherwise than advised
    .meaning = The share of decisions that depart from the advice. Often can mean that the advice or the data are wrong; hardly ever that nobody looks any more.
    .formula = decided otherwise / decisions; of the same question the last decision counts; of fewer than 10 decisions nothing is shown
    .source = choice of netmap
    .limits = Is about the advice, not about the people who decide.
notion-inputs_hash = fingerprint of the data behind advice
    .meaning = With the same data, the same day and the same question the fingerprint is the same, and then so is the advice.
    .formula = SHA-256 of all tables as known on the day, the day and the options chosen; the order of rows does not count
    .source = FIPS 180-4
    .limits = The data themselves cannot be read from it.

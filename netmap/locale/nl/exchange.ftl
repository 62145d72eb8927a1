### Wat bij het omzetten niet mee kon: het kasboek van een omzetting.

loss-unknown-column = Kolom { $what } kent netmap niet; { $n } cellen niet overgenomen.

### Wat bij het omzetten niet mee kon: het kasboek van een omzetting.

loss-unknown-column = Kolom { $what } kent netmap niet; { $n } cellen niet overgenomen.
loss-unknown-sheet = Blad { $what } kent netmap niet; niet overgenomen.
loss-unknown-file = Bestand { $what } kent netmap niet; niet overgenomen.
loss-unknown-table = Tabel { $what } kent netmap niet; niet overgenomen.
loss-refused-column = Kolom { $what } mag netmap niet bewaren; { $n } cellen niet overgenomen.
loss-unreadable = In kolom { $what } kan netmap { $n } cellen niet lezen; ze zijn leeg gelaten.

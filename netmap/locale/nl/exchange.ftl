### Wat bij het omzetten niet mee kon: het kasboek van een omzetting.

loss-unknown-column = Kolom { $what } kent netmap niet; { $n } cellen niet overgenomen.
loss-unknown-sheet = Blad { $what } kent netmap niet; niet overgenomen.
loss-unknown-file = Bestand { $what } kent netmap niet; niet overgenomen.
loss-unknown-table = Tabel { $what } kent netmap niet; niet overgenomen.
loss-refused-column = Kolom { $what } mag netmap niet bewaren; { $n } cellen niet overgenomen.
loss-unreadable = In kolom { $what } kan netmap { $n } cellen niet lezen; ze zijn leeg gelaten.
loss-not-in-format = Dit bestand heeft geen plaats voor { $what }; { $n } cellen niet overgenomen.
loss-table-not-in-format = Dit bestand heeft geen plaats voor tabel { $what }; { $n } rijen niet overgenomen.
loss-older-rows = Alleen de nieuwste stand past in dit bestand; { $n } eerdere rijen niet overgenomen.
loss-not-tied = { $n } keer geen band met de persoon van de kaart; niet overgenomen.
loss-unknown-ego = { $n } rijen horen bij een persoon die niet in de studie staat; niet overgenomen.
loss-unknown-alter = { $n } banden noemen iemand die niet in de lijst staat; niet overgenomen.
loss-no-number = { $n } rijen zonder nummer; niet overgenomen.
loss-no-tie = { $n } rijen zeggen dat er geen band is; niet overgenomen.
loss-self-tie = { $n } banden van iemand met zichzelf; niet overgenomen.
loss-listed-twice = { $n } rijen staan er dubbel; ze zijn samengevoegd.
loss-ids-made-unique = { $n } nummers beginnen bij iedereen opnieuw; het nummer van de persoon staat er nu voor.
loss-weights-divided = { $n } gewichten zijn gedeeld door { $what }.

### What could not be carried in a conversion: its ledger.

loss-unknown-column = netmap does not know column { $what }; { $n } cells not carried.
loss-unknown-sheet = netmap does not know sheet { $what }; not carried.
loss-unknown-file = netmap does not know file { $what }; not carried.
loss-unknown-table = netmap does not know table { $what }; not carried.
loss-refused-column = netmap may not keep column { $what }; { $n } cells not carried.
loss-unreadable = In column { $what } netmap cannot read { $n } cells; they were left empty.
loss-not-in-format = This file has no place for { $what }; { $n } cells not carried.
loss-table-not-in-format = This file has no place for table { $what }; { $n } rows not carried.
loss-older-rows = Only the newest state fits in this file; { $n } earlier rows not carried.
loss-not-tied = { $n } times no tie with the person of the map; not carried.
loss-unknown-ego = { $n } rows belong to a person who is not in the study; not carried.
loss-unknown-alter = { $n } ties name somebody who is not listed; not carried.
loss-no-number = { $n } rows without a number; not carried.
loss-no-tie = { $n } rows say that there is no tie; not carried.
loss-self-tie = { $n } ties of somebody with themselves; not carried.
loss-listed-twice = { $n } rows are listed twice; they were merged.
loss-ids-made-unique = { $n } numbers begin anew for everybody; the number of the person now stands in front.
loss-weights-divided = { $n } weights were divided by { $what }.

### What could not be carried in a conversion: its ledger.

loss-unknown-column = netmap does not know column { $what }; { $n } cells not carried.
loss-unknown-sheet = netmap does not know sheet { $what }; not carried.
loss-unknown-file = netmap does not know file { $what }; not carried.
loss-unknown-table = netmap does not know table { $what }; not carried.
loss-refused-column = netmap may not keep column { $what }; { $n } cells not carried.
loss-unreadable = In column { $what } netmap cannot read { $n } cells; they were left empty.

### What could not be carried in a conversion: its ledger.

loss-unknown-column = netmap does not know column { $what }; { $n } cells not carried.

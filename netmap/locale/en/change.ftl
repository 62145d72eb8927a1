### What if: one thing is different, and somebody comes forward in the advice.

change-capacity =
    { $rank ->
        [1] With a free place at { $name } this is the first choice.
       *[other] With a free place at { $name } this takes place { $rank }.
    }
change-wait_days =
    { $rank ->
        [1] With a wait of { $to } days at { $name } this is the first choice.
       *[other] With a wait of { $to } days at { $name } this takes place { $rank }.
    }
change-languages =
    { $rank ->
        [1] With an interpreter or somebody who speaks { $to }, { $name } is the first choice.
       *[other] With an interpreter or somebody who speaks { $to }, { $name } takes place { $rank }.
    }
change-cost =
    { $rank ->
        [1] If it can be free, or somebody else pays, { $name } is the first choice.
       *[other] If it can be free, or somebody else pays, { $name } takes place { $rank }.
    }
change-availability =
    { $rank ->
        [1] If { $name } has time again, this is the first choice.
       *[other] If { $name } has time again, this takes place { $rank }.
    }

change-diversity = { $name } goes first, so that you can also choose another organisation.

### What could not be carried in a conversion: its ledger.

mapping-head =
    What netmap took the columns and words of the file to mean. Mend it and give it back:
    netmap convert SOURCE TARGET --mapping THIS-FILE
    Empty = not carried. What may stand here, with examples: docs/mappings.md

loss-unknown-column = netmap does not know column { $what }; { $n } cells not carried.
loss-unknown-sheet = netmap does not know sheet { $what }; not carried.
loss-unknown-file = netmap does not know file { $what }; not carried.
loss-unknown-table = netmap does not know table { $what }; not carried.
loss-mapping-unused = The mapping names { $what }; this file does not hold it.
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
loss-objection = { $n } people do not want to be on the map; they were left out.
loss-household-without-resident = Of { $n } households no resident is known; not carried.
loss-loose-end = { $n } ties name somebody who is not there; not carried.
loss-garbled = In column { $what } letters are broken in { $n } cells; check the characters.
loss-layout = The place on the screen ({ $what }) has no place in netmap; not carried { $n } times.
loss-unmapped-value = In column { $what } { $n } cells hold a value without a meaning in the mapping; not carried.
loss-several-options = In column { $what } more than one answer was chosen { $n } times; only the first was carried.
loss-age-without-year = { $n } ages in { $what } give no year of birth; not carried.
loss-encrypted = In column { $what } { $n } names are encrypted; they were left empty.
loss-not-people = { $n } rows of the type { $what } are not people; not carried.
loss-left-out = { $n } rows of the type { $what } were left out, as the mapping says.
loss-edge-type = Of { $n } ties the type { $what } was not carried; the ties themselves were.
loss-ties-differ = { $n } ties are named more than once, with another answer; the first was carried.
loss-same-interview = Of { $n } interviews there is a CSV file too; that was read instead of { $what }.
loss-ids-made = { $n } people have no code of their own; netmap made one.
loss-case-twice = { $n } interviews share a code with another one; each is now a household of its own.
loss-ego-missing = Of { $n } interviews the file of the main person is missing; that person was added without answers.
loss-about-export = { $what } is about the file itself; { $n } cells not carried.
loss-ego-added = { $n } households have no resident; the file cannot do without, so each got one without a name.
loss-xml-characters = { $n } characters cannot stand in XML; left out.
loss-unknown-organisation = { $n } services belong to an organisation that is not there; not carried.
loss-id-twice = { $n } rows have the number of another row; not carried.
loss-no-link = { $n } rows belong to nothing that was carried; not carried.
loss-no-place = netmap has no place for { $n } rows; not carried.
loss-no-heading = In { $n } rows something stands in a column without a heading; not carried.
loss-several-phones = { $n } telephone numbers too many: netmap keeps one; not carried.
loss-several-contacts = { $n } contacts too many: netmap keeps one; not carried.
loss-several-capacities = { $n } older or other counts of free places; not carried.
loss-fax = { $n } fax numbers; not carried.
loss-empty-row = { $n } rows say nothing; not carried.
loss-only-cost = Of { $n } texts or amounts in { $what } only this was carried: free, paid or by income.
loss-only-town = Of { $n } addresses or locations only the town was carried.
loss-not-a-point = Of { $n } areas the border or shape has no place in netmap; not carried.
loss-other-register = { $n } numbers of another register than KVK; not carried.
loss-unmapped-term = The mapping gives no domain for the term { $what }; not carried { $n } times.
loss-term-unused = { $n } terms are used by no service; not carried.
loss-pages-missing = There are { $n } rows more than these pages hold; fetch the other pages too.
loss-name-made = { $n } rows have no name; another name or the number stands there now.
loss-without-id = { $n } rows have no number of their own; they were read all the same.
loss-age-rounded = { $n } ages in { $what } were rounded down to whole years.
loss-no-upper-age = { $n } ages in { $what } mean: no limit.
loss-closed = { $n } services have stopped or are closed for now; they stand as stopped.
loss-area-from-address = Of { $n } services no area is known; the town of the address stands there now.
loss-kind-unknown = Of { $n } organisations the kind is not known; it stands as other.
loss-listed-again = { $n } times something is in the file once more; it counts once.
loss-listed-otherwise = { $n } rows name somebody again, with other answers; the first was carried.
loss-capacity-undated = Of { $n } services it is not known when the free places were counted; these places were not carried.

## A directory in Excel or CSV

loss-column-left-out = Column { $what } is left out as the mapping says; { $n } cells not carried.
loss-title-rows = { $n } rows stand above the headings; that is a title.
loss-kept-in-words = In column { $what } netmap cannot read { $n } cells completely; their text stands in the description now.
loss-words-kept-too = Of { $n } cells in column { $what } the whole text stands in the description too.
loss-step-guessed = Of { $n } services it is not told how heavy the help is; netmap takes it from the kind of organisation.
loss-named-after-organisation = { $n } services have no name of their own; they have that of the organisation now.
loss-named-after-service = Of { $n } services no organisation is told; it has the name of the service now.
loss-no-name = { $n } rows name no organisation and no service; not carried.
loss-organisation-differs = About the same organisation { $n } times something else is told ({ $what }); the first is carried.
loss-code-taken = { $n } codes of services are there more than once; netmap made new ones.
loss-area-code = { $n } codes of an area belong to another name already; not carried.

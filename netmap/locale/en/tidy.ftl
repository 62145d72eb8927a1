### Tidying a directory: what seems to stand in it twice, what was not checked for long, and merging.

fault-probable-twin = This looks very much like { $twin } in row { $n } ({ $score } of 100 points). Does it stand here twice?
    .hint = See with netmap tidy why, and merge them when they are the same.

fault-stale-entries = { $n ->
    [one] One entry was not checked for more than { $days } days; this is it.
   *[other] { $n } entries were not checked for more than { $days } days; this is the oldest.
  }
    .hint = See all of them with netmap tidy, and give them a ring.

tidy-undated = not known when it was checked

tidy-why-name = nearly the same name
tidy-why-kvk = the same registration number
tidy-why-phone = the same telephone
tidy-why-url = the same website
tidy-why-base = the same address
tidy-why-description = the same description
tidy-why-kvk-differs = but another registration number
tidy-why-other-organisation = but of another organisation
tidy-why-areas-differ = but in another area
tidy-why-ages-differ = but for another age

tidy-days = { $n } days ago

tidy-merged = { $n } rows merged with the row that stays.
tidy-filled = { $n } empty cells filled in.
tidy-differs = { $n } cells said something else; what stands with the one that stays holds.
tidy-pointed = { $n } cells now point to the one that stays.
tidy-with-itself = { $n } times an organisation would work with itself; these rows are gone.
tidy-twice = { $n } rows said the same as another row; these rows are gone.
tidy-absent = { $entry } is not in it (any more); nothing was merged.

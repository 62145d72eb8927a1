### Then and now on a map: what changed

map-day = { $date }
map-day-then = then · { $date }
map-day-now = now · { $date }
map-changes = What changed since { $date }
map-changed-since = Since { $date }
map-changes-none = Nothing changed in what was filled in.
map-change-gone = gone. This is how it was:
map-change-relation = who it is
map-change-circle = how close
map-change-frequency = how often in contact
map-change-quality = how the contact is
map-change-distance = lives where
map-change-availability = can help now
map-change-burden = how heavy
map-change-endurance = how long to keep it up
map-change-role = role
map-change-gives-more = now also gives: { $list }
map-change-gives-less = no longer gives: { $list }
map-change-receives-more = now also receives: { $list }
map-change-receives-less = no longer receives: { $list }
map-change-met = { $a } and { $b } know each other now.
map-change-parted = { $a } and { $b } no longer know each other.
map-filter-change = Then and now
map-column-change = Then and now

### Groups of organisations on the map

map-view-groups = Groups
map-filter-group = Group
map-fact-group = Group
map-groups-named = Group { $number } · { $domain }
map-groups-number = Group { $number }
map-groups-more = Smaller groups
map-groups-rest = In no steady group
map-groups-alone = Not connected yet
map-groups-size = larger: connects more others; bold: bridge builder
map-groups-notice = There are { $n } organisations on this map. Choose a group or zoom in to see them.
map-brief-groups = { $n ->
    [0] There are no groups that work together a lot.
    [one] 1 group that works together a lot.
   *[other] { $n } groups that work together a lot.
  }
map-brief-builders = Bridge builders:
map-brief-one-tie = { $n ->
    [one] 1 organisation works with only one other.
   *[other] { $n } organisations work with only one other.
  }
map-brief-alone = { $n ->
    [one] 1 organisation is not connected yet.
   *[other] { $n } organisations are not connected yet.
  }
map-brief-shared-task = Task of most organisations: { $domain } ({ $n }).

## Looking closer
map-open-group = { $label }, { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
  }. Choose to come closer.
map-count-group = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
  }
map-around = Show only the surroundings
map-around-of = Surroundings of { $name }
map-around-direct = works together directly
map-around-through = through another
map-around-one = One step
map-around-two = Two steps
map-around-steps = How far to look?
map-around-brief = Around { $name }: { $n } directly, { $m } through another.
map-around-full = There are more. The map shows the { $n } with the most connections.
map-back = Back to the whole map
map-more-rows = Show more ({ $n } left)

### Words on the maps

## Titles and buttons
map-household-title = Network map { $name }
map-ring-title = Outer ring of { $team }
map-made-on = Made on { $date }
map-confidential = Confidential
map-edition-table = At the table
map-edition-work = Working version
map-search = Search name or role ( / )
map-search-label = Search
map-no-hit = Nothing found
map-view = Map or list
map-views = Way of looking
map-moments = Moment
map-map = Map
map-list = List
map-save = Save
map-print = Print
map-dark = Dark
map-light = Light
map-close = Close
map-skip = Go to the list
map-old-browser = This browser is too old for the map. Use a newer one.
map-no-script = The map only works with JavaScript switched on. Switch it on in the settings of the browser.
map-zoom-in = Closer
map-zoom-out = Further away
map-zoom-fit = Whole map
map-help = Map. Walk with the arrow keys, open with Enter, close with Escape.
map-panel = More about who is chosen
map-filters = Show on the map
map-show-all = Show all
map-everything = Everything
map-legend = Legend
map-count = { $n } of { $m } contacts visible
map-count-organisations = { $n } of { $m } organisations
map-nothing-left = Nothing fits this choice. Choose "Show all".
map-nothing-chosen = Choose someone on the map, in the list or by searching.
map-nothing-chosen-organisations = Choose an organisation on the map, in the list or by searching.
map-empty = No contacts filled in yet.
map-empty-organisations = No organisations filled in yet.
map-not-all = Not everything is visible: { $filters }
map-many = There are { $n } contacts on this map. Zoom in to read names, or choose a part with the filters.
map-why = Why?

## Rings and groups
map-outer-ring = outer ring
map-not-asked = not asked yet
map-circle-not-asked = how close: not asked yet
map-still-to-ask = Not asked yet: { $what }.
map-ask-circle = how close
map-ask-contact = how the contact is
map-sector-family = Family
map-sector-friends = Friends
map-sector-neighbours = Neighbours
map-sector-acquaintances = Acquaintances
map-sector-volunteers = Volunteers
map-sector-professionals = Professionals
map-sector-organisations = Organisations
map-sector-residents = Household
map-sector-count = { $sector } ({ $n })

## Filters and legend
map-filter-who = Who is it?
map-filter-circle = How close?
map-filter-support = Which support?
map-filter-contact = How is the contact?
map-filter-distance = Lives where?
map-filter-domain = Task
map-filter-kind = Kind of organisation
map-filter-level = How closely?
map-filter-role = Role in the network
map-support-none = no support known
map-contact-strong = strong contact
map-contact-normal = ordinary contact
map-contact-weak = weak contact
map-contact-not-asked = not asked yet
map-legend-shapes = Shapes
map-legend-support = Letters
map-legend-lines = Lines
map-arrow = The arrow points to who receives support
map-know-each-other = know each other
map-involved = organisation involved
map-planned = starts soon
map-works-together = work together

## About one contact
map-fact-why = Why important
map-fact-gives = Support to the household
map-fact-receives = Support from the household
map-fact-contact = Contact
map-fact-place = Place on the map
map-fact-distance = Lives where
map-fact-knows = Also knows
map-fact-help = Can help now?
map-fact-more = Would do more?
map-fact-burden = How heavy is it?
map-fact-endurance = How much longer?
map-fact-key = Key figure
map-fact-age = Age
map-fact-works-for = Works for
map-fact-task = What does this organisation do?
map-fact-role = Role
map-fact-people = Who comes?
map-age = { $n } years
map-direction-gives = gives support to the household
map-direction-receives = receives support from the household
map-direction-both = back and forth
map-members = { $n ->
    [one] 1 resident
   *[other] { $n } residents
  }

## In short
map-brief = In short
map-question = What the household itself wants
map-strengths = What goes well
map-brief-contacts = { $n ->
    [one] 1 contact
   *[other] { $n } contacts
  }: { $list }.
map-brief-own = { $n } own network
map-brief-volunteers = { $n ->
    [one] 1 volunteer
   *[other] { $n } volunteers
  }
map-brief-professionals = { $n ->
    [one] 1 professional
   *[other] { $n } professionals
  }
map-brief-organisations = { $n ->
    [one] 1 organisation involved
   *[other] { $n } organisations involved
  } in the outer ring.
map-brief-strong = { $n ->
    [one] 1 strong contact.
   *[other] { $n } strong contacts.
  }
map-brief-support = Support: { $list }.
map-brief-gives = The household itself supports { $n ->
    [one] 1 contact.
   *[other] { $n } contacts.
  }
map-brief-nobody = Nobody filled in yet at: { $sectors }.
map-more-gaps = { $n ->
    [one] 1 more point of attention
   *[other] { $n } more points of attention
  }
map-to-ask = Still to ask ({ $n })
map-gap-reason = Why
map-gap-advice = First advice
map-gap-action = What can you do?

## List
map-column-name = Name
map-column-who = Who is it?
map-column-circle = How close?
map-column-contact = Contact
map-column-gives = Support to the household
map-column-receives = Support from the household
map-column-distance = Lives where?
map-column-why = Why important
map-column-kind = Kind of organisation
map-column-level = How closely with the team?
map-column-domains = Tasks
map-column-services = Services
map-column-places = Free places
map-column-role = Role in the network
map-column-partners = Partners

## Outer ring
map-our-team = our team
map-teams = the neighbourhood teams
map-no-team = No neighbourhood team is filled in. In the centre stands the organisation with the most partners.
map-many-organisations = There are { $n } organisations on this map. Zoom in for more names, or use search and the list.
map-legend-roles = Letters
map-level-4 = decide together or one team
map-level-3 = coordinate
map-level-2 = share information
map-level-1 = know each other
map-level-0 = not connected yet
map-group-access = Municipality and access
map-group-welfare = Welfare
map-group-community = Residents and associations
map-group-care = Care
map-group-youth = Youth and school
map-group-housing = Housing
map-group-income = Work and money
map-group-safety = Safety
map-group-specialists = Specialists
map-group-other = Other
map-broker = bridge builder
    .letter = B
map-cutpoint = only link
    .letter = L
map-front-door = front door
    .letter = F
map-front-door-for = front door for { $list }
map-role-none = no special role
map-fact-level = Working with the team
map-fact-tasks = Tasks
map-fact-services = Services
map-fact-partners = Works together with
map-fact-address = Where, and how to reach
map-fact-contact-person = Regular contact person
map-service-places = { $n ->
    [0] no places now
    [one] 1 place
   *[other] { $n } places
  }
map-service-wait = waiting time { $n ->
    [one] 1 day
   *[other] { $n } days
  }
map-service-apply = to apply: { $how }
map-brief-ring = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
  }, { $ties } collaborations.
map-brief-linked = { $n ->
    [one] 1 organisation works
   *[other] { $n } organisations work
  } with the team; { $unlinked } not connected yet.
map-caption = The closer to the centre, the closer the collaboration with the team. The angle only tells the kind of organisation.

## For later: without names, lock, then and now, story
map-previous-step = Previous step
map-next-step = Next step
map-what-if = What if { $name } drops out?
map-fragile = Much leans on one person here
map-then = then
map-now = now
map-new = New
map-gone = Gone
map-changed = Changed
map-bridge = only connection
map-story-all = Everything
map-story-own = Own network
map-story-support = Which support
map-story-fragile = Where is it fragile
map-story-ring = Outer ring
map-story-advice = Advice
map-caption-groups = How close organisations stand to each other means nothing. The groups are computed.

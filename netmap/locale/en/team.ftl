### Words on the map of the outer ring: then, now and wanted, the question "Who can help?", what stands out

## Then, now, wanted
map-view-ring = Outer ring of our team
map-wanted = wanted
map-moment = { $moment }: { $level }
map-moment-on = { $moment } ({ $date })
map-from-to = from { $before } to { $after }
map-then-caption = This is how the team worked together then. What is said of an organisation is of today.
map-wanted-caption = This is how we want to work together. Where no wish is filled in, you see what is now.
map-changes-title = What has changed since { $date }?
map-wishes-title = Where do we want to go? Make an agreement about it
map-legend-changes = Changed

## What stands out
map-filter-area = Area
map-filter-answered = Answered themselves?
map-answered-yes = yes
map-answered-no = not yet
map-answered-unknown = not known
map-silent = This organisation has not answered itself yet. What you read here comes from others.
map-fact-area = Area
map-area-unknown = area not known, ask
map-unsure = { $mark } (uncertain)
map-sure-why = This is fairly certain: it stays so when some of the answers are missing.
map-unsure-why = This is uncertain: with more answers it may be different.
map-not-weighed = How certain this is was not computed: this outer ring is too large for it.
map-unused = not used yet
    .letter = U
map-alone = only provider
    .letter = O
map-apart = see this differently
map-says = { $name }: "{ $level }".
map-brokers = Bridge builders
map-cutpoints = Only link
map-alones = Only provider
map-bridges = Only connection
map-broker-why = Is often on the shortest way between other organisations.
map-cutpoint-why = Without this organisation some partners no longer reach each other.
map-fragile-title = Here we lean on one organisation
map-brokers-title = Who connects?
map-talk-title = You see this differently: talk about it together
map-unused-title = Not used yet
map-doors-title = Front doors
map-no-door = No front door known in: { $areas }.
map-brief-answered = { $n } of { $m } organisations have answered themselves.
map-brief-nameless = For { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
  } it is not written down who answered.

## Who can help?
box-title = Who can help?
box-domain = With what?
box-area = In which area?
box-anywhere = all areas
box-choose = Choose a domain
box-places = has places
box-asked = Who can help with { $domain }? Area: { $area }.
box-asked-places = { $question } With places.
box-count = { $n } found: { $yes } with places, { $ask } to ask
box-none = Nobody with places found for { $domain } in { $area }.
box-none-at-all = Nobody found yet for { $domain }.
box-yes = Has places
box-ask = To ask: not everything is known
box-full = No places now
box-elsewhere = In another area
box-more = Show { $n } more
box-clear = Clear
box-scarce = Where is little on offer?
box-places-unknown = places not known
box-area-unknown = area not known
box-no-wait = no waiting time
box-step-3 = volunteer or facility
box-step-4 = professional
box-step-5 = specialist
box-referral = referral needed
box-apply = To apply
box-apply-unknown = not known, ask
box-phone = Telephone
box-age = Age
box-age-between = { $low } to { $high } years
box-age-from = from { $low } years
box-age-to = up to { $high } years
box-we = With us

### Words in reports.

## Comparing: then and now

compare-then = then
compare-now = now
compare-came = new
compare-went = gone
compare-changed = changed
compare-kept = still there
compare-gap-opened = new attention point
compare-gap-closed = solved

## Outer ring

report-brokers = bridge builders
report-cutpoints = only link
report-bridges = only connection
report-who-does-what = who does what
report-front-doors = front doors
report-not-linked = not linked yet
report-unused = not used yet
report-disagreement = you see this differently: talk about it together
report-density = how dense the network is
report-area-card = service card of { $area }
coverage-none = no offer
coverage-one = one provider
coverage-enough = enough providers

## Plan: from goal to source

report-goal = goal
report-result = result
report-activity = activity
report-indicator = how do we see it
report-source = source

## Numbers

report-suppressed = fewer than 10
report-not-computed = cannot be computed

## Outer ring: why

report-only-link = Is the only link between other organisations.
report-only-provider = Is the only one with a place for { $domain } in { $area }.
report-no-level = How closely you work together is not recorded yet.

### Words in reports.

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

## Outer ring: the report

report-ring = Outer ring
report-ring-title = Outer ring of { $team }
report-summary = In short
report-ring-summary = On { $day } there are { $organisations } organisations in the outer ring. { $reported } of them told themselves with whom they work together. There are { $ties } ties; in { $working_ties } of them organisations share at least information.
report-ring-nameless = For { $n } organisations it is not recorded who reported the collaboration.
report-ring-caution = A tie that nobody named may exist all the same. So look first who has not been asked yet.
report-certainty = how certain
report-certain = certain
report-uncertain = uncertain
report-fragile = Where it leans on one organisation
report-fragile-why = Without an only link other organisations lose touch with each other. Uncertain means: this may change once there are more answers.
report-fragile-none = Nowhere: every tie has a way round.
report-bridges-why = These are only connections; a second contact makes them firmer:
report-key-pair = If { $one } and { $two } both fall away, { $share } of the remaining pairs can no longer reach each other ({ $certain }).
report-brokers-title = Bridge builders
report-brokers-why = Most short paths between other organisations run through these. That does not say how well they do their work.
report-paths = share of the short paths
report-organisation = organisation
report-kind = kind
report-domain = domain of life
report-domains = domains of life
report-steps = kind of help
report-households = households now
report-area = area
report-offer = what is offered
report-everywhere = everywhere
report-coverage = What is offered per domain of life
report-coverage-why = Counted are organisations whose offer runs and is not full. In brackets: for how many of them it is not known whether there is a place or where they work.
report-providers =
    { $n ->
        [one] 1 provider
       *[other] { $n } providers
    }
report-unsure = ({ $n } to be asked)
report-doors = Front doors
report-question-about = question about
report-no-door = no front door known yet
report-unlinked-line = { $level } ({ $n }): { $names }
report-unlinked = Not linked to the team yet
report-no-team = Cannot be said: there is no neighbourhood team on the list yet.
report-level-unknown = not recorded yet
report-level-between = between "{ $low }" and "{ $high }"
report-disagreements = Talk about it together: you see this differently
report-says-first = says organisation 1
report-says-second = says organisation 2
report-wishes = Where do we want to work together more closely?
report-now = now
report-wanted = wanted
report-in-households = in how many households
report-uncovered = Needs without services
report-uncovered-why = Here things do not go well in households now (score 1 or 2), and nobody in the area has a place.
report-uncovered-none = For everything that does not go well now, somebody in the area has a place.
report-unreached = No contact yet
report-unreached-none = No households are known with which there is no contact yet.
report-household = household
report-signalled = signalled on
report-tried = what was tried
report-attempt = { $day }: { $how }, { $result }
report-not-tried = nothing recorded yet
report-wishes-why = Agree on each line: who calls whom, and when do we look again?
report-next-step = first step
report-wishes-met =
    { $n ->
        [one] For 1 pair the collaboration is as wanted already.
       *[other] For { $n } pairs the collaboration is as wanted already.
    }
report-wishes-less =
    { $n ->
        [one] For 1 pair the collaboration is closer than wanted: it may be looser.
       *[other] For { $n } pairs the collaboration is closer than wanted: it may be looser.
    }
report-new-links = New links
report-links-why = These organisations have places for what households need now. The team works with nobody for that yet.
report-introduced-by = who introduces you
report-links-rest =
    { $n ->
        [one] For 1 other organisation no new link is needed.
       *[other] For { $n } other organisations no new link is needed.
    }
report-no-link-needed = No new link needed: for what households need now, the team works already with who has a place.
report-links-unknown = Cannot be said: that takes a neighbourhood team, services and scores of households.
report-unused-title = Not used yet
report-no-referrals = Cannot be said: no referrals are recorded.
report-tasks = Who does what
report-nothing = Nothing found.
report-why = why
report-no-ties = Cannot be said: no collaboration is recorded yet.
report-no-services = Cannot be said: no services are recorded yet.
report-more = And { $n } more.

## Report of a household

report-household-title = The network of { $name }
report-day = { $day }
report-seen-on = As recorded on { $day }.
report-residents = Residents: { $value }
report-lives-in = Area: { $value }
report-contact = Contact with the household: { $value }
report-question = Question in their own words: { $value }
report-review = Look at it together on: { $value }
report-code = Household code: { $value }
report-strengths = What goes well
report-no-strengths = Nothing filled in yet that shows strengths. Ask about them.
report-support-title = Who gives support
report-size = On the map: { $own } of their own network; { $formal ->
        [one] 1 professional or volunteer
       *[other] { $formal } professionals and volunteers
    }.
report-roster-open = It has not been confirmed that the list of people is complete.
report-support = support
report-how-many = how many people
report-who = who (own network)
report-not-asked = not asked
report-contacts = Contacts
report-no-contacts = No contacts filled in yet.
report-why-important = Why important:
report-name = name
report-relation = who is it
report-circle = how close
report-frequency = how often
report-tie = how is the contact
report-help = Help and who directs
report-director = Director: { $names }.
report-no-director = No director is noted.
report-no-help = No organisations are involved now.
report-worker = contact person
report-part = role
report-task = what they do
report-last-contact = last contact
report-scores = Self-sufficiency
report-for-whom = for whom
report-score = { $n } ({ $words })
report-score-now = score now
report-target = wanted
report-priority = work on it now?
report-goals = Plan
report-goal-line = { $goal } Who takes it up: { $lead }. Target date: { $due }.
report-goal-done = Achieved.
report-attention = Points of attention
report-no-attention = No points of attention at this moment.
report-attention-line = [{ $severity }] { $title }.
report-because = Why: { $why }
report-to-ask = Still to ask
report-advice = What may help
report-outcome = { $outcome }.
report-advice-for = About "{ $title }":
report-look-out = Note: { $what }.
report-groups = Groups that work together a lot
report-groups-why = These organisations mostly work with each other. The groups are computed, not agreed.
report-group = Group { $n }: { $names }

# Network strength
report-strength-title = Network strength of { $name }
report-strength-profile = Components
report-strength-component = component
report-strength-of-one = how much
report-strength-about = what it is about
report-strength-without = When somebody drops out
report-strength-who = who
report-strength-left = network strength then
report-strength-opened = points of attention that would be added
report-strength-note = This number is not calibrated. Use it to talk about, not to decide with. It cannot compare households of different size.
report-strength-everyday = Nobody noted which support is needed. So four everyday kinds count here: talking, practical help, advice and company.

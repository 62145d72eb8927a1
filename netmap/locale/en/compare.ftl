### Words in a comparison of two days.

compare-then = then
compare-now = now
compare-came = new
compare-went = gone
compare-changed = changed
compare-kept = still there
compare-gap-opened = new attention point
compare-gap-closed = solved
compare-title = Then and now: { $name }
compare-days = Compared: { $before } and { $after }.
compare-what = what
compare-turn = then and now
compare-difference = difference
compare-nothing = Nothing to compare, or nothing changed.

## Be careful

compare-no-control = There is no other group to compare with. So this does not tell why something changed.
compare-regression = Who starts very low often ends up a little higher by itself. Also without help.
compare-rater =
    { $changed ->
        [yes] Not always did the same worker fill in the domains. That too can make a difference.
        [no] The same worker filled in the domains both times.
       *[unknown] It was not recorded everywhere who filled in the domains.
    }
compare-nothing-then = On { $day } nothing was recorded yet about this household.
compare-not-asked-again = After { $day } nobody asked about the contacts again. That they stayed the same then says nothing.
compare-list-open = The list of contacts was not complete on both days. Who seems new may have been there already.

## Self-sufficiency

compare-scores = Self-sufficiency then and now
compare-whole-household = whole household
compare-not-again = not filled in again
compare-other-scale = cannot be compared
compare-version-mark = (other ZRM version)
compare-other-version = Some domains were filled in with two versions of the ZRM. Compare those with care: they are not counted here.
compare-scores-counted = { $name }: { $n_improved } times better, { $n_stable } times the same, { $n_worse } times worse. Domains at 1 or 2: then { $n_problem0 }, now { $n_problem1 }.
compare-scores-total = All domains added up: then { $before }, now { $after }.

## Contacts

compare-contacts = Contacts then and now
compare-stayed = Still there: { $n } of the { $all } contacts.
compare-from-to = { $what }: { $before } → { $after }
compare-role = kind of contact
compare-relation = who it is
compare-circle = how close
compare-frequency = how often
compare-quality = how it goes
compare-gives = gives
compare-receives = receives
compare-knows = Who know each other
compare-knows-unknown = It was not asked on both days who know each other.
compare-pair = { $turn }: { $a } and { $b }

## Network strength and measures

compare-strength = Network strength then and now
compare-strength-values = Then { $before }, now { $after } (from 0 to 100).
compare-strength-draws = In { $up } of the calculations the number is higher now, in { $down } lower.
compare-strength-up = On these answers the network became stronger.
compare-strength-down = On these answers the network became weaker.
compare-strength-unclear = On these answers it cannot be said whether the network became stronger or weaker.
compare-measures = Numbers then and now

## Attention points and help

compare-gaps = Attention points then and now
compare-urgency = how soon
compare-gap-seen = known only now
compare-gap-still = still there
compare-gap-unsure = ask first
compare-help = Help then and now

## All households

compare-group-title = All households then and now
compare-group-size =
    { $n ->
        [0] Fewer than 10 households were recorded on both days.
       *[other] { $n } households were recorded on both days.
    }
compare-group-rater = In { $share } of the domains compared, another worker filled them in than the first time. That too can make a difference.
compare-group-rater-unknown = For too few domains it was recorded who filled them in both times.
compare-group-small = Groups of fewer than 10 households are not shown. Keep this within the team: a small percentage can be about one person.
compare-group-domains = Per domain
compare-group-domains-why = What share went better or worse. In brackets: where the real share probably lies. Chance small means: so uneven a split seldom happens by itself.
compare-group-people = how many people
compare-group-mean = mean then → now
compare-group-scores = how many times
compare-group-chance = chance
compare-group-chance-small = small
compare-group-chance-large = cannot be ruled out
compare-group-raters = Per worker
compare-group-raters-why = Large differences between workers can also come from how they fill in. Who filled in fewer than 10 households stands with the others.
compare-group-rater-head = who filled in
compare-group-others = others together
compare-group-nobody = not recorded
compare-group-strength = Of { $n } households enough is known on both days. On these answers the network became stronger in { $up }, weaker in { $down }, and in { $unclear } it cannot be said.
compare-group-range = { $share } ({ $low } to { $high })
compare-group-gaps = Attention points: in how many households
compare-group-gap = attention point

## Outer ring

compare-ring-title = Outer ring then and now
compare-ring-nobody-said = On { $day } no working ties were recorded yet.
compare-ties = Working together
compare-ties-stayed = Still there: { $n } of the { $all } ties. Of these { $closer } are closer than then and { $looser } less close.
compare-ring-measures = The outer ring as a whole
compare-ring-organisations = organisations
compare-ring-reported = told themselves with whom they work
compare-ring-ties = ties
compare-ring-working_ties = ties in which organisations at least share information
compare-ring-density = what share of all ties there is
compare-ring-centralisation = how much turns around one organisation (0 to 1)
compare-ring-fragmentation_working = what share of organisations cannot reach each other
compare-coverage = Services then and now
compare-coverage-unknown = Cannot be said: services were not recorded on both days.
compare-coverage-listed =
    { $n ->
        [one] In 1 place there are services on the list that were not recorded then. Whether they existed cannot be said.
       *[other] In { $n } places there are services on the list that were not recorded then. Whether they existed cannot be said.
    }
compare-coverage-gained = services came
compare-coverage-lost = no services any more
compare-coverage-stronger = a second provider came
compare-coverage-weaker = only one provider left
compare-cutpoints = Where it leans on one organisation
compare-cutpoint-came = now the only link
compare-cutpoint-went = no longer the only link
compare-cutpoint-kept = still the only link
compare-wishes = What we wanted to be closer
compare-wishes-counted = { $reached } times reached, { $closer } times closer, { $open } times still the same, { $further } times further away.
compare-wish-reached = reached
compare-wish-further = further away

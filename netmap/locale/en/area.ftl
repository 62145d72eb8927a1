### Area card (dienstkaart)

area-title = Area card { $area }
area-on-day = As recorded on { $day }
area-residents = Residents: { $n }
area-households = Households the team knows: { $n }
area-contact = Of these “{ $status }”: { $n }
area-hidden = not shown
area-hidden-why = Not shown: fewer than 10 households, or a number from which that could be worked out. This way nobody can be recognised.
area-not-known = not known
area-scores-why = In how many households. For each household the lowest score in a domain counts.
area-score-low = score 1 or 2
area-score-watch = score 3
area-score-enough = score 4 or 5
area-score-unknown = no score
area-gaps-why = A point of attention is a reason to talk, not a judgement about a household or an area.
area-gaps-least = These are the numbers we are sure of. Where something was not asked yet, it may apply as well.
area-most = These are the { $n } that apply to most households.
area-rest =
    { $n ->
        [one] On 1 other line the numbers are zero or too small to show.
       *[other] On { $n } other lines the numbers are zero or too small to show.
    }
area-see-all = The numbers of this area are too small to show. These are all areas together:
area-nothing-shown = The numbers are too small to show, also for all areas together.
area-point = point of attention
area-households-n = how many households
area-needs-services = Needs and services
area-coverage-why = Need: in how many households things do not go well now (score 1 or 2). Services: organisations with help that runs and is not full.
area-linked = works with the team
area-uncovered = No services yet for: { $domains }.
area-covered = There are services in every domain.
area-initiatives = Initiatives and facilities for everyone
area-services = Help nearby
area-specialists = Help from specialists
area-what = what
area-places = free places
area-plan = Plan of approach
area-no-plan = No goals have been recorded for this area yet.
area-framework = From goal to source
area-agreements = Who does what when
area-lead = who takes it up

### Words on the map without names

map-anonymous-title = Network map without names
map-anonymous-notice = This map shows roles instead of names. Days and ages are approximate.
map-anonymous-made-in = Made in { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }

## Who it is, instead of a name

map-role-households = Household
map-role-people = somebody
map-role-resident = resident
map-role-informal = contact
map-role-volunteer = volunteer
map-role-professional = professional
map-role-partner = partner
map-role-household = housemate
map-role-child = child
map-role-family = family member
map-role-ex_partner = ex-partner
map-role-friend = friend
map-role-acquaintance = acquaintance
map-role-neighbour = neighbour
map-role-work_school = colleague or classmate
map-role-association = club member
map-role-other = contact
map-role-workers = professional
map-role-discipline-community_building = community worker
map-role-discipline-individual_support = support worker
map-role-discipline-care = care worker
map-role-discipline-specialist = specialist
map-role-discipline-volunteer = volunteer
map-role-discipline-other = professional

## Which organisation it is, instead of a name

map-role-organisations = organisation
map-role-kind-neighbourhood_team = neighbourhood team
map-role-kind-municipality = municipality
map-role-kind-welfare = welfare
map-role-kind-client_support = independent support
map-role-kind-health = health care
map-role-kind-home_care = home care
map-role-kind-elderly_care = care for older people
map-role-kind-disability = disability care
map-role-kind-mental_health = mental health care
map-role-kind-youth = youth care
map-role-kind-school = school
map-role-kind-housing = housing association
map-role-kind-shelter = shelter
map-role-kind-police = police
map-role-kind-safety = safety
map-role-kind-debt = debt help
map-role-kind-work_income = work and income
map-role-kind-volunteer_initiative = residents' initiative
map-role-kind-faith = faith group
map-role-kind-association = association
map-role-kind-specialist_team = specialist team
map-role-kind-other = organisation

## The rest

map-role-areas = area
map-role-services = service
map-role-goals = goal
map-role-group = another group
map-role-referrals = referral

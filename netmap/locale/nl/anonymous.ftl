### Woorden op de kaart zonder namen

map-anonymous-title = Netwerkkaart zonder namen
map-anonymous-notice = Op deze kaart staan rollen in plaats van namen. Dagen en leeftijden zijn bij benadering.
map-anonymous-made-in = Gemaakt in { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
  } { $year }

## Wie het is, in plaats van een naam

map-role-households = Huishouden
map-role-people = iemand
map-role-resident = bewoner
map-role-informal = contact
map-role-volunteer = vrijwilliger
map-role-professional = hulpverlener
map-role-partner = partner
map-role-household = huisgenoot
map-role-child = kind
map-role-family = familielid
map-role-ex_partner = ex-partner
map-role-friend = vriend(in)
map-role-acquaintance = kennis
map-role-neighbour = buur
map-role-work_school = collega of klasgenoot
map-role-association = clubgenoot
map-role-other = contact
map-role-workers = hulpverlener
map-role-discipline-community_building = opbouwwerker
map-role-discipline-individual_support = begeleider
map-role-discipline-care = zorgverlener
map-role-discipline-specialist = specialist
map-role-discipline-volunteer = vrijwilliger
map-role-discipline-other = hulpverlener

## Welke organisatie het is, in plaats van een naam

map-role-organisations = organisatie
map-role-kind-neighbourhood_team = wijkteam
map-role-kind-municipality = gemeente
map-role-kind-welfare = welzijn
map-role-kind-client_support = cliëntondersteuning
map-role-kind-health = gezondheidszorg
map-role-kind-home_care = thuiszorg
map-role-kind-elderly_care = ouderenzorg
map-role-kind-disability = gehandicaptenzorg
map-role-kind-mental_health = ggz
map-role-kind-youth = jeugdhulp
map-role-kind-school = school
map-role-kind-housing = woningcorporatie
map-role-kind-shelter = opvang
map-role-kind-police = politie
map-role-kind-safety = veiligheid
map-role-kind-debt = schuldhulp
map-role-kind-work_income = werk en inkomen
map-role-kind-volunteer_initiative = bewonersinitiatief
map-role-kind-faith = geloofsgroep
map-role-kind-association = vereniging
map-role-kind-specialist_team = specialistisch team
map-role-kind-other = organisatie

## Het overige

map-role-areas = wijk
map-role-services = aanbod
map-role-goals = doel
map-role-group = andere groep
map-role-referrals = doorverwijzing

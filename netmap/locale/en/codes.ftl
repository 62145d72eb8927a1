### The word for every code. .also = what the reader takes as well, with " | " between.

## Yes, no, none

yes_no_unknown-yes = yes
    .also = y | true
yes_no_unknown-no = no
    .also = false
yes_no_unknown-unknown = do not know
    .also = don't know | not known
yes_no-yes = yes
    .also = y | true
yes_no-no = no
    .also = false
list-none = nothing
    .also = none | nobody
    .note = Asked: gives or gets no support.
list-unknown = do not know
    .also = don't know | not known
list-not_asked = not asked

## Household

contact_status-reached = in touch
    .also = contact made
contact_status-unreached = no contact yet
    .also = not reached
contact_status-refused = does not want contact
    .also = refuses
contact_status-closed = closed
    .also = contact ended

completeness-not_asked = not asked
completeness-partial = partly
    .also = not complete yet
completeness-confirmed = yes, complete
    .also = complete

own_network-welcome = yes, may be asked
own_network-declined = no, rather not

## Support

function-practical = practical help
    .also = practical support
    .letter = P
    .note = errands, chores, transport, minding children
function-company = company
    .also = companionship
    .letter = G
    .note = doing things together, visiting
function-advice = advice and information
    .also = information
    .letter = A
    .note = thinking along, finding out, helping with letters
function-emotional = emotional support
    .also = listening ear
    .letter = E
    .note = listening, comforting, encouraging
function-financial = help with money
    .also = financial support | money
    .letter = F
    .note = lending or giving money, doing the accounts

## People

role-resident = resident
    .sector = Household
role-informal = own network
    .also = informal contact
    .sector = Own network
role-volunteer = volunteer
    .also = befriender
    .sector = Volunteers
role-professional = care worker
    .also = social worker
    .sector = Care workers

relation-partner = partner
    .also = spouse | husband | wife
    .sector = Family
relation-household = housemate
    .also = lives in
    .sector = Housemates
relation-child = child who lives elsewhere
    .also = son | daughter
    .sector = Children
relation-family = family
    .also = brother | sister | father | mother | grandfather | grandmother | aunt | uncle | in-laws
    .sector = Family
relation-ex_partner = ex-partner
    .also = former partner
    .sector = Family
relation-friend = friend
    .also = friends
    .sector = Friends
relation-acquaintance = acquaintance
    .sector = Acquaintances
relation-neighbour = neighbour
    .also = neighbor | neighbours
    .sector = Neighbours
relation-work_school = colleague or classmate
    .also = colleague | classmate | work
    .sector = Work and school
relation-association = association or club
    .also = church | mosque
    .sector = Associations and clubs
relation-other = other
    .also = something else
    .sector = Other

distance-same_home = in the same home
distance-street = in the street
distance-neighbourhood = in the neighbourhood
distance-municipality = in the municipality
distance-further = outside the municipality

burden-1 = going well
burden-2 = sometimes heavy
burden-3 = often heavy
burden-4 = almost too heavy
burden-5 = cannot go on

endurance-lt_1_week = less than 1 week
endurance-1_week_1_month = 1 week to 1 month
endurance-1_6_months = 1 to 6 months
endurance-6_12_months = 6 to 12 months
endurance-1_2_years = 1 to 2 years
endurance-gt_2_years = longer than 2 years

rater-self = the person
rater-carer = the carer
rater-worker = the worker

## Ties

circle-1 = very close
    .also = inner circle
    .note = Life without this person is hard to imagine.
circle-2 = close
    .also = middle circle
    .note = Important, but a little less so.
circle-3 = less close
    .also = further away | outer circle
    .note = Does belong here.

frequency-0 = less than once a month
frequency-1 = once a month
frequency-2 = a few times a month
frequency-3 = once a week
frequency-4 = a few times a week
frequency-5 = every day

quality-supportive = supportive
    .also = good | nice
quality-neutral = neutral
    .also = ordinary
quality-ambivalent = mixed
    .also = sometimes good sometimes not
quality-conflict = tension
    .also = arguments
quality-unsafe = unsafe
quality-broken = broken off
    .also = no contact any more

## Self-reliance (ZRM): .plain = everyday word for the resident, .versions = in which version

domain-fin = Finances
    .plain = money
    .versions = 2013 | 2017
domain-day = Daytime activities
    .plain = what you do during the day
    .versions = 2013
domain-work = Work and education
    .plain = work and education
    .versions = 2017
domain-time = Use of time
    .plain = filling the day
    .versions = 2017
domain-hou = Housing
    .plain = your home
    .versions = 2013 | 2017
domain-dom = Domestic relations
    .plain = getting on together at home
    .versions = 2013 | 2017
domain-men = Mental health
    .plain = how you feel
    .versions = 2013 | 2017
domain-phy = Physical health
    .plain = health
    .versions = 2013 | 2017
domain-sub = Substance use
    .also = Substance use (2013: Addiction) | Addiction
    .plain = alcohol, drugs and gambling
    .word-2013 = Addiction
    .versions = 2013 | 2017
domain-adl = Daily activities (ADL)
    .also = Activities of daily living
    .plain = looking after yourself
    .versions = 2013
domain-badl = Basic ADL
    .plain = washing, dressing, eating
    .versions = 2017
domain-iadl = Instrumental ADL
    .plain = housekeeping and arranging things
    .versions = 2017
domain-soc = Social network
    .plain = people around you
    .versions = 2013 | 2017
domain-par = Taking part in society
    .also = Participation | Community participation
    .plain = taking part
    .versions = 2013 | 2017
domain-jus = Justice
    .also = Judiciary
    .plain = police and courts
    .versions = 2013 | 2017

score-1 = acute problem
    .plain = it is going wrong now
score-2 = not self-reliant
    .plain = it does not work out
score-3 = partly self-reliant
    .plain = it works out a little
score-4 = mostly self-reliant
    .plain = it mostly works out
score-5 = fully self-reliant
    .plain = it works out well

version-2013 = ZRM 2013
    .note = 11 areas of life
version-2017 = ZRM 2017
    .note = 13 areas of life

moment-start = start
moment-interim = in between
moment-end = end

priority-now = now
    .also = yes
priority-later = later
priority-no = no

change-improved = better
change-stable = the same
change-worsened = worse

## Organisations involved and contact attempts

involvement_role-director = director
    .also = case director
involvement_role-lead = leads
    .also = takes the lead
involvement_role-helper = helps
    .also = involved

involvement_status-active = running
    .also = current
involvement_status-planned = starts soon
involvement_status-ended = stopped
    .also = finished

attempt_how-visit = went there
attempt_how-phone = called
attempt_how-letter = letter or message
attempt_how-key_contact = through a key person
attempt_how-other = other

attempt_result-reached = spoke with them
attempt_result-agreed = made an appointment
attempt_result-not_home = not at home
attempt_result-refused = does not want contact

## Outer ring

organisation_kind-neighbourhood_team = neighbourhood team
    .also = social neighbourhood team
organisation_kind-municipality = municipality
organisation_kind-welfare = welfare work
    .also = social work
organisation_kind-client_support = independent support
organisation_kind-health = family doctor and other health care
    .also = family doctor | health care
organisation_kind-home_care = home care and district nursing
    .also = district nursing
organisation_kind-elderly_care = care for older people
    .also = nursing home
organisation_kind-disability = care for people with a disability
organisation_kind-mental_health = mental health care
organisation_kind-youth = youth care and parenting
    .also = youth care
organisation_kind-school = school
    .also = education
organisation_kind-housing = housing corporation
    .also = landlord
organisation_kind-shelter = shelter
organisation_kind-police = police
    .also = community police officer
organisation_kind-safety = Veilig Thuis and safety
    .also = domestic violence
organisation_kind-debt = debt help
    .also = debt advice
organisation_kind-work_income = work and income
    .also = social services
organisation_kind-volunteer_initiative = residents' initiative or volunteers
    .also = volunteer organisation | citizens' initiative
organisation_kind-faith = church, mosque or faith group
    .also = church | mosque
organisation_kind-association = association or club
    .also = sports club
organisation_kind-specialist_team = specialist team
    .also = expert team
organisation_kind-other = other
    .also = something else

front_door-wmo = care and support (Wmo)
    .also = care and support
front_door-youth = youth and parenting
front_door-participation = work and benefits
    .also = benefits

step-0 = safety first
    .sentence = Safety first.
step-1 = own strength
    .sentence = What can the household do itself?
step-2 = own network
    .sentence = Who in their own network can help?
step-3 = volunteer or facility for everyone
    .also = volunteer | general facility
    .sentence = Which volunteer or facility fits?
step-4 = generalist
    .sentence = Which care worker from the neighbourhood fits?
step-5 = specialist
    .sentence = Which specialist is needed?

discipline-community_building = community building
    .also = community work
discipline-individual_support = individual support
    .also = social work
discipline-care = care
    .also = district nursing
discipline-specialist = specialist
discipline-volunteer = volunteer
discipline-other = other

cost-free = free of charge
cost-income_dependent = depends on income
cost-paid = costs money

service_status-active = yes, active
    .also = running
service_status-inactive = no, stopped
    .also = stopped | temporarily closed

level-0 = no contact
level-1 = we know each other
    .note = We know what the other does.
level-2 = we share information
    .note = We call each other and pass on information.
level-3 = we coordinate
    .note = We agree together on who does what.
level-4 = we decide together
    .note = We think and decide together.
level-5 = we work as one team
    .note = One plan, one way of working.

reported_by-source = organisation 1
reported_by-target = organisation 2
reported_by-both = both

perception-1 = not at all
perception-2 = a little
perception-3 = a fair amount
perception-4 = a great deal

referral_status-proposed = proposed
referral_status-accepted = resident says yes
    .also = agreed
referral_status-refused = resident does not want it
    .also = declined by resident
referral_status-waiting = on the waiting list
    .also = waiting list
referral_status-started = started
referral_status-completed = completed
    .also = finished
referral_status-stopped = stopped early
    .also = broken off
referral_status-no_capacity = no place
    .also = full
referral_status-not_eligible = does not meet the conditions
referral_status-no_contact = could not be reached

## Target groups: free text, these words are offered

target_group-everyone = everyone
target_group-families = families
target_group-children = children
target_group-young_people = young people
target_group-older_people = older people
target_group-carers = carers
target_group-newcomers = newcomers
target_group-disability = people with a disability
target_group-money_worries = people with money worries
target_group-mental_health = people with mental health complaints
target_group-alone = people who are alone

## Languages (ISO 639-1; where there is none 639-3)

language-nl = Dutch
language-en = English
language-de = German
language-fr = French
language-es = Spanish
language-pt = Portuguese
language-pl = Polish
language-bg = Bulgarian
language-ro = Romanian
language-hu = Hungarian
language-uk = Ukrainian
language-ru = Russian
language-tr = Turkish
language-ku = Kurdish
language-ar = Arabic
language-fa = Farsi/Dari
    .also = Farsi | Dari | Persian
language-ps = Pashto
language-ti = Tigrinya
language-so = Somali
language-am = Amharic
language-zh = Chinese
language-ur = Urdu
language-hi = Hindi
language-id = Indonesian
language-vi = Vietnamese
language-sr = Serbian
language-hr = Croatian
language-bs = Bosnian
language-fy = Frisian
language-rif = Berber (Tarifit)
    .also = Berber | Tarifit
language-pap = Papiamento
    .also = Papiamentu
language-srn = Sranan
    .also = Sranan Tongo
language-dse = Dutch Sign Language
    .also = Sign language

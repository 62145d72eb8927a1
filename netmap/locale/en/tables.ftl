### The sheets of the workbook, their headings and the questions beside them.

## Sheets

sheet-guide = Guide
    .line = How to fill in this file.
sheet-quick = Quick form
    .line = One household, one row per contact. netmap works out the rest.
sheet-areas = Areas
    .also = Neighbourhoods | Districts
    .line = In which neighbourhoods does the team work?
sheet-households = Households
    .line = One row per household.
sheet-people = People
    .also = Persons | Contacts
    .line = One row per person: residents, own network, volunteers and care workers.
sheet-ties = Ties
    .also = Relations
    .line = Who is in touch with whom, and what is that contact like?
sheet-needs = Self-reliance
    .also = Needs | Life domains
    .line = One row per area of life and per date.
sheet-goals = Goals
    .also = Household plan
    .line = One row per goal of the household's plan.
sheet-attempts = Contact attempts
    .also = Attempts | Outreach
    .line = One row per attempt to get in touch.
sheet-involvements = Organisations involved
    .also = Involvements | Help involved
    .line = Which organisations are involved now, soon or in the past?
sheet-organisations = Organisations
    .also = Directory | Outer ring
    .line = Organisations, teams, schools and initiatives in the outer ring.
sheet-workers = Workers
    .also = Staff
    .line = Who works for which organisation?
sheet-services = Services
    .also = Offers
    .line = What does an organisation or initiative offer?
sheet-collaborations = Working together
    .also = Collaborations
    .line = Which organisations work together, and how closely?
sheet-referrals = Referrals
    .line = Where were people referred to, and what came of it?

## Quick form: the household on top

quick-label = Name on the map
    .ask = For example "Fatima's family", or only a code.
quick-observed_on = Date
    .ask = When was this asked?
quick-area = Neighbourhood
quick-question = Question in their own words
    .ask = What does the resident want?
quick-roster = All contacts named?
    .ask = Is the list of family, friends and neighbours complete?

## Quick form: one row per contact

quick-name = Name
    .ask = Who is important to you?
quick-relation = Who is it?
    .ask = Family, friend, neighbour, volunteer, care worker …
quick-circle = How close?
    .ask = How close does this person feel?
quick-frequency = How often in touch?
    .ask = Seeing, calling or messaging.
quick-gives = What does this person do for you?
    .ask = P practical, G company, A advice, E emotional, F help with money; or: nothing. For example P, E.
quick-receives = What do you do for this person?
    .ask = P practical, G company, A advice, E emotional, F help with money; or: nothing. For example G.
quick-quality = Is there tension?
    .ask = Empty = not asked; no = ordinary contact.
quick-burden = Is it getting too heavy?
    .ask = Only for those who help a lot.
quick-group = Little group
    .ask = People with the same letter know each other well.
quick-note = Why important
    .ask = In the resident's own words.

## Quick form: six questions over the whole list, answered with names

quick-all = Six questions over the whole list
    .ask = Write names from the list, with a comma between them. Whoever you do not name counts as no. Write: none, if it is true of nobody. Empty = not asked.
quick-all-tension = With whom is there tension?
quick-all-burden = For whom is it getting too heavy?
quick-all-unavailable = Who cannot help now?
quick-all-potential = Who would do more if we asked?
quick-all-receives = For whom do you do something yourself?
    .ask = You may add the support, e.g. Ans (P), Piet (G).
quick-all-know = Who know each other?
    .ask = Put groups on separate lines or a semicolon between them, e.g. Ans, Piet; Fatima, Joost.

## Areas

areas-area_id = Neighbourhood code
    .ask = Preferably the code of Statistics Netherlands, for example BU03630000.
areas-name = Name
areas-municipality = Municipality
areas-latitude = Latitude
    .ask = Only for the map, may stay empty.
areas-longitude = Longitude
    .ask = Only for the map, may stay empty.
areas-residents = Number of residents

## Households

households-household_id = Household code
    .ask = A code of your own. Never a citizen service number (BSN).
households-observed_on = Date
    .ask = When was this asked?
households-label = Name on the map
    .ask = For example "Fatima's family", or only a code.
households-area_id = Neighbourhood
households-contact_status = Contact with household
    .ask = Did you manage to get in touch?
households-signalled_on = Date of signal
    .ask = When did the first signal come in?
households-roster = All contacts named?
    .ask = Is the list of family, friends and neighbours complete?
households-formal_roster = All organisations named?
    .ask = Is the list of organisations involved complete?
households-contact_ties = Asked who know each other?
    .ask = Did you ask which contacts know each other?
households-safety = Worries about safety?
    .ask = Is somebody in or around this household not safe?
households-languages = Languages at home
    .ask = For example Dutch, Turkish.
households-debt_emergency = Urgent because of debts?
    .ask = Is there a threat of eviction, of energy or water being cut off, or of losing health insurance?
households-needed_functions = Which support is needed?
    .ask = P practical, G company, A advice, E emotional, F help with money; or: nothing.
households-own_network = Ask own network?
    .ask = May their own network be asked to help?
households-opened_on = Started on
households-closed_on = Closed on
households-note = Remark
    .ask = Keep it short and without a diagnosis.
households-question = Question in their own words
    .ask = What does the resident want?
households-review_on = Look again on
    .ask = When do we go through the map again?

## People

people-person_id = Person code
    .ask = May stay empty: netmap makes one.
people-household_id = Household
people-observed_on = Date
    .ask = When was this asked?
people-name = Name
    .ask = A first name or role is enough, for example "Ans next door".
people-focus = Who is it about?
    .ask = yes for the resident or residents whose map this is.
people-role = Kind of contact
    .ask = Resident, own network, volunteer or care worker?
people-relation = Who is it?
    .ask = Family, friend, neighbour …?
people-birth_year = Year of birth
    .ask = Only needed for residents, above all children.
people-worker_id = Worker
    .ask = Only for volunteers and care workers.
people-availability = Can help now?
people-potential = Would do more if we asked?
people-distance = Lives where?
people-hours_week = Hours of help per week
    .ask = Roughly.
people-care_since = Caring since
    .ask = Month and year are enough.
people-burden = How heavy is it? (1–5)
    .ask = What does the carer say?
people-endurance = How long can they keep going?
    .ask = What does the carer say?
people-csi = CSI score (0–13)
    .ask = Only if the questionnaire was used.
people-ediz_plus = EDIZ-plus score (0–15)
    .ask = Only if the questionnaire was used.
people-lsns6 = LSNS-6 score (0–30)
    .ask = Only if the questionnaire was used.
people-loneliness_emotional = Emotional loneliness score (0–3)
    .ask = Only if the questionnaire was used.
people-loneliness_social = Social loneliness score (0–3)
    .ask = Only if the questionnaire was used.
people-rater = Who said this?
    .ask = The person, the carer or the worker.
people-key_contact = Key person?
    .ask = Somebody through whom you get in touch.
people-objection = Does not want to be on the map?
    .ask = Then this person disappears from every map.
people-note = Why important
    .ask = In the resident's own words.

## Ties

ties-household_id = Household
ties-source = Who
ties-target = With whom
ties-circle = How close?
    .ask = How close does this person feel?
ties-frequency = How often in touch?
    .ask = Seeing, calling or messaging.
ties-quality = What is the contact like?
ties-gives = Gives which support?
    .ask = From "Who" to "With whom". For example P, E.
ties-receives = Gets which support?
    .ask = From "With whom" to "Who". For example G.
ties-weight = Bond between contacts (0–1)
    .ask = Only for research, may stay empty.
ties-observed_on = Date of talk
ties-ended_on = Ended on

## Needs

needs-household_id = Household
needs-person_id = For whom
    .ask = Empty = the whole household.
needs-domain = Area of life
needs-score = Score now (1–5)
needs-target = Wanted score (1–5)
    .ask = Where do we want to get to?
needs-version = ZRM version
needs-moment = Moment
needs-observed_on = Date of score
needs-covered_by = Who already helps here?
    .ask = Somebody from their own network or an organisation.
needs-rater = Filled in by (code)
needs-share_own = Own strength (%)
    .ask = Which part does the household solve itself?
needs-share_network = Own network (%)
    .ask = Which part do family, friends and neighbours solve?
needs-share_professional = Care workers (%)
    .ask = Which part do care workers solve? Together 100.
needs-note = Explanation
needs-priority = Want to work on this now?
    .ask = yes, later, no: the resident decides

## Goals

goals-goal_id = Goal code
goals-household_id = Household
    .ask = Or a neighbourhood: fill in one of the two.
goals-area_id = Neighbourhood
goals-domain = Area of life
goals-text = Goal in their own words
goals-result = Result
goals-activity = Activity
goals-indicator = How do we see it?
goals-source = Source
goals-lead_person_id = Who takes this on?
    .ask = Exactly one person; that may be the resident.
goals-lead_organisation_id = Which organisation takes this on?
goals-due_on = Due date
goals-achieved = Achieved?

## Organisations involved

involvements-household_id = Household
involvements-organisation_id = Organisation
involvements-worker_id = Contact person
    .ask = Who visits or calls?
involvements-person_id = Resident who directs
    .ask = Only if the household itself directs the plan.
involvements-for_person_id = For whom
    .ask = For example which child.
involvements-service_id = Which help?
involvements-role = Role
involvements-mandate = Mandate given?
    .ask = May the director make agreements on behalf of this organisation?
involvements-status = Is it running?
involvements-since = Since
involvements-until = Until
involvements-last_contact = Last contact
involvements-task = What does this organisation do?
    .ask = In one line.

## Contact attempts

attempts-household_id = Household
attempts-on = Date
attempts-how = How?
attempts-result = How did it go?
attempts-worker_id = Worker (code)
attempts-note = Remark

## Workers

workers-worker_id = Worker code
workers-organisation_id = Organisation
workers-name = Name
workers-discipline = Kind of work
workers-languages = Languages
workers-areas = Works in

## Organisations

organisations-organisation_id = Organisation code
organisations-name = Name
organisations-kind = Kind of organisation
organisations-areas = Works in
    .ask = Neighbourhoods; * = everywhere.
organisations-front_door = Front door for
    .ask = With which questions can people come here?
organisations-base = Home base
    .ask = For example community centre De Brug.
organisations-kvk = Chamber of Commerce number
organisations-url = Website
organisations-phone = Telephone
organisations-observed_on = Checked on
    .ask = When were these details last right?
organisations-note = Remark
organisations-contact = Regular contact person
    .ask = Name and job, if they agree.

## Services

services-service_id = Service code
services-organisation_id = Organisation
services-name = Name of service
services-description = What is it?
    .ask = In one or two sentences.
services-step = Kind of help
services-discipline = Kind of generalist
    .ask = Only for generalists.
services-domains = Helps with area of life
services-functions = Gives which support?
    .ask = P, G, A, E, F
services-areas = Available in
    .ask = Neighbourhoods; * = everywhere.
services-age_min = Age from
services-age_max = Age up to
services-target_groups = For whom?
services-languages = Languages
services-capacity = Free places
services-wait_days = Waiting time (days)
services-cost = Costs
services-closes = Helps with attention point
    .ask = For example G04, G07.
services-status = Active?
services-observed_on = Asked on
    .ask = When were places and waiting time right?
services-how_to_apply = How to apply
    .ask = How do you sign somebody up?
services-referral_needed = Referral needed?
    .ask = yes / no / do not know
services-hours = When open

## Working together

collaborations-source = Organisation 1
collaborations-target = Organisation 2
collaborations-level = How closely? (0–5)
collaborations-topic = About what?
collaborations-reported_by = Who said this?
collaborations-observed_on = Date
collaborations-level_wanted = Where do we want to go? (0–5)
collaborations-openness = Open about expectations (1–4)
    .ask = How one sees the other.
collaborations-reliability = Keeps agreements (1–4)
collaborations-mission = Shares our goal (1–4)
collaborations-power = Has influence (1–4)
collaborations-involvement = Is involved (1–4)
collaborations-resources = Brings in resources (1–4)

## Referrals

referrals-referral_id = Referral code
referrals-household_id = Household
referrals-service_id = Referred to
referrals-domain = Area of life
referrals-referred_on = Referred on
referrals-status = How does it stand?
referrals-ended_on = Finished on
referrals-score_before = Score before (1–5)
referrals-score_after = Score after (1–5)
referrals-worker_id = Worker (code)
referrals-reason = Reason

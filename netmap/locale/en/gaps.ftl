### Attention points and strengths. .text = what there is, .ask = still to ask, .action = what you can do now.
### A name or place that is not known is filled with: unknown.

## Words

label-gap = attention point
    .plural = attention points
label-strength = strength
    .plural = strengths
    .note = what goes well
label-evidence = why
label-missing = not known yet
label-closes = what may help
label-action = what you can do now

state-fired = attention point
state-unknown = still to ask
state-clear = no attention point

severity-1 = good to know
severity-2 = attention
severity-3 = take up soon
severity-4 = today

theme-A = network
theme-B = caring
theme-C = direction and working together
theme-D = questions of the household
theme-E = safety
theme-F = contact and map
theme-G = outer ring (team)

## Attention points

gap-G01 = Small own network
    .text = This household has few people to fall back on.
    .ask = Who else is there: family, friends, neighbours, colleagues?
    .action = Go through the list together and ask with whom the resident would like to be in touch again.
gap-G02 = No contact every week
    .text = Nobody from their own network is in touch with this household every week.
    .ask = Who speaks to or sees the household every week?
    .action = Agree together who calls or comes by every week.
gap-G03 = Loneliness
    .text = The resident feels lonely; ask what or whom they miss.
    .text-emotional = The resident misses somebody who is very close; ask what or whom they miss.
    .text-social = The resident misses people around them; ask what or whom they miss.
    .ask = Does the resident ever feel alone?
    .action = Ask what or whom the resident misses and find one first step together.
gap-G04 = Nobody to talk to
    .text = There is nobody to whom the resident can tell their story.
    .ask = To whom can the resident turn with worries?
    .action = Ask with whom the resident would like to talk and help with the first talk.
gap-G05 = No practical help
    .text = Practical help is needed, but nobody from their own network gives it now.
    .ask = Who helps with shopping, chores or transport?
    .action = Ask what has to be done first and find somebody for it together.
gap-G06 = Nobody who helps find out
    .text = There is a question, but nobody from their own network thinks along or finds it out.
    .ask = Who helps with letters, forms and arranging things?
    .action = Choose one question together and find somebody who thinks along.
gap-G07 = Little company or little to do
    .text = The resident has little company or too little to do in a day.
    .ask = With whom does the resident do nice things?
    .action = Ask what the resident likes to do and go and have a look together.
gap-G08 = Leans on one person
    .text = Almost all support comes from { $name ->
        [unknown] one person; without that person
       *[other] { $name }; without { $name }
    } too little is left.
    .ask = Who else helps, and with what?
    .action = Talk with the helper and the resident about which task somebody else can take over.
gap-G09 = Carer has it too heavy
    .text = It is getting too much for { $name ->
        [unknown] the carer
       *[other] { $name }
    }; ask what gives relief now and add nothing.
    .ask = How does { $name ->
        [unknown] the carer keep going, in the carer's
       *[other] { $name } keep going, in { $name }'s
    } own words?
    .action = Talk with the carer alone and arrange something that gives relief this very week.
gap-G10 = Nobody to stand in for the carer
    .text = If { $name ->
        [unknown] the carer
       *[other] { $name }
    } cannot come for once, there is nobody who takes over.
    .ask = Who takes over if { $name ->
        [unknown] the carer
       *[other] { $name }
    } is ill?
    .action = Agree who takes over if the carer cannot come and write it down.
gap-G11 = Money worries without help
    .text = There are debts or money worries and no debt help is involved yet.
    .ask = Does anybody help with the debts already?
    .action = Make an appointment with debt help together and come along the first time.
gap-G12 = Nobody directs
    .text = { $n ->
        [0] There are several problems at once, but there is no director.
        [1] There are several problems at once and there is 1 organisation, but there is no director.
       *[other] There are { $n } organisations or several problems at once, but there is no director.
    }
    .ask = Who keeps the overview: a care worker or the resident?
    .action = Choose one director together with the resident and tell all organisations who it is.
gap-G13 = More than one director
    .text = { $n } directors are on record; agree who it is.
    .ask = Which of them is the director?
    .action = Call the directors, agree who it will be and tell the resident.
gap-G14 = Director without mandate or contact
    .text = The director may not make agreements for every organisation yet, or had no contact for more than { $days } days.
    .ask = Has the mandate been talked about, and when was the last contact?
    .action = Ask every organisation for the mandate and plan a talk with the household.
gap-G15 = Goal that nobody leads
    .text = It is not clear who takes on the goal "{ $goal }".
    .ask = Who takes on this goal?
    .action = Ask who wants to take on this goal and put one name beside it.
gap-G16 = Not yet at the right front door
    .text = There is a question about { $topic }, but no contact yet with { $door }.
    .ask = Is there contact with { $door } already?
    .action = Call the front door together with the resident and agree who takes up the question.
gap-G17 = No line with school
    .text = A child lives here who goes to school, but school and team are not in touch yet.
    .ask = Who is in touch with the school?
    .action = Ask the parents whether you may call the school and agree who stays in touch.
gap-G18 = Worries about safety
    .text = Somebody may not be safe here: talk about this today with a colleague and follow the reporting code.
    .ask = Is everybody in this household safe?
    .action = Call 112 if there is danger now; otherwise talk about it today with a colleague, call Veilig Thuis for advice and follow the steps of the reporting code (meldcode).
gap-G19 = No contact made yet
    .text = There is a signal, but the household has not been reached yet; go there or find somebody who knows them.
    .ask = Has anybody gone there yet?
    .action = Go there at another time or ask somebody whom the household trusts to come along.
gap-G20 = Tension in the network
    .text = There is much tension in the network, or exactly with the only person who helps.
    .ask = What is the contact like with the people who help?
    .action = Ask the resident what is going on and what a first step could be.
gap-G21 = One-sided network
    .text = Almost all contacts come from one group, or they are mostly care workers.
    .ask = Are there friends, neighbours or people from a club as well?
    .action = Ask which people or clubs the resident used to know and would like to see again.
gap-G22 = Support goes one way
    .text = Support goes both ways with nobody; ask what the resident would like to do for somebody else.
    .ask = What does the resident do for others?
    .action = Ask what the resident is good at and who would be glad of it.
gap-G23 = Helpers do not know each other
    .text = The people who help do not know each other; bring them together for once.
    .ask = Which of the helpers know each other?
    .action = Invite the helpers for a cup of coffee together with the resident.
gap-G24 = Leans on one organisation
    .text = Without { $organisation } { $area ->
        [unknown] partners lose touch with each other.
       *[other] there is nobody else in { $area } for { $domain } or partners lose touch with each other.
    }
    .ask = Who else can do this{ $area ->
        [unknown] {""}
       *[other] {" "}in { $area }
    }?
    .action = Look with the team for a second organisation that can do this too.
gap-G25 = Not yet linked to the team
    .text = The team does not work with { $organisation } yet; get to know each other.
    .ask = Which of us knows { $organisation }?
    .action = Call this organisation and make an appointment to get to know each other.
gap-G26 = Specialist without a regular care worker
    .text = A specialist comes, but no generalist or director who knows the whole household.
    .ask = Who knows the whole household?
    .action = Agree which regular care worker from the neighbourhood thinks along with the specialist.
gap-G27 = A hole after the help
    .text = { $organisation } has stopped and nobody has taken over { $support }.
    .ask = Who now does what { $organisation } did?
    .action = Ask the resident what is left undone now and find somebody who takes it over.
gap-G28 = Map is out of date
    .text = This map is more than half a year old; go through it with the resident.
    .ask = Is this map still right?
    .action = Plan a talk and go through the map together.
gap-G29 = Question without help: { $domain }
    .text = { $domain } does not go well and there is no help that fits yet.
    .ask = Does anybody help with { $domain } already?
    .action = Ask what the resident wants to do about it and find help that fits.
gap-G30 = Young carer
    .text = { $name ->
        [unknown] A child cares a lot here; make sure this child
       *[other] { $name } is still a child and cares a lot; make sure { $name }
    } can simply be a child too.
    .ask = What does { $name ->
        [unknown] the child do at home, in the child's
       *[other] { $name } do at home, in { $name }'s
    } own words?
    .action = Talk with the child and the parents and arrange help, so that the child has less to do.

## Strengths: for the resident too

strength-K01 = People close by
    .text = { $n ->
        [one] 1 person is
       *[other] { $n } people are
    } very close to you.
strength-K02 = Somebody to talk to
    .text = You can tell your story to { $names }.
strength-K03 = Help from more than one
    .text = For { $support } you can turn to more than one person.
strength-K04 = You do something for others too
    .text = You give support to { $names }.
strength-K05 = People who want to do more
    .text = { $names } { $n ->
        [one] wants
       *[other] want
    } to help if you ask.
strength-K06 = Help nearby
    .text = { $n ->
        [one] 1 person lives
       *[other] { $n } people live
    } in your street or neighbourhood.
strength-K07 = Your people know each other
    .text = { $names } know each other and can arrange things together.
strength-K08 = One regular contact person
    .text = { $name } keeps the overview.

## Network strength

component-strength = network strength
    .note = How much the household can lean on its own network.
component-size = number of people
    .note = How many people help or support.
component-functions = kinds of support
    .note = Is there somebody for every kind of support, preferably two?
component-closeness = close bonds
    .note = How strong are the three closest bonds?
component-spread = spread
    .note = Does the support come from several people?
component-diversity = different groups
    .note = Family, friends, neighbours, work, clubs …
component-sustainability = can be kept up
    .note = Can the helpers keep going?
component-reciprocity = giving and getting
    .note = Does the support go both ways?
index-weak = fragile
index-fair = fair
index-strong = solid
index-strong-but = solid, but { $but }
index-band = lies between { $low } and { $high }
index-completeness = { $p }% filled in
index-insufficient = too little filled in yet
index-without = without { $name }

### Advice: outcomes, reasons and warnings.

## Outcome

status-recommended = advice
status-tie = equally good
status-abstained = no advice: too little is known
status-no_eligible = no fitting offer found
status-nothing_needed = there is no attention point now that needs help

kind-own_network = own network
kind-volunteer = volunteer or initiative
kind-professional = care worker

label-path = through whom
label-whatif = what if
label-skipped = skipped, because …

decide-accept = do it
decide-modify = change it
decide-reject = do not do it

## Why something is not possible. .fix = what has to change so that it does fit.

exclusion-AREA = Does not work in this neighbourhood.
    .fix = If this offer comes to this neighbourhood too, it fits.
exclusion-AGE = The age does not fit.
    .fix = If an exception is possible for this age, it fits; ask.
exclusion-TARGET_GROUP = Is meant for another group.
    .fix = If this resident is welcome all the same, it fits; ask.
exclusion-LANGUAGE_REQUIRED = The language does not fit.
    .fix = If somebody comes along who can translate, it fits.
exclusion-CAPACITY_ZERO = Has no place now.
    .fix = If there is a place again, it fits.
exclusion-WAIT_OVER_MAX = The waiting time is too long.
    .fix = If the waiting time gets shorter or waiting is possible after all, it fits.
exclusion-COST = The costs are a problem.
    .fix = If somebody else pays the costs, it fits.
exclusion-ALREADY_INVOLVED = Is involved already.
    .fix = If this help stops and is needed again, it fits again; first talk about what can be better now.
exclusion-CONFLICT = There is tension or it is not safe.
    .fix = If the contact is good and safe again, it fits.
exclusion-CONSENT = The resident or this contact does not want it.
    .fix = If the resident and this contact want it themselves, it fits.
exclusion-STALE_RECORD = The details are too old; call first.
    .fix = If you have called and the details are right again, it fits.
exclusion-SAFETY_STEP = Safety has to be arranged first.
    .fix = If a care worker is there and everybody is safe, it fits.
exclusion-OVERLOADED = Already has it too heavy.
    .fix = If this helper has room again, it fits.
exclusion-CHILD = Is a child; do not ask a child to care.
    .fix = Find an adult for this help.
exclusion-UNAVAILABLE = Cannot help now.
    .fix = If this person can help again, it fits.
exclusion-REFUSED_BEFORE = The resident did not want this before.
    .fix = If the resident does want it now, it fits.
exclusion-FAILED_BEFORE = This kind of help has not worked here twice already.
    .fix = If you know what went wrong then and that is different now, it fits.
exclusion-INACTIVE = This offer has stopped.
    .fix = If this offer starts again, it fits.
exclusion-ASKED_TOO_OFTEN = Has been asked often lately.
    .fix = If this person has had some rest, it fits.

## What to look out for

flag-verify = still to ask
flag-tie = as good as the other
flag-LANGUAGE = may not speak the language
flag-TARGET_GROUP = may be for another group
flag-COST = costs money, or the price depends on income
flag-REFERRAL_NEEDED = referral needed
flag-STALE = details older than { $n } months
flag-WAITING_LIST = there is a waiting list

evidence-none = no experience
evidence-thin = little experience
evidence-fair = a fair amount of experience
evidence-good = much experience

## Reasons of an item

reason-own-willing = { $name } would do more if you ask.
reason-own-gives = { $name } gives already: { $support }.
reason-own-near = Lives { $place }.
reason-support = Gives: { $support }.
reason-domain = Helps with: { $domains }.
reason-door = Is the front door for: { $doors }.
reason-kind = Kind of organisation: { $kind }.
reason-closes = Is meant for this point of attention.
reason-also = Also helps with: { $domains }.
reason-places =
    { $n ->
        [one] Has 1 free place.
       *[other] Has { $n } free places.
    }
reason-places-checked =
    { $n ->
        [one] Has 1 free place (checked on { $day }).
       *[other] Has { $n } free places (checked on { $day }).
    }
reason-wait =
    { $n ->
        [one] The wait is 1 day.
       *[other] The wait is { $n } days.
    }
reason-language = Speaks: { $languages }.
reason-path = Through: { $path }.
reason-free = Is free of charge.
reason-lighter = Goes before a professional: lighter help fits almost as well.
reason-apply = How to apply: { $how }.
reason-verify = Still to ask: { $what }.

## What has to be asked first

verify-own_network = whether the own network may be asked
verify-support = whether this person can and wants to do this
verify-age = the age
verify-quality = how the contact is
verify-burden = whether it does not become too much
verify-availability = whether this person can help now
verify-service = which help this organisation gives already
verify-status = whether this still runs
verify-area = in which neighbourhood
verify-capacity = whether there is a place
verify-wait = how long the wait is
verify-language = in which language
verify-target_group = whom it is for
verify-cost = what it costs
verify-referral = whether a referral is needed
verify-observed_on = whether this is still right

## Why a lighter step gives no advice

skipped-declined = Skipped, because the household would rather not ask the own network.
skipped-severe = Skipped, because this asks for a professional now.
skipped-safety = Skipped, because a professional is needed first: this is about safety.
skipped-failed = Skipped, because this step brought nothing twice for this domain.
skipped-outranked = Skipped, because other help clearly fits better.
skipped-not-fit = Skipped, because nobody in this step fits now; see who dropped out.
skipped-not-theirs = Skipped, because this is a question for an organisation.
skipped-not-recorded = Skipped, because it is not recorded who of the own network would do more.
skipped-no-candidate = Skipped, because there is no candidate.

## What to do, and what not to overlook

action-look-again =
    { $days ->
        [0] Arrange this today.
       *[other] Look within { $days } days whether it works; if not, discuss a next step.
    }
action-nothing-found = Nothing suitable was found: discuss with the front door what is possible.
warning-debts = Debt emergency: involve a professional today, with a volunteer beside.
warning-youth = There is a question of a child or young person: contact { $door } at once.
warning-overloaded = Add nothing to what { $names } already does: first find what gives relief.
warning-specialist = There is a specialist already, who stays until you review the help together.
warning-specialist-review = There is a specialist already, who stays until you review the help together, on { $day }.
warning-directors =
    { $n ->
        [0] No director is recorded: agree on who keeps the overview. That may be the household itself.
       *[other] { $n } directors are recorded: agree on who it is.
    }
warning-leads =
    { $n ->
        [0] Nobody is recorded who takes the questions up: agree on one person for each. That may be the resident.
        [one] For 1 goal nobody is recorded who takes it up: agree on one person. That may be the resident.
       *[other] For { $n } goals nobody is recorded who takes them up: agree on one person for each. That may be the resident.
    }
warning-acute = Acute problem with { $domain }: a professional is needed here today, but nobody was found yet.

## Safety first: the five steps of the reporting code

safety-signals = List the signals: what exactly do you see and hear?
safety-consult = Discuss it with a colleague today, and ask the domestic violence centre (Veilig Thuis) for advice if needed.
safety-talk = Talk with the people concerned, if that is safe.
safety-weigh = Weigh it: is there danger, now or again and again? When in doubt, call Veilig Thuis.
safety-decide = Decide: must it be reported, and which help is right?
safety-acknowledge = A person decides. Agree on who takes this up today and write down what you decide.

label-flag = This excludes nobody; look or ask before you involve them.

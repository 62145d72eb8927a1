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

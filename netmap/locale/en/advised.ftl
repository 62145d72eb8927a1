### Advice on the screen, for the worker.

advised-title = Advice for { $code } on { $day }
advised-title-outcome = Advice for { $code } on { $day }: { $outcome }
advised-safety = Safety first
advised-call = Call if needed: { $names }.
advised-abstained = Of nobody below it is sure enough that it helps. Do not take it as advice: discuss with a colleague what can be done.
advised-warnings = Look out
advised-for = { $title } ({ $code }): { $severity }
advised-action = Do now: { $action }

advised-rank = nr
advised-who = who
advised-kind = kind of help
advised-chance = chance (80%)
advised-wait = wait
advised-places = free places
advised-earlier = earlier ok
advised-days =
    { $n ->
        [0] none
        [1] 1 day
       *[other] { $n } days
    }
advised-few = fewer than { $n }
advised-of = { $ok } of { $n }
advised-tie = As good as the other: choose together with the resident.
advised-earlier-referrals = Earlier referrals: { $ok } of { $n } succeeded.

## About whom

advised-strong = Strong points: { $points }.
advised-about = On { $rank }: { $said }

## What speaks for somebody, beside other help that fits. .more and .less = what is higher or lower.

advised-for-need-match = question
    .more = fits the question better
advised-for-text = words
    .more = about what the household says
advised-for-need-coverage = more questions
    .more = helps with more questions
advised-for-distance = distance
    .less = closer by
advised-for-language = language
    .less = speaks a language of the household
advised-for-warm-path = tie
    .more = better known to the team
advised-for-wait = wait
    .less = shorter wait
advised-for-volunteer = light help
    .more = light help
advised-for-volunteer-complexity = much at once
    .less = can carry much at once
advised-for-volunteer-safety = safety
    .less = fits worries about safety better
advised-for-load = load
    .less = less busy
advised-for-cost = cost
    .less = cheaper
advised-for-experience = experience
    .more = succeeded more often before

## Beside it

advised-excluded = Not in the advice: { $reasons }.
advised-times = { $n }× { $reason }
advised-near = Nearly fits: { $name } ({ $reason }). { $fix }

## What it rests on

advised-basis = What this advice rests on
advised-rule-tolerance = The own network first. Then lighter help goes first if it fits almost as well (a difference of at most { $tolerance } of the 100 points).
advised-rule-strict_steps = The own network first, then volunteers, then care workers: the step decides, even if other help fits better.
advised-price-chance = Lighter help first costs { $price } percentage points of chance on average here.
advised-price-order = Lighter help first costs { $price } of the 100 points by which netmap makes the order on average here. That is no chance.
advised-experience = Experience with the first choices: { $levels }.
advised-no-model = The order comes from fixed rules, not from earlier experience.
advised-model = The chances come from model { $model }, learned from { $n } earlier referrals. Similar referrals more or less often succeeded; it does not say what this household will do.
advised-door = Front door for { $door }: { $names }.
advised-decide = You decide, together with the resident. This advice says nothing about a right to help.

## Price of the stepped policy, per team

advised-team-price = { $team }: lighter help first costs { $price } of the 100 points on average (households: { $households }; with strict steps { $strict }).
advised-no-team = without a team

## Words of the advice explained

notion-tie = equally good
    .meaning = The difference between these two is too small to mean anything. Choose what feels best for the resident.
    .formula = the same kind of help and a difference of at most 0.005; with a model also: at most 0.05 and each within the margin (80%) of the other
    .source = choice of netmap
    .limits = Equally good by what is known. What netmap does not know does not count.
notion-abstained = no advice: too little is known
    .meaning = netmap would rather say nothing than guess. Ask more first, or talk to a colleague.
    .formula = without a model: fewer than half of the rules can be judged and there is no attention point; with a model: the low end (80%) of the chance is below 0.05 for every first choice
    .source = choice of netmap, after a trial with invented neighbourhoods
    .limits = Where somebody may be unsafe netmap never keeps silent.
notion-variety = choice on places 2 and 3
    .meaning = On places 2 and 3 another organisation goes first, so that there is something to choose.
    .formula = 0.952 × chance − 0.048 if somebody of the same organisation stands there already: so another goes first that fits at most 0.05 less well
    .source = Carbonell and Goldstein (1998); the weighing is a choice of netmap
    .limits = Place 1 and the order of the steps never change. Not measured whether people choose better this way.
notion-policy_price = price of the stepped policy
    .meaning = How much better the help that fits best would fit than who stands at 1, because lighter help may go first.
    .formula = chance of the best − chance of the first choice, averaged over the attention points
    .source = choice of netmap
    .limits = Without a model these are no chances but points for the order. What a resident would rather have does not count.
notion-whatif = what if
    .meaning = Which place somebody takes if one thing is different: a place, the wait, the language, the cost or time.
    .formula = everything scored anew with that one cell different
    .source = choice of netmap
    .limits = Whether it can be arranged netmap does not know. What people want is never a thing to change.

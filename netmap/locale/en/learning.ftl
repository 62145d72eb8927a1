### Learning from earlier referrals.

learning-material = To learn from: { $closed ->
        [one] 1 closed referral
       *[other] { $closed } closed referrals
    } of { $households ->
        [one] 1 household
       *[other] { $households } households
    }, over { $services ->
        [one] 1 service
       *[other] { $services } services
    }. In { $helped } help was completed, in the others it was not. { $open ->
        [0] No referral is still open.
        [one] 1 referral is still open and does not count.
       *[other] { $open } referrals are still open and do not count.
    }

## Features of the score: what each measures. .formula = how; .limits = what it does not say.

feature-source = netmap's own; weight before anything is learned: { $weight } per unit
feature-need_match = How well the help is about the question, and how grave the question is.
    .formula = (5 − score) / 4 × fit; fit 1 = is about it, 0.5 = gives such support, not named
    .limits = Does not say whether the help is good.
feature-text = How far the description of the help has the same words as what the household says.
    .formula = cosine of tf-idf over pieces of words of 3 to 5 letters, without the words nearly every service uses
    .limits = The same words do not always mean the same thing; with --no-text nothing is read.
feature-need_coverage = With how many of the household's questions the help can help.
    .formula = sum of the gravity of the questions in its domains / sum of all
    .limits = A broad offer is not always a good one.
feature-distance = How far away the help is.
    .formula = mean of the kilometres from the household's area to its areas / 2; not known: the median
    .limits = As the crow flies; travel time and fear of travelling do not count.
feature-language = Whether household and help have no language together.
    .formula = 1 = no shared language, 0 = a shared one or not known
    .limits = Somebody who can translate is not counted.
feature-warm_path = How few steps it takes from the household's team to the partner.
    .formula = 1 / number of steps in the graph of collaborations; 0 = no way
    .limits = Does not say whether the contact goes well.
feature-wait = How long the wait is.
    .formula = ln(1 + weeks) / 2; not known: the median
    .limits = Waiting times change; look when they were written down.
feature-volunteer = Whether it is light help, from a volunteer or initiative.
    .formula = 1 = step 3, 0 = another step
    .limits = Does not say how good the help is.
feature-volunteer_complexity = How much goes wrong at once, when a volunteer would help.
    .formula = volunteer × domains of score 2 or lower / 4, at most 1
    .limits = Only counts the domains that were scored.
feature-volunteer_safety = Whether there are worries about safety, when a volunteer would help.
    .formula = volunteer × 1 where there are worries
    .limits = The rules for safety stand above the score.
feature-load = How busy the help is.
    .formula = open referrals / (open referrals + free places); 1 = no place; not known: the median
    .limits = Only counts the referrals netmap knows.
feature-cost = Whether the household has to pay.
    .formula = 0 = free or not known, 0.5 = depends on income, 1 = paid
    .limits = Does not say how much.

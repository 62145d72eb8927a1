### What advice would have achieved, measured on earlier referrals.

evaluation-material = Learned from { $learned } closed referrals of before { $cut }; tested on { $tested } of that day and later, of { $households ->
        [one] 1 household
       *[other] { $households } households
    }.
evaluation-left-out = { $referrals ->
        [0] No closed referral was left out.
        [one] 1 closed referral does not count: it ended after that day, or its household was on the other side.
       *[other] { $referrals } closed referrals do not count: they ended after that day, or their household was on the other side.
    } { $households ->
        [0] No household had referrals on both sides.
        [one] 1 household had referrals on both sides.
       *[other] { $households } households had referrals on both sides.
    }
evaluation-empty = { $questions ->
        [0] Of every tested question it is known what helped.
        [one] Of 1 tested question it is not known what would have helped; NDCG@5 and hit@5 leave it out.
       *[other] Of { $questions } tested questions it is not known what would have helped; NDCG@5 and hit@5 leave them out.
    }
evaluation-better = Following the first advice, help would have succeeded for about { $dr }% of the questions (between { $dr_low }% and { $dr_high }%). With the workers' own choices it was { $own }%. The difference is { $more } per cent points (between { $more_low } and { $more_high }): the advice did better.
evaluation-worse = Following the first advice, help would have succeeded for about { $dr }% of the questions (between { $dr_low }% and { $dr_high }%). With the workers' own choices it was { $own }%. The difference is { $more } per cent points (between { $more_low } and { $more_high }): the advice did worse.
evaluation-no-difference = Following the first advice, help would have succeeded for about { $dr }% of the questions (between { $dr_low }% and { $dr_high }%). With the workers' own choices it was { $own }%. The difference is { $more } per cent points (between { $more_low } and { $more_high }): it could be chance.
evaluation-refused-ess = No verdict: too few choices agree with the first advice. They tell as much as { $ess ->
        [one] 1 question
       *[other] { $ess } questions
    }; { $least } are needed.
evaluation-refused-sign = No verdict: one estimate says the advice did better than the workers' own choices, another says the opposite.
evaluation-habit = How often the advice agrees with what workers chose (habit) is not a goal: what is chosen often is not always what helps.
evaluation-seen = Mind: this model learned from referrals of { $cut } or later too. It looks better here than it is.

## What each measure says. .limits = what it does not say.

metric-ndcg_5 = NDCG@5
    .meaning = Whether what helped is high among the first five recommendations; 1 = always first.
    .formula = Σ gain / log2(rank + 1) of the first five, divided by the best possible; equal scores by code
    .source = Järvelin & Kekäläinen (2002), linear gains
    .limits = Knows only of the service that was chosen whether it helped. Questions without recommendation count as 0.
metric-hit_5 = hit@5
    .meaning = For how many questions the service that helped is among the first five recommendations.
    .formula = questions with what helped in the first five / questions where something helped
    .source = usual measure of recommenders
    .limits = Knows only of the service that was chosen whether it helped.
metric-recall_5 = recall@5
    .meaning = Which part of what helped is among the first five recommendations.
    .formula = helped and in the first five / all that helped
    .source = usual measure of recommenders
    .limits = Knows only of the service that was chosen whether it helped.
metric-mrr = MRR
    .meaning = How high the first service that helped stands.
    .formula = mean of 1 / rank
    .source = usual measure of recommenders
    .limits = Knows only of the service that was chosen whether it helped.
metric-habit_hit_5 = Agreement with the worker (habit)
    .meaning = For how many questions the service that the worker chose is among the first five, whether it helped or not.
    .formula = questions with the choice in the first five / all questions
    .source = netmap's own
    .limits = Habit, not quality: what is popular scores high here even when it does not help. Never a goal.
metric-log_loss = Log-loss
    .meaning = How far the stated chances are from what happened; lower is better.
    .formula = mean of −ln(chance given to what happened)
    .source = usual measure of chances
    .limits = Only about the services that were chosen.
metric-brier = Brier score
    .meaning = How far the stated chances are from what happened, squared; lower is better.
    .formula = mean of (chance − outcome)²
    .source = Brier (1950)
    .limits = Only about the services that were chosen.
metric-ece = Calibration error (ECE)
    .meaning = How far stated chances and shares that helped lie apart; 0 = what is said comes true.
    .formula = ten bins of equal size: Σ share of the pairs × |mean chance − mean outcome|
    .source = Naeini, Cooper & Hauskrecht (2015)
    .limits = May be small while the chances of first recommendations are too high: see ece_top1.
metric-ece_top1 = Calibration error of the first recommendation
    .meaning = The same for the first recommendations only, where hope runs highest.
    .formula = ECE of the choices that were also the first recommendation; ten or more are needed
    .source = netmap's own
    .limits = Only about recommendations that a worker followed by coincidence.
metric-optimism_top1 = Optimism of the first recommendation
    .meaning = How much more was hoped of the first recommendations than came true.
    .formula = mean chance − share that helped, of the choices that were also the first recommendation
    .source = netmap's own
    .limits = Only about recommendations that a worker followed by coincidence.
metric-catalogue_coverage = Share of the services that is recommended
    .meaning = Which part of the services is among the first five for somebody.
    .formula = services in somebody's first five / services that may be recommended to anybody
    .source = usual measure of recommenders
    .limits = Does not say whether they have room.
metric-exposure_gini = Inequality of first places
    .meaning = Whether first places go to many services or to few; 0 = all the same, 1 = all to one.
    .formula = Gini of first places over services
    .source = Gini (1912)
    .limits = Inequality may be right: some services fit more questions.
metric-dm = Estimate by foretelling (DM)
    .meaning = How often help would have succeeded with the first recommendation, as foretold from other households.
    .formula = mean foretold outcome of the first recommendation
    .source = direct method, Open Bandit Pipeline
    .limits = Foretells with a model like ours, so it favours ours.
metric-ips = Estimate by weighting (IPS)
    .meaning = The same from choices that agree with the advice: the rarer the choice, the more it counts.
    .formula = mean of weight × outcome; weight = 1 / chance of the choice, at most 20
    .source = inverse probability weighting, Open Bandit Pipeline
    .limits = Few choices agree, so chance plays a great part.
metric-snips = Estimate by weighting, normalised (SNIPS)
    .meaning = The same, divided by the sum of the weights.
    .formula = Σ weight × outcome / Σ weight
    .source = self-normalised inverse probability weighting, Open Bandit Pipeline
    .limits = Few choices agree, so chance plays a great part.
metric-dr = Doubly robust estimate (DR)
    .meaning = How often help would have succeeded with the first recommendation: foretold, and corrected by choices that agree with it.
    .formula = DM + mean of weight × (outcome − foretold outcome); weight at most 20; interval from 2,000 draws of households
    .source = Dudík, Langford & Li (2011); Open Bandit Pipeline
    .limits = Knows nothing of reasons that no table holds: what workers know can still bias it.
metric-ess = Effective sample size (ESS)
    .meaning = How many questions really tell something about this advice.
    .formula = (Σ weight)² / Σ weight²
    .source = Kish (1965)
    .limits = Below 50 netmap gives no verdict; that bound is a judgement.
metric-against = Difference with the workers' own choices
    .meaning = How much more often help would have succeeded than with the choices that were made.
    .formula = DR − share of the choices that helped; interval from the same 2,000 draws of households
    .source = netmap's own
    .limits = No verdict when ESS is below 50, or when DM says the opposite.
metric-group_gap = Difference for households without Dutch
    .meaning = Whether the foretold success is different for households whose languages lack Dutch.
    .formula = mean foretold outcome of their first recommendation − that of all others
    .source = netmap's own
    .limits = Hidden when there are fewer than ten such households. Foretold, not seen.

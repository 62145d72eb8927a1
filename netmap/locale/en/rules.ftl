### When there is a point of attention. The thresholds are netmap's choice and can be set.

rule-source = netmap's own; thresholds are a choice
rule-limits = A point of attention is a reason to talk, not a judgement and not a decision. What was not asked does not count as no.
strength-source = netmap's own
strength-limits = What was not asked is not listed; that does not mean that it is not there.

rule-G01 = Few people in the own network give support.
    .formula = helpers ≤ 2 (list complete), or LSNS-6 < 12, or ZRM social network ≤ 2
    .source = Lubben et al. (2006) for LSNS-6; other thresholds are netmap's
rule-G02 = There is weekly contact with nobody in the own network.
    .formula = nobody with contact ≥ 3 (weekly), list complete
rule-G03 = The resident scores on loneliness.
    .formula = emotional + social loneliness ≥ 2; severity 3 from 5
    .source = De Jong Gierveld & Van Tilburg (2006)
rule-G04 = Nobody in the own network gives emotional support.
    .formula = helpers for emotional support = 0, list complete
rule-G05 = Practical help is needed, and nobody in the own network gives it.
    .formula = practical help needed, and helpers for it = 0, list complete
rule-G06 = There is a question, and nobody in the own network thinks along.
    .formula = helpers for advice = 0 (list complete), and a question, an open goal or a score below target
rule-G07 = There is little company or little to do.
    .formula = company needed and helpers for it = 0, or ZRM time use, daytime activities or participation ≤ 2
rule-G08 = Nearly all support comes from one person.
    .formula = effective helpers < 1.5, or one person is the only one for ≥ 2 needed kinds of support; list complete
rule-G09 = Caring becomes too much for a carer.
    .formula = CSI ≥ 7, EDIZ-plus ≥ 9, burden ≥ 4, or at most 6 months more; severity 4 when less than a week
    .source = Robinson (1983) for CSI; other thresholds are netmap's
rule-G10 = There is no backup for a carer with much and long care.
    .formula = > 8 hours a week, for longer than 3 months, and nobody else gives practical help; list complete
    .source = SCP for 8 hours and 3 months; netmap's own
rule-G11 = There are money worries and no help with them.
    .formula = debt emergency or ZRM finances ≤ 2, and no help with debts or finances; severity 4 in an emergency
rule-G12 = There are several organisations or problems at once, and nobody directs.
    .formula = ≥ 2 active organisations (no initiative, faith or association) or ≥ 2 domains ≤ 2, and no director
rule-G13 = There is more than one director.
    .formula = active directors > 1
rule-G14 = The director lacks a mandate or has long not been in touch.
    .formula = an organisation gave no mandate, or last contact > 30 days ago
rule-G15 = Nobody leads a goal.
    .formula = goal not achieved, and no person or organisation that leads it
rule-G16 = The right front door for a question is not involved yet.
    .formula = score ≤ 2 or wanted now, without help, and no active organisation with that front door; list complete
rule-G17 = No school is involved for a child of school age.
    .formula = resident aged 4–17, and no active school for this child; list complete
rule-G18 = There are worries about safety, or an unsafe contact.
    .formula = worries about safety = yes, or an unsafe contact; domestic relations = 1 without an answer raises the alarm
rule-G19 = It has not been possible to get in touch yet.
    .formula = unreached or refused, ≥ 14 days after the signal; or the last two attempts failed; severity 3 when finances or housing ≤ 2
rule-G20 = There is much tension in the network, or with the only one who gives something.
    .formula = tense or unsafe ≥ 1/3 of the ties, or the only helper for something needed is mixed, tense or unsafe
rule-G21 = All contacts are of one kind, or they are mostly professionals.
    .formula = n ≥ 3 and one relation, or ≥ 2/3 and ≥ 3 volunteers and professionals
rule-G22 = Support goes both ways with nobody.
    .formula = ≥ 3 contacts asked both ways and reciprocity = 0; list complete
rule-G23 = The people who help do not know each other.
    .formula = ≥ 3 helpers, ties between contacts asked, and density = 0; list complete
rule-G24 = The network of organisations leans on one organisation.
    .formula = only link, or the only one with a place for a domain in an area
rule-G25 = An organisation does not work with the team yet.
    .formula = highest level with a team < 2
rule-G26 = A specialist comes, and nobody who knows the whole household.
    .formula = active help of step 5 or a specialist team, and no step 4, neighbourhood team or director
rule-G27 = Help stops, and nobody takes over.
    .formula = end within 60 days before or after the day, and a kind of support that nobody else gives
rule-G28 = The data are old.
    .formula = newest date of ties and needs > 180 days ago
rule-G29 = Help is needed in a domain, and there is none.
    .formula = score ≤ 2, or wanted now, or 3 with a higher target; and no help; severity 3 at score 1, 1 at score 3
rule-G30 = A child cares for somebody in this household.
    .formula = under 18, and a carer or practical help a few times a week

rule-K01 = There are people who are very close.
    .formula = ≥ 1 contact in the inner ring, without tension
rule-K02 = There is somebody to talk to.
    .formula = helpers for emotional support ≥ 1
rule-K03 = For a kind of support there is more than one person.
    .formula = helpers for a kind of support ≥ 2
rule-K04 = The resident does something for others too.
    .formula = ≥ 1 contact who receives support
rule-K05 = There are people who want to do more.
    .formula = would do more = yes, not overloaded, without tension
rule-K06 = People live nearby.
    .formula = lives in the street or the neighbourhood
rule-K07 = The contacts know each other.
    .formula = density > 0, where it was asked
rule-K08 = There is one fixed director.
    .formula = active directors = 1

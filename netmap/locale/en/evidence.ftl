### Why there is a point of attention, and what is not known yet. Short facts.

list-and = { $some } and { $last }
missing-of = { $whose }: { $what }

## Own network

why-supporters = { $n ->
    [0] Nobody in the own network gives support.
    [one] 1 person in the own network gives support.
   *[other] { $n } people in the own network give support.
}
why-lsns = { $name } has LSNS-6 { $score }; below { $limit } there is a risk of isolation.
why-score = { $domain } has score { $score }.
why-weekly = { $n ->
    [0] There are no contacts in the own network.
    [one] There is less than weekly contact with the only contact in the own network.
   *[other] There is less than weekly contact with all { $n } contacts in the own network.
}
why-lonely-emotional = { $name } has score { $score } for emotional loneliness.
why-lonely-social = { $name } has score { $score } for social loneliness.
why-needed = Needed: { $support }.
why-nobody-gives = Nobody in the own network gives { $support }.
why-question = The household asks: "{ $question }"
why-goal = The goal "{ $goal }" has not been reached yet.
why-below-target = The score for { $domain } is below the target.
why-leans = { $name } gives { $support }; there { $n ->
    [one] is 1 helper
   *[other] are { $n } helpers
} in the own network.
why-tense = { $n } of { $total } ties are tense or unsafe.
why-uneasy = Only one person gives { $support }, and that contact is mixed, tense or unsafe.
why-alike = All { $n } contacts are: { $relation }.
why-formal = { $n } of { $total } contacts are volunteers or professionals.
why-one-way = { $n } contacts were asked about giving and receiving; support goes both ways with nobody.
why-unconnected = None of the { $n } helpers knows another contact.

## Carers

why-burden = { $name }: { $what } is { $score }.
why-endurance = { $name } can go on for another { $time }.
why-intensive = { $name } helps { $hours } hours a week, since { $date }.
why-nobody-else = Nobody else in the own network gives { $support }.
why-young-carer = { $name } is { $age } and cares for somebody in this household.
why-young-help = { $name } is { $age } and gives practical help a few times a week or more often.

## Questions and help

why-debt-emergency = There is an emergency because of debts.
why-no-debt-help = No help with debts or money is known.
why-now = The resident wants to work on { $domain } now.
why-not-covered = No help with { $domain } is known.
why-door = Help is needed with { $domain }, and the front door for { $door } is not involved.
why-school = { $name } is { $age } and no school is involved.
why-ending = { $organisation } stops or stopped on { $date }; after that nobody gives { $support }.

## Direction and cooperation

why-organisations = { $n } organisations are active: { $names }.
why-low-domains = Score 1 or 2 for { $domains }.
why-no-director = No director is known.
why-directors = There are { $n } directors: { $names }.
why-no-mandate = { $organisation } has not given the director its mandate.
why-silent = The director's last contact ({ $organisation }) was { $days } days ago.
why-goal-nobody = Nobody leads the goal "{ $goal }".
why-specialist = { $organisation } comes as a specialist.
why-no-generalist = No generalist, neighbourhood team or director is known.

## Safety, contact and map

why-safety = There are worries about safety.
why-unsafe = The contact between { $name } and { $other } is unsafe.
why-waiting = Contact with the household: { $status }. The signal came { $days } days ago.
why-attempts = The last two attempts to get in touch failed.
why-stale = The newest data are from { $date }, { $days } days ago.

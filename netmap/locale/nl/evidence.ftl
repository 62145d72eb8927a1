### Waarom een aandachtspunt er is, en wat nog niet bekend is. Korte feiten, in de taal van wie de kaart invult.

list-and = { $some } en { $last }
missing-of = { $whose }: { $what }

## Eigen netwerk

why-supporters = { $n ->
    [0] Niemand uit het eigen netwerk geeft steun.
    [one] 1 persoon uit het eigen netwerk geeft steun.
   *[other] { $n } mensen uit het eigen netwerk geven steun.
}
why-lsns = { $name } heeft LSNS-6 { $score }; onder { $limit } is er kans op isolement.
why-score = { $domain } heeft score { $score }.
why-weekly = { $n ->
    [0] Er zijn geen contacten in het eigen netwerk.
    [one] Met het enige contact in het eigen netwerk is er minder dan elke week contact.
   *[other] Met alle { $n } contacten in het eigen netwerk is er minder dan elke week contact.
}
why-lonely-emotional = { $name } heeft score { $score } voor emotionele eenzaamheid.
why-lonely-social = { $name } heeft score { $score } voor sociale eenzaamheid.
why-needed = { $support } is nodig.
why-nobody-gives = Niemand uit het eigen netwerk geeft { $support }.
why-question = Het huishouden vraagt: "{ $question }"
why-goal = Het doel "{ $goal }" is nog niet bereikt.
why-below-target = Bij { $domain } is de score lager dan het doel.
why-leans = { $name } geeft { $support }; er { $n ->
    [one] is 1 helper
   *[other] zijn { $n } helpers
} in het eigen netwerk.
why-tense = In { $n } van de { $total } relaties is spanning of onveiligheid.
why-uneasy = Maar één persoon geeft { $support }, en dat contact is wisselend, gespannen of onveilig.
why-alike = Alle { $n } contacten zijn: { $relation }.
why-formal = { $n } van de { $total } contacten zijn vrijwilliger of hulpverlener.
why-one-way = { $n } contacten zijn gevraagd naar geven en krijgen; met niemand gaat de steun over en weer.
why-unconnected = Van de { $n } helpers kent niemand een ander contact.

## Mantelzorg

why-burden = { $name }: { $what } is { $score }.
why-endurance = { $name } houdt het nog { $time } vol.
why-intensive = { $name } helpt { $hours } uur per week, sinds { $date }.
why-nobody-else = Niemand anders uit het eigen netwerk geeft { $support }.
why-young-carer = { $name } is { $age } jaar en zorgt voor iemand in dit huishouden.
why-young-help = { $name } is { $age } jaar en geeft een paar keer per week of vaker praktische hulp.

## Vragen en hulp

why-debt-emergency = Er is spoed door schulden.
why-no-debt-help = Er is geen schuldhulp of hulp bij geld bekend.
why-now = De bewoner wil nu aan { $domain } werken.
why-not-covered = Er is geen hulp bekend bij { $domain }.
why-door = Bij { $domain } is hulp nodig, en de voordeur voor { $door } is niet betrokken.
why-school = { $name } is { $age } jaar en er is geen school betrokken.
why-ending = { $organisation } stopt of is gestopt op { $date }; daarna geeft niemand { $support }.

## Regie en samenwerking

why-organisations = Er zijn { $n } organisaties actief: { $names }.
why-low-domains = Score 1 of 2 bij { $domains }.
why-no-director = Er is geen regisseur bekend.
why-directors = Er zijn { $n } regisseurs: { $names }.
why-no-mandate = { $organisation } gaf de regisseur nog geen mandaat.
why-silent = Het laatste contact van de regisseur ({ $organisation }) was { $days } dagen geleden.
why-goal-nobody = Bij het doel "{ $goal }" staat niemand die het oppakt.
why-specialist = { $organisation } komt als specialist.
why-no-generalist = Er is geen vaste hulpverlener, wijkteam of regisseur bekend.

## Veiligheid, contact en kaart

why-safety = Er zijn zorgen over veiligheid.
why-unsafe = Het contact tussen { $name } en { $other } is onveilig.
why-waiting = Contact met het huishouden: { $status }. De melding was { $days } dagen geleden.
why-attempts = De laatste twee pogingen om contact te krijgen zijn niet gelukt.
why-stale = De nieuwste gegevens zijn van { $date }, { $days } dagen geleden.

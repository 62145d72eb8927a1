### Woorden in verslagen.

## Buitenring

report-brokers = bruggenbouwers
report-cutpoints = enige schakel
report-bridges = enige verbinding
report-who-does-what = wie doet wat
report-front-doors = voordeuren
report-not-linked = nog niet verbonden
report-unused = nog niet gebruikt
report-disagreement = jullie zien dit verschillend: samen bespreken
report-density = hoe dicht het netwerk is
report-area-card = dienstkaart { $area }
coverage-none = geen aanbod
coverage-one = één aanbieder
coverage-enough = genoeg aanbieders

## Plan: van doel naar bron

report-goal = doel
report-result = resultaat
report-activity = activiteit
report-indicator = waaraan zien we het
report-source = bron

## Getallen

report-suppressed = minder dan 10
report-not-computed = niet te berekenen

## Buitenring: waarom

report-only-link = Is de enige schakel tussen andere organisaties.
report-only-provider = Heeft als enige plek voor { $domain } in { $area }.
report-no-level = Er is nog niet vastgelegd hoe nauw jullie samenwerken.

## Buitenring: het verslag

report-ring = Buitenring
report-ring-title = Buitenring van { $team }
report-summary = In het kort
report-ring-summary = Op { $day } staan er { $organisations } organisaties in de buitenring. { $reported } daarvan vertelden zelf met wie ze samenwerken. Er zijn { $ties } verbindingen; bij { $working_ties } delen organisaties minstens informatie.
report-ring-nameless = Bij { $n } organisaties is niet vastgelegd wie de samenwerking doorgaf.
report-ring-caution = Een verbinding die niemand noemde, kan er wel zijn. Kijk dus eerst wie nog niet is gevraagd.
report-certainty = hoe zeker
report-certain = zeker
report-uncertain = onzeker
report-fragile = Waar het op één organisatie leunt
report-fragile-why = Zonder een enige schakel raken andere organisaties elkaar kwijt. Onzeker betekent: dit kan anders zijn als we meer antwoorden hebben.
report-fragile-none = Nergens: elke verbinding heeft een omweg.
report-bridges-why = Dit zijn enige verbindingen; een tweede contact maakt het steviger:
report-key-pair = Vallen { $one } en { $two } samen weg, dan kan { $share } van de paren die overblijven elkaar niet meer bereiken ({ $certain }).
report-brokers-title = Bruggenbouwers
report-brokers-why = Via deze organisaties lopen de meeste korte wegen tussen andere organisaties. Dat zegt niets over hoe goed ze hun werk doen.
report-paths = deel van de korte wegen
report-organisation = organisatie
report-kind = soort
report-domain = leefgebied
report-domains = leefgebieden
report-steps = soort hulp
report-households = huishoudens nu
report-area = wijk of buurt
report-offer = aanbod
report-everywhere = overal
report-coverage = Aanbod per leefgebied
report-coverage-why = Geteld zijn organisaties met aanbod dat loopt en dat niet vol is. Tussen haakjes: bij hoeveel daarvan niet bekend is of er plek is of waar ze werken.
report-providers =
    { $n ->
        [one] 1 aanbieder
       *[other] { $n } aanbieders
    }
report-unsure = ({ $n } nog navragen)
report-doors = Voordeuren
report-question-about = vraag over
report-no-door = nog geen voordeur bekend
report-unlinked-line = { $level } ({ $n }): { $names }
report-unlinked = Nog niet verbonden met het team
report-no-team = Niet te zeggen: er staat nog geen wijkteam op de lijst.
report-level-unknown = nog niet vastgelegd
report-level-between = tussen "{ $low }" en "{ $high }"
report-disagreements = Samen bespreken: jullie zien dit verschillend
report-says-first = zegt organisatie 1
report-says-second = zegt organisatie 2
report-wishes = Waar willen we nauwer samenwerken?
report-now = nu
report-wanted = gewenst
report-in-households = bij hoeveel huishoudens
report-uncovered = Vraag zonder aanbod
report-uncovered-why = Hier gaat het bij huishoudens nu niet goed (score 1 of 2) en heeft niemand in de wijk of buurt plek.
report-uncovered-none = Voor alles wat nu niet goed gaat, heeft iemand in de wijk of buurt plek.
report-unreached = Nog geen contact
report-unreached-none = Er zijn geen huishoudens bekend waarmee nog geen contact is.
report-household = huishouden
report-signalled = gemeld op
report-tried = wat is geprobeerd
report-attempt = { $day }: { $how }, { $result }
report-not-tried = nog niets vastgelegd
report-wishes-why = Maak per regel een afspraak: wie belt wie, en wanneer kijken we opnieuw?
report-next-step = eerste stap
report-wishes-met =
    { $n ->
        [one] Bij 1 paar is de samenwerking al zoals gewenst.
       *[other] Bij { $n } paren is de samenwerking al zoals gewenst.
    }
report-wishes-less =
    { $n ->
        [one] Bij 1 paar is de samenwerking nauwer dan gewenst: daar mag het losser.
       *[other] Bij { $n } paren is de samenwerking nauwer dan gewenst: daar mag het losser.
    }
report-new-links = Nieuwe schakels
report-links-why = Deze organisaties hebben plek voor wat huishoudens nu nodig hebben. Het team werkt daarvoor nog met niemand samen.
report-introduced-by = wie stelt jullie voor
report-links-rest =
    { $n ->
        [one] Bij 1 andere organisatie is geen nieuwe schakel nodig.
       *[other] Bij { $n } andere organisaties is geen nieuwe schakel nodig.
    }
report-no-link-needed = Geen nieuwe schakel nodig: voor wat huishoudens nu nodig hebben, werkt het team al samen met wie plek heeft.
report-links-unknown = Niet te zeggen: daarvoor zijn een wijkteam, aanbod en scores van huishoudens nodig.
report-unused-title = Nog niet gebruikt
report-no-referrals = Niet te zeggen: er zijn geen verwijzingen vastgelegd.
report-tasks = Wie doet wat
report-nothing = Niets gevonden.
report-why = waarom
report-no-ties = Niet te zeggen: er is nog geen samenwerking vastgelegd.
report-no-services = Niet te zeggen: er is nog geen aanbod vastgelegd.
report-more = En nog { $n }.

## Verslag van een huishouden

report-household-title = Het netwerk van { $name }
report-day = { $day }
report-seen-on = Zoals vastgelegd op { $day }.
report-residents = Bewoners: { $value }
report-lives-in = Wijk of buurt: { $value }
report-contact = Contact met het huishouden: { $value }
report-question = Vraag in eigen woorden: { $value }
report-review = Samen bekijken op: { $value }
report-code = Code huishouden: { $value }
report-strengths = Wat goed gaat
report-no-strengths = Nog niets ingevuld waaruit krachten blijken. Vraag ernaar.
report-support-title = Wie geeft steun
report-size = Op de kaart: { $own } uit het eigen netwerk; { $formal ->
        [one] 1 hulpverlener of vrijwilliger
       *[other] { $formal } hulpverleners en vrijwilligers
    }.
report-roster-open = Het is nog niet bevestigd dat de lijst met mensen compleet is.
report-support = steun
report-how-many = hoeveel mensen
report-who = wie (eigen netwerk)
report-not-asked = niet gevraagd
report-contacts = Contacten
report-no-contacts = Nog geen contacten ingevuld.
report-why-important = Waarom belangrijk:
report-name = naam
report-relation = wie is het
report-circle = hoe dichtbij
report-frequency = hoe vaak contact
report-tie = hoe is het contact
report-help = Hulp en regie
report-director = Regie: { $names }.
report-no-director = Er is geen regisseur genoteerd.
report-no-help = Er zijn nu geen organisaties betrokken.
report-worker = contactpersoon
report-part = rol
report-task = wat doen ze
report-last-contact = laatste contact
report-scores = Zelfredzaamheid
report-for-whom = voor wie
report-score = { $n } ({ $words })
report-score-now = score nu
report-target = gewenst
report-priority = hier nu iets aan doen?
report-goals = Plan
report-goal-line = { $goal } Wie pakt dit op: { $lead }. Streefdatum: { $due }.
report-goal-done = Gelukt.
report-attention = Aandachtspunten
report-no-attention = Op dit moment geen aandachtspunten.
report-attention-line = [{ $severity }] { $title }.
report-because = Waarom: { $why }
report-to-ask = Nog navragen
report-advice = Wat kan helpen
report-outcome = { $outcome }.
report-advice-for = Bij "{ $title }":
report-look-out = Let op: { $what }.
report-groups = Groepen die veel samenwerken
report-groups-why = Deze organisaties werken vooral met elkaar samen. De groepen zijn berekend, niet afgesproken.
report-group = Groep { $n }: { $names }

# Netwerkkracht
report-strength-title = Netwerkkracht van { $name }
report-strength-profile = Onderdelen
report-strength-component = onderdeel
report-strength-of-one = hoeveel
report-strength-about = waar het over gaat
report-strength-without = Als iemand wegvalt
report-strength-who = wie
report-strength-left = netwerkkracht dan
report-strength-opened = aandachtspunten die erbij komen
report-strength-note = Dit getal is niet geijkt. Gebruik het om over te praten, niet om over te beslissen. Je kunt er geen huishoudens van verschillende grootte mee vergelijken.
report-strength-everyday = Er is niet vastgelegd welke steun nodig is. Daarom tellen hier vier alledaagse soorten: praten, praktische hulp, advies en gezelschap.

### Het advies op het scherm, voor de hulpverlener.

advised-title = Advies voor { $code } op { $day }: { $outcome }
advised-safety = Eerst veiligheid
advised-call = Bel zo nodig: { $names }.
advised-warnings = Let op
advised-for = { $title } ({ $code }): { $severity }
advised-action = Nu doen: { $action }

advised-rank = nr
advised-who = wie
advised-kind = soort hulp
advised-chance = kans (80%)
advised-wait = wachttijd
advised-places = vrije plekken
advised-earlier = eerder gelukt
advised-days =
    { $n ->
        [0] geen
        [1] 1 dag
       *[other] { $n } dagen
    }
advised-of = { $ok } van { $n }

## Over wie

advised-strong = Pluspunten: { $points }.
advised-about = Bij { $rank }: { $said }

## Wat voor iemand pleit, naast ander aanbod dat past. .more en .less = wat er hoger of lager is.

advised-for-need-match = vraag
    .more = past beter bij de vraag
advised-for-text = woorden
    .more = gaat over wat het huishouden zegt
advised-for-need-coverage = meer vragen
    .more = helpt bij meer vragen
advised-for-distance = afstand
    .less = dichterbij
advised-for-language = taal
    .less = spreekt een taal van het huishouden
advised-for-warm-path = band
    .more = bekender bij het team
advised-for-wait = wachttijd
    .less = kortere wachttijd
advised-for-volunteer = lichte hulp
    .more = lichte hulp
advised-for-volunteer-complexity = veel tegelijk
    .less = kan veel tegelijk aan
advised-for-volunteer-safety = veiligheid
    .less = past beter bij zorgen over veiligheid
advised-for-load = drukte
    .less = minder druk
advised-for-cost = kosten
    .less = goedkoper
advised-for-experience = ervaring
    .more = lukte eerder vaker

## Ernaast

advised-excluded = Niet in het advies: { $reasons }.
advised-times = { $n }× { $reason }
advised-near = Past bijna: { $name } ({ $reason }). { $fix }

## Waar het op rust

advised-basis = Waar dit advies op rust
advised-rule-tolerance = Eerst het eigen netwerk. Daarna gaat lichtere hulp voor als die bijna even goed past (verschil hooguit { $tolerance } van de 100 punten).
advised-rule-strict_steps = Eerst het eigen netwerk, dan vrijwilligers, dan hulpverleners: de stap beslist, ook als andere hulp beter past.
advised-price-chance = Lichtere hulp eerst kost hier gemiddeld { $price } procentpunt kans dat de hulp lukt.
advised-price-order = Lichtere hulp eerst kost hier gemiddeld { $price } van de 100 punten waarmee netmap de volgorde maakt. Dat is geen kans.
advised-experience = Ervaring met de eerste keuzes: { $levels }.
advised-no-model = De volgorde komt van vaste regels, niet van eerdere ervaringen.
advised-model = De kansen komen van model { $model }, geleerd van { $n } eerdere verwijzingen. Vergelijkbare verwijzingen lukten vaker of minder vaak; het zegt niet wat dit huishouden gaat doen.
advised-door = Voordeur voor { $door }: { $names }.
advised-decide = Jij beslist, samen met de bewoner. Dit advies zegt niets over recht op hulp.

## Prijs van de getrapte regel, per team

advised-team-price = { $team }: lichtere hulp eerst kost gemiddeld { $price } van de 100 punten (huishoudens: { $households }; met strikte stappen { $strict }).
advised-no-team = zonder wijkteam

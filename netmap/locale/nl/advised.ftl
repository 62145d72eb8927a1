### Het advies op het scherm, voor de hulpverlener.

advised-title = Advies voor { $code } op { $day }
advised-title-outcome = Advies voor { $code } op { $day }: { $outcome }
advised-safety = Eerst veiligheid
advised-call = Bel zo nodig: { $names }.
advised-abstained = Van niemand hieronder is zeker genoeg dat het helpt. Zie het niet als advies: bespreek met een collega wat wel kan.
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
advised-few = nog geen { $n } keer
advised-of = { $ok } van { $n }
advised-tie = Even goed als de andere: kies samen met de bewoner.
advised-earlier-referrals = Eerdere verwijzingen: { $ok } van { $n } lukten.

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

## Uitleg van woorden in het advies

notion-tie = even goed
    .meaning = Het verschil tussen deze twee is te klein om iets te betekenen. Kies wat het beste voelt voor de bewoner.
    .formula = zelfde soort hulp en hooguit 0,005 verschil; met een model ook: hooguit 0,05 verschil en elk binnen de marge (80%) van de ander
    .source = keuze van netmap
    .limits = Even goed volgens wat er bekend is. Wat netmap niet weet, telt niet mee.
notion-abstained = geen advies: er is te weinig bekend
    .meaning = netmap zegt liever niets dan een gok. Vraag eerst meer, of overleg met een collega.
    .formula = zonder model: minder dan de helft van de regels is te beoordelen en er is geen aandachtspunt; met een model: de lage kant (80%) van de kans is bij elke eerste keus kleiner dan 0,05
    .source = keuze van netmap, na een proef met verzonnen wijken
    .limits = Bij zorgen over veiligheid zwijgt netmap nooit.
notion-variety = keuze op plaats 2 en 3
    .meaning = Op plaats 2 en 3 gaat een andere organisatie voor, zodat er iets te kiezen is.
    .formula = 0,952 × kans − 0,048 als er al iemand van dezelfde organisatie staat: die gaat voor een ander die hooguit 0,05 minder goed past
    .source = Carbonell en Goldstein (1998); de weging is een keuze van netmap
    .limits = Plaats 1 en de volgorde van de stappen veranderen nooit. Niet gemeten of mensen zo beter kiezen.
notion-policy_price = prijs van de getrapte regel
    .meaning = Hoeveel beter de best passende hulp zou passen dan wie er op 1 staat, omdat lichtere hulp voor mag gaan.
    .formula = kans van de beste − kans van de eerste keus, gemiddeld over de aandachtspunten
    .source = keuze van netmap
    .limits = Zonder model zijn het geen kansen, maar punten voor de volgorde. Wat een bewoner liever heeft, telt niet mee.
notion-whatif = wat als
    .meaning = Op welke plaats iemand komt als één ding anders is: een plek, de wachttijd, de taal, de kosten of tijd.
    .formula = alles opnieuw gescoord met die ene cel anders
    .source = keuze van netmap
    .limits = Of het te regelen is, weet netmap niet. Wat mensen willen, is nooit iets om te veranderen.

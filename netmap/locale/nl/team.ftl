### Woorden op de kaart van de buitenring: toen, nu en gewenst, de vraag "Wie kan helpen?", wat opvalt

## Toen, nu, gewenst
map-view-ring = Buitenring van ons team
map-wanted = gewenst
map-moment = { $moment }: { $level }
map-moment-on = { $moment } ({ $date })
map-from-to = van { $before } naar { $after }
map-then-caption = Zo werkte het team toen samen. Wat bij een organisatie staat, is van nu.
map-wanted-caption = Zo willen we samenwerken. Waar nog geen wens is ingevuld, staat wat nu is.
map-changes-title = Wat is er veranderd sinds { $date }?
map-wishes-title = Waar willen we heen? Maak hierover een afspraak
map-legend-changes = Veranderd

## Wat opvalt
map-filter-area = Wijk
map-filter-answered = Zelf geantwoord?
map-answered-yes = ja
map-answered-no = nog niet
map-answered-unknown = niet bekend
map-silent = Deze organisatie heeft nog niet zelf geantwoord. Wat hier staat, komt van anderen.
map-fact-area = Wijk
map-area-unknown = wijk niet bekend, navragen
map-unsure = { $mark } (onzeker)
map-sure-why = Dit is vrij zeker: ook als een deel van de antwoorden ontbreekt, blijft het zo.
map-unsure-why = Dit is onzeker: met meer antwoorden kan het anders zijn.
map-not-weighed = Hoe zeker dit is, is niet berekend: deze buitenring is daarvoor te groot.
map-unused = nog niet gebruikt
    .letter = N
map-alone = enige aanbieder
    .letter = A
map-apart = zien dit verschillend
map-says = { $name }: "{ $level }".
map-brokers = Bruggenbouwers
map-cutpoints = Enige schakel
map-alones = Enige aanbieder
map-bridges = Enige verbinding
map-broker-why = Staat vaak op de kortste weg tussen andere organisaties.
map-cutpoint-why = Zonder deze organisatie bereiken sommige partners elkaar niet meer.
map-fragile-title = We leunen hier op één organisatie
map-brokers-title = Wie verbindt?
map-talk-title = Jullie zien dit verschillend: samen bespreken
map-unused-title = Nog niet gebruikt
map-doors-title = Voordeuren
map-no-door = Geen voordeur bekend in: { $areas }.
map-brief-answered = { $n } van { $m } organisaties hebben zelf geantwoord.
map-brief-nameless = Bij { $n ->
    [one] 1 organisatie
   *[other] { $n } organisaties
  } staat niet wie antwoordde.

## Wie kan helpen?
box-title = Wie kan helpen?
box-domain = Waarbij?
box-area = In welke wijk?
box-anywhere = alle wijken
box-choose = Kies een leefgebied
box-places = heeft plek
box-asked = Wie kan helpen bij { $domain }? Wijk: { $area }.
box-asked-places = { $question } Met plek.
box-count = { $n } gevonden: { $yes } met plek, { $ask } navragen
box-none = Niemand met plek gevonden voor { $domain } in { $area }.
box-none-at-all = Nog niemand gevonden voor { $domain }.
box-yes = Heeft plek
box-ask = Navragen: niet alles is bekend
box-full = Nu geen plek
box-elsewhere = Wel in een andere wijk
box-more = Toon nog { $n }
box-clear = Wis de vraag
box-scarce = Waar is weinig aanbod?
box-places-unknown = plek niet bekend
box-area-unknown = wijk niet bekend
box-no-wait = geen wachttijd
box-step-3 = vrijwilliger of voorziening
box-step-4 = hulpverlener
box-step-5 = specialist
box-referral = verwijzing nodig
box-apply = Aanmelden
box-apply-unknown = niet bekend, navragen
box-phone = Telefoon
box-age = Leeftijd
box-age-between = { $low } tot en met { $high } jaar
box-age-from = vanaf { $low } jaar
box-age-to = tot en met { $high } jaar
box-we = Met ons

### Woorden op de kaarten

## Titels en knoppen
map-household-title = Netwerkkaart { $name }
map-ring-title = Buitenring van { $team }
map-made-on = Gemaakt op { $date }
map-confidential = Vertrouwelijk
map-edition-table = Aan tafel
map-edition-work = Werkversie
map-search = Zoek naam of rol ( / )
map-search-label = Zoek
map-no-hit = Niets gevonden
map-view = Kaart of lijst
map-views = Manier van kijken
map-moments = Moment
map-map = Kaart
map-list = Lijst
map-save = Opslaan
map-print = Afdrukken
map-dark = Donker
map-light = Licht
map-close = Sluit
map-skip = Ga naar de lijst
map-old-browser = Deze browser is te oud voor de kaart. Gebruik een nieuwere.
map-no-script = De kaart werkt alleen als JavaScript aan staat. Zet het aan in de instellingen van de browser.
map-zoom-in = Dichterbij
map-zoom-out = Verder weg
map-zoom-fit = Hele kaart
map-help = Kaart. Loop met de pijltjes, open met Enter, sluit met Escape.
map-panel = Meer over wie gekozen is
map-filters = Toon op de kaart
map-show-all = Toon alles
map-everything = Alles
map-legend = Legenda
map-count = { $n } van { $m } contacten zichtbaar
map-count-organisations = { $n } van { $m } organisaties
map-nothing-left = Niets past bij deze keuze. Kies "Toon alles".
map-nothing-chosen = Kies iemand op de kaart, in de lijst of via zoeken.
map-nothing-chosen-organisations = Kies een organisatie op de kaart, in de lijst of via zoeken.
map-empty = Nog geen contacten ingevuld.
map-empty-organisations = Nog geen organisaties ingevuld.
map-not-all = Niet alles is zichtbaar: { $filters }
map-many = Er staan { $n } contacten op deze kaart. Zoom in om namen te lezen, of kies met de filters een deel.
map-why = Waarom?

## Ringen en groepen
map-outer-ring = buitenring
map-not-asked = nog niet gevraagd
map-circle-not-asked = hoe dichtbij: nog niet gevraagd
map-still-to-ask = Nog niet gevraagd: { $what }.
map-ask-circle = hoe dichtbij
map-ask-contact = hoe het contact is
map-sector-family = Familie
map-sector-friends = Vrienden
map-sector-neighbours = Buren
map-sector-acquaintances = Kennissen
map-sector-volunteers = Vrijwilligers
map-sector-professionals = Hulpverleners
map-sector-organisations = Organisaties
map-sector-residents = Huishouden
map-sector-count = { $sector } ({ $n })

## Filters en legenda
map-filter-who = Wie is het?
map-filter-circle = Hoe dichtbij?
map-filter-support = Welke steun?
map-filter-contact = Hoe is het contact?
map-filter-distance = Woont waar?
map-filter-domain = Taak
map-filter-kind = Soort organisatie
map-filter-level = Hoe nauw?
map-filter-role = Rol in het netwerk
map-support-none = geen steun bekend
map-contact-strong = sterk contact
map-contact-normal = gewoon contact
map-contact-weak = zwak contact
map-contact-not-asked = nog niet gevraagd
map-legend-shapes = Vormen
map-legend-support = Letters
map-legend-lines = Lijnen
map-arrow = De pijl wijst naar wie steun krijgt
map-know-each-other = kennen elkaar
map-involved = betrokken organisatie
map-planned = start binnenkort
map-works-together = werken samen

## Bij één contact
map-fact-why = Waarom belangrijk
map-fact-gives = Steun aan het huishouden
map-fact-receives = Steun van het huishouden
map-fact-contact = Contact
map-fact-place = Plek op de kaart
map-fact-distance = Woont waar
map-fact-knows = Kent ook
map-fact-help = Kan nu helpen?
map-fact-more = Wil meer doen?
map-fact-burden = Hoe zwaar is het?
map-fact-endurance = Hoe lang nog vol te houden?
map-fact-key = Sleutelfiguur
map-fact-age = Leeftijd
map-fact-works-for = Werkt bij
map-fact-task = Wat doet deze organisatie?
map-fact-role = Rol
map-fact-people = Wie komt er?
map-age = { $n } jaar
map-direction-gives = geeft steun aan het huishouden
map-direction-receives = krijgt steun van het huishouden
map-direction-both = over en weer
map-members = { $n ->
    [one] 1 bewoner
   *[other] { $n } bewoners
  }

## In het kort
map-brief = In het kort
map-question = Wat het huishouden zelf wil
map-strengths = Wat goed gaat
map-brief-contacts = { $n ->
    [one] 1 contact
   *[other] { $n } contacten
  }: { $list }.
map-brief-own = { $n } eigen netwerk
map-brief-volunteers = { $n ->
    [one] 1 vrijwilliger
   *[other] { $n } vrijwilligers
  }
map-brief-professionals = { $n ->
    [one] 1 hulpverlener
   *[other] { $n } hulpverleners
  }
map-brief-organisations = { $n ->
    [one] 1 betrokken organisatie
   *[other] { $n } betrokken organisaties
  } in de buitenring.
map-brief-strong = { $n ->
    [one] 1 sterk contact.
   *[other] { $n } sterke contacten.
  }
map-brief-support = Steun: { $list }.
map-brief-gives = Het huishouden geeft zelf steun aan { $n ->
    [one] 1 contact.
   *[other] { $n } contacten.
  }
map-brief-nobody = Nog niemand ingevuld bij: { $sectors }.
map-more-gaps = Nog { $n ->
    [one] 1 aandachtspunt
   *[other] { $n } aandachtspunten
  }
map-to-ask = Nog navragen ({ $n })
map-gap-reason = Waarom
map-gap-advice = Eerste advies
map-gap-action = Wat kun je doen?

## Lijst
map-column-name = Naam
map-column-who = Wie is het?
map-column-circle = Hoe dichtbij?
map-column-contact = Contact
map-column-gives = Steun aan het huishouden
map-column-receives = Steun van het huishouden
map-column-distance = Woont waar?
map-column-why = Waarom belangrijk
map-column-kind = Soort organisatie
map-column-level = Hoe nauw met het team?
map-column-domains = Taken
map-column-services = Aanbod
map-column-places = Vrije plekken
map-column-role = Rol in het netwerk
map-column-partners = Partners

## Buitenring
map-our-team = ons team
map-teams = de wijkteams
map-no-team = Er is geen wijkteam ingevuld. In het midden staat de organisatie met de meeste partners.
map-many-organisations = Er staan { $n } organisaties op deze kaart. Zoom in voor meer namen, of gebruik zoeken en de lijst.
map-legend-roles = Letters
map-level-4 = beslissen samen of één team
map-level-3 = stemmen af
map-level-2 = delen informatie
map-level-1 = kennen elkaar
map-level-0 = nog niet verbonden
map-group-access = Gemeente en toegang
map-group-welfare = Welzijn
map-group-community = Bewoners en verenigingen
map-group-care = Zorg
map-group-youth = Jeugd en school
map-group-housing = Wonen
map-group-income = Werk en geld
map-group-safety = Veiligheid
map-group-specialists = Specialisten
map-group-other = Overig
map-broker = bruggenbouwer
    .letter = B
map-cutpoint = enige schakel
    .letter = S
map-front-door = voordeur
    .letter = V
map-front-door-for = voordeur voor { $list }
map-role-none = geen bijzondere rol
map-fact-level = Samenwerking met het team
map-fact-tasks = Taken
map-fact-services = Aanbod
map-fact-partners = Werkt samen met
map-fact-address = Waar en hoe te bereiken
map-fact-contact-person = Vaste contactpersoon
map-service-places = { $n ->
    [0] nu geen plek
    [one] 1 plek
   *[other] { $n } plekken
  }
map-service-wait = wachttijd { $n ->
    [one] 1 dag
   *[other] { $n } dagen
  }
map-service-apply = aanmelden: { $how }
map-brief-ring = { $n ->
    [one] 1 organisatie
   *[other] { $n } organisaties
  }, { $ties } samenwerkingen.
map-brief-linked = { $n ->
    [one] 1 organisatie werkt
   *[other] { $n } organisaties werken
  } met het team samen; { $unlinked } nog niet verbonden.
map-caption = Hoe dichter bij het midden, hoe nauwer de samenwerking met het team. De hoek zegt alleen welke soort organisatie het is.

## Voor later: zonder namen, slot, toen en nu, verhaal
map-previous-step = Vorige stap
map-next-step = Volgende stap
map-what-if = Wat als { $name } wegvalt?
map-fragile = Hier leunt veel op één persoon
map-then = toen
map-now = nu
map-new = Nieuw
map-gone = Weg
map-changed = Veranderd
map-bridge = enige verbinding
map-story-all = Alles
map-story-own = Eigen netwerk
map-story-support = Welke steun
map-story-fragile = Waar is het kwetsbaar
map-story-ring = Buitenring
map-story-advice = Advies
map-caption-groups = Hoe dicht organisaties bij elkaar staan, zegt niets. De groepen zijn berekend.

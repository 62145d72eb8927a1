### Groepen van organisaties op de kaart

map-view-groups = Groepen
map-filter-group = Groep
map-fact-group = Groep
map-groups-named = Groep { $number } · { $domain }
map-groups-number = Groep { $number }
map-groups-more = Kleinere groepen
map-groups-rest = In geen vaste groep
map-groups-alone = Nog niet verbonden
map-groups-size = groter: verbindt meer anderen; dikke letters: bruggenbouwer
map-groups-notice = Er staan { $n } organisaties op deze kaart. Kies een groep of zoom in om ze te zien.
map-brief-groups = { $n ->
    [0] Er zijn geen groepen die veel samenwerken.
    [one] 1 groep die veel samenwerkt.
   *[other] { $n } groepen die veel samenwerken.
  }
map-brief-builders = Bruggenbouwers:
map-brief-one-tie = { $n ->
    [one] 1 organisatie werkt met maar één andere samen.
   *[other] { $n } organisaties werken met maar één andere samen.
  }
map-brief-alone = { $n ->
    [one] 1 organisatie is nog niet verbonden.
   *[other] { $n } organisaties zijn nog niet verbonden.
  }
map-brief-shared-task = Taak van de meeste organisaties: { $domain } ({ $n }).

## Van dichtbij kijken
map-open-group = { $label }, { $n ->
    [one] 1 organisatie
   *[other] { $n } organisaties
  }. Kies om dichterbij te komen.
map-count-group = { $n ->
    [one] 1 organisatie
   *[other] { $n } organisaties
  }
map-around = Toon alleen de omgeving
map-around-of = Omgeving van { $name }
map-around-direct = werkt direct samen
map-around-through = via een ander
map-around-one = Eén stap
map-around-two = Twee stappen
map-around-steps = Hoe ver kijken?
map-around-brief = Rond { $name }: { $n } direct, { $m } via een ander.
map-around-full = Er zijn er meer. De kaart toont de { $n } met de meeste verbindingen.
map-back = Terug naar de hele kaart
map-more-rows = Toon meer (nog { $n })

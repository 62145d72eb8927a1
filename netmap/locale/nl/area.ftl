### Dienstkaart van een wijk of buurt

area-title = Dienstkaart { $area }
area-on-day = Zoals vastgelegd op { $day }
area-residents = Inwoners: { $n }
area-households = Huishoudens die het team kent: { $n }
area-contact = Waarvan “{ $status }”: { $n }
area-hidden = niet getoond
area-hidden-why = Niet getoond: minder dan 10 huishoudens, of een getal waarmee je dat kunt uitrekenen. Zo is niemand te herkennen.
area-not-known = niet bekend
area-scores-why = Bij hoeveel huishoudens. Van elk huishouden telt de laagste score in een leefgebied.
area-score-low = score 1 of 2
area-score-watch = score 3
area-score-enough = score 4 of 5
area-score-unknown = geen score
area-gaps-why = Een aandachtspunt is een reden om te praten, geen oordeel over een huishouden of een wijk.
area-gaps-least = Dit zijn de aantallen die we zeker weten. Waar iets nog niet is gevraagd, kan het ook spelen.
area-most = Hier staan de { $n } die bij de meeste huishoudens spelen.
area-rest =
    { $n ->
        [one] Op 1 andere regel zijn de getallen nul of te klein om te tonen.
       *[other] Op { $n } andere regels zijn de getallen nul of te klein om te tonen.
    }
area-see-all = De aantallen van deze wijk of buurt zijn te klein om te tonen. Hier staan alle wijken samen:
area-nothing-shown = De aantallen zijn te klein om te tonen, ook van alle wijken samen.
area-point = aandachtspunt
area-households-n = hoeveel huishoudens
area-needs-services = Vraag en aanbod
area-coverage-why = Vraag: bij hoeveel huishoudens het nu niet goed gaat (score 1 of 2). Aanbod: organisaties met hulp die loopt en niet vol is.
area-linked = werkt samen met het team
area-uncovered = Nog geen aanbod in: { $domains }.
area-covered = In elk leefgebied is er aanbod.
area-initiatives = Initiatieven en voorzieningen voor iedereen
area-services = Hulp dichtbij
area-specialists = Hulp van specialisten
area-what = wat
area-places = plekken vrij
area-plan = Plan van aanpak
area-no-plan = Er zijn nog geen doelen voor deze wijk of buurt vastgelegd.
area-framework = Van doel naar bron
area-agreements = Wie doet wat wanneer
area-lead = wie pakt dit op

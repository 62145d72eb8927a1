### Leren van eerdere verwijzingen.

learning-material = Om van te leren: { $closed ->
        [one] 1 afgesloten verwijzing
       *[other] { $closed } afgesloten verwijzingen
    } van { $households ->
        [one] 1 huishouden
       *[other] { $households } huishoudens
    }, bij { $services ->
        [one] 1 aanbod
       *[other] { $services } verschillende soorten aanbod
    }. Bij { $helped } is de hulp afgerond, bij de andere niet. { $open ->
        [0] Er lopen geen verwijzingen meer.
        [one] 1 verwijzing loopt nog; die telt niet mee.
       *[other] { $open } verwijzingen lopen nog; die tellen niet mee.
    }

## Kenmerken van de score: wat elk meet. .formula = hoe; .limits = wat het niet zegt.

feature-source = eigen keuze van netmap; gewicht voordat er iets is geleerd: { $weight } per eenheid
feature-need_match = Hoe goed het aanbod over de vraag gaat, en hoe ernstig de vraag is.
    .formula = (5 − score) / 4 × past; past 1 = gaat erover, 0,5 = geeft zulke steun, maar noemt dit niet
    .limits = Zegt niet of de hulp goed is.
feature-text = In hoeverre de omschrijving van het aanbod dezelfde woorden heeft als wat het huishouden zegt.
    .formula = cosinus van tf-idf over stukjes van woorden van 3 tot 5 letters, zonder woorden die bijna elk aanbod gebruikt
    .limits = Dezelfde woorden betekenen niet altijd hetzelfde; met --no-text leest netmap niets.
feature-need_coverage = Bij hoeveel vragen van het huishouden het aanbod kan helpen.
    .formula = som van de ernst van de vragen op zijn leefgebieden / som van alle
    .limits = Breed aanbod is niet altijd goed aanbod.
feature-distance = Hoe ver weg het aanbod is.
    .formula = gemiddelde van de kilometers van de wijk van het huishouden naar zijn wijken / 2; niet bekend: de mediaan
    .limits = Hemelsbreed; reistijd en opzien tegen reizen tellen niet mee.
feature-language = Of huishouden en aanbod geen taal delen.
    .formula = 1 = geen gedeelde taal, 0 = wel een gedeelde taal of niet bekend
    .limits = Iemand die kan vertalen telt niet mee.
feature-warm_path = In hoe weinig stappen het team van het huishouden bij de partner is.
    .formula = 1 / aantal stappen in het netwerk van organisaties; 0 = geen weg
    .limits = Zegt niet of het contact goed loopt.
feature-wait = Hoe lang het wachten duurt.
    .formula = ln(1 + weken) / 2; niet bekend: de mediaan
    .limits = Wachttijden veranderen; kijk wanneer ze zijn opgeschreven.
feature-volunteer = Of het lichte hulp is, van een vrijwilliger of initiatief.
    .formula = 1 = stap 3, 0 = een andere stap
    .limits = Zegt niet hoe goed de hulp is.
feature-volunteer_complexity = Hoeveel er tegelijk misgaat, als een vrijwilliger zou helpen.
    .formula = vrijwilliger × leefgebieden met score 2 of lager / 4, hoogstens 1
    .limits = Telt alleen de leefgebieden die een score hebben.
feature-volunteer_safety = Of er zorgen zijn over veiligheid, als een vrijwilliger zou helpen.
    .formula = vrijwilliger × 1 waar er zorgen zijn
    .limits = De regels voor veiligheid staan boven de score.
feature-load = Hoe druk het aanbod is.
    .formula = lopende verwijzingen / (lopende verwijzingen + vrije plekken); 1 = geen plek; niet bekend: de mediaan
    .limits = Telt alleen de verwijzingen die netmap kent.
feature-cost = Of het huishouden moet betalen.
    .formula = 0 = gratis of niet bekend, 0,5 = hangt af van het inkomen, 1 = betaald
    .limits = Zegt niet hoeveel.

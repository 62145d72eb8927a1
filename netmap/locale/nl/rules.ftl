### Wanneer een aandachtspunt er is. De grenzen zijn een keuze van netmap en zijn in te stellen.

rule-source = werkwijze van netmap; grenzen zijn een keuze
rule-limits = Een aandachtspunt is een reden voor een gesprek, geen oordeel en geen besluit. Wat niet is gevraagd, telt niet als nee.
strength-source = werkwijze van netmap
strength-limits = Wat niet is gevraagd, staat er niet bij; dat het er niet is, is daarmee niet gezegd.

rule-G01 = Er zijn weinig mensen in het eigen netwerk die steun geven.
    .formula = helpers ≤ 2 (lijst compleet), of LSNS-6 < 12, of ZRM sociaal netwerk ≤ 2
    .source = Lubben e.a. (2006) voor LSNS-6; andere grenzen van netmap
rule-G02 = Met niemand uit het eigen netwerk is er elke week contact.
    .formula = niemand met contact ≥ 3 (elke week), lijst compleet
rule-G03 = De bewoner scoort op eenzaamheid.
    .formula = emotionele + sociale eenzaamheid ≥ 2; ernst 3 vanaf 5
    .source = De Jong Gierveld & Van Tilburg (2006)
rule-G04 = Niemand uit het eigen netwerk geeft emotionele steun.
    .formula = helpers voor emotionele steun = 0, lijst compleet
rule-G05 = Er is praktische hulp nodig, en niemand uit het eigen netwerk geeft die.
    .formula = praktische hulp nodig, en helpers daarvoor = 0, lijst compleet
rule-G06 = Er ligt een vraag, en niemand uit het eigen netwerk denkt mee.
    .formula = helpers voor advies = 0 (lijst compleet), en een vraag, een open doel of een score onder het doel
rule-G07 = Er is weinig gezelschap of weinig te doen.
    .formula = gezelschap nodig en helpers daarvoor = 0, of ZRM tijdsbesteding, dagbesteding of participatie ≤ 2
rule-G08 = De steun komt bijna helemaal van één persoon.
    .formula = effectief aantal helpers < 1,5, of één persoon is de enige voor ≥ 2 soorten steun die nodig zijn; lijst compleet
rule-G09 = Zorgen wordt een mantelzorger te veel.
    .formula = CSI ≥ 7, EDIZ-plus ≥ 9, zwaarte ≥ 4, of nog ≤ 6 maanden vol te houden; ernst 4 als het geen week meer kan
    .source = Robinson (1983) voor CSI; andere grenzen van netmap
rule-G10 = Voor een mantelzorger met veel en lange zorg is er geen vervanging.
    .formula = > 8 uur per week, langer dan 3 maanden, en niemand anders geeft praktische hulp; lijst compleet
    .source = SCP voor 8 uur en 3 maanden; werkwijze van netmap
rule-G11 = Er zijn geldzorgen en er is geen hulp daarbij.
    .formula = spoed door schulden of ZRM financiën ≤ 2, en geen schuldhulp of hulp bij financiën; ernst 4 bij spoed
rule-G12 = Er zijn meer organisaties of problemen tegelijk, en niemand heeft de regie.
    .formula = ≥ 2 actieve organisaties (geen initiatief, geloof of vereniging) of ≥ 2 leefgebieden ≤ 2, en geen regisseur
rule-G13 = Er is meer dan één regisseur.
    .formula = actieve regisseurs > 1
rule-G14 = De regisseur mist een mandaat of had lang geen contact.
    .formula = een organisatie gaf geen mandaat, of laatste contact > 30 dagen geleden
rule-G15 = Bij een doel staat niemand die het oppakt.
    .formula = doel niet bereikt, en geen persoon of organisatie die het trekt
rule-G16 = Bij een vraag is de juiste voordeur nog niet betrokken.
    .formula = score ≤ 2 of nu aan werken, zonder hulp, en geen actieve organisatie met de voordeur; lijst compleet
rule-G17 = Bij een kind dat naar school gaat, is geen school betrokken.
    .formula = bewoner van 4–17 jaar, en geen actieve school voor dit kind; lijst compleet
rule-G18 = Er zijn zorgen over veiligheid, of een onveilig contact.
    .formula = zorgen over veiligheid = ja, of een onveilig contact; huiselijke relaties = 1 zonder antwoord geeft alarm
rule-G19 = Het is nog niet gelukt om contact te krijgen.
    .formula = niet bereikt of geweigerd, ≥ 14 dagen na de melding; of de laatste twee pogingen mislukt; ernst 3 bij financiën of huisvesting ≤ 2
rule-G20 = Er is veel spanning in het netwerk, of met de enige die iets geeft.
    .formula = spanning of onveilig ≥ 1/3 van de contacten, of de enige helper voor iets nodigs is wisselend, gespannen of onveilig
rule-G21 = Alle contacten komen uit één groep, of het zijn vooral hulpverleners.
    .formula = n ≥ 3 en één soort contact, of ≥ 2/3 en ≥ 3 vrijwilligers en hulpverleners
rule-G22 = Steun gaat met niemand over en weer.
    .formula = ≥ 3 contacten gevraagd naar beide kanten en wederkerigheid = 0; lijst compleet
rule-G23 = De mensen die helpen kennen elkaar niet.
    .formula = ≥ 3 helpers, gevraagd wie elkaar kent, en dichtheid = 0; lijst compleet
rule-G24 = Het netwerk van organisaties leunt op één organisatie.
    .formula = enige schakel, of enige met een plek voor een leefgebied in een wijk
rule-G25 = Een organisatie werkt nog niet samen met het team.
    .formula = hoogste niveau met een team < 2
rule-G26 = Er komt een specialist, en niemand die het hele huishouden kent.
    .formula = actieve hulp van stap 5 of een vakteam, en geen stap 4, wijkteam of regisseur
rule-G27 = Hulp stopt, en niemand neemt het over.
    .formula = einde binnen 60 dagen voor of na vandaag, en een soort steun die niemand anders geeft
rule-G28 = De gegevens zijn oud.
    .formula = nieuwste datum van relaties en leefgebieden > 180 dagen geleden
rule-G29 = Bij een leefgebied is hulp nodig, en die is er niet.
    .formula = score ≤ 2, of nu aan werken, of 3 met een hoger doel; en geen hulp; ernst 3 bij score 1, 1 bij score 3
rule-G30 = Een kind zorgt voor iemand in dit huishouden.
    .formula = jonger dan 18, en mantelzorger of een paar keer per week praktische hulp

rule-K01 = Er zijn mensen die heel dichtbij staan.
    .formula = ≥ 1 contact in de binnenste ring, zonder spanning
rule-K02 = Er is iemand om mee te praten.
    .formula = helpers voor emotionele steun ≥ 1
rule-K03 = Voor een soort steun is er meer dan één persoon.
    .formula = helpers voor een soort steun ≥ 2
rule-K04 = De bewoner doet ook iets voor anderen.
    .formula = ≥ 1 contact dat steun krijgt
rule-K05 = Er zijn mensen die meer willen doen.
    .formula = wil meer doen = ja, niet overbelast, zonder spanning
rule-K06 = Er wonen mensen in de buurt.
    .formula = woont in de straat of de wijk
rule-K07 = De contacten kennen elkaar.
    .formula = dichtheid > 0, als gevraagd is wie elkaar kent
rule-K08 = Er is één vaste regisseur.
    .formula = actieve regisseurs = 1

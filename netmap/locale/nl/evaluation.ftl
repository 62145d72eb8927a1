### Wat advies had bereikt, gemeten aan eerdere verwijzingen.

evaluation-material = Geleerd van { $learned } afgesloten verwijzingen van voor { $cut }; getest op { $tested } van die dag en later, van { $households ->
        [one] 1 huishouden
       *[other] { $households } huishoudens
    }.
evaluation-left-out = { $referrals ->
        [0] Elke afgesloten verwijzing telt mee.
        [one] 1 afgesloten verwijzing telt niet mee: die eindigde pas na die dag, of het huishouden hoorde bij de andere kant.
       *[other] { $referrals } afgesloten verwijzingen tellen niet mee: ze eindigden pas na die dag, of het huishouden hoorde bij de andere kant.
    } { $households ->
        [0] Geen huishouden had verwijzingen aan beide kanten.
        [one] 1 huishouden had verwijzingen aan beide kanten.
       *[other] { $households } huishoudens hadden verwijzingen aan beide kanten.
    }
evaluation-empty = { $questions ->
        [0] Van elke geteste vraag is bekend wat hielp.
        [one] Van 1 geteste vraag is niet bekend wat had geholpen; die telt niet mee in NDCG@5 en hit@5.
       *[other] Van { $questions } geteste vragen is niet bekend wat had geholpen; die tellen niet mee in NDCG@5 en hit@5.
    }
evaluation-better = Met steeds het eerste advies was de hulp bij ongeveer { $dr }% van de vragen gelukt (tussen { $dr_low }% en { $dr_high }%). Met de keuzes van medewerkers zelf was dat { $own }%. Het verschil is { $more } procentpunt (tussen { $more_low } en { $more_high }): het advies deed het beter.
evaluation-worse = Met steeds het eerste advies was de hulp bij ongeveer { $dr }% van de vragen gelukt (tussen { $dr_low }% en { $dr_high }%). Met de keuzes van medewerkers zelf was dat { $own }%. Het verschil is { $more } procentpunt (tussen { $more_low } en { $more_high }): het advies deed het slechter.
evaluation-no-difference = Met steeds het eerste advies was de hulp bij ongeveer { $dr }% van de vragen gelukt (tussen { $dr_low }% en { $dr_high }%). Met de keuzes van medewerkers zelf was dat { $own }%. Het verschil is { $more } procentpunt (tussen { $more_low } en { $more_high }): dat kan toeval zijn.
evaluation-refused-ess = Geen oordeel: te weinig keuzes komen overeen met het eerste advies. Ze vertellen zoveel als { $ess ->
        [one] 1 vraag
       *[other] { $ess } vragen
    }; er zijn er { $least } nodig.
evaluation-refused-sign = Geen oordeel: volgens de ene schatting deed het advies het beter dan de keuzes van medewerkers, volgens de andere slechter.
evaluation-habit = Hoe vaak het advies gelijk is aan wat medewerkers kozen (gewoonte) is geen doel: wat vaak wordt gekozen, helpt niet altijd.
evaluation-seen = Let op: dit model leerde ook van verwijzingen van { $cut } of later. Het lijkt hier beter dan het is.

## Wat elke maat zegt. .limits = wat die niet zegt.

metric-ndcg_5 = NDCG@5
    .meaning = Of wat hielp hoog staat bij de eerste vijf adviezen; 1 = altijd bovenaan.
    .formula = Σ opbrengst / log2(plaats + 1) van de eerste vijf, gedeeld door het best mogelijke; gelijke scores op code
    .source = Järvelin & Kekäläinen (2002), lineaire opbrengst
    .limits = Weet alleen van het gekozen aanbod of het hielp. Vragen zonder advies tellen als 0.
metric-hit_5 = hit@5
    .meaning = Bij hoeveel vragen het aanbod dat hielp bij de eerste vijf adviezen staat.
    .formula = vragen met wat hielp bij de eerste vijf / vragen waarbij iets hielp
    .source = gewone maat voor aanbevelingen
    .limits = Weet alleen van het gekozen aanbod of het hielp.
metric-recall_5 = recall@5
    .meaning = Welk deel van wat hielp bij de eerste vijf adviezen staat.
    .formula = hielp en staat bij de eerste vijf / alles wat hielp
    .source = gewone maat voor aanbevelingen
    .limits = Weet alleen van het gekozen aanbod of het hielp.
metric-mrr = MRR
    .meaning = Hoe hoog het eerste aanbod staat dat hielp.
    .formula = gemiddelde van 1 / plaats
    .source = gewone maat voor aanbevelingen
    .limits = Weet alleen van het gekozen aanbod of het hielp.
metric-habit_hit_5 = Overeenkomst met de medewerker (gewoonte)
    .meaning = Bij hoeveel vragen het aanbod dat de medewerker koos bij de eerste vijf staat, of het nu hielp of niet.
    .formula = vragen met de keuze bij de eerste vijf / alle vragen
    .source = eigen maat van netmap
    .limits = Gewoonte, geen kwaliteit: wat vaak wordt gekozen scoort hier hoog, ook als het niet helpt. Nooit een doel.
metric-log_loss = Log-loss
    .meaning = Hoe ver de genoemde kansen van de uitkomst liggen; lager is beter.
    .formula = gemiddelde van −ln(kans die aan de uitkomst was gegeven)
    .source = gewone maat voor kansen
    .limits = Gaat alleen over aanbod dat is gekozen.
metric-brier = Brierscore
    .meaning = Hoe ver de genoemde kansen van de uitkomst liggen, in het kwadraat; lager is beter.
    .formula = gemiddelde van (kans − uitkomst)²
    .source = Brier (1950)
    .limits = Gaat alleen over aanbod dat is gekozen.
metric-ece = Fout van de kansen (ECE)
    .meaning = Hoe ver de genoemde kansen en het deel dat hielp uit elkaar liggen; 0 = wat wordt gezegd komt uit.
    .formula = tien even grote bakken: Σ deel van de paren × |gemiddelde kans − gemiddelde uitkomst|
    .source = Naeini, Cooper & Hauskrecht (2015)
    .limits = Kan klein zijn terwijl de kansen van het eerste advies te hoog zijn: zie ece_top1.
metric-ece_top1 = Fout van de kansen bij het eerste advies
    .meaning = Hetzelfde voor alleen het eerste advies, waar de hoop het hoogst is.
    .formula = ECE van de keuzes die ook het eerste advies waren; er zijn er tien of meer nodig
    .source = eigen maat van netmap
    .limits = Gaat alleen over adviezen die een medewerker toevallig volgde.
metric-optimism_top1 = Te veel hoop bij het eerste advies
    .meaning = Hoeveel meer er van het eerste advies werd verwacht dan er uitkwam.
    .formula = gemiddelde kans − deel dat hielp, van de keuzes die ook het eerste advies waren
    .source = eigen maat van netmap
    .limits = Gaat alleen over adviezen die een medewerker toevallig volgde.
metric-catalogue_coverage = Deel van het aanbod dat wordt aanbevolen
    .meaning = Welk deel van het aanbod voor iemand bij de eerste vijf staat.
    .formula = aanbod dat voor iemand bij de eerste vijf staat / aanbod dat voor iemand mag
    .source = gewone maat voor aanbevelingen
    .limits = Zegt niet of er plek is.
metric-exposure_gini = Ongelijkheid van eerste plaatsen
    .meaning = Of de eerste plaatsen naar veel of naar weinig aanbod gaan; 0 = allemaal evenveel, 1 = alles naar één.
    .formula = Gini van de eerste plaatsen over het aanbod
    .source = Gini (1912)
    .limits = Ongelijkheid kan terecht zijn: sommig aanbod past bij meer vragen.
metric-dm = Schatting door voorspellen (DM)
    .meaning = Hoe vaak de hulp was gelukt met het eerste advies, voorspeld vanuit andere huishoudens.
    .formula = gemiddelde voorspelde uitkomst van het eerste advies
    .source = direct method, Open Bandit Pipeline
    .limits = Voorspelt met een model als het onze, en is dus te gunstig voor het onze.
metric-ips = Schatting door wegen (IPS)
    .meaning = Hetzelfde vanuit keuzes die overeenkomen met het advies: hoe zeldzamer de keuze, hoe zwaarder die telt.
    .formula = gemiddelde van gewicht × uitkomst; gewicht = 1 / kans op de keuze, hoogstens 20
    .source = inverse probability weighting, Open Bandit Pipeline
    .limits = Weinig keuzes komen overeen, dus toeval speelt een grote rol.
metric-snips = Schatting door wegen, geijkt (SNIPS)
    .meaning = Hetzelfde, gedeeld door de som van de gewichten.
    .formula = Σ gewicht × uitkomst / Σ gewicht
    .source = self-normalised inverse probability weighting, Open Bandit Pipeline
    .limits = Weinig keuzes komen overeen, dus toeval speelt een grote rol.
metric-dr = Dubbel robuuste schatting (DR)
    .meaning = Hoe vaak de hulp was gelukt met het eerste advies: voorspeld, en bijgesteld met keuzes die ermee overeenkomen.
    .formula = DM + gemiddelde van gewicht × (uitkomst − voorspelde uitkomst); gewicht hoogstens 20; marge uit 2.000 trekkingen van huishoudens
    .source = Dudík, Langford & Li (2011); Open Bandit Pipeline
    .limits = Kent geen redenen die in geen tabel staan: wat medewerkers weten kan de schatting nog vertekenen.
metric-ess = Aantal vragen dat echt telt (ESS)
    .meaning = Hoeveel vragen echt iets zeggen over dit advies.
    .formula = (Σ gewicht)² / Σ gewicht²
    .source = Kish (1965)
    .limits = Onder de 50 geeft netmap geen oordeel; die grens is een keuze.
metric-against = Verschil met de keuzes van medewerkers
    .meaning = Hoeveel vaker de hulp was gelukt dan met de keuzes die zijn gemaakt.
    .formula = DR − deel van de keuzes dat hielp; marge uit dezelfde 2.000 trekkingen van huishoudens
    .source = eigen maat van netmap
    .limits = Geen oordeel als ESS onder de 50 is, of als DM het omgekeerde zegt.
metric-group_gap = Verschil voor huishoudens zonder Nederlands
    .meaning = Of de voorspelde uitkomst anders is voor huishoudens die geen Nederlands spreken.
    .formula = gemiddelde voorspelde uitkomst van hun eerste advies − die van alle andere
    .source = eigen maat van netmap
    .limits = Verborgen bij minder dan tien van zulke huishoudens. Voorspeld, niet gezien.

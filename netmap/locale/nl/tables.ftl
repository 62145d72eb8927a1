### De bladen van het werkboek, hun koppen en de vragen daarbij.

## Bladen

sheet-guide = Uitleg
    .line = Zo vul je dit bestand in.
sheet-quick = Snel invullen
    .line = Eén huishouden, één rij per contact. De rest rekent netmap uit.
sheet-areas = Wijken en buurten
    .also = Gebieden | Wijken
    .line = In welke wijken en buurten werkt het team?
sheet-households = Huishoudens
    .line = Eén rij per huishouden.
sheet-people = Personen
    .also = Mensen | Contacten
    .line = Eén rij per persoon: bewoners, eigen netwerk, vrijwilligers en hulpverleners.
sheet-ties = Relaties
    .line = Wie heeft contact met wie, en hoe is dat contact?
sheet-needs = Zelfredzaamheid
    .also = Leefgebieden | ZRM
    .line = Eén rij per leefgebied en per datum.
sheet-goals = Doelen
    .also = Plan
    .line = Eén rij per doel uit het plan van het huishouden.
sheet-attempts = Contactpogingen
    .also = Erop af
    .line = Eén rij per poging om contact te krijgen.
sheet-involvements = Betrokken organisaties
    .also = Betrokken hulp
    .line = Welke organisaties zijn nu, straks of eerder betrokken?
sheet-organisations = Organisaties
    .also = Sociale kaart | Buitenring
    .line = Organisaties, teams, scholen en initiatieven in de buitenring.
sheet-workers = Medewerkers
    .also = Professionals | Vrijwilligers
    .line = Wie werkt bij welke organisatie?
sheet-services = Aanbod
    .also = Diensten | Voorzieningen
    .line = Wat biedt een organisatie of initiatief aan?
sheet-collaborations = Samenwerking
    .line = Welke organisaties werken samen, en hoe nauw?
sheet-referrals = Verwijzingen
    .also = Toeleiding
    .line = Naar wie is verwezen en wat kwam ervan?

## Snel invullen: bovenaan het huishouden

quick-label = Naam op de kaart
    .ask = Bijv. "Gezin Fatima" of alleen een code.
quick-observed_on = Datum
    .ask = Wanneer is dit gevraagd?
quick-area = Wijk of buurt
quick-question = Vraag in eigen woorden
    .ask = Wat wil de bewoner zelf?
quick-roster = Alle contacten genoemd?
    .ask = Is de lijst met familie, vrienden en buren compleet?

## Snel invullen: één rij per contact

quick-name = Naam
    .ask = Wie is belangrijk voor u?
quick-relation = Wie is het?
    .ask = Familie, vriend, buur, vrijwilliger, hulpverlener …
quick-circle = Hoe dichtbij?
    .ask = Hoe dichtbij voelt deze persoon?
quick-frequency = Hoe vaak contact?
    .ask = Zien, bellen of appen.
quick-gives = Wat doet deze persoon voor u?
    .ask = P praktisch, G gezelschap, A advies, E emotioneel, F hulp met geld; of: geen. Bijv. P, E.
quick-receives = Wat doet u voor deze persoon?
    .ask = P praktisch, G gezelschap, A advies, E emotioneel, F hulp met geld; of: geen. Bijv. G.
quick-quality = Is er spanning?
    .ask = Leeg = niet gevraagd; nee = gewoon contact.
quick-burden = Wordt het te zwaar?
    .ask = Alleen bij wie veel helpt.
quick-group = Groepje
    .ask = Mensen met dezelfde letter kennen elkaar goed.
quick-note = Waarom belangrijk
    .ask = In de woorden van de bewoner.

## Snel invullen: zes vragen over de hele lijst, te beantwoorden met namen

quick-all = Zes vragen over de hele lijst
    .ask = Schrijf namen uit de lijst, met een komma ertussen. Wie je niet noemt, telt als nee. Schrijf: geen, als het voor niemand geldt. Leeg = niet gevraagd.
quick-all-tension = Met wie is er spanning?
quick-all-burden = Voor wie wordt het te zwaar?
quick-all-unavailable = Wie kan nu niet helpen?
quick-all-potential = Wie wil meer doen als we het vragen?
quick-all-receives = Voor wie doet u zelf iets?
    .ask = Zet eventueel de steun erbij, bijv. Ans (P), Piet (G).
quick-all-know = Wie kennen elkaar?
    .ask = Zet groepjes op aparte regels of met een puntkomma ertussen, bijv. Ans, Piet; Fatima, Joost.

## Wijken en buurten

areas-area_id = Code wijk of buurt
    .ask = Bij voorkeur de CBS-code, bijv. BU03630000.
areas-name = Naam
areas-municipality = Gemeente
areas-latitude = Breedtegraad
    .ask = Alleen voor de kaart, mag leeg.
areas-longitude = Lengtegraad
    .ask = Alleen voor de kaart, mag leeg.
areas-residents = Aantal inwoners

## Huishoudens

households-household_id = Code huishouden
    .ask = Eigen code. Nooit een BSN.
households-observed_on = Datum
    .ask = Wanneer is dit gevraagd?
households-label = Naam op de kaart
    .ask = Bijv. "Gezin Fatima" of alleen een code.
households-area_id = Wijk of buurt
households-contact_status = Contact met huishouden
    .ask = Is het gelukt om contact te krijgen?
households-signalled_on = Datum melding
    .ask = Wanneer kwam het eerste signaal?
households-roster = Alle contacten genoemd?
    .ask = Is de lijst met familie, vrienden en buren compleet?
households-formal_roster = Alle organisaties genoemd?
    .ask = Is de lijst met betrokken organisaties compleet?
households-contact_ties = Gevraagd wie elkaar kent?
    .ask = Is gevraagd welke contacten elkaar kennen?
households-safety = Zorgen over veiligheid?
    .ask = Is iemand in of rond dit huishouden niet veilig?
households-languages = Talen thuis
    .ask = Bijv. Nederlands, Turks.
households-debt_emergency = Spoed door schulden?
    .ask = Dreigt uitzetting, afsluiten van energie of water, of verlies van de zorgverzekering?
households-needed_functions = Welke steun is nodig?
    .ask = P praktisch, G gezelschap, A advies, E emotioneel, F hulp met geld; of: geen.
households-own_network = Eigen netwerk vragen?
    .ask = Mag het eigen netwerk om hulp gevraagd worden?
households-opened_on = Gestart op
households-closed_on = Afgesloten op
households-note = Opmerking
    .ask = Schrijf kort en zonder diagnose.
households-question = Vraag in eigen woorden
    .ask = Wat wil de bewoner zelf?
households-review_on = Samen bekijken op
    .ask = Wanneer lopen we de kaart weer na?

## Personen

people-person_id = Code persoon
    .ask = Mag leeg: netmap maakt er een.
people-household_id = Huishouden
people-observed_on = Datum
    .ask = Wanneer is dit gevraagd?
people-name = Naam
    .ask = Voornaam of rol is genoeg, bijv. "buurvrouw Ans".
people-focus = Om wie gaat het?
    .ask = ja bij de bewoner(s) voor wie de kaart is.
people-role = Soort contact
    .ask = Bewoner, eigen netwerk, vrijwilliger of hulpverlener?
people-relation = Wie is het?
    .ask = Familie, vriend, buur …?
people-birth_year = Geboortejaar
    .ask = Alleen nodig bij bewoners, vooral kinderen.
people-worker_id = Medewerker
    .ask = Alleen bij vrijwilligers en hulpverleners.
people-availability = Kan nu helpen?
people-potential = Wil meer doen als we het vragen?
people-distance = Woont waar?
people-hours_week = Uren hulp per week
    .ask = Ongeveer.
people-care_since = Zorgt sinds
    .ask = Maand en jaar is genoeg.
people-burden = Hoe zwaar is het? (1–5)
    .ask = Wat zegt de mantelzorger zelf?
people-endurance = Hoe lang nog vol te houden?
    .ask = Wat zegt de mantelzorger zelf?
people-csi = Score CSI (0–13)
    .ask = Alleen als de vragenlijst is afgenomen.
people-ediz_plus = Score EDIZ-plus (0–15)
    .ask = Alleen als de vragenlijst is afgenomen.
people-lsns6 = Score LSNS-6 (0–30)
    .ask = Alleen als de vragenlijst is afgenomen.
people-loneliness_emotional = Score emotionele eenzaamheid (0–3)
    .ask = Alleen als de vragenlijst is afgenomen.
people-loneliness_social = Score sociale eenzaamheid (0–3)
    .ask = Alleen als de vragenlijst is afgenomen.
people-rater = Wie zei dit?
    .ask = De persoon zelf, de mantelzorger of de medewerker.
people-key_contact = Sleutelfiguur?
    .ask = Iemand via wie je contact krijgt.
people-objection = Wil niet op de kaart?
    .ask = Dan verdwijnt deze persoon overal van de kaart.
people-note = Waarom belangrijk
    .ask = In de woorden van de bewoner.

## Relaties

ties-household_id = Huishouden
ties-source = Wie
ties-target = Met wie
ties-circle = Hoe dichtbij?
    .ask = Hoe dichtbij voelt deze persoon?
ties-frequency = Hoe vaak contact?
    .ask = Zien, bellen of appen.
ties-quality = Hoe is het contact?
ties-gives = Geeft welke steun?
    .ask = Van "Wie" aan "Met wie". Bijv. P, E.
ties-receives = Krijgt welke steun?
    .ask = Van "Met wie" aan "Wie". Bijv. G.
ties-weight = Band tussen contacten (0–1)
    .ask = Alleen voor onderzoek, mag leeg.
ties-observed_on = Datum gesprek
ties-ended_on = Gestopt op

## Zelfredzaamheid

needs-household_id = Huishouden
needs-person_id = Voor wie
    .ask = Leeg = hele huishouden.
needs-domain = Leefgebied
needs-score = Score nu (1–5)
needs-target = Gewenste score (1–5)
    .ask = Waar willen we naartoe?
needs-version = ZRM-versie
needs-moment = Meetmoment
needs-observed_on = Datum score
needs-covered_by = Wie helpt hier al?
    .ask = Iemand uit het eigen netwerk of een organisatie.
needs-rater = Ingevuld door (code)
needs-share_own = Eigen kracht (%)
    .ask = Welk deel lost het huishouden zelf op?
needs-share_network = Eigen netwerk (%)
    .ask = Welk deel lossen familie, vrienden en buren op?
needs-share_professional = Hulpverlening (%)
    .ask = Welk deel lossen hulpverleners op? Samen 100.
needs-note = Toelichting
needs-priority = Wil hier nu iets aan doen?
    .ask = ja, later, nee: de bewoner beslist

## Doelen

goals-goal_id = Code doel
goals-household_id = Huishouden
    .ask = Of een wijk: vul er één in.
goals-area_id = Wijk of buurt
goals-domain = Leefgebied
goals-text = Doel in eigen woorden
goals-result = Resultaat
goals-activity = Activiteit
goals-indicator = Waaraan zien we het?
goals-source = Bron
goals-lead_person_id = Wie pakt dit op?
    .ask = Precies één persoon; dat mag de bewoner zelf zijn.
goals-lead_organisation_id = Welke organisatie pakt dit op?
goals-due_on = Streefdatum
goals-achieved = Gelukt?

## Betrokken organisaties

involvements-household_id = Huishouden
involvements-organisation_id = Organisatie
involvements-worker_id = Contactpersoon
    .ask = Wie komt er langs of belt?
involvements-person_id = Bewoner die de regie heeft
    .ask = Alleen als het huishouden zelf de regie heeft.
involvements-for_person_id = Voor wie
    .ask = Bijv. welk kind.
involvements-service_id = Welke hulp?
involvements-role = Rol
involvements-mandate = Mandaat gegeven?
    .ask = Mag de regisseur namens deze organisatie afspraken maken?
involvements-status = Loopt het?
involvements-since = Sinds
involvements-until = Tot
involvements-last_contact = Laatste contact
involvements-task = Wat doet deze organisatie?
    .ask = In één regel.

## Contactpogingen

attempts-household_id = Huishouden
attempts-on = Datum
attempts-how = Hoe?
attempts-result = Hoe ging het?
attempts-worker_id = Medewerker (code)
attempts-note = Opmerking

## Medewerkers

workers-worker_id = Code medewerker
workers-organisation_id = Organisatie
workers-name = Naam
workers-discipline = Soort werk
workers-languages = Talen
workers-areas = Werkt in

## Organisaties

organisations-organisation_id = Code organisatie
organisations-name = Naam
organisations-kind = Soort organisatie
organisations-areas = Werkt in
    .ask = Wijken of buurten; * = overal.
organisations-front_door = Voordeur voor
    .ask = Waar kunnen inwoners hier met vragen terecht?
organisations-base = Uitvalsbasis
    .ask = Bijv. buurthuis De Brug.
organisations-kvk = KvK-nummer
organisations-url = Website
organisations-phone = Telefoon
organisations-observed_on = Gecontroleerd op
    .ask = Wanneer klopten deze gegevens voor het laatst?
organisations-note = Opmerking
organisations-contact = Vaste contactpersoon
    .ask = Naam en functie, met instemming.

## Aanbod

services-service_id = Code aanbod
services-organisation_id = Organisatie
services-name = Naam aanbod
services-description = Wat houdt het in?
    .ask = In één of twee zinnen.
services-step = Soort hulp
services-discipline = Soort generalist
    .ask = Alleen bij generalisten.
services-domains = Helpt bij leefgebied
services-functions = Geeft welke steun?
    .ask = P, G, A, E, F
services-areas = Beschikbaar in
    .ask = Wijken of buurten; * = overal.
services-age_min = Leeftijd vanaf
services-age_max = Leeftijd tot en met
services-target_groups = Voor wie?
services-languages = Talen
services-capacity = Vrije plekken
services-wait_days = Wachttijd (dagen)
services-cost = Kosten
services-closes = Helpt bij aandachtspunt
    .ask = Bijv. G04, G07.
services-status = Actief?
services-observed_on = Nagevraagd op
    .ask = Wanneer klopten plekken en wachttijd?
services-how_to_apply = Aanmelden
    .ask = Hoe meld je iemand aan?
services-referral_needed = Verwijzing of indicatie nodig?
    .ask = ja / nee / weet ik niet
services-hours = Wanneer open

## Samenwerking

collaborations-source = Organisatie 1
collaborations-target = Organisatie 2
collaborations-level = Hoe nauw? (0–5)
collaborations-topic = Waarover?
collaborations-reported_by = Wie gaf dit aan?
collaborations-observed_on = Datum
collaborations-level_wanted = Waar willen we heen? (0–5)
collaborations-openness = Open over verwachtingen (1–4)
    .ask = Hoe de één de ander ziet.
collaborations-reliability = Komt afspraken na (1–4)
collaborations-mission = Deelt ons doel (1–4)
collaborations-power = Heeft invloed (1–4)
collaborations-involvement = Is betrokken (1–4)
collaborations-resources = Brengt middelen in (1–4)

## Verwijzingen

referrals-referral_id = Code verwijzing
referrals-household_id = Huishouden
referrals-service_id = Verwezen naar
referrals-domain = Leefgebied
referrals-referred_on = Verwezen op
referrals-status = Hoe staat het ermee?
referrals-ended_on = Afgerond op
referrals-score_before = Score vooraf (1–5)
referrals-score_after = Score achteraf (1–5)
referrals-worker_id = Medewerker (code)
referrals-reason = Reden

### Het woord voor elke code. .also = wat de lezer ook aanneemt, met " | " ertussen.

## Ja, nee, geen

yes_no_unknown-yes = ja
    .also = j | x | waar | 1
yes_no_unknown-no = nee
    .also = n | onwaar | 0
yes_no_unknown-unknown = weet ik niet
    .also = onbekend | ?
yes_no-yes = ja
    .also = j | x | waar | 1
yes_no-no = nee
    .also = n | onwaar | 0
list-none = geen
    .also = niets | -
    .note = Gevraagd: geeft of krijgt geen steun.
list-unknown = weet ik niet
    .also = onbekend | ?
list-not_asked = niet gevraagd

## Huishouden

contact_status-reached = contact gelukt
    .also = bereikt
contact_status-unreached = nog geen contact
    .also = onbereikt | niet bereikt
contact_status-refused = wil geen contact
    .also = weigert
contact_status-closed = afgesloten
    .also = gesloten

completeness-not_asked = niet gevraagd
completeness-partial = deels
    .also = gedeeltelijk | nog niet compleet
completeness-confirmed = ja, compleet
    .also = bevestigd | compleet

own_network-welcome = ja, mag gevraagd worden
own_network-declined = nee, liever niet

## Steun

function-practical = praktische hulp
    .also = praktisch
    .letter = P
    .note = boodschappen, klussen, vervoer, oppas
function-company = gezelschap
    .letter = G
    .note = samen iets doen, op bezoek komen
function-advice = advies en informatie
    .also = advies | informatie
    .letter = A
    .note = meedenken, uitzoeken, helpen met brieven
function-emotional = emotionele steun
    .also = emotioneel | luisterend oor
    .letter = E
    .note = luisteren, troosten, moed geven
function-financial = hulp met geld
    .also = financieel | financiële steun
    .letter = F
    .note = geld lenen of geven, geldzaken doen

## Personen

role-resident = bewoner
    .sector = Huishouden
role-informal = eigen netwerk
    .also = informeel | naaste
    .sector = Eigen netwerk
role-volunteer = vrijwilliger
    .also = maatje | buddy
    .sector = Vrijwilligers
role-professional = hulpverlener
    .also = professional | beroepskracht
    .sector = Hulpverleners

relation-partner = partner
    .sector = Familie
relation-household = huisgenoot
    .also = huishouden | gezin | inwonend
    .sector = Huisgenoten
relation-child = kind dat elders woont
    .also = kind | zoon | dochter | uitwonend kind
    .sector = Kinderen
relation-family = familie
    .also = broer | zus | vader | moeder | opa | oma | tante | oom | schoonfamilie
    .sector = Familie
relation-ex_partner = ex-partner
    .also = ex
    .sector = Familie
relation-friend = vriend of vriendin
    .also = vriend | vriendin
    .sector = Vrienden
relation-acquaintance = kennis
    .sector = Kennissen
relation-neighbour = buur
    .also = buurman | buurvrouw | buren
    .sector = Buren
relation-work_school = collega of klasgenoot
    .also = collega | werk | school | klasgenoot
    .sector = Werk en school
relation-association = vereniging of club
    .also = club | vereniging | kerk | moskee
    .sector = Verenigingen en clubs
relation-other = anders
    .also = overig
    .sector = Overig

distance-same_home = in hetzelfde huis
distance-street = in de straat
distance-neighbourhood = in de wijk
distance-municipality = in de gemeente
distance-further = buiten de gemeente

burden-1 = gaat goed
burden-2 = soms zwaar
burden-3 = vaak zwaar
burden-4 = bijna te zwaar
burden-5 = gaat niet meer

endurance-lt_1_week = minder dan 1 week
endurance-1_week_1_month = 1 week tot 1 maand
endurance-1_6_months = 1 tot 6 maanden
endurance-6_12_months = 6 tot 12 maanden
endurance-1_2_years = 1 tot 2 jaar
endurance-gt_2_years = langer dan 2 jaar

rater-self = de persoon zelf
rater-carer = de mantelzorger
rater-worker = de medewerker

## Relaties

circle-1 = heel dichtbij
    .also = binnenste kring
    .note = Een leven zonder deze persoon is moeilijk voor te stellen.
circle-2 = dichtbij
    .also = middelste kring
    .note = Belangrijk, maar iets minder.
circle-3 = minder dichtbij
    .also = verder weg | buitenste kring
    .note = Hoort er wel bij.

frequency-0 = minder dan 1 keer per maand
frequency-1 = 1 keer per maand
frequency-2 = een paar keer per maand
frequency-3 = 1 keer per week
frequency-4 = een paar keer per week
frequency-5 = elke dag

quality-supportive = steunend
    .also = goed | fijn | steun
quality-neutral = neutraal
    .also = gewoon
quality-ambivalent = wisselend
    .also = soms goed soms niet | ambivalent | gemengd
quality-conflict = spanning
    .also = ruzie | conflict
quality-unsafe = onveilig
quality-broken = verbroken
    .also = geen contact meer

## Zelfredzaamheid (ZRM): .plain = gewoon woord voor de bewoner, .versions = in welke versie

domain-fin = Financiën
    .plain = geld
    .versions = 2013 | 2017
domain-day = Dagbesteding
    .plain = wat u overdag doet
    .versions = 2013
domain-work = Werk en opleiding
    .plain = werk en opleiding
    .versions = 2017
domain-time = Tijdsbesteding
    .plain = invulling van de dag
    .versions = 2017
domain-hou = Huisvesting
    .plain = wonen
    .versions = 2013 | 2017
domain-dom = Huiselijke relaties
    .plain = thuis met elkaar
    .versions = 2013 | 2017
domain-men = Geestelijke gezondheid
    .plain = hoe u zich voelt
    .versions = 2013 | 2017
domain-phy = Lichamelijke gezondheid
    .plain = gezondheid
    .versions = 2013 | 2017
domain-sub = Middelengebruik
    .also = Middelengebruik (2013: Verslaving) | Verslaving
    .plain = alcohol, drugs en gokken
    .word-2013 = Verslaving
    .versions = 2013 | 2017
domain-adl = Dagelijkse handelingen (ADL)
    .also = Dagelijkse handelingen | Activiteiten dagelijks leven
    .plain = voor uzelf zorgen
    .versions = 2013
domain-badl = Basale ADL
    .plain = wassen, aankleden, eten
    .versions = 2017
domain-iadl = Instrumentele ADL
    .plain = huishouden en regelen
    .versions = 2017
domain-soc = Sociaal netwerk
    .plain = mensen om u heen
    .versions = 2013 | 2017
domain-par = Maatschappelijke participatie
    .plain = meedoen
    .versions = 2013 | 2017
domain-jus = Justitie
    .plain = politie en justitie
    .versions = 2013 | 2017

score-1 = acute problematiek
    .plain = het gaat nu mis
score-2 = niet zelfredzaam
    .plain = het lukt niet
score-3 = beperkt zelfredzaam
    .plain = het lukt een beetje
score-4 = voldoende zelfredzaam
    .plain = het lukt meestal
score-5 = volledig zelfredzaam
    .plain = het lukt goed

version-2013 = ZRM 2013
    .note = 11 leefgebieden
version-2017 = ZRM 2017
    .note = 13 leefgebieden

moment-start = begin
moment-interim = tussentijds
moment-end = einde

priority-now = nu
    .also = ja
priority-later = later
priority-no = nee

change-improved = vooruit
change-stable = gelijk
change-worsened = achteruit

## Betrokken organisaties en contactpogingen

involvement_role-director = regisseur
    .also = casusregisseur | regie
involvement_role-lead = trekker
    .also = voortouw
involvement_role-helper = helpt mee
    .also = betrokken | hulpverlener

involvement_status-active = loopt
    .also = lopend | actief
involvement_status-planned = start binnenkort
    .also = gepland
involvement_status-ended = gestopt
    .also = beëindigd | afgerond

attempt_how-visit = langs geweest
attempt_how-phone = gebeld
attempt_how-letter = brief of bericht
attempt_how-key_contact = via een sleutelfiguur
attempt_how-other = anders

attempt_result-reached = gesproken
attempt_result-agreed = afspraak gemaakt
attempt_result-not_home = niet thuis
attempt_result-refused = wil geen contact

## Buitenring

organisation_kind-neighbourhood_team = wijkteam
    .also = sociaal wijkteam | buurtteam | gebiedsteam | wijkzorgteam
organisation_kind-municipality = gemeente
organisation_kind-welfare = welzijnswerk
    .also = welzijn | sociaal werk
organisation_kind-client_support = cliëntondersteuning
organisation_kind-health = huisarts en andere zorg
    .also = huisarts | gezondheidszorg | zorg
organisation_kind-home_care = thuiszorg en wijkverpleging
    .also = thuiszorg | wijkverpleging
organisation_kind-elderly_care = ouderenzorg
    .also = verpleeghuis | verzorgingshuis
organisation_kind-disability = gehandicaptenzorg
organisation_kind-mental_health = geestelijke gezondheidszorg (ggz)
    .also = ggz
organisation_kind-youth = jeugdhulp en opvoeden
    .also = jeugdhulp | jeugd | CJG
organisation_kind-school = school
    .also = onderwijs
organisation_kind-housing = woningcorporatie
    .also = wonen | verhuurder
organisation_kind-shelter = opvang
    .also = maatschappelijke opvang
organisation_kind-police = politie
    .also = wijkagent
organisation_kind-safety = Veilig Thuis en veiligheid
organisation_kind-debt = schuldhulp
    .also = schuldhulpverlening | kredietbank
organisation_kind-work_income = werk en inkomen
    .also = sociale dienst | UWV
organisation_kind-volunteer_initiative = bewonersinitiatief of vrijwilligers
    .also = vrijwilligersorganisatie | burgerinitiatief
organisation_kind-faith = kerk, moskee of geloofsgroep
    .also = kerk | moskee
organisation_kind-association = vereniging of club
    .also = sportclub
organisation_kind-specialist_team = specialistisch team
    .also = vliegend vakteam | expertteam
organisation_kind-other = anders
    .also = overig

front_door-wmo = zorg en ondersteuning (Wmo)
    .also = wmo
front_door-youth = jeugd en opvoeden
    .also = jeugd
front_door-participation = werk en uitkering
    .also = participatiewet | bijstand

step-0 = veiligheid eerst
    .sentence = Eerst veiligheid.
step-1 = eigen kracht
    .sentence = Wat lukt het huishouden zelf?
step-2 = eigen netwerk
    .sentence = Wie uit het eigen netwerk kan helpen?
step-3 = vrijwilliger of voorziening voor iedereen
    .also = vrijwilliger | algemene voorziening
    .sentence = Welke vrijwilliger of voorziening past?
step-4 = generalist
    .sentence = Welke hulpverlener uit de wijk past?
step-5 = specialist
    .sentence = Welke specialist is nodig?

discipline-community_building = samenlevingsopbouw
    .also = opbouwwerk | samenlevingsopbouw (opbouwwerk)
discipline-individual_support = individuele ondersteuning
    .also = maatschappelijk werk | individuele ondersteuning (maatschappelijk werk)
discipline-care = zorg
    .also = wijkverpleging | zorg (wijkverpleging)
discipline-specialist = specialist
discipline-volunteer = vrijwilliger
discipline-other = anders

cost-free = gratis
cost-income_dependent = hangt af van inkomen
cost-paid = kost geld
    .also = betaald

service_status-active = ja, actief
    .also = actief
service_status-inactive = nee, gestopt
    .also = inactief | tijdelijk dicht

level-0 = geen contact
level-1 = we kennen elkaar
    .note = We weten wat de ander doet.
level-2 = we delen informatie
    .note = We bellen elkaar en geven informatie door.
level-3 = we stemmen af
    .note = We maken samen afspraken over wie wat doet.
level-4 = we beslissen samen
    .note = We denken en besluiten samen.
level-5 = we werken als één team
    .note = Eén plan, één werkwijze.

reported_by-source = organisatie 1
reported_by-target = organisatie 2
reported_by-both = allebei

perception-1 = helemaal niet
perception-2 = een beetje
perception-3 = redelijk veel
perception-4 = heel veel

referral_status-proposed = voorgesteld
referral_status-accepted = bewoner zegt ja
    .also = akkoord | geaccepteerd
referral_status-refused = bewoner wil niet
    .also = geweigerd | afgewezen door bewoner
referral_status-waiting = op de wachtlijst
    .also = wachtlijst
referral_status-started = gestart
referral_status-completed = afgerond
    .also = klaar | voltooid
referral_status-stopped = eerder gestopt
    .also = gestopt | afgebroken
referral_status-no_capacity = geen plek
    .also = vol
referral_status-not_eligible = past niet bij de voorwaarden
    .also = niet in aanmerking
referral_status-no_contact = geen contact gekregen

## Doelgroepen: vrije tekst, deze woorden worden aangeboden

target_group-everyone = iedereen
target_group-families = gezinnen
target_group-children = kinderen
target_group-young_people = jongeren
target_group-older_people = ouderen
target_group-carers = mantelzorgers
target_group-newcomers = nieuwkomers
target_group-disability = mensen met een beperking
target_group-money_worries = mensen met geldzorgen
target_group-mental_health = mensen met psychische klachten
target_group-alone = mensen die alleen zijn

## Talen (ISO 639-1; waar die ontbreekt 639-3)

language-nl = Nederlands
language-en = Engels
language-de = Duits
language-fr = Frans
language-es = Spaans
language-pt = Portugees
language-pl = Pools
language-bg = Bulgaars
language-ro = Roemeens
language-hu = Hongaars
language-uk = Oekraïens
language-ru = Russisch
language-tr = Turks
language-ku = Koerdisch
language-ar = Arabisch
language-fa = Farsi/Dari
    .also = Farsi | Dari | Perzisch
language-ps = Pasjtoe
language-ti = Tigrinya
language-so = Somalisch
language-am = Amhaars
language-zh = Chinees
language-ur = Urdu
language-hi = Hindi
language-id = Indonesisch
language-vi = Vietnamees
language-sr = Servisch
language-hr = Kroatisch
language-bs = Bosnisch
language-fy = Fries
language-rif = Berbers (Tarifit)
    .also = Berbers | Tarifit
language-pap = Papiaments
language-srn = Sranan
    .also = Sranantongo
language-dse = Nederlandse Gebarentaal
    .also = Gebarentaal | NGT

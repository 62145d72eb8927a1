### Advies: uitkomsten, redenen en waarschuwingen.

## Uitkomst

status-recommended = advies
status-tie = even goed
status-abstained = geen advies: er is te weinig bekend
status-no_eligible = geen passend aanbod gevonden
status-nothing_needed = er is nu geen aandachtspunt waar hulp bij nodig is

kind-own_network = eigen netwerk
kind-volunteer = vrijwilliger of initiatief
kind-professional = hulpverlener

label-path = via wie
label-whatif = wat als
label-skipped = overgeslagen, omdat …

decide-accept = doen
decide-modify = aanpassen
decide-reject = niet doen

## Waarom iets niet kan. .fix = wat er moet veranderen zodat het wel past.

exclusion-AREA = Werkt niet in deze wijk.
    .fix = Als dit aanbod ook in deze wijk komt, past dit.
exclusion-AGE = De leeftijd past niet.
    .fix = Als er voor deze leeftijd een uitzondering kan, past dit; vraag het na.
exclusion-TARGET_GROUP = Is voor een andere groep bedoeld.
    .fix = Als deze bewoner toch welkom is, past dit; vraag het na.
exclusion-LANGUAGE_REQUIRED = De taal past niet.
    .fix = Als er iemand meekomt die kan vertalen, past dit.
exclusion-CAPACITY_ZERO = Heeft nu geen plek.
    .fix = Als er weer plek is, past dit.
exclusion-WAIT_OVER_MAX = De wachttijd is te lang.
    .fix = Als de wachttijd korter wordt of wachten toch kan, past dit.
exclusion-COST = De kosten zijn een probleem.
    .fix = Als iemand anders de kosten betaalt, past dit.
exclusion-ALREADY_INVOLVED = Is al betrokken.
    .fix = Als deze hulp stopt en opnieuw nodig is, past dit weer; bespreek eerst wat er nu beter kan.
exclusion-CONFLICT = Er is spanning of het is niet veilig.
    .fix = Als het contact weer goed en veilig is, past dit.
exclusion-CONSENT = De bewoner of dit contact wil dit niet.
    .fix = Als de bewoner en dit contact het zelf willen, past dit.
exclusion-STALE_RECORD = De gegevens zijn te oud; bel eerst.
    .fix = Als je hebt gebeld en de gegevens weer kloppen, past dit.
exclusion-SAFETY_STEP = Eerst moet de veiligheid geregeld zijn.
    .fix = Als er een hulpverlener bij is en iedereen veilig is, past dit.
exclusion-OVERLOADED = Heeft het al te zwaar.
    .fix = Als deze helper zelf weer lucht heeft, past dit.
exclusion-CHILD = Is een kind; vraag een kind niet om te zorgen.
    .fix = Zoek een volwassene voor deze hulp.
exclusion-UNAVAILABLE = Kan nu niet helpen.
    .fix = Als deze persoon weer kan helpen, past dit.
exclusion-REFUSED_BEFORE = De bewoner wilde dit eerder niet.
    .fix = Als de bewoner het nu wel wil, past dit.
exclusion-FAILED_BEFORE = Deze soort hulp werkte hier al twee keer niet.
    .fix = Als je weet wat er toen misging en dat nu anders is, past dit.
exclusion-INACTIVE = Dit aanbod is gestopt.
    .fix = Als dit aanbod weer begint, past dit.
exclusion-ASKED_TOO_OFTEN = Is de laatste tijd al vaak gevraagd.
    .fix = Als deze persoon een tijd rust heeft gehad, past dit.

## Waar je op moet letten

flag-verify = nog navragen
flag-tie = even goed als de andere
flag-LANGUAGE = spreekt misschien de taal niet
flag-TARGET_GROUP = is misschien voor een andere groep
flag-COST = kost geld, of de prijs hangt af van het inkomen
flag-REFERRAL_NEEDED = verwijzing of indicatie nodig
flag-STALE = gegevens ouder dan { $n } maanden
flag-WAITING_LIST = er is een wachtlijst

evidence-none = geen ervaring
evidence-thin = weinig ervaring
evidence-fair = redelijk veel ervaring
evidence-good = veel ervaring

## Waarom dit advies

reason-own-willing = { $name } wil meer doen als je het vraagt.
reason-own-gives = { $name } geeft nu al: { $support }.
reason-own-near = Woont { $place }.
reason-support = Geeft: { $support }.
reason-domain = Helpt bij: { $domains }.
reason-door = Is de voordeur voor: { $doors }.
reason-kind = Soort organisatie: { $kind }.
reason-closes = Is bedoeld voor dit aandachtspunt.
reason-also = Helpt ook bij: { $domains }.
reason-places =
    { $n ->
        [one] Heeft 1 vrije plek.
       *[other] Heeft { $n } vrije plekken.
    }
reason-places-checked =
    { $n ->
        [one] Heeft 1 vrije plek (nagevraagd op { $day }).
       *[other] Heeft { $n } vrije plekken (nagevraagd op { $day }).
    }
reason-wait =
    { $n ->
        [one] De wachttijd is 1 dag.
       *[other] De wachttijd is { $n } dagen.
    }
reason-language = Spreekt: { $languages }.
reason-path = Via wie: { $path }.
reason-free = Is gratis.
reason-lighter = Gaat voor een hulpverlener: lichtere hulp past bijna even goed.
reason-apply = Aanmelden: { $how }.
reason-verify = Nog navragen: { $what }.

## Wat eerst nagevraagd moet worden

verify-own_network = of het eigen netwerk gevraagd mag worden
verify-support = of deze persoon dit kan en wil
verify-age = de leeftijd
verify-quality = hoe het contact is
verify-burden = of het niet te zwaar wordt
verify-availability = of deze persoon nu kan
verify-service = welke hulp deze organisatie al geeft
verify-status = of dit aanbod nog loopt
verify-area = in welke wijk
verify-capacity = of er plek is
verify-wait = hoe lang de wachttijd is
verify-language = in welke taal
verify-target_group = voor wie het is
verify-cost = wat het kost
verify-referral = of er een verwijzing nodig is
verify-observed_on = of de gegevens nog kloppen

## Waarom een lichtere stap is overgeslagen

skipped-declined = Overgeslagen, omdat het huishouden het eigen netwerk liever niet vraagt.
skipped-severe = Overgeslagen, omdat dit nu vraagt om een hulpverlener.
skipped-safety = Overgeslagen, omdat eerst een hulpverlener nodig is: het gaat om veiligheid.
skipped-failed = Overgeslagen, omdat deze stap bij dit leefgebied al twee keer niets opleverde.
skipped-outranked = Overgeslagen, omdat andere hulp duidelijk beter past.
skipped-not-fit = Overgeslagen, omdat niemand in deze stap nu past; zie wie er afvielen.
skipped-not-theirs = Overgeslagen, omdat dit een vraag voor een organisatie is.
skipped-not-recorded = Overgeslagen, omdat niet is vastgelegd wie uit het eigen netwerk meer wil doen.
skipped-no-candidate = Overgeslagen, omdat er geen kandidaat is.

## Wat te doen en waarop te letten

action-look-again =
    { $days ->
        [0] Regel dit vandaag.
       *[other] Kijk binnen { $days } dagen of het loopt; zo niet, bespreek dan een volgende stap.
    }
action-nothing-found = Er is geen passend aanbod gevonden: bespreek met de voordeur wat wel kan.
warning-debts = Spoed door schulden: schakel vandaag een hulpverlener in, met een vrijwilliger ernaast.
warning-youth = Er is een vraag van een kind of jongere: neem meteen contact op met { $door }.
warning-overloaded = Leg niets bij { $names }: zoek eerst wat lucht geeft.
warning-specialist = Er is al een specialist. Die blijft tot jullie de hulp samen bekijken.
warning-specialist-review = Er is al een specialist. Die blijft tot jullie de hulp samen bekijken, op { $day }.
warning-directors =
    { $n ->
        [0] Er is geen regisseur genoteerd: spreek af wie het overzicht houdt. Dat mag het huishouden zelf zijn.
       *[other] Er staan { $n } regisseurs genoteerd: spreek af wie het is.
    }
warning-leads =
    { $n ->
        [0] Er staat niet wie de vragen oppakt: spreek per vraag één persoon af. Dat mag de bewoner zelf zijn.
        [one] Bij 1 doel staat niet wie het oppakt: spreek één persoon af. Dat mag de bewoner zelf zijn.
       *[other] Bij { $n } doelen staat niet wie het oppakt: spreek per doel één persoon af. Dat mag de bewoner zelf zijn.
    }
warning-acute = Acute problematiek bij { $domain }: hier is vandaag een hulpverlener nodig, maar er is nog niemand gevonden.

## Eerst veiligheid: de vijf stappen van de meldcode

safety-signals = Breng de signalen in kaart: wat zie en hoor je precies?
safety-consult = Overleg vandaag met een collega, en vraag zo nodig advies bij Veilig Thuis.
safety-talk = Praat met de mensen om wie het gaat, als dat veilig kan.
safety-weigh = Weeg af: is er gevaar, nu of steeds weer? Twijfel je, bel dan Veilig Thuis.
safety-decide = Beslis: is melden nodig, en welke hulp helpt?
safety-acknowledge = Een mens beslist. Spreek af wie dit vandaag oppakt en schrijf op wat jullie besluiten.

label-flag = Dit sluit niemand uit; kijk of vraag het na voordat je iemand vraagt.

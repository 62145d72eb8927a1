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

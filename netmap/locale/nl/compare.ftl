### Woorden in een vergelijking van twee dagen.

compare-then = toen
compare-now = nu
compare-came = nieuw
compare-went = weg
compare-changed = veranderd
compare-kept = gebleven
compare-gap-opened = nieuw aandachtspunt
compare-gap-closed = opgelost
compare-title = Toen en nu: { $name }
compare-days = Vergeleken: { $before } en { $after }.
compare-what = wat
compare-turn = toen en nu
compare-difference = verschil
compare-nothing = Niets te vergelijken, of niets veranderd.

## Let op

compare-no-control = Er is geen andere groep om mee te vergelijken. Waardoor iets veranderde, staat hier dus niet.
compare-regression = Wie heel laag begint, komt later vaak vanzelf iets hoger uit. Ook zonder hulp.
compare-rater =
    { $changed ->
        [yes] Niet steeds heeft dezelfde medewerker de leefgebieden ingevuld. Ook dat kan verschil maken.
        [no] Dezelfde medewerker heeft de leefgebieden twee keer ingevuld.
       *[unknown] Niet overal is vastgelegd wie de leefgebieden heeft ingevuld.
    }
compare-nothing-then = Op { $day } was over dit huishouden nog niets vastgelegd.
compare-not-asked-again = Na { $day } is niet opnieuw naar de contacten gevraagd. Dat zij gelijk bleven, zegt dan niets.
compare-list-open = De lijst met contacten was niet op beide dagen compleet. Wie nieuw lijkt, was er misschien al.

## Zelfredzaamheid

compare-scores = Zelfredzaamheid toen en nu
compare-whole-household = hele huishouden
compare-not-again = niet opnieuw ingevuld
compare-other-scale = niet te vergelijken
compare-version-mark = (andere ZRM-versie)
compare-other-version = Sommige leefgebieden zijn met twee ZRM-versies ingevuld. Vergelijk die voorzichtig: ze tellen hier niet mee.
compare-scores-counted = { $name }: { $n_improved } keer vooruit, { $n_stable } keer gelijk, { $n_worse } keer achteruit. Leefgebieden op 1 of 2: toen { $n_problem0 }, nu { $n_problem1 }.
compare-scores-total = Alle leefgebieden opgeteld: toen { $before }, nu { $after }.

## Contacten

compare-contacts = Contacten toen en nu
compare-stayed = Gebleven: { $n } van de { $all } contacten.
compare-from-to = { $what }: { $before } → { $after }
compare-role = soort contact
compare-relation = wie is het
compare-circle = hoe dichtbij
compare-frequency = hoe vaak contact
compare-quality = hoe is het contact
compare-gives = geeft
compare-receives = krijgt
compare-knows = Wie elkaar kent
compare-knows-unknown = Niet op beide dagen is gevraagd wie elkaar kent.
compare-pair = { $turn }: { $a } en { $b }

## Netwerkkracht en maten

compare-strength = Netwerkkracht toen en nu
compare-strength-values = Toen { $before }, nu { $after } (van 0 tot 100).
compare-strength-draws = In { $up } van de berekeningen is het getal nu hoger, in { $down } lager.
compare-strength-up = Volgens deze antwoorden is de netwerkkracht gegroeid.
compare-strength-down = Volgens deze antwoorden is de netwerkkracht kleiner geworden.
compare-strength-unclear = Op deze antwoorden is niet te zeggen of de netwerkkracht veranderde.
compare-measures = Getallen toen en nu

## Aandachtspunten en hulp

compare-gaps = Aandachtspunten toen en nu
compare-urgency = hoe snel
compare-gap-seen = nu pas bekend
compare-gap-still = gebleven
compare-gap-unsure = nog navragen
compare-help = Hulp toen en nu

## Alle huishoudens

compare-group-title = Alle huishoudens toen en nu
compare-group-size =
    { $n ->
        [0] Minder dan 10 huishoudens zijn op beide dagen vastgelegd.
       *[other] { $n } huishoudens zijn op beide dagen vastgelegd.
    }
compare-group-rater = Bij { $share } van de vergeleken leefgebieden vulde een andere medewerker in dan de eerste keer. Ook dat kan verschil maken.
compare-group-rater-unknown = Van te weinig leefgebieden is vastgelegd wie ze twee keer invulde.
compare-group-small = Groepen van minder dan 10 huishoudens worden niet getoond. Houd dit binnen het team: een klein percentage kan over één persoon gaan.
compare-group-domains = Per leefgebied
compare-group-domains-why = Hoeveel procent ging vooruit of achteruit. Tussen haakjes: waar het echte percentage waarschijnlijk ligt. Toeval klein betekent: zo scheef is het zelden vanzelf.
compare-group-people = hoeveel mensen
compare-group-mean = gemiddeld toen → nu
compare-group-scores = hoeveel keer
compare-group-chance = toeval
compare-group-chance-small = klein
compare-group-chance-large = niet uit te sluiten
compare-group-raters = Per medewerker
compare-group-raters-why = Grote verschillen tussen medewerkers kunnen ook komen door hoe zij invullen. Wie minder dan 10 huishoudens invulde, staat bij de anderen.
compare-group-rater-head = wie vulde in
compare-group-others = anderen samen
compare-group-nobody = niet vastgelegd
compare-group-strength = Van { $n } huishoudens is op beide dagen genoeg bekend. Volgens deze antwoorden groeide de netwerkkracht bij { $up }, werd die kleiner bij { $down } en is het bij { $unclear } niet te zeggen.
compare-group-range = { $share } ({ $low } tot { $high })
compare-group-gaps = Aandachtspunten: bij hoeveel huishoudens
compare-group-gap = aandachtspunt

## Buitenring

compare-ring-title = Buitenring toen en nu
compare-ring-nobody-said = Op { $day } was nog geen samenwerking vastgelegd.
compare-ties = Samenwerking
compare-ties-stayed = Gebleven: { $n } van de { $all } verbindingen. Daarvan { $closer } nauwer dan toen en { $looser } minder nauw.
compare-ring-measures = De buitenring als geheel
compare-ring-organisations = organisaties
compare-ring-reported = vertelden zelf met wie ze samenwerken
compare-ring-ties = verbindingen
compare-ring-working_ties = verbindingen waarbij organisaties minstens informatie delen
compare-ring-density = welk deel van alle verbindingen er is
compare-ring-centralisation = hoeveel er om één organisatie draait (0 tot 1)
compare-ring-fragmentation_working = welk deel van de organisaties elkaar niet bereikt
compare-coverage = Aanbod toen en nu
compare-coverage-unknown = Niet te zeggen: er was niet op beide dagen aanbod vastgelegd.
compare-coverage-listed =
    { $n ->
        [one] Op 1 plek staat aanbod op de lijst dat toen nog niet was vastgelegd. Of het er toen al was, is niet te zeggen.
       *[other] Op { $n } plekken staat aanbod op de lijst dat toen nog niet was vastgelegd. Of het er toen al was, is niet te zeggen.
    }
compare-coverage-gained = aanbod erbij
compare-coverage-lost = geen aanbod meer
compare-coverage-stronger = tweede aanbieder erbij
compare-coverage-weaker = nog maar één aanbieder
compare-cutpoints = Waar het op één organisatie leunt
compare-cutpoint-came = nu de enige schakel
compare-cutpoint-went = niet meer de enige schakel
compare-cutpoint-kept = nog steeds de enige schakel
compare-wishes = Wat we nauwer wilden
compare-wishes-counted = { $reached } keer gelukt, { $closer } keer dichterbij, { $open } keer nog hetzelfde, { $further } keer verder weg.
compare-wish-reached = gelukt
compare-wish-further = verder weg

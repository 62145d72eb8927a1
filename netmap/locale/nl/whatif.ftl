### Woorden in "wat als" en in wat je als volgende kunt vragen.

## Wat als

whatif-title = Wat als?
whatif-summary = In het kort
whatif-change-RemoveOrganisation = { $organisation } stopt.
whatif-change-SetTie = { $source } en { $target }: { $level }.
whatif-change-SetCapacity =
    { $places ->
        [one] { $service } heeft 1 vrije plek.
       *[other] { $service } heeft { $places } vrije plekken.
    }
whatif-change-RemovePerson = { $person } valt weg.
whatif-change-AddSupporter = { $person } gaat steun geven aan { $household }.
whatif-change-AssignDirector = { $director } krijgt de regie bij { $household }.
whatif-no_link = Een nieuwe verbinding is hier niet nodig. Iedereen die elkaar zo kan bereiken, kan dat nu ook al, en er is evenveel aanbod.
whatif-nothing = Dit verandert niets voor wie elkaar kan bereiken, voor het aanbod of voor de aandachtspunten.
whatif-better = Dit helpt: er komt iets bij en er gaat niets verloren.
whatif-worse = Hierdoor gaat er iets verloren.
whatif-mixed = Dit helpt op de ene plek en kost iets op de andere.
whatif-pairs-lost =
    { $n ->
        [one] 1 paar organisaties raakt elkaar kwijt.
       *[other] { $n } paren organisaties raken elkaar kwijt.
    }
whatif-pairs-won =
    { $n ->
        [one] 1 paar organisaties kan elkaar voortaan bereiken.
       *[other] { $n } paren organisaties kunnen elkaar voortaan bereiken.
    }
whatif-fragmentation = Van alle paren organisaties kan nu { $before } elkaar niet bereiken; dan { $after }.
whatif-cutpoint-came = { $name } wordt een enige schakel.
whatif-cutpoint-went = { $name } is geen enige schakel meer.
whatif-bridge-came = { $one } – { $two } wordt een enige verbinding.
whatif-bridge-went = { $one } – { $two } is geen enige verbinding meer.
whatif-together = Wie elkaar kan bereiken
whatif-coverage = Aanbod dat verandert
whatif-opened = Nieuwe aandachtspunten
whatif-closed = Aandachtspunten die verdwijnen
whatif-gap = aandachtspunt
whatif-about = bij
whatif-why = waarom
whatif-brokers = Bruggenbouwers: deel van de korte paden
whatif-before = nu
whatif-after = dan
whatif-caution = Dit is een berekening met wat nu is ingevuld. Bespreek het samen: mensen kunnen ook andere wegen vinden.

## Wat kun je als volgende vragen?

ask-title = Wat kun je nu vragen? { $name }
ask-why = Deze vragen maken het meeste duidelijk. Vraag wat past in het gesprek.
ask-nothing = Er is nu niets meer te vragen dat iets duidelijk maakt.
ask-score = Hoe gaat het met { $domain }? Geef een score van 1 tot 5.
ask-of = { $whose }: { $question }
ask-settles = dit maakt duidelijk
ask-question = vraag
ask-number = nr.
ask-about-index = hoe sterk het netwerk is
ask-about-advice = wie er gevraagd kan worden

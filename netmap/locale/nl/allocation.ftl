### Plekken verdelen over alle huishoudens met een open vraag.

## De tabellen

allocation-table-missing = Welke plek ontbreekt
allocation-table-scarce = Waar één plek meer helpt
allocation-table-households = Voorstel per huishouden
allocation-table-groups = Wie een plek krijgt

## Welke plek ontbreekt

allocation-one-more-full = Eén plek meer bij { $service } helpt { $n ->
        [one] 1 huishouden
       *[other] { $n } huishoudens
    }.
allocation-one-more-ask = Vraag na of { $service } plek heeft: één plek helpt { $n ->
        [one] 1 huishouden
       *[other] { $n } huishoudens
    }.
allocation-one-more-limit = Zonder de grens voor vrijwilligers helpt één plek meer bij { $service } { $n ->
        [one] 1 huishouden
       *[other] { $n } huishoudens
    }.
allocation-no-offer = Voor { $n ->
        [one] 1 huishouden
       *[other] { $n } huishoudens
    } is er geen passend aanbod, ook niet als er overal plek is.

## Waar het op neerkomt

allocation-served = { $asked ->
        [one] 1 huishouden heeft
       *[other] { $asked } huishoudens hebben
    } een open vraag. { $served } { $served ->
        [one] krijgt
       *[other] krijgen
    } een plek, { $waiting } { $waiting ->
        [one] wacht
       *[other] wachten
    }.
allocation-total = Verwacht: bij { $total } huishoudens lukt de hulp. Op volgorde van binnenkomst: { $first }.
allocation-worse = Anders dan op volgorde van binnenkomst: { $worse } huishoudens krijgen minder passende hulp ({ $clearly_worse } duidelijk minder), { $better } krijgen beter passende hulp.
allocation-lost-place = { $n ->
        [one] 1 huishouden wacht nu, en had
       *[other] { $n } huishoudens wachten nu, en hadden
    } op volgorde van binnenkomst wel een plek.
allocation-volunteer-limit = Elk aanbod van vrijwilligers krijgt hoogstens { $n ->
        [one] 1 huishouden
       *[other] { $n } huishoudens
    } erbij.
allocation-verify = Van { $n ->
        [one] 1 aanbod
       *[other] { $n } soorten aanbod
    } is niet bekend of er plek is. Dat telt niet mee als plek; vraag het na.
allocation-prior = De kansen zijn een schatting vooraf. Er is nog niet van eerdere verwijzingen geleerd.
allocation-proposal = Dit is een voorstel om te bespreken. Het zegt niet waar iemand recht op heeft en zet bewoners niet op volgorde.

## De ondergrens voor een groep

allocation-group-language = { $value ->
        [nl] huishoudens die Nederlands spreken
       *[other] huishoudens die geen Nederlands spreken
    }
allocation-group-age = huishoudens waarvan de oudste { $value } jaar is
allocation-group-area = huishoudens in { $value }
allocation-group-safety = { $value ->
        [yes] huishoudens met zorgen over veiligheid
        [no] huishoudens zonder zorgen over veiligheid
       *[other] huishoudens waar de veiligheid niet bekend is
    }
allocation-group-complexity = huishoudens met { $value } grote problemen
allocation-floor-nobody = Ondergrens: er zijn geen { $group } met een open vraag.
allocation-floor-small = Ondergrens van { $floor }% toegepast voor { $group }; hoe het uitpakt staat hier niet, want de groep of de rest is kleiner dan 10.
allocation-floor-held = Ondergrens gehaald zonder ingreep: { $group } doen het voor minstens { $floor }% zo goed als de andere ({ $ratio }%).
allocation-floor-kept = Ondergrens gehaald: { $group } doen het voor minstens { $floor }% zo goed als de andere ({ $ratio }%). Dat kost { $loss }% van het totaal.
allocation-floor-missed = Ondergrens niet gehaald: { $group } doen het nooit voor { $floor }% zo goed als de andere ({ $ratio }%), ook niet als zij overal voorgaan. Er ontbreekt aanbod dat bij hen past.
allocation-floor-unknown = Van { $n ->
        [one] 1 huishouden
       *[other] { $n } huishoudens
    } is niet bekend of het bij deze groep hoort.

### Woorden in verslagen.

## Vergelijken: toen en nu

compare-then = toen
compare-now = nu
compare-came = nieuw
compare-went = weg
compare-changed = veranderd
compare-kept = gebleven
compare-gap-opened = nieuw aandachtspunt
compare-gap-closed = opgelost

## Buitenring

report-brokers = bruggenbouwers
report-cutpoints = enige schakel
report-bridges = enige verbinding
report-who-does-what = wie doet wat
report-front-doors = voordeuren
report-not-linked = nog niet verbonden
report-unused = nog niet gebruikt
report-disagreement = jullie zien dit verschillend: samen bespreken
report-density = hoe dicht het netwerk is
report-area-card = dienstkaart { $area }
coverage-none = geen aanbod
coverage-one = één aanbieder
coverage-enough = genoeg aanbieders

## Plan: van doel naar bron

report-goal = doel
report-result = resultaat
report-activity = activiteit
report-indicator = waaraan zien we het
report-source = bron

## Getallen

report-suppressed = minder dan 10
report-not-computed = niet te berekenen

## Buitenring: waarom

report-only-link = Is de enige schakel tussen andere organisaties.
report-only-provider = Heeft als enige plek voor { $domain } in { $area }.
report-no-level = Er is nog niet vastgelegd hoe nauw jullie samenwerken.

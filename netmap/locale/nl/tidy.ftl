### Opruimen van een sociale kaart: wat er dubbel lijkt te staan, wat lang niet is nagekeken, en samenvoegen.

fault-probable-twin = Dit lijkt heel veel op { $twin } in rij { $n } ({ $score } van de 100 punten). Staat het er dubbel?
    .hint = Kijk met netmap tidy waarom, en voeg ze samen als het dezelfde is.

fault-stale-entries = { $n ->
    [one] Eén regel is meer dan { $days } dagen niet nagekeken; dit is hem.
   *[other] { $n } regels zijn meer dan { $days } dagen niet nagekeken; dit is de oudste.
  }
    .hint = Zie ze allemaal met netmap tidy, en bel even.

tidy-undated = onbekend wanneer het is nagekeken

tidy-why-name = bijna dezelfde naam
tidy-why-kvk = hetzelfde KvK-nummer
tidy-why-phone = dezelfde telefoon
tidy-why-url = dezelfde website
tidy-why-base = hetzelfde adres
tidy-why-description = dezelfde omschrijving
tidy-why-kvk-differs = maar een ander KvK-nummer
tidy-why-other-organisation = maar van een andere organisatie
tidy-why-areas-differ = maar in een andere wijk
tidy-why-ages-differ = maar voor een andere leeftijd

tidy-days = { $n } dagen geleden

tidy-merged = { $n } rijen samengevoegd met de rij die blijft.
tidy-filled = { $n } lege cellen aangevuld.
tidy-differs = In { $n } cellen stond iets anders; wat bij de blijver staat, geldt.
tidy-pointed = { $n } cellen wijzen nu naar de blijver.
tidy-with-itself = { $n } keer zou een organisatie met zichzelf samenwerken; deze rijen zijn weg.
tidy-twice = { $n } rijen zeiden hetzelfde als een andere rij; deze rijen zijn weg.
tidy-absent = { $entry } staat er niet (meer) in; er is niets samengevoegd.

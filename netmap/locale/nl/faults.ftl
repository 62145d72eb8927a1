### Wat er mis is met een bron (het bericht) en wat je kunt doen (.hint).

## Kolommen die netmap weigert: waarom. .also = koppen die erop lijken.

refused-bsn = dit nummer is niet nodig voor een kaart, en met dit nummer is een kwijtgeraakt bestand veel gevaarlijker
    .also = bsn | bsn-nummer | bsnnummer | burgerservicenummer | sofinummer | sofi-nummer
refused-nationality = nationaliteit zegt niets over de hulp die past, en mag nooit meetellen in een advies
    .also = nationaliteit | nationaliteiten | staatsburgerschap
refused-birth-country = het geboorteland zegt niets over de hulp die past, en mag nooit meetellen in een advies
    .also = geboorteland | land van geboorte | land van herkomst | herkomstland | geboorteland ouders | geboorteland vader | geboorteland moeder
refused-ethnicity = afkomst zegt niets over de hulp die past, en mag nooit meetellen in een advies
    .also = etniciteit | afkomst | etnische afkomst | etnische achtergrond | migratieachtergrond | herkomst | ras
refused-religion = geloof is privé en mag nooit meetellen in een advies
    .also = religie | geloof | godsdienst | geloofsovertuiging | levensbeschouwing
refused-diagnosis = een diagnose is voor de zorgverlener; voor een kaart is genoeg wat iemand nodig heeft
    .also = diagnose | diagnoses | medische diagnose | stoornis | ziektebeeld
refused-fraud = netmap is er om te helpen, niet om mensen te verdenken
    .also = fraude | fraudesignaal | fraudevlag | fraude-indicatie | frauderisico | fraudescore
refused-income = het inkomen is niet nodig voor een kaart, en mag nooit meetellen in een advies
    .also = inkomen | inkomensvlag | inkomenssignaal | inkomen per maand | netto inkomen | bruto inkomen | salaris

## Cellen

fault-missing-value = Deze cel mag niet leeg zijn.
    .hint = Vul "{ $column }" in.
fault-unknown-word = netmap kent "{ $value }" niet bij "{ $column }".
    .hint = { $near ->
        [none] Kies uit: { $words }.
       *[other] Bedoel je: { $near }?
    }
fault-list-item = In deze lijst staat een woord dat netmap niet kent bij "{ $column }": { $value }.
    .hint = { $near ->
        [none] Kies uit: { $words }.
       *[other] Bedoel je: { $near }?
    }
fault-list-bar = In een woord van deze lijst staat een streepje (|): { $value }.
    .hint = Schrijf het woord zonder |. Het streepje staat alleen tussen twee woorden.
fault-not-a-number = "{ $value }" is geen getal.
    .hint = Typ alleen cijfers, bijv. 3.
fault-not-whole = "{ $value }" is geen heel getal.
    .hint = Typ een getal zonder komma, bijv. 3.
fault-out-of-range = "{ $value }" kan hier niet.
    .hint = { $high ->
        [none] Typ een getal van { $low } of meer.
       *[other] { $low ->
            [none] Typ een getal tot en met { $high }.
           *[other] Typ een getal van { $low } tot en met { $high }.
        }
    }
fault-not-a-date = "{ $value }" is geen datum.
    .hint = Schrijf dag, maand en jaar, bijv. 22-11-2026.

## Koppen en bladen

fault-missing-column = De verplichte kolom "{ $column }" ontbreekt.
    .hint = Voeg de kolom toe aan "{ $table }" en vul hem in.
fault-unknown-heading = netmap kent de kop "{ $heading }" niet bij "{ $table }"; deze kolom is niet gelezen.
    .hint = { $near ->
        [none] Kijk in een leeg voorbeeld welke koppen er zijn (netmap new), of laat de kolom weg.
       *[other] Bedoel je: { $near }?
    }
fault-refused-column = De kolom "{ $column }" mag niet in netmap: { $reason }.
    .hint = Verwijder de hele kolom. Zet het ook niet in een opmerking.
fault-empty-table = "{ $table }" heeft koppen, maar geen rijen.
    .hint = Vul een rij in, of laat "{ $table }" weg.
fault-empty-casebook = Er is nog niets ingevuld.
    .hint = Vul één huishouden of één organisatie in.

## Rijen en verbanden

fault-duplicate-key = Deze code staat al in rij { $n }.
    .hint = Laat een van de twee rijen weg, of geef elk een eigen code of een eigen datum.
fault-duplicate-other = In { $other } (rij { $n }) staat hierover iets anders.
    .hint = Kijk welke rij klopt en pas de andere aan.
fault-unknown-reference = "{ $value }" staat niet in "{ $other }".
    .hint = { $near ->
        [none] Voeg deze code toe aan "{ $other }", of verbeter hem hier.
       *[other] Bedoel je: { $near }?
    }
fault-missing-table-reference = "{ $column }" verwijst naar "{ $other }", maar dat blad is er niet bij.
    .hint = Lees ook het bestand met "{ $other }". Zonder dat blad kan netmap deze codes niet nakijken.
fault-other-household = "{ $value }" hoort bij een ander huishouden.
    .hint = Kies iemand van dit huishouden, of verbeter de code van het huishouden.
fault-self-tie = Deze relatie is van iemand met zichzelf.
    .hint = Vul bij "Met wie" iemand anders in, of verwijder de rij.
fault-one-of = Een doel is van een huishouden of van een wijk: vul er precies één in.
    .hint = Maak een van de twee leeg, of vul er een in als beide leeg zijn.
fault-organisation-missing = Hier hoort een organisatie te staan.
    .hint = Vul een organisatie in. Heeft een bewoner zelf de regie? Kies dan de rol regisseur en vul die bewoner in.
fault-shares-sum = De drie delen zijn samen geen 100.
    .hint = Pas de percentages aan, zodat ze samen 100 zijn.
fault-age-order = De hoogste leeftijd is lager dan de laagste leeftijd.
    .hint = Draai de twee leeftijden om.
fault-until-before-since = Het einde ligt voor het begin.
    .hint = Verbeter een van de twee datums.
fault-domain-version = Dit leefgebied hoort niet bij deze ZRM-versie.
    .hint = Kies een ander leefgebied, of vul bij "ZRM-versie" de versie in die is gebruikt.
fault-worker-role = Alleen een vrijwilliger of hulpverlener kan een medewerker zijn.
    .hint = Verbeter "Soort contact", of maak "Medewerker" leeg.
fault-no-focus = Bewoners van dit huishouden steunen elkaar, maar er staat niet bij om wie het gaat.
    .hint = Vul bij "Om wie gaat het?" ja in bij de bewoner of bewoners van wie de kaart is.

## Bronnen die niet gelezen kunnen worden

fault-missing-file = Dit bestand of deze map bestaat niet.
    .hint = Controleer de naam en het pad.
fault-unreadable-file = Dit bestand kan niet worden geopend ({ $reason }).
    .hint = Controleer of je het mag lezen.
fault-empty-file = Dit bestand is leeg.
    .hint = Sla het opnieuw op of kies een ander bestand.
fault-encoding = De tekens in dit bestand zijn niet te lezen.
    .hint = Sla het op als CSV UTF-8.
fault-csv-quotes = Rij { $row } heeft een aanhalingsteken dat niet wordt gesloten of niet klopt.
    .hint = Zet een cel met aanhalingstekens helemaal tussen aanhalingstekens, en schrijf ze erin dubbel.
fault-no-tables = Hier staat geen enkele tabel die netmap kent.
    .hint = Gebruik bestandsnamen of namen zoals people en ties; maak een leeg voorbeeld met: netmap new.
fault-unknown-file = Het bestand { $name } hoort bij geen tabel en is niet gelezen.
    .hint = Bedoel je: { $near }?
fault-unknown-table = De naam { $name } hoort bij geen tabel en is niet gelezen.
    .hint = Bedoel je: { $near }?
fault-unknown-sheet = Het blad { $name } hoort bij geen tabel en is niet gelezen.
    .hint = Bedoel je: { $near }?
fault-unknown-ending = Dit soort bestand kent netmap niet.
    .hint = Geef een werkboek (.xlsx), een map met CSV- of Parquet-bestanden, of een .json-bestand.
fault-broken-parquet = Dit is geen goed Parquet-bestand ({ $reason }).
    .hint = Maak het bestand opnieuw.
fault-broken-json = Dit is geen goede JSON ({ $reason }).
    .hint = Maak het bestand opnieuw.
fault-json-deep = Deze JSON is veel te diep genest.
    .hint = Schrijf per tabel een lijst met rijen.
fault-json-shape = Deze JSON heeft niet de goede vorm.
    .hint = Schrijf per tabel een lijst met rijen: tabelnaam, dan de rijen als objecten.
fault-old-workbook = Dit is een oud Excel-bestand (.xls), of er zit een wachtwoord op.
    .hint = Sla het in Excel op als .xlsx zonder wachtwoord.
fault-not-a-workbook = Dit is geen Excel-werkboek.
    .hint = Sla het in Excel op als .xlsx.
fault-broken-zip = Dit werkboek is beschadigd ({ $reason }).
    .hint = Neem een kopie of sla het opnieuw op.
fault-broken-workbook = Dit werkboek kan niet worden gelezen ({ $reason }).
    .hint = Open het in Excel en sla het opnieuw op.
fault-workbook-too-large = Dit werkboek is uitgepakt veel te groot ({ $size } MB).
    .hint = Gebruik een map met CSV- of Parquet-bestanden.
fault-sheet-too-large = Een blad loopt tot rij { $rows } en kolom { $columns }; dat is te groot.
    .hint = Verwijder de lege rijen en kolommen achter de gegevens, of gebruik een map met CSV-bestanden.
fault-no-known-sheet = Dit werkboek heeft geen blad dat netmap kent.
    .hint = Maak een leeg werkboek met: netmap new.
fault-number-id = De code is als getal getypt en heeft meer dan 15 cijfers; Excel heeft de laatste cijfers veranderd.
    .hint = Maak de cel op als tekst en typ de code opnieuw.
fault-double-heading = De kop { $value } staat er dubbel.
    .hint = Geef elke kolom een eigen kop of verwijder er een.
fault-row-too-long = Deze rij heeft cellen zonder kop; de eerste is "{ $value }".
    .hint = Er zijn { $expected } koppen. Geef de kolom een kop, of zet tekst met een scheidingsteken tussen aanhalingstekens.
fault-nul = In deze cel staat een onzichtbaar teken (NUL).
    .hint = Typ de cel opnieuw of bewaar het bestand opnieuw als tekst.
fault-no-heading = De rij met koppen ontbreekt.
    .hint = Zet in de eerste rij de koppen van het blad { $table }.

## Snel invullen

fault-quick-name = { $name } staat niet in de lijst met contacten.
    .hint = Bedoel je: { $near }?
fault-quick-name-twice = { $name } staat meer dan een keer in de lijst (rij { $rows }); het antwoord geldt nu voor allemaal.
    .hint = Maak de namen verschillend, bijvoorbeeld "buurvrouw Ans" en "tante Ans".
fault-quick-contradiction = Bij de vraag over de hele lijst is { $name } genoemd, maar in rij { $other } staat het tegendeel.
    .hint = Kies welk antwoord klopt en pas het andere aan.
fault-quick-role = Bij { $name } is "Wie is het?" leeg; netmap telt deze persoon nu bij het eigen netwerk.
    .hint = Vul in wie het is, bijvoorbeeld buur, vrijwilliger of hulpverlener.

fault-broken-archive = Dit zip-bestand is beschadigd ({ $reason }).
    .hint = Maak de export opnieuw, of pak het bestand uit en geef de map.
fault-zip-outside = Dit zip-bestand wil buiten zijn eigen map schrijven. netmap opent het niet.
    .hint = Vraag om een nieuwe export.
fault-zip-too-big = Dit zip-bestand wordt te groot als het open gaat. netmap opent het niet.
    .hint = Pak het zelf uit, kijk wat erin zit en geef de map.
fault-zip-twice = In dit zip-bestand staan twee bestanden met dezelfde naam ({ $name }). netmap kan niet weten welk bestand telt.
    .hint = Pak het zelf uit, kies er een en geef de map.
fault-no-edges = Hierin staat geen lijst met banden: er zijn geen twee kolommen voor de beide kanten.
    .hint = Noem ze in een vertaaltabel (source en target van edges). Een tabel met nullen en enen is geen lijst.
fault-several-networks = Hierin staat meer dan één netwerk ({ $files }).
    .hint = Geef een van deze bestanden, of zet elk netwerk in een eigen map.
fault-only-distances = Hierin staan afstanden, en een afstand is geen band.
    .hint = Geef een andere lijst; of zeg in een vertaaltabel welke kolom de sterkte is (edges), met most = "low".
fault-survey-export = Dit zijn antwoorden zoals Qualtrics ze geeft: een kolom per vraag en drie rijen met koppen.
    .hint = Maak een bestand met de personen, een met hun contacten en een met de banden; die leest netmap als egor.
fault-no-egos = Hierin staat geen tabel met personen.
    .hint = Geef de map met de bestanden van één studie.
fault-several-studies = Hierin staan bestanden van meer dan één studie ({ $files }).
    .hint = Zet elke studie in een eigen map.
fault-broken-xml = Dit is geen goed XML-bestand ({ $reason }).
    .hint = Sla het opnieuw op in het programma waar het vandaan komt.
fault-other-xml = Dit XML-bestand begint met { $found }, niet met { $wanted }.
    .hint = Kijk of het de goede soort bestand is.
fault-no-interviews = Er staat geen gesprek van Network Canvas in.
    .hint = Geef de zip of de map van een export.
fault-no-directory = Hierin staan geen organisaties of diensten in een vorm die netmap kent.
    .hint = Geef de map, het zip-bestand of het JSON-bestand van de sociale kaart.
fault-several-directories = Hierin staat dezelfde tabel meer dan één keer ({ $files }).
    .hint = Zet elke sociale kaart in een eigen map.

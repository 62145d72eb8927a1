### Waar een score vandaan komt: wat elk kenmerk scheelt, vergeleken met het gemiddelde passende aanbod.

## De naam van het kenmerk. .more en .less = wat hoger of lager is; .unknown = er is met het midden gerekend.

contribution-need-match = Past bij de vraag
    .more = Sluit beter aan bij de vraag dan het gemiddelde passende aanbod.
    .less = Sluit minder goed aan bij de vraag dan het gemiddelde passende aanbod.
contribution-text = Dezelfde woorden
    .more = De omschrijving lijkt meer op wat het huishouden zegt dan die van het gemiddelde passende aanbod.
    .less = De omschrijving lijkt minder op wat het huishouden zegt dan die van het gemiddelde passende aanbod.
contribution-need-coverage = Meer vragen tegelijk
    .more = Helpt bij meer van de vragen van dit huishouden dan het gemiddelde passende aanbod.
    .less = Helpt bij minder van de vragen van dit huishouden dan het gemiddelde passende aanbod.
contribution-distance = Afstand
    .more = Is verder weg dan het gemiddelde passende aanbod.
    .less = Is dichterbij dan het gemiddelde passende aanbod.
    .unknown = De afstand is niet precies bekend; er is gerekend met het midden.
contribution-language = Taal
    .more = Spreekt geen taal van het huishouden; ander passend aanbod wel.
    .less = Spreekt een taal van het huishouden; niet al het passende aanbod doet dat.
    .unknown = Het is niet bekend of er een gedeelde taal is; er is gerekend alsof die er is.
contribution-warm-path = Band met het team
    .more = Staat dichter bij het team dan het gemiddelde passende aanbod.
    .less = Staat verder van het team af dan het gemiddelde passende aanbod.
contribution-wait = Wachttijd
    .more = De wachttijd is langer dan bij het gemiddelde passende aanbod.
    .less = De wachttijd is korter dan bij het gemiddelde passende aanbod.
    .unknown = De wachttijd is niet bekend; er is gerekend met het midden.
contribution-volunteer = Vrijwilligers
    .more = Is lichte hulp, van een vrijwilliger of initiatief.
    .less = Is geen hulp van een vrijwilliger of initiatief; ander passend aanbod wel.
contribution-volunteer-complexity = Veel tegelijk
    .more = Hoe meer er tegelijk speelt, hoe zwaarder dat is voor een vrijwilliger.
    .less = Wat er tegelijk speelt, is voor een vrijwilliger zwaarder dan voor deze hulp.
contribution-volunteer-safety = Veiligheid
    .more = Er zijn zorgen over veiligheid; dat mag niet bij een vrijwilliger liggen.
    .less = Er zijn zorgen over veiligheid; daar past deze hulp beter bij dan een vrijwilliger.
contribution-load = Drukte
    .more = Is drukker dan het gemiddelde passende aanbod.
    .less = Is minder druk dan het gemiddelde passende aanbod.
    .unknown = Hoe druk het is, is niet bekend; er is gerekend met het midden.
contribution-cost = Kosten
    .more = Kost het huishouden meer dan het gemiddelde passende aanbod.
    .less = Kost het huishouden minder dan het gemiddelde passende aanbod.
    .unknown = De kosten zijn niet bekend; er is gerekend alsof het gratis is.
contribution-experience = Ervaring
    .more = Eerdere verwijzingen hierheen lukten vaker dan bij het gemiddelde passende aanbod.
    .less = Eerdere verwijzingen hierheen lukten minder vaak dan bij het gemiddelde passende aanbod.

contribution-own = { $what }: dit telt niet mee bij iemand uit het eigen netwerk.
contribution-better = Bij eerdere verwijzingen ging dat juist vaker goed.
contribution-worse = Bij eerdere verwijzingen ging dat juist minder vaak goed.

## De woorden van de uitleg zelf.

notion-contributions = waar een score vandaan komt
    .meaning = Wat elk kenmerk scheelt met het gemiddelde passende aanbod voor dit huishouden.
    .formula = gewicht × (waarde − gemiddelde waarde); samen met de gemiddelde score is dat precies de score
    .source = een optelsom laat zich zo uit elkaar halen
    .limits = Het verklaart de score, niet waarom hulp lukt.
notion-experience = ervaring in de score
    .meaning = Wat een model leerde over dit aanbod, deze organisatie en dit aanbod bij dit leefgebied.
    .formula = aanbod + organisatie + aanbod bij dit leefgebied; 0 zonder model en voor nieuw aanbod
    .source = keuze van netmap
    .limits = Aanbod dat moeilijke vragen krijgt, lijkt hier slechter dan het is.
notion-evidence = ervaring met verwijzen
    .meaning = Hoeveel eerdere verwijzingen naar dit aanbod klaar zijn, en hoe vaak de hulp is afgerond.
    .formula = (afgerond + k × m) / (aantal + k), m = bij al het aanbod; weinig vanaf 1, redelijk veel vanaf 10, veel vanaf 30
    .source = Kleinman (1973) voor k; de grenzen zijn een keuze van netmap
    .limits = Afgerond is niet hetzelfde als geholpen. Voorbeelden gaan over 5 of meer andere huishoudens.
notion-closes = wat het verder oplost
    .meaning = Welke andere aandachtspunten, steun en leefgebieden van dit huishouden hiermee geholpen zijn.
    .formula = wat het aanbod biedt, naast wat er mist of nog onbekend is
    .source = keuze van netmap
    .limits = Telt nooit mee in de score: anders wint wie van alles een beetje biedt.

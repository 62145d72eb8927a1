### Aandachtspunten en krachten. .text = wat er is, .ask = nog navragen, .action = wat je nu kunt doen.
### Een naam of plaats die niet bekend is, wordt gevuld met: unknown.

## Woorden

label-gap = aandachtspunt
    .plural = aandachtspunten
label-strength = kracht
    .plural = krachten
    .note = wat goed gaat
label-evidence = waarom
label-missing = nog niet bekend
label-closes = wat kan helpen
label-action = wat je nu kunt doen

state-fired = aandachtspunt
state-unknown = nog navragen
state-clear = geen aandachtspunt

severity-1 = goed om te weten
severity-2 = aandacht
severity-3 = snel oppakken
severity-4 = vandaag

theme-A = netwerk
theme-B = mantelzorg
theme-C = regie en samenwerking
theme-D = vragen van het huishouden
theme-E = veiligheid
theme-F = contact en kaart
theme-G = buitenring (team)

## Aandachtspunten

gap-G01 = Klein eigen netwerk
    .text = Dit huishouden heeft weinig mensen om op terug te vallen.
    .ask = Wie zijn er nog meer: familie, vrienden, buren, collega's?
    .action = Loop samen de lijst na en vraag met wie de bewoner graag weer contact wil.
gap-G02 = Geen contact elke week
    .text = Niemand uit het eigen netwerk heeft elke week contact met dit huishouden.
    .ask = Wie spreekt of ziet het huishouden elke week?
    .action = Spreek samen af wie elke week belt of langskomt.
gap-G03 = Eenzaamheid
    .text = De bewoner voelt zich eenzaam; vraag wat of wie hij of zij mist.
    .text-emotional = De bewoner mist iemand die heel dichtbij staat; vraag wat of wie hij of zij mist.
    .text-social = De bewoner mist mensen om zich heen; vraag wat of wie hij of zij mist.
    .ask = Voelt de bewoner zich weleens alleen?
    .action = Vraag wat of wie de bewoner mist en zoek samen één eerste stap.
gap-G04 = Niemand om mee te praten
    .text = Er is niemand bij wie de bewoner zijn of haar verhaal kwijt kan.
    .ask = Bij wie kan de bewoner terecht met zorgen?
    .action = Vraag met wie de bewoner zou willen praten en help met het eerste gesprek.
gap-G05 = Geen praktische hulp
    .text = Er is praktische hulp nodig, maar niemand uit het eigen netwerk geeft die nu.
    .ask = Wie helpt met boodschappen, klussen of vervoer?
    .action = Vraag wat het eerst moet gebeuren en zoek daar samen iemand voor.
gap-G06 = Niemand die helpt uitzoeken
    .text = Er ligt een vraag, maar niemand uit het eigen netwerk denkt mee of zoekt het uit.
    .ask = Wie helpt met brieven, formulieren en regelen?
    .action = Kies samen één vraag en zoek iemand die meedenkt.
gap-G07 = Weinig gezelschap of dagbesteding
    .text = De bewoner heeft weinig gezelschap of te weinig te doen op een dag.
    .ask = Met wie doet de bewoner leuke dingen?
    .action = Vraag wat de bewoner graag doet en ga een keer samen kijken.
gap-G08 = Leunt op één persoon
    .text = Bijna alle steun komt van { $name ->
        [unknown] één persoon; als die
       *[other] { $name }; als { $name }
    } wegvalt, blijft er te weinig over.
    .ask = Wie helpt er nog meer, en waarmee?
    .action = Bespreek met de helper en de bewoner welke taak iemand anders kan overnemen.
gap-G09 = Mantelzorger heeft het te zwaar
    .text = Het wordt { $name ->
        [unknown] de mantelzorger
       *[other] { $name }
    } te veel; vraag wat nu lucht geeft en leg er niets bij.
    .ask = Hoe houdt { $name ->
        [unknown] de mantelzorger het vol, volgens de mantelzorger
       *[other] { $name } het vol, volgens { $name }
    } zelf?
    .action = Praat apart met de mantelzorger en regel iets dat deze week al lucht geeft.
gap-G10 = Geen vervanging voor de mantelzorger
    .text = Als { $name ->
        [unknown] de mantelzorger
       *[other] { $name }
    } een keer niet kan, is er niemand die het overneemt.
    .ask = Wie neemt het over als { $name ->
        [unknown] de mantelzorger
       *[other] { $name }
    } ziek is?
    .action = Spreek af wie het overneemt als de mantelzorger niet kan en schrijf dat op.
gap-G11 = Geldzorgen zonder hulp
    .text = Er zijn schulden of geldzorgen en er is nog geen schuldhulp betrokken.
    .ask = Helpt er al iemand met de schulden?
    .action = Maak samen een afspraak bij de schuldhulp en ga de eerste keer mee.
gap-G12 = Niemand heeft de regie
    .text = { $n ->
        [0] Er zijn meer problemen tegelijk, maar er is geen regisseur.
        [1] Er zijn meer problemen tegelijk en er is 1 organisatie, maar er is geen regisseur.
       *[other] Er zijn { $n } organisaties of meer problemen tegelijk, maar er is geen regisseur.
    }
    .ask = Wie houdt het overzicht: een hulpverlener of de bewoner zelf?
    .action = Kies samen met de bewoner één regisseur en vertel alle organisaties wie het is.
gap-G13 = Meer dan één regisseur
    .text = Er staan { $n } regisseurs genoteerd; spreek af wie het is.
    .ask = Wie van hen is de regisseur?
    .action = Bel de regisseurs, spreek af wie het wordt en vertel het de bewoner.
gap-G14 = Regisseur zonder mandaat of contact
    .text = De regisseur mag nog niet voor elke organisatie afspraken maken, of had meer dan { $days } dagen geen contact.
    .ask = Is het mandaat besproken en wanneer was het laatste contact?
    .action = Vraag elke organisatie om het mandaat en plan een gesprek met het huishouden.
gap-G15 = Doel zonder trekker
    .text = Bij het doel "{ $goal }" is niet duidelijk wie het oppakt.
    .ask = Wie pakt dit doel op?
    .action = Vraag wie dit doel wil oppakken en zet één naam bij het doel.
gap-G16 = Nog niet bij de juiste voordeur
    .text = Er is een vraag over { $topic }, maar nog geen contact met { $door }.
    .ask = Is er al contact met { $door }?
    .action = Bel samen met de bewoner de voordeur en spreek af wie de vraag oppakt.
gap-G17 = Geen lijn met school
    .text = Er woont een kind dat naar school gaat, maar school en team hebben nog geen contact.
    .ask = Wie heeft er contact met de school?
    .action = Vraag de ouders of je de school mag bellen en spreek af wie contact houdt.
gap-G18 = Zorgen over veiligheid
    .text = Misschien is iemand hier niet veilig: bespreek dit vandaag met een collega en volg de meldcode.
    .ask = Is iedereen in dit huishouden veilig?
    .action = Bel 112 als er nu gevaar is; bespreek het anders vandaag met een collega, bel Veilig Thuis voor advies en volg de stappen van de meldcode.
gap-G19 = Contact nog niet gelukt
    .text = Er is een melding, maar het huishouden is nog niet bereikt; ga langs of zoek iemand die hen kent.
    .ask = Is iemand al langs geweest?
    .action = Ga op een ander moment langs of vraag iemand die het huishouden vertrouwt om mee te gaan.
gap-G20 = Spanning in het netwerk
    .text = Er is veel spanning in het netwerk, of juist met iemand die als enige helpt.
    .ask = Hoe is het contact met de mensen die helpen?
    .action = Vraag de bewoner wat er speelt en wat een eerste stap kan zijn.
gap-G21 = Eenzijdig netwerk
    .text = Bijna alle contacten komen uit één groep, of het zijn vooral hulpverleners.
    .ask = Zijn er ook vrienden, buren of mensen van een club?
    .action = Vraag welke mensen of clubs de bewoner vroeger kende en graag weer wil zien.
gap-G22 = Steun gaat één kant op
    .text = De steun gaat nergens over en weer; vraag wat de bewoner zelf graag voor een ander doet.
    .ask = Wat doet de bewoner voor anderen?
    .action = Vraag waar de bewoner goed in is en wie daar blij mee zou zijn.
gap-G23 = Helpers kennen elkaar niet
    .text = De mensen die helpen kennen elkaar niet; breng ze een keer bij elkaar.
    .ask = Wie van de helpers kennen elkaar?
    .action = Nodig de helpers samen met de bewoner uit voor een kop koffie.
gap-G24 = Leunt op één organisatie
    .text = Als { $organisation } wegvalt, { $area ->
        [unknown] raken partners elkaar kwijt.
       *[other] is er in { $area } niemand anders voor { $domain } of raken partners elkaar kwijt.
    }
    .ask = Wie kan dit { $area ->
        [unknown] nog meer
       *[other] in { $area } nog meer
    } doen?
    .action = Zoek met het team een tweede organisatie die dit ook kan doen.
gap-G25 = Nog niet verbonden met het team
    .text = Het team werkt nog niet samen met { $organisation }; maak eens kennis.
    .ask = Wie van ons kent { $organisation }?
    .action = Bel deze organisatie en maak een afspraak om kennis te maken.
gap-G26 = Specialist zonder vaste hulpverlener
    .text = Er komt een specialist, maar geen generalist of regisseur die het hele huishouden kent.
    .ask = Wie kent het hele huishouden?
    .action = Spreek af welke vaste hulpverlener uit de wijk met de specialist meedenkt.
gap-G27 = Na de hulp valt een gat
    .text = { $organisation } is gestopt en niemand heeft { $support } overgenomen.
    .ask = Wie doet nu wat { $organisation } deed?
    .action = Vraag de bewoner wat er nu blijft liggen en zoek iemand die het overneemt.
gap-G28 = Kaart is verouderd
    .text = Deze kaart is meer dan een half jaar oud; loop hem samen met de bewoner na.
    .ask = Klopt deze kaart nog?
    .action = Plan een gesprek en loop de kaart samen na.
gap-G29 = Vraag zonder hulp: { $domain }
    .text = Bij { $domain } gaat het niet goed en er is nog geen hulp die hierbij past.
    .ask = Helpt er al iemand bij { $domain }?
    .action = Vraag wat de bewoner hier zelf aan wil doen en zoek hulp die daarbij past.
gap-G30 = Jonge mantelzorger
    .text = { $name ->
        [unknown] Een kind zorgt hier veel; zorg dat dit kind
       *[other] { $name } is nog een kind en zorgt veel; zorg dat { $name }
    } ook gewoon kind kan zijn.
    .ask = Wat doet { $name ->
        [unknown] het kind in huis, volgens het kind
       *[other] { $name } in huis, volgens { $name }
    } zelf?
    .action = Praat met het kind en de ouders en regel hulp, zodat het kind minder hoeft te doen.

## Krachten: ook voor de bewoner, dus u

strength-K01 = Mensen dichtbij
    .text = { $n ->
        [one] 1 persoon staat
       *[other] { $n } mensen staan
    } heel dichtbij u.
strength-K02 = Iemand om mee te praten
    .text = Bij { $names } kunt u uw verhaal kwijt.
strength-K03 = Hulp van meer dan één
    .text = Voor { $support } kunt u bij meer dan één persoon terecht.
strength-K04 = U doet ook iets voor anderen
    .text = U geeft steun aan { $names }.
strength-K05 = Mensen die meer willen doen
    .text = { $names } { $n ->
        [one] wil
       *[other] willen
    } helpen als u het vraagt.
strength-K06 = Hulp in de buurt
    .text = { $n ->
        [one] 1 persoon woont
       *[other] { $n } mensen wonen
    } in uw straat of wijk.
strength-K07 = Uw mensen kennen elkaar
    .text = { $names } kennen elkaar en kunnen samen iets afspreken.
strength-K08 = Eén vaste contactpersoon
    .text = { $name } houdt het overzicht.

## Netwerkkracht

component-strength = netwerkkracht
    .note = Hoeveel het huishouden op het eigen netwerk kan leunen.
component-size = aantal mensen
    .note = Hoeveel mensen helpen of steunen.
component-functions = soorten steun
    .note = Is er voor elke soort steun iemand, het liefst twee?
component-closeness = hechte band
    .note = Hoe sterk zijn de drie hechtste banden?
component-spread = verdeling
    .note = Komt de steun van meer mensen?
component-diversity = verschillende groepen
    .note = Familie, vrienden, buren, werk, clubs …
component-sustainability = vol te houden
    .note = Houden de helpers het vol?
component-reciprocity = geven en krijgen
    .note = Gaat de steun over en weer?
index-weak = kwetsbaar
index-fair = redelijk
index-strong = stevig
index-strong-but = stevig, maar { $but }
index-band = ligt tussen { $low } en { $high }
index-completeness = { $p }% ingevuld
index-insufficient = nog te weinig ingevuld
index-without = als { $name } wegvalt

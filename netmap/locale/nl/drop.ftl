### Als iemand wegvalt: op de kaart en op het noodplan

map-drop-practice = Dit is een oefening. Er wordt niets opgeslagen en niemand krijgt bericht.
map-drop-does = Wat { $name } nu doet
map-drop-hours = ongeveer { $n } uur per week
map-drop-support = Hoeveel mensen deze steun geven
map-drop-bar = nu { $now }, dan { $then }
map-drop-bar-same = blijft { $now }
map-drop-bar-nobody = nu { $now }, dan niemand
map-drop-bar-nobody-known = nu { $now }, dan niemand bekend
map-drop-bar-maybe = { $n } nog niet gevraagd
map-drop-bar-formal = niemand uit het eigen netwerk
map-drop-uncounted = { $name } is niet meegeteld: er is spanning, of { $name } kan nu niet helpen.
map-drop-unasked =
    { $n ->
        [one] Aan 1 contact is nog niet gevraagd welke steun het geeft.
       *[other] Aan { $n } contacten is nog niet gevraagd welke steun ze geven.
    }
map-drop-key-own = eigen netwerk
map-drop-key-other = vrijwilliger of hulpverlener
map-drop-strength = Netwerkkracht
map-drop-strength-now = Nu: { $words }
map-drop-strength-then = Dan: { $words }
map-drop-levels = { $low } tot { $high }
map-drop-opened = Nieuwe aandachtspunten
map-drop-nothing = Er komt geen aandachtspunt bij.
map-drop-unknown =
    { $n ->
        [one] Van 1 aandachtspunt is dit nog niet te zeggen: vraag eerst na wat nog niet bekend is.
       *[other] Van { $n } aandachtspunten is dit nog niet te zeggen: vraag eerst na wat nog niet bekend is.
    }
map-drop-helpers = Wie kan inspringen?
map-drop-nobody = Nog niemand gevonden.
map-drop-for = Voor: { $list }
map-drop-willing = Wil meer doen als je het vraagt
map-drop-call = Wie bel je ook?
map-drop-knows = kent het huishouden
map-drop-role = { $role } bij { $organisation }
map-drop-phone = tel. { $phone }
map-drop-plan = Noodplan afdrukken
map-drop-back = Terug
map-drop-plan-title = Noodplan: als { $name } wegvalt
map-drop-code = Code { $code }
map-drop-filled = Ingevuld op:
map-drop-filled-by = Door:
map-drop-agreements = Afspraken
map-drop-who = Wie
map-drop-what = Doet wat
map-drop-when = Wanneer
map-drop-phone-number = Telefoon
map-drop-more = en nog { $n }

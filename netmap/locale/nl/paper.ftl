### Het blad om met de pen in te vullen (netmap new --paper).

paper-title = Netwerkkaart op papier
paper-picture = Ringen om in te tekenen. In het midden staat het huishouden.
paper-how = Zo vul je het in
paper-number = Nr.
paper-letters = P, G, A, E, F of geen
paper-step-1 = Schrijf in het midden wie er in het huishouden wonen.
paper-step-2 = Schrijf elk contact op een eigen regel. Een voornaam of rol is genoeg.
paper-step-3 = Zet het nummer van de regel in de ring. Hoe dichtbij voelt deze persoon?
paper-step-4 = Organisaties komen in de buitenring.
paper-step-5 = Trek een lijn tussen mensen die elkaar goed kennen.
paper-step-6 = Typ de regels later over op het blad { $sheet }.

### Het blad Uitleg, en wat het werkboek verder nodig heeft.

sheet-lists = Keuzelijsten

## Snel invullen: aanvullingen

quick-code = Code huishouden
    .ask = Mag leeg: netmap maakt er een. Nooit een BSN.
quick-nobody = niemand
    .also = geen | niets | - | nee
quick-everyone = iedereen
    .also = allemaal | allen | alle

## Uitleg

guide-start = Waar begin je?
guide-quick = Begin hier, samen aan tafel. Vul bovenaan het huishouden in en daarna één rij per contact. In tien minuten heb je een kaart. De andere bladen mogen leeg blijven.
guide-check = Nakijken
guide-command = Sla het bestand op en laat netmap het nakijken: netmap check BESTAND. Je krijgt alle fouten tegelijk, met het rijnummer uit Excel.
guide-rules = Zo vul je de cellen in
guide-code = Codes
    .line = Kies zelf een code, bijvoorbeeld H001. Gebruik dezelfde code op elk blad. Gebruik nooit een BSN.
guide-empty = Lege cel
    .line = Leeg betekent: niet gevraagd. Leeg betekent dus nooit nee of nul.
guide-unknown = weet ik niet
    .line = Gevraagd, maar het antwoord is niet bekend.
guide-none = geen
    .line = Gevraagd, en het antwoord is: geen.
guide-lists = Meer dan één antwoord
    .line = Zet een komma tussen de woorden. Bij steun mag je ook letters typen: P, E of PE.
guide-star = Sterretje (*)
    .line = Een kop met een sterretje is verplicht: vul die cel in elke rij in. In een lijst met wijken betekent een sterretje: overal.
guide-drop-down = Keuzelijst
    .line = Kies een woord uit de lijst. Een ander woord kan ook: netmap zegt bij het nakijken of het dat woord kent.
guide-dates = Datum
    .line = Dag-maand-jaar, bijvoorbeeld 22-11-2026. Verandert er iets? Maak een nieuwe rij met een nieuwe datum en laat de oude rij staan.
guide-note = Opmerking bij een kop
    .line = Ga met de muis op een kop staan om de vraag te lezen.
guide-privacy = Privacy
    .line = Schrijf kort en zonder diagnose. Een voornaam of rol is genoeg, bijvoorbeeld "buurvrouw Ans". Wil iemand niet op de kaart? Vul dan bij die persoon ja in onder "Wil niet op de kaart?".
guide-letters = Letters voor steun
guide-sheets = De bladen

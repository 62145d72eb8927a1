### Wat bij het omzetten niet mee kon: het kasboek van een omzetting.

mapping-head =
    Wat netmap denkt dat de kolommen en woorden van het bestand betekenen. Verbeter het en geef het mee:
    netmap convert BRON DOEL --mapping DIT-BESTAND
    Leeg = niet overnemen. Wat hier mag staan, met voorbeelden: docs/mappings.md

loss-unknown-column = Kolom { $what } kent netmap niet; { $n } cellen niet overgenomen.
loss-unknown-sheet = Blad { $what } kent netmap niet; niet overgenomen.
loss-unknown-file = Bestand { $what } kent netmap niet; niet overgenomen.
loss-unknown-table = Tabel { $what } kent netmap niet; niet overgenomen.
loss-mapping-unused = De vertaaltabel noemt { $what }; dat staat niet in dit bestand.
loss-refused-column = Kolom { $what } mag netmap niet bewaren; { $n } cellen niet overgenomen.
loss-unreadable = In kolom { $what } kan netmap { $n } cellen niet lezen; ze zijn leeg gelaten.
loss-not-in-format = Dit bestand heeft geen plaats voor { $what }; { $n } cellen niet overgenomen.
loss-table-not-in-format = Dit bestand heeft geen plaats voor tabel { $what }; { $n } rijen niet overgenomen.
loss-older-rows = Alleen de nieuwste stand past in dit bestand; { $n } eerdere rijen niet overgenomen.
loss-not-tied = { $n } keer geen band met de persoon van de kaart; niet overgenomen.
loss-unknown-ego = { $n } rijen horen bij een persoon die niet in de studie staat; niet overgenomen.
loss-unknown-alter = { $n } banden noemen iemand die niet in de lijst staat; niet overgenomen.
loss-no-number = { $n } rijen zonder nummer; niet overgenomen.
loss-no-tie = { $n } rijen zeggen dat er geen band is; niet overgenomen.
loss-self-tie = { $n } banden van iemand met zichzelf; niet overgenomen.
loss-listed-twice = { $n } rijen staan er dubbel; ze zijn samengevoegd.
loss-ids-made-unique = { $n } nummers beginnen bij iedereen opnieuw; het nummer van de persoon staat er nu voor.
loss-weights-divided = { $n } gewichten zijn gedeeld door { $what }.
loss-objection = { $n } mensen willen niet op de kaart; ze zijn weggelaten.
loss-household-without-resident = Van { $n } huishoudens is geen bewoner bekend; niet overgenomen.
loss-loose-end = { $n } banden noemen iemand die er niet bij staat; niet overgenomen.
loss-garbled = In kolom { $what } zijn in { $n } cellen letters kapot; controleer de tekens.
loss-layout = De plaats op het scherm ({ $what }) past niet in netmap; { $n } keer niet overgenomen.
loss-unmapped-value = In kolom { $what } hebben { $n } cellen een waarde zonder betekenis in de vertaaltabel; niet overgenomen.
loss-several-options = In kolom { $what } is { $n } keer meer dan één antwoord gekozen; alleen het eerste is overgenomen.
loss-age-without-year = Van { $n } leeftijden in { $what } is geen geboortejaar te maken; niet overgenomen.
loss-encrypted = In kolom { $what } zijn { $n } namen versleuteld; ze zijn leeg gelaten.
loss-not-people = { $n } rijen van de soort { $what } zijn geen mensen; niet overgenomen.
loss-left-out = { $n } rijen van de soort { $what } zijn volgens de vertaaltabel weggelaten.
loss-edge-type = Van { $n } relaties is de soort { $what } niet overgenomen; de relaties zelf wel.
loss-ties-differ = { $n } relaties zijn vaker genoemd, met een ander antwoord; het eerste is overgenomen.
loss-same-interview = Van { $n } gesprekken is er ook een CSV-bestand; dat is gelezen in plaats van { $what }.
loss-ids-made = { $n } mensen hebben geen eigen code; netmap heeft er een gemaakt.
loss-case-twice = { $n } gesprekken delen een code met een ander gesprek; elk is nu een eigen huishouden.
loss-ego-missing = Van { $n } gesprekken ontbreekt het bestand van de hoofdpersoon; die is zonder antwoorden toegevoegd.
loss-about-export = { $what } gaat over het bestand zelf; { $n } cellen niet overgenomen.
loss-ego-added = In { $n } huishoudens staat geen bewoner; het bestand kan niet zonder, dus kreeg elk er een zonder naam.
loss-xml-characters = { $n } tekens kunnen niet in XML; weggelaten.
loss-unknown-organisation = { $n } diensten horen bij een organisatie die er niet in staat; niet overgenomen.
loss-id-twice = { $n } rijen hebben een nummer dat al een andere rij heeft; niet overgenomen.
loss-no-link = { $n } rijen horen bij niets wat is overgenomen; niet overgenomen.
loss-no-place = Voor { $n } rijen heeft netmap geen plaats; niet overgenomen.
loss-no-heading = In { $n } rijen staat iets onder een kolom zonder kop; niet overgenomen.
loss-several-phones = { $n } telefoonnummers zijn er te veel: netmap bewaart er één; niet overgenomen.
loss-several-contacts = { $n } contactpersonen zijn er te veel: netmap bewaart er één; niet overgenomen.
loss-several-capacities = { $n } oudere of andere tellingen van vrije plekken; niet overgenomen.
loss-fax = { $n } faxnummers; niet overgenomen.
loss-empty-row = { $n } rijen zeggen niets; niet overgenomen.
loss-only-cost = Van { $n } teksten of bedragen in { $what } is alleen overgenomen of het gratis is, betaald of naar inkomen.
loss-only-town = Van { $n } adressen of locaties is alleen de plaats overgenomen.
loss-not-a-point = Van { $n } gebieden past de grens of vorm niet in netmap; niet overgenomen.
loss-other-register = { $n } nummers uit een ander register dan de KVK; niet overgenomen.
loss-unmapped-term = Voor het onderwerp { $what } staat geen leefgebied in de vertaaltabel; { $n } keer niet overgenomen.
loss-term-unused = { $n } onderwerpen worden door geen dienst gebruikt; niet overgenomen.
loss-pages-missing = Er zijn { $n } rijen meer dan deze pagina's bevatten; haal de andere pagina's ook op.
loss-name-made = { $n } rijen hebben geen naam; een andere naam of het nummer staat er nu.
loss-without-id = { $n } rijen hebben geen eigen nummer; ze zijn toch gelezen.
loss-age-rounded = { $n } leeftijden in { $what } zijn afgerond naar beneden, op hele jaren.
loss-no-upper-age = { $n } leeftijden in { $what } betekenen: geen grens.
loss-closed = { $n } diensten zijn gestopt of tijdelijk dicht; ze staan nu op gestopt.
loss-area-from-address = Van { $n } diensten is geen gebied bekend; de plaats van het adres staat er nu.
loss-kind-unknown = Van { $n } organisaties is de soort niet bekend; er staat nu: anders.
loss-listed-again = { $n } keer staat iets nog eens in het bestand; het telt één keer.
loss-listed-otherwise = { $n } rijen noemen iemand nog eens, met andere antwoorden; de eerste is overgenomen.
loss-capacity-undated = Van { $n } diensten is niet bekend wanneer de vrije plekken zijn geteld; die plekken zijn niet overgenomen.

## Een sociale kaart in Excel of CSV

loss-column-left-out = Kolom { $what } is volgens de vertaaltabel weggelaten; { $n } cellen niet overgenomen.
loss-title-rows = { $n } rijen staan boven de koppen; dat is een titel.
loss-kept-in-words = In kolom { $what } kan netmap { $n } cellen niet helemaal lezen; de tekst staat nu in de omschrijving.
loss-words-kept-too = Van { $n } cellen in kolom { $what } staat de hele tekst ook in de omschrijving.
loss-step-guessed = Van { $n } keer aanbod staat er niet hoe zwaar de hulp is; netmap leidt het af uit de soort organisatie.
loss-named-after-organisation = { $n } keer aanbod heeft geen eigen naam; het heet nu als de organisatie.
loss-named-after-service = Van { $n } keer aanbod staat er geen organisatie bij; die heet nu als het aanbod.
loss-no-name = { $n } rijen noemen geen organisatie en geen aanbod; niet overgenomen.
loss-organisation-differs = Over dezelfde organisatie staat er { $n } keer iets anders ({ $what }); het eerste is overgenomen.
loss-code-taken = { $n } codes van aanbod staan er vaker; netmap heeft er een nieuwe van gemaakt.
loss-area-code = { $n } codes van een wijk of buurt horen al bij een andere naam; niet overgenomen.

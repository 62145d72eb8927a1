### Woorden van een kaart op slot

map-lock-title = Kaart op slot
map-lock-ask = Typ het wachtwoord om de kaart te openen.
map-lock-show = Toon het wachtwoord
map-lock-open = Open de kaart
map-lock-wait = Even geduld …
map-lock-wrong = Dit wachtwoord klopt niet.
map-lock-without = Deze browser kan de kaart niet openen. Bewaar het bestand op deze computer en open het in een nieuwe browser.

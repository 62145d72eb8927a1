### Words of a locked map

map-lock-title = Locked map
map-lock-ask = Type the passphrase to open the map.
map-lock-show = Show the passphrase
map-lock-open = Open the map
map-lock-wait = One moment …
map-lock-wrong = This passphrase is not right.
map-lock-without = This browser cannot open the map. Save the file on this computer and open it in a new browser.

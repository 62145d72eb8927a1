### Opslaan en afdrukken van de kaarten.

map-save-png = Afbeelding opslaan (PNG)
map-save-svg = Tekening opslaan (SVG)
map-menu = Menu

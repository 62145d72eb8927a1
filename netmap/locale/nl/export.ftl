### Opslaan en afdrukken van de kaarten.

map-save-png = Afbeelding (PNG)
map-save-svg = Tekening (SVG)
map-menu = Menu

### Saving and printing the maps.

map-save-png = Picture (PNG)
map-save-svg = Drawing (SVG)
map-menu = Menu

### Saving and printing the maps.

map-save-png = Save picture (PNG)
map-save-svg = Save drawing (SVG)
map-menu = Menu

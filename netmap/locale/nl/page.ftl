### Een verslag als bladzijde: voet, kaart, netwerkkracht, plan, verslag voor de bewoner

page-number = Pagina
page-of = van
page-texts = Teksten
page-part = onderdeel
page-text = tekst

### A report as a page: foot, map, strength, plan, report for the resident

page-number = Page
page-of = of
page-texts = Texts
page-part = part
page-text = text

### De kaart voor een warme kennismaking: wie bel je, wat zeg je, wat deel je

card-title = Kennismaken met { $name }
card-remark = Gemaakt op { $day }. Bel pas als de bewoner ja zegt, het liefst samen.

card-call = Wie bel je
card-organisation = Organisatie: { $name }
card-contact = Vraag naar: { $name }
card-workers = Hier werken: { $names }
card-phone = Telefoon: { $phone }
card-no-phone = Er staat geen telefoonnummer in onze lijst. Zoek het op en vul het aan.
card-url = Website: { $value }
card-hours = Wanneer: { $value }

card-known = Wie van ons kent ze
card-direct = We werken al samen: { $path }.
card-path = Via wie: { $path }. Vraag { $first } om je voor te stellen.
card-colleagues = Eerder iemand aangemeld: { $names }. Vraag hoe dat ging.
card-ourselves = Dit zijn wij zelf. Vraag een collega.
card-nobody = Niemand van ons, voor zover bekend. Vraag rond voordat je belt.

card-say = Wat zeg je
card-opening = "Ik bel over { $name }. Dat mag van { $name }. We zoeken hulp en dachten aan { $there }."
card-own-words = In eigen woorden: "{ $words }"
card-no-words = Vraag de bewoner eerst: wat mag ik over uw vraag vertellen?
card-language = Spreekt: { $languages }. Vraag of er iemand is die dat ook spreekt.
card-ask = Vraag: past dit bij jullie, wie is de vaste persoon, en wanneer kunnen we samen langskomen?

card-apply = Hoe aanmelden
card-how = Aanmelden: { $how }.
card-no-how = Er staat niet hoe je aanmeldt. Vraag het als je belt.
card-referral = Er is een verwijzing of indicatie nodig.
card-cost = Kosten: { $cost }.
card-wait =
    { $n ->
        [0] Er is geen wachttijd.
        [one] De wachttijd is 1 dag.
       *[other] De wachttijd is { $n } dagen.
    }
card-seen = Dit stond zo in onze lijst op { $day }. Vraag of het nog klopt.

card-share = Wat je deelt
card-told = Dit vertel je
card-kept = Dit vertel je niet
card-told-name = De naam, als de bewoner dat goed vindt.
card-told-question = De vraag, in de woorden van de bewoner.
card-told-language = Welke taal het handigst is.
card-told-reach = Hoe de bewoner bereikt wil worden.
card-kept-scores = Cijfers over de bewoner.
card-kept-people = Wie er nog meer op de kaart staan.
card-kept-others = Welke andere hulp er is.
card-kept-notes = Wat het team verder heeft opgeschreven.

card-then = Daarna
card-check = Vraag op { $day } aan de bewoner en aan { $name } of het gelukt is. Die dag staat klaar voor je agenda.
card-boxes = Ja van de bewoner op: ………………  Gebeld op: ………………  Gesproken met: ………………
card-diary = Navragen of het contact is gelukt
card-diary-about = Huishouden { $code }. Vraag het de bewoner en de organisatie.

### Het advies voor de bewoner: kort, met u, zonder codes en getallen over mensen.

resident-title = Hulp die bij u kan passen
resident-start = Een voorstel
resident-intro = Hier staat wie u kan helpen. Het is een voorstel: u kiest zelf.
resident-nothing-yet = We hebben nu nog geen voorstel. We praten graag met u verder over wat u nodig heeft.
resident-nothing-needed = We zien nu niets waar u extra hulp bij nodig heeft. Ziet u dat anders? Vertel het ons.
resident-day = Gemaakt op { $day }.

## Waar het over gaat

resident-about-G01 = Meer mensen om u heen
resident-about-G02 = Vaker iemand zien of spreken
resident-about-G03 = Iemand bij wie u zich thuis voelt
resident-about-G04 = Iemand om mee te praten
resident-about-G05 = Hulp bij praktische dingen
resident-about-G06 = Iemand die meedenkt en helpt uitzoeken
resident-about-G07 = Gezelschap en iets leuks te doen
resident-about-G08 = Steun van meer mensen
resident-about-G09 = Rust voor wie u helpt
resident-about-G10 = Iemand die het kan overnemen
resident-about-G11 = Hulp bij geld en schulden
resident-about-G12 = Iemand die met u het overzicht houdt
resident-about-G16 = Waar u met uw vraag terechtkunt
resident-about-G17 = Contact met school
resident-about-G21 = Nieuwe mensen leren kennen
resident-about-G22 = Iets doen voor een ander
resident-about-G26 = Een vaste hulpverlener in de buurt
resident-about-G29 = Hulp bij: { $domain }
resident-about-G30 = Hulp thuis, zodat uw kind minder hoeft te doen

## Wie kan helpen

resident-person = { $name } wil helpen als u het vraagt. U kunt het zelf vragen, of samen met ons.
resident-helps-with = Dit helpt bij: { $what }.
resident-language = Ze spreken: { $languages }.
resident-cost-free = Het is gratis.
resident-cost-paid = Het kost geld. Vraag eerst hoeveel.
resident-cost-income_dependent = Wat u betaalt, hangt af van uw inkomen.
resident-cost-unknown = We vragen voor u na wat het kost.
resident-wait =
    { $weeks ->
        [1] U kunt binnen een week terecht.
       *[other] U moet ongeveer { $weeks } weken wachten.
    }
resident-interpreter = Heeft u een tolk nodig? Zeg het ons.
resident-target-group = We vragen eerst of u hier terechtkunt.
resident-hours = Wanneer: { $hours }.
resident-apply = Aanmelden: { $how }.
resident-apply-together = Wilt u dit? Dan melden we u samen aan.
resident-phone = Telefoon: { $phone }.
resident-referral = U heeft hiervoor een verwijzing nodig. Daar helpen we u bij.

## U beslist

resident-you-decide = U beslist
resident-choose = U beslist zelf: ja, nee of iets anders. U mag er ook eerst over nadenken.
resident-no = Zegt u nee? Dan verandert er niets aan de hulp die u nu heeft.
resident-wrong = Klopt iets niet, of bent u het er niet mee eens? Zeg het tegen uw hulpverlener. Die past het aan of schrijft op waarom niet.
resident-complaint = Komt u er samen niet uit? Dan kunt u een klacht indienen bij uw gemeente. Gratis cliëntondersteuning kan u daarbij helpen.
resident-computer = Een computer zocht dit uit met wat we samen hebben opgeschreven. Een mens bespreekt het met u. U mag vragen welke gegevens zijn gebruikt.
resident-no-right = Dit voorstel zegt niets over waar u recht op heeft.

## Voor wie de tekst meegeeft

resident-worker-note = Lees de tekst eerst zelf. Geef hem aan de bewoner om wie het gaat, als dat veilig kan.

### Een verslag als bladzijde: voet, kaart, plan, en het verslag voor de bewoner

page-number = Pagina
page-of = van
page-texts = Teksten
page-part = onderdeel
page-text = tekst

## Verslag voor het team

page-for-team = Voor het team, niet om mee te geven. Zoals vastgelegd op { $day }.
page-for-team-undated = Voor het team, niet om mee te geven.
page-map = Kaart
page-point = aandachtspunt
page-how-soon = hoe snel
page-about = waar het over gaat
page-advice = Eerste advies
page-also = Ook mogelijk: { $names }.
page-more-advice =
    { $n ->
        [one] Bij 1 ander aandachtspunt is er ook advies. Vraag het op als je zover bent.
       *[other] Bij { $n } andere aandachtspunten is er ook advies. Vraag het op als je zover bent.
    }
page-ask-domains = Helpt er al iemand bij: { $domains }?
page-say = Zo kun je het tegen de bewoner zeggen:
page-plan = Eén plan
page-goals = Doelen
page-no-goals = Er zijn nog geen doelen vastgelegd.
page-review = Samen bekijken op: { $day }.
page-review-past = We zouden samen kijken op { $day }. Spreek een nieuwe dag af.
page-no-review = Er is nog geen dag afgesproken om samen te bekijken hoe het gaat.
page-goal = doel
page-lead = wie pakt dit op
page-due = streefdatum
page-done = gelukt

## Verslag voor de bewoner: met u, zonder cijfers over mensen

home-title = Mensen om u heen
home-intro = Dit hebben we samen met u opgeschreven. Klopt iets niet? Zeg het ons.
home-wishes = Wat u zelf wilt
home-no-wishes = U heeft nog niet verteld wat u zelf wilt. Dat mag altijd.
home-strengths = Wat goed gaat
home-no-strengths = Vertel ons gerust wat goed gaat. Dan schrijven we dat op.
home-map = Uw kaart
home-picture = De kaart die we samen hebben gemaakt. U staat in het midden. Hoe dichter bij het midden, hoe dichter iemand bij u staat.
home-people = Wie er om u heen staat
home-no-people = Er staat nog niemand op uw kaart.
home-name = naam
home-who = wie is het
home-circle = hoe dichtbij
home-gives = wat deze persoon voor u doet
home-agreements = Afspraken
home-overview = Wie het overzicht houdt: { $names }.
home-agreement = Doel: { $goal } Wie pakt het op: { $lead }. Wanneer klaar: { $due }.
home-agreement-done = Dit is gelukt.
home-later = nog afspreken
home-no-agreements = Er zijn nog geen afspraken opgeschreven.
home-review = We kijken samen hoe het gaat op { $day }.
home-no-review = We spreken nog af wanneer we samen kijken hoe het gaat.
home-rights = Uw rechten
home-right-decide = U beslist wie er op uw kaart staat en wat we met iemand bespreken.
home-right-wrong = Klopt iets niet? Zeg het tegen uw hulpverlener. Die past het aan of schrijft op waarom niet.
home-right-see = U mag vragen wat we over u hebben opgeschreven en wie het leest.
home-right-object = U mag bezwaar maken: tegen wat er staat, tegen wie het leest, of tegen hulp van de computer bij het zoeken. Zegt u nee? Dan verandert er niets aan de hulp die u nu heeft.
home-right-others = Ook iemand op uw kaart mag zeggen: ik wil hier niet op. Dan halen we die naam weg.
home-right-complaint = Komt u er met ons niet uit? Dan kunt u een klacht indienen bij uw gemeente. Gratis cliëntondersteuning kan u daarbij helpen.

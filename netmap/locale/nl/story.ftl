### Het verhaal van de kaart, stap voor stap

map-story = Verhaal
map-story-step = Stap { $n } van { $m }
map-story-bar = Verhaal van de kaart. Loop met de pijltjes, stop met Escape.
map-story-light = In het licht
map-story-others = { $n } andere
map-story-and = { $list } en { $last }
map-story-all-text = Rond { $name } { $n ->
    [one] staat 1 contact
   *[other] staan { $n } contacten
  }{ $m ->
    [0] .
    [one] {" "}en 1 organisatie.
   *[other] {" "}en { $m } organisaties.
  }
map-story-own-text = { $n ->
    [0] Uit het eigen netwerk is nog niemand ingevuld.
    [one] 1 contact komt uit het eigen netwerk; { $near ->
        [0] niet heel dichtbij.
       *[other] heel dichtbij.
      }
   *[other] { $n } contacten komen uit het eigen netwerk; { $near ->
        [0] niemand staat heel dichtbij.
        [one] 1 staat heel dichtbij.
       *[other] { $near } staan heel dichtbij.
      }
  }
map-story-support-text = { $n ->
    [0] Steun aan het huishouden is nog niet ingevuld.
    [one] 1 contact geeft steun: { $list }.
   *[other] { $n } contacten geven steun: { $list }.
  }{ $back ->
    [0] {""}
    [one] {" "}Het huishouden steunt zelf 1 contact.
   *[other] {" "}Het huishouden steunt zelf { $back } contacten.
  }
map-story-moments = Toen en nu
map-story-then-text = { $moment }: { $n ->
    [0] er was nog geen contact ingevuld.
    [one] er was 1 contact.
   *[other] er waren { $n } contacten.
  }
map-story-now-text = { $since }: { $list }.
map-story-fragile-text = { $n ->
    [one] Er is 1 aandachtspunt: { $title }.
   *[other] Er zijn { $n } aandachtspunten. Het eerste: { $title }.
  }
map-story-ring-text = { $n ->
    [one] 1 organisatie is betrokken: { $names }.
   *[other] { $n } organisaties zijn betrokken: { $names }.
  }
map-story-advice-text = { $title }: vraag als eerste { $advice }
map-story-ring-all-text = { $n ->
    [one] Rond het team staat 1 organisatie.
   *[other] Rond het team staan { $n } organisaties.
  }
map-story-near = Dicht bij het team
map-story-near-text = { $n ->
    [one] { $names } stemt met ons af of beslist mee.
   *[other] { $n } organisaties stemmen met ons af of beslissen mee.
  }
map-story-doors = Voordeuren
map-story-doors-text = { $n ->
    [one] 1 voordeur: { $names }.
   *[other] { $n } voordeuren: { $names }.
  }
map-story-leaning = Hier leunen we op één organisatie
map-story-leaning-text = Zonder { $names } raken andere organisaties los van het netwerk.
map-story-apart = Nog niet verbonden
map-story-apart-text = { $n ->
    [one] 1 organisatie is nog niet met het team verbonden: { $names }.
   *[other] { $n } organisaties zijn nog niet met het team verbonden.
  }
map-story-wishes = Wat we willen
map-story-wishes-text = { $n ->
    [one] Met 1 organisatie willen we anders samenwerken.
   *[other] Met { $n } organisaties willen we anders samenwerken.
  }

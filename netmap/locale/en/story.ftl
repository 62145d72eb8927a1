### The story of the map, step by step

map-story = Story
map-story-step = Step { $n } of { $m }
map-story-bar = Story of the map. Walk with the arrows, stop with Escape.
map-story-light = In the light
map-story-others = { $n } others
map-story-and = { $list } and { $last }
map-story-all-text = Around { $name } { $n ->
    [one] stands 1 contact
   *[other] stand { $n } contacts
  }{ $m ->
    [0] .
    [one] {" "}and 1 organisation.
   *[other] {" "}and { $m } organisations.
  }
map-story-own-text = { $n ->
    [0] Nobody from the own network has been filled in yet.
    [one] 1 contact is from the own network; { $near ->
        [0] not very close.
       *[other] very close.
      }
   *[other] { $n } contacts are from the own network; { $near ->
        [0] nobody is very close.
        [one] 1 is very close.
       *[other] { $near } are very close.
      }
  }
map-story-support-text = { $n ->
    [0] Support to the household has not been filled in yet.
    [one] 1 contact gives support: { $list }.
   *[other] { $n } contacts give support: { $list }.
  }{ $back ->
    [0] {""}
    [one] {" "}The household itself supports 1 contact.
   *[other] {" "}The household itself supports { $back } contacts.
  }
map-story-moments = Then and now
map-story-then-text = { $moment }: { $n ->
    [0] no contact had been filled in yet.
    [one] there was 1 contact.
   *[other] there were { $n } contacts.
  }
map-story-now-text = { $since }: { $list }.
map-story-fragile-text = { $n ->
    [one] There is 1 point of attention: { $title }.
   *[other] There are { $n } points of attention. The first: { $title }.
  }
map-story-ring-text = { $n ->
    [one] 1 organisation is involved: { $names }.
   *[other] { $n } organisations are involved: { $names }.
  }
map-story-advice-text = { $title }: first ask { $advice }
map-story-ring-all-text = { $n ->
    [one] Around the team stands 1 organisation.
   *[other] Around the team stand { $n } organisations.
  }
map-story-near = Close to the team
map-story-near-text = { $n ->
    [one] { $names } coordinates or decides with us.
   *[other] { $n } organisations coordinate or decide with us.
  }
map-story-doors = Front doors
map-story-doors-text = { $n ->
    [one] 1 front door: { $names }.
   *[other] { $n } front doors: { $names }.
  }
map-story-leaning = Here we lean on one organisation
map-story-leaning-text = Without { $names } other organisations come loose from the network.
map-story-apart = Not connected yet
map-story-apart-text = { $n ->
    [one] 1 organisation is not connected to the team yet: { $names }.
   *[other] { $n } organisations are not connected to the team yet.
  }
map-story-wishes = What we wish
map-story-wishes-text = { $n ->
    [one] With 1 organisation we wish to work together differently.
   *[other] With { $n } organisations we wish to work together differently.
  }

### When somebody drops out: on the map and on the emergency plan

map-drop-practice = This is an exercise. Nothing is saved and nobody gets a message.
map-drop-does = What { $name } does now
map-drop-hours = about { $n } hours a week
map-drop-support = How many people give this support
map-drop-bar = now { $now }, then { $then }
map-drop-bar-same = stays { $now }
map-drop-bar-nobody = now { $now }, then nobody
map-drop-bar-nobody-known = now { $now }, then nobody we know of
map-drop-bar-maybe = { $n } not asked yet
map-drop-bar-formal = nobody of the own network
map-drop-uncounted = { $name } is not counted: there is tension, or { $name } cannot help now.
map-drop-unasked =
    { $n ->
        [one] 1 contact has not been asked yet which support they give.
       *[other] { $n } contacts have not been asked yet which support they give.
    }
map-drop-key-own = own network
map-drop-key-other = volunteer or professional
map-drop-strength = Network strength
map-drop-strength-now = Now: { $words }
map-drop-strength-then = Then: { $words }
map-drop-levels = { $low } to { $high }
map-drop-opened = New points of attention
map-drop-nothing = No point of attention is added.
map-drop-unknown =
    { $n ->
        [one] Of 1 point of attention this cannot be said yet: first ask what is not known.
       *[other] Of { $n } points of attention this cannot be said yet: first ask what is not known.
    }
map-drop-helpers = Who can step in?
map-drop-nobody = Nobody found yet.
map-drop-for = For: { $list }
map-drop-willing = Would do more if you ask
map-drop-call = Whom else do you call?
map-drop-knows = knows the household
map-drop-role = { $role } at { $organisation }
map-drop-phone = tel. { $phone }
map-drop-plan = Print the emergency plan
map-drop-back = Back
map-drop-plan-title = Emergency plan: when { $name } drops out
map-drop-code = Code { $code }
map-drop-filled = Filled in on:
map-drop-filled-by = By:
map-drop-agreements = Agreements
map-drop-who = Who
map-drop-what = Does what
map-drop-when = When
map-drop-phone-number = Phone
map-drop-more = and { $n } more

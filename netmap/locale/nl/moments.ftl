### Toen en nu op een kaart: wat er is veranderd

map-day = { $date }
map-day-then = toen · { $date }
map-day-now = nu · { $date }
map-changes = Wat is er veranderd sinds { $date }
map-changed-since = Sinds { $date }
map-changes-none = Er is niets veranderd in wat is ingevuld.
map-change-gone = weg. Zo was het toen:
map-change-relation = wie is het
map-change-circle = hoe dichtbij
map-change-frequency = hoe vaak contact
map-change-quality = hoe is het contact
map-change-distance = woont waar
map-change-availability = kan nu helpen
map-change-burden = hoe zwaar
map-change-endurance = hoe lang nog vol te houden
map-change-role = rol
map-change-gives-more = geeft nu ook: { $list }
map-change-gives-less = geeft niet meer: { $list }
map-change-receives-more = krijgt nu ook: { $list }
map-change-receives-less = krijgt niet meer: { $list }
map-change-met = { $a } en { $b } kennen elkaar nu.
map-change-parted = { $a } en { $b } kennen elkaar niet meer.
map-filter-change = Toen en nu
map-column-change = Toen en nu

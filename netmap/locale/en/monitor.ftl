### Report for the municipality: numbers over all areas

monitor-title = How are the areas doing?
monitor-households = Households the team knows on { $day }: { $n }
monitor-no-order = Do not rank areas: teams do not ask the same everywhere, nor equally much.
monitor-too-few = There are fewer than 10 households, so this report holds no numbers.
monitor-all = all areas
monitor-together = together
monitor-nowhere = area not known
monitor-other-areas = other areas together
monitor-contact = Contact with households
monitor-no-points = The numbers are too small to show.
monitor-gaps-areas = Points of attention per area
monitor-nothing-shown = The numbers per area are too small to show.
monitor-changes = Self-sufficiency then and now
monitor-steps = Heaviest help now
monitor-steps-why = In how many households. Each household counts once, with the heaviest help that runs now.
monitor-step-5 = specialist
monitor-step-4 = help nearby
monitor-step-3 = volunteer or initiative
monitor-step-unknown = kind of help not known
monitor-step-none = no help recorded
monitor-referrals = What became of referrals?
monitor-referrals-why = Referrals are counted, per kind of help. Not shown: referrals of fewer than 10 households.

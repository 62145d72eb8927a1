### The sheet to fill in with a pen (netmap new --paper).

paper-title = Network map on paper
paper-picture = Rings to draw in. The household is in the middle.
paper-how = How to fill it in
paper-number = No.
paper-letters = P, G, A, E, F or none
paper-step-1 = Write in the middle who lives in the household.
paper-step-2 = Write each contact on a line of its own. A first name or a role is enough.
paper-step-3 = Put the number of the line in the ring. How close does this person feel?
paper-step-4 = Organisations go in the outer ring.
paper-step-5 = Draw a line between people who know each other well.
paper-step-6 = Type the lines later on the sheet { $sheet }.

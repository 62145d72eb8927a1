### The sheet Guide, and what else the workbook needs.

sheet-lists = Choices

## Quick form: additions

quick-code = Household code
    .ask = May stay empty: netmap makes one. Never a citizen service number (BSN).
quick-nobody = nobody
    .also = none | nothing | - | no
quick-everyone = everybody
    .also = everyone | all

## Guide

guide-start = Where to begin?
guide-quick = Begin here, together at the table. Fill in the household on top and then one row per contact. In ten minutes you have a map. The other sheets may stay empty.
guide-check = Checking
guide-command = Save the file and let netmap check it: netmap check FILE. You get all faults at once, with the row numbers of Excel.
guide-rules = How to fill in the cells
guide-code = Codes
    .line = Choose a code yourself, for instance H001. Use the same code on every sheet. Never use a citizen service number (BSN).
guide-empty = Empty cell
    .line = Empty means: not asked. So empty never means no or zero.
guide-unknown = unknown
    .line = Asked, but the answer is not known.
guide-none = none
    .line = Asked, and the answer is: none.
guide-lists = More than one answer
    .line = Put a comma between the words. For support you may also type letters: P, E or PE.
guide-star = Star (*)
    .line = A heading with a star is required: fill in that cell in every row. In a list of neighbourhoods a star means: everywhere.
guide-drop-down = Drop-down
    .line = Choose a word from the list. Another word is possible too: the check says whether netmap knows that word.
guide-dates = Date
    .line = Day-month-year, for instance 22-11-2026. Has something changed? Make a new row with a new date and leave the old row as it is.
guide-note = Note at a heading
    .line = Point at a heading with the mouse to read the question.
guide-privacy = Privacy
    .line = Write briefly and without diagnosis. A first name or a role is enough, for instance "neighbour Ans". Does somebody not want to be on the map? Then choose yes under "Does not want to be on the map?" for that person.
guide-letters = Letters for support
guide-sheets = The sheets

"""A caseload under capacity: who gets which place, what that costs whom, and which place is missing.

From the tables:

=====================  =================================================================
:mod:`.allocating`     the face: :func:`netmap.allocate`
:mod:`.demand`         what each household asks for, and who asked first
:mod:`.matching`       which service may be given to whom, how good that is, what is free
:mod:`.missing`        which place is missing
:mod:`.groups`         groups of households
:mod:`.record`         what comes out
:mod:`.sentences`      the same in words
=====================  =================================================================

On arrays:

=====================  =================================================================
:mod:`.flow`           the highest total, proven over all pairs
:mod:`.solvers`        min-cost flow with ortools, the same total with scipy
:mod:`.whole`          values as whole numbers, so that totals are exact
:mod:`.residual`       who could move where, and what that costs
:mod:`.ties`           one way among equally good ways
:mod:`.prices`         what one more place would bring
:mod:`.floor`          a group is not left behind
:mod:`.first_come`     the simple ways: first come, and best pair first
:mod:`.losses`         who is worse off than under first come
:mod:`.assignment`     who got which place
=====================  =================================================================
"""

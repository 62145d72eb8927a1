"""A caseload under capacity: who gets which place, what that costs whom, and which place is missing.

=====================  =================================================================
:mod:`.assignment`     who got which place
:mod:`.whole`          values as whole numbers, so that the best total is exact
:mod:`.flow`           the best total, proven over all pairs
:mod:`.solvers`        min-cost flow with ortools, the same total with scipy
:mod:`.residual`       who could move where, and at what price
:mod:`.ties`           one way among equally good ways
:mod:`.first_come`     the two simple ways: first come, and best pair first
:mod:`.prices`         what one more place would bring
:mod:`.floor`          a group is not left behind
:mod:`.losses`         who is worse off than under first come
=====================  =================================================================
"""

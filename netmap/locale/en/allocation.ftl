### Dividing places over all households with an open question.

## The tables

allocation-table-missing = Which place is missing
allocation-table-scarce = Where one more place helps
allocation-table-households = Proposal per household
allocation-table-groups = Who gets a place

## Which place is missing

allocation-one-more-full = One more place at { $service } helps { $n ->
        [one] 1 household
       *[other] { $n } households
    }.
allocation-one-more-ask = Ask whether { $service } has a place: one place helps { $n ->
        [one] 1 household
       *[other] { $n } households
    }.
allocation-one-more-limit = Without the limit for volunteers one more place at { $service } helps { $n ->
        [one] 1 household
       *[other] { $n } households
    }.
allocation-no-offer = For { $n ->
        [one] 1 household
       *[other] { $n } households
    } nothing on offer fits, not even with places everywhere.

## What it comes down to

allocation-served = { $asked ->
        [one] 1 household has
       *[other] { $asked } households have
    } an open question. { $served } { $served ->
        [one] gets
       *[other] get
    } a place, { $waiting } { $waiting ->
        [one] waits
       *[other] wait
    }.
allocation-total = Expected: help succeeds for { $total } households. First come, first served: { $first }.
allocation-worse = Other than first come, first served: { $worse } households get help that fits less well ({ $clearly_worse } clearly less), { $better } get help that fits better.
allocation-lost-place = { $n ->
        [one] 1 household waits
       *[other] { $n } households wait
    } here that would have had a place by first come, first served.
allocation-volunteer-limit = Every offer by volunteers gets at most { $n ->
        [one] 1 household
       *[other] { $n } households
    } more.
allocation-verify = Of { $n ->
        [one] 1 service
       *[other] { $n } services
    } nobody knows whether there is a place. They do not count as places; ask.
allocation-prior = The chances are an estimate beforehand. Nothing was learned from earlier referrals yet.
allocation-proposal = This is a proposal to talk about. It does not say what anybody has a right to, and it does not rank residents.

## The floor for a group

allocation-group-language = { $value ->
        [nl] households that speak Dutch
       *[other] households that speak no Dutch
    }
allocation-group-age = households whose oldest resident is { $value }
allocation-group-area = households in { $value }
allocation-group-safety = { $value ->
        [yes] households with worries about safety
        [no] households without worries about safety
       *[other] households where safety is not known
    }
allocation-group-complexity = households with { $value } grave problems
allocation-floor-nobody = Floor: there are no { $group } with an open question.
allocation-floor-small = Floor of { $floor }% applied for { $group }; how it works out is not shown, because the group or the rest is smaller than 10.
allocation-floor-held = Floor held without a change: { $group } do at least { $floor }% as well as the others ({ $ratio }%).
allocation-floor-kept = Floor kept: { $group } do at least { $floor }% as well as the others ({ $ratio }%). This costs { $loss }% of the total.
allocation-floor-missed = Floor not reached: { $group } never do { $floor }% as well as the others ({ $ratio }%), not even where they go first everywhere. Help that fits them is missing.
allocation-floor-unknown = Of { $n ->
        [one] 1 household
       *[other] { $n } households
    } it is not known whether it belongs to this group.

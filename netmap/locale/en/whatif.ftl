### Words in "what if" and in what can be asked next.

## What if

whatif-title = What if?
whatif-summary = In short
whatif-change-RemoveOrganisation = { $organisation } stops.
whatif-change-SetTie = { $source } and { $target }: { $level }.
whatif-change-SetCapacity =
    { $places ->
        [one] { $service } has 1 free place.
       *[other] { $service } has { $places } free places.
    }
whatif-change-RemovePerson = { $person } drops out.
whatif-change-AddSupporter = { $person } starts to support { $household }.
whatif-change-AssignDirector = { $director } starts to direct the help of { $household }.
whatif-no_link = No new link is needed here. Everybody who could reach each other in this way can do so already, and as much is offered.
whatif-nothing = This changes nothing in who can reach each other, in what is offered or in the points of attention.
whatif-better = This helps: something is gained and nothing is lost.
whatif-worse = Something is lost by this.
whatif-mixed = This helps in one place and costs something in another.
whatif-pairs-lost =
    { $n ->
        [one] 1 pair of organisations loses touch.
       *[other] { $n } pairs of organisations lose touch.
    }
whatif-pairs-won =
    { $n ->
        [one] 1 pair of organisations can reach each other from then on.
       *[other] { $n } pairs of organisations can reach each other from then on.
    }
whatif-fragmentation = Of all pairs of organisations { $before } cannot reach each other now; then { $after }.
whatif-cutpoint-came = { $name } becomes an only link.
whatif-cutpoint-went = { $name } is no longer an only link.
whatif-bridge-came = { $one } – { $two } becomes an only connection.
whatif-bridge-went = { $one } – { $two } is no longer an only connection.
whatif-together = Who can reach each other
whatif-coverage = What is offered differently
whatif-opened = New points of attention
whatif-closed = Points of attention that go away
whatif-gap = point of attention
whatif-about = about
whatif-why = why
whatif-brokers = Bridge builders: share of the short paths
whatif-before = now
whatif-after = then
whatif-caution = This is computed from what is filled in now. Talk about it together: people may find other ways.

## What can be asked next?

ask-title = What can you ask now? { $name }
ask-why = These questions make most clear. Ask what fits in the conversation.
ask-nothing = There is nothing left to ask that makes anything clear.
ask-score = How are things with { $domain }? Give a score from 1 to 5.
ask-of = { $whose }: { $question }
ask-settles = this makes clear
ask-question = question
ask-number = no.
ask-about-index = how strong the network is
ask-about-advice = who can be asked

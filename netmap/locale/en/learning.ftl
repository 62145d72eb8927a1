### Learning from earlier referrals.

learning-material = To learn from: { $closed ->
        [one] 1 closed referral
       *[other] { $closed } closed referrals
    } of { $households ->
        [one] 1 household
       *[other] { $households } households
    }, over { $services ->
        [one] 1 service
       *[other] { $services } services
    }. In { $helped } help was completed, in the others it was not. { $open ->
        [0] No referral is still open.
        [one] 1 referral is still open and does not count.
       *[other] { $open } referrals are still open and do not count.
    }

### Where a score comes from: what each feature adds, beside the average help that fits.

## The name of the feature. .more and .less = what is higher or lower; .unknown = something in the middle was taken.

contribution-need-match = Fits the question
    .more = Fits the question better than the average help that fits.
    .less = Fits the question less well than the average help that fits.
contribution-text = The same words
    .more = Its description is closer to what the household says than that of the average help that fits.
    .less = Its description is further from what the household says than that of the average help that fits.
contribution-need-coverage = Several questions at once
    .more = Helps with more of this household's questions than the average help that fits.
    .less = Helps with fewer of this household's questions than the average help that fits.
contribution-distance = Distance
    .more = Is further away than the average help that fits.
    .less = Is closer by than the average help that fits.
    .unknown = The distance is not exactly known; the middle was taken.
contribution-language = Language
    .more = Speaks no language of the household; other help that fits does.
    .less = Speaks a language of the household; not all help that fits does.
    .unknown = Nobody knows whether there is a shared language; it was taken that there is.
contribution-warm-path = Ties with the team
    .more = Is closer to the team than the average help that fits.
    .less = Is further from the team than the average help that fits.
contribution-wait = Waiting time
    .more = The wait is longer than for the average help that fits.
    .less = The wait is shorter than for the average help that fits.
    .unknown = The waiting time is not known; the middle was taken.
contribution-volunteer = Volunteers
    .more = Is light help, from a volunteer or initiative.
    .less = Is not help from a volunteer or initiative; other help that fits is.
contribution-volunteer-complexity = Much at once
    .more = The more there is at once, the heavier that is for a volunteer.
    .less = All that is there at once is heavier for a volunteer than for this help.
contribution-volunteer-safety = Safety
    .more = There are worries about safety; a volunteer must not carry that.
    .less = There are worries about safety; this help suits that better than a volunteer.
contribution-load = How busy it is
    .more = Is busier than the average help that fits.
    .less = Is less busy than the average help that fits.
    .unknown = Nobody knows how busy it is; the middle was taken.
contribution-cost = Costs
    .more = Costs the household more than the average help that fits.
    .less = Costs the household less than the average help that fits.
    .unknown = The costs are not known; it was taken to be free.
contribution-experience = Experience
    .more = Earlier referrals here worked out more often than for the average help that fits.
    .less = Earlier referrals here worked out less often than for the average help that fits.

contribution-own = { $what }: this does not count for somebody of the own network.
contribution-better = In earlier referrals that went well more often.
contribution-worse = In earlier referrals that went well less often.

## The words of the explanation itself.

notion-contributions = where a score comes from
    .meaning = What each feature adds, beside the average help that fits this household.
    .formula = weight × (value − mean value); with the mean score this is exactly the score
    .source = a sum comes apart in this way
    .limits = It explains the score, not why help works.
notion-experience = experience in the score
    .meaning = What a model learned of this service, this organisation and this service in this domain.
    .formula = service + organisation + service in this domain; 0 without a model and for a new service
    .source = choice of netmap
    .limits = A service that is sent difficult questions looks worse here than it is.
notion-evidence = experience with referring
    .meaning = How many earlier referrals to this service have ended, and how often the help was completed.
    .formula = (completed + k × m) / (number + k), m = over all services; thin from 1, fair from 10, good from 30
    .source = Kleinman (1973) for k; the limits are a choice of netmap
    .limits = Completed is not the same as helped. Examples are about 5 or more other households.
notion-closes = what else it would close
    .meaning = Which other points of attention, support and domains of this household it would help.
    .formula = what is offered, beside what is missing or not known yet
    .source = choice of netmap
    .limits = Never counts in the score: else whoever offers a little of everything would win.

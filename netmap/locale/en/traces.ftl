### Words for traces of working together: referrals, shared households, meetings.

traces-title = Traces of working together
traces-summary =
    { $n ->
        [0] On { $day } no traces were found.
        [one] On { $day } 1 trace was found.
       *[other] On { $day } { $n } traces were found.
    }
traces-why = A trace is derived: from referrals, from households where two organisations helped at the same time, or from meetings. What organisations said themselves stands beside it and stays as it is.
traces-caution = A trace does not say how well organisations work together. Ask them.
traces-unnamed = Traces without a tie that was named
traces-unnamed-why = These organisations meet, but nobody named a tie. There may be one that nobody asked about yet.
traces-unnamed-none = Every trace has a tie that was named.
traces-all = All traces
traces-referral =
    { $n ->
        [one] 1 referral from { $source } to { $target }
       *[other] { $n } referrals from { $source } to { $target }
    }
traces-household =
    { $n ->
        [one] { $source } and { $target } help or helped at the same time in 1 household
       *[other] { $source } and { $target } help or helped at the same time in { $n } households
    }
traces-meeting =
    { $n ->
        [one] { $source } and { $target } were together at 1 meeting
       *[other] { $source } and { $target } were together at { $n } meetings
    }
traces-not-asked = { $trace }; no tie named.
traces-no-contact = { $trace }; they call it "{ $level }" themselves.
traces-source = from
traces-target = to or with
traces-kind = trace
traces-kind-referral = referral
traces-kind-household = shared household
traces-kind-meeting = meeting
traces-count = how often
traces-first_day = first day
traces-last_day = last day
traces-level = tie named
traces-lost = What could not be placed
traces-lost-referrals =
    { $n ->
        [one] Of 1 referral the organisation is not known.
       *[other] Of { $n } referrals the organisation is not known.
    }
traces-lost-rows =
    { $n ->
        [one] 1 row of the attendance list could not be placed: row { $rows }.
       *[other] { $n } rows of the attendance list could not be placed: row { $rows }.
    }
traces-lost-how = Write in those rows the name or code of an organisation or worker of the workbook, and a date or meeting.

## The headings of an attendance list

attendance-day = date
    .also = day | when
attendance-organisation = organisation
    .also = organization | organisations | institution | agency | company
attendance-meeting = meeting
    .also = session | subject
attendance-person = person
    .also = name | worker | participant | attendee | present | colleague
fault-attendance-heading = This does not look like an attendance list: the headings are missing.
    .hint = Write in one row the headings "date" or "meeting", and "organisation" or "person".

### The card for a warm introduction: whom to call, what to say, what to share

card-title = Introduction to { $name }
card-remark = Made on { $day }. Only call when the resident says yes, preferably together.

card-call = Whom to call
card-organisation = Organisation: { $name }
card-contact = Ask for: { $name }
card-workers = Who work here: { $names }
card-phone = Telephone: { $phone }
card-no-phone = There is no telephone number in our list. Look it up and fill it in.
card-url = Website: { $value }
card-hours = When: { $value }

card-known = Who of us knows them
card-direct = We already work together: { $path }.
card-path = Through whom: { $path }. Ask { $first } to introduce you.
card-colleagues = Sent somebody there before: { $names }. Ask how that went.
card-ourselves = This is us. Ask a colleague.
card-nobody = Nobody of us, as far as is known. Ask around before you call.

card-say = What to say
card-opening = "I am calling about { $name }, who said yes to this. We are looking for help and thought of { $there }."
card-own-words = In their own words: "{ $words }"
card-no-words = First ask the resident: what may I tell about your question?
card-language = Speaks: { $languages }. Ask whether somebody there does too.
card-ask = Ask: does this suit you, who is the contact person, and when can we come by together?

card-apply = How to apply
card-how = Apply: { $how }.
card-no-how = It is not recorded how to apply. Ask when you call.
card-referral = A referral or assessment is needed.
card-cost = Cost: { $cost }.
card-wait =
    { $n ->
        [0] There is no waiting time.
        [one] The waiting time is 1 day.
       *[other] The waiting time is { $n } days.
    }
card-seen = This is how it stood in our list on { $day }. Ask whether it still holds.

card-share = What you share
card-told = This you tell
card-kept = This you do not tell
card-told-name = The name, if the resident agrees.
card-told-question = The question, in the resident's words.
card-told-language = Which language is easiest.
card-told-reach = How the resident wants to be reached.
card-kept-scores = Figures about the resident.
card-kept-people = Who else is on the map.
card-kept-others = Which other help there is.
card-kept-notes = What else the team has written down.

card-then = Afterwards
card-check = On { $day }, ask the resident and { $name } whether it worked. That day is ready for your diary.
card-boxes = Yes from the resident on: ………………  Called on: ………………  Spoke with: ………………
card-diary = Ask whether the contact was made
card-diary-about = Household { $code }. Ask the resident and the organisation.

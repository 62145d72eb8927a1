### A report as a page: foot, map, plan, and the report for the resident

page-number = Page
page-of = of
page-texts = Texts
page-part = part
page-text = text

## Report for the team

page-for-team = For the team, not to hand over. As recorded on { $day }.
page-for-team-undated = For the team, not to hand over.
page-map = Map
page-point = point of attention
page-how-soon = how soon
page-about = what it is about
page-advice = First advice
page-also = Also possible: { $names }.
page-more-advice =
    { $n ->
        [one] There is advice for 1 other point of attention too. Ask for it when you are ready.
       *[other] There is advice for { $n } other points of attention too. Ask for it when you are ready.
    }
page-ask-domains = Does anybody help yet with: { $domains }?
page-say = This is how you can say it to the resident:
page-plan = One plan
page-goals = Goals
page-no-goals = No goals have been recorded yet.
page-review = Look at it together on: { $day }.
page-review-past = We would look at it together on { $day }. Agree on a new day.
page-no-review = No day has been agreed yet to look together at how it goes.
page-goal = goal
page-lead = who takes this up
page-due = target date
page-done = reached

## Report for the resident: no figures about people

home-title = The people around you
home-intro = We wrote this down together with you. Is something not right? Tell us.
home-wishes = What you want
home-no-wishes = You have not told us yet what you want. You always can.
home-strengths = What goes well
home-no-strengths = Do tell us what goes well. We will write it down.
home-map = Your map
home-picture = The map we made together. You are in the middle. The nearer to the middle, the closer somebody is to you.
home-people = Who is around you
home-no-people = Nobody is on your map yet.
home-name = name
home-who = who is it
home-circle = how close
home-gives = what this person does for you
home-agreements = What we agreed
home-overview = Who keeps the overview: { $names }.
home-agreement = Goal: { $goal } Who takes it up: { $lead }. Ready when: { $due }.
home-agreement-done = This worked.
home-later = still to agree
home-no-agreements = No agreements have been written down yet.
home-review = We look together at how it goes on { $day }.
home-no-review = We still have to agree when we look together at how it goes.
home-rights = Your rights
home-right-decide = You decide who is on your map and what we discuss with somebody.
home-right-wrong = Is something not right? Tell your worker, who will change it or write down why not.
home-right-see = You may ask what we wrote down about you and who reads it.
home-right-object = You may object: to what is written here, to who reads it, or to a computer helping to search. If you say no, nothing changes in the help you have now.
home-right-others = Somebody on your map may also say: I do not want to be on it. Then we take that name off.
home-right-complaint = Can we not work it out together? Then you can make a complaint to your municipality. Free independent support can help you with that.

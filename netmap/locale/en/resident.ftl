### The advice for the resident: short, without codes and without numbers about people.

resident-title = Help that may suit you
resident-start = A proposal
resident-intro = Here you read who can help you. It is a proposal: you choose.
resident-nothing-yet = We have no proposal yet. We would like to talk with you about what you need.
resident-nothing-needed = We see nothing now for which you need more help. Do you see it differently? Tell us.
resident-day = Made on { $day }.

## What it is about

resident-about-G01 = More people around you
resident-about-G02 = Seeing or speaking somebody more often
resident-about-G03 = Somebody you feel at home with
resident-about-G04 = Somebody to talk to
resident-about-G05 = Help with practical things
resident-about-G06 = Somebody who thinks along and helps you find out
resident-about-G07 = Company and something nice to do
resident-about-G08 = Support from more people
resident-about-G09 = Rest for who helps you
resident-about-G10 = Somebody who can take over
resident-about-G11 = Help with money and debts
resident-about-G12 = Somebody who keeps the overview with you
resident-about-G16 = Where to go with your question
resident-about-G17 = Contact with school
resident-about-G21 = Getting to know new people
resident-about-G22 = Doing something for somebody else
resident-about-G26 = A care worker of your own nearby
resident-about-G29 = Help with: { $domain }
resident-about-G30 = Help at home, so that your child has less to do

## Who can help

resident-person = { $name } will help if you ask. You can ask yourself, or together with us.
resident-helps-with = This helps with: { $what }.
resident-language = They speak: { $languages }.
resident-cost-free = It is free.
resident-cost-paid = It costs money. First ask how much.
resident-cost-income_dependent = What you pay depends on your income.
resident-cost-unknown = We will find out for you what it costs.
resident-wait =
    { $weeks ->
        [1] You can start within a week.
       *[other] You have to wait about { $weeks } weeks.
    }
resident-interpreter = Do you need an interpreter? Tell us.
resident-target-group = We first ask whether you can go there.
resident-hours = When: { $hours }.
resident-apply = How to apply: { $how }.
resident-apply-together = Do you want this? Then we apply together.
resident-phone = Telephone: { $phone }.
resident-referral = You need a referral for this. We help you with that.

## You decide

resident-you-decide = You decide
resident-choose = You decide: yes, no or something else. You may think about it first.
resident-no = Do you say no? Then nothing changes in the help you have now.
resident-wrong = Is something not right, or do you disagree? Tell your care worker, who changes it or writes down why not.
resident-complaint = Can you not work it out together? Then you can complain to your municipality. An independent adviser can help you with that, free of charge.
resident-computer = A computer looked this up with what we wrote down together. A person discusses it with you. You may ask which details were used.
resident-no-right = This proposal says nothing about what you have a right to.

## For who hands over the text

resident-worker-note = Read the text yourself first. Give it to the resident it is about, if that is safe.

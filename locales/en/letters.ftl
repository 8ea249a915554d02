### The letters. We write to the organisation ("you") and are the organiser ("we").

# In every letter
letter-button-fallback = Does the button not work? Use this link:
letter-questions = Any questions? Ask us:
letter-questions-answer = Any questions? Reply to this e-mail.
letter-announcement = The programme and more about the gathering:
letter-sent-by = Kind regards, { $hosts }
letter-calendar-day = { $title }, day { $number }

# The buttons
letter-button-answer = Answer the invitation
letter-button-manage = See or change your sign-up
letter-button-see = See your sign-up
letter-button-after-all = Sign up after all
letter-button-announcement = See the page about the gathering

# The invitation
letter-subject-invitation = Invitation: { $title }, { $dates }
letter-heading-invitation = You are invited
letter-invitation-intro = { $organisation } is invited to { $title } by { $hosts }.
letter-invitation-one-link = The link below is for { $organisation } only. It lets you sign up everybody at once, or tell us that you are not coming. Feel free to pass it on to the person among you who will answer. Do not share it with others: whoever has the link can answer for you.
letter-invitation-contact = When you sign up, you choose a main contact whom we can deal with. The main contact need not come to the gathering.
letter-changes-until = You can change or withdraw your sign-up up to and including { $deadline }. After that it is binding.
letter-binding-at-once = Your sign-up is binding once you have sent it.
letter-never-covered = You pay for this yourselves:
letter-fact-when = When
letter-fact-where = Where
letter-fact-who = For whom
letter-fact-covered = We cover
letter-fact-deadline = Sign up by

# The reminder to those who have not answered
letter-subject-reminder = Please answer by { $deadline }: { $title }
letter-heading-reminder = Are you coming?
letter-reminder-intro = We have not heard whether { $organisation } is coming to { $title }. Please let us know, also if you cannot come. If you have only just answered, there is nothing more to do.

# The receipt
letter-subject-receipt = We have your sign-up: { $title }
letter-heading-receipt = Thank you for signing up
letter-subject-change = Your changes are saved: { $title }
letter-heading-change = Your changes are saved
letter-receipt-intro =
    { $count ->
        [one] 1 participant from { $organisation } is signed up for { $title }.
       *[other] { $count } participants from { $organisation } are signed up for { $title }.
    }
letter-provisional-heading = How it looks now
letter-provisional-text = This is provisional. After the deadline we decide whose stay we cover, and send you a confirmation.
letter-takes = Takes: { $items }
letter-takes-nothing = Nothing is chosen.
letter-wishes = Wishes ({ $slot }): { $topics }
letter-standing-quota = Covered by your quota: { $package }
letter-standing-may-be-shared = Beyond your quota. If we have something left after the deadline, we share it, and this participant may then be covered.
letter-standing-beyond-quota = Beyond your quota, so you pay for this participant yourselves.
letter-standing-chose-to-pay = You have chosen to pay yourselves.
letter-standing-nothing-covered = We do not cover what this participant takes.
letter-standing-waits = Comes only if we cover it.
letter-own = You pay { $money }.
letter-own-rest = You pay { $money } for what we do not cover.
letter-own-nothing = You pay nothing.
letter-unpriced = We have not set a price for this yet: { $items }
letter-provisional-own = For now, expect to pay { $money } in all.
letter-provisional-own-nothing = For now, there is nothing to pay for the stay.
letter-about = Amounts with “about” are estimates, so the bill may differ a little.
letter-quota-left =
    { $count ->
        [one] You can sign up one more person on your quota: { $package }.
       *[other] You can sign up { $count } more people on your quota: { $package }.
    }
letter-registered-heading = What you have told us
letter-main-contact = Main contact: { $contact }
letter-filled-in-by = Signed up by: { $contact }
letter-buyer-reference = Invoice reference: { $reference }
letter-message = Message to us: { $message }
letter-terms-heading = The terms

# Withdrawn, or "we are not coming"
letter-subject-withdrawal = Your sign-up is withdrawn: { $title }
letter-heading-withdrawal = Your sign-up is withdrawn
letter-withdrawal-intro = Nobody from { $organisation } is signed up for { $title } any longer.
letter-subject-not-coming = We know that you are not coming: { $title }
letter-heading-not-coming = Thank you for letting us know
letter-not-coming-intro = { $organisation } is not coming to { $title }. We will send you no more reminders.
letter-after-all = Would you like to come after all? You can sign up up to and including { $deadline }.
letter-after-all-closed = The deadline has passed. Get in touch with us if you would like to come after all.

# An answer after the deadline
letter-subject-late = Your answer came after the deadline: { $title }
letter-heading-late = Your answer came after the deadline
letter-late-submit = { $organisation } sent us a sign-up for { $title } on { $at }. The deadline had passed, so the sign-up is not valid yet.
letter-late-change = { $organisation } sent us changes to the sign-up for { $title } on { $at }. The deadline had passed, so the changes are not valid yet. What you signed up before the deadline still stands.
letter-late-withdraw = { $organisation } told us on { $at } that you want to withdraw from { $title }. The deadline had passed, so your sign-up still stands.
letter-late-people = This is what you sent:
letter-late-next = We have kept your answer. We are now looking at it, and will let you know what happens.

# The link to the sign-up
letter-subject-names = Names are missing: { $title }
letter-heading-names = Who is coming?
letter-names-intro =
    { $count ->
        [one] The sign-up from { $organisation } for { $title } has 1 place without a name.
       *[other] The sign-up from { $organisation } for { $title } has { $count } places without a name.
    }
letter-names-due =
    { $count ->
        [one] We need the name by { $deadline }.
       *[other] We need the names by { $deadline }.
    }
letter-names-were-due =
    { $count ->
        [one] We should have had the name by { $deadline }.
       *[other] We should have had the names by { $deadline }.
    }
letter-names-how = Open your sign-up, choose “Change the sign-up”, and write who is coming. If you do not need a place, take it away.
letter-names-how-late = Open your sign-up, choose “Ask for a change”, and write who is coming. We then get the names as a request.
letter-names-unneeded = If you have just given us the names, you need not do anything.
letter-names-missing =
    { $count ->
        [one] 1 place has no name. We need the name by { $deadline }.
       *[other] { $count } places have no name. We need the names by { $deadline }.
    }
letter-joint-wishes = Wishes for all who have none of their own ({ $slot }): { $topics }
letter-subject-manage-link = The link to your sign-up: { $title }
letter-heading-manage-link = Here is the link to your sign-up
letter-manage-link-intro = Somebody among you has asked for the link to the sign-up of { $organisation } for { $title }.
letter-manage-link-keep = Whoever has the link can change the sign-up. Share it only with those who should do that. If none of you asked for the link, there is nothing you need to do.

# The confirmation
letter-subject-confirmation = Confirmation: { $title }
letter-heading-confirmation = The places are settled
letter-subject-confirmation-again = New confirmation: { $title }
letter-heading-confirmation-again = New confirmation of your places
letter-confirmation-intro = It is now settled who from { $organisation } gets a place at { $title }, and what we cover for each of them.
letter-confirmation-replaces = This letter replaces the confirmation that you have had before.
letter-summary-coming =
    { $asked ->
        [one] You signed up 1 participant, and { $coming ->
            [0] there was unfortunately no place.
           *[other] that participant has a place.
        }
       *[other] You signed up { $asked } participants, and { $coming ->
            [0] none of them has a place.
            [one] 1 of them has a place.
           *[other] { $coming } of them have a place.
        }
    }
letter-summary-covered =
    { $count ->
        [0] We do not cover the stay of any of them.
        [one] We cover the stay of 1 participant, wholly or in part.
       *[other] We cover the stay of { $count } participants, wholly or in part.
    }
letter-summary-shared =
    { $count ->
        [one] 1 of them is beyond your quota, and is covered because we had something left to share.
       *[other] { $count } of them are beyond your quota, and are covered because we had something left to share.
    }
letter-summary-exception =
    { $count ->
        [one] For 1 we have made an exception.
       *[other] For { $count } we have made exceptions.
    }
letter-summary-payers =
    { $count ->
        [one] For 1 you pay everything yourselves.
       *[other] For { $count } you pay everything yourselves.
    }
letter-own-total = In all you pay { $money }.
letter-own-total-nothing = You pay nothing for the stay.
letter-billed-by-organiser = We will send you the bill.
letter-billed-by-hotel = The hotel will send you the bill.
letter-buyer-reference-missing = You have not given us an invoice reference. If you need one on the bill, please tell us.
letter-people-heading = Your participants
letter-meals-dated = The meals are listed by date, so that each participant can deduct them from a travel claim.
letter-stay-covered = We cover:
letter-stay-own = You pay for:
letter-stay-days = Days
letter-stay-nights = Night
letter-stay-meals = Meals
letter-stay-meals-on = Meals on { $date }
letter-stay-others = Other
letter-night-to = the night to { $date }
letter-meal-breakfast = breakfast
letter-meal-lunch = lunch
letter-meal-dinner = dinner
letter-meal-coffee = coffee
letter-absence-only-if-covered = Is not coming, since this participant was to come only if we covered it.
letter-absence-nothing-left = Unfortunately has no place.
letter-refused = There was no room for this: { $items } (full: { $capacity })
letter-reason = Why: { $reason }
letter-reason-quota = Covered by your quota ({ $package }).
letter-reason-shared = Beyond your quota, but covered because we had something left to share ({ $package }).
letter-reason-adjusted = We have made an exception: { $reason }
letter-reason-quota-unmet-budget = Not covered, because our money did not suffice for all quotas.
letter-reason-quota-unmet-capacity = Not covered, because there was not enough for all quotas (full: { $capacity }).
letter-reason-beyond-quota-budget = Not covered, because your quota is used up and our money did not suffice for more.
letter-reason-beyond-quota-capacity = Not covered, because your quota is used up and there was no more to share (full: { $capacity }).
letter-reason-not-shared = Not covered, because your quota is used up.
letter-reason-chose-to-pay = You have chosen to pay yourselves.
letter-reason-nothing-covered = We do not cover what this participant takes.
letter-reason-by-lot = Several stood equal, and the lot decided.
letter-next-heading = What happens now?
letter-next-tell = Tell your participants who has a place, and what we cover.
letter-next-calendar = The calendar file in this letter has the days. Feel free to pass it on to your participants.
letter-next-substitute = Is somebody unable to come? First find another person among you who can take the place. Tell us as soon as you know.
letter-next-cancel = Is somebody unable to come? Tell us as soon as you know.
letter-cancellation = This is what it costs to cancel:
letter-cancellation-step = From { $date }: { $percent } percent of the price
letter-provisional-text-late = The sign-up came after the deadline. What we cover is decided when we look at the coverage again, and then you get a confirmation.
letter-changes-over = The time for changes is over. If something must change, ask for it on your page, and the organiser answers.

### Changes of a gathering that has been announced: later deadline, moved, shortened, cancelled, and corrections of letters.

# What has changed, a line each
change-day-alone = { $day }
change-line-deadline = The deadline is extended from { $from } to { $to }
change-line-deadline-earlier = The deadline is moved from { $from } to { $to }
change-line-changes = The deadline for changes is moved from { $from } to { $to }
change-line-hotel = The hotel gets its numbers on { $to }
change-line-hotel-none = The hotel no longer has a deadline of its own
change-line-withdraw = Those who have signed up may withdraw free of charge up to and including { $to }
change-line-withdraw-none = There is no longer a separate deadline for withdrawing free of charge
change-line-dates = Moved from { $from } to { $to }
change-line-day-dropped = Day { $number }, { $date }, will not be held
change-line-day-added = { $date } is a new day
change-line-place = Moved from { $from } to { $to }
change-line-cancelled = The gathering is cancelled
change-line-reinstated = The gathering will be held after all

# On the public pages
change-history = Changes
change-alert-cancelled = The gathering is cancelled
change-alert-moved = The gathering is moved
change-alert-shortened = The gathering is shortened
change-alert-reinstated = The gathering will be held after all
change-costs = What happens with costs
change-closed = Sign-up is closed. You do not need to do anything.
change-cancelled-tag = Cancelled
change-cancelled-manage = You do not need to withdraw.
change-ask = Are you still coming?
change-ask-text = Everyone you signed up is still on the list.
change-ask-yes = Yes, we are still coming
change-ask-withdraw = Does it not suit you? Then you may withdraw free of charge up to and including { $until }. You do that on this page.
change-ask-no-withdraw = Does it not suit you? Then you may withdraw on this page.
change-withdraw-free = You may withdraw free of charge up to and including { $until }, because the gathering was moved.
change-confirmed = Thank you for your answer
change-confirmed-text = Then we count on you.
change-nothing-to-decide = Nothing was sent, because the gathering is cancelled.
rejection-cancelled = The gathering is cancelled, so sign-up is closed.

# The organiser's pages
change-menu = Changes
change-lead = Here you extend the deadline, move, shorten or cancel the gathering, and correct what you have written wrongly. You always see what happens and who gets a letter before anything is done.
change-choose = What do you want to do?
change-extend = Extend the deadline
change-extend-text = More days to sign up. The forms open again.
change-extend-lead = The announcement shows the new deadline, and the forms are open until it has passed.
change-move = Move the gathering
change-move-text = New dates, a new place, or both.
change-move-lead = The programme follows its days. Those who have signed up stay on the list and are asked whether they are coming.
change-shorten = Shorten the gathering
change-shorten-text = Take out a day, and see what it means for each organisation.
change-shorten-lead = What belongs to the day falls away from the programme, the form and the packages. Each organisation is told what it means for them.
change-cancel = Cancel the gathering
change-cancel-text = Everyone who is invited is told. Calendars are updated.
change-cancel-lead = The announcement says that the gathering is cancelled, sign-up closes, and everyone who is invited gets one letter. You can take it up again later, but then everyone is told that, too.
change-reinstate = Hold the gathering after all
change-reinstate-text = Take the cancellation back, and tell everyone.
change-reinstate-lead = The gathering will be held as planned. All sign-ups are valid as before, and everyone who was told that it was cancelled is told that it is not.
change-correct = Correct a letter
change-correct-text = Say what is right to exactly those who were told something wrong.
change-back = To the changes
change-none = Nothing has changed
change-none-text = When you extend, move, shorten or cancel, it stands here and on the announcement.
change-kind-extended = Deadline extended
change-kind-moved = Moved
change-kind-shortened = Shortened
change-kind-cancelled = Cancelled
change-kind-reinstated = Held after all
change-kind-imported = Changed in the gathering file
change-made = { $when }, { $who }
change-letters =
    { $count ->
        [0] No letters were sent.
        [one] One letter was sent.
       *[other] { $count } letters were sent.
    }
change-reason-was = Reason: { $reason }
change-answers = { $yes } of { $asked } who have signed up say that they are still coming.

# The form
change-deadline = New sign-up deadline
change-deadline-changes = Last day to change a sign-up
change-deadline-changes-help = Leave the field empty when it is the same day as the sign-up deadline.
change-deadline-hotel = When the hotel gets its numbers
change-time = Time
change-time-help = Without a time the deadline is valid to the end of the day.
change-date-of-day = Day { $number }
change-date-now = Now: { $date }
change-dates = Dates
change-place = Place
change-place-help = Leave the fields empty when the place is the same: { $place }.
change-place-which = Which place is replaced
change-site-name = Hotel or building
change-site-town = Town
change-site-address = Street address
change-deadlines-move = Move the deadlines by as many days
change-deadlines-move-help = For deadlines that have not passed, and the steps of the cancellation terms.
change-withdraw = Withdraw free of charge up to and including
change-withdraw-help = Until then those who have signed up may withdraw, even after the deadline.
change-drop = Which day falls away?
change-drop-day = Day { $number }, { $date }
change-drop-more = Does anything else fall away?
change-drop-more-help = What is dated on the day falls away by itself. Tick anything else, such as a night.
change-price = New price of “{ $package }”
change-price-help = In kroner. The package has less in it than before. You change its name in the gathering file.
change-words = What everyone can read
change-words-help = Stands on the announcement and in the letters. You can refer to facts in double braces, as in the gathering file.
change-words-optional-help = Leave the fields empty when the dates say enough.
change-words-nb = Bokmål
change-words-nn = Nynorsk
change-words-en = English
change-costs-nb = Costs, Bokmål
change-costs-nn = Costs, Nynorsk
change-costs-en = Costs, English
change-costs-help = What happens with what the organisations were to pay, and what they have paid already.
change-reason = Reason
change-reason-help = For the organisers only. It stands in the journal.
change-audience = Who should get a letter?
change-audience-all = Everyone it concerns
change-audience-all-help = Those who have not answered, and those who have signed up
change-audience-silent = Only those who have not answered
change-audience-nobody = Nobody
change-preview = See what happens

# What happens
change-preview-heading = This happens
change-preview-nothing-yet = Nothing has been done yet.
change-preview-changed = You have changed something since last time. Look at it once more.
change-means-open = Sign-up is open again until the deadline has passed.
change-means-silent =
    { $count ->
        [one] One has not answered, and can still sign up.
       *[other] { $count } have not answered, and can still sign up.
    }
change-means-registered =
    { $count ->
        [one] One has signed up, and can change until the deadline.
       *[other] { $count } have signed up, and can change until the deadline.
    }
change-means-hotel = The hotel gets its numbers on { $hotel }.
change-means-decided = Coverage has been decided already. When sign-ups change, you must decide again.
change-means-directions = The directions to the old place are removed.
change-means-reservations = Those who have signed up stay on the list.
change-texts = These texts are no longer true
change-texts-help = Mend them in the gathering file when you are done here.
change-against = This cannot be done like this
change-lost = This falls away
change-lost-elements = From the form: { $items }
change-lost-packages = Packages: { $items }
change-lost-smaller = Have less in them: { $items }
change-lost-items =
    { $count ->
        [one] One item of the programme
       *[other] { $count } items of the programme
    }
change-lost-topics = Topics: { $items }
change-lost-paragraphs = These paragraphs are taken out of the announcement
change-receivers =
    { $count ->
        [0] Nobody gets a letter
        [one] One gets a letter
       *[other] { $count } get a letter
    }
change-receivers-others =
    { $count ->
        [one] One gets no letter.
       *[other] { $count } get no letter.
    }
change-receivers-participants =
    { $count ->
        [one] One participant with a link of their own gets a letter, too.
       *[other] { $count } participants with a link of their own get a letter, too.
    }
change-letter-to-participant = The letter to a participant from { $organisation }
change-column-means = Means for them
change-column-pays = Pays
change-pays = { $before } → { $after }
change-loses =
    { $count ->
        [one] Something falls away for one participant
       *[other] Something falls away for { $count } participants
    }
change-leave =
    { $count ->
        [one] one no longer comes
       *[other] { $count } no longer come
    }
change-unchanged = Nothing
change-letter-to = The letter to { $name } ({ $state })
change-understood = I understand that this concerns the whole gathering, and that the letters go out at once
change-do-extend = Extend the deadline
change-do-move = Move the gathering
change-do-shorten = Shorten the gathering
change-do-cancel = Cancel the gathering
change-do-reinstate = Hold the gathering after all
change-and-send =
    { $count ->
        [0] { $act }
        [one] { $act } and send one letter
       *[other] { $act } and send { $count } letters
    }
change-done =
    { $count ->
        [0] It is done. No letters were sent.
        [one] It is done. One letter is on its way.
       *[other] It is done. { $count } letters are on their way.
    }
change-done-before = It had been done already. Nothing was done or sent again.

# Errors in the form
change-error-date = Write a date, such as 23.11.2018
change-error-time = Write a time, such as 12:00
change-error-words-nb = Write the text in Bokmål
change-error-words-nn = Write the text in Nynorsk
change-error-costs-nb = Write in Bokmål what happens with costs
change-error-costs-nn = Write in Nynorsk what happens with costs
change-error-fact = No fact is called “{ $name }”
change-error-braces = The double braces must come in pairs, with a name between them
change-error-reason = Write a reason
change-error-too-long = Write less, at most { $most } characters
change-error-price = Write the price in whole kroner, such as 900
change-error-understood = Tick that you understand
change-error-drop = Choose which day falls away
change-error-which = Choose which letter
change-rejection-nothing-changes = It is so already, so there is nothing to change
change-rejection-over = The gathering is over
change-rejection-is-cancelled = The gathering is cancelled. Take it up again first
change-rejection-not-cancelled = The gathering is not cancelled
change-rejection-deadline-in-past = The deadline is in the past. Choose a later day
change-rejection-deadline-earlier = The new deadline is before the old one. Choose a later day
change-rejection-changes-earlier = The deadline for changes is before the old one, or in the past. Choose a later day
change-rejection-hotel-in-past = The hotel cannot get its numbers in the past. Choose a later day
change-rejection-day-in-past = The day is in the past. Choose a later day
change-rejection-unknown = The day or the place is not in the gathering
change-rejection-site-incomplete = Write both the hotel or building and the town
change-rejection-withdraw-in-past = The deadline for withdrawing is in the past. Choose a later day
change-rejection-no-day-left = Then no day is left. Cancel the gathering instead

# The correction
change-correction-lead = Choose the letter that was wrong. Exactly those who got it get one letter each with what is right.
change-correction-which = Which letter was wrong?
change-correction-all = { $kind }: all ({ $count })
change-correction-sent = { $kind }: sent { $when } ({ $count })
change-correction-words = This is right
change-correction-words-help = Say plainly what was wrong, and what is right. The letter begins with which letter it corrects.
change-correction-reason-help = How the mistake came about. For the organisers only. It stands in the journal.
change-correction-show = See the correction and who gets it
change-correction-told =
    { $count ->
        [one] One got the letter, and gets the correction
       *[other] { $count } got the letter, and get the correction
    }
change-correction-got = Got the letter
change-correction-send =
    { $count ->
        [one] Send the correction
       *[other] Send { $count } corrections
    }
change-correction-done =
    { $count ->
        [one] The correction is on its way.
       *[other] { $count } corrections are on their way.
    }
change-correction-before = The correction had been sent already. It was not sent again.
change-correction-nobody = Nobody has got such a letter.

# The letters
letter-change-subject-extended = New deadline { $deadline }: { $title }
letter-change-heading-extended = The deadline is extended
letter-change-intro-extended = You get more time to sign up for { $title }.
letter-change-subject-moved = Moved: { $title }, { $dates }
letter-change-heading-moved = The gathering is moved
letter-change-intro-moved = { $title } is moved.
letter-change-subject-shortened = Shortened: { $title }
letter-change-heading-shortened = The gathering is shortened
letter-change-intro-shortened = { $title } will be shorter than planned.
letter-change-subject-cancelled = Cancelled: { $title }
letter-change-heading-cancelled = The gathering is cancelled
letter-change-intro-cancelled = { $title } will not be held.
letter-change-subject-reinstated = Held after all: { $title }, { $dates }
letter-change-heading-reinstated = The gathering will be held after all
letter-change-intro-reinstated = We wrote to you that { $title } was cancelled. Now it will be held after all, { $dates }.
letter-change-next-sign-up = You can sign up to and including { $deadline }.
letter-change-next-change = What { $organisation } has signed up is still valid. You can change or withdraw it up to and including { $deadline }.
letter-change-next-stands = What { $organisation } has signed up is still valid.
letter-change-next-rest = The rest of your sign-up is still valid.
letter-change-next-closed = The sign-up deadline has passed. If you want to come after all, please contact us.
letter-change-next-confirm = Everyone from { $organisation } is still on the list. Open your sign-up and tell us whether you are still coming.
letter-change-next-withdraw = If it no longer suits you, you may withdraw free of charge up to and including { $until }.
letter-change-next-cancelled = You do not need to withdraw. Please tell your participants.
letter-change-next-nothing = You do not need to do anything.
letter-change-costs = What happens with costs
letter-change-calendar-cancelled = The calendar file in this letter takes the gathering out of the calendar. Feel free to pass it on to your participants.
letter-change-calendar-moved = The calendar file in this letter moves the gathering in the calendar. Feel free to pass it on to your participants.
letter-change-calendar-shortened = The calendar file in this letter takes the day that falls away out of the calendar. Feel free to pass it on to your participants.
letter-change-calendar-reinstated = The calendar file in this letter puts the gathering back into the calendar. Feel free to pass it on to your participants.
letter-change-lost = This falls away for you
letter-change-lost-some = { $name }: { $items }
letter-change-lost-all = { $name }: { $items }. Nothing is left, so the participant is taken off the list.
letter-change-lost-nothing = Nothing falls away for those whom { $organisation } has signed up.
letter-change-nobody = Nobody from { $organisation } is on the list any longer. If you want to come on the days that are left, you can sign up again or contact us.
letter-change-own = For now you pay { $after }. Before it was { $before }.
letter-change-own-same = What you pay is the same as before: for now { $money }.
letter-change-own-nothing = You still pay nothing for the stay.
letter-change-decided = We will look at the coverage once more, and send you a new confirmation if anything changes.
letter-change-person-intro-reinstated = We wrote to you that { $title } was cancelled. Now it is held after all, { $dates }.
letter-change-person-lost = This falls away for you
letter-change-person-nobody = Nothing that you were signed up for is left, so you are taken off the list. { $organisation } has been told.
letter-change-person-next = You are still on the list from { $organisation }, which has got the same letter. If it no longer suits you, tell them.
letter-change-person-cancelled = You do not need to do anything. { $organisation } has been told.
letter-correction-subject = Correction: { $kind }, { $title }
letter-correction-heading = Correction
letter-correction-intro = We wrote to { $organisation } on { $when } (“{ $kind }”). Something in that letter was wrong. This is right:
letter-correction-sorry = We are sorry for the mistake.

### The waiting list: on the form, on the main contact's page, at the organiser's desk and in the letters.

# On the form, before it is sent
waiting-panel-heading = There is not room for everybody yet
waiting-panel-tag = Waiting list
waiting-panel-tag-full = Full
waiting-short =
    { $left ->
        [0] { $capacity }: full, and you ask for { $wanted }.
       *[other] { $capacity }: there is room for { $left } from you, and you ask for { $wanted }.
    }
waiting-panel-behind = There are free places, but they go to somebody who has waited longer than you.
waiting-panel-whole-new = If you send now, the whole delegation waits until there is room for everybody.
waiting-panel-whole-change = If you send now, the whole change waits until there is room. What is confirmed stays.
waiting-panel-place = You will be number { $place } in the queue.
waiting-panel-keeps = You keep your place in the queue, because you do not ask for more places than before.
waiting-panel-loses = You ask for more places than before, so you go to the end of the queue.
waiting-panel-offer-lost = The places that we are holding for you now then go to others.
waiting-panel-refused = Something must be left out before you can send.
waiting-cut-text = Would you rather have places now? Then this must be left out:
waiting-cut-item = { $name }: { $elements }
waiting-cut-button = Keep only what there is room for
waiting-cut-heading = This has been left out
waiting-cut-check = Look it over, and send when it is right.
waiting-notice-text = Nothing has been sent yet. Under “Cover and cost” you see what there is room for. Send once more if you want to wait, or leave something out.
waiting-submit = Join the queue

# The main contact's page
waiting-page-title = Waiting list: { $organisation }
waiting-heading-place = You are number { $place } on the waiting list
waiting-heading-offer = There is room for you now
waiting-heading-resting = The offer has run out
waiting-heading-closed = There was no room, we are sorry to say
waiting-lead-queued-offer = When there is room, the main contact gets an e-mail. We then hold the places for { $hours } hours, so that you have time to answer.
waiting-lead-queued-confirm = When there is room, you get the places at once, and the main contact gets an e-mail.
waiting-lead-offer = We are holding all the places until { $until }. If you have not answered by then, they go to the next in the queue.
waiting-lead-resting-end = The places went on when we did not hear from you. If you still want them, we put you at the end of the queue.
waiting-lead-resting-keep = The places went on when we did not hear from you. If you still want them, you get your place in the queue back.
waiting-lead-closed = The waiting list closed on { $until }. What is confirmed still holds.
waiting-time-left =
    { $hours ->
        [0] Less than an hour left
        [one] 1 hour left
       *[other] { $hours } hours left
    }
waiting-confirmed = This is confirmed
waiting-nothing-confirmed = Nothing is confirmed yet.
waiting-waits = This waits
waiting-waits-offered = There is room for this now
waiting-replaces = If you get places, this holds in place of what is confirmed.
waiting-accept-button = Yes, we take the places
waiting-decline-button = No thanks, pass the places on
waiting-again-button = We still want places
waiting-change = Change what waits
waiting-leave = Leave the waiting list
waiting-leave-text = Then you no longer wait. What is confirmed still holds.
waiting-leave-text-alone = Then you no longer wait, and nobody from you is signed up.
waiting-leave-button = Yes, take us off the waiting list
waiting-rules = How the waiting list works
waiting-rule-whole = We keep the delegation together. You get places for everybody who waits, or for nobody.
waiting-rule-first-come = Whoever asked first comes first.
waiting-rule-smallest-first = Whoever asks for the fewest places comes first.
waiting-rule-fewest-held-first = Whoever has the fewest participants already comes first.
waiting-rule-skip =
    { $passes ->
        [one] If there are too few places for those who come first, others may go before them. But nobody is passed over more than once.
       *[other] If there are too few places for those who come first, others may go before them. But nobody is passed over more than { $passes } times.
    }
waiting-rule-no-skip = Nobody goes before those who are ahead in the queue and wait for the same.
waiting-rule-change = If you change what waits, you keep your place in the queue as long as you do not ask for more places.
waiting-rule-until = Places that become free are passed on through { $until }.
waiting-said-joined-heading = You are on the waiting list
waiting-said-joined-text = A receipt has been sent to the main contact by e-mail.
waiting-said-unchanged-heading = This was waiting already
waiting-said-too-late-heading = The offer had run out
waiting-said-too-late-text = The places have gone to others. You are in the queue again, and we tell you when there is room.
waiting-said-moved-up-heading = The places are yours
waiting-said-moved-up-text = Everything is confirmed. The main contact gets an e-mail about it.
waiting-said-left-heading = You are no longer on the waiting list
waiting-said-left-text = What is confirmed still holds.
waiting-banner-queued = You are also number { $place } on the waiting list.
waiting-banner-offer = There is room for what you are waiting for. Answer by { $until }.
waiting-banner-resting = The offer of places has run out. Do you still want them?
waiting-banner-closed = The waiting list has closed, and there was no room.
waiting-banner-link = See the waiting list
waiting-banner-answer = Answer the offer
waiting-landing-heading = { $organisation } is on the waiting list
waiting-landing-text = We tell the main contact when there is room. The link to the waiting list can be sent again.

# At the organiser's desk
desk-menu-waiting = Waiting list
desk-state-waiting = On the waiting list
desk-waiting-title = Waiting list
desk-waiting-lead = Whoever does not get room for the whole delegation waits as a whole. Free places are passed on by themselves, by the rule, through { $until }.
desk-waiting-none = Nobody is waiting
desk-waiting-none-text = When somebody asks for more places than are left, they stand here.
desk-waiting-off = This gathering has no waiting list. Whoever does not fit must leave something out before signing up.
desk-waiting-capacity = { $limit } in all: { $confirmed } confirmed, { $offered } held for offers, { $free } free
desk-waiting-overfull =
    { $count ->
        [one] 1 more has been given out than there is room for.
       *[other] { $count } more have been given out than there is room for.
    }
desk-waiting-nobody-here = Nobody is waiting for this.
desk-waiting-caption = Those who wait for { $capacity }
desk-waiting-place = No.
desk-waiting-asks = Asks for
desk-waiting-asks-more = { $count } more (has { $held })
desk-waiting-since = Since
desk-waiting-passed = Passed over
desk-waiting-passed-times =
    { $count ->
        [0] Never
        [one] Once
       *[other] { $count } times
    }
desk-waiting-state = Now
desk-waiting-queued = Waits
desk-waiting-offered = Has an offer
desk-waiting-offered-until = until { $until }. { $left }.
desk-waiting-resting = Offer ran out
desk-waiting-closed = Got no place
desk-waiting-no-room = Too few: { $capacity }
desk-waiting-behind = Is behind { $organisation }
desk-waiting-rule = The rule, as the main contact sees it
desk-waiting-rule-text = The rule and the number of places stand in the gathering's file. Import a new edition to change them. New places are then passed on at once.
desk-waiting-history = What has happened
desk-waiting-history-none = Nothing yet.
desk-waiting-one = { $organisation } on the waiting list
desk-waiting-back = Back to the waiting list
desk-waiting-offer-heading = Offer out of turn
desk-waiting-offer-text = The places must be free. Those ahead are passed over, and the reason stands in the journal.
desk-waiting-offer-no-room = There are not enough free places for this now.
desk-waiting-offer-button = Make the offer
desk-waiting-remove-heading = Take off the waiting list
desk-waiting-remove-text = The main contact gets an e-mail with the reason. What is confirmed still holds.
desk-waiting-remove-button = Take off the waiting list
desk-waiting-reason = Reason
desk-waiting-reason-missing = Write a reason.
desk-waiting-reason-too-long = The reason may have { $limit } characters at most. Make it shorter.
desk-waiting-full = There are no longer enough free places. Nothing has been done.
desk-waiting-said-offered = The offer has been sent.
desk-waiting-said-removed = The organisation is off the waiting list, and the main contact is told.
desk-waiting-also = Something they have asked for is on the waiting list.
desk-step-waiting-list =
    { $count ->
        [one] 1 organisation is on the waiting list
       *[other] { $count } organisations are on the waiting list
    }
desk-step-waiting-list-text = Free places are passed on by themselves. Here you see who waits, and why.
desk-step-waiting-list-button = See the waiting list

# In the journal
journal-waiting-joined = Joined the waiting list
journal-waiting-left = No longer waits
journal-waiting-offered = Was offered places
journal-waiting-declined = Declined the offer
journal-waiting-expired = The offer ran out
journal-waiting-resumed = Joined the queue again
journal-waiting-moved-up = Got the places from the waiting list
journal-waiting-removed = Taken off the waiting list by the organiser
journal-waiting-closed = The waiting list closed without room
waiting-reason-turn = it was their turn
waiting-reason-passed-often = has been passed over as often as the rule allows
waiting-reason-fits = got room where those ahead did not
waiting-reason-out-of-turn = out of turn
waiting-reason-accepted = accepted the offer
waiting-reason-passes = went before { $organisation }
waiting-reason-capacity = too few: { $capacity }

# Kinds of letter
letters-kind-waiting = Waiting list: receipt
letters-kind-waiting-offer = Waiting list: offer
letters-kind-waiting-expired = Waiting list: offer ran out
letters-kind-waiting-moved-up = Waiting list: got places
letters-kind-waiting-removed = Waiting list: taken off
letters-kind-waiting-closed = Waiting list: closed

# The letters
letter-button-waiting = See the waiting list
letter-button-offer = Answer the offer
letter-subject-waiting = You are on the waiting list: { $title }
letter-heading-waiting = You are on the waiting list
letter-waiting-intro = There was not room for all that { $organisation } asked for at { $title }. So the whole request is on the waiting list.
letter-waiting-place = You are number { $place } in the queue.
letter-subject-waiting-offer = There is room for you. Answer by { $until }: { $title }
letter-heading-waiting-offer = There is room for you now
letter-waiting-offer-intro = There is now room for everybody from { $organisation } who is on the waiting list for { $title }.
letter-waiting-offer-until = We are holding the places until { $until }. If you have not answered by then, they go to the next in the queue.
letter-subject-waiting-expired = The offer of places has run out: { $title }
letter-heading-waiting-expired = The offer has run out
letter-waiting-expired-intro = We did not hear from { $organisation } in time, so the places at { $title } have gone to the next in the queue.
letter-waiting-expired-next = If you still want places, tell us on the page. Until you do, you get no new offers.
letter-subject-waiting-moved-up = You have got your places: { $title }
letter-heading-waiting-moved-up = You have got your places
letter-waiting-moved-up-intro = What { $organisation } had on the waiting list for { $title } is now confirmed.
letter-subject-waiting-removed = You are off the waiting list: { $title }
letter-heading-waiting-removed = You are off the waiting list
letter-waiting-removed-intro = { $organisation } is no longer on the waiting list for { $title }.
letter-waiting-removed-reason = Our reason: { $reason }
letter-subject-waiting-closed = There was no room: { $title }
letter-heading-waiting-closed = There was no room, we are sorry to say
letter-waiting-closed-intro = The waiting list for { $title } has closed, and there was no room for what { $organisation } was waiting for.
letter-waiting-confirmed =
    { $count ->
        [0] Nobody from you is signed up.
        [one] What was confirmed before still holds: 1 participant.
       *[other] What was confirmed before still holds: { $count } participants.
    }
letter-waiting-nothing-confirmed = Nobody from you is signed up yet.
letter-waiting-what = This waits:
letter-waiting-what-offered = There is room for this:
letter-waiting-what-confirmed = This is signed up:
letter-waiting-what-was = This is what you were waiting for:

### Parallel sessions: from wishes to a published seating.

allocation-menu = Parallel sessions
allocation-title = Parallel sessions
allocation-lead = Wishes decide which topics run and who sits where. Here you set up the sessions, see what they give, and send out the seats.
allocation-none = Nothing to allocate yet
allocation-none-text = This needs topics, rooms, and somebody signed up for a day with parallel sessions.
allocation-undecided = The decision on cover is not sent out. Who comes may still change.
allocation-early = You can try the allocation now, and send it out when the deadline { $deadline } has passed.
allocation-demand = What participants wish
allocation-demand-text =
    { $participants ->
        [one] 1 participant is to have a seat.
       *[other] { $participants } participants are to have a seat.
    } { $without ->
        [0] Everybody has wishes.
        [one] 1 has no wishes and gets a seat where there is room.
       *[other] { $without } have no wishes and get seats where there is room.
    }
allocation-present =
    { $count ->
        [one] 1 present
       *[other] { $count } present
    }
allocation-topic = Topic
allocation-first = First choice
allocation-second = Second choice
allocation-other = Other wishes
allocation-all = In all
allocation-rooms = Rooms
allocation-room = Room
allocation-features = Has
allocation-layouts = Layouts
allocation-seats-in = Seats, { $slot }
allocation-usual-seats = { $count } as usual
allocation-layout-seats = { $label }: { $count }
allocation-feature-step-free = step-free
allocation-feature-hearing-loop = hearing loop
allocation-settings = Settings
allocation-order = What counts, in this order
allocation-order-text = What stands higher always comes first. Nothing is weighed against anything else.
allocation-rules = The rules of the gathering
allocation-aim-seated = Everybody has a seat
allocation-aim-fair = As few as possible without a met wish
allocation-aim-total = As many met wishes as possible
allocation-aim-spread = Colleagues in different sessions
allocation-aim-stable = As few as possible have to move
allocation-rule-sessions = { $slot }: { $range } sessions
allocation-rule-min-seats = At least { $count } participants in a session
allocation-rule-weight = Wishes of delegations of up to { $people } participants count { $weight } times
allocation-rule-together = A delegation may ask to stay together
allocation-rule-swaps-until = Participants may change to free seats themselves until { $date }
allocation-rule-swaps = Participants may change to free seats themselves
allocation-rule-no-swaps = Participants may not change seats themselves
allocation-topics = Topics that must or must not run
allocation-topic-may = Wishes decide
allocation-topic-must = Must run
allocation-topic-must-not = Must not run
allocation-save = Save
allocation-schedule = Set up the sessions yourself
allocation-schedule-text = Choose rooms for the topics that are to run. Then only the seats are allocated.
allocation-schedule-settled = The sessions are set up by hand.
allocation-schedule-keep = Use these sessions
allocation-schedule-open = Let wishes decide the sessions
allocation-schedule-not = Does not run
allocation-settled = Decided by hand
allocation-settled-saved = Saved. It counts the next time you allocate.
allocation-pinned = { $name } must be in “{ $topic }” ({ $slot }).
allocation-forbidden = { $name } must not be in “{ $topic }” ({ $slot }).
allocation-clear = Delete everything decided by hand
allocation-run-heading = Allocate the seats
allocation-run-text = The program searches for the best allocation, and an independent check goes through it.
allocation-run-text-again = Something is sent out. A new allocation moves as few as possible.
allocation-run = Allocate now
allocation-run-again = Allocate again
allocation-stop = Stop, and use the best so far
allocation-reload = Reload the page
allocation-running = Allocating
allocation-stage-topics = Looking at which topics can run together
allocation-stage-seats = Seating participants
allocation-stage-spread = Spreading colleagues over different sessions
allocation-stopping = Ending with the best so far
allocation-interrupted = The program was stopped before the allocation was done. Start it again.
allocation-refused-stopped = Time ran out before an allocation was found. Try again, or allow more seconds in the settings of the gathering.
allocation-refused-mistakes = The facts contradict each other. Tell whoever runs the service.
allocation-refused-checker = The check found a mistake in the allocation. Tell whoever runs the service.
allocation-refused-pin-absent = { $name } must be in “{ $topic }” but is not present then ({ $slot }).
allocation-refused-pin-forbidden = { $name } both must and must not be in “{ $topic }” ({ $slot }).
allocation-refused-pin-role = { $name } must be in “{ $topic }”, but the topic is for other roles.
allocation-refused-pin-topic = { $name } must be in “{ $topic }”, but the topic cannot run then ({ $slot }).
allocation-refused-two-pins = { $name } must be in two topics at once ({ $slot }).
allocation-refused-pinned-twice = { $name } must be in “{ $topic }” twice.
allocation-refused-more-pins-than-seats = { $wanted } must be in “{ $topic }” ({ $slot }), where there are only { $possible } seats.
allocation-refused-too-few-sessions = At least { $wanted } sessions are to run ({ $slot }), but only { $possible } can.
allocation-refused-topic-cannot-run = “{ $topic }” is to run { $wanted } times but can run only { $possible } times.
allocation-refused-settled-session = The session “{ $topic }” ({ $slot }) that is set up by hand breaks a rule of its room, topic or slot.
allocation-refused-nothing = No allocation keeps to all the rules at once. Let go of something that is decided by hand.
allocation-value-none-met = { $count } without a met wish
allocation-value-met = { $count } with { $met ->
        [one] one wish met
       *[other] { $met } wishes met
    }
allocation-value-seated =
    { $count ->
        [0] Everybody has a seat
        [one] 1 without a seat
       *[other] { $count } without a seat
    }
allocation-value-total = { $count } points
allocation-value-spread =
    { $count ->
        [0] No colleagues together
        [one] 1 pair of colleagues together
       *[other] { $count } pairs of colleagues together
    }
allocation-value-stable =
    { $count ->
        [0] Nobody has to move
        [one] 1 seat changes
       *[other] { $count } seats change
    }
allocation-proven = Proven best
allocation-bound = Not proven. The limit is: { $value }
allocation-result = Result
allocation-certainty = Can it be better?
allocation-made-by-engine = Proposal of { $when }
allocation-seats-in-force = The seats in force
allocation-made-by-hand = Moved by hand { $when }
allocation-made-by-swap = A participant changed seats { $when }
allocation-tag-in-force = Sent out
allocation-tag-proposal = Proposal
allocation-tag-stale = Out of date
allocation-stale = Sign-ups, rooms or something else have changed since this proposal was made. Allocate again, and as few as possible will move.
allocation-in-force = The seats were sent out { $when }.
allocation-replaces = Something else is sent out. It holds until you send out this.
allocation-number-all = got everything they wished
allocation-number-some = got some of it
allocation-number-none = got none of it
allocation-number-without = had no wishes
allocation-number-unseated = seats are missing
allocation-levels = How good the allocation is
allocation-sessions = The sessions
allocation-seats-used = { $taken } of { $seats } seats.
allocation-wished-by =
    { $count ->
        [one] Wished by 1
       *[other] Wished by { $count }
    }
allocation-show-people = Show participants
allocation-tag-host = Leads
allocation-tag-wished = Wished
allocation-not-run-heading = Does not run
allocation-not-run = “{ $topic }” ({ $slot }), wished by { $count }
allocation-unmet-heading = Wishes that were not met
allocation-unmet-count =
    { $count ->
        [one] Once somebody did not get what they wished in a slot
       *[other] { $count } times somebody did not get what they wished in a slot
    }
allocation-unmet-none = Everybody got at least one of their wishes in every slot.
allocation-unmet-text = Open a participant to see the exact reason and what it would have cost.
allocation-unmet = { $slot }: wished { $wished }, got { $instead }.
allocation-unmet-without-seat = { $slot }: wished { $wished }, got no seat.
allocation-unmet-not-run = It does not run.
allocation-unmet-full = It was not possible without making something else worse.
allocation-spread-heading = Colleagues together
allocation-spread-all = No colleagues are in the same session, apart from delegations that want to stay together.
allocation-together-count =
    { $count ->
        [one] 1 delegation has colleagues in the same session
       *[other] { $count } delegations have colleagues in the same session
    }
allocation-together = { $name } ({ $people } participants): { $pairs } together in pairs
allocation-changes-heading = What will be different
allocation-changes-none = Nobody gets another seat.
allocation-change = { $name }, { $slot }: from “{ $before }” to “{ $now }”
allocation-change-room = { $name }, { $slot }: “{ $topic }” in another room
allocation-change-new = { $name }, { $slot }: new, “{ $topic }”
allocation-change-gone = { $name }, { $slot }: no longer in “{ $topic }”
allocation-what-if-heading = What would it give?
allocation-what-if-text = The program works out what one more room, one more session, more seats or another topic would give.
allocation-what-if-ask = Work it out
allocation-what-if-room = One more room with { $seats } seats
allocation-what-if-session = One more session ({ $slot })
allocation-what-if-seats = { $count } more seats in { $room }
allocation-what-if-nothing = It gave nothing better in the time that was set aside.
allocation-what-if-same = It would be just as good.
allocation-what-if-run = “{ $topic }” runs ({ $slot })
allocation-cost-tie = It would have been just as good. The lot decided between two equally good allocations.
allocation-cost-better = Better: { $aim }. From { $from } to { $to }.
allocation-cost-worse = Worse: { $aim }. From { $from } to { $to }.
allocation-cost-impossible = It is not possible by the rules.
allocation-cost-unknown = It was not settled in the time that was set aside.
allocation-publish-heading = Send out the seats
allocation-publish-text = { $grouped } letters go to main contacts and { $own } to participants, all at once.
allocation-publish-text-none = Nobody gets another seat, so nobody gets a letter.
allocation-publish-reason = Reason
allocation-publish-reason-help = It stands in the log. When something has been sent out before, you must say why it changes.
allocation-publish-reason-missing = Write why what was sent out changes.
allocation-publish = Send out the seats
allocation-objections = Cannot be sent out
allocation-outcome-done =
    { $count ->
        [0] The seats are in force. Nobody got a letter.
        [one] The seats are in force, and 1 letter is on its way.
       *[other] The seats are in force, and { $count } letters are on their way.
    }
allocation-outcome-outdated = Something has changed since the proposal was made. Allocate again.
allocation-outcome-too-early = Seats cannot be sent out before the deadline for changes has passed.
allocation-outcome-unchanged = This is sent out already.
allocation-outcome-refused = The check found a mistake, and nothing is sent out.
allocation-breaks-room-full = { $room } gets too full: “{ $topic }” ({ $slot }) has { $seats }, but the room holds { $capacity }.
allocation-breaks-topic-full = “{ $topic }” ({ $slot }) has { $seats } participants but may have at most { $most }.
allocation-breaks-too-few = “{ $topic }” ({ $slot }) has only { $seats } participants but needs { $least }.
allocation-breaks-twice = { $name } is in “{ $topic }” twice.
allocation-breaks-role = { $name } has a role that “{ $topic }” is not for.
allocation-breaks-pin = You have decided that { $name } must be in “{ $topic }”.
allocation-breaks-forbidden = You have decided that { $name } must not be in “{ $topic }”.
allocation-breaks-host = { $name } leads “{ $topic }” and must be there.
allocation-breaks-gone = Somebody who has a seat is no longer present.
allocation-breaks-not-run = “{ $topic }” does not run ({ $slot }).
allocation-breaks-other = A rule is broken: { $rule }
allocation-person-wishes = Wishes
allocation-person-wishes-none = Has no wishes.
allocation-person-seats = Seats
allocation-person-delegation = See the delegation
allocation-person-none = Is not present on a day with parallel sessions.
allocation-wish = { $topic }, { $slot }
allocation-why-met = Met.
allocation-why-met-by-another = Met in another slot.
allocation-why-not-run = The topic does not run then.
allocation-why-not-present = The participant is not present then.
allocation-why-cost = If the wish were met: { $cost }
allocation-no-seat = No seat
allocation-pin = Keep here
allocation-unpin = Let go
allocation-tag-pinned = Kept
allocation-forbid = Must not be here
allocation-unforbid = Allow “{ $topic }” again
allocation-move-to = Move to
allocation-move-look = See what it means
allocation-move-heading = Moving to “{ $topic }” ({ $slot })
allocation-move-before = Now
allocation-move-after = After
allocation-move = Move
allocation-move-text = Nobody else is moved. It makes a new proposal, which you can send out.
allocation-move-not = The move is not possible
allocation-moved = Moved. Look through the proposal and send it out.
allocation-move-refused = The move breaks a rule and is not made.
allocation-back = To parallel sessions

journal-allocation-settled = Something was decided for the allocation to parallel sessions
journal-allocation-sought = The allocation to parallel sessions was worked out
journal-allocation-moved = A participant was moved to another parallel session
journal-allocation-published = The seats in parallel sessions were sent out
journal-allocation-swapped = A participant changed seats in parallel sessions

letters-kind-seats = Seats of the delegation
letters-kind-seats-changed = Changed seats of the delegation
letters-kind-own-seats = Seat to a participant
letters-kind-own-seats-changed = Changed seat to a participant
letter-subject-seats = Parallel sessions: your seats at { $title }
letter-subject-seats-changed = A change in the parallel sessions at { $title }
letter-heading-seats = Seats in the parallel sessions
letter-heading-seats-changed = Something has changed in the parallel sessions
letter-seats-intro = These are the seats of the participants from { $organisation }. Those with an e-mail address also get a letter of their own.
letter-seats-intro-changed = Somebody from { $organisation } has another seat or another room. The list shows everybody, and what is new is marked. Those whom it concerns also get a letter of their own.
letter-seats-instead-of = New. Before: { $topic }
letter-seats-new = New
letter-seats-tell = Please tell those without an e-mail address.
letter-subject-own-seats = Where to be: parallel sessions at { $title }
letter-subject-own-seats-changed = You have another parallel session at { $title }
letter-heading-own-seats = Where to be
letter-heading-own-seats-changed = Something has changed for you
letter-own-seats-intro = You have a seat in these parallel sessions. The attached calendar file puts them into your calendar.
letter-own-seats-intro-changed = You have another seat or another room. This is what holds now. The attached calendar file corrects your calendar.
letter-own-seats-intro-asked = You have changed seats. This is what holds now. The attached calendar file corrects your calendar.
letter-own-seats-none = You have no seat in any parallel session now.
letter-own-seats-swap = You can change to a free seat on your own page.
letter-own-seats-swap-until = You can change to a free seat on your own page until { $date }.

own-seats = Where to be
own-seats-none = You have no seat in any parallel session now.
own-swap = Change seats
own-swap-text = These seats are free. The change holds at once, and you get a receipt by e-mail.
own-swap-none = There are no free seats to change to now.
own-swap-choice = { $topic }, { $slot } ({ $left ->
        [one] 1 free
       *[other] { $left } free
    })
own-swap-choose = Choose a seat
own-swap-button = Change
own-swapped = You have changed seats.
own-swap-taken = The seat is no longer free. You have the seat that you had.
own-swap-closed = It is no longer possible to change seats.
manage-seats-in = { $slot }: { $topic }, { $room }
manage-seats-heading = Parallel sessions
announcement-session-room = Room: { $room }
joint-stay-together = We want to be in the same parallel sessions
joint-stay-together-help = Otherwise we spread you, so that you bring home more.

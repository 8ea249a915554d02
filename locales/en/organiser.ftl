### The organiser's pages: log-in, overview, delegations, numbers and mailings.

desk-log-in-title = Log in as organiser
desk-log-in-lead = This is where you run the gathering. To sign up a delegation, use the link in the invitation.
desk-log-in-wrong = The e-mail address or the password is wrong. Try again.
desk-log-in-wait = There have been too many tries. Wait { $seconds } seconds and try again.
desk-log-in-help = Does no link come when you have forgotten the password? Whoever runs this installation can give you a new one.
desk-password = Password
desk-gatherings = Gatherings
desk-gatherings-none = No gatherings yet
desk-gatherings-none-text = A gathering is one text file. Whoever runs this installation adds it like this:
desk-menu-overview = Overview
desk-menu-totals = Numbers
desk-menu-coverage = Coverage
desk-menu-letters = Letters
desk-menu-journal = Journal
desk-back-to-overview = To the overview
desk-stages = Where we are
desk-stage-done = done
desk-stage-programme = Programme
desk-stage-invited = Invited
desk-stage-registration = Sign-up
desk-stage-coverage = Coverage
desk-stage-allocation = Allocation
desk-stage-gathering = Gathering
desk-stage-settlement = Settlement
desk-number-answered = of { $total } have answered
desk-number-participants =
    { $count ->
        [one] participant
       *[other] participants
    }
desk-number-nights =
    { $nights ->
        [one] night
       *[other] nights
    }
desk-number-nights-of =
    { $nights ->
        [one] night of { $rooms }
       *[other] nights of { $rooms }
    }
desk-number-days =
    { $days ->
        [one] day to the deadline
       *[other] days to the deadline
    }
desk-number-days-since =
    { $days ->
        [one] day since the deadline
       *[other] days since the deadline
    }
desk-next-steps = Next steps
desk-no-steps = Nothing is waiting for you now.
desk-step-refused =
    { $count ->
        [one] One letter did not arrive.
       *[other] { $count } letters did not arrive.
    }
desk-step-refused-text = The receiver does not learn what it says.
desk-step-refused-button = See why
desk-step-unsure =
    { $count ->
        [one] One letter is unsure.
       *[other] { $count } letters are unsure.
    }
desk-step-unsure-text = The connection broke half-way. You decide whether we send again.
desk-step-unsure-button = See and decide
desk-step-decide = The deadline has passed. Now you can decide the coverage.
desk-step-decide-text = You see a proposal before anything is sent.
desk-step-decide-button = See the proposal
desk-step-outdated = Something has changed since the coverage was decided.
desk-step-outdated-text = The new proposal shows what would be different.
desk-step-outdated-button = See what changes
desk-step-late =
    { $count ->
        [one] One invited organisation sent something after the deadline.
       *[other] { $count } invited organisations sent something after the deadline.
    }
desk-step-late-text = They are waiting for an answer from you.
desk-step-late-button = Show them
desk-step-invite =
    { $count ->
        [one] One has not been invited yet.
       *[other] { $count } have not been invited yet.
    }
desk-step-invite-text = Each gets a link of its own by e-mail.
desk-step-remind =
    { $count ->
        [one] One invited organisation has not answered.
       *[other] { $count } invited organisations have not answered.
    }
desk-step-remind-text = The reminder goes to them alone.
desk-step-see-and-send = See and send
desk-step-waiting =
    { $count ->
        [one] One letter is on its way.
       *[other] { $count } letters are on their way.
    }
desk-step-waiting-text = They are sent by themselves, and tried again if something fails.
desk-step-all-sent = All letters are delivered.
desk-step-letters = See the letters
desk-organisations = Invited organisations
desk-filter-label = Show
desk-filter = { $label } { $count }
desk-filter-all = All
desk-filter-late = After the deadline
desk-search = Search by name, Norwegian or Sámi
desk-nobody-found = Nobody fits what you are looking for
desk-nobody-found-text = Try a part of the name, or
desk-show-all = show all
desk-table-caption =
    { $count ->
        [one] One invited organisation
       *[other] { $count } invited organisations
    }
desk-column-organisation = Invited
desk-column-state = State
desk-column-participants = Participants
desk-column-pays = Pays
desk-column-pays-now = Pays provisionally
desk-column-takes = Takes part in
desk-column-cover = Coverage
desk-column-own = Own cost
desk-column-addresses = Addresses
desk-column-language = Language
desk-column-last-letter = Last letter
desk-state-not-invited = Not invited
desk-state-invited = Not opened
desk-state-opened = Opened
desk-state-registered = Signed up
desk-state-not-coming = Not coming
desk-state-withdrawn = Withdrawn
desk-late = After the deadline
desk-forecast = What the rule can cost
desk-forecast-at-most = You pay { $amount } at most, however many sign up.
desk-forecast-open = The quotas can cost { $amount }. What is shared beyond them has no limit.
desk-forecast-within = Within the budget
desk-forecast-beyond = Above the budget
desk-forecast-within-text = All the quotas fit into the budget of { $budget }.
desk-forecast-beyond-text = If all use their whole quota, the budget of { $budget } lacks up to { $amount }.
desk-forecast-line = { $count } × { $package }, { $price }
desk-forecast-quotas = If all use their whole quota
desk-state-started = Started
desk-filter-unnamed = Names missing
desk-unnamed-tag =
    { $count ->
        [one] 1 without a name
       *[other] { $count } without a name
    }
desk-draft-text = A form was saved { $when }, but has not been sent. You see what it says when it is sent.
desk-step-names =
    { $count ->
        [one] One place has no name yet.
       *[other] { $count } places have no name yet.
    }
desk-step-names-text = There is time, but you can ask now.
desk-step-names-soon = The names are due soon. Ask those concerned.
desk-step-names-past = The names were due. Ask those concerned.
desk-names-title = Ask for names
desk-names-lead =
    { $count ->
        [one] One place has no name. The name is due by { $deadline }. The letter goes only to the one concerned.
       *[other] { $count } places have no name. The names are due by { $deadline }. The letter goes only to those concerned.
    }
desk-names-none = Every place has a name.
desk-names-button =
    { $count ->
        [one] Ask one organisation
       *[other] Ask { $count } organisations
    }
desk-column-unnamed = Without a name
desk-column-names-asked = Last asked
desk-sent-names =
    { $count ->
        [one] One letter about names is on its way.
       *[other] { $count } letters about names are on their way.
    }
desk-wishes-joint = { $line } (shared)
desk-partners-wanted = Would like to work with:
desk-partners-wanting = Wanted by these:
desk-contact-heading = Contact
desk-contact = Main contact
desk-filled-in-by = Filled in by
desk-buyer-reference = Reference on the invoice
desk-registered-address = Registered address
desk-letters-of = Letters to them
desk-link = The invitation link
desk-link-text = Send it only to those it concerns. Whoever has the link can answer for the delegation.
desk-copy = Copy the link
desk-copied = Copied
desk-events = What has happened
desk-event-invited = Invitation sent
desk-event-reminded = Last reminded
desk-event-opened = Invitation opened
desk-event-registered = Signed up
desk-event-terms = Terms accepted
desk-event-answered = Last answer
desk-people = Participants
desk-people-none = Nobody is signed up. When the main contact has sent the form, the participants stand here.
desk-people-provisional = Provisional: this is how it will be if everybody gets what the quota gives.
desk-people-decided = The coverage is decided.
desk-changed-since = The participants have changed since the coverage was decided. New ones have a provisional answer.
desk-organisation-pays = They pay in all
desk-wishes = { $slot }: { $wishes }
desk-wish-ranked = { $rank }. { $topic }
desk-message = Message to you
desk-cover-provisional = Covered provisionally
desk-cover-may-be-shared = Decided after the deadline
desk-cover-may-be-shared-text = Beyond the quota. May get some of what is left.
desk-cover-own = Own cost
desk-cover-beyond-quota = The quota is used for others in the delegation.
desk-cover-waits = Comes only if the place is covered.
desk-late-heading =
    { $count ->
        [one] Came after the deadline and awaits an answer
       *[other] { $count } requests came after the deadline and await an answer
    }
desk-late-text = This has been kept, but not carried out. Tell the main contact what you will do about it.
desk-late-submit =
    { $count ->
        [one] Wants to sign up or change to one participant
       *[other] Wants to sign up or change to { $count } participants
    }
desk-late-withdraw = Wants to withdraw
desk-late-decline = Wants to say that they are not coming
desk-late-person = { $name }: { $takes }
desk-late-no-people = It names no participants.
desk-totals-title = Numbers for hotel and kitchen
desk-totals-lead = The numbers follow the sign-ups and are unconfirmed until the coverage is decided.
desk-totals-lead-decided = “Decided” is what was decided on { $when }. “Signed up” follows the sign-ups.
desk-totals-none = No numbers yet
desk-totals-none-text = When the first delegation has signed up, we count days, nights and meals here.
desk-totals-what = What
desk-totals-asked = Signed up (unconfirmed)
desk-totals-decided = Decided
desk-totals-participants = Participants
desk-totals-present = Present
desk-totals-night = Night to the next day
desk-totals-other = Other
desk-meal-breakfast = Breakfast
desk-meal-lunch = Lunch
desk-meal-coffee = Coffee
desk-meal-dinner = Dinner
desk-send-invitations = Send the invitations
desk-send-reminders = Send a reminder
desk-send-invitations-lead =
    { $count ->
        [one] The invitation goes to one that has not had it.
       *[other] The invitation goes to { $count } that have not had it. Each gets a link of its own.
    }
desk-send-reminders-lead =
    { $count ->
        [one] The reminder goes only to the one that has not answered.
       *[other] The reminder goes only to the { $count } that have not answered.
    }
desk-send-preview = How the letter looks
desk-send-preview-text = Shown as { $name } gets it. The link works only in the letter that is sent.
desk-send-invitations-button =
    { $count ->
        [one] Send one invitation
       *[other] Send { $count } invitations
    }
desk-send-reminders-button =
    { $count ->
        [one] Send one reminder
       *[other] Send { $count } reminders
    }
desk-send-receivers = Who gets it
desk-send-nobody = Nobody to send to
desk-send-nobody-new = Everybody on the list is invited. If you add more, you can invite them here.
desk-send-nobody-silent = Everybody who was invited has answered.
desk-send-over = The deadline has passed. Those who answer now will wait for you.
desk-send-over-reminder = The deadline has passed, so it is too late to remind anybody of it.
desk-sent-invitations =
    { $count ->
        [one] One invitation is on its way.
       *[other] { $count } invitations are on their way.
    }
desk-sent-reminders =
    { $count ->
        [one] One reminder is on its way.
       *[other] { $count } reminders are on their way.
    }
desk-sent-none = Nothing was sent, because there was nobody to send to.

### Contributors: speakers, panelists, session hosts, group facilitators, moderators and staff.

# The menu and the list
desk-menu-contributors = Contributors
contributors-title = Contributors
contributors-lead = People who contribute and are in no delegation. They eat, stay the night and get a badge, and they count in every number.
contributors-none = No contributors yet
contributors-none-text = Add speakers, panelists, hosts and staff. Then they count at the hotel.
contributors-no-kinds = The gathering has no kinds of contributor
contributors-no-kinds-text = Write which kinds of contributor you have under [contributors] in the gathering file.
contributors-look = Please look at this
contributors-told = For your information
contributors-panel = The panel: who is missing?
contributors-panel-add = Add
contributors-list = All contributors
contributors-kind-all = All kinds
contributors-account-all = All
contributors-none-here = Nobody fits the selection
contributors-show-all = Show all

contributor-number-confirmed = have said yes
contributor-number-asked = have not answered
contributor-number-letters = waiting for a letter
contributor-number-cost = paid by us
contributor-cost = What we pay for the contributors is { $cost }.
contributor-cost-beside = What we pay for the contributors is { $cost }. It comes on top of the budget of { $budget }.
contributor-cost-within = What we pay for the contributors is { $cost }. It is taken from the budget of { $budget }.
contributor-cost-body = { $body } pays { $cost }.
contributor-cost-unpriced = Some of what they take has no price.

contributor-column-kind = Kind
contributor-column-from = Comes from
contributor-column-does = Contributes to
contributor-column-takes = Attends
contributor-column-account = Paid by
contributor-column-badge = On the badge

contributor-state-asked = Not answered
contributor-state-confirmed = Has said yes
contributor-state-declined = Has said no
contributor-account-host = The organiser
contributor-account-own = Pays for themselves
contributor-account-organisation = The quota of the invited
contributor-account-body = One of the organisers
contributor-account-default = As the gathering says for this kind
contributor-account-pays = { $body } pays
contributor-without-name = { $kind } without a name yet
contributor-from = { $kind } from { $from }
contributor-counts-there = Counts in the delegation
contributor-in-decision = { $name } ({ $kind })

contributor-place-found =
    { $count ->
        [one] 1 has said yes
       *[other] { $count } have said yes
    }
contributor-place-missing = { $found } of { $seats } have said yes
contributor-place-asked =
    { $found } of { $seats } have said yes, { $asked ->
        [one] 1 is asked
       *[other] { $asked } are asked
    }
contributor-clash = { $name } is wanted at two places at the same time: “{ $one }” and “{ $other }”.
contributor-clash-parallel = { $name } is named for two parallel sessions: “{ $one }” and “{ $other }”.
contributor-twin-participant = { $name } may also be signed up in the delegation from { $organisation }.
contributor-twin-contributor = { $name } may be there twice among the contributors.

# The form
contributor-add = Add a contributor
contributor-add-lead = If you do not know yet who will come, write only where they come from. The place counts all the same.
contributor-add-button = Add
contributor-back = To the contributors
contributor-form = Details
contributor-title = Position or role
contributor-from-nowhere = Choose, or leave it open
contributor-from-other = Somewhere else: write it in the next field
contributor-from-bodies = The organisers
contributor-from-invited = The invited
contributor-other-body = Another organisation
contributor-does-on = Contributes on { $day }
contributor-chosen =
    { $count ->
        [one] 1 chosen
       *[other] { $count } chosen
    }
contributor-takes = Attends
contributor-pays = Who pays?
contributor-state = Answer
contributor-shown = Badge and programme
contributor-badge = Gets a badge
contributor-public = Show the name in public
contributor-public-help = The name stands in the programme once the answer is yes.
contributor-badge-words = Words on the badge
contributor-language = Language of the letters
contributor-note = Note for the organiser
contributor-error-kind-missing = Choose what kind of contribution it is
contributor-error-nobody-described = Write a name or a role, or choose where the person comes from
contributor-error-body-missing = Write which organisation the person comes from
contributor-error-no-quota = Only those who come from one of the invited can use a quota
contributor-error-no-name-to-show = Write the name before it can be shown in public
contributor-conflict = Somebody else changed this while you were writing. What you wrote stands here. Open the page again to see what is stored.
contributor-full = It is full: { $capacity }. Take something away before you save.
contributor-saved = The changes are saved.
contributor-added = The contributor is added.
contributor-no-room = It is full, so this was not saved.

# Beside the form
contributor-answer = The answer
contributor-confirm-button = Has said yes
contributor-decline-button = Has said no
contributor-is-confirmed = Saved: has said yes.
contributor-is-declined = Saved: has said no. The place is free again.
contributor-is-asked = Saved: has not answered.
contributor-participant-of = { $name }, signed up from { $organisation }
contributor-same-question = Is this the same person as { $who }? Then we count the person only once, in the delegation.
contributor-same-button = Yes, it is the same person
contributor-same-saved = Saved. The person now counts in the delegation only.
contributor-linked-heading = Signed up in a delegation
contributor-linked = The same person as { $who }. Meals and nights count there.
contributor-linked-gone = The participant is no longer in the delegation. The person counts here again.
contributor-part-button = It is not the same person
contributor-parted = Saved. The person now counts as a contributor.
contributor-link = The contributor's link
contributor-link-text = Whoever has the link can answer for the contributor. It stands in the letter, too.
contributor-remove-link = Take the contributor out
contributor-remove-title = Take a contributor out
contributor-remove-heading = Do you want to take { $name } out?
contributor-remove-text = The details are deleted, the link stops working, and the person counts no longer. This cannot be undone. If the person has said no, it is enough to mark the answer.
contributor-remove-written = The person has had a letter from you. Please tell them yourself.
contributor-remove-button = Take out
contributor-removed = The contributor is taken out.

# Paste several
contributor-paste-link = Paste several
contributor-paste-title = Paste several contributors
contributor-paste-lead = One person on each line. All become the same kind, and attend what the gathering says for that kind. You can change each of them afterwards.
contributor-paste-lines = The lines
contributor-paste-help = Name; e-mail; position; organisation. Only the name is needed. You can also copy from a spreadsheet.
contributor-paste-button = Add all
contributor-paste-line = Line { $line }: { $error }
contributor-paste-nothing = Write at least one line
contributor-pasted =
    { $count ->
        [one] 1 contributor is added.
       *[other] { $count } contributors are added.
    }

# The list of names
contributor-names-link = List of names
contributor-names-title = List of names for badges and hotel
contributor-names-lead = Everybody who counts and is not signed up in a delegation. Those who have said no are left out.
contributor-names-csv = Download for a spreadsheet
contributor-no-badge = No badge

# The letter, on the organiser's pages
contributor-letter-see = See and send the letter
contributor-letter-waits = Waiting for a letter
contributor-letter-is-sent = The letter is sent
contributor-letter-no-address = Has no e-mail address
contributor-letter-page-enquiry = Send an enquiry
contributor-letter-page-confirmed = Send a confirmation
contributor-letter-to = The letter goes to { $name }:
contributor-letter-sent-before = This letter was sent on { $when }.
contributor-letter-send-enquiry = Send the enquiry
contributor-letter-send-confirmed = Send the confirmation
contributor-letter-send-again = Send again
contributor-letter-sent = The letter is on its way.
contributor-letter-not-sent = The letter was not sent, because something has changed in the meantime. Look at it again.
letters-kind-contributor-enquiry = Enquiry to a contributor
letters-kind-contributor-confirmation = Confirmation to a contributor

# The letter itself
contributor-time = { $date } at { $clock }
contributor-task-topic = { $name } ({ $slot })
contributor-task-panel = { $title }, panel ({ $kind })
contributor-letter-subject-enquiry = Will you contribute to { $title }?
contributor-letter-subject-confirmed = Thank you for contributing to { $title }
contributor-letter-heading-enquiry = Will you contribute?
contributor-letter-heading-confirmed = Thank you for contributing
contributor-letter-button-enquiry = Answer yes or no
contributor-letter-button-confirmed = See what we have agreed
contributor-letter-greeting = Dear { $name },
contributor-letter-intro-enquiry = { $hosts } would like to ask you to contribute as { $kind } at { $title }.
contributor-letter-intro-confirmed = You are taking part in { $title } as { $kind }.
contributor-letter-doings = This is what it is about:
contributor-letter-place = Place
contributor-letter-takes = We have put you down for
contributor-letter-choose = On your page you can change what you attend, up to and including { $deadline }.
contributor-letter-signed-up = You are also signed up in a delegation. Meals and nights follow that sign-up.
contributor-letter-link = The link is for you only. Whoever has it can answer for you.
contributor-paid-by-host = The organiser pays for this.
contributor-paid-by-organisation = This comes out of the quota of { $organisation }.
contributor-paid-by-body = { $body } pays for this.
contributor-paid-by-own = You pay for this yourself: { $price }.
contributor-paid-by-own-unpriced = You pay for this yourself.

# The contributor's own page
contributor-mine-title = Your contribution
contributor-mine-asked = Will you contribute as { $kind }?
contributor-mine-asked-text = Say yes or no. You can change your mind later.
contributor-mine-confirmed = You are contributing as { $kind }
contributor-mine-confirmed-text = Thank you for taking part. Here you can see when we need you.
contributor-mine-declined = You have said no
contributor-mine-declined-text = Thank you for your answer. If you change your mind, you can say yes here.
contributor-mine-what = What it is about
contributor-mine-calendar = Add the times to your calendar
contributor-mine-yes = Yes, I will contribute
contributor-mine-no = No, I cannot
contributor-mine-takes = What will you attend?
contributor-mine-until = You can change this up to and including { $deadline }.
contributor-mine-closed = The hotel has been given the numbers, so this can no longer be changed here. Please contact the organiser.
contributor-mine-save = Save what I attend
contributor-mine-cannot = Can you not come after all?
contributor-mine-cannot-text = Tell us as soon as you know, and we will find somebody else. Your place becomes free.
contributor-mine-cannot-button = I cannot come after all
contributor-mine-said-yes = Thank you! We have noted that you will contribute.
contributor-mine-said-no = Thank you for your answer. We have noted that you cannot.
contributor-mine-chosen = Saved.
contributor-mine-full = It is full, so this was not saved. Please contact the organiser.
contributor-mine-late = The hotel has been given the numbers, so this was not saved. Please contact the organiser.

# The numbers
desk-totals-sum = { $what }, total
desk-totals-part = { $what }: { $who }
desk-totals-everybody = Everybody
desk-totals-in-delegations = participants in delegations
desk-totals-contributors = contributors
desk-forecast-contributors =
    { $count ->
        [one] On top of this comes 1 contributor
       *[other] On top of this come { $count } contributors
    } at { $cost }.
coverage-held-by-contributors = Contributors have { $count } more.

# The journal
journal-contributor-added = A contributor was added
journal-contributor-changed = A contributor was changed
journal-contributor-removed = A contributor was taken out
journal-contributor-answered = A contributor answered
journal-contributor-letter-sent = A letter to a contributor
journal-contributors-erased = Personal data about the contributors was erased

# The confirmation to the invited
letter-summary-contributors =
    { $count ->
        [one] One of them contributes to the gathering and uses your quota.
       *[other] { $count } of them contribute to the gathering and use your quota.
    }

# The overview
desk-step-contributors =
    { $count ->
        [one] 1 contributor is waiting for a letter
       *[other] { $count } contributors are waiting for a letter
    }
desk-step-contributors-text = Look at each letter and send it.
desk-step-contributors-button = See who

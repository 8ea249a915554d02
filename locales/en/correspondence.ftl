### Letters: the list and each of them.

letters-title = Letters
letters-one = Letter
letters-lead = All letters that the gathering has sent or will send, the newest first.
letters-back = To all letters
letters-filter-all = All
letters-state = State
letters-state-queued = Waiting
letters-state-sending = Being sent
letters-state-sent = Delivered
letters-state-refused = Not delivered
letters-state-unsure = Unsure
letters-kind = Kind of letter
letters-kind-all = All kinds
letters-organisation-all = All
letters-kind-invitation = Invitation
letters-kind-reminder = Reminder
letters-kind-receipt = Receipt of sign-up
letters-kind-change = Receipt of a change
letters-kind-withdrawal = Withdrawal
letters-kind-not-coming = Not coming
letters-kind-late = Came after the deadline
letters-kind-manage-link = Link to the sign-up
letters-kind-names = Missing names
letters-kind-confirmation = Confirmation of coverage
letters-kind-gathering-extended = Deadline extended
letters-kind-gathering-moved = Gathering moved
letters-kind-gathering-shortened = Gathering shortened
letters-kind-gathering-cancelled = Gathering cancelled
letters-kind-gathering-reinstated = Held after all
letters-kind-correction = Correction
letters-shown =
    { $count ->
        [one] One letter
       *[other] { $count } letters
    }
letters-pages = Pages of letters
letters-range = { $first }–{ $last } of { $all } letters
letters-newer = Newer letters
letters-older = Older letters
letters-none = No letters yet
letters-none-text = When you invite, or somebody signs up, you see the letters here.
letters-none-here = No letters fit what you have chosen
letters-none-here-text = Choose something else, or
letters-show-all = show all
letters-subject = Subject
letters-to = To
letters-written = Written
letters-attempts =
    { $count ->
        [one] tried once
       *[other] tried { $count } times
    }
letters-attachments = Attachments
letters-error = What the receiver said
letters-tabs = Show the letter as
letters-tab-html = As the receiver sees it
letters-tab-text = Plain text
letters-tab-headers = As it was sent
letters-not-made = The letter has not been sent yet.
letters-download = Download the letter as an .eml file
letters-unsure-heading = We do not know whether the letter arrived
letters-unsure-text = The connection broke just after we had handed the letter over. The receiver may have it. If you send again, it is exactly the same letter with the same mark, so most mail systems show it only once.
letters-refused-heading = The letter did not arrive
letters-refused-text = Check that the address is right. If the fault was with the receiver, you can send again when it is mended.
letters-send-again = Send again
letters-resent = The letter is in the queue and will be sent again.

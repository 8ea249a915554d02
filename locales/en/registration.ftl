### The sign-up form and the main contact's page.

registration-title = Sign up the delegation
registration-title-change = Change the sign-up
registration-lead = You can change everything up to and including { $deadline }. All fields must be filled in unless marked “Optional”.
registration-lead-late = The deadline was { $deadline }. What you send now goes to the organiser as a request. We answer as soon as we know whether there is room.
registration-contact = Main contact
registration-contact-help = We send everything to this person. The main contact need not attend.
registration-name = Name
registration-email = E-mail
registration-phone = Phone
registration-other = Somebody other than the main contact fills this in
registration-other-text = Tick this if you are not the main contact. Then both of you get a receipt.
registration-filler-name = Your name
registration-filler-email = Your e-mail
registration-buyer-reference = Your reference for the invoice
registration-buyer-reference-help = Needed only if you are to pay for somebody.
registration-participant = Participant { $number }
registration-role = Role
registration-field = Field of work
registration-choose = Choose
registration-takes = Takes part in
registration-alternative = { $label }
registration-only-role = Only for { $roles }
registration-room-left =
    { $count ->
        [0] Full
        [one] One place left
       *[other] { $count } places left
    }
registration-wishes = { $slot }: wishes
registration-wishes-help = Tick everything that is of interest. We share the seats after the deadline.
registration-rank = Rank the wishes
registration-rank-help = You need not rank. A plain tick counts as much on average.
registration-rank-of = Rank of { $topic }
registration-rank-none = Not ranked
registration-rank-n = Choice { $rank }
registration-cover = Who covers the stay?
registration-cover-auto = Whatever serves us best
registration-cover-package = Covered as: { $package }
registration-cover-own = We pay ourselves
registration-only-if-covered = Comes only if covered
registration-remove = Remove participant { $number }
registration-add = Add a participant
registration-message = Message to the organiser
registration-message-help = Do not write about allergies or health here. Participants can tell us themselves.
registration-terms = Terms
registration-cancellation = If you cancel for somebody from { $date } on, you pay { $percent } per cent of the price.
registration-accept = We accept the terms
registration-submit = Send the sign-up
registration-submit-binding = Send binding sign-up
registration-submit-changes = Save the changes
registration-submit-late = Send the request
registration-preview = Show cover and cost
registration-panel = Cover and cost
registration-panel-provisional = Provisional. We confirm after the deadline.
registration-panel-empty = Add participants, and you will see here what is covered and what the rest costs.
registration-pays = To pay
registration-nothing-to-pay = Nothing
registration-quota-left = You still have room for: { $packages }.
registration-quota-count = { $count } × { $package }
registration-advice = A piece of advice
registration-nothing-chosen = nothing chosen yet
registration-standing-quota = Covered
registration-standing-part = Partly covered
registration-standing-may-be-shared = Decided after the deadline
registration-standing-own = Own cost
registration-waits = Comes only if covered
registration-price-unknown = No price is set for: { $elements }
registration-unsaved = This has not been sent yet
registration-conflict-heading = Somebody saved in the meantime
registration-conflict-text = The sign-up was changed in another window or by a colleague. What you wrote stands below. Compare it with what is saved, and send again if yours is to hold.
registration-conflict-show = See what is saved now
registration-taken-heading = You are already signed up
registration-taken-text = The sign-up was sent from another window or by a colleague. What you wrote stands below, but has not been sent. To change the sign-up, use the link in the receipt; the page of the invitation can send it to you again.
registration-taken-show = See the sign-up and get the link again
registration-terms-changed-heading = The terms have changed
registration-terms-changed-text = The organiser has changed the terms since you opened the form. What you have written is below. Read the terms at the end, tick the box again and send.
registration-full-heading = There is not room for everybody
registration-full-text = Something you ticked is full. Nothing has been saved. Remove some ticks and send again, or contact the organiser.
registration-forged-heading = The form has not been sent
registration-forged-text = The page was open for too long, or the browser did not accept our cookie. Everything you wrote stands below. Send again.
registration-done-heading = Thank you! { $organisation } is signed up
registration-changed-heading = The changes are saved
registration-unchanged-heading = Everything was saved already
registration-done-text = The receipt has been sent by e-mail to the main contact, with the link to this page.
registration-late-heading = The request has gone to the organiser
registration-late-text = It came after the deadline. The organiser sees it and will answer you. What was signed up before holds until then.
registration-left-heading = The sign-up has been withdrawn
registration-declined-heading = Thank you for answering
registration-declined-text = We have noted that { $organisation } is not coming. If you change your minds, you can sign up after all.
manage-title = The delegation of { $organisation }
manage-lead-open = You can change everything up to and including { $deadline }.
manage-lead-closed = The sign-up is binding now. You can still ask for changes: they go to the organiser.
manage-substitute = Somebody cannot come? First find a substitute in your own organisation, and ask for the change here.
manage-change = Change the sign-up
manage-ask-change = Ask for a change
manage-withdraw = Withdraw the whole sign-up
manage-withdraw-text = Then everybody in the delegation loses the place. You can sign up again until the deadline.
manage-withdraw-late-text = The deadline has passed, so this goes to the organiser as a request.
manage-withdraw-button = Yes, withdraw
manage-participants = Participants
manage-decided = Decided
manage-decided-text = The organiser has decided who is covered. The letter has been sent to the main contact.
manage-waiting = Requests that wait for the organiser
manage-waiting-submit =
    { $count ->
        [one] Change with one participant, came { $when }
       *[other] Change with { $count } participants, came { $when }
    }
manage-waiting-withdraw = Wish to withdraw, came { $when }
manage-reference = Invoice reference: { $reference }
manage-keep-link = Keep the link to this page. It is your key to the sign-up.
manage-wishes = Wishes: { $wishes }
manage-gone = The sign-up has been withdrawn. Use the link in the invitation if you want to sign up again.
registration-name-later = The name comes later
draft-save = Save and go on later
draft-heading = This is saved, but not sent
draft-begun = You have begun to sign up
draft-declining = The saved form is then gone, too.
draft-text = The form was saved { $when }. You are not signed up until you send it.
draft-text-change = The changes were saved { $when }. Your sign-up stands as before until you send them.
draft-throw-away = Throw away what is saved
draft-throw-away-text = It is then gone for everybody who has the link, and cannot be brought back.
draft-throw-away-button = Yes, throw it away
draft-thrown-away = What was saved has been thrown away
draft-newer-heading = Somebody has saved something newer
draft-newer-text = It has not been thrown away. You see it below.
draft-conflict-heading = Somebody has saved the form in the meantime
draft-conflict-text = A colleague or another window has saved something else. What you have written stands below, and nothing has been overwritten. Compare, and save or send again if yours is to hold.
draft-lead = { $organisation } is not signed up yet.
draft-lead-change = Your sign-up stands as before until you send the changes.
draft-saved = Saved
draft-deadline = Deadline
draft-deadline-over = The deadline was { $deadline }. What you send now goes to the organiser as a request.
draft-way-back = The way back
draft-back = The link in the invitation leads here again. Everybody who has it can go on where you stopped.
draft-back-change = The link in the receipt leads here again.
draft-go-on = Go on with the form
draft-to-invitation = To the invitation
draft-to-delegation = To the sign-up
earlier-heading = Did you come last time?
earlier-text =
    { $count ->
        [one] You had one participant at { $title } ({ $date }). We can fill in the name and what goes with it.
       *[other] You had { $count } participants at { $title } ({ $date }). We can fill in the names and what goes with them.
    }
earlier-button = Use the same participants as last time
paste-summary = Paste a list of names
paste-label = Names, one on each line
paste-help = Copy from a spreadsheet or write. We find out what is name, e-mail, role and field of work.
paste-button = Read the names
paste-read =
    { $count ->
        [0] No names were read.
        [one] One name has been read.
       *[other] { $count } names have been read.
    }
paste-see = See from participant { $number }
paste-not-understood =
    { $count ->
        [one] One line we did not understand. It stays in the box:
       *[other] { $count } lines we did not understand. They stay in the box:
    }
paste-line = Line { $number }: { $text }
paste-too-many =
    { $count ->
        [one] There is no room for more participants. One name stays in the box.
       *[other] There is no room for more participants. { $count } names stay in the box.
    }
paste-left-out = The form has no field for this: { $cells }
joint-heading = Shared by the delegation
joint-wishes = Wishes of the municipality as a whole
joint-wishes-help = They hold for places without a name, and for participants without wishes of their own.
joint-partners = Whom would you like to work with?
joint-partners-help = You may choose some with whom you would like to shape measures. The organiser uses it when groups are put together.
joint-neighbours = Neighbours
joint-others = Other invited
joint-invited = Invited
joint-chosen =
    { $count ->
        [one] 1 chosen
       *[other] { $count } chosen
    }
joint-line = { $slot }: { $topics }
joint-wanted = You would like to work with:
joint-mutual = Mutual
places-missing-heading = Names are missing
places-missing =
    { $count ->
        [one] One place has no name. Write it by { $deadline }.
       *[other] { $count } places have no name. Write them by { $deadline }.
    }
places-missing-over =
    { $count ->
        [one] One place has no name. The names were due by { $deadline }. Write it as soon as you can.
       *[other] { $count } places have no name. The names were due by { $deadline }. Write them as soon as you can.
    }
likeness-email = { $second } has the same e-mail address as { $first }. Is it the same person?
likeness-email-here = The same e-mail address as { $first }. Is it the same person?
likeness-name = { $name } is there twice. Is it the same person?
likeness-name-here = This name is there twice. Is it the same person?
likeness-elsewhere = { $name } is already signed up by another organisation. Agree on who signs up.
likeness-elsewhere-here = The e-mail address is already signed up by another organisation. Agree on who signs up.
error-place-name-missing = Write the name, or tick that it comes later.
error-not-read-yet = The names in the box have not been read. Press “Read the names”, or empty the box.
error-summary-item = { $where }: { $message }
error-name-missing = Write the name.
error-email-missing = Write the e-mail address.
error-email-wrong = The e-mail address must look like name@municipality.no.
error-too-long = The text can have at most { $limit } characters. Shorten it.
error-role-missing = Choose the role.
error-field-missing = Choose the field of work.
error-nothing-taken = Tick at least one thing that the participant takes part in.
error-not-for-role = Something you ticked is not for this role.
error-two-alternatives = Choose only one place or date.
error-same-rank = Two wishes have the same rank. Give them one each.
error-too-many-wishes = Choose at most { $limit } wishes.
error-terms-missing = Tick that you accept the terms.
error-reference-missing = Write the reference for the invoice.
error-nobody-named = Write the name of at least one participant. If you are not coming, choose “We are not coming” on the invitation.
error-too-many-people = You can sign up at most { $limit } participants. Contact the organiser if you are more.
error-unknown = Choose something that the form offers.

### Links: those who lost one, who has them, main contact and deputy, and what came after the deadline.

# The letters
letter-copy = You get this copy because you are the deputy of the main contact of { $organisation }.
letter-wrong-tell-us = Is this not right? Please contact us as soon as you can.
letter-single-use = The link works once, and only for the next { $minutes } minutes.
letter-not-asked-nothing-changes = If you did not ask for this, you need not do anything. Then nothing is changed.
letter-button-invitation = Open the invitation
letter-subject-invitation-link = The link to the invitation: { $title }
letter-heading-invitation-link = Here is the link to the invitation
letter-invitation-link-intro = Here is the link to the invitation that { $organisation } has received to { $title }.
letter-invitation-link-keep = Whoever has the link can answer for { $organisation }. Send it only to those who should. If nobody of yours asked for the link, you need not do anything.
letter-subject-deputy-link = You are the deputy: { $title }
letter-heading-deputy-link = You are the deputy
letter-deputy-link-intro = { $contact } has named you as deputy for the sign-up of { $organisation } to { $title }.
letter-deputy-from-to = You are the deputy from { $from } to { $to }, both days included.
letter-deputy-from = You are the deputy from { $from } until { $contact } says otherwise.
letter-deputy-to = You are the deputy through { $to }.
letter-deputy-always = You are the deputy until { $contact } says otherwise.
letter-deputy-may = You can see and change the sign-up, and you get copies of the letters that we send. You cannot change who the main contact is.
letter-deputy-keep = The link is your own. Do not pass it on.
letter-subject-deputy-ended = You are no longer the deputy: { $title }
letter-heading-deputy-ended = You are no longer the deputy
letter-deputy-ended-intro = You are no longer the deputy for the sign-up of { $organisation } to { $title }. The link that you had does not work any more.
letter-subject-addresses-changed = Your addresses have been changed: { $title }
letter-heading-addresses-changed = Your addresses have been changed
letter-addresses-changed-intro = We have changed the e-mail addresses that are registered for { $organisation }. Letters about { $title } now go to the addresses that are registered now.
letter-button-confirm-address = Confirm the address
letter-subject-confirm-address = Confirm the e-mail address: { $title }
letter-heading-confirm-address = Is this the right address?
letter-confirm-address-intro = The main contact for the sign-up of { $organisation } to { $title } wants to get the letters at this address. Press the button to confirm that it is right.
letter-subject-address-replaced = The main contact has a new address: { $title }
letter-heading-address-replaced = The main contact has a new address
letter-address-replaced-intro = The main contact for the sign-up of { $organisation } has a new e-mail address. Letters about { $title } no longer come here, and the link that you had does not work any more.
letter-button-hand-over = See and take over
letter-subject-hand-over = Will you take over the sign-up? { $title }
letter-heading-hand-over = Will you take over as main contact?
letter-hand-over-intro = { $former } is the main contact for the sign-up of { $organisation } to { $title }. Now you are asked to take over.
letter-hand-over-means = The main contact gets all letters from us and can change the sign-up. You need not attend yourself.
letter-subject-new-contact = You are the main contact: { $title }
letter-heading-new-contact = You are now the main contact
letter-new-contact-intro = You have taken over as main contact for the sign-up of { $organisation } to { $title }. Here is your link to the sign-up.
letter-new-contact-keep = Keep the link safe. Whoever has it can change the sign-up.
letter-subject-former-contact = Somebody else is the main contact: { $title }
letter-heading-former-contact = Somebody else is the main contact now
letter-former-contact-intro = { $successor } has taken over as main contact for the sign-up of { $organisation } to { $title }. The link that you had does not work any more.
letter-subject-late-refused = Answer to what you sent after the deadline: { $title }
letter-heading-late-refused = We are sorry that we cannot say yes
letter-late-refused-submit = { $organisation } sent us a sign-up or a change for { $title } on { $at }. The deadline had passed by then, and we cannot accept it. What was signed up before the deadline still holds.
letter-late-refused-withdraw = { $organisation } told us about { $title } on { $at }, after the deadline. We cannot act on it. What was signed up still holds.
letter-late-refused-words = This is the reason:
letter-button-log-in = Log in
letter-subject-log-in = Log in to Samling
letter-heading-log-in = Log in
letter-log-in-intro = Somebody asked to log in to Samling with this address. If it was you, press the button.
letter-button-reset-password = Choose a new password
letter-subject-reset-password = New password for Samling
letter-heading-reset-password = Choose a new password
letter-reset-password-intro = Somebody asked for a new password for Samling for this address. If it was you, press the button.

# The kinds of letter
letters-kind-invitation-link = Link to the invitation
letters-kind-deputy-link = Link for the deputy
letters-kind-deputy-ended = No longer the deputy
letters-kind-addresses-changed = Addresses changed
letters-kind-confirm-address = Confirm a new address
letters-kind-address-replaced = Address replaced
letters-kind-hand-over = Asked to take over
letters-kind-new-contact = New main contact
letters-kind-former-contact = To the former main contact
letters-kind-late-refused = No to what came late
letters-kind-log-in = Link to log in
letters-kind-reset-password = Link to a new password
letters-state-replaced = Sent anew to a corrected address
letters-correct = Correct the address and send again

# The journal
journal-addresses-changed = Registered addresses were changed
journal-contact-address-asked = The main contact asked for a new address
journal-contact-address-changed = The main contact's new address is confirmed
journal-colleague-sent = A link was sent to a colleague
journal-colleague-asked = A link is wanted for a colleague at another domain
journal-colleague-refused = The organiser declined to send the link to a colleague
journal-hand-over-asked = A colleague was asked to take over as main contact
journal-hand-over-cancelled = The question to take over was taken back
journal-handed-over = A colleague took over as main contact
journal-deputy-named = A deputy was named
journal-deputy-removed = The deputy was removed
journal-late-let-in = What came after the deadline was let in
journal-late-refused = What came after the deadline was declined
journal-links-revoked = Old links were made invalid
journal-field-address-added = address added
journal-field-address-removed = address removed
journal-field-invitation = the link to the invitation
journal-field-manage = the link to the sign-up
journal-field-deputy = the deputy's link

# Errors in the forms
error-twice = The address is there twice. Remove one of them.
error-same = That is the address that holds now. Write another one.
error-reason-missing = Write why.
error-date-wrong = Write the date like this: 12.11.2018.
error-dates-turned = The last day must be today or later, and not before the first day.

# Links that are no longer
gone-replaced = The link has been replaced
gone-handed-over = A colleague of yours has taken over as main contact and has a new link to the sign-up. Ask the colleague, or have the links that concern you sent to you.
gone-address-changed = The main contact has a new e-mail address, and the new link was sent there.
gone-revoked = The organiser has made old links invalid and sent new ones. Use the link in the newest letter.
gone-deputy = You are no longer the deputy
gone-deputy-ended = The main contact or the organiser has ended it, or named somebody else. Ask the main contact if that is not right.
gone-deputy-over = The last day as deputy has passed. Ask the main contact if you should still be the deputy.
gone-deputy-not-yet = The link does not work yet
gone-deputy-not-yet-text = You become the deputy later. The date is in the letter that you got.
gone-used = The link has been used
gone-used-text = It worked only once. If you need it again, you can get a new one.
gone-expired = The link is too old
gone-expired-text = It worked for half an hour. You can get a new one.
gone-cancelled = The link does not hold any longer
gone-cancelled-text = It was taken back, or a newer one was sent.

# I have lost the link
lost-link-title = I have lost the link
lost-link-lead = Write your e-mail address. If we know it, we send the links that belong to it there, and nowhere else.
lost-link-email = Your e-mail address
lost-link-button = Send me the links
lost-link-sent = Thank you, we are looking
lost-link-sent-text = If we know the address, the links come there in a moment. To protect everybody's privacy we do not say whether we know it.
lost-link-which = Who can get the link this way?
lost-link-which-contact = The main contact gets the link to the sign-up.
lost-link-which-deputy = The deputy gets an own link.
lost-link-which-filler = Whoever filled in for the main contact gets the link to the sign-up.
lost-link-which-registered = The registered addresses, usually the shared postbox, get the link to the invitation.
lost-link-not-yours = Are you none of these? Send the link to the registered addresses instead:
lost-link-no-letter = Did nothing come?
lost-link-no-letter-text = Look in the spam folder, and check that you wrote the right address. We do not send to the same address more than every ten minutes. If that does not help, ask us:
way-in-which = Which addresses does the link go to?
way-in-which-text = To the e-mail addresses that the organiser has registered for the municipality, usually the shared postbox. If the municipality is signed up already, the link goes to the main contact.
way-in-no-address = Does the municipality have no address with us, or a wrong one? Tell the organiser, and it will be corrected:

# Who in our office has the link
links-who-title = Who in our office has the link?
links-who-lead = Here you see what we have sent to { $organisation }, and when.
links-who-contact = Main contact: { $name }, { $address }
links-sent = This has been sent
links-none-sent = No links have been sent yet.
links-when = When
links-letter = Letter
links-to = To
links-masked = Only parts of the addresses are shown, for several people may have this link. We note when a link is used, but not by whom.
links-works = The link works
links-dead = Old link
links-on-its-way = On its way
links-waits = Waits
links-uses = Last used, to press a button or send a form:
links-used = { $link }: { $when }
links-name-invitation = The link to the invitation
links-name-manage = The link to the sign-up
links-name-deputy = The deputy's link
links-back-to-invitation = To the invitation
links-colleague = Send the link to a colleague
links-colleague-email = The colleague's e-mail address
links-colleague-help = If the address is at the same domain that you use with us, the link is sent at once. Otherwise we ask the organiser first.
links-colleague-manage = The colleague gets the link to the sign-up, and can change it as you can.
links-colleague-button = Send the link
links-colleague-sent = The link is on its way to the colleague.
links-colleague-waits = The address is at another domain, so the organiser must agree first. We have asked.
links-colleague-asked = { $address }, asked { $when }.
links-too-often = This has been done many times in a short while. Wait a little and try again.

# Contact and links, for the main contact
contact-title = Contact, deputy and links
contact-lead = Here you decide whom we write to, and who can change the sign-up.
contact-back = To the delegation
contact-person = { $name }, { $address }
contact-address = Correct or change your address
contact-address-text = We send a link to the new address. It holds when you have opened the link and confirmed. Then the old address is told, and the old link to the sign-up stops working.
contact-address-new = New e-mail address
contact-address-button = Send a confirmation to the new address
contact-address-asked = We have sent a link to the new address. Open it within half an hour.
contact-address-waits = Waiting for { $address } to be confirmed. The link works until { $until }.
contact-hand-over = Let a colleague take over
contact-hand-over-text = The colleague gets a link and must agree. When that is done, your link stops working, and the letters go to the colleague.
contact-colleague-name = The colleague's name
contact-colleague-email = The colleague's e-mail address
contact-hand-over-button = Ask to take over
contact-hand-over-asked = The colleague is asked to take over. The link works for half an hour.
contact-hand-over-waits = { $name } ({ $address }) is asked to take over. The link works until { $until }.
contact-hand-over-cancel = Take the question back
contact-hand-over-cancelled = The question is taken back, and the link does not work.
contact-deputy = Deputy
contact-deputy-text = Will you be away? A deputy gets an own link, can change everything in the sign-up and gets copies of the letters, but cannot change who the main contact is.
contact-deputy-name-one = Name a deputy
contact-deputy-other = Name another one
contact-deputy-first = First day
contact-deputy-last = Last day
contact-deputy-button = Name the deputy
contact-deputy-remove = Remove the deputy
contact-deputy-named = The deputy is named and has got an own link.
contact-deputy-removed = The deputy is removed, and the link does not work any more.
contact-deputy-from-to = From { $from } to { $to }, both days included.
contact-deputy-from = From { $from }, until you remove the deputy.
contact-deputy-to = Through { $to }.
contact-deputy-always = Until you remove the deputy.
contact-deputy-not-yet = Has not begun.
contact-deputy-over = Is over.
contact-fixed-address = Correct or change the address
contact-fixed-deputy = You are the deputy. Only the main contact can change this.
manage-as-deputy = You are here as deputy. The link is your own.

# Taking over, and confirming an address
take-over-title = Take over as main contact
take-over-lead = { $former } is the main contact of { $organisation } for { $title }. Will you take over?
take-over-now = Main contact now
take-over-new = New main contact
take-over-means = You get all letters about the sign-up and can change it. The former contact is told, and the old link stops working.
take-over-button = Yes, I take over
take-over-done = You are now the main contact
take-over-done-text = The link to this page has been sent to you by e-mail. Keep it safe.
confirm-address-title = Confirm the address
confirm-address-lead = Shall the letters about the sign-up of { $organisation } to { $title } go to this address?
confirm-address-now = The address now
confirm-address-new = New address
confirm-address-means = The old address is told, and the old link to the sign-up stops working.
confirm-address-button = Yes, use the new address
confirm-address-done = The new address holds
confirm-address-done-text = The link to this page has been sent there. Keep it safe.

# The organiser: a forgotten password
forgotten-title = Forgotten the password?
forgotten-lead = Write the e-mail address that you log in with, and we send you a link. It works once, for half an hour.
forgotten-reset = Send a link to a new password
forgotten-log-in = Send a link that logs in
forgotten-sent = Look in your inbox
forgotten-sent-text = If the address has an account with us, the link comes in a moment. We do not say whether it has. If nothing comes, look in the spam folder, and wait two minutes before you ask for a new one.
forgotten-back = To the log-in
forgotten-log-in-title = Log in
forgotten-log-in-lead = You log in as { $email }.
forgotten-new = Choose a new password
forgotten-new-lead = The password holds for { $email }.
forgotten-password = New password
forgotten-again = New password once more
forgotten-length = At least { $count } characters. A sentence is easy to remember.
forgotten-short = The password must have at least { $count } characters.
forgotten-differs = The two passwords differ. Write them again.
forgotten-save = Save and log in

# The organiser: addresses, links and what came after the deadline
addresses-title = Correct the addresses
addresses-lead = The invitation, the reminders and the link of { $name } go here.
addresses-back = To { $name }
addresses-refused =
    { $count ->
        [one] One letter did not arrive
       *[other] { $count } letters did not arrive
    }
addresses-number = Address { $number }
addresses-new = New address
addresses-empty = Empty a field to remove the address.
addresses-reason = Reason
addresses-reason-help = Stands in the journal. Do not write personal data.
addresses-also = Do this, too
addresses-send = Send again to the addresses above
addresses-send-text = Letters that did not arrive are sent again. If there are none, the invitation is sent.
addresses-revoke = Old invitation links stop working
addresses-revoke-text = Choose this if a stranger may have got the link.
addresses-told = The old addresses are told that the addresses were changed, but not what the new ones are.
addresses-save = Save the addresses
addresses-saved =
    { $count ->
        [0] The addresses are saved.
        [one] The addresses are saved, and one letter is on its way.
       *[other] The addresses are saved, and { $count } letters are on their way.
    }
desk-links-title = Links and contact
desk-links-lead = Who at { $name } has got links, whom we write to, and what you can do about it.
desk-links-who = Who has the link?
desk-deputy-none = No deputy. The main contact names one.
desk-hand-over-text = Use this when the main contact has left or is away. The colleague gets a link and must agree. The former contact is told.
desk-colleague-heading = Somebody wants the link sent to a colleague
desk-colleague-text = The address is at another domain than the registered ones. Do you know who it is?
desk-colleague-agree = Send the link
desk-colleague-disagree = Do not send
desk-colleague-refused = The link is not sent.
desk-colleague-tag =
    { $count ->
        [one] One waits for an answer
       *[other] { $count } wait for an answer
    }
desk-step-colleagues =
    { $count ->
        [one] One asks for the link for a colleague.
       *[other] { $count } ask for the link for a colleague.
    }
desk-step-colleagues-text = The address is at another domain, so you decide.
desk-step-colleagues-button = See and decide
revoke-heading = Make old links invalid
revoke-text = Use this if a link has gone astray. The old ones stop working at once, and new ones are sent to those who should have them.
revoke-which = Which links?
revoke-missing = Choose at least one link.
revoke-button = Make old links invalid
revoke-done =
    { $count ->
        [0] Old links do not work any more.
        [one] Old links do not work any more, and one new one is on its way.
       *[other] Old links do not work any more, and { $count } new ones are on their way.
    }
late-title = Came after the deadline
late-lead = These are kept, but not carried out. You decide.
late-none = Nothing waits
late-none-text = What comes after the deadline stands here.
late-decide = See and decide
late-back = To all that came after the deadline
late-came = Came { $when }.
late-now = Signed up now
late-now-none = Nobody is signed up.
late-wanted = What they ask for
late-wanted-none = No participants: they do not want to come.
late-new = New
late-changed = Changed
late-gone = Leaves
late-outdated = The sign-up has been changed since
late-outdated-text = Something else was saved after this came. If you let it in, it replaces the whole sign-up as it is now.
late-anyway = Replace what is saved all the same
late-covered = The coverage is decided already
late-covered-text = Whoever you let in now is part of the coverage the next time it is worked out. Look at the proposal afterwards, and publish a new decision.
late-covered-link = See the coverage
late-let-in = Let in
late-let-in-text = What they ask for becomes their sign-up, by the rules of now. The main contact gets a receipt.
late-let-go-text = The sign-up is withdrawn, and its places become free. They are told.
late-let-in-button = Let them in
late-let-go-button = Accept the withdrawal
late-reason-help = Stands in the journal. Do not write personal data.
late-refuse = Say no
late-refuse-text = Nothing is changed. The main contact gets a short letter with what you write here.
late-words = Why not
late-words-help = Stands in the letter, word for word, and in the journal.
late-refuse-button = Say no and send the letter
late-full = There is no room: something they ask for is full. Nothing is changed.
late-conflict = The sign-up was changed after this came. Have a look, and tick the box if it should replace what is saved all the same.
late-by-the-rules = It cannot be let in as it stands, by the rules of now:
late-let-in-done = It is let in. The receipt is on its way.
late-refused-done = The answer is on its way.

### The invitation and the button that opens it.

invitation-title = Invitation to { $organisation }
invitation-greeting = { $organisation } is invited
invitation-lead = Here one person signs up the whole delegation. It takes about ten minutes, and you can change everything up to and including { $deadline }.
invitation-lead-late = The deadline was { $deadline }. You can still fill in the form. It then goes to the organiser, who decides whether there is room.
invitation-not-open = Sign-up has not opened yet. It opens { $when }.
invitation-open-button = Open the sign-up form
invitation-continue-button = Continue to the sign-up form
invitation-decline-heading = Not coming?
invitation-decline-text = Please tell us, and you will get no more reminders. You can change your minds.
invitation-decline-button = We are not coming
invitation-registered-heading = { $organisation } is signed up
invitation-registered-text =
    { $count ->
        [one] The delegation has one participant. The link to see and change it has been sent to the main contact.
       *[other] The delegation has { $count } participants. The link to see and change it has been sent to the main contact.
    }
invitation-resend-button = Send the link to the main contact again
invitation-resent = The link has been sent to the main contact.
invitation-not-coming-heading = You have answered that you are not coming
invitation-not-coming-text = Thank you for telling us. Have you changed your mind?
invitation-withdrawn-heading = The sign-up has been withdrawn
invitation-sign-up-after-all = Sign up after all
invitation-read-announcement = Read the announcement

way-in-title = Sign up your municipality
way-in-lead = Each municipality has its own link. Choose yours, and we send the link to its registered addresses.
way-in-organisation = Municipality
way-in-button = Send the link
way-in-missing = Choose your municipality.
way-in-sent = The link is on its way
way-in-sent-text = If { $organisation } is invited, the link will reach its registered addresses in a moment. If it is already signed up, it goes to the main contact. If nothing comes within ten minutes, check the spam folder or ask the organiser.
way-in-help = Did you have the link before?
way-in-nobody-invited = The invitations have not been sent yet.
way-in-closed-text = Once they have and sign-up is open, you can ask for your municipality’s link here.

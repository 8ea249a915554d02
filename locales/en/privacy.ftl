### Privacy, accessibility, deletion, and what the organiser sees of food and access.

erased = Deleted
footer-privacy = Privacy
footer-accessibility = Accessibility

privacy-notice = How we use the data
privacy-notice-text = We use names, e-mail addresses, roles and choices to plan and hold the gathering. Participants with an e-mail address are told that they are signed up and what is registered, and get their own link. All is deleted by { $date }. Do not write about allergies or health here.
privacy-notice-more = Read more about privacy

privacy-title = Privacy
privacy-lead = How we handle personal data for { $title }.
privacy-responsible = Who is responsible
privacy-responsible-text = { $body } is responsible for the data (controller).
privacy-responsible-is = { $body } is responsible for the data.
privacy-responsible-and-ask = { $body } is responsible for the data. Questions about privacy: { $email }
privacy-ask = Questions about privacy
privacy-officer = Data protection officer
privacy-what = What we have, and why
privacy-purpose-usual = We use the data to plan, hold and follow up the gathering: places, food and nights, parallel sessions and letters.
privacy-data-kind = Data
privacy-data-why = Used for
privacy-data-ground = Ground
privacy-data-when = Deleted
privacy-kind-needs = Food and access
privacy-kind-drafts = Forms begun and never sent
privacy-kind-letters = Content and receivers of letters
privacy-kind-wishes = Wishes for the parallel sessions
privacy-kind-names = Names, e-mail, telephone and messages
privacy-kind-terms = The terms as accepted
privacy-why-needs = The right food for the right number, and access for those who need it
privacy-why-drafts = So that you can go on where you left off
privacy-why-letters = So that we can show what was sent, and send it again
privacy-why-wishes = To share the places in the parallel sessions
privacy-why-names = To know who comes, and to reach them
privacy-why-terms = To show what you agreed to
privacy-ground-public-task = We need the data to carry out a task in the public interest (General Data Protection Regulation, article 6(1)(e)).
privacy-ground-legitimate-interest = We have a legitimate interest in holding the gathering (General Data Protection Regulation, article 6(1)(f)).
privacy-ground-agreement = We need the data to fulfil the agreement that you take part (General Data Protection Regulation, article 6(1)(b)).
privacy-ground-consent = Your consent (articles 6(1)(a) and 9(2)(a)). You can withdraw it at any time on your page.
privacy-ground-short-public-task = Task in the public interest
privacy-ground-short-legitimate-interest = Legitimate interest
privacy-ground-short-agreement = Agreement
privacy-ground-short-consent = Consent
privacy-deleted-on = { $what }: deleted on { $date }
privacy-deletes = Deleted on { $date }
privacy-from = Where we have it from
privacy-from-text = The main contact of your organisation has signed you up and given name, role and what you take part in. Food and access you tell us yourself.
privacy-recipients = Who sees it
privacy-recipient-organisers = The organisers who are logged in to the gathering
privacy-recipient-kitchen = Hotel and kitchen: numbers per meal, without names
privacy-rights = Your rights
privacy-rights-see = See all that we have about you, and download it: on your page
privacy-rights-correct = Correct name and e-mail: on your page
privacy-rights-erase = Erase your data: on your page
privacy-rights-withdraw = Withdraw the consent for food and access: then we delete it at once
privacy-rights-object = Object to the use, or ask us to restrict it: write to us
privacy-rights-complain = Complain to the Norwegian Data Protection Authority (Datatilsynet)
privacy-rights-link = The link to your page is in the e-mail you got when you were signed up. If it is lost, ask your main contact or us.
privacy-after = After the deletion there remain numbers without names, and a journal of what was done when. The addresses of the organisations’ common postboxes are not personal data and are not deleted.
privacy-cookies = Cookies
privacy-cookies-text = We only use cookies that forms and the choice of language need. No tracking.

accessibility-title = Accessibility statement
accessibility-lead = Everybody should be able to use these pages. This is how things stand, and how to tell us.
accessibility-goal = The goal
accessibility-goal-text = The pages are made to meet WCAG 2.2 at levels A and AA. That is more than Norwegian law asks (WCAG 2.1).
accessibility-tested = What is tested
accessibility-tested-axe = All pages are checked automatically with axe in Bokmål, Nynorsk and English, on wide and narrow screens (320 px), before each release
accessibility-tested-keyboard = Signing up is tried with the keyboard alone, and with visible focus
accessibility-tested-script = The pages are tried without JavaScript
accessibility-not-tested = What is not tested
accessibility-not-tested-people = The pages are not tested by users with disabilities, nor with every screen reader
accessibility-not-tested-content = Pictures and texts that the organiser adds are the organiser’s responsibility
accessibility-known = Known faults
accessibility-known-none = We know of no breach of the requirements now. If you find one, tell us.
accessibility-tell = Tell us
accessibility-tell-text = Write which page it is about, what you tried to do, and what you use. You can also sign up by telephone or e-mail.
accessibility-complain = Complain
accessibility-complain-text = If you do not get a good answer, you can complain to the Norwegian Anti-Discrimination Tribunal (Diskrimineringsnemnda). The Authority for Universal Design of ICT supervises and takes tips.
accessibility-nobody = Contact whoever invited you.
accessibility-own = This is the statement on this site. Norwegian public bodies must also have one made at uustatus.no.

desk-menu-privacy = Deletion
desk-needs-title = Food and access
desk-needs-lead = Numbers for kitchen and hotel, without names. They are what participants have said themselves, and what main contacts have given without names.
desk-needs-basis-decided = By the coverage decision.
desk-needs-basis-asked = By what is signed up.
desk-needs-open = See food and access
desk-needs-answered =
    { $count ->
        [one] One participant has answered.
       *[other] { $count } participants have answered.
    }
desk-needs-none = Nobody has said anything about food or access
desk-needs-none-text = Participants do it on their own page. The data is deleted on { $date }.
desk-needs-diet = Diets per meal
desk-needs-what = What
desk-needs-eaters = Eaters in all
desk-needs-meal = { $meal }, { $date }
desk-needs-texts = Something else about food, in the participants’ own words
desk-needs-access = Access per day
desk-needs-named = Who needs access
desk-needs-named-text =
    { $count ->
        [one] One participant needs something that cannot be arranged without a name. Open the list only when you arrange it. Each look is journalled.
       *[other] { $count } participants need something that cannot be arranged without a name. Open the list only when you arrange it. Each look is journalled.
    }
desk-needs-named-open = Show the names
desk-needs-named-none = Nobody has asked for anything that needs a name.
desk-needs-named-seen = That you have seen the list is written in the journal.
desk-needs-pictures = Not in pictures
desk-needs-pictures-none = Nobody has objected to pictures.
desk-needs-back = To food and access
desk-unnamed-place = Place without a name
desk-undated = without a date
deletion-title = Deletion
deletion-lead = Personal data is deleted by itself on its day. The proof says what and how much, never the content.
deletion-plan = The plan
deletion-kind = Data
deletion-day = Deleted on
deletion-records = Records now
deletion-state = State
deletion-waits = Waits
deletion-is-due = Being deleted
deletion-is-done = Deleted
deletion-done = What has been deleted
deletion-done-none = Nothing has been deleted yet. The first deletion is on { $date }.
deletion-when = When
deletion-how-many = Records deleted
deletion-rule = Rule
deletion-rule-days =
    { $days ->
        [one] One day after the last day
       *[other] { $days } days after the last day
    }
deletion-rule-date = On the date { $date }
deletion-note = What was sent by e-mail, and backups, must be deleted where they are. See the guide for operations.
command-deletion-none = Nothing is to be deleted now.
command-deletion-would =
    { $count ->
        [one] { $gathering }: { $what }: 1 record would be deleted.
       *[other] { $gathering }: { $what }: { $count } records would be deleted.
    }
command-deletion-done =
    { $count ->
        [one] { $gathering }: { $what }: 1 record is deleted.
       *[other] { $gathering }: { $what }: { $count } records are deleted.
    }

journal-personal-link-renewed = A participant’s link was made anew
journal-own-wishes = A participant gave their own wishes
journal-own-needs = A participant told about food or access
journal-needs-removed = Data on food and access is deleted
journal-own-pictures = A participant changed the mark on pictures
journal-own-corrected = A participant corrected their own data
journal-own-erased = A participant erased their own data
journal-nameless-counted = Numbers without names for food and access changed
journal-access-needs-seen = The list of access needs with names was opened
journal-deleted = Personal data was deleted by plan
journal-field-records =
    { $count ->
        [one] 1 record
       *[other] { $count } records
    }
journal-field-seen =
    { $count ->
        [one] 1 name
       *[other] { $count } names
    }
journal-values = Show what was changed
journal-values-lead = What was changed lies beside the journal and is deleted on { $date }.
journal-value = { $field }: “{ $before }” became “{ $after }”
value-contact-name = Main contact’s name
value-contact-email = Main contact’s e-mail
value-contact-phone = Main contact’s telephone
value-filler-name = Name of whoever filled in
value-filler-email = E-mail of whoever filled in
value-filler-phone = Telephone of whoever filled in
value-buyer-reference = Invoice reference
value-message = Message
value-name = Name
value-email = E-mail
value-role = Role
value-field = Field of work
value-takes = Takes part in
value-cover = Coverage

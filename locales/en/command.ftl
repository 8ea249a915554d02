### Answers at the command line. Each error says what happened, what it means and what you can do.

## Database, files and folders

command-database-busy = The database is busy or out of reach: { $detail }. Nothing is saved. Try again in a while.
command-database-full = The disk or the database is full: { $detail }. Nothing is saved. Make room, and try again.
command-database-failed = The database answered with an error: { $detail }. Nothing is saved. Run "samling doctor" to find out more.
command-database-unopened = We cannot open the database { $address }: { $detail }. See that the address is right and that the database runs.
command-plan-refused = The checker found that the proposal breaks a rule ({ $violation }). It cannot be published. Report the error, with the gathering file.
command-failed = It did not work: { $detail }. Nothing is saved.
command-folder-not-made = We cannot make the folder { $folder }: { $detail }. Choose another folder, or give yourself leave to write there.
command-file-not-written = We cannot write { $file }: { $detail }. Choose another place.
command-no-gathering-yet = No gathering is called { $id }. There are no gatherings here yet. Import one: samling gathering import FOLDER
command-no-such-gathering = No gathering is called { $id }. These are here: { $known }

## The key file

command-key-not-made = We cannot make the key file { $file }: { $detail }. Without it we cannot make links. Give yourself leave to write in the folder.
command-key-unreadable = We cannot read the key file { $file }: { $detail }. Without it no link works. Give yourself leave to read it.
command-key-broken = The key file { $file } is broken. It should have 64 digits and letters (0–9, a–f). Fetch it from a backup. If you delete it, you get a new one, but then all links that we have sent stop working.
command-key-new-for-old = The key file was missing, and we have made a new one: { $file }. Links that were sent before do not work any more. If you have the old one, put it back.

## Settings

command-config-at = { $place }: { $what }
command-config-syntax = This is not valid TOML: { $detail }
command-config-unknown-key = This is no setting. These are: { $known }
command-config-not-text = The value must be a text in quotation marks.
command-config-listen-wrong = “{ $value }” is no address to listen on. Write, for example, 127.0.0.1:8080
command-config-public-url-wrong = “{ $value }” is no web address. Write it with https:// and nothing after the name, such as https://samling.example
command-config-smtp-wrong = The mail server cannot be used: { $detail }
command-config-letters-both = Letters can go to a folder or to a mail server, not both. Delete one of them.
command-config-from-missing = Letters that go by email must have a sender. Add from under [letters], such as "Samling <samling@organiser.example>"
command-config-from-wrong = “{ $value }” is no email address. Write, for example, "Samling <samling@organiser.example>"

## Gatherings

command-gathering-imported = { $id } is imported (revision { $revision }).
command-gathering-imported-with-list = { $id } is imported (revision { $revision }) with { $count ->
    [one] 1 invited organisation
   *[other] { $count } invited organisations
}.
command-gathering-refused = { $file } has { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, and nothing is imported. Correct what stands above, and try again.
command-gathering-lost-role = { $count ->
    [one] 1 participant has
   *[other] { $count } participants have
} the role “{ $id }”, which is not in the file.
command-gathering-lost-field = { $count ->
    [one] 1 participant has
   *[other] { $count } participants have
} the field “{ $id }”, which is not in the file.
command-gathering-lost-element = { $count ->
    [one] 1 participant has
   *[other] { $count } participants have
} chosen “{ $id }”, which is not in the file.
command-gathering-lost-package = { $count ->
    [one] 1 participant has
   *[other] { $count } participants have
} asked to be covered by the package “{ $id }”, which is not in the file.
command-gathering-lost-slot = { $count ->
    [one] 1 participant has
   *[other] { $count } participants have
} wishes in the slot “{ $id }”, which is not in the file.
command-gathering-lost-topic = { $count ->
    [one] 1 participant has
   *[other] { $count } participants have
} wished for the topic “{ $id }”, which is not in the file.
command-gathering-in-use = Nothing is imported, since those who are signed up for { $id } would lose what they have chosen. Keep the names (id) in the file as they were; the texts that you show you may change freely. To import it all the same, use --force.
command-gathering-picture-elsewhere = The picture { $file } is a link out of the folder. Put the picture itself into the folder.
command-gathering-picture-other-kind = { $file } is not the kind of picture that its name says. Save it again as svg, png, jpg or webp, with the right ending.
command-gathering-file-there = { $file } is there already, and we do not overwrite it. Choose an empty folder.
command-gathering-none = There are no gatherings here yet. Import one: samling gathering import FOLDER
command-gathering-line = { $id }  { $days }  revision { $revision }  { $invited } invited  { $title }

## Coverage

command-decide-signed-up = Signed up: { $people } participants from { $organisations } organisations
command-decide-covered = Covered, wholly or in part: { $covered }. Pay themselves: { $payers }. Do not come: { $absent }
command-decide-cost = We pay: { $cost }
command-decide-cost-of-budget = We pay: { $cost } of the budget of { $budget }
command-decide-own = The organisations pay: { $own }
command-decide-resource = { $label }: { $used } of { $limit }
command-decide-published = Published. { $letters ->
    [one] 1 letter is
   *[other] { $letters } letters are
} on the way.
command-decide-unchanged = This is published already, and nobody gets a new letter.
command-decide-outdated = The sign-ups changed while we worked it out, and nothing is published. Run the command again.
command-decide-too-early = The deadline for changes has not passed, and nothing is published. Wait until it has passed.

## Accounts, invitations and reminders

command-account-set = The account is ready (number { $id }).
command-account-email-wrong = “{ $email }” is no email address. Write it like name@organiser.example
command-account-name-missing = The name is missing. Write, for example, --name "Kari"
command-account-password-ask = Password:
command-account-password-repeat = The password once more:
command-account-password-short = The password is too short. Use at least { $shortest } characters.
command-account-password-long = The password is too long. Use at most { $longest } characters.
command-account-passwords-differ = The two passwords are not the same. Try again.
command-account-password-unreadable = We cannot read the password: { $detail }
command-account-no-terminal = We cannot ask for the password here, since there is no terminal. Use --password-stdin and give the password in the first line.
command-account-unknown = No account has the address { $email }. See which there are: samling account list
command-account-removed = The account { $email } is removed, and whoever was logged in with it is logged out.
command-account-none = There are no accounts here yet. Make one: samling account add ADDRESS --name "NAME"
command-invitation-sent-to = { $count ->
    [0] Everybody has had the invitation already.
    [one] The invitation is on its way to 1 organisation.
   *[other] The invitation is on its way to { $count } organisations.
}
command-reminder-sent-to = { $count ->
    [0] Everybody has answered, so nobody is reminded.
    [one] The reminder is on its way to 1 organisation.
   *[other] The reminder is on its way to { $count } organisations.
}

## The server

command-serve-port-taken = The address { $address } is taken by another program. Stop it, or choose another port than { $port }.
command-serve-not-listening = We cannot listen on { $address }: { $detail }. Choose another address or port.
command-serve-broken = The server stopped: { $detail }. What is saved is safe. Start it again.
command-serve-demo-data = The folder { $folder } belongs to a demo, which has a clock of its own. Use "samling demo --data { $folder }", or choose another folder.

## The demo

command-demo-ready =
    The demo runs. Everything in it is made up. Open in the browser:

      The announcement:         { $announcement }
      An unanswered invitation: { $invitation }
      The organiser's pages:    { $organiser }
                                user { $user }, password { $password }
      The letters:              { $letters }

    The folder: { $folder }
    Move the demo's clock: samling demo clock next --data { $folder }
    Stop with Ctrl-C.
command-demo-folder-in-use = The folder { $folder } belongs to a real installation. The demo leaves it alone. Choose another folder with --data.
command-demo-not-there = There is no demo in { $folder }. Start one with "samling demo", or point at it with --data.
command-demo-time = The demo's clock: { $now }
command-demo-time-moved = The demo's clock: { $now } ({ $milestone })
command-demo-no-more-milestones = All is over. The demo's clock: { $now }. To begin anew, stop the demo and delete its folder.

## Looking after

command-doctor-line-well = OK  { $what }: { $found }
command-doctor-line-trouble = !!  { $what }: { $trouble }
command-doctor-all-well = All is well.
command-doctor-troubles = { $count ->
    [one] 1 thing must be put right.
   *[other] { $count } things must be put right.
}
command-doctor-data = Data folder
command-doctor-data-missing = { $folder } is not there. Start "samling serve" once and it is made, or correct data in the settings.
command-doctor-data-unwritable = We cannot write in { $folder }: { $detail }. Give leave to the user that runs Samling.
command-doctor-data-open = Everybody on the machine can look into { $folder }. It holds personal data. Write: chmod o-rwx { $folder }
command-doctor-space = Disk space
command-doctor-space-free = { $megabytes } MB free
command-doctor-space-little = Only { $megabytes } MB free. Make room before the database is full.
command-doctor-space-unknown = we cannot find out how much room there is
command-doctor-key = Key file
command-doctor-key-missing = { $file } is not there. In a new installation it is made at the first start. Otherwise: fetch it from a backup before you start.
command-doctor-key-open = Everybody on the machine can read { $file }. Write: chmod 600 { $file }
command-doctor-database = Database
command-doctor-database-missing = { $address } is not there. Start "samling serve" once and it is made, or correct database in the settings.
command-doctor-database-unwritable = We cannot write in { $address }: { $detail }. Give leave to the user that runs Samling.
command-doctor-database-well = { $engine } at { $address }
command-doctor-public-url = Web address
command-doctor-public-url-local = { $url } opens on this machine only, so links in letters do not work for others. Set public_url to the address from outside.
command-doctor-public-url-open = { $url } is not encrypted. Put a reverse proxy with TLS before it, and set public_url to https://…
command-doctor-letters = Letters
command-doctor-letters-folder = letters are put into { $folder } and not sent
command-doctor-letters-no-folder = { $folder } is a file, no folder. Move it, or choose another folder.
command-doctor-smtp-well = { $server } answers
command-doctor-smtp-unreachable = { $server } does not take us: { $detail }. Letters wait until it does. Look at the address, the password and the firewall.
command-doctor-clock = Clock
command-doctor-clock-well = { $now } ({ $zone })
command-doctor-clock-wrong = The machine's clock shows { $now }, which cannot be right. Deadlines go by it. Set it.

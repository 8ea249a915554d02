### Words that several pages use. Labels and buttons never end with a full stop or a colon.

site-name = Samling
page-title = { $page } – { $site }

language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-choose = Choose language

skip-to-content = Skip to main content
menu = Menu
on-this-page = On this page

yes = Yes
no = No
none = None

close = Close
back = Back
next = Next
previous = Previous
save = Save
save-changes = Save changes
send = Send
cancel = Cancel
change = Change
delete = Delete
remove = Remove
add = Add
choose = Choose
confirm = Confirm
search = Search
show = Show
hide = Hide
download = Download
print = Print
log-in = Log in
log-out = Log out

name = Name
email = Email
phone = Phone
address = Address
organisation-number = Organisation number

place-without-name = Place without a name { $number }
form-must-be-filled-in = Must be filled in
form-optional = Optional
form-all-must-be-filled-in = All fields must be filled in.
form-errors = To continue, correct these errors

### Ord som fleire sider bruker. Etikettar og knappar sluttar aldri med punktum eller kolon.

site-name = Samling
page-title = { $page } – { $site }

language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-choose = Vel språk

skip-to-content = Hopp til hovudinnhaldet
menu = Meny
on-this-page = På denne sida

yes = Ja
no = Nei
none = Ingen

close = Lukk
back = Tilbake
next = Neste
previous = Førre
save = Lagre
save-changes = Lagre endringane
send = Send
cancel = Avbryt
change = Endre
delete = Slett
remove = Fjern
add = Legg til
choose = Vel
confirm = Stadfest
search = Søk
show = Vis
hide = Skjul
download = Last ned
print = Skriv ut
log-in = Logg inn
log-out = Logg ut

name = Namn
email = E-post
phone = Telefon
address = Adresse
organisation-number = Organisasjonsnummer

place-without-name = Plass utan namn { $number }
form-must-be-filled-in = Må fyllast ut
form-optional = Valfritt
form-all-must-be-filled-in = Alle felt må fyllast ut.
form-errors = For å gå vidare må du rette opp desse feila

### Ord som flere sider bruker. Etiketter og knapper slutter aldri med punktum eller kolon.

site-name = Samling
# Tittelen i nettleserens fane
page-title = { $page } – { $site }

# Språknavnene står alltid på sitt eget språk
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-choose = Velg språk

skip-to-content = Hopp til hovedinnholdet
menu = Meny
on-this-page = På denne siden

yes = Ja
no = Nei
none = Ingen

close = Lukk
back = Tilbake
next = Neste
previous = Forrige
save = Lagre
save-changes = Lagre endringene
send = Send
cancel = Avbryt
change = Endre
delete = Slett
remove = Fjern
add = Legg til
choose = Velg
confirm = Bekreft
search = Søk
show = Vis
hide = Skjul
download = Last ned
print = Skriv ut
log-in = Logg inn
log-out = Logg ut

name = Navn
email = E-post
phone = Telefon
address = Adresse
organisation-number = Organisasjonsnummer

place-without-name = Plass uten navn { $number }
form-must-be-filled-in = Må fylles ut
form-optional = Valgfritt
form-all-must-be-filled-in = Alle felt må fylles ut.
# Overskriften over listen med feil i et skjema
form-errors = For å gå videre må du rette opp følgende feil

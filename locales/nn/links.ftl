### Lenkjer: den som har mista ei, kven som har dei, hovudkontakt og stadfortredar, og det som kom etter fristen.

# Breva
letter-copy = Du får denne kopien fordi du er stadfortredar for hovudkontakten i { $organisation }.
letter-wrong-tell-us = Stemmer ikkje dette? Ta kontakt med oss så snart du kan.
letter-single-use = Lenkja verkar éin gong, og berre dei neste { $minutes } minutta.
letter-not-asked-nothing-changes = Har ikkje du bede om dette, treng du ikkje å gjere noko. Då blir ingenting endra.
letter-button-invitation = Opne invitasjonen
letter-subject-invitation-link = Lenkja til invitasjonen: { $title }
letter-heading-invitation-link = Her er lenkja til invitasjonen
letter-invitation-link-intro = Her er lenkja til invitasjonen som { $organisation } har fått til { $title }.
letter-invitation-link-keep = Den som har lenkja, kan svare for { $organisation }. Send ho berre til dei som skal gjere det. Er det ingen hos dykk som har bede om lenkja, treng de ikkje å gjere noko.
letter-subject-deputy-link = Du er stadfortredar: { $title }
letter-heading-deputy-link = Du er stadfortredar
letter-deputy-link-intro = { $contact } har sett deg opp som stadfortredar for påmeldinga frå { $organisation } til { $title }.
letter-deputy-from-to = Du er stadfortredar frå og med { $from } til og med { $to }.
letter-deputy-from = Du er stadfortredar frå og med { $from }, til { $contact } seier noko anna.
letter-deputy-to = Du er stadfortredar til og med { $to }.
letter-deputy-always = Du er stadfortredar til { $contact } seier noko anna.
letter-deputy-may = Du kan sjå og endre påmeldinga, og får kopi av breva vi sender. Kven som er hovudkontakt, kan du ikkje endre.
letter-deputy-keep = Lenkja er di eiga. Ikkje send ho vidare.
letter-subject-deputy-ended = Du er ikkje stadfortredar lenger: { $title }
letter-heading-deputy-ended = Du er ikkje stadfortredar lenger
letter-deputy-ended-intro = Du er ikkje lenger stadfortredar for påmeldinga frå { $organisation } til { $title }. Lenkja du hadde, verkar ikkje meir.
letter-subject-addresses-changed = Adressene dykkar er endra: { $title }
letter-heading-addresses-changed = Adressene dykkar er endra
letter-addresses-changed-intro = Vi har endra e-postadressene som er registrerte på { $organisation }. Breva om { $title } går frå no av til dei adressene som er registrerte no.
letter-button-confirm-address = Stadfest adressa
letter-subject-confirm-address = Stadfest e-postadressa: { $title }
letter-heading-confirm-address = Er dette rett adresse?
letter-confirm-address-intro = Hovudkontakten for påmeldinga frå { $organisation } til { $title } vil ha breva på denne adressa. Trykk på knappen for å stadfeste at ho er rett.
letter-subject-address-replaced = Hovudkontakten har fått ny adresse: { $title }
letter-heading-address-replaced = Hovudkontakten har fått ny adresse
letter-address-replaced-intro = Hovudkontakten for påmeldinga frå { $organisation } har fått ny e-postadresse. Breva om { $title } går ikkje lenger hit, og lenkja du hadde, verkar ikkje meir.
letter-button-hand-over = Sjå og ta over
letter-subject-hand-over = Vil du ta over påmeldinga? { $title }
letter-heading-hand-over = Vil du ta over som hovudkontakt?
letter-hand-over-intro = { $former } er hovudkontakt for påmeldinga frå { $organisation } til { $title }. No er du beden om å ta over.
letter-hand-over-means = Hovudkontakten får alle brev frå oss og kan endre påmeldinga. Du treng ikkje å bli med på samlinga sjølv.
letter-subject-new-contact = Du er hovudkontakt: { $title }
letter-heading-new-contact = Du er no hovudkontakt
letter-new-contact-intro = Du har teke over som hovudkontakt for påmeldinga frå { $organisation } til { $title }. Her er lenkja di til påmeldinga.
letter-new-contact-keep = Ta vare på lenkja. Den som har ho, kan endre påmeldinga.
letter-subject-former-contact = Ein annan er hovudkontakt: { $title }
letter-heading-former-contact = Ein annan er hovudkontakt no
letter-former-contact-intro = { $successor } har teke over som hovudkontakt for påmeldinga frå { $organisation } til { $title }. Lenkja du hadde, verkar ikkje meir.
letter-subject-late-refused = Svar på det de sende etter fristen: { $title }
letter-heading-late-refused = Vi kan diverre ikkje seie ja
letter-late-refused-submit = { $organisation } sende oss ei påmelding eller ei endring til { $title } { $at }. Då var fristen ute, og vi kan ikkje ta imot ho. Var noko påmeldt før fristen, gjeld det framleis.
letter-late-refused-withdraw = { $organisation } gav beskjed om { $title } { $at }, etter fristen. Vi kan ikkje følgje det opp. Det som var påmeldt, gjeld framleis.
letter-late-refused-words = Dette er grunngivinga:
letter-button-log-in = Logg inn
letter-subject-log-in = Logg inn i Samling
letter-heading-log-in = Logg inn
letter-log-in-intro = Nokon har bede om å logge inn i Samling med denne adressa. Er det deg, så trykk på knappen.
letter-button-reset-password = Vel nytt passord
letter-subject-reset-password = Nytt passord i Samling
letter-heading-reset-password = Vel nytt passord
letter-reset-password-intro = Nokon har bede om nytt passord i Samling for denne adressa. Er det deg, så trykk på knappen.

# Slaga brev
letters-kind-invitation-link = Lenkje til invitasjonen
letters-kind-deputy-link = Lenkje til stadfortredar
letters-kind-deputy-ended = Ikkje stadfortredar lenger
letters-kind-addresses-changed = Adressene er endra
letters-kind-confirm-address = Stadfest ny adresse
letters-kind-address-replaced = Adressa er bytt
letters-kind-hand-over = Spørsmål om å ta over
letters-kind-new-contact = Ny hovudkontakt
letters-kind-former-contact = Til den førre hovudkontakten
letters-kind-late-refused = Nei til det som kom etter fristen
letters-kind-log-in = Lenkje til innlogging
letters-kind-reset-password = Lenkje til nytt passord
letters-state-replaced = Send på nytt til retta adresse
letters-correct = Rett adressa og send på nytt

# Loggen
journal-addresses-changed = Registrerte adresser er endra
journal-contact-address-asked = Hovudkontakten har bede om ny adresse
journal-contact-address-changed = Den nye adressa til hovudkontakten er stadfesta
journal-colleague-sent = Ei lenkje er send til ein kollega
journal-colleague-asked = Ei lenkje er ønskt til ein kollega på eit anna domene
journal-colleague-refused = Arrangøren sa nei til å sende lenkja til ein kollega
journal-hand-over-asked = Ein kollega er beden om å ta over som hovudkontakt
journal-hand-over-cancelled = Spørsmålet om å ta over er teke tilbake
journal-handed-over = Ein kollega har teke over som hovudkontakt
journal-deputy-named = Ein stadfortredar er sett opp
journal-deputy-removed = Stadfortredaren er fjerna
journal-late-let-in = Det som kom etter fristen, er sleppt inn
journal-late-refused = Det som kom etter fristen, fekk nei
journal-links-revoked = Gamle lenkjer er gjorde ugyldige
journal-field-address-added = adresse lagd til
journal-field-address-removed = adresse fjerna
journal-field-invitation = lenkja til invitasjonen
journal-field-manage = lenkja til påmeldinga
journal-field-deputy = lenkja til stadfortredaren

# Feil i skjemaa
error-twice = Adressa står to gonger. Ta bort den eine.
error-same = Det er den adressa som gjeld no. Skriv ei anna.
error-reason-missing = Skriv kvifor.
error-date-wrong = Skriv datoen slik: 12.11.2018.
error-dates-turned = Siste dag må vere i dag eller seinare, og ikkje før første dag.

# Lenkjer som ikkje gjeld lenger
gone-replaced = Lenkja er bytt ut
gone-handed-over = Ein kollega hos dykk har teke over som hovudkontakt, og har fått ei ny lenkje til påmeldinga. Spør kollegaen, eller få tilsendt lenkjene som gjeld deg.
gone-address-changed = Hovudkontakten har fått ny e-postadresse, og den nye lenkja er send dit.
gone-revoked = Arrangøren har gjort gamle lenkjer ugyldige og sendt nye. Bruk lenkja i det nyaste brevet.
gone-deputy = Du er ikkje stadfortredar lenger
gone-deputy-ended = Hovudkontakten eller arrangøren har avslutta det, eller sett opp ein annan. Spør hovudkontakten om det ikkje stemmer.
gone-deputy-over = Siste dag som stadfortredar er passert. Spør hovudkontakten om du framleis skal vere det.
gone-deputy-not-yet = Lenkja verkar ikkje enno
gone-deputy-not-yet-text = Du blir stadfortredar seinare. Datoen står i brevet du fekk.
gone-used = Lenkja er brukt
gone-used-text = Ho verka berre éin gong. Treng du ho igjen, kan du få ei ny.
gone-expired = Lenkja er for gammal
gone-expired-text = Ho verka i ein halv time. Du kan få ei ny.
gone-cancelled = Lenkja gjeld ikkje lenger
gone-cancelled-text = Ho er trekt tilbake, eller ei nyare er send.

# Eg har mista lenkja
lost-link-title = Eg har mista lenkja
lost-link-lead = Skriv e-postadressa di. Er ho kjend hos oss, sender vi lenkjene som høyrer til ho, dit og ingen andre stader.
lost-link-email = E-postadressa di
lost-link-button = Send meg lenkjene
lost-link-sent = Takk, vi ser etter
lost-link-sent-text = Er adressa kjend hos oss, kjem lenkjene dit om eit augeblikk. Av omsyn til personvernet seier vi ikkje om ho er kjend.
lost-link-which = Kven kan få lenkja slik?
lost-link-which-contact = Hovudkontakten får lenkja til påmeldinga.
lost-link-which-deputy = Stadfortredaren får si eiga lenkje.
lost-link-which-filler = Den som fylte ut for hovudkontakten, får lenkja til påmeldinga.
lost-link-which-registered = Dei registrerte adressene, som regel postmottaket, får lenkja til invitasjonen.
lost-link-not-yours = Er du ingen av dei? Send lenkja til dei registrerte adressene i staden:
lost-link-no-letter = Kom det ikkje noko?
lost-link-no-letter-text = Sjekk søppelposten og at du skreiv rett adresse. Vi sender ikkje til same adresse meir enn kvart tiande minutt. Hjelper ikkje det, så spør oss:
way-in-which = Kva adresser går lenkja til?
way-in-which-text = Til e-postadressene som arrangøren har registrert på kommunen, som regel postmottaket. Er kommunen alt påmeld, går lenkja til hovudkontakten.
way-in-no-address = Har kommunen inga adresse hos oss, eller ei som er feil? Sei frå til arrangøren, så blir ho retta:

# Kven hos oss har lenkja
links-who-title = Kven hos oss har lenkja?
links-who-lead = Her ser du kva vi har sendt til { $organisation }, og når.
links-who-contact = Hovudkontakt: { $name }, { $address }
links-sent = Dette er sendt
links-none-sent = Ingen lenkjer er sende enno.
links-when = Når
links-letter = Brev
links-to = Til
links-masked = Berre delar av adressene er viste, for fleire kan ha denne lenkja. Vi noterer når ei lenkje er brukt, men ikkje av kven.
links-works = Lenkja verkar
links-dead = Gammal lenkje
links-on-its-way = På veg
links-waits = Ventar
links-uses = Sist brukt, til å trykkje på ein knapp eller sende eit skjema:
links-used = { $link }: { $when }
links-name-invitation = Lenkja til invitasjonen
links-name-manage = Lenkja til påmeldinga
links-name-deputy = Lenkja til stadfortredaren
links-back-to-invitation = Til invitasjonen
links-colleague = Send lenkja til ein kollega
links-colleague-email = E-postadressa til kollegaen
links-colleague-help = Er adressa på same domene som de bruker hos oss, blir lenkja send med ein gong. Elles spør vi arrangøren først.
links-colleague-manage = Kollegaen får lenkja til påmeldinga, og kan endre ho slik du kan.
links-colleague-button = Send lenkja
links-colleague-sent = Lenkja er på veg til kollegaen.
links-colleague-waits = Adressa er på eit anna domene, så arrangøren må seie ja først. Vi har spurt.
links-colleague-asked = { $address }, spurt { $when }.
links-too-often = Dette er gjort mange gonger på kort tid. Vent litt og prøv igjen.

# Kontakt og lenkjer, for hovudkontakten
contact-title = Kontakt, stadfortredar og lenkjer
contact-lead = Her bestemmer du kven vi skriv til, og kven som kan endre påmeldinga.
contact-back = Til delegasjonen
contact-person = { $name }, { $address }
contact-address = Rett eller byt adressa di
contact-address-text = Vi sender ei lenkje til den nye adressa. Ho gjeld når du har opna lenkja og stadfesta. Då får den gamle adressa beskjed, og den gamle lenkja til påmeldinga sluttar å verke.
contact-address-new = Ny e-postadresse
contact-address-button = Send stadfesting til den nye adressa
contact-address-asked = Vi har sendt ei lenkje til den nye adressa. Opne ho innan ein halv time.
contact-address-waits = Ventar på at { $address } blir stadfesta. Lenkja verkar til { $until }.
contact-hand-over = La ein kollega ta over
contact-hand-over-text = Kollegaen får ei lenkje og må sjølv seie ja. Når det er gjort, sluttar lenkja di å verke, og breva går til kollegaen.
contact-colleague-name = Namnet på kollegaen
contact-colleague-email = E-postadressa til kollegaen
contact-hand-over-button = Spør om å ta over
contact-hand-over-asked = Kollegaen er spurd om å ta over. Lenkja verkar i ein halv time.
contact-hand-over-waits = { $name } ({ $address }) er spurd om å ta over. Lenkja verkar til { $until }.
contact-hand-over-cancel = Ta spørsmålet tilbake
contact-hand-over-cancelled = Spørsmålet er teke tilbake, og lenkja verkar ikkje.
contact-deputy = Stadfortredar
contact-deputy-text = Skal du vere borte? Ein stadfortredar får si eiga lenkje, kan endre alt i påmeldinga og får kopi av breva, men kan ikkje endre kven som er hovudkontakt.
contact-deputy-name-one = Set opp ein stadfortredar
contact-deputy-other = Set opp ein annan
contact-deputy-first = Første dag
contact-deputy-last = Siste dag
contact-deputy-button = Set opp
contact-deputy-remove = Fjern stadfortredaren
contact-deputy-named = Stadfortredaren er sett opp og har fått si eiga lenkje.
contact-deputy-removed = Stadfortredaren er fjerna, og lenkja verkar ikkje lenger.
contact-deputy-from-to = Frå og med { $from } til og med { $to }.
contact-deputy-from = Frå og med { $from }, til du fjernar stadfortredaren.
contact-deputy-to = Til og med { $to }.
contact-deputy-always = Til du fjernar stadfortredaren.
contact-deputy-not-yet = Har ikkje byrja.
contact-deputy-over = Er over.
contact-fixed-address = Rett eller byt adressa
contact-fixed-deputy = Du er stadfortredar. Berre hovudkontakten sjølv kan endre dette.
manage-as-deputy = Du er her som stadfortredar. Lenkja er di eiga.

# Ta over, og stadfeste ei adresse
take-over-title = Ta over som hovudkontakt
take-over-lead = { $former } er hovudkontakt for { $organisation } til { $title }. Vil du ta over?
take-over-now = Hovudkontakt no
take-over-new = Ny hovudkontakt
take-over-means = Du får alle brev om påmeldinga og kan endre ho. Den førre får beskjed, og den gamle lenkja sluttar å verke.
take-over-button = Ja, eg tek over
take-over-done = Du er no hovudkontakt
take-over-done-text = Lenkja til denne sida er send til deg på e-post. Ta vare på ho.
confirm-address-title = Stadfest adressa
confirm-address-lead = Skal breva om påmeldinga frå { $organisation } til { $title } gå til denne adressa?
confirm-address-now = Adressa no
confirm-address-new = Ny adresse
confirm-address-means = Den gamle adressa får beskjed, og den gamle lenkja til påmeldinga sluttar å verke.
confirm-address-button = Ja, bruk den nye adressa
confirm-address-done = Den nye adressa gjeld
confirm-address-done-text = Lenkja til denne sida er send dit. Ta vare på ho.

# Arrangøren: gløymt passord
forgotten-title = Gløymt passordet?
forgotten-lead = Skriv e-postadressa du loggar inn med, så sender vi deg ei lenkje. Ho verkar éin gong, i ein halv time.
forgotten-reset = Send lenkje til nytt passord
forgotten-log-in = Send lenkje som loggar inn
forgotten-sent = Sjå i innboksen
forgotten-sent-text = Har adressa ein konto hos oss, kjem lenkja om eit augeblikk. Vi seier ikkje om ho har det. Kjem det ingenting, så sjekk søppelposten, og vent to minutt før du ber om ei ny.
forgotten-back = Til innlogginga
forgotten-log-in-title = Logg inn
forgotten-log-in-lead = Du loggar inn som { $email }.
forgotten-new = Vel nytt passord
forgotten-new-lead = Passordet gjeld for { $email }.
forgotten-password = Nytt passord
forgotten-again = Nytt passord ein gong til
forgotten-length = Minst { $count } teikn. Ei setning er lett å hugse.
forgotten-short = Passordet må ha minst { $count } teikn.
forgotten-differs = Dei to passorda er ikkje like. Skriv dei på nytt.
forgotten-save = Lagre og logg inn

# Arrangøren: adresser, lenkjer og det som kom etter fristen
addresses-title = Rett adressene
addresses-lead = Hit går invitasjonen, påminningane og lenkja til { $name }.
addresses-back = Til { $name }
addresses-refused =
    { $count ->
        [one] Eitt brev kom ikkje fram
       *[other] { $count } brev kom ikkje fram
    }
addresses-number = Adresse { $number }
addresses-new = Ny adresse
addresses-empty = Tøm eit felt for å fjerne adressa.
addresses-reason = Grunngiving
addresses-reason-help = Står i loggen. Skriv ikkje personopplysningar.
addresses-also = Gjer også dette
addresses-send = Send på nytt til adressene over
addresses-send-text = Brev som ikkje kom fram, blir sende på nytt. Er det ingen slike, blir invitasjonen send.
addresses-revoke = Gamle invitasjonslenkjer sluttar å verke
addresses-revoke-text = Vel dette om ein framand kan ha fått lenkja.
addresses-told = Dei gamle adressene får beskjed om at adressene er endra, men ikkje kva dei nye er.
addresses-save = Lagre adressene
addresses-saved =
    { $count ->
        [0] Adressene er lagra.
        [one] Adressene er lagra, og eitt brev er på veg.
       *[other] Adressene er lagra, og { $count } brev er på veg.
    }
desk-links-title = Lenkjer og kontakt
desk-links-lead = Kven hos { $name } som har fått lenkjer, kven vi skriv til, og kva du kan gjere med det.
desk-links-who = Kven har lenkja?
desk-deputy-none = Ingen stadfortredar. Hovudkontakten set opp ein sjølv.
desk-hand-over-text = Bruk dette når hovudkontakten har slutta eller er borte. Kollegaen får ei lenkje og må sjølv seie ja. Den førre får beskjed.
desk-colleague-heading = Nokon vil ha lenkja send til ein kollega
desk-colleague-text = Adressa er på eit anna domene enn dei registrerte. Veit du kven det er?
desk-colleague-agree = Send lenkja
desk-colleague-disagree = Ikkje send
desk-colleague-refused = Lenkja blir ikkje send.
desk-colleague-tag =
    { $count ->
        [one] Éin ventar på svar
       *[other] { $count } ventar på svar
    }
desk-step-colleagues =
    { $count ->
        [one] Éin ber om lenkja til ein kollega.
       *[other] { $count } ber om lenkja til ein kollega.
    }
desk-step-colleagues-text = Adressa er på eit anna domene, så du avgjer.
desk-step-colleagues-button = Sjå og avgjer
revoke-heading = Gjer gamle lenkjer ugyldige
revoke-text = Bruk dette om ei lenkje har kome på avvegar. Dei gamle sluttar å verke med ein gong, og nye blir sende til dei som skal ha dei.
revoke-which = Kva lenkjer?
revoke-missing = Vel minst éi lenkje.
revoke-button = Gjer gamle lenkjer ugyldige
revoke-done =
    { $count ->
        [0] Gamle lenkjer verkar ikkje lenger.
        [one] Gamle lenkjer verkar ikkje lenger, og éi ny er på veg.
       *[other] Gamle lenkjer verkar ikkje lenger, og { $count } nye er på veg.
    }
late-title = Kom etter fristen
late-lead = Desse er tekne vare på, men ikkje utførte. Du avgjer.
late-none = Ingenting ventar
late-none-text = Kjem noko etter fristen, står det her.
late-decide = Sjå og avgjer
late-back = Til alt som kom etter fristen
late-came = Kom { $when }.
late-now = Påmeldt no
late-now-none = Ingen er påmelde.
late-wanted = Det dei ber om
late-wanted-none = Ingen deltakarar: dei vil ikkje kome.
late-new = Ny
late-changed = Endra
late-gone = Går ut
late-outdated = Påmeldinga er endra etterpå
late-outdated-text = Noko anna er lagra etter at dette kom. Slepp du det inn, erstattar det heile påmeldinga slik ho er no.
late-anyway = Erstatt likevel det som er lagra
late-covered = Dekninga er alt avgjord
late-covered-text = Den du slepp inn no, kjem med neste gong dekninga blir rekna ut. Sjå på forslaget etterpå, og send ut ei ny avgjerd.
late-covered-link = Sjå dekninga
late-let-in = Slepp inn
late-let-in-text = Det dei ber om, blir påmeldinga deira, etter reglane som gjeld no. Hovudkontakten får kvittering.
late-let-go-text = Påmeldinga blir trekt, og plassane blir ledige. Dei får beskjed.
late-let-in-button = Slepp dei inn
late-let-go-button = Godta avmeldinga
late-reason-help = Står i loggen. Skriv ikkje personopplysningar.
late-refuse = Sei nei
late-refuse-text = Ingenting blir endra. Hovudkontakten får eit kort brev med det du skriv her.
late-words = Kvifor ikkje
late-words-help = Står i brevet, ord for ord, og i loggen.
late-refuse-button = Sei nei og send brevet
late-full = Det er ikkje plass: noko av det dei ber om, er fullt. Ingenting er endra.
late-conflict = Påmeldinga er endra etter at dette kom. Sjå over, og kryss av om det likevel skal erstatte det som er lagra.
late-by-the-rules = Det kan ikkje sleppast inn slik det står, etter reglane som gjeld no:
late-let-in-done = Det er sleppt inn. Kvitteringa er på veg.
late-refused-done = Svaret er på veg.

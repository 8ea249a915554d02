### Lenker: den som har mistet en, hvem som har dem, hovedkontakt og stedfortreder, og det som kom etter fristen.

# Brevene
letter-copy = Du får denne kopien fordi du er stedfortreder for hovedkontakten i { $organisation }.
letter-wrong-tell-us = Stemmer ikke dette? Ta kontakt med oss så snart du kan.
letter-single-use = Lenken virker én gang, og bare de neste { $minutes } minuttene.
letter-not-asked-nothing-changes = Har ikke du bedt om dette, trenger du ikke å gjøre noe. Da blir ingenting endret.
letter-button-invitation = Åpne invitasjonen
letter-subject-invitation-link = Lenken til invitasjonen: { $title }
letter-heading-invitation-link = Her er lenken til invitasjonen
letter-invitation-link-intro = Her er lenken til invitasjonen som { $organisation } har fått til { $title }.
letter-invitation-link-keep = Den som har lenken, kan svare for { $organisation }. Send den bare til dem som skal gjøre det. Er det ingen hos dere som har bedt om lenken, trenger dere ikke å gjøre noe.
letter-subject-deputy-link = Du er stedfortreder: { $title }
letter-heading-deputy-link = Du er stedfortreder
letter-deputy-link-intro = { $contact } har satt deg opp som stedfortreder for påmeldingen fra { $organisation } til { $title }.
letter-deputy-from-to = Du er stedfortreder fra og med { $from } til og med { $to }.
letter-deputy-from = Du er stedfortreder fra og med { $from }, til { $contact } sier noe annet.
letter-deputy-to = Du er stedfortreder til og med { $to }.
letter-deputy-always = Du er stedfortreder til { $contact } sier noe annet.
letter-deputy-may = Du kan se og endre påmeldingen, og får kopi av brevene vi sender. Hvem som er hovedkontakt, kan du ikke endre.
letter-deputy-keep = Lenken er din egen. Ikke send den videre.
letter-subject-deputy-ended = Du er ikke lenger stedfortreder: { $title }
letter-heading-deputy-ended = Du er ikke lenger stedfortreder
letter-deputy-ended-intro = Du er ikke lenger stedfortreder for påmeldingen fra { $organisation } til { $title }. Lenken du hadde, virker ikke mer.
letter-subject-addresses-changed = Adressene deres er endret: { $title }
letter-heading-addresses-changed = Adressene deres er endret
letter-addresses-changed-intro = Vi har endret e-postadressene som er registrert på { $organisation }. Brevene om { $title } går fra nå av til de adressene som er registrert nå.
letter-button-confirm-address = Bekreft adressen
letter-subject-confirm-address = Bekreft e-postadressen: { $title }
letter-heading-confirm-address = Er dette riktig adresse?
letter-confirm-address-intro = Hovedkontakten for påmeldingen fra { $organisation } til { $title } vil ha brevene på denne adressen. Trykk på knappen for å bekrefte at den er riktig.
letter-subject-address-replaced = Hovedkontakten har fått ny adresse: { $title }
letter-heading-address-replaced = Hovedkontakten har fått ny adresse
letter-address-replaced-intro = Hovedkontakten for påmeldingen fra { $organisation } har fått ny e-postadresse. Brevene om { $title } går ikke lenger hit, og lenken du hadde, virker ikke mer.
letter-button-hand-over = Se og overta
letter-subject-hand-over = Vil du overta påmeldingen? { $title }
letter-heading-hand-over = Vil du overta som hovedkontakt?
letter-hand-over-intro = { $former } er hovedkontakt for påmeldingen fra { $organisation } til { $title }. Nå er du bedt om å overta.
letter-hand-over-means = Hovedkontakten får alle brev fra oss og kan endre påmeldingen. Du trenger ikke å bli med på samlingen selv.
letter-subject-new-contact = Du er hovedkontakt: { $title }
letter-heading-new-contact = Du er nå hovedkontakt
letter-new-contact-intro = Du har overtatt som hovedkontakt for påmeldingen fra { $organisation } til { $title }. Her er lenken din til påmeldingen.
letter-new-contact-keep = Ta vare på lenken. Den som har den, kan endre påmeldingen.
letter-subject-former-contact = En annen er hovedkontakt: { $title }
letter-heading-former-contact = En annen er hovedkontakt nå
letter-former-contact-intro = { $successor } har overtatt som hovedkontakt for påmeldingen fra { $organisation } til { $title }. Lenken du hadde, virker ikke mer.
letter-subject-late-refused = Svar på det dere sendte etter fristen: { $title }
letter-heading-late-refused = Vi kan dessverre ikke si ja
letter-late-refused-submit = { $organisation } sendte oss en påmelding eller en endring til { $title } { $at }. Da var fristen ute, og vi kan ikke ta den imot. Var noe påmeldt før fristen, gjelder det fortsatt.
letter-late-refused-withdraw = { $organisation } ga beskjed om { $title } { $at }, etter fristen. Vi kan ikke ta det til følge. Det som var påmeldt, gjelder fortsatt.
letter-late-refused-words = Dette er begrunnelsen:
letter-button-log-in = Logg inn
letter-subject-log-in = Logg inn i Samling
letter-heading-log-in = Logg inn
letter-log-in-intro = Noen har bedt om å logge inn i Samling med denne adressen. Er det deg, så trykk på knappen.
letter-button-reset-password = Velg nytt passord
letter-subject-reset-password = Nytt passord i Samling
letter-heading-reset-password = Velg nytt passord
letter-reset-password-intro = Noen har bedt om nytt passord i Samling for denne adressen. Er det deg, så trykk på knappen.

# Slagene brev
letters-kind-invitation-link = Lenke til invitasjonen
letters-kind-deputy-link = Lenke til stedfortreder
letters-kind-deputy-ended = Ikke lenger stedfortreder
letters-kind-addresses-changed = Adressene er endret
letters-kind-confirm-address = Bekreft ny adresse
letters-kind-address-replaced = Adressen er byttet
letters-kind-hand-over = Spørsmål om å overta
letters-kind-new-contact = Ny hovedkontakt
letters-kind-former-contact = Til den forrige hovedkontakten
letters-kind-late-refused = Nei til det som kom etter fristen
letters-kind-log-in = Lenke til innlogging
letters-kind-reset-password = Lenke til nytt passord
letters-state-replaced = Sendt på nytt til rettet adresse
letters-correct = Rett adressen og send på nytt

# Loggen
journal-addresses-changed = Registrerte adresser er endret
journal-contact-address-asked = Hovedkontakten har bedt om ny adresse
journal-contact-address-changed = Hovedkontaktens nye adresse er bekreftet
journal-colleague-sent = En lenke er sendt til en kollega
journal-colleague-asked = En lenke er ønsket til en kollega på et annet domene
journal-colleague-refused = Arrangøren sa nei til å sende lenken til en kollega
journal-hand-over-asked = En kollega er bedt om å overta som hovedkontakt
journal-hand-over-cancelled = Spørsmålet om å overta er tatt tilbake
journal-handed-over = En kollega har overtatt som hovedkontakt
journal-deputy-named = En stedfortreder er satt opp
journal-deputy-removed = Stedfortrederen er fjernet
journal-late-let-in = Det som kom etter fristen, er sluppet inn
journal-late-refused = Det som kom etter fristen, fikk nei
journal-links-revoked = Gamle lenker er gjort ugyldige
journal-field-address-added = adresse lagt til
journal-field-address-removed = adresse fjernet
journal-field-invitation = lenken til invitasjonen
journal-field-manage = lenken til påmeldingen
journal-field-deputy = stedfortrederens lenke

# Feil i skjemaene
error-twice = Adressen står to ganger. Ta bort den ene.
error-same = Det er den adressen som gjelder nå. Skriv en annen.
error-reason-missing = Skriv hvorfor.
error-date-wrong = Skriv datoen slik: 12.11.2018.
error-dates-turned = Siste dag må være i dag eller senere, og ikke før første dag.

# Lenker som ikke gjelder lenger
gone-replaced = Lenken er byttet ut
gone-handed-over = En kollega hos dere har overtatt som hovedkontakt, og har fått en ny lenke til påmeldingen. Spør kollegaen, eller få tilsendt lenkene som gjelder deg.
gone-address-changed = Hovedkontakten har fått ny e-postadresse, og den nye lenken er sendt dit.
gone-revoked = Arrangøren har gjort gamle lenker ugyldige og sendt nye. Bruk lenken i det nyeste brevet.
gone-deputy = Du er ikke lenger stedfortreder
gone-deputy-ended = Hovedkontakten eller arrangøren har avsluttet det, eller satt opp en annen. Spør hovedkontakten hvis det ikke stemmer.
gone-deputy-over = Siste dag som stedfortreder er passert. Spør hovedkontakten hvis du fortsatt skal være det.
gone-deputy-not-yet = Lenken virker ikke ennå
gone-deputy-not-yet-text = Du blir stedfortreder senere. Datoen står i brevet du fikk.
gone-used = Lenken er brukt
gone-used-text = Den virket bare én gang. Trenger du den igjen, kan du få en ny.
gone-expired = Lenken er for gammel
gone-expired-text = Den virket i en halv time. Du kan få en ny.
gone-cancelled = Lenken gjelder ikke lenger
gone-cancelled-text = Den er trukket tilbake, eller en nyere er sendt.

# Jeg har mistet lenken
lost-link-title = Jeg har mistet lenken
lost-link-lead = Skriv e-postadressen din. Er den kjent hos oss, sender vi lenkene som hører til den, dit og ingen andre steder.
lost-link-email = E-postadressen din
lost-link-button = Send meg lenkene
lost-link-sent = Takk, vi ser etter
lost-link-sent-text = Er adressen kjent hos oss, kommer lenkene dit om et øyeblikk. Av hensyn til personvernet sier vi ikke om den er kjent.
lost-link-which = Hvem kan få lenken slik?
lost-link-which-contact = Hovedkontakten får lenken til påmeldingen.
lost-link-which-deputy = Stedfortrederen får sin egen lenke.
lost-link-which-filler = Den som fylte ut for hovedkontakten, får lenken til påmeldingen.
lost-link-which-registered = De registrerte adressene, som regel postmottaket, får lenken til invitasjonen.
lost-link-not-yours = Er du ingen av dem? Send lenken til de registrerte adressene i stedet:
lost-link-no-letter = Kom det ikke noe?
lost-link-no-letter-text = Sjekk søppelposten og at du skrev riktig adresse. Vi sender ikke til samme adresse mer enn hvert tiende minutt. Hjelper ikke det, så spør oss:
way-in-which = Hvilke adresser går lenken til?
way-in-which-text = Til e-postadressene som arrangøren har registrert på kommunen, som regel postmottaket. Er kommunen alt påmeldt, går lenken til hovedkontakten.
way-in-no-address = Har kommunen ingen adresse hos oss, eller en som er feil? Si fra til arrangøren, så blir den rettet:

# Hvem hos oss har lenken
links-who-title = Hvem hos oss har lenken?
links-who-lead = Her ser du hva vi har sendt til { $organisation }, og når.
links-who-contact = Hovedkontakt: { $name }, { $address }
links-sent = Dette er sendt
links-none-sent = Ingen lenker er sendt ennå.
links-when = Når
links-letter = Brev
links-to = Til
links-masked = Bare deler av adressene vises, for flere kan ha denne lenken. Vi noterer når en lenke er brukt, men ikke av hvem.
links-works = Lenken virker
links-dead = Gammel lenke
links-on-its-way = På vei
links-waits = Venter
links-uses = Sist brukt, til å trykke på en knapp eller sende et skjema:
links-used = { $link }: { $when }
links-name-invitation = Lenken til invitasjonen
links-name-manage = Lenken til påmeldingen
links-name-deputy = Stedfortrederens lenke
links-back-to-invitation = Til invitasjonen
links-colleague = Send lenken til en kollega
links-colleague-email = Kollegaens e-postadresse
links-colleague-help = Er adressen på samme domene som dere bruker hos oss, sendes lenken med en gang. Ellers spør vi arrangøren først.
links-colleague-manage = Kollegaen får lenken til påmeldingen, og kan endre den slik du kan.
links-colleague-button = Send lenken
links-colleague-sent = Lenken er på vei til kollegaen.
links-colleague-waits = Adressen er på et annet domene, så arrangøren må si ja først. Vi har spurt.
links-colleague-asked = { $address }, spurt { $when }.
links-too-often = Dette er gjort mange ganger på kort tid. Vent litt og prøv igjen.

# Kontakt og lenker, for hovedkontakten
contact-title = Kontakt, stedfortreder og lenker
contact-lead = Her bestemmer du hvem vi skriver til, og hvem som kan endre påmeldingen.
contact-back = Til delegasjonen
contact-person = { $name }, { $address }
contact-address = Rett eller bytt adressen din
contact-address-text = Vi sender en lenke til den nye adressen. Den gjelder når du har åpnet lenken og bekreftet. Da får den gamle adressen beskjed, og den gamle lenken til påmeldingen slutter å virke.
contact-address-new = Ny e-postadresse
contact-address-button = Send bekreftelse til den nye adressen
contact-address-asked = Vi har sendt en lenke til den nye adressen. Åpne den innen en halv time.
contact-address-waits = Venter på at { $address } blir bekreftet. Lenken virker til { $until }.
contact-hand-over = La en kollega overta
contact-hand-over-text = Kollegaen får en lenke og må selv si ja. Når det er gjort, slutter lenken din å virke, og brevene går til kollegaen.
contact-colleague-name = Kollegaens navn
contact-colleague-email = Kollegaens e-postadresse
contact-hand-over-button = Spør om å overta
contact-hand-over-asked = Kollegaen er spurt om å overta. Lenken virker i en halv time.
contact-hand-over-waits = { $name } ({ $address }) er spurt om å overta. Lenken virker til { $until }.
contact-hand-over-cancel = Ta spørsmålet tilbake
contact-hand-over-cancelled = Spørsmålet er tatt tilbake, og lenken virker ikke.
contact-deputy = Stedfortreder
contact-deputy-text = Skal du være borte? En stedfortreder får sin egen lenke, kan endre alt i påmeldingen og får kopi av brevene, men kan ikke endre hvem som er hovedkontakt.
contact-deputy-name-one = Sett opp en stedfortreder
contact-deputy-other = Sett opp en annen
contact-deputy-first = Første dag
contact-deputy-last = Siste dag
contact-deputy-button = Sett opp
contact-deputy-remove = Fjern stedfortrederen
contact-deputy-named = Stedfortrederen er satt opp og har fått sin egen lenke.
contact-deputy-removed = Stedfortrederen er fjernet, og lenken virker ikke lenger.
contact-deputy-from-to = Fra og med { $from } til og med { $to }.
contact-deputy-from = Fra og med { $from }, til du fjerner stedfortrederen.
contact-deputy-to = Til og med { $to }.
contact-deputy-always = Til du fjerner stedfortrederen.
contact-deputy-not-yet = Har ikke begynt.
contact-deputy-over = Er over.
contact-fixed-address = Rett eller bytt adressen
contact-fixed-deputy = Du er stedfortreder. Bare hovedkontakten selv kan endre dette.
manage-as-deputy = Du er her som stedfortreder. Lenken er din egen.

# Overta, og bekrefte en adresse
take-over-title = Overta som hovedkontakt
take-over-lead = { $former } er hovedkontakt for { $organisation } til { $title }. Vil du overta?
take-over-now = Hovedkontakt nå
take-over-new = Ny hovedkontakt
take-over-means = Du får alle brev om påmeldingen og kan endre den. Den forrige får beskjed, og den gamle lenken slutter å virke.
take-over-button = Ja, jeg overtar
take-over-done = Du er nå hovedkontakt
take-over-done-text = Lenken til denne siden er sendt til deg på e-post. Ta vare på den.
confirm-address-title = Bekreft adressen
confirm-address-lead = Skal brevene om påmeldingen fra { $organisation } til { $title } gå til denne adressen?
confirm-address-now = Adressen nå
confirm-address-new = Ny adresse
confirm-address-means = Den gamle adressen får beskjed, og den gamle lenken til påmeldingen slutter å virke.
confirm-address-button = Ja, bruk den nye adressen
confirm-address-done = Den nye adressen gjelder
confirm-address-done-text = Lenken til denne siden er sendt dit. Ta vare på den.

# Arrangøren: glemt passord
forgotten-title = Glemt passordet?
forgotten-lead = Skriv e-postadressen du logger inn med, så sender vi deg en lenke. Den virker én gang, i en halv time.
forgotten-reset = Send lenke til nytt passord
forgotten-log-in = Send lenke som logger inn
forgotten-sent = Se i innboksen
forgotten-sent-text = Har adressen en konto hos oss, kommer lenken om et øyeblikk. Vi sier ikke om den har det. Kommer ingenting, så sjekk søppelposten, og vent to minutter før du ber om en ny.
forgotten-back = Til innloggingen
forgotten-log-in-title = Logg inn
forgotten-log-in-lead = Du logger inn som { $email }.
forgotten-new = Velg nytt passord
forgotten-new-lead = Passordet gjelder for { $email }.
forgotten-password = Nytt passord
forgotten-again = Nytt passord en gang til
forgotten-length = Minst { $count } tegn. En setning er lett å huske.
forgotten-short = Passordet må ha minst { $count } tegn.
forgotten-differs = De to passordene er ikke like. Skriv dem på nytt.
forgotten-save = Lagre og logg inn

# Arrangøren: adresser, lenker og det som kom etter fristen
addresses-title = Rett adressene
addresses-lead = Hit går invitasjonen, påminnelsene og lenken til { $name }.
addresses-back = Til { $name }
addresses-refused =
    { $count ->
        [one] Ett brev kom ikke fram
       *[other] { $count } brev kom ikke fram
    }
addresses-number = Adresse { $number }
addresses-new = Ny adresse
addresses-empty = Tøm et felt for å fjerne adressen.
addresses-reason = Begrunnelse
addresses-reason-help = Står i loggen. Skriv ikke personopplysninger.
addresses-also = Gjør også dette
addresses-send = Send på nytt til adressene over
addresses-send-text = Brev som ikke kom fram, sendes på nytt. Er det ingen slike, sendes invitasjonen.
addresses-revoke = Gamle invitasjonslenker slutter å virke
addresses-revoke-text = Velg dette hvis en fremmed kan ha fått lenken.
addresses-told = De gamle adressene får beskjed om at adressene er endret, men ikke hva de nye er.
addresses-save = Lagre adressene
addresses-saved =
    { $count ->
        [0] Adressene er lagret.
        [one] Adressene er lagret, og ett brev er på vei.
       *[other] Adressene er lagret, og { $count } brev er på vei.
    }
desk-links-title = Lenker og kontakt
desk-links-lead = Hvem hos { $name } som har fått lenker, hvem vi skriver til, og hva du kan gjøre med det.
desk-links-who = Hvem har lenken?
desk-deputy-none = Ingen stedfortreder. Hovedkontakten setter opp en selv.
desk-hand-over-text = Bruk dette når hovedkontakten har sluttet eller er borte. Kollegaen får en lenke og må selv si ja. Den forrige får beskjed.
desk-colleague-heading = Noen vil ha lenken sendt til en kollega
desk-colleague-text = Adressen er på et annet domene enn de registrerte. Vet du hvem det er?
desk-colleague-agree = Send lenken
desk-colleague-disagree = Ikke send
desk-colleague-refused = Lenken blir ikke sendt.
desk-colleague-tag =
    { $count ->
        [one] Én venter på svar
       *[other] { $count } venter på svar
    }
desk-step-colleagues =
    { $count ->
        [one] Én ber om lenken til en kollega.
       *[other] { $count } ber om lenken til en kollega.
    }
desk-step-colleagues-text = Adressen er på et annet domene, så du avgjør.
desk-step-colleagues-button = Se og avgjør
revoke-heading = Gjør gamle lenker ugyldige
revoke-text = Bruk dette hvis en lenke har kommet på avveier. De gamle slutter å virke med en gang, og nye sendes til dem som skal ha dem.
revoke-which = Hvilke lenker?
revoke-missing = Velg minst én lenke.
revoke-button = Gjør gamle lenker ugyldige
revoke-done =
    { $count ->
        [0] Gamle lenker virker ikke lenger.
        [one] Gamle lenker virker ikke lenger, og én ny er på vei.
       *[other] Gamle lenker virker ikke lenger, og { $count } nye er på vei.
    }
late-title = Kom etter fristen
late-lead = Disse er tatt vare på, men ikke utført. Du avgjør.
late-none = Ingenting venter
late-none-text = Kommer noe etter fristen, står det her.
late-decide = Se og avgjør
late-back = Til alt som kom etter fristen
late-came = Kom { $when }.
late-now = Påmeldt nå
late-now-none = Ingen er påmeldt.
late-wanted = Det de ber om
late-wanted-none = Ingen deltakere: de vil ikke komme.
late-new = Ny
late-changed = Endret
late-gone = Går ut
late-outdated = Påmeldingen er endret etterpå
late-outdated-text = Noe annet er lagret etter at dette kom. Slipper du det inn, erstatter det hele påmeldingen slik den er nå.
late-anyway = Erstatt likevel det som er lagret
late-covered = Dekningen er alt avgjort
late-covered-text = Den du slipper inn nå, kommer med neste gang dekningen regnes ut. Se på forslaget etterpå, og send ut en ny avgjørelse.
late-covered-link = Se dekningen
late-let-in = Slipp inn
late-let-in-text = Det de ber om, blir påmeldingen deres, etter reglene som gjelder nå. Hovedkontakten får kvittering.
late-let-go-text = Påmeldingen trekkes, og plassene blir ledige. De får beskjed.
late-let-in-button = Slipp dem inn
late-let-go-button = Godta avmeldingen
late-reason-help = Står i loggen. Skriv ikke personopplysninger.
late-refuse = Si nei
late-refuse-text = Ingenting endres. Hovedkontakten får et kort brev med det du skriver her.
late-words = Hvorfor ikke
late-words-help = Står i brevet, ord for ord, og i loggen.
late-refuse-button = Si nei og send brevet
late-full = Det er ikke plass: noe av det de ber om, er fullt. Ingenting er endret.
late-conflict = Påmeldingen er endret etter at dette kom. Se over, og kryss av hvis det likevel skal erstatte det som er lagret.
late-by-the-rules = Det kan ikke slippes inn slik det står, etter reglene som gjelder nå:
late-let-in-done = Det er sluppet inn. Kvitteringen er på vei.
late-refused-done = Svaret er på vei.

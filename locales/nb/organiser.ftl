### Arrangørens sider: innlogging, oversikt, delegasjoner, tall og utsendinger.

desk-log-in-title = Logg inn som arrangør
desk-log-in-lead = Her styrer du samlingen. Skal du melde på en delegasjon, bruker du lenken i invitasjonen.
desk-log-in-wrong = E-postadressen eller passordet er feil. Prøv igjen.
desk-log-in-wait = Det er prøvd for mange ganger. Vent { $seconds } sekunder og prøv igjen.
desk-log-in-help = Kommer det ingen lenke når du har glemt passordet? Den som drifter løsningen, kan gi deg et nytt.
desk-password = Passord
desk-gatherings = Samlinger
desk-gatherings-none = Ingen samlinger ennå
desk-gatherings-none-text = En samling er én tekstfil. Den som drifter løsningen, legger den inn slik:
desk-menu-overview = Oversikt
desk-menu-totals = Tall
desk-menu-coverage = Dekning
desk-menu-letters = Brev
desk-menu-journal = Logg
desk-back-to-overview = Til oversikten
desk-stages = Hvor vi er
desk-stage-done = ferdig
desk-stage-programme = Program
desk-stage-invited = Invitert
desk-stage-registration = Påmelding
desk-stage-coverage = Dekning
desk-stage-allocation = Fordeling
desk-stage-gathering = Samling
desk-stage-settlement = Oppgjør
desk-number-answered = av { $total } har svart
desk-number-participants =
    { $count ->
        [one] deltaker
       *[other] deltakere
    }
desk-number-nights =
    { $nights ->
        [one] overnatting
       *[other] overnattinger
    }
desk-number-nights-of =
    { $nights ->
        [one] overnatting av { $rooms }
       *[other] overnattinger av { $rooms }
    }
desk-number-days =
    { $days ->
        [one] dag til fristen
       *[other] dager til fristen
    }
desk-number-days-since =
    { $days ->
        [one] dag siden fristen
       *[other] dager siden fristen
    }
desk-next-steps = Neste steg
desk-no-steps = Ingenting venter på deg nå.
desk-step-refused =
    { $count ->
        [one] Ett brev kom ikke fram.
       *[other] { $count } brev kom ikke fram.
    }
desk-step-refused-text = Mottakeren får ikke vite det som står der.
desk-step-refused-button = Se hvorfor
desk-step-unsure =
    { $count ->
        [one] Ett brev er usikkert.
       *[other] { $count } brev er usikre.
    }
desk-step-unsure-text = Forbindelsen brast midt i. Du avgjør om vi sender på nytt.
desk-step-unsure-button = Se og avgjør
desk-step-decide = Fristen er ute. Nå kan du avgjøre dekningen.
desk-step-decide-text = Du får se et forslag før noe sendes.
desk-step-decide-button = Se forslaget
desk-step-outdated = Noe er endret siden dekningen ble avgjort.
desk-step-outdated-text = Det nye forslaget viser hva som blir annerledes.
desk-step-outdated-button = Se hva som endres
desk-step-late =
    { $count ->
        [one] Én invitert har sendt noe etter fristen.
       *[other] { $count } inviterte har sendt noe etter fristen.
    }
desk-step-late-text = De venter på svar fra deg.
desk-step-late-button = Vis dem
desk-step-invite =
    { $count ->
        [one] Én er ikke invitert ennå.
       *[other] { $count } er ikke invitert ennå.
    }
desk-step-invite-text = Hver får sin egen lenke på e-post.
desk-step-remind =
    { $count ->
        [one] Én invitert har ikke svart.
       *[other] { $count } inviterte har ikke svart.
    }
desk-step-remind-text = Påminnelsen går bare til dem.
desk-step-see-and-send = Se og send
desk-step-waiting =
    { $count ->
        [one] Ett brev er på vei.
       *[other] { $count } brev er på vei.
    }
desk-step-waiting-text = De sendes av seg selv, og prøves på nytt om noe svikter.
desk-step-all-sent = Alle brev er levert.
desk-step-letters = Se brevene
desk-organisations = Inviterte
desk-filter-label = Vis
desk-filter = { $label } { $count }
desk-filter-all = Alle
desk-filter-late = Etter fristen
desk-search = Søk etter navn, norsk eller samisk
desk-nobody-found = Ingen passer til det du leter etter
desk-nobody-found-text = Prøv en del av navnet, eller
desk-show-all = vis alle
desk-table-caption =
    { $count ->
        [one] Én invitert
       *[other] { $count } inviterte
    }
desk-column-organisation = Invitert
desk-column-state = Status
desk-column-participants = Deltakere
desk-column-pays = Betaler
desk-column-pays-now = Betaler foreløpig
desk-column-takes = Deltar på
desk-column-cover = Dekning
desk-column-own = Egen kostnad
desk-column-addresses = Adresser
desk-column-language = Språk
desk-column-last-letter = Siste brev
desk-state-not-invited = Ikke invitert
desk-state-invited = Ikke åpnet
desk-state-opened = Åpnet
desk-state-registered = Påmeldt
desk-state-not-coming = Kommer ikke
desk-state-withdrawn = Trukket
desk-late = Etter fristen
desk-forecast = Hva regelen kan koste
desk-forecast-at-most = Dere betaler høyst { $amount }, uansett hvor mange som melder seg på.
desk-forecast-open = Kvotene kan koste { $amount }. Det som deles ut i tillegg, har ingen øvre grense.
desk-forecast-within = Innenfor budsjettet
desk-forecast-beyond = Over budsjettet
desk-forecast-within-text = Alle kvotene får plass i budsjettet på { $budget }.
desk-forecast-beyond-text = Bruker alle hele kvoten, mangler budsjettet på { $budget } inntil { $amount }.
desk-forecast-line = { $count } × { $package }, { $price }
desk-forecast-quotas = Hvis alle bruker hele kvoten
desk-state-started = Påbegynt
desk-filter-unnamed = Mangler navn
desk-unnamed-tag =
    { $count ->
        [one] 1 uten navn
       *[other] { $count } uten navn
    }
desk-draft-text = Et skjema ble lagret { $when }, men er ikke sendt. Du ser innholdet når det er sendt.
desk-step-names =
    { $count ->
        [one] Én plass har ikke navn ennå.
       *[other] { $count } plasser har ikke navn ennå.
    }
desk-step-names-text = Det er god tid, men du kan spørre nå.
desk-step-names-soon = Det er snart fristen for navn. Spør dem det gjelder.
desk-step-names-past = Fristen for navn er ute. Spør dem det gjelder.
desk-names-title = Spør etter navn
desk-names-lead =
    { $count ->
        [one] Én plass mangler navn. Navnet skal være klart senest { $deadline }. Brevet går bare til den det gjelder.
       *[other] { $count } plasser mangler navn. Navnene skal være klare senest { $deadline }. Brevet går bare til dem det gjelder.
    }
desk-names-none = Alle plasser har navn.
desk-names-button =
    { $count ->
        [one] Spør én organisasjon
       *[other] Spør { $count } organisasjoner
    }
desk-column-unnamed = Uten navn
desk-column-names-asked = Sist spurt
desk-sent-names =
    { $count ->
        [one] Ett brev om navn er på vei.
       *[other] { $count } brev om navn er på vei.
    }
desk-wishes-joint = { $line } (felles)
desk-partners-wanted = Vil gjerne arbeide sammen med:
desk-partners-wanting = Ønskes av disse:
desk-contact-heading = Kontakt
desk-contact = Hovedkontakt
desk-filled-in-by = Fylt ut av
desk-buyer-reference = Referanse på faktura
desk-registered-address = Registrert adresse
desk-letters-of = Brev til dem
desk-link = Invitasjonslenken
desk-link-text = Send den bare til dem den gjelder. Den som har lenken, kan svare for delegasjonen.
desk-copy = Kopier lenken
desk-copied = Kopiert
desk-events = Hva som har skjedd
desk-event-invited = Invitasjon sendt
desk-event-reminded = Sist påminnet
desk-event-opened = Invitasjonen åpnet
desk-event-registered = Påmeldt
desk-event-terms = Vilkårene godtatt
desk-event-answered = Siste svar
desk-people = Deltakere
desk-people-none = Ingen er påmeldt. Når hovedkontakten har sendt skjemaet, står deltakerne her.
desk-people-provisional = Foreløpig: slik blir det hvis alle får det kvoten gir.
desk-people-decided = Dekningen er avgjort.
desk-changed-since = Deltakerne er endret etter at dekningen ble avgjort. For de nye vises et foreløpig svar.
desk-organisation-pays = De betaler i alt
desk-wishes = { $slot }: { $wishes }
desk-wish-ranked = { $rank }. { $topic }
desk-message = Melding til deg
desk-cover-provisional = Dekkes foreløpig
desk-cover-may-be-shared = Avgjøres etter fristen
desk-cover-may-be-shared-text = Utover kvoten. Kan få av det som er igjen.
desk-cover-own = Egen kostnad
desk-cover-beyond-quota = Kvoten er brukt på andre i delegasjonen.
desk-cover-waits = Kommer bare hvis plassen dekkes.
desk-late-heading =
    { $count ->
        [one] Kom etter fristen, og venter på svar
       *[other] { $count } henvendelser kom etter fristen, og venter på svar
    }
desk-late-text = Dette er tatt vare på, men ikke utført. Svar hovedkontakten om hva du gjør med det.
desk-late-submit =
    { $count ->
        [one] Vil melde på eller endre til én deltaker
       *[other] Vil melde på eller endre til { $count } deltakere
    }
desk-late-withdraw = Vil trekke påmeldingen
desk-late-decline = Vil si at de ikke kommer
desk-late-person = { $name }: { $takes }
desk-late-no-people = Det følger ingen deltakere med.
desk-totals-title = Tall for hotell og kjøkken
desk-totals-lead = Tallene følger påmeldingene og er ubekreftet til dekningen er avgjort.
desk-totals-lead-decided = «Avgjort» er det som ble bestemt { $when }. «Påmeldt» følger påmeldingene.
desk-totals-none = Ingen tall ennå
desk-totals-none-text = Når den første delegasjonen er påmeldt, teller vi dager, netter og måltider her.
desk-totals-what = Hva
desk-totals-asked = Påmeldt (ubekreftet)
desk-totals-decided = Avgjort
desk-totals-participants = Deltakere
desk-totals-present = Til stede
desk-totals-night = Overnatting til neste dag
desk-totals-other = Annet
desk-meal-breakfast = Frokost
desk-meal-lunch = Lunsj
desk-meal-coffee = Kaffe
desk-meal-dinner = Middag
desk-send-invitations = Send invitasjonene
desk-send-reminders = Minn om påmeldingen
desk-send-invitations-lead =
    { $count ->
        [one] Invitasjonen går til én som ikke har fått den.
       *[other] Invitasjonen går til { $count } som ikke har fått den. Hver får sin egen lenke.
    }
desk-send-reminders-lead =
    { $count ->
        [one] Påminnelsen går bare til den ene som ikke har svart.
       *[other] Påminnelsen går bare til de { $count } som ikke har svart.
    }
desk-send-preview = Slik blir brevet
desk-send-preview-text = Vist slik { $name } får det. Lenken virker først i brevet som sendes.
desk-send-invitations-button =
    { $count ->
        [one] Send én invitasjon
       *[other] Send { $count } invitasjoner
    }
desk-send-reminders-button =
    { $count ->
        [one] Send én påminnelse
       *[other] Send { $count } påminnelser
    }
desk-send-receivers = Hvem som får det
desk-send-nobody = Ingen å sende til
desk-send-nobody-new = Alle på listen er invitert. Legger du til flere, kan du invitere dem her.
desk-send-nobody-silent = Alle som er invitert, har svart.
desk-send-over = Påmeldingsfristen er ute. De som svarer nå, kommer i kø hos deg.
desk-send-over-reminder = Påmeldingsfristen er ute, så det er for sent å minne om den.
desk-sent-invitations =
    { $count ->
        [one] Én invitasjon er på vei.
       *[other] { $count } invitasjoner er på vei.
    }
desk-sent-reminders =
    { $count ->
        [one] Én påminnelse er på vei.
       *[other] { $count } påminnelser er på vei.
    }
desk-sent-none = Ingenting ble sendt, for det var ingen å sende til.

### Sidene til arrangøren: innlogging, oversikt, delegasjonar, tal og utsendingar.

desk-log-in-title = Logg inn som arrangør
desk-log-in-lead = Her styrer du samlinga. Skal du melde på ein delegasjon, bruker du lenkja i invitasjonen.
desk-log-in-wrong = E-postadressa eller passordet er feil. Prøv igjen.
desk-log-in-wait = Det er prøvd for mange gonger. Vent { $seconds } sekund og prøv igjen.
desk-log-in-help = Kjem det inga lenkje når du har gløymt passordet? Den som driftar løysinga, kan gi deg eit nytt.
desk-password = Passord
desk-gatherings = Samlingar
desk-gatherings-none = Ingen samlingar enno
desk-gatherings-none-text = Ei samling er éi tekstfil. Den som driftar løysinga, legg ho inn slik:
desk-menu-overview = Oversikt
desk-menu-totals = Tal
desk-menu-coverage = Dekning
desk-menu-letters = Brev
desk-menu-journal = Logg
desk-back-to-overview = Til oversikta
desk-stages = Kvar vi er
desk-stage-done = ferdig
desk-stage-programme = Program
desk-stage-invited = Invitert
desk-stage-registration = Påmelding
desk-stage-coverage = Dekning
desk-stage-allocation = Fordeling
desk-stage-gathering = Samling
desk-stage-settlement = Oppgjer
desk-number-answered = av { $total } har svart
desk-number-participants =
    { $count ->
        [one] deltakar
       *[other] deltakarar
    }
desk-number-nights =
    { $nights ->
        [one] overnatting
       *[other] overnattingar
    }
desk-number-nights-of =
    { $nights ->
        [one] overnatting av { $rooms }
       *[other] overnattingar av { $rooms }
    }
desk-number-days =
    { $days ->
        [one] dag til fristen
       *[other] dagar til fristen
    }
desk-number-days-since =
    { $days ->
        [one] dag sidan fristen
       *[other] dagar sidan fristen
    }
desk-next-steps = Neste steg
desk-no-steps = Ingenting ventar på deg no.
desk-step-refused =
    { $count ->
        [one] Eitt brev kom ikkje fram.
       *[other] { $count } brev kom ikkje fram.
    }
desk-step-refused-text = Mottakaren får ikkje vite det som står der.
desk-step-refused-button = Sjå kvifor
desk-step-unsure =
    { $count ->
        [one] Eitt brev er usikkert.
       *[other] { $count } brev er usikre.
    }
desk-step-unsure-text = Sambandet braut midt i. Du avgjer om vi sender på nytt.
desk-step-unsure-button = Sjå og avgjer
desk-step-decide = Fristen er ute. No kan du avgjere dekninga.
desk-step-decide-text = Du får sjå eit forslag før noko blir sendt.
desk-step-decide-button = Sjå forslaget
desk-step-outdated = Noko er endra sidan dekninga blei avgjord.
desk-step-outdated-text = Det nye forslaget viser kva som blir annleis.
desk-step-outdated-button = Sjå kva som blir endra
desk-step-late =
    { $count ->
        [one] Éin invitert har sendt noko etter fristen.
       *[other] { $count } inviterte har sendt noko etter fristen.
    }
desk-step-late-text = Dei ventar på svar frå deg.
desk-step-late-button = Vis dei
desk-step-invite =
    { $count ->
        [one] Éin er ikkje invitert enno.
       *[other] { $count } er ikkje inviterte enno.
    }
desk-step-invite-text = Kvar får si eiga lenkje på e-post.
desk-step-remind =
    { $count ->
        [one] Éin invitert har ikkje svart.
       *[other] { $count } inviterte har ikkje svart.
    }
desk-step-remind-text = Påminninga går berre til dei.
desk-step-see-and-send = Sjå og send
desk-step-waiting =
    { $count ->
        [one] Eitt brev er på veg.
       *[other] { $count } brev er på veg.
    }
desk-step-waiting-text = Dei blir sende av seg sjølve, og prøvde på nytt om noko sviktar.
desk-step-all-sent = Alle brev er leverte.
desk-step-letters = Sjå breva
desk-organisations = Inviterte
desk-filter-label = Vis
desk-filter = { $label } { $count }
desk-filter-all = Alle
desk-filter-late = Etter fristen
desk-search = Søk etter namn, norsk eller samisk
desk-nobody-found = Ingen passar til det du leitar etter
desk-nobody-found-text = Prøv ein del av namnet, eller
desk-show-all = vis alle
desk-table-caption =
    { $count ->
        [one] Éin invitert
       *[other] { $count } inviterte
    }
desk-column-organisation = Invitert
desk-column-state = Status
desk-column-participants = Deltakarar
desk-column-pays = Betaler
desk-column-pays-now = Betaler førebels
desk-column-takes = Deltek på
desk-column-cover = Dekning
desk-column-own = Eigen kostnad
desk-column-addresses = Adresser
desk-column-language = Språk
desk-column-last-letter = Siste brev
desk-state-not-invited = Ikkje invitert
desk-state-invited = Ikkje opna
desk-state-opened = Opna
desk-state-registered = Påmeld
desk-state-not-coming = Kjem ikkje
desk-state-withdrawn = Trekt
desk-late = Etter fristen
desk-forecast = Kva regelen kan koste
desk-forecast-at-most = De betaler høgst { $amount }, same kor mange som melder seg på.
desk-forecast-open = Kvotane kan koste { $amount }. Det som blir delt ut i tillegg, har inga øvre grense.
desk-forecast-within = Innanfor budsjettet
desk-forecast-beyond = Over budsjettet
desk-forecast-within-text = Alle kvotane får plass i budsjettet på { $budget }.
desk-forecast-beyond-text = Bruker alle heile kvoten, manglar budsjettet på { $budget } inntil { $amount }.
desk-forecast-line = { $count } × { $package }, { $price }
desk-forecast-quotas = Om alle bruker heile kvoten
desk-state-started = Påbyrja
desk-filter-unnamed = Manglar namn
desk-unnamed-tag =
    { $count ->
        [one] 1 utan namn
       *[other] { $count } utan namn
    }
desk-draft-text = Eit skjema blei lagra { $when }, men er ikkje sendt. Du ser innhaldet når det er sendt.
desk-step-names =
    { $count ->
        [one] Éin plass har ikkje namn enno.
       *[other] { $count } plassar har ikkje namn enno.
    }
desk-step-names-text = Det er god tid, men du kan spørje no.
desk-step-names-soon = Det er snart fristen for namn. Spør dei det gjeld.
desk-step-names-past = Fristen for namn er ute. Spør dei det gjeld.
desk-names-title = Spør etter namn
desk-names-lead =
    { $count ->
        [one] Éin plass manglar namn. Namnet skal vere klart seinast { $deadline }. Brevet går berre til den det gjeld.
       *[other] { $count } plassar manglar namn. Namna skal vere klare seinast { $deadline }. Brevet går berre til dei det gjeld.
    }
desk-names-none = Alle plassar har namn.
desk-names-button =
    { $count ->
        [one] Spør éin organisasjon
       *[other] Spør { $count } organisasjonar
    }
desk-column-unnamed = Utan namn
desk-column-names-asked = Sist spurt
desk-sent-names =
    { $count ->
        [one] Eitt brev om namn er på veg.
       *[other] { $count } brev om namn er på veg.
    }
desk-wishes-joint = { $line } (felles)
desk-partners-wanted = Vil gjerne arbeide saman med:
desk-partners-wanting = Ønskte av desse:
desk-contact-heading = Kontakt
desk-contact = Hovudkontakt
desk-filled-in-by = Fylt ut av
desk-buyer-reference = Referanse på faktura
desk-registered-address = Registrert adresse
desk-letters-of = Brev til dei
desk-link = Invitasjonslenkja
desk-link-text = Send ho berre til dei ho gjeld. Den som har lenkja, kan svare for delegasjonen.
desk-copy = Kopier lenkja
desk-copied = Kopiert
desk-events = Kva som har skjedd
desk-event-invited = Invitasjon send
desk-event-reminded = Sist påmint
desk-event-opened = Invitasjonen opna
desk-event-registered = Påmeld
desk-event-terms = Vilkåra godtekne
desk-event-answered = Siste svar
desk-people = Deltakarar
desk-people-none = Ingen er påmelde. Når hovudkontakten har sendt skjemaet, står deltakarane her.
desk-people-provisional = Førebels: slik blir det om alle får det kvoten gir.
desk-people-decided = Dekninga er avgjord.
desk-changed-since = Deltakarane er endra etter at dekninga blei avgjord. For dei nye står det eit førebels svar.
desk-organisation-pays = Dei betaler i alt
desk-wishes = { $slot }: { $wishes }
desk-wish-ranked = { $rank }. { $topic }
desk-message = Melding til deg
desk-cover-provisional = Blir dekt førebels
desk-cover-may-be-shared = Blir avgjort etter fristen
desk-cover-may-be-shared-text = Utover kvoten. Kan få av det som er att.
desk-cover-own = Eigen kostnad
desk-cover-beyond-quota = Kvoten er brukt på andre i delegasjonen.
desk-cover-waits = Kjem berre om plassen blir dekt.
desk-late-heading =
    { $count ->
        [one] Kom etter fristen, og ventar på svar
       *[other] { $count } førespurnader kom etter fristen, og ventar på svar
    }
desk-late-text = Dette er teke vare på, men ikkje utført. Svar hovudkontakten om kva du gjer med det.
desk-late-submit =
    { $count ->
        [one] Vil melde på eller endre til éin deltakar
       *[other] Vil melde på eller endre til { $count } deltakarar
    }
desk-late-withdraw = Vil trekkje påmeldinga
desk-late-decline = Vil seie at dei ikkje kjem
desk-late-person = { $name }: { $takes }
desk-late-no-people = Det følgjer ingen deltakarar med.
desk-totals-title = Tal for hotell og kjøken
desk-totals-lead = Tala følgjer påmeldingane og er ikkje stadfesta før dekninga er avgjord.
desk-totals-lead-decided = «Avgjort» er det som blei bestemt { $when }. «Påmeld» følgjer påmeldingane.
desk-totals-none = Ingen tal enno
desk-totals-none-text = Når den første delegasjonen er påmeld, tel vi dagar, netter og måltid her.
desk-totals-what = Kva
desk-totals-asked = Påmeld (ikkje stadfesta)
desk-totals-decided = Avgjort
desk-totals-participants = Deltakarar
desk-totals-present = Til stades
desk-totals-night = Overnatting til neste dag
desk-totals-other = Anna
desk-meal-breakfast = Frukost
desk-meal-lunch = Lunsj
desk-meal-coffee = Kaffi
desk-meal-dinner = Middag
desk-send-invitations = Send invitasjonane
desk-send-reminders = Minn om påmeldinga
desk-send-invitations-lead =
    { $count ->
        [one] Invitasjonen går til éin som ikkje har fått han.
       *[other] Invitasjonen går til { $count } som ikkje har fått han. Kvar får si eiga lenkje.
    }
desk-send-reminders-lead =
    { $count ->
        [one] Påminninga går berre til den eine som ikkje har svart.
       *[other] Påminninga går berre til dei { $count } som ikkje har svart.
    }
desk-send-preview = Slik blir brevet
desk-send-preview-text = Vist slik { $name } får det. Lenkja verkar først i brevet som blir sendt.
desk-send-invitations-button =
    { $count ->
        [one] Send éin invitasjon
       *[other] Send { $count } invitasjonar
    }
desk-send-reminders-button =
    { $count ->
        [one] Send éi påminning
       *[other] Send { $count } påminningar
    }
desk-send-receivers = Kven som får det
desk-send-nobody = Ingen å sende til
desk-send-nobody-new = Alle på lista er inviterte. Legg du til fleire, kan du invitere dei her.
desk-send-nobody-silent = Alle som er inviterte, har svart.
desk-send-over = Påmeldingsfristen er ute. Dei som svarer no, kjem i kø hos deg.
desk-send-over-reminder = Påmeldingsfristen er ute, så det er for seint å minne om han.
desk-sent-invitations =
    { $count ->
        [one] Éin invitasjon er på veg.
       *[other] { $count } invitasjonar er på veg.
    }
desk-sent-reminders =
    { $count ->
        [one] Éi påminning er på veg.
       *[other] { $count } påminningar er på veg.
    }
desk-sent-none = Ingenting blei sendt, for det var ingen å sende til.

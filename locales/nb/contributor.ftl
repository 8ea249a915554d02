### Bidragsytere: innledere, paneldeltakere, sesjonsverter, gruppeledere, ordstyrere og stab. Vi skriver «du» til bidragsyteren.

# Menyen og listen
desk-menu-contributors = Bidragsytere
contributors-title = Bidragsytere
contributors-lead = Folk som bidrar uten å være med i en delegasjon. De spiser, overnatter og får navneskilt, og de teller med i alle tall.
contributors-none = Ingen bidragsytere ennå
contributors-none-text = Legg til innledere, paneldeltakere, verter og stab. Da teller de med hos hotellet.
contributors-no-kinds = Samlingen har ingen slags bidragsytere
contributors-no-kinds-text = Skriv hvilke slags bidragsytere dere har, under [contributors] i samlingsfilen.
contributors-look = Se på dette
contributors-told = Til orientering
contributors-panel = Panelet: hvem mangler?
contributors-panel-add = Legg til
contributors-list = Alle bidragsytere
contributors-kind-all = Alle slag
contributors-account-all = Alle
contributors-none-here = Ingen passer til utvalget
contributors-show-all = Vis alle

contributor-number-confirmed = har sagt ja
contributor-number-asked = har ikke svart
contributor-number-letters = venter på brev
contributor-number-cost = betaler vi
contributor-cost = Det vi betaler for bidragsyterne, er { $cost }.
contributor-cost-beside = Det vi betaler for bidragsyterne, er { $cost }. Det kommer i tillegg til rammen på { $budget }.
contributor-cost-within = Det vi betaler for bidragsyterne, er { $cost }. Det går av rammen på { $budget }.
contributor-cost-body = { $body } betaler { $cost }.
contributor-cost-unpriced = Noe av det de tar, har ingen pris.

contributor-column-kind = Slags bidrag
contributor-column-from = Kommer fra
contributor-column-does = Bidrar til
contributor-column-takes = Deltar på
contributor-column-account = Betales av
contributor-column-badge = På navneskiltet

contributor-state-asked = Ikke svart
contributor-state-confirmed = Har sagt ja
contributor-state-declined = Har sagt nei
contributor-account-host = Arrangøren
contributor-account-own = Betaler selv
contributor-account-organisation = Kvoten til den inviterte
contributor-account-body = En av arrangørene
contributor-account-default = Som samlingen sier for dette slaget
contributor-account-pays = { $body } betaler
contributor-without-name = { $kind } uten navn ennå
contributor-from = { $kind } fra { $from }
contributor-counts-there = Teller i delegasjonen
contributor-in-decision = { $name } ({ $kind })

contributor-place-found =
    { $count ->
        [one] 1 har sagt ja
       *[other] { $count } har sagt ja
    }
contributor-place-missing = { $found } av { $seats } har sagt ja
contributor-place-asked =
    { $found } av { $seats } har sagt ja, { $asked ->
        [one] 1 er spurt
       *[other] { $asked } er spurt
    }
contributor-clash = { $name } skal være to steder samtidig: «{ $one }» og «{ $other }».
contributor-clash-parallel = { $name } står på to parallelle sesjoner: «{ $one }» og «{ $other }».
contributor-twin-participant = { $name } er kanskje også påmeldt i delegasjonen fra { $organisation }.
contributor-twin-contributor = { $name } står kanskje to ganger blant bidragsyterne.

# Skjemaet
contributor-add = Legg til bidragsyter
contributor-add-lead = Vet du ikke hvem som kommer ennå, skriver du bare hvor de kommer fra. Plassen teller likevel.
contributor-add-button = Legg til
contributor-back = Til bidragsyterne
contributor-form = Opplysninger
contributor-title = Stilling eller rolle
contributor-from-nowhere = Velg, eller la det stå åpent
contributor-from-other = Et annet sted: skriv i neste felt
contributor-from-bodies = Arrangørene
contributor-from-invited = Inviterte
contributor-other-body = Annen virksomhet
contributor-does-on = Bidrar { $day }
contributor-chosen =
    { $count ->
        [one] 1 valgt
       *[other] { $count } valgt
    }
contributor-takes = Deltar på
contributor-pays = Hvem betaler?
contributor-state = Svar
contributor-shown = Navneskilt og program
contributor-badge = Får navneskilt
contributor-public = Vis navnet offentlig
contributor-public-help = Navnet står i programmet når svaret er ja.
contributor-badge-words = Tekst på navneskiltet
contributor-language = Språk i brevene
contributor-note = Notat for arrangøren
contributor-error-kind-missing = Velg hva slags bidrag det er
contributor-error-nobody-described = Skriv et navn eller en rolle, eller velg hvor personen kommer fra
contributor-error-body-missing = Skriv hvilken virksomhet personen kommer fra
contributor-error-no-quota = Bare de som kommer fra en invitert, kan bruke kvoten
contributor-error-no-name-to-show = Skriv navnet før det kan vises offentlig
contributor-conflict = Noen andre har endret dette mens du skrev. Det du skrev, står her. Åpne siden på nytt for å se det som er lagret.
contributor-full = Det er fullt: { $capacity }. Ta noe bort før du lagrer.
contributor-saved = Endringene er lagret.
contributor-added = Bidragsyteren er lagt til.
contributor-no-room = Det er fullt, så dette ble ikke lagret.

# Ved siden av skjemaet
contributor-answer = Svaret
contributor-confirm-button = Har sagt ja
contributor-decline-button = Har sagt nei
contributor-is-confirmed = Lagret: har sagt ja.
contributor-is-declined = Lagret: har sagt nei. Plassen er ledig igjen.
contributor-is-asked = Lagret: har ikke svart.
contributor-participant-of = { $name }, påmeldt fra { $organisation }
contributor-same-question = Er dette samme person som { $who }? Da teller vi personen bare én gang, i delegasjonen.
contributor-same-button = Ja, det er samme person
contributor-same-saved = Lagret. Personen teller nå bare i delegasjonen.
contributor-linked-heading = Påmeldt i en delegasjon
contributor-linked = Samme person som { $who }. Mat og overnatting teller der.
contributor-linked-gone = Den påmeldte er tatt ut av delegasjonen. Personen teller her igjen.
contributor-part-button = Det er ikke samme person
contributor-parted = Lagret. Personen teller nå som bidragsyter.
contributor-link = Lenken til bidragsyteren
contributor-link-text = Den som har lenken, kan svare for bidragsyteren. Den står også i brevet.
contributor-remove-link = Ta ut bidragsyteren
contributor-remove-title = Ta ut en bidragsyter
contributor-remove-heading = Vil du ta ut { $name }?
contributor-remove-text = Opplysningene blir slettet, lenken slutter å virke, og personen teller ikke lenger. Dette kan ikke angres. Har personen sagt nei, er det nok å merke svaret.
contributor-remove-written = Personen har fått brev fra dere. Si gjerne fra selv.
contributor-remove-button = Ta ut
contributor-removed = Bidragsyteren er tatt ut.

# Lim inn flere
contributor-paste-link = Lim inn flere
contributor-paste-title = Lim inn flere bidragsytere
contributor-paste-lead = Én person på hver linje. Alle blir samme slag, og deltar på det samlingen sier for det slaget. Du kan endre hver av dem etterpå.
contributor-paste-lines = Linjene
contributor-paste-help = Navn; e-post; stilling; virksomhet. Bare navnet trengs. Du kan også kopiere fra et regneark.
contributor-paste-button = Legg til alle
contributor-paste-line = Linje { $line }: { $error }
contributor-paste-nothing = Skriv minst én linje
contributor-pasted =
    { $count ->
        [one] 1 bidragsyter er lagt til.
       *[other] { $count } bidragsytere er lagt til.
    }

# Navnelisten
contributor-names-link = Navneliste
contributor-names-title = Navneliste for navneskilt og hotell
contributor-names-lead = Alle som teller med og ikke er påmeldt i en delegasjon. De som har sagt nei, er ikke med.
contributor-names-csv = Last ned for regneark
contributor-no-badge = Ikke navneskilt

# Brevet, på arrangørens sider
contributor-letter-see = Se og send brev
contributor-letter-waits = Venter på brev
contributor-letter-is-sent = Brevet er sendt
contributor-letter-no-address = Har ingen e-post
contributor-letter-page-enquiry = Send forespørsel
contributor-letter-page-confirmed = Send bekreftelse
contributor-letter-to = Brevet går til { $name }:
contributor-letter-sent-before = Dette brevet ble sendt { $when }.
contributor-letter-send-enquiry = Send forespørselen
contributor-letter-send-confirmed = Send bekreftelsen
contributor-letter-send-again = Send på nytt
contributor-letter-sent = Brevet er på vei.
contributor-letter-not-sent = Brevet ble ikke sendt, for noe er endret i mellomtiden. Se på det på nytt.
letters-kind-contributor-enquiry = Forespørsel til bidragsyter
letters-kind-contributor-confirmation = Bekreftelse til bidragsyter

# Selve brevet
contributor-time = { $date } kl. { $clock }
contributor-task-topic = { $name } ({ $slot })
contributor-task-panel = { $title }, panel ({ $kind })
contributor-letter-subject-enquiry = Vil du bidra på { $title }?
contributor-letter-subject-confirmed = Takk for at du bidrar på { $title }
contributor-letter-heading-enquiry = Vil du bidra?
contributor-letter-heading-confirmed = Takk for at du bidrar
contributor-letter-button-enquiry = Svar ja eller nei
contributor-letter-button-confirmed = Se hva vi har avtalt
contributor-letter-greeting = Hei, { $name }!
contributor-letter-intro-enquiry = { $hosts } spør om du vil bidra som { $kind } på { $title }.
contributor-letter-intro-confirmed = Du er med på { $title } som { $kind }.
contributor-letter-doings = Dette gjelder det:
contributor-letter-place = Sted
contributor-letter-takes = Vi har satt deg opp på
contributor-letter-choose = På siden din kan du endre hva du deltar på, til og med { $deadline }.
contributor-letter-signed-up = Du er også påmeldt i en delegasjon. Mat og overnatting følger den påmeldingen.
contributor-letter-link = Lenken er bare for deg. Den som har den, kan svare for deg.
contributor-paid-by-host = Arrangøren betaler for dette.
contributor-paid-by-organisation = Dette går av kvoten til { $organisation }.
contributor-paid-by-body = { $body } betaler for dette.
contributor-paid-by-own = Dette betaler du selv: { $price }.
contributor-paid-by-own-unpriced = Dette betaler du selv.

# Bidragsyterens egen side
contributor-mine-title = Ditt bidrag
contributor-mine-asked = Vil du bidra som { $kind }?
contributor-mine-asked-text = Si ja eller nei. Du kan ombestemme deg senere.
contributor-mine-confirmed = Du bidrar som { $kind }
contributor-mine-confirmed-text = Takk for at du er med. Her ser du når vi trenger deg.
contributor-mine-declined = Du har sagt nei
contributor-mine-declined-text = Takk for svaret. Ombestemmer du deg, kan du si ja her.
contributor-mine-what = Dette gjelder det
contributor-mine-calendar = Legg tidene i kalenderen
contributor-mine-yes = Ja, jeg bidrar
contributor-mine-no = Nei, jeg kan ikke
contributor-mine-takes = Hva deltar du på?
contributor-mine-until = Du kan endre dette til og med { $deadline }.
contributor-mine-closed = Hotellet har fått tallene, så dette kan ikke endres her lenger. Ta kontakt med arrangøren.
contributor-mine-save = Lagre hva jeg deltar på
contributor-mine-cannot = Kan du ikke likevel?
contributor-mine-cannot-text = Si fra så snart du vet det, så finner vi en annen. Plassen din blir ledig.
contributor-mine-cannot-button = Jeg kan ikke likevel
contributor-mine-said-yes = Takk! Vi har notert at du bidrar.
contributor-mine-said-no = Takk for svaret. Vi har notert at du ikke kan.
contributor-mine-chosen = Lagret.
contributor-mine-full = Det er fullt, så dette ble ikke lagret. Ta kontakt med arrangøren.
contributor-mine-late = Hotellet har fått tallene, så dette ble ikke lagret. Ta kontakt med arrangøren.

# Tallene
desk-totals-sum = { $what }, sum
desk-totals-part = { $what }: { $who }
desk-totals-everybody = Alle
desk-totals-in-delegations = deltakere i delegasjoner
desk-totals-contributors = bidragsytere
desk-forecast-contributors =
    { $count ->
        [one] I tillegg kommer 1 bidragsyter
       *[other] I tillegg kommer { $count } bidragsytere
    } for { $cost }.
coverage-held-by-contributors = Bidragsytere har { $count } i tillegg.

# Loggen
journal-contributor-added = En bidragsyter er lagt til
journal-contributor-changed = En bidragsyter er endret
journal-contributor-removed = En bidragsyter er tatt ut
journal-contributor-answered = En bidragsyter har svart
journal-contributor-letter-sent = Brev til en bidragsyter
journal-contributors-erased = Personopplysninger om bidragsyterne er slettet

# Bekreftelsen til den inviterte
letter-summary-contributors =
    { $count ->
        [one] Én av dem bidrar på samlingen og bruker kvoten deres.
       *[other] { $count } av dem bidrar på samlingen og bruker kvoten deres.
    }

# Oversikten
desk-step-contributors =
    { $count ->
        [one] 1 bidragsyter venter på brev
       *[other] { $count } bidragsytere venter på brev
    }
desk-step-contributors-text = Se på hvert brev og send det.
desk-step-contributors-button = Se hvem

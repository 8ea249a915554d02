### Bidragsytarar: innleiarar, paneldeltakarar, sesjonsvertar, gruppeleiarar, ordstyrarar og stab. Vi skriv «du» til bidragsytaren.

# Menyen og lista
desk-menu-contributors = Bidragsytarar
contributors-title = Bidragsytarar
contributors-lead = Folk som bidreg utan å vere med i ein delegasjon. Dei et, overnattar og får namneskilt, og dei tel med i alle tal.
contributors-none = Ingen bidragsytarar enno
contributors-none-text = Legg til innleiarar, paneldeltakarar, vertar og stab. Då tel dei med hos hotellet.
contributors-no-kinds = Samlinga har ingen slags bidragsytarar
contributors-no-kinds-text = Skriv kva slags bidragsytarar de har, under [contributors] i samlingsfila.
contributors-look = Sjå på dette
contributors-told = Til orientering
contributors-panel = Panelet: kven manglar?
contributors-panel-add = Legg til
contributors-list = Alle bidragsytarar
contributors-kind-all = Alle slag
contributors-account-all = Alle
contributors-none-here = Ingen passar til utvalet
contributors-show-all = Vis alle

contributor-number-confirmed = har sagt ja
contributor-number-asked = har ikkje svart
contributor-number-letters = ventar på brev
contributor-number-cost = betaler vi
contributor-cost = Det vi betaler for bidragsytarane, er { $cost }.
contributor-cost-beside = Det vi betaler for bidragsytarane, er { $cost }. Det kjem i tillegg til ramma på { $budget }.
contributor-cost-within = Det vi betaler for bidragsytarane, er { $cost }. Det går av ramma på { $budget }.
contributor-cost-body = { $body } betaler { $cost }.
contributor-cost-unpriced = Noko av det dei tek, har ingen pris.

contributor-column-kind = Slags bidrag
contributor-column-from = Kjem frå
contributor-column-does = Bidreg til
contributor-column-takes = Deltek på
contributor-column-account = Blir betalt av
contributor-column-badge = På namneskiltet

contributor-state-asked = Ikkje svart
contributor-state-confirmed = Har sagt ja
contributor-state-declined = Har sagt nei
contributor-account-host = Arrangøren
contributor-account-own = Betaler sjølv
contributor-account-organisation = Kvoten til den inviterte
contributor-account-body = Ein av arrangørane
contributor-account-default = Som samlinga seier for dette slaget
contributor-account-pays = { $body } betaler
contributor-without-name = { $kind } utan namn enno
contributor-from = { $kind } frå { $from }
contributor-counts-there = Tel i delegasjonen
contributor-in-decision = { $name } ({ $kind })

contributor-place-found =
    { $count ->
        [one] 1 har sagt ja
       *[other] { $count } har sagt ja
    }
contributor-place-missing = { $found } av { $seats } har sagt ja
contributor-place-asked =
    { $found } av { $seats } har sagt ja, { $asked ->
        [one] 1 er spurd
       *[other] { $asked } er spurde
    }
contributor-clash = { $name } skal vere to stader samtidig: «{ $one }» og «{ $other }».
contributor-clash-parallel = { $name } står på to parallelle sesjonar: «{ $one }» og «{ $other }».
contributor-twin-participant = { $name } er kanskje òg påmeld i delegasjonen frå { $organisation }.
contributor-twin-contributor = { $name } står kanskje to gonger mellom bidragsytarane.

# Skjemaet
contributor-add = Legg til bidragsytar
contributor-add-lead = Veit du ikkje kven som kjem enno, skriv du berre kvar dei kjem frå. Plassen tel likevel.
contributor-add-button = Legg til
contributor-back = Til bidragsytarane
contributor-form = Opplysningar
contributor-title = Stilling eller rolle
contributor-from-nowhere = Vel, eller lat det stå ope
contributor-from-other = Ein annan stad: skriv i neste felt
contributor-from-bodies = Arrangørane
contributor-from-invited = Inviterte
contributor-other-body = Anna verksemd
contributor-does-on = Bidreg { $day }
contributor-chosen =
    { $count ->
        [one] 1 vald
       *[other] { $count } valde
    }
contributor-takes = Deltek på
contributor-pays = Kven betaler?
contributor-state = Svar
contributor-shown = Namneskilt og program
contributor-badge = Får namneskilt
contributor-public = Vis namnet offentleg
contributor-public-help = Namnet står i programmet når svaret er ja.
contributor-badge-words = Tekst på namneskiltet
contributor-language = Språk i breva
contributor-note = Notat for arrangøren
contributor-error-kind-missing = Vel kva slags bidrag det er
contributor-error-nobody-described = Skriv eit namn eller ei rolle, eller vel kvar personen kjem frå
contributor-error-body-missing = Skriv kva verksemd personen kjem frå
contributor-error-no-quota = Berre dei som kjem frå ein invitert, kan bruke kvoten
contributor-error-no-name-to-show = Skriv namnet før det kan visast offentleg
contributor-conflict = Nokon andre har endra dette medan du skreiv. Det du skreiv, står her. Opne sida på nytt for å sjå det som er lagra.
contributor-full = Det er fullt: { $capacity }. Ta noko bort før du lagrar.
contributor-saved = Endringane er lagra.
contributor-added = Bidragsytaren er lagd til.
contributor-no-room = Det er fullt, så dette vart ikkje lagra.

# Ved sida av skjemaet
contributor-answer = Svaret
contributor-confirm-button = Har sagt ja
contributor-decline-button = Har sagt nei
contributor-is-confirmed = Lagra: har sagt ja.
contributor-is-declined = Lagra: har sagt nei. Plassen er ledig igjen.
contributor-is-asked = Lagra: har ikkje svart.
contributor-participant-of = { $name }, påmeld frå { $organisation }
contributor-same-question = Er dette same person som { $who }? Då tel vi personen berre éin gong, i delegasjonen.
contributor-same-button = Ja, det er same person
contributor-same-saved = Lagra. Personen tel no berre i delegasjonen.
contributor-linked-heading = Påmeld i ein delegasjon
contributor-linked = Same person som { $who }. Mat og overnatting tel der.
contributor-linked-gone = Den påmelde er teken ut av delegasjonen. Personen tel her igjen.
contributor-part-button = Det er ikkje same person
contributor-parted = Lagra. Personen tel no som bidragsytar.
contributor-link = Lenkja til bidragsytaren
contributor-link-text = Den som har lenkja, kan svare for bidragsytaren. Ho står òg i brevet.
contributor-remove-link = Ta ut bidragsytaren
contributor-remove-title = Ta ut ein bidragsytar
contributor-remove-heading = Vil du ta ut { $name }?
contributor-remove-text = Opplysningane blir sletta, lenkja sluttar å verke, og personen tel ikkje lenger. Dette kan ikkje angrast. Har personen sagt nei, er det nok å merkje svaret.
contributor-remove-written = Personen har fått brev frå dykk. Sei gjerne frå sjølv.
contributor-remove-button = Ta ut
contributor-removed = Bidragsytaren er teken ut.

# Lim inn fleire
contributor-paste-link = Lim inn fleire
contributor-paste-title = Lim inn fleire bidragsytarar
contributor-paste-lead = Éin person på kvar linje. Alle blir same slag, og deltek på det samlinga seier for det slaget. Du kan endre kvar av dei etterpå.
contributor-paste-lines = Linjene
contributor-paste-help = Namn; e-post; stilling; verksemd. Berre namnet trengst. Du kan òg kopiere frå eit rekneark.
contributor-paste-button = Legg til alle
contributor-paste-line = Linje { $line }: { $error }
contributor-paste-nothing = Skriv minst éi linje
contributor-pasted =
    { $count ->
        [one] 1 bidragsytar er lagd til.
       *[other] { $count } bidragsytarar er lagde til.
    }

# Namnelista
contributor-names-link = Namneliste
contributor-names-title = Namneliste for namneskilt og hotell
contributor-names-lead = Alle som tel med og ikkje er påmelde i ein delegasjon. Dei som har sagt nei, er ikkje med.
contributor-names-csv = Last ned for rekneark
contributor-no-badge = Ikkje namneskilt

# Brevet, på sidene til arrangøren
contributor-letter-see = Sjå og send brev
contributor-letter-waits = Ventar på brev
contributor-letter-is-sent = Brevet er sendt
contributor-letter-no-address = Har ingen e-post
contributor-letter-page-enquiry = Send førespurnad
contributor-letter-page-confirmed = Send stadfesting
contributor-letter-to = Brevet går til { $name }:
contributor-letter-sent-before = Dette brevet vart sendt { $when }.
contributor-letter-send-enquiry = Send førespurnaden
contributor-letter-send-confirmed = Send stadfestinga
contributor-letter-send-again = Send på nytt
contributor-letter-sent = Brevet er på veg.
contributor-letter-not-sent = Brevet vart ikkje sendt, for noko er endra i mellomtida. Sjå på det på nytt.
letters-kind-contributor-enquiry = Førespurnad til bidragsytar
letters-kind-contributor-confirmation = Stadfesting til bidragsytar

# Sjølve brevet
contributor-time = { $date } kl. { $clock }
contributor-task-topic = { $name } ({ $slot })
contributor-task-panel = { $title }, panel ({ $kind })
contributor-letter-subject-enquiry = Vil du bidra på { $title }?
contributor-letter-subject-confirmed = Takk for at du bidreg på { $title }
contributor-letter-heading-enquiry = Vil du bidra?
contributor-letter-heading-confirmed = Takk for at du bidreg
contributor-letter-button-enquiry = Svar ja eller nei
contributor-letter-button-confirmed = Sjå kva vi har avtalt
contributor-letter-greeting = Hei, { $name }!
contributor-letter-intro-enquiry = { $hosts } spør om du vil bidra som { $kind } på { $title }.
contributor-letter-intro-confirmed = Du er med på { $title } som { $kind }.
contributor-letter-doings = Dette gjeld det:
contributor-letter-place = Stad
contributor-letter-takes = Vi har sett deg opp på
contributor-letter-choose = På sida di kan du endre kva du deltek på, til og med { $deadline }.
contributor-letter-signed-up = Du er òg påmeld i ein delegasjon. Mat og overnatting følgjer den påmeldinga.
contributor-letter-link = Lenkja er berre for deg. Den som har ho, kan svare for deg.
contributor-paid-by-host = Arrangøren betaler for dette.
contributor-paid-by-organisation = Dette går av kvoten til { $organisation }.
contributor-paid-by-body = { $body } betaler for dette.
contributor-paid-by-own = Dette betaler du sjølv: { $price }.
contributor-paid-by-own-unpriced = Dette betaler du sjølv.

# Sida til bidragsytaren
contributor-mine-title = Bidraget ditt
contributor-mine-asked = Vil du bidra som { $kind }?
contributor-mine-asked-text = Sei ja eller nei. Du kan ombestemme deg seinare.
contributor-mine-confirmed = Du bidreg som { $kind }
contributor-mine-confirmed-text = Takk for at du er med. Her ser du når vi treng deg.
contributor-mine-declined = Du har sagt nei
contributor-mine-declined-text = Takk for svaret. Ombestemmer du deg, kan du seie ja her.
contributor-mine-what = Dette gjeld det
contributor-mine-calendar = Legg tidene i kalenderen
contributor-mine-yes = Ja, eg bidreg
contributor-mine-no = Nei, eg kan ikkje
contributor-mine-takes = Kva deltek du på?
contributor-mine-until = Du kan endre dette til og med { $deadline }.
contributor-mine-closed = Hotellet har fått tala, så dette kan ikkje endrast her lenger. Ta kontakt med arrangøren.
contributor-mine-save = Lagre kva eg deltek på
contributor-mine-cannot = Kan du ikkje likevel?
contributor-mine-cannot-text = Sei frå så snart du veit det, så finn vi ein annan. Plassen din blir ledig.
contributor-mine-cannot-button = Eg kan ikkje likevel
contributor-mine-said-yes = Takk! Vi har notert at du bidreg.
contributor-mine-said-no = Takk for svaret. Vi har notert at du ikkje kan.
contributor-mine-chosen = Lagra.
contributor-mine-full = Det er fullt, så dette vart ikkje lagra. Ta kontakt med arrangøren.
contributor-mine-late = Hotellet har fått tala, så dette vart ikkje lagra. Ta kontakt med arrangøren.

# Tala
desk-totals-sum = { $what }, sum
desk-totals-part = { $what }: { $who }
desk-totals-everybody = Alle
desk-totals-in-delegations = deltakarar i delegasjonar
desk-totals-contributors = bidragsytarar
desk-forecast-contributors =
    { $count ->
        [one] I tillegg kjem 1 bidragsytar
       *[other] I tillegg kjem { $count } bidragsytarar
    } for { $cost }.
coverage-held-by-contributors = Bidragsytarar har { $count } i tillegg.

# Loggen
journal-contributor-added = Ein bidragsytar er lagd til
journal-contributor-changed = Ein bidragsytar er endra
journal-contributor-removed = Ein bidragsytar er teken ut
journal-contributor-answered = Ein bidragsytar har svart
journal-contributor-letter-sent = Brev til ein bidragsytar
journal-contributors-erased = Personopplysningar om bidragsytarane er sletta

# Stadfestinga til den inviterte
letter-summary-contributors =
    { $count ->
        [one] Éin av dei bidreg på samlinga og bruker kvoten dykkar.
       *[other] { $count } av dei bidreg på samlinga og bruker kvoten dykkar.
    }

# Oversikta
desk-step-contributors =
    { $count ->
        [one] 1 bidragsytar ventar på brev
       *[other] { $count } bidragsytarar ventar på brev
    }
desk-step-contributors-text = Sjå på kvart brev og send det.
desk-step-contributors-button = Sjå kven

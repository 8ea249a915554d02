### Brevene. Vi skriver til organisasjonen («dere») og er arrangøren («vi»).
### title er samlingens korte navn i emnelinjene og fulle navn ellers; datoer og beløp kommer ferdige fra Formats.

# Felles for alle brev
letter-button-fallback = Virker ikke knappen? Bruk denne lenken:
letter-questions = Lurer du på noe? Spør oss:
letter-questions-answer = Lurer du på noe? Svar på denne e-posten.
letter-announcement = Programmet og mer om samlingen:
letter-sent-by = Hilsen { $hosts }
letter-calendar-day = { $title }, dag { $number }

# Knappene
letter-button-answer = Svar på invitasjonen
letter-button-manage = Se eller endre påmeldingen
letter-button-see = Se påmeldingen
letter-button-after-all = Meld på likevel
letter-button-announcement = Se siden om samlingen

# Invitasjonen
letter-subject-invitation = Invitasjon: { $title }, { $dates }
letter-heading-invitation = Dere er invitert
letter-invitation-intro = { $hosts } inviterer { $organisation } til { $title }.
letter-invitation-one-link = Lenken under gjelder bare for { $organisation }. Der melder dere på alle på én gang, eller sier fra om at dere ikke kommer. Send den gjerne videre til den hos dere som skal svare. Ikke del den med andre, for den som har lenken, kan svare for dere.
letter-invitation-contact = Når dere melder på, velger dere en hovedkontakt som vi kan forholde oss til. Hovedkontakten trenger ikke å bli med på samlingen.
letter-changes-until = Dere kan endre eller trekke påmeldingen til og med { $deadline }. Etter det er den bindende.
letter-binding-at-once = Påmeldingen er bindende når dere har sendt den.
letter-never-covered = Dette betaler dere selv:
letter-fact-when = Når
letter-fact-where = Hvor
letter-fact-who = For hvem
letter-fact-covered = Vi dekker
letter-fact-deadline = Påmeldingsfrist

# Påminnelsen til dem som ikke har svart
letter-subject-reminder = Svar innen { $deadline }: { $title }
letter-heading-reminder = Kommer dere?
letter-reminder-intro = Vi har ikke hørt om { $organisation } kommer til { $title }. Svar oss gjerne, også hvis dere ikke kan komme. Har dere nettopp svart, trenger dere ikke å gjøre noe.

# Kvitteringen
letter-subject-receipt = Vi har fått påmeldingen: { $title }
letter-heading-receipt = Takk for påmeldingen
letter-subject-change = Vi har lagret endringene: { $title }
letter-heading-change = Endringene er lagret
letter-receipt-intro =
    { $count ->
        [one] 1 deltaker fra { $organisation } er meldt på { $title }.
       *[other] { $count } deltakere fra { $organisation } er meldt på { $title }.
    }
letter-provisional-heading = Slik ligger det an
letter-provisional-text = Dette er foreløpig. Etter fristen avgjør vi hvem vi dekker oppholdet for, og sender en bekreftelse.
letter-takes = Skal ha: { $items }
letter-takes-nothing = Ingenting er valgt.
letter-wishes = Ønsker ({ $slot }): { $topics }
letter-standing-quota = Dekket av kvoten deres: { $package }
letter-standing-may-be-shared = Utenfor kvoten deres. Har vi noe igjen etter fristen, fordeler vi det, og da kan deltakeren bli dekket.
letter-standing-beyond-quota = Utenfor kvoten deres. Derfor betaler dere selv.
letter-standing-chose-to-pay = Dere har valgt å betale selv.
letter-standing-nothing-covered = Vi dekker ikke det deltakeren skal ha.
letter-standing-waits = Kommer bare hvis vi dekker det.
letter-own = Dere betaler { $money }.
letter-own-rest = Dere betaler { $money } for det vi ikke dekker.
letter-own-nothing = Dere betaler ingenting.
letter-unpriced = Vi har ikke satt pris på dette ennå: { $items }
letter-provisional-own = Foreløpig må dere regne med å betale { $money } til sammen.
letter-provisional-own-nothing = Foreløpig er det ingenting dere må betale for oppholdet.
letter-about = Beløp med «ca.» er anslag, så regningen kan bli litt annerledes.
letter-quota-left =
    { $count ->
        [one] Dere kan melde på én til på kvoten: { $package }.
       *[other] Dere kan melde på { $count } til på kvoten: { $package }.
    }
letter-registered-heading = Dette har dere oppgitt
letter-main-contact = Hovedkontakt: { $contact }
letter-filled-in-by = Meldt på av: { $contact }
letter-buyer-reference = Fakturareferanse: { $reference }
letter-message = Melding til oss: { $message }
letter-terms-heading = Vilkårene

# Trukket, eller «vi kommer ikke»
letter-subject-withdrawal = Påmeldingen er trukket: { $title }
letter-heading-withdrawal = Påmeldingen er trukket
letter-withdrawal-intro = Ingen fra { $organisation } er lenger meldt på { $title }.
letter-subject-not-coming = Vi vet at dere ikke kommer: { $title }
letter-heading-not-coming = Takk for at dere sa fra
letter-not-coming-intro = { $organisation } kommer ikke til { $title }. Dere får ikke flere påminnelser fra oss.
letter-after-all = Vil dere komme likevel? Da kan dere melde på til og med { $deadline }.
letter-after-all-closed = Fristen er ute. Ta kontakt med oss hvis dere vil komme likevel.

# Svar etter fristen
letter-subject-late = Svaret kom etter fristen: { $title }
letter-heading-late = Vi fikk svaret deres etter fristen
letter-late-submit = { $organisation } sendte oss en påmelding til { $title } { $at }. Da var fristen ute, så påmeldingen gjelder ikke ennå.
letter-late-change = { $organisation } sendte oss endringer i påmeldingen til { $title } { $at }. Da var fristen ute, så endringene gjelder ikke ennå. Det dere meldte på før fristen, gjelder fortsatt.
letter-late-withdraw = { $organisation } ga oss beskjed { $at } om at dere vil trekke dere fra { $title }. Da var fristen ute, så påmeldingen gjelder fortsatt.
letter-late-people = Dette sendte dere:
letter-late-next = Vi har tatt vare på svaret. Nå ser vi på det, og så får dere vite hva som skjer.

# Lenken til påmeldingen
letter-subject-names = Vi mangler navn: { $title }
letter-heading-names = Hvem kommer?
letter-names-intro =
    { $count ->
        [one] Påmeldingen fra { $organisation } til { $title } har 1 plass uten navn.
       *[other] Påmeldingen fra { $organisation } til { $title } har { $count } plasser uten navn.
    }
letter-names-due =
    { $count ->
        [one] Vi trenger navnet senest { $deadline }.
       *[other] Vi trenger navnene senest { $deadline }.
    }
letter-names-were-due =
    { $count ->
        [one] Vi skulle hatt navnet senest { $deadline }.
       *[other] Vi skulle hatt navnene senest { $deadline }.
    }
letter-names-how = Åpne påmeldingen, velg «Endre påmeldingen», og skriv hvem som kommer. Blir en plass ikke brukt, så ta den bort.
letter-names-how-late = Åpne påmeldingen, velg «Be om en endring», og skriv hvem som kommer. Da får vi navnene som en forespørsel.
letter-names-unneeded = Har dere nettopp gitt oss navnene, trenger dere ikke å gjøre noe.
letter-names-missing =
    { $count ->
        [one] 1 plass mangler navn. Vi trenger navnet senest { $deadline }.
       *[other] { $count } plasser mangler navn. Vi trenger navnene senest { $deadline }.
    }
letter-joint-wishes = Ønsker for alle uten egne ({ $slot }): { $topics }
letter-subject-manage-link = Lenken til påmeldingen: { $title }
letter-heading-manage-link = Her er lenken til påmeldingen
letter-manage-link-intro = Noen hos dere har bedt om lenken til påmeldingen fra { $organisation } til { $title }.
letter-manage-link-keep = Den som har lenken, kan endre påmeldingen. Del den bare med dem som skal gjøre det. Er det ingen hos dere som har bedt om lenken, trenger dere ikke å gjøre noe.

# Bekreftelsen
letter-subject-confirmation = Bekreftelse: { $title }
letter-heading-confirmation = Plassene er fordelt
letter-subject-confirmation-again = Ny bekreftelse: { $title }
letter-heading-confirmation-again = Ny bekreftelse på plassene deres
letter-confirmation-intro = Nå er det avgjort hvem fra { $organisation } som får plass på { $title }, og hva vi dekker for hver av dem.
letter-confirmation-replaces = Dette brevet gjelder i stedet for bekreftelsen dere har fått før.
letter-summary-coming =
    { $asked ->
        [one] Dere meldte på 1 deltaker, og { $coming ->
            [0] det ble dessverre ikke plass.
           *[other] den deltakeren har fått plass.
        }
       *[other] Dere meldte på { $asked } deltakere, og { $coming ->
            [0] ingen av dem har fått plass.
            [one] 1 av dem har fått plass.
           *[other] { $coming } av dem har fått plass.
        }
    }
letter-summary-covered =
    { $count ->
        [0] Vi dekker ikke oppholdet for noen av dem.
        [one] Vi dekker oppholdet for 1 deltaker, helt eller delvis.
       *[other] Vi dekker oppholdet for { $count } deltakere, helt eller delvis.
    }
letter-summary-shared =
    { $count ->
        [one] 1 av dem er utenfor kvoten, men blir dekket fordi vi hadde noe igjen å fordele.
       *[other] { $count } av dem er utenfor kvoten, men blir dekket fordi vi hadde noe igjen å fordele.
    }
letter-summary-exception =
    { $count ->
        [one] For 1 har vi gjort et unntak.
       *[other] For { $count } har vi gjort unntak.
    }
letter-summary-payers =
    { $count ->
        [one] For 1 betaler dere alt selv.
       *[other] For { $count } betaler dere alt selv.
    }
letter-own-total = Til sammen betaler dere { $money }.
letter-own-total-nothing = Dere betaler ingenting for oppholdet.
letter-billed-by-organiser = Vi sender dere regningen.
letter-billed-by-hotel = Hotellet sender dere regningen.
letter-buyer-reference-missing = Dere har ikke gitt oss noen fakturareferanse. Trenger dere en på regningen, så gi oss beskjed.
letter-people-heading = Deltakerne deres
letter-meals-dated = Måltidene står med dato, slik at hver deltaker kan trekke dem fra i reiseregningen.
letter-stay-covered = Dette dekker vi:
letter-stay-own = Dette betaler dere for:
letter-stay-days = Dager
letter-stay-nights = Overnatting
letter-stay-meals = Måltider
letter-stay-meals-on = Måltider { $date }
letter-stay-others = Annet
letter-night-to = natt til { $date }
letter-meal-breakfast = frokost
letter-meal-lunch = lunsj
letter-meal-dinner = middag
letter-meal-coffee = kaffe
letter-absence-only-if-covered = Kommer ikke, for deltakeren skulle bare bli med hvis vi dekket det.
letter-absence-nothing-left = Har dessverre ikke fått plass.
letter-refused = Det ble ikke plass til dette: { $items } (fullt: { $capacity })
letter-reason = Hvorfor: { $reason }
letter-reason-quota = Dekket av kvoten deres ({ $package }).
letter-reason-shared = Utenfor kvoten, men dekket fordi vi hadde noe igjen å fordele ({ $package }).
letter-reason-adjusted = Vi har gjort et unntak: { $reason }
letter-reason-quota-unmet-budget = Ikke dekket, for pengene våre rakk ikke til alle kvotene.
letter-reason-quota-unmet-capacity = Ikke dekket, for det var ikke nok til alle kvotene (fullt: { $capacity }).
letter-reason-beyond-quota-budget = Ikke dekket, for kvoten deres er brukt opp, og pengene våre rakk ikke til flere.
letter-reason-beyond-quota-capacity = Ikke dekket, for kvoten deres er brukt opp, og det var ikke mer å fordele (fullt: { $capacity }).
letter-reason-not-shared = Ikke dekket, for kvoten deres er brukt opp.
letter-reason-chose-to-pay = Dere har valgt å betale selv.
letter-reason-nothing-covered = Vi dekker ikke det deltakeren skal ha.
letter-reason-by-lot = Flere sto likt, og loddet avgjorde.
letter-next-heading = Hva skjer nå?
letter-next-tell = Si fra til deltakerne om hvem som har fått plass, og hva vi dekker.
letter-next-calendar = Kalenderfilen i dette brevet har dagene. Send den gjerne videre til deltakerne.
letter-next-substitute = Kan noen ikke komme? Finn først en annen hos dere som kan ta plassen. Si fra til oss så snart dere vet det.
letter-next-cancel = Kan noen ikke komme? Si fra til oss så snart dere vet det.
letter-cancellation = Dette koster det å melde av:
letter-cancellation-step = Fra og med { $date }: { $percent } prosent av prisen
letter-provisional-text-late = Påmeldingen kom etter fristen. Hva vi dekker, avgjør vi når vi ser på dekningen igjen, og da får dere en bekreftelse.
letter-changes-over = Fristen for å endre er ute. Må noe endres, ber dere om det på siden deres, og arrangøren svarer.

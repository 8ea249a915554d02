### Breva. Vi skriv til organisasjonen («de», «dykk») og er arrangøren («vi»).

# Felles for alle brev
letter-button-fallback = Verkar ikkje knappen? Bruk denne lenkja:
letter-questions = Lurer du på noko? Spør oss:
letter-questions-answer = Lurer du på noko? Svar på denne e-posten.
letter-announcement = Programmet og meir om samlinga:
letter-sent-by = Helsing { $hosts }
letter-calendar-day = { $title }, dag { $number }

# Knappane
letter-button-answer = Svar på invitasjonen
letter-button-manage = Sjå eller endre påmeldinga
letter-button-see = Sjå påmeldinga
letter-button-after-all = Meld på likevel
letter-button-announcement = Sjå sida om samlinga

# Invitasjonen
letter-subject-invitation = Invitasjon: { $title }, { $dates }
letter-heading-invitation = De er inviterte
letter-invitation-intro = { $hosts } inviterer { $organisation } til { $title }.
letter-invitation-one-link = Lenkja under gjeld berre for { $organisation }. Der melder de på alle på éin gong, eller seier frå om at de ikkje kjem. Send ho gjerne vidare til den hos dykk som skal svare. Ikkje del ho med andre, for den som har lenkja, kan svare for dykk.
letter-invitation-contact = Når de melder på, vel de ein hovudkontakt som vi kan halde oss til. Hovudkontakten treng ikkje å bli med på samlinga.
letter-changes-until = De kan endre eller trekkje påmeldinga til og med { $deadline }. Etter det er ho bindande.
letter-binding-at-once = Påmeldinga er bindande når de har sendt ho.
letter-never-covered = Dette betaler de sjølve:
letter-fact-when = Når
letter-fact-where = Kvar
letter-fact-who = For kven
letter-fact-covered = Vi dekkjer
letter-fact-deadline = Påmeldingsfrist

# Påminninga til dei som ikkje har svart
letter-subject-reminder = Svar innan { $deadline }: { $title }
letter-heading-reminder = Kjem de?
letter-reminder-intro = Vi har ikkje høyrt om { $organisation } kjem til { $title }. Svar oss gjerne, òg om de ikkje kan kome. Har de nettopp svart, treng de ikkje å gjere noko.

# Kvitteringa
letter-subject-receipt = Vi har fått påmeldinga: { $title }
letter-heading-receipt = Takk for påmeldinga
letter-subject-change = Vi har lagra endringane: { $title }
letter-heading-change = Endringane er lagra
letter-receipt-intro =
    { $count ->
        [one] 1 deltakar frå { $organisation } er meld på { $title }.
       *[other] { $count } deltakarar frå { $organisation } er melde på { $title }.
    }
letter-provisional-heading = Slik ligg det an
letter-provisional-text = Dette er førebels. Etter fristen avgjer vi kven vi dekkjer opphaldet for, og sender ei stadfesting.
letter-takes = Skal ha: { $items }
letter-takes-nothing = Ingenting er valt.
letter-wishes = Ønske ({ $slot }): { $topics }
letter-standing-quota = Dekt av kvoten dykkar: { $package }
letter-standing-may-be-shared = Utanfor kvoten dykkar. Har vi noko att etter fristen, fordeler vi det, og då kan deltakaren bli dekt.
letter-standing-beyond-quota = Utanfor kvoten dykkar. Difor betaler de sjølve.
letter-standing-chose-to-pay = De har valt å betale sjølve.
letter-standing-nothing-covered = Vi dekkjer ikkje det deltakaren skal ha.
letter-standing-waits = Kjem berre om vi dekkjer det.
letter-own = De betaler { $money }.
letter-own-rest = De betaler { $money } for det vi ikkje dekkjer.
letter-own-nothing = De betaler ingenting.
letter-unpriced = Vi har ikkje sett pris på dette enno: { $items }
letter-provisional-own = Førebels må de rekne med å betale { $money } til saman.
letter-provisional-own-nothing = Førebels er det ingenting de må betale for opphaldet.
letter-about = Beløp med «ca.» er overslag, så rekninga kan bli litt annleis.
letter-quota-left =
    { $count ->
        [one] De kan melde på éin til på kvoten: { $package }.
       *[other] De kan melde på { $count } til på kvoten: { $package }.
    }
letter-registered-heading = Dette har de oppgitt
letter-main-contact = Hovudkontakt: { $contact }
letter-filled-in-by = Meldt på av: { $contact }
letter-buyer-reference = Fakturareferanse: { $reference }
letter-message = Melding til oss: { $message }
letter-terms-heading = Vilkåra

# Trekt, eller «vi kjem ikkje»
letter-subject-withdrawal = Påmeldinga er trekt: { $title }
letter-heading-withdrawal = Påmeldinga er trekt
letter-withdrawal-intro = Ingen frå { $organisation } er lenger melde på { $title }.
letter-subject-not-coming = Vi veit at de ikkje kjem: { $title }
letter-heading-not-coming = Takk for at de sa frå
letter-not-coming-intro = { $organisation } kjem ikkje til { $title }. De får ikkje fleire påminningar frå oss.
letter-after-all = Vil de kome likevel? Då kan de melde på til og med { $deadline }.
letter-after-all-closed = Fristen er ute. Ta kontakt med oss om de vil kome likevel.

# Svar etter fristen
letter-subject-late = Svaret kom etter fristen: { $title }
letter-heading-late = Vi fekk svaret dykkar etter fristen
letter-late-submit = { $organisation } sende oss ei påmelding til { $title } { $at }. Då var fristen ute, så påmeldinga gjeld ikkje enno.
letter-late-change = { $organisation } sende oss endringar i påmeldinga til { $title } { $at }. Då var fristen ute, så endringane gjeld ikkje enno. Det de melde på før fristen, gjeld framleis.
letter-late-withdraw = { $organisation } gav oss beskjed { $at } om at de vil trekkje dykk frå { $title }. Då var fristen ute, så påmeldinga gjeld framleis.
letter-late-people = Dette sende de:
letter-late-next = Vi har teke vare på svaret. No ser vi på det, og så får de vite kva som skjer.

# Lenkja til påmeldinga
letter-subject-names = Vi manglar namn: { $title }
letter-heading-names = Kven kjem?
letter-names-intro =
    { $count ->
        [one] Påmeldinga frå { $organisation } til { $title } har 1 plass utan namn.
       *[other] Påmeldinga frå { $organisation } til { $title } har { $count } plassar utan namn.
    }
letter-names-due =
    { $count ->
        [one] Vi treng namnet seinast { $deadline }.
       *[other] Vi treng namna seinast { $deadline }.
    }
letter-names-were-due =
    { $count ->
        [one] Vi skulle hatt namnet seinast { $deadline }.
       *[other] Vi skulle hatt namna seinast { $deadline }.
    }
letter-names-how = Opne påmeldinga, vel «Endre påmeldinga», og skriv kven som kjem. Blir ein plass ikkje brukt, så ta han bort.
letter-names-how-late = Opne påmeldinga, vel «Be om ei endring», og skriv kven som kjem. Då får vi namna som ein førespurnad.
letter-names-unneeded = Har de nettopp gitt oss namna, treng de ikkje å gjere noko.
letter-names-missing =
    { $count ->
        [one] 1 plass manglar namn. Vi treng namnet seinast { $deadline }.
       *[other] { $count } plassar manglar namn. Vi treng namna seinast { $deadline }.
    }
letter-joint-wishes = Ønske for alle utan eigne ({ $slot }): { $topics }
letter-subject-manage-link = Lenkja til påmeldinga: { $title }
letter-heading-manage-link = Her er lenkja til påmeldinga
letter-manage-link-intro = Nokon hos dykk har bede om lenkja til påmeldinga frå { $organisation } til { $title }.
letter-manage-link-keep = Den som har lenkja, kan endre påmeldinga. Del ho berre med dei som skal gjere det. Er det ingen hos dykk som har bede om lenkja, treng de ikkje å gjere noko.

# Stadfestinga
letter-subject-confirmation = Stadfesting: { $title }
letter-heading-confirmation = Plassane er fordelte
letter-subject-confirmation-again = Ny stadfesting: { $title }
letter-heading-confirmation-again = Ny stadfesting på plassane dykkar
letter-confirmation-intro = No er det avgjort kven frå { $organisation } som får plass på { $title }, og kva vi dekkjer for kvar av dei.
letter-confirmation-replaces = Dette brevet gjeld i staden for stadfestinga de har fått før.
letter-summary-coming =
    { $asked ->
        [one] De melde på 1 deltakar, og { $coming ->
            [0] det vart diverre ikkje plass.
           *[other] den deltakaren har fått plass.
        }
       *[other] De melde på { $asked } deltakarar, og { $coming ->
            [0] ingen av dei har fått plass.
            [one] 1 av dei har fått plass.
           *[other] { $coming } av dei har fått plass.
        }
    }
letter-summary-covered =
    { $count ->
        [0] Vi dekkjer ikkje opphaldet for nokon av dei.
        [one] Vi dekkjer opphaldet for 1 deltakar, heilt eller delvis.
       *[other] Vi dekkjer opphaldet for { $count } deltakarar, heilt eller delvis.
    }
letter-summary-shared =
    { $count ->
        [one] 1 av dei er utanfor kvoten, men blir dekt fordi vi hadde noko att å fordele.
       *[other] { $count } av dei er utanfor kvoten, men blir dekte fordi vi hadde noko att å fordele.
    }
letter-summary-exception =
    { $count ->
        [one] For 1 har vi gjort eit unntak.
       *[other] For { $count } har vi gjort unntak.
    }
letter-summary-payers =
    { $count ->
        [one] For 1 betaler de alt sjølve.
       *[other] For { $count } betaler de alt sjølve.
    }
letter-own-total = Til saman betaler de { $money }.
letter-own-total-nothing = De betaler ingenting for opphaldet.
letter-billed-by-organiser = Vi sender dykk rekninga.
letter-billed-by-hotel = Hotellet sender dykk rekninga.
letter-buyer-reference-missing = De har ikkje gitt oss nokon fakturareferanse. Treng de ein på rekninga, så gi oss beskjed.
letter-people-heading = Deltakarane dykkar
letter-meals-dated = Måltida står med dato, slik at kvar deltakar kan trekkje dei frå i reiserekninga.
letter-stay-covered = Dette dekkjer vi:
letter-stay-own = Dette betaler de for:
letter-stay-days = Dagar
letter-stay-nights = Overnatting
letter-stay-meals = Måltid
letter-stay-meals-on = Måltid { $date }
letter-stay-others = Anna
letter-night-to = natt til { $date }
letter-meal-breakfast = frukost
letter-meal-lunch = lunsj
letter-meal-dinner = middag
letter-meal-coffee = kaffi
letter-absence-only-if-covered = Kjem ikkje, for deltakaren skulle berre bli med om vi dekte det.
letter-absence-nothing-left = Har diverre ikkje fått plass.
letter-refused = Det vart ikkje plass til dette: { $items } (fullt: { $capacity })
letter-reason = Kvifor: { $reason }
letter-reason-quota = Dekt av kvoten dykkar ({ $package }).
letter-reason-shared = Utanfor kvoten, men dekt fordi vi hadde noko att å fordele ({ $package }).
letter-reason-adjusted = Vi har gjort eit unntak: { $reason }
letter-reason-quota-unmet-budget = Ikkje dekt, for pengane våre rakk ikkje til alle kvotane.
letter-reason-quota-unmet-capacity = Ikkje dekt, for det var ikkje nok til alle kvotane (fullt: { $capacity }).
letter-reason-beyond-quota-budget = Ikkje dekt, for kvoten dykkar er brukt opp, og pengane våre rakk ikkje til fleire.
letter-reason-beyond-quota-capacity = Ikkje dekt, for kvoten dykkar er brukt opp, og det var ikkje meir å fordele (fullt: { $capacity }).
letter-reason-not-shared = Ikkje dekt, for kvoten dykkar er brukt opp.
letter-reason-chose-to-pay = De har valt å betale sjølve.
letter-reason-nothing-covered = Vi dekkjer ikkje det deltakaren skal ha.
letter-reason-by-lot = Fleire stod likt, og loddet avgjorde.
letter-next-heading = Kva skjer no?
letter-next-tell = Sei frå til deltakarane om kven som har fått plass, og kva vi dekkjer.
letter-next-calendar = Kalenderfila i dette brevet har dagane. Send ho gjerne vidare til deltakarane.
letter-next-substitute = Kan nokon ikkje kome? Finn først ein annan hos dykk som kan ta plassen. Sei frå til oss så snart de veit det.
letter-next-cancel = Kan nokon ikkje kome? Sei frå til oss så snart de veit det.
letter-cancellation = Dette kostar det å melde av:
letter-cancellation-step = Frå og med { $date }: { $percent } prosent av prisen
letter-provisional-text-late = Påmeldinga kom etter fristen. Kva vi dekkjer, avgjer vi når vi ser på dekninga igjen, og då får de ei stadfesting.
letter-changes-over = Fristen for å endre er ute. Må noko endrast, ber de om det på sida dykkar, og arrangøren svarer.

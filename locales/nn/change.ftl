### Endringar i ei samling som er kunngjord: utsett frist, flytt, korta ned, avlyst, og rettingar av brev.

# Kva som er endra, éi linje kvar
change-day-alone = { $day }.
change-line-deadline = Fristen er utsett frå { $from } til { $to }
change-line-deadline-earlier = Fristen er flytt frå { $from } til { $to }
change-line-changes = Fristen for å endre påmeldinga er flytt frå { $from } til { $to }
change-line-hotel = Hotellet får tala { $to }
change-line-hotel-none = Hotellet har ingen eigen frist lenger
change-line-withdraw = Påmelde kan trekkje seg utan kostnad til og med { $to }
change-line-withdraw-none = Det er ikkje lenger ein eigen frist for å trekkje seg utan kostnad
change-line-dates = Flytt frå { $from } til { $to }
change-line-day-dropped = Dag { $number }, { $date }, blir ikkje halden
change-line-day-added = { $date } er ein ny dag
change-line-place = Flytt frå { $from } til { $to }
change-line-cancelled = Samlinga er avlyst
change-line-reinstated = Samlinga blir halden likevel

# På dei offentlege sidene
change-history = Endringar
change-alert-cancelled = Samlinga er avlyst
change-alert-moved = Samlinga er flytt
change-alert-shortened = Samlinga er korta ned
change-alert-reinstated = Samlinga blir halden likevel
change-costs = Kva som skjer med kostnadene
change-closed = Påmeldinga er stengd. De treng ikkje gjere noko.
change-cancelled-tag = Avlyst
change-cancelled-manage = De treng ikkje melde dykk av.
change-ask = Kjem de framleis?
change-ask-text = Alle de har meldt på, står framleis på lista.
change-ask-yes = Ja, vi kjem framleis
change-ask-withdraw = Passar det ikkje? Då kan de trekkje påmeldinga utan kostnad til og med { $until }. Det gjer de på denne sida.
change-ask-no-withdraw = Passar det ikkje? Då kan de trekkje påmeldinga på denne sida.
change-withdraw-free = De kan trekkje påmeldinga utan kostnad til og med { $until }, fordi samlinga er flytt.
change-confirmed = Takk for svaret
change-confirmed-text = Då reknar vi med dykk.
change-nothing-to-decide = Ingenting blei sendt, for samlinga er avlyst.
rejection-cancelled = Samlinga er avlyst, så påmeldinga er stengd.

# Sida til arrangøren
change-menu = Endringar
change-lead = Her utset, flyttar, kortar du ned eller avlyser samlinga, og rettar noko du har skrive feil. Du ser alltid kva som skjer, og kven som får brev, før noko blir gjort.
change-choose = Kva vil du gjere?
change-extend = Utset fristen
change-extend-text = Fleire dagar til å melde på. Skjemaa opnar igjen.
change-extend-lead = Kunngjeringa viser den nye fristen, og skjemaa er opne til han er ute.
change-move = Flytt samlinga
change-move-text = Nye datoar, ein ny stad eller begge delar.
change-move-lead = Programmet følgjer dagane sine. Dei påmelde står framleis på lista, og blir spurde om dei kjem.
change-shorten = Kort ned samlinga
change-shorten-text = Ta ut ein dag, og sjå kva det betyr for kvar organisasjon.
change-shorten-lead = Det som høyrer til dagen, fell bort frå programmet, skjemaet og pakkane. Kvar organisasjon får vite kva det betyr for dei.
change-cancel = Avlys samlinga
change-cancel-text = Alle som er inviterte, får vite det. Kalenderen blir oppdatert.
change-cancel-lead = Kunngjeringa seier at samlinga er avlyst, påmeldinga stengjer, og alle som er inviterte, får eitt brev. Du kan ta henne opp igjen seinare, men då får alle vite det òg.
change-reinstate = Hald samlinga likevel
change-reinstate-text = Ta tilbake avlysinga, og sei det til alle.
change-reinstate-lead = Samlinga blir halden som planlagt. Alle påmeldingar gjeld som før avlysinga, og alle som fekk vite at ho var avlyst, får vite at ho ikkje er det.
change-correct = Rett eit brev
change-correct-text = Sei kva som er rett, til akkurat dei som fekk vite noko gale.
change-back = Til endringane
change-none = Ingenting er endra
change-none-text = Når du utset, flyttar, kortar ned eller avlyser, står det her og på kunngjeringa.
change-kind-extended = Fristen utsett
change-kind-moved = Flytt
change-kind-shortened = Korta ned
change-kind-cancelled = Avlyst
change-kind-reinstated = Blir halden likevel
change-kind-imported = Endra i samlingsfila
change-made = { $when }, { $who }
change-letters =
    { $count ->
        [0] Ingen brev blei sende.
        [one] Eitt brev blei sendt.
       *[other] { $count } brev blei sende.
    }
change-reason-was = Grunngiving: { $reason }
change-answers = { $yes } av { $asked } påmelde har sagt at dei framleis kjem.

# Skjemaet
change-deadline = Ny påmeldingsfrist
change-deadline-changes = Siste dag for å endre påmeldinga
change-deadline-changes-help = La feltet stå tomt når det er same dagen som påmeldingsfristen.
change-deadline-hotel = Når hotellet får tala
change-time = Klokkeslett
change-time-help = Utan klokkeslett gjeld fristen ut dagen.
change-date-of-day = Dag { $number }
change-date-now = No: { $date }
change-dates = Datoar
change-place = Stad
change-place-help = La felta stå tomme når staden er den same: { $place }.
change-place-which = Kva stad som blir bytt
change-site-name = Hotell eller hus
change-site-town = By eller tettstad
change-site-address = Gateadresse
change-deadlines-move = Flytt fristane like mange dagar
change-deadlines-move-help = Gjeld fristar som ikkje er ute, og stega i avmeldingsvilkåra.
change-withdraw = Trekkje seg utan kostnad til og med
change-withdraw-help = Så lenge kan dei påmelde trekkje seg, også om fristen er ute.
change-drop = Kva dag fell bort?
change-drop-day = Dag { $number }, { $date }
change-drop-more = Fell noko meir bort?
change-drop-more-help = Det som har dato på dagen, fell bort av seg sjølv. Kryss av for anna, til dømes ei overnatting.
change-price = Ny pris for «{ $package }»
change-price-help = I kroner. Pakken har mindre i seg enn før. Namnet på pakken endrar du i samlingsfila.
change-words = Det alle får lese
change-words-help = Står på kunngjeringa og i breva. Du kan vise til opplysningar med to krøllparentesar, som i samlingsfila.
change-words-optional-help = La felta stå tomme når datoane seier nok.
change-words-nb = Bokmål
change-words-nn = Nynorsk
change-words-en = Engelsk
change-costs-nb = Kostnader, bokmål
change-costs-nn = Kostnader, nynorsk
change-costs-en = Kostnader, engelsk
change-costs-help = Kva som skjer med det organisasjonane skulle betale, og det dei alt har betalt.
change-reason = Grunngiving
change-reason-help = Berre for arrangørane. Ho står i loggen.
change-audience = Kven skal få brev?
change-audience-all = Alle det gjeld
change-audience-all-help = Dei som ikkje har svart, og dei som er påmelde
change-audience-silent = Berre dei som ikkje har svart
change-audience-nobody = Ingen
change-preview = Sjå kva som skjer

# Det som skjer
change-preview-heading = Dette skjer
change-preview-nothing-yet = Ingenting er gjort enno.
change-preview-changed = Du har endra noko sidan sist. Sjå over éin gong til.
change-means-open = Påmeldinga er open igjen til fristen er ute.
change-means-silent =
    { $count ->
        [one] Éin har ikkje svart, og kan framleis melde på.
       *[other] { $count } har ikkje svart, og kan framleis melde på.
    }
change-means-registered =
    { $count ->
        [one] Éin er påmeld, og kan endre til fristen er ute.
       *[other] { $count } er påmelde, og kan endre til fristen er ute.
    }
change-means-hotel = Hotellet får tala { $hotel }.
change-means-decided = Dekninga er alt avgjord. Når påmeldingane endrar seg, må du avgjere på nytt.
change-means-directions = Vegvisinga til den gamle staden blir teken bort.
change-means-reservations = Dei påmelde står framleis på lista.
change-texts = Desse tekstane stemmer ikkje lenger
change-texts-help = Rett dei i samlingsfila når du er ferdig her.
change-against = Dette kan ikkje gjerast slik
change-lost = Dette fell bort
change-lost-elements = Frå skjemaet: { $items }
change-lost-packages = Pakkar: { $items }
change-lost-smaller = Har mindre i seg: { $items }
change-lost-items =
    { $count ->
        [one] Éin post i programmet
       *[other] { $count } postar i programmet
    }
change-lost-topics = Tema: { $items }
change-lost-paragraphs = Desse avsnitta blir tekne ut av kunngjeringa
change-receivers =
    { $count ->
        [0] Ingen får brev
        [one] Éin får brev
       *[other] { $count } får brev
    }
change-receivers-others =
    { $count ->
        [one] Éin får ikkje brev.
       *[other] { $count } får ikkje brev.
    }
change-receivers-participants =
    { $count ->
        [one] Éin deltakar med eiga lenkje får òg eit brev.
       *[other] { $count } deltakarar med eiga lenkje får òg eit brev.
    }
change-letter-to-participant = Brevet til ein deltakar frå { $organisation }
change-column-means = Betyr for dei
change-column-pays = Betaler
change-pays = { $before } → { $after }
change-loses =
    { $count ->
        [one] Noko fell bort for éin deltakar
       *[other] Noko fell bort for { $count } deltakarar
    }
change-leave =
    { $count ->
        [one] éin kjem ikkje lenger
       *[other] { $count } kjem ikkje lenger
    }
change-unchanged = Ingenting
change-letter-to = Brevet til { $name } ({ $state })
change-understood = Eg forstår at dette gjeld heile samlinga, og at breva går ut med éin gong
change-do-extend = Utset fristen
change-do-move = Flytt samlinga
change-do-shorten = Kort ned samlinga
change-do-cancel = Avlys samlinga
change-do-reinstate = Hald samlinga likevel
change-and-send =
    { $count ->
        [0] { $act }
        [one] { $act } og send eitt brev
       *[other] { $act } og send { $count } brev
    }
change-done =
    { $count ->
        [0] Det er gjort. Ingen brev blei sende.
        [one] Det er gjort. Eitt brev er på veg.
       *[other] Det er gjort. { $count } brev er på veg.
    }
change-done-before = Det var alt gjort. Ingenting blei gjort eller sendt på nytt.

# Feil i skjemaet
change-error-date = Skriv ein dato, til dømes 23.11.2018
change-error-time = Skriv eit klokkeslett, til dømes 12.00
change-error-words-nb = Skriv teksten på bokmål
change-error-words-nn = Skriv teksten på nynorsk
change-error-costs-nb = Skriv på bokmål kva som skjer med kostnadene
change-error-costs-nn = Skriv på nynorsk kva som skjer med kostnadene
change-error-fact = Inga opplysning heiter «{ $name }»
change-error-braces = Krøllparentesane må høyre saman to og to, med eit namn mellom
change-error-reason = Skriv ei grunngiving
change-error-too-long = Skriv kortare, høgst { $most } teikn
change-error-price = Skriv prisen i heile kroner, til dømes 900
change-error-understood = Kryss av for at du forstår
change-error-drop = Vel kva dag som fell bort
change-error-which = Vel kva brev
change-rejection-nothing-changes = Det er slik frå før, så det er ingenting å endre
change-rejection-over = Samlinga er over
change-rejection-is-cancelled = Samlinga er avlyst. Ta henne opp igjen først
change-rejection-not-cancelled = Samlinga er ikkje avlyst
change-rejection-deadline-in-past = Fristen er i fortida. Vel ein seinare dag
change-rejection-deadline-earlier = Den nye fristen er før den gamle. Vel ein seinare dag
change-rejection-changes-earlier = Fristen for å endre er før den gamle, eller i fortida. Vel ein seinare dag
change-rejection-hotel-in-past = Hotellet kan ikkje få tala i fortida. Vel ein seinare dag
change-rejection-day-in-past = Dagen er i fortida. Vel ein seinare dag
change-rejection-unknown = Dagen eller staden finst ikkje i samlinga
change-rejection-site-incomplete = Skriv både hotell eller hus og by eller tettstad
change-rejection-withdraw-in-past = Fristen for å trekkje seg er i fortida. Vel ein seinare dag
change-rejection-no-day-left = Då blir det ingen dagar igjen. Avlys heller samlinga

# Rettinga
change-correction-lead = Vel brevet som hadde feil. Akkurat dei som fekk det, får eitt brev kvar med det som er rett.
change-correction-which = Kva brev var feil?
change-correction-all = { $kind }: alle ({ $count })
change-correction-sent = { $kind }: sendt { $when } ({ $count })
change-correction-words = Dette er rett
change-correction-words-help = Skriv beint fram kva som var gale, og kva som er rett. Brevet begynner med kva brev det rettar.
change-correction-reason-help = Korleis feilen oppstod. Berre for arrangørane. Ho står i loggen.
change-correction-show = Sjå rettinga og kven som får henne
change-correction-told =
    { $count ->
        [one] Éin fekk brevet, og får rettinga
       *[other] { $count } fekk brevet, og får rettinga
    }
change-correction-got = Fekk brevet
change-correction-send =
    { $count ->
        [one] Send rettinga
       *[other] Send { $count } rettingar
    }
change-correction-done =
    { $count ->
        [one] Rettinga er på veg.
       *[other] { $count } rettingar er på veg.
    }
change-correction-before = Rettinga var send frå før. Ho blei ikkje send på nytt.
change-correction-nobody = Ingen har fått eit slikt brev.

# Breva
letter-change-subject-extended = Ny frist { $deadline }: { $title }
letter-change-heading-extended = Fristen er utsett
letter-change-intro-extended = De får meir tid til å melde på { $title }.
letter-change-subject-moved = Flytt: { $title }, { $dates }
letter-change-heading-moved = Samlinga er flytt
letter-change-intro-moved = { $title } er flytt.
letter-change-subject-shortened = Korta ned: { $title }
letter-change-heading-shortened = Samlinga er korta ned
letter-change-intro-shortened = { $title } blir kortare enn planlagt.
letter-change-subject-cancelled = Avlyst: { $title }
letter-change-heading-cancelled = Samlinga er avlyst
letter-change-intro-cancelled = { $title } blir ikkje halden.
letter-change-subject-reinstated = Blir halden likevel: { $title }, { $dates }
letter-change-heading-reinstated = Samlinga blir halden likevel
letter-change-intro-reinstated = Vi skreiv til dykk at { $title } var avlyst. No blir ho halden likevel, { $dates }.
letter-change-next-sign-up = De kan melde på til og med { $deadline }.
letter-change-next-change = Det { $organisation } har meldt på, gjeld framleis. De kan endre eller trekkje påmeldinga til og med { $deadline }.
letter-change-next-stands = Det { $organisation } har meldt på, gjeld framleis.
letter-change-next-rest = Resten av påmeldinga gjeld framleis.
letter-change-next-closed = Påmeldingsfristen er ute. Vil de kome likevel, så ta kontakt med oss.
letter-change-next-confirm = Alle frå { $organisation } står framleis på lista. Opne påmeldinga og sei frå om de framleis kjem.
letter-change-next-withdraw = Passar det ikkje lenger, kan de trekkje påmeldinga utan kostnad til og med { $until }.
letter-change-next-cancelled = De treng ikkje melde dykk av. Sei frå til deltakarane dykkar.
letter-change-next-nothing = De treng ikkje gjere noko.
letter-change-costs = Kva som skjer med kostnadene
letter-change-calendar-cancelled = Kalenderfila i brevet tek samlinga ut av kalenderen. Send henne gjerne vidare til deltakarane.
letter-change-calendar-moved = Kalenderfila i brevet flyttar samlinga i kalenderen. Send henne gjerne vidare til deltakarane.
letter-change-calendar-shortened = Kalenderfila i brevet tek dagen som fell bort, ut av kalenderen. Send henne gjerne vidare til deltakarane.
letter-change-calendar-reinstated = Kalenderfila i brevet legg samlinga tilbake i kalenderen. Send henne gjerne vidare til deltakarane.
letter-change-lost = Dette fell bort for dykk
letter-change-lost-some = { $name }: { $items }
letter-change-lost-all = { $name }: { $items }. Ingenting er igjen, så deltakaren er teken av lista.
letter-change-lost-nothing = Ingenting fell bort for dei { $organisation } har meldt på.
letter-change-nobody = Ingen frå { $organisation } står på lista lenger. Vil de kome dei dagane som er igjen, kan de melde på på nytt eller ta kontakt med oss.
letter-change-own = Førebels betaler de { $after }. Før var det { $before }.
letter-change-own-same = Det de betaler, er det same som før: førebels { $money }.
letter-change-own-nothing = De betaler framleis ingenting for opphaldet.
letter-change-decided = Vi ser på dekninga éin gong til, og sender dykk ei ny stadfesting dersom noko endrar seg.
letter-change-person-intro-reinstated = Vi skreiv til deg at { $title } var avlyst. No blir ho halden likevel, { $dates }.
letter-change-person-lost = Dette fell bort for deg
letter-change-person-nobody = Ingenting av det du var meldt på til, er igjen, så du er teken av lista. { $organisation } har fått beskjed.
letter-change-person-next = Du står framleis på lista frå { $organisation }, som har fått det same brevet. Passar det ikkje lenger for deg, så sei frå dit.
letter-change-person-cancelled = Du treng ikkje gjere noko. { $organisation } har fått beskjed.
letter-correction-subject = Retting: { $kind }, { $title }
letter-correction-heading = Retting
letter-correction-intro = Vi skreiv til { $organisation } { $when } («{ $kind }»). Noko i det brevet var feil. Dette er rett:
letter-correction-sorry = Vi beklagar feilen.

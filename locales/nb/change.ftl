### Endringer i en samling som er kunngjort: utsatt frist, flyttet, kortet ned, avlyst, og rettelser av brev.

# Hva som er endret, én linje hver
change-day-alone = { $day }.
change-line-deadline = Fristen er utsatt fra { $from } til { $to }
change-line-deadline-earlier = Fristen er flyttet fra { $from } til { $to }
change-line-changes = Fristen for å endre påmeldingen er flyttet fra { $from } til { $to }
change-line-hotel = Hotellet får tallene { $to }
change-line-hotel-none = Hotellet har ingen egen frist lenger
change-line-withdraw = Påmeldte kan trekke seg uten kostnad til og med { $to }
change-line-withdraw-none = Det er ikke lenger en egen frist for å trekke seg uten kostnad
change-line-dates = Flyttet fra { $from } til { $to }
change-line-day-dropped = Dag { $number }, { $date }, blir ikke holdt
change-line-day-added = { $date } er en ny dag
change-line-place = Flyttet fra { $from } til { $to }
change-line-cancelled = Samlingen er avlyst
change-line-reinstated = Samlingen blir holdt likevel

# På de offentlige sidene
change-history = Endringer
change-alert-cancelled = Samlingen er avlyst
change-alert-moved = Samlingen er flyttet
change-alert-shortened = Samlingen er kortet ned
change-alert-reinstated = Samlingen blir holdt likevel
change-costs = Hva som skjer med kostnadene
change-closed = Påmeldingen er stengt. Dere trenger ikke å gjøre noe.
change-cancelled-tag = Avlyst
change-cancelled-manage = Dere trenger ikke å melde dere av.
change-ask = Kommer dere fortsatt?
change-ask-text = Alle dere har meldt på, står fortsatt på listen.
change-ask-yes = Ja, vi kommer fortsatt
change-ask-withdraw = Passer det ikke? Da kan dere trekke påmeldingen uten kostnad til og med { $until }. Det gjør dere på denne siden.
change-ask-no-withdraw = Passer det ikke? Da kan dere trekke påmeldingen på denne siden.
change-withdraw-free = Dere kan trekke påmeldingen uten kostnad til og med { $until }, fordi samlingen er flyttet.
change-confirmed = Takk for svaret
change-confirmed-text = Da regner vi med dere.
change-nothing-to-decide = Ingenting ble sendt, for samlingen er avlyst.
rejection-cancelled = Samlingen er avlyst, så påmeldingen er stengt.

# Arrangørens side
change-menu = Endringer
change-lead = Her utsetter, flytter, korter ned eller avlyser du samlingen, og retter noe du har skrevet feil. Du ser alltid hva som skjer, og hvem som får brev, før noe blir gjort.
change-choose = Hva vil du gjøre?
change-extend = Utsett fristen
change-extend-text = Flere dager til å melde på. Skjemaene åpner igjen.
change-extend-lead = Kunngjøringen viser den nye fristen, og skjemaene er åpne til den er ute.
change-move = Flytt samlingen
change-move-text = Nye datoer, et nytt sted eller begge deler.
change-move-lead = Programmet følger dagene sine. De påmeldte står fortsatt på listen, og blir spurt om de kommer.
change-shorten = Kort ned samlingen
change-shorten-text = Ta ut en dag, og se hva det betyr for hver organisasjon.
change-shorten-lead = Det som hører til dagen, faller bort fra programmet, skjemaet og pakkene. Hver organisasjon får vite hva det betyr for dem.
change-cancel = Avlys samlingen
change-cancel-text = Alle som er invitert, får vite det. Kalenderen blir oppdatert.
change-cancel-lead = Kunngjøringen sier at samlingen er avlyst, påmeldingen stenger, og alle som er invitert, får ett brev. Du kan ta den opp igjen senere, men da får alle vite det også.
change-reinstate = Hold samlingen likevel
change-reinstate-text = Ta tilbake avlysningen, og si det til alle.
change-reinstate-lead = Samlingen blir holdt som planlagt. Alle påmeldinger gjelder som før avlysningen, og alle som fikk vite at den var avlyst, får vite at den ikke er det.
change-correct = Rett et brev
change-correct-text = Si hva som er riktig, til akkurat dem som fikk vite noe galt.
change-back = Til endringene
change-none = Ingenting er endret
change-none-text = Når du utsetter, flytter, korter ned eller avlyser, står det her og på kunngjøringen.
change-kind-extended = Fristen utsatt
change-kind-moved = Flyttet
change-kind-shortened = Kortet ned
change-kind-cancelled = Avlyst
change-kind-reinstated = Holdes likevel
change-kind-imported = Endret i samlingsfilen
change-made = { $when }, { $who }
change-letters =
    { $count ->
        [0] Ingen brev ble sendt.
        [one] Ett brev ble sendt.
       *[other] { $count } brev ble sendt.
    }
change-reason-was = Begrunnelse: { $reason }
change-answers = { $yes } av { $asked } påmeldte har sagt at de fortsatt kommer.

# Skjemaet
change-deadline = Ny påmeldingsfrist
change-deadline-changes = Siste dag for å endre påmeldingen
change-deadline-changes-help = La feltet stå tomt når det er samme dag som påmeldingsfristen.
change-deadline-hotel = Når hotellet får tallene
change-time = Klokkeslett
change-time-help = Uten klokkeslett gjelder fristen ut dagen.
change-date-of-day = Dag { $number }
change-date-now = Nå: { $date }
change-dates = Datoer
change-place = Sted
change-place-help = La feltene stå tomme når stedet er det samme: { $place }.
change-place-which = Hvilket sted som byttes
change-site-name = Hotell eller hus
change-site-town = By eller tettsted
change-site-address = Gateadresse
change-deadlines-move = Flytt fristene like mange dager
change-deadlines-move-help = Gjelder frister som ikke er ute, og trinnene i avmeldingsvilkårene.
change-withdraw = Trekke seg uten kostnad til og med
change-withdraw-help = Så lenge kan de påmeldte trekke seg, også om fristen er ute.
change-drop = Hvilken dag faller bort?
change-drop-day = Dag { $number }, { $date }
change-drop-more = Faller noe mer bort?
change-drop-more-help = Det som har dato på dagen, faller bort av seg selv. Kryss av for annet, for eksempel en overnatting.
change-price = Ny pris for «{ $package }»
change-price-help = I kroner. Pakken har mindre i seg enn før. Navnet på pakken endrer du i samlingsfilen.
change-words = Det alle får lese
change-words-help = Står på kunngjøringen og i brevene. Du kan vise til opplysninger med to krøllparenteser, som i samlingsfilen.
change-words-optional-help = La feltene stå tomme når datoene sier nok.
change-words-nb = Bokmål
change-words-nn = Nynorsk
change-words-en = Engelsk
change-costs-nb = Kostnader, bokmål
change-costs-nn = Kostnader, nynorsk
change-costs-en = Kostnader, engelsk
change-costs-help = Hva som skjer med det organisasjonene skulle betale, og det de alt har betalt.
change-reason = Begrunnelse
change-reason-help = Bare for arrangørene. Den står i loggen.
change-audience = Hvem skal få brev?
change-audience-all = Alle det gjelder
change-audience-all-help = De som ikke har svart, og de som er påmeldt
change-audience-silent = Bare de som ikke har svart
change-audience-nobody = Ingen
change-preview = Se hva som skjer

# Det som skjer
change-preview-heading = Dette skjer
change-preview-nothing-yet = Ingenting er gjort ennå.
change-preview-changed = Du har endret noe siden sist. Se over en gang til.
change-means-open = Påmeldingen er åpen igjen til fristen er ute.
change-means-silent =
    { $count ->
        [one] Én har ikke svart, og kan fortsatt melde på.
       *[other] { $count } har ikke svart, og kan fortsatt melde på.
    }
change-means-registered =
    { $count ->
        [one] Én er påmeldt, og kan endre til fristen er ute.
       *[other] { $count } er påmeldt, og kan endre til fristen er ute.
    }
change-means-hotel = Hotellet får tallene { $hotel }.
change-means-decided = Dekningen er alt avgjort. Når påmeldingene endrer seg, må du avgjøre på nytt.
change-means-directions = Veibeskrivelsen til det gamle stedet blir tatt bort.
change-means-reservations = De påmeldte står fortsatt på listen.
change-texts = Disse tekstene stemmer ikke lenger
change-texts-help = Rett dem i samlingsfilen når du er ferdig her.
change-against = Dette kan ikke gjøres slik
change-lost = Dette faller bort
change-lost-elements = Fra skjemaet: { $items }
change-lost-packages = Pakker: { $items }
change-lost-smaller = Har mindre i seg: { $items }
change-lost-items =
    { $count ->
        [one] Én post i programmet
       *[other] { $count } poster i programmet
    }
change-lost-topics = Temaer: { $items }
change-lost-paragraphs = Disse avsnittene blir tatt ut av kunngjøringen
change-receivers =
    { $count ->
        [0] Ingen får brev
        [one] Én får brev
       *[other] { $count } får brev
    }
change-receivers-others =
    { $count ->
        [one] Én får ikke brev.
       *[other] { $count } får ikke brev.
    }
change-receivers-participants =
    { $count ->
        [one] Én deltaker med egen lenke får også et brev.
       *[other] { $count } deltakere med egen lenke får også et brev.
    }
change-letter-to-participant = Brevet til en deltaker fra { $organisation }
change-column-means = Betyr for dem
change-column-pays = Betaler
change-pays = { $before } → { $after }
change-loses =
    { $count ->
        [one] Noe faller bort for én deltaker
       *[other] Noe faller bort for { $count } deltakere
    }
change-leave =
    { $count ->
        [one] én kommer ikke lenger
       *[other] { $count } kommer ikke lenger
    }
change-unchanged = Ingenting
change-letter-to = Brevet til { $name } ({ $state })
change-understood = Jeg forstår at dette gjelder hele samlingen, og at brevene går ut med en gang
change-do-extend = Utsett fristen
change-do-move = Flytt samlingen
change-do-shorten = Kort ned samlingen
change-do-cancel = Avlys samlingen
change-do-reinstate = Hold samlingen likevel
change-and-send =
    { $count ->
        [0] { $act }
        [one] { $act } og send ett brev
       *[other] { $act } og send { $count } brev
    }
change-done =
    { $count ->
        [0] Det er gjort. Ingen brev ble sendt.
        [one] Det er gjort. Ett brev er på vei.
       *[other] Det er gjort. { $count } brev er på vei.
    }
change-done-before = Det var alt gjort. Ingenting ble gjort eller sendt på nytt.

# Feil i skjemaet
change-error-date = Skriv en dato, for eksempel 23.11.2018
change-error-time = Skriv et klokkeslett, for eksempel 12.00
change-error-words-nb = Skriv teksten på bokmål
change-error-words-nn = Skriv teksten på nynorsk
change-error-costs-nb = Skriv på bokmål hva som skjer med kostnadene
change-error-costs-nn = Skriv på nynorsk hva som skjer med kostnadene
change-error-fact = Ingen opplysning heter «{ $name }»
change-error-braces = Krøllparentesene må høre sammen to og to, med et navn mellom
change-error-reason = Skriv en begrunnelse
change-error-too-long = Skriv kortere, høyst { $most } tegn
change-error-price = Skriv prisen i hele kroner, for eksempel 900
change-error-understood = Kryss av for at du forstår
change-error-drop = Velg hvilken dag som faller bort
change-error-which = Velg hvilket brev
change-rejection-nothing-changes = Det er slik fra før, så det er ingenting å endre
change-rejection-over = Samlingen er over
change-rejection-is-cancelled = Samlingen er avlyst. Ta den opp igjen først
change-rejection-not-cancelled = Samlingen er ikke avlyst
change-rejection-deadline-in-past = Fristen er i fortiden. Velg en senere dag
change-rejection-deadline-earlier = Den nye fristen er før den gamle. Velg en senere dag
change-rejection-changes-earlier = Fristen for å endre er før den gamle, eller i fortiden. Velg en senere dag
change-rejection-hotel-in-past = Hotellet kan ikke få tallene i fortiden. Velg en senere dag
change-rejection-day-in-past = Dagen er i fortiden. Velg en senere dag
change-rejection-unknown = Dagen eller stedet finnes ikke i samlingen
change-rejection-site-incomplete = Skriv både hotell eller hus og by eller tettsted
change-rejection-withdraw-in-past = Fristen for å trekke seg er i fortiden. Velg en senere dag
change-rejection-no-day-left = Da blir det ingen dager igjen. Avlys heller samlingen

# Rettelsen
change-correction-lead = Velg brevet som hadde feil. Akkurat de som fikk det, får ett brev hver med det som er riktig.
change-correction-which = Hvilket brev var feil?
change-correction-all = { $kind }: alle ({ $count })
change-correction-sent = { $kind }: sendt { $when } ({ $count })
change-correction-words = Dette er riktig
change-correction-words-help = Skriv rett fram hva som var galt, og hva som er riktig. Brevet begynner med hvilket brev det retter.
change-correction-reason-help = Hvordan feilen oppsto. Bare for arrangørene. Den står i loggen.
change-correction-show = Se rettelsen og hvem som får den
change-correction-told =
    { $count ->
        [one] Én fikk brevet, og får rettelsen
       *[other] { $count } fikk brevet, og får rettelsen
    }
change-correction-got = Fikk brevet
change-correction-send =
    { $count ->
        [one] Send rettelsen
       *[other] Send { $count } rettelser
    }
change-correction-done =
    { $count ->
        [one] Rettelsen er på vei.
       *[other] { $count } rettelser er på vei.
    }
change-correction-before = Rettelsen var sendt fra før. Den ble ikke sendt på nytt.
change-correction-nobody = Ingen har fått et slikt brev.

# Brevene
letter-change-subject-extended = Ny frist { $deadline }: { $title }
letter-change-heading-extended = Fristen er utsatt
letter-change-intro-extended = Dere får mer tid til å melde på { $title }.
letter-change-subject-moved = Flyttet: { $title }, { $dates }
letter-change-heading-moved = Samlingen er flyttet
letter-change-intro-moved = { $title } er flyttet.
letter-change-subject-shortened = Kortet ned: { $title }
letter-change-heading-shortened = Samlingen er kortet ned
letter-change-intro-shortened = { $title } blir kortere enn planlagt.
letter-change-subject-cancelled = Avlyst: { $title }
letter-change-heading-cancelled = Samlingen er avlyst
letter-change-intro-cancelled = { $title } blir ikke holdt.
letter-change-subject-reinstated = Blir holdt likevel: { $title }, { $dates }
letter-change-heading-reinstated = Samlingen blir holdt likevel
letter-change-intro-reinstated = Vi skrev til dere at { $title } var avlyst. Nå blir den holdt likevel, { $dates }.
letter-change-next-sign-up = Dere kan melde på til og med { $deadline }.
letter-change-next-change = Det { $organisation } har meldt på, gjelder fortsatt. Dere kan endre eller trekke påmeldingen til og med { $deadline }.
letter-change-next-stands = Det { $organisation } har meldt på, gjelder fortsatt.
letter-change-next-rest = Resten av påmeldingen gjelder fortsatt.
letter-change-next-closed = Påmeldingsfristen er ute. Vil dere komme likevel, så ta kontakt med oss.
letter-change-next-confirm = Alle fra { $organisation } står fortsatt på listen. Åpne påmeldingen og si fra om dere fortsatt kommer.
letter-change-next-withdraw = Passer det ikke lenger, kan dere trekke påmeldingen uten kostnad til og med { $until }.
letter-change-next-cancelled = Dere trenger ikke å melde dere av. Si fra til deltakerne deres.
letter-change-next-nothing = Dere trenger ikke å gjøre noe.
letter-change-costs = Hva som skjer med kostnadene
letter-change-calendar-cancelled = Kalenderfilen i brevet tar samlingen ut av kalenderen. Send den gjerne videre til deltakerne.
letter-change-calendar-moved = Kalenderfilen i brevet flytter samlingen i kalenderen. Send den gjerne videre til deltakerne.
letter-change-calendar-shortened = Kalenderfilen i brevet tar dagen som faller bort, ut av kalenderen. Send den gjerne videre til deltakerne.
letter-change-calendar-reinstated = Kalenderfilen i brevet legger samlingen tilbake i kalenderen. Send den gjerne videre til deltakerne.
letter-change-lost = Dette faller bort for dere
letter-change-lost-some = { $name }: { $items }
letter-change-lost-all = { $name }: { $items }. Ingenting er igjen, så deltakeren er tatt av listen.
letter-change-lost-nothing = Ingenting faller bort for dem { $organisation } har meldt på.
letter-change-nobody = Ingen fra { $organisation } står på listen lenger. Vil dere komme de dagene som er igjen, kan dere melde på på nytt eller ta kontakt med oss.
letter-change-own = Foreløpig betaler dere { $after }. Før var det { $before }.
letter-change-own-same = Det dere betaler, er det samme som før: foreløpig { $money }.
letter-change-own-nothing = Dere betaler fortsatt ingenting for oppholdet.
letter-change-decided = Vi ser på dekningen en gang til, og sender dere en ny bekreftelse hvis noe endrer seg.
letter-change-person-intro-reinstated = Vi skrev til deg at { $title } var avlyst. Nå blir den holdt likevel, { $dates }.
letter-change-person-lost = Dette faller bort for deg
letter-change-person-nobody = Ingenting av det du var meldt på til, er igjen, så du er tatt av listen. { $organisation } har fått beskjed.
letter-change-person-next = Du står fortsatt på listen fra { $organisation }, som har fått det samme brevet. Passer det ikke lenger for deg, så si fra dit.
letter-change-person-cancelled = Du trenger ikke å gjøre noe. { $organisation } har fått beskjed.
letter-correction-subject = Retting: { $kind }, { $title }
letter-correction-heading = Retting
letter-correction-intro = Vi skrev til { $organisation } { $when } («{ $kind }»). Noe i det brevet var feil. Dette er riktig:
letter-correction-sorry = Vi beklager feilen.

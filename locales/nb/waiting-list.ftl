### Ventelisten: i skjemaet, på siden til hovedkontakten, hos arrangøren og i brevene.

# I skjemaet, før det blir sendt
waiting-panel-heading = Det er ikke plass til alle ennå
waiting-panel-tag = Venteliste
waiting-panel-tag-full = Fullt
waiting-short =
    { $left ->
        [0] { $capacity }: det er fullt, og dere ber om { $wanted }.
       *[other] { $capacity }: det er plass til { $left } fra dere, og dere ber om { $wanted }.
    }
waiting-panel-behind = Det er ledige plasser, men de går til noen som har ventet lenger enn dere.
waiting-panel-whole-new = Sender dere nå, venter hele delegasjonen til det blir plass til alle.
waiting-panel-whole-change = Sender dere nå, venter hele endringen til det blir plass. Det som er bekreftet, står fast.
waiting-panel-place = Dere blir nr. { $place } i køen.
waiting-panel-keeps = Dere beholder plassen i køen, fordi dere ikke ber om flere plasser enn før.
waiting-panel-loses = Dere ber om flere plasser enn før, og kommer derfor bakerst i køen.
waiting-panel-offer-lost = Plassene som vi holder av til dere nå, går da videre til andre.
waiting-panel-refused = Noe må bort før dere kan sende.
waiting-cut-text = Vil dere heller ha plass nå? Da må dette bort:
waiting-cut-item = { $name }: { $elements }
waiting-cut-button = Behold bare det som det er plass til
waiting-cut-heading = Dette er tatt bort
waiting-cut-check = Se over, og send når det stemmer.
waiting-notice-text = Ingenting er sendt ennå. Under «Dekning og kostnad» ser dere hva det er plass til. Send én gang til hvis dere vil vente, eller ta bort noe.
waiting-submit = Still dere i køen

# Siden til hovedkontakten
waiting-page-title = Venteliste: { $organisation }
waiting-heading-place = Dere står på venteliste som nr. { $place }
waiting-heading-offer = Det er blitt plass til dere
waiting-heading-resting = Tilbudet gikk ut
waiting-heading-closed = Det ble dessverre ikke plass
waiting-lead-queued-offer = Blir det plass, får hovedkontakten en e-post. Da holder vi av plassene i { $hours } timer, så dere rekker å svare.
waiting-lead-queued-confirm = Blir det plass, får dere plassene med en gang, og hovedkontakten får en e-post.
waiting-lead-offer = Vi holder av alle plassene til { $until }. Svarer dere ikke innen da, går de til de neste i køen.
waiting-lead-resting-end = Plassene gikk videre da vi ikke hørte fra dere. Vil dere fortsatt ha plass, stiller vi dere bakerst i køen.
waiting-lead-resting-keep = Plassene gikk videre da vi ikke hørte fra dere. Vil dere fortsatt ha plass, får dere tilbake plassen i køen.
waiting-lead-closed = Ventelisten stengte { $until }. Det som er bekreftet, gjelder fortsatt.
waiting-time-left =
    { $hours ->
        [0] Under en time igjen
        [one] 1 time igjen
       *[other] { $hours } timer igjen
    }
waiting-confirmed = Dette er bekreftet
waiting-nothing-confirmed = Ingenting er bekreftet ennå.
waiting-waits = Dette venter
waiting-waits-offered = Dette er det plass til nå
waiting-replaces = Får dere plass, gjelder dette i stedet for det som er bekreftet.
waiting-accept-button = Ja, vi tar plassene
waiting-decline-button = Nei takk, gi plassene videre
waiting-again-button = Vi vil fortsatt ha plass
waiting-change = Endre det som venter
waiting-leave = Gå av ventelisten
waiting-leave-text = Da slutter dere å vente. Det som er bekreftet, gjelder fortsatt.
waiting-leave-text-alone = Da slutter dere å vente, og ingen fra dere er påmeldt.
waiting-leave-button = Ja, ta oss av ventelisten
waiting-rules = Slik virker ventelisten
waiting-rule-whole = Vi holder delegasjonen samlet. Dere får plass til alle som venter, eller ingen.
waiting-rule-first-come = Den som spurte først, kommer først.
waiting-rule-smallest-first = Den som ber om færrest plasser, kommer først.
waiting-rule-fewest-held-first = Den som har færrest påmeldte fra før, kommer først.
waiting-rule-skip =
    { $passes ->
        [one] Er det for få plasser til dem som står først, kan andre gå foran. Men ingen blir forbigått mer enn én gang.
       *[other] Er det for få plasser til dem som står først, kan andre gå foran. Men ingen blir forbigått mer enn { $passes } ganger.
    }
waiting-rule-no-skip = Ingen går foran dem som står før i køen og venter på det samme.
waiting-rule-change = Endrer dere det som venter, beholder dere plassen i køen så lenge dere ikke ber om flere plasser.
waiting-rule-until = Plasser som blir ledige, går videre til og med { $until }.
waiting-said-joined-heading = Dere står på venteliste
waiting-said-joined-text = Kvitteringen er sendt på e-post til hovedkontakten.
waiting-said-unchanged-heading = Dette ventet fra før
waiting-said-too-late-heading = Tilbudet hadde gått ut
waiting-said-too-late-text = Plassene er gått videre til andre. Dere står i køen igjen, og vi gir beskjed når det blir plass.
waiting-said-moved-up-heading = Plassene er deres
waiting-said-moved-up-text = Alt er bekreftet. Hovedkontakten får en e-post om det.
waiting-said-left-heading = Dere står ikke lenger på venteliste
waiting-said-left-text = Det som er bekreftet, gjelder fortsatt.
waiting-banner-queued = Dere står også på venteliste som nr. { $place }.
waiting-banner-offer = Det er blitt plass til det dere venter på. Svar innen { $until }.
waiting-banner-resting = Tilbudet om plass gikk ut. Vil dere fortsatt ha plass?
waiting-banner-closed = Ventelisten er stengt, og det ble dessverre ikke plass.
waiting-banner-link = Se ventelisten
waiting-banner-answer = Svar på tilbudet
waiting-landing-heading = { $organisation } står på venteliste
waiting-landing-text = Vi gir beskjed til hovedkontakten når det blir plass. Lenken til ventelisten kan sendes på nytt.

# Hos arrangøren
desk-menu-waiting = Venteliste
desk-state-waiting = På venteliste
desk-waiting-title = Venteliste
desk-waiting-lead = Den som ikke får plass til hele delegasjonen, venter samlet. Ledige plasser går videre av seg selv etter regelen, til og med { $until }.
desk-waiting-none = Ingen venter
desk-waiting-none-text = Når noen ber om flere plasser enn det er igjen, står de her.
desk-waiting-off = Denne samlingen har ingen venteliste. Den som ikke får plass, må ta bort noe før påmeldingen kan sendes.
desk-waiting-capacity = { $limit } i alt: { $confirmed } bekreftet, { $offered } holdt av til tilbud, { $free } ledig
desk-waiting-overfull =
    { $count ->
        [one] Det er delt ut 1 mer enn det er plass til.
       *[other] Det er delt ut { $count } flere enn det er plass til.
    }
desk-waiting-nobody-here = Ingen venter på dette.
desk-waiting-caption = De som venter på { $capacity }
desk-waiting-place = Nr.
desk-waiting-asks = Ber om
desk-waiting-asks-more = { $count } til (har { $held })
desk-waiting-since = Siden
desk-waiting-passed = Forbigått
desk-waiting-passed-times =
    { $count ->
        [0] Aldri
        [one] 1 gang
       *[other] { $count } ganger
    }
desk-waiting-state = Nå
desk-waiting-queued = Venter
desk-waiting-offered = Har tilbud
desk-waiting-offered-until = til { $until }. { $left }.
desk-waiting-resting = Tilbudet gikk ut
desk-waiting-closed = Fikk ikke plass
desk-waiting-no-room = For få: { $capacity }
desk-waiting-behind = Står bak { $organisation }
desk-waiting-rule = Regelen, slik hovedkontakten ser den
desk-waiting-rule-text = Regelen og antall plasser står i filen for samlingen. Les inn en ny utgave for å endre dem. Da går nye plasser videre med en gang.
desk-waiting-history = Det som har skjedd
desk-waiting-history-none = Ingenting ennå.
desk-waiting-one = { $organisation } på venteliste
desk-waiting-back = Tilbake til ventelisten
desk-waiting-offer-heading = Gi tilbud utenom tur
desk-waiting-offer-text = Plassene må være ledige. De som står foran, blir forbigått, og begrunnelsen står i loggen.
desk-waiting-offer-no-room = Det er ikke nok ledige plasser til dette nå.
desk-waiting-offer-button = Gi tilbud
desk-waiting-remove-heading = Ta av ventelisten
desk-waiting-remove-text = Hovedkontakten får e-post med begrunnelsen. Det som er bekreftet, gjelder fortsatt.
desk-waiting-remove-button = Ta av ventelisten
desk-waiting-reason = Begrunnelse
desk-waiting-reason-missing = Skriv en begrunnelse.
desk-waiting-reason-too-long = Begrunnelsen kan ha høyst { $limit } tegn. Kort den ned.
desk-waiting-full = Det er ikke lenger nok ledige plasser. Ingenting er gjort.
desk-waiting-said-offered = Tilbudet er sendt.
desk-waiting-said-removed = Organisasjonen er tatt av ventelisten, og hovedkontakten får beskjed.
desk-waiting-also = Noe av det de har bedt om, står på venteliste.
desk-step-waiting-list =
    { $count ->
        [one] 1 organisasjon står på venteliste
       *[other] { $count } organisasjoner står på venteliste
    }
desk-step-waiting-list-text = Ledige plasser går videre av seg selv. Her ser du hvem som venter, og hvorfor.
desk-step-waiting-list-button = Se ventelisten

# I loggen
journal-waiting-joined = Står på venteliste
journal-waiting-left = Venter ikke lenger
journal-waiting-offered = Har fått tilbud om plass
journal-waiting-declined = Takket nei til tilbudet
journal-waiting-expired = Tilbudet gikk ut
journal-waiting-resumed = Stilte seg i køen igjen
journal-waiting-moved-up = Har fått plassene fra ventelisten
journal-waiting-removed = Tatt av ventelisten av arrangøren
journal-waiting-closed = Ventelisten stengte uten plass
waiting-reason-turn = det var deres tur
waiting-reason-passed-often = er forbigått så ofte som regelen tillater
waiting-reason-fits = fikk plass der de foran ikke fikk det
waiting-reason-out-of-turn = utenom tur
waiting-reason-accepted = takket ja til tilbudet
waiting-reason-passes = gikk foran { $organisation }
waiting-reason-capacity = for få: { $capacity }

# Slag brev
letters-kind-waiting = Venteliste: kvittering
letters-kind-waiting-offer = Venteliste: tilbud
letters-kind-waiting-expired = Venteliste: tilbudet gikk ut
letters-kind-waiting-moved-up = Venteliste: fikk plass
letters-kind-waiting-removed = Venteliste: tatt av
letters-kind-waiting-closed = Venteliste: stengt

# Brevene
letter-button-waiting = Se ventelisten
letter-button-offer = Svar på tilbudet
letter-subject-waiting = Dere står på venteliste: { $title }
letter-heading-waiting = Dere står på venteliste
letter-waiting-intro = Det var ikke plass til alt { $organisation } ba om på { $title }. Derfor står hele ønsket på venteliste.
letter-waiting-place = Dere er nr. { $place } i køen.
letter-subject-waiting-offer = Det er plass til dere. Svar innen { $until }: { $title }
letter-heading-waiting-offer = Det er blitt plass til dere
letter-waiting-offer-intro = Nå er det plass til alle { $organisation } har på venteliste til { $title }.
letter-waiting-offer-until = Vi holder av plassene til { $until }. Svarer dere ikke innen da, går de til de neste i køen.
letter-subject-waiting-expired = Tilbudet om plass gikk ut: { $title }
letter-heading-waiting-expired = Tilbudet gikk ut
letter-waiting-expired-intro = Vi hørte ikke fra { $organisation } i tide, så plassene på { $title } er gått videre til de neste i køen.
letter-waiting-expired-next = Vil dere fortsatt ha plass, så si fra på siden. Til dere gjør det, får dere ikke nye tilbud.
letter-subject-waiting-moved-up = Dere har fått plass: { $title }
letter-heading-waiting-moved-up = Dere har fått plass
letter-waiting-moved-up-intro = Det { $organisation } hadde på venteliste til { $title }, er nå bekreftet.
letter-subject-waiting-removed = Dere er tatt av ventelisten: { $title }
letter-heading-waiting-removed = Dere er tatt av ventelisten
letter-waiting-removed-intro = { $organisation } står ikke lenger på venteliste til { $title }.
letter-waiting-removed-reason = Begrunnelsen vår: { $reason }
letter-subject-waiting-closed = Det ble ikke plass: { $title }
letter-heading-waiting-closed = Det ble dessverre ikke plass
letter-waiting-closed-intro = Ventelisten til { $title } er stengt, og det ble ikke plass til det { $organisation } ventet på.
letter-waiting-confirmed =
    { $count ->
        [0] Ingen fra dere er påmeldt.
        [one] Det som er bekreftet fra før, gjelder fortsatt: 1 deltaker.
       *[other] Det som er bekreftet fra før, gjelder fortsatt: { $count } deltakere.
    }
letter-waiting-nothing-confirmed = Ingen fra dere er påmeldt ennå.
letter-waiting-what = Dette venter:
letter-waiting-what-offered = Dette er det plass til:
letter-waiting-what-confirmed = Dette er påmeldt:
letter-waiting-what-was = Dette ventet dere på:

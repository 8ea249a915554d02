### Ventelista: i skjemaet, på sida til hovudkontakten, hos arrangøren og i breva.

# I skjemaet, før det blir sendt
waiting-panel-heading = Det er ikkje plass til alle enno
waiting-panel-tag = Venteliste
waiting-panel-tag-full = Fullt
waiting-short =
    { $left ->
        [0] { $capacity }: det er fullt, og de ber om { $wanted }.
       *[other] { $capacity }: det er plass til { $left } frå dykk, og de ber om { $wanted }.
    }
waiting-panel-behind = Det er ledige plassar, men dei går til nokon som har venta lenger enn de.
waiting-panel-whole-new = Sender de no, ventar heile delegasjonen til det blir plass til alle.
waiting-panel-whole-change = Sender de no, ventar heile endringa til det blir plass. Det som er stadfesta, står fast.
waiting-panel-place = De blir nr. { $place } i køen.
waiting-panel-keeps = De held på plassen i køen, fordi de ikkje ber om fleire plassar enn før.
waiting-panel-loses = De ber om fleire plassar enn før, og kjem difor bakarst i køen.
waiting-panel-offer-lost = Plassane som vi held av til dykk no, går då vidare til andre.
waiting-panel-refused = Noko må bort før de kan sende.
waiting-cut-text = Vil de heller ha plass no? Då må dette bort:
waiting-cut-item = { $name }: { $elements }
waiting-cut-button = Ta berre med det som det er plass til
waiting-cut-heading = Dette er teke bort
waiting-cut-check = Sjå over, og send når det stemmer.
waiting-notice-text = Ingenting er sendt enno. Under «Dekning og kostnad» ser de kva det er plass til. Send éin gong til dersom de vil vente, eller ta bort noko.
waiting-submit = Still dykk i køen

# Sida til hovudkontakten
waiting-page-title = Venteliste: { $organisation }
waiting-heading-place = De står på venteliste som nr. { $place }
waiting-heading-offer = Det har vorte plass til dykk
waiting-heading-resting = Tilbodet gjekk ut
waiting-heading-closed = Det vart dessverre ikkje plass
waiting-lead-queued-offer = Blir det plass, får hovudkontakten ein e-post. Då held vi av plassane i { $hours } timar, så de rekk å svare.
waiting-lead-queued-confirm = Blir det plass, får de plassane med ein gong, og hovudkontakten får ein e-post.
waiting-lead-offer = Vi held av alle plassane til { $until }. Svarar de ikkje innan då, går dei til dei neste i køen.
waiting-lead-resting-end = Plassane gjekk vidare då vi ikkje høyrde frå dykk. Vil de framleis ha plass, stiller vi dykk bakarst i køen.
waiting-lead-resting-keep = Plassane gjekk vidare då vi ikkje høyrde frå dykk. Vil de framleis ha plass, får de att plassen i køen.
waiting-lead-closed = Ventelista stengde { $until }. Det som er stadfesta, gjeld framleis.
waiting-time-left =
    { $hours ->
        [0] Under ein time att
        [one] 1 time att
       *[other] { $hours } timar att
    }
waiting-confirmed = Dette er stadfesta
waiting-nothing-confirmed = Ingenting er stadfesta enno.
waiting-waits = Dette ventar
waiting-waits-offered = Dette er det plass til no
waiting-replaces = Får de plass, gjeld dette i staden for det som er stadfesta.
waiting-accept-button = Ja, vi tek plassane
waiting-decline-button = Nei takk, gi plassane vidare
waiting-again-button = Vi vil framleis ha plass
waiting-change = Endre det som ventar
waiting-leave = Gå av ventelista
waiting-leave-text = Då sluttar de å vente. Det som er stadfesta, gjeld framleis.
waiting-leave-text-alone = Då sluttar de å vente, og ingen frå dykk er påmelde.
waiting-leave-button = Ja, ta oss av ventelista
waiting-rules = Slik verkar ventelista
waiting-rule-whole = Vi held delegasjonen samla. De får plass til alle som ventar, eller ingen.
waiting-rule-first-come = Den som spurde først, kjem først.
waiting-rule-smallest-first = Den som ber om færrast plassar, kjem først.
waiting-rule-fewest-held-first = Den som har færrast påmelde frå før, kjem først.
waiting-rule-skip =
    { $passes ->
        [one] Er det for få plassar til dei som står først, kan andre gå føre. Men ingen blir forbigått meir enn éin gong.
       *[other] Er det for få plassar til dei som står først, kan andre gå føre. Men ingen blir forbigått meir enn { $passes } gonger.
    }
waiting-rule-no-skip = Ingen går føre dei som står før i køen og ventar på det same.
waiting-rule-change = Endrar de det som ventar, held de på plassen i køen så lenge de ikkje ber om fleire plassar.
waiting-rule-until = Plassar som blir ledige, går vidare til og med { $until }.
waiting-said-joined-heading = De står på venteliste
waiting-said-joined-text = Kvitteringa er send på e-post til hovudkontakten.
waiting-said-unchanged-heading = Dette venta frå før
waiting-said-too-late-heading = Tilbodet hadde gått ut
waiting-said-too-late-text = Plassane har gått vidare til andre. De står i køen igjen, og vi gir beskjed når det blir plass.
waiting-said-moved-up-heading = Plassane er dykkar
waiting-said-moved-up-text = Alt er stadfesta. Hovudkontakten får ein e-post om det.
waiting-said-left-heading = De står ikkje lenger på venteliste
waiting-said-left-text = Det som er stadfesta, gjeld framleis.
waiting-banner-queued = De står òg på venteliste som nr. { $place }.
waiting-banner-offer = Det har vorte plass til det de ventar på. Svar innan { $until }.
waiting-banner-resting = Tilbodet om plass gjekk ut. Vil de framleis ha plass?
waiting-banner-closed = Ventelista er stengd, og det vart dessverre ikkje plass.
waiting-banner-link = Sjå ventelista
waiting-banner-answer = Svar på tilbodet
waiting-landing-heading = { $organisation } står på venteliste
waiting-landing-text = Vi gir beskjed til hovudkontakten når det blir plass. Lenkja til ventelista kan sendast på nytt.

# Hos arrangøren
desk-menu-waiting = Venteliste
desk-state-waiting = På venteliste
desk-waiting-title = Venteliste
desk-waiting-lead = Den som ikkje får plass til heile delegasjonen, ventar samla. Ledige plassar går vidare av seg sjølve etter regelen, til og med { $until }.
desk-waiting-none = Ingen ventar
desk-waiting-none-text = Når nokon ber om fleire plassar enn det er att, står dei her.
desk-waiting-off = Denne samlinga har inga venteliste. Den som ikkje får plass, må ta bort noko før påmeldinga kan sendast.
desk-waiting-capacity = { $limit } i alt: { $confirmed } stadfesta, { $offered } haldne av til tilbod, { $free } ledig
desk-waiting-overfull =
    { $count ->
        [one] Det er delt ut 1 meir enn det er plass til.
       *[other] Det er delt ut { $count } fleire enn det er plass til.
    }
desk-waiting-nobody-here = Ingen ventar på dette.
desk-waiting-caption = Dei som ventar på { $capacity }
desk-waiting-place = Nr.
desk-waiting-asks = Ber om
desk-waiting-asks-more = { $count } til (har { $held })
desk-waiting-since = Sidan
desk-waiting-passed = Forbigått
desk-waiting-passed-times =
    { $count ->
        [0] Aldri
        [one] 1 gong
       *[other] { $count } gonger
    }
desk-waiting-state = No
desk-waiting-queued = Ventar
desk-waiting-offered = Har tilbod
desk-waiting-offered-until = til { $until }. { $left }.
desk-waiting-resting = Tilbodet gjekk ut
desk-waiting-closed = Fekk ikkje plass
desk-waiting-no-room = For få: { $capacity }
desk-waiting-behind = Står bak { $organisation }
desk-waiting-rule = Regelen, slik hovudkontakten ser han
desk-waiting-rule-text = Regelen og talet på plassar står i fila for samlinga. Les inn ei ny utgåve for å endre dei. Då går nye plassar vidare med ein gong.
desk-waiting-history = Det som har hendt
desk-waiting-history-none = Ingenting enno.
desk-waiting-one = { $organisation } på venteliste
desk-waiting-back = Tilbake til ventelista
desk-waiting-offer-heading = Gi tilbod utanom tur
desk-waiting-offer-text = Plassane må vere ledige. Dei som står føre, blir forbigått, og grunngivinga står i loggen.
desk-waiting-offer-no-room = Det er ikkje nok ledige plassar til dette no.
desk-waiting-offer-button = Gi tilbod
desk-waiting-remove-heading = Ta av ventelista
desk-waiting-remove-text = Hovudkontakten får e-post med grunngivinga. Det som er stadfesta, gjeld framleis.
desk-waiting-remove-button = Ta av ventelista
desk-waiting-reason = Grunngiving
desk-waiting-reason-missing = Skriv ei grunngiving.
desk-waiting-reason-too-long = Grunngivinga kan ha høgst { $limit } teikn. Kort henne ned.
desk-waiting-full = Det er ikkje lenger nok ledige plassar. Ingenting er gjort.
desk-waiting-said-offered = Tilbodet er sendt.
desk-waiting-said-removed = Organisasjonen er teken av ventelista, og hovudkontakten får beskjed.
desk-waiting-also = Noko av det dei har bede om, står på venteliste.
desk-step-waiting-list =
    { $count ->
        [one] 1 organisasjon står på venteliste
       *[other] { $count } organisasjonar står på venteliste
    }
desk-step-waiting-list-text = Ledige plassar går vidare av seg sjølve. Her ser du kven som ventar, og kvifor.
desk-step-waiting-list-button = Sjå ventelista

# I loggen
journal-waiting-joined = Står på venteliste
journal-waiting-left = Ventar ikkje lenger
journal-waiting-offered = Har fått tilbod om plass
journal-waiting-declined = Takka nei til tilbodet
journal-waiting-expired = Tilbodet gjekk ut
journal-waiting-resumed = Stilte seg i køen igjen
journal-waiting-moved-up = Har fått plassane frå ventelista
journal-waiting-removed = Teken av ventelista av arrangøren
journal-waiting-closed = Ventelista stengde utan plass
waiting-reason-turn = det var deira tur
waiting-reason-passed-often = er forbigått så ofte som regelen tillèt
waiting-reason-fits = fekk plass der dei føre ikkje fekk det
waiting-reason-out-of-turn = utanom tur
waiting-reason-accepted = takka ja til tilbodet
waiting-reason-passes = gjekk føre { $organisation }
waiting-reason-capacity = for få: { $capacity }

# Slag brev
letters-kind-waiting = Venteliste: kvittering
letters-kind-waiting-offer = Venteliste: tilbod
letters-kind-waiting-expired = Venteliste: tilbodet gjekk ut
letters-kind-waiting-moved-up = Venteliste: fekk plass
letters-kind-waiting-removed = Venteliste: teken av
letters-kind-waiting-closed = Venteliste: stengd

# Breva
letter-button-waiting = Sjå ventelista
letter-button-offer = Svar på tilbodet
letter-subject-waiting = De står på venteliste: { $title }
letter-heading-waiting = De står på venteliste
letter-waiting-intro = Det var ikkje plass til alt { $organisation } bad om på { $title }. Difor står heile ønsket på venteliste.
letter-waiting-place = De er nr. { $place } i køen.
letter-subject-waiting-offer = Det er plass til dykk. Svar innan { $until }: { $title }
letter-heading-waiting-offer = Det har vorte plass til dykk
letter-waiting-offer-intro = No er det plass til alle { $organisation } har på venteliste til { $title }.
letter-waiting-offer-until = Vi held av plassane til { $until }. Svarar de ikkje innan då, går dei til dei neste i køen.
letter-subject-waiting-expired = Tilbodet om plass gjekk ut: { $title }
letter-heading-waiting-expired = Tilbodet gjekk ut
letter-waiting-expired-intro = Vi høyrde ikkje frå { $organisation } i tide, så plassane på { $title } har gått vidare til dei neste i køen.
letter-waiting-expired-next = Vil de framleis ha plass, så sei frå på sida. Til de gjer det, får de ikkje nye tilbod.
letter-subject-waiting-moved-up = De har fått plass: { $title }
letter-heading-waiting-moved-up = De har fått plass
letter-waiting-moved-up-intro = Det { $organisation } hadde på venteliste til { $title }, er no stadfesta.
letter-subject-waiting-removed = De er tekne av ventelista: { $title }
letter-heading-waiting-removed = De er tekne av ventelista
letter-waiting-removed-intro = { $organisation } står ikkje lenger på venteliste til { $title }.
letter-waiting-removed-reason = Grunngivinga vår: { $reason }
letter-subject-waiting-closed = Det vart ikkje plass: { $title }
letter-heading-waiting-closed = Det vart dessverre ikkje plass
letter-waiting-closed-intro = Ventelista til { $title } er stengd, og det vart ikkje plass til det { $organisation } venta på.
letter-waiting-confirmed =
    { $count ->
        [0] Ingen frå dykk er påmelde.
        [one] Det som er stadfesta frå før, gjeld framleis: 1 deltakar.
       *[other] Det som er stadfesta frå før, gjeld framleis: { $count } deltakarar.
    }
letter-waiting-nothing-confirmed = Ingen frå dykk er påmelde enno.
letter-waiting-what = Dette ventar:
letter-waiting-what-offered = Dette er det plass til:
letter-waiting-what-confirmed = Dette er påmeldt:
letter-waiting-what-was = Dette venta de på:

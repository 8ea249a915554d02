### Parallellsesjonane: frå ønske til ei publisert fordeling.

allocation-menu = Parallellsesjonar
allocation-title = Parallellsesjonar
allocation-lead = Ønska avgjer kva tema som blir haldne, og kven som sit kvar. Her set de opp sesjonane, ser kva dei gir, og sender ut plassane.
allocation-none = Ingenting å fordele enno
allocation-none-text = Her trengst det tema, rom og nokon som er påmelde ein dag med parallellsesjonar.
allocation-undecided = Dekninga er ikkje send ut. Kven som kjem, kan framleis endre seg.
allocation-early = Du kan prøve ut fordelinga no, og sende ho ut når fristen { $deadline } er ute.
allocation-demand = Kva deltakarane ønskjer
allocation-demand-text =
    { $participants ->
        [one] 1 deltakar skal ha plass.
       *[other] { $participants } deltakarar skal ha plass.
    } { $without ->
        [0] Alle har ønske.
        [one] 1 har ingen ønske og får plass der det er ledig.
       *[other] { $without } har ingen ønske og får plass der det er ledig.
    }
allocation-present =
    { $count ->
        [one] 1 til stades
       *[other] { $count } til stades
    }
allocation-topic = Tema
allocation-first = Førsteval
allocation-second = Andreval
allocation-other = Andre ønske
allocation-all = I alt
allocation-rooms = Romma
allocation-room = Rom
allocation-features = Har
allocation-layouts = Oppstillingar
allocation-seats-in = Plassar { $slot }
allocation-usual-seats = { $count } som vanleg
allocation-layout-seats = { $label }: { $count }
allocation-feature-step-free = trinnfritt
allocation-feature-hearing-loop = teleslynge
allocation-settings = Innstillingar
allocation-order = Dette tel, i denne rekkjefølgja
allocation-order-text = Det øvste går alltid føre. Ingenting blir vege mot noko anna.
allocation-rules = Reglane for samlinga
allocation-aim-seated = Alle får ein plass
allocation-aim-fair = Færrast mogleg utan oppfylte ønske
allocation-aim-total = Flest mogleg oppfylte ønske
allocation-aim-spread = Kollegaer i ulike sesjonar
allocation-aim-stable = Færrast mogleg må flytte
allocation-rule-sessions = { $slot }: { $range } sesjonar
allocation-rule-min-seats = Minst { $count } deltakarar i ein sesjon
allocation-rule-weight = Ønska til delegasjonar med opptil { $people } deltakarar tel { $weight } gonger
allocation-rule-together = Ein delegasjon kan be om å få vere samla
allocation-rule-swaps-until = Deltakarane kan sjølve byte til ledige plassar til og med { $date }
allocation-rule-swaps = Deltakarane kan sjølve byte til ledige plassar
allocation-rule-no-swaps = Deltakarane kan ikkje byte sjølve
allocation-topics = Tema som skal eller ikkje skal haldast
allocation-topic-may = Ønska avgjer
allocation-topic-must = Skal haldast
allocation-topic-must-not = Skal ikkje haldast
allocation-save = Lagre
allocation-schedule = Set opp sesjonane sjølv
allocation-schedule-text = Vel rom til dei tema som skal haldast. Då fordeler løysinga berre plassane.
allocation-schedule-settled = Sesjonane er sette opp for hand.
allocation-schedule-keep = Bruk desse sesjonane
allocation-schedule-open = Lat ønska avgjere sesjonane
allocation-schedule-not = Blir ikkje halde
allocation-settled = Bestemt for hand
allocation-settled-saved = Lagra. Det gjeld neste gong du fordeler.
allocation-pinned = { $name } skal vere på «{ $topic }» ({ $slot }).
allocation-forbidden = { $name } skal ikkje vere på «{ $topic }» ({ $slot }).
allocation-clear = Slett alt som er bestemt for hand
allocation-run-heading = Fordel plassane
allocation-run-text = Løysinga prøver seg fram til den beste fordelinga, og ein uavhengig kontroll reknar etter.
allocation-run-text-again = Noko er sendt ut. Ei ny fordeling flyttar så få som mogleg.
allocation-run = Fordel no
allocation-run-again = Fordel på nytt
allocation-stop = Stopp, og bruk det beste så langt
allocation-reload = Oppdater sida
allocation-running = Fordeler
allocation-stage-topics = Ser kva tema som kan haldast saman
allocation-stage-seats = Set deltakarane
allocation-stage-spread = Spreier kollegaer på ulike sesjonar
allocation-stopping = Avsluttar med det beste så langt
allocation-interrupted = Programmet vart stoppa før fordelinga var ferdig. Start ho på nytt.
allocation-refused-stopped = Tida gjekk ut før det vart funne ei fordeling. Prøv igjen, eller gi fleire sekund i innstillingane for samlinga.
allocation-refused-mistakes = Opplysningane seier imot kvarandre. Meld frå til den som driftar løysinga.
allocation-refused-checker = Kontrollen fann ein feil i fordelinga. Meld frå til den som driftar løysinga.
allocation-refused-pin-absent = { $name } skal vere på «{ $topic }», men er ikkje til stades då ({ $slot }).
allocation-refused-pin-forbidden = { $name } både skal og ikkje skal vere på «{ $topic }» ({ $slot }).
allocation-refused-pin-role = { $name } skal vere på «{ $topic }», men temaet er for andre roller.
allocation-refused-pin-topic = { $name } skal vere på «{ $topic }», men temaet kan ikkje haldast då ({ $slot }).
allocation-refused-two-pins = { $name } skal vere på to tema samtidig ({ $slot }).
allocation-refused-pinned-twice = { $name } skal vere på «{ $topic }» to gonger.
allocation-refused-more-pins-than-seats = { $wanted } skal vere på «{ $topic }» ({ $slot }), men det er berre { $possible } plassar.
allocation-refused-too-few-sessions = Det skal vere minst { $wanted } sesjonar ({ $slot }), men det går berre med { $possible }.
allocation-refused-topic-cannot-run = «{ $topic }» skal haldast { $wanted } gonger, men kan berre haldast { $possible } gonger.
allocation-refused-settled-session = Sesjonen «{ $topic }» ({ $slot }) som er sett opp for hand, bryt ein regel for rommet, temaet eller tidsluka.
allocation-refused-nothing = Inga fordeling følgjer alle reglane samtidig. Løys opp noko av det som er bestemt for hand.
allocation-value-none-met = { $count } utan oppfylt ønske
allocation-value-met = { $count } med { $met ->
        [one] eitt ønske oppfylt
       *[other] { $met } ønske oppfylte
    }
allocation-value-seated =
    { $count ->
        [0] Alle har plass
        [one] 1 utan plass
       *[other] { $count } utan plass
    }
allocation-value-total = { $count } poeng
allocation-value-spread =
    { $count ->
        [0] Ingen kollegaer saman
        [one] 1 par kollegaer saman
       *[other] { $count } par kollegaer saman
    }
allocation-value-stable =
    { $count ->
        [0] Ingen må flytte
        [one] 1 plass blir endra
       *[other] { $count } plassar blir endra
    }
allocation-proven = Prova best
allocation-bound = Ikkje prova. Grensa er: { $value }
allocation-result = Resultat
allocation-certainty = Kan det bli betre?
allocation-made-by-engine = Forslag frå { $when }
allocation-seats-in-force = Plassane som gjeld
allocation-made-by-hand = Flytta for hand { $when }
allocation-made-by-swap = Ein deltakar bytte plass { $when }
allocation-tag-in-force = Sendt ut
allocation-tag-proposal = Forslag
allocation-tag-stale = Utdatert
allocation-stale = Påmeldingar, rom eller noko anna er endra sidan forslaget vart laga. Fordel på nytt, så flyttar så få som mogleg.
allocation-in-force = Plassane vart sende ut { $when }.
allocation-replaces = Noko anna er sendt ut. Det gjeld til du sender ut dette.
allocation-number-all = fekk alt dei ønskte
allocation-number-some = fekk noko av det
allocation-number-none = fekk ikkje noko av det
allocation-number-without = hadde ingen ønske
allocation-number-unseated = plassar manglar
allocation-levels = Kor god fordelinga er
allocation-sessions = Sesjonane
allocation-seats-used = { $taken } av { $seats } plassar.
allocation-wished-by =
    { $count ->
        [one] Ønskt av 1
       *[other] Ønskt av { $count }
    }
allocation-show-people = Vis deltakarane
allocation-tag-host = Leiar
allocation-tag-wished = Ønskt
allocation-not-run-heading = Blir ikkje halde
allocation-not-run = «{ $topic }» ({ $slot }), ønskt av { $count }
allocation-unmet-heading = Ønske som ikkje vart oppfylte
allocation-unmet-count =
    { $count ->
        [one] 1 ønske i ei tidsluke vart ikkje oppfylt
       *[other] { $count } gonger fekk nokon ikkje det dei ønskte i ei tidsluke
    }
allocation-unmet-none = Alle fekk minst eitt av ønska sine i kvar tidsluke.
allocation-unmet-text = Opne ein deltakar for å sjå den nøyaktige grunnen og kva det ville kosta.
allocation-unmet = { $slot }: ønskte { $wished }, fekk { $instead }.
allocation-unmet-without-seat = { $slot }: ønskte { $wished }, fekk ingen plass.
allocation-unmet-not-run = Det blir ikkje halde.
allocation-unmet-full = Det gjekk ikkje utan at noko anna vart dårlegare.
allocation-spread-heading = Kollegaer saman
allocation-spread-all = Ingen kollegaer er i same sesjon, bortsett frå delegasjonar som vil vere samla.
allocation-together-count =
    { $count ->
        [one] 1 delegasjon har kollegaer i same sesjon
       *[other] { $count } delegasjonar har kollegaer i same sesjon
    }
allocation-together = { $name } ({ $people } deltakarar): { $pairs } par saman
allocation-changes-heading = Dette blir annleis
allocation-changes-none = Ingen får ein annan plass.
allocation-change = { $name }, { $slot }: frå «{ $before }» til «{ $now }»
allocation-change-room = { $name }, { $slot }: «{ $topic }» i eit anna rom
allocation-change-new = { $name }, { $slot }: ny, «{ $topic }»
allocation-change-gone = { $name }, { $slot }: ikkje lenger på «{ $topic }»
allocation-what-if-heading = Kva ville det gitt?
allocation-what-if-text = Løysinga reknar ut kva eit rom til, ein sesjon til, fleire plassar eller eit anna tema ville gitt.
allocation-what-if-ask = Rekn ut
allocation-what-if-room = Eitt rom til med { $seats } plassar
allocation-what-if-session = Éin sesjon til ({ $slot })
allocation-what-if-seats = { $count } plassar til i { $room }
allocation-what-if-nothing = Det gav ikkje noko betre på den tida som var sett av.
allocation-what-if-same = Det ville vorte like bra.
allocation-what-if-run = «{ $topic }» blir halde ({ $slot })
allocation-cost-tie = Det ville vorte like bra. Loddet avgjorde mellom to like gode fordelingar.
allocation-cost-better = Betre: { $aim }. Frå { $from } til { $to }.
allocation-cost-worse = Dårlegare: { $aim }. Frå { $from } til { $to }.
allocation-cost-impossible = Det går ikkje an med reglane som gjeld.
allocation-cost-unknown = Det vart ikkje avklart på den tida som var sett av.
allocation-publish-heading = Send ut plassane
allocation-publish-text = { $grouped } brev går til hovudkontaktane og { $own } til deltakarane, alle på ein gong.
allocation-publish-text-none = Ingen får ein annan plass, så ingen får brev.
allocation-publish-reason = Grunngiving
allocation-publish-reason-help = Ho står i loggen. Når noko er sendt ut før, må du seie kvifor det blir endra.
allocation-publish-reason-missing = Skriv kvifor det som er sendt ut, blir endra.
allocation-publish = Send ut plassane
allocation-objections = Kan ikkje sendast ut
allocation-outcome-done =
    { $count ->
        [0] Plassane gjeld. Ingen fekk brev.
        [one] Plassane gjeld, og 1 brev er på veg.
       *[other] Plassane gjeld, og { $count } brev er på veg.
    }
allocation-outcome-outdated = Noko er endra sidan forslaget vart laga. Fordel på nytt.
allocation-outcome-too-early = Plassane kan ikkje sendast ut før fristen for endringar er ute.
allocation-outcome-unchanged = Dette er sendt ut allereie.
allocation-outcome-refused = Kontrollen fann ein feil, og ingenting er sendt ut.
allocation-breaks-room-full = { $room } blir for fullt: «{ $topic }» ({ $slot }) får { $seats }, men rommet tek { $capacity }.
allocation-breaks-topic-full = «{ $topic }» ({ $slot }) får { $seats } deltakarar, men skal ha høgst { $most }.
allocation-breaks-too-few = «{ $topic }» ({ $slot }) får berre { $seats } deltakarar, men treng { $least }.
allocation-breaks-twice = { $name } er på «{ $topic }» to gonger.
allocation-breaks-role = { $name } har ei rolle som «{ $topic }» ikkje er for.
allocation-breaks-pin = { $name } skal etter det du har bestemt vere på «{ $topic }».
allocation-breaks-forbidden = { $name } skal etter det du har bestemt ikkje vere på «{ $topic }».
allocation-breaks-host = { $name } leier «{ $topic }» og må vere der.
allocation-breaks-gone = Nokon som har plass, er ikkje lenger til stades.
allocation-breaks-not-run = «{ $topic }» blir ikkje halde ({ $slot }).
allocation-breaks-other = Ein regel er broten: { $rule }
allocation-person-wishes = Ønska
allocation-person-wishes-none = Har ingen ønske.
allocation-person-seats = Plassane
allocation-person-delegation = Sjå delegasjonen
allocation-person-none = Er ikkje til stades på ein dag med parallellsesjonar.
allocation-wish = { $topic }, { $slot }
allocation-why-met = Oppfylt.
allocation-why-met-by-another = Oppfylt i ei anna tidsluke.
allocation-why-not-run = Temaet blir ikkje halde då.
allocation-why-not-present = Deltakaren er ikkje til stades då.
allocation-why-cost = Om ønsket vart oppfylt: { $cost }
allocation-no-seat = Ingen plass
allocation-pin = Hald fast her
allocation-unpin = Slepp laus
allocation-tag-pinned = Halden fast
allocation-forbid = Skal ikkje vere her
allocation-unforbid = Tillat «{ $topic }» igjen
allocation-move-to = Flytt til
allocation-move-look = Sjå kva det betyr
allocation-move-heading = Flytte til «{ $topic }» ({ $slot })
allocation-move-before = No
allocation-move-after = Etter
allocation-move = Flytt
allocation-move-text = Ingen andre blir flytta. Det blir eit nytt forslag, som du kan sende ut.
allocation-move-not = Flyttinga går ikkje
allocation-moved = Flytta. Sjå over forslaget og send det ut.
allocation-move-refused = Flyttinga bryt ein regel og er ikkje gjord.
allocation-back = Til parallellsesjonane

journal-allocation-settled = Noko er bestemt for fordelinga til parallellsesjonar
journal-allocation-sought = Fordelinga til parallellsesjonar er rekna ut
journal-allocation-moved = Ein deltakar er flytta til ein annan parallellsesjon
journal-allocation-published = Plassane i parallellsesjonane er sende ut
journal-allocation-swapped = Ein deltakar bytte plass i parallellsesjonane

letters-kind-seats = Plassane til delegasjonen
letters-kind-seats-changed = Endra plassar til delegasjonen
letters-kind-own-seats = Plass til deltakar
letters-kind-own-seats-changed = Endra plass til deltakar
letter-subject-seats = Parallellsesjonar: her er plassane dykkar på { $title }
letter-subject-seats-changed = Endring i parallellsesjonane på { $title }
letter-heading-seats = Plassane i parallellsesjonane
letter-heading-seats-changed = Noko er endra i parallellsesjonane
letter-seats-intro = Her er plassane til deltakarane frå { $organisation }. Dei som har e-post, får òg eit eige brev.
letter-seats-intro-changed = Nokon frå { $organisation } har fått ein annan plass eller eit anna rom. Lista viser alle, og det som er nytt, er merkt. Dei det gjeld, får òg eit eige brev.
letter-seats-instead-of = Nytt. Før: { $topic }
letter-seats-new = Nytt
letter-seats-tell = Sei frå til dei som ikkje har e-post.
letter-subject-own-seats = Her skal du vere: parallellsesjonar på { $title }
letter-subject-own-seats-changed = Du har fått ein annan parallellsesjon på { $title }
letter-heading-own-seats = Her skal du vere
letter-heading-own-seats-changed = Noko er endra for deg
letter-own-seats-intro = Du har fått plass i desse parallellsesjonane. Kalenderfila som følgjer med, legg dei i kalenderen din.
letter-own-seats-intro-changed = Du har fått ein annan plass eller eit anna rom. Dette gjeld no. Kalenderfila som følgjer med, rettar kalenderen din.
letter-own-seats-intro-asked = Du har bytt plass. Dette gjeld no. Kalenderfila som følgjer med, rettar kalenderen din.
letter-own-seats-none = Du har ikkje plass i nokon parallellsesjon no.
letter-own-seats-swap = Du kan byte til ein ledig plass på di eiga side.
letter-own-seats-swap-until = Du kan byte til ein ledig plass på di eiga side til og med { $date }.

own-seats = Her skal du vere
own-seats-none = Du har ikkje plass i nokon parallellsesjon no.
own-swap = Byt plass
own-swap-text = Desse plassane er ledige. Bytet gjeld med ein gong, og du får ei kvittering på e-post.
own-swap-none = Det er ingen ledige plassar du kan byte til no.
own-swap-choice = { $topic }, { $slot } ({ $left ->
        [one] 1 ledig
       *[other] { $left } ledige
    })
own-swap-choose = Vel plass
own-swap-button = Byt
own-swapped = Du har bytt plass.
own-swap-taken = Plassen er ikkje ledig lenger. Du har den plassen du hadde.
own-swap-closed = Det er ikkje lenger mogleg å byte.
manage-seats-in = { $slot }: { $topic }, { $room }
manage-seats-heading = Parallellsesjonar
announcement-session-room = Rom: { $room }
joint-stay-together = Vi vil vere i dei same parallellsesjonane
joint-stay-together-help = Elles spreier vi dykk, så de får med dykk meir.

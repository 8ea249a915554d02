### Parallellsesjonene: fra ønsker til en publisert fordeling.

allocation-menu = Parallellsesjoner
allocation-title = Parallellsesjoner
allocation-lead = Ønskene avgjør hvilke temaer som holdes, og hvem som sitter hvor. Her setter dere opp sesjonene, ser hva de gir, og sender ut plassene.
allocation-none = Ingenting å fordele ennå
allocation-none-text = Her trengs det temaer, rom og noen som er påmeldt en dag med parallellsesjoner.
allocation-undecided = Dekningen er ikke sendt ut. Hvem som kommer, kan fortsatt endre seg.
allocation-early = Du kan prøve ut fordelingen nå, og sende den ut når fristen { $deadline } er ute.
allocation-demand = Hva deltakerne ønsker
allocation-demand-text =
    { $participants ->
        [one] 1 deltaker skal ha plass.
       *[other] { $participants } deltakere skal ha plass.
    } { $without ->
        [0] Alle har ønsker.
        [one] 1 har ingen ønsker og får plass der det er ledig.
       *[other] { $without } har ingen ønsker og får plass der det er ledig.
    }
allocation-present =
    { $count ->
        [one] 1 til stede
       *[other] { $count } til stede
    }
allocation-topic = Tema
allocation-first = Førstevalg
allocation-second = Andrevalg
allocation-other = Andre ønsker
allocation-all = I alt
allocation-rooms = Rommene
allocation-room = Rom
allocation-features = Har
allocation-layouts = Oppstillinger
allocation-seats-in = Plasser { $slot }
allocation-usual-seats = { $count } som vanlig
allocation-layout-seats = { $label }: { $count }
allocation-feature-step-free = trinnfritt
allocation-feature-hearing-loop = teleslynge
allocation-settings = Innstillinger
allocation-order = Dette teller, i denne rekkefølgen
allocation-order-text = Det øverste går alltid foran. Ingenting veies mot noe annet.
allocation-rules = Reglene for samlingen
allocation-aim-seated = Alle får en plass
allocation-aim-fair = Færrest mulig uten oppfylte ønsker
allocation-aim-total = Flest mulig oppfylte ønsker
allocation-aim-spread = Kolleger i ulike sesjoner
allocation-aim-stable = Færrest mulig må flytte
allocation-rule-sessions = { $slot }: { $range } sesjoner
allocation-rule-min-seats = Minst { $count } deltakere i en sesjon
allocation-rule-weight = Ønskene til delegasjoner med opptil { $people } deltakere teller { $weight } ganger
allocation-rule-together = En delegasjon kan be om å få være samlet
allocation-rule-swaps-until = Deltakerne kan selv bytte til ledige plasser til og med { $date }
allocation-rule-swaps = Deltakerne kan selv bytte til ledige plasser
allocation-rule-no-swaps = Deltakerne kan ikke bytte selv
allocation-topics = Temaer som skal eller ikke skal holdes
allocation-topic-may = Ønskene avgjør
allocation-topic-must = Skal holdes
allocation-topic-must-not = Skal ikke holdes
allocation-save = Lagre
allocation-schedule = Sett opp sesjonene selv
allocation-schedule-text = Velg rom til de temaene som skal holdes. Da fordeler løsningen bare plassene.
allocation-schedule-settled = Sesjonene er satt opp for hånd.
allocation-schedule-keep = Bruk disse sesjonene
allocation-schedule-open = La ønskene avgjøre sesjonene
allocation-schedule-not = Holdes ikke
allocation-settled = Bestemt for hånd
allocation-settled-saved = Lagret. Det gjelder neste gang du fordeler.
allocation-pinned = { $name } skal være på «{ $topic }» ({ $slot }).
allocation-forbidden = { $name } skal ikke være på «{ $topic }» ({ $slot }).
allocation-clear = Slett alt som er bestemt for hånd
allocation-run-heading = Fordel plassene
allocation-run-text = Løsningen prøver seg fram til den beste fordelingen, og en uavhengig kontroll regner etter.
allocation-run-text-again = Noe er sendt ut. En ny fordeling flytter så få som mulig.
allocation-run = Fordel nå
allocation-run-again = Fordel på nytt
allocation-stop = Stopp, og bruk det beste så langt
allocation-reload = Oppdater siden
allocation-running = Fordeler
allocation-stage-topics = Ser hvilke temaer som kan holdes sammen
allocation-stage-seats = Setter deltakerne
allocation-stage-spread = Sprer kolleger på ulike sesjoner
allocation-stopping = Avslutter med det beste så langt
allocation-interrupted = Programmet ble stoppet før fordelingen var ferdig. Start den på nytt.
allocation-refused-stopped = Tiden gikk ut før det ble funnet en fordeling. Prøv igjen, eller gi flere sekunder i samlingens innstillinger.
allocation-refused-mistakes = Opplysningene motsier hverandre. Meld fra til den som drifter løsningen.
allocation-refused-checker = Kontrollen fant en feil i fordelingen. Meld fra til den som drifter løsningen.
allocation-refused-pin-absent = { $name } skal være på «{ $topic }», men er ikke til stede da ({ $slot }).
allocation-refused-pin-forbidden = { $name } både skal og ikke skal være på «{ $topic }» ({ $slot }).
allocation-refused-pin-role = { $name } skal være på «{ $topic }», men temaet er for andre roller.
allocation-refused-pin-topic = { $name } skal være på «{ $topic }», men temaet kan ikke holdes da ({ $slot }).
allocation-refused-two-pins = { $name } skal være på to temaer samtidig ({ $slot }).
allocation-refused-pinned-twice = { $name } skal være på «{ $topic }» to ganger.
allocation-refused-more-pins-than-seats = { $wanted } skal være på «{ $topic }» ({ $slot }), men det er bare { $possible } plasser.
allocation-refused-too-few-sessions = Det skal være minst { $wanted } sesjoner ({ $slot }), men det går bare med { $possible }.
allocation-refused-topic-cannot-run = «{ $topic }» skal holdes { $wanted } ganger, men kan bare holdes { $possible } ganger.
allocation-refused-settled-session = Sesjonen «{ $topic }» ({ $slot }) som er satt opp for hånd, bryter en regel for rommet, temaet eller tidsluken.
allocation-refused-nothing = Ingen fordeling følger alle reglene samtidig. Løs opp noe av det som er bestemt for hånd.
allocation-value-none-met = { $count } uten oppfylt ønske
allocation-value-met = { $count } med { $met ->
        [one] ett ønske oppfylt
       *[other] { $met } ønsker oppfylt
    }
allocation-value-seated =
    { $count ->
        [0] Alle har plass
        [one] 1 uten plass
       *[other] { $count } uten plass
    }
allocation-value-total = { $count } poeng
allocation-value-spread =
    { $count ->
        [0] Ingen kolleger sammen
        [one] 1 par kolleger sammen
       *[other] { $count } par kolleger sammen
    }
allocation-value-stable =
    { $count ->
        [0] Ingen må flytte
        [one] 1 plass endres
       *[other] { $count } plasser endres
    }
allocation-proven = Bevist best
allocation-bound = Ikke bevist. Grensen er: { $value }
allocation-result = Resultat
allocation-certainty = Kan det bli bedre?
allocation-made-by-engine = Forslag fra { $when }
allocation-seats-in-force = Plassene som gjelder
allocation-made-by-hand = Flyttet for hånd { $when }
allocation-made-by-swap = En deltaker byttet plass { $when }
allocation-tag-in-force = Sendt ut
allocation-tag-proposal = Forslag
allocation-tag-stale = Utdatert
allocation-stale = Påmeldinger, rom eller noe annet er endret siden forslaget ble laget. Fordel på nytt, så flytter så få som mulig.
allocation-in-force = Plassene ble sendt ut { $when }.
allocation-replaces = Noe annet er sendt ut. Det gjelder til du sender ut dette.
allocation-number-all = fikk alt de ønsket
allocation-number-some = fikk noe av det
allocation-number-none = fikk ikke noe av det
allocation-number-without = hadde ingen ønsker
allocation-number-unseated = plasser mangler
allocation-levels = Hvor god fordelingen er
allocation-sessions = Sesjonene
allocation-seats-used = { $taken } av { $seats } plasser.
allocation-wished-by =
    { $count ->
        [one] Ønsket av 1
       *[other] Ønsket av { $count }
    }
allocation-show-people = Vis deltakerne
allocation-tag-host = Leder
allocation-tag-wished = Ønsket
allocation-not-run-heading = Holdes ikke
allocation-not-run = «{ $topic }» ({ $slot }), ønsket av { $count }
allocation-unmet-heading = Ønsker som ikke ble oppfylt
allocation-unmet-count =
    { $count ->
        [one] 1 ønske i en tidsluke ble ikke oppfylt
       *[other] { $count } ganger fikk noen ikke det de ønsket i en tidsluke
    }
allocation-unmet-none = Alle fikk minst ett av ønskene sine i hver tidsluke.
allocation-unmet-text = Åpne en deltaker for å se den nøyaktige grunnen og hva det ville kostet.
allocation-unmet = { $slot }: ønsket { $wished }, fikk { $instead }.
allocation-unmet-without-seat = { $slot }: ønsket { $wished }, fikk ingen plass.
allocation-unmet-not-run = Det holdes ikke.
allocation-unmet-full = Det gikk ikke uten at noe annet ble dårligere.
allocation-spread-heading = Kolleger sammen
allocation-spread-all = Ingen kolleger er i samme sesjon, bortsett fra delegasjoner som vil være samlet.
allocation-together-count =
    { $count ->
        [one] 1 delegasjon har kolleger i samme sesjon
       *[other] { $count } delegasjoner har kolleger i samme sesjon
    }
allocation-together = { $name } ({ $people } deltakere): { $pairs } par sammen
allocation-changes-heading = Dette blir annerledes
allocation-changes-none = Ingen får en annen plass.
allocation-change = { $name }, { $slot }: fra «{ $before }» til «{ $now }»
allocation-change-room = { $name }, { $slot }: «{ $topic }» i et annet rom
allocation-change-new = { $name }, { $slot }: ny, «{ $topic }»
allocation-change-gone = { $name }, { $slot }: ikke lenger på «{ $topic }»
allocation-what-if-heading = Hva ville det gitt?
allocation-what-if-text = Løsningen regner ut hva et rom til, en sesjon til, flere plasser eller et annet tema ville gitt.
allocation-what-if-ask = Regn ut
allocation-what-if-room = Ett rom til med { $seats } plasser
allocation-what-if-session = Én sesjon til ({ $slot })
allocation-what-if-seats = { $count } plasser til i { $room }
allocation-what-if-nothing = Det ga ikke noe bedre på den tiden som var satt av.
allocation-what-if-same = Det ville blitt like bra.
allocation-what-if-run = «{ $topic }» holdes ({ $slot })
allocation-cost-tie = Det ville blitt like bra. Loddet avgjorde mellom to like gode fordelinger.
allocation-cost-better = Bedre: { $aim }. Fra { $from } til { $to }.
allocation-cost-worse = Dårligere: { $aim }. Fra { $from } til { $to }.
allocation-cost-impossible = Det går ikke an med reglene som gjelder.
allocation-cost-unknown = Det ble ikke avklart på den tiden som var satt av.
allocation-publish-heading = Send ut plassene
allocation-publish-text = { $grouped } brev går til hovedkontaktene og { $own } til deltakerne, alle på en gang.
allocation-publish-text-none = Ingen får en annen plass, så ingen får brev.
allocation-publish-reason = Begrunnelse
allocation-publish-reason-help = Den står i loggen. Når noe er sendt ut før, må du si hvorfor det blir endret.
allocation-publish-reason-missing = Skriv hvorfor det som er sendt ut, blir endret.
allocation-publish = Send ut plassene
allocation-objections = Kan ikke sendes ut
allocation-outcome-done =
    { $count ->
        [0] Plassene gjelder. Ingen fikk brev.
        [one] Plassene gjelder, og 1 brev er på vei.
       *[other] Plassene gjelder, og { $count } brev er på vei.
    }
allocation-outcome-outdated = Noe er endret siden forslaget ble laget. Fordel på nytt.
allocation-outcome-too-early = Plassene kan ikke sendes ut før fristen for endringer er ute.
allocation-outcome-unchanged = Dette er sendt ut allerede.
allocation-outcome-refused = Kontrollen fant en feil, og ingenting er sendt ut.
allocation-breaks-room-full = { $room } blir for fullt: «{ $topic }» ({ $slot }) får { $seats }, men rommet tar { $capacity }.
allocation-breaks-topic-full = «{ $topic }» ({ $slot }) får { $seats } deltakere, men skal ha høyst { $most }.
allocation-breaks-too-few = «{ $topic }» ({ $slot }) får bare { $seats } deltakere, men trenger { $least }.
allocation-breaks-twice = { $name } er på «{ $topic }» to ganger.
allocation-breaks-role = { $name } har en rolle som «{ $topic }» ikke er for.
allocation-breaks-pin = { $name } skal etter det du har bestemt være på «{ $topic }».
allocation-breaks-forbidden = { $name } skal etter det du har bestemt ikke være på «{ $topic }».
allocation-breaks-host = { $name } leder «{ $topic }» og må være der.
allocation-breaks-gone = Noen som har plass, er ikke lenger til stede.
allocation-breaks-not-run = «{ $topic }» holdes ikke ({ $slot }).
allocation-breaks-other = En regel er brutt: { $rule }
allocation-person-wishes = Ønskene
allocation-person-wishes-none = Har ingen ønsker.
allocation-person-seats = Plassene
allocation-person-delegation = Se delegasjonen
allocation-person-none = Er ikke til stede på en dag med parallellsesjoner.
allocation-wish = { $topic }, { $slot }
allocation-why-met = Oppfylt.
allocation-why-met-by-another = Oppfylt i en annen tidsluke.
allocation-why-not-run = Temaet holdes ikke da.
allocation-why-not-present = Deltakeren er ikke til stede da.
allocation-why-cost = Hvis ønsket ble oppfylt: { $cost }
allocation-no-seat = Ingen plass
allocation-pin = Hold fast her
allocation-unpin = Slipp løs
allocation-tag-pinned = Holdt fast
allocation-forbid = Skal ikke være her
allocation-unforbid = Tillat «{ $topic }» igjen
allocation-move-to = Flytt til
allocation-move-look = Se hva det betyr
allocation-move-heading = Flytte til «{ $topic }» ({ $slot })
allocation-move-before = Nå
allocation-move-after = Etter
allocation-move = Flytt
allocation-move-text = Ingen andre flyttes. Det blir et nytt forslag, som du kan sende ut.
allocation-move-not = Flyttingen går ikke
allocation-moved = Flyttet. Se over forslaget og send det ut.
allocation-move-refused = Flyttingen bryter en regel og er ikke gjort.
allocation-back = Til parallellsesjonene

journal-allocation-settled = Noe er bestemt for fordelingen til parallellsesjoner
journal-allocation-sought = Fordelingen til parallellsesjoner er regnet ut
journal-allocation-moved = En deltaker er flyttet til en annen parallellsesjon
journal-allocation-published = Plassene i parallellsesjonene er sendt ut
journal-allocation-swapped = En deltaker byttet plass i parallellsesjonene

letters-kind-seats = Plassene til delegasjonen
letters-kind-seats-changed = Endrede plasser til delegasjonen
letters-kind-own-seats = Plass til deltaker
letters-kind-own-seats-changed = Endret plass til deltaker
letter-subject-seats = Parallellsesjoner: her er plassene deres på { $title }
letter-subject-seats-changed = Endring i parallellsesjonene på { $title }
letter-heading-seats = Plassene i parallellsesjonene
letter-heading-seats-changed = Noe er endret i parallellsesjonene
letter-seats-intro = Her er plassene til deltakerne fra { $organisation }. De som har e-post, får også et eget brev.
letter-seats-intro-changed = Noen fra { $organisation } har fått en annen plass eller et annet rom. Listen viser alle, og det som er nytt, er merket. De det gjelder, får også et eget brev.
letter-seats-instead-of = Nytt. Før: { $topic }
letter-seats-new = Nytt
letter-seats-tell = Si fra til dem som ikke har e-post.
letter-subject-own-seats = Her skal du være: parallellsesjoner på { $title }
letter-subject-own-seats-changed = Du har fått en annen parallellsesjon på { $title }
letter-heading-own-seats = Her skal du være
letter-heading-own-seats-changed = Noe er endret for deg
letter-own-seats-intro = Du har fått plass i disse parallellsesjonene. Kalenderfilen som følger med, legger dem i kalenderen din.
letter-own-seats-intro-changed = Du har fått en annen plass eller et annet rom. Dette gjelder nå. Kalenderfilen som følger med, retter kalenderen din.
letter-own-seats-intro-asked = Du har byttet plass. Dette gjelder nå. Kalenderfilen som følger med, retter kalenderen din.
letter-own-seats-none = Du har ikke plass i noen parallellsesjon nå.
letter-own-seats-swap = Du kan bytte til en ledig plass på din egen side.
letter-own-seats-swap-until = Du kan bytte til en ledig plass på din egen side til og med { $date }.

own-seats = Her skal du være
own-seats-none = Du har ikke plass i noen parallellsesjon nå.
own-swap = Bytt plass
own-swap-text = Disse plassene er ledige. Byttet gjelder med en gang, og du får en kvittering på e-post.
own-swap-none = Det er ingen ledige plasser du kan bytte til nå.
own-swap-choice = { $topic }, { $slot } ({ $left ->
        [one] 1 ledig
       *[other] { $left } ledige
    })
own-swap-choose = Velg plass
own-swap-button = Bytt
own-swapped = Du har byttet plass.
own-swap-taken = Plassen er ikke ledig lenger. Du har den plassen du hadde.
own-swap-closed = Det er ikke lenger mulig å bytte.
manage-seats-in = { $slot }: { $topic }, { $room }
manage-seats-heading = Parallellsesjoner
announcement-session-room = Rom: { $room }
joint-stay-together = Vi vil være i de samme parallellsesjonene
joint-stay-together-help = Ellers sprer vi dere, så dere får med dere mer.

### Påmeldingsskjemaet og sida til hovudkontakten.

registration-title = Meld på delegasjonen
registration-title-change = Endre påmeldinga
registration-lead = Du kan endre alt til og med { $deadline }. Alle felt må fyllast ut, om det ikkje står «Valfritt».
registration-lead-late = Fristen var { $deadline }. Det du sender no, går til arrangøren som ein førespurnad. Vi svarer så snart vi veit om det er plass.
registration-contact = Hovudkontakt
registration-contact-help = Vi sender alt til denne personen. Hovudkontakten treng ikkje å delta sjølv.
registration-name = Namn
registration-email = E-post
registration-phone = Telefon
registration-other = Ein annan enn hovudkontakten fyller ut
registration-other-text = Kryss av om det ikkje er du som er hovudkontakt. Då får de begge kvittering.
registration-filler-name = Namnet ditt
registration-filler-email = E-posten din
registration-buyer-reference = Dykkar referanse på faktura
registration-buyer-reference-help = Trengst berre om de skal betale for nokon.
registration-participant = Deltakar { $number }
registration-role = Rolle
registration-field = Fagområde
registration-choose = Vel
registration-takes = Deltek på
registration-alternative = { $label }
registration-only-role = Berre for { $roles }
registration-room-left =
    { $count ->
        [0] Fullt
        [one] Éin ledig plass
       *[other] { $count } ledige plassar
    }
registration-wishes = { $slot }: ønske
registration-wishes-help = Kryss av for alt som er aktuelt. Vi fordeler plassane etter fristen.
registration-rank = Ranger ønska
registration-rank-help = Du treng ikkje å rangere. Eit vanleg kryss tel like mykje i snitt.
registration-rank-of = Rangering av { $topic }
registration-rank-none = Ikkje rangert
registration-rank-n = { $rank }. ønske
registration-cover = Kven dekkjer opphaldet?
registration-cover-auto = Det som er best for kommunen
registration-cover-package = Dekt som: { $package }
registration-cover-own = Kommunen betaler sjølv
registration-only-if-covered = Kjem berre om plassen blir dekt
registration-remove = Fjern deltakar { $number }
registration-add = Legg til deltakar
registration-message = Melding til arrangøren
registration-message-help = Ikkje skriv om allergi eller helse her. Deltakarane kan seie frå om slikt sjølve.
registration-terms = Vilkår
registration-cancellation = Melder de av nokon frå og med { $date }, betaler de { $percent } prosent av prisen.
registration-accept = Vi godtek vilkåra
registration-submit = Send påmeldinga
registration-submit-binding = Send bindande påmelding
registration-submit-changes = Lagre endringane
registration-submit-late = Send førespurnad
registration-preview = Vis dekning og kostnad
registration-panel = Dekning og kostnad
registration-panel-provisional = Førebels. Vi stadfestar etter fristen.
registration-panel-empty = Legg til deltakarar, så ser du her kva som er dekt og kva resten kostar.
registration-pays = Kommunen betaler
registration-nothing-to-pay = Ingenting
registration-quota-left = De har framleis plass til: { $packages }.
registration-quota-count = { $count } × { $package }
registration-advice = Eit råd
registration-nothing-chosen = ikkje valt noko enno
registration-standing-quota = Dekt
registration-standing-part = Delvis dekt
registration-standing-may-be-shared = Blir avgjort etter fristen
registration-standing-own = Eigen kostnad
registration-waits = Kjem berre om plassen blir dekt
registration-price-unknown = Pris er ikkje sett for: { $elements }
registration-unsaved = Dette er ikkje sendt enno
registration-conflict-heading = Nokon har lagra i mellomtida
registration-conflict-text = Påmeldinga vart endra i eit anna vindauge eller av ein kollega. Det du har skrive, står under. Samanlikn med det som er lagra, og send på nytt om ditt skal gjelde.
registration-conflict-show = Sjå det som er lagra no
registration-taken-heading = De er alt påmelde
registration-taken-text = Påmeldinga er send frå eit anna vindauge eller av ein kollega. Det du har skrive, står under, men er ikkje sendt. Endringar gjer du med lenkja i kvitteringa; på sida om invitasjonen kan du få ho tilsend på nytt.
registration-taken-show = Sjå påmeldinga og få lenkja på nytt
registration-terms-changed-heading = Vilkåra er endra
registration-terms-changed-text = Arrangøren har endra vilkåra etter at du opna skjemaet. Det du har skrive, står under. Les vilkåra nedst, kryss av på nytt og send.
registration-full-heading = Det er ikkje plass til alle
registration-full-text = Noko av det du har kryssa av for, er fullt. Ingenting er lagra. Ta bort nokre av kryssa og send på nytt, eller ta kontakt med arrangøren.
registration-forged-heading = Skjemaet er ikkje sendt
registration-forged-text = Sida var open for lenge, eller nettlesaren tok ikkje imot informasjonskapselen vår. Alt du skreiv, står under. Send på nytt.
registration-done-heading = Takk! { $organisation } er påmeld
registration-changed-heading = Endringane er lagra
registration-unchanged-heading = Alt var lagra frå før
registration-done-text = Kvitteringa er send på e-post til hovudkontakten, med lenkja til denne sida.
registration-late-heading = Førespurnaden er send til arrangøren
registration-late-text = Han kom etter fristen. Arrangøren ser han og svarer deg. Det som var meldt på frå før, gjeld inntil då.
registration-left-heading = Påmeldinga er trekt
registration-declined-heading = Takk for svaret
registration-declined-text = Vi har notert at { $organisation } ikkje kjem. Ombestemmer de dykk, kan de melde på likevel.
manage-title = Delegasjonen frå { $organisation }
manage-lead-open = Du kan endre alt til og med { $deadline }.
manage-lead-closed = Påmeldinga er bindande no. Du kan framleis be om endringar: dei går til arrangøren.
manage-substitute = Kan nokon ikkje komme? Finn først ein erstattar i eigen organisasjon, og be om endringa her.
manage-change = Endre påmeldinga
manage-ask-change = Be om ei endring
manage-withdraw = Trekk heile påmeldinga
manage-withdraw-text = Då mister alle i delegasjonen plassen. De kan melde dykk på igjen fram til fristen.
manage-withdraw-late-text = Fristen er ute, så dette går til arrangøren som ein førespurnad.
manage-withdraw-button = Ja, trekk påmeldinga
manage-participants = Deltakarar
manage-decided = Avgjort
manage-decided-text = Arrangøren har avgjort kven som blir dekt. Brevet er sendt til hovudkontakten.
manage-waiting = Førespurnader som ventar på arrangøren
manage-waiting-submit =
    { $count ->
        [one] Endring med éin deltakar, kom { $when }
       *[other] Endring med { $count } deltakarar, kom { $when }
    }
manage-waiting-withdraw = Ønske om å trekkje påmeldinga, kom { $when }
manage-reference = Referanse på faktura: { $reference }
manage-keep-link = Ta vare på lenkja til denne sida. Ho er nøkkelen din til påmeldinga.
manage-wishes = Ønske: { $wishes }
manage-gone = Påmeldinga er trekt. Bruk lenkja i invitasjonen om de vil melde dykk på igjen.
registration-name-later = Namnet kjem seinare
draft-save = Lagre og hald fram seinare
draft-heading = Dette er lagra, men ikkje sendt
draft-begun = De har byrja på påmeldinga
draft-declining = Då blir også det lagra skjemaet borte.
draft-text = Skjemaet blei lagra { $when }. De er ikkje påmelde før du sender det.
draft-text-change = Endringane blei lagra { $when }. Påmeldinga står som før til du sender dei.
draft-throw-away = Kast det som er lagra
draft-throw-away-text = Då er det borte for alle som har lenkja, og kan ikkje hentast tilbake.
draft-throw-away-button = Ja, kast det
draft-thrown-away = Det som var lagra, er kasta
draft-newer-heading = Nokon har lagra noko nyare
draft-newer-text = Det er ikkje kasta. Du ser det under.
draft-conflict-heading = Nokon har lagra skjemaet i mellomtida
draft-conflict-text = Ein kollega eller eit anna vindauge har lagra noko anna. Det du har skrive, står under, og ingenting er overskrive. Samanlikn, og lagre eller send på nytt om ditt skal gjelde.
draft-lead = { $organisation } er ikkje påmeld enno.
draft-lead-change = Påmeldinga står som før til du sender endringane.
draft-saved = Lagra
draft-deadline = Frist
draft-deadline-over = Fristen var { $deadline }. Det du sender no, går til arrangøren som ein førespurnad.
draft-way-back = Vegen tilbake
draft-back = Lenkja i invitasjonen fører hit igjen. Alle som har ho, kan halde fram der du slapp.
draft-back-change = Lenkja i kvitteringa fører hit igjen.
draft-go-on = Hald fram med skjemaet
draft-to-invitation = Til invitasjonen
draft-to-delegation = Til påmeldinga
earlier-heading = Var de med sist?
earlier-text =
    { $count ->
        [one] De hadde éin deltakar på { $title } ({ $date }). Vi kan fylle inn namnet og det som høyrer til.
       *[other] De hadde { $count } deltakarar på { $title } ({ $date }). Vi kan fylle inn namna og det som høyrer til.
    }
earlier-button = Bruk dei same deltakarane som sist
paste-summary = Lim inn ei liste med namn
paste-label = Namn, eitt på kvar linje
paste-help = Kopier frå eit rekneark eller skriv. Vi finn ut kva som er namn, e-post, rolle og fagområde.
paste-button = Les inn namna
paste-read =
    { $count ->
        [0] Ingen namn blei lesne inn.
        [one] Eitt namn er lese inn.
       *[other] { $count } namn er lesne inn.
    }
paste-see = Sjå frå deltakar { $number }
paste-not-understood =
    { $count ->
        [one] Éi linje forstod vi ikkje. Ho står igjen i boksen:
       *[other] { $count } linjer forstod vi ikkje. Dei står igjen i boksen:
    }
paste-line = Linje { $number }: { $text }
paste-too-many =
    { $count ->
        [one] Det er ikkje plass til fleire deltakarar. Eitt namn står igjen i boksen.
       *[other] Det er ikkje plass til fleire deltakarar. { $count } namn står igjen i boksen.
    }
paste-left-out = Dette har skjemaet ikkje felt for: { $cells }
joint-heading = Felles for delegasjonen
joint-wishes = Ønske for kommunen som heilskap
joint-wishes-help = Dei gjeld for plassar utan namn, og for deltakarar utan eigne ønske.
joint-partners = Kven vil de gjerne arbeide saman med?
joint-partners-help = Vel gjerne nokon de vil lage tiltak saman med. Arrangøren bruker det når grupper blir sette saman.
joint-neighbours = Naboar
joint-others = Andre inviterte
joint-invited = Inviterte
joint-chosen =
    { $count ->
        [one] 1 vald
       *[other] { $count } valde
    }
joint-line = { $slot }: { $topics }
joint-wanted = De vil gjerne arbeide saman med:
joint-mutual = Gjensidig
places-missing-heading = Namn manglar
places-missing =
    { $count ->
        [one] Éin plass manglar namn. Skriv det seinast { $deadline }.
       *[other] { $count } plassar manglar namn. Skriv dei seinast { $deadline }.
    }
places-missing-over =
    { $count ->
        [one] Éin plass manglar namn. Fristen for namn var { $deadline }. Skriv det så snart du kan.
       *[other] { $count } plassar manglar namn. Fristen for namn var { $deadline }. Skriv dei så snart du kan.
    }
likeness-email = { $second } har same e-postadresse som { $first }. Er det same personen?
likeness-email-here = Same e-postadresse som { $first }. Er det same personen?
likeness-name = { $name } står to gonger. Er det same personen?
likeness-name-here = Dette namnet står to gonger. Er det same personen?
likeness-elsewhere = { $name } er alt påmeld av ein annan organisasjon. Avtal kven som skal melde på.
likeness-elsewhere-here = E-postadressa er alt påmeld av ein annan organisasjon. Avtal kven som skal melde på.
error-place-name-missing = Skriv namnet, eller kryss av for at det kjem seinare.
error-not-read-yet = Namna i boksen er ikkje lesne inn. Trykk «Les inn namna», eller tøm boksen.
error-summary-item = { $where }: { $message }
error-name-missing = Skriv namnet.
error-email-missing = Skriv e-postadressa.
error-email-wrong = E-postadressa må vere slik: namn@kommunen.no.
error-too-long = Teksten kan ha høgst { $limit } teikn. Kort han ned.
error-role-missing = Vel rolla.
error-field-missing = Vel fagområdet.
error-nothing-taken = Kryss av for minst éin ting som deltakaren skal vere med på.
error-not-for-role = Noko av det du kryssa av for, er ikkje for denne rolla.
error-two-alternatives = Vel berre éin stad eller éin dato.
error-same-rank = To ønske har same rangering. Gi dei kvar si.
error-too-many-wishes = Vel høgst { $limit } ønske.
error-terms-missing = Kryss av for at de godtek vilkåra.
error-reference-missing = Skriv referansen som skal stå på fakturaen.
error-nobody-named = Skriv namnet på minst éin deltakar. Kjem de ikkje, så vel «Vi kjem ikkje» på invitasjonen.
error-too-many-people = De kan melde på høgst { $limit } deltakarar. Ta kontakt med arrangøren om de blir fleire.
error-unknown = Vel noko av det som står i skjemaet.

### Påmeldingsskjemaet og siden til hovedkontakten.

registration-title = Meld på delegasjonen
registration-title-change = Endre påmeldingen
registration-lead = Du kan endre alt til og med { $deadline }. Alle felt må fylles ut, om det ikke står «Valgfritt».
registration-lead-late = Fristen var { $deadline }. Det du sender nå, går til arrangøren som en forespørsel. Vi svarer så snart vi vet om det er plass.
registration-contact = Hovedkontakt
registration-contact-help = Vi sender alt til denne personen. Hovedkontakten trenger ikke å delta selv.
registration-name = Navn
registration-email = E-post
registration-phone = Telefon
registration-other = En annen enn hovedkontakten fyller ut
registration-other-text = Kryss av hvis det ikke er du som er hovedkontakt. Da får dere begge kvittering.
registration-filler-name = Navnet ditt
registration-filler-email = E-posten din
registration-buyer-reference = Deres referanse på faktura
registration-buyer-reference-help = Trengs bare hvis dere skal betale for noen.
registration-participant = Deltaker { $number }
registration-role = Rolle
registration-field = Fagområde
registration-choose = Velg
registration-takes = Deltar på
registration-alternative = { $label }
registration-only-role = Bare for { $roles }
registration-room-left =
    { $count ->
        [0] Fullt
        [one] Én ledig plass
       *[other] { $count } ledige plasser
    }
registration-wishes = { $slot }: ønsker
registration-wishes-help = Kryss av for alt som er aktuelt. Vi fordeler plassene etter fristen.
registration-rank = Ranger ønskene
registration-rank-help = Du trenger ikke å rangere. Et vanlig kryss teller like mye i snitt.
registration-rank-of = Rangering av { $topic }
registration-rank-none = Ikke rangert
registration-rank-n = { $rank }. ønske
registration-cover = Hvem dekker oppholdet?
registration-cover-auto = Det som er best for kommunen
registration-cover-package = Dekkes som: { $package }
registration-cover-own = Kommunen betaler selv
registration-only-if-covered = Kommer bare hvis plassen dekkes
registration-remove = Fjern deltaker { $number }
registration-add = Legg til deltaker
registration-message = Melding til arrangøren
registration-message-help = Ikke skriv om allergi eller helse her. Deltakerne kan si fra om slikt selv.
registration-terms = Vilkår
registration-cancellation = Melder dere av noen fra og med { $date }, betaler dere { $percent } prosent av prisen.
registration-accept = Vi godtar vilkårene
registration-submit = Send påmeldingen
registration-submit-binding = Send bindende påmelding
registration-submit-changes = Lagre endringene
registration-submit-late = Send forespørsel
registration-preview = Vis dekning og kostnad
registration-panel = Dekning og kostnad
registration-panel-provisional = Foreløpig. Vi bekrefter etter fristen.
registration-panel-empty = Legg til deltakere, så ser du her hva som dekkes og hva resten koster.
registration-pays = Kommunen betaler
registration-nothing-to-pay = Ingenting
registration-quota-left = Dere har fortsatt plass til: { $packages }.
registration-quota-count = { $count } × { $package }
registration-advice = Et råd
registration-nothing-chosen = ikke valgt noe ennå
registration-standing-quota = Dekkes
registration-standing-part = Dekkes delvis
registration-standing-may-be-shared = Avgjøres etter fristen
registration-standing-own = Egen kostnad
registration-waits = Kommer bare hvis plassen dekkes
registration-price-unknown = Pris er ikke satt for: { $elements }
registration-unsaved = Dette er ikke sendt ennå
registration-conflict-heading = Noen har lagret i mellomtiden
registration-conflict-text = Påmeldingen ble endret i et annet vindu eller av en kollega. Det du har skrevet, står under. Sammenlign med det som er lagret, og send på nytt hvis ditt skal gjelde.
registration-conflict-show = Se det som er lagret nå
registration-taken-heading = Dere er alt påmeldt
registration-taken-text = Påmeldingen er sendt fra et annet vindu eller av en kollega. Det du har skrevet, står under, men er ikke sendt. Endringer gjør du med lenken i kvitteringen; på siden om invitasjonen kan du få den tilsendt på nytt.
registration-taken-show = Se påmeldingen og få lenken på nytt
registration-terms-changed-heading = Vilkårene er endret
registration-terms-changed-text = Arrangøren har endret vilkårene etter at du åpnet skjemaet. Det du har skrevet, står under. Les vilkårene nederst, kryss av på nytt og send.
registration-full-heading = Det er ikke plass til alle
registration-full-text = Noe av det du har krysset av for, er fullt. Ingenting er lagret. Ta bort noen av kryssene og send på nytt, eller ta kontakt med arrangøren.
registration-forged-heading = Skjemaet er ikke sendt
registration-forged-text = Siden var åpen for lenge, eller nettleseren tok ikke imot informasjonskapselen vår. Alt du skrev, står under. Send på nytt.
registration-done-heading = Takk! { $organisation } er påmeldt
registration-changed-heading = Endringene er lagret
registration-unchanged-heading = Alt var lagret fra før
registration-done-text = Kvitteringen er sendt på e-post til hovedkontakten, med lenken til denne siden.
registration-late-heading = Forespørselen er sendt til arrangøren
registration-late-text = Den kom etter fristen. Arrangøren ser den og svarer deg. Det som var påmeldt fra før, gjelder inntil da.
registration-left-heading = Påmeldingen er trukket
registration-declined-heading = Takk for svaret
registration-declined-text = Vi har notert at { $organisation } ikke kommer. Ombestemmer dere dere, kan dere melde på likevel.
manage-title = Delegasjonen fra { $organisation }
manage-lead-open = Du kan endre alt til og med { $deadline }.
manage-lead-closed = Påmeldingen er bindende nå. Du kan fortsatt be om endringer: de går til arrangøren.
manage-substitute = Kan noen ikke komme? Finn først en erstatter i egen organisasjon, og be om endringen her.
manage-change = Endre påmeldingen
manage-ask-change = Be om en endring
manage-withdraw = Trekk hele påmeldingen
manage-withdraw-text = Da mister alle i delegasjonen plassen. Dere kan melde dere på igjen fram til fristen.
manage-withdraw-late-text = Fristen er ute, så dette går til arrangøren som en forespørsel.
manage-withdraw-button = Ja, trekk påmeldingen
manage-participants = Deltakere
manage-decided = Avgjort
manage-decided-text = Arrangøren har avgjort hvem som dekkes. Brevet er sendt til hovedkontakten.
manage-waiting = Forespørsler som venter på arrangøren
manage-waiting-submit =
    { $count ->
        [one] Endring med én deltaker, kom { $when }
       *[other] Endring med { $count } deltakere, kom { $when }
    }
manage-waiting-withdraw = Ønske om å trekke påmeldingen, kom { $when }
manage-reference = Referanse på faktura: { $reference }
manage-keep-link = Ta vare på lenken til denne siden. Den er din nøkkel til påmeldingen.
manage-wishes = Ønsker: { $wishes }
manage-gone = Påmeldingen er trukket. Bruk lenken i invitasjonen hvis dere vil melde dere på igjen.
registration-name-later = Navnet kommer senere
draft-save = Lagre og fortsett senere
draft-heading = Dette er lagret, men ikke sendt
draft-begun = Dere har begynt på påmeldingen
draft-declining = Da blir også det lagrede skjemaet borte.
draft-text = Skjemaet ble lagret { $when }. Dere er ikke påmeldt før du sender det.
draft-text-change = Endringene ble lagret { $when }. Påmeldingen står som før til du sender dem.
draft-throw-away = Kast det som er lagret
draft-throw-away-text = Da er det borte for alle som har lenken, og kan ikke hentes tilbake.
draft-throw-away-button = Ja, kast det
draft-thrown-away = Det som var lagret, er kastet
draft-newer-heading = Noen har lagret noe nyere
draft-newer-text = Det er ikke kastet. Du ser det under.
draft-conflict-heading = Noen har lagret skjemaet i mellomtiden
draft-conflict-text = En kollega eller et annet vindu har lagret noe annet. Det du har skrevet, står under, og ingenting er overskrevet. Sammenlign, og lagre eller send på nytt hvis ditt skal gjelde.
draft-lead = { $organisation } er ikke påmeldt ennå.
draft-lead-change = Påmeldingen står som før til du sender endringene.
draft-saved = Lagret
draft-deadline = Frist
draft-deadline-over = Fristen var { $deadline }. Det du sender nå, går til arrangøren som en forespørsel.
draft-way-back = Veien tilbake
draft-back = Lenken i invitasjonen leder hit igjen. Alle som har den, kan fortsette der du slapp.
draft-back-change = Lenken i kvitteringen leder hit igjen.
draft-go-on = Fortsett med skjemaet
draft-to-invitation = Til invitasjonen
draft-to-delegation = Til påmeldingen
earlier-heading = Var dere med sist?
earlier-text =
    { $count ->
        [one] Dere hadde én deltaker på { $title } ({ $date }). Vi kan fylle inn navnet og det som hører til.
       *[other] Dere hadde { $count } deltakere på { $title } ({ $date }). Vi kan fylle inn navnene og det som hører til.
    }
earlier-button = Bruk de samme deltakerne som sist
paste-summary = Lim inn en liste med navn
paste-label = Navn, ett på hver linje
paste-help = Kopier fra et regneark eller skriv. Vi finner ut hva som er navn, e-post, rolle og fagområde.
paste-button = Les inn navnene
paste-read =
    { $count ->
        [0] Ingen navn ble lest inn.
        [one] Ett navn er lest inn.
       *[other] { $count } navn er lest inn.
    }
paste-see = Se fra deltaker { $number }
paste-not-understood =
    { $count ->
        [one] Én linje forsto vi ikke. Den står igjen i boksen:
       *[other] { $count } linjer forsto vi ikke. De står igjen i boksen:
    }
paste-line = Linje { $number }: { $text }
paste-too-many =
    { $count ->
        [one] Det er ikke plass til flere deltakere. Ett navn står igjen i boksen.
       *[other] Det er ikke plass til flere deltakere. { $count } navn står igjen i boksen.
    }
paste-left-out = Dette har skjemaet ikke felt for: { $cells }
joint-heading = Felles for delegasjonen
joint-wishes = Ønsker for kommunen som helhet
joint-wishes-help = De gjelder for plasser uten navn, og for deltakere uten egne ønsker.
joint-partners = Hvem vil dere gjerne arbeide sammen med?
joint-partners-help = Velg gjerne noen dere vil lage tiltak sammen med. Arrangøren bruker det når grupper settes sammen.
joint-neighbours = Naboer
joint-others = Andre inviterte
joint-invited = Inviterte
joint-chosen =
    { $count ->
        [one] 1 valgt
       *[other] { $count } valgt
    }
joint-line = { $slot }: { $topics }
joint-wanted = Dere vil gjerne arbeide sammen med:
joint-mutual = Gjensidig
places-missing-heading = Navn mangler
places-missing =
    { $count ->
        [one] Én plass mangler navn. Skriv det senest { $deadline }.
       *[other] { $count } plasser mangler navn. Skriv dem senest { $deadline }.
    }
places-missing-over =
    { $count ->
        [one] Én plass mangler navn. Fristen for navn var { $deadline }. Skriv det så snart du kan.
       *[other] { $count } plasser mangler navn. Fristen for navn var { $deadline }. Skriv dem så snart du kan.
    }
likeness-email = { $second } har samme e-postadresse som { $first }. Er det samme person?
likeness-email-here = Samme e-postadresse som { $first }. Er det samme person?
likeness-name = { $name } står to ganger. Er det samme person?
likeness-name-here = Dette navnet står to ganger. Er det samme person?
likeness-elsewhere = { $name } er alt påmeldt av en annen organisasjon. Avtal hvem som skal melde på.
likeness-elsewhere-here = E-postadressen er alt påmeldt av en annen organisasjon. Avtal hvem som skal melde på.
error-place-name-missing = Skriv navnet, eller kryss av for at det kommer senere.
error-not-read-yet = Navnene i boksen er ikke lest inn. Trykk «Les inn navnene», eller tøm boksen.
error-summary-item = { $where }: { $message }
error-name-missing = Skriv navnet.
error-email-missing = Skriv e-postadressen.
error-email-wrong = E-postadressen må være slik: navn@kommunen.no.
error-too-long = Teksten kan ha høyst { $limit } tegn. Kort den ned.
error-role-missing = Velg rollen.
error-field-missing = Velg fagområdet.
error-nothing-taken = Kryss av for minst én ting som deltakeren skal være med på.
error-not-for-role = Noe av det du krysset av for, er ikke for denne rollen.
error-two-alternatives = Velg bare ett sted eller én dato.
error-same-rank = To ønsker har samme rangering. Gi dem hver sin.
error-too-many-wishes = Velg høyst { $limit } ønsker.
error-terms-missing = Kryss av for at dere godtar vilkårene.
error-reference-missing = Skriv referansen som skal stå på fakturaen.
error-nobody-named = Skriv navnet på minst én deltaker. Kommer dere ikke, så velg «Vi kommer ikke» på invitasjonen.
error-too-many-people = Dere kan melde på høyst { $limit } deltakere. Ta kontakt med arrangøren hvis dere blir flere.
error-unknown = Velg noe av det som står i skjemaet.

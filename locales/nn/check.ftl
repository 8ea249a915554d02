### Kontrollen av filer: «samling check». Kvar tekst seier kva som er gale, og kva du kan gjere.

check-error = feil
check-warning = åtvaring
check-nothing-found = { $files ->
    [one] Vi fann ingen feil i fila.
   *[other] Vi fann ingen feil i dei { $files } filene.
}
check-announcement-clean = Vi fann ingen motseiingar i teksten.
check-summary = { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
} og { $warnings ->
    [one] 1 åtvaring
   *[other] { $warnings } åtvaringar
}.
check-suggestion = Meinte du «{ $suggestion }»?
check-known = Du kan velje mellom: { $known }.
check-also-here = sjå òg
check-windows-1252 = { $file } er ikkje skriven i UTF-8. Vi las fila som Windows-1252. Sjå at æ, ø og å er rette i meldingane, og lagre gjerne fila som UTF-8.
check-unreadable = Vi kan ikkje lese { $file }: { $detail }. Sjå at fila finst, og at du har lov til å lese henne.
check-is-folder = { $file } er ei mappe. Nemn fila i henne, til dømes { $example }.
check-no-file = { $file } er inga vanleg fil. Vi les berre filer, ikkje einingar og røyr. Lagre innhaldet i ei fil, og peik på den.
check-too-large = { $file } er for stor. Vi les høgst { $most } MB. Er det rett fil?
check-not-text = { $file } er ikkje ei tekstfil. Lagre innhaldet som rein tekst (UTF-8), og prøv igjen.
check-which-kind = Vi veit ikkje kva { $file } er. Ei samling heiter noko på .toml, og ei liste over inviterte heiter noko på .csv. Er det ei kunngjering i vanleg tekst? Skriv: samling check --announcement { $file }

## Feil i samlingsfila

problem-syntax = { $fault ->
    [duplicate-key] Det same namnet står to gonger. Slett det eine.
    [unclosed] Ein tekst, ei liste eller ein tabell er ikkje avslutta. Set inn hermeteiknet eller parentesen som manglar.
    [no-value] Her manglar verdien, eller likskapsteiknet framfor han. Skriv namn = verdi.
    [no-quotes] Ein tekst må stå i hermeteikn. Skriv "…" rundt han.
    [comma] Her manglar eit komma, eller det står eit for mykje.
    [number] Talet er ikkje skrive slik formatet krev. Skriv til dømes 2500 utan mellomrom, eller set det i hermeteikn.
   *[other] Dette er ikkje gyldig TOML ({ $detail }). Sjå på teikna akkurat her.
}
problem-unknown-key = Formatet har ikkje noko som heiter «{ $key }» her. Rett namnet, eller slett linja.
problem-missing-key = «{ $key }» manglar. Legg det til.
problem-wrong-value = { $expected ->
    [text] Her må det stå ein tekst i hermeteikn, ikkje { $found }.
    [number] Her må det stå eit heilt tal som ikkje er under null, ikkje { $found }.
    [truth] Her må det stå true eller false, ikkje { $found }.
    [table] Her må det stå ein tabell, til dømes {"{"} nb = "…", nn = "…" {"}"}, ikkje { $found }.
    [list] Her må det stå ei liste i hakeparentesar, ikkje { $found }.
    [date] Her må det stå ein dato som 2018-11-27, ikkje { $found }.
    [clock] Her må det stå eit klokkeslett som 10:00, ikkje { $found }.
    [deadline] Her må det stå ein frist som 2018-11-20 eller 2018-11-20T12:00:00, ikkje { $found }.
    [amount] Her må det stå eit beløp i kroner, som 2500 eller "2500,50", ikkje { $found }.
    [id] Her må det stå eit kort namn av små bokstavar a–z, siffer, - og _, ikkje { $found }.
    [zone] Her må det stå ei tidssone som Europe/Oslo, ikkje { $found }.
   *[other] { $found } kan ikkje stå her. Sjå korleis det skal skrivast i docs/reference/gathering-file.md.
}
problem-unknown-choice = «{ $found }» er ikkje eit av vala. Bruk eit av dei.
problem-more-problems = Det er fleire feil enn dei { $shown } som står her. Rett desse først, og køyr kontrollen igjen.
problem-unknown-reference = { $what ->
    [day] Ingen dag
    [site] Ingen stad
    [element] Ikkje noko element
    [package] Inga pakke
    [slot] Inga tidsluke
    [item] Ingen programpost
    [room] Ikkje noko rom
    [layout] Ingen romoppstilling
    [role] Inga rolle
    [field] Ikkje noko fagområde
   *[body] Ikkje noko organ
} har id «{ $id }». Rett id-en, eller legg til det som manglar.
problem-duplicate-id = Id-en «{ $id }» er brukt før. Gi den eine ein annan id.
problem-duplicate-entry = «{ $value }» står to gonger i lista. Slett det eine.
problem-reserved-id = «{ $id }» er oppteken av ei av sidene til programmet. Vel ein annan id på samlinga.
problem-empty-list = Lista er tom. Legg til minst éin.
problem-nothing-yet = Her står det ikkje noko enno. Fyll ut før samlinga blir kunngjord.
problem-not-positive = Talet må vere større enn null.
problem-too-many-participants = Talet må vere frå 1 til { $most }.
problem-missing-text = Teksten manglar på { $language ->
    [nb] bokmål
    [nn] nynorsk
   *[en] engelsk
}. Skriv han.
problem-broken-fact-reference = «{"{{"}» eller «{"}}"}» står åleine, eller det mellom dei er ikkje eit namn. Skriv til dømes {"{{"}deadline{"}}"}.
problem-unknown-fact = Ingen opplysning i fila heiter «{ $name }».
problem-prose-contradicts-fact = { $about ->
    [registration-deadline] Teksten seier ein annan påmeldingsfrist
    [deadline] Teksten seier ein annan frist
    [gathering-dates] Teksten seier andre dagar
    [time] Teksten seier eit anna klokkeslett
    [price] Teksten seier ein annan pris
    [count] Teksten seier eit anna tal
    [venue] Teksten seier ein annan stad
    [duration] Teksten seier eit anna tal på dagar
   *[other] Teksten seier noko anna
} ({ $said }) enn det som står i fila ({ $fact }). Rett det som er gale. Vis helst til opplysninga med {"{{"}…{"}}"}.
problem-prose-contradicts-prose = { $about ->
    [registration-deadline] Teksten seier to påmeldingsfristar
    [deadline] Teksten seier to fristar for det same
    [gathering-dates] Teksten seier ulike dagar
    [time] Teksten seier to klokkeslett for det same
    [price] Teksten seier to prisar på det same
    [count] Teksten seier to tal for det same
    [venue] Teksten seier to stader
    [duration] Talet på dagar passar ikkje med dagane
   *[other] Teksten seier to ting som ikkje begge kan stemme
}: { $said } og { $other }. Finn ut kva som er rett, og rett det andre.
problem-wrong-weekday = Datoen er ein { $right ->
    [monday] måndag
    [tuesday] tysdag
    [wednesday] onsdag
    [thursday] torsdag
    [friday] fredag
    [saturday] laurdag
   *[sunday] søndag
}, ikkje ein { $said ->
    [monday] måndag
    [tuesday] tysdag
    [wednesday] onsdag
    [thursday] torsdag
    [friday] fredag
    [saturday] laurdag
   *[sunday] søndag
}. Rett vekedagen eller datoen.
problem-no-such-date = Ingen kalender har datoen { $said }. Rett han.
problem-bad-email = «{ $found }» er ikkje ei e-postadresse. Rett henne.
problem-bad-file-name = «{ $found }» er ikkje eit enkelt filnamn. Skriv berre namnet på ei fil som ligg ved sida av denne.
problem-unknown-picture-type = «{ $found }» er ikkje eit bilete vi kan vise. Bruk SVG, PNG, JPEG eller WebP.
problem-days-not-in-order = { $date } kjem etter { $before } i fila, men er ikkje seinare. Set dagane i rekkjefølgje.
problem-duplicate-date = Datoen { $date } står på to dagar på same stad. Rett den eine.
problem-day-without-element = Ingen kan melde seg på «{ $day }». Lag eit element med kind = "day" for dagen.
problem-day-element-without-day = «{ $element }» er ein dag, men seier ikkje kva for ein. Legg til day = "…".
problem-day-at-other-element = «{ $element }» er ikkje ein dag, og skal ikkje ha day. Slett det, eller bruk date.
problem-element-without-date = «{ $element }» har ingen dato. Legg til date = "…".
problem-element-date-not-of-day = Datoen { $date } er ein annan enn den til dagen ({ $day_date }). Slett date, eller rett han.
problem-date-outside-days = Datoen { $date } er utanfor samlinga ({ $first } til { $last }). Rett han.
problem-too-many-elements = { $count } element er fleire enn vi kan rekne ut prisar for. Bruk høgst { $most }.
problem-element-not-sold = «{ $element }» er ikkje med i noka pakke og har ingen pris. Gi det ein pris, eller ta det med i ei pakke.
problem-package-empty = Pakka «{ $package }» har ikkje noko i seg. Legg til includes eller one_of.
problem-element-included-and-chosen = «{ $element }» er både alltid med og noko ein kan velje. Slett det eine.
problem-package-mixes-alternatives = «{ $element }» høyrer til «{ $alternative }», og «{ $other_element }» høyrer til «{ $other_alternative }». Ingen kan ta begge. Lag to pakker.
problem-alternatives-share-element = «{ $element }» høyrer til to alternativ. Det andre er «{ $other }». La det høyre til eitt.
problem-only-one-alternative = Det er berre eitt alternativ, så det er ikkje noko å velje mellom. Legg til eit anna, eller slett det.
problem-price-zero = Prisen er null. Rett han om det ikkje er meininga.
problem-duplicate-quota = Pakka «{ $package }» har to kvotar. Slå dei saman.
problem-condition-without-test = Vilkåret om «{ $attribute }» prøver ingenting. Legg til is, at_least eller at_most.
problem-condition-never-holds = Vilkåret om «{ $attribute }» kan aldri oppfyllast. Rett grensene.
problem-deadline-after-start = Påmeldingsfristen { $deadline } er etter at samlinga tek til ({ $first_day }). Set han tidlegare.
problem-changes-after-start = Endringar er opne til { $changes }, etter at samlinga tek til ({ $first_day }). Set fristen tidlegare.
problem-changes-before-deadline = Fristen for endringar ({ $changes }) er før påmeldingsfristen ({ $deadline }). Set han til same dag eller seinare.
problem-opens-after-deadline = Påmeldinga opnar { $opens }, etter at fristen er ute ({ $deadline }). Rett ein av dei.
problem-hotel-before-deadline = Hotellet får tala { $hotel }, før påmeldingsfristen ({ $deadline }). Er det meininga?
problem-hotel-after-start = Hotellet får tala { $hotel }, etter at samlinga tek til ({ $first_day }). Set fristen tidlegare.
problem-names-after-changes = Namna skal vere klare { $names }, men etter { $changes } kan ingen fylle dei ut. Set fristen for namn tidlegare.
problem-withdraw-after-start = Påmelde kan trekkje seg til { $withdraw }, etter at samlinga begynner ({ $first_day }). Set fristen tidlegare.
problem-withdraw-not-later = Påmelde kan trekkje seg til { $withdraw }, men endringar er uansett opne til { $changes }. Ta bort den eine.
problem-gathering-cancelled = Fila seier at samlinga er avlyst. Då er påmeldinga stengd. Ta bort status dersom ho skal haldast.
problem-deleted-before-the-end = Dette blir sletta { $date }, medan samlinga varer til { $last_day }. Set ein seinare dato, eller minst éin dag.
problem-needs-not-first = Kosthald og tilrettelegging blir sletta { $needs }, etter noko anna ({ $other }). Slike opplysningar skal slettast først.
problem-letters-outlive-names = Breva blir sletta { $letters }, men namna i dei skal slettast { $names }. Slett breva seinast samstundes med namna.
problem-cancellation-not-in-order = Steget frå { $from } kjem etter steget frå { $before }, men er ikkje seinare. Set stega i rekkjefølgje.
problem-percent-too-high = { $percent } prosent er meir enn heile prisen. Bruk høgst 100.
problem-advice-without-condition = Rådet «{ $advice }» blir vist til alle. Legg til eit vilkår under when.
problem-item-without-title = Programposten «{ $item }» har ingen tittel. Skriv ein.
problem-ends-not-after-start = Posten sluttar { $ends }, men tek til { $starts }. Rett eit av klokkesletta.
problem-items-overlap = «{ $item }» tek til { $starts }, medan «{ $other }» varer til { $until }. Rett eit av klokkesletta.
problem-continues-not-earlier = «{ $item }» held fram «{ $other }», som ikkje kjem før han. Vis til ein tidlegare post.
problem-parallel-without-slot = «{ $item }» er parallellsesjonar, men seier ikkje i kva tidsluke. Legg til slot = "…".
problem-slot-at-other-item = «{ $item }» er ikkje parallellsesjonar, og skal ikkje ha slot. Slett det, eller set kind = "parallel".
problem-slot-twice = Tidsluka «{ $slot }» står to stader i programmet. La den eine halde fram den andre, eller lag ei ny tidsluke.
problem-slot-without-item = Tidsluka «{ $slot }» står ikkje i programmet. Lag ein post med kind = "parallel" for henne.
problem-slot-on-other-day = Tidsluka «{ $slot }» er på «{ $slot_day }», men står i programmet på «{ $item_day }». Rett ein av dei.
problem-too-few-topics = Tidsluka «{ $slot }» har { $offered } tema, men minst { $needed } sesjonar skal haldast. Legg til tema, eller senk min_sessions.
problem-no-aim = Lista er tom. Skriv minst eitt mål, til dømes "seated".
problem-weight-never-used = Lina for delegasjonar på opptil { $up_to } blir aldri brukt, fordi ei line over gjeld for dei. Set linene i stigande rekkjefølgje.
problem-too-many-runs = Temaet «{ $topic }» skal haldast { $runs } gonger, men blir berre tilbode i { $slots } tidsluker. Senk min_runs, eller legg til tidsluker.
problem-no-room-fits = Ikkje noko rom har det som temaet «{ $topic }» treng. Legg det til i eit rom, eller ta det ut av needs.
problem-min-above-max = Det minste ({ $min }) er større enn det største ({ $max }). Rett eit av tala.
problem-ranks-outweigh-ticks = Dei som rangerer, tel i snitt { $mean }, men dei som kryssar av, tel { $tick }. Set rank_values eller tick_value slik at dei tel like mykje.
problem-ranks-not-falling = Eit lågare ønske tel meir enn eit høgare. Set rank_values i fallande rekkjefølgje.
problem-waiting-list-without-hard-capacity = Ventelista har ingenting å vente på: ingen kapasitet har enforced = "sign-up". Set det på ein kapasitet, eller ta bort ventelista.
problem-offer-hours-without-offer = Det står at eit tilbod gjeld i { $hours } timar, men med mode = "confirm" blir ingenting tilbode. Ta bort offer_hours eller bruk mode = "offer".
problem-offer-outlasts-waiting-list = Eit tilbod gjeld i { $hours } timar, men frå påmeldinga opnar ({ $opens }) til ventelista stengjer ({ $until }), er det kortare enn det. Set offer_hours lågare.
problem-waiting-list-until-no-hotel = Ventelista gjeld til hotellet får tala, men registration.hotel er ikkje sett. Set han, eller vel ein annan until.
problem-waiting-list-after-start = Ventelista gjeld til { $until }, etter at samlinga tek til ({ $first_day }). Set ein tidlegare frist.
problem-waiting-list-ends-before-changes = Ventelista stengjer { $until }, men påmeldinga kan endrast til { $changes }. Plassar som blir ledige etter det, går ikkje vidare. Er det meininga?

## Feil i lista over inviterte

list-problem-empty = Lista har ingen organisasjonar. Skriv ei linje for kvar.
list-problem-not-text = Fila er ikkje rein tekst. Lagre reknearket som CSV (UTF-8).
list-problem-missing-column = Kolonnen «{ $column }» manglar. Legg han til i første linje.
list-problem-duplicate-column = Kolonnen «{ $column }» står to gonger. Slett den eine.
list-problem-nameless-column = Kolonne { $number } har ikkje noko namn. Skriv eit namn i første linje, eller slett kolonnen.
list-problem-wrong-number-of-fields = Linja har { $found } verdiar, men det er { $expected } kolonnar. Sjå etter eit komma for mykje eller for lite, og set verdiar med komma i hermeteikn.
list-problem-bad-id = «{ $found }» kan ikkje vere id. Bruk små bokstavar a–z, siffer, - og _, til dømes kommunenummeret.
list-problem-duplicate-id = Id-en «{ $found }» står òg på linje { $first_line }. Gi den eine ein annan id.
list-problem-empty-name = Namnet manglar. Skriv det.
list-problem-no-email = E-postadressa manglar. Skriv minst éi, så invitasjonen kjem fram.
list-problem-bad-email = «{ $found }» er ikkje ei e-postadresse. Rett henne.
list-problem-organisation-number-not-nine-digits = «{ $found }» er ikkje eit organisasjonsnummer. Det har ni siffer.
list-problem-organisation-number-wrong-check-digit = «{ $found }» er ikkje eit gyldig organisasjonsnummer. Sjå etter eit siffer som er gale.
list-problem-duplicate-organisation-number = Organisasjonsnummeret «{ $found }» står òg på linje { $first_line }. Rett det eine.
list-problem-bad-written-form = «{ $found }» er ikkje ei målform. Skriv nb, nn, neutral eller en.

## Motseiingar i ei kunngjering

finding-registration-deadline = Påmeldingsfristen er { $first } éin stad og { $second } ein annan. Finn ut kva som er rett, og rett det andre.
finding-deadline = Fristen er { $first } éin stad og { $second } ein annan. Finn ut kva som er rett, og rett det andre.
finding-gathering-dates = Samlinga er { $first } éin stad og { $second } ein annan. Finn ut kva som er rett, og rett det andre.
finding-weekday = Teksten seier { $first }, men datoen er ein { $second }. Rett vekedagen eller datoen.
finding-no-such-date = Ingen kalender har datoen { $first }. Rett han.
finding-time = Klokkeslettet er { $first } éin stad og { $second } ein annan. Finn ut kva som er rett, og rett det andre.
finding-price = Prisen er { $first } kroner éin stad og { $second } ein annan. Finn ut kva som er rett, og rett det andre.
finding-count = Talet er { $first } éin stad og { $second } ein annan. Finn ut kva som er rett, og rett det andre.
finding-order = { $first } kan ikkje kome etter { $second }. Rett ein av dei.
finding-duration = Teksten seier { $first } dagar, men dagane som er nemnde, er { $second }. Rett ein av dei.
finding-venue = Staden er { $first } éin stad og { $second } ein annan. Finn ut kva som er rett, og rett det andre.
finding-wrong = Her er noko gale: { $first }. Rett det.
check-renamed = Er det ho som heiter «{ $suggestion }»?

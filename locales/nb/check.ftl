### Kontrollen av filer: «samling check». Hver tekst sier hva som er galt, og hva du kan gjøre.

check-error = feil
check-warning = advarsel
check-nothing-found = { $files ->
    [one] Vi fant ingen feil i filen.
   *[other] Vi fant ingen feil i de { $files } filene.
}
check-announcement-clean = Vi fant ingen motsigelser i teksten.
check-summary = { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
} og { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}.
check-suggestion = Mente du «{ $suggestion }»?
check-known = Du kan velge mellom: { $known }.
check-also-here = se også
check-windows-1252 = { $file } er ikke skrevet i UTF-8. Vi leste filen som Windows-1252. Se at æ, ø og å er riktige i meldingene, og lagre gjerne filen som UTF-8.
check-unreadable = Vi kan ikke lese { $file }: { $detail }. Se at filen finnes, og at du har lov til å lese den.
check-is-folder = { $file } er en mappe. Nevn filen i den, for eksempel { $example }.
check-no-file = { $file } er ingen vanlig fil. Vi leser bare filer, ikke enheter og rør. Lagre innholdet i en fil, og pek på den.
check-too-large = { $file } er for stor. Vi leser høyst { $most } MB. Er det riktig fil?
check-not-text = { $file } er ikke en tekstfil. Lagre innholdet som ren tekst (UTF-8), og prøv igjen.
check-which-kind = Vi vet ikke hva { $file } er. En samling heter noe på .toml, og en liste over inviterte heter noe på .csv. Er det en kunngjøring i vanlig tekst? Skriv: samling check --announcement { $file }

## Feil i samlingsfilen

problem-syntax = { $fault ->
    [duplicate-key] Det samme navnet står to ganger. Slett det ene.
    [unclosed] En tekst, liste eller tabell er ikke avsluttet. Sett inn anførselstegnet eller parentesen som mangler.
    [no-value] Her mangler verdien, eller likhetstegnet foran den. Skriv navn = verdi.
    [no-quotes] En tekst må stå i anførselstegn. Skriv "…" rundt den.
    [comma] Her mangler et komma, eller det står et for mye.
    [number] Tallet er ikke skrevet slik formatet krever. Skriv for eksempel 2500 uten mellomrom, eller sett det i anførselstegn.
   *[other] Dette er ikke gyldig TOML ({ $detail }). Se på tegnene akkurat her.
}
problem-unknown-key = Formatet har ikke noe som heter «{ $key }» her. Rett navnet, eller slett linjen.
problem-missing-key = «{ $key }» mangler. Legg det til.
problem-wrong-value = { $expected ->
    [text] Her må det stå en tekst i anførselstegn, ikke { $found }.
    [number] Her må det stå et helt tall som ikke er under null, ikke { $found }.
    [truth] Her må det stå true eller false, ikke { $found }.
    [table] Her må det stå en tabell, for eksempel {"{"} nb = "…", nn = "…" {"}"}, ikke { $found }.
    [list] Her må det stå en liste i hakeparenteser, ikke { $found }.
    [date] Her må det stå en dato som 2018-11-27, ikke { $found }.
    [clock] Her må det stå et klokkeslett som 10:00, ikke { $found }.
    [deadline] Her må det stå en frist som 2018-11-20 eller 2018-11-20T12:00:00, ikke { $found }.
    [amount] Her må det stå et beløp i kroner, som 2500 eller "2500,50", ikke { $found }.
    [id] Her må det stå et kort navn av små bokstaver a–z, sifre, - og _, ikke { $found }.
    [zone] Her må det stå en tidssone som Europe/Oslo, ikke { $found }.
   *[other] { $found } kan ikke stå her. Se hvordan det skal skrives i docs/reference/gathering-file.md.
}
problem-unknown-choice = «{ $found }» er ikke et av valgene. Bruk et av dem.
problem-more-problems = Det er flere feil enn de { $shown } som står her. Rett disse først, og kjør kontrollen igjen.
problem-unknown-reference = { $what ->
    [day] Ingen dag
    [site] Ikke noe sted
    [element] Ikke noe element
    [package] Ingen pakke
    [slot] Ingen tidsluke
    [item] Ingen programpost
    [room] Ikke noe rom
    [layout] Ingen romoppstilling
    [role] Ingen rolle
    [field] Ikke noe fagområde
   *[body] Ikke noe organ
} har id «{ $id }». Rett id-en, eller legg det til som mangler.
problem-duplicate-id = Id-en «{ $id }» er brukt før. Gi den ene en annen id.
problem-duplicate-entry = «{ $value }» står to ganger i listen. Slett det ene.
problem-reserved-id = «{ $id }» er opptatt av en av programmets egne sider. Velg en annen id på samlingen.
problem-empty-list = Listen er tom. Legg til minst én.
problem-nothing-yet = Her står det ikke noe ennå. Fyll ut før samlingen blir kunngjort.
problem-not-positive = Tallet må være større enn null.
problem-too-many-participants = Tallet må være fra 1 til { $most }.
problem-missing-text = Teksten mangler på { $language ->
    [nb] bokmål
    [nn] nynorsk
   *[en] engelsk
}. Skriv den.
problem-broken-fact-reference = «{"{{"}» eller «{"}}"}» står alene, eller det mellom dem er ikke et navn. Skriv for eksempel {"{{"}deadline{"}}"}.
problem-unknown-fact = Ingen opplysning i filen heter «{ $name }».
problem-prose-contradicts-fact = { $about ->
    [registration-deadline] Teksten sier en annen påmeldingsfrist
    [deadline] Teksten sier en annen frist
    [gathering-dates] Teksten sier andre dager
    [time] Teksten sier et annet klokkeslett
    [price] Teksten sier en annen pris
    [count] Teksten sier et annet antall
    [venue] Teksten sier et annet sted
    [duration] Teksten sier et annet antall dager
   *[other] Teksten sier noe annet
} ({ $said }) enn det som står i filen ({ $fact }). Rett det som er galt. Vis helst til opplysningen med {"{{"}…{"}}"}.
problem-prose-contradicts-prose = { $about ->
    [registration-deadline] Teksten sier to påmeldingsfrister
    [deadline] Teksten sier to frister for det samme
    [gathering-dates] Teksten sier forskjellige dager
    [time] Teksten sier to klokkeslett for det samme
    [price] Teksten sier to priser på det samme
    [count] Teksten sier to antall for det samme
    [venue] Teksten sier to steder
    [duration] Antallet dager passer ikke med dagene
   *[other] Teksten sier to ting som ikke begge kan stemme
}: { $said } og { $other }. Finn ut hva som er riktig, og rett det andre.
problem-wrong-weekday = Datoen er en { $right ->
    [monday] mandag
    [tuesday] tirsdag
    [wednesday] onsdag
    [thursday] torsdag
    [friday] fredag
    [saturday] lørdag
   *[sunday] søndag
}, ikke en { $said ->
    [monday] mandag
    [tuesday] tirsdag
    [wednesday] onsdag
    [thursday] torsdag
    [friday] fredag
    [saturday] lørdag
   *[sunday] søndag
}. Rett ukedagen eller datoen.
problem-no-such-date = Ingen kalender har datoen { $said }. Rett den.
problem-bad-email = «{ $found }» er ikke en e-postadresse. Rett den.
problem-bad-file-name = «{ $found }» er ikke et enkelt filnavn. Skriv bare navnet på en fil som ligger ved siden av denne.
problem-unknown-picture-type = «{ $found }» er ikke et bilde vi kan vise. Bruk SVG, PNG, JPEG eller WebP.
problem-days-not-in-order = { $date } kommer etter { $before } i filen, men er ikke senere. Sett dagene i rekkefølge.
problem-duplicate-date = Datoen { $date } står på to dager på samme sted. Rett den ene.
problem-day-without-element = Ingen kan melde seg på «{ $day }». Lag et element med kind = "day" for dagen.
problem-day-element-without-day = «{ $element }» er en dag, men sier ikke hvilken. Legg til day = "…".
problem-day-at-other-element = «{ $element }» er ikke en dag, og skal ikke ha day. Slett det, eller bruk date.
problem-element-without-date = «{ $element }» har ingen dato. Legg til date = "…".
problem-element-date-not-of-day = Datoen { $date } er en annen enn dagens ({ $day_date }). Slett date, eller rett den.
problem-date-outside-days = Datoen { $date } er utenfor samlingen ({ $first } til { $last }). Rett den.
problem-too-many-elements = { $count } elementer er flere enn vi kan regne ut priser for. Bruk høyst { $most }.
problem-element-not-sold = «{ $element }» er ikke med i noen pakke og har ingen pris. Gi det en pris, eller ta det med i en pakke.
problem-package-empty = Pakken «{ $package }» har ikke noe i seg. Legg til includes eller one_of.
problem-element-included-and-chosen = «{ $element }» er både alltid med og noe en kan velge. Slett det ene.
problem-package-mixes-alternatives = «{ $element }» hører til «{ $alternative }», og «{ $other_element }» hører til «{ $other_alternative }». Ingen kan ta begge. Lag to pakker.
problem-alternatives-share-element = «{ $element }» hører til to alternativer. Det andre er «{ $other }». La det høre til ett.
problem-only-one-alternative = Det er bare ett alternativ, så det er ikke noe å velge mellom. Legg til et annet, eller slett det.
problem-price-zero = Prisen er null. Rett den hvis det ikke er meningen.
problem-duplicate-quota = Pakken «{ $package }» har to kvoter. Slå dem sammen.
problem-condition-without-test = Vilkåret om «{ $attribute }» prøver ingenting. Legg til is, at_least eller at_most.
problem-condition-never-holds = Vilkåret om «{ $attribute }» kan aldri oppfylles. Rett grensene.
problem-deadline-after-start = Påmeldingsfristen { $deadline } er etter at samlingen begynner ({ $first_day }). Sett den tidligere.
problem-changes-after-start = Endringer er åpne til { $changes }, etter at samlingen begynner ({ $first_day }). Sett fristen tidligere.
problem-changes-before-deadline = Fristen for endringer ({ $changes }) er før påmeldingsfristen ({ $deadline }). Sett den til samme dag eller senere.
problem-opens-after-deadline = Påmeldingen åpner { $opens }, etter at fristen er ute ({ $deadline }). Rett en av dem.
problem-hotel-before-deadline = Hotellet får tallene { $hotel }, før påmeldingsfristen ({ $deadline }). Er det meningen?
problem-hotel-after-start = Hotellet får tallene { $hotel }, etter at samlingen begynner ({ $first_day }). Sett fristen tidligere.
problem-names-after-changes = Navnene skal være klare { $names }, men etter { $changes } kan ingen fylle dem ut. Sett fristen for navn tidligere.
problem-withdraw-after-start = Påmeldte kan trekke seg til { $withdraw }, etter at samlingen begynner ({ $first_day }). Sett fristen tidligere.
problem-withdraw-not-later = Påmeldte kan trekke seg til { $withdraw }, men endringer er uansett åpne til { $changes }. Ta bort den ene.
problem-gathering-cancelled = Filen sier at samlingen er avlyst. Da er påmeldingen stengt. Ta bort status hvis den skal holdes.
problem-deleted-before-the-end = Dette slettes { $date }, mens samlingen varer til { $last_day }. Sett en senere dato, eller minst én dag.
problem-needs-not-first = Kosthold og tilrettelegging slettes { $needs }, etter noe annet ({ $other }). Slike opplysninger skal slettes først.
problem-letters-outlive-names = Brevene slettes { $letters }, men navnene i dem skal slettes { $names }. Slett brevene senest samtidig med navnene.
problem-cancellation-not-in-order = Trinnet fra { $from } kommer etter trinnet fra { $before }, men er ikke senere. Sett trinnene i rekkefølge.
problem-percent-too-high = { $percent } prosent er mer enn hele prisen. Bruk høyst 100.
problem-advice-without-condition = Rådet «{ $advice }» blir vist til alle. Legg til et vilkår under when.
problem-item-without-title = Programposten «{ $item }» har ingen tittel. Skriv en.
problem-ends-not-after-start = Posten slutter { $ends }, men begynner { $starts }. Rett et av klokkeslettene.
problem-items-overlap = «{ $item }» begynner { $starts }, mens «{ $other }» varer til { $until }. Rett et av klokkeslettene.
problem-continues-not-earlier = «{ $item }» fortsetter «{ $other }», som ikke kommer før den. Vis til en tidligere post.
problem-parallel-without-slot = «{ $item }» er parallellsesjoner, men sier ikke i hvilken tidsluke. Legg til slot = "…".
problem-slot-at-other-item = «{ $item }» er ikke parallellsesjoner, og skal ikke ha slot. Slett det, eller sett kind = "parallel".
problem-slot-twice = Tidsluken «{ $slot }» står to steder i programmet. La den ene fortsette den andre, eller lag en ny tidsluke.
problem-slot-without-item = Tidsluken «{ $slot }» står ikke i programmet. Lag en post med kind = "parallel" for den.
problem-slot-on-other-day = Tidsluken «{ $slot }» er på «{ $slot_day }», men står i programmet på «{ $item_day }». Rett en av dem.
problem-too-few-topics = Tidsluken «{ $slot }» har { $offered } temaer, men minst { $needed } sesjoner skal holdes. Legg til temaer, eller senk min_sessions.
problem-no-aim = Listen er tom. Skriv minst ett mål, for eksempel "seated".
problem-weight-never-used = Linjen for delegasjoner på opptil { $up_to } blir aldri brukt, fordi en linje over gjelder for dem. Sett linjene i stigende rekkefølge.
problem-too-many-runs = Temaet «{ $topic }» skal holdes { $runs } ganger, men tilbys bare i { $slots } tidsluker. Senk min_runs, eller legg til tidsluker.
problem-no-room-fits = Ikke noe rom har det som temaet «{ $topic }» trenger. Legg det til i et rom, eller ta det ut av needs.
problem-min-above-max = Det minste ({ $min }) er større enn det største ({ $max }). Rett et av tallene.
problem-ranks-outweigh-ticks = De som rangerer, teller i snitt { $mean }, men de som krysser av, teller { $tick }. Sett rank_values eller tick_value slik at de teller like mye.
problem-ranks-not-falling = Et lavere ønske teller mer enn et høyere. Sett rank_values i fallende rekkefølge.
problem-waiting-list-without-hard-capacity = Ventelisten har ingenting å vente på: ingen kapasitet har enforced = "sign-up". Sett det på en kapasitet, eller ta bort ventelisten.
problem-offer-hours-without-offer = Det står at et tilbud gjelder i { $hours } timer, men med mode = "confirm" blir ingenting tilbudt. Ta bort offer_hours eller bruk mode = "offer".
problem-offer-outlasts-waiting-list = Et tilbud gjelder i { $hours } timer, men fra påmeldingen åpner ({ $opens }) til ventelisten stenger ({ $until }), er det kortere enn det. Sett offer_hours lavere.
problem-waiting-list-until-no-hotel = Ventelisten gjelder til hotellet får tallene, men registration.hotel er ikke satt. Sett den, eller velg en annen until.
problem-waiting-list-after-start = Ventelisten gjelder til { $until }, etter at samlingen begynner ({ $first_day }). Sett en tidligere frist.
problem-waiting-list-ends-before-changes = Ventelisten stenger { $until }, men påmeldingen kan endres til { $changes }. Plasser som blir ledige etter det, går ikke videre. Er det meningen?

## Feil i listen over inviterte

list-problem-empty = Listen har ingen organisasjoner. Skriv en linje for hver.
list-problem-not-text = Filen er ikke ren tekst. Lagre regnearket som CSV (UTF-8).
list-problem-missing-column = Kolonnen «{ $column }» mangler. Legg den til i første linje.
list-problem-duplicate-column = Kolonnen «{ $column }» står to ganger. Slett den ene.
list-problem-nameless-column = Kolonne { $number } har ikke noe navn. Skriv et navn i første linje, eller slett kolonnen.
list-problem-wrong-number-of-fields = Linjen har { $found } verdier, men det er { $expected } kolonner. Se etter et komma for mye eller for lite, og sett verdier med komma i anførselstegn.
list-problem-bad-id = «{ $found }» kan ikke være id. Bruk små bokstaver a–z, sifre, - og _, for eksempel kommunenummeret.
list-problem-duplicate-id = Id-en «{ $found }» står også på linje { $first_line }. Gi den ene en annen id.
list-problem-empty-name = Navnet mangler. Skriv det.
list-problem-no-email = E-postadressen mangler. Skriv minst én, så invitasjonen kommer fram.
list-problem-bad-email = «{ $found }» er ikke en e-postadresse. Rett den.
list-problem-organisation-number-not-nine-digits = «{ $found }» er ikke et organisasjonsnummer. Det har ni sifre.
list-problem-organisation-number-wrong-check-digit = «{ $found }» er ikke et gyldig organisasjonsnummer. Se etter et siffer som er galt.
list-problem-duplicate-organisation-number = Organisasjonsnummeret «{ $found }» står også på linje { $first_line }. Rett det ene.
list-problem-bad-written-form = «{ $found }» er ikke en målform. Skriv nb, nn, neutral eller en.

## Motsigelser i en kunngjøring

finding-registration-deadline = Påmeldingsfristen er { $first } ett sted og { $second } et annet. Finn ut hva som er riktig, og rett det andre.
finding-deadline = Fristen er { $first } ett sted og { $second } et annet. Finn ut hva som er riktig, og rett det andre.
finding-gathering-dates = Samlingen er { $first } ett sted og { $second } et annet. Finn ut hva som er riktig, og rett det andre.
finding-weekday = Teksten sier { $first }, men datoen er en { $second }. Rett ukedagen eller datoen.
finding-no-such-date = Ingen kalender har datoen { $first }. Rett den.
finding-time = Klokkeslettet er { $first } ett sted og { $second } et annet. Finn ut hva som er riktig, og rett det andre.
finding-price = Prisen er { $first } kroner ett sted og { $second } et annet. Finn ut hva som er riktig, og rett det andre.
finding-count = Antallet er { $first } ett sted og { $second } et annet. Finn ut hva som er riktig, og rett det andre.
finding-order = { $first } kan ikke komme etter { $second }. Rett en av dem.
finding-duration = Teksten sier { $first } dager, men dagene som er nevnt, er { $second }. Rett en av dem.
finding-venue = Stedet er { $first } ett sted og { $second } et annet. Finn ut hva som er riktig, og rett det andre.
finding-wrong = Her er noe galt: { $first }. Rett det.
check-renamed = Er det den som heter «{ $suggestion }»?

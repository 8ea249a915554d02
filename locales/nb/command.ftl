### Svar på kommandolinjen. Hver feil sier hva som skjedde, hva det betyr, og hva du kan gjøre.

## Databasen, filer og mapper

command-database-busy = Databasen er opptatt eller kan ikke nås: { $detail }. Ingenting er lagret. Prøv igjen om litt.
command-database-full = Disken eller databasen er full: { $detail }. Ingenting er lagret. Lag plass, og prøv igjen.
command-database-failed = Databasen svarte med en feil: { $detail }. Ingenting er lagret. Kjør «samling doctor» for å finne ut mer.
command-database-unopened = Vi får ikke åpnet databasen { $address }: { $detail }. Se at adressen er riktig, og at databasen er i gang.
command-plan-refused = Kontrollen fant at forslaget bryter en regel ({ $violation }). Det kan ikke publiseres. Meld fra om feilen, med samlingsfilen.
command-failed = Det gikk ikke: { $detail }. Ingenting er lagret.
command-folder-not-made = Vi får ikke laget mappen { $folder }: { $detail }. Velg en annen mappe, eller gi deg selv lov til å skrive der.
command-file-not-written = Vi får ikke skrevet { $file }: { $detail }. Velg et annet sted.
command-no-gathering-yet = Ingen samling heter { $id }. Det er ingen samlinger her ennå. Hent inn en: samling gathering import MAPPE
command-no-such-gathering = Ingen samling heter { $id }. Disse finnes: { $known }

## Nøkkelfilen

command-key-not-made = Vi får ikke laget nøkkelfilen { $file }: { $detail }. Uten den kan vi ikke lage lenker. Gi deg selv lov til å skrive i mappen.
command-key-unreadable = Vi får ikke lest nøkkelfilen { $file }: { $detail }. Uten den virker ingen lenker. Gi deg selv lov til å lese den.
command-key-broken = Nøkkelfilen { $file } er ødelagt. Den skal ha 64 sifre og bokstaver (0–9, a–f). Hent den fra en sikkerhetskopi. Sletter du den, får du en ny, men da slutter alle lenker vi har sendt, å virke.
command-key-new-for-old = Nøkkelfilen manglet, og vi har laget en ny: { $file }. Lenker som er sendt før, virker ikke lenger. Har du den gamle, legg den tilbake.

## Innstillinger

command-config-at = { $place }: { $what }
command-config-syntax = Dette er ikke gyldig TOML: { $detail }
command-config-unknown-key = Dette er ikke en innstilling. Disse finnes: { $known }
command-config-not-text = Verdien må være en tekst i anførselstegn.
command-config-listen-wrong = «{ $value }» er ikke en adresse å lytte på. Skriv for eksempel 127.0.0.1:8080
command-config-public-url-wrong = «{ $value }» er ikke en nettadresse. Skriv den med https:// og uten noe etter navnet, for eksempel https://samling.example
command-config-smtp-wrong = E-posttjeneren kan ikke brukes: { $detail }
command-config-letters-both = Brev kan gå til en mappe eller en e-posttjener, ikke begge. Slett den ene.
command-config-from-missing = Brev som sendes med e-post, må ha en avsender. Legg til from under [letters], for eksempel "Samling <samling@organiser.example>"
command-config-from-wrong = «{ $value }» er ikke en e-postadresse. Skriv for eksempel "Samling <samling@organiser.example>"

## Samlinger

command-gathering-imported = { $id } er hentet inn (utgave { $revision }).
command-gathering-imported-with-list = { $id } er hentet inn (utgave { $revision }) med { $count ->
    [one] 1 invitert
   *[other] { $count } inviterte
}.
command-gathering-refused = { $file } har { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
}, og ingenting er hentet inn. Rett det som står over, og prøv igjen.
command-gathering-lost-role = { $count ->
    [one] 1 deltaker
   *[other] { $count } deltakere
} har rollen «{ $id }», og den er ikke i filen.
command-gathering-lost-field = { $count ->
    [one] 1 deltaker
   *[other] { $count } deltakere
} har fagfeltet «{ $id }», og det er ikke i filen.
command-gathering-lost-element = { $count ->
    [one] 1 deltaker
   *[other] { $count } deltakere
} har valgt «{ $id }», og det er ikke i filen.
command-gathering-lost-package = { $count ->
    [one] 1 deltaker
   *[other] { $count } deltakere
} vil dekkes av pakken «{ $id }», og den er ikke i filen.
command-gathering-lost-slot = { $count ->
    [one] 1 deltaker
   *[other] { $count } deltakere
} har ønsker i tidsluken «{ $id }», og den er ikke i filen.
command-gathering-lost-topic = { $count ->
    [one] 1 deltaker
   *[other] { $count } deltakere
} ønsker temaet «{ $id }», og det er ikke i filen.
command-gathering-in-use = Ingenting er hentet inn, for de som er meldt på i { $id }, ville mistet det de har valgt. La navnene (id) stå i filen som før; teksten du viser, kan du endre fritt. Vil du likevel hente den inn, bruk --force.
command-gathering-picture-elsewhere = Bildet { $file } er en lenke ut av mappen. Legg selve bildet i mappen.
command-gathering-picture-other-kind = { $file } er ikke det slaget bilde som navnet sier. Lagre det på nytt som svg, png, jpg eller webp, med riktig endelse.
command-gathering-file-there = { $file } finnes fra før, og vi skriver ikke over den. Velg en tom mappe.
command-gathering-none = Det er ingen samlinger her ennå. Hent inn en: samling gathering import MAPPE
command-gathering-line = { $id }  { $days }  utgave { $revision }  { $invited } inviterte  { $title }

## Dekning

command-decide-signed-up = Påmeldt: { $people } deltakere fra { $organisations } organisasjoner
command-decide-covered = Dekket, helt eller delvis: { $covered }. Betaler selv: { $payers }. Kommer ikke: { $absent }
command-decide-cost = Vi betaler: { $cost }
command-decide-cost-of-budget = Vi betaler: { $cost } av budsjettet på { $budget }
command-decide-own = Organisasjonene betaler: { $own }
command-decide-resource = { $label }: { $used } av { $limit }
command-decide-published = Publisert. { $letters ->
    [one] 1 brev er
   *[other] { $letters } brev er
} på vei.
command-decide-unchanged = Dette er publisert fra før, og ingen får nye brev.
command-decide-outdated = Påmeldingene ble endret mens vi regnet, og ingenting er publisert. Kjør kommandoen igjen.
command-decide-too-early = Fristen for å endre påmeldingen er ikke ute, og ingenting er publisert. Vent til fristen er ute.

## Kontoer, invitasjoner og påminnelser

command-account-set = Kontoen er klar (nummer { $id }).
command-account-email-wrong = «{ $email }» er ikke en e-postadresse. Skriv den slik: navn@organiser.example
command-account-name-missing = Navnet mangler. Skriv for eksempel --name "Kari"
command-account-password-ask = Passord:
command-account-password-repeat = Passordet en gang til:
command-account-password-short = Passordet er for kort. Bruk minst { $shortest } tegn.
command-account-password-long = Passordet er for langt. Bruk høyst { $longest } tegn.
command-account-passwords-differ = De to passordene er ikke like. Prøv igjen.
command-account-password-unreadable = Vi får ikke lest passordet: { $detail }
command-account-no-terminal = Vi kan ikke spørre om passordet her, for det er ingen terminal. Bruk --password-stdin og gi passordet på første linje.
command-account-unknown = Ingen konto har adressen { $email }. Se hvilke som finnes: samling account list
command-account-removed = Kontoen { $email } er fjernet, og den som var logget inn med den, er logget ut.
command-account-none = Det er ingen kontoer her ennå. Lag en: samling account add ADRESSE --name "NAVN"
command-invitation-sent-to = { $count ->
    [0] Alle har fått invitasjonen fra før.
    [one] Invitasjonen er på vei til 1 organisasjon.
   *[other] Invitasjonen er på vei til { $count } organisasjoner.
}
command-reminder-sent-to = { $count ->
    [0] Alle har svart, så ingen får påminnelse.
    [one] Påminnelsen er på vei til 1 organisasjon.
   *[other] Påminnelsen er på vei til { $count } organisasjoner.
}

## Tjeneren

command-serve-port-taken = Adressen { $address } er opptatt av et annet program. Stopp det, eller velg en annen port enn { $port }.
command-serve-not-listening = Vi får ikke lyttet på { $address }: { $detail }. Velg en annen adresse eller port.
command-serve-broken = Tjeneren stoppet: { $detail }. Det som er lagret, er trygt. Start den igjen.
command-serve-demo-data = Mappen { $folder } hører til en demo, som har sin egen klokke. Bruk «samling demo --data { $folder }», eller velg en annen mappe.

## Demoen

# Alle adressene står på egne linjer, så de kan åpnes fra terminalen
command-demo-ready =
    Demoen er i gang. Alt i den er oppdiktet. Åpne i nettleseren:

      Kunngjøringen:          { $announcement }
      En ubesvart invitasjon: { $invitation }
      Arrangørens sider:      { $organiser }
                              bruker { $user }, passord { $password }
      Brevene:                { $letters }

    Mappen: { $folder }
    Flytt demoens klokke: samling demo clock next --data { $folder }
    Stopp med Ctrl-C.
command-demo-folder-in-use = Mappen { $folder } hører til en ordentlig installasjon. Demoen rører den ikke. Velg en annen mappe med --data.
command-demo-not-there = Det er ingen demo i { $folder }. Start en med «samling demo», eller pek på den med --data.
command-demo-time = Demoens klokke: { $now }
command-demo-time-moved = Demoens klokke: { $now } ({ $milestone })
command-demo-no-more-milestones = Alt er over. Demoens klokke: { $now }. Vil du begynne på nytt, stopp demoen og slett mappen.

## Ettersyn

command-doctor-line-well = OK  { $what }: { $found }
command-doctor-line-trouble = !!  { $what }: { $trouble }
command-doctor-all-well = Alt er i orden.
command-doctor-troubles = { $count ->
    [one] 1 ting må rettes.
   *[other] { $count } ting må rettes.
}
command-doctor-data = Datamappe
command-doctor-data-missing = { $folder } finnes ikke. Start «samling serve» én gang, så blir den laget, eller rett data i innstillingene.
command-doctor-data-unwritable = Vi får ikke skrevet i { $folder }: { $detail }. Gi brukeren som kjører Samling, lov til det.
command-doctor-data-open = Alle på maskinen kan se i { $folder }. Den holder personopplysninger. Skriv: chmod o-rwx { $folder }
command-doctor-space = Plass på disken
command-doctor-space-free = { $megabytes } MB ledig
command-doctor-space-little = Bare { $megabytes } MB ledig. Lag mer plass før databasen blir full.
command-doctor-space-unknown = vi får ikke vite hvor mye plass det er
command-doctor-key = Nøkkelfil
command-doctor-key-missing = { $file } finnes ikke. Er installasjonen ny, blir den laget ved første start. Ellers: hent den fra en sikkerhetskopi før du starter.
command-doctor-key-open = Alle på maskinen kan lese { $file }. Skriv: chmod 600 { $file }
command-doctor-database = Database
command-doctor-database-missing = { $address } finnes ikke. Start «samling serve» én gang, så blir den laget, eller rett database i innstillingene.
command-doctor-database-unwritable = Vi får ikke skrevet i { $address }: { $detail }. Gi brukeren som kjører Samling, lov til det.
command-doctor-database-well = { $engine } på { $address }
command-doctor-public-url = Nettadresse
command-doctor-public-url-local = { $url } kan bare åpnes på denne maskinen, så lenker i brev virker ikke for andre. Sett public_url til adressen utenfra.
command-doctor-public-url-open = { $url } er ikke kryptert. Sett en omvendt mellomtjener med TLS foran, og sett public_url til https://…
command-doctor-letters = Brev
command-doctor-letters-folder = brev legges i { $folder } og sendes ikke
command-doctor-letters-no-folder = { $folder } er en fil, ikke en mappe. Flytt den, eller velg en annen mappe.
command-doctor-smtp-well = { $server } svarer
command-doctor-smtp-unreachable = { $server } tar ikke imot oss: { $detail }. Brev venter til den gjør det. Se på adressen, passordet og brannmuren.
command-doctor-clock = Klokke
command-doctor-clock-well = { $now } ({ $zone })
command-doctor-clock-wrong = Maskinens klokke viser { $now }, og det kan ikke stemme. Frister går etter den. Still den.

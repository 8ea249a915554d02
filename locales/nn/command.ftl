### Svar på kommandolinja. Kvar feil seier kva som hende, kva det tyder, og kva du kan gjere.

## Databasen, filer og mapper

command-database-busy = Databasen er oppteken eller kan ikkje nåast: { $detail }. Ingenting er lagra. Prøv igjen om litt.
command-database-full = Disken eller databasen er full: { $detail }. Ingenting er lagra. Lag plass, og prøv igjen.
command-database-failed = Databasen svara med ein feil: { $detail }. Ingenting er lagra. Køyr «samling doctor» for å finne ut meir.
command-database-unopened = Vi får ikkje opna databasen { $address }: { $detail }. Sjå at adressa er rett, og at databasen er i gang.
command-plan-refused = Kontrollen fann at framlegget bryt ein regel ({ $violation }). Det kan ikkje publiserast. Meld frå om feilen, med samlingsfila.
command-failed = Det gjekk ikkje: { $detail }. Ingenting er lagra.
command-folder-not-made = Vi får ikkje laga mappa { $folder }: { $detail }. Vel ei anna mappe, eller gi deg sjølv lov til å skrive der.
command-file-not-written = Vi får ikkje skrive { $file }: { $detail }. Vel ein annan stad.
command-no-gathering-yet = Inga samling heiter { $id }. Det er ingen samlingar her enno. Hent inn ei: samling gathering import MAPPE
command-no-such-gathering = Inga samling heiter { $id }. Desse finst: { $known }

## Nøkkelfila

command-key-not-made = Vi får ikkje laga nøkkelfila { $file }: { $detail }. Utan henne kan vi ikkje lage lenkjer. Gi deg sjølv lov til å skrive i mappa.
command-key-unreadable = Vi får ikkje lese nøkkelfila { $file }: { $detail }. Utan henne verkar ingen lenkjer. Gi deg sjølv lov til å lese henne.
command-key-broken = Nøkkelfila { $file } er øydelagd. Ho skal ha 64 siffer og bokstavar (0–9, a–f). Hent henne frå ein tryggingskopi. Slettar du henne, får du ei ny, men då sluttar alle lenkjer vi har sendt, å verke.
command-key-new-for-old = Nøkkelfila mangla, og vi har laga ei ny: { $file }. Lenkjer som er sende før, verkar ikkje lenger. Har du den gamle, legg henne tilbake.

## Innstillingar

command-config-at = { $place }: { $what }
command-config-syntax = Dette er ikkje gyldig TOML: { $detail }
command-config-unknown-key = Dette er ikkje ei innstilling. Desse finst: { $known }
command-config-not-text = Verdien må vere ein tekst i hermeteikn.
command-config-listen-wrong = «{ $value }» er ikkje ei adresse å lytte på. Skriv til dømes 127.0.0.1:8080
command-config-public-url-wrong = «{ $value }» er ikkje ei nettadresse. Skriv henne med https:// og utan noko etter namnet, til dømes https://samling.example
command-config-smtp-wrong = E-posttenaren kan ikkje brukast: { $detail }
command-config-letters-both = Brev kan gå til ei mappe eller ein e-posttenar, ikkje begge. Slett den eine.
command-config-from-missing = Brev som blir sende med e-post, må ha ein avsendar. Legg til from under [letters], til dømes "Samling <samling@organiser.example>"
command-config-from-wrong = «{ $value }» er ikkje ei e-postadresse. Skriv til dømes "Samling <samling@organiser.example>"

## Samlingar

command-gathering-imported = { $id } er henta inn (utgåve { $revision }).
command-gathering-imported-with-list = { $id } er henta inn (utgåve { $revision }) med { $count ->
    [one] 1 invitert
   *[other] { $count } inviterte
}.
command-gathering-refused = { $file } har { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
}, og ingenting er henta inn. Rett det som står over, og prøv igjen.
command-gathering-lost-role = { $count ->
    [one] 1 deltakar
   *[other] { $count } deltakarar
} har rolla «{ $id }», og ho er ikkje i fila.
command-gathering-lost-field = { $count ->
    [one] 1 deltakar
   *[other] { $count } deltakarar
} har fagfeltet «{ $id }», og det er ikkje i fila.
command-gathering-lost-element = { $count ->
    [one] 1 deltakar
   *[other] { $count } deltakarar
} har valt «{ $id }», og det er ikkje i fila.
command-gathering-lost-package = { $count ->
    [one] 1 deltakar
   *[other] { $count } deltakarar
} vil bli dekte av pakken «{ $id }», og han er ikkje i fila.
command-gathering-lost-slot = { $count ->
    [one] 1 deltakar
   *[other] { $count } deltakarar
} har ønske i tidsluka «{ $id }», og ho er ikkje i fila.
command-gathering-lost-topic = { $count ->
    [one] 1 deltakar
   *[other] { $count } deltakarar
} ønskjer temaet «{ $id }», og det er ikkje i fila.
command-gathering-in-use = Ingenting er henta inn, for dei som er melde på i { $id }, ville ha mista det dei har valt. Lat namna (id) stå i fila som før; teksten du viser, kan du endre fritt. Vil du likevel hente ho inn, bruk --force.
command-gathering-picture-elsewhere = Biletet { $file } er ei lenkje ut av mappa. Legg sjølve biletet i mappa.
command-gathering-picture-other-kind = { $file } er ikkje det slaget bilete som namnet seier. Lagre det på nytt som svg, png, jpg eller webp, med rett ending.
command-gathering-file-there = { $file } finst frå før, og vi skriv ikkje over henne. Vel ei tom mappe.
command-gathering-none = Det er ingen samlingar her enno. Hent inn ei: samling gathering import MAPPE
command-gathering-line = { $id }  { $days }  utgåve { $revision }  { $invited } inviterte  { $title }

## Dekning

command-decide-signed-up = Påmelde: { $people } deltakarar frå { $organisations } organisasjonar
command-decide-covered = Dekte, heilt eller delvis: { $covered }. Betaler sjølve: { $payers }. Kjem ikkje: { $absent }
command-decide-cost = Vi betaler: { $cost }
command-decide-cost-of-budget = Vi betaler: { $cost } av budsjettet på { $budget }
command-decide-own = Organisasjonane betaler: { $own }
command-decide-resource = { $label }: { $used } av { $limit }
command-decide-published = Publisert. { $letters ->
    [one] 1 brev er
   *[other] { $letters } brev er
} på veg.
command-decide-unchanged = Dette er publisert frå før, og ingen får nye brev.
command-decide-outdated = Påmeldingane blei endra medan vi rekna, og ingenting er publisert. Køyr kommandoen igjen.
command-decide-too-early = Fristen for å endre påmeldinga er ikkje ute, og ingenting er publisert. Vent til fristen er ute.

## Kontoar, invitasjonar og påminningar

command-account-set = Kontoen er klar (nummer { $id }).
command-account-email-wrong = «{ $email }» er ikkje ei e-postadresse. Skriv henne slik: namn@organiser.example
command-account-name-missing = Namnet manglar. Skriv til dømes --name "Kari"
command-account-password-ask = Passord:
command-account-password-repeat = Passordet ein gong til:
command-account-password-short = Passordet er for kort. Bruk minst { $shortest } teikn.
command-account-password-long = Passordet er for langt. Bruk høgst { $longest } teikn.
command-account-passwords-differ = Dei to passorda er ikkje like. Prøv igjen.
command-account-password-unreadable = Vi får ikkje lese passordet: { $detail }
command-account-no-terminal = Vi kan ikkje spørje om passordet her, for det er ingen terminal. Bruk --password-stdin og gi passordet på første linje.
command-account-unknown = Ingen konto har adressa { $email }. Sjå kva som finst: samling account list
command-account-removed = Kontoen { $email } er fjerna, og den som var logga inn med han, er logga ut.
command-account-none = Det er ingen kontoar her enno. Lag ein: samling account add ADRESSE --name "NAMN"
command-invitation-sent-to = { $count ->
    [0] Alle har fått invitasjonen frå før.
    [one] Invitasjonen er på veg til 1 organisasjon.
   *[other] Invitasjonen er på veg til { $count } organisasjonar.
}
command-reminder-sent-to = { $count ->
    [0] Alle har svara, så ingen får påminning.
    [one] Påminninga er på veg til 1 organisasjon.
   *[other] Påminninga er på veg til { $count } organisasjonar.
}

## Tenaren

command-serve-port-taken = Adressa { $address } er oppteken av eit anna program. Stopp det, eller vel ein annan port enn { $port }.
command-serve-not-listening = Vi får ikkje lytta på { $address }: { $detail }. Vel ei anna adresse eller ein annan port.
command-serve-broken = Tenaren stoppa: { $detail }. Det som er lagra, er trygt. Start han igjen.
command-serve-demo-data = Mappa { $folder } høyrer til ein demo, som har si eiga klokke. Bruk «samling demo --data { $folder }», eller vel ei anna mappe.

## Demoen

command-demo-ready =
    Demoen er i gang. Alt i han er oppdikta. Opne i nettlesaren:

      Kunngjeringa:          { $announcement }
      Ein usvara invitasjon: { $invitation }
      Sidene til arrangøren: { $organiser }
                             brukar { $user }, passord { $password }
      Breva:                 { $letters }

    Mappa: { $folder }
    Flytt klokka til demoen: samling demo clock next --data { $folder }
    Stopp med Ctrl-C.
command-demo-folder-in-use = Mappa { $folder } høyrer til ein ordentleg installasjon. Demoen rører henne ikkje. Vel ei anna mappe med --data.
command-demo-not-there = Det er ingen demo i { $folder }. Start ein med «samling demo», eller peik på han med --data.
command-demo-time = Klokka til demoen: { $now }
command-demo-time-moved = Klokka til demoen: { $now } ({ $milestone })
command-demo-no-more-milestones = Alt er over. Klokka til demoen: { $now }. Vil du begynne på nytt, stopp demoen og slett mappa.

## Ettersyn

command-doctor-line-well = OK  { $what }: { $found }
command-doctor-line-trouble = !!  { $what }: { $trouble }
command-doctor-all-well = Alt er i orden.
command-doctor-troubles = { $count ->
    [one] 1 ting må rettast.
   *[other] { $count } ting må rettast.
}
command-doctor-data = Datamappe
command-doctor-data-missing = { $folder } finst ikkje. Start «samling serve» éin gong, så blir ho laga, eller rett data i innstillingane.
command-doctor-data-unwritable = Vi får ikkje skrive i { $folder }: { $detail }. Gi brukaren som køyrer Samling, lov til det.
command-doctor-data-open = Alle på maskina kan sjå i { $folder }. Ho held personopplysningar. Skriv: chmod o-rwx { $folder }
command-doctor-space = Plass på disken
command-doctor-space-free = { $megabytes } MB ledig
command-doctor-space-little = Berre { $megabytes } MB ledig. Lag meir plass før databasen blir full.
command-doctor-space-unknown = vi får ikkje vite kor mykje plass det er
command-doctor-key = Nøkkelfil
command-doctor-key-missing = { $file } finst ikkje. Er installasjonen ny, blir ho laga ved første start. Elles: hent henne frå ein tryggingskopi før du startar.
command-doctor-key-open = Alle på maskina kan lese { $file }. Skriv: chmod 600 { $file }
command-doctor-database = Database
command-doctor-database-missing = { $address } finst ikkje. Start «samling serve» éin gong, så blir han laga, eller rett database i innstillingane.
command-doctor-database-unwritable = Vi får ikkje skrive i { $address }: { $detail }. Gi brukaren som køyrer Samling, lov til det.
command-doctor-database-well = { $engine } på { $address }
command-doctor-public-url = Nettadresse
command-doctor-public-url-local = { $url } kan berre opnast på denne maskina, så lenkjer i brev verkar ikkje for andre. Set public_url til adressa utanfrå.
command-doctor-public-url-open = { $url } er ikkje kryptert. Set ein omvend mellomtenar med TLS framfor, og set public_url til https://…
command-doctor-letters = Brev
command-doctor-letters-folder = brev blir lagde i { $folder } og ikkje sende
command-doctor-letters-no-folder = { $folder } er ei fil, ikkje ei mappe. Flytt henne, eller vel ei anna mappe.
command-doctor-smtp-well = { $server } svarar
command-doctor-smtp-unreachable = { $server } tek ikkje imot oss: { $detail }. Brev ventar til han gjer det. Sjå på adressa, passordet og brannmuren.
command-doctor-clock = Klokke
command-doctor-clock-well = { $now } ({ $zone })
command-doctor-clock-wrong = Klokka på maskina viser { $now }, og det kan ikkje stemme. Fristar går etter henne. Still henne.

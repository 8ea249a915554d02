### Drift: innstillinger, tilsyn, sikkerhetskopi.

command-config-proxy-wrong = «{ $text }» er hverken en adresse eller et nett. Skriv for eksempel 127.0.0.1 eller 10.0.0.0/8
command-config-proxy-header-wrong = Skriv x-forwarded-for eller forwarded, etter hvilken mellomtjeneren setter.
command-config-disk-warning-wrong = Skriv for eksempel 500 MiB, 2 GiB eller 5 %
command-config-rate-wrong = «{ $text }» kan ikke leses. Skriv for eksempel 3000/minute, 300/hour eller off
command-doctor-proxies = Mellomtjener
command-doctor-proxies-named = klientens adresse tas fra { $named }
command-doctor-proxies-none = ingen, og klientens adresse er den på linjen
command-doctor-proxies-missing = Nettadressen er kryptert, så en mellomtjener står foran, men proxies i innstillingene nevner ingen. Da kan klienter ikke skilles fra hverandre. Skriv for eksempel proxies = ["127.0.0.1"]
operation-disk-low = Det er lite plass igjen på disken.
operation-disk-low-text = Bare { $megabytes } MB er ledig. Si fra til den som drifter Samling: Blir disken full, kan ingen melde seg på.

## Sikkerhetskopi

command-backup-exists = { $file } finnes fra før. Velg et annet navn, eller erstatt den med --force.
command-backup-not-written = Vi får ikke skrevet { $file }: { $detail }
command-backup-made = Sikkerhetskopien er klar: { $file } ({ $rows } rader i { $tables } tabeller, { $kilobytes } kB). Den åpner alle lenker: Gi den til ingen.
command-backup-database = Databasen { $address }: { $detail }
command-backup-file = Sikkerhetskopien: { $detail }
command-backup-not-one = Dette er ikke en sikkerhetskopi fra Samling. Ingenting er rørt.
command-backup-truncated = Filen slutter for tidlig. Hent den på nytt, eller bruk en annen sikkerhetskopi. Ingenting er rørt.
command-backup-changed = Filen er endret eller ødelagt: { $part } er ikke slik den ble skrevet. Bruk en annen sikkerhetskopi. Ingenting er rørt.
command-backup-too-new = Filen har formatet { $format }, som dette programmet ikke kjenner. Bruk en nyere utgave av Samling. Ingenting er rørt.
command-restore-newer = Sikkerhetskopien er laget av Samling { $program } og har databaseversjon { $schema }. Dette programmet kjenner ikke lenger enn til { $known }. Bruk en nyere utgave av Samling. Ingenting er rørt.
command-restore-in-use = Et annet program har databasen åpen. Stopp tjeneren og prøv igjen. Ingenting er rørt.
command-restore-not-empty = Her er det innhold fra før. Velg en tom mappe og database, eller erstatt det med --force. Da blir det gamle tatt vare på ved siden av. Ingenting er rørt.
command-restore-kept = Det som var her, er tatt vare på: { $place }
command-restore-done = Hentet tilbake: { $rows } rader i { $tables } tabeller, slik de var { $time }. Alle må logge inn på nytt.
command-restore-letters-waiting = { $count ->
    [one] 1 brev ventet på å bli sendt. Det går ut når tjeneren starter.
   *[other] { $count } brev ventet på å bli sendt. De går ut når tjeneren starter.
} Ble de sendt etter at kopien ble tatt, så hent tilbake på nytt med --hold-letters.
command-restore-letters-held = { $count ->
    [one] 1 brev venter som usikkert på arrangørens ord.
   *[other] { $count } brev venter som usikre på arrangørens ord.
}
command-backup-folder-missing = Mappen { $folder } finnes ikke. Lag den først, eller velg et annet sted.

### Drift: innstillingar, tilsyn, tryggleikskopi.

command-config-proxy-wrong = «{ $text }» er korkje ei adresse eller eit nett. Skriv til dømes 127.0.0.1 eller 10.0.0.0/8
command-config-proxy-header-wrong = Skriv x-forwarded-for eller forwarded, etter kva for ein mellomtenaren set.
command-config-disk-warning-wrong = Skriv til dømes 500 MiB, 2 GiB eller 5 %
command-config-rate-wrong = «{ $text }» kan ikkje lesast. Skriv til dømes 3000/minute, 300/hour eller off
command-doctor-proxies = Mellomtenar
command-doctor-proxies-named = adressa til klienten blir teken frå { $named }
command-doctor-proxies-none = ingen, og adressa til klienten er den på linja
command-doctor-proxies-missing = Nettadressa er kryptert, så ein mellomtenar står framfor, men proxies i innstillingane nemner ingen. Då kan ikkje klientar skiljast frå kvarandre. Skriv til dømes proxies = ["127.0.0.1"]
operation-disk-low = Det er lite plass att på disken.
operation-disk-low-text = Berre { $megabytes } MB er ledig. Sei frå til den som driftar Samling: Blir disken full, kan ingen melde seg på.

## Tryggleikskopi

command-backup-exists = { $file } finst frå før. Vel eit anna namn, eller byt han ut med --force.
command-backup-not-written = Vi får ikkje skrive { $file }: { $detail }
command-backup-made = Tryggleikskopien er klar: { $file } ({ $rows } rader i { $tables } tabellar, { $kilobytes } kB). Han opnar alle lenkjer: Gi han til ingen.
command-backup-database = Databasen { $address }: { $detail }
command-backup-file = Tryggleikskopien: { $detail }
command-backup-not-one = Dette er ikkje ein tryggleikskopi frå Samling. Ingenting er rørt.
command-backup-truncated = Fila sluttar for tidleg. Hent ho på nytt, eller bruk ein annan tryggleikskopi. Ingenting er rørt.
command-backup-changed = Fila er endra eller øydelagd: { $part } er ikkje slik det vart skrive. Bruk ein annan tryggleikskopi. Ingenting er rørt.
command-backup-too-new = Fila har formatet { $format }, som dette programmet ikkje kjenner. Bruk ei nyare utgåve av Samling. Ingenting er rørt.
command-restore-newer = Tryggleikskopien er laga av Samling { $program } og har databaseversjon { $schema }. Dette programmet kjenner ikkje lenger enn til { $known }. Bruk ei nyare utgåve av Samling. Ingenting er rørt.
command-restore-in-use = Eit anna program har databasen open. Stopp tenaren og prøv igjen. Ingenting er rørt.
command-restore-not-empty = Her er det innhald frå før. Vel ei tom mappe og ein tom database, eller byt det ut med --force. Då blir det gamle teke vare på ved sida av. Ingenting er rørt.
command-restore-kept = Det som var her, er teke vare på: { $place }
command-restore-done = Henta tilbake: { $rows } rader i { $tables } tabellar, slik dei var { $time }. Alle må logge inn på nytt.
command-restore-letters-waiting = { $count ->
    [one] 1 brev venta på å bli sendt. Det går ut når tenaren startar.
   *[other] { $count } brev venta på å bli sende. Dei går ut når tenaren startar.
} Vart dei sende etter at kopien vart teken, så hent tilbake på nytt med --hold-letters.
command-restore-letters-held = { $count ->
    [one] 1 brev ventar som usikkert på ordet frå arrangøren.
   *[other] { $count } brev ventar som usikre på ordet frå arrangøren.
}
command-backup-folder-missing = Mappa { $folder } finst ikkje. Lag henne først, eller vel ein annan stad.

### Operation: settings, looking after, backup.

command-config-proxy-wrong = “{ $text }” is neither an address nor a network. Write, for example, 127.0.0.1 or 10.0.0.0/8
command-config-proxy-header-wrong = Write x-forwarded-for or forwarded, whichever the proxy sets.
command-config-disk-warning-wrong = Write, for example, 500 MiB, 2 GiB or 5 %
command-config-rate-wrong = “{ $text }” cannot be read. Write, for example, 3000/minute, 300/hour or off
command-doctor-proxies = Proxy
command-doctor-proxies-named = the client's address is taken from { $named }
command-doctor-proxies-none = none, and the client's address is that of the line
command-doctor-proxies-missing = The web address is encrypted, so a proxy stands before it, but proxies in the settings names none. Then clients cannot be told apart. Write, for example, proxies = ["127.0.0.1"]
operation-disk-low = There is little room left on the disk.
operation-disk-low-text = Only { $megabytes } MB are free. Tell whoever runs Samling: when the disk is full, nobody can sign up.

## Backup

command-backup-exists = { $file } is there already. Choose another name, or replace it with --force.
command-backup-not-written = We cannot write { $file }: { $detail }
command-backup-made = The backup is ready: { $file } ({ $rows } rows in { $tables } tables, { $kilobytes } kB). It opens every link: give it to nobody.
command-backup-database = The database { $address }: { $detail }
command-backup-file = The backup: { $detail }
command-backup-not-one = This is no backup of Samling's. Nothing is touched.
command-backup-truncated = The file ends too early. Fetch it anew, or use another backup. Nothing is touched.
command-backup-changed = The file is changed or damaged: { $part } is not as it was written. Use another backup. Nothing is touched.
command-backup-too-new = The file has the format { $format }, which this program does not know. Use a newer Samling. Nothing is touched.
command-restore-newer = The backup was made by Samling { $program } and has database version { $schema }. This program knows no further than { $known }. Use a newer Samling. Nothing is touched.
command-restore-in-use = Another program has the database open. Stop the server and try again. Nothing is touched.
command-restore-not-empty = There is content here already. Choose an empty folder and database, or replace it with --force; what was there is then kept beside. Nothing is touched.
command-restore-kept = What was here is kept: { $place }
command-restore-done = Brought back: { $rows } rows in { $tables } tables, as they were { $time }. Everybody must log in again.
command-restore-letters-waiting = { $count ->
    [one] 1 letter was waiting to be sent. It goes out when the server starts.
   *[other] { $count } letters were waiting to be sent. They go out when the server starts.
} If they were sent after the backup was made, restore again with --hold-letters.
command-restore-letters-held = { $count ->
    [one] 1 letter waits as unsure for the organiser's word.
   *[other] { $count } letters wait as unsure for the organiser's word.
}
command-backup-folder-missing = There is no folder { $folder }. Make it first, or choose another place.

### Kvitteringa som PDF, for arkivet.

document-download = Last ned kvittering (PDF)
document-file-name = kvittering
document-title = Kvittering for { $organisation }
document-organisation = Organisasjon
document-organisation-number = Organisasjonsnummer
document-when-and-where = Når og kvar
document-hosts = Arrangør
document-as-of = Slik det var
document-accepted = Godteke { $at }
document-foot = { $title } · { $address }
document-page = Side { $number } av { $count }

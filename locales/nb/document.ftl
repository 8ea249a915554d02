### Kvitteringen som PDF, for arkivet.

document-download = Last ned kvittering (PDF)
# Begynnelsen på filens navn: små bokstaver a–z og bindestrek
document-file-name = kvittering
document-title = Kvittering for { $organisation }
document-organisation = Organisasjon
document-organisation-number = Organisasjonsnummer
document-when-and-where = Når og hvor
document-hosts = Arrangør
document-as-of = Slik det var
document-accepted = Godtatt { $at }
document-foot = { $title } · { $address }
document-page = Side { $number } av { $count }

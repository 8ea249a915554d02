### The receipt as a PDF, for the archive.

document-download = Download receipt (PDF)
document-file-name = receipt
document-title = Receipt for { $organisation }
document-organisation = Organisation
document-organisation-number = Organisation number
document-when-and-where = When and where
document-hosts = Organiser
document-as-of = As it was
document-accepted = Accepted { $at }
document-foot = { $title } · { $address }
document-page = Page { $number } of { $count }

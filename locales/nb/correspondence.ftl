### Brev: listen og hvert enkelt.

letters-title = Brev
letters-one = Brev
letters-lead = Alle brev som samlingen har sendt eller skal sende, de nyeste først.
letters-back = Til alle brev
letters-filter-all = Alle
letters-state = Status
letters-state-queued = Venter
letters-state-sending = Sendes nå
letters-state-sent = Levert
letters-state-refused = Ikke levert
letters-state-unsure = Usikkert
letters-kind = Slags brev
letters-kind-all = Alle slag
letters-organisation-all = Alle
letters-kind-invitation = Invitasjon
letters-kind-reminder = Påminnelse
letters-kind-receipt = Kvittering for påmelding
letters-kind-change = Kvittering for endring
letters-kind-withdrawal = Påmeldingen er trukket
letters-kind-not-coming = Kommer ikke
letters-kind-late = Kom etter fristen
letters-kind-manage-link = Lenke til påmeldingen
letters-kind-names = Navn som mangler
letters-kind-confirmation = Svar om dekning
letters-kind-gathering-extended = Fristen er utsatt
letters-kind-gathering-moved = Samlingen er flyttet
letters-kind-gathering-shortened = Samlingen er kortet ned
letters-kind-gathering-cancelled = Samlingen er avlyst
letters-kind-gathering-reinstated = Samlingen blir holdt likevel
letters-kind-correction = Retting
letters-shown =
    { $count ->
        [one] Ett brev
       *[other] { $count } brev
    }
letters-pages = Sider med brev
letters-range = { $first }–{ $last } av { $all } brev
letters-newer = Nyere brev
letters-older = Eldre brev
letters-none = Ingen brev ennå
letters-none-text = Når du inviterer, eller noen melder seg på, ser du brevene her.
letters-none-here = Ingen brev passer til det du har valgt
letters-none-here-text = Velg noe annet, eller
letters-show-all = vis alle
letters-subject = Emne
letters-to = Til
letters-written = Skrevet
letters-attempts =
    { $count ->
        [one] prøvd én gang
       *[other] prøvd { $count } ganger
    }
letters-attachments = Vedlegg
letters-error = Svar fra mottakeren
letters-tabs = Vis brevet som
letters-tab-html = Slik mottakeren ser det
letters-tab-text = Ren tekst
letters-tab-headers = Slik det ble sendt
letters-not-made = Brevet er ikke sendt ennå.
letters-download = Last ned brevet som .eml-fil
letters-unsure-heading = Vi vet ikke om brevet kom fram
letters-unsure-text = Forbindelsen ble brutt rett etter at brevet var levert fra oss. Mottakeren kan ha fått det. Sender du på nytt, er det nøyaktig samme brev med samme kjennemerke, så de fleste e-postsystemer viser det bare én gang.
letters-refused-heading = Brevet kom ikke fram
letters-refused-text = Sjekk at adressen er riktig. Var feilen hos mottakeren, kan du sende på nytt når den er rettet.
letters-send-again = Send på nytt
letters-resent = Brevet er lagt i køen og sendes på nytt.

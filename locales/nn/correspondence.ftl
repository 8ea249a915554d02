### Brev: lista og kvart einskilt.

letters-title = Brev
letters-one = Brev
letters-lead = Alle brev som samlinga har sendt eller skal sende, dei nyaste først.
letters-back = Til alle brev
letters-filter-all = Alle
letters-state = Status
letters-state-queued = Ventar
letters-state-sending = Blir sendt no
letters-state-sent = Levert
letters-state-refused = Ikkje levert
letters-state-unsure = Usikkert
letters-kind = Slags brev
letters-kind-all = Alle slag
letters-organisation-all = Alle
letters-kind-invitation = Invitasjon
letters-kind-reminder = Påminning
letters-kind-receipt = Kvittering for påmelding
letters-kind-change = Kvittering for endring
letters-kind-withdrawal = Påmeldinga er trekt
letters-kind-not-coming = Kjem ikkje
letters-kind-late = Kom etter fristen
letters-kind-manage-link = Lenkje til påmeldinga
letters-kind-names = Namn som manglar
letters-kind-confirmation = Svar om dekning
letters-kind-gathering-extended = Fristen er utsett
letters-kind-gathering-moved = Samlinga er flytt
letters-kind-gathering-shortened = Samlinga er korta ned
letters-kind-gathering-cancelled = Samlinga er avlyst
letters-kind-gathering-reinstated = Samlinga blir halden likevel
letters-kind-correction = Retting
letters-shown =
    { $count ->
        [one] Eitt brev
       *[other] { $count } brev
    }
letters-pages = Sider med brev
letters-range = { $first }–{ $last } av { $all } brev
letters-newer = Nyare brev
letters-older = Eldre brev
letters-none = Ingen brev enno
letters-none-text = Når du inviterer, eller nokon melder seg på, ser du breva her.
letters-none-here = Ingen brev passar til det du har valt
letters-none-here-text = Vel noko anna, eller
letters-show-all = vis alle
letters-subject = Emne
letters-to = Til
letters-written = Skrive
letters-attempts =
    { $count ->
        [one] prøvd éin gong
       *[other] prøvd { $count } gonger
    }
letters-attachments = Vedlegg
letters-error = Svar frå mottakaren
letters-tabs = Vis brevet som
letters-tab-html = Slik mottakaren ser det
letters-tab-text = Rein tekst
letters-tab-headers = Slik det blei sendt
letters-not-made = Brevet er ikkje sendt enno.
letters-download = Last ned brevet som .eml-fil
letters-unsure-heading = Vi veit ikkje om brevet kom fram
letters-unsure-text = Sambandet blei brote rett etter at brevet var levert frå oss. Mottakaren kan ha fått det. Sender du på nytt, er det nøyaktig same brev med same kjennemerke, så dei fleste e-postsystem viser det berre éin gong.
letters-refused-heading = Brevet kom ikkje fram
letters-refused-text = Sjekk at adressa er rett. Var feilen hos mottakaren, kan du sende på nytt når han er retta.
letters-send-again = Send på nytt
letters-resent = Brevet er lagt i køen og blir sendt på nytt.

### Invitasjonen og knappen som opnar han.

invitation-title = Invitasjon til { $organisation }
invitation-greeting = { $organisation } er invitert
invitation-lead = Her melder éin person på heile delegasjonen. Det tek om lag ti minutt, og du kan endre alt til og med { $deadline }.
invitation-lead-late = Påmeldingsfristen var { $deadline }. Du kan likevel fylle ut skjemaet. Då går det til arrangøren, som avgjer om det er plass.
invitation-not-open = Påmeldinga har ikkje opna enno. Ho opnar { $when }.
invitation-open-button = Opne påmeldinga
invitation-continue-button = Hald fram til påmeldinga
invitation-decline-heading = Kjem de ikkje?
invitation-decline-text = Sei gjerne frå, så slepp de fleire påminningar. De kan ombestemme dykk.
invitation-decline-button = Vi kjem ikkje
invitation-registered-heading = { $organisation } er påmeld
invitation-registered-text =
    { $count ->
        [one] Delegasjonen har éin deltakar. Lenkja for å sjå og endre han er send til hovudkontakten.
       *[other] Delegasjonen har { $count } deltakarar. Lenkja for å sjå og endre han er send til hovudkontakten.
    }
invitation-resend-button = Send lenkja til hovudkontakten på nytt
invitation-resent = Lenkja er send til hovudkontakten.
invitation-not-coming-heading = De har svart at de ikkje kjem
invitation-not-coming-text = Takk for at de sa frå. Har de ombestemt dykk?
invitation-withdrawn-heading = Påmeldinga er trekt
invitation-sign-up-after-all = Meld på likevel
invitation-read-announcement = Les kunngjeringa

way-in-title = Meld på kommunen din
way-in-lead = Kvar kommune har si eiga lenkje. Vel kommunen, så sender vi lenkja til adressene som er registrerte på han.
way-in-organisation = Kommune
way-in-button = Send lenkja
way-in-missing = Vel kommunen din.
way-in-sent = Lenkja er på veg
way-in-sent-text = Om { $organisation } er invitert, kjem lenkja til dei registrerte adressene om ein augneblink. Er kommunen alt meld på, går ho til hovudkontakten. Kjem det ikkje noko på ti minutt, så sjekk søppelposten, eller spør arrangøren.
way-in-help = Har du hatt lenkja før?
way-in-nobody-invited = Invitasjonane er ikkje sende ut enno.
way-in-closed-text = Når dei er sende og påmeldinga er open, kan du be om lenkja til kommunen her.

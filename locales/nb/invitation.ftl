### Invitasjonen og knappen som åpner den.

invitation-title = Invitasjon til { $organisation }
invitation-greeting = { $organisation } er invitert
invitation-lead = Her melder én person på hele delegasjonen. Det tar omtrent ti minutter, og du kan endre alt til og med { $deadline }.
invitation-lead-late = Påmeldingsfristen var { $deadline }. Du kan likevel fylle ut skjemaet. Da går det til arrangøren, som avgjør om det er plass.
invitation-not-open = Påmeldingen har ikke åpnet ennå. Den åpner { $when }.
invitation-open-button = Åpne påmeldingen
invitation-continue-button = Fortsett til påmeldingen
invitation-decline-heading = Kommer dere ikke?
invitation-decline-text = Si gjerne fra, så slipper dere flere påminnelser. Dere kan ombestemme dere.
invitation-decline-button = Vi kommer ikke
invitation-registered-heading = { $organisation } er påmeldt
invitation-registered-text =
    { $count ->
        [one] Delegasjonen har én deltaker. Lenken for å se og endre den er sendt til hovedkontakten.
       *[other] Delegasjonen har { $count } deltakere. Lenken for å se og endre den er sendt til hovedkontakten.
    }
invitation-resend-button = Send lenken til hovedkontakten på nytt
invitation-resent = Lenken er sendt til hovedkontakten.
invitation-not-coming-heading = Dere har svart at dere ikke kommer
invitation-not-coming-text = Takk for at dere sa fra. Har dere ombestemt dere?
invitation-withdrawn-heading = Påmeldingen er trukket
invitation-sign-up-after-all = Meld på likevel
invitation-read-announcement = Les kunngjøringen

way-in-title = Meld på kommunen din
way-in-lead = Hver kommune har sin egen lenke. Velg kommunen, så sender vi lenken til adressene som er registrert på den.
way-in-organisation = Kommune
way-in-button = Send lenken
way-in-missing = Velg kommunen din.
way-in-sent = Lenken er på vei
way-in-sent-text = Hvis { $organisation } er invitert, kommer lenken til de registrerte adressene om et øyeblikk. Er kommunen alt påmeldt, går den til hovedkontakten. Kommer det ikke noe på ti minutter, så sjekk søppelposten, eller spør arrangøren.
way-in-help = Har du hatt lenken før?
way-in-nobody-invited = Invitasjonene er ikke sendt ut ennå.
way-in-closed-text = Når de er sendt og påmeldingen er åpen, kan du be om kommunens lenke her.

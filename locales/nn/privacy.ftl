### Personvern, tilgjenge, sletting, og det arrangøren ser om mat og tilrettelegging.

erased = Sletta
footer-privacy = Personvern
footer-accessibility = Tilgjenge

privacy-notice = Slik bruker vi opplysningane
privacy-notice-text = Vi bruker namn, e-post, rolle og val til å planleggje og gjennomføre samlinga. Deltakarar med e-post får beskjed om at dei er melde på, kva som er registrert, og si eiga lenkje. Alt blir sletta seinast { $date }. Ikkje skriv om allergi eller helse her.
privacy-notice-more = Les meir om personvern

privacy-title = Personvern
privacy-lead = Slik handsamar vi personopplysningar i samband med { $title }.
privacy-responsible = Kven som har ansvaret
privacy-responsible-text = { $body } er ansvarleg for opplysningane (behandlingsansvarleg).
privacy-responsible-is = { $body } er ansvarleg for opplysningane.
privacy-responsible-and-ask = { $body } er ansvarleg for opplysningane. Spørsmål om personvern: { $email }
privacy-ask = Spørsmål om personvern
privacy-officer = Personvernombod
privacy-what = Kva vi har, og kvifor
privacy-purpose-usual = Vi bruker opplysningane til å planleggje, gjennomføre og følgje opp samlinga: plassar, mat og overnatting, parallellsesjonar og brev.
privacy-data-kind = Opplysningar
privacy-data-why = Brukt til
privacy-data-ground = Grunnlag
privacy-data-when = Blir sletta
privacy-kind-needs = Mat og tilrettelegging
privacy-kind-drafts = Skjema som er påbyrja, men ikkje sende
privacy-kind-letters = Innhald og mottakarar i brev
privacy-kind-wishes = Ønske for parallellsesjonane
privacy-kind-names = Namn, e-post, telefon og meldingar
privacy-kind-terms = Vilkåra slik dei vart godtekne
privacy-why-needs = Rett mat til rett tal, og tilrettelegging for den som treng det
privacy-why-drafts = Så du kan halde fram der du slapp
privacy-why-letters = Så vi kan vise kva som er sendt, og sende på nytt
privacy-why-wishes = Å fordele plassane i parallellsesjonane
privacy-why-names = Å vite kven som kjem, og kunne nå dei
privacy-why-terms = Å vise kva de sa ja til
privacy-ground-public-task = Vi treng opplysningane for å utføre ei oppgåve i ålmenta si interesse (personvernforordninga artikkel 6 nr. 1 bokstav e).
privacy-ground-legitimate-interest = Vi har ei rettkomen interesse i å kunne gjennomføre samlinga (personvernforordninga artikkel 6 nr. 1 bokstav f).
privacy-ground-agreement = Vi treng opplysningane for å oppfylle avtalen om at du deltek (personvernforordninga artikkel 6 nr. 1 bokstav b).
privacy-ground-consent = Samtykket ditt (artikkel 6 nr. 1 bokstav a og artikkel 9 nr. 2 bokstav a). Du kan trekkje det når som helst på sida di.
privacy-ground-short-public-task = Oppgåve i ålmenta si interesse
privacy-ground-short-legitimate-interest = Rettkomen interesse
privacy-ground-short-agreement = Avtale
privacy-ground-short-consent = Samtykke
privacy-deleted-on = { $what }: blir sletta { $date }
privacy-deletes = Blir sletta { $date }
privacy-from = Kor vi har dei frå
privacy-from-text = Hovudkontakten i organisasjonen din har meldt deg på og oppgitt namn, rolle og kva du er med på. Mat og tilrettelegging oppgir berre du sjølv.
privacy-recipients = Kven som ser dei
privacy-recipient-organisers = Arrangørane som er logga inn på samlinga
privacy-recipient-kitchen = Hotellet og kjøkenet: tal per måltid, utan namn
privacy-rights = Rettane dine
privacy-rights-see = Sjå alt vi har om deg, og laste det ned: på sida di
privacy-rights-correct = Rette namn og e-post: på sida di
privacy-rights-erase = Slette opplysningane dine: på sida di
privacy-rights-withdraw = Trekkje samtykket til mat og tilrettelegging: då slettar vi det med ein gong
privacy-rights-object = Protestere mot handsaminga, eller be oss avgrense ho: skriv til oss
privacy-rights-complain = Klage til Datatilsynet
privacy-rights-link = Lenkja til sida di står i e-posten du fekk då du vart meld på. Er ho borte, så spør hovudkontakten eller oss.
privacy-after = Etter slettinga står det att tal utan namn, og ein logg over kva som vart gjort når. Adressene til postmottaka i organisasjonane er ikkje personopplysningar og blir ikkje sletta.
privacy-cookies = Informasjonskapslar
privacy-cookies-text = Vi bruker berre kapslar som trengst for at skjema og språkval skal verke. Inga sporing.

accessibility-title = Tilgjenge­erklæring
accessibility-lead = Alle skal kunne bruke desse sidene. Slik står det til, og slik seier du frå.
accessibility-goal = Målet
accessibility-goal-text = Sidene er laga for å oppfylle WCAG 2.2 på nivå A og AA. Det er meir enn krava i forskrift om universell utforming av IKT-løysingar (WCAG 2.1).
accessibility-tested = Kva som er testa
accessibility-tested-axe = Alle sider blir sjekka automatisk med axe på bokmål, nynorsk og engelsk, på brei og smal skjerm (320 punkt), før kvar ny utgåve
accessibility-tested-keyboard = Påmeldinga blir prøvd med berre tastatur, og med synleg fokus
accessibility-tested-script = Sidene blir prøvde utan JavaScript
accessibility-not-tested = Kva som ikkje er testa
accessibility-not-tested-people = Sidene er ikkje testa av brukarar med nedsett funksjonsevne, og ikkje med alle skjermlesarar
accessibility-not-tested-content = Bilete og tekstar som arrangøren legg inn sjølv, har arrangøren ansvaret for
accessibility-known = Kjende feil
accessibility-known-none = Vi kjenner ikkje til brot på krava no. Finn du noko, så sei frå.
accessibility-tell = Sei frå til oss
accessibility-tell-text = Skriv kva side det gjeld, kva du prøvde å gjere, og kva du bruker. Du kan òg få påmeldinga gjord på telefon eller e-post.
accessibility-complain = Klage
accessibility-complain-text = Får du ikkje eit godt svar, kan du klage til Diskrimineringsnemnda. Tilsynet for universell utforming av ikt fører tilsyn og tek imot tips.
accessibility-nobody = Ta kontakt med den som inviterte deg.
accessibility-own = Dette er erklæringa på sida. Offentlege verksemder skal òg ha ei erklæring laga i uustatus.no.

desk-menu-privacy = Sletting
desk-needs-title = Mat og tilrettelegging
desk-needs-lead = Tal til kjøken og hotell, utan namn. Tala er det deltakarane sjølve har sagt, og det hovudkontaktane har oppgitt utan namn.
desk-needs-basis-decided = Etter avgjerda om dekning.
desk-needs-basis-asked = Etter det som er påmeldt.
desk-needs-open = Sjå mat og tilrettelegging
desk-needs-answered =
    { $count ->
        [one] Éin deltakar har sagt frå sjølv.
       *[other] { $count } deltakarar har sagt frå sjølve.
    }
desk-needs-none = Ingen har sagt frå om mat eller tilrettelegging
desk-needs-none-text = Deltakarane gjer det på si eiga side. Opplysningane blir sletta { $date }.
desk-needs-diet = Kosthald per måltid
desk-needs-what = Kva
desk-needs-eaters = Et i alt
desk-needs-meal = { $meal }, { $date }
desk-needs-texts = Anna om mat, med orda til deltakarane
desk-needs-access = Tilrettelegging per dag
desk-needs-named = Kven som treng tilrettelegging
desk-needs-named-text =
    { $count ->
        [one] Éin deltakar treng noko som ikkje kan ordnast utan namn. Opne lista berre når du skal ordne det. Kvar gong blir skriven i loggen.
       *[other] { $count } deltakarar treng noko som ikkje kan ordnast utan namn. Opne lista berre når du skal ordne det. Kvar gong blir skriven i loggen.
    }
desk-needs-named-open = Vis namna
desk-needs-named-none = Ingen har bede om noko som krev namn.
desk-needs-named-seen = At du har sett lista, er skrive i loggen.
desk-needs-pictures = Ikkje på bilete
desk-needs-pictures-none = Ingen har reservert seg mot bilete.
desk-needs-back = Til mat og tilrettelegging
desk-unnamed-place = Plass utan namn
desk-undated = utan dato
deletion-title = Sletting
deletion-lead = Personopplysningar blir sletta av seg sjølve på dagen. Beviset seier kva og kor mykje, aldri innhaldet.
deletion-plan = Planen
deletion-kind = Opplysningar
deletion-day = Blir sletta
deletion-records = Postar no
deletion-state = Status
deletion-waits = Ventar
deletion-is-due = Blir sletta no
deletion-is-done = Sletta
deletion-done = Det som er sletta
deletion-done-none = Ingenting er sletta enno. Det første blir sletta { $date }.
deletion-when = Når
deletion-how-many = Postar sletta
deletion-rule = Regel
deletion-rule-days =
    { $days ->
        [one] Éin dag etter siste dag
       *[other] { $days } dagar etter siste dag
    }
deletion-rule-date = På datoen { $date }
deletion-note = Det som er sendt på e-post, og tryggingskopiar, må slettast der dei er. Sjå rettleiinga for drift.
command-deletion-none = Ingenting skal slettast no.
command-deletion-would =
    { $count ->
        [one] { $gathering }: { $what }: 1 post ville blitt sletta.
       *[other] { $gathering }: { $what }: { $count } postar ville blitt sletta.
    }
command-deletion-done =
    { $count ->
        [one] { $gathering }: { $what }: 1 post er sletta.
       *[other] { $gathering }: { $what }: { $count } postar er sletta.
    }

journal-personal-link-renewed = Lenkja til ein deltakar er laga på nytt
journal-own-wishes = Ein deltakar har gitt eigne ønske
journal-own-needs = Ein deltakar har sagt frå om mat eller tilrettelegging
journal-needs-removed = Opplysningar om mat og tilrettelegging er sletta
journal-own-pictures = Ein deltakar har endra merket om bilete
journal-own-corrected = Ein deltakar har retta eigne opplysningar
journal-own-erased = Ein deltakar har sletta eigne opplysningar
journal-nameless-counted = Tal utan namn for mat og tilrettelegging er endra
journal-access-needs-seen = Lista over tilrettelegging med namn er opna
journal-deleted = Personopplysningar er sletta etter planen
journal-field-records =
    { $count ->
        [one] 1 post
       *[other] { $count } postar
    }
journal-field-seen =
    { $count ->
        [one] 1 namn
       *[other] { $count } namn
    }
journal-values = Vis kva som vart endra
journal-values-lead = Det som vart endra, ligg ved sida av loggen og blir sletta { $date }.
journal-value = { $field }: «{ $before }» vart til «{ $after }»
value-contact-name = Namnet til hovudkontakten
value-contact-email = E-posten til hovudkontakten
value-contact-phone = Telefonen til hovudkontakten
value-filler-name = Namnet til den som fylte ut
value-filler-email = E-posten til den som fylte ut
value-filler-phone = Telefonen til den som fylte ut
value-buyer-reference = Referanse på faktura
value-message = Melding
value-name = Namn
value-email = E-post
value-role = Rolle
value-field = Fagområde
value-takes = Deltek på
value-cover = Dekning

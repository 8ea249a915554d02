### Personvern, tilgjengelighet, sletting, og det arrangøren ser om mat og tilrettelegging.

erased = Slettet
footer-privacy = Personvern
footer-accessibility = Tilgjengelighet

privacy-notice = Slik bruker vi opplysningene
privacy-notice-text = Vi bruker navn, e-post, rolle og valg til å planlegge og gjennomføre samlingen. Deltakere med e-post får beskjed om at de er meldt på, hva som er registrert, og sin egen lenke. Alt slettes senest { $date }. Ikke skriv om allergi eller helse her.
privacy-notice-more = Les mer om personvern

privacy-title = Personvern
privacy-lead = Slik behandler vi personopplysninger i forbindelse med { $title }.
privacy-responsible = Hvem som har ansvaret
privacy-responsible-text = { $body } er ansvarlig for opplysningene (behandlingsansvarlig).
privacy-responsible-is = { $body } er ansvarlig for opplysningene.
privacy-responsible-and-ask = { $body } er ansvarlig for opplysningene. Spørsmål om personvern: { $email }
privacy-ask = Spørsmål om personvern
privacy-officer = Personvernombud
privacy-what = Hva vi har, og hvorfor
privacy-purpose-usual = Vi bruker opplysningene til å planlegge, gjennomføre og følge opp samlingen: plasser, mat og overnatting, parallellsesjoner og brev.
privacy-data-kind = Opplysninger
privacy-data-why = Brukes til
privacy-data-ground = Grunnlag
privacy-data-when = Slettes
privacy-kind-needs = Mat og tilrettelegging
privacy-kind-drafts = Skjemaer som er påbegynt, men ikke sendt
privacy-kind-letters = Innhold og mottakere i brev
privacy-kind-wishes = Ønsker for parallellsesjonene
privacy-kind-names = Navn, e-post, telefon og meldinger
privacy-kind-terms = Vilkårene slik de ble godtatt
privacy-why-needs = Rett mat til rett antall, og tilrettelegging for den som trenger det
privacy-why-drafts = Så du kan fortsette der du slapp
privacy-why-letters = Så vi kan vise hva som er sendt, og sende på nytt
privacy-why-wishes = Å fordele plassene i parallellsesjonene
privacy-why-names = Å vite hvem som kommer, og kunne nå dem
privacy-why-terms = Å vise hva dere sa ja til
privacy-ground-public-task = Vi trenger opplysningene for å utføre en oppgave i allmennhetens interesse (personvernforordningen artikkel 6 nr. 1 bokstav e).
privacy-ground-legitimate-interest = Vi har en berettiget interesse i å kunne gjennomføre samlingen (personvernforordningen artikkel 6 nr. 1 bokstav f).
privacy-ground-agreement = Vi trenger opplysningene for å oppfylle avtalen om at du deltar (personvernforordningen artikkel 6 nr. 1 bokstav b).
privacy-ground-consent = Samtykket ditt (artikkel 6 nr. 1 bokstav a og artikkel 9 nr. 2 bokstav a). Du kan trekke det når som helst på siden din.
privacy-ground-short-public-task = Oppgave i allmennhetens interesse
privacy-ground-short-legitimate-interest = Berettiget interesse
privacy-ground-short-agreement = Avtale
privacy-ground-short-consent = Samtykke
privacy-deleted-on = { $what }: slettes { $date }
privacy-deletes = Slettes { $date }
privacy-from = Hvor vi har dem fra
privacy-from-text = Hovedkontakten i organisasjonen din har meldt deg på og oppgitt navn, rolle og hva du er med på. Mat og tilrettelegging oppgir bare du selv.
privacy-recipients = Hvem som ser dem
privacy-recipient-organisers = Arrangørene som er logget inn på samlingen
privacy-recipient-kitchen = Hotellet og kjøkkenet: antall per måltid, uten navn
privacy-rights = Rettighetene dine
privacy-rights-see = Se alt vi har om deg, og laste det ned: på siden din
privacy-rights-correct = Rette navn og e-post: på siden din
privacy-rights-erase = Slette opplysningene dine: på siden din
privacy-rights-withdraw = Trekke samtykket til mat og tilrettelegging: da sletter vi det med en gang
privacy-rights-object = Protestere mot behandlingen, eller be oss begrense den: skriv til oss
privacy-rights-complain = Klage til Datatilsynet
privacy-rights-link = Lenken til siden din står i e-posten du fikk da du ble meldt på. Er den borte, så spør hovedkontakten eller oss.
privacy-after = Etter slettingen står det igjen tall uten navn, og en logg over hva som ble gjort når. Adressene til organisasjonenes postmottak er ikke personopplysninger og blir ikke slettet.
privacy-cookies = Informasjonskapsler
privacy-cookies-text = Vi bruker bare kapsler som trengs for at skjema og språkvalg skal virke. Ingen sporing.

accessibility-title = Tilgjengelighets­erklæring
accessibility-lead = Alle skal kunne bruke disse sidene. Slik står det til, og slik sier du fra.
accessibility-goal = Målet
accessibility-goal-text = Sidene er laget for å oppfylle WCAG 2.2 på nivå A og AA. Det er mer enn kravene i forskrift om universell utforming av IKT-løsninger (WCAG 2.1).
accessibility-tested = Hva som er testet
accessibility-tested-axe = Alle sider blir sjekket automatisk med axe på bokmål, nynorsk og engelsk, på bred og smal skjerm (320 punkter), før hver ny utgave
accessibility-tested-keyboard = Påmeldingen blir prøvd med bare tastatur, og med synlig fokus
accessibility-tested-script = Sidene blir prøvd uten JavaScript
accessibility-not-tested = Hva som ikke er testet
accessibility-not-tested-people = Sidene er ikke testet av brukere med nedsatt funksjonsevne, og ikke med alle skjermlesere
accessibility-not-tested-content = Bilder og tekster som arrangøren legger inn selv, har arrangøren ansvaret for
accessibility-known = Kjente feil
accessibility-known-none = Vi kjenner ikke til brudd på kravene nå. Finner du noe, så si fra.
accessibility-tell = Si fra til oss
accessibility-tell-text = Skriv hvilken side det gjelder, hva du prøvde å gjøre, og hva du bruker. Du kan også få påmeldingen gjort på telefon eller e-post.
accessibility-complain = Klage
accessibility-complain-text = Får du ikke et godt svar, kan du klage til Diskrimineringsnemnda. Tilsynet for universell utforming av ikt fører tilsyn og tar imot tips.
accessibility-nobody = Ta kontakt med den som inviterte deg.
accessibility-own = Dette er erklæringen på siden. Offentlige virksomheter skal også ha en erklæring laget i uustatus.no.

desk-menu-privacy = Sletting
desk-needs-title = Mat og tilrettelegging
desk-needs-lead = Antall til kjøkken og hotell, uten navn. Tallene er det deltakerne selv har sagt, og det hovedkontaktene har oppgitt uten navn.
desk-needs-basis-decided = Etter avgjørelsen om dekning.
desk-needs-basis-asked = Etter det som er påmeldt.
desk-needs-open = Se mat og tilrettelegging
desk-needs-answered =
    { $count ->
        [one] Én deltaker har sagt fra selv.
       *[other] { $count } deltakere har sagt fra selv.
    }
desk-needs-none = Ingen har sagt fra om mat eller tilrettelegging
desk-needs-none-text = Deltakerne gjør det på sin egen side. Opplysningene slettes { $date }.
desk-needs-diet = Kosthold per måltid
desk-needs-what = Hva
desk-needs-eaters = Spiser i alt
desk-needs-meal = { $meal }, { $date }
desk-needs-texts = Annet om mat, med deltakernes egne ord
desk-needs-access = Tilrettelegging per dag
desk-needs-named = Hvem som trenger tilrettelegging
desk-needs-named-text =
    { $count ->
        [one] Én deltaker trenger noe som ikke kan ordnes uten navn. Åpne listen bare når du skal ordne det. Hver gang blir skrevet i loggen.
       *[other] { $count } deltakere trenger noe som ikke kan ordnes uten navn. Åpne listen bare når du skal ordne det. Hver gang blir skrevet i loggen.
    }
desk-needs-named-open = Vis navnene
desk-needs-named-none = Ingen har bedt om noe som krever navn.
desk-needs-named-seen = At du har sett listen, er skrevet i loggen.
desk-needs-pictures = Ikke på bilder
desk-needs-pictures-none = Ingen har reservert seg mot bilder.
desk-needs-back = Til mat og tilrettelegging
desk-unnamed-place = Plass uten navn
desk-undated = uten dato
deletion-title = Sletting
deletion-lead = Personopplysninger slettes av seg selv på dagen. Beviset sier hva og hvor mye, aldri innholdet.
deletion-plan = Planen
deletion-kind = Opplysninger
deletion-day = Slettes
deletion-records = Poster nå
deletion-state = Status
deletion-waits = Venter
deletion-is-due = Slettes nå
deletion-is-done = Slettet
deletion-done = Det som er slettet
deletion-done-none = Ingenting er slettet ennå. Det første slettes { $date }.
deletion-when = Når
deletion-how-many = Poster slettet
deletion-rule = Regel
deletion-rule-days =
    { $days ->
        [one] Én dag etter siste dag
       *[other] { $days } dager etter siste dag
    }
deletion-rule-date = På datoen { $date }
deletion-note = Det som er sendt på e-post, og sikkerhetskopier, må slettes der de er. Se veiledningen for drift.
command-deletion-none = Ingenting skal slettes nå.
command-deletion-would =
    { $count ->
        [one] { $gathering }: { $what }: 1 post ville blitt slettet.
       *[other] { $gathering }: { $what }: { $count } poster ville blitt slettet.
    }
command-deletion-done =
    { $count ->
        [one] { $gathering }: { $what }: 1 post er slettet.
       *[other] { $gathering }: { $what }: { $count } poster er slettet.
    }

journal-personal-link-renewed = En deltakers lenke er laget på nytt
journal-own-wishes = En deltaker har gitt egne ønsker
journal-own-needs = En deltaker har sagt fra om mat eller tilrettelegging
journal-needs-removed = Opplysninger om mat og tilrettelegging er slettet
journal-own-pictures = En deltaker har endret merket om bilder
journal-own-corrected = En deltaker har rettet egne opplysninger
journal-own-erased = En deltaker har slettet egne opplysninger
journal-nameless-counted = Antall uten navn for mat og tilrettelegging er endret
journal-access-needs-seen = Listen over tilrettelegging med navn er åpnet
journal-deleted = Personopplysninger er slettet etter planen
journal-field-records =
    { $count ->
        [one] 1 post
       *[other] { $count } poster
    }
journal-field-seen =
    { $count ->
        [one] 1 navn
       *[other] { $count } navn
    }
journal-values = Vis hva som ble endret
journal-values-lead = Det som ble endret, ligger ved siden av loggen og slettes { $date }.
journal-value = { $field }: «{ $before }» ble til «{ $after }»
value-contact-name = Hovedkontaktens navn
value-contact-email = Hovedkontaktens e-post
value-contact-phone = Hovedkontaktens telefon
value-filler-name = Navnet til den som fylte ut
value-filler-email = E-posten til den som fylte ut
value-filler-phone = Telefonen til den som fylte ut
value-buyer-reference = Referanse på faktura
value-message = Melding
value-name = Navn
value-email = E-post
value-role = Rolle
value-field = Fagområde
value-takes = Deltar på
value-cover = Dekning

### Dekningen: forslag, unntak og avgjørelse.

coverage-title = Dekning
coverage-lead = Regelen avgjør hvem dere dekker: kvotene først, så deles det som er igjen. Her ser du hva det koster og hvorfor hver enkelt får det svaret de får.
coverage-tag-in-force = Sendt ut
coverage-tag-provisional = Foreløpig
coverage-tag-proposal = Forslag
coverage-tag-exception = Unntak
coverage-none = Ingenting å avgjøre ennå
coverage-none-text = Når den første delegasjonen er påmeldt, ser du her hvem regelen dekker.
coverage-in-force = Avgjørelsen ble sendt ut { $when }.
coverage-in-force-reason = Begrunnelse: { $reason }
coverage-see-letters = Se brevene som gikk ut
coverage-early = Dette er slik det ville blitt i dag. Du kan sende ut avgjørelsen når fristen { $deadline } er ute.
coverage-differs = Dette forslaget er ikke det samme som er sendt ut.
coverage-differs-text = Avgjørelsen fra { $when } gjelder til du sender ut en ny.
coverage-changes = Dette blir annerledes
coverage-change = { $name }: fra { $before } til { $now }
coverage-change-added = { $name } er ny: { $now }
coverage-change-removed = { $name } er ute: hadde { $before }
coverage-change-reasons = Samme dekning og kostnad, men begrunnelsen er en annen
coverage-somebody-gone = En deltaker som ikke er med lenger
coverage-cover-and-cost = { $cover } ({ $cost })
coverage-per-organisation = Svaret til hver enkelt
coverage-per-organisation-text = Åpne en linje for å se deltakerne, begrunnelsene og kostnaden.
coverage-summary = { $asked } påmeldt: { $parts }
coverage-part-quota = { $count } dekkes av kvoten
coverage-part-shared = { $count } dekkes utover kvoten
coverage-part-exception = { $count } dekkes ved unntak
coverage-part-payers = { $count } betaler selv
coverage-part-only-if-covered = { $count } kommer ikke uten dekning
coverage-part-nothing-left = { $count } får ikke plass
coverage-absent-only-if-covered = Kommer ikke
coverage-absent-nothing-left = Får ikke plass
coverage-reason-quota = Dekkes av kvoten.
coverage-reason-shared = Dekkes av det som var igjen etter kvotene.
coverage-reason-adjusted = Unntak fra regelen: { $reason }
coverage-reason-quota-unmet-budget = Dekkes ikke: pengene rekker ikke til alle kvotene.
coverage-reason-quota-unmet-capacity = Dekkes ikke: det er for lite av «{ $capacity }» til alle kvotene.
coverage-reason-beyond-quota-budget = Dekkes ikke: kvoten er brukt, og det var ikke nok penger igjen å dele.
coverage-reason-beyond-quota-capacity = Dekkes ikke: kvoten er brukt, og det var ikke nok igjen av «{ $capacity }».
coverage-reason-not-shared = Dekkes ikke: kvoten er brukt, og regelen deler ikke ut mer av dette.
coverage-reason-chose-to-pay = Hovedkontakten har valgt at de betaler selv.
coverage-reason-nothing-covered = Dere dekker ikke noe av det som er valgt.
coverage-by-lot = Loddtrekning avgjorde mellom to som sto likt.
coverage-refused = Får ikke { $element }: det er for lite av «{ $capacity }».
coverage-make-exception = Gjør unntak
coverage-change-exception = Endre unntaket
coverage-exception-for = for { $name }
coverage-see-delegation = Se delegasjonen
coverage-cost = Hva det koster
coverage-host-pays = Dere betaler
coverage-of-budget = av { $budget }
coverage-organisations-pay = De inviterte betaler
coverage-persons = Deltakere
coverage-persons-covered =
    { $count ->
        [one] 1 dekkes
       *[other] { $count } dekkes
    }
coverage-persons-paying =
    { $count ->
        [one] 1 betaler selv
       *[other] { $count } betaler selv
    }
coverage-persons-absent =
    { $count ->
        [one] 1 kommer ikke
       *[other] { $count } kommer ikke
    }
coverage-budget = Budsjett
coverage-used-of = { $used } av { $limit }
coverage-wanted-by = Ønsket av { $count }.
coverage-check = Kontroll
coverage-checked = Kontrollert
coverage-checked-text = En uavhengig kontroll har regnet etter og funnet at hver regel er fulgt.
coverage-refused-by-check = Kan ikke sendes ut
coverage-objection-capacity = Unntakene bruker for mye av «{ $name }»: { $used } av { $limit }. Ta tilbake noen av dem.
coverage-objection-budget = Unntakene gjør at det koster { $used }, men budsjettet er { $limit }. Ta tilbake noen av dem.
coverage-objection-other = Kontrollen fant et brudd på en regel. Meld fra til den som drifter løsningen: { $rule }
coverage-how = Slik regnes det ut
coverage-how-text = Først får alle det kvoten gir. Så deles det som er igjen av penger, rom og plasser: én plass om gangen til den som har fått minst. Står to likt, avgjør loddtrekning. Lotteriet er bestemt på forhånd av samlingens navn, så ingen kan trekke om igjen. Samme påmeldinger gir alltid samme svar.
coverage-seed = Loddets tall: { $seed }
coverage-publish-heading = Send ut avgjørelsen
coverage-publish-text =
    { $count ->
        [one] Ett brev går ut: til den ene som får nytt svar.
       *[other] { $count } brev går ut samtidig: ett til hver som får nytt svar. Du kan gjøre unntak først.
    }
coverage-publish-reason = Begrunnelse
coverage-publish-reason-help = Står i loggen. Ikke skriv om enkeltpersoner.
coverage-publish-reason-missing = Skriv hvorfor avgjørelsen endres.
coverage-publish-button =
    { $count ->
        [one] Send ut ett brev
       *[other] Send ut { $count } brev
    }
coverage-outcome-done =
    { $count ->
        [0] Avgjørelsen er lagret. Ingen trengte nytt brev.
        [one] Avgjørelsen er tatt, og ett brev er på vei.
       *[other] Avgjørelsen er tatt, og { $count } brev er på vei.
    }
coverage-outcome-outdated = Ingenting ble sendt: påmeldingene eller unntakene er endret siden du så forslaget. Se på det nye forslaget, og send ut på nytt.
coverage-outcome-too-early = Ingenting ble sendt: fristen er ikke ute.
coverage-outcome-unchanged = Ingenting ble sendt: den samme avgjørelsen er sendt ut fra før.
coverage-outcome-refused = Ingenting ble sendt: kontrollen fant et brudd på reglene. Se under «Kontroll».
coverage-back = Til dekningen
coverage-adjust-title = Unntak
coverage-adjust-for = Unntak for { $name }
coverage-adjust-lead = Et unntak bruker ikke av kvoten, men av pengene og plassene. Det gjelder først når du sender ut avgjørelsen.
coverage-adjust-takes = Har valgt
coverage-adjust-now = Svaret nå
coverage-adjust-choose = Hva skal gjelde?
coverage-adjust-cover-by = Dekk som: { $package }
coverage-adjust-cost = Koster dere inntil { $price }
coverage-adjust-nothing = Ikke dekk
coverage-adjust-rule = Følg regelen igjen
coverage-adjust-rule-text = Unntaket tas tilbake
coverage-adjust-reason = Begrunnelse
coverage-adjust-reason-help = Står i loggen og i brevet til hovedkontakten. Ikke skriv om helse eller andre private forhold.
coverage-adjust-cover-missing = Velg hva som skal gjelde.
coverage-adjust-reason-missing = Skriv hvorfor du gjør unntak.
coverage-adjust-reason-too-long = Begrunnelsen kan ha høyst { $limit } tegn. Kort den ned.
coverage-adjust-save = Lagre
coverage-adjust-saved = Unntaket er lagret, og forslaget er regnet ut på nytt.
coverage-adjust-taken-back = Unntaket er tatt tilbake, og forslaget er regnet ut på nytt.
coverage-letters = Slik blir brevene
coverage-letter-to = Brevet til { $name }

### Dekninga: forslag, unntak og avgjerd.

coverage-title = Dekning
coverage-lead = Regelen avgjer kven de dekkjer: kvotane først, så blir det som er att, delt. Her ser du kva det kostar og kvifor kvar einskild får det svaret dei får.
coverage-tag-in-force = Sendt ut
coverage-tag-provisional = Førebels
coverage-tag-proposal = Forslag
coverage-tag-exception = Unntak
coverage-none = Ingenting å avgjere enno
coverage-none-text = Når den første delegasjonen er påmeld, ser du her kven regelen dekkjer.
coverage-in-force = Avgjerda blei send ut { $when }.
coverage-in-force-reason = Grunngiving: { $reason }
coverage-see-letters = Sjå breva som gjekk ut
coverage-early = Slik ville det blitt i dag. Du kan sende ut avgjerda når fristen { $deadline } er ute.
coverage-differs = Dette forslaget er ikkje det same som er sendt ut.
coverage-differs-text = Avgjerda frå { $when } gjeld til du sender ut ei ny.
coverage-changes = Dette blir annleis
coverage-change = { $name }: frå { $before } til { $now }
coverage-change-added = { $name } er ny: { $now }
coverage-change-removed = { $name } er ute: hadde { $before }
coverage-change-reasons = Same dekning og kostnad, men grunngivinga er ei anna
coverage-somebody-gone = Ein deltakar som ikkje er med lenger
coverage-cover-and-cost = { $cover } ({ $cost })
coverage-per-organisation = Svaret til kvar einskild
coverage-per-organisation-text = Opne ei linje for å sjå deltakarane, grunngivingane og kostnaden.
coverage-summary = { $asked } påmelde: { $parts }
coverage-part-quota = { $count } blir dekte av kvoten
coverage-part-shared = { $count } blir dekte utover kvoten
coverage-part-exception = { $count } blir dekte ved unntak
coverage-part-payers = { $count } betaler sjølve
coverage-part-only-if-covered = { $count } kjem ikkje utan dekning
coverage-part-nothing-left = { $count } får ikkje plass
coverage-absent-only-if-covered = Kjem ikkje
coverage-absent-nothing-left = Får ikkje plass
coverage-reason-quota = Blir dekt av kvoten.
coverage-reason-shared = Blir dekt av det som var att etter kvotane.
coverage-reason-adjusted = Unntak frå regelen: { $reason }
coverage-reason-quota-unmet-budget = Blir ikkje dekt: pengane rekk ikkje til alle kvotane.
coverage-reason-quota-unmet-capacity = Blir ikkje dekt: det er for lite av «{ $capacity }» til alle kvotane.
coverage-reason-beyond-quota-budget = Blir ikkje dekt: kvoten er brukt, og det var ikkje nok pengar att å dele.
coverage-reason-beyond-quota-capacity = Blir ikkje dekt: kvoten er brukt, og det var ikkje nok att av «{ $capacity }».
coverage-reason-not-shared = Blir ikkje dekt: kvoten er brukt, og regelen deler ikkje ut meir av dette.
coverage-reason-chose-to-pay = Hovudkontakten har valt at dei betaler sjølve.
coverage-reason-nothing-covered = De dekkjer ikkje noko av det som er valt.
coverage-by-lot = Loddtrekning avgjorde mellom to som stod likt.
coverage-refused = Får ikkje { $element }: det er for lite av «{ $capacity }».
coverage-make-exception = Gjer unntak
coverage-change-exception = Endre unntaket
coverage-exception-for = for { $name }
coverage-see-delegation = Sjå delegasjonen
coverage-cost = Kva det kostar
coverage-host-pays = De betaler
coverage-of-budget = av { $budget }
coverage-organisations-pay = Dei inviterte betaler
coverage-persons = Deltakarar
coverage-persons-covered =
    { $count ->
        [one] 1 blir dekt
       *[other] { $count } blir dekte
    }
coverage-persons-paying =
    { $count ->
        [one] 1 betaler sjølv
       *[other] { $count } betaler sjølve
    }
coverage-persons-absent =
    { $count ->
        [one] 1 kjem ikkje
       *[other] { $count } kjem ikkje
    }
coverage-budget = Budsjett
coverage-used-of = { $used } av { $limit }
coverage-wanted-by = Ønskt av { $count }.
coverage-check = Kontroll
coverage-checked = Kontrollert
coverage-checked-text = Ein uavhengig kontroll har rekna etter og funne at kvar regel er følgd.
coverage-refused-by-check = Kan ikkje sendast ut
coverage-objection-capacity = Unntaka bruker for mykje av «{ $name }»: { $used } av { $limit }. Ta tilbake nokre av dei.
coverage-objection-budget = Unntaka gjer at det kostar { $used }, men budsjettet er { $limit }. Ta tilbake nokre av dei.
coverage-objection-other = Kontrollen fann eit brot på ein regel. Meld frå til den som driftar løysinga: { $rule }
coverage-how = Slik blir det rekna ut
coverage-how-text = Først får alle det kvoten gir. Så blir det som er att av pengar, rom og plassar, delt: éin plass om gongen til den som har fått minst. Står to likt, avgjer loddtrekning. Loddet er bestemt på førehand av namnet på samlinga, så ingen kan trekkje om igjen. Same påmeldingar gir alltid same svar.
coverage-seed = Talet til loddet: { $seed }
coverage-publish-heading = Send ut avgjerda
coverage-publish-text =
    { $count ->
        [one] Eitt brev går ut: til den eine som får nytt svar.
       *[other] { $count } brev går ut samtidig: eitt til kvar som får nytt svar. Du kan gjere unntak først.
    }
coverage-publish-reason = Grunngiving
coverage-publish-reason-help = Står i loggen. Ikkje skriv om einskildpersonar.
coverage-publish-reason-missing = Skriv kvifor avgjerda blir endra.
coverage-publish-button =
    { $count ->
        [one] Send ut eitt brev
       *[other] Send ut { $count } brev
    }
coverage-outcome-done =
    { $count ->
        [0] Avgjerda er lagra. Ingen trong nytt brev.
        [one] Avgjerda er teken, og eitt brev er på veg.
       *[other] Avgjerda er teken, og { $count } brev er på veg.
    }
coverage-outcome-outdated = Ingenting blei sendt: påmeldingane eller unntaka er endra sidan du såg forslaget. Sjå på det nye forslaget, og send ut på nytt.
coverage-outcome-too-early = Ingenting blei sendt: fristen er ikkje ute.
coverage-outcome-unchanged = Ingenting blei sendt: den same avgjerda er send ut frå før.
coverage-outcome-refused = Ingenting blei sendt: kontrollen fann eit brot på reglane. Sjå under «Kontroll».
coverage-back = Til dekninga
coverage-adjust-title = Unntak
coverage-adjust-for = Unntak for { $name }
coverage-adjust-lead = Eit unntak bruker ikkje av kvoten, men av pengane og plassane. Det gjeld først når du sender ut avgjerda.
coverage-adjust-takes = Har valt
coverage-adjust-now = Svaret no
coverage-adjust-choose = Kva skal gjelde?
coverage-adjust-cover-by = Dekk som: { $package }
coverage-adjust-cost = Kostar dykk inntil { $price }
coverage-adjust-nothing = Ikkje dekk
coverage-adjust-rule = Følg regelen igjen
coverage-adjust-rule-text = Unntaket blir teke tilbake
coverage-adjust-reason = Grunngiving
coverage-adjust-reason-help = Står i loggen og i brevet til hovudkontakten. Ikkje skriv om helse eller andre private forhold.
coverage-adjust-cover-missing = Vel kva som skal gjelde.
coverage-adjust-reason-missing = Skriv kvifor du gjer unntak.
coverage-adjust-reason-too-long = Grunngivinga kan ha høgst { $limit } teikn. Kort ho ned.
coverage-adjust-save = Lagre
coverage-adjust-saved = Unntaket er lagra, og forslaget er rekna ut på nytt.
coverage-adjust-taken-back = Unntaket er teke tilbake, og forslaget er rekna ut på nytt.
coverage-letters = Slik blir breva
coverage-letter-to = Brevet til { $name }

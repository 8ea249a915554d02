### Parallelle økter: «samling allocate». Hva en fil eller en plan bryter, kommer fra motoren, på engelsk.

allocate-unreadable = { $file }, linje { $line }, kolonne { $column }: { $what }
allocate-standard-input = standard inn
allocate-no-sense = { $file }: { $what }
allocate-impossible = Ingen plan er mulig: { $reason }. Løs på en regel i problemet, og kjør kommandoen igjen.
allocate-stopped = Søket ble avsluttet før det fant en plan. Gi det mer tid: --seconds
allocate-plan-refused = Dette er vår feil: Kontrollen fant at planen bryter en regel, og den blir ikke skrevet. Meld fra om feilen, med problemfilen.
allocate-holds = Planen følger alle reglene, og nivåene er som den sier.
allocate-holds-not = { $count ->
    [one] 1 ting stemmer ikke:
   *[other] { $count } ting stemmer ikke:
}
allocate-more = og { $count } til
allocate-level-proven = { $level } { $value } (bevist)
allocate-level-bound = { $level } { $value } (grense { $bound })
allocate-phase-topics = Ser på hvilke temaer som kan gå samtidig
allocate-phase-seats = Setter folk
allocate-phase-spread = Sprer kolleger

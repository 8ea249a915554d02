### Parallelle økter: «samling allocate». Kva ei fil eller ein plan bryt, kjem frå motoren, på engelsk.

allocate-unreadable = { $file }, linje { $line }, kolonne { $column }: { $what }
allocate-standard-input = standard inn
allocate-no-sense = { $file }: { $what }
allocate-impossible = Ingen plan er mogleg: { $reason }. Løys på ein regel i problemet, og køyr kommandoen igjen.
allocate-stopped = Søket blei avslutta før det fann ein plan. Gi det meir tid: --seconds
allocate-plan-refused = Dette er vår feil: Kontrollen fann at planen bryt ein regel, og han blir ikkje skriven. Meld frå om feilen, med problemfila.
allocate-holds = Planen følgjer alle reglane, og nivåa er som han seier.
allocate-holds-not = { $count ->
    [one] 1 ting stemmer ikkje:
   *[other] { $count } ting stemmer ikkje:
}
allocate-more = og { $count } til
allocate-level-proven = { $level } { $value } (bevist)
allocate-level-bound = { $level } { $value } (grense { $bound })
allocate-phase-topics = Ser på kva tema som kan gå samstundes
allocate-phase-seats = Set folk
allocate-phase-spread = Spreier kollegaer

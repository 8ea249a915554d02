### Parallel sessions: "samling allocate". What a file or a plan breaks comes from the engine, in English.

allocate-unreadable = { $file }, line { $line }, column { $column }: { $what }
allocate-standard-input = standard input
allocate-no-sense = { $file }: { $what }
allocate-impossible = No plan is possible: { $reason }. Loosen a rule in the problem, and run the command again.
allocate-stopped = The search was ended before it found a plan. Give it more time: --seconds
allocate-plan-refused = This is our error: the checker found that the plan breaks a rule, and it is not written. Report the error, with the problem file.
allocate-holds = The plan keeps to every rule, and its levels are as it says.
allocate-holds-not = { $count ->
    [one] 1 thing does not hold:
   *[other] { $count } things do not hold:
}
allocate-more = and { $count } more
allocate-level-proven = { $level } { $value } (proven)
allocate-level-bound = { $level } { $value } (bound { $bound })
allocate-phase-topics = Looking at which topics could run together
allocate-phase-seats = Seating people
allocate-phase-spread = Spreading colleagues

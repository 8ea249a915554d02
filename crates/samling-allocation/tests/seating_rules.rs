//! Each rule in one line: given these, expect this. How the lines are read: `examples/scenarios/README.md`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod sessions_text;

use samling_allocation::seating::{Options, Refused, Silent, Stopped, check, solve};
use sessions_text::{in_one_line, read};

/// What comes of a problem, with nothing left unproven.
fn answer(given: &str) -> String {
    let (problem, _) = read(given);
    match solve(&problem, &Options::default(), &mut Silent) {
        Ok(plan) => {
            assert_eq!(check(&problem, &plan), Ok(()), "{given}");
            assert_eq!(plan.stopped, Stopped::Proven, "{given}");
            assert!(plan.levels.iter().all(|level| level.proven && level.value == level.bound), "{given}");
            in_one_line(&problem, &plan)
        }
        Err(Refused::Infeasible(why)) => format!("impossible: {why}"),
        Err(refused) => panic!("{given}: {refused}"),
    }
}

/// Reads rules, each a line that gives a problem and one that says what comes of it; compares all before it fails, so that
/// one look shows all that is wrong.
fn all(rules: &str) {
    let lines: Vec<&str> =
        rules.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let wrong: Vec<String> = lines
        .chunks(2)
        .filter_map(|rule| {
            let expected = rule[1].strip_prefix("-> ").unwrap();
            let found = answer(rule[0]);
            (found != expected).then(|| format!("{}\n  expected {expected}\n  found    {found}", rule[0]))
        })
        .collect();
    assert!(lines.len() >= 8, "the rules are gone");
    assert!(wrong.is_empty(), "{} of {} are wrong:\n\n{}", wrong.len(), lines.len() / 2, wrong.join("\n\n"));
}

#[test]
fn seats() {
    all("
# Whoever wishes something sits in it.
best total; slot am; room A 2; room B 1; topic tea; topic law; person ann: tea; person bo: law; person cy: law
  -> am: law in A (bo cy), tea in B (ann) => total 3

# No more than the room holds; the higher value first.
best total; slot am; room A 1; topic tea; person ann: tea=2; person bo: tea=3
  -> am: tea in A (bo) => total 3

# A room without seats holds nobody.
best seated; slot am; room A 0; topic tea; person ann: tea
  -> am: - => seated 1

# No more than the topic takes, whatever the room holds.
best total; slot am; room A 9; topic tea seats ..1; person ann: tea=2; person bo: tea=3
  -> am: tea in A (bo) => total 3

# One session at a time.
best total; slot am; room A 2; room B 1; topic tea; topic law; person ann: tea law=2; person bo: law; person cy: tea
  -> am: law in A (ann bo), tea in B (cy) => total 4

# The same topic never twice.
best seated total; slot am; slot pm; room A 1; topic tea; person ann: tea@am
  -> am: tea in A (ann); pm: - => seated 1, total 1

# Nobody sits where they are not present.
best seated total; slot am; slot pm; room A 1; topic tea in am; topic law in pm; person ann in pm: tea=5 law
  -> am: -; pm: law in A (ann) => seated 0, total 1

# Whoever has no wishes is seated all the same, where seats count.
best seated; slot am; room A 1; topic tea; person ann
  -> am: tea in A (ann) => seated 0

# A topic for some roles.
best seated; slot am; room A 2; topic tea roles leader; person ann role leader; person bo role clerk
  -> am: tea in A (ann) => seated 1

# Whoever has no role sits only where no role is asked for.
best seated; slot am; room A 2; topic tea roles leader; person ann
  -> am: - => seated 1

# What a person needs, the room has.
best total; slot am; room A 9; room B 9 has step-free; topic tea; person ann needs step-free: tea
  -> am: tea in B (ann) => total 1

# All that they need.
best total; slot am; room A 9 has loop; room B 9 has step-free; topic tea; person ann needs step-free,loop: tea
  -> am: - => total 0

# A forbidden seat.
best total; slot am; slot pm; room A 9; topic tea; person ann: tea; forbid ann tea am
  -> am: -; pm: tea in A (ann) => total 1
");
}

#[test]
fn sessions() {
    all("
# A topic runs only in its slots.
best total; slot am; slot pm; room A 1; topic tea in pm; person ann: tea
  -> am: -; pm: tea in A (ann) => total 1

# In none: never.
best total; slot am; room A 1; topic tea in ,; person ann: tea
  -> am: - => total 0

# It may run in every slot, so that more can have it.
best total; slot am; slot pm; room A 1; topic tea; person ann: tea; person bo: tea@pm
  -> am: tea in A (ann); pm: tea in A (bo) => total 2

# No more often than it may.
best total; slot am; slot pm; room A 1; topic tea runs ..1; person ann in am: tea=2; person bo in pm: tea=3
  -> am: -; pm: tea in A (bo) => total 3

# A topic that must not run.
best total; slot am; room A 1; topic tea runs ..0; person ann: tea
  -> am: - => total 0

# A topic that must run, though others are wished more.
best total; slot am; room A 9; topic tea; topic law runs 1..; person ann: tea; person bo: law; person cy: tea
  -> am: law in A (bo) => total 1

# It runs also when nobody is there.
best total; slot am; room A 9; topic tea runs 1..
  -> am: tea in A () => total 0

# Twice.
best total; slot am; slot pm; room A 9; topic tea; topic law runs 2..; person ann: tea
  -> am: law in A (); pm: law in A () => total 0

# One session to a room at a time.
best total; slot am; room A 9; topic tea; topic law; person ann: tea; person bo: law=2
  -> am: law in A (bo) => total 2

# A room is there only in its slots.
best total; slot am; slot pm; room A 9 in pm; topic tea; person ann: tea
  -> am: -; pm: tea in A (ann) => total 1

# A topic fits only some rooms.
best total; slot am; room A 9; room B 1; topic tea rooms B; person ann: tea; person bo: tea=2
  -> am: tea in B (bo) => total 2

# A topic needs what its room has.
best total; slot am; room A 9; room B 1 has stage; topic tea needs stage; person ann: tea; person bo: tea=2
  -> am: tea in B (bo) => total 2

# The larger room goes to the topic that more wish.
best total; slot am; room A 1; room B 2; topic tea; topic law; person ann: law; person bo: law; person cy: tea
  -> am: law in B (ann bo), tea in A (cy) => total 3

# Fewer than the least do not make a session.
best total; slot am; room A 9; topic tea seats 2..; topic law; person ann: tea=9; person bo: law
  -> am: tea in A (ann bo) => total 9

# Those who do not wish it can make up the number.
best total; slot am; room A 9; topic tea seats 2..; person ann: tea=9; person bo
  -> am: tea in A (ann bo) => total 9

# No more sessions in a slot than its most.
best total; slot am sessions ..1; room A 9; room B 8; topic tea; topic law; person ann: tea; person bo: law=2
  -> am: law in A (bo) => total 2

# No fewer than its least, though one would do.
best total; slot am sessions 2..; room A 9; room B 9; topic tea rooms A; topic law; person ann: tea
  -> am: law in B (), tea in A (ann) => total 1

# A session that nobody sits in is not held.
best total; slot am; room A 9; room B 9; topic tea rooms A; topic law; person ann: tea
  -> am: tea in A (ann) => total 1
");
}

#[test]
fn settled_seats_and_sessions() {
    all("
# A settled schedule stays, though another would be better.
best total; slot am; room A 9; topic tea; topic law; person ann: law; session tea am A
  -> am: tea in A () => total 0

# Also where the larger room would be better.
best total; slot am; room A 9; room B 1; topic tea; person ann: tea; person bo: tea=2; session tea am B
  -> am: tea in B (bo) => total 2

# A pin holds, though a wish is for something else.
best total; slot am; room A 9; topic tea; topic law; person ann: law=9; person bo: law=9; pin ann tea am
  -> am: tea in A (ann) => total 0

# It takes a seat.
best total; slot am; room A 1; topic tea; person ann; person bo: tea=9; pin ann tea am
  -> am: tea in A (ann) => total 0

# A host sits in the own session whenever it runs, though a wish is for another.
best total; slot am; room A 1; room B 1; topic tea rooms A; topic law rooms B; person ann: law=9; person bo: tea=10; host ann tea am
  -> am: tea in A (ann bo) => total 10

# It need not run.
best total; slot am; room A 1; room B 1; topic tea rooms A; topic law rooms B; person ann: law=9; person bo: tea=8; host ann tea am
  -> am: law in B (ann) => total 9

# A host takes no seat.
best total; slot am; room A 1; topic tea; person ann; person bo: tea; host ann tea am
  -> am: tea in A (ann bo) => total 1

# And does not make up the least number.
best total; slot am; room A 9; topic tea seats 2..; person ann; person bo: tea; host ann tea am
  -> am: - => total 0

# A host needs no role.
best total; slot am; room A 1; topic tea roles leader; person ann: tea; host ann tea am
  -> am: tea in A (ann) => total 1

# A host can be in the same topic in every slot; that meets a wish for it once.
best seated total; slot am; slot pm; room A 1; topic tea runs 2..; person ann: tea; host ann tea am; host ann tea pm
  -> am: tea in A (ann); pm: tea in A (ann) => seated 0, total 1

# A host needs a room that fits.
best total; slot am; room A 1; topic tea; person ann needs step-free; person bo: tea; host ann tea am
  -> am: - => total 0

# Whoever hosts two topics of one slot keeps one of them from running.
best total; slot am; room A 9; room B 8; topic tea; topic law; person ann; person bo: tea=2; person cy: law; host ann tea am; host ann law am
  -> am: tea in A (ann bo) => total 2

# A host who may not sit there keeps it from running.
best total; slot am; room A 9; topic tea; person ann; person bo: tea; host ann tea am; forbid ann tea am
  -> am: - => total 0
");
}

#[test]
fn wishes() {
    all("
# A wish without a value counts 1.
best total; slot am; room A 1; topic tea; person ann: tea; person bo: tea=2
  -> am: tea in A (bo) => total 2

# A wish bound to a slot is met in that slot only.
best total; slot am; slot pm; room A 1; topic tea runs ..1; person ann: tea=2@pm; person bo: tea@am
  -> am: -; pm: tea in A (ann) => total 2

# Otherwise in either.
best total; slot am; slot pm; room A 1; topic tea in pm; person ann: tea
  -> am: -; pm: tea in A (ann) => total 1

# The same topic can be worth more in one slot; the best counts, once.
best total; slot am; slot pm; room A 1; topic tea runs ..1; person ann: tea=2 tea=5@pm
  -> am: -; pm: tea in A (ann) => total 5

# A weight counts for all wishes of the organisation.
best total; slot am; room A 1; topic tea; organisation south weight 3; person ann of north: tea=2; person bo of south: tea
  -> am: tea in A (bo) => total 3

# But not for being left out: there everybody is one.
best fair total; slot am; slot pm; room A 1; topic tea in am; topic law in pm; organisation south weight 9; person ann of north: tea law; person bo of south: tea=2 law
  -> am: tea in A (bo); pm: law in A (ann) => fair 0/2/0, total 19
");
}

#[test]
fn levels() {
    all("
# seated: a seat for everybody.
best seated total; slot am; room A 2; room B 1; topic tea; topic law; person ann: law=2; person bo: law; person cy: law=2
  -> am: law in A (ann cy), tea in B (bo) => seated 0, total 4

# fair: nobody without, then as few as possible with one.
best fair; slot am; slot pm; room A 1; topic tea in am; topic law in pm; topic sun in pm; person ann: tea law; person bo: law
  -> am: tea in A (ann); pm: law in A (bo) => fair 0/2/0

# Whoever has no wishes is not counted.
best fair; slot am; room A 1; topic tea; person ann: tea; person bo
  -> am: tea in A (ann) => fair 0/1

# Two seats in a row for one are worse than one for each.
best fair total; slot am; slot pm; room A 1; topic tea in am; topic law in pm; person ann: tea=9 law=9; person bo: law
  -> am: tea in A (ann); pm: law in A (bo) => fair 0/2/0, total 10

# total: the most worth.
best total; slot am; slot pm; room A 1; topic tea in am; topic law in pm; person ann: tea=9 law=9; person bo: law
  -> am: tea in A (ann); pm: law in A (ann) => total 18

# spread: colleagues apart.
best seated spread; slot am; room A 2; room B 2; topic tea rooms A; topic law; person ann of north; person bo of north; person cy of south; person di of south; pin ann tea am; pin cy tea am
  -> am: law in B (bo di), tea in A (ann cy) => seated 0, spread 0

# A host counts as a colleague.
best seated spread; slot am sessions 2; room A 2; room B 2; topic tea rooms A; topic law; person ann of north; person bo of north; host ann tea am
  -> am: law in B (bo), tea in A (ann) => seated 0, spread 0

# stable: everybody stays, though another seat is wished.
best stable total; slot am; room A 9; room B 9; topic tea rooms A; topic law; person ann: law=9; now ann tea am
  -> am: tea in A (ann) => stable 0, total 0

# Whoever is gone does not count, nor a slot in which they are absent, nor one that is gone.
best stable; slot am; slot pm; room A 9; topic tea; person ann in pm; now ann tea am; now zoe tea am; now ann tea night
  -> am: -; pm: - => stable 0

# A topic that is gone is lost.
best stable; slot am; room A 9; topic tea; person ann; now ann old am
  -> am: - => stable 1
");
}

/// The same gathering in every order in which something comes out differently.
#[test]
fn the_order_of_the_levels_decides() {
    all("
best total seated; slot am; room A 1; room B 2; topic tea; topic law rooms A; topic sun rooms B; person ann: law=9; person bo: tea; person cy: tea
  -> am: law in A (ann), tea in B (bo cy) => total 11, seated 0
best seated total; slot am sessions ..1; room A 2; topic tea roles leader; topic law; person ann role leader: tea=9; person bo; person cy role leader
  -> am: tea in A (ann cy) => seated 1, total 9
best total seated; slot am sessions ..1; room A 2; topic tea roles leader; topic law; person ann role leader: tea=9; person bo; person cy role leader
  -> am: tea in A (ann cy) => total 9, seated 1
best fair total; slot am; room A 2; topic tea; topic law; person ann: tea; person bo: tea; person cy: law=9
  -> am: tea in A (ann bo) => fair 1/2, total 2
best total fair; slot am; room A 2; topic tea; topic law; person ann: tea; person bo: tea; person cy: law=9
  -> am: law in A (cy) => total 9, fair 2/1
best total spread; slot am; room A 2; room B 2; topic tea rooms A; topic law; person ann of north: tea; person bo of north: tea; pin ann tea am
  -> am: tea in A (ann bo) => total 2, spread 1
best seated spread total; slot am; room A 2; room B 2; topic tea rooms A; topic law; person ann of north: tea; person bo of north: tea; pin ann tea am
  -> am: law in B (bo), tea in A (ann) => seated 0, spread 0, total 1
best stable fair; slot am; room A 1; topic tea; topic law; person ann: tea; person bo: law; now ann law am; now bo law am
  -> am: law in A (bo) => stable 1, fair 1/1
best seated stable total; slot am; slot pm; room A 1; topic tea; topic law; person ann: tea=2@am law@pm; now ann law am; now ann tea pm
  -> am: law in A (ann); pm: tea in A (ann) => seated 0, stable 0, total 0
best seated total stable; slot am; slot pm; room A 1; topic tea; topic law; person ann: tea=2@am law@pm; now ann law am; now ann tea pm
  -> am: tea in A (ann); pm: law in A (ann) => seated 0, total 3, stable 2
");
}

#[test]
fn what_is_impossible_is_named() {
    all(r#"
slot am; slot pm; room A 1; topic tea; person ann in pm; pin ann tea am
  -> impossible: "ann" is pinned to "tea" in "am", but is not present then
slot am; room A 1; topic tea; person ann; pin ann tea am; forbid ann tea am
  -> impossible: "ann" is pinned to "tea" in "am", and the same seat is forbidden
slot am; room A 1; topic tea roles leader; person ann role clerk; pin ann tea am
  -> impossible: "ann" is pinned to "tea" in "am", but the topic is not for their role
slot am; slot pm; room A 1; topic tea in pm; person ann; pin ann tea am
  -> impossible: "ann" is pinned to "tea" in "am", but the topic cannot run then
slot am; room A 1; topic tea runs ..0; person ann; pin ann tea am
  -> impossible: "ann" is pinned to "tea" in "am", but the topic cannot run then
slot am; slot pm; room A 1 in pm; topic tea; person ann; pin ann tea am
  -> impossible: "ann" is pinned to "tea" in "am", but the topic cannot run then
slot am; room A 1; topic tea; topic law; person ann; pin ann tea am; pin ann law am
  -> impossible: "ann" is pinned to two topics in "am"
slot am; slot pm; room A 1; topic tea; person ann; pin ann tea am; pin ann tea pm
  -> impossible: "ann" is pinned to "tea" in two slots
slot am; room A 2; room B 1; topic tea; person ann; person bo; person cy; pin ann tea am; pin bo tea am; pin cy tea am
  -> impossible: 3 are pinned to "tea" in "am", where there are at most 2 seats
slot am; room A 9; topic tea seats ..1; person ann; person bo; pin ann tea am; pin bo tea am
  -> impossible: 2 are pinned to "tea" in "am", where there are at most 1 seats
slot am sessions 2..; room A 1; topic tea; topic law
  -> impossible: 2 sessions must run in "am", where at most 1 can
slot am sessions 2..; room A 1; room B 1; topic tea
  -> impossible: 2 sessions must run in "am", where at most 1 can
slot am; slot pm; room A 1 in am; topic tea runs 2..
  -> impossible: "tea" must run 2 times and can run at most 1 times
slot am; room A 1; topic tea needs stage runs 1..
  -> impossible: "tea" must run 1 times and can run at most 0 times
slot am; room A 1; topic tea rooms , runs 1..
  -> impossible: "tea" must run 1 times and can run at most 0 times

# A settled schedule that breaks a rule.
slot am; slot pm; room A 1; topic tea in pm; session tea am A
  -> impossible: the settled session of "tea" in "am" in room "A" breaks a rule: the topic cannot run in the slot
slot am; slot pm; room A 1 in pm; topic tea; session tea am A
  -> impossible: the settled session of "tea" in "am" in room "A" breaks a rule: the room cannot be used in the slot
slot am; room A 1; room B 1; topic tea rooms B; session tea am A
  -> impossible: the settled session of "tea" in "am" in room "A" breaks a rule: the room does not fit the topic
slot am; room A 1; topic tea; topic law; session tea am A; session law am A
  -> impossible: the settled session of "tea" in "am" in room "A" breaks a rule: another session is in the room
slot am; room A 1; room B 1; topic tea; session tea am A; session tea am B
  -> impossible: the settled session of "tea" in "am" in room "B" breaks a rule: the topic runs twice in the slot
slot am; slot pm; room A 1; topic tea runs ..1; session tea am A; session tea pm A
  -> impossible: the settled session of "tea" in "am" in room "A" breaks a rule: the topic runs too often
slot am sessions ..1; room A 1; room B 1; topic tea; topic law; session tea am A; session law am B
  -> impossible: the settled session of "law" in "am" in room "B" breaks a rule: the slot has too many or too few sessions
slot am sessions 2..; room A 1; topic tea; topic law; session tea am A
  -> impossible: 2 sessions must run in "am", where at most 1 can
slot am; slot pm; room A 1; topic tea runs 2..; session tea am A
  -> impossible: "tea" must run 2 times and can run at most 1 times

# What only the search can tell.
slot am; room A 9; topic tea runs 1.. seats 2..; person ann
  -> impossible: no plan keeps to all rules at once; the search went through everything
slot am; room A 9; topic tea; person ann needs step-free; pin ann tea am
  -> impossible: no plan keeps to all rules at once; the search went through everything
slot am; room A 9; topic tea; topic law; person ann; person bo; pin ann tea am; pin bo law am
  -> impossible: no plan keeps to all rules at once; the search went through everything
slot am; room A 9; room B 9; topic tea; topic law; person ann; person bo; pin ann tea am; host bo tea am; pin bo law am
  -> impossible: no plan keeps to all rules at once; the search went through everything
slot am; room A 9; topic tea; person ann; session law am A; topic law; pin ann tea am
  -> impossible: no plan keeps to all rules at once; the search went through everything
"#);
}

#[test]
fn nothing_to_do_is_done() {
    all("
slot am; room A 1; topic tea
  -> am: - => seated 0, fair 0/0, total 0, spread 0
slot am; room A 1; person ann
  -> am: - => seated 1, fair 0/0, total 0, spread 0
slot am; topic tea; person ann: tea
  -> am: - => seated 1, fair 1/0, total 0, spread 0
person ann
  ->  => seated 0, fair 0, total 0, spread 0
");
}

//! What is said about a plan is true: every cost of a wish or of a change is confirmed by a search through every plan.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod oracle;
mod sessions_text;

use oracle::random::{self, Lots};
use oracle::{Answer, best};
use samling_allocation::seating::explain::{Change, wishes};
use samling_allocation::seating::{
    Cost, Level, Options, Plan, Problem, Seat, Silent, Stopped, Value, WhatIf, Why, solve, what_if,
};
use std::cmp::Ordering;
use std::collections::BTreeMap;

const CASES: u64 = 1_200;
const ALLOWED: usize = 30_000;

fn solved(problem: &Problem, seed: u64) -> Option<Plan> {
    solve(problem, &Options { seed, steps: None }, &mut Silent).ok()
}

/// What is wrong with what is said of a cost, given what is true.
///
/// Where a search was ended before the proof, a change is called uncertain, and a tie says that a plan as good was found:
/// then the truth may be better than what is said, never worse.
fn wrong(problem: &Problem, said: &Cost, plan: &Plan, truth: &Answer) -> Option<String> {
    let planned: Vec<Value> = plan.levels.iter().map(|level| level.value.clone()).collect();
    let right = match (said, truth) {
        (_, Answer::TooLarge) => true,
        (_, Answer::Impossible) => *said == Cost::Impossible,
        (Cost::Tie, Answer::Best(values)) => {
            planned == *values || (plan.stopped != Stopped::Proven && better(problem, values, &planned))
        }
        (Cost::Worse(change) | Cost::Better(change), Answer::Best(values)) => {
            let at = problem.objective.iter().position(|level| *level == change.level).unwrap();
            let mut found = planned.clone();
            found[at] = change.to.clone();
            let worse = better(problem, &planned, &found);
            let exact = values[..=at] == found[..=at];
            change.from == planned[at]
                && worse == matches!(said, Cost::Worse(_))
                && (exact || (!change.certain && better(problem, values, &found)))
        }
        (Cost::Impossible | Cost::Unknown, Answer::Best(_)) => false,
    };
    (!right).then(|| format!("said {said:?}, true is {truth:?}, the plan has {:?}", plan.levels))
}

/// Is it certain that the search could not have said more?
fn certain(said: &Cost, plan: &Plan) -> bool {
    match said {
        Cost::Tie => plan.stopped == Stopped::Proven,
        Cost::Worse(change) | Cost::Better(change) => change.certain,
        Cost::Impossible => true,
        Cost::Unknown => false,
    }
}

fn name(cost: &Cost) -> &'static str {
    match cost {
        Cost::Tie => "tie",
        Cost::Better(_) => "better",
        Cost::Worse(_) => "worse",
        Cost::Impossible => "impossible",
        Cost::Unknown => "unknown",
    }
}

fn no_faults(faults: &[String], counted: &BTreeMap<String, u32>) {
    println!("{counted:?}");
    let first = &faults[..faults.len().min(4)];
    assert!(faults.is_empty(), "{} are wrong, of {counted:?}:\n{}", faults.len(), first.join("\n\n"));
}

/// Every wish of every participant of tiny problems.
#[test]
fn what_a_wish_would_cost_is_true() {
    let (mut faults, mut counted, mut uncertain) = (Vec::new(), BTreeMap::new(), 0);
    for seed in 0..CASES {
        let problem = random::problem(seed);
        let Some(plan) = solved(&problem, seed) else { continue };
        let mut settled = problem.clone();
        settled.sessions.clone_from(&plan.sessions);
        for person in &problem.participants {
            let seats: Vec<&Seat> = plan.seats.iter().filter(|seat| seat.participant == person.id).collect();
            let present = |slot: &String| person.slots.as_ref().is_none_or(|slots| slots.contains(slot));
            let reasons = wishes(&problem, &plan, &person.id, seed, &mut Silent);
            assert_eq!(reasons.len(), person.wishes.len());
            for (wish, reason) in person.wishes.iter().zip(reasons) {
                assert_eq!(*wish, reason.wish);
                let fits = |slot: &String| wish.slot.as_ref().is_none_or(|other| other == slot);
                let running: Vec<&String> = plan
                    .sessions
                    .iter()
                    .filter(|session| session.topic == wish.topic && fits(&session.slot))
                    .map(|session| &session.slot)
                    .collect();
                let seat = |slot: &String| Seat {
                    participant: person.id.clone(),
                    slot: slot.clone(),
                    topic: wish.topic.clone(),
                };
                let (kind, right) = match &reason.why {
                    Why::Met(slot) => ("met", fits(slot) && seats.contains(&&seat(slot))),
                    Why::MetByAnother => {
                        let met = |slot: &Seat| {
                            person.wishes.iter().any(|other| {
                                other.topic == slot.topic
                                    && other.slot.as_ref().is_none_or(|other| *other == slot.slot)
                            })
                        };
                        let mut same = seats.iter().filter(|seat| seat.topic == wish.topic);
                        ("met by another", same.any(|seat| !fits(&seat.slot) && met(seat)))
                    }
                    Why::NotRun => ("not run", running.is_empty()),
                    Why::NotPresent => {
                        ("not present", !running.is_empty() && !running.iter().any(|slot| present(slot)))
                    }
                    Why::Unmet(alternatives) => {
                        let expected: Vec<&String> =
                            running.iter().copied().filter(|slot| present(slot)).collect();
                        let told: Vec<&String> = alternatives.iter().map(|one| &one.slot).collect();
                        for one in alternatives {
                            *counted.entry(name(&one.cost).to_owned()).or_insert(0) += 1;
                            uncertain += u32::from(!certain(&one.cost, &plan));
                            let mut pinned = settled.clone();
                            pinned.pins.push(seat(&one.slot));
                            let truth = best(&pinned, ALLOWED);
                            faults
                                .extend(wrong(&problem, &one.cost, &plan, &truth).map(|fault| {
                                    format!("seed {seed}, {} for {wish:?}: {fault}", person.id)
                                }));
                        }
                        ("unmet", !told.is_empty() && told == expected)
                    }
                };
                *counted.entry(kind.to_owned()).or_insert(0) += 1;
                if !right {
                    faults.push(format!("seed {seed}, {} for {wish:?}: {:?}", person.id, reason.why));
                }
            }
        }
    }
    no_faults(&faults, &counted);
    let all: u32 = counted.values().sum();
    assert!(uncertain <= all / 50, "{uncertain} of {all} are uncertain");
    for kind in ["met", "met by another", "not run", "not present", "unmet", "tie", "worse", "impossible"] {
        assert!(counted.get(kind).is_some_and(|count| *count >= 10), "few {kind}: {counted:?}");
    }
}

/// The best over every set of slots in which the topic could run, of those that pass.
fn over_its_slots(problem: &Problem, topic: &str, keep: impl Fn(&[String]) -> bool) -> Answer {
    let at = problem.topics.iter().position(|row| row.id == topic).unwrap();
    let row = &problem.topics[at];
    let (least, most) = (row.min_runs.unwrap_or(0), row.max_runs.unwrap_or(u32::MAX));
    let mut found = Answer::Impossible;
    for set in 0_usize..1 << problem.slots.len() {
        let slots: Vec<String> = (0..problem.slots.len())
            .filter(|slot| set >> slot & 1 == 1)
            .map(|slot| problem.slots[slot].id.clone())
            .collect();
        let runs = u32::try_from(slots.len()).unwrap();
        if !keep(&slots) || !(least..=most).contains(&runs) {
            continue;
        }
        let mut exactly = problem.clone();
        exactly.topics[at].slots = Some(slots);
        exactly.topics[at].min_runs = Some(runs);
        let next = match (best(&exactly, ALLOWED), found) {
            (Answer::TooLarge, _) => return Answer::TooLarge,
            (Answer::Impossible, found) => found,
            (next, Answer::Impossible) => next,
            (Answer::Best(next), Answer::Best(found)) => {
                Answer::Best(if better(problem, &next, &found) { next } else { found })
            }
            (_, Answer::TooLarge) => unreachable!(),
        };
        found = next;
    }
    found
}

fn better(problem: &Problem, one: &[Value], other: &[Value]) -> bool {
    let each = problem.objective.iter().zip(one.iter().zip(other));
    each.map(|(level, (one, other))| level.compare(one, other))
        .find(|order| order.is_ne())
        .is_some_and(Ordering::is_lt)
}

/// What is true of a change, without the code that makes it.
fn truth(problem: &Problem, what: &WhatIf) -> Answer {
    let mut changed = problem.clone();
    if !matches!(what, WhatIf::MoreSeats { .. }) {
        changed.sessions.clear();
    }
    match what {
        WhatIf::Run { topic, slot } => {
            let row = changed.topics.iter().find(|row| row.id == *topic).unwrap();
            let allowed = row.slots.clone();
            over_its_slots(&changed, topic, |slots| {
                let may = |one: &String| {
                    one == slot || allowed.as_ref().is_none_or(|allowed| allowed.contains(one))
                };
                slots.contains(slot) && slots.iter().all(may)
            })
        }
        WhatIf::DoNotRun { topic, slot } => {
            let row = changed.topics.iter().find(|row| row.id == *topic).unwrap();
            let allowed = row.slots.clone();
            over_its_slots(&changed, topic, |slots| {
                let may = |one: &String| allowed.as_ref().is_none_or(|allowed| allowed.contains(one));
                !slots.contains(slot) && slots.iter().all(may)
            })
        }
        WhatIf::MoreSeats { room, seats } => {
            changed.rooms.iter_mut().find(|row| row.id == *room).unwrap().capacity += seats;
            best(&changed, ALLOWED)
        }
        WhatIf::OneMoreRoom { capacity } => {
            let mut room = changed.rooms[0].clone();
            "another".clone_into(&mut room.id);
            room.capacity = *capacity;
            room.slots = None;
            room.features = changed.rooms.iter().flat_map(|room| room.features.clone()).collect();
            changed.rooms.push(room);
            for topic in &mut changed.topics {
                topic.rooms.iter_mut().for_each(|rooms| rooms.push("another".to_owned()));
            }
            for slot in &mut changed.slots {
                slot.max_sessions = slot.max_sessions.map(|most| most + 1);
            }
            best(&changed, ALLOWED)
        }
        WhatIf::OneMoreSession { slot } => {
            let slot = changed.slots.iter_mut().find(|row| row.id == *slot).unwrap();
            slot.max_sessions = slot.max_sessions.map(|most| most + 1);
            best(&changed, ALLOWED)
        }
    }
}

#[test]
fn what_a_change_would_give_or_cost_is_true() {
    let (mut faults, mut counted, mut uncertain) = (Vec::new(), BTreeMap::new(), 0);
    for seed in 0..CASES {
        let problem = random::problem(seed);
        let Some(plan) = solved(&problem, seed) else { continue };
        let mut lots = Lots::new(seed);
        let topic = lots.pick(&problem.topics).id.clone();
        let slot = lots.pick(&problem.slots).id.clone();
        let runs = plan.sessions.iter().any(|session| session.topic == topic && session.slot == slot);
        let about_topic = if runs {
            WhatIf::DoNotRun { topic, slot: slot.clone() }
        } else {
            WhatIf::Run { topic, slot: slot.clone() }
        };
        let room = lots.pick(&problem.rooms).id.clone();
        let whats = [
            about_topic,
            WhatIf::MoreSeats { room, seats: lots.from(1, 3) },
            WhatIf::OneMoreRoom { capacity: lots.from(0, 4) },
            WhatIf::OneMoreSession { slot },
        ];
        for what in whats {
            let options = Options { seed, steps: None };
            let said = what_if(&problem, &plan, &what, &options, &mut Silent);
            uncertain += u32::from(!certain(&said, &plan));
            let kind = format!("{what:?}");
            let kind = kind.split_whitespace().next().unwrap();
            *counted.entry(format!("{kind} {}", name(&said))).or_insert(0) += 1;
            faults.extend(
                wrong(&problem, &said, &plan, &truth(&problem, &what))
                    .map(|fault| format!("seed {seed}, {what:?}: {fault}")),
            );
        }
    }
    no_faults(&faults, &counted);
    let all: u32 = counted.values().sum();
    assert!(uncertain <= all / 50, "{uncertain} of {all} are uncertain");
    for kind in [
        "Run tie",
        "Run worse",
        "Run impossible",
        "DoNotRun worse",
        "MoreSeats better",
        "OneMoreRoom better",
        "OneMoreSession better",
    ] {
        assert!(counted.get(kind).is_some_and(|count| *count >= 5), "few {kind}: {counted:?}");
    }
}

fn first_reason(text: &str, person: &str) -> Why {
    let (problem, _) = sessions_text::read(text);
    let plan = solved(&problem, 0).unwrap();
    let first = wishes(&problem, &plan, person, 0, &mut Silent).remove(0);
    first.why
}

/// The same in words: one line each.
#[test]
fn each_reason_as_it_says() {
    let unmet = |text: &str, person: &str| match first_reason(text, person) {
        Why::Unmet(mut alternatives) => alternatives.remove(0),
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(first_reason("slot am; room A 1; topic tea; person ann: tea", "ann"), Why::Met("am".into()));
    assert_eq!(
        first_reason("slot am; slot pm; room A 1; topic tea in am; person ann: tea@pm", "ann"),
        Why::NotRun
    );
    assert_eq!(
        first_reason("slot am; slot pm; room A 1; topic tea in am; person ann: tea@pm tea@am", "ann"),
        Why::MetByAnother
    );
    assert_eq!(
        first_reason(
            "slot am; slot pm; room A 1; topic tea in am; person ann in pm: tea; person bo: tea",
            "ann"
        ),
        Why::NotPresent
    );
    // A full session: whoever has the seat would lose as much.
    let full = unmet(
        "best total; slot am; room A 1; room B 1; topic tea; topic law; person ann: tea law; person bo: tea; pin bo tea am",
        "ann",
    );
    assert_eq!((full.taken, full.seats, full.instead.as_deref()), (1, 1, Some("law")));
    assert_eq!(full.cost, Cost::Impossible, "bo is pinned");
    // A tie: one seat, two who wish it as much.
    let text = "best total; slot am; room A 1; topic tea; person ann: tea; person bo: tea";
    let (problem, _) = sessions_text::read(text);
    let plan = solved(&problem, 0).unwrap();
    let loser = if plan.seats[0].participant == "ann" { "bo" } else { "ann" };
    assert_eq!(unmet(text, loser).cost, Cost::Tie);
    // Worse: by how much.
    let worse = unmet("best total; slot am; room A 1; topic tea; person ann: tea=2; person bo: tea=5", "ann");
    let change =
        |level, from, to| Change { level, from: Value::Number(from), to: Value::Number(to), certain: true };
    assert_eq!(worse.cost, Cost::Worse(change(Level::Total, 5, 2)));
    // Nothing to say of somebody who is not there.
    assert_eq!(wishes(&problem, &plan, "zoe", 0, &mut Silent), []);
}

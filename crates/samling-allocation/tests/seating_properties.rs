//! What holds for every problem: random ones from small to middle size, with a settled or an open schedule.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod any_problem;
mod oracle;

use any_problem::{MIDDLE, SMALL, answer, compare, few, problems, values};
use oracle::random::Lots;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use samling_allocation::seating::{Options, Problem, Room, Stopped, check};
use std::cmp::Ordering;

/// Every list in another order; what it says is the same.
fn shuffled(problem: &Problem, seed: u64) -> Problem {
    let mut lots = Lots::new(seed);
    let mut other = problem.clone();
    lots.shuffle(&mut other.slots);
    lots.shuffle(&mut other.rooms);
    lots.shuffle(&mut other.organisations);
    lots.shuffle(&mut other.topics);
    lots.shuffle(&mut other.participants);
    lots.shuffle(&mut other.sessions);
    for seats in [&mut other.pins, &mut other.hosts, &mut other.forbidden, &mut other.current] {
        lots.shuffle(seats);
    }
    for room in &mut other.rooms {
        room.slots.iter_mut().for_each(|list| lots.shuffle(list));
        lots.shuffle(&mut room.features);
    }
    for topic in &mut other.topics {
        for list in [&mut topic.slots, &mut topic.rooms, &mut topic.roles].into_iter().flatten() {
            lots.shuffle(list);
        }
    }
    for person in &mut other.participants {
        person.slots.iter_mut().for_each(|list| lots.shuffle(list));
        lots.shuffle(&mut person.wishes);
    }
    other
}

/// What can only add plans and takes none away: every plan of the first problem is one of the second, and worth the same.
///
/// This is so for one more seat, one more room, one more slot of a topic, one more session or run, a smaller least number,
/// one prohibition or pin less; whatever the levels, hosts and least seats. It is not so where what is counted becomes
/// another: one more slot in which people are present, one more participant, wish or level, one host less.
fn loosened(problem: &Problem, which: u8, at: usize) -> Problem {
    let mut more = problem.clone();
    let room = at % more.rooms.len();
    let topic = at % more.topics.len();
    let slot = at % more.slots.len();
    match which {
        0 => more.rooms[room].capacity += 1,
        1 => more.rooms.push(Room { id: "another".to_owned(), capacity: 3, ..Room::default() }),
        2 => {
            if let Some(slots) = &mut more.topics[topic].slots
                && !slots.contains(&more.slots[slot].id)
            {
                slots.push(more.slots[slot].id.clone());
            }
        }
        3 => more.slots[slot].max_sessions = more.slots[slot].max_sessions.map(|most| most + 1),
        4 => more.topics[topic].max_runs = more.topics[topic].max_runs.map(|most| most + 1),
        5 => more.topics[topic].max_seats = more.topics[topic].max_seats.map(|most| most + 1),
        6 => more.topics[topic].min_seats = None,
        7 => more.topics[topic].min_runs = None,
        8 => more.slots[slot].min_sessions = None,
        9 => more.topics[topic].roles = None,
        10 => drop(more.forbidden.pop()),
        _ => drop(more.pins.pop()),
    }
    more
}

/// What the properties are tried on: most can be solved, some cannot, some are settled, some take more than a few steps.
#[test]
fn the_problems_are_of_every_kind() {
    let mut runner = TestRunner::deterministic();
    let (mut possible, mut settled, mut cut, mut people) = (0, 0, 0, 0);
    for _ in 0..300 {
        let problem = problems(MIDDLE).new_tree(&mut runner).unwrap().current();
        settled += u32::from(!problem.sessions.is_empty());
        people += problem.participants.len();
        if let Ok(plan) = answer(&problem, &few(10)) {
            possible += u32::from(!plan.seats.is_empty());
            cut += u32::from(plan.stopped == Stopped::Steps);
        }
    }
    println!("of 300: {possible} with seats, {settled} settled, {cut} cut short; {people} people");
    assert!((120..290).contains(&possible) && settled > 30 && cut > 30 && people > 3_000);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Also when the search is cut after so many steps.
    #[test]
    fn the_order_of_the_input_is_irrelevant(problem in problems(MIDDLE), seed: u64, steps in 0_u64..30) {
        let options = Options { seed, steps: Some(steps) };
        let plan = answer(&problem, &options);
        prop_assert_eq!(&plan, &answer(&problem, &options), "the same again");
        prop_assert_eq!(&plan, &answer(&shuffled(&problem, seed), &options));
    }

    #[test]
    fn a_proven_plan_does_not_depend_on_the_order_either(problem in problems(SMALL), seed: u64) {
        let options = Options { seed, steps: None };
        prop_assert_eq!(answer(&problem, &options), answer(&shuffled(&problem, seed), &options));
    }

    /// The seed decides between plans that are equally good, and nothing else.
    #[test]
    fn another_seed_is_as_good(problem in problems(SMALL), seed: u64) {
        let one = answer(&problem, &Options { seed: 0, steps: None });
        let other = answer(&problem, &Options { seed, steps: None });
        if let (Ok(one), Ok(other)) = (&one, &other) {
            if one.stopped == Stopped::Proven && other.stopped == Stopped::Proven {
                prop_assert_eq!(values(one), values(other));
            }
        } else {
            prop_assert_eq!(one.is_ok(), other.is_ok());
        }
    }

    /// Whatever the steps: every rule holds, pins are there, and no bound is worse than what was reached.
    #[test]
    fn every_plan_keeps_to_the_rules(problem in problems(MIDDLE), steps in 0_u64..60) {
        if let Ok(plan) = answer(&problem, &few(steps)) {
            prop_assert_eq!(check(&problem, &plan), Ok(()));
            for pin in &problem.pins {
                prop_assert!(plan.seats.contains(pin), "{:?} moved", pin);
            }
            if !problem.sessions.is_empty() {
                let mut settled = problem.sessions.clone();
                settled.sort();
                prop_assert_eq!(&plan.sessions, &settled);
            }
            let mut before = true;
            for level in &plan.levels {
                prop_assert!(level.level.compare(&level.bound, &level.value).is_le());
                prop_assert!(!level.proven || level.bound == level.value);
                prop_assert!(before || !level.proven, "{} is proven after one that is not", level.level);
                before = level.proven;
            }
        }
    }

    /// More steps never give a worse plan, and what the bound says of a short search the long one keeps to.
    #[test]
    fn a_longer_search_is_as_good_and_within_the_bounds_of_a_shorter(problem in problems(SMALL), steps in 0_u64..12) {
        if let (Ok(short), Ok(long)) = (answer(&problem, &few(steps)), answer(&problem, &Options { seed: 1, steps: None })) {
            prop_assert_ne!(compare(&long, &short), Ordering::Greater);
            for (short, long) in short.levels.iter().zip(&long.levels) {
                // A level's bound speaks of plans that are as good before.
                prop_assert!(short.level.compare(&short.bound, &long.value).is_le(), "{:?} and {:?}", short, long);
                if short.value != long.value {
                    break;
                }
            }
        }
    }

    #[test]
    fn more_capacity_never_worsens(problem in problems(SMALL), which in 0_u8..12, at in 0_usize..12) {
        let options = Options { seed: 3, steps: None };
        let more = loosened(&problem, which, at);
        if let Ok(plan) = answer(&problem, &options) {
            let looser = answer(&more, &options);
            prop_assert!(looser.is_ok(), "what was possible is not any more: {:?}", looser);
            let looser = looser.unwrap();
            if looser.stopped == Stopped::Proven {
                prop_assert_ne!(compare(&looser, &plan), Ordering::Greater);
            }
            // And nobody claims that it could not be as good as it was.
            let (first, was) = (&looser.levels[0], &plan.levels[0]);
            prop_assert!(first.level.compare(&first.bound, &was.value).is_le());
        }
    }
}

//! Any problem, for proptest: small to middle, each rule used by some.
#![allow(dead_code, clippy::unwrap_used, reason = "for tests only; each test file uses a part of it")]

use proptest::prelude::*;
use samling_allocation::seating::{
    Level, Options, Organisation, PROBLEM_FORMAT, Participant, Plan, Problem, Refused, Room, Seat, Silent,
    Slot, Topic, Value, Wish, mistakes, solve,
};
use std::cmp::Ordering;

/// How large a problem is at most.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    slots: usize,
    rooms: usize,
    topics: usize,
    people: usize,
}

pub const SMALL: Size = Size { slots: 2, rooms: 3, topics: 4, people: 7 };
pub const MIDDLE: Size = Size { slots: 3, rooms: 3, topics: 6, people: 30 };

pub fn id(kind: &str, at: usize) -> String {
    format!("{kind}{at}")
}

fn ids(kind: &str, at: &[usize]) -> Vec<String> {
    let mut at = at.to_vec();
    at.sort_unstable();
    at.dedup();
    at.into_iter().map(|at| id(kind, at)).collect()
}

/// Sometimes some of so many.
fn some(often: f64, of: usize) -> impl Strategy<Value = Option<Vec<usize>>> {
    prop::option::weighted(often, prop::collection::vec(0..of, 1..=of))
}

fn number(often: f64, most: u32) -> impl Strategy<Value = Option<u32>> {
    prop::option::weighted(often, 1..=most)
}

fn slot() -> impl Strategy<Value = Slot> {
    (number(0.3, 3), prop::bool::weighted(0.1)).prop_map(|(max_sessions, least)| Slot {
        id: String::new(),
        min_sessions: least.then_some(1),
        max_sessions,
    })
}

fn room(slots: usize, people: usize) -> impl Strategy<Value = Room> {
    let most = u32::try_from(people).unwrap() / 2 + 1;
    (0..=most, some(0.1, slots), prop::bool::ANY).prop_map(|(capacity, slots, step_free)| Room {
        id: String::new(),
        capacity,
        slots: slots.map(|slots| ids("s", &slots)),
        features: if step_free { vec!["step-free".to_owned()] } else { Vec::new() },
    })
}

fn topic(slots: usize, rooms: usize) -> impl Strategy<Value = Topic> {
    let sizes = (number(0.4, 2), number(0.1, 3), number(0.15, 6), prop::bool::weighted(0.1));
    (some(0.3, slots), some(0.15, rooms), sizes, prop::bool::weighted(0.1)).prop_map(
        |(slots, rooms, (max_runs, min_seats, max_seats, must), leaders)| Topic {
            id: String::new(),
            slots: slots.map(|slots| ids("s", &slots)),
            max_runs,
            min_runs: must.then_some(1),
            min_seats,
            max_seats,
            rooms: rooms.map(|rooms| ids("r", &rooms)),
            roles: leaders.then(|| vec!["leader".to_owned()]),
            needs: Vec::new(),
        },
    )
}

fn person(slots: usize, topics: usize) -> impl Strategy<Value = Participant> {
    let wish = (0..topics, number(0.6, 5), prop::option::weighted(0.2, 0..slots)).prop_map(
        |(topic, value, slot)| Wish { topic: id("t", topic), value, slot: slot.map(|slot| id("s", slot)) },
    );
    (
        0_usize..4,
        prop::bool::weighted(0.3),
        some(0.2, slots),
        prop::bool::weighted(0.1),
        prop::collection::vec(wish, 0..=4),
    )
        .prop_map(|(organisation, leader, slots, step_free, mut wishes)| {
            wishes.sort_by(|one, other| (&one.topic, &one.slot).cmp(&(&other.topic, &other.slot)));
            wishes.dedup_by(|one, other| one.topic == other.topic && one.slot == other.slot);
            Participant {
                id: String::new(),
                organisation: id("o", organisation),
                role: leader.then(|| "leader".to_owned()),
                slots: slots.map(|slots| ids("s", &slots)),
                needs: if step_free { vec!["step-free".to_owned()] } else { Vec::new() },
                wishes,
            }
        })
}

fn seats(most: usize, size: (usize, usize, usize)) -> impl Strategy<Value = Vec<Seat>> {
    let (slots, topics, people) = size;
    let seat = (0..people, 0..slots, 0..topics).prop_map(|(person, slot, topic)| Seat {
        participant: id("p", person),
        slot: id("s", slot),
        topic: id("t", topic),
    });
    prop::collection::vec(seat, 0..=most)
}

/// A problem without mistakes. Every third or so has a settled schedule, which is that of an earlier plan.
pub fn problems(most: Size) -> impl Strategy<Value = Problem> {
    let objective = Just(Level::ALL.to_vec())
        .prop_shuffle()
        .prop_flat_map(|levels| (1..=levels.len()).prop_map(move |many| levels[..many].to_vec()));
    let objective = prop_oneof![
        2 => objective,
        1 => Just(Level::DEFAULT.to_vec()),
        1 => Just(Level::PUBLISHED.to_vec()),
    ];
    (1..=most.slots, 1..=most.rooms, 1..=most.topics, 1..=most.people)
        .prop_flat_map(move |(slots, rooms, topics, people)| {
            let size = (slots, topics, people);
            (
                prop::collection::vec(slot(), slots),
                prop::collection::vec(room(slots, people), rooms),
                prop::collection::vec(topic(slots, rooms), topics),
                prop::collection::vec(person(slots, topics), people),
                (seats(2, size), seats(2, size), seats(3, size), seats(people, size)),
                (number(0.5, 4), prop::bool::weighted(0.3)),
            )
        })
        .prop_flat_map(move |rows| (Just(rows), objective.clone()))
        .prop_map(|((slots, rooms, topics, participants, lists, (weight, settled)), objective)| {
            let (pins, hosts, forbidden, mut current) = lists;
            current.sort();
            current.dedup_by(|one, other| one.participant == other.participant && one.slot == other.slot);
            let mut problem = Problem {
                format: PROBLEM_FORMAT.to_owned(),
                slots,
                rooms,
                organisations: vec![Organisation { id: id("o", 0), weight }],
                topics,
                participants,
                sessions: Vec::new(),
                pins: if settled { Vec::new() } else { pins },
                hosts,
                forbidden,
                current,
                objective,
            };
            problem.slots.iter_mut().enumerate().for_each(|(at, row)| row.id = id("s", at));
            problem.rooms.iter_mut().enumerate().for_each(|(at, row)| row.id = id("r", at));
            problem.topics.iter_mut().enumerate().for_each(|(at, row)| row.id = id("t", at));
            problem.participants.iter_mut().enumerate().for_each(|(at, row)| row.id = id("p", at));
            if settled && let Ok(plan) = solve(&problem, &few(7), &mut Silent) {
                problem.sessions = plan.sessions;
            }
            problem
        })
}

pub fn few(steps: u64) -> Options {
    Options { seed: 1, steps: Some(steps) }
}

pub fn answer(problem: &Problem, options: &Options) -> Result<Plan, Refused> {
    assert_eq!(mistakes(problem), []);
    solve(problem, options, &mut Silent)
}

/// How two plans compare, from the front: `Less` when the first is better.
pub fn compare(one: &Plan, other: &Plan) -> Ordering {
    let pairs = one.levels.iter().zip(&other.levels);
    pairs
        .map(|(one, other)| one.level.compare(&one.value, &other.value))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

pub fn values(plan: &Plan) -> Vec<Value> {
    plan.levels.iter().map(|level| level.value.clone()).collect()
}

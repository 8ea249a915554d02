//! Crowds are seated by a quicker way than few people: it finds what the general way and the search through every plan find.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod any_problem;
mod oracle;

use any_problem::{SMALL, answer, compare, few, id, problems, values};
use oracle::random::Lots;
use oracle::{Answer, best};
use proptest::prelude::*;
use samling_allocation::seating::{
    Level, Options, PROBLEM_FORMAT, Participant, Problem, Room, Seat, Session, Slot, Stopped, Topic, Wish,
    check,
};
use std::cmp::Ordering;

/// People enough that they are seated by the way for crowds, in a slot of their own where all have a seat.
fn among_many(problem: &Problem) -> Problem {
    let mut many = problem.clone();
    many.slots.push(Slot { id: "hall".to_owned(), ..Slot::default() });
    many.rooms.push(Room { id: "hall".to_owned(), capacity: 2_000, ..Room::default() });
    many.topics.push(Topic { id: "hall".to_owned(), ..Topic::default() });
    many.sessions.push(Session {
        slot: "hall".to_owned(),
        topic: "hall".to_owned(),
        room: "hall".to_owned(),
    });
    let all: Vec<String> = problem.slots.iter().map(|slot| slot.id.clone()).collect();
    for person in &mut many.participants {
        person.slots.get_or_insert_with(|| all.clone());
    }
    many.participants.extend((0..1_001).map(|at| Participant {
        id: id("hall", at),
        organisation: "hall".to_owned(),
        slots: Some(vec!["hall".to_owned()]),
        ..Participant::default()
    }));
    many
}

/// A host who is nobody's colleague and wishes nothing: no level changes, but crowds are then seated by the general way.
fn by_the_general_way(problem: &Problem) -> Problem {
    let mut general = problem.clone();
    let session = &problem.sessions[0];
    general.participants.push(Participant {
        id: "nobody".to_owned(),
        organisation: "nobody".to_owned(),
        slots: Some(vec![session.slot.clone()]),
        ..Participant::default()
    });
    general.hosts.push(Seat {
        participant: "nobody".to_owned(),
        slot: session.slot.clone(),
        topic: session.topic.clone(),
    });
    general
}

/// Levels of the way for crowds, in every order and number.
fn crowd_levels() -> impl Strategy<Value = Vec<Level>> {
    Just(vec![Level::Seated, Level::Total, Level::Stable])
        .prop_shuffle()
        .prop_flat_map(|levels| (1..=levels.len()).prop_map(move |many| levels[..many].to_vec()))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Few people with wishes among many in a slot of their own: the way for crowds against the search through every plan.
    #[test]
    fn the_way_for_crowds_finds_the_best(mut problem in problems(SMALL), levels in crowd_levels(), lots: u64) {
        problem.objective = levels;
        problem.pins.clear();
        problem.hosts.clear();
        for topic in &mut problem.topics {
            topic.min_seats = None;
            topic.min_runs = None;
            topic.max_runs = None;
            topic.slots = None;
            topic.rooms = None;
        }
        for slot in &mut problem.slots {
            (slot.min_sessions, slot.max_sessions) = (None, None);
        }
        problem.rooms.iter_mut().for_each(|room| room.slots = None);
        // Each topic in one slot.
        problem.sessions.clear();
        let mut lots = Lots::new(lots);
        let mut topics: Vec<String> = problem.topics.iter().map(|topic| topic.id.clone()).collect();
        lots.shuffle(&mut topics);
        let places = problem.slots.iter().flat_map(|slot| problem.rooms.iter().map(move |room| (&slot.id, &room.id)));
        let mut places: Vec<_> = places.map(|(slot, room)| (slot.clone(), room.clone())).collect();
        lots.shuffle(&mut places);
        for (topic, (slot, room)) in topics.into_iter().zip(places) {
            problem.sessions.push(Session { slot, topic, room });
        }
        let plan = answer(&among_many(&problem), &Options::default()).unwrap();
        prop_assert_eq!(check(&among_many(&problem), &plan), Ok(()));
        prop_assert_eq!(plan.stopped, Stopped::Proven);
        let truth = best(&problem, 200_000);
        if truth != Answer::TooLarge {
            prop_assert_eq!(Answer::Best(values(&plan)), truth);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, max_shrink_iters: 20, ..ProptestConfig::default() })]

    /// Many people with wishes, who differ in what they may: the two ways against each other.
    #[test]
    fn crowds_are_seated_as_well_as_by_the_general_way(
        topics in 3_usize..6, slots in 1_usize..3, everywhere: bool, slack in 70_u32..120, levels in crowd_levels(), lots: u64,
    ) {
        let mut lots = Lots::new(lots);
        let people = if slots == 1 { 1_010 } else { 520 };
        let seats = u32::try_from(people).unwrap() * slack / 100 / u32::try_from(topics).unwrap();
        // With one slot, or with each topic in one slot, people may differ in every way.
        let everywhere = everywhere && slots > 1;
        let mut problem = Problem {
            format: PROBLEM_FORMAT.to_owned(),
            slots: (0..slots).map(|at| Slot { id: id("s", at), ..Slot::default() }).collect(),
            rooms: (0..topics).map(|at| Room { id: id("r", at), capacity: seats + lots.from(0, 9), ..Room::default() }).collect(),
            organisations: Vec::new(),
            topics: (0..topics).map(|at| Topic { id: id("t", at), ..Topic::default() }).collect(),
            participants: Vec::new(),
            sessions: Vec::new(),
            pins: Vec::new(),
            hosts: Vec::new(),
            forbidden: Vec::new(),
            current: Vec::new(),
            objective: levels,
        };
        for topic in 0..topics {
            for slot in (0..slots).filter(|slot| everywhere || topic % slots == *slot) {
                problem.sessions.push(Session { slot: id("s", slot), topic: id("t", topic), room: id("r", topic) });
            }
        }
        for at in 0..people {
            let mut wishes: Vec<usize> = (0..topics).collect();
            lots.shuffle(&mut wishes);
            wishes.truncate(lots.from(0, 3) as usize);
            let wishes = wishes.into_iter().map(|topic| Wish { topic: id("t", topic), value: Some(lots.from(1, 5)), slot: None });
            problem.participants.push(Participant {
                id: id("p", at),
                organisation: id("o", at % 50),
                wishes: wishes.collect(),
                ..Participant::default()
            });
            if !everywhere && lots.percent(10) {
                let seat = Seat {
                    participant: id("p", at),
                    slot: id("s", lots.from(0, u32::try_from(slots).unwrap() - 1) as usize),
                    topic: id("t", lots.from(0, u32::try_from(topics).unwrap() - 1) as usize),
                };
                if lots.percent(50) { problem.forbidden.push(seat) } else { problem.current.push(seat) }
            }
        }
        let crowd = answer(&problem, &Options::default()).unwrap();
        prop_assert_eq!(check(&problem, &crowd), Ok(()));
        prop_assert_eq!(crowd.stopped, Stopped::Proven);
        let general = by_the_general_way(&problem);
        let other = answer(&general, &few(40)).unwrap();
        prop_assert_eq!(check(&general, &other), Ok(()));
        if other.stopped == Stopped::Proven {
            prop_assert_eq!(values(&crowd), values(&other));
        } else {
            prop_assert_ne!(compare(&crowd, &other), Ordering::Greater);
            prop_assert!(other.levels[0].level.compare(&other.levels[0].bound, &crowd.levels[0].value).is_le());
        }
    }
}

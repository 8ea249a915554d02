//! No input makes the engine panic: texts, problems with everything wrong, plans of something else, extreme numbers.
#![allow(clippy::unwrap_used, reason = "for tests only")]

mod oracle;

use oracle::random;
use proptest::prelude::*;
use samling_allocation::seating::{
    Level, LevelResult, Options, Organisation, Participant, Plan, Problem, Refused, Room, Seat, Session,
    Silent, Slot, Stopped, Topic, Value, Wish, check, measure, mistakes, read, solve,
};

/// Few ids, so that they meet; some of them empty, long, or with quotes and line breaks.
fn id() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(vec!["a", "b", "c"]).prop_map(str::to_owned),
        1 => prop::sample::select(vec!["", "\"\n\\", "æ\u{0}\u{202e}", "gone"]).prop_map(str::to_owned),
    ]
}

fn number() -> impl Strategy<Value = u32> {
    prop_oneof![6 => 0..4_u32, 1 => prop::sample::select(vec![40, 1_000_000, 1 << 31, u32::MAX - 1, u32::MAX])]
}

fn maybe() -> impl Strategy<Value = Option<u32>> {
    prop::option::weighted(0.3, number())
}

fn ids() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(id(), 0..3)
}

fn part() -> impl Strategy<Value = Option<Vec<String>>> {
    prop::option::weighted(0.3, ids())
}

fn few() -> impl Strategy<Value = Vec<String>> {
    prop_oneof![4 => Just(Vec::new()), 1 => ids()]
}

fn seat() -> impl Strategy<Value = Seat> {
    (id(), id(), id()).prop_map(|(participant, slot, topic)| Seat { participant, slot, topic })
}

fn session() -> impl Strategy<Value = Session> {
    (id(), id(), id()).prop_map(|(slot, topic, room)| Session { slot, topic, room })
}

fn seats() -> impl Strategy<Value = Vec<Seat>> {
    prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(seat(), 0..4)]
}

fn slot() -> impl Strategy<Value = Slot> {
    (id(), maybe(), maybe()).prop_map(|(id, min_sessions, max_sessions)| Slot {
        id,
        min_sessions,
        max_sessions,
    })
}

fn room() -> impl Strategy<Value = Room> {
    (id(), number(), part(), few()).prop_map(|(id, capacity, slots, features)| Room {
        id,
        capacity,
        slots,
        features,
    })
}

fn topic() -> impl Strategy<Value = Topic> {
    let numbers = (maybe(), maybe(), maybe(), maybe());
    (id(), numbers, part(), part(), part(), few()).prop_map(
        |(id, (max_runs, min_runs, min_seats, max_seats), slots, rooms, roles, needs)| Topic {
            id,
            slots,
            max_runs,
            min_runs,
            min_seats,
            max_seats,
            rooms,
            roles,
            needs,
        },
    )
}

fn wish() -> impl Strategy<Value = Wish> {
    (id(), maybe(), prop::option::weighted(0.3, id())).prop_map(|(topic, value, slot)| Wish {
        topic,
        value,
        slot,
    })
}

fn participant() -> impl Strategy<Value = Participant> {
    let wishes = prop::collection::vec(wish(), 0..4);
    (id(), id(), prop::option::of(id()), part(), few(), wishes).prop_map(
        |(id, organisation, role, slots, needs, wishes)| Participant {
            id,
            organisation,
            role,
            slots,
            needs,
            wishes,
        },
    )
}

fn level() -> impl Strategy<Value = Level> {
    prop::sample::select(Level::ALL.to_vec())
}

fn problem() -> impl Strategy<Value = Problem> {
    let lists = (
        prop::collection::vec(slot(), 0..4),
        prop::collection::vec(room(), 0..4),
        prop::collection::vec((id(), maybe()), 0..3),
        prop::collection::vec(topic(), 0..4),
        prop::collection::vec(participant(), 0..5),
        prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(session(), 0..4)],
    );
    (lists, seats(), seats(), seats(), seats(), prop::collection::vec(level(), 0..6)).prop_map(
        |(
            (slots, rooms, organisations, topics, participants, sessions),
            pins,
            hosts,
            forbidden,
            current,
            objective,
        )| {
            let organisations =
                organisations.into_iter().map(|(id, weight)| Organisation { id, weight }).collect();
            let format = "samling-problem/1".to_owned();
            Problem {
                format,
                slots,
                rooms,
                organisations,
                topics,
                participants,
                sessions,
                pins,
                hosts,
                forbidden,
                current,
                objective,
            }
        },
    )
}

fn value() -> impl Strategy<Value = Value> {
    let extremes = prop::sample::select(vec![i64::MIN, -1, 0, 1, i64::MAX]);
    prop_oneof![
        extremes.prop_map(Value::Number),
        prop::collection::vec(number(), 0..5).prop_map(Value::Counts)
    ]
}

fn plan() -> impl Strategy<Value = Plan> {
    let result = (level(), value(), value(), any::<bool>())
        .prop_map(|(level, value, bound, proven)| LevelResult { level, value, bound, proven });
    let stopped = prop::sample::select(vec![Stopped::Proven, Stopped::Steps, Stopped::Time]);
    let lists = (prop::collection::vec(session(), 0..6), prop::collection::vec(seat(), 0..8));
    (id(), lists, prop::collection::vec(result, 0..6), stopped, prop::option::of(any::<f64>())).prop_map(
        |(format, (sessions, seats), levels, stopped, seconds)| Plan {
            format,
            sessions,
            seats,
            levels,
            stopped,
            seconds,
        },
    )
}

/// A problem of tiny parts where some numbers are as large as they may be.
fn extreme(seed: u64) -> Problem {
    let mut problem = random::problem(seed);
    let mut lots = random::Lots::new(!seed);
    for room in &mut problem.rooms {
        if lots.percent(50) {
            room.capacity = *lots.pick(&[0, 1 << 31, u32::MAX]);
        }
    }
    for topic in &mut problem.topics {
        if lots.percent(30) {
            topic.max_seats = Some(*lots.pick(&[0, 1 << 31, u32::MAX]));
        }
        if lots.percent(10) {
            topic.min_seats = Some(*lots.pick(&[1 << 31, u32::MAX]));
        }
        if lots.percent(30) {
            topic.max_runs = Some(u32::MAX).max(topic.min_runs);
        }
    }
    for slot in &mut problem.slots {
        if lots.percent(30) {
            slot.max_sessions = Some(u32::MAX);
        }
        if lots.percent(5) {
            (slot.min_sessions, slot.max_sessions) = (Some(u32::MAX), None);
        }
    }
    for organisation in &mut problem.organisations {
        organisation.weight = Some(1_000_000);
    }
    for wish in problem.participants.iter_mut().flat_map(|participant| &mut participant.wishes) {
        wish.value = Some(1_000_000 - lots.from(0, 1));
    }
    problem
}

/// Whatever is found keeps to the rules; what makes no sense is refused with its mistakes.
fn solved(problem: &Problem, steps: u64) -> Result<(), TestCaseError> {
    let options = Options { seed: steps, steps: Some(steps) };
    match solve(problem, &options, &mut Silent) {
        Ok(plan) => prop_assert_eq!(check(problem, &plan), Ok(())),
        Err(Refused::Mistakes(found)) => prop_assert_eq!(found, mistakes(problem)),
        Err(_) => {}
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused_with_a_place_inside(text in any::<String>()) {
        for error in [read::problem(&text).unwrap_err(), read::plan(&text).unwrap_err()] {
            prop_assert!(error.line >= 1 && error.line <= text.matches('\n').count() + 1, "{}", error);
        }
    }

    #[test]
    fn pieces_of_json_are_read_or_refused(pieces in prop::collection::vec(prop::sample::select(vec![
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\"format\"", "\"samling-problem/1\"", "\"slots\"", "\"id\"", "\"\\u0000\"", "\"\\ud800\"",
        "null", "true", "NaN", "-0", "1e999", "18446744073709551616", "\n", "æ", "\u{feff}", "\"objective\"", "\"levels\"", "\"value\"",
    ]), 0..40)) {
        let text = pieces.concat();
        for error in [read::problem(&text).err(), read::plan(&text).err()].into_iter().flatten() {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn a_text_that_is_cut_or_bent_is_read_or_refused(seed in 0..500_u64, at in any::<prop::sample::Index>(), with in prop::sample::select(vec!["", "\"", "{", "]", "9", "\u{fffd}", ","])) {
        let text = serde_json::to_string(&random::problem(seed)).unwrap();
        let at = at.index(text.len());
        let (before, after) = text.split_at(at);
        prop_assert!(read::problem(before).is_err());
        let _ = read::problem(&format!("{before}{with}{}", after.get(1..).unwrap_or_default()));
    }

    #[test]
    fn any_problem_is_refused_or_solved(problem in problem(), steps in 0..200_u64) {
        for mistake in mistakes(&problem) {
            prop_assert!(!mistake.to_string().contains('\n'));
        }
        solved(&problem, steps)?;
    }

    #[test]
    fn any_plan_is_checked(problem in problem(), plan in plan()) {
        measure(&problem, &plan.sessions, &plan.seats);
        for violation in check(&problem, &plan).err().unwrap_or_default() {
            prop_assert!(!violation.to_string().contains('\n'));
        }
    }

    #[test]
    fn extreme_numbers_are_solved(seed in any::<u64>(), steps in 0..300_u64) {
        let problem = extreme(seed);
        prop_assert_eq!(mistakes(&problem), []);
        solved(&problem, steps)?;
    }

    #[test]
    fn a_problem_is_read_as_it_was_written(problem in problem()) {
        prop_assert_eq!(read::problem(&serde_json::to_string(&problem).unwrap()), Ok(problem));
    }
}

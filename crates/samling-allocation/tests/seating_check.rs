//! What the checker of plans refuses, one line per rule: a correct plan, one damage, the violation.
#![allow(clippy::unwrap_used, reason = "for tests only")]

use samling_allocation::seating::{
    Level, Plan, Problem, Seat, Session, Value, Violation, check, measure, mistakes,
};
use serde_json::{Value as Json, json};

/// Two slots, three rooms, three topics. Ann (host of `tea` twice) and Bo are colleagues; Cy and Di are alone.
fn problem() -> Json {
    json!({
        "format": "samling-problem/1",
        "slots": [{"id": "am", "min_sessions": 1, "max_sessions": 2}, {"id": "pm", "min_sessions": 1, "max_sessions": 2}],
        "rooms": [
            {"id": "A", "capacity": 2, "features": ["step-free"]},
            {"id": "B", "capacity": 1, "slots": ["am"]},
            {"id": "C", "capacity": 9, "features": ["step-free"]}
        ],
        "organisations": [{"id": "south", "weight": 3}],
        "topics": [
            {"id": "tea", "min_runs": 1, "max_runs": 2, "rooms": ["A", "C"], "needs": ["step-free"]},
            {"id": "law", "slots": ["am"], "roles": ["lawyer"], "rooms": ["B"]},
            {"id": "sun", "min_seats": 1, "max_seats": 3}
        ],
        "participants": [
            {"id": "ann", "organisation": "north", "wishes": [{"topic": "law"}]},
            {"id": "bo", "organisation": "north", "role": "lawyer", "wishes": [{"topic": "law", "value": 5, "slot": "am"}, {"topic": "law", "value": 2}]},
            {"id": "cy", "organisation": "south", "needs": ["step-free"], "wishes": [{"topic": "tea", "value": 4, "slot": "pm"}, {"topic": "sun", "value": 2}]},
            {"id": "di", "organisation": "south", "slots": ["pm"]}
        ],
        "pins": [{"participant": "bo", "slot": "am", "topic": "law"}],
        "hosts": [
            {"participant": "ann", "slot": "am", "topic": "tea"},
            {"participant": "ann", "slot": "pm", "topic": "tea"}
        ],
        "forbidden": [{"participant": "di", "slot": "pm", "topic": "tea"}],
        "current": [
            {"participant": "cy", "slot": "am", "topic": "tea"},
            {"participant": "cy", "slot": "pm", "topic": "tea"},
            {"participant": "bo", "slot": "pm", "topic": "gone"},
            {"participant": "di", "slot": "am", "topic": "tea"},
            {"participant": "gone", "slot": "am", "topic": "tea"},
            {"participant": "cy", "slot": "gone", "topic": "tea"}
        ],
        "objective": ["seated", "fair", "total", "spread", "stable"]
    })
}

fn plan() -> Json {
    json!({
        "format": "samling-plan/1",
        "sessions": [
            {"slot": "am", "topic": "law", "room": "B"},
            {"slot": "am", "topic": "tea", "room": "A"},
            {"slot": "pm", "topic": "sun", "room": "C"},
            {"slot": "pm", "topic": "tea", "room": "A"}
        ],
        "seats": [
            {"participant": "ann", "slot": "am", "topic": "tea"},
            {"participant": "ann", "slot": "pm", "topic": "tea"},
            {"participant": "bo", "slot": "am", "topic": "law"},
            {"participant": "bo", "slot": "pm", "topic": "tea"},
            {"participant": "cy", "slot": "am", "topic": "tea"},
            {"participant": "cy", "slot": "pm", "topic": "sun"},
            {"participant": "di", "slot": "pm", "topic": "sun"}
        ],
        "levels": [
            {"level": "seated", "value": 0, "bound": 0, "proven": true},
            {"level": "fair", "value": [1, 2, 0], "bound": [0, 2, 1], "proven": false},
            {"level": "total", "value": 11, "bound": 23, "proven": false},
            {"level": "spread", "value": 2, "bound": 0, "proven": false},
            {"level": "stable", "value": 2, "bound": 1, "proven": false}
        ],
        "stopped": "steps",
        "seconds": 0.1
    })
}

/// What stands at a pointer is replaced; at the end of a list it is added.
fn set(json: &mut Json, pointer: &str, value: Json) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match json.pointer_mut(parent).unwrap() {
        Json::Array(list) => match key.parse::<usize>() {
            Ok(at) if at < list.len() && value.is_null() => drop(list.remove(at)),
            Ok(at) if at < list.len() => list[at] = value,
            _ => list.push(value),
        },
        object => object[key] = value,
    }
}

fn checked(problem: &Json, plan: &Json) -> Vec<Violation> {
    let problem: Problem = serde_json::from_value(problem.clone()).unwrap();
    let plan: Plan = serde_json::from_value(plan.clone()).unwrap();
    assert_eq!(mistakes(&problem), []);
    check(&problem, &plan).err().unwrap_or_default()
}

fn seat(participant: &str, slot: &str, topic: &str) -> Seat {
    Seat { participant: participant.into(), slot: slot.into(), topic: topic.into() }
}

fn session(slot: &str, topic: &str, room: &str) -> Session {
    Session { slot: slot.into(), topic: topic.into(), room: room.into() }
}

#[test]
fn the_correct_plan_is_accepted_also_without_time_and_in_another_order() {
    assert_eq!(checked(&problem(), &plan()), []);
    let mut turned = plan();
    for list in ["sessions", "seats"] {
        turned[list].as_array_mut().unwrap().reverse();
    }
    turned.as_object_mut().unwrap().remove("seconds");
    assert_eq!(checked(&problem(), &turned), []);
}

/// What becomes of the places at these pointers.
type Damage = Vec<(&'static str, Json)>;

#[test]
fn each_rule_is_checked() {
    use Violation as V;
    let seat_json = |seat: Seat| serde_json::to_value(seat).unwrap();
    let session_json = |session: Session| serde_json::to_value(session).unwrap();
    let s = |text: &str| text.to_owned();
    // The problem's damage, the plan's damage, what is found. Levels are measured again, so that only the rule is told.
    let cases: Vec<(Damage, Damage, Vec<Violation>)> = vec![
        (
            vec![],
            vec![("/format", json!("samling-plan/2"))],
            vec![V::WrongFormat { format: s("samling-plan/2") }],
        ),
        // Sessions.
        (
            vec![("/topics/2/min_seats", json!(0))],
            vec![("/sessions/4", session_json(session("eve", "sun", "C")))],
            vec![V::SessionInUnknownSlot { session: session("eve", "sun", "C") }],
        ),
        (
            vec![],
            vec![("/sessions/4", session_json(session("am", "zen", "C")))],
            vec![
                V::SessionOfUnknownTopic { session: session("am", "zen", "C") },
                V::TooManySessions { slot: s("am"), sessions: 3, most: 2 },
            ],
        ),
        (
            vec![],
            vec![("/sessions/2/room", json!("Z"))],
            vec![V::SessionInUnknownRoom { session: session("pm", "sun", "Z") }],
        ),
        (
            vec![("/topics/2/slots", json!(["am"]))],
            vec![],
            vec![V::TopicNotInSlot { topic: s("sun"), slot: s("pm") }],
        ),
        (
            vec![("/slots/0/max_sessions", json!(3))],
            vec![("/sessions/4", session_json(session("am", "law", "B")))],
            vec![
                V::TopicTwiceInSlot { topic: s("law"), slot: s("am") },
                V::RoomTwiceInSlot { room: s("B"), slot: s("am") },
            ],
        ),
        (
            vec![("/slots/0/max_sessions", json!(3)), ("/topics/0/max_runs", json!(3))],
            vec![("/sessions/4", session_json(session("am", "tea", "C")))],
            vec![V::TopicTwiceInSlot { topic: s("tea"), slot: s("am") }],
        ),
        (
            vec![("/slots/0/max_sessions", json!(3)), ("/topics/2/min_seats", json!(0))],
            vec![("/sessions/4", session_json(session("am", "sun", "A")))],
            vec![V::RoomTwiceInSlot { room: s("A"), slot: s("am") }],
        ),
        (
            vec![("/topics/2/min_runs", json!(2))],
            vec![],
            vec![V::TooFewRuns { topic: s("sun"), runs: 1, least: 2 }],
        ),
        (
            vec![("/topics/2/max_runs", json!(0))],
            vec![],
            vec![V::TooManyRuns { topic: s("sun"), runs: 1, most: 0 }],
        ),
        (
            vec![("/rooms/2/slots", json!(["am"]))],
            vec![],
            vec![V::RoomNotInSlot { room: s("C"), slot: s("pm") }],
        ),
        (
            vec![("/topics/1/rooms", json!(["A"]))],
            vec![],
            vec![V::RoomDoesNotFit { topic: s("law"), slot: s("am"), room: s("B") }],
        ),
        (
            vec![("/topics/1/needs", json!(["stage"]))],
            vec![],
            vec![V::RoomLacks { topic: s("law"), slot: s("am"), room: s("B"), feature: s("stage") }],
        ),
        (
            vec![("/slots/0/max_sessions", json!(4)), ("/slots/0/min_sessions", json!(3))],
            vec![],
            vec![V::TooFewSessions { slot: s("am"), sessions: 2, least: 3 }],
        ),
        (
            vec![("/slots/0/max_sessions", json!(1))],
            vec![],
            vec![V::TooManySessions { slot: s("am"), sessions: 2, most: 1 }],
        ),
        (
            vec![(
                "/sessions",
                json!([
                    session_json(session("am", "law", "B")),
                    session_json(session("am", "tea", "A")),
                    session_json(session("pm", "sun", "A")),
                    session_json(session("pm", "tea", "A"))
                ]),
            )],
            vec![],
            vec![
                V::SettledSessionMissing { session: session("pm", "sun", "A") },
                V::SessionNotSettled { session: session("pm", "sun", "C") },
            ],
        ),
        // Seats in sessions; the hosts take none of them.
        (
            vec![("/topics/2/min_seats", json!(3))],
            vec![],
            vec![V::TooFewSeats { topic: s("sun"), slot: s("pm"), seats: 2, least: 3 }],
        ),
        (
            vec![("/topics/2/max_seats", json!(1))],
            vec![],
            vec![V::TooManySeats { topic: s("sun"), slot: s("pm"), seats: 2, most: 1 }],
        ),
        (
            vec![("/rooms/2/capacity", json!(1))],
            vec![],
            vec![V::RoomOverfull { topic: s("sun"), slot: s("pm"), room: s("C"), seats: 2, capacity: 1 }],
        ),
        (vec![("/rooms/0/capacity", json!(1))], vec![], vec![]),
        (
            vec![("/topics/0/min_seats", json!(2))],
            vec![],
            vec![
                V::TooFewSeats { topic: s("tea"), slot: s("am"), seats: 1, least: 2 },
                V::TooFewSeats { topic: s("tea"), slot: s("pm"), seats: 1, least: 2 },
            ],
        ),
        // Seats of people.
        (
            vec![],
            vec![("/seats/7", seat_json(seat("eve", "pm", "sun")))],
            vec![V::UnknownParticipant { seat: seat("eve", "pm", "sun") }],
        ),
        (
            vec![],
            vec![("/seats/7", seat_json(seat("di", "am", "tea")))],
            vec![V::NotPresent { seat: seat("di", "am", "tea") }],
        ),
        (
            vec![("/participants/0/slots", json!(["am"]))],
            vec![],
            vec![V::NotPresent { seat: seat("ann", "pm", "tea") }],
        ),
        (
            vec![],
            vec![("/seats/6/topic", json!("law"))],
            vec![V::SessionDoesNotRun { seat: seat("di", "pm", "law") }],
        ),
        (
            vec![],
            vec![("/seats/6/topic", json!("zen"))],
            vec![V::SessionDoesNotRun { seat: seat("di", "pm", "zen") }],
        ),
        (
            vec![],
            vec![("/seats/7", seat_json(seat("di", "pm", "sun")))],
            vec![V::TwoSeatsInSlot { participant: s("di"), slot: s("pm") }],
        ),
        (
            vec![],
            vec![("/seats/7", seat_json(seat("bo", "pm", "sun")))],
            vec![V::TwoSeatsInSlot { participant: s("bo"), slot: s("pm") }],
        ),
        (
            vec![],
            vec![("/seats/5/topic", json!("tea"))],
            vec![V::SameTopicTwice { participant: s("cy"), topic: s("tea") }],
        ),
        (
            vec![("/hosts/1", Json::Null)],
            vec![],
            vec![
                V::SameTopicTwice { participant: s("ann"), topic: s("tea") },
                V::RoomOverfull { topic: s("tea"), slot: s("pm"), room: s("A"), seats: 2, capacity: 1 },
            ],
        ),
        (
            vec![("/participants/1/role", json!("clerk"))],
            vec![],
            vec![V::RoleNotAdmitted { seat: seat("bo", "am", "law") }],
        ),
        (
            vec![("/topics/0/roles", json!(["lawyer"]))],
            vec![],
            vec![V::RoleNotAdmitted { seat: seat("cy", "am", "tea") }],
        ),
        (
            vec![("/participants/3/needs", json!(["loop"]))],
            vec![],
            vec![V::RoomLacksForParticipant {
                seat: seat("di", "pm", "sun"),
                room: s("C"),
                feature: s("loop"),
            }],
        ),
        (
            vec![("/participants/0/needs", json!(["loop"]))],
            vec![],
            vec![
                V::RoomLacksForParticipant {
                    seat: seat("ann", "am", "tea"),
                    room: s("A"),
                    feature: s("loop"),
                },
                V::RoomLacksForParticipant {
                    seat: seat("ann", "pm", "tea"),
                    room: s("A"),
                    feature: s("loop"),
                },
            ],
        ),
        (
            vec![("/forbidden/1", seat_json(seat("bo", "pm", "tea")))],
            vec![],
            vec![V::Forbidden { seat: seat("bo", "pm", "tea") }],
        ),
        (
            vec![("/forbidden/1", seat_json(seat("ann", "am", "tea")))],
            vec![],
            vec![V::Forbidden { seat: seat("ann", "am", "tea") }],
        ),
        (
            vec![("/pins/1", seat_json(seat("di", "pm", "law")))],
            vec![],
            vec![V::PinNotKept { seat: seat("di", "pm", "law") }],
        ),
        (vec![("/pins/1", seat_json(seat("ann", "pm", "tea")))], vec![], vec![]),
        (vec![], vec![("/seats/1", Json::Null)], vec![V::HostMissing { seat: seat("ann", "pm", "tea") }]),
        (vec![("/hosts/2", seat_json(seat("di", "am", "sun")))], vec![], vec![]),
    ];
    let mut wrong = Vec::new();
    for (index, (in_problem, in_plan, expected)) in cases.into_iter().enumerate() {
        let (mut problem, mut plan) = (problem(), plan());
        for (pointer, value) in &in_problem {
            set(&mut problem, pointer, value.clone());
        }
        for (pointer, value) in &in_plan {
            set(&mut plan, pointer, value.clone());
        }
        // The case that makes ann an ordinary participant of a room of two needs the room smaller to show it.
        if in_problem.iter().any(|(pointer, _)| *pointer == "/hosts/1") {
            set(&mut problem, "/rooms/0/capacity", json!(1));
        }
        let mut found = checked(&problem, &plan);
        found.retain(|violation| {
            !matches!(violation, V::WrongValue { .. } | V::BoundWorse { .. } | V::ProvenAboveBound { .. })
        });
        let (mut found, mut expected): (Vec<_>, Vec<_>) =
            (found.iter().map(told).collect(), expected.iter().map(told).collect());
        found.sort();
        expected.sort();
        if found != expected {
            wrong.push(format!("case {index}: {in_problem:?} {in_plan:?}\n  {found:?}\n  {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn told(violation: &Violation) -> String {
    format!("{violation:?}")
}

#[test]
fn each_claim_is_checked() {
    use Violation as V;
    let level = |level: &str, value: Json, bound: Json, proven: bool| json!({"level": level, "value": value, "bound": bound, "proven": proven});
    let (number, counts) = (Value::Number, |counts: [u32; 3]| Value::Counts(counts.to_vec()));
    let (total, fair) = (Level::Total, Level::Fair);
    let fewer = vec![Level::Seated, Level::Fair, Level::Total, Level::Spread];
    let more: Vec<Level> = fewer.iter().copied().chain([Level::Stable]).collect();
    let turned = vec![Level::Fair, Level::Seated, Level::Total, Level::Spread, Level::Stable];
    for (pointer, value, expected) in [
        ("/levels/4", Json::Null, vec![V::WrongLevels { claimed: fewer, objective: more.clone() }]),
        (
            "/levels/1",
            level("seated", json!(0), json!(0), true),
            vec![V::WrongLevels {
                claimed: vec![Level::Seated, Level::Seated, Level::Total, Level::Spread, Level::Stable],
                objective: more.clone(),
            }],
        ),
        (
            "/levels/2/value",
            json!(12),
            vec![V::WrongValue { level: total, claimed: number(12), measured: number(11) }],
        ),
        (
            "/levels/1",
            level("fair", json!(1), json!([0, 2, 1]), false),
            vec![
                V::WrongValue { level: fair, claimed: number(1), measured: counts([1, 2, 0]) },
                V::BoundOfAnotherKind { level: fair, value: number(1), bound: counts([0, 2, 1]) },
            ],
        ),
        (
            "/levels/1/bound",
            json!([0, 1]),
            vec![V::BoundOfAnotherKind {
                level: fair,
                value: counts([1, 2, 0]),
                bound: Value::Counts(vec![0, 1]),
            }],
        ),
        (
            "/levels/2/bound",
            json!(10),
            vec![V::BoundWorse { level: total, value: number(11), bound: number(10) }],
        ),
        (
            "/levels/1/bound",
            json!([1, 2, 1]),
            vec![V::BoundWorse { level: fair, value: counts([1, 2, 0]), bound: counts([1, 2, 1]) }],
        ),
        (
            "/levels/0/bound",
            json!(1),
            vec![V::BoundWorse { level: Level::Seated, value: number(0), bound: number(1) }],
        ),
        (
            "/levels/2/proven",
            json!(true),
            vec![V::ProvenAboveBound { level: total, value: number(11), bound: number(23) }],
        ),
        ("/stopped", json!("proven"), more[1..].iter().map(|&level| V::StoppedUnproven { level }).collect()),
        ("/stopped", json!("time"), vec![]),
    ] {
        let mut damaged = plan();
        set(&mut damaged, pointer, value.clone());
        assert_eq!(checked(&problem(), &damaged), expected, "{pointer} {value}");
    }
    let mut other = problem();
    other["objective"] = json!(["fair", "seated", "total", "spread", "stable"]);
    assert_eq!(checked(&other, &plan()), [V::WrongLevels { claimed: more, objective: turned }]);
}

#[test]
fn levels_are_measured_as_they_are_meant() {
    // What is changed in the problem and the plan, and how the five levels become.
    let seat_json = |seat: Seat| serde_json::to_value(seat).unwrap();
    let cases: Vec<(&str, &str, Json, &str)> = vec![
        ("nothing", "plan/format", json!("samling-plan/1"), "0 1/2/0 11 2 2"),
        (
            "a presence named twice counts once",
            "problem/participants/3/slots",
            json!(["pm", "pm"]),
            "0 1/2/0 11 2 2",
        ),
        ("a seat taken away", "plan/seats/5", Json::Null, "1 2/1/0 5 1 2"),
        ("a seat in a session that does not run", "plan/seats/6/topic", json!("law"), "1 1/2/0 11 1 2"),
        ("a wish for one slot alone", "problem/participants/1/wishes/0/slot", json!("pm"), "0 1/2/0 8 2 2"),
        (
            "a host's wish is met",
            "problem/participants/0/wishes/1",
            json!({"topic": "tea"}),
            "0 0/3/0 12 2 2",
        ),
        (
            "a topic is met once, by its best wish",
            "problem/participants/0/wishes",
            json!([{"topic": "tea", "value": 2, "slot": "am"}, {"topic": "tea", "value": 7, "slot": "pm"}]),
            "0 0/3/0 18 2 2",
        ),
        (
            "nobody without wishes counts in fair",
            "problem/participants/0/wishes",
            json!([]),
            "0 0/2/0 11 2 2",
        ),
        ("weights of organisations", "problem/organisations/0/weight", json!(10), "0 1/2/0 25 2 2"),
        ("colleagues apart", "problem/participants/3/organisation", json!("east"), "0 1/2/0 11 1 2"),
        ("the same seat as before", "problem/current/1/topic", json!("sun"), "0 1/2/0 11 2 1"),
        ("somebody who was not there before", "problem/current", json!([]), "0 1/2/0 11 2 0"),
        (
            "somebody who is there now",
            "problem/participants/4",
            json!({"id": "gone", "organisation": "east"}),
            "2 1/2/0 11 2 3",
        ),
        (
            "a colleague more in the same session",
            "problem/participants/2/organisation",
            json!("north"),
            "0 1/2/0 7 2 2",
        ),
        ("a guest", "plan/seats/7", seat_json(seat("bo", "pm", "sun")), "0 1/2/0 11 2 2"),
    ];
    for (name, place, value, expected) in cases {
        let mut both = json!({"problem": problem(), "plan": plan()});
        set(&mut both, &format!("/{place}"), value);
        let problem: Problem = serde_json::from_value(both["problem"].take()).unwrap();
        let plan: Plan = serde_json::from_value(both["plan"].take()).unwrap();
        let measured = measure(&problem, &plan.sessions, &plan.seats);
        assert!(measured.iter().map(|(level, _)| level).eq(&problem.objective));
        let values: Vec<String> = measured.iter().map(|(_, value)| value.to_string()).collect();
        assert_eq!(values.join(" "), expected, "{name}");
    }
}

#[test]
fn sentences_name_the_ids_on_one_line() {
    let strange = Violation::NotPresent { seat: seat("a \"b\"\nc", "am", "tea") };
    assert_eq!(strange.to_string(), r#""a \"b\"\nc" has a seat in slot "am" without being present"#);
    let full = Violation::RoomOverfull {
        topic: "t".into(),
        slot: "s".into(),
        room: "r".into(),
        seats: 3,
        capacity: 2,
    };
    assert_eq!(full.to_string(), r#"topic "t" in slot "s" has 3 seats taken, and room "r" has 2"#);
    let levels = Violation::WrongLevels { claimed: vec![], objective: vec![Level::Seated, Level::Fair] };
    assert_eq!(levels.to_string(), "the levels are none, and the objective is seated, fair");
}

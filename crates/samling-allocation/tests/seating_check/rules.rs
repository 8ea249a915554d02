//! Every rule, one line each.

use crate::example::{checked, plan, problem, seat, session, set};
use samling_allocation::seating::{Seat, Session, Violation};
use serde_json::{Value as Json, json};

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

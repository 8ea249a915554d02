//! A correct plan of a small problem, to be damaged.

use samling_allocation::seating::{Plan, Problem, Seat, Session, Violation, check, mistakes};
use serde_json::{Value as Json, json};

/// Two slots, three rooms, three topics. Ann (host of `tea` twice) and Bo are colleagues; Cy and Di are alone.
pub fn problem() -> Json {
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

pub fn plan() -> Json {
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
pub fn set(json: &mut Json, pointer: &str, value: Json) {
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

pub fn checked(problem: &Json, plan: &Json) -> Vec<Violation> {
    let problem: Problem = serde_json::from_value(problem.clone()).unwrap();
    let plan: Plan = serde_json::from_value(plan.clone()).unwrap();
    assert_eq!(mistakes(&problem), []);
    check(&problem, &plan).err().unwrap_or_default()
}

pub fn seat(participant: &str, slot: &str, topic: &str) -> Seat {
    Seat { participant: participant.into(), slot: slot.into(), topic: topic.into() }
}

pub fn session(slot: &str, topic: &str, room: &str) -> Session {
    Session { slot: slot.into(), topic: topic.into(), room: room.into() }
}

//! What a plan says of itself, and how its levels are measured.

use crate::example::{checked, plan, problem, seat, set};
use samling_allocation::seating::{Level, Plan, Problem, Seat, Value, Violation, measure};
use serde_json::{Value as Json, json};

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

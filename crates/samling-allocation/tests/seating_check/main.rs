//! What the checker of plans refuses, one line per rule: a correct plan, one damage, the violation.
#![allow(clippy::unwrap_used, reason = "for tests only")]

mod claims;
mod example;
mod rules;

use example::{checked, plan, problem, seat};
use samling_allocation::seating::{Level, Violation};

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

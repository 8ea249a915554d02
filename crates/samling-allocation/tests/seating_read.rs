//! What is read, and how plainly wrong texts and senseless problems are refused.
#![allow(clippy::unwrap_used, reason = "for tests only")]

use samling_allocation::seating::mistakes::{self, Kind, MAX_LISTED, MAX_PARTICIPANTS, Mistake};
use samling_allocation::seating::{Level, Problem, Value, mistakes as mistakes_of, read};
use serde_json::{Value as Json, json};

fn small() -> Json {
    json!({
        "format": "samling-problem/1",
        "slots": [{"id": "am", "min_sessions": 1, "max_sessions": 2}, {"id": "pm"}],
        "rooms": [{"id": "A", "capacity": 2, "slots": ["am"], "features": ["step-free"]}, {"id": "B", "capacity": 3}],
        "organisations": [{"id": "o", "weight": 2}],
        "topics": [
            {"id": "t", "slots": ["am", "pm"], "max_runs": 2, "min_runs": 0, "min_seats": 0, "max_seats": 40,
             "rooms": ["A"], "roles": ["leader"], "needs": ["step-free"]},
            {"id": "u"}
        ],
        "participants": [
            {"id": "p", "organisation": "o", "role": "leader", "slots": ["am"], "needs": ["step-free"],
             "wishes": [{"topic": "t", "value": 3, "slot": "am"}, {"topic": "t"}]},
            {"id": "q", "organisation": "elsewhere", "wishes": [{"topic": "u"}]}
        ],
        "sessions": [{"slot": "am", "topic": "t", "room": "A"}],
        "pins": [{"participant": "p", "slot": "am", "topic": "t"}],
        "hosts": [{"participant": "q", "slot": "am", "topic": "t"}],
        "forbidden": [{"participant": "p", "slot": "pm", "topic": "t"}],
        "current": [{"participant": "gone", "slot": "gone", "topic": "gone"}],
        "objective": ["seated", "fair", "total", "spread", "stable"]
    })
}

/// The small problem with what stands at a pointer replaced.
fn with(pointer: &str, value: Json) -> Json {
    let mut problem = small();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = problem.pointer_mut(parent).unwrap();
    match parent {
        Json::Array(list) => match key.parse::<usize>() {
            Ok(at) if at < list.len() => list[at] = value,
            _ => list.push(value),
        },
        object => object[key] = value,
    }
    problem
}

fn problem(json: &Json) -> Problem {
    read::problem(&json.to_string()).unwrap()
}

#[test]
fn what_is_written_is_read_again() {
    let problem = problem(&small());
    assert_eq!(serde_json::to_value(&problem).unwrap(), small());
    assert_eq!(problem.objective, [Level::Seated, Level::Fair, Level::Total, Level::Spread, Level::Stable]);
    assert_eq!(mistakes_of(&problem), []);
}

#[test]
fn a_level_is_a_number_or_a_list() {
    let text = r#"{"format": "samling-plan/1", "sessions": [], "seats": [], "stopped": "proven", "seconds": 0.5, "levels":
        [{"level": "total", "value": 2, "bound": 3, "proven": false}, {"level": "fair", "value": [0, 1], "bound": [0, 1], "proven": true}]}"#;
    let plan = read::plan(text).unwrap();
    assert_eq!(plan.levels[0].bound, Value::Number(3));
    assert_eq!(plan.levels[1].value, Value::Counts(vec![0, 1]));
    assert_eq!(read::plan(&serde_json::to_string(&plan).unwrap()).unwrap(), plan);
}

#[test]
fn wrong_texts_are_refused_with_their_place() {
    let head = r#"{"format": "samling-problem/1", "slots": [], "rooms": [], "topics": [], "#;
    let wrong: Vec<(String, &str, &str)> = vec![
        (String::new(), "", "EOF while parsing a value"),
        ("[]".into(), "", "a list, where an object with keys is expected"),
        ("{}".into(), "", "missing field `format`"),
        (small().to_string() + " x", "", "trailing characters"),
        (
            with("/format", json!("samling-problem/2")).to_string(),
            "format",
            "\"samling-problem/1\" is expected",
        ),
        (with("/surprise", json!(1)).to_string(), "surprise", "unknown field `surprise`"),
        (
            with("/participants/1/wishes/0/topik", json!("t")).to_string(),
            "participants[1].wishes[0].topik",
            "unknown field `topik`",
        ),
        (
            with("/participants/0/wishes/0/topic", json!(7)).to_string(),
            "participants[0].wishes[0].topic",
            "invalid type: integer `7`",
        ),
        (
            with("/participants/0/wishes/0/value", json!(-1)).to_string(),
            "participants[0].wishes[0].value",
            "invalid value: integer `-1`",
        ),
        (
            with("/rooms/0/capacity", json!(1.5)).to_string(),
            "rooms[0].capacity",
            "invalid type: floating point",
        ),
        (
            with("/rooms/1/capacity", json!(4_294_967_296_u64)).to_string(),
            "rooms[1].capacity",
            "invalid value: integer `4294967296`",
        ),
        (
            with("/slots/0", json!(["am", 1, 2])).to_string(),
            "",
            "a list, where an object with keys is expected",
        ),
        (with("/objective/0", json!("best")).to_string(), "objective[0]", "unknown variant `best`"),
        (format!(r#"{head}"topics": []}}"#), "", "duplicate field `topics`"),
        (
            format!(r#"{head}"participants": [{{"id": "p", "id": "q"}}]}}"#),
            "participants[0]",
            "duplicate field `id`",
        ),
        (format!(r#"{head}"participants": NaN}}"#), "participants", "expected value"),
        (
            format!(r#"{head}"participants": {}"#, "[{\"a\":".repeat(100_000)),
            "participants[0].a",
            "unknown field `a`",
        ),
        (
            format!(r#"{head}"participants": {}"#, "[".repeat(100_000)),
            "",
            "a list, where an object with keys is expected",
        ),
        ("{\"a\":".repeat(100_000), "a", "unknown field `a`"),
    ];
    for (text, place, what) in wrong {
        let error = read::problem(&text).unwrap_err();
        let start: String = text.chars().take(300).collect();
        assert_eq!(error.place, place, "{error} in {start}");
        assert!(error.what.contains(what), "{error} in {start}");
        assert!(error.line >= 1 && error.column <= text.len() + 1, "{error}");
    }
    let error = read::problem("{\n  \"format\": \"x\",\n  \"slots\": 7}").unwrap_err();
    assert_eq!((error.line, error.column, error.place.as_str()), (3, 12, "slots"));
    assert_eq!(error.to_string(), "line 3, column 12: slots: invalid type: integer `7`, expected a sequence");
    let error = read::plan(
        r#"{"format": "samling-plan/1", "sessions": [], "seats": [], "stopped": "proven",
        "levels": [{"level": "total", "value": "much"}]}"#,
    )
    .unwrap_err();
    assert_eq!(
        (error.place.as_str(), error.what.as_str()),
        ("levels[0].value", "a whole number or a list of counts")
    );
}

#[test]
fn each_mistake_is_found() {
    let unknown = |place: &str, kind, id: &str| Mistake::Unknown { place: place.into(), kind, id: id.into() };
    let range = |place: &str, number| Mistake::OutOfRange { place: place.into(), number };
    let order = |place: &str, least, most| Mistake::LeastAboveMost { place: place.into(), least, most };
    let seat = |participant: &str, slot: &str, topic: &str| json!({"participant": participant, "slot": slot, "topic": topic});
    let cases = vec![
        (
            "/slots/2",
            json!({"id": "am"}),
            Mistake::DuplicateId { place: "slots[2].id".into(), id: "am".into() },
        ),
        (
            "/rooms/2",
            json!({"id": "A", "capacity": 1}),
            Mistake::DuplicateId { place: "rooms[2].id".into(), id: "A".into() },
        ),
        (
            "/topics/2",
            json!({"id": "u"}),
            Mistake::DuplicateId { place: "topics[2].id".into(), id: "u".into() },
        ),
        (
            "/organisations/1",
            json!({"id": "o"}),
            Mistake::DuplicateId { place: "organisations[1].id".into(), id: "o".into() },
        ),
        (
            "/participants/2",
            json!({"id": "p", "organisation": ""}),
            Mistake::DuplicateId { place: "participants[2].id".into(), id: "p".into() },
        ),
        ("/topics/2", json!({"id": ""}), Mistake::EmptyId { place: "topics[2].id".into() }),
        ("/rooms/0/slots/0", json!("x"), unknown("rooms[0].slots[0]", Kind::Slot, "x")),
        ("/topics/0/slots/2", json!("x"), unknown("topics[0].slots[2]", Kind::Slot, "x")),
        ("/topics/0/rooms/1", json!("x"), unknown("topics[0].rooms[1]", Kind::Room, "x")),
        ("/participants/0/slots/0", json!("x"), unknown("participants[0].slots[0]", Kind::Slot, "x")),
        (
            "/participants/1/wishes/0/topic",
            json!("x"),
            unknown("participants[1].wishes[0].topic", Kind::Topic, "x"),
        ),
        (
            "/participants/1/wishes/0/slot",
            json!("x"),
            unknown("participants[1].wishes[0].slot", Kind::Slot, "x"),
        ),
        ("/sessions/0/slot", json!("x"), unknown("sessions[0].slot", Kind::Slot, "x")),
        ("/sessions/0/topic", json!("x"), unknown("sessions[0].topic", Kind::Topic, "x")),
        ("/sessions/0/room", json!("x\"\n"), unknown("sessions[0].room", Kind::Room, "x\"\n")),
        ("/pins/1", seat("x", "am", "t"), unknown("pins[1].participant", Kind::Participant, "x")),
        ("/hosts/1", seat("p", "x", "t"), unknown("hosts[1].slot", Kind::Slot, "x")),
        ("/forbidden/1", seat("p", "am", "x"), unknown("forbidden[1].topic", Kind::Topic, "x")),
        ("/participants/1/wishes/0/value", json!(0), range("participants[1].wishes[0].value", 0)),
        (
            "/participants/1/wishes/0/value",
            json!(1_000_001),
            range("participants[1].wishes[0].value", 1_000_001),
        ),
        ("/organisations/0/weight", json!(0), range("organisations[0].weight", 0)),
        ("/organisations/0/weight", json!(1_000_001), range("organisations[0].weight", 1_000_001)),
        (
            "/participants/1/wishes/1",
            json!({"topic": "u"}),
            Mistake::WishedTwice {
                place: "participants[1].wishes[1]".into(),
                participant: "q".into(),
                topic: "u".into(),
                slot: None,
            },
        ),
        (
            "/participants/0/wishes/2",
            json!({"topic": "t", "slot": "am"}),
            Mistake::WishedTwice {
                place: "participants[0].wishes[2]".into(),
                participant: "p".into(),
                topic: "t".into(),
                slot: Some("am".into()),
            },
        ),
        ("/slots/0/min_sessions", json!(3), order("slots[0]", 3, 2)),
        ("/topics/0/max_runs", json!(0), Mistake::NoObjective),
        ("/topics/1", json!({"id": "u", "min_runs": 2, "max_runs": 1}), order("topics[1]", 2, 1)),
        (
            "/topics/1",
            json!({"id": "u", "min_runs": 3}),
            Mistake::MoreRunsThanSlots { place: "topics[1]".into(), topic: "u".into(), least: 3, slots: 2 },
        ),
        (
            "/topics/1",
            json!({"id": "u", "min_runs": 2, "slots": ["am", "am"]}),
            Mistake::MoreRunsThanSlots { place: "topics[1]".into(), topic: "u".into(), least: 2, slots: 1 },
        ),
        ("/objective", json!([]), Mistake::NoObjective),
        (
            "/objective/5",
            json!("fair"),
            Mistake::LevelTwice { place: "objective[5]".into(), level: Level::Fair },
        ),
        (
            "/current/1",
            seat("gone", "gone", "other"),
            Mistake::CurrentTwice {
                place: "current[1]".into(),
                participant: "gone".into(),
                slot: "gone".into(),
            },
        ),
        (
            "/sessions/1",
            json!({"slot": "am", "topic": "t", "room": "A"}),
            Mistake::SessionTwice {
                place: "sessions[1]".into(),
                slot: "am".into(),
                topic: "t".into(),
                room: "A".into(),
            },
        ),
    ];
    for (pointer, value, mistake) in cases {
        // A topic that must not run is no mistake.
        let expected = if pointer == "/topics/0/max_runs" { vec![] } else { vec![mistake] };
        assert_eq!(mistakes_of(&problem(&with(pointer, value.clone()))), expected, "{pointer} {value}");
    }
}

#[test]
fn what_is_harmless_or_only_contradictory_is_no_mistake() {
    let seat =
        |participant: &str, slot: &str| json!({"participant": participant, "slot": slot, "topic": "t"});
    for (pointer, value) in [
        ("/pins/1", seat("p", "am")),
        ("/hosts/1", seat("q", "am")),
        ("/forbidden/1", seat("p", "pm")),
        ("/forbidden/1", seat("p", "am")),
        ("/pins/1", seat("p", "pm")),
        ("/rooms/0/capacity", json!(0)),
        ("/rooms/0/capacity", json!(1_u32 << 31)),
        (
            "/participants",
            json!([{"id": "p", "organisation": ""}, {"id": "q", "organisation": "", "role": ""}]),
        ),
        ("/topics/0/slots/2", json!("am")),
        ("/topics/0/min_seats", json!(41)),
        ("/participants/1/wishes/0", json!({"topic": "t", "slot": "pm"})),
    ] {
        assert_eq!(mistakes_of(&problem(&with(pointer, value.clone()))), [], "{pointer} {value}");
    }
}

#[test]
fn sentences_keep_ids_on_one_line() {
    let strange = problem(&with("/sessions/0/room", json!("a \"b\"\nc")));
    let told = mistakes_of(&strange)[0].to_string();
    assert_eq!(told, r#"sessions[0].room: no room has the id "a \"b\"\nc""#);
    let twice = problem(&with("/participants/1/wishes/1", json!({"topic": "u"})));
    assert_eq!(
        mistakes_of(&twice)[0].to_string(),
        r#"participants[1].wishes[1]: "q" wishes "u" in any slot already"#
    );
}

#[test]
fn many_mistakes_are_counted_and_too_large_problems_refused_at_once() {
    let mut many = problem(&small());
    many.pins = vec![samling_allocation::seating::Seat::default(); 200];
    let found = mistakes_of(&many);
    assert_eq!((found.len(), found.last()), (MAX_LISTED + 1, Some(&Mistake::More { count: 500 })));

    let mut large = problem(&small());
    let one = large.participants.pop().unwrap();
    large.participants = vec![one; MAX_PARTICIPANTS + 1];
    let refusal =
        Mistake::TooMany { list: "participants", count: MAX_PARTICIPANTS + 1, most: MAX_PARTICIPANTS };
    assert_eq!(mistakes_of(&large), [refusal]);
    large.participants.pop();
    for (at, participant) in large.participants.iter_mut().enumerate() {
        participant.id = at.to_string();
    }
    large.pins.clear();
    large.forbidden.clear();
    large.hosts.clear();
    assert_eq!(mistakes_of(&large), []);
    large.slots = vec![large.slots[0].clone(); mistakes::MAX_SLOTS + 1];
    assert_eq!(mistakes_of(&large).len(), 1);
}

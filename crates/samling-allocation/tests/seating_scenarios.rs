//! Every gathering in `examples/scenarios/sessions-*.txt`, with the whole answer beside it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod sessions_text;

use samling_allocation::seating::explain::{Change, wishes};
use samling_allocation::seating::{
    Cost, Options, Plan, Problem, Session, Silent, Stopped, Value, WhatIf, Why, Wish, check, solve, what_if,
};
use std::fmt::Write as _;
use std::path::Path;

#[test]
fn answers_are_those_written_beside_the_scenarios() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/scenarios");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("sessions-"))
        .collect();
    files.sort();
    assert!(files.len() >= 7, "the scenarios are gone from {}", folder.display());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let (problem, questions) = sessions_text::read(&text);
        let plan = solve(&problem, &Options::default(), &mut Silent).unwrap();
        assert_eq!(check(&problem, &plan), Ok(()), "{}", file.display());
        assert_eq!(plan.stopped, Stopped::Proven, "{}", file.display());
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(folder.join("decisions"));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| {
            insta::assert_snapshot!(
                file.file_stem().unwrap().to_str().unwrap(),
                show(&problem, &plan, &questions)
            );
        });
    }
}

/// Sessions and seats, levels, who gets what and why not more, and what changes would give.
fn show(problem: &Problem, plan: &Plan, questions: &[Vec<String>]) -> String {
    let mut text = String::new();
    for slot in &problem.slots {
        writeln!(text, "{}", slot.id).unwrap();
        for session in plan.sessions.iter().filter(|session| session.slot == slot.id) {
            writeln!(text, "  {}", of_session(problem, plan, session)).unwrap();
        }
        let idle = problem.participants.iter().filter(|person| {
            let seated = plan.seats.iter().any(|seat| seat.participant == person.id && seat.slot == slot.id);
            !seated && person.slots.as_ref().is_none_or(|slots| slots.contains(&slot.id))
        });
        let idle: Vec<&str> = idle.map(|person| person.id.as_str()).collect();
        if !idle.is_empty() {
            writeln!(text, "  without a seat: {}", idle.join(", ")).unwrap();
        }
    }
    for level in &plan.levels {
        let certain = if level.proven { "no plan is better" } else { "not proven" };
        writeln!(text, "{}: {} ({certain})", level.level, in_words(&level.value)).unwrap();
    }
    for person in &problem.participants {
        let seats = problem.slots.iter().filter_map(|slot| {
            plan.seats.iter().find(|seat| seat.participant == person.id && seat.slot == slot.id)
        });
        let seats: Vec<String> = seats.map(|seat| format!("{} {}", seat.slot, seat.topic)).collect();
        let seats = if seats.is_empty() { "no seat".to_owned() } else { seats.join(", ") };
        writeln!(text, "{} of {}: {seats}", person.id, person.organisation).unwrap();
        for reason in wishes(problem, plan, &person.id, 0, &mut Silent) {
            writeln!(text, "  {}: {}", of_wish(&reason.wish), of_why(&reason.why)).unwrap();
        }
    }
    for question in questions {
        let cost = what_if(problem, plan, &asked(question), &Options::default(), &mut Silent);
        writeln!(text, "what if {}? {}", question.join(" "), of_cost(&cost)).unwrap();
    }
    text
}

fn of_session(problem: &Problem, plan: &Plan, session: &Session) -> String {
    let there = plan.seats.iter().filter(|seat| seat.slot == session.slot && seat.topic == session.topic);
    let (hosts, guests): (Vec<_>, Vec<_>) = there.partition(|seat| problem.hosts.contains(seat));
    let names = |seats: &[&samling_allocation::seating::Seat]| {
        let names: Vec<&str> = seats.iter().map(|seat| seat.participant.as_str()).collect();
        names.join(", ")
    };
    let room = problem.rooms.iter().find(|room| room.id == session.room).unwrap();
    let hosts = if hosts.is_empty() { String::new() } else { format!("; host: {}", names(&hosts)) };
    format!(
        "{} in {}, {} of {} seats: {}{hosts}",
        session.topic,
        room.id,
        guests.len(),
        room.capacity,
        names(&guests)
    )
}

fn in_words(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Counts(counts) => {
            let counts = counts.iter().enumerate().map(|(met, people)| format!("{people} with {met} met"));
            counts.collect::<Vec<_>>().join(", ")
        }
    }
}

fn of_wish(wish: &Wish) -> String {
    let value = wish.value.map_or(String::new(), |value| format!(" (worth {value})"));
    let slot = wish.slot.as_ref().map_or(String::new(), |slot| format!(" {slot}"));
    format!("{}{slot}{value}", wish.topic)
}

fn of_why(why: &Why) -> String {
    match why {
        Why::Met(slot) => format!("met, {slot}"),
        Why::MetByAnother => "met by another wish for it".to_owned(),
        Why::NotRun => "does not run then".to_owned(),
        Why::NotPresent => "runs when they are not there".to_owned(),
        Why::Unmet(alternatives) => {
            let each = alternatives.iter().map(|one| {
                let instead = one.instead.as_deref().unwrap_or("nothing");
                format!(
                    "unmet, {}, {} of {} seats taken, {instead} instead; a seat there: {}",
                    one.slot,
                    one.taken,
                    one.seats,
                    of_cost(&one.cost)
                )
            });
            each.collect::<Vec<_>>().join("\n    or ")
        }
    }
}

fn of_cost(cost: &Cost) -> String {
    let change = |change: &Change| {
        format!("{} from {} to {}", change.level, in_words(&change.from), in_words(&change.to))
    };
    match cost {
        Cost::Tie => "as good, decided by lot".to_owned(),
        Cost::Better(row) => format!("better: {}", change(row)),
        Cost::Worse(row) => format!("worse: {}", change(row)),
        Cost::Impossible => "impossible".to_owned(),
        Cost::Unknown => "unknown".to_owned(),
    }
}

fn asked(question: &[String]) -> WhatIf {
    let words: Vec<&str> = question.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["room", seats] => WhatIf::OneMoreRoom { capacity: seats.parse().unwrap() },
        ["seats", room, more] => WhatIf::MoreSeats { room: (*room).to_owned(), seats: more.parse().unwrap() },
        ["session", slot] => WhatIf::OneMoreSession { slot: (*slot).to_owned() },
        ["run", topic, slot] => WhatIf::Run { topic: (*topic).to_owned(), slot: (*slot).to_owned() },
        ["not", topic, slot] => WhatIf::DoNotRun { topic: (*topic).to_owned(), slot: (*slot).to_owned() },
        other => panic!("what does {other:?} ask?"),
    }
}

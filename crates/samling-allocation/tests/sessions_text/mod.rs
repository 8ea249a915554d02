//! Problems and plans as text that an organiser can read; see `examples/scenarios/README.md`.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "for tests only; each test file uses a part of it"
)]

use samling_allocation::seating::{
    Level, Organisation, PROBLEM_FORMAT, Participant, Plan, Problem, Room, Seat, Session, Slot, Topic, Wish,
    mistakes,
};

/// A problem from lines (or parts between semicolons); `#` begins a remark. What the text asks for beyond the
/// problem is returned as it stands.
pub fn read(text: &str) -> (Problem, Vec<Vec<String>>) {
    let mut problem = Problem {
        format: PROBLEM_FORMAT.to_owned(),
        slots: Vec::new(),
        rooms: Vec::new(),
        organisations: Vec::new(),
        topics: Vec::new(),
        participants: Vec::new(),
        sessions: Vec::new(),
        pins: Vec::new(),
        hosts: Vec::new(),
        forbidden: Vec::new(),
        current: Vec::new(),
        objective: Vec::new(),
    };
    let mut questions = Vec::new();
    let lines = text.lines().flat_map(|line| line.split('#').next().unwrap().split(';')).map(str::trim);
    for line in lines.filter(|line| !line.is_empty()) {
        let (head, tail) = line.split_once(':').unwrap_or((line, ""));
        let words: Vec<&str> = head.split_whitespace().collect();
        match words.as_slice() {
            ["slot", id, rest @ ..] => {
                let (min_sessions, max_sessions) = between(said(rest, "sessions"));
                problem.slots.push(Slot { id: text_of(id), min_sessions, max_sessions });
            }
            ["room", id, seats, rest @ ..] => problem.rooms.push(Room {
                id: text_of(id),
                capacity: number(seats),
                slots: said(rest, "in").map(list),
                features: said(rest, "has").map(list).unwrap_or_default(),
            }),
            ["organisation", id, "weight", weight] => {
                problem.organisations.push(Organisation { id: text_of(id), weight: Some(number(weight)) });
            }
            ["topic", id, rest @ ..] => problem.topics.push(topic(id, rest)),
            ["person", id, rest @ ..] => problem.participants.push(person(id, rest, tail)),
            ["session", topic, slot, room] => problem.sessions.push(Session {
                slot: text_of(slot),
                topic: text_of(topic),
                room: text_of(room),
            }),
            ["pin", seat @ ..] => problem.pins.push(seat_of(seat)),
            ["host", seat @ ..] => problem.hosts.push(seat_of(seat)),
            ["forbid", seat @ ..] => problem.forbidden.push(seat_of(seat)),
            ["now", seat @ ..] => problem.current.push(seat_of(seat)),
            ["best", levels @ ..] => problem.objective = levels.iter().map(|name| level(name)).collect(),
            ["ask", rest @ ..] => questions.push(rest.iter().map(|word| text_of(word)).collect()),
            other => panic!("what does {other:?} mean?"),
        }
    }
    if problem.objective.is_empty() {
        problem.objective = Level::DEFAULT.to_vec();
    }
    assert_eq!(mistakes(&problem), [], "{text}");
    (problem, questions)
}

fn text_of(word: &str) -> String {
    word.to_owned()
}

fn number(word: &str) -> u32 {
    word.parse().unwrap_or_else(|_| panic!("a number, not {word:?}"))
}

fn list(words: &str) -> Vec<String> {
    words.split(',').filter(|word| !word.is_empty()).map(text_of).collect()
}

/// The word after a word.
fn said<'t>(words: &[&'t str], word: &str) -> Option<&'t str> {
    words.iter().position(|other| *other == word).map(|at| words[at + 1])
}

/// `1..2`, `1..` or `..2`; one number is both.
fn between(range: Option<&str>) -> (Option<u32>, Option<u32>) {
    let Some(range) = range else { return (None, None) };
    let end = |word: &str| (!word.is_empty()).then(|| number(word));
    match range.split_once("..") {
        Some((least, most)) => (end(least), end(most)),
        None => (end(range), end(range)),
    }
}

fn level(name: &str) -> Level {
    Level::ALL.into_iter().find(|level| level.name() == name).unwrap_or_else(|| panic!("no level {name:?}"))
}

fn topic(id: &str, words: &[&str]) -> Topic {
    let (min_runs, max_runs) = between(said(words, "runs"));
    let (min_seats, max_seats) = between(said(words, "seats"));
    Topic {
        id: text_of(id),
        slots: said(words, "in").map(list),
        max_runs,
        min_runs,
        min_seats,
        max_seats,
        rooms: said(words, "rooms").map(list),
        roles: said(words, "roles").map(list),
        needs: said(words, "needs").map(list).unwrap_or_default(),
    }
}

/// Wishes are `topic`, `topic=value`, `topic@slot` or `topic=value@slot`.
fn person(id: &str, words: &[&str], wishes: &str) -> Participant {
    let wishes = wishes.split_whitespace().map(|wish| {
        let (wish, slot) = wish.split_once('@').map_or((wish, None), |(wish, slot)| (wish, Some(slot)));
        let (topic, value) = wish.split_once('=').map_or((wish, None), |(topic, value)| (topic, Some(value)));
        Wish { topic: text_of(topic), value: value.map(number), slot: slot.map(text_of) }
    });
    Participant {
        id: text_of(id),
        organisation: text_of(said(words, "of").unwrap_or(id)),
        role: said(words, "role").map(text_of),
        slots: said(words, "in").map(list),
        needs: said(words, "needs").map(list).unwrap_or_default(),
        wishes: wishes.collect(),
    }
}

fn seat_of(words: &[&str]) -> Seat {
    let [participant, topic, slot] = words else { panic!("who, what, when; not {words:?}") };
    Seat { participant: text_of(participant), slot: text_of(slot), topic: text_of(topic) }
}

/// A plan in one line: `am: law in B (bo), tea in A (ann cy); pm: -`, and how good it is.
pub fn in_one_line(problem: &Problem, plan: &Plan) -> String {
    let slots = problem.slots.iter().map(|slot| {
        let sessions = plan.sessions.iter().filter(|session| session.slot == slot.id).map(|session| {
            let who: Vec<&str> = plan
                .seats
                .iter()
                .filter(|seat| seat.slot == session.slot && seat.topic == session.topic)
                .map(|seat| seat.participant.as_str())
                .collect();
            format!("{} in {} ({})", session.topic, session.room, who.join(" "))
        });
        let sessions: Vec<String> = sessions.collect();
        let sessions = if sessions.is_empty() { "-".to_owned() } else { sessions.join(", ") };
        format!("{}: {sessions}", slot.id)
    });
    let slots: Vec<String> = slots.collect();
    let levels: Vec<String> =
        plan.levels.iter().map(|level| format!("{} {}", level.level, level.value)).collect();
    format!("{} => {}", slots.join("; "), levels.join(", "))
}

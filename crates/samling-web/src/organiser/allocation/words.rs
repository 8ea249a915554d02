//! Levels, reasons and rules in plain words.

use crate::organiser::people::person_name;
use samling_app::allocation::Facts;
use samling_app::allocation::seating::explain::Change;
use samling_app::allocation::seating::{Cost, Level, LevelResult, Value, Violation};
use samling_app::allocation::store::Refusal;
use samling_domain::allocation::{participant_of, room_of};
use samling_domain::gathering::Gathering;
use samling_domain::identity::ParticipantId;
use samling_language::Messages;

/// A level in words.
pub struct LevelLine {
    /// What is optimised.
    pub aim: String,
    /// How good it is.
    pub value: String,
    /// That it is the best there is, or how good it could be at most.
    pub bound: String,
    /// True when it is certain that nothing is better.
    pub proven: bool,
}

/// What is optimised.
pub fn aim(m: Messages, level: Level) -> String {
    match level {
        Level::Seated => m.allocation_aim_seated(),
        Level::Fair => m.allocation_aim_fair(),
        Level::Total => m.allocation_aim_total(),
        Level::Spread => m.allocation_aim_spread(),
        Level::Stable => m.allocation_aim_stable(),
    }
    .to_owned()
}

/// A value of a level.
pub fn value(m: Messages, level: Level, value: &Value) -> String {
    let number = |value: &Value| match value {
        Value::Number(number) => *number,
        Value::Counts(counts) => counts.iter().map(|count| i64::from(*count)).sum(),
    };
    match (level, value) {
        (Level::Fair, Value::Counts(counts)) => {
            let part = |(met, count): (usize, &u32)| match met {
                0 => m.allocation_value_none_met(*count),
                met => m.allocation_value_met(m.formats().number(i64::from(*count)), met),
            };
            let shown = counts.iter().enumerate().filter(|(met, count)| *met == 0 || **count > 0);
            m.formats().list(&shown.map(part).collect::<Vec<_>>())
        }
        (Level::Seated, value) => m.allocation_value_seated(number(value)),
        (Level::Total | Level::Fair, value) => m.allocation_value_total(number(value)),
        (Level::Spread, value) => m.allocation_value_spread(number(value)),
        (Level::Stable, value) => m.allocation_value_stable(number(value)),
    }
}

/// The levels of a plan.
pub fn levels(m: Messages, levels: &[LevelResult]) -> Vec<LevelLine> {
    let line = |one: &LevelResult| LevelLine {
        aim: aim(m, one.level),
        value: value(m, one.level, &one.value),
        bound: if one.proven {
            m.allocation_proven().to_owned()
        } else {
            m.allocation_bound(value(m, one.level, &one.bound))
        },
        proven: one.proven,
    };
    levels.iter().map(line).collect()
}

/// A participant's name.
pub fn name(m: Messages, facts: &Facts, id: ParticipantId) -> String {
    let Some((_, row, _)) = facts.person(id) else { return m.coverage_somebody_gone().to_owned() };
    let people = &row.delegation.participants;
    let index = people.iter().position(|person| person.id == id).unwrap_or(0);
    person_name(m, people, index)
}

/// The name of somebody whom a problem names.
pub fn name_of(m: Messages, facts: &Facts, name_in_problem: &str) -> String {
    match participant_of(name_in_problem) {
        Some(id) => name(m, facts, id),
        None => m.coverage_somebody_gone().to_owned(),
    }
}

/// An organisation's name.
pub fn organisation(facts: &Facts, id: &str) -> String {
    let found = facts.organisations.iter().find(|row| row.invited.id.as_str() == id);
    found.map_or_else(|| id.to_owned(), |row| row.invited.shown_name().to_owned())
}

/// A topic's short title.
pub fn topic(m: Messages, g: &Gathering, id: &str) -> String {
    let found = g.topics.iter().find(|topic| topic.id.as_str() == id);
    found.map_or_else(
        || id.to_owned(),
        |topic| topic.short.as_ref().unwrap_or(&topic.title).in_language(m.language).to_owned(),
    )
}

/// A slot's name.
pub fn slot(m: Messages, g: &Gathering, id: &str) -> String {
    let found = g.slots.iter().find(|slot| slot.id.as_str() == id);
    found.map_or_else(|| id.to_owned(), |slot| slot.label.in_language(m.language).to_owned())
}

/// The name of a room that a problem names.
pub fn room(m: Messages, g: &Gathering, name_in_problem: &str) -> String {
    let id = room_of(name_in_problem);
    let found = g.rooms.iter().find(|room| Some(&room.id) == id.as_ref());
    found.map_or_else(|| name_in_problem.to_owned(), |room| room.label.in_language(m.language).to_owned())
}

/// Why the engine gave no plan.
pub fn refusal(m: Messages, facts: &Facts, refusal: &Refusal) -> String {
    let g = &facts.loaded.gathering;
    let args = [
        ("name", name_of(m, facts, &refusal.participant)),
        ("slot", slot(m, g, &refusal.slot)),
        ("topic", topic(m, g, &refusal.topic)),
        ("wanted", refusal.wanted.to_string()),
        ("possible", refusal.possible.to_string()),
    ];
    m.by_code(&format!("allocation-refused-{}", refusal.code), &args)
        .unwrap_or_else(|| m.allocation_refused_checker().to_owned())
}

/// A rule that a plan breaks.
pub fn violation(m: Messages, facts: &Facts, violation: &Violation) -> String {
    let g = &facts.loaded.gathering;
    match violation {
        Violation::RoomOverfull { topic: id, slot: at, room: place, seats, capacity } => m
            .allocation_breaks_room_full(
                room(m, g, place),
                topic(m, g, id),
                slot(m, g, at),
                *seats,
                *capacity,
            ),
        Violation::TooManySeats { topic: id, slot: at, seats, most } => {
            m.allocation_breaks_topic_full(topic(m, g, id), slot(m, g, at), *seats, *most)
        }
        Violation::TooFewSeats { topic: id, slot: at, seats, least } => {
            m.allocation_breaks_too_few(topic(m, g, id), slot(m, g, at), *seats, *least)
        }
        Violation::SameTopicTwice { participant, topic: id } => {
            m.allocation_breaks_twice(name_of(m, facts, participant), topic(m, g, id))
        }
        Violation::RoleNotAdmitted { seat } => {
            m.allocation_breaks_role(name_of(m, facts, &seat.participant), topic(m, g, &seat.topic))
        }
        Violation::PinNotKept { seat } => {
            m.allocation_breaks_pin(name_of(m, facts, &seat.participant), topic(m, g, &seat.topic))
        }
        Violation::Forbidden { seat } => {
            m.allocation_breaks_forbidden(name_of(m, facts, &seat.participant), topic(m, g, &seat.topic))
        }
        Violation::HostMissing { seat } => {
            m.allocation_breaks_host(name_of(m, facts, &seat.participant), topic(m, g, &seat.topic))
        }
        Violation::UnknownParticipant { .. } | Violation::NotPresent { .. } => {
            m.allocation_breaks_gone().to_owned()
        }
        Violation::SessionDoesNotRun { seat } => {
            m.allocation_breaks_not_run(topic(m, g, &seat.topic), slot(m, g, &seat.slot))
        }
        other => m.allocation_breaks_other(other.to_string()),
    }
}

/// What something would cost or give.
pub fn cost(m: Messages, cost: &Cost) -> String {
    let change = |change: &Change| {
        (aim(m, change.level), value(m, change.level, &change.from), value(m, change.level, &change.to))
    };
    match cost {
        Cost::Tie => m.allocation_cost_tie().to_owned(),
        Cost::Better(to) => {
            let (aim, from, to) = change(to);
            m.allocation_cost_better(aim, from, to)
        }
        Cost::Worse(to) => {
            let (aim, from, to) = change(to);
            m.allocation_cost_worse(aim, from, to)
        }
        Cost::Impossible => m.allocation_cost_impossible().to_owned(),
        Cost::Unknown => m.allocation_cost_unknown().to_owned(),
    }
}

//! How good a plan is, level by level.

use super::facts::{Facts, Held, allows};
use crate::seating::level::{Level, Value};
use crate::seating::problem::{Participant, Seat};
use std::collections::{BTreeSet, HashMap};

pub fn levels(facts: &Facts<'_>, held: &Held<'_>) -> Vec<(Level, Value)> {
    let value = |level| match level {
        Level::Seated => Value::Number(seated(facts, held)),
        Level::Fair => Value::Counts(fair(facts, held)),
        Level::Total => Value::Number(total(facts, held)),
        Level::Spread => Value::Number(spread(facts, held)),
        Level::Stable => Value::Number(stable(facts, held)),
    };
    facts.problem.objective.iter().map(|&level| (level, value(level))).collect()
}

/// The slots in which somebody is present, each once.
fn present<'a>(facts: &Facts<'a>, participant: &'a Participant) -> BTreeSet<&'a str> {
    match &participant.slots {
        Some(slots) => slots.iter().map(String::as_str).collect(),
        None => facts.problem.slots.iter().map(|slot| slot.id.as_str()).collect(),
    }
}

/// Presences without a seat.
fn seated(facts: &Facts<'_>, held: &Held<'_>) -> i64 {
    let mut without = 0;
    for participant in &facts.problem.participants {
        let seats = held.seats_of(&participant.id);
        let empty = |slot: &&&str| !seats.iter().any(|seat| seat.slot == **slot);
        without += present(facts, participant).iter().filter(empty).count();
    }
    i64::try_from(without).unwrap_or(i64::MAX)
}

/// The value of the best wish that a seat meets.
fn met(participant: &Participant, seat: &Seat) -> Option<u32> {
    let fits = participant
        .wishes
        .iter()
        .filter(|wish| wish.topic == seat.topic && wish.slot.as_ref().is_none_or(|slot| *slot == seat.slot));
    fits.map(|wish| wish.value.unwrap_or(1)).max()
}

/// The topics in which a participant's wishes are met, with the best value of each.
fn met_topics<'a>(participant: &Participant, seats: &[&'a Seat]) -> HashMap<&'a str, u32> {
    let mut topics = HashMap::new();
    for seat in seats {
        if let Some(value) = met(participant, seat) {
            let best = topics.entry(seat.topic.as_str()).or_insert(value);
            *best = value.max(*best);
        }
    }
    topics
}

/// How many of those with wishes have 0, 1, ... topics met, up to the number of slots.
fn fair(facts: &Facts<'_>, held: &Held<'_>) -> Vec<u32> {
    let slots = facts.problem.slots.len();
    let mut counts = vec![0; slots + 1];
    for participant in facts.problem.participants.iter().filter(|participant| !participant.wishes.is_empty())
    {
        let topics = met_topics(participant, held.seats_of(&participant.id)).len();
        counts[topics.min(slots)] += 1;
    }
    counts
}

/// The values of met topics, times the organisation's weight.
fn total(facts: &Facts<'_>, held: &Held<'_>) -> i64 {
    let mut total: i128 = 0;
    for participant in &facts.problem.participants {
        let weight = facts.weights.get(participant.organisation.as_str()).copied().unwrap_or(1);
        let met = met_topics(participant, held.seats_of(&participant.id));
        total += met.values().map(|&value| i128::from(value)).sum::<i128>() * i128::from(weight);
    }
    i64::try_from(total).unwrap_or(i64::MAX)
}

/// Pairs of colleagues in the same session.
fn spread(facts: &Facts<'_>, held: &Held<'_>) -> i64 {
    let mut colleagues: HashMap<(&str, &str, &str), i128> = HashMap::new();
    for participant in &facts.problem.participants {
        for seat in held.seats_of(&participant.id) {
            *colleagues.entry((&participant.organisation, &seat.slot, &seat.topic)).or_insert(0) += 1;
        }
    }
    let pairs: i128 = colleagues.values().map(|n| n * (n - 1) / 2).sum();
    i64::try_from(pairs).unwrap_or(i64::MAX)
}

/// Current seats that become another or none, of those whose participant is still there and present in the slot.
fn stable(facts: &Facts<'_>, held: &Held<'_>) -> i64 {
    let moved = facts.problem.current.iter().filter(|seat| {
        let Some(participant) = facts.participants.get(seat.participant.as_str()) else { return false };
        let present =
            facts.slots.contains_key(seat.slot.as_str()) && allows(participant.slots.as_ref(), &seat.slot);
        present && !held.seats_of(&seat.participant).contains(seat)
    });
    i64::try_from(moved.count()).unwrap_or(i64::MAX)
}

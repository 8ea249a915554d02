//! How good a plan is, level by level.

use super::facts::{Facts, Held, allows};
use crate::seating::level::{Level, Value};
use crate::seating::problem::{Participant, Seat};
use foldhash::{HashMap, HashMapExt};

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

/// In how many slots somebody is present without a seat; one that is named twice counts once.
fn empty_slots(facts: &Facts<'_>, participant: &Participant, seats: &[&Seat]) -> usize {
    let present = facts.problem.slots.iter().filter(|slot| allows(participant.slots.as_ref(), &slot.id));
    present.filter(|slot| !seats.iter().any(|seat| seat.slot == slot.id)).count()
}

/// Presences without a seat.
fn seated(facts: &Facts<'_>, held: &Held<'_>) -> i64 {
    let without: usize =
        held.people(facts).map(|(participant, seats)| empty_slots(facts, participant, seats)).sum();
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

/// For each topic in which a wish is met, the best value of such a wish over the seats in that topic.
fn met_topics(participant: &Participant, seats: &[&Seat]) -> impl Iterator<Item = u32> {
    let topics =
        (0..seats.len()).filter(|&at| !seats[..at].iter().any(|before| before.topic == seats[at].topic));
    topics.filter_map(|at| {
        let same = seats.iter().filter(|seat| seat.topic == seats[at].topic);
        same.filter_map(|seat| met(participant, seat)).max()
    })
}

/// How many of those with wishes have 0, 1, ... topics met, up to the number of slots.
fn fair(facts: &Facts<'_>, held: &Held<'_>) -> Vec<u32> {
    let slots = facts.problem.slots.len();
    let mut counts = vec![0; slots + 1];
    for (participant, seats) in held.people(facts).filter(|(participant, _)| !participant.wishes.is_empty()) {
        counts[met_topics(participant, seats).count().min(slots)] += 1;
    }
    counts
}

/// The values of met topics, times the organisation's weight.
fn total(facts: &Facts<'_>, held: &Held<'_>) -> i64 {
    let mut total: i128 = 0;
    for (participant, seats) in held.people(facts) {
        let values: i128 = met_topics(participant, seats).map(i128::from).sum();
        let weight = facts.weights.get(participant.organisation.as_str()).copied().unwrap_or(1);
        total += values * i128::from(weight);
    }
    i64::try_from(total).unwrap_or(i64::MAX)
}

/// Pairs of colleagues in the same session.
fn spread(facts: &Facts<'_>, held: &Held<'_>) -> i64 {
    let mut colleagues: HashMap<(&str, &str, &str), i128> = HashMap::new();
    for (participant, seats) in held.people(facts) {
        for seat in seats {
            *colleagues.entry((&participant.organisation, &seat.slot, &seat.topic)).or_insert(0) += 1;
        }
    }
    let pairs: i128 = colleagues.values().map(|n| n * (n - 1) / 2).sum();
    i64::try_from(pairs).unwrap_or(i64::MAX)
}

/// Current seats that become another or none, of those whose participant is still there and present in the slot.
fn stable(facts: &Facts<'_>, held: &Held<'_>) -> i64 {
    let moved = facts.problem.current.iter().filter(|seat| {
        let Some(participant) = facts.participant(&seat.participant) else { return false };
        let present =
            facts.slots.contains_key(seat.slot.as_str()) && allows(participant.slots.as_ref(), &seat.slot);
        present && !held.has(facts, seat)
    });
    i64::try_from(moved.count()).unwrap_or(i64::MAX)
}

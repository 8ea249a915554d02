//! The rules of sessions, one function each.

use super::Violation;
use super::facts::{Facts, Held, allows};
use crate::seating::problem::Session;
use foldhash::{HashMap, HashMapExt};
use std::collections::BTreeSet;

pub fn check(facts: &Facts<'_>, held: &Held<'_>, found: &mut Vec<Violation>) {
    for session in held.sessions {
        known(facts, session, found);
        topic_fits(facts, session, found);
        room_fits(facts, session, found);
        seats_fit(facts, held, session, found);
    }
    once_per_slot(held, found);
    runs(facts, held, found);
    sessions_per_slot(facts, held, found);
    settled(facts, held, found);
}

fn known(facts: &Facts<'_>, session: &Session, found: &mut Vec<Violation>) {
    if !facts.slots.contains_key(session.slot.as_str()) {
        found.push(Violation::SessionInUnknownSlot { session: session.clone() });
    }
    if !facts.topics.contains_key(session.topic.as_str()) {
        found.push(Violation::SessionOfUnknownTopic { session: session.clone() });
    }
    if !facts.rooms.contains_key(session.room.as_str()) {
        found.push(Violation::SessionInUnknownRoom { session: session.clone() });
    }
}

/// The topic may run in the slot.
fn topic_fits(facts: &Facts<'_>, session: &Session, found: &mut Vec<Violation>) {
    let Some(topic) = facts.topics.get(session.topic.as_str()) else { return };
    if !allows(topic.slots.as_ref(), &session.slot) {
        found.push(Violation::TopicNotInSlot { topic: session.topic.clone(), slot: session.slot.clone() });
    }
}

/// The room can be used in the slot, fits the topic and has what it needs.
fn room_fits(facts: &Facts<'_>, session: &Session, found: &mut Vec<Violation>) {
    let Some(room) = facts.rooms.get(session.room.as_str()) else { return };
    let Session { slot, topic, room: id } = session.clone();
    if !allows(room.slots.as_ref(), &slot) {
        found.push(Violation::RoomNotInSlot { room: id.clone(), slot: slot.clone() });
    }
    let Some(about) = facts.topics.get(topic.as_str()) else { return };
    if !allows(about.rooms.as_ref(), &id) {
        found.push(Violation::RoomDoesNotFit { topic: topic.clone(), slot: slot.clone(), room: id.clone() });
    }
    if let Some(feature) = about.needs.iter().find(|need| !room.features.contains(need)) {
        found.push(Violation::RoomLacks { topic, slot, room: id, feature: feature.clone() });
    }
}

/// Enough seats are taken, and not too many; hosts take none.
fn seats_fit(facts: &Facts<'_>, held: &Held<'_>, session: &Session, found: &mut Vec<Violation>) {
    let seats = held.taken(&session.slot, &session.topic);
    let (topic, slot) = (session.topic.clone(), session.slot.clone());
    if let Some(about) = facts.topics.get(session.topic.as_str()) {
        if let Some(least) = about.min_seats
            && seats < least as usize
        {
            found.push(Violation::TooFewSeats { topic: topic.clone(), slot: slot.clone(), seats, least });
        }
        if let Some(most) = about.max_seats
            && seats > most as usize
        {
            found.push(Violation::TooManySeats { topic: topic.clone(), slot: slot.clone(), seats, most });
        }
    }
    if let Some(room) = facts.rooms.get(session.room.as_str())
        && seats > room.capacity as usize
    {
        let (room, capacity) = (room.id.clone(), room.capacity);
        found.push(Violation::RoomOverfull { topic, slot, room, seats, capacity });
    }
}

/// In a slot, a topic runs once and a room holds one session.
fn once_per_slot(held: &Held<'_>, found: &mut Vec<Violation>) {
    let mut topics = BTreeSet::new();
    let mut rooms = BTreeSet::new();
    for session in held.sessions {
        if !topics.insert((&session.topic, &session.slot)) {
            let (topic, slot) = (session.topic.clone(), session.slot.clone());
            found.push(Violation::TopicTwiceInSlot { topic, slot });
        }
        if !rooms.insert((&session.room, &session.slot)) {
            let (room, slot) = (session.room.clone(), session.slot.clone());
            found.push(Violation::RoomTwiceInSlot { room, slot });
        }
    }
}

/// Every topic runs often enough, and not too often.
fn runs(facts: &Facts<'_>, held: &Held<'_>, found: &mut Vec<Violation>) {
    let counts = counted(held.sessions.iter().map(|session| session.topic.as_str()));
    for topic in &facts.problem.topics {
        let runs = counts.get(topic.id.as_str()).copied().unwrap_or(0);
        if let Some(least) = topic.min_runs
            && runs < least as usize
        {
            found.push(Violation::TooFewRuns { topic: topic.id.clone(), runs, least });
        }
        if let Some(most) = topic.max_runs
            && runs > most as usize
        {
            found.push(Violation::TooManyRuns { topic: topic.id.clone(), runs, most });
        }
    }
}

/// Every slot has enough sessions, and not too many.
fn sessions_per_slot(facts: &Facts<'_>, held: &Held<'_>, found: &mut Vec<Violation>) {
    let counts = counted(held.sessions.iter().map(|session| session.slot.as_str()));
    for slot in &facts.problem.slots {
        let sessions = counts.get(slot.id.as_str()).copied().unwrap_or(0);
        if let Some(least) = slot.min_sessions
            && sessions < least as usize
        {
            found.push(Violation::TooFewSessions { slot: slot.id.clone(), sessions, least });
        }
        if let Some(most) = slot.max_sessions
            && sessions > most as usize
        {
            found.push(Violation::TooManySessions { slot: slot.id.clone(), sessions, most });
        }
    }
}

/// Where the schedule is settled, the plan's sessions are exactly those.
fn settled(facts: &Facts<'_>, held: &Held<'_>, found: &mut Vec<Violation>) {
    let settled: BTreeSet<&Session> = facts.problem.sessions.iter().collect();
    if settled.is_empty() {
        return;
    }
    let planned: BTreeSet<&Session> = held.sessions.iter().collect();
    for &session in settled.difference(&planned) {
        found.push(Violation::SettledSessionMissing { session: session.clone() });
    }
    for &session in planned.difference(&settled) {
        found.push(Violation::SessionNotSettled { session: session.clone() });
    }
}

fn counted<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    let mut counts = HashMap::new();
    for id in ids {
        *counts.entry(id).or_insert(0) += 1;
    }
    counts
}

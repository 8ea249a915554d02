//! What a plan gives whom: seats taken, wishes met, colleagues together.

use super::LAYOUT;
use samling_allocation::seating::{Participant, Problem, Seat, Session};
use std::collections::{BTreeMap, BTreeSet};

/// How many got what they wished.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Met {
    /// Participants with a wish met in every slot in which they wished something.
    pub all: u32,
    /// Those with some met, and not all.
    pub some: u32,
    /// Those with wishes and none met.
    pub none: u32,
    /// Those without wishes.
    pub without: u32,
    /// Presences in a slot without a seat.
    pub unseated: u32,
}

/// What somebody wished in a slot and did not get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet<'a> {
    /// Who.
    pub participant: &'a str,
    /// When.
    pub slot: &'a str,
    /// What was wished.
    pub wished: Vec<&'a str>,
    /// What there is instead.
    pub instead: Option<&'a str>,
}

/// Demand for a topic in a slot.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Demand {
    /// Those who ranked it first, or ticked it and nothing else in the slot.
    pub first: u32,
    /// Those who ranked it second.
    pub second: u32,
    /// Those who wished it in another way: further down, or one of several ticks.
    pub other: u32,
}

impl Demand {
    /// All who wished it.
    pub const fn all(self) -> u32 {
        self.first + self.second + self.other
    }
}

/// The seats of each participant, by slot.
pub fn by_participant(seats: &[Seat]) -> BTreeMap<&str, BTreeMap<&str, &str>> {
    let mut found: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for seat in seats {
        found.entry(&seat.participant).or_default().insert(&seat.slot, &seat.topic);
    }
    found
}

/// How many seats each session has taken, hosts not counted.
pub fn taken(problem: &Problem, seats: &[Seat]) -> BTreeMap<(String, String), u32> {
    let hosts: BTreeSet<&Seat> = problem.hosts.iter().collect();
    let mut found = BTreeMap::new();
    for seat in seats.iter().filter(|seat| !hosts.contains(seat)) {
        *found.entry((seat.slot.clone(), seat.topic.clone())).or_insert(0) += 1;
    }
    found
}

fn slots_of(person: &Participant) -> impl Iterator<Item = &str> {
    person.slots.iter().flatten().map(String::as_str)
}

fn wished<'a>(person: &'a Participant, slot: &str) -> Vec<&'a str> {
    let here = |wish: &&samling_allocation::seating::Wish| wish.slot.as_deref().is_none_or(|of| of == slot);
    person.wishes.iter().filter(here).map(|wish| wish.topic.as_str()).collect()
}

/// How many got all, some or none of their wishes.
pub fn met(problem: &Problem, seats: &[Seat]) -> Met {
    let by = by_participant(seats);
    let none = BTreeMap::new();
    let mut sum = Met::default();
    for person in &problem.participants {
        let mine = by.get(person.id.as_str()).unwrap_or(&none);
        let (mut wishing, mut got) = (0, 0);
        for slot in slots_of(person) {
            let wished = wished(person, slot);
            sum.unseated += u32::from(!mine.contains_key(slot));
            wishing += u32::from(!wished.is_empty());
            got += u32::from(mine.get(slot).is_some_and(|topic| wished.contains(topic)));
        }
        match (wishing, got) {
            (0, _) => sum.without += 1,
            (_, 0) => sum.none += 1,
            (wishing, got) if got >= wishing => sum.all += 1,
            _ => sum.some += 1,
        }
    }
    sum
}

/// What was wished in a slot and not got there, in the order of the problem.
pub fn unmet<'a>(problem: &'a Problem, seats: &'a [Seat]) -> Vec<Unmet<'a>> {
    let by = by_participant(seats);
    let mut found = Vec::new();
    for person in &problem.participants {
        for slot in slots_of(person) {
            let wished = wished(person, slot);
            let instead = by.get(person.id.as_str()).and_then(|mine| mine.get(slot)).copied();
            if !wished.is_empty() && instead.is_none_or(|topic| !wished.contains(&topic)) {
                found.push(Unmet { participant: &person.id, slot, wished, instead });
            }
        }
    }
    found
}

/// Pairs of colleagues in the same session, by organisation, with how many participants it has; organisations of one, and
/// those that stay together, are left out.
pub fn spread<'a>(problem: &'a Problem, seats: &[Seat]) -> Vec<(&'a str, u32, u32)> {
    let mut people: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for person in problem.participants.iter().filter(|person| !person.organisation.contains(LAYOUT)) {
        people.entry(&person.organisation).or_default().push(&person.id);
    }
    let mut found = Vec::new();
    for (organisation, ids) in people.into_iter().filter(|(_, ids)| ids.len() > 1) {
        let mut together: BTreeMap<(&str, &str), u32> = BTreeMap::new();
        for seat in seats.iter().filter(|seat| ids.contains(&seat.participant.as_str())) {
            *together.entry((&seat.slot, &seat.topic)).or_default() += 1;
        }
        let pairs = together.values().map(|count| count * count.saturating_sub(1) / 2).sum();
        found.push((organisation, u32::try_from(ids.len()).unwrap_or(u32::MAX), pairs));
    }
    found
}

/// The demand for each topic in each slot, told apart by the values of the wishes in that slot: the highest alone is a first
/// choice, the next a second; equal values say nothing of order.
pub fn demand(problem: &Problem) -> BTreeMap<(String, String), Demand> {
    let mut found: BTreeMap<(String, String), Demand> = BTreeMap::new();
    for person in &problem.participants {
        for slot in slots_of(person) {
            let here = person.wishes.iter().filter(|wish| wish.slot.as_deref().is_none_or(|of| of == slot));
            let here: Vec<(&str, u32)> =
                here.map(|wish| (wish.topic.as_str(), wish.value.unwrap_or(1))).collect();
            for (topic, value) in &here {
                let above = here.iter().filter(|(_, other)| other > value).count();
                let alike = here.iter().filter(|(_, other)| other == value).count();
                let entry = found.entry((slot.to_owned(), (*topic).to_owned())).or_default();
                match (above, alike) {
                    (0, 1) => entry.first += 1,
                    (1, 1) => entry.second += 1,
                    _ => entry.other += 1,
                }
            }
        }
    }
    found
}

/// The seats that somebody gets in another session, or loses or gains, from one plan to another: (participant, slot, before,
/// after). A session that moves to another room is a change for everybody in it.
pub fn moves<'a>(
    before: (&'a [Session], &'a [Seat]),
    after: (&'a [Session], &'a [Seat]),
) -> Vec<(&'a str, &'a str, Option<&'a str>, Option<&'a str>)> {
    let room = |sessions: &'a [Session], slot: &str, topic: &str| {
        sessions.iter().find(|one| one.slot == slot && one.topic == topic).map(|one| one.room.as_str())
    };
    let (old, new) = (by_participant(before.1), by_participant(after.1));
    let everybody: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    let none = BTreeMap::new();
    let mut found = Vec::new();
    for person in everybody {
        let (mine, next) = (old.get(person).unwrap_or(&none), new.get(person).unwrap_or(&none));
        let slots: BTreeSet<&str> = mine.keys().chain(next.keys()).copied().collect();
        for slot in slots {
            let (was, is) = (mine.get(slot).copied(), next.get(slot).copied());
            let room_was = was.and_then(|topic| room(before.0, slot, topic));
            let room_is = is.and_then(|topic| room(after.0, slot, topic));
            if was != is || room_was != room_is {
                found.push((person, slot, was, is));
            }
        }
    }
    found
}

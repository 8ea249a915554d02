//! The problem and the plan, by name.

use crate::seating::problem::{Participant, Problem, Room, Seat, Session, Slot, Topic};
use std::collections::{HashMap, HashSet};

/// A participant, a slot and a topic.
pub type Triple<'a> = (&'a str, &'a str, &'a str);

/// What the problem says, by name.
pub struct Facts<'a> {
    pub problem: &'a Problem,
    pub slots: HashMap<&'a str, &'a Slot>,
    pub rooms: HashMap<&'a str, &'a Room>,
    pub topics: HashMap<&'a str, &'a Topic>,
    pub participants: HashMap<&'a str, &'a Participant>,
    pub weights: HashMap<&'a str, u32>,
    pub hosts: HashSet<Triple<'a>>,
    pub forbidden: HashSet<Triple<'a>>,
}

impl<'a> Facts<'a> {
    pub fn new(problem: &'a Problem) -> Self {
        Self {
            problem,
            slots: problem.slots.iter().map(|slot| (slot.id.as_str(), slot)).collect(),
            rooms: problem.rooms.iter().map(|room| (room.id.as_str(), room)).collect(),
            topics: problem.topics.iter().map(|topic| (topic.id.as_str(), topic)).collect(),
            participants: problem.participants.iter().map(|person| (person.id.as_str(), person)).collect(),
            weights: (problem.organisations.iter())
                .map(|organisation| (organisation.id.as_str(), organisation.weight.unwrap_or(1)))
                .collect(),
            hosts: problem.hosts.iter().map(triple).collect(),
            forbidden: problem.forbidden.iter().map(triple).collect(),
        }
    }

    pub fn is_host(&self, seat: &Seat) -> bool {
        !self.hosts.is_empty() && self.hosts.contains(&triple(seat))
    }
}

/// Who, when and what.
pub fn triple(seat: &Seat) -> Triple<'_> {
    (&seat.participant, &seat.slot, &seat.topic)
}

/// True when an optional list names the id, or is absent and so means all.
pub fn allows(list: Option<&Vec<String>>, id: &str) -> bool {
    list.is_none_or(|list| list.iter().any(|listed| listed == id))
}

/// What the plan says, by name.
pub struct Held<'a> {
    pub sessions: &'a [Session],
    pub seats: &'a [Seat],
    /// The sessions by (slot, topic).
    pub running: HashMap<(&'a str, &'a str), &'a Session>,
    /// Seats by participant, in the plan's order; those alone whose session runs.
    pub of: HashMap<&'a str, Vec<&'a Seat>>,
    /// How many seats other than hosts' are taken, by (slot, topic).
    pub taken: HashMap<(&'a str, &'a str), usize>,
}

impl<'a> Held<'a> {
    pub fn new(facts: &Facts<'_>, sessions: &'a [Session], seats: &'a [Seat]) -> Self {
        let running: HashMap<_, _> = sessions
            .iter()
            .map(|session| ((session.slot.as_str(), session.topic.as_str()), session))
            .collect();
        let mut of: HashMap<_, Vec<_>> = HashMap::with_capacity(facts.participants.len());
        let mut taken = HashMap::new();
        for seat in seats {
            let session = (seat.slot.as_str(), seat.topic.as_str());
            if running.contains_key(&session) {
                of.entry(seat.participant.as_str()).or_default().push(seat);
                if !facts.is_host(seat) {
                    *taken.entry(session).or_insert(0) += 1;
                }
            }
        }
        Self { sessions, seats, running, of, taken }
    }

    /// The seats of a participant, those alone whose session runs.
    pub fn seats_of(&self, participant: &str) -> &[&'a Seat] {
        self.of.get(participant).map_or(&[], Vec::as_slice)
    }

    /// The room in which a topic runs in a slot.
    pub fn room(&self, slot: &str, topic: &str) -> Option<&'a str> {
        self.running.get(&(slot, topic)).map(|session| session.room.as_str())
    }
}

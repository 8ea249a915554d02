//! The problem and the plan, by name.

use crate::seating::problem::{Participant, Problem, Room, Seat, Session, Slot, Topic};
use foldhash::{HashMap, HashSet};

/// A participant, a slot and a topic.
pub type Triple<'a> = (&'a str, &'a str, &'a str);

/// What the problem says, by name.
pub struct Facts<'a> {
    pub problem: &'a Problem,
    pub slots: HashMap<&'a str, &'a Slot>,
    pub rooms: HashMap<&'a str, &'a Room>,
    pub topics: HashMap<&'a str, &'a Topic>,
    /// Where each participant stands in the problem's list.
    pub participants: HashMap<&'a str, usize>,
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
            participants: (problem.participants.iter().enumerate())
                .map(|(at, participant)| (participant.id.as_str(), at))
                .collect(),
            weights: (problem.organisations.iter())
                .map(|organisation| (organisation.id.as_str(), organisation.weight.unwrap_or(1)))
                .collect(),
            hosts: problem.hosts.iter().map(triple).collect(),
            forbidden: problem.forbidden.iter().map(triple).collect(),
        }
    }

    pub fn participant(&self, id: &str) -> Option<&'a Participant> {
        self.participants.get(id).map(|&at| &self.problem.participants[at])
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

/// What the plan says, looked up once.
pub struct Held<'a> {
    pub sessions: &'a [Session],
    pub seats: &'a [Seat],
    /// Where the session of each seat stands in the plan's list; none where it does not run.
    pub session_of: Vec<Option<usize>>,
    /// Where the participant of each seat stands in the problem's list; none where there is no such.
    pub person_of: Vec<Option<usize>>,
    /// The sessions by (slot, topic).
    running: HashMap<(&'a str, &'a str), usize>,
    /// How many seats other than hosts' are taken in each session.
    taken: Vec<usize>,
    /// The seats of each participant of the problem's list, in the plan's order; those alone whose session runs. Where somebody has more
    /// seats than there are slots, the first too many is kept and refused, and no further.
    of: Vec<Vec<&'a Seat>>,
}

impl<'a> Held<'a> {
    pub fn new(facts: &Facts<'_>, sessions: &'a [Session], seats: &'a [Seat]) -> Self {
        let running: HashMap<_, _> = (sessions.iter().enumerate())
            .map(|(at, session)| ((session.slot.as_str(), session.topic.as_str()), at))
            .collect();
        let session_of: Vec<Option<usize>> = seats
            .iter()
            .map(|seat| running.get(&(seat.slot.as_str(), seat.topic.as_str())).copied())
            .collect();
        let person_of: Vec<Option<usize>> =
            seats.iter().map(|seat| facts.participants.get(seat.participant.as_str()).copied()).collect();
        let mut taken = vec![0; sessions.len()];
        let mut of = vec![Vec::new(); facts.problem.participants.len()];
        for ((seat, session), person) in seats.iter().zip(&session_of).zip(&person_of) {
            let Some(session) = session else { continue };
            if !facts.is_host(seat) {
                taken[*session] += 1;
            }
            if let Some(person) = person {
                let seats: &mut Vec<&Seat> = &mut of[*person];
                if seats.len() <= facts.problem.slots.len() {
                    seats.push(seat);
                }
            }
        }
        Self { sessions, seats, session_of, person_of, running, taken, of }
    }

    /// Each participant of the problem with the seats held, those alone whose session runs.
    pub fn people<'b>(
        &'b self,
        facts: &'b Facts<'a>,
    ) -> impl Iterator<Item = (&'a Participant, &'b [&'a Seat])> {
        facts.problem.participants.iter().zip(self.of.iter().map(Vec::as_slice))
    }

    /// True when the participant has this seat, and its session runs.
    pub fn has(&self, facts: &Facts<'_>, seat: &Seat) -> bool {
        facts.participants.get(seat.participant.as_str()).is_some_and(|&at| self.of[at].contains(&seat))
    }

    /// Whether a topic runs in a slot.
    pub fn runs(&self, slot: &str, topic: &str) -> bool {
        self.running.contains_key(&(slot, topic))
    }

    /// How many seats are taken in a topic in a slot, hosts not counted.
    pub fn taken(&self, slot: &str, topic: &str) -> usize {
        self.running.get(&(slot, topic)).map_or(0, |&at| self.taken[at])
    }
}

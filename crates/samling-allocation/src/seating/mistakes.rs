//! What makes a problem senseless: names of nothing, numbers that cannot be, lists too long.
//!
//! What is well-formed and contradictory, such as a pin of somebody who is not present, is no mistake: the solver
//! finds that no plan is possible.

mod found;

use super::level::Level;
use super::problem::{Participant, Problem, Seat, Session, Topic};
use foldhash::{HashSet, HashSetExt};
use found::{Found, Ids, named};

pub use found::Kind;

/// The most participants.
pub const MAX_PARTICIPANTS: usize = 250_000;
/// The most slots.
pub const MAX_SLOTS: usize = 12;
/// The most rooms.
pub const MAX_ROOMS: usize = 1_000;
/// The most topics.
pub const MAX_TOPICS: usize = 1_000;
/// The most wishes, of all participants together.
pub const MAX_WISHES: usize = 5_000_000;
/// The most organisations with a weight.
pub const MAX_ORGANISATIONS: usize = 250_000;
/// The most sessions of a settled schedule: every topic in every slot.
pub const MAX_SESSIONS: usize = MAX_TOPICS * MAX_SLOTS;
/// The most rows of each of pins, hosts, forbidden and current seats: every participant in every slot.
pub const MAX_SEATS: usize = MAX_PARTICIPANTS * MAX_SLOTS;
/// The most names in lists inside rooms, topics and participants (slots, rooms, roles, features and needs), together.
pub const MAX_NAMES: usize = 10_000_000;
/// The largest value of a wish, and the largest weight. With them and [`MAX_WISHES`], every total fits 64 bits.
pub const MAX_NUMBER: u32 = 1_000_000;
/// How many mistakes are listed one by one.
pub const MAX_LISTED: usize = 100;

/// So many wishes are few.
const FEW: usize = 8;

/// Something in a problem that makes no sense. Places are written as `participants[3].wishes[0].topic`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are what the sentence names")]
pub enum Mistake {
    /// A list is longer than [`MAX_PARTICIPANTS`] and its kin allow.
    #[error("there are {count} {list}, and at most {most} are possible")]
    TooMany { list: &'static str, count: usize, most: usize },
    /// An id is an empty text.
    #[error("{place}: the id is empty")]
    EmptyId { place: String },
    /// Two in a list have the same id.
    #[error("{place}: the id {id:?} is there already")]
    DuplicateId { place: String, id: String },
    /// Something is named that is not in the problem.
    #[error("{place}: no {kind} has the id {id:?}")]
    Unknown { place: String, kind: Kind, id: String },
    /// A value or a weight is not from 1 to [`MAX_NUMBER`].
    #[error("{place}: {number} is not from 1 to {MAX_NUMBER}")]
    OutOfRange { place: String, number: u32 },
    /// A participant wishes the same topic for the same slot, or for any slot, more than once.
    #[error("{place}: {participant:?} wishes {topic:?} {} already", when(slot.as_deref()))]
    WishedTwice { place: String, participant: String, topic: String, slot: Option<String> },
    /// A smallest number is above the largest.
    #[error("{place}: at least {least} and at most {most} is impossible")]
    LeastAboveMost { place: String, least: u32, most: u32 },
    /// A topic must run more often than it has slots.
    #[error("{place}: {topic:?} must run {least} times and has {slots} slots")]
    MoreRunsThanSlots { place: String, topic: String, least: u32, slots: usize },
    /// Nothing is asked for.
    #[error("objective: no level is listed")]
    NoObjective,
    /// A level is there twice.
    #[error("{place}: the level {level} is there already")]
    LevelTwice { place: String, level: Level },
    /// A participant has two current seats in a slot.
    #[error("{place}: {participant:?} has a current seat in {slot:?} already")]
    CurrentTwice { place: String, participant: String, slot: String },
    /// The same session is there twice.
    #[error("{place}: {topic:?} in {slot:?} in room {room:?} is there already")]
    SessionTwice { place: String, slot: String, topic: String, room: String },
    /// Those that are not listed: the first [`MAX_LISTED`] are.
    #[error("and {count} more")]
    More { count: usize },
}

fn when(slot: Option<&str>) -> String {
    slot.map_or_else(|| "in any slot".to_owned(), |slot| format!("in {slot:?}"))
}

/// Every mistake in a problem, in the order of the file; the first [`MAX_LISTED`], then how many more. None: it makes sense.
///
/// Where there are too many of something, only that is told. The time is linear in the problem's size.
pub fn mistakes(problem: &Problem) -> Vec<Mistake> {
    let mut found = Found::default();
    sizes(problem, &mut found);
    if !found.is_empty() {
        return found.listed();
    }
    let slots = Ids::new(Kind::Slot, "slots", problem.slots.iter().map(|slot| slot.id.as_str()), &mut found);
    let rooms = Ids::new(Kind::Room, "rooms", problem.rooms.iter().map(|room| room.id.as_str()), &mut found);
    let topics =
        Ids::new(Kind::Topic, "topics", problem.topics.iter().map(|topic| topic.id.as_str()), &mut found);
    let organisations = problem.organisations.iter().map(|organisation| organisation.id.as_str());
    Ids::new(Kind::Organisation, "organisations", organisations, &mut found);
    let people = problem.participants.iter().map(|participant| participant.id.as_str());
    let people = Ids::new(Kind::Participant, "participants", people, &mut found);
    let known = Known { slots, rooms, topics, people };

    for (at, slot) in problem.slots.iter().enumerate() {
        at_most(|| format!("slots[{at}]"), slot.min_sessions, slot.max_sessions, &mut found);
    }
    for (at, room) in problem.rooms.iter().enumerate() {
        known.slots.all(room.slots.as_deref(), || format!("rooms[{at}].slots"), &mut found);
    }
    for (at, organisation) in problem.organisations.iter().enumerate() {
        in_range(organisation.weight, || format!("organisations[{at}].weight"), &mut found);
    }
    for (at, topic) in problem.topics.iter().enumerate() {
        known.topic(at, topic, &mut found);
    }
    let mut wished = HashSet::new();
    for (at, participant) in problem.participants.iter().enumerate() {
        known.participant(at, participant, &mut wished, &mut found);
    }
    known.sessions(&problem.sessions, &mut found);
    for (list, seats) in
        [("pins", &problem.pins), ("hosts", &problem.hosts), ("forbidden", &problem.forbidden)]
    {
        for (at, seat) in seats.iter().enumerate() {
            let place = || format!("{list}[{at}]");
            known.people.one(&seat.participant, || place() + ".participant", &mut found);
            known.slots.one(&seat.slot, || place() + ".slot", &mut found);
            known.topics.one(&seat.topic, || place() + ".topic", &mut found);
        }
    }
    current(&problem.current, &mut found);
    objective(&problem.objective, &mut found);
    found.listed()
}

fn sizes(problem: &Problem, found: &mut Found) {
    let rooms = problem.rooms.iter().map(|room| named(room.slots.as_ref()) + room.features.len());
    let topics = problem.topics.iter().map(|topic| {
        named(topic.slots.as_ref())
            + named(topic.rooms.as_ref())
            + named(topic.roles.as_ref())
            + topic.needs.len()
    });
    let people = problem.participants.iter().map(|person| named(person.slots.as_ref()) + person.needs.len());
    let wishes = problem.participants.iter().map(|participant| participant.wishes.len()).sum();
    for (list, count, most) in [
        ("slots", problem.slots.len(), MAX_SLOTS),
        ("rooms", problem.rooms.len(), MAX_ROOMS),
        ("topics", problem.topics.len(), MAX_TOPICS),
        ("organisations", problem.organisations.len(), MAX_ORGANISATIONS),
        ("participants", problem.participants.len(), MAX_PARTICIPANTS),
        ("wishes", wishes, MAX_WISHES),
        ("sessions", problem.sessions.len(), MAX_SESSIONS),
        ("pins", problem.pins.len(), MAX_SEATS),
        ("hosts", problem.hosts.len(), MAX_SEATS),
        ("forbidden seats", problem.forbidden.len(), MAX_SEATS),
        ("current seats", problem.current.len(), MAX_SEATS),
        ("levels", problem.objective.len(), MAX_SEATS),
        (
            "names in slots, rooms, roles, features and needs",
            rooms.chain(topics).chain(people).sum(),
            MAX_NAMES,
        ),
    ] {
        if count > most {
            found.add(|| Mistake::TooMany { list, count, most });
        }
    }
}

/// The ids of a problem.
struct Known<'a> {
    slots: Ids<'a>,
    rooms: Ids<'a>,
    topics: Ids<'a>,
    people: Ids<'a>,
}

impl Known<'_> {
    fn topic(&self, at: usize, topic: &Topic, found: &mut Found) {
        let place = || format!("topics[{at}]");
        self.slots.all(topic.slots.as_deref(), || place() + ".slots", found);
        self.rooms.all(topic.rooms.as_deref(), || place() + ".rooms", found);
        at_most(place, topic.min_runs, topic.max_runs, found);
        let slots = match &topic.slots {
            Some(slots) => slots.iter().collect::<HashSet<_>>().len(),
            None => self.slots.len(),
        };
        if let Some(least) = topic.min_runs
            && least as usize > slots
        {
            let id = topic.id.clone();
            found.add(|| Mistake::MoreRunsThanSlots { place: place(), topic: id, least, slots });
        }
    }

    /// `wished` is emptied and used; it is handed in to be made once.
    fn participant<'p>(
        &self,
        at: usize,
        participant: &'p Participant,
        wished: &mut HashSet<(&'p str, Option<&'p str>)>,
        found: &mut Found,
    ) {
        self.slots.all(participant.slots.as_deref(), || format!("participants[{at}].slots"), found);
        wished.clear();
        let few = participant.wishes.len() <= FEW;
        for (index, wish) in participant.wishes.iter().enumerate() {
            let place = || format!("participants[{at}].wishes[{index}]");
            self.topics.one(&wish.topic, || place() + ".topic", found);
            if let Some(slot) = &wish.slot {
                self.slots.one(slot, || place() + ".slot", found);
            }
            in_range(wish.value, || place() + ".value", found);
            let asked = (wish.topic.as_str(), wish.slot.as_deref());
            // Few are compared faster than hashed.
            let again = if few {
                let before = &participant.wishes[..index];
                before.iter().any(|other| (other.topic.as_str(), other.slot.as_deref()) == asked)
            } else {
                !wished.insert(asked)
            };
            if again {
                found.add(|| Mistake::WishedTwice {
                    place: place(),
                    participant: participant.id.clone(),
                    topic: wish.topic.clone(),
                    slot: wish.slot.clone(),
                });
            }
        }
    }

    fn sessions(&self, sessions: &[Session], found: &mut Found) {
        let mut before = HashSet::new();
        for (at, session) in sessions.iter().enumerate() {
            let place = || format!("sessions[{at}]");
            self.slots.one(&session.slot, || place() + ".slot", found);
            self.topics.one(&session.topic, || place() + ".topic", found);
            self.rooms.one(&session.room, || place() + ".room", found);
            if !before.insert(session) {
                let Session { slot, topic, room } = session.clone();
                found.add(|| Mistake::SessionTwice { place: place(), slot, topic, room });
            }
        }
    }
}

fn current(seats: &[Seat], found: &mut Found) {
    let mut before = HashSet::new();
    for (at, seat) in seats.iter().enumerate() {
        if !before.insert((&seat.participant, &seat.slot)) {
            found.add(|| Mistake::CurrentTwice {
                place: format!("current[{at}]"),
                participant: seat.participant.clone(),
                slot: seat.slot.clone(),
            });
        }
    }
}

fn objective(levels: &[Level], found: &mut Found) {
    if levels.is_empty() {
        found.add(|| Mistake::NoObjective);
    }
    let mut before = HashSet::new();
    for (at, &level) in levels.iter().enumerate() {
        if !before.insert(level) {
            found.add(|| Mistake::LevelTwice { place: format!("objective[{at}]"), level });
        }
    }
}

fn in_range(number: Option<u32>, place: impl FnOnce() -> String, found: &mut Found) {
    if let Some(number) = number
        && !(1..=MAX_NUMBER).contains(&number)
    {
        found.add(|| Mistake::OutOfRange { place: place(), number });
    }
}

fn at_most(place: impl FnOnce() -> String, least: Option<u32>, most: Option<u32>, found: &mut Found) {
    if let (Some(least), Some(most)) = (least, most)
        && least > most
    {
        found.add(|| Mistake::LeastAboveMost { place: place(), least, most });
    }
}

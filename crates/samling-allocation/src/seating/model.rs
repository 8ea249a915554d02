//! The problem with numbers instead of ids, in an order that does not depend on the order of its lists.
//!
//! Slots, topics and rooms go by id (rooms of more seats first); participants by a lot drawn from the seed and their id
//! (SipHash 1-3), so that a tie is not always won by the same letter of the alphabet.

use super::problem::{Participant, Problem, Seat};
use foldhash::{HashMap, HashMapExt};
use siphasher::sip::SipHasher13;
use std::hash::Hasher;

/// A wish: topic, slots in which it can be met, value times weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WishRow {
    pub topic: u16,
    pub slots: u16,
    pub value: i64,
}

/// A room.
#[derive(Debug, Clone)]
pub struct RoomRow {
    pub id: String,
    pub capacity: u32,
    pub slots: u16,
    /// What need classes it satisfies, by class.
    pub meets: Vec<bool>,
}

/// A topic.
#[derive(Debug, Clone)]
pub struct TopicRow {
    pub id: String,
    pub slots: u16,
    pub max_runs: u32,
    pub min_runs: u32,
    pub min_seats: u32,
    pub max_seats: u32,
    /// The rooms it can be in, by room.
    pub rooms: Vec<bool>,
    /// True by role class for those that may sit in it.
    pub roles: Vec<bool>,
}

/// A participant.
#[derive(Debug, Clone, Copy)]
pub struct PersonRow {
    /// Index in the problem's list.
    pub original: u32,
    pub organisation: u32,
    pub role: u32,
    pub needs: u32,
    /// The slots in which they are present.
    pub slots: u16,
    /// Range in `wishes`.
    pub wishes: (u32, u32),
}

/// The numbered problem.
#[derive(Debug)]
pub struct Model<'a> {
    pub problem: &'a Problem,
    pub slot_ids: Vec<String>,
    pub min_sessions: Vec<u32>,
    pub max_sessions: Vec<u32>,
    pub rooms: Vec<RoomRow>,
    pub topics: Vec<TopicRow>,
    pub people: Vec<PersonRow>,
    pub wishes: Vec<WishRow>,
    pub organisations: usize,
    /// (person, slot) -> topic; more than one contradicts itself and is kept.
    pub pins: Vec<Vec<(u16, u16)>>,
    /// By person: (slot, topic).
    pub hosts: Vec<Vec<(u16, u16)>>,
    pub forbidden: Vec<Vec<(u16, u16)>>,
    /// By person: (slot, topic); `u16::MAX` for a topic that is gone.
    pub current: Vec<Vec<(u16, u16)>>,
    /// How many (participant, slot) pairs `stable` counts over.
    pub current_pairs: usize,
    /// (slot, topic, room) where the schedule is settled.
    pub fixed: Option<Vec<(u16, u16, u16)>>,
}

fn numbers<'s>(ids: impl Iterator<Item = &'s str>) -> HashMap<&'s str, u16> {
    ids.enumerate().map(|(at, id)| (id, u16::try_from(at).unwrap_or(u16::MAX))).collect()
}

fn mask(ids: Option<&Vec<String>>, slots: &HashMap<&str, u16>) -> u16 {
    match ids {
        None => (0..slots.len()).fold(0, |mask, at| mask | (1 << at)),
        Some(ids) => ids.iter().filter_map(|id| slots.get(id.as_str())).fold(0, |mask, at| mask | (1 << at)),
    }
}

fn lot(seed: u64, id: &str) -> u64 {
    let mut hash = SipHasher13::new_with_keys(seed, 0x7361_6d6c_696e_6700);
    hash.write(id.as_bytes());
    hash.finish()
}

impl<'a> Model<'a> {
    /// Numbers a problem without mistakes.
    pub fn new(problem: &'a Problem, seed: u64) -> Self {
        let mut slots: Vec<_> = problem.slots.iter().collect();
        slots.sort_by(|one, other| one.id.cmp(&other.id));
        let slot_of = numbers(slots.iter().map(|slot| slot.id.as_str()));
        let mut rooms: Vec<_> = problem.rooms.iter().collect();
        rooms.sort_by(|one, other| other.capacity.cmp(&one.capacity).then_with(|| one.id.cmp(&other.id)));
        let room_of = numbers(rooms.iter().map(|room| room.id.as_str()));
        let mut topics: Vec<_> = problem.topics.iter().collect();
        topics.sort_by(|one, other| one.id.cmp(&other.id));
        let topic_of = numbers(topics.iter().map(|topic| topic.id.as_str()));

        // Classes: distinct sets of needs and distinct roles, so that a person carries a number of each.
        let mut needs: Vec<Vec<&str>> = vec![Vec::new()];
        let mut need_of: HashMap<Vec<&str>, u32> = HashMap::from_iter([(Vec::new(), 0)]);
        let mut class = |list: &'a [String]| {
            let mut set: Vec<&str> = list.iter().map(String::as_str).collect();
            set.sort_unstable();
            set.dedup();
            *need_of.entry(set.clone()).or_insert_with(|| {
                needs.push(set);
                u32::try_from(needs.len() - 1).unwrap_or(u32::MAX)
            })
        };
        let person_needs: Vec<u32> = problem.participants.iter().map(|person| class(&person.needs)).collect();
        let mut roles: Vec<&str> = problem.participants.iter().filter_map(|p| p.role.as_deref()).collect();
        roles.sort_unstable();
        roles.dedup();
        let role_of: HashMap<&str, u32> = roles.iter().copied().zip(1..).collect();
        let room_rows = rooms
            .iter()
            .map(|room| RoomRow {
                id: room.id.clone(),
                capacity: room.capacity,
                slots: mask(room.slots.as_ref(), &slot_of),
                meets: needs
                    .iter()
                    .map(|set| set.iter().all(|need| room.features.iter().any(|has| has == need)))
                    .collect(),
            })
            .collect();
        let topic_rows =
            topics
                .iter()
                .map(|topic| TopicRow {
                    id: topic.id.clone(),
                    slots: mask(topic.slots.as_ref(), &slot_of),
                    max_runs: topic.max_runs.unwrap_or(u32::MAX),
                    min_runs: topic.min_runs.unwrap_or(0),
                    min_seats: topic.min_seats.unwrap_or(0),
                    max_seats: topic.max_seats.unwrap_or(u32::MAX),
                    rooms: rooms
                        .iter()
                        .map(|room| {
                            topic.rooms.as_ref().is_none_or(|ids| ids.contains(&room.id))
                                && topic.needs.iter().all(|need| room.features.contains(need))
                        })
                        .collect(),
                    roles: std::iter::once(topic.roles.is_none())
                        .chain(roles.iter().map(|role| {
                            topic.roles.as_ref().is_none_or(|ids| ids.iter().any(|id| id == role))
                        }))
                        .collect(),
                })
                .collect();

        let mut order: Vec<u32> =
            (0..u32::try_from(problem.participants.len()).unwrap_or(u32::MAX)).collect();
        let at = |index: u32| &problem.participants[index as usize];
        order.sort_by_cached_key(|index| (lot(seed, &at(*index).id), at(*index).id.as_str()));
        let mut organisation_of: HashMap<&str, u32> = HashMap::new();
        let weights: HashMap<&str, i64> = problem
            .organisations
            .iter()
            .map(|organisation| (organisation.id.as_str(), i64::from(organisation.weight.unwrap_or(1))))
            .collect();
        let mut wishes = Vec::new();
        let mut people = Vec::with_capacity(order.len());
        for index in order {
            let person: &Participant = at(index);
            let next = u32::try_from(organisation_of.len()).unwrap_or(u32::MAX);
            let organisation = *organisation_of.entry(&person.organisation).or_insert(next);
            let weight = weights.get(person.organisation.as_str()).copied().unwrap_or(1);
            let start = u32::try_from(wishes.len()).unwrap_or(u32::MAX);
            for wish in &person.wishes {
                let Some(topic) = topic_of.get(wish.topic.as_str()) else { continue };
                let when = match &wish.slot {
                    None => u16::MAX,
                    Some(slot) => slot_of.get(slot.as_str()).map_or(0, |at| 1 << at),
                };
                let value = i64::from(wish.value.unwrap_or(1)) * weight;
                wishes.push(WishRow { topic: *topic, slots: when, value });
            }
            let from = start as usize;
            wishes[from..].sort_unstable();
            people.push(PersonRow {
                original: index,
                organisation,
                role: person.role.as_deref().and_then(|role| role_of.get(role)).copied().unwrap_or(0),
                needs: person_needs[index as usize],
                slots: mask(person.slots.as_ref(), &slot_of),
                wishes: (start, u32::try_from(wishes.len()).unwrap_or(u32::MAX)),
            });
        }
        let named = [&problem.pins, &problem.hosts, &problem.forbidden, &problem.current];
        let mut person_of: HashMap<&str, usize> = HashMap::new();
        if named.iter().any(|seats| !seats.is_empty()) {
            let id = |row: &PersonRow| problem.participants[row.original as usize].id.as_str();
            person_of.extend(people.iter().enumerate().map(|(at, row)| (id(row), at)));
        }
        let by_person = |seats: &[Seat]| {
            let mut rows = vec![Vec::new(); if seats.is_empty() { 0 } else { people.len() }];
            for seat in seats {
                if let (Some(person), Some(slot)) =
                    (person_of.get(seat.participant.as_str()), slot_of.get(seat.slot.as_str()))
                {
                    let topic = topic_of.get(seat.topic.as_str()).copied().unwrap_or(u16::MAX);
                    rows[*person].push((*slot, topic));
                }
            }
            for row in &mut rows {
                row.sort_unstable();
                row.dedup();
            }
            rows
        };
        let pins = by_person(&problem.pins);
        let hosts = by_person(&problem.hosts);
        let forbidden = by_person(&problem.forbidden);
        let mut current = by_person(&problem.current);
        for (row, person) in current.iter_mut().zip(&people) {
            row.retain(|(slot, _)| person.slots >> slot & 1 == 1);
        }
        let current_pairs = current.iter().map(Vec::len).sum();
        let fixed = (!problem.sessions.is_empty()).then(|| {
            let mut rows: Vec<(u16, u16, u16)> = problem
                .sessions
                .iter()
                .filter_map(|row| {
                    Some((
                        *slot_of.get(row.slot.as_str())?,
                        *topic_of.get(row.topic.as_str())?,
                        *room_of.get(row.room.as_str())?,
                    ))
                })
                .collect();
            rows.sort_unstable();
            rows
        });
        Self {
            problem,
            slot_ids: slots.iter().map(|slot| slot.id.clone()).collect(),
            min_sessions: slots.iter().map(|slot| slot.min_sessions.unwrap_or(0)).collect(),
            max_sessions: slots.iter().map(|slot| slot.max_sessions.unwrap_or(u32::MAX)).collect(),
            rooms: room_rows,
            topics: topic_rows,
            organisations: organisation_of.len(),
            people,
            wishes,
            pins,
            hosts,
            forbidden,
            current,
            current_pairs,
            fixed,
        }
    }

    /// How many slots there are.
    pub fn slots(&self) -> usize {
        self.slot_ids.len()
    }

    /// A participant's id.
    pub fn person_id(&self, person: usize) -> &'a str {
        &self.problem.participants[self.people[person].original as usize].id
    }

    /// The wishes of a participant, by topic.
    pub fn wishes_of(&self, person: usize) -> &[WishRow] {
        let (from, to) = self.people[person].wishes;
        &self.wishes[from as usize..to as usize]
    }

    /// What a seat in this topic and slot is worth to a participant; 0: it is no wish.
    pub fn value(&self, person: usize, slot: u16, topic: u16) -> i64 {
        let rows = self.wishes_of(person);
        rows.iter()
            .filter(|row| row.topic == topic && row.slots >> slot & 1 == 1)
            .map(|row| row.value)
            .max()
            .unwrap_or(0)
    }

    /// Is the participant present in the slot?
    pub fn present(&self, person: usize, slot: u16) -> bool {
        self.people[person].slots >> slot & 1 == 1
    }

    /// The rows of a list by person; none where the list is empty.
    pub fn rows(list: &[Vec<(u16, u16)>], person: usize) -> &[(u16, u16)] {
        list.get(person).map_or(&[], Vec::as_slice)
    }

    /// May the participant sit in the topic then, as far as presence, role and what is forbidden go? (Hosts need no role.)
    pub fn may_sit(&self, person: usize, slot: u16, topic: u16) -> bool {
        self.present(person, slot)
            && self.topics[topic as usize].roles[self.people[person].role as usize]
            && !Self::rows(&self.forbidden, person).contains(&(slot, topic))
    }

    /// Does the room have what the participant needs?
    pub fn room_meets(&self, person: usize, room: u16) -> bool {
        self.rooms[room as usize].meets[self.people[person].needs as usize]
    }
}

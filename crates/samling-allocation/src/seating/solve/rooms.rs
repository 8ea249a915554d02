//! Which topic is in which room: the ways to place a set of topics, the most promising first.

use super::sets::SlotSets;
use crate::seating::model::Model;

/// A way to place the topics of a slot.
#[derive(Debug, Clone)]
pub struct Placing {
    /// The room of each topic, in the order of the set.
    pub rooms: Vec<u16>,
    /// At most so many seats are taken, here and in every later one of the list.
    pub seats: i64,
    /// At most so many wishes are met, likewise.
    pub met: i64,
    /// At most so much are they worth, likewise.
    pub total: i64,
}

/// The ways to place a set.
#[derive(Debug)]
pub struct Placings {
    pub topics: Vec<u16>,
    pub ways: Vec<Placing>,
    /// True when there are more that were not looked at.
    pub more: bool,
}

/// The most ways that are looked at for one set.
const MOST: usize = 1_000;

/// The ways to place topics in the rooms of a slot. Rooms that are alike are taken in order, and a smaller one never where
/// one that is the same but larger stays empty.
pub fn placings(model: &Model<'_>, slot: &SlotSets, set: u64) -> Placings {
    let topics: Vec<u16> = (0..64).filter(|at| set >> at & 1 == 1).collect();
    // Topics with the fewest rooms first would be quicker; sets are small enough as they are.
    let mut walk = Walk { model, slot, topics: &topics, rooms: Vec::new(), ways: Vec::new(), looks: 0 };
    walk.go();
    let (mut ways, more) = (walk.ways, walk.looks > MOST * 20);
    for way in &mut ways {
        let room: Vec<i64> = topics
            .iter()
            .zip(&way.rooms)
            .map(|(topic, room)| {
                let seats = model.rooms[usize::from(*room)].capacity;
                i64::from(seats.min(model.topics[usize::from(*topic)].max_seats))
            })
            .collect();
        let (met, total) = slot.cut(&topics, &room);
        let hosts: i64 = topics.iter().map(|topic| slot.host_seats(*topic)).sum();
        way.seats = slot.present().min(room.iter().sum::<i64>() + hosts);
        way.met = met;
        way.total = total;
    }
    ways.sort_by(|one, other| {
        (other.seats, other.met, other.total)
            .cmp(&(one.seats, one.met, one.total))
            .then_with(|| one.rooms.cmp(&other.rooms))
    });
    for at in (1..ways.len()).rev() {
        let after = (ways[at].seats, ways[at].met, ways[at].total);
        let here = &mut ways[at - 1];
        here.seats = here.seats.max(after.0);
        here.met = here.met.max(after.1);
        here.total = here.total.max(after.2);
    }
    Placings { topics, ways, more }
}

struct Walk<'w> {
    model: &'w Model<'w>,
    slot: &'w SlotSets,
    topics: &'w [u16],
    rooms: Vec<u16>,
    ways: Vec<Placing>,
    looks: usize,
}

impl Walk<'_> {
    fn alike(&self, one: u16, other: u16) -> bool {
        let (here, there) = (&self.model.rooms[usize::from(one)], &self.model.rooms[usize::from(other)]);
        here.meets == there.meets
            && self
                .model
                .topics
                .iter()
                .all(|topic| topic.rooms[usize::from(one)] == topic.rooms[usize::from(other)])
    }

    fn go(&mut self) {
        self.looks += 1;
        if self.ways.len() >= MOST || self.looks > MOST * 20 {
            self.looks = MOST * 20 + 1;
            return;
        }
        let Some(topic) = self.topics.get(self.rooms.len()) else {
            let empty: Vec<u16> =
                self.slot.rooms.iter().copied().filter(|room| !self.rooms.contains(room)).collect();
            let capacity = |room: u16| self.model.rooms[usize::from(room)].capacity;
            let wasteful = self.rooms.iter().any(|used| {
                empty.iter().any(|room| capacity(*room) > capacity(*used) && self.alike(*room, *used))
            });
            if !wasteful {
                self.ways.push(Placing { rooms: self.rooms.clone(), seats: 0, met: 0, total: 0 });
            }
            return;
        };
        let topic = usize::from(*topic);
        for at in 0..self.slot.rooms.len() {
            let room = self.slot.rooms[at];
            if self.rooms.contains(&room) || !self.model.topics[topic].rooms[usize::from(room)] {
                continue;
            }
            let capacity = self.model.rooms[usize::from(room)].capacity;
            let twin = self.slot.rooms[..at].iter().any(|other| {
                self.model.rooms[usize::from(*other)].capacity == capacity
                    && !self.rooms.contains(other)
                    && self.alike(*other, room)
            });
            if twin {
                continue;
            }
            self.rooms.push(room);
            self.go();
            self.rooms.pop();
        }
    }
}

//! Tiny problems at random, each rule used by some.

use samling_allocation::seating::{
    Level, Organisation, PROBLEM_FORMAT, Participant, Problem, Room, Seat, Session, Slot, Topic, Wish,
};

/// Lots from a seed (splitmix64).
pub struct Lots(u64);

impl Lots {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From `least` to `most`, both possible.
    pub fn from(&mut self, least: u32, most: u32) -> u32 {
        least + u32::try_from(self.next() % u64::from(most - least + 1)).unwrap()
    }

    /// True so many times of a hundred.
    pub fn percent(&mut self, often: u64) -> bool {
        self.next() % 100 < often
    }

    /// Sometimes a number.
    fn number(&mut self, often: u64, least: u32, most: u32) -> Option<u32> {
        self.percent(often).then(|| self.from(least, most))
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.from(0, u32::try_from(list.len()).unwrap() - 1) as usize]
    }

    /// Each of a list with the chance of a half.
    fn some(&mut self, list: &[String]) -> Vec<String> {
        list.iter().filter(|_| self.percent(60)).cloned().collect()
    }

    /// Sometimes a part of a list.
    fn part(&mut self, often: u64, list: &[String]) -> Option<Vec<String>> {
        self.percent(often).then(|| self.some(list))
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.from(0, u32::try_from(at).unwrap()) as usize);
        }
    }
}

fn ids(prefix: &str, count: u32) -> Vec<String> {
    (0..count).map(|at| format!("{prefix}{at}")).collect()
}

/// A tiny problem without mistakes; whether there is a plan for it is another matter.
pub fn problem(seed: u64) -> Problem {
    let mut lots = Lots::new(seed);
    let slots = ids("s", *lots.pick(&[1, 1, 2, 2, 2, 2, 3]));
    let few = slots.len() == 3;
    let topics = ids("t", lots.from(1, if few { 3 } else { 4 }));
    let rooms = ids("r", lots.from(1, if few { 2 } else { 3 }));
    let people = ids("p", lots.from(0, if few { 4 } else { 5 }));
    let features: Vec<String> = ["step-free", "loop"].map(str::to_owned).to_vec();
    let roles: Vec<String> = ["leader", "clerk"].map(str::to_owned).to_vec();

    let mut problem = Problem {
        format: PROBLEM_FORMAT.to_owned(),
        slots: slots.iter().map(|id| slot(&mut lots, id)).collect(),
        rooms: rooms
            .iter()
            .map(|id| Room {
                id: id.clone(),
                capacity: lots.from(0, 4),
                slots: lots.part(15, &slots),
                features: lots.some(&features),
            })
            .collect(),
        organisations: Vec::new(),
        topics: topics.iter().map(|id| topic(&mut lots, id, &slots, &rooms, &roles, &features)).collect(),
        participants: Vec::new(),
        sessions: Vec::new(),
        pins: Vec::new(),
        hosts: Vec::new(),
        forbidden: Vec::new(),
        current: Vec::new(),
        objective: objective(&mut lots),
    };
    for id in ids("o", 3) {
        if lots.percent(40) {
            problem.organisations.push(Organisation { id, weight: lots.number(80, 1, 4) });
        }
    }
    for id in &people {
        let person = participant(&mut lots, id, &slots, &topics, &roles, &features);
        problem.participants.push(person);
    }
    if lots.percent(20) {
        problem.sessions = settled(&mut lots, &slots, &topics, &rooms);
    }
    if !people.is_empty() {
        let seats = |lots: &mut Lots, often: u64| {
            let mut seats = Vec::new();
            while seats.len() < 4 && lots.percent(often) {
                let participant = lots.pick(&people).clone();
                seats.push(Seat {
                    participant,
                    slot: lots.pick(&slots).clone(),
                    topic: lots.pick(&topics).clone(),
                });
            }
            seats
        };
        problem.pins = seats(&mut lots, 20);
        problem.hosts = seats(&mut lots, 35);
        problem.forbidden = seats(&mut lots, 35);
        problem.current = current(&mut lots, &people, &slots, &topics);
    }
    problem
}

fn slot(lots: &mut Lots, id: &str) -> Slot {
    let max_sessions = lots.number(40, 1, 3);
    let min_sessions = lots.number(15, 0, max_sessions.unwrap_or(2));
    Slot { id: id.to_owned(), min_sessions, max_sessions }
}

fn topic(
    lots: &mut Lots,
    id: &str,
    slots: &[String],
    rooms: &[String],
    roles: &[String],
    features: &[String],
) -> Topic {
    let allowed = lots.part(30, slots);
    let max_runs = if lots.percent(5) { Some(0) } else { lots.number(50, 1, 2) };
    let possible = allowed.as_ref().map_or(slots.len(), Vec::len);
    let most = max_runs.unwrap_or(2).min(u32::try_from(possible).unwrap());
    Topic {
        id: id.to_owned(),
        slots: allowed,
        max_runs,
        min_runs: lots.number(15, 0, most),
        min_seats: lots.number(30, 0, 3),
        max_seats: lots.number(20, 0, 3),
        rooms: lots.part(20, rooms),
        roles: lots.part(15, roles),
        needs: if lots.percent(15) { vec![lots.pick(features).clone()] } else { Vec::new() },
    }
}

fn participant(
    lots: &mut Lots,
    id: &str,
    slots: &[String],
    topics: &[String],
    roles: &[String],
    features: &[String],
) -> Participant {
    let mut wishes: Vec<Wish> = Vec::new();
    for _ in 0..lots.from(0, 3) {
        let (topic, slot) = (lots.pick(topics).clone(), lots.percent(30).then(|| lots.pick(slots).clone()));
        if !wishes.iter().any(|wish| wish.topic == topic && wish.slot == slot) {
            wishes.push(Wish { topic, value: lots.number(60, 1, 5), slot });
        }
    }
    Participant {
        id: id.to_owned(),
        organisation: format!("o{}", lots.from(0, 2)),
        role: lots.percent(60).then(|| lots.pick(roles).clone()),
        slots: lots.part(30, slots),
        needs: if lots.percent(15) { vec![lots.pick(features).clone()] } else { Vec::new() },
        wishes,
    }
}

/// A schedule: in each slot some topics, each in a room of its own.
fn settled(lots: &mut Lots, slots: &[String], topics: &[String], rooms: &[String]) -> Vec<Session> {
    let mut sessions = Vec::new();
    for slot in slots {
        let (mut topics, mut rooms) = (topics.to_vec(), rooms.to_vec());
        lots.shuffle(&mut topics);
        lots.shuffle(&mut rooms);
        for (topic, room) in topics.into_iter().zip(rooms) {
            if lots.percent(60) {
                sessions.push(Session { slot: slot.clone(), topic, room });
            }
        }
    }
    sessions
}

/// Seats of an earlier plan, some of them of people, slots and topics that are gone.
fn current(lots: &mut Lots, people: &[String], slots: &[String], topics: &[String]) -> Vec<Seat> {
    let mut seats: Vec<Seat> = Vec::new();
    if lots.percent(50) {
        return seats;
    }
    for participant in people.iter().chain([&"gone".to_owned()]) {
        for slot in slots.iter().chain([&"gone".to_owned()]) {
            if lots.percent(50) {
                let topic = if lots.percent(10) { "gone".to_owned() } else { lots.pick(topics).clone() };
                seats.push(Seat { participant: participant.clone(), slot: slot.clone(), topic });
            }
        }
    }
    seats
}

/// Some of the levels, in some order.
fn objective(lots: &mut Lots) -> Vec<Level> {
    let mut levels = Level::ALL.to_vec();
    lots.shuffle(&mut levels);
    levels.truncate(lots.from(1, 5) as usize);
    levels
}

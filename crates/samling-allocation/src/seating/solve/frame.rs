//! A schedule with everything that it settles: who sits where as host or by a pin, what is left for the others.

use crate::seating::flow::cost::Lex;
use crate::seating::level::Level;
use crate::seating::model::Model;
use crate::seating::objective::Objective;

/// No session.
pub const NOWHERE: u16 = u16::MAX;

/// A session of a schedule, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionRow {
    pub slot: u16,
    pub topic: u16,
    pub room: u16,
}

/// A session that somebody could sit in.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    pub session: u16,
    /// What it is worth; 0: no wish.
    pub value: i64,
    /// True when it is their seat in the current plan.
    pub current: bool,
}

/// A (participant, slot) presence without a settled seat.
#[derive(Debug, Clone, Copy)]
pub struct Presence {
    pub person: u32,
    pub slot: u16,
    /// Range in `choices`.
    pub from: u32,
    pub to: u32,
}

/// A schedule, and what it settles.
#[derive(Debug)]
pub struct Frame<'m> {
    pub model: &'m Model<'m>,
    pub objective: &'m Objective,
    pub sessions: Vec<SessionRow>,
    /// Seats left, by session.
    pub room: Vec<i64>,
    /// Seats that must still be taken, by session.
    pub least: Vec<i64>,
    /// Settled seats by person and slot.
    pub settled: Vec<u16>,
    /// Met wishes by settled seats, by person.
    pub met: Vec<u8>,
    pub presences: Vec<Presence>,
    pub choices: Vec<Choice>,
    /// Colleagues by settled seats: organisation and session, sorted, one entry each.
    pub seated_colleagues: Vec<(u32, u16)>,
    /// What the settled seats alone give.
    pub base: Lex,
    /// True when some topic runs more than once.
    pub repeats: bool,
}

impl<'m> Frame<'m> {
    /// The frame of a schedule; none when the schedule cannot be kept to.
    pub fn new(model: &'m Model<'m>, objective: &'m Objective, sessions: Vec<SessionRow>) -> Option<Self> {
        let slots = model.slots();
        let people = model.people.len();
        let mut of_topic = vec![NOWHERE; slots * model.topics.len()];
        for (at, row) in sessions.iter().enumerate() {
            of_topic[usize::from(row.slot) * model.topics.len() + usize::from(row.topic)] =
                u16::try_from(at).unwrap_or(NOWHERE);
        }
        let session =
            |slot: u16, topic: u16| of_topic[usize::from(slot) * model.topics.len() + usize::from(topic)];
        let seats = |row: &SessionRow| {
            model.rooms[usize::from(row.room)].capacity.min(model.topics[usize::from(row.topic)].max_seats)
        };
        let mut frame = Self {
            model,
            objective,
            room: sessions.iter().map(|row| i64::from(seats(row))).collect(),
            least: sessions
                .iter()
                .map(|row| i64::from(model.topics[usize::from(row.topic)].min_seats))
                .collect(),
            settled: vec![NOWHERE; people * slots],
            met: vec![0; people],
            presences: Vec::new(),
            choices: Vec::new(),
            seated_colleagues: Vec::new(),
            base: Lex::default(),
            repeats: {
                let mut topics: Vec<u16> = sessions.iter().map(|row| row.topic).collect();
                topics.sort_unstable();
                topics.windows(2).any(|pair| pair[0] == pair[1])
            },
            sessions,
        };
        for person in 0..people {
            frame.settle(person, &session)?;
        }
        frame.seated_colleagues.sort_unstable();
        frame.base = frame.measure(&frame.settled);
        let mut by_slot: Vec<Vec<u16>> = vec![Vec::new(); slots];
        for (at, row) in frame.sessions.iter().enumerate() {
            by_slot[usize::from(row.slot)].push(u16::try_from(at).unwrap_or(NOWHERE));
        }
        for person in 0..people {
            frame.list_choices(person, &by_slot);
        }
        Some(frame)
    }

    /// The topic of a choice.
    pub fn topic(&self, choice: u32) -> u16 {
        self.sessions[usize::from(self.choices[choice as usize].session)].topic
    }

    /// Puts hosts and pinned people where they must be.
    fn settle(&mut self, person: usize, session: &impl Fn(u16, u16) -> u16) -> Option<()> {
        let model = self.model;
        let slots = model.slots();
        let hosts = Model::rows(&model.hosts, person);
        let pins = Model::rows(&model.pins, person);
        if hosts.is_empty() && pins.is_empty() {
            return Some(());
        }
        for (slot, topic) in hosts {
            let at = session(*slot, *topic);
            if at == NOWHERE {
                continue;
            }
            let here = &mut self.settled[person * slots + usize::from(*slot)];
            let free = *here == NOWHERE && model.present(person, *slot);
            let forbidden = Model::rows(&model.forbidden, person).contains(&(*slot, *topic));
            if !free || forbidden || !model.room_meets(person, self.sessions[usize::from(at)].room) {
                return None;
            }
            *here = at;
        }
        for (slot, topic) in pins {
            let at = session(*slot, *topic);
            if at == NOWHERE {
                return None;
            }
            let here = &mut self.settled[person * slots + usize::from(*slot)];
            if *here == at {
                continue;
            }
            let may = model.may_sit(person, *slot, *topic)
                && model.room_meets(person, self.sessions[usize::from(at)].room);
            if *here != NOWHERE || !may {
                return None;
            }
            *here = at;
            self.room[usize::from(at)] -= 1;
            self.least[usize::from(at)] -= 1;
            if self.room[usize::from(at)] < 0 {
                return None;
            }
        }
        // Twice in a topic is allowed only to who hosts both.
        let mine: Vec<SessionRow> = (0..slots)
            .map(|slot| self.settled[person * slots + slot])
            .filter(|at| *at != NOWHERE)
            .map(|at| self.sessions[usize::from(at)])
            .collect();
        for (index, one) in mine.iter().enumerate() {
            let twice = mine[..index].iter().find(|other| other.topic == one.topic);
            let host = |row: &SessionRow| hosts.contains(&(row.slot, row.topic));
            if twice.is_some_and(|other| !host(one) || !host(other)) {
                return None;
            }
        }
        for slot in 0..slots {
            let at = self.settled[person * slots + slot];
            if at != NOWHERE {
                self.seated_colleagues.push((model.people[person].organisation, at));
            }
        }
        self.met[person] = self.met_by(person, &self.settled);
        Some(())
    }

    fn list_choices(&mut self, person: usize, by_slot: &[Vec<u16>]) {
        let model = self.model;
        let slots = model.slots();
        let own: Vec<u16> = (0..slots)
            .map(|slot| self.settled[person * slots + slot])
            .filter(|at| *at != NOWHERE)
            .map(|at| self.sessions[usize::from(at)].topic)
            .collect();
        let current = Model::rows(&model.current, person);
        for (slot, sessions) in (0_u16..).zip(by_slot) {
            if !model.present(person, slot) || self.settled[person * slots + usize::from(slot)] != NOWHERE {
                continue;
            }
            let from = u32::try_from(self.choices.len()).unwrap_or(u32::MAX);
            for at in sessions {
                let row = self.sessions[usize::from(*at)];
                if model.may_sit(person, slot, row.topic)
                    && model.room_meets(person, row.room)
                    && !own.contains(&row.topic)
                {
                    self.choices.push(Choice {
                        session: *at,
                        value: model.value(person, slot, row.topic),
                        current: current.contains(&(slot, row.topic)),
                    });
                }
            }
            let to = u32::try_from(self.choices.len()).unwrap_or(u32::MAX);
            self.presences.push(Presence {
                person: u32::try_from(person).unwrap_or(u32::MAX),
                slot,
                from,
                to,
            });
        }
    }

    /// How many wishes of a person are met.
    fn met_by(&self, person: usize, seats: &[u16]) -> u8 {
        let slots = self.model.slots();
        let mut topics: Vec<u16> = seats[person * slots..(person + 1) * slots]
            .iter()
            .filter(|at| **at != NOWHERE)
            .map(|at| self.sessions[usize::from(*at)])
            .filter(|row| self.model.value(person, row.slot, row.topic) > 0)
            .map(|row| row.topic)
            .collect();
        topics.sort_unstable();
        topics.dedup();
        u8::try_from(topics.len()).unwrap_or(u8::MAX)
    }

    /// What seats are worth, level by level; settled seats are taken as they are given.
    pub fn measure(&self, seats: &[u16]) -> Lex {
        measure(self.model, self.objective, &self.sessions, seats)
    }
}

/// What seats (sessions by person and slot) are worth, level by level.
pub fn measure(model: &Model<'_>, objective: &Objective, sessions: &[SessionRow], seats: &[u16]) -> Lex {
    let slots = model.slots();
    let mut vector = Lex::default();
    let (mut empty, mut kept, mut total) = (0_i64, 0_i64, 0_i64);
    let mut together: Vec<(u32, u16)> = Vec::new();
    for person in 0..model.people.len() {
        let mine = &seats[person * slots..(person + 1) * slots];
        let mut best: [(u16, i64); 16] = [(NOWHERE, 0); 16];
        let mut met = 0;
        for (slot, at) in (0_u16..).zip(mine) {
            if *at == NOWHERE {
                empty += i64::from(model.present(person, slot));
                continue;
            }
            let topic = sessions[usize::from(*at)].topic;
            together.push((model.people[person].organisation, *at));
            kept += i64::from(Model::rows(&model.current, person).contains(&(slot, topic)));
            let value = model.value(person, slot, topic);
            if value > 0 {
                if let Some(known) = best[..met].iter_mut().find(|(other, _)| *other == topic) {
                    known.1 = known.1.max(value);
                } else {
                    best[met] = (topic, value);
                    met += 1;
                }
            }
        }
        total += best[..met].iter().map(|(_, value)| value).sum::<i64>();
        if let Some(at) = objective.at(Level::Fair)
            && met < slots
            && !model.wishes_of(person).is_empty()
        {
            vector.0[at + met] += 1;
        }
    }
    if let Some(at) = objective.at(Level::Seated) {
        vector.0[at] = empty;
    }
    if let Some(at) = objective.at(Level::Total) {
        vector.0[at] = -total;
    }
    if let Some(at) = objective.at(Level::Stable) {
        vector.0[at] = i64::try_from(model.current_pairs).unwrap_or(i64::MAX) - kept;
    }
    if let Some(at) = objective.at(Level::Spread) {
        together.sort_unstable();
        vector.0[at] = together
            .chunk_by(|one, other| one == other)
            .map(|group| i64::try_from(group.len() * (group.len() - 1) / 2).unwrap_or(i64::MAX))
            .sum();
    }
    vector
}

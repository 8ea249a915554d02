//! Local search over schedules, where there are too many sets of topics to go through.
//!
//! A first schedule comes from the relaxed choice of how often each topic runs: the gain of one more run falls with each
//! (the best wishes first), so that taking the best next run until the rooms are used is optimal (a separable concave
//! knapsack; Frederickson and Johnson 1982), and is the bound as well. Then topics are exchanged between slots and runs given
//! to other topics, the slots concerned are seated anew, and what is better is kept. The selection contains maximum
//! coverage (Feige 1998), so that there is a stated gap and not always a proof.

use super::anneal::seats_of;
use super::bound::{Bounds, Parts};
use super::frame::{Frame, NOWHERE, SessionRow, measure};
use super::large::{MANY, Prices, one_slot};
use super::seat::seat;
use crate::seating::flow::cost::Lex;
use crate::seating::model::Model;
use crate::seating::objective::Objective;

/// A schedule, who sits where, and what that is worth.
#[derive(Debug, Clone)]
pub struct State {
    /// Topics by slot, sorted.
    pub topics: Vec<Vec<u16>>,
    pub sessions: Vec<SessionRow>,
    pub seats: Vec<u16>,
    pub vector: Lex,
}

/// The search.
#[derive(Debug)]
pub struct Local<'l> {
    model: &'l Model<'l>,
    objective: &'l Objective,
    pub prices: Option<Prices>,
    /// By topic: the worth of all wishes.
    demand: Vec<i64>,
    /// By topic: the sum of the best wishes that so many runs can meet, from 0 runs on.
    gains: Vec<Vec<i64>>,
    /// By slot: the topics that can run.
    pub allowed: Vec<Vec<u16>>,
    pub most: Vec<usize>,
    pinned: Vec<Vec<u16>>,
    /// No total is more.
    pub ceiling: i64,
    lot: u64,
}

impl<'l> Local<'l> {
    /// Counts what the search goes by.
    pub fn new(model: &'l Model<'l>, objective: &'l Objective, seed: u64) -> Self {
        let slots = model.slots();
        let mut values: Vec<Vec<i64>> = vec![Vec::new(); model.topics.len()];
        for person in 0..model.people.len() {
            let wishes = model.wishes_of(person);
            for group in wishes.chunk_by(|one, other| one.topic == other.topic) {
                if let Some(best) = group.iter().map(|wish| wish.value).max() {
                    values[usize::from(group[0].topic)].push(best);
                }
            }
        }
        let can = |slot: usize, topic: usize| {
            let row = &model.topics[topic];
            row.slots >> slot & 1 == 1
                && row.max_runs > 0
                && model
                    .rooms
                    .iter()
                    .enumerate()
                    .any(|(at, room)| room.slots >> slot & 1 == 1 && row.rooms[at])
        };
        let allowed: Vec<Vec<u16>> = (0..slots)
            .map(|slot| {
                (0_u16..).take(model.topics.len()).filter(|topic| can(slot, usize::from(*topic))).collect()
            })
            .collect();
        let mut gains = Vec::new();
        for (topic, values) in values.iter_mut().enumerate() {
            values.sort_unstable_by_key(|value| std::cmp::Reverse(*value));
            let row = &model.topics[topic];
            let room = model
                .rooms
                .iter()
                .zip(&row.rooms)
                .filter(|(_, fits)| **fits)
                .map(|(room, _)| room.capacity)
                .max();
            let seats = room.unwrap_or(0).min(row.max_seats) as usize;
            let runs = (0..slots).filter(|slot| can(*slot, topic)).count().min(row.max_runs as usize);
            gains.push(
                (0..=runs)
                    .map(|runs| values.iter().take(seats.saturating_mul(runs)).sum())
                    .collect::<Vec<i64>>(),
            );
        }
        let most = (0..slots)
            .map(|slot| {
                let rooms = model.rooms.iter().filter(|room| room.slots >> slot & 1 == 1).count();
                rooms.min(allowed[slot].len()).min(model.max_sessions[slot] as usize)
            })
            .collect();
        let mut pinned = vec![Vec::new(); slots];
        for (slot, topic) in model.pins.iter().flatten() {
            pinned[usize::from(*slot)].push(*topic);
        }
        Self {
            model,
            objective,
            prices: Self::prices(model, objective),
            demand: values.iter().map(|values| values.iter().sum()).collect(),
            gains,
            allowed,
            most,
            pinned,
            ceiling: i64::MAX,
            lot: seed ^ 0x9e37_79b9_7f4a_7c15,
        }
    }

    /// Prices where they can stand for the objective; near it, where there are too many people for a network of all.
    fn prices(model: &Model<'_>, objective: &Objective) -> Option<Prices> {
        let simple = model.pins.is_empty()
            && model.hosts.is_empty()
            && model.topics.iter().all(|topic| topic.min_seats == 0);
        let presences: usize = model.people.iter().map(|person| person.slots.count_ones() as usize).sum();
        let near = || (presences > MANY).then(|| Prices::near(model, objective)).flatten();
        Prices::new(model, objective).or_else(near).filter(|_| simple)
    }

    /// How often each topic runs in the relaxed choice, and what that is worth.
    fn relaxed(&self, gains: &[Vec<i64>]) -> (Vec<usize>, i64) {
        let mut runs: Vec<usize> = self
            .model
            .topics
            .iter()
            .zip(gains)
            .map(|(topic, gains)| (topic.min_runs as usize).min(gains.len() - 1))
            .collect();
        let mut left = self.most.iter().sum::<usize>().saturating_sub(runs.iter().sum());
        let gain =
            |topic: usize, runs: usize| gains[topic].get(runs + 1).map(|next| next - gains[topic][runs]);
        while left > 0 {
            let best = (0..runs.len())
                .filter_map(|topic| Some((gain(topic, runs[topic])?, std::cmp::Reverse(topic))))
                .max();
            let Some((_, std::cmp::Reverse(topic))) = best else { break };
            runs[topic] += 1;
            left -= 1;
        }
        let total = runs.iter().zip(gains).map(|(runs, gains)| gains[*runs]).sum();
        (runs, total)
    }

    /// No plan is better than this.
    pub fn bound(&self, bounds: &Bounds<'_>) -> Lex {
        let model = self.model;
        let counts: Vec<Vec<i64>> = self
            .gains
            .iter()
            .enumerate()
            .map(|(topic, gains)| {
                let wishers = (0..model.people.len())
                    .filter(|person| {
                        model.wishes_of(*person).iter().any(|wish| usize::from(wish.topic) == topic)
                    })
                    .count();
                let row = &model.topics[topic];
                let room = model
                    .rooms
                    .iter()
                    .zip(&row.rooms)
                    .filter(|(_, fits)| **fits)
                    .map(|(room, _)| room.capacity)
                    .max();
                let seats = room.unwrap_or(0).min(row.max_seats) as usize;
                (0..gains.len())
                    .map(|runs| i64::try_from(wishers.min(seats.saturating_mul(runs))).unwrap_or(i64::MAX))
                    .collect()
            })
            .collect();
        let hosts: i64 = model.hosts.iter().map(|row| i64::try_from(row.len()).unwrap_or(0)).sum();
        let most_value = model.wishes.iter().map(|wish| wish.value).max().unwrap_or(0);
        let mut parts = Parts {
            met: self.relaxed(&counts).1 + hosts,
            total: (self.relaxed(&self.gains).1 + hosts * most_value).min(self.ceiling),
            reached: i64::MAX / 4,
            ..Parts::default()
        };
        for slot in 0..model.slots() {
            let present: i64 = (0..model.people.len())
                .map(|person| i64::from(model.present(person, u16::try_from(slot).unwrap_or(0))))
                .sum();
            let mut rooms: Vec<i64> = model
                .rooms
                .iter()
                .filter(|room| room.slots >> slot & 1 == 1)
                .map(|room| i64::from(room.capacity))
                .collect();
            rooms.sort_unstable_by_key(|room| std::cmp::Reverse(*room));
            let seats: i64 = rooms.iter().take(self.most[slot]).sum();
            parts.seats += present.min(seats + hosts);
            parts.pairs += bounds.pairs(slot, self.most[slot]);
        }
        bounds.vector(&parts)
    }

    /// The next number of the lot (SplitMix64).
    fn next(&mut self) -> u64 {
        self.lot = self.lot.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.lot;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below another.
    pub fn draw(&mut self, below: usize) -> usize {
        let below = u64::try_from(below.max(1)).unwrap_or(1);
        usize::try_from(self.next() % below).unwrap_or(0)
    }

    /// How patient to be with a loss: about -log2 of a number between 0 and 1, in 256ths.
    pub fn patience(&mut self) -> i64 {
        let number = self.next() | 1;
        let zeros = number.leading_zeros();
        let after = number.checked_shl(zeros + 1).unwrap_or(0) >> 56;
        (i64::from(zeros) + 1) * 256 - i64::try_from(after).unwrap_or(0)
    }

    /// A first plan.
    pub fn first(&self) -> Option<State> {
        let slots = self.model.slots();
        let (mut runs, _) = self.relaxed(&self.gains);
        let mut topics: Vec<Vec<u16>> = self.pinned.clone();
        for row in &mut topics {
            row.sort_unstable();
            row.dedup();
            for topic in row.iter() {
                let runs = &mut runs[usize::from(*topic)];
                *runs = runs.saturating_sub(1);
            }
        }
        let mut order: Vec<u16> = (0_u16..).take(self.model.topics.len()).collect();
        order.sort_by_key(|topic| (std::cmp::Reverse(runs[usize::from(*topic)]), *topic));
        for topic in &order {
            // The slots with the most room left; of those the one where the topics are least wished by the same people.
            let mut open: Vec<usize> = (0..slots)
                .filter(|slot| self.allowed[*slot].contains(topic) && !topics[*slot].contains(topic))
                .filter(|slot| topics[*slot].len() < self.most[*slot])
                .collect();
            open.sort_by_key(|slot| (topics[*slot].len(), *slot));
            for slot in open.into_iter().take(runs[usize::from(*topic)]) {
                topics[slot].push(*topic);
            }
        }
        // What the relaxed choice left open is filled by what is wished most.
        order.sort_by_key(|topic| (std::cmp::Reverse(self.demand[usize::from(*topic)]), *topic));
        for slot in 0..slots {
            for topic in &order {
                let runs = topics.iter().filter(|row| row.contains(topic)).count();
                if topics[slot].len() < self.most[slot]
                    && self.allowed[slot].contains(topic)
                    && !topics[slot].contains(topic)
                    && runs < self.model.topics[usize::from(*topic)].max_runs as usize
                {
                    topics[slot].push(*topic);
                }
            }
        }
        let all: Vec<usize> = (0..slots).collect();
        self.seated(topics, None, &all)
    }

    /// Rooms for the topics of a slot: those that are wished most get the largest that fits (augmenting paths).
    pub fn rooms(&self, slot: usize, topics: &[u16]) -> Option<Vec<u16>> {
        let model = self.model;
        let rooms: Vec<u16> = (0_u16..)
            .zip(&model.rooms)
            .filter(|(_, room)| room.slots >> slot & 1 == 1)
            .map(|(at, _)| at)
            .collect();
        let mut holder: Vec<Option<usize>> = vec![None; rooms.len()];
        let mut order: Vec<usize> = (0..topics.len()).collect();
        order.sort_by_key(|at| (std::cmp::Reverse(self.demand[usize::from(topics[*at])]), *at));
        for at in order {
            // A free room first, the largest; only then is somebody moved.
            let free = (0..rooms.len()).find(|room| {
                holder[*room].is_none()
                    && model.topics[usize::from(topics[at])].rooms[usize::from(rooms[*room])]
            });
            if let Some(room) = free {
                holder[room] = Some(at);
            } else if !place(model, topics, &rooms, &mut holder, &mut vec![false; rooms.len()], at) {
                return None;
            }
        }
        let mut result = vec![0; topics.len()];
        for (room, at) in holder.into_iter().enumerate() {
            if let Some(at) = at {
                result[at] = rooms[room];
            }
        }
        Some(result)
    }

    /// The sessions of topics by slot, which get sorted; none where that breaks a rule.
    fn sessions(&self, topics: &mut [Vec<u16>]) -> Option<Vec<SessionRow>> {
        let model = self.model;
        let mut sessions = Vec::new();
        for (slot, row) in topics.iter_mut().enumerate() {
            row.sort_unstable();
            if row.len() < model.min_sessions[slot] as usize {
                return None;
            }
            let rooms = self.rooms(slot, row)?;
            let slot = u16::try_from(slot).ok()?;
            sessions.extend(row.iter().zip(rooms).map(|(topic, room)| SessionRow {
                slot,
                topic: *topic,
                room,
            }));
        }
        for (at, topic) in model.topics.iter().enumerate() {
            let runs = topics.iter().filter(|row| row.iter().any(|other| usize::from(*other) == at)).count();
            if runs < topic.min_runs as usize || runs > topic.max_runs as usize {
                return None;
            }
        }
        Some(sessions)
    }

    /// A plan near wished seats (topics by person and slot).
    pub fn planned(&self, mut topics: Vec<Vec<u16>>, wished: &[u16]) -> Option<State> {
        let sessions = self.sessions(&mut topics)?;
        let prices = self.prices?;
        let mut seats = seats_of(self.model, &sessions, wished);
        for slot in 0..u16::try_from(self.model.slots()).ok()? {
            one_slot(self.model, &prices, &sessions, slot, &mut seats);
        }
        let vector = measure(self.model, self.objective, &sessions, &seats);
        Some(self.polish(State { topics, sessions, seats, vector }))
    }

    /// Seats people under topics by slot; slots that are not `anew` keep the seats of `before` where they can.
    fn seated(&self, mut topics: Vec<Vec<u16>>, before: Option<&State>, anew: &[usize]) -> Option<State> {
        let model = self.model;
        let slots = model.slots();
        let sessions = self.sessions(&mut topics)?;
        let Some(prices) = self.prices else {
            let frame = Frame::new(model, self.objective, sessions)?;
            let (vector, seats) = seat(&frame, None, 2, &mut 0, &mut || false).best?;
            return Some(State { topics, sessions: frame.sessions, seats, vector });
        };
        let mut seats = vec![NOWHERE; model.people.len() * slots];
        if let Some(before) = before {
            let find = |row: &SessionRow| {
                sessions
                    .binary_search_by_key(&(row.slot, row.topic), |other| (other.slot, other.topic))
                    .ok()
                    .and_then(|at| u16::try_from(at).ok())
                    .unwrap_or(NOWHERE)
            };
            let moved: Vec<u16> = before.sessions.iter().map(find).collect();
            for (at, (seat, old)) in seats.iter_mut().zip(&before.seats).enumerate() {
                if *old != NOWHERE && !anew.contains(&(at % slots)) {
                    *seat = moved[usize::from(*old)];
                }
            }
        }
        for round in 0..2 {
            for slot in anew {
                if round == 0 || anew.len() > 1 {
                    one_slot(model, &prices, &sessions, u16::try_from(*slot).ok()?, &mut seats);
                }
            }
        }
        let vector = measure(model, self.objective, &sessions, &seats);
        Some(State { topics, sessions, seats, vector })
    }

    /// Seats the slots anew, one after the other, until none gets better.
    pub fn polish(&self, mut state: State) -> State {
        let Some(prices) = self.prices else { return state };
        loop {
            let mut better = false;
            for slot in 0..u16::try_from(self.model.slots()).unwrap_or(0) {
                let mut seats = state.seats.clone();
                one_slot(self.model, &prices, &state.sessions, slot, &mut seats);
                let vector = measure(self.model, self.objective, &state.sessions, &seats);
                if vector < state.vector {
                    state.seats = seats;
                    state.vector = vector;
                    better = true;
                }
            }
            if !better {
                return state;
            }
        }
    }

    /// One try at something better: two topics change slots, or a run goes to another topic.
    pub fn step(&mut self, state: &State) -> Option<State> {
        let slots = self.model.slots();
        let one = self.draw(slots);
        if state.topics[one].is_empty() {
            return None;
        }
        let at = self.draw(state.topics[one].len());
        let topic = state.topics[one][at];
        if self.pinned[one].contains(&topic) {
            return None;
        }
        let mut topics = state.topics.clone();
        let exchange = slots > 1 && self.draw(3) > 0;
        let mut anew = vec![one];
        if exchange {
            let other = (one + 1 + self.draw(slots - 1)) % slots;
            if topics[other].is_empty() {
                return None;
            }
            let there = self.draw(topics[other].len());
            let back = topics[other][there];
            let wrong = topics[other].contains(&topic)
                || topics[one].contains(&back)
                || self.pinned[other].contains(&back)
                || !self.allowed[other].contains(&topic)
                || !self.allowed[one].contains(&back);
            if wrong {
                return None;
            }
            topics[one][at] = back;
            topics[other][there] = topic;
            anew.push(other);
        } else {
            let chosen = self.draw(self.allowed[one].len());
            let instead = self.allowed[one][chosen];
            if topics[one].contains(&instead) {
                return None;
            }
            topics[one][at] = instead;
        }
        self.seated(topics, Some(state), &anew)
    }
}

/// Places a topic in a room that fits, moving others where that helps.
fn place(
    model: &Model<'_>,
    topics: &[u16],
    rooms: &[u16],
    holder: &mut [Option<usize>],
    seen: &mut [bool],
    at: usize,
) -> bool {
    for room in 0..rooms.len() {
        if seen[room] || !model.topics[usize::from(topics[at])].rooms[usize::from(rooms[room])] {
            continue;
        }
        seen[room] = true;
        let free = match holder[room] {
            None => true,
            Some(other) => place(model, topics, rooms, holder, seen, other),
        };
        if free {
            holder[room] = Some(at);
            return true;
        }
    }
    false
}

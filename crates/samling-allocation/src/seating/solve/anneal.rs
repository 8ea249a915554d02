//! Simulated annealing over schedules, by what they could be worth at the prices of their seats.
//!
//! An exchange of topics changes only what those choose who wish one of them, so that it is quick to look at. Prices follow
//! slowly. What the choices and the seats' prices come to is at least what the schedule can give.

use super::frame::NOWHERE;
use super::local::{Local, State};
use super::whole::{Chosen, Desk, Market, Wanted};
use crate::seating::model::Model;

/// Looks of one walk.
const LOOKS: usize = 25;
/// Walks between two adjustments of all prices.
const WALKS: u64 = 8;
/// Looks of the first cycle, of one that only exchanges, and of one that began with a run for another topic.
const CYCLES: [u64; 3] = [2_400, 7_200, 4_800];
/// Every so many cycles only exchange.
const ONLY_EXCHANGE: u64 = 4;
/// Other topics for a run that are looked at, to begin with the best.
const PROBES: usize = 120;

/// The search's state.
#[derive(Debug)]
pub struct Anneal<'a> {
    model: &'a Model<'a>,
    wanted: &'a Wanted,
    topics: Vec<Vec<u16>>,
    runs: Vec<u32>,
    market: Market,
    chosen: Chosen,
    desk: Desk,
    /// What the schedule could be worth at these prices.
    worth: i64,
    seen: Vec<u32>,
    round: u32,
    looks: u64,
    walks: u64,
    cycle: u64,
    cycles: u64,
    /// Topics that gave a run to others since the best plan, in vain.
    tried: Vec<(u16, u16)>,
    /// Where the best plan came from.
    kept: (Vec<Vec<u16>>, Market),
}

/// An exchange: what stood in two places before.
struct Change {
    one: usize,
    other: usize,
    before: [Vec<u16>; 2],
}

impl Change {
    /// The slots concerned, with their topics before.
    fn places(&self) -> impl Iterator<Item = (usize, &Vec<u16>)> {
        let [first, second] = &self.before;
        std::iter::once((self.one, first)).chain((self.one != self.other).then_some((self.other, second)))
    }
}

impl<'a> Anneal<'a> {
    /// Begins at a plan.
    pub fn new(model: &'a Model<'a>, wanted: &'a Wanted, local: &Local<'_>, state: &State) -> Option<Self> {
        let mut anneal = Self {
            model,
            wanted,
            topics: state.topics.clone(),
            runs: vec![0; model.topics.len()],
            market: Market::new(model.topics.len(), model.slots()),
            chosen: wanted.nothing(),
            desk: Desk::default(),
            worth: 0,
            seen: vec![0; model.people.len()],
            round: 0,
            looks: 0,
            walks: 0,
            cycle: CYCLES[0],
            cycles: 0,
            tried: Vec::new(),
            kept: (Vec::new(), Market::new(0, 0)),
        };
        for slot in 0..model.slots() {
            anneal.open(local, slot)?;
            for topic in &anneal.topics[slot] {
                anneal.runs[usize::from(*topic)] += 1;
            }
        }
        anneal.settle_topics(40);
        anneal.keep();
        Some(anneal)
    }

    /// Opens the sessions of a slot in their rooms; the prices stay.
    fn open(&mut self, local: &Local<'_>, slot: usize) -> Option<()> {
        let rooms = local.rooms(slot, &self.topics[slot])?;
        for topic in 0..self.runs.len() {
            self.market.seats[topic * self.wanted.slots + slot] = None;
            self.market.runs[topic] &= !(1 << slot);
        }
        for (topic, room) in self.topics[slot].iter().zip(rooms) {
            let cell = usize::from(*topic) * self.wanted.slots + slot;
            let seats = self.model.rooms[usize::from(room)].capacity;
            let seats = seats.min(self.model.topics[usize::from(*topic)].max_seats);
            self.market.seats[cell] = Some(i64::from(seats));
            self.market.runs[usize::from(*topic)] |= 1 << slot;
            self.market.room[cell] = room;
        }
        Some(())
    }

    /// Lets the prices settle, one for all runs of a topic, in so many steps.
    fn settle_topics(&mut self, steps: i64) {
        for step in 0..steps {
            self.wanted.all(self.model, &mut self.market, &mut self.chosen, &mut self.desk);
            self.market.adjust_topics(self.wanted.slots, self.wanted.most, 6 + step);
        }
        self.count();
    }

    /// This is where the best plan came from.
    pub fn keep(&mut self) {
        self.kept = (self.topics.clone(), self.market.clone());
        self.tried.clear();
    }

    /// Goes back to where the best plan came from.
    pub fn back(&mut self) {
        self.topics.clone_from(&self.kept.0);
        self.market.clone_from(&self.kept.1);
        self.runs.fill(0);
        for topic in self.topics.iter().flatten() {
            self.runs[usize::from(*topic)] += 1;
        }
        self.count();
    }

    fn count(&mut self) {
        self.wanted.all(self.model, &mut self.market, &mut self.chosen, &mut self.desk);
        self.worth = self.chosen.worth.iter().sum::<i64>() + self.market.cost();
    }

    /// The topics by slot and the wished seats (topics by person and slot) of a plan that is near.
    pub fn plan(&mut self) -> (Vec<Vec<u16>>, Vec<u16>) {
        let (mut market, mut chosen) = (self.market.clone(), self.chosen.clone());
        // Prices of single sessions; the best of them are those at which the seats and choices come to least.
        let mut least = (i64::MAX, market.price.clone());
        for step in 0..60 {
            self.wanted.all(self.model, &mut market, &mut chosen, &mut self.desk);
            let worth = chosen.worth.iter().sum::<i64>() + market.cost();
            if worth < least.0 {
                least = (worth, market.price.clone());
            }
            market.adjust(self.wanted.most, 40 + 4 * step);
        }
        market.price = least.1;
        self.wanted.all(self.model, &mut market, &mut chosen, &mut self.desk);
        self.wanted.mend(self.model, &mut market, &mut chosen, &mut self.desk);
        (self.topics.clone(), chosen.topics)
    }

    /// Some looks at other schedules; true when a cycle is at its end, and the schedule worth a plan.
    pub fn walk(&mut self, local: &mut Local<'_>) -> bool {
        if self.walks.is_multiple_of(WALKS) {
            // Slowly: a schedule must not look good only because the prices are those of another.
            self.market.adjust_topics(self.wanted.slots, self.wanted.most, 250);
            self.count();
        }
        self.walks += 1;
        let people = i64::try_from(self.model.people.len()).unwrap_or(0);
        let cold = self.cycle == CYCLES[2];
        let first = self.wanted.most * people / if cold { 2_100 } else { 700 };
        if self.looks == 0 && cold {
            self.run_for_another(local);
        }
        for _ in 0..LOOKS {
            let heat = i128::from(self.heat(first));
            let may_lose = i64::try_from(heat * i128::from(local.patience()) / 256).unwrap_or(0);
            self.looks += 1;
            if let Some(change) = self.exchange(local) {
                self.look(local, &change, may_lose);
            }
        }
        if self.looks < self.cycle {
            return false;
        }
        self.settle_topics(10);
        self.looks = 0;
        self.cycles += 1;
        self.cycle = CYCLES[if self.cycles % ONLY_EXCHANGE == 1 { 1 } else { 2 }];
        true
    }

    /// Gives a run to another topic: the best of some that were not tried.
    fn run_for_another(&mut self, local: &mut Local<'_>) {
        let mut best: Option<(i64, usize, usize, u16)> = None;
        for _ in 0..PROBES {
            let one = local.draw(self.wanted.slots);
            let at = local.draw(self.topics[one].len());
            let choice = local.draw(local.allowed[one].len());
            let Some(instead) = local.allowed[one].get(choice).copied() else { continue };
            if let Some(change) = self.instead(one, at, instead)
                && let Some(delta) = self.look(local, &change, i64::MIN / 4)
                && best.is_none_or(|best| delta > best.0)
            {
                best = Some((delta, one, at, instead));
            }
        }
        let Some((_, one, at, instead)) = best else { return };
        self.tried.push((self.topics[one][at], instead));
        self.tried.sort_unstable();
        if let Some(change) = self.instead(one, at, instead) {
            self.look(local, &change, i64::MAX / 4);
        }
    }

    /// Halved five times in a cycle, evenly between.
    fn heat(&self, first: i64) -> i64 {
        let far = i64::try_from(self.looks * 5 * 256 / self.cycle.max(1)).unwrap_or(0).min(5 * 256 - 1);
        let here = first >> (far / 256);
        here - here / 2 * (far % 256) / 256
    }

    /// Exchanges two topics between slots.
    fn exchange(&mut self, local: &mut Local<'_>) -> Option<Change> {
        let slots = self.wanted.slots;
        let one = local.draw(slots);
        let at = local.draw(self.topics[one].len());
        let topic = *self.topics[one].get(at)?;
        let other = (one + 1 + local.draw(slots - 1)) % slots;
        let there = local.draw(self.topics[other].len());
        let back = *self.topics[other].get(there)?;
        let wrong = one == other
            || self.topics[other].contains(&topic)
            || self.topics[one].contains(&back)
            || !local.allowed[other].contains(&topic)
            || !local.allowed[one].contains(&back);
        if wrong {
            return None;
        }
        let before = [self.topics[one].clone(), self.topics[other].clone()];
        self.topics[one][at] = back;
        self.topics[other][there] = topic;
        Some(Change { one, other, before })
    }

    /// Gives a place in a slot to another topic, where that may be.
    fn instead(&mut self, slot: usize, at: usize, instead: u16) -> Option<Change> {
        let topic = *self.topics[slot].get(at)?;
        let (gives, takes) = (usize::from(topic), usize::from(instead));
        if self.topics[slot].contains(&instead)
            || self.runs[gives] <= self.model.topics[gives].min_runs
            || self.runs[takes] >= self.model.topics[takes].max_runs
            || self.tried.binary_search(&(topic, instead)).is_ok()
        {
            return None;
        }
        let before = [self.topics[slot].clone(), Vec::new()];
        self.topics[slot][at] = instead;
        self.runs[gives] -= 1;
        self.runs[takes] += 1;
        Some(Change { one: slot, other: slot, before })
    }

    /// Keeps a change when it is worth it, and tells what it changes; none when it breaks a rule.
    fn look(&mut self, local: &Local<'_>, change: &Change, may_lose: i64) -> Option<i64> {
        let slots = self.wanted.slots;
        let before = (self.market.seats.clone(), self.market.room.clone(), self.market.runs.clone());
        let cost = self.market.cost();
        let mut moved: Vec<u16> = Vec::new();
        let mut prices: Vec<(usize, i64)> = Vec::new();
        for (slot, old) in change.places() {
            for topic in self.topics[slot].iter().filter(|topic| !old.contains(topic)) {
                moved.push(*topic);
                // It brings the price along from where it runs or ran, the dearest.
                let row = usize::from(*topic) * slots;
                let dearest = (row..row + slots).filter(|cell| before.0[*cell].is_some());
                let price = dearest.map(|cell| self.market.price[cell]).max().unwrap_or(0);
                prices.push((row + slot, self.market.price[row + slot]));
                self.market.price[row + slot] = price;
            }
            moved.extend(old.iter().filter(|topic| !self.topics[slot].contains(topic)));
        }
        let fits = self.open(local, change.one).and_then(|()| self.open(local, change.other)).is_some();
        let mut delta = self.market.cost() - cost;
        let mut anew: Vec<(usize, i64)> = Vec::new();
        let mut choices: Vec<u16> = Vec::new();
        if fits {
            moved.sort_unstable();
            moved.dedup();
            self.round += 1;
            for topic in moved {
                for person in &self.wanted.wishers[usize::from(topic)] {
                    let person = *person as usize;
                    if self.seen[person] != self.round {
                        self.seen[person] = self.round;
                        let worth = self.wanted.at_prices(self.model, &self.market, person, &mut self.desk);
                        delta += worth - self.chosen.worth[person];
                        anew.push((person, worth));
                        choices.extend_from_slice(&self.desk.best);
                    }
                }
            }
        }
        if fits && delta >= -may_lose {
            self.worth += delta;
            for ((person, worth), choice) in anew.into_iter().zip(choices.chunks(slots)) {
                self.chosen.worth[person] = worth;
                self.chosen.topics[person * slots..(person + 1) * slots].copy_from_slice(choice);
            }
            return Some(delta);
        }
        (self.market.seats, self.market.room, self.market.runs) = before;
        for (cell, price) in prices {
            self.market.price[cell] = price;
        }
        for (slot, old) in change.places() {
            for topic in &self.topics[slot] {
                self.runs[usize::from(*topic)] -= 1;
            }
            for topic in old {
                self.runs[usize::from(*topic)] += 1;
            }
            self.topics[slot].clone_from(old);
        }
        fits.then_some(delta)
    }
}

/// The sessions of wished topics; used to hand a choice to the seating of single slots.
pub fn seats_of(model: &Model<'_>, sessions: &[super::frame::SessionRow], topics: &[u16]) -> Vec<u16> {
    let slots = model.slots();
    let mut cells = vec![NOWHERE; model.topics.len() * slots];
    for (at, row) in (0_u16..).zip(sessions) {
        cells[usize::from(row.topic) * slots + usize::from(row.slot)] = at;
    }
    topics
        .iter()
        .enumerate()
        .map(
            |(at, topic)| {
                if *topic == NOWHERE { NOWHERE } else { cells[usize::from(*topic) * slots + at % slots] }
            },
        )
        .collect()
}

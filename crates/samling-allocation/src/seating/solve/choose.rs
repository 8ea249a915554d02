//! Which sets of topics run together in the slots: the combinations with the best bounds.

use super::bound::{Bounds, Parts, union};
use super::sets::SlotSets;
use crate::seating::flow::cost::Lex;
use crate::seating::level::Level;
use crate::seating::model::Model;
use crate::seating::objective::Objective;
use foldhash::HashMap;
use std::collections::BinaryHeap;

/// One set for each slot, by index, with the bound.
pub type Combination = (Lex, Vec<u32>);

/// Combinations by bound, the best first, and the best bound of those that were left out.
#[derive(Debug)]
pub struct Combinations {
    pub best: Vec<Combination>,
    pub left_out: Option<Lex>,
}

/// What a set counts for when it is decided whether going on can pay: the first level that is not the same for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Seats,
    Met,
    Total,
    Lost,
    Nothing,
}

/// How many looks a bound is worth.
const OFFER: u64 = 16;

/// Goes through combinations.
#[derive(Debug)]
pub struct Chooser<'c> {
    pub model: &'c Model<'c>,
    pub objective: &'c Objective,
    pub bounds: &'c Bounds<'c>,
    pub slots: &'c [SlotSets],
    /// True when there are hosts.
    pub hosted: bool,
    /// True when two slots are the same but for their names, so that only one order of two sets need be looked at.
    pub alike: bool,
}

/// Counts the topics of a set.
fn count(set: u64, runs: &mut [u32; 64]) {
    let mut rest = set;
    while rest != 0 {
        runs[rest.trailing_zeros() as usize] += 1;
        rest &= rest - 1;
    }
}

struct Walk<'w, 'c> {
    chooser: &'w Chooser<'c>,
    key: Key,
    /// By slot: sets by key, the most first.
    order: Vec<Vec<(i64, u64, u32)>>,
    /// By slot: the most that this slot and the later ones can add.
    rest: Vec<i64>,
    /// By slot: topics that run here and elsewhere as often as they may.
    at_least: i64,
    heap: BinaryHeap<Combination>,
    most: usize,
    limit: Option<Lex>,
    left_out: Option<Lex>,
    dropped: bool,
    /// Where the first slot's set is in its order.
    first: usize,
    chosen: Vec<usize>,
    work: u64,
    work_limit: u64,
    stop: &'w mut dyn FnMut() -> bool,
    single: u64,
}

impl Chooser<'_> {
    /// The combinations whose bound is better than `limit`, at most `most` of them, within `work` looks.
    /// `stop` ends it early; what was not looked at is left out.
    pub fn best(
        &self,
        limit: Option<&Lex>,
        most: usize,
        work: u64,
        stop: &mut dyn FnMut() -> bool,
    ) -> Combinations {
        let mut walk = Walk {
            chooser: self,
            key: self.key(limit),
            order: Vec::new(),
            rest: Vec::new(),
            at_least: i64::MIN,
            heap: BinaryHeap::new(),
            most,
            limit: limit.copied(),
            left_out: None,
            dropped: false,
            first: 0,
            chosen: vec![0; self.slots.len()],
            work: 0,
            work_limit: work,
            stop,
            single: self
                .model
                .topics
                .iter()
                .take(64)
                .enumerate()
                .filter(|(_, topic)| topic.max_runs == 1)
                .fold(0, |mask, (at, _)| mask | 1 << at),
        };
        walk.prepare();
        walk.go(0, 0, [0; 64].as_mut_slice(), 0);
        let mut left_out = walk.left_out;
        let mut best = walk.heap.into_vec();
        best.sort_unstable();
        if walk.dropped
            && let Some((worst, _)) = best.last()
        {
            // Whatever was dropped was no better than what was the worst then, nor than what is the worst now.
            left_out = Some(left_out.map_or(*worst, |other| other.min(*worst)));
        }
        Combinations { best, left_out }
    }

    /// Combinations that no exchange of one topic in one slot makes better by their bounds, from several starts: a good
    /// first plan is among them.
    pub fn climb(&self, starts: usize) -> Vec<Combination> {
        let places: Vec<HashMap<u64, usize>> = self
            .slots
            .iter()
            .map(|slot| slot.sets.iter().enumerate().map(|(at, set)| (set.topics, at)).collect())
            .collect();
        let order: Vec<Vec<usize>> = self
            .slots
            .iter()
            .map(|slot| {
                let mut order: Vec<usize> = (0..slot.sets.len()).collect();
                order.sort_by_cached_key(|at| {
                    let set = &slot.sets[*at];
                    (-set.seats, -set.met, -set.total, set.lost)
                });
                order
            })
            .collect();
        let mut found: Vec<Combination> = Vec::new();
        for start in 0..starts {
            let Some(mut here) = self.start(&order, start) else { continue };
            let Some(mut bound) =
                self.allowed(&here).then(|| self.bound(&here, Key::Nothing, 0, None)).flatten()
            else {
                continue;
            };
            while let Some((better, next)) = self.better(&places, &here, &bound) {
                (bound, here) = (better, next);
            }
            let here = here.iter().map(|at| u32::try_from(*at).unwrap_or(u32::MAX)).collect();
            found.push((bound, here));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// A combination to begin with: slot by slot the best set by met wishes that may run beside those before; every next
    /// start passes over more of the best.
    fn start(&self, order: &[Vec<usize>], start: usize) -> Option<Vec<usize>> {
        let mut chosen: Vec<usize> = Vec::new();
        for (slot, order) in self.slots.iter().zip(order) {
            let fits = |at: &usize| {
                let topics = slot.sets[*at].topics;
                let before = self.slots.iter().zip(&chosen).map(|(slot, at)| slot.sets[*at].topics);
                let mut runs = [0_u32; 64];
                for set in before.chain([topics]) {
                    count(set, &mut runs);
                }
                self.model.topics.iter().zip(runs).all(|(topic, runs)| runs <= topic.max_runs)
            };
            let skip = start * start * 3;
            let at =
                order.iter().copied().skip(skip).find(fits).or_else(|| order.iter().copied().find(fits))?;
            chosen.push(at);
        }
        Some(chosen)
    }

    /// Do the topics run as often as they must, and no more than they may?
    fn allowed(&self, chosen: &[usize]) -> bool {
        let mut runs = [0_u32; 64];
        for (slot, at) in self.slots.iter().zip(chosen) {
            count(slot.sets[*at].topics, &mut runs);
        }
        self.model
            .topics
            .iter()
            .zip(runs)
            .all(|(topic, runs)| runs <= topic.max_runs && runs >= topic.min_runs)
    }

    /// The best exchange of one topic for another in one slot, or of two topics between two slots.
    fn better(
        &self,
        places: &[HashMap<u64, usize>],
        here: &[usize],
        bound: &Lex,
    ) -> Option<(Lex, Vec<usize>)> {
        let mut best: Option<(Lex, Vec<usize>)> = None;
        let topics = self.model.topics.len();
        let sets: Vec<u64> = self.slots.iter().zip(here).map(|(slot, at)| slot.sets[*at].topics).collect();
        let mut offer = |changed: &[u64]| {
            let next: Option<Vec<usize>> =
                changed.iter().zip(places).map(|(set, places)| places.get(set).copied()).collect();
            let Some(next) = next.filter(|next| self.allowed(next)) else { return };
            let limit = best.as_ref().map_or(*bound, |(bound, _)| *bound);
            if let Some(vector) = self.bound(&next, Key::Nothing, 0, Some(&limit)) {
                best = Some((vector, next));
            }
        };
        for slot in 0..sets.len() {
            for out in (0..topics).filter(|at| sets[slot] >> at & 1 == 1) {
                for into in (0..topics).filter(|at| sets[slot] >> at & 1 == 0) {
                    let mut changed = sets.clone();
                    changed[slot] ^= 1 << out | 1 << into;
                    offer(&changed);
                    // The one that comes in may leave its place elsewhere to the one that goes out.
                    for other in 0..sets.len() {
                        if other > slot && sets[other] >> into & 1 == 1 && sets[other] >> out & 1 == 0 {
                            let mut both = changed.clone();
                            both[other] ^= 1 << out | 1 << into;
                            offer(&both);
                        }
                    }
                }
            }
        }
        best
    }

    /// Every slot at its best, each level by itself.
    pub fn ideal(&self) -> Lex {
        let mut parts = Parts { reached: i64::MAX / 4, ..Parts::default() };
        for (at, slot) in self.slots.iter().enumerate() {
            let most = |of: fn(&super::sets::Set) -> i64| slot.sets.iter().map(of).max().unwrap_or(0);
            parts.seats += most(|set| set.seats);
            parts.met += most(|set| set.met);
            parts.total += most(|set| set.total);
            parts.lost -= most(|set| -set.lost);
            parts.pairs += slot
                .sets
                .iter()
                .map(|set| self.bounds.pairs(at, set.topics.count_ones() as usize))
                .min()
                .unwrap_or(0);
        }
        self.bounds.vector(&parts)
    }

    fn key(&self, limit: Option<&Lex>) -> Key {
        let ideal = self.ideal();
        for (index, level) in self.objective.levels.iter().enumerate() {
            let at = self.objective.at(*level).unwrap_or(0);
            let end = self.objective.end(index);
            let same = |of: fn(&super::sets::Set) -> i64| {
                self.slots.iter().all(|slot| slot.sets.windows(2).all(|pair| of(&pair[0]) == of(&pair[1])))
            };
            let (key, equal): (Key, bool) = match level {
                Level::Seated => (Key::Seats, same(|set| set.seats)),
                Level::Fair => (Key::Met, same(|set| set.met)),
                Level::Total => (Key::Total, same(|set| set.total)),
                Level::Stable => (Key::Lost, same(|set| set.lost)),
                Level::Spread => (Key::Nothing, false),
            };
            let reached = limit.is_some_and(|limit| limit.0[at..end] == ideal.0[at..end]);
            if reached || (limit.is_none() && equal) {
                continue;
            }
            return key;
        }
        Key::Nothing
    }

    /// The bound of a combination, when its key is at least so much and the bound better than `limit`.
    fn bound(&self, chosen: &[usize], key: Key, at_least: i64, limit: Option<&Lex>) -> Option<Lex> {
        let mut hosts = (0, 0);
        if self.hosted {
            for (slot, set) in self.slots.iter().zip(chosen) {
                let here = slot.host_wishes(slot.sets[*set].topics);
                hosts = (hosts.0 + here.0, hosts.1 + here.1);
            }
        }
        let mut best = (0, 0);
        for thorough in [false, true] {
            best = SlotSets::together(self.slots, chosen, thorough);
            let short = match key {
                Key::Met => best.0 + hosts.0 < at_least,
                Key::Total => best.1 + hosts.1 < at_least,
                _ => false,
            };
            if short {
                return None;
            }
        }
        let mut parts = Parts {
            met: best.0 + hosts.0,
            total: best.1 + hosts.1,
            reached: union(self.slots, chosen) + hosts.0,
            ..Parts::default()
        };
        for (at, (slot, set)) in self.slots.iter().zip(chosen).enumerate() {
            let set = &slot.sets[*set];
            parts.seats += set.seats;
            parts.lost += set.lost;
            parts.pairs += self.bounds.pairs(at, set.topics.count_ones() as usize);
        }
        let vector = self.bounds.vector(&parts);
        limit.is_none_or(|limit| vector < *limit).then_some(vector)
    }
}

impl Walk<'_, '_> {
    fn prepare(&mut self) {
        let key = self.key;
        for slot in self.chooser.slots {
            let mut order: Vec<(i64, u64, u32)> = (0_u32..)
                .zip(&slot.sets)
                .map(|(at, set)| {
                    let key = match key {
                        Key::Seats => set.seats,
                        Key::Met => set.met,
                        Key::Total => set.total,
                        Key::Lost => -set.lost,
                        Key::Nothing => 0,
                    };
                    (key, set.topics, at)
                })
                .collect();
            order.sort_by_key(|(key, _, at)| (std::cmp::Reverse(*key), *at));
            self.order.push(order);
        }
        let mut rest = vec![0; self.order.len() + 1];
        for at in (0..self.order.len()).rev() {
            rest[at] = rest[at + 1] + self.order[at].first().map_or(0, |first| first.0);
        }
        self.rest = rest;
        self.tighten();
    }

    /// What the keys of a combination must add up to.
    fn tighten(&mut self) {
        let Some(limit) = self.limit.as_ref() else { return };
        let at = |level| self.chooser.objective.at(level);
        self.at_least = match self.key {
            Key::Seats => self.chooser.bounds.presences() - at(Level::Seated).map_or(0, |at| limit.0[at]),
            Key::Met => self.chooser.bounds.least_met(limit),
            Key::Total => at(Level::Total).map_or(i64::MIN, |at| -limit.0[at]),
            Key::Lost => at(Level::Stable).map_or(i64::MIN, |at| -limit.0[at]),
            Key::Nothing => i64::MIN,
        };
    }

    fn go(&mut self, slot: usize, sum: i64, runs: &mut [u32], once: u64) {
        if slot == self.order.len() {
            self.offer(runs);
            return;
        }
        let last = slot + 1 == self.order.len();
        let order = std::mem::take(&mut self.order[slot]);
        let from = if self.chooser.alike && slot == 1 { self.first } else { 0 };
        for (place, (key, topics, at)) in order.iter().enumerate().skip(from) {
            if sum.saturating_add(*key).saturating_add(self.rest[slot + 1]) < self.at_least {
                break;
            }
            self.work += 1;
            if self.work & 0xffff < OFFER + 1 && (self.stop)() {
                self.work_limit = 0;
            }
            if self.work > self.work_limit {
                let ideal = self.chooser.ideal();
                self.leave(ideal);
                break;
            }
            if topics & once != 0 {
                continue;
            }
            if !self.fits(*topics & !self.single, runs) {
                continue;
            }
            self.chosen[slot] = *at as usize;
            if slot == 0 {
                self.first = place;
            }
            if last {
                self.offer_with(*topics, runs);
            } else {
                let mut rest = *topics;
                while rest != 0 {
                    runs[rest.trailing_zeros() as usize] += 1;
                    rest &= rest - 1;
                }
                self.go(slot + 1, sum + key, runs, once | (topics & self.single));
                rest = *topics;
                while rest != 0 {
                    runs[rest.trailing_zeros() as usize] -= 1;
                    rest &= rest - 1;
                }
            }
        }
        self.order[slot] = order;
    }

    fn fits(&self, topics: u64, runs: &[u32]) -> bool {
        let mut rest = topics;
        while rest != 0 {
            let topic = rest.trailing_zeros() as usize;
            if runs[topic] >= self.chooser.model.topics[topic].max_runs {
                return false;
            }
            rest &= rest - 1;
        }
        true
    }

    fn offer_with(&mut self, topics: u64, runs: &[u32]) {
        let topic_rows = &self.chooser.model.topics;
        let short = topic_rows.iter().enumerate().any(|(at, topic)| {
            topic.min_runs > 0 && runs[at] + u32::from(topics >> at & 1 == 1) < topic.min_runs
        });
        if !short {
            self.offer(runs);
        }
    }

    fn offer(&mut self, _runs: &[u32]) {
        self.work += OFFER;
        let at_least = self.at_least;
        let Some(bound) = self.chooser.bound(&self.chosen, self.key, at_least, self.limit.as_ref()) else {
            return;
        };
        let chosen: Vec<u32> = self.chosen.iter().map(|at| u32::try_from(*at).unwrap_or(u32::MAX)).collect();
        self.heap.push((bound, chosen));
        if self.heap.len() > self.most {
            self.heap.pop();
            self.dropped = true;
            // From now on only what is better than the worst that is kept.
            let worst = self.heap.peek().map(|(bound, _)| *bound);
            if worst != self.limit {
                self.limit = worst;
                self.tighten();
            }
        }
    }

    fn leave(&mut self, bound: Lex) {
        self.left_out = Some(self.left_out.map_or(bound, |other| other.min(bound)));
    }
}

//! Which sets of topics could run in a slot, each with a bound on what it can give.
//!
//! With the topics A of a slot fixed, the most participants in a wished session are the least, over subsets Y of A, of the
//! number of those who wish something in Y and the seats of the other topics (max-flow = min-cut, König 1931); with rooms
//! still open the largest rooms give an upper bound. Unions over all subsets are kept while topics are added one by one.

use crate::seating::level::Level;
use crate::seating::model::Model;
use crate::seating::objective::Objective;

/// The most topics that can be held in a mask.
pub const MASK: usize = 64;

/// A set of topics for a slot.
#[derive(Debug, Clone, Copy)]
pub struct Set {
    /// The topics.
    pub topics: u64,
    /// At most so many seats are taken.
    pub seats: i64,
    /// At most so many wishes are met.
    pub met: i64,
    /// Met wishes are worth at most this.
    pub total: i64,
    /// At least so many current seats are lost.
    pub lost: i64,
    /// Whom it reaches: index of its first word in `SlotSets::reach`.
    pub reach: u32,
    /// Index of the first word in `SlotSets::without`.
    without: u32,
}

/// Everything about a slot that does not depend on the set.
#[derive(Debug)]
pub struct SlotSets {
    pub sets: Vec<Set>,
    /// Who is reached, `words` for each set and threshold.
    pub reach: Vec<u64>,
    /// By set and threshold: the topics whose wishers are in the least cut.
    cuts: Vec<u64>,
    /// By set and threshold: the least cut.
    bounds: Vec<i64>,
    /// By set and threshold: how many wish something in the set.
    reached: Vec<i64>,
    /// Topics that can run in more than one slot.
    repeated: u64,
    /// For each repeated topic of a set and each threshold: whom the other topics of the set reach.
    without: Vec<u64>,
    pub words: usize,
    /// Rooms that can be used, most seats first.
    pub rooms: Vec<u16>,
    /// (topic, threshold) -> who wishes it at least so much, `words` each.
    wishers: Vec<u64>,
    /// The steps between thresholds of value, the lowest first.
    steps: Vec<i64>,
    /// By topic: seats taken by hosts, wishes of hosts met, their worth.
    hosts: Vec<(i64, i64, i64)>,
    topics: usize,
    present: i64,
}

/// How many thresholds of value are told apart; values between two are rounded up.
const THRESHOLDS: usize = 8;

/// The sets are too many to go through.
#[derive(Debug)]
pub struct TooMany;

fn choose(of: usize, take: usize) -> u64 {
    (0..take as u64).fold(1, |product: u64, at| product.saturating_mul(of as u64 - at) / (at + 1))
}

/// By the size of a subset: the least number of wishers of such a subset, and which of the chosen topics it is.
type Minima = [(i64, usize); SIZES];

/// One more than the most sessions in a slot whose sets are gone through.
const SIZES: usize = 11;

/// The topics at the given places of a mask.
fn spread_out(places: usize, topics: u64) -> u64 {
    let (mut rest, mut result, mut place) = (topics, 0, 0);
    while rest != 0 {
        let low = rest & rest.wrapping_neg();
        rest ^= low;
        if places >> place & 1 == 1 {
            result |= low;
        }
        place += 1;
    }
    result
}

struct Walk<'w> {
    sets: &'w mut SlotSets,
    allowed: Vec<u16>,
    forced: u64,
    low: usize,
    high: usize,
    largest: Vec<i64>,
    fits: Vec<i64>,
    lost_all: i64,
    kept: Vec<i64>,
    /// By threshold: unions of all subsets of what is chosen.
    unions: Vec<Vec<u64>>,
    all_wishes: bool,
}

impl SlotSets {
    /// The sets of a slot. `limit`: not more than so many. `largest_only`: sets that could be enlarged need not be looked at.
    pub fn new(
        model: &Model<'_>,
        objective: &Objective,
        slot: u16,
        largest_only: bool,
        limit: u64,
    ) -> Result<Self, TooMany> {
        let rooms: Vec<u16> = (0_u16..)
            .zip(&model.rooms)
            .filter(|(_, room)| room.slots >> slot & 1 == 1)
            .map(|(at, _)| at)
            .collect();
        let allowed: Vec<u16> = (0_u16..)
            .zip(&model.topics)
            .filter(|(_, topic)| {
                topic.slots >> slot & 1 == 1
                    && topic.max_runs > 0
                    && rooms.iter().any(|room| topic.rooms[usize::from(*room)])
            })
            .map(|(at, _)| at)
            .collect();
        let mut pinned = 0_u64;
        for (_, topic) in model.pins.iter().flatten().filter(|(when, _)| *when == slot) {
            pinned |= 1_u64.checked_shl(u32::from(*topic)).unwrap_or(0);
        }
        let high = rooms
            .len()
            .min(allowed.len())
            .min(usize::try_from(model.max_sessions[usize::from(slot)]).unwrap_or(usize::MAX));
        let low = if largest_only {
            high
        } else {
            usize::try_from(model.min_sessions[usize::from(slot)]).unwrap_or(0)
        };
        let count: u64 = (low..=high).map(|take| choose(allowed.len(), take)).fold(0, u64::saturating_add);
        if count > limit || high > 10 || model.topics.len() > MASK {
            return Err(TooMany);
        }

        let people = model.people.len();
        let words = people.div_ceil(64).max(1);
        let mut values: Vec<i64> = Vec::new();
        if objective.at(Level::Total).is_some() {
            values = model.wishes.iter().map(|row| row.value).collect();
            values.sort_unstable();
            values.dedup();
        }
        if values.is_empty() {
            values.push(1);
        }
        let every = values.len().div_ceil(THRESHOLDS);
        // The highest of each group stands for it, so that the bound stays one.
        let tops: Vec<i64> = values.chunks(every).filter_map(|group| group.last().copied()).collect();
        let lows: Vec<i64> = values.chunks(every).filter_map(|group| group.first().copied()).collect();
        let steps: Vec<i64> =
            tops.iter().scan(0, |before, top| Some(top - std::mem::replace(before, *top))).collect();
        let repeated = model.topics.iter().take(MASK).enumerate().fold(0, |mask, (at, topic)| {
            if topic.max_runs > 1 && topic.slots.count_ones() > 1 { mask | 1 << at } else { mask }
        });
        let mut sets = Self {
            sets: Vec::new(),
            reach: Vec::new(),
            cuts: Vec::new(),
            bounds: Vec::new(),
            reached: Vec::new(),
            repeated,
            without: Vec::new(),
            words,
            rooms,
            wishers: vec![0; model.topics.len() * steps.len() * words],
            hosts: vec![(0, 0, 0); model.topics.len()],
            topics: model.topics.len(),
            present: (0..people).map(|person| i64::from(model.present(person, slot))).sum(),
            steps,
        };
        for person in 0..people {
            let hosts = Model::rows(&model.hosts, person);
            let pin = Model::rows(&model.pins, person).iter().find(|(when, _)| *when == slot);
            for (_, topic) in hosts.iter().filter(|(when, _)| *when == slot) {
                let value = model.value(person, slot, *topic);
                let host = &mut sets.hosts[usize::from(*topic)];
                host.0 += 1;
                host.1 += i64::from(value > 0);
                host.2 += value;
            }
            for row in model.wishes_of(person) {
                let host = hosts.contains(&(slot, row.topic));
                let elsewhere = pin.is_some_and(|(_, topic)| *topic != row.topic);
                if row.slots >> slot & 1 == 0 || host || elsewhere || !model.may_sit(person, slot, row.topic)
                {
                    continue;
                }
                for (step, low) in lows.iter().enumerate().take(sets.steps.len()) {
                    if row.value >= *low || step == 0 {
                        let at = (step * sets.topics + usize::from(row.topic)) * words + person / 64;
                        sets.wishers[at] |= 1 << (person % 64);
                    }
                }
            }
        }
        let mut largest = vec![0_i64];
        for room in &sets.rooms {
            largest.push(
                largest.last().copied().unwrap_or(0) + i64::from(model.rooms[usize::from(*room)].capacity),
            );
        }
        let mut kept = vec![0_i64; model.topics.len()];
        let mut lost_all = 0;
        for (_, topic) in model.current.iter().flatten().filter(|(when, _)| *when == slot) {
            lost_all += 1;
            if let Some(kept) = kept.get_mut(usize::from(*topic)) {
                *kept += 1;
            }
        }
        let fits = model
            .topics
            .iter()
            .map(|topic| {
                let most = sets.rooms.iter().filter(|room| topic.rooms[usize::from(**room)]);
                let most = most.map(|room| model.rooms[usize::from(*room)].capacity).max().unwrap_or(0);
                i64::from(most.min(topic.max_seats))
            })
            .collect();
        let unions = vec![vec![0_u64; words]; sets.steps.len()];
        let minima = vec![[(i64::MAX, 0); SIZES]; sets.steps.len()];
        let mut walk = Walk {
            sets: &mut sets,
            allowed,
            forced: pinned,
            low,
            high,
            largest,
            fits,
            lost_all,
            kept,
            unions,
            all_wishes: objective.at(Level::Fair).is_some() || objective.at(Level::Total).is_some(),
        };
        walk.go(0, 0, 0, &minima);
        Ok(sets)
    }

    /// The least number of those who wish something in Y, over the subsets Y of a list of topics by their mask, for the
    /// cuts with actual seats: the most who get a wish with `room` seats by topic; also their worth.
    pub fn cut(&self, topics: &[u16], room: &[i64]) -> (i64, i64) {
        let count = topics.len();
        let mut seats = vec![0_i64; 1 << count];
        for set in 1..1_usize << count {
            let low = set.trailing_zeros() as usize;
            seats[set] = seats[set & (set - 1)] + room[low];
        }
        let all = (1 << count) - 1;
        let (mut met, mut total) = (0, 0);
        let mut unions = vec![0_u64; self.words << count];
        for (step, worth) in self.steps.iter().enumerate() {
            let mut least = seats[all];
            for set in 1..1_usize << count {
                let low = set.trailing_zeros() as usize;
                let rest = (set & (set - 1)) * self.words;
                let wishers = (step * self.topics + usize::from(topics[low])) * self.words;
                let mut reached = 0;
                for word in 0..self.words {
                    let union = unions[rest + word] | self.wishers[wishers + word];
                    unions[set * self.words + word] = union;
                    reached += union.count_ones();
                }
                least = least.min(i64::from(reached) + seats[all & !set]);
            }
            if step == 0 {
                met = least;
            }
            total += worth * least;
        }
        for topic in topics {
            let host = self.hosts[usize::from(*topic)];
            met += host.1;
            total += host.2;
        }
        (met, total)
    }

    /// Wishes of hosts that their own sessions meet, and their worth.
    pub fn host_wishes(&self, topics: u64) -> (i64, i64) {
        let hosted = (0..self.topics.min(MASK)).filter(|at| topics >> at & 1 == 1).map(|at| self.hosts[at]);
        hosted.fold((0, 0), |sum, host| (sum.0 + host.1, sum.1 + host.2))
    }

    /// What sets in several slots give together at most: met wishes and their worth, hosts not counted. Where a topic runs in
    /// several slots the bounds of the sets count some participants twice: those with no other wish in the cuts. The sets
    /// themselves are tried as cuts, and with `thorough` the least cuts of the sets too.
    pub fn together(slots: &[Self], chosen: &[usize], thorough: bool) -> (i64, i64) {
        let Some(first) = slots.first().filter(|slot| !slot.reached.is_empty()) else { return (0, 0) };
        let (mut any, mut several) = (0_u64, 0_u64);
        for (slot, set) in slots.iter().zip(chosen) {
            let topics = slot.sets[*set].topics;
            several |= any & topics;
            any |= topics;
        }
        let steps = first.steps.len();
        let (mut met, mut total) = (0, 0);
        for step in 0..steps {
            let (mut least, mut reached) = (0, 0);
            for (slot, set) in slots.iter().zip(chosen) {
                let at = set * steps + step;
                least += slot.bounds.get(at).copied().unwrap_or(0);
                reached += slot.reached.get(at).copied().unwrap_or(0);
            }
            if several != 0 {
                if thorough {
                    let mut cuts = [0_u64; 16];
                    for ((cut, slot), set) in cuts.iter_mut().zip(slots).zip(chosen) {
                        *cut = slot.cuts.get(set * steps + step).copied().unwrap_or(0);
                    }
                    least -= Self::overlap(slots, &cuts, step);
                }
                least = least.min(reached - Self::only_here(slots, chosen, several, step));
            }
            if step == 0 {
                met = least;
            }
            total += first.steps[step] * least;
        }
        (met, total)
    }

    /// How often participants are counted who wish only one topic of all the sets, beyond once.
    fn only_here(slots: &[Self], chosen: &[usize], several: u64, step: usize) -> i64 {
        let words = slots.first().map_or(0, |slot| slot.words);
        let steps = slots.first().map_or(1, |slot| slot.steps.len());
        let mut twice = 0;
        let mut topics = several;
        while topics != 0 {
            let topic = topics.trailing_zeros();
            topics &= topics - 1;
            for word in 0..words {
                let (mut others, mut one, mut in_slots) = (0_u64, 0_u64, [0_u64; 16]);
                for ((slot, set), here) in slots.iter().zip(chosen).zip(&mut in_slots) {
                    let row = &slot.sets[*set];
                    if row.topics >> topic & 1 == 1 {
                        // Whom the other topics of the set reach.
                        let place =
                            (row.topics & slot.repeated & ((1_u64 << topic) - 1)).count_ones() as usize;
                        let at = row.without as usize + (place * steps + step) * words + word;
                        others |= slot.without[at];
                        let wishers = slot.wishers[(step * slot.topics + topic as usize) * words + word];
                        *here = wishers;
                        one |= wishers;
                    } else {
                        others |= slot.reach[row.reach as usize + step * words + word];
                    }
                }
                let only = one & !others;
                if only != 0 {
                    let counted: u32 =
                        in_slots[..slots.len()].iter().map(|here| (here & only).count_ones()).sum();
                    twice += i64::from(counted - only.count_ones());
                }
            }
        }
        twice
    }

    /// How often participants are counted who wish only one topic of the cuts, beyond once.
    fn overlap(slots: &[Self], cuts: &[u64], step: usize) -> i64 {
        let words = slots.first().map_or(0, |slot| slot.words);
        let (mut any, mut several) = (0_u64, 0_u64);
        for cut in &cuts[..slots.len()] {
            several |= any & cut;
            any |= cut;
        }
        if several == 0 {
            return 0;
        }
        let mut twice = 0;
        for word in 0..words {
            let (mut once, mut more) = (0_u64, 0_u64);
            let mut unions = [0_u64; 16];
            let mut rest = any;
            while rest != 0 {
                let topic = rest.trailing_zeros() as usize;
                rest &= rest - 1;
                let mut here = 0;
                for ((slot, cut), union) in slots.iter().zip(cuts).zip(&mut unions) {
                    if cut >> topic & 1 == 1 {
                        let wishers = slot.wishers[(step * slot.topics + topic) * slot.words + word];
                        *union |= wishers;
                        here |= wishers;
                    }
                }
                more |= once & here;
                once |= here;
            }
            let only = once & !more;
            let in_slots: u32 = unions[..slots.len()].iter().map(|union| (union & only).count_ones()).sum();
            twice += i64::from(in_slots) - i64::from(only.count_ones());
        }
        twice
    }

    /// Hosts who sit in a session of the topic.
    pub fn host_seats(&self, topic: u16) -> i64 {
        self.hosts[usize::from(topic)].0
    }

    /// (participants present) in the slot.
    pub fn present(&self) -> i64 {
        self.present
    }
}

impl Walk<'_> {
    /// Adds topics from `next` on to `chosen`; `minima[step][size]` is the least union of so many of the chosen.
    fn go(&mut self, next: usize, chosen: u64, size: usize, minima: &[Minima]) {
        if size >= self.low && chosen & self.forced == self.forced {
            self.emit(chosen, size, minima);
        }
        if size == self.high {
            return;
        }
        let words = self.sets.words;
        for at in next..self.allowed.len() {
            if self.allowed.len() - at + size < self.low {
                break;
            }
            let topic = self.allowed[at];
            let mut grown: Vec<Minima> = minima.to_vec();
            for (step, grown) in grown.iter_mut().enumerate() {
                if !self.all_wishes {
                    continue;
                }
                let wishers = (step * self.sets.topics + usize::from(topic)) * words;
                let unions = &mut self.unions[step];
                let from = unions.len();
                unions.resize(from * 2, 0);
                let (old, new) = unions.split_at_mut(from);
                let wishers = &self.sets.wishers[wishers..wishers + words];
                for (set, (old, new)) in old.chunks_exact(words).zip(new.chunks_exact_mut(words)).enumerate()
                {
                    let mut reached = 0;
                    for ((new, old), own) in new.iter_mut().zip(old).zip(wishers) {
                        *new = old | own;
                        reached += new.count_ones();
                    }
                    let many = set.count_ones() as usize + 1;
                    if i64::from(reached) < grown[many].0 {
                        grown[many] = (i64::from(reached), set | 1 << size);
                    }
                }
            }
            self.go(at + 1, chosen | 1 << topic, size + 1, &grown);
            if self.all_wishes {
                for unions in &mut self.unions {
                    unions.truncate(unions.len() / 2);
                }
            }
        }
    }

    fn emit(&mut self, chosen: u64, size: usize, minima: &[Minima]) {
        let (mut met, mut total) = (0, 0);
        if self.all_wishes {
            for (step, minima) in minima.iter().enumerate() {
                // Of equal cuts the one with the most wishers: it tells the most about topics that run twice.
                let (least, chosen_in_order) = (0..=size)
                    .rev()
                    .map(|many| {
                        if many == 0 {
                            (self.largest[size], 0)
                        } else {
                            (minima[many].0.saturating_add(self.largest[size - many]), minima[many].1)
                        }
                    })
                    .min_by_key(|cut| cut.0)
                    .unwrap_or((0, 0));
                if step == 0 {
                    met = least;
                }
                total += self.sets.steps[step] * least;
                self.sets.cuts.push(spread_out(chosen_in_order, chosen));
                self.sets.bounds.push(least);
            }
        }
        let (mut hosts, mut fits, mut kept) = (0, 0, 0);
        let mut rest = chosen;
        while rest != 0 {
            let topic = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            hosts += self.sets.hosts[topic].0;
            met += self.sets.hosts[topic].1;
            total += self.sets.hosts[topic].2;
            fits += self.fits[topic];
            kept += self.kept[topic];
        }
        let reach = u32::try_from(self.sets.reach.len()).unwrap_or(u32::MAX);
        let without = u32::try_from(self.sets.without.len()).unwrap_or(u32::MAX);
        if self.all_wishes {
            self.keep_unions(chosen, size, minima);
        }
        self.sets.sets.push(Set {
            topics: chosen,
            seats: self.sets.present.min(self.largest[size].min(fits) + hosts),
            met,
            total,
            lost: self.lost_all - kept,
            reach,
            without,
        });
    }

    fn keep_unions(&mut self, chosen: u64, size: usize, minima: &[Minima]) {
        let words = self.sets.words;
        let all = (1_usize << size) - 1;
        for (unions, minima) in self.unions.iter().zip(minima) {
            self.sets.reach.extend_from_slice(&unions[all * words..(all + 1) * words]);
            self.sets.reached.push(if size == 0 { 0 } else { minima[size].0 });
        }
        let (mut rest, mut place) = (chosen, 0);
        while rest != 0 {
            let low = rest & rest.wrapping_neg();
            rest ^= low;
            if low & self.sets.repeated != 0 {
                let others = (all ^ (1 << place)) * words;
                for unions in &self.unions {
                    self.sets.without.extend_from_slice(&unions[others..others + words]);
                }
            }
            place += 1;
        }
    }
}

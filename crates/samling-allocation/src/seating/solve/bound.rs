//! Bounds on whole plans from what is known of their parts.

use super::frame::SessionRow;
use super::large::capacity;
use super::sets::SlotSets;
use crate::seating::flow::cost::Lex;
use crate::seating::level::Level;
use crate::seating::model::{Model, WishRow};
use crate::seating::objective::Objective;

/// What the parts of a plan can give together.
#[derive(Debug, Clone, Copy, Default)]
pub struct Parts {
    /// At most so many seats are taken.
    pub seats: i64,
    /// At most so many wishes are met.
    pub met: i64,
    /// They are worth at most this.
    pub total: i64,
    /// At least so many current seats are lost.
    pub lost: i64,
    /// At most so many participants with wishes have one met.
    pub reached: i64,
    /// At least so many pairs of colleagues are together when everybody has a seat.
    pub pairs: i64,
}

/// What does not depend on the plan.
#[derive(Debug)]
pub struct Bounds<'m> {
    objective: &'m Objective,
    presences: i64,
    /// Participants with wishes by the most of them that can be met.
    most_met: Vec<i64>,
    /// By slot and number of sessions: the least pairs of colleagues.
    pairs: Vec<Vec<i64>>,
    /// What one participant less can save of pairs.
    saved: i64,
    seated_first: bool,
}

impl<'m> Bounds<'m> {
    /// Counts what does not depend on the plan.
    pub fn new(model: &Model<'_>, objective: &'m Objective) -> Self {
        let slots = model.slots();
        let mut most_met = vec![0; slots + 1];
        let mut sizes = vec![vec![0_i64; model.organisations]; slots];
        for (person, row) in model.people.iter().enumerate() {
            for (slot, sizes) in sizes.iter_mut().enumerate() {
                if row.slots >> slot & 1 == 1 {
                    sizes[row.organisation as usize] += 1;
                }
            }
            let wishes = model.wishes_of(person);
            if wishes.is_empty() {
                continue;
            }
            let mut topics: Vec<u16> = wishes.iter().map(|wish| wish.topic).collect();
            topics.dedup();
            let when = wishes
                .iter()
                .fold(0, |when, wish| when | (wish.slots & model.topics[usize::from(wish.topic)].slots));
            let hosted = Model::rows(&model.hosts, person).iter().fold(0, |when, (slot, _)| when | 1 << slot);
            let most = ((when | hosted) & row.slots).count_ones() as usize;
            most_met[most.min(topics.len())] += 1;
        }
        let least = |size: i64, sessions: i64| {
            let (each, more) = (size / sessions, size % sessions);
            more * (each + 1) * each / 2 + (sessions - more) * each * (each - 1) / 2
        };
        let pairs = sizes
            .iter()
            .map(|sizes| {
                (0..=model.topics.len().min(64))
                    .map(|sessions| match i64::try_from(sessions) {
                        Ok(sessions) if sessions > 0 => sizes.iter().map(|size| least(*size, sessions)).sum(),
                        _ => 0,
                    })
                    .collect()
            })
            .collect();
        let place = |level| objective.levels.iter().position(|other| *other == level);
        Self {
            objective,
            presences: model.people.iter().map(|row| i64::from(row.slots.count_ones())).sum(),
            most_met,
            pairs,
            saved: sizes.iter().flatten().max().copied().unwrap_or(0),
            seated_first: matches!((place(Level::Seated), place(Level::Spread)), (Some(one), Some(other)) if one < other),
        }
    }

    /// (participant, slot) presences.
    pub fn presences(&self) -> i64 {
        self.presences
    }

    /// The least pairs of colleagues in a slot with so many sessions, when everybody sits.
    pub fn pairs(&self, slot: usize, sessions: usize) -> i64 {
        let row = &self.pairs[slot];
        row.get(sessions).or(row.last()).copied().unwrap_or(0)
    }

    /// No plan made of such parts is better than this.
    pub fn vector(&self, parts: &Parts) -> Lex {
        let mut vector = Lex::default();
        let empty = (self.presences - parts.seats).max(0);
        if let Some(at) = self.objective.at(Level::Seated) {
            vector.0[at] = empty;
        }
        if let Some(at) = self.objective.at(Level::Fair) {
            self.fair(parts.met, parts.reached, &mut vector.0[at..at + self.objective.slots()]);
        }
        if let Some(at) = self.objective.at(Level::Total) {
            vector.0[at] = -parts.total;
        }
        if let Some(at) = self.objective.at(Level::Stable) {
            vector.0[at] = parts.lost;
        }
        if self.seated_first
            && let Some(at) = self.objective.at(Level::Spread)
        {
            vector.0[at] = (parts.pairs - empty * self.saved).max(0);
        }
        vector
    }

    /// What a settled schedule can give at most, each participant and each slot by itself.
    pub fn settled(&self, model: &Model<'_>, sessions: &[SessionRow]) -> Lex {
        let mut parts = Parts::default();
        for slot in 0..u16::try_from(model.slots()).unwrap_or(0) {
            let here: Vec<&SessionRow> = sessions.iter().filter(|row| row.slot == slot).collect();
            let hosts = model.hosts.iter().flatten().filter(|(when, _)| *when == slot).count();
            let present: i64 =
                (0..model.people.len()).map(|person| i64::from(model.present(person, slot))).sum();
            let seats: i64 = here.iter().map(|row| capacity(model, **row)).sum();
            parts.seats += present.min(seats + i64::try_from(hosts).unwrap_or(0));
            parts.pairs += self.pairs(usize::from(slot), here.len());
        }
        let mut values: Vec<i64> = Vec::new();
        for (person, row) in model.people.iter().enumerate() {
            values.clear();
            for wishes in model.wishes_of(person).chunk_by(|one, other| one.topic == other.topic) {
                let can = |wish: &&WishRow| {
                    sessions.iter().any(|session| {
                        session.topic == wish.topic
                            && row.slots >> session.slot & 1 == 1
                            && wish.slots >> session.slot & 1 == 1
                    })
                };
                values.extend(wishes.iter().filter(can).map(|wish| wish.value).max());
            }
            values.sort_unstable_by_key(|value| std::cmp::Reverse(*value));
            values.truncate(row.slots.count_ones() as usize);
            parts.met += i64::try_from(values.len()).unwrap_or(0);
            parts.total += values.iter().sum::<i64>();
            parts.reached += i64::from(!values.is_empty());
        }
        self.vector(&parts)
    }

    /// The best counts of participants by met wishes, when so many wishes are met and so many participants reached: water
    /// filling, since each step is one met wish for one participant.
    fn fair(&self, met: i64, reached: i64, counts: &mut [i64]) {
        let wishing: i64 = self.most_met.iter().sum();
        let mut capped = self.most_met.clone();
        // Who cannot be reached is taken from those with the least to lose.
        let mut missed = (wishing - capped[0] - reached).max(0);
        for at in 1..capped.len() {
            let moved = missed.min(capped[at]);
            capped[at] -= moved;
            capped[0] += moved;
            missed -= moved;
        }
        let mut left = met;
        let mut rising = wishing;
        for (at, count) in counts.iter_mut().enumerate() {
            let stays = capped[at].min(rising);
            rising -= stays;
            let up = rising.min(left.max(0));
            *count = stays + rising - up;
            left -= up;
            rising = up;
        }
    }

    /// The fewest met wishes with which `fair` could still be as good as in `limit`.
    pub fn least_met(&self, limit: &Lex) -> i64 {
        let Some(at) = self.objective.at(Level::Fair) else { return 0 };
        let slots = self.objective.slots();
        let wishing: i64 = self.most_met.iter().sum();
        let (mut low, mut high) = (0, wishing * i64::try_from(slots).unwrap_or(1));
        let mut counts = vec![0; slots];
        while low < high {
            let middle = i64::midpoint(low, high);
            self.fair(middle, wishing, &mut counts);
            if counts.as_slice() <= &limit.0[at..at + slots] {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }
}

/// The words of participants reached by several sets.
pub fn union(slots: &[SlotSets], chosen: &[usize]) -> i64 {
    let words = slots.first().map_or(0, |slot| slot.words);
    let mut count = 0_i64;
    for word in 0..words {
        let mut union = 0;
        for (slot, at) in slots.iter().zip(chosen) {
            let reach = slot.sets[*at].reach as usize;
            union |= slot.reach.get(reach + word).copied().unwrap_or(0);
        }
        count += i64::from(union.count_ones());
    }
    count
}

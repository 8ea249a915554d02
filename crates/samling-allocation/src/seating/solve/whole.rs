//! Which wished seats everybody takes in all slots at once, at prices for the seats.
//!
//! At given prices everybody chooses for themselves: each of their topics in at most one slot, at most one topic in a slot.
//! Prices of sessions that too many choose rise, and fall where seats are left (a Lagrangian relaxation of the seats, with
//! subgradient steps; Held, Wolfe and Crowder 1974). What is chosen in the end is mended until no session holds too many.

use super::frame::NOWHERE;
use super::large::Prices;
use crate::seating::model::Model;

/// What a point of gain counts, so that prices can lie between points; less where the numbers would get too large.
const SCALE: i64 = 4_096;
/// Choices that are looked at for one person, so that a very long list of wishes ends.
const LOOKS: u32 = 20_000;

/// What people could gain, by topic and slot.
#[derive(Debug)]
pub struct Wanted {
    pub slots: usize,
    /// By person: range in `topics`.
    from: Vec<u32>,
    pub topics: Vec<u16>,
    /// By entry of `topics` and slot.
    gains: Vec<i64>,
    /// By topic: who could gain by it.
    pub wishers: Vec<Vec<u32>>,
    /// The most that a seat gains.
    pub most: i64,
    /// True when some room does not meet what somebody needs.
    picky: bool,
}

/// The sessions of a schedule, by topic and slot (`topic * slots + slot`), with prices.
#[derive(Debug, Clone)]
pub struct Market {
    /// Seats; none where there is no session.
    pub seats: Vec<Option<i64>>,
    /// By topic: the slots in which it runs.
    pub runs: Vec<u32>,
    /// The room, where there is a session.
    pub room: Vec<u16>,
    pub price: Vec<i64>,
    /// How many chose it.
    pub load: Vec<i64>,
}

/// What everybody chose: topics by person and slot, and what that is worth to them after the prices.
#[derive(Debug, Clone)]
pub struct Chosen {
    pub topics: Vec<u16>,
    pub worth: Vec<i64>,
}

/// Space to choose in.
#[derive(Debug, Default)]
pub struct Desk {
    /// (net gain, slot, topic), the options of a topic together.
    options: Vec<(i64, u16, u16)>,
    /// Ranges of the options by topic, the best topic first.
    groups: Vec<(i64, usize, usize)>,
    /// The most that the groups from here on can give.
    rest: Vec<i64>,
    taken: Vec<u16>,
    pub best: Vec<u16>,
    best_worth: i64,
    looks: u32,
}

impl Wanted {
    /// Counts what people could gain.
    pub fn new(model: &Model<'_>, prices: &Prices) -> Self {
        let slots = model.slots();
        let scale = prices.scale(model, SCALE);
        let mut wanted = Self {
            slots,
            from: vec![0],
            topics: Vec::new(),
            gains: Vec::new(),
            wishers: vec![Vec::new(); model.topics.len()],
            most: 1,
            picky: model.rooms.iter().any(|room| room.meets.contains(&false)),
        };
        for person in 0..model.people.len() {
            let current = Model::rows(&model.current, person);
            let mut topics: Vec<u16> = model.wishes_of(person).iter().map(|wish| wish.topic).collect();
            topics.extend(current.iter().map(|(_, topic)| *topic).filter(|topic| *topic != u16::MAX));
            topics.sort_unstable();
            topics.dedup();
            for topic in topics {
                let at = wanted.gains.len();
                for slot in (0_u16..).take(slots) {
                    let kept = current.contains(&(slot, topic));
                    let may = model.may_sit(person, slot, topic);
                    let gain = -prices.seat(model.value(person, slot, topic), kept) * scale;
                    // A little that differs from seat to seat, together less than a point: so that of people for whom
                    // sessions are alike some take this one and some that, and prices settle.
                    let lot = lot(person, wanted.gains.len()) % (scale / 17).max(1);
                    wanted.gains.push(if may && gain > 0 { gain + lot } else { 0 });
                }
                let most = wanted.gains[at..].iter().copied().max().unwrap_or(0);
                if most <= 0 {
                    wanted.gains.truncate(at);
                    continue;
                }
                wanted.most = wanted.most.max(most);
                wanted.topics.push(topic);
                wanted.wishers[usize::from(topic)].push(u32::try_from(person).unwrap_or(u32::MAX));
            }
            wanted.from.push(u32::try_from(wanted.topics.len()).unwrap_or(u32::MAX));
        }
        wanted
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.from.len() - 1
    }

    /// The best that somebody can choose, written to `desk.best`; `open` tells the price of a session that they may choose.
    fn choose(
        &self,
        person: usize,
        market: &Market,
        desk: &mut Desk,
        open: impl Fn(usize) -> Option<i64>,
    ) -> i64 {
        let slots = self.slots;
        desk.options.clear();
        desk.groups.clear();
        let (from, to) = (self.from[person] as usize, self.from[person + 1] as usize);
        for (at, topic) in self.topics[from..to].iter().enumerate() {
            let start = desk.options.len();
            let cells = usize::from(*topic) * slots;
            let gains = &self.gains[(from + at) * slots..(from + at + 1) * slots];
            // Of equal options not all take the first slot.
            let runs = market.runs[usize::from(*topic)];
            let turn = person % slots;
            for mut part in [runs >> turn << turn, runs & ((1 << turn) - 1)] {
                while part != 0 {
                    let slot = part.trailing_zeros() as usize;
                    part &= part - 1;
                    let Some(price) = open(cells + slot) else { continue };
                    if gains[slot] > price {
                        desk.options.push((gains[slot] - price, u16::try_from(slot).unwrap_or(0), *topic));
                    }
                }
            }
            if desk.options.len() > start {
                desk.options[start..].sort_by_key(|option| std::cmp::Reverse(option.0));
                desk.groups.push((desk.options[start].0, start, desk.options.len()));
            }
        }
        desk.groups.sort_by_key(|group| std::cmp::Reverse(group.0));
        desk.rest.clear();
        desk.rest.resize(desk.groups.len() + 1, 0);
        for at in (0..desk.groups.len()).rev() {
            desk.rest[at] = desk.rest[at + 1] + desk.groups[at].0;
        }
        desk.taken.clear();
        desk.taken.resize(slots, NOWHERE);
        desk.best.clear();
        desk.best.resize(slots, NOWHERE);
        desk.best_worth = 0;
        desk.looks = 0;
        desk.look(0, 0);
        desk.best_worth
    }

    /// Somebody's best choice at the prices of a market.
    pub fn at_prices(&self, model: &Model<'_>, market: &Market, person: usize, desk: &mut Desk) -> i64 {
        self.choose(person, market, desk, |cell| {
            (!self.picky || model.room_meets(person, market.room[cell])).then_some(market.price[cell])
        })
    }

    /// Everybody's best choice; the loads are counted.
    pub fn all(&self, model: &Model<'_>, market: &mut Market, chosen: &mut Chosen, desk: &mut Desk) {
        let slots = self.slots;
        market.load.fill(0);
        for person in 0..self.people() {
            chosen.worth[person] = self.at_prices(model, market, person, desk);
            chosen.topics[person * slots..(person + 1) * slots].copy_from_slice(&desk.best);
            for (slot, topic) in desk.best.iter().enumerate() {
                if *topic != NOWHERE {
                    market.load[usize::from(*topic) * slots + slot] += 1;
                }
            }
        }
    }

    /// Nobody has chosen.
    pub fn nothing(&self) -> Chosen {
        Chosen { topics: vec![NOWHERE; self.people() * self.slots], worth: vec![0; self.people()] }
    }

    /// Mends what was chosen until no session holds more than its seats, and lets people take what is free then.
    pub fn mend(&self, model: &Model<'_>, market: &mut Market, chosen: &mut Chosen, desk: &mut Desk) {
        let slots = self.slots;
        let mut full: Vec<usize> = (0..market.seats.len()).collect();
        full.retain(|cell| market.seats[*cell].is_some_and(|seats| market.load[*cell] > seats));
        full.sort_by_key(|cell| (std::cmp::Reverse(market.price[*cell]), *cell));
        for cell in full {
            let (topic, slot) = (u16::try_from(cell / slots).unwrap_or(NOWHERE), cell % slots);
            let mut losses: Vec<(i64, usize)> = Vec::new();
            for person in self.wishers[cell / slots].iter().map(|person| *person as usize) {
                if chosen.topics[person * slots + slot] == topic {
                    let worth = self.where_free(model, market, chosen, person, true, desk);
                    losses.push((chosen.worth[person] - worth, person));
                }
            }
            losses.sort_unstable();
            for (_, person) in losses {
                if market.load[cell] <= market.seats[cell].unwrap_or(0) {
                    break;
                }
                chosen.worth[person] = self.where_free(model, market, chosen, person, true, desk);
                self.put(market, chosen, person, desk);
            }
        }
        for _ in 0..3 {
            let mut moved = false;
            for person in 0..self.people() {
                let now = self.gain_of(person, &chosen.topics[person * slots..(person + 1) * slots]);
                if self.where_free(model, market, chosen, person, false, desk) > now {
                    self.put(market, chosen, person, desk);
                    moved = true;
                }
            }
            if !moved {
                break;
            }
        }
    }

    /// The best choice among sessions that have a seat left or are their own already and not too full.
    fn where_free(
        &self,
        model: &Model<'_>,
        market: &Market,
        chosen: &Chosen,
        person: usize,
        priced: bool,
        desk: &mut Desk,
    ) -> i64 {
        let slots = self.slots;
        let own = &chosen.topics[person * slots..(person + 1) * slots];
        self.choose(person, market, desk, |cell| {
            let mine = i64::from(usize::from(own[cell % slots]) == cell / slots);
            let free = market.load[cell] - mine < market.seats[cell]?;
            (free && model.room_meets(person, market.room[cell])).then_some(if priced {
                market.price[cell]
            } else {
                0
            })
        })
    }

    /// Moves somebody to what was just chosen.
    fn put(&self, market: &mut Market, chosen: &mut Chosen, person: usize, desk: &Desk) {
        let slots = self.slots;
        for (slot, topic) in desk.best.iter().enumerate() {
            let here = &mut chosen.topics[person * slots + slot];
            if *here != NOWHERE {
                market.load[usize::from(*here) * slots + slot] -= 1;
            }
            if *topic != NOWHERE {
                market.load[usize::from(*topic) * slots + slot] += 1;
            }
            *here = *topic;
        }
    }

    /// What topics by slot gain somebody, prices apart.
    fn gain_of(&self, person: usize, chosen: &[u16]) -> i64 {
        let (from, to) = (self.from[person] as usize, self.from[person + 1] as usize);
        let mut gain = 0;
        for (slot, topic) in chosen.iter().enumerate() {
            if let Ok(at) = self.topics[from..to].binary_search(topic) {
                gain += self.gains[(from + at) * self.slots + slot];
            }
        }
        gain
    }
}

/// A number for a person and a seat (SplitMix64).
fn lot(person: usize, seat: usize) -> i64 {
    let mut mixed = (person as u64) << 32 ^ seat as u64;
    mixed = mixed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    i64::try_from(mixed >> 34).unwrap_or(0)
}

impl Desk {
    /// Looks at the options of the group, and of all later ones, with what is taken.
    fn look(&mut self, group: usize, worth: i64) {
        if worth > self.best_worth {
            self.best_worth = worth;
            self.best.copy_from_slice(&self.taken);
        }
        self.looks += 1;
        let Some((_, from, to)) = self.groups.get(group).copied() else { return };
        if worth + self.rest[group] <= self.best_worth || self.looks > LOOKS {
            return;
        }
        for at in from..to {
            let (net, slot, topic) = self.options[at];
            if self.taken[usize::from(slot)] == NOWHERE
                && worth + net + self.rest[group + 1] > self.best_worth
            {
                self.taken[usize::from(slot)] = topic;
                self.look(group + 1, worth + net);
                self.taken[usize::from(slot)] = NOWHERE;
            }
        }
        self.look(group + 1, worth);
    }
}

impl Market {
    /// No sessions.
    pub fn new(topics: usize, slots: usize) -> Self {
        let cells = topics * slots;
        Self {
            runs: vec![0; topics],
            seats: vec![None; cells],
            room: vec![0; cells],
            price: vec![0; cells],
            load: vec![0; cells],
        }
    }

    /// Prices rise where too many chose and fall where seats are left: by `most / slowness` for a load of twice the seats.
    pub fn adjust(&mut self, most: i64, slowness: i64) {
        for cell in 0..self.seats.len() {
            let Some(seats) = self.seats[cell] else { continue };
            let over = self.load[cell] - seats;
            let step = i128::from(over) * i128::from(most) / i128::from(slowness * seats.max(1));
            let step = i64::try_from(step).unwrap_or(0).clamp(-most, most);
            self.price[cell] = (self.price[cell] + step).max(0);
        }
    }

    /// The same, with one price for all runs of a topic.
    pub fn adjust_topics(&mut self, slots: usize, most: i64, slowness: i64) {
        for (row, prices) in self.price.chunks_mut(slots.max(1)).enumerate() {
            let cells = row * slots..(row + 1) * slots;
            let (mut seats, mut load, mut price, mut runs) = (0, 0, 0, 0);
            for cell in cells {
                if let Some(here) = self.seats[cell] {
                    seats += here;
                    load += self.load[cell];
                    price += prices[cell - row * slots];
                    runs += 1;
                }
            }
            if runs > 0 {
                let step = i128::from(load - seats) * i128::from(most) / i128::from(slowness * seats.max(1));
                let step = i64::try_from(step).unwrap_or(0).clamp(-most, most);
                prices.fill((price / runs + step).max(0));
            }
        }
    }

    /// What all seats cost together.
    pub fn cost(&self) -> i64 {
        let costs = self.seats.iter().zip(&self.price);
        costs.map(|(seats, price)| seats.unwrap_or(0) * price).sum()
    }
}

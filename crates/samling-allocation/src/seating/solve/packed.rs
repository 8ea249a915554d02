//! A bound on `total` from what a single slot can give, where the schedule is open.
//!
//! That nobody meets a wish in two slots is relaxed: a met wish pays its `fee`, and all fees are added to the bound; a seat
//! pays the `price` of its topic, and the prices of all seats are added. What is left is one slot with any set A of topics:
//! everybody takes the best of A. So total <= fees + slots * max over A of (prices of the seats of A + what people take).
//! People who wish two topics of A lose one, whichever set is taken: this is what the sum over topics does not see.
//!
//! The maximum over the sets is bounded by going through all of them with what single topics, pairs and triples give
//! (Bonferroni: ones less twos plus threes is at least the best one). Fees and prices move by subgradients. All of it is
//! in integers, and true for any fees and prices.

use crate::seating::model::Model;

/// What a point counts.
const SCALE: i64 = 1 << 16;
/// Sets that are gone through at most.
const SETS: u64 = 120_000_000;
/// How many promising sets are kept.
const POOL: usize = 16;

/// Rounds after which little more is to be had.
const LAST: i64 = 3_200;
/// Rounds at a time.
const ROUNDS: usize = 3;

#[derive(Debug, Clone, Copy)]
struct Wish {
    topic: usize,
    /// Where it is in the topic's list.
    at: usize,
    value: i64,
    fee: i64,
    /// Sum of fees since the last proof.
    fees: i64,
    /// The direction the fee goes, smoothed, in 256ths.
    drift: i64,
}

/// The bound in the making.
#[derive(Debug)]
pub struct Packed {
    slots: i64,
    size: usize,
    seats: Vec<i64>,
    wishes: Vec<Wish>,
    /// By person: range in `wishes`.
    from: Vec<usize>,
    /// By topic: who wishes it, and what they have of it after fee and price.
    wishers: Vec<Vec<(u32, i64)>>,
    price: Vec<i64>,
    prices: Vec<i64>,
    drift: Vec<i64>,
    pool: Vec<Vec<usize>>,
    rounds: i64,
    summed: i64,
    /// When the next proof is due.
    due: i64,
}

impl Packed {
    /// A bound to work on; none where it would be too much work, or hosts take no seats.
    pub fn new(model: &Model<'_>, size: usize) -> Option<Self> {
        let slots = model.slots();
        let any = |topic: usize| model.topics[topic].slots != 0 && model.topics[topic].max_runs > 0;
        let numbers: Vec<Option<usize>> = (0..model.topics.len())
            .scan(0, |next, topic| Some(any(topic).then(|| std::mem::replace(next, *next + 1))))
            .collect();
        let topics = numbers.iter().flatten().count();
        let size = size.min(topics);
        let mut sets = 1_u64;
        for at in 0..u64::try_from(size).ok()? {
            sets = sets.checked_mul(u64::try_from(topics).ok()? - at)? / (at + 1);
        }
        if !model.hosts.is_empty() || sets > SETS || size < 2 || topics > 64 {
            return None;
        }
        let people = i64::try_from(model.people.len()).ok()?;
        let seats = |topic: usize| {
            let row = &model.topics[topic];
            let rooms = model.rooms.iter().zip(&row.rooms).filter(|(_, fits)| **fits);
            let most = rooms.map(|(room, _)| room.capacity).max().unwrap_or(0).min(row.max_seats);
            i64::from(most).min(people)
        };
        let mut packed = Self {
            slots: i64::try_from(slots).ok()?,
            size,
            seats: (0..numbers.len()).filter(|topic| numbers[*topic].is_some()).map(seats).collect(),
            wishes: Vec::new(),
            from: vec![0],
            wishers: vec![Vec::new(); topics],
            price: vec![0; topics],
            prices: vec![0; topics],
            drift: vec![0; topics],
            pool: Vec::new(),
            rounds: 0,
            summed: 0,
            due: 200,
        };
        let mut most = 0;
        for person in 0..model.people.len() {
            for group in model.wishes_of(person).chunk_by(|one, other| one.topic == other.topic) {
                let Some(topic) = numbers[usize::from(group[0].topic)] else { continue };
                let value = group.iter().map(|wish| wish.value).max().unwrap_or(0);
                most = most.max(value);
                let at = packed.wishers[topic].len();
                packed.wishers[topic].push((u32::try_from(person).ok()?, 0));
                let fee = value.checked_mul(SCALE)? / 2;
                packed.wishes.push(Wish { topic, at, value, fee, fees: 0, drift: 0 });
            }
            packed.from.push(packed.wishes.len());
        }
        let longest = packed.from.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap_or(0);
        let whole = most.checked_mul(people)?.checked_mul(packed.slots)?;
        (whole < 1 << 36 && longest <= 24).then_some(packed)
    }

    fn rest(&self, wish: usize) -> i64 {
        let row = self.wishes[wish];
        (row.value * SCALE - row.fee - self.price[row.topic]).max(0)
    }

    /// What a set of topics gives in one slot.
    fn gives(&self, set: &[usize], best: &mut [i64]) -> i64 {
        best.fill(0);
        let mut sum = 0;
        for topic in set {
            sum += self.adds(*topic, best);
            self.take(*topic, best);
        }
        sum
    }

    fn adds(&self, topic: usize, best: &[i64]) -> i64 {
        let more = self.wishers[topic].iter().map(|(person, rest)| (rest - best[*person as usize]).max(0));
        self.seats[topic] * self.price[topic] + more.sum::<i64>()
    }

    fn take(&self, topic: usize, best: &mut [i64]) {
        for (person, rest) in &self.wishers[topic] {
            let best = &mut best[*person as usize];
            *best = (*best).max(*rest);
        }
    }

    /// Gives each place of a set to the topic that adds most; true when that changed something.
    fn improve(&self, set: &mut Vec<usize>, best: &mut [i64]) -> bool {
        let mut changed = false;
        for at in 0..self.size {
            let old = (at < set.len()).then(|| set.remove(at));
            best.fill(0);
            for topic in &*set {
                self.take(*topic, best);
            }
            let open = (0..self.seats.len()).filter(|topic| !set.contains(topic));
            let choice = open.max_by_key(|topic| {
                (self.adds(*topic, best), Some(*topic) == old, std::cmp::Reverse(*topic))
            });
            if let Some(choice) = choice {
                set.insert(at.min(set.len()), choice);
                changed |= Some(choice) != old;
            }
        }
        changed
    }

    /// The best set that is easily found.
    fn promising(&mut self) -> Vec<usize> {
        let mut best = vec![0; self.from.len() - 1];
        let mut known: Vec<(i64, usize)> =
            (0..self.pool.len()).map(|at| (-self.gives(&self.pool[at], &mut best), at)).collect();
        known.sort_unstable();
        let mut starts: Vec<Vec<usize>> =
            known.iter().take(2).map(|(_, at)| self.pool[*at].clone()).collect();
        if self.rounds % 4 == 0 {
            starts.push(Vec::new());
        }
        if self.pool.len() >= POOL
            && let Some((_, worst)) = known.last()
        {
            self.pool.remove(*worst);
        }
        let mut found: Option<(i64, Vec<usize>)> = None;
        for mut set in starts {
            let fresh = set.is_empty();
            while self.improve(&mut set, &mut best) && fresh {}
            set.sort_unstable();
            let worth = self.gives(&set, &mut best);
            if found.as_ref().is_none_or(|found| worth > found.0) {
                found = Some((worth, set.clone()));
            }
            if !self.pool.contains(&set) {
                self.pool.push(set);
            }
        }
        found.map(|found| found.1).unwrap_or_default()
    }

    /// Moves fees and prices by one step.
    fn round(&mut self) {
        for wish in 0..self.wishes.len() {
            let (row, rest) = (self.wishes[wish], self.rest(wish));
            self.wishers[row.topic][row.at].1 = rest;
        }
        let set = self.promising();
        self.rounds += 1;
        // The steps get shorter: from a tenth of a point on.
        let pace = SCALE * 40 / (400 + 4 * self.rounds);
        let mut load = vec![0_i64; self.seats.len()];
        for pair in self.from.windows(2) {
            let mine = pair[0]..pair[1];
            let taken = mine
                .clone()
                .filter(|wish| set.contains(&self.wishes[*wish].topic) && self.rest(*wish) > 0)
                .max_by_key(|wish| (self.rest(*wish), std::cmp::Reverse(*wish)));
            for wish in mine {
                let row = &mut self.wishes[wish];
                let pull = if taken == Some(wish) { 1 - self.slots } else { 1 };
                row.drift += (pull * 256 - row.drift) / 8;
                row.fee = (row.fee - row.drift * pace / 256).max(0);
                row.fees += row.fee;
            }
            if let Some(wish) = taken {
                load[self.wishes[wish].topic] += 1;
            }
        }
        for (topic, load) in load.into_iter().enumerate() {
            let seats = self.seats[topic].max(1);
            let pull = if set.contains(&topic) { self.slots * 256 * (seats - load) / seats } else { 0 };
            self.drift[topic] += (pull - self.drift[topic]) / 8;
            self.price[topic] = (self.price[topic] - self.drift[topic] * pace / 256).max(0);
            self.prices[topic] += self.price[topic];
        }
        self.summed += 1;
    }

    /// Works on, for a while; a number that `total` cannot exceed, now and then.
    pub fn work(&mut self, stop: &mut dyn FnMut() -> bool) -> Option<i64> {
        if self.rounds >= LAST {
            return None;
        }
        for _ in 0..ROUNDS {
            self.round();
        }
        if self.rounds < self.due {
            return None;
        }
        self.due *= 2;
        // The mean of the rounds since the last proof is steadier than the last of them.
        let (price, summed) = (self.price.clone(), self.summed.max(1));
        let fees: Vec<i64> = self.wishes.iter().map(|wish| wish.fee).collect();
        for wish in &mut self.wishes {
            wish.fee = wish.fees / summed;
            wish.fees = 0;
        }
        for (price, sum) in self.price.iter_mut().zip(&mut self.prices) {
            *price = *sum / summed;
            *sum = 0;
        }
        let proof = self.proof(stop);
        self.summed = 0;
        self.price = price;
        for (wish, fee) in self.wishes.iter_mut().zip(fees) {
            wish.fee = fee;
        }
        proof
    }

    /// The bound at these fees and prices.
    fn proof(&self, stop: &mut dyn FnMut() -> bool) -> Option<i64> {
        let topics = self.seats.len();
        let mut ones: Vec<i64> =
            self.seats.iter().zip(&self.price).map(|(seats, price)| seats * price).collect();
        let mut sets = Sets {
            topics,
            size: self.size,
            twos: vec![0; topics * topics],
            threes: vec![0; topics * topics * topics],
        };
        for pair in self.from.windows(2) {
            let mut mine: Vec<(usize, i64)> =
                (pair[0]..pair[1]).map(|wish| (self.wishes[wish].topic, self.rest(wish))).collect();
            mine.retain(|(_, rest)| *rest > 0);
            mine.sort_unstable();
            for (at, (one, first)) in mine.iter().enumerate() {
                ones[*one] += first;
                for (then, (two, second)) in mine.iter().enumerate().skip(at + 1) {
                    let both = *first.min(second);
                    sets.twos[one * topics + two] += both;
                    for (three, third) in &mine[then + 1..] {
                        sets.threes[(one * topics + two) * topics + three] += both.min(*third);
                    }
                }
            }
        }
        let mut best = 0;
        let mut levels = vec![vec![0; topics]; self.size];
        levels[0] = ones;
        let mut chosen = Vec::new();
        if !sets.go(0, 0, &mut chosen, &mut levels, &mut best, stop) {
            return None;
        }
        let fees: i64 = self.wishes.iter().map(|wish| wish.fee).sum();
        Some((fees + self.slots * best) / SCALE)
    }
}

/// What pairs and triples of topics have in common (the smaller topic first), and how many are chosen.
struct Sets {
    topics: usize,
    size: usize,
    twos: Vec<i64>,
    threes: Vec<i64>,
}

impl Sets {
    /// Goes through all sets that go on from the chosen topics; false when it is ended.
    fn go(
        &self,
        from: usize,
        worth: i64,
        chosen: &mut Vec<usize>,
        levels: &mut [Vec<i64>],
        best: &mut i64,
        stop: &mut dyn FnMut() -> bool,
    ) -> bool {
        let many = self.topics;
        let Some((here, later)) = levels.split_first_mut() else { return true };
        if chosen.len() + 1 == self.size {
            let last = here[from..].iter().max().copied().unwrap_or(0);
            *best = (*best).max(worth + last);
            return true;
        }
        if chosen.len() == 2 && stop() {
            return false;
        }
        for topic in from..=many - (self.size - chosen.len()) {
            let next = &mut later[0][topic + 1..];
            let row = topic * many + topic + 1..(topic + 1) * many;
            for ((next, here), two) in next.iter_mut().zip(&here[topic + 1..]).zip(&self.twos[row]) {
                *next = here - two;
            }
            for earlier in &*chosen {
                let row = (earlier * many + topic) * many;
                for (next, three) in next.iter_mut().zip(&self.threes[row + topic + 1..row + many]) {
                    *next += three;
                }
            }
            let worth = worth + here[topic];
            chosen.push(topic);
            let on = self.go(topic + 1, worth, chosen, later, best, stop);
            chosen.pop();
            if !on {
                return false;
            }
        }
        true
    }
}

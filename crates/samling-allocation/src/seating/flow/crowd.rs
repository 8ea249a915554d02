//! Minimum-cost seating of many people in few sessions.
//!
//! Everybody begins in the sessions that are best for them; sessions that hold too many hand people on along shortest paths
//! in the graph of the sessions, where the length of a step from a to b is the least that somebody in a loses by moving to
//! b. It is the successive shortest path method on a condensed graph (Edmonds and Karp 1972, with potentials), exact, and
//! quick where there are many more people than sessions: the graph has one node per session.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Nowhere: the node after the sessions, without limit.
pub const OUTSIDE: u16 = u16::MAX;

/// Somebody to be seated in `units` different sessions.
#[derive(Debug, Clone, Copy)]
pub struct Guest {
    /// Range in `Crowd::options`.
    pub from: u32,
    /// End of the range.
    pub to: u32,
    /// How many sessions.
    pub units: u8,
    /// True when they may also sit in any session that is not among the options, at `Crowd::elsewhere`.
    pub anywhere: bool,
}

/// Who is to be seated, at what cost, in how many seats.
#[derive(Debug, Default)]
pub struct Crowd {
    pub guests: Vec<Guest>,
    /// (session, cost). None costs more than `elsewhere`, where the guest may sit anywhere.
    pub options: Vec<(u16, i64)>,
    /// What a seat costs that is not among the options.
    pub elsewhere: i64,
    /// What it costs to have no seat, more than any seat.
    pub outside: i64,
    /// Seats by session.
    pub seats: Vec<i64>,
}

type Step = Reverse<(i64, u32)>;

struct State<'c> {
    crowd: &'c Crowd,
    nodes: usize,
    /// Sessions of a guest, `width` each.
    held: Vec<u16>,
    width: usize,
    load: Vec<i64>,
    /// (a, b) -> who could move at what loss.
    steps: Vec<BinaryHeap<Step>>,
    /// a -> who could move to a session that is none of their options.
    anywhere: Vec<BinaryHeap<Step>>,
    price: Vec<i64>,
    end_price: i64,
}

/// The sessions of every guest, `width` (the most units) for each, sorted, [`OUTSIDE`] where a unit has no seat.
pub fn seat(crowd: &Crowd) -> (Vec<u16>, usize) {
    let mut state = State::new(crowd);
    state.begin();
    while state.hand_on() {}
    let (nodes, width) = (state.nodes, state.width);
    let mut held = state.held;
    for (guest, row) in held.chunks_mut(width.max(1)).enumerate() {
        let units = usize::from(crowd.guests[guest].units);
        for at in &mut row[..units] {
            if usize::from(*at) == nodes - 1 {
                *at = OUTSIDE;
            }
        }
        row.sort_unstable();
    }
    (held, width)
}

impl<'c> State<'c> {
    fn new(crowd: &'c Crowd) -> Self {
        let nodes = crowd.seats.len() + 1;
        let width = crowd.guests.iter().map(|guest| usize::from(guest.units)).max().unwrap_or(0);
        Self {
            crowd,
            nodes,
            held: vec![OUTSIDE; crowd.guests.len() * width],
            width,
            load: vec![0; nodes],
            steps: vec![BinaryHeap::new(); nodes * nodes],
            anywhere: vec![BinaryHeap::new(); nodes],
            price: vec![0; nodes],
            end_price: 0,
        }
    }

    fn options(&self, guest: u32) -> &'c [(u16, i64)] {
        let row = self.crowd.guests[guest as usize];
        &self.crowd.options[row.from as usize..row.to as usize]
    }

    fn held(&self, guest: u32) -> &[u16] {
        let from = guest as usize * self.width;
        &self.held[from..from + usize::from(self.crowd.guests[guest as usize].units)]
    }

    fn outside(&self) -> u16 {
        u16::try_from(self.nodes - 1).unwrap_or(OUTSIDE)
    }

    fn cost(&self, guest: u32, session: u16) -> i64 {
        if session == self.outside() {
            return self.crowd.outside;
        }
        let option = self.options(guest).iter().find(|(other, _)| *other == session);
        option.map_or(self.crowd.elsewhere, |(_, cost)| *cost)
    }

    /// Everybody in what is best for them; what is left over evenly over the sessions.
    fn begin(&mut self) {
        let sessions = self.nodes - 1;
        let mut next = 0;
        let mut best: Vec<(i64, u16)> = Vec::new();
        let mut entries: Vec<Vec<Step>> = vec![Vec::new(); self.nodes * self.nodes];
        let mut anywhere: Vec<Vec<Step>> = vec![Vec::new(); self.nodes];
        for guest in 0..u32::try_from(self.crowd.guests.len()).unwrap_or(u32::MAX) {
            let row = self.crowd.guests[guest as usize];
            best.clear();
            best.extend(self.options(guest).iter().map(|(session, cost)| (*cost, *session)));
            best.sort_unstable();
            best.truncate(usize::from(row.units));
            let mut tried = 0;
            while best.len() < usize::from(row.units) && row.anywhere && tried < sessions {
                let session = u16::try_from(next).unwrap_or(0);
                next = (next + 1) % sessions;
                tried += 1;
                let known = self.options(guest).iter().any(|(other, _)| *other == session);
                if !known && !best.iter().any(|(_, other)| *other == session) {
                    best.push((self.crowd.elsewhere, session));
                }
            }
            while best.len() < usize::from(row.units) {
                best.push((self.crowd.outside, self.outside()));
            }
            let from = guest as usize * self.width;
            for (at, (_, session)) in best.iter().enumerate() {
                self.held[from + at] = *session;
                self.load[usize::from(*session)] += 1;
            }
            for (cost, session) in &best {
                self.steps_from(
                    guest,
                    *session,
                    *cost,
                    |at, step| entries[at].push(step),
                    |at, step| anywhere[at].push(step),
                );
            }
        }
        self.steps = entries.into_iter().map(BinaryHeap::from).collect();
        self.anywhere = anywhere.into_iter().map(BinaryHeap::from).collect();
    }

    /// The steps that a guest could take from a session that they hold.
    fn steps_from(
        &self,
        guest: u32,
        from: u16,
        cost: i64,
        mut step: impl FnMut(usize, Step),
        mut free: impl FnMut(usize, Step),
    ) {
        let held = self.held(guest);
        let base = usize::from(from) * self.nodes;
        for (session, other) in self.options(guest) {
            if !held.contains(session) {
                step(base + usize::from(*session), Reverse((other - cost, guest)));
            }
        }
        if from != self.outside() {
            step(base + self.nodes - 1, Reverse((self.crowd.outside - cost, guest)));
        }
        if self.crowd.guests[guest as usize].anywhere {
            free(usize::from(from), Reverse((self.crowd.elsewhere - cost, guest)));
        }
    }

    /// The least loss of a step, and whether it is to one of the options.
    fn shortest(&mut self, from: u16, to: u16) -> Option<(i64, u32)> {
        let at = usize::from(from) * self.nodes + usize::from(to);
        let outside = self.outside();
        while let Some(Reverse((_, guest))) = self.steps[at].peek() {
            let held = self.held(*guest);
            if held.contains(&from) && (to == outside || !held.contains(&to)) {
                break;
            }
            self.steps[at].pop();
        }
        let known = self.steps[at].peek().map(|Reverse(step)| *step);
        if to == outside {
            return known;
        }
        // Those that hold `to` already are put back.
        let mut aside = Vec::new();
        let mut free = None;
        let row = usize::from(from);
        while let Some(Reverse((loss, guest))) = self.anywhere[row].peek().copied() {
            if known.is_some_and(|known| known.0 <= loss) {
                break;
            }
            let held = self.held(guest);
            if !held.contains(&from) {
                self.anywhere[row].pop();
            } else if held.contains(&to) || self.options(guest).iter().any(|(other, _)| *other == to) {
                self.anywhere[row].pop();
                aside.push(Reverse((loss, guest)));
            } else {
                free = Some((loss, guest));
                break;
            }
        }
        self.anywhere[row].extend(aside);
        free.or(known)
    }

    /// Hands people on along one shortest path, as many as can go the same way; false when nobody is too many.
    fn hand_on(&mut self) -> bool {
        let nodes = self.nodes;
        let over = |load: &[i64], seats: &[i64], at: usize| at < seats.len() && load[at] > seats[at];
        let mut distance = vec![i64::MAX; nodes];
        let mut before = vec![usize::MAX; nodes];
        let mut done = vec![false; nodes];
        let mut any = false;
        for (at, distance) in distance.iter_mut().enumerate() {
            if over(&self.load, &self.crowd.seats, at) {
                *distance = 0;
                any = true;
            }
        }
        if !any {
            return false;
        }
        let mut end = (i64::MAX, usize::MAX);
        loop {
            let nearest = (0..nodes).filter(|at| !done[*at]).min_by_key(|at| distance[*at]);
            let Some(at) = nearest.filter(|at| distance[*at] < end.0) else { break };
            done[at] = true;
            let free = at == nodes - 1 || self.load[at] < self.crowd.seats[at];
            if free {
                let length = distance[at] + self.price[at] - self.end_price;
                if length < end.0 {
                    end = (length, at);
                }
            }
            for to in 0..nodes {
                if done[to] || to == at {
                    continue;
                }
                let (from_node, to_node) = (u16::try_from(at).unwrap_or(0), u16::try_from(to).unwrap_or(0));
                if let Some((loss, _)) = self.shortest(from_node, to_node) {
                    let length = distance[at] + loss + self.price[at] - self.price[to];
                    if length < distance[to] {
                        distance[to] = length;
                        before[to] = at;
                    }
                }
            }
        }
        if end.1 == usize::MAX {
            return false;
        }
        for (price, distance) in self.price.iter_mut().zip(&distance) {
            *price += (*distance).min(end.0);
        }
        self.end_price += end.0;
        let mut path = vec![end.1];
        while before[path[path.len() - 1]] != usize::MAX {
            path.push(before[path[path.len() - 1]]);
        }
        path.reverse();
        self.walk(&path);
        true
    }

    /// Moves people along a path while each step costs what the prices say.
    fn walk(&mut self, path: &[usize]) {
        let (first, last) = (path[0], path[path.len() - 1]);
        let mut left = self.load[first] - self.crowd.seats[first];
        if last < self.nodes - 1 {
            left = left.min(self.crowd.seats[last] - self.load[last]);
        }
        while left > 0 {
            let mut movers: Vec<u32> = Vec::with_capacity(path.len());
            for pair in path.windows(2) {
                let (from, to) = (u16::try_from(pair[0]).unwrap_or(0), u16::try_from(pair[1]).unwrap_or(0));
                let Some((loss, guest)) = self.shortest(from, to) else { return };
                if loss + self.price[pair[0]] - self.price[pair[1]] != 0 {
                    return;
                }
                movers.push(guest);
            }
            for (pair, guest) in path.windows(2).zip(movers) {
                self.step(guest, u16::try_from(pair[0]).unwrap_or(0), u16::try_from(pair[1]).unwrap_or(0));
            }
            left -= 1;
        }
    }

    fn step(&mut self, guest: u32, from: u16, to: u16) {
        let start = guest as usize * self.width;
        let units = usize::from(self.crowd.guests[guest as usize].units);
        if let Some(at) = self.held[start..start + units].iter().position(|session| *session == from) {
            self.held[start + at] = to;
        }
        self.load[usize::from(from)] -= 1;
        self.load[usize::from(to)] += 1;
        // From where they are now to everywhere, and from where else they are back to what they left.
        let mut added: Vec<(usize, Step)> = Vec::new();
        let mut free: Vec<(usize, Step)> = Vec::new();
        let cost = self.cost(guest, to);
        self.steps_from(guest, to, cost, |at, step| added.push((at, step)), |at, step| free.push((at, step)));
        if from != self.outside() {
            let option = self.options(guest).iter().find(|(other, _)| *other == from);
            if let Some((_, back)) = option {
                for other in self.held(guest) {
                    if *other != to {
                        let loss = back - self.cost(guest, *other);
                        added.push((
                            usize::from(*other) * self.nodes + usize::from(from),
                            Reverse((loss, guest)),
                        ));
                    }
                }
            }
        }
        for (at, step) in added {
            self.steps[at].push(step);
        }
        for (at, step) in free {
            self.anywhere[at].push(step);
        }
    }
}

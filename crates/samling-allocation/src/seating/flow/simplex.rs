//! The network simplex method for minimum-cost flow.
//!
//! A spanning tree of basic arcs, node potentials, and pivots that exchange an arc of negative reduced cost for a blocking
//! one. The tree is kept strongly feasible (Cunningham 1976, "A network simplex method"), so that it cannot cycle, and the
//! entering arc is the best of a block (Grigoriadis 1986, "An efficient implementation of the network simplex method").
//! Few pivots in practice; exponential at worst, as the simplex method is. Flows are integers, hence exact.

use super::cost::Cost;

const NONE: u32 = u32::MAX;

/// Arcs and supplies; solved by [`Network::solve`].
#[derive(Debug, Clone)]
pub struct Network<C> {
    supply: Vec<i64>,
    from: Vec<u32>,
    to: Vec<u32>,
    cap: Vec<i64>,
    cost: Vec<C>,
}

/// A flow of least cost.
#[derive(Debug, Clone)]
pub struct Flow {
    /// By arc, in the order in which they were added.
    pub flow: Vec<i64>,
    /// True when every supply went where it had to.
    pub feasible: bool,
}

impl<C: Cost> Network<C> {
    /// A network without arcs.
    pub fn new() -> Self {
        Self { supply: Vec::new(), from: Vec::new(), to: Vec::new(), cap: Vec::new(), cost: Vec::new() }
    }

    /// Adds a node with nothing to give or take.
    pub fn node(&mut self) -> u32 {
        self.supply.push(0);
        u32::try_from(self.supply.len() - 1).unwrap_or(NONE)
    }

    /// Adds to what a node gives (or, negative, takes).
    pub fn supply(&mut self, node: u32, amount: i64) {
        self.supply[node as usize] += amount;
    }

    /// Adds an arc.
    pub fn arc(&mut self, from: u32, to: u32, cap: i64, cost: C) -> u32 {
        self.from.push(from);
        self.to.push(to);
        self.cap.push(cap);
        self.cost.push(cost);
        u32::try_from(self.from.len() - 1).unwrap_or(NONE)
    }

    /// A flow of least cost. `huge` is above what any path of arcs can cost; it is what flow outside the network costs, so
    /// that there is some only where the supplies cannot be met.
    pub fn solve(&self, huge: C) -> Flow {
        Simplex::new(self, huge).run()
    }
}

/// Where an arc is: at its lower end, at its upper end, or in the tree.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Lower,
    Upper,
    Tree,
}

struct Simplex<C> {
    from: Vec<u32>,
    to: Vec<u32>,
    cap: Vec<i64>,
    cost: Vec<C>,
    flow: Vec<i64>,
    state: Vec<State>,
    real: usize,
    // The tree, by node; the last is the root.
    parent: Vec<u32>,
    pred: Vec<u32>,
    /// True when the arc to the parent goes up.
    up: Vec<bool>,
    depth: Vec<u32>,
    potential: Vec<C>,
    first: Vec<u32>,
    next: Vec<u32>,
    prev: Vec<u32>,
    stack: Vec<u32>,
    at: usize,
    block: usize,
}

impl<C: Cost> Simplex<C> {
    fn new(network: &Network<C>, huge: C) -> Self {
        let nodes = network.supply.len();
        let root = u32::try_from(nodes).unwrap_or(NONE);
        let real = network.from.len();
        let mut simplex = Self {
            from: network.from.clone(),
            to: network.to.clone(),
            cap: network.cap.clone(),
            cost: network.cost.clone(),
            flow: vec![0; real],
            state: vec![State::Lower; real],
            real,
            parent: vec![root; nodes + 1],
            pred: vec![NONE; nodes + 1],
            up: vec![true; nodes + 1],
            depth: vec![1; nodes + 1],
            potential: vec![C::default(); nodes + 1],
            first: vec![NONE; nodes + 1],
            next: vec![NONE; nodes + 1],
            prev: vec![NONE; nodes + 1],
            stack: Vec::new(),
            at: 0,
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
            block: (((real as f64).sqrt() * 2.0) as usize).max(20),
        };
        simplex.parent[nodes] = NONE;
        simplex.depth[nodes] = 0;
        for node in 0..root {
            let supply = network.supply[node as usize];
            let arc = u32::try_from(simplex.from.len()).unwrap_or(NONE);
            let upward = supply >= 0;
            simplex.from.push(if upward { node } else { root });
            simplex.to.push(if upward { root } else { node });
            simplex.cap.push(i64::MAX);
            simplex.cost.push(huge);
            simplex.flow.push(supply.abs());
            simplex.state.push(State::Tree);
            simplex.pred[node as usize] = arc;
            simplex.up[node as usize] = upward;
            simplex.potential[node as usize] = if upward { huge } else { -huge };
            simplex.attach(node, root);
        }
        simplex
    }

    fn attach(&mut self, node: u32, parent: u32) {
        let head = self.first[parent as usize];
        self.next[node as usize] = head;
        self.prev[node as usize] = NONE;
        if head != NONE {
            self.prev[head as usize] = node;
        }
        self.first[parent as usize] = node;
        self.parent[node as usize] = parent;
    }

    fn detach(&mut self, node: u32) {
        let (before, after) = (self.prev[node as usize], self.next[node as usize]);
        if before == NONE {
            let parent = self.parent[node as usize];
            self.first[parent as usize] = after;
        } else {
            self.next[before as usize] = after;
        }
        if after != NONE {
            self.prev[after as usize] = before;
        }
    }

    /// Potentials are costs of the way up: potential(u) = cost(u -> v) + potential(v) on tree arcs. Reduced cost below zero:
    /// flow along the arc is cheaper than the way through the tree.
    fn reduced(&self, arc: usize) -> C {
        self.cost[arc] - self.potential[self.from[arc] as usize] + self.potential[self.to[arc] as usize]
    }

    fn entering(&mut self) -> Option<usize> {
        let (mut best, mut found) = (C::default(), None);
        let mut left = self.block;
        let mut at = self.at;
        for _ in 0..self.real {
            let gain = match self.state[at] {
                State::Tree => C::default(),
                State::Lower => self.reduced(at),
                State::Upper => -self.reduced(at),
            };
            if gain < best {
                (best, found) = (gain, Some(at));
            }
            at += 1;
            if at == self.real {
                at = 0;
            }
            left -= 1;
            if left == 0 {
                if found.is_some() {
                    break;
                }
                left = self.block;
            }
        }
        self.at = at;
        found
    }

    fn run(mut self) -> Flow {
        while self.real > 0 {
            let Some(entering) = self.entering() else { break };
            self.pivot(entering);
        }
        let feasible = self.flow[self.real..].iter().all(|flow| *flow == 0);
        self.flow.truncate(self.real);
        Flow { flow: self.flow, feasible }
    }

    fn pivot(&mut self, entering: usize) {
        let forward = self.state[entering] == State::Lower;
        let (first, second) = if forward {
            (self.from[entering], self.to[entering])
        } else {
            (self.to[entering], self.from[entering])
        };
        // The cycle: apex down to `first`, over the arc to `second`, up to the apex. The last arc that blocks leaves.
        let mut delta = self.cap[entering];
        let mut leaving = NONE; // the node below the leaving arc
        let mut on_first = false;
        let (mut one, mut other) = (first, second);
        while one != other {
            if self.depth[one as usize] >= self.depth[other as usize] {
                let arc = self.pred[one as usize] as usize;
                let room =
                    if self.up[one as usize] { self.flow[arc] } else { self.cap[arc] - self.flow[arc] };
                if room < delta {
                    (delta, leaving, on_first) = (room, one, true);
                }
                one = self.parent[one as usize];
            } else {
                let arc = self.pred[other as usize] as usize;
                let room =
                    if self.up[other as usize] { self.cap[arc] - self.flow[arc] } else { self.flow[arc] };
                // Compared below with what the first side found: the second side wins ties.
                if room <= delta {
                    (delta, leaving, on_first) = (room, other, false);
                }
                other = self.parent[other as usize];
            }
        }
        self.shift(entering, forward, delta, first, second, one);
        if leaving == NONE {
            self.state[entering] = if forward { State::Upper } else { State::Lower };
            return;
        }
        let out = self.pred[leaving as usize] as usize;
        self.state[out] = if self.flow[out] == 0 { State::Lower } else { State::Upper };
        self.state[entering] = State::Tree;
        // The part of the tree below the leaving arc is hung on the entering one.
        let (inside, outside) = if on_first { (first, second) } else { (second, first) };
        self.rehang(inside, outside, entering, leaving);
    }

    fn shift(&mut self, entering: usize, forward: bool, delta: i64, first: u32, second: u32, apex: u32) {
        if delta == 0 {
            return;
        }
        self.flow[entering] += if forward { delta } else { -delta };
        let mut node = first;
        while node != apex {
            let arc = self.pred[node as usize] as usize;
            self.flow[arc] += if self.up[node as usize] { -delta } else { delta };
            node = self.parent[node as usize];
        }
        node = second;
        while node != apex {
            let arc = self.pred[node as usize] as usize;
            self.flow[arc] += if self.up[node as usize] { delta } else { -delta };
            node = self.parent[node as usize];
        }
    }

    fn rehang(&mut self, inside: u32, outside: u32, entering: usize, last: u32) {
        let mut node = inside;
        let mut parent = outside;
        let mut arc = u32::try_from(entering).unwrap_or(NONE);
        let mut upward = self.from[entering] == inside;
        loop {
            let old_parent = self.parent[node as usize];
            let (old_arc, old_up) = (self.pred[node as usize], self.up[node as usize]);
            self.detach(node);
            self.attach(node, parent);
            self.pred[node as usize] = arc;
            self.up[node as usize] = upward;
            if node == last {
                break;
            }
            parent = node;
            arc = old_arc;
            upward = !old_up;
            node = old_parent;
        }
        // All potentials of the part move by the same amount.
        let over = self.cost[entering];
        let through = self.potential[outside as usize];
        let new = if self.from[entering] == inside { through + over } else { through - over };
        let change = new - self.potential[inside as usize];
        self.stack.clear();
        self.stack.push(inside);
        while let Some(node) = self.stack.pop() {
            self.potential[node as usize] = self.potential[node as usize] + change;
            self.depth[node as usize] = self.depth[self.parent[node as usize] as usize] + 1;
            let mut child = self.first[node as usize];
            while child != NONE {
                self.stack.push(child);
                child = self.next[child as usize];
            }
        }
    }
}

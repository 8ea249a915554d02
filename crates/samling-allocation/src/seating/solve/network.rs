//! A flow network whose costs are vectors, solved with the smallest numbers that hold them.

use crate::seating::flow::cost::{Cost, Lex};
use crate::seating::flow::simplex::{Flow, Network};
use crate::seating::objective::{AsItIs, Objective, Scale, Weighted};
use foldhash::HashMap;

/// Arcs with vectors as costs; equal vectors are kept once.
#[derive(Debug, Default)]
pub struct Draft {
    nodes: u32,
    supplies: Vec<(u32, i64)>,
    arcs: Vec<(u32, u32, i64, u32)>,
    kinds: Vec<Lex>,
    kind_of: HashMap<Lex, u32>,
}

impl Draft {
    /// Adds a node.
    pub fn node(&mut self) -> u32 {
        self.nodes += 1;
        self.nodes - 1
    }

    /// Adds to what a node gives.
    pub fn supply(&mut self, node: u32, amount: i64) {
        self.supplies.push((node, amount));
    }

    /// Adds an arc and tells its number.
    pub fn arc(&mut self, from: u32, to: u32, cap: i64, cost: Lex) -> usize {
        let next = u32::try_from(self.kinds.len()).unwrap_or(u32::MAX);
        let kind = *self.kind_of.entry(cost).or_insert(next);
        if kind == next {
            self.kinds.push(cost);
        }
        self.arcs.push((from, to, cap, kind));
        self.arcs.len() - 1
    }

    /// What a flow costs.
    pub fn cost(&self, flow: &Flow) -> Lex {
        let mut total = Lex::default();
        for ((.., kind), amount) in self.arcs.iter().zip(&flow.flow) {
            if *amount != 0 {
                for (sum, part) in total.0.iter_mut().zip(self.kinds[*kind as usize].0) {
                    *sum += part * amount;
                }
            }
        }
        total
    }

    /// A flow of least cost.
    pub fn solve(&self, objective: &Objective) -> Flow {
        let nodes = self.nodes as usize;
        if let Some(weights) = objective.weights(i128::from(i64::MAX), nodes) {
            self.run::<i64>(&Weighted(weights))
        } else if let Some(weights) = objective.weights(i128::MAX, nodes) {
            self.run::<i128>(&Weighted(weights))
        } else {
            self.run::<Lex>(&AsItIs)
        }
    }

    fn run<C: Cost>(&self, scale: &impl Scale<C>) -> Flow {
        let costs: Vec<C> = self.kinds.iter().map(|kind| scale.cost(kind)).collect();
        let mut network = Network::new();
        for _ in 0..self.nodes {
            network.node();
        }
        for (node, amount) in &self.supplies {
            network.supply(*node, *amount);
        }
        for (from, to, cap, kind) in &self.arcs {
            network.arc(*from, *to, *cap, costs[*kind as usize]);
        }
        let mut huge = Lex::default();
        huge.0[0] = 2;
        network.solve(scale.cost(&huge))
    }
}

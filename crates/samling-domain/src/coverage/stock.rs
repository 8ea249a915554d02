//! What is left of all that is scarce while a decision is made.

use super::assign::Resource;
use super::index::{Index, Mask};
use crate::money::Money;

#[derive(Debug)]
pub(super) struct Stock {
    /// Units left, per capacity.
    capacities: Vec<u32>,
    /// Nothing: money is no limit.
    budget: Option<Money>,
}

impl Stock {
    pub fn new(index: &Index<'_>) -> Self {
        let capacities = index.g.capacities.iter().map(|capacity| capacity.limit).collect();
        Self { capacities, budget: index.g.coverage.budget }
    }

    pub fn is_left(&self, capacity: usize) -> bool {
        self.capacities[capacity] > 0
    }

    /// What there is too little of for somebody who is covered in these elements: the first capacity that is full, or
    /// the money.
    pub fn lack(&self, index: &Index<'_>, covered: Mask, host: Money) -> Option<Resource> {
        let full = index.touched(covered).find(|&capacity| !self.is_left(capacity)).map(Resource::Capacity);
        full.or_else(|| self.budget.is_some_and(|left| left < host).then_some(Resource::Budget))
    }

    /// Takes what somebody uses; what is short falls to zero (an exception of the organiser's is always obeyed).
    pub fn take(&mut self, index: &Index<'_>, covered: Mask, host: Money) {
        for capacity in index.touched(covered) {
            self.take_one(capacity);
        }
        self.budget = self.budget.map(|left| left.less(host));
    }

    pub fn take_one(&mut self, capacity: usize) {
        self.capacities[capacity] = self.capacities[capacity].saturating_sub(1);
    }
}

/// The most that somebody was given of each resource in one round, to tell whether the lot decided.
#[derive(Debug, Clone)]
pub(super) struct Round {
    capacities: Vec<bool>,
    money: Option<Money>,
}

impl Round {
    pub fn new(index: &Index<'_>) -> Self {
        Self { capacities: vec![false; index.capacities.len()], money: None }
    }

    pub fn note(&mut self, index: &Index<'_>, covered: Mask, host: Money) {
        for capacity in index.touched(covered) {
            self.capacities[capacity] = true;
        }
        self.money = self.money.max(Some(host));
    }

    /// True when somebody else got in the same round what is now too little: had the lot been otherwise, it would have
    /// sufficed.
    pub fn decided_by_lot(&self, resource: Resource, host: Money) -> bool {
        match resource {
            Resource::Capacity(capacity) => self.capacities[capacity],
            Resource::Budget => self.money.is_some_and(|most| most >= host),
        }
    }
}

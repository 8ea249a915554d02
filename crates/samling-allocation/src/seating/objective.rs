//! The levels of a problem as one vector of numbers, compared from the front.
//!
//! Component 0 counts what is impossible (0 for every plan). Then each level in the order of the objective: one component,
//! or for `fair` one per slot (participants with 0, 1, ... met wishes; those with all met follow from the rest). `total`
//! is kept negative, so that less is better everywhere.

use super::flow::cost::{Cost, Lex};
use super::level::{Level, Value};
use super::model::Model;

/// Where the levels lie in the vectors.
#[derive(Debug, Clone)]
pub struct Objective {
    pub levels: Vec<Level>,
    start: Vec<usize>,
    pub width: usize,
    slots: usize,
    /// Participants with wishes.
    pub wishing: usize,
    /// By component, how much it can differ between two plans.
    range: Vec<i128>,
}

impl Objective {
    /// The vector's layout for a problem.
    pub fn new(model: &Model<'_>) -> Self {
        let slots = model.slots();
        let wishing = (0..model.people.len()).filter(|person| !model.wishes_of(*person).is_empty()).count();
        let mut start = Vec::new();
        let mut range: Vec<i128> = vec![1];
        for level in &model.problem.objective {
            start.push(range.len());
            match level {
                Level::Seated => {
                    let presences: u32 = model.people.iter().map(|row| row.slots.count_ones()).sum();
                    range.push(i128::from(presences));
                }
                Level::Fair => range.extend(vec![i128::try_from(wishing).unwrap_or(0); slots]),
                Level::Total => {
                    let best = |person: usize| {
                        let most = model.wishes_of(person).iter().map(|row| row.value).max().unwrap_or(0);
                        i128::from(most) * i128::from(model.people[person].slots.count_ones())
                    };
                    range.push((0..model.people.len()).map(best).sum());
                }
                Level::Spread => {
                    let mut sizes = vec![0_i128; model.organisations];
                    for row in &model.people {
                        sizes[row.organisation as usize] += 1;
                    }
                    let pairs: i128 = sizes.iter().map(|size| size * (size - 1) / 2).sum();
                    range.push(pairs * i128::try_from(slots).unwrap_or(1));
                }
                Level::Stable => range.push(i128::try_from(model.current_pairs).unwrap_or(0)),
            }
        }
        Self { levels: model.problem.objective.clone(), start, width: range.len(), slots, wishing, range }
    }

    /// The first component of a level, when it is in the objective.
    pub fn at(&self, level: Level) -> Option<usize> {
        self.levels.iter().position(|other| *other == level).map(|index| self.start[index])
    }

    /// The first component after a level, by its index in the objective.
    pub fn end(&self, index: usize) -> usize {
        self.start.get(index + 1).copied().unwrap_or(self.width)
    }

    /// Are two vectors the same at a level? Where it is not in the objective, they are not known to be.
    pub fn same(&self, level: Level, one: &Lex, other: &Lex) -> bool {
        self.levels.iter().position(|there| *there == level).is_some_and(|index| {
            let (from, to) = (self.start[index], self.end(index));
            one.0[from..to] == other.0[from..to]
        })
    }

    /// The values that a vector stands for.
    pub fn value(&self, index: usize, vector: &Lex) -> Value {
        let (from, to) = (self.start[index], self.end(index));
        match self.levels[index] {
            Level::Fair => {
                let wishing = i64::try_from(self.wishing).unwrap_or(0);
                let mut counts: Vec<u32> = vector.0[from..to]
                    .iter()
                    .map(|count| u32::try_from((*count).max(0)).unwrap_or(0))
                    .collect();
                let rest = wishing - vector.0[from..to].iter().sum::<i64>();
                counts.push(u32::try_from(rest.max(0)).unwrap_or(0));
                Value::Counts(counts)
            }
            Level::Total => Value::Number(-vector.0[from]),
            _ => Value::Number(vector.0[from]),
        }
    }

    /// The weights that make one number of a vector, when all of it fits: nothing that comes later can outweigh one unit of
    /// what comes earlier. `nodes` is how many arcs a path can have at most.
    pub fn weights(&self, most: i128, nodes: usize) -> Option<Vec<i128>> {
        let mut weights = vec![0_i128; self.width];
        let mut weight = 1_i128;
        for at in (0..self.width).rev() {
            weights[at] = weight;
            weight = weight.checked_mul(self.range[at].checked_mul(2)?.checked_add(1)?)?;
        }
        let path = weight.checked_mul(i128::try_from(nodes).ok()?.checked_add(4)?)?;
        (path < most).then_some(weights)
    }

    /// How many slots there are.
    pub fn slots(&self) -> usize {
        self.slots
    }
}

/// Writes vectors as costs.
pub trait Scale<C: Cost> {
    /// The cost that stands for a vector.
    fn cost(&self, vector: &Lex) -> C;
}

/// One number per vector.
#[derive(Debug)]
pub struct Weighted(pub Vec<i128>);

impl Scale<i64> for Weighted {
    fn cost(&self, vector: &Lex) -> i64 {
        let number: i128 = self.0.iter().zip(vector.0).map(|(weight, part)| weight * i128::from(part)).sum();
        i64::try_from(number).unwrap_or(i64::MAX / 4)
    }
}

impl Scale<i128> for Weighted {
    fn cost(&self, vector: &Lex) -> i128 {
        self.0.iter().zip(vector.0).map(|(weight, part)| weight * i128::from(part)).sum()
    }
}

/// The vector itself.
#[derive(Debug)]
pub struct AsItIs;

impl Scale<Lex> for AsItIs {
    fn cost(&self, vector: &Lex) -> Lex {
        *vector
    }
}

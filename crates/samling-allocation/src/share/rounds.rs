//! Several resources: unit by unit, always from the lowest level.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Level, ShareError, lot, validate};

/// How much there is left of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// This many units, in the resource's own unit (nights, places, øre).
    Units(u64),
    /// No limit.
    Unlimited,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// The resource's name, for reasons.
    pub id: String,
    /// What is left.
    pub left: Left,
}

/// What is left of each resource; a resource is known by its index here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    resources: Vec<Resource>,
}

impl Ledger {
    /// An empty ledger.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a resource and returns its index.
    pub fn add(&mut self, id: impl Into<String>, left: Left) -> usize {
        self.resources.push(Resource { id: id.into(), left });
        self.resources.len() - 1
    }

    /// All resources, by index.
    pub fn resources(&self) -> &[Resource] {
        &self.resources
    }

    /// Takes everything that the unit uses, or nothing and says what is missing first.
    fn take(&mut self, unit: &Unit) -> Result<(), usize> {
        for (position, wanted) in unit.uses.iter().enumerate() {
            let Left::Units(left) = &mut self.resources[wanted.resource].left else { continue };
            if let Some(rest) = left.checked_sub(wanted.amount) {
                *left = rest;
            } else {
                self.put_back(&unit.uses[..position]);
                return Err(wanted.resource);
            }
        }
        Ok(())
    }

    fn put_back(&mut self, uses: &[Use]) {
        for used in uses {
            if let Left::Units(left) = &mut self.resources[used.resource].left {
                *left += used.amount;
            }
        }
    }
}

/// A part of a unit: so much of one resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// Index in the ledger.
    pub resource: usize,
    /// In the resource's own unit.
    pub amount: u64,
}

/// One thing asked for, such as one person's night with dinner: all of its uses or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unit {
    /// In the order in which a lack is reported. The same resource may come more than once.
    pub uses: Vec<Use>,
}

/// Units that somebody asks for, in the order in which they want them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitClaim<'a> {
    /// Who asks; once per call.
    pub id: &'a str,
    /// At least 1, as in [`super::Claim`].
    pub weight: u32,
    /// The most wanted first.
    pub units: Vec<Unit>,
}

/// What became of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitAnswer {
    /// Given, and taken from the ledger.
    Given,
    /// Not given, because this resource did not suffice when the unit's turn came; the first such in the
    /// unit's own order.
    Refused {
        /// Index in the ledger.
        resource: usize,
    },
}

/// Shares several resources among units that may need many of them at once (progressive filling). The
/// answer stands in the order of `claims` and of their units; the ledger is left with what remains.
///
/// The turn is always with the claim of the lowest level, units given / weight, and among equals with the
/// lowest [`lot`]. Its next unit is given if every resource it uses suffices. Otherwise the unit is refused
/// for good, which is right since resources only shrink; the level stays, so the turn stays too.
///
/// Quotas: call twice with the same ledger, first with the units that the quotas guarantee and then with
/// the others. The second call counts extra units only, as [`super::share_with_quotas`] does.
///
/// When all units use the same resources in the same amounts, the answer is that of [`super::share`] with as
/// many units as the scarcest resource allows, and all that is promised there holds. When units differ,
/// it holds that nobody gets more than asked for or than there is, that no unit is refused while all that
/// it uses is left, and that the order of claims is irrelevant. It then does **not** hold that a larger
/// ledger takes nothing from anybody: a second night may let a neighbour with a lower lot have a double unit
/// that used to be refused, and leave nothing for a single one.
///
/// Time is O(u log n) for u units. Nothing is taken from the ledger when an error is returned.
///
/// # Errors
/// An id that comes twice, a weight of 0, or a resource that is not in the ledger.
pub fn fill(
    ledger: &mut Ledger,
    claims: &[UnitClaim<'_>],
    seed: &[u8],
) -> Result<Vec<Vec<UnitAnswer>>, ShareError> {
    validate(claims.iter().map(|claim| (claim.id, claim.weight)))?;
    known_resources(ledger, claims)?;

    let mut by_lot: Vec<usize> = (0..claims.len()).collect();
    by_lot.sort_by_cached_key(|&index| (lot(seed, claims[index].id), claims[index].id));

    let mut answers: Vec<Vec<UnitAnswer>> =
        claims.iter().map(|claim| Vec::with_capacity(claim.units.len())).collect();
    let mut turns: BinaryHeap<_> = by_lot
        .iter()
        .enumerate()
        .map(|(rank, &index)| Reverse((Level { received: 0, weight: claims[index].weight }, rank)))
        .collect();
    while let Some(Reverse((mut level, rank))) = turns.pop() {
        let index = by_lot[rank];
        let Some(unit) = claims[index].units.get(answers[index].len()) else { continue };
        answers[index].push(match ledger.take(unit) {
            Ok(()) => {
                level.received += 1;
                UnitAnswer::Given
            }
            Err(resource) => UnitAnswer::Refused { resource },
        });
        turns.push(Reverse((level, rank)));
    }
    Ok(answers)
}

fn known_resources(ledger: &Ledger, claims: &[UnitClaim<'_>]) -> Result<(), ShareError> {
    for claim in claims {
        for (unit, wanted) in claim.units.iter().enumerate() {
            if let Some(missing) = wanted.uses.iter().find(|used| used.resource >= ledger.resources.len()) {
                let (id, resource) = (claim.id.to_owned(), missing.resource);
                return Err(ShareError::UnknownResource { id, unit, resource });
            }
        }
    }
    Ok(())
}

//! The independent checker of answers about several resources. Where the solver keeps a queue and always
//! looks for the lowest level, the checker puts all units in the one order that the answers themselves
//! imply, and goes through it once with a book of its own.

use std::cmp::Ordering;

use super::check::{check_claims, lot_of, smaller};
use super::{Ledger, Left, UnitAnswer, UnitClaim, Violation};

/// Verifies that `answers` and the ledger `after` are what [`super::fill`] gives from the ledger `before`;
/// there is exactly one such answer.
///
/// # Errors
/// The first [`Violation`] found.
pub fn check_fill(
    before: &Ledger,
    after: &Ledger,
    claims: &[UnitClaim<'_>],
    answers: &[Vec<UnitAnswer>],
    seed: &[u8],
) -> Result<(), Violation> {
    check_claims(claims.iter().map(|claim| (claim.id, claim.weight)))?;
    check_shape(before, claims, answers)?;

    let mut left: Vec<Option<u64>> = before
        .resources()
        .iter()
        .map(|resource| match resource.left {
            Left::Units(units) => Some(units),
            Left::Unlimited => None,
        })
        .collect();
    for turn in in_order(claims, answers, seed) {
        let (claim, unit) = (&claims[turn.claim], turn.unit);
        let id = || claim.id.to_owned();
        match (first_missing(&left, claim, unit), answers[turn.claim][unit]) {
            (None, UnitAnswer::Given) => {
                for used in &claim.units[unit].uses {
                    left[used.resource] = left[used.resource].map(|units| units.saturating_sub(used.amount));
                }
            }
            (Some(resource), UnitAnswer::Given) => {
                return Err(Violation::GivenWithoutCover { id: id(), unit, resource });
            }
            (None, UnitAnswer::Refused { .. }) => {
                return Err(Violation::RefusedThoughLeft { id: id(), unit });
            }
            (Some(missing), UnitAnswer::Refused { resource }) if missing != resource => {
                return Err(Violation::WrongReason { id: id(), unit, resource: missing });
            }
            (Some(_), UnitAnswer::Refused { .. }) => {}
        }
    }
    let agrees = |(now, (told, had)): (&Option<u64>, (&super::Resource, &super::Resource))| {
        told.id == had.id && told.left == now.map_or(Left::Unlimited, Left::Units)
    };
    let told = after.resources();
    if told.len() != left.len() {
        return Err(Violation::WrongLedger { resource: told.len().min(left.len()) });
    }
    match left.iter().zip(told.iter().zip(before.resources())).position(|line| !agrees(line)) {
        Some(resource) => Err(Violation::WrongLedger { resource }),
        None => Ok(()),
    }
}

fn check_shape(
    before: &Ledger,
    claims: &[UnitClaim<'_>],
    answers: &[Vec<UnitAnswer>],
) -> Result<(), Violation> {
    if claims.len() != answers.len() {
        return Err(Violation::WrongLength { claims: claims.len(), answers: answers.len() });
    }
    for (claim, answers) in claims.iter().zip(answers) {
        if claim.units.len() != answers.len() {
            return Err(Violation::WrongLength { claims: claim.units.len(), answers: answers.len() });
        }
        for (unit, wanted) in claim.units.iter().enumerate() {
            for used in &wanted.uses {
                if used.resource >= before.resources().len() {
                    let (id, resource) = (claim.id.to_owned(), used.resource);
                    return Err(Violation::UnknownResource { id, unit, resource });
                }
            }
        }
    }
    Ok(())
}

/// A unit's turn.
struct Turn {
    /// Units that the claim has been given before.
    received: u64,
    /// The claim's place among all lots.
    place: usize,
    claim: usize,
    unit: usize,
}

/// All units by level before the unit, then by lot, then in the claim's own order. A refused unit leaves
/// the level as it is, so a claim's turns never go back, and this is the order in which they came.
fn in_order(claims: &[UnitClaim<'_>], answers: &[Vec<UnitAnswer>], seed: &[u8]) -> Vec<Turn> {
    let mut lots: Vec<(Vec<u8>, &str, usize)> =
        claims.iter().enumerate().map(|(claim, entry)| (lot_of(seed, entry.id), entry.id, claim)).collect();
    lots.sort();
    let mut turns = Vec::new();
    for (place, (_, _, claim)) in lots.into_iter().enumerate() {
        let mut received = 0;
        for (unit, answer) in answers[claim].iter().enumerate() {
            turns.push(Turn { received, place, claim, unit });
            received += u64::from(*answer == UnitAnswer::Given);
        }
    }
    turns.sort_by(|one, other| {
        let (first, second) =
            ((one.received, claims[one.claim].weight), (other.received, claims[other.claim].weight));
        let by_level = match (smaller(first, second), smaller(second, first)) {
            (true, _) => Ordering::Less,
            (_, true) => Ordering::Greater,
            _ => Ordering::Equal,
        };
        by_level.then(one.place.cmp(&other.place)).then(one.unit.cmp(&other.unit))
    });
    turns
}

/// The first use, in the unit's order, at which the uses so far are more than what is left.
fn first_missing(left: &[Option<u64>], claim: &UnitClaim<'_>, unit: usize) -> Option<usize> {
    let uses = &claim.units[unit].uses;
    (0..uses.len()).map(|last| (uses[last].resource, &uses[..=last])).find_map(|(resource, so_far)| {
        let needed: u128 =
            so_far.iter().filter(|used| used.resource == resource).map(|used| u128::from(used.amount)).sum();
        left[resource].is_some_and(|units| needed > u128::from(units)).then_some(resource)
    })
}

//! The independent checker of answers about one resource. It shares no code with what it checks: it
//! compares claims with each other and never computes an answer.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::{Claim, QuotaAward, QuotaClaim};

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are the ids, resources and amounts that the sentence names")]
pub enum Violation {
    /// Not one answer for each claim, or each unit.
    #[error("{answers} answers to {claims} claims or units")]
    WrongLength { claims: usize, answers: usize },
    /// Two claims have the same id.
    #[error("{id:?} has more than one claim")]
    DuplicateId { id: String },
    /// A weight is 0.
    #[error("{id:?} has weight 0")]
    ZeroWeight { id: String },
    /// More than asked for.
    #[error("{id:?} got more than asked for")]
    AboveDemand { id: String },
    /// More given than there is.
    #[error("{given} given of {total}")]
    AboveBudget { given: u128, total: u64 },
    /// A quota that could be kept was not.
    #[error("the quota of {id:?} is not kept")]
    QuotaNotKept { id: String },
    /// Something is left although somebody wants more.
    #[error("{left} left although {id:?} wants more")]
    Wasted { left: u64, id: String },
    /// Somebody is more than one unit above another who wants more.
    #[error("{above:?} is more than one unit above {below:?}, who wants more")]
    LevelsUnfair { above: String, below: String },
    /// Two were equal, and the one with the higher lot got the unit.
    #[error("{winner:?} got the unit although {loser:?} has the lower lot")]
    TieNotByLot { winner: String, loser: String },
    /// A unit uses a resource that is not in the ledger.
    #[error("unit {unit} of {id:?} uses resource {resource}, which is not in the ledger")]
    UnknownResource { id: String, unit: usize, resource: usize },
    /// A unit was given although a resource did not suffice at its turn.
    #[error("unit {unit} of {id:?} was given although resource {resource} did not suffice")]
    GivenWithoutCover { id: String, unit: usize, resource: usize },
    /// A unit was refused although everything it uses was left at its turn.
    #[error("unit {unit} of {id:?} was refused although everything was left")]
    RefusedThoughLeft { id: String, unit: usize },
    /// A unit was rightly refused, but the first missing resource is another.
    #[error("unit {unit} of {id:?} was refused for another reason than resource {resource}")]
    WrongReason { id: String, unit: usize, resource: usize },
    /// The ledger afterwards is not the ledger before less what was given.
    #[error("the ledger does not tell what is left of resource {resource}")]
    WrongLedger { resource: usize },
}

impl Violation {
    /// The violation's name, which is its key in translations and in machine-readable output.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongLength { .. } => "wrong-length",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::ZeroWeight { .. } => "zero-weight",
            Self::AboveDemand { .. } => "above-demand",
            Self::AboveBudget { .. } => "above-budget",
            Self::QuotaNotKept { .. } => "quota-not-kept",
            Self::Wasted { .. } => "wasted",
            Self::LevelsUnfair { .. } => "levels-unfair",
            Self::TieNotByLot { .. } => "tie-not-by-lot",
            Self::UnknownResource { .. } => "unknown-resource",
            Self::GivenWithoutCover { .. } => "given-without-cover",
            Self::RefusedThoughLeft { .. } => "refused-though-left",
            Self::WrongReason { .. } => "wrong-reason",
            Self::WrongLedger { .. } => "wrong-ledger",
        }
    }
}

/// Verifies that `awards` is what the module's rule gives; there is exactly one such answer.
///
/// # Errors
/// The first [`Violation`] found.
pub fn check_share(total: u64, claims: &[Claim<'_>], awards: &[u64], seed: &[u8]) -> Result<(), Violation> {
    check_claims(claims.iter().map(|claim| (claim.id, claim.weight)))?;
    if claims.len() != awards.len() {
        return Err(Violation::WrongLength { claims: claims.len(), answers: awards.len() });
    }
    let mut given: u128 = 0;
    for (claim, &award) in claims.iter().zip(awards) {
        if award > claim.demand {
            return Err(Violation::AboveDemand { id: claim.id.to_owned() });
        }
        given += u128::from(award);
    }
    if given > u128::from(total) {
        return Err(Violation::AboveBudget { given, total });
    }
    let unmet = claims.iter().zip(awards).find(|&(claim, &award)| award < claim.demand);
    let left = u64::try_from(u128::from(total) - given).unwrap_or(u64::MAX);
    match unmet {
        Some((claim, _)) if left > 0 => Err(Violation::Wasted { left, id: claim.id.to_owned() }),
        Some(_) => check_levels(claims, awards, seed),
        None => Ok(()),
    }
}

/// Verifies an answer of [`super::share_with_quotas`]: quotas first, then the rest among those who asked
/// for more.
///
/// # Errors
/// The first [`Violation`] found.
pub fn check_share_with_quotas(
    total: u64,
    claims: &[QuotaClaim<'_>],
    awards: &[QuotaAward],
    seed: &[u8],
) -> Result<(), Violation> {
    if claims.len() != awards.len() {
        return Err(Violation::WrongLength { claims: claims.len(), answers: awards.len() });
    }
    let due = |entry: &QuotaClaim<'_>| {
        if entry.quota < entry.claim.demand { entry.quota } else { entry.claim.demand }
    };
    let all_due: u128 = claims.iter().map(|entry| u128::from(due(entry))).sum();
    let mut extra_total = 0;
    if all_due <= u128::from(total) {
        if let Some((entry, _)) = claims.iter().zip(awards).find(|(entry, award)| award.quota < due(entry)) {
            return Err(Violation::QuotaNotKept { id: entry.claim.id.to_owned() });
        }
        extra_total = u64::try_from(u128::from(total) - all_due).unwrap_or(u64::MAX);
    }
    let part = |demand: fn(&QuotaClaim<'_>, u64) -> u64| -> Vec<Claim<'_>> {
        claims.iter().map(|entry| Claim { demand: demand(entry, due(entry)), ..entry.claim }).collect()
    };
    let quotas: Vec<u64> = awards.iter().map(|award| award.quota).collect();
    let extras: Vec<u64> = awards.iter().map(|award| award.extra).collect();
    check_share(total, &part(|_, due| due), &quotas, seed)?;
    check_share(extra_total, &part(|entry, due| entry.claim.demand - due), &extras, seed)
}

/// Every id once and every weight at least 1.
pub(super) fn check_claims<'a>(claims: impl Iterator<Item = (&'a str, u32)>) -> Result<(), Violation> {
    let mut seen = BTreeSet::new();
    for (id, weight) in claims {
        if weight == 0 {
            return Err(Violation::ZeroWeight { id: id.to_owned() });
        }
        if !seen.insert(id) {
            return Err(Violation::DuplicateId { id: id.to_owned() });
        }
    }
    Ok(())
}

/// SHA-256 of seed, colon and id.
pub(super) fn lot_of(seed: &[u8], id: &str) -> Vec<u8> {
    Sha256::digest([seed, b":", id.as_bytes()].concat()).to_vec()
}

/// Is the first fraction smaller than the second? Cross products of 64 and 32 bits fit in 128.
pub(super) fn smaller(first: (u64, u32), second: (u64, u32)) -> bool {
    u128::from(first.0) * u128::from(second.1) < u128::from(second.0) * u128::from(first.1)
}

/// Nothing is left and somebody wants more: the highest of all last units given must come before the lowest
/// of all next units wished, by level and then by lot.
fn check_levels(claims: &[Claim<'_>], awards: &[u64], seed: &[u8]) -> Result<(), Violation> {
    let pairs = || claims.iter().zip(awards.iter().copied());
    let last_given: Vec<_> =
        pairs().filter(|pair| pair.1 > 0).map(|(claim, award)| Step { claim, before: award - 1 }).collect();
    let next_wished: Vec<_> = pairs()
        .filter(|(claim, award)| *award < claim.demand)
        .map(|(claim, award)| Step { claim, before: award })
        .collect();
    let top = last_given.iter().reduce(|top, step| if top.lower_than(step) { step } else { top });
    let bottom =
        next_wished.iter().reduce(|bottom, step| if step.lower_than(bottom) { step } else { bottom });
    let (Some(top), Some(bottom)) = (top, bottom) else { return Ok(()) };
    if bottom.lower_than(top) {
        let (above, below) = (top.claim.id.to_owned(), bottom.claim.id.to_owned());
        return Err(Violation::LevelsUnfair { above, below });
    }
    if top.lower_than(bottom) {
        return Ok(());
    }
    // Equal: some got a unit at this level, and others stand at it and want one.
    let lots = |step: &Step<'_>| (lot_of(seed, step.claim.id), step.claim.id.to_owned());
    let last_winner = last_given.iter().filter(|step| !step.lower_than(top)).map(lots).max();
    let first_loser = next_wished.iter().filter(|step| !bottom.lower_than(step)).map(lots).min();
    match (last_winner, first_loser) {
        (Some(winner), Some(loser)) if loser < winner => {
            Err(Violation::TieNotByLot { winner: winner.1, loser: loser.1 })
        }
        _ => Ok(()),
    }
}

/// One unit of a claim, with the number of units that the claim has before it.
struct Step<'a> {
    claim: &'a Claim<'a>,
    before: u64,
}

impl Step<'_> {
    fn lower_than(&self, other: &Step<'_>) -> bool {
        smaller((self.before, self.claim.weight), (other.before, other.claim.weight))
    }
}

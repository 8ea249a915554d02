//! Share what is limited: covered places, nights, premises or kroner.
//!
//! # The rule
//! A claim asks for `demand` units and has a `weight` (1 unless the organiser says otherwise). Its
//! *level* is received / weight. Units are given one at a time, always to a claim with the lowest level
//! among those that still want more, until nothing is left or everybody has what they asked for. This is
//! known as constrained equal awards, or water filling (Aumann & Maschler 1985, "Game theoretic analysis
//! of a bankruptcy problem from the Talmud"; Thomson 2003, "Axiomatic and game-theoretic analysis of
//! bankruptcy and taxation problems"). In whole units with weights it is Adams's method of rounding
//! (Balinski & Young 1982, "Fair representation").
//!
//! When several claims stand at the same level and not all of them can have one more unit, the lot
//! decides: lowest [`lot`] first, that is SHA-256 of the decision's seed and the claim's id. It never
//! matters who was first to ask, and a claim's lot does not depend on who else asks.
//!
//! # What follows from it
//! Every unit that could be given has a place in one fixed queue, ordered by the level before the unit and
//! then by lot; the answer is the first `total` of that queue. Hence, for [`share`] and
//! [`share_with_quotas`], draws included:
//! - nobody gets more than asked for, and nothing is left while somebody wants more;
//! - nobody is more than one unit above another who wants more: `(received - 1) / weight` of the one is at
//!   most `received / weight` of the other;
//! - a larger total takes nothing from anybody;
//! - one more claim gives nobody else more;
//! - asking for more than one sends does not help: with true demand `d` and any larger claim `d'`,
//!   `min(received(d'), d) <= received(d)` (without quotas both sides are equal).
//!
//! With unequal weights and fewer units than claims, everybody's first unit comes before anybody's second,
//! so that a heavy claim may get less than its proportional part. That is what the lowest level first means.
//!
//! ```
//! use samling_allocation::share::{Claim, Reason, check_share, explain, share};
//!
//! let claims = [Claim::new("5001", 9), Claim::new("5006", 3), Claim::new("5035", 1)];
//! let awards = share(9, &claims, b"2018-11-21")?;
//! assert_eq!(awards, [5, 3, 1]);
//! assert_eq!(check_share(9, &claims, &awards, b"2018-11-21"), Ok(()));
//! assert_eq!(explain(&claims, &awards).reasons, [Reason::Shared, Reason::Met, Reason::Met]);
//! # Ok::<(), samling_allocation::share::ShareError>(())
//! ```
//!
//! Several resources at once are shared unit by unit with [`fill`], which says there what still holds.
//!
//! [`check_share`], [`check_share_with_quotas`] and [`check_fill`] verify answers with code of their own;
//! the rule leaves exactly one right answer, and they accept no other. [`explain`] says which answers the
//! lot decided.

mod check;
mod check_rounds;
mod explain;
mod rounds;
mod water;

use std::cmp::Ordering;
use std::collections::HashSet;

use sha2::{Digest, Sha256};

pub use check::{Violation, check_share, check_share_with_quotas};
pub use check_rounds::check_fill;
pub use explain::{Explanation, Reason, explain};
pub use rounds::{Ledger, Left, Resource, Unit, UnitAnswer, UnitClaim, Use, fill};
pub use water::{QuotaAward, QuotaClaim, share, share_with_quotas};

/// What somebody asks for of one resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim<'a> {
    /// Who asks; once per call. The lot is drawn from it, so it must be stable, such as an organisation's
    /// number.
    pub id: &'a str,
    /// Units asked for; 0 is allowed and gets 0.
    pub demand: u64,
    /// How much a unit counts against the others' units, at least 1. With weight 2, two units weigh as
    /// one unit of a claim with weight 1.
    pub weight: u32,
}

impl<'a> Claim<'a> {
    /// A claim of weight 1.
    pub fn new(id: &'a str, demand: u64) -> Self {
        Self { id, demand, weight: 1 }
    }

    /// The same claim with another weight.
    pub fn weighing(self, weight: u32) -> Self {
        Self { weight, ..self }
    }
}

/// Input that cannot be shared by.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// Two claims have the same id, so that their lots would be equal.
    #[error("the id {id:?} is in more than one claim")]
    DuplicateId {
        /// The id that comes twice.
        id: String,
    },
    /// A weight of 0 gives no level; a claim that shall get nothing asks for 0 instead.
    #[error("the claim of {id:?} has weight 0; the least weight is 1")]
    ZeroWeight {
        /// Whose claim it is.
        id: String,
    },
    /// A unit uses a resource that is not in the ledger.
    #[error("unit {unit} of {id:?} uses resource {resource}, which is not in the ledger")]
    UnknownResource {
        /// Whose claim it is.
        id: String,
        /// Which of the claim's units, from 0.
        unit: usize,
        /// The index that is not there.
        resource: usize,
    },
}

/// The claim's lot: SHA-256 of the seed, a colon and the id. The lowest lot, compared byte by byte, comes
/// first. Anybody can verify it: `printf '%s:%s' SEED ID | sha256sum`.
///
/// The lot of an id is the same in everything that is shared with the same seed. Whoever shares several
/// kinds in one decision and wants a new draw for each adds the kind's name to the seed.
pub fn lot(seed: &[u8], id: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(seed);
    hash.update(b":");
    hash.update(id.as_bytes());
    hash.finalize().into()
}

/// received / weight as an exact fraction; compares by value, so that 2/2 equals 1/1.
#[derive(Debug, Clone, Copy)]
pub struct Level {
    /// Units received.
    pub received: u64,
    /// The claim's weight, at least 1.
    pub weight: u32,
}

impl Ord for Level {
    fn cmp(&self, other: &Self) -> Ordering {
        let here = u128::from(self.received) * u128::from(other.weight);
        let there = u128::from(other.received) * u128::from(self.weight);
        here.cmp(&there)
    }
}

impl PartialOrd for Level {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Level {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Level {}

/// Every weight at least 1 and every id once.
fn validate<'a>(claims: impl ExactSizeIterator<Item = (&'a str, u32)> + Clone) -> Result<(), ShareError> {
    if let Some((id, _)) = claims.clone().find(|&(_, weight)| weight == 0) {
        return Err(ShareError::ZeroWeight { id: id.to_owned() });
    }
    // Lists mostly come sorted by id, and then neighbours are enough.
    let ids = claims.map(|(id, _)| id);
    if ids.clone().zip(ids.clone().skip(1)).all(|(one, next)| one < next) {
        return Ok(());
    }
    let mut seen = HashSet::with_capacity(ids.len());
    for id in ids {
        if !seen.insert(id) {
            return Err(ShareError::DuplicateId { id: id.to_owned() });
        }
    }
    Ok(())
}

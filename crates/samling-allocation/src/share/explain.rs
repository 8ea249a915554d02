//! Why a claim got what it got, in the terms that a letter needs.

use super::{Claim, Level};

/// Why a claim got what it got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Everything asked for; no draw was needed for it.
    Met,
    /// Less than asked for, and as much as the level gives; no draw was needed for it.
    Shared,
    /// The last unit was won in the draw among equals.
    DrawWon,
    /// Would have had one unit more, had the draw among equals gone otherwise.
    DrawLost,
}

/// What can truly be said about an answer of [`super::share`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The lowest level among those who did not get everything; none if all did. With equal weights,
    /// everybody who asked for more than `received` got `received` units or one more.
    pub level: Option<Level>,
    /// In the order of the claims.
    pub reasons: Vec<Reason>,
}

/// Explains an answer of [`super::share`] to the same claims. [`Reason::Met`] and [`Reason::Shared`] mean
/// that no other seed would have given anything else.
pub fn explain(claims: &[Claim<'_>], awards: &[u64]) -> Explanation {
    let pairs = || claims.iter().zip(awards.iter().copied());
    let at = |received, claim: &Claim<'_>| Level { received, weight: claim.weight };
    let unmet = |claim: &Claim<'_>, award: u64| award < claim.demand;

    let level = pairs().filter(|&(claim, award)| unmet(claim, award)).map(|(c, award)| at(award, c)).min();
    // A unit taken at the level where others still wait is a unit won in a draw.
    let won = |claim: &Claim<'_>, award: u64| award > 0 && level == Some(at(award - 1, claim));
    let drawn = pairs().any(|(claim, award)| won(claim, award));
    let reasons = pairs()
        .map(|(claim, award)| match (unmet(claim, award), drawn) {
            (_, true) if won(claim, award) => Reason::DrawWon,
            (true, true) if level == Some(at(award, claim)) => Reason::DrawLost,
            (true, _) => Reason::Shared,
            (false, _) => Reason::Met,
        })
        .collect();
    Explanation { level, reasons }
}

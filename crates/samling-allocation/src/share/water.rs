//! One resource: the closed form. The water level is found by halving, without giving unit by unit.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::mem::take;

use super::{Claim, Level, ShareError, lot, validate};

/// A claim of which a part is guaranteed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotaClaim<'a> {
    /// The claim; its demand includes what the quota covers.
    pub claim: Claim<'a>,
    /// Units guaranteed, given before anything is shared; what is not asked for of it is free for others.
    pub quota: u64,
}

/// What a claim with a quota gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuotaAward {
    /// Units by the quota.
    pub quota: u64,
    /// Units of what was left after all quotas.
    pub extra: u64,
}

impl QuotaAward {
    /// Units in all.
    pub fn total(self) -> u64 {
        self.quota.saturating_add(self.extra)
    }
}

/// Shares `total` units by the module's rule; the answer stands in the order of `claims`.
///
/// Time is O(n log n) at worst and mostly O(n), whatever the numbers; lots are drawn only for the claims at
/// the level where not all can have one more.
///
/// # Errors
/// An id that comes twice, or a weight of 0.
pub fn share(total: u64, claims: &[Claim<'_>], seed: &[u8]) -> Result<Vec<u64>, ShareError> {
    validate(claims.iter().map(|claim| (claim.id, claim.weight)))?;
    Ok(pour(total, claims, seed))
}

/// First the quotas, then what is left.
///
/// Each claim is due `min(demand, quota)`. If that does not fit in `total`, the total is shared among these
/// dues alone. Otherwise all get them, and what is left is shared among those who asked for more. There the
/// level counts **extra units only**: a small quota is not made good, and a large one is not held against
/// anybody. What is left is shared fairly among those who asked for more.
///
/// # Errors
/// An id that comes twice, or a weight of 0.
pub fn share_with_quotas(
    total: u64,
    claims: &[QuotaClaim<'_>],
    seed: &[u8],
) -> Result<Vec<QuotaAward>, ShareError> {
    validate(claims.iter().map(|entry| (entry.claim.id, entry.claim.weight)))?;
    let dues: Vec<Claim<'_>> = claims
        .iter()
        .map(|entry| Claim { demand: entry.claim.demand.min(entry.quota), ..entry.claim })
        .collect();
    let quotas = pour(total, &dues, seed);
    // When the quotas do not fit they take all of the total, and nothing is left to share below.
    let left = u64::try_from(u128::from(total) - sum(quotas.iter().copied())).unwrap_or(u64::MAX);
    let wants: Vec<Claim<'_>> = claims
        .iter()
        .map(|entry| Claim { demand: entry.claim.demand.saturating_sub(entry.quota), ..entry.claim })
        .collect();
    let extras = pour(left, &wants, seed);
    Ok(quotas.into_iter().zip(extras).map(|(quota, extra)| QuotaAward { quota, extra }).collect())
}

fn sum(numbers: impl Iterator<Item = u64>) -> u128 {
    numbers.map(u128::from).sum()
}

/// [`share`] for claims that are already validated.
fn pour(total: u64, claims: &[Claim<'_>], seed: &[u8]) -> Vec<u64> {
    if sum(claims.iter().map(|claim| claim.demand)) <= u128::from(total) {
        return claims.iter().map(|claim| claim.demand).collect();
    }
    let mut awards = up_to_safe_level(total, claims);
    let left = u128::from(total) - sum(awards.iter().copied());
    // Fewer are left than there are claims.
    give_last(usize::try_from(left).unwrap_or(usize::MAX), claims, &mut awards, seed);
    awards
}

/// Units that certainly belong to the answer, all but fewer than one per claim.
///
/// The units of a claim stand at levels 0, 1/w, 2/w and so on, so `ceil(x * w)` of them lie below the level
/// x. That is at most `1 + x * w`: give everybody the first unit, pour the rest as water to the exact level
/// x, and the whole units below x fit in the total.
fn up_to_safe_level(total: u64, claims: &[Claim<'_>]) -> Vec<u64> {
    let mut above_first: Vec<(u64, u32)> = claims
        .iter()
        .filter(|claim| claim.demand > 0)
        .map(|claim| (claim.demand - 1, claim.weight))
        .collect();
    let firsts = above_first.len() as u64;
    if total <= firsts {
        return vec![0; claims.len()];
    }
    let (units, weight) = water_level(total - firsts, &mut above_first);
    let below_level = |claim: &Claim<'_>| {
        let below = (units * u128::from(claim.weight)).div_ceil(weight);
        u64::try_from(below).map_or(claim.demand, |below| below.min(claim.demand))
    };
    claims.iter().map(below_level).collect()
}

/// The level x = units / weight with the sum of `min(demand, x * weight)` equal to `water`, which is less
/// than the sum of demands. Halves the list by demand / weight: linear time on average.
fn water_level(water: u64, demands: &mut [(u64, u32)]) -> (u128, u128) {
    let mut undecided = demands;
    let mut water = u128::from(water);
    let mut unmet_weight: u128 = 0;
    while !undecided.is_empty() {
        let middle = undecided.len() / 2;
        let (lower, pivot, upper) = take(&mut undecided).select_nth_unstable_by(middle, |one, other| {
            let (one, other) = (as_level(*one), as_level(*other));
            one.cmp(&other)
        });
        let (demand, weight) = (u128::from(pivot.0), u128::from(pivot.1));
        let met = demand + sum(lower.iter().map(|entry| entry.0));
        let upper_weight = unmet_weight + sum(upper.iter().map(|entry| u64::from(entry.1)));
        // Is there water enough to rise to the pivot's full level?
        if met <= water && (water - met) * weight >= demand * upper_weight {
            water -= met;
            undecided = upper;
        } else {
            unmet_weight = upper_weight + weight;
            undecided = lower;
        }
    }
    (water, unmet_weight.max(1))
}

fn as_level((received, weight): (u64, u32)) -> Level {
    Level { received, weight }
}

/// Gives the last units from the lowest level up. A level where all can have one more needs no lot.
fn give_last(mut left: usize, claims: &[Claim<'_>], awards: &mut [u64], seed: &[u8]) {
    let level =
        |index: usize, awards: &[u64]| Level { received: awards[index], weight: claims[index].weight };
    let waiting: Vec<usize> =
        (0..claims.len()).filter(|&index| left > 0 && awards[index] < claims[index].demand).collect();
    let Some(lowest) = waiting.iter().map(|&index| level(index, awards)).min() else { return };
    // With equal weights everybody mostly waits at one level: then no queue is needed.
    let mut tied: Vec<usize> =
        waiting.iter().copied().filter(|&index| level(index, awards) == lowest).collect();
    if tied.len() >= left {
        draw(left, &tied, claims, awards, seed);
        return;
    }
    let mut queue: BinaryHeap<_> =
        waiting.into_iter().map(|index| Reverse((level(index, awards), index))).collect();
    while let Some(&Reverse((lowest, _))) = queue.peek() {
        tied.clear();
        while let Some(&Reverse((next, index))) = queue.peek()
            && next == lowest
        {
            tied.push(index);
            queue.pop();
        }
        if tied.len() >= left {
            draw(left, &tied, claims, awards, seed);
            return;
        }
        left -= tied.len();
        for &index in &tied {
            awards[index] += 1;
            if awards[index] < claims[index].demand {
                queue.push(Reverse((level(index, awards), index)));
            }
        }
    }
}

/// One unit to each of the `left` lowest lots; `left` is at most the number of those tied.
fn draw(left: usize, tied: &[usize], claims: &[Claim<'_>], awards: &mut [u64], seed: &[u8]) {
    let mut winners = tied;
    let mut drawn = Vec::new();
    if left < tied.len() {
        let mut lots: Vec<_> =
            tied.iter().map(|&index| (lot(seed, claims[index].id), claims[index].id, index)).collect();
        lots.select_nth_unstable(left);
        drawn.extend(lots[..left].iter().map(|&(_, _, index)| index));
        winners = &drawn;
    }
    for &index in winners {
        awards[index] += 1;
    }
}

//! What sharing one resource promises, and that its checker refuses everything else.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]

use std::collections::HashMap;

use proptest::prelude::*;
use samling_allocation::share::{
    Claim, Level, QuotaAward, QuotaClaim, Reason, ShareError, Violation, check_share,
    check_share_with_quotas, explain, lot, share, share_with_quotas,
};

/// demand, weight, quota
type Ask = (u64, u32, u64);

const IDS: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

fn claims(asks: &[Ask]) -> Vec<Claim<'static>> {
    asks.iter().zip(IDS).map(|(ask, id)| Claim::new(id, ask.0).weighing(ask.1)).collect()
}

fn quota_claims(asks: &[Ask]) -> Vec<QuotaClaim<'static>> {
    claims(asks).into_iter().zip(asks).map(|(claim, ask)| QuotaClaim { claim, quota: ask.2 }).collect()
}

fn totals(awards: &[QuotaAward]) -> Vec<u64> {
    awards.iter().map(|award| award.total()).collect()
}

/// Both ways of sharing at once, since both promise the same.
fn both(total: u64, asks: &[Ask], seed: u8) -> [Vec<u64>; 2] {
    [
        share(total, &claims(asks), &[seed]).unwrap(),
        totals(&share_with_quotas(total, &quota_claims(asks), &[seed]).unwrap()),
    ]
}

fn weights() -> impl Strategy<Value = u32> {
    prop_oneof![4 => Just(1u32), 3 => 2u32..5, 1 => 50u32..200]
}

fn asks(most: u64) -> impl Strategy<Value = Vec<Ask>> {
    prop::collection::vec((0..=most, weights(), 0..=most / 2), 1..IDS.len())
}

/// Numbers at the edge of what fits.
fn huge() -> impl Strategy<Value = u64> {
    prop_oneof![Just(u64::MAX), u64::MAX - 5..=u64::MAX, any::<u64>(), 0u64..5]
}

fn asked(asks: &[Ask]) -> u64 {
    asks.iter().map(|ask| ask.0).sum()
}

/// Every way to give `total` units within the demands.
fn every_way(total: u64, demands: &[u64]) -> Vec<Vec<u64>> {
    let Some((&first, rest)) = demands.split_first() else {
        return if total == 0 { vec![vec![]] } else { vec![] };
    };
    (0..=first.min(total))
        .flat_map(|given| {
            every_way(total - given, rest).into_iter().map(move |mut way| {
                way.insert(0, given);
                way
            })
        })
        .collect()
}

fn sorted_levels(awards: &[u64], claims: &[Claim<'_>]) -> Vec<Level> {
    let mut levels: Vec<Level> = awards
        .iter()
        .zip(claims)
        .map(|(&received, claim)| Level { received, weight: claim.weight })
        .collect();
    levels.sort();
    levels
}

#[test]
fn known_answers() {
    // (total, demands, what each must get whatever the lots)
    let table: [(u64, &[u64], &[u64]); 7] = [
        (10, &[2, 3, 4], &[2, 3, 4]),
        (0, &[2, 3], &[0, 0]),
        (9, &[1, 4, 9], &[1, 4, 4]),
        (6, &[9, 9, 9], &[2, 2, 2]),
        (7, &[0, 1, 9, 9], &[0, 1, 3, 3]),
        (5, &[], &[]),
        (u64::MAX, &[u64::MAX, 1], &[u64::MAX - 1, 1]),
    ];
    for (total, demands, expected) in table {
        let claims: Vec<_> = demands.iter().zip(IDS).map(|(&demand, id)| Claim::new(id, demand)).collect();
        assert_eq!(share(total, &claims, b"seed").unwrap(), expected, "{total} among {demands:?}");
    }
}

#[test]
fn weights_count() {
    let claims = [Claim::new("small", 100), Claim::new("large", 100).weighing(3)];
    assert_eq!(share(40, &claims, b"").unwrap(), [10, 30]);
    assert_eq!(share(120, &claims, b"").unwrap(), [30, 90]);
    assert_eq!(share(140, &claims, b"").unwrap(), [40, 100]);
}

#[test]
fn quotas_come_first_and_the_rest_counts_extra_units_only() {
    let entry = |id, demand, quota| QuotaClaim { claim: Claim::new(id, demand), quota };
    let claims = [entry("a", 6, 2), entry("b", 6, 4), entry("c", 1, 2)];
    let award = |quota, extra| QuotaAward { quota, extra };
    let table = [
        (11, [award(2, 2), award(4, 2), award(1, 0)]),
        (7, [award(2, 0), award(4, 0), award(1, 0)]),
        (6, [award(2, 0), award(3, 0), award(1, 0)]),
        (100, [award(2, 4), award(4, 2), award(1, 0)]),
    ];
    for (total, expected) in table {
        assert_eq!(share_with_quotas(total, &claims, b"x").unwrap(), expected, "of {total}");
    }
}

#[test]
fn the_lot_is_what_anybody_can_compute() {
    // printf '2018-11-21:5001' | sha256sum
    let hex = lot(b"2018-11-21", "5001").map(|byte| format!("{byte:02x}")).concat();
    assert_eq!(hex, "2c6853ca72ba099c3040db74b3cd66c8af9ccc77d25640440cb89112edf41396");
}

#[test]
fn the_lowest_lot_wins_a_tie_and_the_seed_can_change_it() {
    let claims: Vec<_> = IDS.iter().map(|id| Claim::new(id, 5)).collect();
    let mut winners = std::collections::BTreeSet::new();
    for seed in 0..50u8 {
        let awards = share(25, &claims, &[seed]).unwrap();
        let lowest = IDS.iter().min_by_key(|id| lot(&[seed], id)).unwrap();
        for (id, award) in IDS.iter().zip(&awards) {
            assert_eq!(*award, if id == lowest { 3 } else { 2 });
        }
        winners.insert(lowest);
    }
    assert!(winners.len() > 6, "one unit, fifty seeds: {winners:?}");
}

#[test]
fn bad_input_is_named() {
    let twice = [Claim::new("b", 1), Claim::new("a", 1), Claim::new("b", 2)];
    let zero = [Claim::new("a", 1), Claim::new("b", 1).weighing(0)];
    let id = || "b".to_owned();
    assert_eq!(share(1, &twice, b""), Err(ShareError::DuplicateId { id: id() }));
    assert_eq!(share(1, &zero, b""), Err(ShareError::ZeroWeight { id: id() }));
    assert_eq!(check_share(1, &twice, &[0, 1, 0], b""), Err(Violation::DuplicateId { id: id() }));
    assert_eq!(check_share(1, &zero, &[1, 0], b""), Err(Violation::ZeroWeight { id: id() }));
    let with_quota = twice.map(|claim| QuotaClaim { claim, quota: 1 });
    assert_eq!(share_with_quotas(9, &with_quota, b""), Err(ShareError::DuplicateId { id: id() }));
}

#[test]
fn the_checker_names_what_is_wrong() {
    let names = |total, awards: &[u64]| {
        let claims = [Claim::new("a", 4), Claim::new("b", 4), Claim::new("c", 1)];
        check_share(total, &claims, awards, b"seed").map_err(|violation| violation.code())
    };
    // With this seed the draw between a and b is won by one of them; the other must not get it.
    let (right, wrong) =
        if lot(b"seed", "a") < lot(b"seed", "b") { ([3, 2, 1], [2, 3, 1]) } else { ([2, 3, 1], [3, 2, 1]) };
    assert_eq!(names(6, &right), Ok(()));
    assert_eq!(names(6, &wrong), Err("tie-not-by-lot"));
    assert_eq!(names(6, &[4, 1, 1]), Err("levels-unfair"));
    assert_eq!(names(6, &[3, 3, 0]), Err("levels-unfair"));
    assert_eq!(names(6, &[2, 2, 2]), Err("above-demand"));
    assert_eq!(names(6, &[4, 4, 1]), Err("above-budget"));
    assert_eq!(names(6, &[2, 2, 1]), Err("wasted"));
    assert_eq!(names(6, &[3, 3]), Err("wrong-length"));
    assert_eq!(names(u64::MAX, &[4, 4, 1]), Ok(()));
}

#[test]
fn the_quota_checker_names_what_is_wrong() {
    let entry = |id, demand, quota| QuotaClaim { claim: Claim::new(id, demand), quota };
    let claims = [entry("a", 3, 2), entry("b", 3, 1)];
    let names = |total, awards: [(u64, u64); 2]| {
        let awards = awards.map(|(quota, extra)| QuotaAward { quota, extra });
        check_share_with_quotas(total, &claims, &awards, b"").map_err(|violation| violation.code())
    };
    assert_eq!(names(5, [(2, 1), (1, 1)]), Ok(()));
    assert_eq!(names(5, [(1, 1), (1, 2)]), Err("quota-not-kept"));
    assert_eq!(names(5, [(2, 0), (2, 1)]), Err("above-demand"));
    assert_eq!(names(5, [(2, 0), (1, 2)]), Err("levels-unfair"));
    assert_eq!(names(2, [(1, 0), (1, 0)]), Ok(()));
    assert_eq!(names(2, [(1, 1), (1, 0)]), Err("above-budget"));
    assert_eq!(names(2, [(2, 0), (0, 0)]), Err("levels-unfair"));
}

#[test]
fn a_million_claims() {
    let ids: Vec<String> = (0..1_000_000).map(|number| format!("{number:06}")).collect();
    let claims: Vec<_> = ids
        .iter()
        .zip((1..=3).cycle())
        .zip((0..17).cycle())
        .map(|((id, weight), demand)| Claim { id, demand, weight })
        .collect();
    let awards = share(3_000_017, &claims, b"seed").unwrap();
    assert_eq!(awards.iter().sum::<u64>(), 3_000_017);
    assert_eq!(check_share(3_000_017, &claims, &awards, b"seed"), Ok(()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn within_demand_and_total_and_nothing_wasted(asks in asks(30), total in 0u64..200, seed: u8) {
        for awards in both(total, &asks, seed) {
            prop_assert!(awards.iter().zip(&asks).all(|(award, ask)| *award <= ask.0));
            prop_assert_eq!(awards.iter().sum::<u64>(), total.min(asked(&asks)));
        }
    }

    #[test]
    fn every_quota_that_fits_is_kept(asks in asks(12), total in 0u64..100, seed: u8) {
        let due: Vec<u64> = asks.iter().map(|ask| ask.0.min(ask.2)).collect();
        let [_, awards] = both(total, &asks, seed);
        if due.iter().sum::<u64>() <= total {
            prop_assert!(awards.iter().zip(&due).all(|(award, due)| award >= due));
        } else {
            prop_assert!(awards.iter().zip(&due).all(|(award, due)| award <= due));
        }
    }

    #[test]
    fn nobody_loses_when_the_total_grows(asks in asks(12), seed: u8) {
        let mut before = both(0, &asks, seed);
        for total in 1..=asked(&asks) + 1 {
            let now = both(total, &asks, seed);
            for (now, before) in now.iter().zip(&before) {
                prop_assert!(now.iter().zip(before).all(|(now, before)| now >= before), "at {}", total);
            }
            before = now;
        }
    }

    #[test]
    fn nobody_gains_by_asking_for_more(
        asks in asks(12), total in 0u64..100, seed: u8, who: prop::sample::Index, more in 1u64..40,
    ) {
        let who = who.index(asks.len());
        let mut bold = asks.clone();
        bold[who].0 += more;
        let [honest, honest_quotas] = both(total, &asks, seed);
        let [boasting, boasting_quotas] = both(total, &bold, seed);
        prop_assert_eq!(boasting[who].min(asks[who].0), honest[who]);
        prop_assert!(boasting_quotas[who].min(asks[who].0) <= honest_quotas[who]);
    }

    #[test]
    fn one_more_claim_gives_nobody_else_more(asks in asks(12), total in 0u64..100, seed: u8) {
        let with = both(total, &asks, seed);
        let without = both(total, &asks[..asks.len() - 1], seed);
        for (with, without) in with.iter().zip(&without) {
            prop_assert!(with.iter().zip(without).all(|(with, without)| with <= without));
        }
    }

    #[test]
    fn the_order_of_claims_is_irrelevant(
        (asks, order) in asks(12).prop_flat_map(|asks| {
            let order = Just((0..asks.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(asks), order)
        }),
        total in 0u64..100, seed: u8,
    ) {
        let claims = quota_claims(&asks);
        let shuffled: Vec<_> = order.iter().map(|&at| claims[at]).collect();
        let plain = |list: &[QuotaClaim<'static>]| -> HashMap<&str, u64> {
            let claims: Vec<_> = list.iter().map(|entry| entry.claim).collect();
            let awards = share(total, &claims, &[seed]).unwrap();
            claims.iter().map(|claim| claim.id).zip(awards).collect()
        };
        let quotas = |list: &[QuotaClaim<'static>]| -> HashMap<&str, u64> {
            let awards = share_with_quotas(total, list, &[seed]).unwrap();
            list.iter().map(|entry| entry.claim.id).zip(totals(&awards)).collect()
        };
        prop_assert_eq!(plain(&claims), plain(&shuffled));
        prop_assert_eq!(quotas(&claims), quotas(&shuffled));
    }

    /// With equal weights the sorted answer is the best of all in the leximin order.
    #[test]
    fn equal_weights_give_leximin(demands in prop::collection::vec(0u64..6, 1..6), total in 0u64..20, seed: u8) {
        let claims: Vec<_> = demands.iter().zip(IDS).map(|(&demand, id)| Claim::new(id, demand)).collect();
        let awards = share(total, &claims, &[seed]).unwrap();
        let ways = every_way(total.min(demands.iter().sum()), &demands);
        let best = ways.iter().map(|way| sorted_levels(way, &claims)).max().unwrap();
        prop_assert_eq!(sorted_levels(&awards, &claims), best);
    }

    /// With any weights it is leximin up to and with the level where somebody waits in vain; above it lies
    /// only the unit of rounding, which the lot gives and not the weight.
    #[test]
    fn weights_give_leximin_up_to_the_last_level(
        asks in prop::collection::vec((0u64..6, 1u32..5, Just(0)), 1..5), total in 0u64..16, seed: u8,
    ) {
        let claims = claims(&asks);
        let awards = share(total, &claims, &[seed]).unwrap();
        let demands: Vec<u64> = asks.iter().map(|ask| ask.0).collect();
        let ways = every_way(total.min(asked(&asks)), &demands);
        let best = ways.iter().map(|way| sorted_levels(way, &claims)).max().unwrap();
        let last = explain(&claims, &awards).level;
        let low = |levels: Vec<Level>| -> Vec<Level> {
            levels.into_iter().filter(|level| last.is_none_or(|last| *level <= last)).collect()
        };
        prop_assert_eq!(low(sorted_levels(&awards, &claims)), low(best));
    }

    /// The whole answer, lots included, against trying every way: the least sum of the levels at which
    /// the units were given, and among equals the most to the lowest lot, then to the next.
    #[test]
    fn the_answer_is_the_first_of_all_ways(
        asks in prop::collection::vec((0u64..6, 1u32..5, Just(0)), 1..5), total in 0u64..16, seed: u8,
    ) {
        let claims = claims(&asks);
        let demands: Vec<u64> = asks.iter().map(|ask| ask.0).collect();
        let mut by_lot: Vec<usize> = (0..claims.len()).collect();
        by_lot.sort_by_key(|&at| lot(&[seed], claims[at].id));
        // 12 is a multiple of all weights, so the levels are whole.
        let cost = |way: &[u64]| -> u64 {
            way.iter().zip(&claims).map(|(&r, c)| (0..r).map(|k| k * 12 / u64::from(c.weight)).sum::<u64>()).sum()
        };
        let first = every_way(total.min(asked(&asks)), &demands)
            .into_iter()
            .min_by_key(|way| (cost(way), by_lot.iter().map(|&at| std::cmp::Reverse(way[at])).collect::<Vec<_>>()))
            .unwrap();
        prop_assert_eq!(share(total, &claims, &[seed]).unwrap(), first);
    }

    #[test]
    fn the_checker_accepts_every_answer(asks in asks(30), total in 0u64..200, seed: u8) {
        let claims = claims(&asks);
        let awards = share(total, &claims, &[seed]).unwrap();
        prop_assert_eq!(check_share(total, &claims, &awards, &[seed]), Ok(()));
        let claims = quota_claims(&asks);
        let awards = share_with_quotas(total, &claims, &[seed]).unwrap();
        prop_assert_eq!(check_share_with_quotas(total, &claims, &awards, &[seed]), Ok(()));
    }

    #[test]
    fn huge_numbers_hold(
        asks in prop::collection::vec((huge(), prop_oneof![weights(), Just(u32::MAX)], huge()), 1..IDS.len()),
        total in huge(), seed: u8,
    ) {
        let plain = claims(&asks);
        let awards = share(total, &plain, &[seed]).unwrap();
        prop_assert_eq!(check_share(total, &plain, &awards, &[seed]), Ok(()));
        let claims = quota_claims(&asks);
        let awards = share_with_quotas(total, &claims, &[seed]).unwrap();
        prop_assert_eq!(check_share_with_quotas(total, &claims, &awards, &[seed]), Ok(()));
    }

    /// Moving, adding or removing any units makes an answer that the checker refuses.
    #[test]
    fn the_checker_refuses_every_other_answer(
        asks in asks(10), total in 0u64..80, seed: u8,
        changes in prop::collection::vec((any::<prop::sample::Index>(), -2i64..=2), 1..4),
    ) {
        let plain = claims(&asks);
        let right = share(total, &plain, &[seed]).unwrap();
        let mut wrong = right.clone();
        for (at, change) in &changes {
            let award = &mut wrong[at.index(asks.len())];
            *award = award.saturating_add_signed(*change);
        }
        prop_assume!(wrong != right);
        prop_assert!(check_share(total, &plain, &wrong, &[seed]).is_err());

        let claims = quota_claims(&asks);
        let right = share_with_quotas(total, &claims, &[seed]).unwrap();
        let mut wrong = right.clone();
        for (at, change) in &changes {
            let award = &mut wrong[at.index(asks.len())];
            award.quota = award.quota.saturating_add_signed(*change);
            award.extra = award.extra.saturating_add_signed(-*change);
        }
        prop_assume!(wrong != right);
        prop_assert!(check_share_with_quotas(total, &claims, &wrong, &[seed]).is_err());
    }

    /// "Not drawn" must be true under every seed, and a draw must have a winner and a loser.
    #[test]
    fn explanations_are_true(asks in asks(10), total in 0u64..80, seed: u8, other: u8) {
        let claims = claims(&asks);
        let awards = share(total, &claims, &[seed]).unwrap();
        let again = share(total, &claims, &[other]).unwrap();
        let explanation = explain(&claims, &awards);
        for (at, reason) in explanation.reasons.iter().enumerate() {
            let met = awards[at] == claims[at].demand;
            match reason {
                Reason::Met => prop_assert!(met && again[at] == awards[at]),
                Reason::Shared => prop_assert!(!met && again[at] == awards[at]),
                Reason::DrawWon => prop_assert!((awards[at] - 1..=awards[at]).contains(&again[at])),
                Reason::DrawLost => prop_assert!(!met && (awards[at]..=awards[at] + 1).contains(&again[at])),
            }
        }
        let any = |wanted| explanation.reasons.contains(&wanted);
        prop_assert_eq!(any(Reason::DrawWon), any(Reason::DrawLost));
        prop_assert_eq!(explanation.level.is_some(), total < asked(&asks));
    }
}

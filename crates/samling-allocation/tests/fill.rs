//! What sharing several resources unit by unit promises, and that its checker refuses everything else.

use proptest::prelude::*;
use samling_allocation::share::{
    Claim, Ledger, Left, ShareError, Unit, UnitAnswer, UnitClaim, Use, Violation, check_fill, fill, lot,
    share,
};

const IDS: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];

fn unit(uses: &[(usize, u64)]) -> Unit {
    Unit { uses: uses.iter().map(|&(resource, amount)| Use { resource, amount }).collect() }
}

fn ledger(left: &[Option<u64>]) -> Ledger {
    let mut ledger = Ledger::new();
    for (at, left) in left.iter().enumerate() {
        ledger.add(format!("resource {at}"), left.map_or(Left::Unlimited, Left::Units));
    }
    ledger
}

fn left(ledger: &Ledger) -> Vec<Left> {
    ledger.resources().iter().map(|resource| resource.left).collect()
}

/// Two ids in the order of their lots with this seed.
fn by_lot(seed: &[u8]) -> [&'static str; 2] {
    if lot(seed, "a") < lot(seed, "b") { ["a", "b"] } else { ["b", "a"] }
}

fn count(answers: &[UnitAnswer]) -> u64 {
    answers.iter().filter(|answer| **answer == UnitAnswer::Given).count() as u64
}

type Asks = Vec<(u32, Vec<Vec<(usize, u64)>>)>;

fn claims(asks: &Asks) -> Vec<UnitClaim<'static>> {
    asks.iter()
        .zip(IDS)
        .map(|((weight, units), id)| UnitClaim {
            id,
            weight: *weight,
            units: units.iter().map(|uses| unit(uses)).collect(),
        })
        .collect()
}

/// Three resources, some without limit; units that use one, several or the same resource twice.
fn case() -> impl Strategy<Value = (Vec<Option<u64>>, Asks)> {
    let left = prop::collection::vec(prop_oneof![1 => Just(None), 4 => (0u64..15).prop_map(Some)], 3);
    let uses = prop::collection::vec((0usize..3, 0u64..4), 0..4);
    let ask = (1u32..4, prop::collection::vec(uses, 0..6));
    (left, prop::collection::vec(ask, 1..IDS.len()))
}

#[test]
fn the_first_missing_resource_is_the_reason() {
    let [first, second] = by_lot(b"seed");
    let claim = |id, units| UnitClaim { id, weight: 1, units };
    // Nights: 2; dinners: 1; kroner without limit.
    let mut ledger = ledger(&[Some(2), Some(1), None]);
    let night_and_dinner = || unit(&[(0, 1), (1, 1), (2, 100)]);
    let claims = [
        claim(first, vec![night_and_dinner(), unit(&[(0, 1)]), unit(&[(2, 7)])]),
        claim(second, vec![night_and_dinner(), unit(&[(0, 1)])]),
    ];
    let answers = fill(&mut ledger, &claims, b"seed").unwrap();
    // The refused dinner costs the second no turn: its single night comes before the first's second one.
    let refused = |resource| UnitAnswer::Refused { resource };
    assert_eq!(answers[0], [UnitAnswer::Given, refused(0), UnitAnswer::Given]);
    assert_eq!(answers[1], [refused(1), UnitAnswer::Given]);
    assert_eq!(left(&ledger), [Left::Units(0), Left::Units(0), Left::Unlimited]);
}

#[test]
fn a_refused_unit_takes_nothing_even_when_it_uses_a_resource_twice() {
    let mut ledger = ledger(&[Some(5), Some(3)]);
    let claims = [UnitClaim {
        id: "a",
        weight: 1,
        units: vec![unit(&[(0, 2), (1, 2), (1, 2)]), unit(&[(0, 5), (1, 3)])],
    }];
    let answers = fill(&mut ledger, &claims, b"").unwrap();
    assert_eq!(answers, [[UnitAnswer::Refused { resource: 1 }, UnitAnswer::Given]]);
    assert_eq!(left(&ledger), [Left::Units(0), Left::Units(0)]);
}

#[test]
fn with_unlike_units_a_larger_ledger_can_take_from_somebody() {
    let [first, second] = by_lot(b"seed");
    let claims = [
        UnitClaim { id: first, weight: 1, units: vec![unit(&[(0, 2)])] },
        UnitClaim { id: second, weight: 1, units: vec![unit(&[(0, 1)])] },
    ];
    let given = |nights| -> Vec<u64> {
        fill(&mut ledger(&[Some(nights)]), &claims, b"seed").unwrap().iter().map(|a| count(a)).collect()
    };
    assert_eq!(given(1), [0, 1]);
    assert_eq!(given(2), [1, 0]);
}

#[test]
fn bad_input_is_named_and_takes_nothing() {
    let claim =
        |id, weight, resource| UnitClaim { id, weight, units: vec![unit(&[]), unit(&[(resource, 1)])] };
    let id = || "b".to_owned();
    let unknown = ShareError::UnknownResource { id: id(), unit: 1, resource: 1 };
    let table = [
        ([claim("a", 1, 0), claim("b", 1, 1)], unknown),
        ([claim("b", 1, 0), claim("b", 1, 0)], ShareError::DuplicateId { id: id() }),
        ([claim("a", 1, 0), claim("b", 0, 0)], ShareError::ZeroWeight { id: id() }),
    ];
    for (claims, error) in table {
        let mut untouched = ledger(&[Some(9)]);
        assert_eq!(fill(&mut untouched, &claims, b""), Err(error));
        assert_eq!(untouched, ledger(&[Some(9)]));
    }
}

#[test]
fn the_checker_names_what_is_wrong() {
    let [first, second] = by_lot(b"seed");
    let claims = [first, second].map(|id| UnitClaim { id, weight: 1, units: vec![unit(&[(1, 0), (0, 1)])] });
    let (yes, no) = (UnitAnswer::Given, UnitAnswer::Refused { resource: 0 });
    let names = |first, second, left| {
        let (before, after) = (ledger(&[Some(1), Some(0)]), ledger(&[Some(left), Some(0)]));
        check_fill(&before, &after, &claims, &[vec![first], vec![second]], b"seed").map_err(|v| v.code())
    };
    assert_eq!(names(yes, no, 0), Ok(()));
    assert_eq!(names(no, yes, 0), Err("refused-though-left"));
    assert_eq!(names(yes, yes, 0), Err("given-without-cover"));
    assert_eq!(names(yes, UnitAnswer::Refused { resource: 1 }, 0), Err("wrong-reason"));
    assert_eq!(names(yes, no, 1), Err("wrong-ledger"));
    let short = check_fill(&ledger(&[Some(1)]), &ledger(&[Some(1)]), &claims, &[vec![]], b"");
    assert_eq!(short, Err(Violation::WrongLength { claims: 2, answers: 1 }));
}

#[test]
fn a_hundred_thousand_claims() {
    let ids: Vec<String> = (0..100_000).map(|number| number.to_string()).collect();
    let claims: Vec<_> =
        ids.iter().map(|id| UnitClaim { id, weight: 1, units: vec![unit(&[(0, 1), (1, 3)]); 3] }).collect();
    let before = ledger(&[Some(250_000), Some(u64::MAX)]);
    let mut after = before.clone();
    let answers = fill(&mut after, &claims, b"seed").unwrap();
    assert_eq!(answers.iter().map(|answers| count(answers)).sum::<u64>(), 250_000);
    assert_eq!(check_fill(&before, &after, &claims, &answers, b"seed"), Ok(()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_ledger_adds_up_and_no_unit_is_refused_in_vain((limits, asks) in case(), seed: u8) {
        let claims = claims(&asks);
        let mut after = ledger(&limits);
        let answers = fill(&mut after, &claims, &[seed]).unwrap();
        let mut used = [0u64; 3];
        for (claim, answers) in claims.iter().zip(&answers) {
            prop_assert_eq!(claim.units.len(), answers.len());
            for (unit, answer) in claim.units.iter().zip(answers) {
                match answer {
                    UnitAnswer::Given => unit.uses.iter().for_each(|u| used[u.resource] += u.amount),
                    UnitAnswer::Refused { resource } => {
                        let needed: u64 =
                            unit.uses.iter().filter(|u| u.resource == *resource).map(|u| u.amount).sum();
                        let Left::Units(left) = after.resources()[*resource].left else {
                            return Err(TestCaseError::fail("refused for what has no limit"));
                        };
                        prop_assert!(left < needed);
                    }
                }
            }
        }
        for (at, limit) in limits.iter().enumerate() {
            let expected = limit.map_or(Left::Unlimited, |limit| Left::Units(limit - used[at]));
            prop_assert_eq!(after.resources()[at].left, expected);
        }
    }

    #[test]
    fn units_that_are_alike_give_the_closed_form(
        asks in prop::collection::vec((0u64..10, 1u32..5), 1..IDS.len()),
        nights in 0u64..60, kroner in 0u64..200, price in 1u64..4, seed: u8,
    ) {
        let unit_claims: Vec<_> = asks.iter().zip(IDS).map(|(&(demand, weight), id)| UnitClaim {
            id, weight, units: (0..demand).map(|_| unit(&[(0, 1), (1, price), (2, 9)])).collect(),
        }).collect();
        let plain: Vec<_> =
            asks.iter().zip(IDS).map(|(&(demand, weight), id)| Claim { id, demand, weight }).collect();
        let mut ledger = ledger(&[Some(nights), Some(kroner), None]);
        let answers = fill(&mut ledger, &unit_claims, &[seed]).unwrap();
        let given: Vec<u64> = answers.iter().map(|answers| count(answers)).collect();
        prop_assert_eq!(given, share(nights.min(kroner / price), &plain, &[seed]).unwrap());
    }

    #[test]
    fn the_order_of_claims_is_irrelevant(
        ((limits, asks), seed) in (case(), any::<u8>()), turn: prop::sample::Index, reverse: bool,
    ) {
        let claims = claims(&asks);
        let mut order: Vec<usize> = (0..claims.len()).collect();
        order.rotate_left(turn.index(claims.len()));
        if reverse {
            order.reverse();
        }
        let shuffled: Vec<_> = order.iter().map(|&at| claims[at].clone()).collect();
        let (mut one, mut other) = (ledger(&limits), ledger(&limits));
        let answers = fill(&mut one, &claims, &[seed]).unwrap();
        let expected: Vec<_> = order.iter().map(|&at| answers[at].clone()).collect();
        prop_assert_eq!(fill(&mut other, &shuffled, &[seed]).unwrap(), expected);
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_checker_accepts_every_answer_and_refuses_every_other(
        (limits, asks) in case(), seed: u8,
        who: prop::sample::Index, which: prop::sample::Index, reason in 0usize..3,
    ) {
        let claims = claims(&asks);
        let before = ledger(&limits);
        let mut after = before.clone();
        let answers = fill(&mut after, &claims, &[seed]).unwrap();
        prop_assert_eq!(check_fill(&before, &after, &claims, &answers, &[seed]), Ok(()));

        let who = who.index(claims.len());
        prop_assume!(!answers[who].is_empty());
        let which = which.index(answers[who].len());
        let refused = UnitAnswer::Refused { resource: reason };
        for other in [UnitAnswer::Given, refused] {
            if other != answers[who][which] {
                let mut wrong = answers.clone();
                wrong[who][which] = other;
                prop_assert!(check_fill(&before, &after, &claims, &wrong, &[seed]).is_err());
            }
        }
    }
}

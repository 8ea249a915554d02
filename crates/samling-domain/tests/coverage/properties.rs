//! What holds for every gathering and every set of delegations.

use super::scenario::Scenario;
use super::world::{uniform, world};
use proptest::prelude::*;
use samling_allocation::share::{Claim, QuotaClaim, share_with_quotas};
use samling_domain::coverage::check::{Violation, check_plan};
use samling_domain::coverage::plan::{Adjustment, CoveragePlan, Reason};
use samling_domain::coverage::price::price_of;
use samling_domain::coverage::provisional::provisional;
use samling_domain::coverage::rules::{Elements, Enforced};
use samling_domain::coverage::totals::Totals;
use samling_domain::gathering::Gathering;
use samling_domain::money::Money;
use std::collections::BTreeSet;

fn check(scenario: &Scenario, plan: &CoveragePlan) -> Result<(), Vec<Violation>> {
    check_plan(&scenario.gathering, &scenario.requests, &scenario.adjustments, plan)
}

/// The covered participants.
fn covered(plan: &CoveragePlan) -> BTreeSet<i64> {
    let persons = plan.organisations.iter().flat_map(|organisation| &organisation.persons);
    persons.filter(|person| person.cover.is_some()).map(|person| person.participant.0).collect()
}

/// Every way to buy, tried out: each set of offers that holds the choice.
fn cheapest_by_trying(g: &Gathering, choice: &Elements) -> Money {
    let packages = g.packages.iter().flat_map(|p| p.variants().into_iter().map(move |v| (v, p.price.kroner)));
    let singles = g.elements.iter().filter_map(|e| Some((Elements::from([e.id.clone()]), e.price?.kroner)));
    let offers: Vec<_> = packages.chain(singles).collect();
    let sold: Elements = offers.iter().flat_map(|(elements, _)| elements).cloned().collect();
    let wanted: Elements = choice.intersection(&sold).cloned().collect();
    (0_u32..1 << offers.len())
        .filter_map(|picked| {
            let bought =
                || offers.iter().enumerate().filter(|(bit, _)| picked & (1 << bit) != 0).map(|(_, o)| o);
            let held: Elements = bought().flat_map(|(elements, _)| elements).cloned().collect();
            wanted.is_subset(&held).then(|| bought().map(|(_, price)| *price).sum::<Money>())
        })
        .min()
        .unwrap()
}

fn ample(scenario: &mut Scenario) {
    scenario.gathering.coverage.budget = None;
    scenario.gathering.coverage.share_rest.clear();
    for capacity in &mut scenario.gathering.capacities {
        capacity.limit = 1000;
    }
}

proptest! {
    #[test]
    fn the_checker_accepts_every_decision(world in world(), seed in 0..100_u32) {
        let scenario = Scenario { seed: seed.to_string(), ..world.read() };
        let plan = scenario.decide();
        prop_assert_eq!(check(&scenario, &plan), Ok(()));
    }

    /// The only thing that can be wrong with exceptions that suit those they are for is that there are too many.
    #[test]
    fn exceptions_are_obeyed(world in world(), picked in proptest::collection::vec((0..6_usize, 0..7_usize, 0..4_usize), 0..4)) {
        let mut scenario = world.read();
        let mut adjustments: Vec<Adjustment> = Vec::new();
        for (organisation, person, package) in picked {
            let Some(request) = scenario.requests.get(organisation) else { continue };
            let Some(person) = request.participants.get(person) else { continue };
            let role_may = |id: &_| scenario.gathering.elements.iter().any(|e| {
                e.id == *id && (e.roles.is_empty() || e.roles.contains(&person.role))
            });
            let package = scenario.gathering.packages.get(package).filter(|package| {
                package.variants().iter().any(|variant| variant.intersection(&person.elements).any(role_may))
            });
            if adjustments.iter().all(|one| one.participant != person.participant) {
                adjustments.push(Adjustment {
                    organisation: request.organisation.clone(),
                    participant: person.participant,
                    cover: package.map(|package| package.id.clone()),
                    reason: "because".to_owned(),
                });
            }
        }
        scenario.adjustments = adjustments;
        let plan = scenario.decide();
        for violation in check(&scenario, &plan).err().unwrap_or_default() {
            let too_many = matches!(violation, Violation::CapacityExceeded { .. } | Violation::BudgetExceeded);
            prop_assert!(too_many && !scenario.adjustments.is_empty(), "{violation:?}");
        }
        for adjustment in &scenario.adjustments {
            let person = plan.person(adjustment.participant).unwrap();
            prop_assert_eq!(&person.cover, &adjustment.cover);
        }
        scenario.adjustments.reverse();
        prop_assert_eq!(scenario.decide(), plan);
    }

    #[test]
    fn the_order_of_organisations_does_not_matter(world in world(), turn in 0..6_usize) {
        let mut scenario = world.read();
        let plan = scenario.decide();
        scenario.requests.reverse();
        let length = scenario.requests.len().max(1);
        scenario.requests.rotate_left(turn % length);
        prop_assert_eq!(scenario.decide(), plan);
    }

    #[test]
    fn money_adds_up(world in world()) {
        let scenario = world.read();
        let plan = scenario.decide();
        let mut own = Money::ZERO;
        for person in plan.organisations.iter().flat_map(|organisation| &organisation.persons) {
            prop_assert!(person.own >= Money::ZERO && person.host >= Money::ZERO);
            prop_assert!(person.own + person.host <= person.price);
            let shares = person.unit.is_some();
            prop_assert!(shares || person.own + person.host == person.price);
            prop_assert!(person.cover.is_some() || person.own == person.price);
            own += person.own;
        }
        prop_assert_eq!(plan.own, own);
        let totals = Totals::of_plan(&scenario.gathering, &plan);
        prop_assert_eq!(totals.persons, plan.covered + plan.payers);
        for (count, element) in totals.elements.iter().zip(&scenario.gathering.elements) {
            let persons = plan.organisations.iter().flat_map(|organisation| &organisation.persons);
            let takers = persons.filter(|person| person.granted.contains(&element.id)).count();
            prop_assert_eq!(count.count as usize, takers);
        }
    }

    #[test]
    fn the_form_says_what_is_decided_when_there_is_enough(world in world()) {
        let mut scenario = world.read();
        ample(&mut scenario);
        let plan = scenario.decide();
        for request in &scenario.requests {
            let said = provisional(&scenario.gathering, request);
            let decided = plan.organisation(&request.organisation).unwrap();
            prop_assert_eq!((said.own, said.host, &said.quotas), (decided.own, decided.host, &decided.quotas));
            for (said, decided) in said.persons.iter().zip(&decided.persons) {
                prop_assert_eq!(
                    (&said.cover, &said.covered, said.own, said.waits),
                    (&decided.cover, &decided.covered, decided.own, decided.absence.is_some() && !(said.covered.is_empty() && said.uncovered.is_empty() && !said.waits))
                );
                prop_assert!(decided.refused.is_empty());
            }
        }
    }

    #[test]
    fn when_a_capacity_is_enforced_does_not_change_the_decision(world in world()) {
        let mut scenario = world.read();
        let plan = scenario.decide();
        for capacity in &mut scenario.gathering.capacities {
            capacity.enforced = Enforced::SignUp;
        }
        prop_assert_eq!(scenario.decide(), plan);
    }

    #[test]
    fn a_price_is_the_cheapest_of_all_ways_to_buy(world in world(), picked in proptest::collection::vec(any::<bool>(), 5)) {
        let g = world.read().gathering;
        let choice: Elements =
            g.elements.iter().zip(picked).filter(|(_, picked)| *picked).map(|(e, _)| e.id.clone()).collect();
        let priced = price_of(&g, &choice);
        prop_assert_eq!(priced.amount, cheapest_by_trying(&g, &choice));
        prop_assert_eq!(priced.amount, priced.parts.iter().map(|part| part.price().kroner).sum());
        for element in &choice {
            let mut less = choice.clone();
            less.remove(element);
            prop_assert!(price_of(&g, &less).amount <= priced.amount, "less costs more");
        }
    }

    /// A plan in which somebody's cover is taken away, own cost is changed or a place is added is refused.
    #[test]
    fn the_checker_refuses_changed_plans(world in world(), at in 0..40_usize, change in 0..5_u8) {
        let scenario = world.read();
        let plan = scenario.decide();
        let mut changed = plan.clone();
        let mut persons: Vec<_> = changed.organisations.iter_mut().flat_map(|o| &mut o.persons).collect();
        if persons.is_empty() {
            return Ok(());
        }
        let number = at % persons.len();
        let person = &mut *persons[number];
        match change {
            0 => {
                person.cover = None;
                person.unit = None;
                person.covered.clear();
                person.reason = Reason::NotShared;
            }
            1 => person.own += Money::kroner(1),
            2 => person.host += Money::kroner(1),
            3 => drop(person.granted.pop_first()),
            _ => person.coming = !person.coming,
        }
        prop_assert!(changed == plan || check(&scenario, &changed).is_err());
    }

    /// With one package, one scarce resource and everybody taking the same, more of it takes cover from nobody.
    #[test]
    fn nobody_loses_when_there_is_more(
        by_money in any::<bool>(), quota in 0..4_usize, left in 0..20_usize,
        sizes in proptest::collection::vec(0..6_usize, 1..6),
    ) {
        let before = covered(&uniform(by_money, quota, left, &sizes).decide());
        let after = covered(&uniform(by_money, quota, left + 1, &sizes).decide());
        prop_assert!(before.is_subset(&after));
        prop_assert!(after.len() <= before.len() + 1);
    }

    /// In the same setting, organisations get exactly what the closed form of sharing gives them, lots included.
    #[test]
    fn turns_give_what_the_closed_form_gives(
        by_money in any::<bool>(), quota in 0..4_usize, left in 0..20_usize, seed in 0..1000_u32,
        sizes in proptest::collection::vec(0..6_usize, 1..6),
    ) {
        let scenario = Scenario { seed: seed.to_string(), ..uniform(by_money, quota, left, &sizes) };
        let claims: Vec<_> = scenario
            .requests
            .iter()
            .map(|request| QuotaClaim {
                claim: Claim::new(request.organisation.as_str(), request.participants.len() as u64),
                quota: quota as u64,
            })
            .collect();
        let awards = share_with_quotas(left as u64, &claims, scenario.seed.as_bytes()).unwrap();
        let plan = scenario.decide();
        for (request, award) in scenario.requests.iter().zip(awards) {
            let summary = &plan.organisation(&request.organisation).unwrap().summary;
            prop_assert_eq!(u64::from(summary.covered()), award.total());
            prop_assert_eq!(u64::from(summary.shared.iter().map(|count| count.persons).sum::<u32>()), award.extra);
        }
    }

    /// In the same setting, people put on the list who never meant to come do not help those who do.
    #[test]
    fn nobody_gains_by_asking_for_more(
        by_money in any::<bool>(), quota in 0..4_usize, left in 0..20_usize, more in 1..5_usize,
        sizes in proptest::collection::vec(0..6_usize, 1..6),
    ) {
        let honest = covered(&uniform(by_money, quota, left, &sizes).decide());
        let mut padded = sizes.clone();
        padded[0] += more;
        let plan = uniform(by_money, quota, left, &padded).decide();
        let true_people = |id: &i64| *id < 100 && *id < i64::try_from(sizes[0]).unwrap();
        let gained = covered(&plan).into_iter().filter(true_people).count();
        prop_assert!(gained <= honest.iter().filter(|id| true_people(id)).count());
    }

    /// In the same setting, another organisation gives nobody else more.
    #[test]
    fn one_more_organisation_gives_nobody_else_more(
        by_money in any::<bool>(), quota in 0..4_usize, left in 0..20_usize, last in 0..6_usize,
        sizes in proptest::collection::vec(0..6_usize, 1..6),
    ) {
        let before = covered(&uniform(by_money, quota, left, &sizes).decide());
        let mut more = sizes.clone();
        more.push(last);
        let others = |id: &i64| *id < i64::try_from(sizes.len() * 100).unwrap();
        let after: BTreeSet<i64> =
            covered(&uniform(by_money, quota, left, &more).decide()).into_iter().filter(others).collect();
        prop_assert!(after.is_subset(&before));
    }
}

//! Prices, sums and counts.

use super::Violation;
use super::cases::{Facts, Organisation};
use crate::coverage::plan::{Absence, CapacityUse, Lack, PackageCount, PersonDecision, QuotaUse, Reason};
use crate::identity::PackageId;
use crate::money::Money;
use std::collections::BTreeMap;

/// The own-cost formula holds for everybody, and what the host pays follows from it.
pub(super) fn prices(facts: &mut Facts<'_>) -> Vec<Violation> {
    let granted: Vec<_> = facts.cases().map(|case| case.decision.granted.clone()).collect();
    let prices: Vec<Money> = granted.iter().map(|granted| facts.price(granted)).collect();
    let mut prices = prices.into_iter();
    let mut found = Vec::new();
    for organisation in &facts.organisations {
        let mut paid: BTreeMap<(&PackageId, u32), Money> = BTreeMap::new();
        for case in &organisation.cases {
            let decision = case.decision;
            let price = prices.next().unwrap_or_default();
            let package = decision.cover.as_ref().and_then(|id| facts.package(id));
            let full = package.map_or(Money::ZERO, |package| package.price.kroner);
            let own = price.less(full);
            let mut host = price - own;
            if let (Some(package), Some(unit)) = (package, decision.unit) {
                let paid = paid.entry((&package.id, unit)).or_default();
                host = host.min(full.less(*paid));
                *paid += host;
            }
            let right = (decision.price, decision.own, decision.host) == (price, own, host);
            if !right || !about_may_be(facts, decision) {
                found.push(Violation::WrongPrice { participant: decision.participant });
            }
        }
    }
    found
}

/// "About" stands only where there is something to pay, and is not left out where all prices are estimates.
fn about_may_be(facts: &Facts<'_>, decision: &PersonDecision) -> bool {
    let singles = facts.g.elements.iter().filter_map(|element| element.price);
    let mut all =
        facts.g.packages.iter().map(|package| package.price).chain(singles).map(|price| price.about);
    if decision.about {
        !decision.own.is_zero() && all.any(|about| about)
    } else {
        decision.own.is_zero() || !all.all(|about| about)
    }
}

/// Counts and sums of organisations and of the plan.
pub(super) fn check(facts: &Facts<'_>) -> Vec<Violation> {
    let plan = facts.plan;
    let mut found: Vec<Violation> = facts
        .organisations
        .iter()
        .filter(|organisation| !adds_up(facts, organisation))
        .map(|organisation| Violation::WrongSum { organisation: organisation.decision.organisation.clone() })
        .collect();
    let persons = || plan.organisations.iter().flat_map(|organisation| &organisation.persons);
    let host: Money = persons().map(|person| person.host).sum();
    let resources: Vec<CapacityUse> = facts
        .g
        .capacities
        .iter()
        .map(|capacity| CapacityUse {
            capacity: capacity.id.clone(),
            limit: capacity.limit,
            used: count(persons(), |person| capacity.elements.iter().any(|e| person.granted.contains(e))),
        })
        .collect();
    let right = plan.budget.limit == facts.g.coverage.budget
        && plan.budget.used == host
        && plan.resources == resources
        && plan.own == persons().map(|person| person.own).sum()
        && plan.about == persons().any(|person| person.about)
        && plan.covered == count(persons(), |person| person.cover.is_some())
        && plan.payers == count(persons(), |person| person.coming && person.cover.is_none())
        && plan.absent == count(persons(), |person| !person.coming);
    if !right {
        found.push(Violation::WrongTotal);
    }
    if facts.g.coverage.budget.is_some_and(|limit| host > limit) {
        found.push(Violation::BudgetExceeded);
    }
    found
}

fn adds_up(facts: &Facts<'_>, organisation: &Organisation<'_>) -> bool {
    let decision = organisation.decision;
    let summary = &decision.summary;
    let persons = || decision.persons.iter();
    let quotas: Vec<QuotaUse> = organisation
        .granted
        .iter()
        .map(|granted| QuotaUse {
            package: granted.package.clone(),
            granted: granted.count,
            used: u32::try_from(organisation.units(&granted.package).len()).unwrap_or(u32::MAX),
        })
        .collect();
    let refused = facts.g.capacities.iter().map(|capacity| {
        (
            &capacity.id,
            count(persons(), |person| person.refused.iter().any(|one| one.capacity == capacity.id)),
        )
    });
    let mut stopped: BTreeMap<(&str, Option<&Lack>), u32> = BTreeMap::new();
    for person in persons().filter(|person| person.cover.is_none()) {
        if !matches!(person.reason, Reason::ChoseToPay | Reason::Adjusted { .. }) {
            *stopped.entry((person.reason.code(), person.reason.lack())).or_default() += 1;
        }
    }
    let told = summary.stopped.iter().map(|stop| ((stop.code.as_str(), stop.lack.as_ref()), stop.persons));
    decision.quotas == quotas
        && decision.own == persons().map(|person| person.own).sum()
        && decision.host == persons().map(|person| person.host).sum()
        && decision.about == persons().any(|person| person.about)
        && summary.asked == count(persons(), |_| true)
        && summary.coming == count(persons(), |person| person.coming)
        && summary.by_quota == by_package(facts, organisation, &Reason::Quota)
        && summary.shared == by_package(facts, organisation, &Reason::Shared)
        && summary.by_exception
            == count(persons(), |p| p.cover.is_some() && matches!(p.reason, Reason::Adjusted { .. }))
        && summary.payers == count(persons(), |person| person.coming && person.cover.is_none())
        && summary.part_payers == count(persons(), |person| person.cover.is_some() && !person.own.is_zero())
        && summary.only_if_covered
            == count(persons(), |person| person.absence == Some(Absence::OnlyIfCovered))
        && refused
            .filter(|(_, persons)| *persons > 0)
            .eq(summary.refused.iter().map(|one| (&one.capacity, one.persons)))
        && summary.stopped.len() == stopped.len()
        && told.collect::<BTreeMap<_, _>>() == stopped
}

fn by_package(facts: &Facts<'_>, organisation: &Organisation<'_>, by: &Reason) -> Vec<PackageCount> {
    let counts = facts.g.packages.iter().map(|package| PackageCount {
        package: package.id.clone(),
        persons: count(organisation.cases.iter().map(|case| case.decision), |person| {
            person.reason == *by && person.cover.as_ref() == Some(&package.id)
        }),
    });
    counts.filter(|count| count.persons > 0).collect()
}

fn count<'p>(
    persons: impl Iterator<Item = &'p PersonDecision>,
    holds: impl Fn(&PersonDecision) -> bool,
) -> u32 {
    u32::try_from(persons.filter(|person| holds(person)).count()).unwrap_or(u32::MAX)
}

//! What each step of the decision took and left: nothing oversold, quotas kept while there is enough, nothing left that
//! somebody could have, and nobody two above another.
//!
//! Fairness is stated without the order of turns: whoever went without at level n was passed over when nobody had more
//! than n + 1. What was given later was taken from what did not suffice then, so giving it back would not help. Hence
//! of what another organisation has, at most n + 1 places would help if given back.

use super::Violation;
use super::cases::{Case, Facts, Organisation};
use super::reasons;
use crate::coverage::plan::Reason;
use crate::coverage::request::CoverWish;
use crate::coverage::rules::Package;
use crate::identity::CapacityId;
use crate::money::Money;
use std::collections::{BTreeMap, BTreeSet};

/// What somebody uses of all that is scarce.
pub(super) type Need<'a> = (BTreeSet<&'a CapacityId>, Money);

/// What is used so far.
#[derive(Clone, Default)]
pub(super) struct Book<'a> {
    capacities: BTreeMap<&'a CapacityId, u32>,
    money: Money,
}

impl<'a> Book<'a> {
    fn add(&mut self, need: &Need<'a>) {
        for capacity in &need.0 {
            *self.capacities.entry(capacity).or_default() += 1;
        }
        self.money += need.1;
    }

    pub fn is_full(&self, facts: &Facts<'a>, capacity: &CapacityId) -> bool {
        let limit = facts.g.capacities.iter().find(|one| one.id == *capacity).map_or(0, |one| one.limit);
        self.capacities.get(capacity).copied().unwrap_or_default() >= limit
    }

    pub fn is_spent(&self, facts: &Facts<'a>, host: Money) -> bool {
        facts.g.coverage.budget.is_some_and(|budget| self.money + host > budget)
    }

    /// Whether there is enough for one of `needs`, with `back` given back first.
    fn suffices_for_one(
        &self,
        facts: &Facts<'a>,
        needs: &BTreeSet<Need<'a>>,
        back: Option<&Need<'a>>,
    ) -> bool {
        needs.iter().any(|need| self.suffices(facts, need, back))
    }

    fn suffices(&self, facts: &Facts<'a>, need: &Need<'a>, back: Option<&Need<'a>>) -> bool {
        let limit =
            |id: &CapacityId| facts.g.capacities.iter().find(|one| one.id == *id).map_or(0, |one| one.limit);
        let room = need.0.iter().all(|id| {
            let used = self.capacities.get(*id).copied().unwrap_or_default();
            used < limit(id) + u32::from(back.is_some_and(|back| back.0.contains(id)))
        });
        let back_money = back.map_or(Money::ZERO, |back| back.1);
        room && facts.g.coverage.budget.is_none_or(|budget| self.money + need.1 <= budget + back_money)
    }
}

pub(super) fn check(facts: &mut Facts<'_>) -> Vec<Violation> {
    let facts = &*facts;
    let mut found = Vec::new();
    let mut book = Book::default();
    let exceptions = facts.cases().filter(|case| case.adjustment.is_some());
    for (case, package) in
        exceptions.filter_map(|case| Some((case, facts.package(case.decision.cover.as_ref()?)?)))
    {
        book.add(&covered_need(facts, case, package));
    }
    for organisation in &facts.organisations {
        for package in &facts.g.packages {
            quota_units(facts, organisation, package, &mut book);
        }
    }
    found.extend(quotas_kept(facts, &book));
    for package in facts.g.packages.iter().filter(|package| quota_order_is_plain(facts, package)) {
        found.extend(fair(facts, &book, package, &Reason::Quota, |organisation, case| {
            case.decision.reason != Reason::Quota
                && organisation.unused(&package.id) > 0
                && wishes_no_other(facts, organisation, package)
        }));
    }
    let mut given: Vec<&Package> = Vec::new();
    for package in facts.shared() {
        given.push(package);
        for case in facts.cases().filter(|case| case.is_covered_by(&Reason::Shared, &package.id)) {
            book.add(&covered_need(facts, case, package));
        }
        let without = |case: &Case<'_>| {
            case.decision.reason != Reason::Quota
                && !given.iter().any(|earlier| case.is_covered_by(&Reason::Shared, &earlier.id))
        };
        found.extend(nothing_left(facts, &book, package, without));
        found.extend(fair(facts, &book, package, &Reason::Shared, |_, case| without(case)));
    }
    found.extend(reasons::check(facts, &book));
    found
}

fn covered_need<'a>(facts: &Facts<'a>, case: &Case<'_>, package: &Package) -> Need<'a> {
    (facts.uses(&case.decision.covered), case.reserve(package))
}

/// What somebody would use of a package, by variant.
fn wanted_needs<'a>(facts: &Facts<'a>, case: &Case<'_>, package: &Package) -> BTreeSet<Need<'a>> {
    case.parts(package).iter().map(|part| (facts.uses(part), case.reserve(package))).collect()
}

/// Enters the packages of a quota; people who share one cost its price at most.
fn quota_units<'a>(
    facts: &Facts<'a>,
    organisation: &Organisation<'a>,
    package: &Package,
    book: &mut Book<'a>,
) {
    for cases in organisation.units(&package.id).into_values() {
        let mut left = package.price.kroner;
        for case in cases {
            let host = case.reserve(package).min(left);
            left = left.less(host);
            book.add(&(facts.uses(&case.decision.covered), host));
        }
    }
}

/// Nobody goes without a package of the quota that is unused, or that could be shared, while there is enough for it.
fn quotas_kept(facts: &Facts<'_>, book: &Book<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for organisation in &facts.organisations {
        for case in &organisation.cases {
            if case.decision.reason == Reason::Quota || !case.wants_cover() {
                continue;
            }
            for package in facts.g.packages.iter().filter(|package| case.suits(package)) {
                let needs = wanted_needs(facts, case, package);
                let unused =
                    organisation.unused(&package.id) > 0 && book.suffices_for_one(facts, &needs, None);
                if unused || could_join(facts, book, organisation, case, package) {
                    let participant = case.decision.participant;
                    found.push(Violation::QuotaNotKept { participant, package: package.id.clone() });
                }
            }
        }
    }
    found
}

/// Whether somebody could share a package that is in use. Asked only where every package of the kind may be shared and
/// has one variant, so that there is no doubt which part of it is free.
fn could_join(
    facts: &Facts<'_>,
    book: &Book<'_>,
    organisation: &Organisation<'_>,
    case: &Case<'_>,
    package: &Package,
) -> bool {
    let (count, shareable) = organisation.quota(&package.id);
    if shareable < count || package.variants().len() != 1 {
        return false;
    }
    let Some(part) = case.parts(package).pop_first() else { return false };
    organisation.units(&package.id).values().any(|cases| {
        let apart = cases.iter().all(|other| other.decision.covered.is_disjoint(&part));
        let spent: Money = cases.iter().map(|other| other.reserve(package)).sum();
        let host = case.reserve(package).min(package.price.kroner.less(spent));
        apart && book.suffices(facts, &(facts.uses(&part), host), None)
    })
}

/// Fairness of a quota can be stated plainly where nobody can share it and everybody is proposed for the dearer packages
/// before it; elsewhere an organisation may come to it late.
fn quota_order_is_plain(facts: &Facts<'_>, package: &Package) -> bool {
    let plain = facts.organisations.iter().all(|organisation| organisation.quota(&package.id).1 == 0);
    let before = facts.g.packages.iter().take_while(|other| other.id != package.id).count();
    plain && facts.g.packages[before..].iter().all(|later| later.price.kroner <= package.price.kroner)
}

fn wishes_no_other(facts: &Facts<'_>, organisation: &Organisation<'_>, package: &Package) -> bool {
    organisation.cases.iter().all(|case| match &case.request.cover {
        CoverWish::Package(wish) => *wish == package.id || facts.package(wish).is_none(),
        CoverWish::Auto | CoverWish::Own => true,
    })
}

fn nothing_left(
    facts: &Facts<'_>,
    book: &Book<'_>,
    package: &Package,
    without: impl Fn(&Case<'_>) -> bool,
) -> Vec<Violation> {
    let wanting = facts.cases().filter(|case| case.wants_cover() && without(case) && case.suits(package));
    wanting
        .filter(|case| book.suffices_for_one(facts, &wanted_needs(facts, case, package), None))
        .map(|case| Violation::LeftUnshared {
            participant: case.decision.participant,
            package: package.id.clone(),
        })
        .collect()
}

fn fair(
    facts: &Facts<'_>,
    book: &Book<'_>,
    package: &Package,
    by: &Reason,
    without: impl Fn(&Organisation<'_>, &Case<'_>) -> bool,
) -> Vec<Violation> {
    // What each organisation has, with how often; and who has least of those who go without, by what they need.
    let mut has: Vec<(usize, BTreeMap<Need<'_>, usize>)> = Vec::new();
    let mut lowest: BTreeMap<BTreeSet<Need<'_>>, (usize, &Organisation<'_>)> = BTreeMap::new();
    for organisation in &facts.organisations {
        let mut needs = BTreeMap::new();
        let covered = organisation.cases.iter().filter(|case| case.is_covered_by(by, &package.id));
        for case in covered.clone() {
            *needs.entry(covered_need(facts, case, package)).or_default() += 1;
        }
        let level = covered.count();
        has.push((level, needs));
        let unmet = organisation.cases.iter().filter(|case| case.wants_cover() && case.suits(package));
        for case in unmet.filter(|case| without(organisation, case)) {
            let least = lowest.entry(wanted_needs(facts, case, package)).or_insert((level, organisation));
            if level < least.0 {
                *least = (level, organisation);
            }
        }
    }
    let mut found = Vec::new();
    for (wanted, (level, organisation)) in lowest {
        let helpful = |needs: &BTreeMap<Need<'_>, usize>| -> usize {
            let back = needs.iter().filter(|(back, _)| book.suffices_for_one(facts, &wanted, Some(back)));
            back.map(|(_, times)| times).sum()
        };
        let above = has.iter().filter(|(given, _)| *given > level + 1);
        if above.map(|(_, needs)| helpful(needs)).any(|helpful| helpful > level + 1) {
            let organisation = organisation.decision.organisation.clone();
            found.push(Violation::UnfairSharing { organisation, package: package.id.clone() });
        }
    }
    found
}

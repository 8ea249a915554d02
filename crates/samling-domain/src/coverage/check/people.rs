//! Nobody is missing or double; everybody has what is allowed and what was asked for.

use super::Violation;
use super::cases::{Case, Facts, Organisation};
use crate::coverage::plan::{Absence, CoveragePlan, Reason};
use crate::coverage::request::{CoverWish, OrganisationRequest};
use crate::coverage::rules::{Elements, Package};
use std::collections::{BTreeMap, BTreeSet};

/// Organisations and participants of the plan are those of the requests, each once.
pub(super) fn check(requests: &[OrganisationRequest], plan: &CoveragePlan) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut counts: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    for request in requests {
        counts.entry(&request.organisation).or_default().0 += 1;
    }
    for decision in &plan.organisations {
        counts.entry(&decision.organisation).or_default().1 += 1;
    }
    for (organisation, _) in counts.iter().filter(|(_, count)| **count != (1, 1)) {
        found.push(Violation::WrongOrganisation { organisation: (*organisation).clone() });
    }
    let mut everybody = BTreeSet::new();
    for request in requests {
        let decision = plan.organisations.iter().find(|one| one.organisation == request.organisation);
        let Some(decision) = decision else { continue };
        let asked: Vec<_> = request.participants.iter().map(|person| person.participant).collect();
        let decided: Vec<_> = decision.persons.iter().map(|person| person.participant).collect();
        let missing = asked.iter().filter(|person| !decided.contains(person));
        let foreign = decided.iter().filter(|person| !asked.contains(person));
        let double = decided.iter().filter(|person| !everybody.insert(**person));
        found.extend(missing.chain(foreign).chain(double).map(|participant| Violation::WrongParticipant {
            organisation: request.organisation.clone(),
            participant: *participant,
        }));
    }
    found
}

/// Exceptions obeyed, covers allowed, quotas not exceeded, packages shared only where they may be.
pub(super) fn covers(facts: &Facts<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for case in facts.cases() {
        let participant = case.decision.participant;
        if !exception_is_obeyed(case) {
            found.push(Violation::ExceptionNotObeyed { participant });
        }
        if !cover_is_allowed(facts, case) {
            found.push(Violation::CoverNotAllowed { participant });
        }
    }
    for organisation in &facts.organisations {
        for package in &facts.g.packages {
            found.extend(quota(organisation, package));
        }
    }
    found
}

fn exception_is_obeyed(case: &Case<'_>) -> bool {
    match (case.adjustment, &case.decision.reason) {
        (Some(made), Reason::Adjusted { reason }) => {
            made.cover == case.decision.cover && made.reason == *reason
        }
        (None, Reason::Adjusted { .. }) | (Some(_), _) => false,
        (None, _) => true,
    }
}

fn cover_is_allowed(facts: &Facts<'_>, case: &Case<'_>) -> bool {
    let decision = case.decision;
    let Some(id) = &decision.cover else {
        let by_rule = matches!(decision.reason, Reason::Quota | Reason::Shared);
        return decision.covered.is_empty() && decision.unit.is_none() && !by_rule;
    };
    let Some(package) = facts.package(id) else { return false };
    let may = match decision.reason {
        Reason::Quota => case.wants_cover() && decision.unit.is_some(),
        Reason::Shared => {
            case.wants_cover() && decision.unit.is_none() && facts.g.coverage.share_rest.contains(id)
        }
        Reason::Adjusted { .. } => decision.unit.is_none(),
        _ => false,
    };
    may && case.parts(package).contains(&decision.covered)
}

fn quota(organisation: &Organisation<'_>, package: &Package) -> Vec<Violation> {
    let (count, shareable) = organisation.quota(&package.id);
    let units = organisation.units(&package.id);
    let mut found = Vec::new();
    let id = || organisation.decision.organisation.clone();
    let numbers = units.keys().flatten();
    if units.len() > count as usize || numbers.clone().any(|number| *number == 0 || *number > count) {
        found.push(Violation::OverQuota { organisation: id(), package: package.id.clone() });
    }
    let shared: Vec<_> = units.values().filter(|cases| cases.len() > 1).collect();
    let apart = |cases: &[&Case<'_>]| {
        let all: usize = cases.iter().map(|case| case.decision.covered.len()).sum();
        let union: BTreeSet<_> = cases.iter().flat_map(|case| &case.decision.covered).collect();
        all == union.len()
    };
    let one_variant = |cases: &[&Case<'_>]| {
        package.variants().iter().any(|variant| {
            cases.iter().all(|case| {
                let part: Elements = variant.intersection(&case.open).cloned().collect();
                part == case.decision.covered
            })
        })
    };
    if shared.len() > shareable as usize || !shared.iter().all(|cases| apart(cases) && one_variant(cases)) {
        found.push(Violation::WrongSharing { organisation: id(), package: package.id.clone() });
    }
    found
}

/// What everybody gets and misses is what was asked for, and coming follows from it.
pub(super) fn elements(facts: &Facts<'_>) -> Vec<Violation> {
    let wrong = |case: &&Case<'_>| !elements_follow(case);
    let named = |case: &Case<'_>| Violation::WrongElements { participant: case.decision.participant };
    facts.cases().filter(wrong).map(named).collect()
}

fn elements_follow(case: &Case<'_>) -> bool {
    let decision = case.decision;
    let refused: Elements = decision.refused.iter().map(|refused| refused.element.clone()).collect();
    let stays_away = case.request.only_if_covered && decision.cover.is_none();
    let expected_absence = match (stays_away, decision.granted.is_empty()) {
        (true, _) => Some(Absence::OnlyIfCovered),
        (false, true) => Some(Absence::NothingLeft),
        (false, false) => None,
    };
    if decision.absence != expected_absence || decision.coming == expected_absence.is_some() {
        return false;
    }
    if stays_away {
        return decision.granted.is_empty() && refused.is_empty();
    }
    let together: Elements = decision.granted.union(&refused).cloned().collect();
    refused.len() == decision.refused.len()
        && decision.granted.is_disjoint(&refused)
        && together == case.asked
        && decision.covered.is_subset(&decision.granted)
        && (case.request.cover != CoverWish::Own || decision.cover.is_none() || case.adjustment.is_some())
}

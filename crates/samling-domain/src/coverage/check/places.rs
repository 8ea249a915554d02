//! Places for what people pay themselves: no capacity oversold, nobody refused while there is room, nobody two above
//! another.

use super::Violation;
use super::cases::{Case, Facts};
use crate::coverage::rules::{Capacity, Elements};
use crate::identity::ElementId;

pub(super) fn check(facts: &Facts<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for capacity in &facts.g.capacities {
        let used = facts.cases().filter(|case| touches(capacity, &case.decision.granted)).count();
        if used > capacity.limit as usize {
            found.push(Violation::CapacityExceeded { capacity: capacity.id.clone() });
        }
        if stands_alone(facts, capacity) {
            found.extend(fair(facts, capacity));
        }
    }
    for case in facts.cases() {
        for refused in &case.decision.refused {
            let capacity = facts.g.capacities.iter().find(|capacity| capacity.id == refused.capacity);
            if !capacity.is_some_and(|capacity| is_rightly_refused(facts, case, &refused.element, capacity)) {
                found.push(Violation::RefusedThoughLeft {
                    participant: case.decision.participant,
                    element: refused.element.clone(),
                });
            }
        }
    }
    found
}

fn touches(capacity: &Capacity, elements: &Elements) -> bool {
    capacity.elements.iter().any(|element| elements.contains(element))
}

fn is_rightly_refused(facts: &Facts<'_>, case: &Case<'_>, element: &ElementId, capacity: &Capacity) -> bool {
    let used = facts.cases().filter(|case| touches(capacity, &case.decision.granted)).count();
    capacity.elements.contains(element)
        && used >= capacity.limit as usize
        && !touches(capacity, &case.decision.granted)
}

/// True when no element of the capacity is in another, so that turns for it depend on nothing else.
fn stands_alone(facts: &Facts<'_>, capacity: &Capacity) -> bool {
    let others = facts.g.capacities.iter().filter(|other| other.id != capacity.id);
    others.flat_map(|other| &other.elements).all(|element| !capacity.elements.contains(element))
}

fn fair(facts: &Facts<'_>, capacity: &Capacity) -> Option<Violation> {
    let given = |cases: &[Case<'_>]| {
        let pays = |case: &&Case<'_>| {
            touches(capacity, &case.decision.granted) && !touches(capacity, &case.decision.covered)
        };
        cases.iter().filter(pays).count()
    };
    let is_refused = |case: &Case<'_>| case.decision.refused.iter().any(|one| one.capacity == capacity.id);
    let most = facts.organisations.iter().map(|organisation| given(&organisation.cases)).max()?;
    let mut refused = facts.organisations.iter().filter(|one| one.cases.iter().any(is_refused));
    let low = refused.find(|organisation| most > given(&organisation.cases) + 1)?;
    let organisation = low.decision.organisation.clone();
    Some(Violation::UnfairPlaces { organisation, capacity: capacity.id.clone() })
}

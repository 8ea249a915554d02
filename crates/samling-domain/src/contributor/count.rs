//! What contributors take: in totals, of what is scarce, of the organisations' quotas, and in money.

use super::rules::ContributorRules;
use super::{Account, Contributor};
use crate::coverage::price::PriceList;
use crate::coverage::request::{CoverWish, OrganisationRequest, Request};
use crate::coverage::rules::{Capacity, Elements, Enforced};
use crate::gathering::Gathering;
use crate::identity::{BodyId, CapacityId, ParticipantId, RoleId};
use crate::money::Money;
use std::collections::{BTreeMap, BTreeSet};

/// Those who count apart from the delegations; see [`Contributor::counts`].
pub fn counted<'c>(
    rules: &ContributorRules,
    all: &'c [Contributor],
    signed_up: &BTreeSet<ParticipantId>,
) -> Vec<&'c Contributor> {
    all.iter().filter(|one| one.counts(rules, signed_up)).collect()
}

fn touches(capacity: &Capacity, elements: &Elements) -> bool {
    capacity.elements.iter().any(|element| elements.contains(element))
}

/// Whether somebody takes part in the coverage decision as one of her organisation's people.
fn uses_quota(one: &Contributor) -> bool {
    one.account == Account::Organisation && one.organisation().is_some()
}

/// How many units of each capacity are held by those who do not take part in the coverage decision.
pub fn held(g: &Gathering, counted: &[&Contributor]) -> BTreeMap<CapacityId, u32> {
    let beside: Vec<_> = counted.iter().filter(|one| !uses_quota(one)).collect();
    let of = |capacity: &Capacity| {
        let takers = beside.iter().filter(|one| touches(capacity, &one.elements)).count();
        (capacity.id.clone(), u32::try_from(takers).unwrap_or(u32::MAX))
    };
    g.capacities.iter().map(of).collect()
}

/// How much of each hard capacity (`enforced = "sign-up"`) these elements use for one person.
pub fn hard_use(g: &Gathering, elements: &Elements) -> BTreeMap<CapacityId, u32> {
    let hard = g.capacities.iter().filter(|capacity| capacity.enforced == Enforced::SignUp);
    hard.map(|capacity| (capacity.id.clone(), u32::from(touches(capacity, elements)))).collect()
}

/// The gathering with what is left for the coverage decision after the contributors: their rooms and seats, and their
/// cost where the rules take it from the budget.
pub fn left_after(g: &Gathering, counted: &[&Contributor]) -> Gathering {
    let mut left = g.clone();
    let held = held(g, counted);
    for capacity in &mut left.capacities {
        let units = held.get(&capacity.id).copied().unwrap_or_default();
        capacity.limit = capacity.limit.saturating_sub(units);
    }
    if g.contributors.within_budget {
        let cost = cost(g, counted).host;
        left.coverage.budget = left.coverage.budget.map(|budget| budget.less(cost));
    }
    left
}

/// The contributors who use a quota, put first among the people of their organisations; organisations without a
/// delegation come last, in the order of their ids. `attributes` are those of the list of invited.
pub fn join_requests(
    g: &Gathering,
    counted: &[&Contributor],
    requests: &mut Vec<OrganisationRequest>,
    attributes: &BTreeMap<&crate::identity::OrganisationId, &BTreeMap<String, String>>,
) {
    let mut joining: BTreeMap<_, Vec<Request>> = BTreeMap::new();
    for one in counted.iter().filter(|one| uses_quota(one) && !one.elements.is_empty()) {
        let (Some(organisation), Some(role)) = (one.organisation(), role_for(g, &one.elements)) else {
            continue;
        };
        joining.entry(organisation.clone()).or_default().push(Request {
            participant: one.id.as_participant(),
            role,
            elements: one.elements.clone(),
            cover: CoverWish::Auto,
            only_if_covered: false,
        });
    }
    for request in requests.iter_mut() {
        if let Some(people) = joining.remove(&request.organisation) {
            request.participants.splice(0..0, people);
        }
    }
    for (organisation, participants) in joining {
        let attributes = attributes.get(&organisation).map(|found| (*found).clone()).unwrap_or_default();
        requests.push(OrganisationRequest { organisation, attributes, participants });
    }
}

/// A role that may take all of these elements: contributors have none, and what they take is the organiser's word.
fn role_for(g: &Gathering, elements: &Elements) -> Option<RoleId> {
    let may = |role: &RoleId| {
        let taken = g.elements.iter().filter(|element| elements.contains(&element.id));
        taken.into_iter().all(|element| element.roles.is_empty() || element.roles.contains(role))
    };
    let roles = || g.roles.iter().map(|role| &role.id);
    roles().find(|role| may(role)).or_else(|| roles().next()).cloned()
}

/// Capacities of which a decision and the contributors together use more than there is, worked out from the people and
/// not from what was left for the decision. `granted` is what everybody in the decision gets.
pub fn oversold<'e>(
    g: &Gathering,
    counted: &[&Contributor],
    granted: impl Iterator<Item = &'e Elements> + Clone,
) -> Vec<CapacityId> {
    let held = held(g, counted);
    let over = |capacity: &&Capacity| {
        let decided = granted.clone().filter(|elements| touches(capacity, elements)).count();
        let beside = held.get(&capacity.id).copied().unwrap_or_default() as usize;
        decided > 0 && decided + beside > capacity.limit as usize
    };
    g.capacities.iter().filter(over).map(|capacity| capacity.id.clone()).collect()
}

/// What contributors cost, by who pays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cost {
    /// What the host pays.
    pub host: Money,
    /// What they pay themselves.
    pub own: Money,
    /// What each inviting body pays.
    pub bodies: BTreeMap<BodyId, Money>,
    /// True when a part of it is an estimate.
    pub about: bool,
    /// True when somebody takes something that has no price.
    pub unpriced: bool,
}

/// The cost of those who count, the cheapest way to buy what each takes. Those who use a quota cost in the decision.
pub fn cost(g: &Gathering, counted: &[&Contributor]) -> Cost {
    let prices = PriceList::new(g);
    let mut cost = Cost::default();
    for one in counted.iter().filter(|one| !uses_quota(one)) {
        let priced = prices.price_of(&one.elements);
        cost.about |= priced.about;
        cost.unpriced |= !priced.unpriced.is_empty();
        match &one.account {
            Account::Host | Account::Organisation => cost.host += priced.amount,
            Account::Own => cost.own += priced.amount,
            Account::Body(body) => *cost.bodies.entry(body.clone()).or_default() += priced.amount,
        }
    }
    cost
}

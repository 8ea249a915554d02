//! Writes what was decided into a plan: prices, reasons and sums.

use super::assign::{By, Delegation, Person, Refusal, Resource, capacity_id};
use super::decide::Place;
use super::index::Index;
use super::plan::{
    Absence, Adjustment, BudgetUse, CapacityCount, CapacityUse, CoveragePlan, Lack, OrganisationDecision,
    PackageCount, PersonDecision, PlanFormat, QuotaUse, Reason, Refused, StopCount, Summary,
};
use super::request::CoverWish;
use crate::gathering::Gathering;
use crate::identity::PackageId;
use crate::money::Money;
use std::collections::HashMap;

pub(super) fn write(
    mut index: Index<'_>,
    delegations: &[Delegation<'_>],
    places: &[Vec<Place>],
    adjustments: Vec<Adjustment>,
    seed: &str,
) -> CoveragePlan {
    let organisations: Vec<OrganisationDecision> = delegations
        .iter()
        .zip(places)
        .map(|(delegation, places)| organisation(&mut index, delegation, places))
        .collect();
    let g = index.g;
    let resources = g.capacities.iter().zip(&index.capacities).map(|(capacity, elements)| CapacityUse {
        capacity: capacity.id.clone(),
        limit: capacity.limit,
        used: number(places.iter().flatten().filter(|place| place.granted & elements != 0).count()),
    });
    let sum = |part: fn(&Summary) -> u32| organisations.iter().map(|one| part(&one.summary)).sum();
    CoveragePlan {
        format: PlanFormat::V1,
        gathering: g.id.clone(),
        seed: seed.to_owned(),
        adjustments,
        resources: resources.collect(),
        budget: BudgetUse {
            limit: g.coverage.budget,
            used: organisations.iter().map(|organisation| organisation.host).sum(),
        },
        covered: sum(Summary::covered),
        payers: sum(|summary| summary.payers),
        absent: sum(|summary| summary.asked - summary.coming),
        own: organisations.iter().map(|organisation| organisation.own).sum(),
        about: organisations.iter().any(|organisation| organisation.about),
        organisations,
    }
}

fn organisation(
    index: &mut Index<'_>,
    delegation: &Delegation<'_>,
    places: &[Place],
) -> OrganisationDecision {
    let mut credits = HashMap::new();
    let persons: Vec<PersonDecision> = delegation
        .persons
        .iter()
        .zip(places)
        .map(|(person, place)| self::person(index, delegation, person, place, &mut credits))
        .collect();
    let quotas = delegation.quotas.iter().zip(&index.g.packages).filter(|(quota, _)| quota.granted() > 0);
    OrganisationDecision {
        organisation: delegation.request.organisation.clone(),
        quotas: quotas
            .map(|(quota, package)| QuotaUse {
                package: package.id.clone(),
                granted: quota.granted(),
                used: quota.used(),
            })
            .collect(),
        summary: summary(index.g, delegation, &persons),
        own: persons.iter().map(|person| person.own).sum(),
        host: persons.iter().map(|person| person.host).sum(),
        about: persons.iter().any(|person| person.about),
        persons,
    }
}

/// What is left of the price of each shared package, by package and number.
type Credits = HashMap<(usize, usize), Money>;

fn person(
    index: &mut Index<'_>,
    delegation: &Delegation<'_>,
    person: &Person<'_>,
    place: &Place,
    credits: &mut Credits,
) -> PersonDecision {
    let coming = place.granted != 0;
    let absence = match person.cover {
        _ if coming => None,
        None if person.request.only_if_covered => Some(Absence::OnlyIfCovered),
        _ => Some(Absence::NothingLeft),
    };
    let (price, about_price) = index.cost(place.granted);
    let package = person.cover.map(|cover| &index.g.packages[cover.package]);
    let own = package.map_or(price, |package| price.less(package.price.kroner));
    let mut host = price - own;
    if let Some((cover, unit)) = person.cover.and_then(|cover| Some((cover, cover.unit?))) {
        let full = index.g.packages[cover.package].price.kroner;
        let credit = credits.entry((cover.package, unit)).or_insert(full);
        host = host.min(*credit);
        *credit = credit.less(host);
    }
    let mut refused = place.refused.clone();
    refused.sort_unstable();
    PersonDecision {
        participant: person.request.participant,
        coming,
        absence,
        cover: package.map(|package| package.id.clone()),
        unit: person.cover.and_then(|cover| cover.unit).map(|unit| number(unit + 1)),
        covered: index.elements(person.cover.map_or(0, |cover| cover.covered)),
        granted: index.elements(place.granted),
        refused: refused
            .into_iter()
            .map(|(element, capacity)| Refused {
                element: index.g.elements[element].id.clone(),
                capacity: capacity_id(index, capacity),
            })
            .collect(),
        price,
        own,
        host,
        about: !own.is_zero() && (about_price || package.is_some_and(|package| package.price.about)),
        reason: reason(index, delegation, person),
    }
}

fn reason(index: &Index<'_>, delegation: &Delegation<'_>, person: &Person<'_>) -> Reason {
    if let Some(reason) = person.exception {
        return Reason::Adjusted { reason: reason.to_owned() };
    }
    if let Some(cover) = person.cover {
        return if cover.by == By::Quota { Reason::Quota } else { Reason::Shared };
    }
    if person.request.cover == CoverWish::Own {
        return Reason::ChoseToPay;
    }
    let suits = |package: usize| index.suits(package, person.open);
    let unused = |package: usize| delegation.quotas[package].left() > 0;
    let lack = |refusal: Refusal| match refusal.resource {
        Resource::Budget => Lack::Budget,
        Resource::Capacity(capacity) => Lack::Capacity(capacity_id(index, capacity)),
    };
    if let Some(refusal) = person.refused_quota
        && (0..index.variants.len()).any(|package| unused(package) && suits(package))
    {
        return Reason::QuotaUnmet { lack: lack(refusal), by_lot: refusal.by_lot };
    }
    if let Some(refusal) = person.refused_share.or(person.refused_quota) {
        return Reason::BeyondQuota { lack: lack(refusal), by_lot: refusal.by_lot };
    }
    if (0..index.variants.len()).any(|package| delegation.quotas[package].granted() > 0 && suits(package)) {
        return Reason::NotShared;
    }
    Reason::NothingCovered
}

fn summary(g: &Gathering, delegation: &Delegation<'_>, persons: &[PersonDecision]) -> Summary {
    let count = |holds: &dyn Fn(&PersonDecision) -> bool| number(persons.iter().filter(|p| holds(p)).count());
    let covered = |by: &Reason, package: &PackageId| {
        count(&|person: &PersonDecision| person.reason == *by && person.cover.as_ref() == Some(package))
    };
    let by_package = |by: Reason| {
        let counts = g.packages.iter().map(|package| (&package.id, covered(&by, &package.id)));
        let some = counts.filter(|(_, persons)| *persons > 0);
        some.map(|(package, persons)| PackageCount { package: package.clone(), persons }).collect()
    };
    let refused = g.capacities.iter().map(|capacity| CapacityCount {
        capacity: capacity.id.clone(),
        persons: count(&|person| person.refused.iter().any(|one| one.capacity == capacity.id)),
    });
    Summary {
        asked: number(delegation.persons.len()),
        coming: count(&|person| person.coming),
        by_quota: by_package(Reason::Quota),
        shared: by_package(Reason::Shared),
        by_exception: count(&|p| p.cover.is_some() && matches!(p.reason, Reason::Adjusted { .. })),
        payers: count(&|person| person.coming && person.cover.is_none()),
        part_payers: count(&|person| person.cover.is_some() && !person.own.is_zero()),
        only_if_covered: count(&|person| person.absence == Some(Absence::OnlyIfCovered)),
        refused: refused.filter(|count| count.persons > 0).collect(),
        stopped: stopped(persons),
    }
}

/// Why those who are to be covered are not, in the order in which the reasons first come.
fn stopped(persons: &[PersonDecision]) -> Vec<StopCount> {
    let mut stops: Vec<StopCount> = Vec::new();
    for reason in persons.iter().filter(|person| person.cover.is_none()).map(|person| &person.reason) {
        if matches!(reason, Reason::ChoseToPay | Reason::Adjusted { .. }) {
            continue;
        }
        let (code, lack) = (reason.code(), reason.lack());
        match stops.iter_mut().find(|stop| stop.code == code && stop.lack.as_ref() == lack) {
            Some(stop) => stop.persons += 1,
            None => stops.push(StopCount { code: code.to_owned(), lack: lack.cloned(), persons: 1 }),
        }
    }
    stops
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

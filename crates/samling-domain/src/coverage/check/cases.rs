//! The facts of a plan, side by side: what was asked for and what was decided, person by person.

use super::money::cheapest;
use crate::coverage::plan::{Adjustment, CoveragePlan, OrganisationDecision, PersonDecision, Reason};
use crate::coverage::quota::{Granted, granted};
use crate::coverage::request::{CoverWish, OrganisationRequest, Request};
use crate::coverage::rules::{Elements, Package};
use crate::gathering::Gathering;
use crate::identity::{CapacityId, PackageId};
use crate::money::Money;
use std::collections::{BTreeMap, BTreeSet};

/// One participant.
pub(super) struct Case<'a> {
    pub request: &'a Request,
    pub decision: &'a PersonDecision,
    pub adjustment: Option<&'a Adjustment>,
    /// What is asked for and exists.
    pub asked: Elements,
    /// What of it the role may take.
    pub open: Elements,
    /// The price of what is asked for.
    pub price: Money,
}

impl Case<'_> {
    /// True for somebody whom the rule may cover.
    pub fn wants_cover(&self) -> bool {
        self.adjustment.is_none() && self.request.cover != CoverWish::Own
    }

    /// What a package can cover of what is taken: a part per variant that has any.
    pub fn parts(&self, package: &Package) -> BTreeSet<Elements> {
        let parts =
            package.variants().into_iter().map(|variant| variant.intersection(&self.open).cloned().collect());
        parts.filter(|part: &Elements| !part.is_empty()).collect()
    }

    pub fn suits(&self, package: &Package) -> bool {
        !self.parts(package).is_empty()
    }

    /// What a package costs the host for this person at most.
    pub fn reserve(&self, package: &Package) -> Money {
        self.price.min(package.price.kroner)
    }

    pub fn is_covered_by(&self, reason: &Reason, package: &PackageId) -> bool {
        self.decision.reason == *reason && self.decision.cover.as_ref() == Some(package)
    }
}

/// One organisation.
pub(super) struct Organisation<'a> {
    pub decision: &'a OrganisationDecision,
    pub granted: Vec<Granted>,
    pub cases: Vec<Case<'a>>,
}

impl Organisation<'_> {
    pub fn quota(&self, package: &PackageId) -> (u32, u32) {
        let found = self.granted.iter().find(|granted| granted.package == *package);
        found.map_or((0, 0), |granted| (granted.count, granted.shareable))
    }

    /// The packages of the quota in use, with those who use each.
    pub fn units(&self, package: &PackageId) -> BTreeMap<Option<u32>, Vec<&Case<'_>>> {
        let mut units: BTreeMap<Option<u32>, Vec<&Case<'_>>> = BTreeMap::new();
        for case in self.cases.iter().filter(|case| case.is_covered_by(&Reason::Quota, package)) {
            units.entry(case.decision.unit).or_default().push(case);
        }
        units
    }

    pub fn unused(&self, package: &PackageId) -> usize {
        (self.quota(package).0 as usize).saturating_sub(self.units(package).len())
    }
}

pub(super) struct Facts<'a> {
    pub g: &'a Gathering,
    pub plan: &'a CoveragePlan,
    pub organisations: Vec<Organisation<'a>>,
    prices: BTreeMap<Elements, Money>,
}

impl<'a> Facts<'a> {
    /// The plan's organisations and participants are those of the requests; see [`super::people::check`].
    pub fn new(
        g: &'a Gathering,
        requests: &'a [OrganisationRequest],
        adjustments: &'a [Adjustment],
        plan: &'a CoveragePlan,
    ) -> Self {
        let mut facts = Self { g, plan, organisations: Vec::new(), prices: BTreeMap::new() };
        let by_id: BTreeMap<_, _> = requests.iter().map(|request| (&request.organisation, request)).collect();
        let adjusted: BTreeMap<_, _> =
            adjustments.iter().map(|one| ((&one.organisation, one.participant), one)).collect();
        for decision in &plan.organisations {
            let Some(request) = by_id.get(&decision.organisation) else { continue };
            let asked: BTreeMap<_, _> =
                request.participants.iter().map(|request| (request.participant, request)).collect();
            let mut cases = Vec::new();
            for person in &decision.persons {
                let Some(request) = asked.get(&person.participant) else { continue };
                let adjustment = adjusted.get(&(&decision.organisation, person.participant)).copied();
                cases.push(facts.case(request, person, adjustment));
            }
            let granted = granted(g, &request.attributes);
            facts.organisations.push(Organisation { decision, granted, cases });
        }
        facts
    }

    fn case(
        &mut self,
        request: &'a Request,
        decision: &'a PersonDecision,
        adjustment: Option<&'a Adjustment>,
    ) -> Case<'a> {
        let elements = || self.g.elements.iter().filter(|element| request.elements.contains(&element.id));
        let asked: Elements = elements().map(|element| element.id.clone()).collect();
        let may =
            elements().filter(|element| element.roles.is_empty() || element.roles.contains(&request.role));
        let open = may.map(|element| element.id.clone()).collect();
        let price = self.price(&asked);
        Case { request, decision, adjustment, asked, open, price }
    }

    pub fn price(&mut self, choice: &Elements) -> Money {
        if let Some(price) = self.prices.get(choice) {
            return *price;
        }
        let price = cheapest(self.g, choice);
        self.prices.insert(choice.clone(), price);
        price
    }

    pub fn package(&self, id: &PackageId) -> Option<&'a Package> {
        self.g.packages.iter().find(|package| package.id == *id)
    }

    pub fn cases(&self) -> impl Iterator<Item = &Case<'a>> {
        self.organisations.iter().flat_map(|organisation| &organisation.cases)
    }

    /// The packages of which what is left is shared, each once.
    pub fn shared(&self) -> Vec<&'a Package> {
        let mut shared: Vec<&Package> = Vec::new();
        for package in self.g.coverage.share_rest.iter().filter_map(|id| self.package(id)) {
            if shared.iter().all(|known| known.id != package.id) {
                shared.push(package);
            }
        }
        shared
    }

    /// The capacities that somebody with these elements uses one unit of.
    pub fn uses(&self, elements: &Elements) -> BTreeSet<&'a CapacityId> {
        let used = self
            .g
            .capacities
            .iter()
            .filter(|capacity| capacity.elements.iter().any(|e| elements.contains(e)));
        used.map(|capacity| &capacity.id).collect()
    }
}

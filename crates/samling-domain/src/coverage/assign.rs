//! Who in a delegation is to use its quotas. The same rule makes the form's provisional answer and the quotas' part of
//! the decision.
//!
//! 1. Whoever the contact wants covered by a stated package comes first, in the contact's order.
//! 2. Then everybody else whom the contact has not kept out, and those of the first group whose package was used up:
//!    package by package from the most expensive, always whoever saves most by it; among equals the contact's order.
//!
//! A package is for somebody who takes at least one of its elements; of its variants the one is taken that has most of
//! what the person takes, and another only when there is too little for that. A shareable package can be joined by
//! somebody whose part of it nobody else uses.

use super::index::{Cost, Index, Mask};
use super::quota::granted;
use super::request::{CoverWish, OrganisationRequest, Request};
use crate::identity::CapacityId;
use crate::money::Money;
use std::cmp::Reverse;
use std::collections::HashSet;

/// How somebody gets a package of the quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Way {
    /// By a package that nobody uses yet, in this variant.
    Open(usize),
    /// By sharing the package with this number.
    Join(usize),
}

/// Somebody who is to use the quota.
#[derive(Debug, Clone, Copy)]
pub(super) struct Proposal {
    pub person: usize,
    pub package: usize,
    pub way: Way,
    variant: Mask,
    pub covered: Mask,
    /// What it costs the host: the price of what the person takes, and for all who share a package together never more
    /// than the package's price.
    pub host: Money,
}

/// A package in use.
#[derive(Debug, Clone, Copy)]
struct Opened {
    variant: Mask,
    used: Mask,
    shareable: bool,
    /// What is left of its price for those who join.
    credit: Money,
}

/// What an organisation has of one package.
#[derive(Debug, Clone, Default)]
pub(super) struct Quota {
    /// Not in use, for one person each.
    plain: u32,
    /// Not in use, to be shared.
    shareable: u32,
    opened: Vec<Opened>,
}

impl Quota {
    pub fn granted(&self) -> u32 {
        self.left() + self.used()
    }
    pub fn used(&self) -> u32 {
        u32::try_from(self.opened.len()).unwrap_or(u32::MAX)
    }
    pub fn left(&self) -> u32 {
        self.plain.saturating_add(self.shareable)
    }

    /// Puts the proposal into use, and tells the number of its package.
    fn accept(&mut self, proposal: &Proposal, price: Money) -> usize {
        let number = match proposal.way {
            Way::Join(number) => number,
            Way::Open(_) => {
                let whole = proposal.covered == proposal.variant;
                let shareable = self.plain == 0 || (self.shareable > 0 && !whole);
                if shareable {
                    self.shareable = self.shareable.saturating_sub(1);
                } else {
                    self.plain -= 1;
                }
                self.opened.push(Opened { variant: proposal.variant, used: 0, shareable, credit: price });
                self.opened.len() - 1
            }
        };
        let opened = &mut self.opened[number];
        opened.used |= proposal.covered;
        opened.credit = opened.credit.less(proposal.host);
        number
    }
}

/// By what somebody is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Quota,
    Shared,
    Exception,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Cover {
    pub package: usize,
    pub by: By,
    /// The number of the package among those of the quota.
    pub unit: Option<usize>,
    pub covered: Mask,
}

/// What there was too little of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resource {
    Capacity(usize),
    Budget,
}

/// Why somebody got no cover.
#[derive(Debug, Clone, Copy)]
pub(super) struct Refusal {
    pub resource: Resource,
    pub by_lot: bool,
}

#[derive(Debug)]
pub(super) struct Person<'r> {
    pub request: &'r Request,
    /// What the person takes.
    pub taken: Mask,
    /// The part of it that can be covered.
    pub open: Mask,
    pub cost: Cost,
    /// The organiser's reason, where an exception settles the cover.
    pub exception: Option<&'r str>,
    pub cover: Option<Cover>,
    pub refused_quota: Option<Refusal>,
    pub refused_share: Option<Refusal>,
}

impl Person<'_> {
    /// True for somebody who may be given cover by the rule.
    pub fn waits_for_cover(&self) -> bool {
        self.cover.is_none() && self.exception.is_none() && self.request.cover != CoverWish::Own
    }
}

/// A delegation while its cover is being settled.
#[derive(Debug)]
pub(super) struct Delegation<'r> {
    pub request: &'r OrganisationRequest,
    pub persons: Vec<Person<'r>>,
    /// Per package of the gathering.
    pub quotas: Vec<Quota>,
    refused: HashSet<(usize, usize, Way)>,
}

impl<'r> Delegation<'r> {
    pub fn new(index: &mut Index<'_>, request: &'r OrganisationRequest) -> Self {
        let mut quotas = vec![Quota::default(); index.g.packages.len()];
        for granted in granted(index.g, &request.attributes) {
            if let Some(package) = index.package(&granted.package) {
                let plain = granted.count.saturating_sub(granted.shareable);
                quotas[package] = Quota { plain, shareable: granted.shareable, opened: Vec::new() };
            }
        }
        let persons = request.participants.iter().map(|request| {
            let taken = index.mask(&request.elements);
            Person {
                request,
                taken,
                open: taken & index.permitted(&request.role),
                cost: index.cost(taken),
                exception: None,
                cover: None,
                refused_quota: None,
                refused_share: None,
            }
        });
        Self { request, persons: persons.collect(), quotas, refused: HashSet::new() }
    }

    /// Everybody who is to use what is left of the quotas, in the order in which they get it.
    pub fn propose(&self, index: &Index<'_>) -> Vec<Proposal> {
        let mut draft = Draft {
            of: self,
            index,
            quotas: self.quotas.clone(),
            waiting: self.persons.iter().map(Person::waits_for_cover).collect(),
            proposals: Vec::new(),
        };
        draft.by_wish();
        draft.by_saving();
        draft.proposals
    }

    /// What a package pays for a person at most.
    pub fn saving(&self, index: &Index<'_>, person: usize, package: usize) -> Money {
        self.persons[person].cost.0.min(index.g.packages[package].price.kroner)
    }

    pub fn accept(&mut self, index: &Index<'_>, proposal: &Proposal) {
        let price = index.g.packages[proposal.package].price.kroner;
        let unit = self.quotas[proposal.package].accept(proposal, price);
        let (package, covered) = (proposal.package, proposal.covered);
        self.persons[proposal.person].cover =
            Some(Cover { package, by: By::Quota, unit: Some(unit), covered });
    }

    /// Remembers that there is too little for the proposal, so that it does not come again.
    pub fn refuse(&mut self, proposal: &Proposal, refusal: Refusal) {
        self.refused.insert((proposal.person, proposal.package, proposal.way));
        self.persons[proposal.person].refused_quota.get_or_insert(refusal);
    }
}

struct Draft<'d, 'r, 'g> {
    of: &'d Delegation<'r>,
    index: &'d Index<'g>,
    quotas: Vec<Quota>,
    waiting: Vec<bool>,
    proposals: Vec<Proposal>,
}

impl Draft<'_, '_, '_> {
    fn by_wish(&mut self) {
        for person in 0..self.waiting.len() {
            if let CoverWish::Package(id) = &self.of.persons[person].request.cover
                && let Some(package) = self.index.package(id)
            {
                self.place(person, package);
            }
        }
    }

    fn by_saving(&mut self) {
        for &package in &self.index.priciest_first {
            if self.quotas[package].granted() == 0 {
                continue;
            }
            let mut candidates: Vec<usize> = (0..self.waiting.len()).collect();
            candidates.sort_by_key(|&person| Reverse(self.of.saving(self.index, person, package)));
            for person in candidates {
                self.place(person, package);
            }
        }
    }

    fn place(&mut self, person: usize, package: usize) {
        if !self.waiting[person] {
            return;
        }
        let ways = self.joining(person, package).into_iter().chain(self.opening(person, package));
        // The way that covers most; among equals a package that is in use already.
        let best =
            ways.reduce(
                |best, next| {
                    if next.covered.count_ones() > best.covered.count_ones() { next } else { best }
                },
            );
        if let Some(proposal) = best {
            self.quotas[package].accept(&proposal, self.index.g.packages[package].price.kroner);
            self.waiting[person] = false;
            self.proposals.push(proposal);
        }
    }

    fn opening(&self, person: usize, package: usize) -> Option<Proposal> {
        if self.quotas[package].left() == 0 {
            return None;
        }
        let parts = self.index.parts(package, self.of.persons[person].open);
        let untried = |(number, _): &(usize, Mask)| !self.is_refused(person, package, Way::Open(*number));
        let (number, covered) = parts.into_iter().find(untried)?;
        let variant = self.index.variants[package][number];
        let host = self.of.saving(self.index, person, package);
        Some(Proposal { person, package, way: Way::Open(number), variant, covered, host })
    }

    fn joining(&self, person: usize, package: usize) -> Vec<Proposal> {
        let open = self.of.persons[person].open;
        let saving = self.of.saving(self.index, person, package);
        let units = self.quotas[package].opened.iter().enumerate().filter(|(_, unit)| unit.shareable);
        units
            .map(|(number, unit)| Proposal {
                person,
                package,
                way: Way::Join(number),
                variant: unit.variant,
                covered: open & unit.variant,
                host: saving.min(unit.credit),
            })
            .filter(|way| way.covered != 0 && way.covered & self.quotas[package].opened[join(way)].used == 0)
            .filter(|way| !self.is_refused(person, package, way.way))
            .collect()
    }

    fn is_refused(&self, person: usize, package: usize, way: Way) -> bool {
        self.of.refused.contains(&(person, package, way))
    }
}

fn join(proposal: &Proposal) -> usize {
    match proposal.way {
        Way::Join(number) => number,
        Way::Open(_) => 0,
    }
}

/// The name of a capacity by its number.
pub(super) fn capacity_id(index: &Index<'_>, capacity: usize) -> CapacityId {
    index.g.capacities[capacity].id.clone()
}

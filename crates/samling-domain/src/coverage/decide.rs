//! The coverage decision as a pure function.
//!
//! In this order, each step taking from what the steps before it left of capacities and money:
//! 1. the organiser's exceptions, which are always obeyed (the checker refuses a plan in which they do not fit);
//! 2. the quotas, package by package in file order, for the participants whom the form named provisionally;
//! 3. what is left, shared among those who want cover and have none, package by package as the rule says;
//! 4. places for what people pay themselves, capacity by capacity in file order.
//!
//! In the steps 2 to 4 organisations take turns: whoever has been given least in the step is next, and among equals
//! whoever has the lowest lot, drawn from the decision's seed and the organisation's id. Whoever signed up first has no
//! advantage. When somebody misses something, that person is passed over and the organisation keeps its turn. This is the
//! rule of [`samling_allocation::share`], which has a closed form where all want the same; here what somebody uses
//! depends on what is left at the turn (another day, a package to join), so that the turns are really taken.
//!
//! What holds: nobody gets cover not asked for, nothing is oversold, and nothing is left that somebody who wants it could
//! have. Where one thing is scarce and everybody takes the same of it, also: more of it takes cover from nobody, one more
//! organisation gives nobody else more, and people signed up in excess do not help those who come. Where people take
//! different things this cannot be promised: a second room may let a colleague have a package that leaves too little
//! money for somebody else.
//!
//! [`super::check`] verifies the outcome with code of its own.

use super::assign::{By, Cover, Delegation, Refusal};
use super::index::{Index, Mask, bits};
use super::outcome::write;
pub use super::plan::Adjustment;
use super::plan::CoveragePlan;
use super::request::{CoverWish, OrganisationRequest};
use super::stock::{Round, Stock};
use crate::gathering::Gathering;
use samling_allocation::share::lot;

/// Decides who is covered by what, what everybody gets and what it costs.
///
/// Organisations must be there once; of one that comes twice the first is decided. Elements that the gathering does not
/// have are left out. The result depends neither on the order of the organisations nor on that of the adjustments.
pub fn decide(
    g: &Gathering,
    requests: &[OrganisationRequest],
    adjustments: &[Adjustment],
    seed: &str,
) -> CoveragePlan {
    let mut decision = Decision::new(g, requests, seed);
    let adjustments = decision.exceptions(adjustments);
    decision.quotas();
    decision.share_rest();
    let places = decision.places();
    write(decision.index, &decision.delegations, &places, adjustments, seed)
}

/// What somebody gets and misses of what is asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    pub granted: Mask,
    /// Element and capacity.
    pub refused: Vec<(usize, usize)>,
    /// What is not settled yet.
    open: Mask,
}

struct Decision<'r, 'g> {
    index: Index<'g>,
    /// By id.
    delegations: Vec<Delegation<'r>>,
    /// Numbers of the delegations, lowest lot first.
    by_lot: Vec<usize>,
    stock: Stock,
}

impl<'r, 'g> Decision<'r, 'g> {
    fn new(g: &'g Gathering, requests: &'r [OrganisationRequest], seed: &str) -> Self {
        let mut index = Index::new(g);
        let mut sorted: Vec<&OrganisationRequest> = requests.iter().collect();
        sorted.sort_by_key(|request| &request.organisation);
        sorted.dedup_by_key(|request| &request.organisation);
        let delegations: Vec<_> =
            sorted.into_iter().map(|request| Delegation::new(&mut index, request)).collect();
        let mut by_lot: Vec<usize> = (0..delegations.len()).collect();
        by_lot.sort_by_cached_key(|&number| {
            let id = delegations[number].request.organisation.as_str();
            (lot(seed.as_bytes(), id), id)
        });
        let stock = Stock::new(&index);
        Self { index, delegations, by_lot, stock }
    }

    /// Turns by lot, round by round, until nobody takes more.
    fn take_turns(&mut self, mut turn: impl FnMut(&mut Self, usize, &mut Round) -> bool) {
        let mut active = self.by_lot.clone();
        while !active.is_empty() {
            let mut round = Round::new(&self.index);
            active.retain(|&number| turn(self, number, &mut round));
        }
    }

    /// Settles those for whom the organiser made an exception; returns all exceptions in a fixed order. One that cannot
    /// be obeyed (a package of which the person takes nothing, an unknown participant) is left to the checker to name.
    fn exceptions(&mut self, adjustments: &'r [Adjustment]) -> Vec<Adjustment> {
        let mut sorted: Vec<&Adjustment> = adjustments.iter().collect();
        sorted.sort_by_key(|one| (&one.organisation, one.participant, &one.cover, &one.reason));
        for adjustment in &sorted {
            let id = &adjustment.organisation;
            let Ok(number) = self.delegations.binary_search_by_key(&id, |one| &one.request.organisation)
            else {
                continue;
            };
            let persons = &mut self.delegations[number].persons;
            let Some(person) = persons.iter_mut().find(|p| p.request.participant == adjustment.participant)
            else {
                continue;
            };
            let Some(id) = &adjustment.cover else {
                person.exception = Some(&adjustment.reason);
                continue;
            };
            let Some(package) = self.index.package(id) else { continue };
            let parts = self.index.parts(package, person.open);
            let host = person.cost.0.min(self.index.g.packages[package].price.kroner);
            let fits = |part: &&(usize, Mask)| self.stock.lack(&self.index, part.1, host).is_none();
            if let Some((_, covered)) = parts.iter().find(fits).or(parts.first()).copied() {
                person.exception = Some(&adjustment.reason);
                person.cover = Some(Cover { package, by: By::Exception, unit: None, covered });
                self.stock.take(&self.index, covered, host);
            }
        }
        sorted.into_iter().cloned().collect()
    }

    /// Gives the quotas. When somebody is passed over, another participant may take the place, perhaps by a package
    /// whose turn is over, so that the packages are gone through until nobody is passed over any more.
    fn quotas(&mut self) {
        loop {
            let mut passed_over = false;
            for package in 0..self.index.g.packages.len() {
                self.take_turns(|this, number, round| {
                    this.quota_turn(number, package, round, &mut passed_over)
                });
            }
            if !passed_over {
                break;
            }
        }
    }

    fn quota_turn(
        &mut self,
        number: usize,
        package: usize,
        round: &mut Round,
        passed_over: &mut bool,
    ) -> bool {
        let delegation = &mut self.delegations[number];
        if delegation.quotas[package].granted() == 0 {
            return false;
        }
        while let Some(proposal) = delegation.propose(&self.index).into_iter().find(|p| p.package == package)
        {
            let (covered, host) = (proposal.covered, proposal.host);
            let Some(resource) = self.stock.lack(&self.index, covered, host) else {
                self.stock.take(&self.index, covered, host);
                round.note(&self.index, covered, host);
                delegation.accept(&self.index, &proposal);
                return true;
            };
            let by_lot = round.decided_by_lot(resource, host);
            delegation.refuse(&proposal, Refusal { resource, by_lot });
            *passed_over = true;
        }
        false
    }

    /// Shares what is left after the quotas.
    fn share_rest(&mut self) {
        let shared = &self.index.g.coverage.share_rest;
        for (position, id) in shared.iter().enumerate() {
            if let Some(package) = self.index.package(id)
                && !shared[..position].contains(id)
            {
                self.share(package);
            }
        }
    }

    fn share(&mut self, package: usize) {
        let index = &self.index;
        let mut wanting: Vec<_> = self
            .delegations
            .iter()
            .map(|delegation| wanting(index, delegation, package).into_iter())
            .collect();
        self.take_turns(|this, number, round| {
            wanting[number].by_ref().any(|person| this.share_turn(number, person, package, round))
        });
    }

    /// Covers somebody beyond the quota by the first variant that there is enough for; false when there is for none.
    fn share_turn(&mut self, number: usize, person: usize, package: usize, round: &mut Round) -> bool {
        let delegation = &mut self.delegations[number];
        let host = delegation.saving(&self.index, person, package);
        let person = &mut delegation.persons[person];
        let mut refusal = None;
        for (_, covered) in self.index.parts(package, person.open) {
            let Some(resource) = self.stock.lack(&self.index, covered, host) else {
                self.stock.take(&self.index, covered, host);
                round.note(&self.index, covered, host);
                person.cover = Some(Cover { package, by: By::Shared, unit: None, covered });
                return true;
            };
            refusal.get_or_insert(Refusal { resource, by_lot: round.decided_by_lot(resource, host) });
        }
        person.refused_share = refusal;
        false
    }

    /// Gives what people take beside their cover, and what those take who pay themselves.
    fn places(&mut self) -> Vec<Vec<Place>> {
        let mut places: Vec<Vec<Place>> = self.delegations.iter().map(first_places).collect();
        for capacity in 0..self.index.capacities.len() {
            self.take_turns(|this, number, _| this.place_turn(capacity, &mut places[number]));
        }
        for place in places.iter_mut().flatten() {
            place.granted |= place.open;
        }
        places
    }

    /// Settles the next participant of a delegation who needs a unit of the capacity; false when there is none.
    fn place_turn(&mut self, capacity: usize, places: &mut [Place]) -> bool {
        let elements = self.index.capacities[capacity];
        for place in places.iter_mut() {
            if place.open & elements == 0 || place.granted & elements != 0 {
                continue;
            }
            let mut given: Mask = 0;
            for element in bits(place.open & elements) {
                let bit = 1 << element;
                place.open &= !bit;
                let full = self
                    .index
                    .touched(bit)
                    .find(|&one| self.index.capacities[one] & place.granted == 0 && !self.stock.is_left(one));
                match full {
                    Some(full) => place.refused.push((element, full)),
                    None => given |= bit,
                }
            }
            for used in self.index.touched(given) {
                if self.index.capacities[used] & place.granted == 0 {
                    self.stock.take_one(used);
                }
            }
            place.granted |= given;
            if given != 0 {
                return true;
            }
        }
        false
    }
}

/// What is settled before the places are shared: nothing for those who do not come, and what is covered.
fn first_places(delegation: &Delegation<'_>) -> Vec<Place> {
    let place = |person: &super::assign::Person<'_>| match person.cover {
        None if person.request.only_if_covered => Place::default(),
        cover => {
            let granted = cover.map_or(0, |cover| cover.covered);
            Place { granted, open: person.taken & !granted, refused: Vec::new() }
        }
    };
    delegation.persons.iter().map(place).collect()
}

/// Those without cover who want it and take a part of the package: first those for whom the contact chose it.
fn wanting(index: &Index<'_>, delegation: &Delegation<'_>, package: usize) -> Vec<usize> {
    let id = &index.g.packages[package].id;
    let chose_it = |person: usize| matches!(&delegation.persons[person].request.cover, CoverWish::Package(chosen) if chosen == id);
    let mut wanting: Vec<usize> = (0..delegation.persons.len())
        .filter(|&person| delegation.persons[person].waits_for_cover())
        .filter(|&person| index.suits(package, delegation.persons[person].open))
        .collect();
    wanting.sort_by_key(|&person| !chose_it(person));
    wanting
}

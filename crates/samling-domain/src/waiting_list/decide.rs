//! Who moves up now, and why.
//!
//! The queue is gone through in its order (see [`in_order`]). Whoever fits as a whole gets the places, one organisation at a
//! time. Somebody further back may be taken while somebody before them does not fit, if the rule lets them (`skip`); every
//! time an organisation that came later gets places of a kind that an earlier one waits for, the earlier one is passed over.
//! After [`WaitingRules::most_passes`] times it is first in the queue, and nobody passes it any more: so nobody starves.

use super::rules::{Order, WaitingRules};
use crate::identity::{CapacityId, OrganisationId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many units of each hard capacity.
pub type Units = BTreeMap<CapacityId, u32>;

/// A hard capacity: how much there is, and how much is held by what is confirmed and by open offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// How many there are.
    pub limit: u32,
    /// How many are held; more than the limit where the organiser has lowered it.
    pub held: u32,
}

impl Room {
    /// How many are free.
    pub fn free(self) -> u32 {
        self.limit.saturating_sub(self.held)
    }
}

/// An organisation in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// From when its place in the queue counts.
    pub since: Timestamp,
    /// What the whole delegation would use.
    pub wants: Units,
    /// What it holds already.
    pub holds: Units,
    /// How many participants it has confirmed.
    pub confirmed: u32,
    /// How often those who came later were taken before it.
    pub passed: u32,
}

impl Request {
    /// What it needs beyond what it holds; only what it needs at least one unit of.
    pub fn needs(&self) -> Units {
        let more = |(capacity, wanted): (&CapacityId, &u32)| {
            let held = self.holds.get(capacity).copied().unwrap_or_default();
            (*wanted > held).then(|| (capacity.clone(), wanted - held))
        };
        self.wants.iter().filter_map(more).collect()
    }
}

/// What a decision is made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Every hard capacity.
    pub room: BTreeMap<CapacityId, Room>,
    /// Those who wait, in any order; those with an open offer are not among them.
    pub queue: Vec<Request>,
}

/// Why somebody moves up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Nobody before it waits for the same.
    Turn,
    /// It was passed over as often as the rule allows.
    PassedOften,
    /// It fits into what is free, and those before it do not.
    Fits,
}

impl Reason {
    /// The end of the translation key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Turn => "turn",
            Self::PassedOften => "passed-often",
            Self::Fits => "fits",
        }
    }
}

/// Somebody who moves up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// What it gets beyond what it holds: all that it needs.
    pub gets: Units,
    /// Why.
    pub reason: Reason,
    /// Those who came earlier, wait for the same and stay.
    pub passes: Vec<OrganisationId>,
}

/// Why somebody stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// There is not enough of this.
    NoRoom(CapacityId),
    /// It would fit, but this organisation comes first.
    Behind(OrganisationId),
}

/// Somebody who stays in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staying {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// Its place, from 1.
    pub place: u32,
    /// How often it has been passed over by now.
    pub passed: u32,
    /// Why it stays.
    pub why: Why,
}

/// Who moves up now, and who stays, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// Those who move up, in the order in which they get their places.
    pub grants: Vec<Grant>,
    /// Those who stay.
    pub stays: Vec<Staying>,
}

/// The queue in its order: those who were passed over as often as the rule allows, by when they came; then by the rule, by
/// when they came, and, for those who came in the same instant, by id.
pub fn in_order(rules: &WaitingRules, mut queue: Vec<Request>) -> Vec<Request> {
    queue.sort_by_cached_key(|request| {
        let overdue = is_overdue(rules, request);
        let by_rule = match rules.order {
            _ if overdue => 0,
            Order::FirstCome => 0,
            Order::SmallestFirst => request.needs().values().map(|units| u64::from(*units)).sum(),
            Order::FewestHeldFirst => u64::from(request.confirmed),
        };
        (!overdue, by_rule, request.since, request.organisation.clone())
    });
    queue
}

fn is_overdue(rules: &WaitingRules, request: &Request) -> bool {
    request.passed >= rules.most_passes
}

/// Whether two wait for some of the same.
fn contend(one: &Units, other: &Units) -> bool {
    one.keys().any(|capacity| other.contains_key(capacity))
}

fn came_before(one: &Request, other: &Request) -> bool {
    (one.since, &one.organisation) < (other.since, &other.organisation)
}

/// Decides who moves up now.
pub fn decide(rules: &WaitingRules, facts: &Facts) -> Decision {
    let mut room = facts.room.clone();
    let mut queue = in_order(rules, facts.queue.clone());
    let mut grants: Vec<Grant> = Vec::new();
    while let Some((index, reason)) = next(rules, &room, &queue) {
        let taken = queue.remove(index);
        let gets = taken.needs();
        for (capacity, units) in &gets {
            if let Some(room) = room.get_mut(capacity) {
                room.held = room.held.saturating_add(*units);
            }
        }
        let mut passes = Vec::new();
        for other in &mut queue {
            if came_before(other, &taken) && contend(&other.needs(), &gets) {
                other.passed = other.passed.saturating_add(1);
                passes.push(other.organisation.clone());
            }
        }
        grants.push(Grant { organisation: taken.organisation, gets, reason, passes });
        queue = in_order(rules, queue);
    }
    // Whoever got places a moment later was not passed over after all.
    for grant in &mut grants {
        grant.passes.retain(|id| queue.iter().any(|request| request.organisation == *id));
    }
    let stays = (1..).zip(&queue).map(|(place, request)| Staying {
        organisation: request.organisation.clone(),
        place,
        passed: request.passed,
        why: why(rules, &room, &queue, request),
    });
    Decision { stays: stays.collect(), grants }
}

/// The capacity that there is not enough of.
fn short(room: &BTreeMap<CapacityId, Room>, needs: &Units) -> Option<CapacityId> {
    let free = |capacity| room.get(capacity).map_or(0, |room| room.free());
    needs.iter().find(|(capacity, units)| free(capacity) < **units).map(|(capacity, _)| capacity.clone())
}

/// The next who gets places, by its index in the ordered queue.
fn next(
    rules: &WaitingRules,
    room: &BTreeMap<CapacityId, Room>,
    queue: &[Request],
) -> Option<(usize, Reason)> {
    let mut before: Vec<(Units, bool)> = Vec::new();
    for (index, request) in queue.iter().enumerate() {
        let needs = request.needs();
        let barred = before.iter().any(|(other, bars)| *bars && contend(other, &needs));
        if !barred && short(room, &needs).is_none() {
            let reason = if is_overdue(rules, request) {
                Reason::PassedOften
            } else if before.iter().any(|(other, _)| contend(other, &needs)) {
                Reason::Fits
            } else {
                Reason::Turn
            };
            return Some((index, reason));
        }
        before.push((needs, !rules.skip || is_overdue(rules, request)));
    }
    None
}

fn why(rules: &WaitingRules, room: &BTreeMap<CapacityId, Room>, queue: &[Request], request: &Request) -> Why {
    let needs = request.needs();
    if let Some(capacity) = short(room, &needs) {
        return Why::NoRoom(capacity);
    }
    let before = queue.iter().take_while(|other| other.organisation != request.organisation);
    let first = before
        .filter(|other| !rules.skip || is_overdue(rules, other))
        .find(|other| contend(&other.needs(), &needs));
    Why::Behind(first.map_or_else(|| request.organisation.clone(), |other| other.organisation.clone()))
}

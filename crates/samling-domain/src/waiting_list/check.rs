//! The independent check of a decision: it replays the grants one by one and asks of every pair whether the rule lets one be
//! taken before the other. It shares no code with [`super::decide`].

use super::decide::{Decision, Facts, Request};
use super::rules::{Order, WaitingRules};
use crate::identity::{CapacityId, OrganisationId};
use std::collections::{BTreeMap, BTreeSet};

/// A rule that a decision breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Violation {
    /// Somebody moves up who is not in the queue, or twice.
    NotInQueue(OrganisationId),
    /// A delegation gets another number of places than it needs.
    Split(OrganisationId),
    /// More is given than there is.
    Oversold(CapacityId),
    /// Somebody is taken although another, who comes before, must not be passed.
    OutOfOrder(OrganisationId, OrganisationId),
    /// Somebody could move up and does not.
    Forgotten(OrganisationId),
    /// The count of how often somebody was passed over is wrong.
    WrongCount(OrganisationId),
    /// Somebody is neither taken nor stays.
    Lost(OrganisationId),
}

/// The state of the replay.
struct Replay<'a> {
    rules: &'a WaitingRules,
    free: BTreeMap<&'a CapacityId, i64>,
    /// Those who still wait, with how often they have been passed over.
    waiting: Vec<(&'a Request, u32)>,
}

impl Replay<'_> {
    fn need(request: &Request, capacity: &CapacityId) -> i64 {
        let of = |units: &BTreeMap<CapacityId, u32>| i64::from(units.get(capacity).copied().unwrap_or(0));
        (of(&request.wants) - of(&request.holds)).max(0)
    }

    fn fits(&self, request: &Request) -> bool {
        request.wants.keys().all(|capacity| {
            let need = Self::need(request, capacity);
            need == 0 || need <= self.free.get(capacity).copied().unwrap_or(0)
        })
    }

    fn same_kind(one: &Request, other: &Request) -> bool {
        one.wants.keys().any(|capacity| Self::need(one, capacity) > 0 && Self::need(other, capacity) > 0)
    }

    fn earlier(one: &Request, other: &Request) -> bool {
        one.since < other.since || one.since == other.since && one.organisation < other.organisation
    }

    /// Whether `one` stands before `other`.
    fn before(&self, (one, one_passed): (&Request, u32), (other, other_passed): (&Request, u32)) -> bool {
        let most = self.rules.most_passes;
        match (one_passed >= most, other_passed >= most) {
            (true, false) => return true,
            (false, true) => return false,
            (true, true) => return Self::earlier(one, other),
            (false, false) => {}
        }
        let all = |request: &Request| request.wants.keys().map(|c| Self::need(request, c)).sum::<i64>();
        let (mine, theirs) = match self.rules.order {
            Order::FirstCome => (0, 0),
            Order::SmallestFirst => (all(one), all(other)),
            Order::FewestHeldFirst => (i64::from(one.confirmed), i64::from(other.confirmed)),
        };
        if mine == theirs { Self::earlier(one, other) } else { mine < theirs }
    }

    /// Somebody before `request` who waits for the same and must not be passed.
    fn bar(&self, request: (&Request, u32)) -> Option<&OrganisationId> {
        let bars = |other: &&(&Request, u32)| {
            let own = other.0.organisation == request.0.organisation;
            !own && (!self.rules.skip || other.1 >= self.rules.most_passes)
                && Self::same_kind(other.0, request.0)
                && self.before(**other, request)
        };
        self.waiting.iter().find(bars).map(|(other, _)| &other.organisation)
    }
}

/// Names every rule that a decision breaks; none for a right one.
pub fn check(rules: &WaitingRules, facts: &Facts, decision: &Decision) -> Vec<Violation> {
    let free = facts.room.iter().map(|(id, room)| (id, i64::from(room.limit) - i64::from(room.held)));
    let mut replay = Replay {
        rules,
        free: free.collect(),
        waiting: facts.queue.iter().map(|request| (request, request.passed)).collect(),
    };
    let mut violations = Vec::new();
    let mut passed_over: BTreeMap<&OrganisationId, BTreeSet<&OrganisationId>> = BTreeMap::new();
    for grant in &decision.grants {
        let place = replay.waiting.iter().position(|(r, _)| r.organisation == grant.organisation);
        let Some(place) = place else {
            violations.push(Violation::NotInQueue(grant.organisation.clone()));
            continue;
        };
        let (request, passed) = replay.waiting[place];
        violations.extend(out_of_order(&replay, (request, passed)));
        replay.waiting.remove(place);
        let whole = request.wants.keys().chain(grant.gets.keys()).all(|capacity| {
            Replay::need(request, capacity) == i64::from(grant.gets.get(capacity).copied().unwrap_or(0))
        });
        if !whole {
            violations.push(Violation::Split(grant.organisation.clone()));
        }
        for (capacity, units) in &grant.gets {
            let left = replay.free.entry(capacity).or_insert(0);
            *left -= i64::from(*units);
            if *left < 0 {
                violations.push(Violation::Oversold(capacity.clone()));
            }
        }
        for (other, count) in &mut replay.waiting {
            if Replay::earlier(other, request) && Replay::same_kind(other, request) {
                *count += 1;
                passed_over.entry(&grant.organisation).or_default().insert(&other.organisation);
            }
        }
    }
    violations.extend(left_over(&replay, decision, &passed_over));
    violations
}

fn out_of_order(replay: &Replay<'_>, taken: (&Request, u32)) -> Vec<Violation> {
    let told = |other: &OrganisationId| Violation::OutOfOrder(taken.0.organisation.clone(), other.clone());
    if let Some(bar) = replay.bar(taken) {
        return vec![told(bar)];
    }
    let wronged = replay.waiting.iter().filter(|other| {
        other.0.organisation != taken.0.organisation
            && replay.before(**other, taken)
            && Replay::same_kind(other.0, taken.0)
            && replay.fits(other.0)
            && replay.bar(**other).is_none()
    });
    wronged.map(|(other, _)| told(&other.organisation)).collect()
}

fn left_over(
    replay: &Replay<'_>,
    decision: &Decision,
    passed_over: &BTreeMap<&OrganisationId, BTreeSet<&OrganisationId>>,
) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (request, passed) in &replay.waiting {
        let id = &request.organisation;
        if replay.fits(request) && replay.bar((request, *passed)).is_none() {
            violations.push(Violation::Forgotten(id.clone()));
        }
        match decision.stays.iter().find(|stays| stays.organisation == *id) {
            None => violations.push(Violation::Lost(id.clone())),
            Some(stays) if stays.passed != *passed => violations.push(Violation::WrongCount(id.clone())),
            Some(_) => {}
        }
    }
    let waits = |id: &OrganisationId| replay.waiting.iter().any(|(r, _)| r.organisation == *id);
    for grant in &decision.grants {
        let counted: BTreeSet<_> = passed_over
            .get(&grant.organisation)
            .into_iter()
            .flatten()
            .copied()
            .filter(|id| waits(id))
            .collect();
        if counted != grant.passes.iter().collect() {
            violations.push(Violation::WrongCount(grant.organisation.clone()));
        }
    }
    violations
}

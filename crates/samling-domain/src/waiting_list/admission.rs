//! What becomes of a save that asks for hard places: it enters, or all of it waits.

use super::decide::{Facts, Request, Units, decide};
use super::rules::WaitingRules;
use crate::identity::{CapacityId, OrganisationId};

/// A hard capacity that does not suffice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Short {
    /// Which.
    pub capacity: CapacityId,
    /// How many the organisation can have in all, what it holds included.
    pub left: u32,
    /// How many it asks for.
    pub wanted: u32,
}

/// What becomes of a save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admission {
    /// It enters at once; these came earlier, wait for the same and are passed over.
    Enters {
        /// Those passed over.
        passes: Vec<OrganisationId>,
    },
    /// All of it waits.
    Waits {
        /// What does not suffice; nothing when it would fit and others come first.
        short: Vec<Short>,
        /// The place in the queue that it gets, from 1; nothing without a waiting list.
        place: Option<u32>,
    },
}

/// Says what becomes of a save. `own` is the organisation's request: what it wants, and what it holds by what is confirmed
/// and by an offer. It is not in the queue of the facts. Without rules there is no waiting list: what does not fit is refused.
///
/// Whoever asks for no more than it holds always enters. A newcomer who would fit takes part in the queue like everybody: it
/// enters only if the rule would give it the places now.
pub fn admission(rules: Option<&WaitingRules>, facts: &Facts, own: &Request) -> Admission {
    let needs = own.needs();
    if needs.is_empty() {
        return Admission::Enters { passes: Vec::new() };
    }
    let short = shortage(facts, own, &needs);
    let Some(rules) = rules else {
        return if short.is_empty() {
            Admission::Enters { passes: Vec::new() }
        } else {
            Admission::Waits { short, place: None }
        };
    };
    let mut all = facts.clone();
    all.queue.retain(|request| request.organisation != own.organisation);
    all.queue.push(own.clone());
    let decision = decide(rules, &all);
    if let Some(grant) = decision.grants.into_iter().find(|grant| grant.organisation == own.organisation) {
        return Admission::Enters { passes: grant.passes };
    }
    let place = decision.stays.iter().find(|stays| stays.organisation == own.organisation);
    Admission::Waits { short, place: place.map(|stays| stays.place) }
}

fn shortage(facts: &Facts, own: &Request, needs: &Units) -> Vec<Short> {
    let one = |(capacity, units): (&CapacityId, &u32)| {
        let free = facts.room.get(capacity).map_or(0, |room| room.free());
        let holds = own.holds.get(capacity).copied().unwrap_or_default();
        (free < *units).then(|| Short {
            capacity: capacity.clone(),
            left: holds.saturating_add(free),
            wanted: holds.saturating_add(*units),
        })
    };
    needs.iter().filter_map(one).collect()
}

/// Whether a new request may keep the place of the one that it replaces: it asks for no more of anything that is scarce.
pub fn keeps_place(before: &Units, after: &Units) -> bool {
    after.iter().all(|(capacity, units)| *units <= before.get(capacity).copied().unwrap_or_default())
}

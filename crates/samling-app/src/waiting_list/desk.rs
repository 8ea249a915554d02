//! What the organiser does with the waiting list: always with a reason, and never beyond what there is.

use super::answer::drop_request;
use super::move_up::{Told, Why, give, journal, move_up, tell};
use super::queue::Queue;
use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor};
use crate::letter::WaitingEvent;
use crate::store::{Transaction, WaitingRow, WaitingState};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::registration::decide::Rejection;
use std::sync::Arc;

fn open(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    reason: &str,
) -> Result<(Arc<Loaded>, Queue), Failure> {
    if reason.trim().is_empty() {
        return Err(Failure::Missing("reason"));
    }
    tx.lock_capacities(gathering)?;
    let loaded = context.load(tx, gathering)?;
    let queue = Queue::load(tx, &loaded)?;
    Ok((loaded, queue))
}

/// Offers free places to somebody whose turn it is not (or hands them over, where the rule hands over at once). Refused when
/// they do not fit: the limit itself is raised in the gathering's file and nowhere else.
pub fn offer_out_of_turn(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    reason: &str,
    actor: &Actor,
) -> Result<(), Failure> {
    let (loaded, queue) = open(tx, context, gathering, reason)?;
    let rules = loaded.gathering.waiting_list.clone().ok_or(Failure::NotFound)?;
    let waits = queue.of(organisation).ok_or(Failure::NotFound)?;
    if matches!(waits.row.state, WaitingState::Offered { .. }) {
        return Ok(());
    }
    let needs = waits.request.needs();
    let free = |id| queue.room.get(id).map_or(0, |room| room.free());
    if needs.iter().any(|(capacity, units)| free(capacity) < *units) {
        return Err(Failure::Rejected(Rejection::Full));
    }
    let mut fields = vec!["out-of-turn".to_owned()];
    for other in queue.all.iter().filter(|other| other.is_queued()) {
        let earlier = (other.row.since, &other.row.organisation) < (waits.row.since, organisation);
        if earlier && other.request.needs().keys().any(|capacity| needs.contains_key(capacity)) {
            fields.push(format!("passes-{}", other.row.organisation));
            let passed = other.row.passed.saturating_add(1);
            tx.put_waiting(gathering, &WaitingRow { passed, ..other.row.clone() })?;
        }
    }
    let why = Why { actor: actor.clone(), fields, reason: Some(reason.trim().to_owned()) };
    give(tx, context, &loaded, &rules, waits, why)?;
    move_up(tx, context, &loaded).map(|_| ())
}

/// Takes somebody off the waiting list; the contact is told why.
pub fn remove(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    reason: &str,
    actor: &Actor,
) -> Result<(), Failure> {
    let (loaded, queue) = open(tx, context, gathering, reason)?;
    let waits = queue.of(organisation).ok_or(Failure::NotFound)?;
    drop_request(tx, context, &loaded, waits)?;
    let reason = Some(reason.trim().to_owned());
    let why = Why { actor: actor.clone(), fields: Vec::new(), reason: reason.clone() };
    journal(tx, context, &loaded, organisation, Action::WaitingRemoved, why)?;
    tell(tx, context, &loaded, waits, WaitingEvent::Removed, Told { reason, ..Told::default() })?;
    move_up(tx, context, &loaded).map(|_| ())
}

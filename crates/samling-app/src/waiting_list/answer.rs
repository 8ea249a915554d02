//! What the contact says to an offer, or about waiting at all.

use super::move_up::{Why, journal, move_up_taking, take_up};
use super::queue::{Queue, Waits, at_least};
use super::{lock_first, move_up};
use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor};
use crate::links::Key;
use crate::registration::manage;
use crate::store::{Answer, DelegationRow, Transaction, WaitingRow, WaitingState};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::registration::delegation::Delegation;
use samling_domain::waiting_list::rules::AfterExpiry;
use std::sync::Arc;

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// What waited is confirmed.
    MovedUp,
    /// The offer had run out and the places are gone; it is in the queue again.
    TooLate,
    /// It is off the waiting list.
    Left,
    /// There was nothing to answer to: somebody was quicker, or it is settled already.
    Nothing,
}

/// Everything about the request that a manage link belongs to, under its locks.
fn own(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<(Arc<Loaded>, OrganisationId, Option<Waits>), Failure> {
    let id = Key::organisation_of(token).ok_or(Failure::NotFound)?;
    lock_first(tx, context, gathering)?;
    tx.lock_organisation(gathering, &id)?;
    let managed = manage(tx, context, gathering, token)?;
    let waits = Queue::load(tx, &managed.loaded)?.of(&id).cloned();
    Ok((managed.loaded, id, waits))
}

/// Accepts an offer. One that has run out is not lost: if the places are still to be had, they are taken; otherwise the
/// request is in the queue again, at its old place or at the end as the rule says.
pub fn accept(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Answered, Failure> {
    let (loaded, id, waits) = own(tx, context, gathering, token)?;
    let Some(waits) = waits else { return Ok(Answered::Nothing) };
    match waits.row.state {
        WaitingState::Offered { until } if context.now < until => {
            let why = Why { actor: Actor::Link, fields: vec!["accepted".to_owned()], reason: None };
            take_up(tx, context, &loaded, &waits, why)?;
            move_up(tx, context, &loaded)?;
            Ok(Answered::MovedUp)
        }
        WaitingState::Offered { .. } | WaitingState::Resting => {
            ask_again(tx, context, &loaded, &waits)?;
            move_up_taking(tx, context, &loaded, Some(&id))?;
            let there = tx.waiting_of(gathering, &id)?.is_some();
            Ok(if there { Answered::TooLate } else { Answered::MovedUp })
        }
        WaitingState::Queued | WaitingState::Closed => Ok(Answered::Nothing),
    }
}

/// Puts a request whose offer ran out into the queue again.
fn ask_again(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Loaded,
    waits: &Waits,
) -> Result<(), Failure> {
    let g = &loaded.gathering;
    let keep = g.waiting_list.as_ref().is_some_and(|rules| rules.after_expiry == AfterExpiry::Keep);
    let mut row = WaitingRow { state: WaitingState::Queued, ..waits.row.clone() };
    if !keep {
        row.since = context.now;
        row.passed = 0;
    }
    tx.put_waiting(&g.id, &row)?;
    release(tx, loaded, waits)?;
    let why = Why { actor: Actor::Link, fields: Vec::new(), reason: None };
    journal(tx, context, loaded, &row.organisation, Action::WaitingResumed, why)
}

/// Declines an offer: the request is off the list, and what is confirmed stays.
pub fn decline(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Answered, Failure> {
    end(tx, context, gathering, token, Action::WaitingDeclined)
}

/// Leaves the waiting list; what is confirmed stays.
pub fn leave(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Answered, Failure> {
    end(tx, context, gathering, token, Action::WaitingLeft)
}

fn end(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    action: Action,
) -> Result<Answered, Failure> {
    let (loaded, id, waits) = own(tx, context, gathering, token)?;
    let Some(waits) = waits else { return Ok(Answered::Nothing) };
    drop_request(tx, context, &loaded, &waits)?;
    let why = Why { actor: Actor::Link, fields: Vec::new(), reason: None };
    journal(tx, context, &loaded, &id, action, why)?;
    move_up(tx, context, &loaded)?;
    Ok(Answered::Left)
}

/// Gives back what an offer holds; what is confirmed stays held.
pub(super) fn release(tx: &mut dyn Transaction, loaded: &Loaded, waits: &Waits) -> Result<(), Failure> {
    let nothing = Delegation::default().hard_use(&loaded.gathering);
    let held = at_least(&nothing, &waits.request.holds);
    Ok(tx.reserve(&loaded.gathering.id, &waits.row.organisation, &held)?)
}

/// Takes a request off the list. Where nothing was confirmed beside it, nothing is left.
pub(super) fn drop_request(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Loaded,
    waits: &Waits,
) -> Result<(), Failure> {
    let (g, id) = (&loaded.gathering.id, &waits.row.organisation);
    release(tx, loaded, waits)?;
    tx.remove_waiting(g, id)?;
    if let Some(row) = waits.stored.as_ref().filter(|row| row.answer == Answer::Waiting) {
        let row = DelegationRow {
            answer: Answer::Withdrawn,
            version: row.version + 1,
            changed_at: context.now,
            ..row.clone()
        };
        tx.put_delegation(g, id, row)?;
    }
    Ok(())
}

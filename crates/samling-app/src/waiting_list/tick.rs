//! What happens by itself: offers run out, free places go on, the list closes; and what a changed file brings.

use super::answer::release;
use super::has_hard_places;
use super::move_up::{Told, Why, journal, move_up, tell};
use super::queue::{Queue, Waits, at_least, held};
use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor};
use crate::letter::WaitingEvent;
use crate::store::{Answer, Transaction, WaitingRow, WaitingState};
use samling_domain::identity::GatheringId;
use samling_domain::registration::delegation::Delegation;
use samling_domain::waiting_list::decide::decide;
use std::sync::Arc;

/// Where something is due now: an offer has run out, places are free for somebody, or the list has closed. Only looks.
pub fn due(tx: &mut dyn Transaction, context: &Context) -> Result<Vec<GatheringId>, Failure> {
    let mut found = Vec::new();
    for id in tx.waited_for()? {
        let loaded = context.load(tx, &id)?;
        let queue = Queue::load(tx, &loaded)?;
        let closed = is_closed(context, &loaded);
        let waits = |waits: &Waits| match waits.row.state {
            WaitingState::Offered { until } => until <= context.now,
            WaitingState::Queued | WaitingState::Resting => closed,
            WaitingState::Closed => false,
        };
        let free = || match &loaded.gathering.waiting_list {
            Some(rules) if !closed => !decide(rules, &queue.facts()).grants.is_empty(),
            _ => false,
        };
        if queue.all.iter().any(waits) || free() {
            found.push(id);
        }
    }
    Ok(found)
}

fn is_closed(context: &Context, loaded: &Loaded) -> bool {
    let g = &loaded.gathering;
    g.waiting_list.as_ref().is_some_and(|rules| context.now >= rules.closes(&g.registration, &g.timezone))
}

/// Does what is due in a gathering; doing it again changes nothing.
pub fn tick(tx: &mut dyn Transaction, context: &Context, gathering: &GatheringId) -> Result<(), Failure> {
    // The lock comes first: what is loaded after it is not about to be changed by an import.
    tx.lock_capacities(gathering)?;
    let loaded = context.load(tx, gathering)?;
    let closed = is_closed(context, &loaded);
    let queue = Queue::load(tx, &loaded)?;
    for waits in &queue.all {
        match waits.row.state {
            WaitingState::Offered { until } if until <= context.now => {
                let next = if closed { WaitingState::Closed } else { WaitingState::Resting };
                release(tx, &loaded, waits)?;
                settle(tx, context, &loaded, waits, next, Action::WaitingExpired, WaitingEvent::Expired)?;
            }
            WaitingState::Queued | WaitingState::Resting if closed => {
                let (action, event) = (Action::WaitingClosed, WaitingEvent::Closed);
                settle(tx, context, &loaded, waits, WaitingState::Closed, action, event)?;
            }
            _ => {}
        }
    }
    move_up(tx, context, &loaded).map(|_| ())
}

fn settle(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Loaded,
    waits: &Waits,
    state: WaitingState,
    action: Action,
    event: WaitingEvent,
) -> Result<(), Failure> {
    tx.put_waiting(&loaded.gathering.id, &WaitingRow { state, ..waits.row.clone() })?;
    let why = Why { actor: Actor::System, fields: Vec::new(), reason: None };
    journal(tx, context, loaded, &waits.row.organisation, action, why)?;
    tell(tx, context, loaded, waits, event, Told::default())
}

/// A gathering's file has changed: what everybody holds is counted anew by its capacities, and room that it makes goes on.
pub(crate) fn after_import(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Arc<Loaded>,
) -> Result<(), Failure> {
    let g = &loaded.gathering;
    if !has_hard_places(g) {
        return move_up(tx, context, loaded).map(|_| ());
    }
    tx.lock_capacities(&g.id)?;
    let nothing = Delegation::default().hard_use(g);
    for (organisation, row) in tx.delegations(&g.id)? {
        if row.answer == Answer::Registered {
            tx.reserve(&g.id, &organisation, &at_least(&nothing, &held(loaded, Some(&row))))?;
        }
    }
    for row in tx.waiting(&g.id)? {
        if matches!(row.state, WaitingState::Offered { .. }) {
            let stored = tx.delegation(&g.id, &row.organisation)?;
            let wants = row.delegation.hard_use(g);
            let both = at_least(&at_least(&nothing, &held(loaded, stored.as_ref())), &wants);
            tx.reserve(&g.id, &row.organisation, &both)?;
        }
    }
    move_up(tx, context, loaded).map(|_| ())
}

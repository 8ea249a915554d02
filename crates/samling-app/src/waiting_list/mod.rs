//! The waiting list: a save that does not fit waits as a whole, and moves up by the gathering's rule.
//!
//! - `queue.rs` loads room, queue and what everybody holds;
//! - `admit.rs` what becomes of a save: it enters, or waits;
//! - `move_up.rs` passes free places on: an offer, or at once;
//! - `answer.rs` what the contact says: accept, decline, leave;
//! - `desk.rs` what the organiser does: offer out of turn, remove, always with a reason;
//! - `tick.rs` what happens by itself: offers run out, the list closes, a changed file makes room.
//!
//! Everything happens under the lock on the gathering's capacities, which is always taken before that on an organisation. An
//! offer holds its units in the same table as what is confirmed, so whoever counts what is held counts offers, too.

mod admit;
mod answer;
mod desk;
mod move_up;
mod queue;
mod tick;

pub use admit::Prospect;
pub(crate) use admit::{Save, hold_back};
pub use answer::{Answered, accept, decline, leave};
pub use desk::{offer_out_of_turn, remove};
pub use move_up::move_up;
pub use queue::{Queue, Standing, Waits, standing};
pub(crate) use tick::after_import;
pub use tick::{due, tick};

use crate::context::{Context, Failure, Loaded};
use crate::store::Transaction;
use samling_domain::coverage::rules::Enforced;
use samling_domain::gathering::Gathering;
use samling_domain::identity::{GatheringId, OrganisationId};
use std::sync::Arc;

/// Whether a gathering has places that are reserved when a form is sent.
pub fn has_hard_places(gathering: &Gathering) -> bool {
    gathering.capacities.iter().any(|capacity| capacity.enforced == Enforced::SignUp)
}

/// Takes the lock on the capacities where there are hard ones, before any organisation is locked. Whether there are is told
/// from what was last known: where a file has just made places hard, the lock is taken later and out of order, and should two
/// block each other for it, the store runs one of them again.
pub(crate) fn lock_first(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
) -> Result<(), Failure> {
    let known = match context.last_known(gathering) {
        Some(loaded) => loaded,
        None => context.load(tx, gathering)?,
    };
    if has_hard_places(&known.gathering) {
        tx.lock_capacities(gathering)?;
    }
    Ok(())
}

/// An organisation has withdrawn or declined: what it waited for is forgotten, and what it held goes on.
pub(crate) fn gone(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Arc<Loaded>,
    organisation: &OrganisationId,
) -> Result<(), Failure> {
    tx.remove_waiting(&loaded.gathering.id, organisation)?;
    move_up(tx, context, loaded).map(|_| ())
}

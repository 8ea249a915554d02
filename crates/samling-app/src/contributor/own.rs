//! What a contributor sees and does by her link.

use super::{Saved, board, put, stored};
use crate::context::{Context, Failure, Loaded};
use crate::journal::Actor;
use crate::links::Key;
use crate::store::{ContributorRow, Transaction};
use samling_domain::contributor::form::{FieldError, elements};
use samling_domain::contributor::{Contributor, State};
use samling_domain::gathering::Gathering;
use samling_domain::identity::GatheringId;
use samling_domain::time::Deadline;
use std::sync::Arc;

/// A contributor as she may see herself by her link.
#[derive(Debug, Clone)]
pub struct Found {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// What is known of her.
    pub row: ContributorRow,
    /// True when she may change what she takes.
    pub may_choose: bool,
    /// True when she is signed up in a delegation, where she takes what she takes.
    pub signed_up: bool,
}

/// The last moment to change what one takes: the hotel's deadline, or the last moment for changes of sign-up.
pub fn last_choice(g: &Gathering) -> Deadline {
    g.registration.hotel.unwrap_or_else(|| g.registration.last_change())
}

/// Finds the contributor of a link. A link that does not fit is not found, whatever is wrong with it.
pub fn find(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Found, Failure> {
    let id = Key::contributor_of(token).ok_or(Failure::NotFound)?;
    let loaded = context.load(tx, gathering)?;
    let row = stored(tx, gathering, id)?;
    if !context.key.contributor_fits(token, gathering, id, row.generation) {
        return Err(Failure::NotFound);
    }
    let g = &loaded.gathering;
    let signed_up = match row.contributor.participant {
        Some(participant) => board(tx, context, gathering)?.signed_up().contains(&participant),
        None => false,
    };
    let open = !last_choice(g).is_past(&g.timezone, context.now);
    Ok(Found { loaded, may_choose: open && !signed_up, signed_up, row })
}

/// She says yes or no.
pub fn answer(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    yes: bool,
) -> Result<Saved, Failure> {
    let found = find(tx, context, gathering, token)?;
    let state = if yes { State::Confirmed } else { State::Declined };
    let one = Contributor { state, ..found.row.contributor.clone() };
    put(tx, context, &found.loaded, Some(found.row), one, &Actor::Link)
}

/// She changes what she takes.
pub fn choose(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    ticked: &[String],
) -> Result<Saved, Failure> {
    let found = find(tx, context, gathering, token)?;
    if !found.may_choose {
        return Ok(Saved::Conflict);
    }
    match elements(&found.loaded.gathering, ticked) {
        Ok(elements) => {
            let one = Contributor { elements, ..found.row.contributor.clone() };
            put(tx, context, &found.loaded, Some(found.row), one, &Actor::Link)
        }
        Err(wrong) => Ok(Saved::Wrong(vec![FieldError { field: "take", wrong }])),
    }
}

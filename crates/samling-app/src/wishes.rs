//! The wishes that count, for the allocation to sessions.

use crate::context::{Context, Failure};
use crate::store::{Answer, Transaction};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::registration::delegation::Participant;
use samling_domain::wishes::effective::with_effective_wishes;

/// All participants of a gathering by organisation, each with the wishes that count: their own, or those of the
/// organisation as a whole.
pub fn of_gathering(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
) -> Result<Vec<(OrganisationId, Vec<Participant>)>, Failure> {
    let loaded = context.load(tx, gathering)?;
    let registered =
        tx.delegations(gathering)?.into_iter().filter(|(_, row)| row.answer == Answer::Registered);
    Ok(registered.map(|(id, row)| (id, with_effective_wishes(&loaded.gathering, &row.delegation))).collect())
}

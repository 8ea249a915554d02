//! The delegation that the same organisation had in an earlier gathering of this installation.

use crate::context::{Context, Failure, Loaded};
use crate::store::{Answer, OrganisationRow, Transaction};
use jiff::civil::Date;
use samling_domain::gathering::Gathering;
use samling_domain::invitation::Invited;
use samling_domain::registration::delegation::Delegation;
use samling_domain::registration::earlier::offered;
use std::sync::Arc;

/// An earlier delegation.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// Its gathering.
    pub loaded: Arc<Loaded>,
    /// Who came.
    pub delegation: Delegation,
}

/// The newest delegation of an organisation in a gathering before this one from which there is somebody to take over. Only
/// for whoever has proved by a link to speak for the organisation.
pub fn find(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Loaded,
    organisation: &OrganisationRow,
) -> Result<Option<Earlier>, Failure> {
    if !organisation.known_elsewhere {
        return Ok(None);
    }
    let invited = &organisation.invited;
    let first = |g: &Gathering| g.first_day().map(|day| day.date);
    let Some(begins) = first(&loaded.gathering) else { return Ok(None) };
    let mut newest: Option<(Date, Earlier)> = None;
    let number = invited.organisation_number.as_deref();
    for (id, organisation) in tx.signed_up_elsewhere(&loaded.gathering.id, &invited.id, number)? {
        let other = context.load(tx, &id)?;
        let Some(date) = first(&other.gathering).filter(|date| *date < begins) else { continue };
        if newest.as_ref().is_some_and(|(known, _)| *known >= date) {
            continue;
        }
        let Some(row) = tx.organisation(&id, &organisation)?.filter(|row| is_same(&row.invited, invited))
        else {
            continue;
        };
        let row = tx.delegation(&id, &row.invited.id)?.filter(|row| row.answer == Answer::Registered);
        if let Some(row) = row.filter(|row| offered(&row.delegation) > 0) {
            newest = Some((date, Earlier { loaded: other, delegation: row.delegation }));
        }
    }
    Ok(newest.map(|(_, earlier)| earlier))
}

/// Whether two gatherings have invited the same organisation. Where both have an organisation number, it decides; the same
/// id alone may be another organisation.
fn is_same(theirs: &Invited, ours: &Invited) -> bool {
    match (&theirs.organisation_number, &ours.organisation_number) {
        (Some(theirs), Some(ours)) => theirs == ours,
        _ => theirs.id == ours.id,
    }
}

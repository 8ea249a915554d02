//! The delegation that the same organisation had in an earlier gathering of this installation.

use crate::context::{Context, Failure, Loaded};
use crate::store::{Answer, Transaction};
use jiff::civil::Date;
use samling_domain::gathering::Gathering;
use samling_domain::identity::OrganisationId;
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
    invited: &Invited,
) -> Result<Option<Earlier>, Failure> {
    let first = |g: &Gathering| g.first_day().map(|day| day.date);
    let Some(begins) = first(&loaded.gathering) else { return Ok(None) };
    let mut newest: Option<(Date, Earlier)> = None;
    for (id, _) in tx.gatherings()? {
        if id == loaded.gathering.id {
            continue;
        }
        let other = context.load(tx, &id)?;
        let Some(date) = first(&other.gathering).filter(|date| *date < begins) else { continue };
        if newest.as_ref().is_some_and(|(known, _)| *known >= date) {
            continue;
        }
        let Some(same) = same_organisation(tx, &other, invited)? else { continue };
        let row = tx.delegation(&id, &same)?.filter(|row| row.answer == Answer::Registered);
        if let Some(row) = row.filter(|row| offered(&row.delegation) > 0) {
            newest = Some((date, Earlier { loaded: other, delegation: row.delegation }));
        }
    }
    Ok(newest.map(|(_, earlier)| earlier))
}

/// The id under which the organisation was invited to another gathering. Where both have an organisation number, it
/// decides; the same id alone may be another organisation.
fn same_organisation(
    tx: &mut dyn Transaction,
    other: &Loaded,
    invited: &Invited,
) -> Result<Option<OrganisationId>, Failure> {
    let id = &other.gathering.id;
    let number = invited.organisation_number.as_deref();
    if let Some(row) = tx.organisation(id, &invited.id)? {
        let theirs = row.invited.organisation_number.as_deref();
        if number.is_none() || theirs.is_none() || number == theirs {
            return Ok(Some(row.invited.id));
        }
    }
    let Some(number) = number else { return Ok(None) };
    let rows = tx.organisations(id)?;
    let same = rows.into_iter().find(|row| row.invited.organisation_number.as_deref() == Some(number));
    Ok(same.map(|row| row.invited.id))
}

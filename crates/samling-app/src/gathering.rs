//! Gatherings come in from files and go out to files.

use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::store::{GatheringRow, Transaction};
use samling_domain::gathering::Gathering;
use samling_domain::identity::GatheringId;
use samling_domain::invitation::Invited;
use samling_domain::registration::in_use::{self, Lost};
use std::sync::Arc;

/// A gathering as it comes from files that have been read and checked.
#[derive(Debug, Clone)]
pub struct Import {
    /// The gathering.
    pub gathering: Gathering,
    /// Its picture.
    pub picture: Option<Vec<u8>>,
    /// Who is invited; nothing leaves the stored list as it is.
    pub invited: Option<Vec<Invited>>,
}

/// What those who are signed up use, or have asked for too late, and a new version of their gathering does not have. Stored, it
/// would leave them with names that mean nothing.
pub fn lost(tx: &mut dyn Transaction, gathering: &Gathering) -> Result<Vec<Lost>, Failure> {
    let stored = tx.delegations(&gathering.id)?;
    let late = tx.late_requests(&gathering.id, None)?;
    let delegations = stored.iter().map(|(_, row)| &row.delegation);
    Ok(in_use::lost(gathering, delegations.chain(late.iter().map(|request| &request.delegation))))
}

/// Stores a gathering and the list of invited organisations. Organisations that were invited before keep their state.
pub fn import(tx: &mut dyn Transaction, context: &Context, import: &Import) -> Result<i64, Failure> {
    let document =
        serde_json::to_string(&import.gathering).map_err(|error| Failure::Broken(error.to_string()))?;
    let id = import.gathering.id.clone();
    tx.lock_gathering(&id)?;
    let before = match tx.gathering_revision(&id)? {
        Some(_) => Some(context.load(tx, &id)?),
        None => None,
    };
    for (position, invited) in import.invited.iter().flatten().enumerate() {
        let invited = crate::invitation::addresses::kept(tx, &id, invited)?;
        tx.put_organisation(&id, i64::try_from(position).unwrap_or(i64::MAX), &invited)?;
    }
    let row = GatheringRow { id: id.clone(), revision: 0, document, picture: import.picture.clone() };
    let revision = tx.put_gathering(&row, context.now)?;
    if let Some(before) = before {
        crate::change::record_import(tx, context, &before.gathering, &import.gathering, revision)?;
    }
    tx.append(&Entry {
        at: context.now,
        actor: Actor::Operator,
        action: Action::GatheringImported,
        gathering: Some(id),
        organisation: None,
        fields: vec![format!("revision-{revision}")],
        reason: None,
    })?;
    // Not by way of the cache, which may only hold what is committed.
    let invited = tx.organisations(&import.gathering.id)?.len();
    let (gathering, picture) = (import.gathering.clone(), import.picture.clone());
    let loaded = Arc::new(Loaded { gathering, revision, picture, invited });
    crate::waiting_list::after_import(tx, context, &loaded)?;
    Ok(revision)
}

/// A gathering and its invited organisations, as files hold them.
pub fn export(
    tx: &mut dyn Transaction,
    context: &Context,
    id: &GatheringId,
) -> Result<(Arc<Loaded>, Vec<Invited>), Failure> {
    let loaded = context.load(tx, id)?;
    let invited = tx.organisations(id)?.into_iter().map(|row| row.invited).collect();
    Ok((loaded, invited))
}

/// All gatherings, by id.
pub fn all(tx: &mut dyn Transaction, context: &Context) -> Result<Vec<Arc<Loaded>>, Failure> {
    tx.gatherings()?.into_iter().map(|(id, _)| context.load(tx, &id)).collect()
}

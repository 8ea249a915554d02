//! Save and go on later: a form is kept as it is typed, also with errors. It is no sign-up.

use crate::context::{Context, Failure};
use crate::invitation::note;
use crate::journal::{Action, Actor};
use crate::registration::{Asked, Way, asked};
use crate::store::{Answer, OrganisationRow, Stored, Transaction};
use jiff::Timestamp;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::registration::decide::Rejection;
use samling_domain::registration::form::Form;

/// A saved form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// Grows with each save, also after it was thrown away; a form made from another one is refused.
    pub version: i64,
    /// The form as it was typed.
    pub form: Form,
    /// When it was saved.
    pub saved_at: Timestamp,
}

/// Saved forms, one of each organisation.
pub trait DraftStore {
    /// The saved form of an organisation.
    fn draft(&mut self, gathering: &GatheringId, organisation: &OrganisationId) -> Stored<Option<DraftRow>>;
    /// Saves a form in place of the earlier one.
    fn put_draft(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        row: &DraftRow,
    ) -> Stored<()>;
    /// Forgets the saved form, if there is one.
    fn remove_draft(&mut self, gathering: &GatheringId, organisation: &OrganisationId) -> Stored<()>;
}

/// Saves a form. One that was made from an older saved form than the newest is refused, so that nothing is overwritten
/// unseen.
pub fn save(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &Way,
    form: &Form,
) -> Result<(), Failure> {
    let Asked { organisation, stored, .. } = asked(tx, context, gathering, way)?;
    let id = &organisation.invited.id;
    let registered = stored.is_some_and(|row| row.answer == Answer::Registered);
    if registered && matches!(way, Way::Invitation(_)) {
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    sees_the_newest(tx, gathering, &organisation, form)?;
    let before = of(tx, gathering, &organisation)?;
    if before.as_ref().is_some_and(|row| says_the_same(&row.form, form)) {
        return Ok(());
    }
    let version = context.now.as_microsecond().max(before.map_or(0, |row| row.version + 1));
    tx.put_draft(gathering, id, &DraftRow { version, form: form.clone(), saved_at: context.now })?;
    note(tx, context, gathering, id, Actor::Link, Action::DraftSaved)
}

/// Throws away the saved form of this version; a newer one stays, and false is told.
pub fn throw_away(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &Way,
    version: i64,
) -> Result<bool, Failure> {
    let Asked { organisation, .. } = asked(tx, context, gathering, way)?;
    let id = &organisation.invited.id;
    match of(tx, gathering, &organisation)? {
        None => Ok(true),
        Some(row) if row.version != version => Ok(false),
        Some(_) => {
            tx.remove_draft(gathering, id)?;
            note(tx, context, gathering, id, Actor::Link, Action::DraftThrownAway)?;
            Ok(true)
        }
    }
}

/// The saved form of an organisation. The store is asked only where there is one.
pub fn of(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
) -> Result<Option<DraftRow>, Failure> {
    match organisation.draft_saved_at {
        Some(_) => Ok(tx.draft(gathering, &organisation.invited.id)?),
        None => Ok(None),
    }
}

/// Refuses a form when somebody has saved another one that it was not made from.
pub(crate) fn sees_the_newest(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
    form: &Form,
) -> Result<(), Failure> {
    match of(tx, gathering, organisation)? {
        Some(row) if row.version != form.draft && !says_the_same(&row.form, form) => {
            Err(Failure::Rejected(Rejection::Conflict))
        }
        _ => Ok(()),
    }
}

/// What was saved is sent: it is forgotten. Something newer that nobody has sent stays.
pub(crate) fn sent(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
    form: &Form,
) -> Result<(), Failure> {
    if organisation.draft_saved_at.is_none() {
        return Ok(());
    }
    match sees_the_newest(tx, gathering, organisation, form) {
        Ok(()) => Ok(tx.remove_draft(gathering, &organisation.invited.id)?),
        Err(Failure::Rejected(_)) => Ok(()),
        Err(failure) => Err(failure),
    }
}

/// Whether two forms hold the same, whatever they were made from.
pub fn says_the_same(one: &Form, other: &Form) -> bool {
    *one == Form { draft: one.draft, version: one.version, ..other.clone() }
}

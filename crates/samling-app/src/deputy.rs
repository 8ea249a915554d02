//! A deputy for the main contact: an own link that can be revoked alone, copies of the letters, and everything but the contact.

use crate::context::{Context, Failure};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, NewLetter};
use crate::links::retired::{self, Why};
use crate::links::{Key, Purpose};
use crate::registration::{self, Managed, letter};
use crate::store::{Answer, DelegationRow, OrganisationRow, Transaction};
use jiff::Timestamp;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::registration::delegation::Contact;
use samling_domain::registration::deputy::{Deputy, DeputyForm, Standing};

/// A deputy as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeputyRow {
    /// Who.
    pub deputy: Deputy,
    /// The generation of the deputy's link.
    pub generation: i64,
    /// When the deputy was named.
    pub named_at: Timestamp,
    /// When the deputy was removed.
    pub removed_at: Option<Timestamp>,
}

fn standing(
    tx: &mut dyn Transaction,
    context: &Context,
    g: &GatheringId,
    row: &DeputyRow,
) -> Result<Standing, Failure> {
    let loaded = context.load(tx, g)?;
    Ok(row.deputy.standing(loaded.gathering.timezone.civil(context.now).date()))
}

/// The delegation of a deputy's link, on the deputy's days.
pub fn manage(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Managed, Failure> {
    let id = Key::organisation_of(token).ok_or(Failure::NotFound)?;
    let loaded = context.load(tx, gathering)?;
    let row = tx.deputy(gathering, &id)?.ok_or(Failure::NotFound)?;
    let right = context.key.verify(token, Purpose::Deputy, gathering, &id, row.generation);
    if !right {
        return Err(retired::refusal(tx, context, Purpose::Deputy, gathering, &id, row.generation, token));
    }
    if row.removed_at.is_some() {
        return Err(Failure::Retired(Why::DeputyEnded));
    }
    match standing(tx, context, gathering, &row)? {
        Standing::NotYet => return Err(Failure::Retired(Why::DeputyNotYet)),
        Standing::Over => return Err(Failure::Retired(Why::DeputyOver)),
        Standing::Active => {}
    }
    let delegation = tx.delegation(gathering, &id)?.ok_or(Failure::NotFound)?;
    let organisation = tx.organisation(gathering, &id)?.ok_or(Failure::NotFound)?;
    let late = tx.late_requests(gathering, Some(&id))?;
    Ok(Managed { loaded, organisation, delegation, late })
}

/// The deputy who acts today, if there is one.
pub(crate) fn acting(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
) -> Result<Option<DeputyRow>, Failure> {
    let Some(row) = tx.deputy(gathering, organisation)?.filter(|row| row.removed_at.is_none()) else {
        return Ok(None);
    };
    Ok((standing(tx, context, gathering, &row)? == Standing::Active).then_some(row))
}

/// The letter with the deputy's link.
pub(crate) fn link_letter(row: &DeputyRow, contact: &Contact) -> Content {
    Content::DeputyLink {
        generation: row.generation,
        contact: contact.name.clone(),
        from: row.deputy.from,
        to: row.deputy.to,
    }
}

/// Puts a letter to the main contact into the outbox, and a copy for the deputy who acts.
pub(crate) fn send(tx: &mut dyn Transaction, context: &Context, letter: &NewLetter) -> Result<(), Failure> {
    tx.enqueue(letter, context.now)?;
    let copied = matches!(
        letter.content,
        Content::Receipt { .. }
            | Content::Withdrawal { .. }
            | Content::Late { .. }
            | Content::LateRefused { .. }
            | Content::Confirmation { .. }
            | Content::Seats { .. }
    );
    let (Some(gathering), Some(organisation), true) = (&letter.gathering, &letter.organisation, copied)
    else {
        return Ok(());
    };
    if let Some(row) = acting(tx, context, gathering, organisation)? {
        let content = Content::Copy { of: Box::new(letter.content.clone()), generation: row.generation };
        let copy = NewLetter { recipients: vec![row.deputy.email], content, ..letter.clone() };
        tx.enqueue(&copy, context.now)?;
    }
    Ok(())
}

/// The main contact names a deputy, in place of an earlier one.
pub fn name(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    form: &DeputyForm,
) -> Result<(), Failure> {
    let managed = registration::manage(tx, context, gathering, token)?;
    let zone = &managed.loaded.gathering.timezone;
    let deputy = form.read(zone.civil(context.now).date()).map_err(Failure::Invalid)?;
    let id = &managed.organisation.invited.id;
    let stored = registered(&managed.delegation)?;
    tx.lock_organisation(gathering, id)?;
    tx.mark_link_used(gathering, id, Purpose::Manage, context.now)?;
    let earlier = tx.deputy(gathering, id)?;
    if let Some(row) = &earlier
        && row.removed_at.is_none()
    {
        if row.deputy == deputy {
            return Ok(());
        }
        end(tx, context, gathering, &managed.organisation, stored, row)?;
    }
    let generation = earlier.map_or(1, |row| row.generation + 1);
    let row = DeputyRow { deputy, generation, named_at: context.now, removed_at: None };
    tx.put_deputy(gathering, id, &row)?;
    journal(tx, context, gathering, id, &Actor::Link, Action::DeputyNamed, None)?;
    let content = link_letter(&row, &stored.delegation.contact);
    let to = vec![row.deputy.email];
    tx.enqueue(&letter(gathering, &managed.organisation, to, stored.language, content), context.now)?;
    Ok(())
}

/// The main contact removes the deputy.
pub fn remove(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<(), Failure> {
    let managed = registration::manage(tx, context, gathering, token)?;
    tx.mark_link_used(gathering, &managed.organisation.invited.id, Purpose::Manage, context.now)?;
    take_away(tx, context, gathering, &managed.organisation, &Actor::Link, None)
}

/// The organiser removes the deputy, with a reason.
pub fn remove_by_organiser(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    reason: &str,
    actor: &Actor,
) -> Result<(), Failure> {
    let reason = samling_domain::registration::short_form::read_reason("deputy-reason", reason);
    let reason = reason.map_err(Failure::Invalid)?;
    let row = tx.organisation(gathering, organisation)?.ok_or(Failure::NotFound)?;
    take_away(tx, context, gathering, &row, actor, Some(reason))
}

fn take_away(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
    actor: &Actor,
    reason: Option<String>,
) -> Result<(), Failure> {
    let id = &organisation.invited.id;
    tx.lock_organisation(gathering, id)?;
    let Some(row) = tx.deputy(gathering, id)?.filter(|row| row.removed_at.is_none()) else { return Ok(()) };
    let stored = tx.delegation(gathering, id)?.ok_or(Failure::NotFound)?;
    end(tx, context, gathering, organisation, &stored, &row)?;
    journal(tx, context, gathering, id, actor, Action::DeputyRemoved, reason)
}

/// Ends a deputy: the link dies, and the deputy is told.
fn end(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
    stored: &DelegationRow,
    row: &DeputyRow,
) -> Result<(), Failure> {
    let id = &organisation.invited.id;
    tx.put_deputy(gathering, id, &DeputyRow { removed_at: Some(context.now), ..row.clone() })?;
    tx.retire_link(gathering, id, Purpose::Deputy, row.generation, Why::DeputyEnded, context.now)?;
    let to = vec![row.deputy.email.clone()];
    tx.enqueue(&letter(gathering, organisation, to, stored.language, Content::DeputyEnded), context.now)?;
    Ok(())
}

/// Gives the deputy's link its next generation; the letter with the new one.
pub(crate) fn renewed(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
    why: Why,
) -> Result<Option<NewLetter>, Failure> {
    let id = &organisation.invited.id;
    let Some(row) = tx.deputy(gathering, id)?.filter(|row| row.removed_at.is_none()) else { return Ok(None) };
    tx.retire_link(gathering, id, Purpose::Deputy, row.generation, why, context.now)?;
    let row = DeputyRow { generation: row.generation + 1, ..row };
    tx.put_deputy(gathering, id, &row)?;
    let Some(stored) = tx.delegation(gathering, id)? else { return Ok(None) };
    let content = link_letter(&row, &stored.delegation.contact);
    Ok(Some(letter(gathering, organisation, vec![row.deputy.email], stored.language, content)))
}

/// Only a delegation that is signed up has a contact who can be stood in for.
fn registered(row: &DelegationRow) -> Result<&DelegationRow, Failure> {
    if row.answer == Answer::Registered { Ok(row) } else { Err(Failure::NotFound) }
}

fn journal(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    actor: &Actor,
    action: Action,
    reason: Option<String>,
) -> Result<(), Failure> {
    let entry = Entry::of(context, gathering, organisation, actor, action);
    Ok(tx.append(&Entry { fields: vec!["deputy".to_owned()], reason, ..entry })?)
}

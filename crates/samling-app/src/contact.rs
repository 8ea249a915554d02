//! The main contact: another address, once it is confirmed, and a colleague who takes over.

use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, NewLetter};
use crate::links::Purpose;
use crate::links::retired::Why;
use crate::links::single_use::{self, CONFIRM_ADDRESS, HAND_OVER, Spent, Subject};
use crate::registration::{self, Managed, Way, letter};
use crate::store::{Answer, DelegationRow, OrganisationRow, Transaction};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::addresses::same;
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::Contact;
use samling_domain::registration::form::{FieldError, FieldErrorKind, Form};
use samling_domain::registration::short_form::{read_email, read_person, read_reason};
use std::sync::Arc;

/// A form in which what its link may not change stays as it is: the main contact's address is changed only when the new one
/// is confirmed, and a deputy changes nothing of the contact.
pub(crate) fn kept(form: &Form, way: &Way, stored: Option<&DelegationRow>) -> Form {
    let mut form = form.clone();
    if let Some(row) = stored.filter(|row| matches!(row.answer, Answer::Registered | Answer::Waiting)) {
        match way {
            Way::Invitation(_) => {}
            Way::Manage(_) => form.contact.email = row.delegation.contact.email.clone(),
            Way::Deputy(_) => form.contact = row.delegation.contact.clone(),
        }
    }
    form
}

fn registered(managed: Managed) -> Result<Managed, Failure> {
    if managed.delegation.answer == Answer::Registered { Ok(managed) } else { Err(Failure::NotFound) }
}

/// The main contact wants another address: a link goes there, and nothing changes until it is used.
pub fn ask_for_address(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    typed: &str,
) -> Result<(), Failure> {
    let managed = registered(registration::manage(tx, context, gathering, token)?)?;
    let email = read_email("new-address", typed).map_err(Failure::Invalid)?;
    if same(&email, &managed.delegation.delegation.contact.email) {
        let field = "new-address".to_owned();
        return Err(Failure::Invalid(vec![FieldError { field, person: None, kind: FieldErrorKind::Same }]));
    }
    let (row, stored) = (&managed.organisation, &managed.delegation);
    let id = &row.invited.id;
    tx.lock_organisation(gathering, id)?;
    tx.mark_link_used(gathering, id, Purpose::Manage, context.now)?;
    let subject = Subject::ConfirmAddress { email: email.clone(), generation: stored.generation };
    let nonce = single_use::issue(tx, context, &single_use::owner_of(gathering, id), subject)?;
    journal(tx, context, gathering, id, &Actor::Link, Action::ContactAddressAsked, None)?;
    let content = Content::ConfirmAddress { nonce };
    tx.enqueue(&letter(gathering, row, vec![email], stored.language, content), context.now)?;
    Ok(())
}

/// What a single-use link of an organisation offers.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// The organisation.
    pub organisation: OrganisationRow,
    /// The delegation as it is now.
    pub delegation: DelegationRow,
    /// What the link does.
    pub subject: Subject,
}

/// Looks at a link that confirms an address (`confirm-address`) or takes over (`hand-over`), without using it.
pub fn offer(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    purpose: &str,
    token: &str,
) -> Result<Offer, Failure> {
    let link = single_use::look(tx, context, purpose, token)?;
    let id = link.owner.strip_prefix(&format!("{gathering} ")).ok_or(Failure::NotFound)?;
    let id = OrganisationId::new(id).map_err(|_| Failure::NotFound)?;
    let loaded = context.load(tx, gathering)?;
    let organisation = tx.organisation(gathering, &id)?.ok_or(Failure::NotFound)?;
    let delegation = tx.delegation(gathering, &id)?.ok_or(Failure::NotFound)?;
    let asked_at = match &link.subject {
        Subject::ConfirmAddress { generation, .. } | Subject::HandOver { generation, .. } => *generation,
        Subject::LogIn { .. } | Subject::ResetPassword { .. } => return Err(Failure::NotFound),
    };
    if delegation.answer != Answer::Registered || delegation.generation != asked_at {
        return Err(Failure::Spent(Spent::Cancelled));
    }
    Ok(Offer { loaded, organisation, delegation, subject: link.subject })
}

/// Uses the link of an offer up. Two who try at the same time cannot both.
fn taken(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    purpose: &str,
    token: &str,
) -> Result<Offer, Failure> {
    let seen = offer(tx, context, gathering, purpose, token)?;
    tx.lock_organisation(gathering, &seen.organisation.invited.id)?;
    // Again, under the lock.
    let offer = offer(tx, context, gathering, purpose, token)?;
    single_use::redeem(tx, context, purpose, token)?;
    Ok(offer)
}

/// Stores another contact: a new version and a new generation, so that old forms and the old link are refused.
fn put(
    tx: &mut dyn Transaction,
    context: &Context,
    offer: &Offer,
    contact: Contact,
    why: Why,
) -> Result<DelegationRow, Failure> {
    let gathering = &offer.loaded.gathering.id;
    let id = &offer.organisation.invited.id;
    let stored = &offer.delegation;
    tx.retire_link(gathering, id, Purpose::Manage, stored.generation, why, context.now)?;
    tx.cancel_single_use(&single_use::owner_of(gathering, id), None, context.now)?;
    let mut row = stored.clone();
    row.delegation.contact = contact;
    row.version += 1;
    row.generation += 1;
    row.changed_at = context.now;
    Ok(tx.put_delegation(gathering, id, row)?)
}

/// Confirms the main contact's new address; tells the token of the new manage link.
pub fn confirm_address(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<String, Failure> {
    let offer = taken(tx, context, gathering, CONFIRM_ADDRESS, token)?;
    let Subject::ConfirmAddress { email, .. } = &offer.subject else { return Err(Failure::NotFound) };
    let former = offer.delegation.delegation.contact.clone();
    let contact = Contact { email: email.clone(), ..former.clone() };
    let row = put(tx, context, &offer, contact, Why::AddressChanged)?;
    let id = &offer.organisation.invited.id;
    journal(tx, context, gathering, id, &Actor::Link, Action::ContactAddressChanged, None)?;
    write(tx, context, &offer, &row, former.email, Content::AddressReplaced)?;
    let content = Content::ManageLink { generation: row.generation };
    write(tx, context, &offer, &row, email.clone(), content)?;
    Ok(context.key.token(Purpose::Manage, gathering, id, row.generation))
}

fn write(
    tx: &mut dyn Transaction,
    context: &Context,
    offer: &Offer,
    row: &DelegationRow,
    to: Personal,
    content: Content,
) -> Result<(), Failure> {
    let gathering = &offer.loaded.gathering.id;
    let letter: NewLetter = letter(gathering, &offer.organisation, vec![to], row.language, content);
    tx.enqueue(&letter, context.now)?;
    Ok(())
}

/// The main contact asks a colleague to take over.
pub fn hand_over(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    (name, email): (&str, &str),
) -> Result<(), Failure> {
    let managed = registered(registration::manage(tx, context, gathering, token)?)?;
    tx.mark_link_used(gathering, &managed.organisation.invited.id, Purpose::Manage, context.now)?;
    ask(tx, context, gathering, &managed.organisation, &managed.delegation, (name, email), &Actor::Link, None)
}

/// The organiser asks a colleague to take over, also when the main contact has left; with a reason.
pub fn hand_over_by_organiser(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    (name, email): (&str, &str),
    reason: &str,
    actor: &Actor,
) -> Result<(), Failure> {
    let row = tx.organisation(gathering, organisation)?.ok_or(Failure::NotFound)?;
    let stored = tx.delegation(gathering, organisation)?.filter(|row| row.answer == Answer::Registered);
    let stored = stored.ok_or(Failure::NotFound)?;
    let mut errors = read_person("successor", name, email).err().unwrap_or_default();
    let reason = match read_reason("successor-reason", reason) {
        Ok(reason) => reason,
        Err(more) => {
            errors.extend(more);
            return Err(Failure::Invalid(errors));
        }
    };
    ask(tx, context, gathering, &row, &stored, (name, email), actor, Some(reason))
}

#[allow(clippy::too_many_arguments, reason = "who asks whom, and why")]
fn ask(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    row: &OrganisationRow,
    stored: &DelegationRow,
    (name, email): (&str, &str),
    actor: &Actor,
    reason: Option<String>,
) -> Result<(), Failure> {
    let contact = read_person("successor", name, email).map_err(Failure::Invalid)?;
    let former = &stored.delegation.contact;
    if same(&contact.email, &former.email) {
        let field = "successor-email".to_owned();
        return Err(Failure::Invalid(vec![FieldError { field, person: None, kind: FieldErrorKind::Same }]));
    }
    let id = &row.invited.id;
    tx.lock_organisation(gathering, id)?;
    let to = vec![contact.email.clone()];
    let subject = Subject::HandOver { contact, generation: stored.generation };
    let nonce = single_use::issue(tx, context, &single_use::owner_of(gathering, id), subject)?;
    journal(tx, context, gathering, id, actor, Action::HandOverAsked, reason)?;
    let content = Content::HandOver { nonce, former: former.name.clone() };
    tx.enqueue(&letter(gathering, row, to, stored.language, content), context.now)?;
    Ok(())
}

/// Takes the question back, by the main contact's link.
pub fn cancel_hand_over(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<(), Failure> {
    let managed = registration::manage(tx, context, gathering, token)?;
    cancel(tx, context, gathering, &managed.organisation.invited.id, &Actor::Link)
}

/// Takes the question back, by the organiser or by the main contact.
pub fn cancel(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    actor: &Actor,
) -> Result<(), Failure> {
    let owner = single_use::owner_of(gathering, organisation);
    if tx.cancel_single_use(&owner, Some(HAND_OVER), context.now)? > 0 {
        journal(tx, context, gathering, organisation, actor, Action::HandOverCancelled, None)?;
    }
    Ok(())
}

/// The colleague takes over; tells the token of the new manage link.
pub fn take_over(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<String, Failure> {
    let offer = taken(tx, context, gathering, HAND_OVER, token)?;
    let Subject::HandOver { contact, .. } = &offer.subject else { return Err(Failure::NotFound) };
    let former = offer.delegation.delegation.contact.email.clone();
    let row = put(tx, context, &offer, contact.clone(), Why::HandedOver)?;
    let id = &offer.organisation.invited.id;
    journal(tx, context, gathering, id, &Actor::Link, Action::HandedOver, None)?;
    let content = Content::FormerContact { successor: contact.name.clone() };
    write(tx, context, &offer, &row, former, content)?;
    let content = Content::NewContact { generation: row.generation };
    write(tx, context, &offer, &row, contact.email.clone(), content)?;
    Ok(context.key.token(Purpose::Manage, gathering, id, row.generation))
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
    Ok(tx.append(&Entry { fields: vec!["contact".to_owned()], reason, ..entry })?)
}

//! Registration: a main contact signs a delegation up, changes it, withdraws it, or says "we are not coming".
//!
//! The walk: the web crate reads the form into a [`Form`] and calls [`submit`]; everything happens in one transaction under
//! a lock on the organisation, so that two tabs cannot overwrite each other unseen.

use crate::context::{Context, Failure, Loaded};
use crate::invitation::{Invitation, letter_to, note};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, NewLetter};
use crate::links::{Key, Purpose};
use crate::store::{Answer, DelegationRow, LateRequest, OrganisationRow, Transaction};
use samling_domain::identity::{CapacityId, GatheringId, OrganisationId};
use samling_domain::invitation::AnswerState;
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::decide::{Course, Intent, Rejection, course};
use samling_domain::registration::delegation::Delegation;
use samling_domain::registration::form::Form;
use std::sync::Arc;

/// A delegation as its main contact may see it.
#[derive(Debug, Clone)]
pub struct Managed {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// The organisation.
    pub organisation: OrganisationRow,
    /// The delegation.
    pub delegation: DelegationRow,
    /// Requests of theirs that came too late.
    pub late: Vec<LateRequest>,
}

/// How the link proves who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// By the invitation, which opens only what has not been answered.
    Invitation(String),
    /// By the manage link of the delegation.
    Manage(String),
}

/// What became of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Stored; the manage link's token.
    Done {
        /// The token.
        manage: String,
        /// False when the form said what was stored already.
        changed: bool,
    },
    /// Kept for the organiser, because the deadline is past.
    Late {
        /// The manage link's token, when there is a delegation.
        manage: Option<String>,
    },
}

/// The delegation of a manage link.
pub fn manage(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Managed, Failure> {
    let id = Key::organisation_of(token).ok_or(Failure::NotFound)?;
    let loaded = context.load(tx, gathering)?;
    let delegation = tx.delegation(gathering, &id)?.ok_or(Failure::NotFound)?;
    if !context.key.verify(token, Purpose::Manage, gathering, &id, delegation.generation) {
        return Err(Failure::NotFound);
    }
    let organisation = tx.organisation(gathering, &id)?.ok_or(Failure::NotFound)?;
    let late = tx.late_requests(gathering, Some(&id))?;
    Ok(Managed { loaded, organisation, delegation, late })
}

/// Who asks, after the organisation is locked.
struct Asked {
    loaded: Arc<Loaded>,
    organisation: OrganisationRow,
    stored: Option<DelegationRow>,
}

fn asked(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &Way,
) -> Result<Asked, Failure> {
    let (Way::Invitation(token) | Way::Manage(token)) = way;
    let id = Key::organisation_of(token).ok_or(Failure::NotFound)?;
    tx.lock_organisation(gathering, &id)?;
    match way {
        Way::Invitation(token) => {
            let Invitation { loaded, organisation } = crate::invitation::find(tx, context, gathering, token)?;
            let stored = tx.delegation(gathering, &id)?;
            Ok(Asked { loaded, organisation, stored })
        }
        Way::Manage(token) => {
            let Managed { loaded, organisation, delegation, .. } = manage(tx, context, gathering, token)?;
            Ok(Asked { loaded, organisation, stored: Some(delegation) })
        }
    }
}

/// Takes a filled-in form: stores the delegation, or keeps it as late, or names what is wrong.
pub fn submit(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &Way,
    form: &Form,
    terms: &str,
    language: Language,
) -> Result<Outcome, Failure> {
    let Asked { loaded, organisation, stored } = asked(tx, context, gathering, way)?;
    let rules = &loaded.gathering;
    let read = form.read(rules).map_err(Failure::Invalid)?;
    let way_on =
        course(&rules.registration, &rules.timezone, organisation.state, Intent::Submit, context.now)
            .map_err(Failure::Rejected)?;
    let registered = stored.as_ref().filter(|row| row.answer == Answer::Registered);
    let read = own_participants(read, registered);
    let read = crate::participant::keep_own_wishes(tx, gathering, read, registered)?;
    if let Some(row) = registered
        && same_content(&row.delegation, &read)
    {
        // The same form sent twice: what it asks for is already so.
        let manage = manage_token(context, gathering, &organisation.invited.id, row.generation);
        return Ok(Outcome::Done { manage, changed: false });
    }
    if way_on == Course::Late {
        return late(tx, context, gathering, &organisation, stored.as_ref(), Intent::Submit, &read);
    }
    if registered.is_some() && matches!(way, Way::Invitation(_)) {
        // The invitation lies in a shared postbox; what is signed up is changed by its own link.
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    if form.version != stored.as_ref().map_or(0, |row| row.version) {
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    reserve(tx, gathering, rules, &organisation.invited.id, &read)?;
    let row = DelegationRow {
        answer: Answer::Registered,
        version: stored.as_ref().map_or(0, |row| row.version) + 1,
        generation: stored.as_ref().map_or(1, |row| row.generation),
        delegation: read,
        language,
        terms: terms.to_owned(),
        terms_at: Some(context.now),
        registered_at: registered.map_or(context.now, |row| row.registered_at),
        changed_at: context.now,
    };
    let row = tx.put_delegation(gathering, &organisation.invited.id, row)?;
    let changed = registered.is_some();
    let entry = tx.append(&Entry {
        at: context.now,
        actor: Actor::Link,
        action: if changed { Action::Changed } else { Action::Registered },
        gathering: Some(gathering.clone()),
        organisation: Some(organisation.invited.id.clone()),
        fields: registered
            .map(|before| before.delegation.changed_fields(&row.delegation))
            .unwrap_or_default(),
        reason: None,
    })?;
    let before = registered.map(|before| &before.delegation);
    crate::privacy::keep_values(tx, context, gathering, entry, before, &row.delegation)?;
    crate::participant::after_save(tx, context, gathering, &organisation, before, &row)?;
    let content =
        Content::Receipt { delegation: row.delegation.clone(), generation: row.generation, changed };
    let recipients = contact_addresses(&row.delegation);
    tx.enqueue(&letter(gathering, &organisation, recipients, language, content), context.now)?;
    let manage = manage_token(context, gathering, &organisation.invited.id, row.generation);
    Ok(Outcome::Done { manage, changed: true })
}

/// Participants keep their numbers only within their own delegation; any other number on a form is a new participant.
fn own_participants(mut read: Delegation, stored: Option<&DelegationRow>) -> Delegation {
    let mut taken = std::collections::BTreeSet::new();
    for (index, person) in read.participants.iter_mut().enumerate() {
        let known =
            stored.is_some_and(|row| row.delegation.participants.iter().any(|before| before.id == person.id));
        if !known || !taken.insert(person.id) {
            person.id.0 = -1 - i64::try_from(index).unwrap_or(0);
        }
    }
    read
}

/// Whether two delegations say the same, whatever the numbers of participants that are not stored yet.
fn same_content(stored: &Delegation, read: &Delegation) -> bool {
    if stored.participants.len() != read.participants.len() {
        return false;
    }
    let mut read = read.clone();
    for (person, before) in read.participants.iter_mut().zip(&stored.participants) {
        if person.id.0 < 0 {
            person.id = before.id;
        }
    }
    read == *stored
}

fn reserve(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    rules: &samling_domain::gathering::Gathering,
    organisation: &OrganisationId,
    delegation: &Delegation,
) -> Result<(), Failure> {
    let uses = delegation.hard_use(rules);
    if uses.is_empty() {
        return Ok(());
    }
    tx.lock_capacities(gathering)?;
    for (capacity, wanted) in &uses {
        let limit = rules.capacities.iter().find(|c| c.id == *capacity).map_or(0, |c| c.limit);
        let others = tx.reserved_by_others(gathering, capacity, organisation)?;
        if *wanted > 0 && others.saturating_add(*wanted) > limit {
            return Err(Failure::Rejected(Rejection::Full));
        }
    }
    tx.reserve(gathering, organisation, &uses)?;
    Ok(())
}

/// How many units of each hard capacity are left for an organisation, for the form.
pub fn room_left(
    tx: &mut dyn Transaction,
    loaded: &Loaded,
    organisation: &OrganisationId,
) -> Result<Vec<(CapacityId, u32)>, Failure> {
    use samling_domain::coverage::rules::Enforced;
    let hard = loaded.gathering.capacities.iter().filter(|c| c.enforced == Enforced::SignUp);
    hard.map(|capacity| {
        let others = tx.reserved_by_others(&loaded.gathering.id, &capacity.id, organisation)?;
        Ok((capacity.id.clone(), capacity.limit.saturating_sub(others)))
    })
    .collect()
}

/// Withdraws a delegation, or says "we are not coming".
pub fn leave(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &Way,
    intent: Intent,
    language: Language,
) -> Result<Outcome, Failure> {
    let Asked { loaded, organisation, stored } = asked(tx, context, gathering, way)?;
    let id = organisation.invited.id.clone();
    let generation = stored.as_ref().map_or(1, |row| row.generation);
    let manage = manage_token(context, gathering, &id, generation);
    if organisation.state == AnswerState::Registered && matches!(way, Way::Invitation(_)) {
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    let gone = stored.as_ref().is_some_and(|row| row.answer != Answer::Registered);
    if gone {
        return Ok(Outcome::Done { manage, changed: false });
    }
    let rules = &loaded.gathering.registration;
    let way_on = course(rules, &loaded.gathering.timezone, organisation.state, intent, context.now)
        .map_err(Failure::Rejected)?;
    let before = stored.as_ref().map(|row| row.delegation.clone()).unwrap_or_default();
    if way_on == Course::Late {
        return late(tx, context, gathering, &organisation, stored.as_ref(), intent, &before);
    }
    let withdrawn = organisation.state == AnswerState::Registered;
    let row = DelegationRow {
        answer: if withdrawn { Answer::Withdrawn } else { Answer::NotComing },
        version: stored.as_ref().map_or(0, |row| row.version) + 1,
        generation,
        delegation: Delegation { contact: before.contact.clone(), ..Delegation::default() },
        language,
        terms: String::new(),
        terms_at: None,
        registered_at: stored.as_ref().map_or(context.now, |row| row.registered_at),
        changed_at: context.now,
    };
    tx.put_delegation(gathering, &id, row)?;
    tx.reserve(gathering, &id, &Delegation::default().hard_use(&loaded.gathering))?;
    let action = if withdrawn { Action::Withdrawn } else { Action::Declined };
    note(tx, context, gathering, &id, Actor::Link, action)?;
    let letter = if withdrawn {
        let content = Content::Withdrawal { generation: organisation.generation };
        letter(gathering, &organisation, contact_addresses(&before), language, content)
    } else {
        letter_to(gathering, &organisation, Content::NotComing { generation: organisation.generation })
    };
    tx.enqueue(&letter, context.now)?;
    Ok(Outcome::Done { manage, changed: true })
}

fn late(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
    stored: Option<&DelegationRow>,
    intent: Intent,
    wanted: &Delegation,
) -> Result<Outcome, Failure> {
    let id = &organisation.invited.id;
    let manage = stored.map(|row| manage_token(context, gathering, id, row.generation));
    let waiting = tx.late_requests(gathering, Some(id))?;
    if waiting.first().is_some_and(|last| last.intent == intent && last.delegation == *wanted) {
        return Ok(Outcome::Late { manage });
    }
    tx.add_late_request(gathering, id, intent, wanted, context.now)?;
    note(tx, context, gathering, id, Actor::Link, Action::LateReceived)?;
    let content = Content::Late { intent, delegation: wanted.clone(), received_at: context.now };
    let mut addresses = contact_addresses(wanted);
    if addresses.is_empty() {
        addresses.clone_from(&organisation.invited.emails);
    }
    let language = organisation.invited.written_form.language();
    tx.enqueue(&letter(gathering, organisation, addresses, language, content), context.now)?;
    Ok(Outcome::Late { manage })
}

/// Sends the manage link to the main contact again, asked for from the invitation.
pub fn resend_manage_link(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<(), Failure> {
    let row = crate::invitation::find(tx, context, gathering, token)?.organisation;
    send_manage_link(tx, context, gathering, &row)?;
    note(tx, context, gathering, &row.invited.id, Actor::Link, Action::LinkRequested)
}

/// Enqueues the manage link for the main contact, in the language that the form was filled in.
pub(crate) fn send_manage_link(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
) -> Result<(), Failure> {
    let stored = tx.delegation(gathering, &organisation.invited.id)?;
    if let Some(row) = stored.filter(|row| row.answer == Answer::Registered) {
        let content = Content::ManageLink { generation: row.generation };
        let recipients = vec![row.delegation.contact.email.clone()];
        let letter = letter(gathering, organisation, recipients, row.language, content);
        tx.enqueue(&letter, context.now)?;
    }
    Ok(())
}

fn manage_token(context: &Context, gathering: &GatheringId, id: &OrganisationId, generation: i64) -> String {
    context.key.token(Purpose::Manage, gathering, id, generation)
}

/// The main contact's address, and that of whoever filled in.
pub(crate) fn contact_addresses(delegation: &Delegation) -> Vec<Personal> {
    let filler = delegation.filled_in_by.as_ref().map(|contact| &contact.email);
    let mut addresses: Vec<Personal> = [Some(&delegation.contact.email), filler]
        .into_iter()
        .flatten()
        .filter(|address| !address.is_empty())
        .cloned()
        .collect();
    addresses.dedup();
    addresses
}

pub(crate) fn letter(
    gathering: &GatheringId,
    organisation: &OrganisationRow,
    recipients: Vec<Personal>,
    language: Language,
    content: Content,
) -> NewLetter {
    NewLetter {
        gathering: gathering.clone(),
        organisation: organisation.invited.id.clone(),
        recipients,
        language,
        content,
    }
}

//! Registration: a main contact signs a delegation up, changes it, withdraws it, or says "we are not coming".
//!
//! The walk: the web crate reads the form into a [`Form`] and calls [`submit`]; everything happens in one transaction under
//! a lock on the organisation, so that two tabs cannot overwrite each other unseen.

mod late;

use crate::context::{Context, Failure, Loaded};
use crate::invitation::{Invitation, letter_to};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, NewLetter};
use crate::links::{Key, Purpose, retired, single_use};
use crate::store::{
    Answer, DelegationRow, LateRequest, NewLateRequest, OrganisationRow, Transaction, WaitingState,
};
use crate::waiting_list::{self, Save, has_hard_places, hold_back, move_up};
use jiff::Timestamp;
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
    /// By the link of the main contact's deputy.
    Deputy(String),
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
    /// All of it waits on the waiting list; what was confirmed stays.
    Waiting {
        /// The manage link's token.
        manage: String,
        /// False when it waited already.
        changed: bool,
    },
}

/// The delegation of an organisation. The store is asked only where there is one.
pub fn delegation_of(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
) -> Result<Option<DelegationRow>, Failure> {
    Ok(if organisation.has_delegation() { tx.delegation(gathering, &organisation.invited.id)? } else { None })
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
        let newest = delegation.generation;
        return Err(retired::refusal(tx, context, Purpose::Manage, gathering, &id, newest, token));
    }
    let organisation = tx.organisation(gathering, &id)?.ok_or(Failure::NotFound)?;
    let late = tx.late_requests(gathering, Some(&id))?;
    Ok(Managed { loaded, organisation, delegation, late })
}

/// The delegation of a manage link or of a deputy's link; an invitation opens none.
pub fn managed(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &Way,
) -> Result<Managed, Failure> {
    match way {
        Way::Invitation(_) => Err(Failure::NotFound),
        Way::Manage(token) => manage(tx, context, gathering, token),
        Way::Deputy(token) => crate::deputy::manage(tx, context, gathering, token),
    }
}

/// Who asks, after the organisation is locked.
pub(crate) struct Asked {
    pub loaded: Arc<Loaded>,
    pub organisation: OrganisationRow,
    pub stored: Option<DelegationRow>,
}

pub(crate) fn asked(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &Way,
) -> Result<Asked, Failure> {
    let (Way::Invitation(token) | Way::Manage(token) | Way::Deputy(token)) = way;
    let id = Key::organisation_of(token).ok_or(Failure::NotFound)?;
    crate::waiting_list::lock_first(tx, context, gathering)?;
    tx.lock_organisation(gathering, &id)?;
    let found = asked_by(tx, context, gathering, way, &id)?;
    if found.loaded.gathering.is_cancelled() {
        return Err(Failure::Rejected(Rejection::Cancelled));
    }
    Ok(found)
}

fn asked_by(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &Way,
    id: &OrganisationId,
) -> Result<Asked, Failure> {
    match way {
        Way::Invitation(token) => {
            let Invitation { loaded, organisation } = crate::invitation::find(tx, context, gathering, token)?;
            let stored = delegation_of(tx, gathering, &organisation)?;
            Ok(Asked { loaded, organisation, stored })
        }
        Way::Manage(token) => {
            let Managed { loaded, organisation, delegation, .. } = manage(tx, context, gathering, token)?;
            tx.mark_link_used(gathering, id, Purpose::Manage, context.now)?;
            Ok(Asked { loaded, organisation, stored: Some(delegation) })
        }
        Way::Deputy(token) => {
            let managed = crate::deputy::manage(tx, context, gathering, token)?;
            let Managed { loaded, organisation, delegation, .. } = managed;
            tx.mark_link_used(gathering, id, Purpose::Deputy, context.now)?;
            Ok(Asked { loaded, organisation, stored: Some(delegation) })
        }
    }
}

/// What the main contact agrees to: the organiser's words and the rules of cancelling, as they stood on the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The words.
    pub text: String,
    /// In which language; the letters follow it.
    pub language: Language,
}

impl Terms {
    /// Terms of these words.
    pub fn new(text: impl Into<String>, language: Language) -> Self {
        Self { text: text.into(), language }
    }
}

/// Takes a filled-in form: stores the delegation, or keeps it as late, or names what is wrong. `accepted`
/// finds the terms that the form showed among those that hold; none when they have been changed since.
pub fn submit(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &Way,
    form: &Form,
    accepted: impl FnOnce(&Loaded) -> Option<Terms>,
) -> Result<Outcome, Failure> {
    let Asked { loaded, organisation, stored } = asked(tx, context, gathering, way)?;
    let rules = &loaded.gathering;
    let form = &crate::contact::kept(form, way, stored.as_ref());
    let read = form.read(rules).map_err(Failure::Invalid)?;
    let terms = accepted(&loaded).ok_or(Failure::Rejected(Rejection::TermsChanged))?;
    let (terms, language) = (terms.text.as_str(), terms.language);
    let way_on =
        course(&rules.registration, &rules.timezone, organisation.state, Intent::Submit, context.now)
            .map_err(Failure::Rejected)?;
    let registered = stored.as_ref().filter(|row| row.answer == Answer::Registered);
    let mut read = own_participants(read, registered);
    read = crate::participant::keep_own_wishes(tx, gathering, read, registered)?;
    crate::partners::keep_invited(tx, gathering, &organisation.invited.id, &mut read)?;
    // What waits stands beside a delegation, if only with its contact.
    let waiting = if stored.is_some() { tx.waiting_of(gathering, &organisation.invited.id)? } else { None };
    if let (Some(row), Some(stored)) = (&waiting, &stored)
        && matches!(row.state, WaitingState::Queued | WaitingState::Offered { .. })
        && same_content(&row.delegation, &read)
    {
        let manage = manage_token(context, gathering, &organisation.invited.id, stored.generation);
        return Ok(Outcome::Waiting { manage, changed: false });
    }
    if let Some(row) = registered.filter(|_| waiting.is_none())
        && same_content(&row.delegation, &read)
    {
        // The same form sent twice: what it asks for is already so.
        let manage = manage_token(context, gathering, &organisation.invited.id, row.generation);
        return Ok(Outcome::Done { manage, changed: false });
    }
    if way_on == Course::Late {
        crate::draft::sent(tx, gathering, &organisation, form)?;
        let request = late::Request { organisation: &organisation, stored: stored.as_ref(), way };
        let version = form.version;
        let wanted = NewLateRequest { intent: Intent::Submit, delegation: &read, version, terms, language };
        return request.keep(tx, context, gathering, &wanted);
    }
    if (registered.is_some() || waiting.is_some()) && matches!(way, Way::Invitation(_)) {
        // The invitation lies in a shared postbox; what is signed up is changed by its own link.
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    if form.version != stored.as_ref().map_or(0, |row| row.version) {
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    crate::draft::sees_the_newest(tx, gathering, &organisation, form)?;
    let generation = stored.as_ref().map_or(1, |row| row.generation);
    let save = Save {
        loaded: &loaded,
        organisation: &organisation,
        stored: stored.as_ref(),
        wanted: &read,
        may_wait: form.wait,
        language,
        terms,
        manage: manage_token(context, gathering, &organisation.invited.id, generation),
    };
    if let Some(waits) = hold_back(tx, context, &save)? {
        crate::draft::sent(tx, gathering, &organisation, form)?;
        return Ok(waits);
    }
    let terms = (terms, context.now);
    let by = By { actor: &Actor::Link, reason: None };
    let done = enter(tx, context, &loaded, &organisation, stored.as_ref(), read, terms, language, by)?;
    crate::draft::sent(tx, gathering, &organisation, form)?;
    Ok(done)
}

/// Who does something for a delegation, and why.
#[derive(Clone, Copy)]
pub(crate) struct By<'a> {
    pub actor: &'a Actor,
    pub reason: Option<&'a str>,
}

/// Stores a delegation that has been read and may be stored: with its places, its journal entry and its receipt.
#[allow(clippy::too_many_arguments, reason = "what is stored, told once")]
pub(crate) fn enter(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Arc<Loaded>,
    organisation: &OrganisationRow,
    stored: Option<&DelegationRow>,
    read: Delegation,
    (terms, terms_at): (&str, Timestamp),
    language: Language,
    by: By<'_>,
) -> Result<Outcome, Failure> {
    let rules = &loaded.gathering;
    let gathering = &rules.id;
    let registered = stored.filter(|row| row.answer == Answer::Registered);
    reserve(tx, gathering, rules, &organisation.invited.id, &read)?;
    let row = DelegationRow {
        answer: Answer::Registered,
        version: stored.as_ref().map_or(0, |row| row.version) + 1,
        generation: stored.as_ref().map_or(1, |row| row.generation),
        delegation: read,
        language,
        terms: terms.to_owned(),
        terms_at: Some(terms_at),
        registered_at: registered.map_or(context.now, |row| row.registered_at),
        changed_at: context.now,
    };
    let row = tx.put_delegation(gathering, &organisation.invited.id, row)?;
    crate::contributor::hold_again(tx, loaded)?;
    let changed = registered.is_some();
    let entry = Entry {
        at: context.now,
        actor: by.actor.clone(),
        action: if changed { Action::Changed } else { Action::Registered },
        gathering: Some(gathering.clone()),
        organisation: Some(organisation.invited.id.clone()),
        fields: registered
            .map(|before| before.delegation.changed_fields(&row.delegation))
            .unwrap_or_default(),
        reason: by.reason.map(str::to_owned),
    };
    let before = registered.map(|before| &before.delegation);
    match before {
        Some(before) => crate::privacy::append_with_values(tx, &entry, before, &row.delegation)?,
        None => tx.append(&entry)?,
    }
    crate::participant::after_save(tx, context, gathering, organisation, before, &row)?;
    let receipt = |changed| {
        let content =
            Content::Receipt { delegation: row.delegation.clone(), generation: row.generation, changed };
        letter(gathering, organisation, contact_addresses(&row.delegation), language, content)
    };
    let first = !changed || take_receipts_back(tx, &receipt(true))?;
    if stored.is_some() {
        crate::deputy::send(tx, context, &receipt(!first))?;
    } else {
        // Nobody can have named a deputy yet.
        tx.enqueue(&receipt(!first), context.now)?;
    }
    if has_hard_places(rules) {
        move_up(tx, context, loaded)?;
    }
    let manage = manage_token(context, gathering, &organisation.invited.id, row.generation);
    Ok(Outcome::Done { manage, changed: true })
}

/// Takes back the receipts to these addresses that still wait, since a newer one says more; true when the receipt of the
/// sign-up itself is among them, so that the newer one is the first that they get.
fn take_receipts_back(tx: &mut dyn Transaction, letter: &NewLetter) -> Result<bool, Failure> {
    let first = tx.take_back(letter, "receipt")? > 0;
    tx.take_back(letter, "change")?;
    Ok(first)
}

/// Participants keep their numbers only within their own delegation; any other number on a form is a new participant.
pub(crate) fn own_participants(mut read: Delegation, stored: Option<&DelegationRow>) -> Delegation {
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
    let stored = tx.delegation(gathering, organisation)?.filter(|row| row.answer == Answer::Registered);
    let held = stored.map(|row| row.delegation.hard_use(rules)).unwrap_or_default();
    for (capacity, wanted) in &uses {
        let limit = rules.capacities.iter().find(|c| c.id == *capacity).map_or(0, |c| c.limit);
        let others = tx.reserved_by_others(gathering, capacity, organisation)?;
        // Whoever asks for no more than is confirmed keeps it, also where the limit has been lowered since.
        if *wanted > held.get(capacity).copied().unwrap_or_default() && others.saturating_add(*wanted) > limit
        {
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
    if matches!(organisation.state, AnswerState::Registered | AnswerState::Waiting)
        && matches!(way, Way::Invitation(_))
    {
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    let gone = stored.as_ref().is_some_and(|row| matches!(row.answer, Answer::NotComing | Answer::Withdrawn));
    if gone {
        return Ok(Outcome::Done { manage, changed: false });
    }
    let rules = &loaded.gathering.registration;
    let way_on = course(rules, &loaded.gathering.timezone, organisation.state, intent, context.now)
        .map_err(Failure::Rejected)?;
    let before = stored.as_ref().map(|row| row.delegation.clone()).unwrap_or_default();
    if way_on == Course::Late {
        let request = late::Request { organisation: &organisation, stored: stored.as_ref(), way };
        let version = stored.as_ref().map_or(0, |row| row.version);
        let wanted = NewLateRequest { intent, delegation: &before, version, terms: "", language };
        return request.keep(tx, context, gathering, &wanted);
    }
    let by = By { actor: &Actor::Link, reason: None };
    depart(tx, context, &loaded, &organisation, stored.as_ref(), language, by)?;
    Ok(Outcome::Done { manage, changed: true })
}

/// Takes a delegation out, or notes "we are not coming": gives its places back, journals and writes to whom it concerns.
pub(crate) fn depart(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Arc<Loaded>,
    organisation: &OrganisationRow,
    stored: Option<&DelegationRow>,
    language: Language,
    by: By<'_>,
) -> Result<(), Failure> {
    let gathering = &loaded.gathering.id;
    let id = organisation.invited.id.clone();
    let generation = stored.map_or(1, |row| row.generation);
    let before = stored.map(|row| row.delegation.clone()).unwrap_or_default();
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
    tx.remove_draft(gathering, &id)?;
    tx.cancel_single_use(&single_use::owner_of(gathering, &id), None, context.now)?;
    tx.reserve(gathering, &id, &Delegation::default().hard_use(&loaded.gathering))?;
    crate::contributor::hold_again(tx, loaded)?;
    let action = if withdrawn { Action::Withdrawn } else { Action::Declined };
    tx.append(&Entry {
        at: context.now,
        actor: by.actor.clone(),
        action,
        gathering: Some(gathering.clone()),
        organisation: Some(id.clone()),
        fields: Vec::new(),
        reason: by.reason.map(str::to_owned),
    })?;
    let letter = if withdrawn {
        let content = Content::Withdrawal { generation: organisation.generation };
        letter(gathering, organisation, contact_addresses(&before), language, content)
    } else {
        letter_to(gathering, organisation, Content::NotComing { generation: organisation.generation })
    };
    crate::deputy::send(tx, context, &letter)?;
    waiting_list::gone(tx, context, loaded, &id)
}

/// Sends the manage link to the main contact again, asked for from the invitation; with the same pause as for everybody who
/// asks for a link.
pub fn resend_manage_link(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<(), Failure> {
    let row = crate::invitation::find(tx, context, gathering, token)?.organisation;
    crate::invitation::ask_for_link(tx, context, gathering, &row.invited.id)
}

/// Enqueues the manage link for the main contact, in the language that the form was filled in.
pub(crate) fn send_manage_link(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
) -> Result<(), Failure> {
    let stored = tx.delegation(gathering, &organisation.invited.id)?;
    if let Some(row) = stored.filter(|row| matches!(row.answer, Answer::Registered | Answer::Waiting)) {
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
pub fn contact_addresses(delegation: &Delegation) -> Vec<Personal> {
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
        gathering: Some(gathering.clone()),
        organisation: Some(organisation.invited.id.clone()),
        recipients,
        language,
        content,
    }
}

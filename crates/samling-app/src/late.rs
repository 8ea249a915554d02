//! Late requests: the organiser lets one in, with a reason, or says no, with words that are told.

use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::letter::Content;
use crate::registration::{By, contact_addresses, depart, enter, letter, own_participants};
use crate::store::{Answer, DelegationRow, LateRequest, OrganisationRow, Transaction};
use samling_domain::identity::GatheringId;
use samling_domain::invitation::addresses::same;
use samling_domain::registration::decide::{Intent, Rejection};
use samling_domain::registration::form::Form;
use samling_domain::registration::short_form::read_reason;
use std::sync::Arc;

/// A late request with what it is about.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// The request.
    pub request: LateRequest,
    /// Whose it is.
    pub organisation: OrganisationRow,
    /// What is signed up now.
    pub stored: Option<DelegationRow>,
    /// True when the coverage is decided already.
    pub decided: bool,
}

impl Waiting {
    /// Whether what is signed up has changed since the request was made.
    pub fn outdated(&self) -> bool {
        self.request.version != self.stored.as_ref().map_or(0, |row| row.version)
    }
}

/// A request that waits.
pub fn find(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    id: i64,
) -> Result<Waiting, Failure> {
    let loaded = context.load(tx, gathering)?;
    let request = tx.late_requests(gathering, None)?.into_iter().find(|request| request.id == id);
    let request = request.ok_or(Failure::NotFound)?;
    let organisation = tx.organisation(gathering, &request.organisation)?.ok_or(Failure::NotFound)?;
    let stored = tx.delegation(gathering, &request.organisation)?;
    let decided = tx.published_plan(gathering)?.is_some();
    Ok(Waiting { loaded, request, organisation, stored, decided })
}

/// Lets a request in: what was asked for becomes what is signed up, by the rules of now. `anyway` when the organiser has seen
/// that something else was saved in the meantime.
pub fn let_in(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    id: i64,
    anyway: bool,
    reason: &str,
    actor: &Actor,
) -> Result<(), Failure> {
    let reason = read_reason("reason", reason).map_err(Failure::Invalid)?;
    let whose = find(tx, context, gathering, id)?.organisation.invited.id;
    crate::waiting_list::lock_first(tx, context, gathering)?;
    tx.lock_organisation(gathering, &whose)?;
    // Again, under the lock.
    let waiting = find(tx, context, gathering, id)?;
    if waiting.outdated() && !anyway {
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    let Waiting { loaded, request, organisation, stored, .. } = &waiting;
    let by = By { actor, reason: Some(&reason) };
    let (rules, stored) = (&loaded.gathering, stored.as_ref());
    match request.intent {
        Intent::Submit => {
            let registered = stored.filter(|row| row.answer == Answer::Registered);
            let mut form =
                Form { terms: true, ..Form::from_delegation(&request.delegation, request.version) };
            if let Some(row) = registered
                && !same(&form.contact.email, &row.delegation.contact.email)
            {
                // Who the contact is, is not changed by coming late: the request may have come by the invitation.
                form.contact = row.delegation.contact.clone();
            }
            let read = form.read(rules).map_err(Failure::Invalid)?;
            let read = own_participants(read, registered);
            let terms = (request.terms.as_str(), request.received_at);
            enter(tx, context, loaded, organisation, stored, read, terms, request.language, by)?;
        }
        Intent::Withdraw | Intent::Decline => {
            if stored.is_some_and(|row| row.answer == Answer::Registered) {
                depart(tx, context, loaded, organisation, stored, request.language, by)?;
            }
        }
    }
    settle(tx, context, gathering, &waiting, true, &reason, actor)
}

/// Says no to a request; the words are told.
pub fn refuse(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    id: i64,
    words: &str,
    actor: &Actor,
) -> Result<(), Failure> {
    let words = read_reason("words", words).map_err(Failure::Invalid)?;
    let waiting = find(tx, context, gathering, id)?;
    settle(tx, context, gathering, &waiting, false, &words, actor)?;
    let LateRequest { intent, received_at, language, .. } = waiting.request;
    let mut to = contact_addresses(&waiting.request.delegation);
    if to.is_empty() {
        to.clone_from(&waiting.organisation.invited.emails);
    }
    let content = Content::LateRefused { intent, received_at, words };
    crate::deputy::send(tx, context, &letter(gathering, &waiting.organisation, to, language, content))
}

fn settle(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    waiting: &Waiting,
    let_in: bool,
    reason: &str,
    actor: &Actor,
) -> Result<(), Failure> {
    let id = waiting.request.id;
    if !tx.decide_late_request(gathering, id, let_in, reason, context.now)? {
        return Err(Failure::NotFound);
    }
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action: if let_in { Action::LateLetIn } else { Action::LateRefused },
        gathering: Some(gathering.clone()),
        organisation: Some(waiting.request.organisation.clone()),
        fields: vec![format!("late-{id}")],
        reason: Some(reason.to_owned()),
    })?;
    Ok(())
}

/// Every request that waits, oldest first.
pub fn all(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
) -> Result<Vec<Waiting>, Failure> {
    let mut ids: Vec<i64> = tx.late_requests(gathering, None)?.iter().map(|request| request.id).collect();
    ids.reverse();
    ids.into_iter().map(|id| find(tx, context, gathering, id)).collect()
}

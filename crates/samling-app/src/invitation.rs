//! Invitations: sent to every invited organisation, opened by a button, followed by reminders to the silent only.

pub mod addresses;

use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, NewLetter};
use crate::links::{Key, Purpose, retired};
use crate::store::{OrganisationRow, Transaction};
use jiff::SignedDuration;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::AnswerState;
use samling_domain::registration::decide::{Phase, phase};
use std::sync::Arc;

/// What an invitation link leads to.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// The invited organisation.
    pub organisation: OrganisationRow,
}

/// Finds the organisation of an invitation link. A link that does not fit is not found, whatever is wrong with it.
pub fn find(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Invitation, Failure> {
    let id = Key::organisation_of(token).ok_or(Failure::NotFound)?;
    let organisation = tx.organisation(gathering, &id)?.ok_or(Failure::NotFound)?;
    let loaded = context.load_at(tx, gathering, organisation.gathering_revision)?;
    if !context.key.verify(token, Purpose::Invitation, gathering, &id, organisation.generation) {
        let newest = organisation.generation;
        return Err(retired::refusal(tx, context, Purpose::Invitation, gathering, &id, newest, token));
    }
    Ok(Invitation { loaded, organisation })
}

/// The button of the invitation was pressed.
pub fn open(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Invitation, Failure> {
    let invitation = find(tx, context, gathering, token)?;
    tx.mark_link_used(gathering, &invitation.organisation.invited.id, Purpose::Invitation, context.now)?;
    if invitation.organisation.opened_at.is_none() {
        let id = &invitation.organisation.invited.id;
        tx.mark_opened(gathering, id, context.now)?;
        note(tx, context, gathering, id, Actor::Link, Action::InvitationOpened)?;
    }
    Ok(invitation)
}

/// Sends the invitation to every organisation that has not had it, or to the named ones; tells how many.
pub fn invite(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    only: Option<&[OrganisationId]>,
    actor: &Actor,
) -> Result<usize, Failure> {
    let wanted = |row: &OrganisationRow| match only {
        Some(ids) => ids.contains(&row.invited.id),
        None => row.invited_at.is_none(),
    };
    let mut rows: Vec<_> = tx.organisations(gathering)?.into_iter().filter(wanted).collect();
    if context.load(tx, gathering)?.gathering.is_cancelled() {
        rows.clear();
    }
    for row in &rows {
        let content = Content::Invitation { generation: row.generation };
        tx.enqueue(&letter_to(gathering, row, content), context.now)?;
        tx.mark_invited(gathering, &row.invited.id, context.now)?;
        note(tx, context, gathering, &row.invited.id, actor.clone(), Action::InvitationSent)?;
    }
    Ok(rows.len())
}

/// Reminds those who were invited and have not answered; tells how many.
pub fn remind(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    actor: &Actor,
) -> Result<usize, Failure> {
    let mut silent: Vec<_> = tx.organisations(gathering)?.into_iter().filter(is_silent).collect();
    if context.load(tx, gathering)?.gathering.is_cancelled() {
        silent.clear();
    }
    for row in &silent {
        let content = Content::Reminder { generation: row.generation };
        tx.enqueue(&letter_to(gathering, row, content), context.now)?;
        tx.mark_reminded(gathering, &row.invited.id, context.now)?;
        note(tx, context, gathering, &row.invited.id, actor.clone(), Action::ReminderSent)?;
    }
    Ok(silent.len())
}

/// The pause between two links that anybody can ask for, so that nobody can fill a postbox.
const LINK_PAUSE_MINUTES: i64 = 10;

/// Sends the link to the registered addresses, asked for by anybody on the announcement: the invitation to the
/// organisation, or, when it is signed up, the manage link to its main contact. Whoever asks learns nothing: the answer is
/// the same for an organisation that is not invited, and for one that was sent its link a moment ago. Nothing goes out
/// before the organiser has sent the invitation, nor before sign-up opens.
pub fn ask_for_link(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    id: &OrganisationId,
) -> Result<(), Failure> {
    tx.lock_organisation(gathering, id)?;
    let Some(row) = tx.organisation(gathering, id)? else { return Ok(()) };
    let registered = matches!(row.state, AnswerState::Registered | AnswerState::Waiting);
    if row.state == AnswerState::NotInvited || !registered && !has_opened(tx, context, gathering)? {
        return Ok(());
    }
    let pause = SignedDuration::from_mins(LINK_PAUSE_MINUTES);
    if row.link_asked_at.is_some_and(|last| context.now.duration_since(last) < pause) {
        return Ok(());
    }
    tx.mark_link_asked(gathering, id, context.now)?;
    if registered {
        crate::registration::send_manage_link(tx, context, gathering, &row)?;
    } else if !context.load(tx, gathering)?.gathering.is_cancelled() {
        let content = Content::Invitation { generation: row.generation };
        tx.enqueue(&letter_to(gathering, &row, content), context.now)?;
    }
    note(tx, context, gathering, id, Actor::Link, Action::LinkRequested)
}

fn has_opened(tx: &mut dyn Transaction, context: &Context, gathering: &GatheringId) -> Result<bool, Failure> {
    let rules = &context.load(tx, gathering)?.gathering;
    Ok(phase(&rules.registration, &rules.timezone, context.now) != Phase::NotOpen)
}

/// Whether a reminder would go to an organisation.
pub fn is_silent(row: &OrganisationRow) -> bool {
    matches!(row.state, AnswerState::Invited | AnswerState::Opened | AnswerState::Started)
}

/// A letter to the registered addresses of an organisation, in its written form.
pub(crate) fn letter_to(gathering: &GatheringId, row: &OrganisationRow, content: Content) -> NewLetter {
    NewLetter {
        gathering: Some(gathering.clone()),
        organisation: Some(row.invited.id.clone()),
        recipients: row.invited.emails.clone(),
        language: row.invited.written_form.language(),
        content,
    }
}

/// Appends an entry without fields.
pub(crate) fn note(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    actor: Actor,
    action: Action,
) -> Result<(), Failure> {
    Ok(tx.append(&Entry::of(context, gathering, organisation, &actor, action))?)
}

//! The organiser corrects the registered addresses of an organisation.

use crate::context::{Context, Failure};
use crate::invitation::letter_to;
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, Delivery, LetterState, NewLetter, StoredLetter};
use crate::links::Purpose;
use crate::links::retired::Why;
use crate::store::{OrganisationRow, Transaction};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::Invited;
use samling_domain::invitation::addresses::{Change, read, same, told};
use samling_domain::personal::Personal;
use samling_domain::registration::short_form::read_reason;

/// The most letters that are looked through for those that did not arrive.
const MOST_LETTERS: u32 = 200;

/// What the organiser wants.
#[derive(Debug, Clone, Default)]
pub struct Correction {
    /// The addresses as typed.
    pub typed: Vec<String>,
    /// Why.
    pub reason: String,
    /// The old invitation link becomes invalid.
    pub revoke: bool,
    /// What did not arrive is sent anew, or else the invitation.
    pub send: bool,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corrected {
    /// How many letters with a link went to the new addresses.
    pub sent: usize,
}

/// The letters to registered addresses that did not arrive.
pub fn not_arrived(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    row: &OrganisationRow,
) -> Result<Vec<StoredLetter>, Failure> {
    let mut letters = tx.letters_of(gathering, &row.invited.id, MOST_LETTERS)?;
    letters.retain(|stored| {
        let registered = |to: &Personal| row.invited.emails.iter().any(|one| same(one, to));
        stored.state == LetterState::Refused && stored.letter.recipients.iter().any(registered)
    });
    Ok(letters)
}

/// Corrects the addresses: tells the old ones, raises the link's generation when asked, and sends anew.
pub fn correct(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    correction: &Correction,
    actor: &Actor,
) -> Result<Corrected, Failure> {
    let (emails, reason) = match (read(&correction.typed), read_reason("reason", &correction.reason)) {
        (Ok(emails), Ok(reason)) => (emails, reason),
        (emails, reason) => {
            let errors = [emails.err(), reason.err()].into_iter().flatten().flatten();
            return Err(Failure::Invalid(errors.collect()));
        }
    };
    tx.lock_organisation(gathering, organisation)?;
    let before = tx.organisation(gathering, organisation)?.ok_or(Failure::NotFound)?;
    let change = Change::between(&before.invited.emails, &emails);
    let refused = not_arrived(tx, gathering, &before)?;
    if !change.is_empty() {
        let listed = tx.corrected_from(gathering, organisation)?;
        let listed = listed.unwrap_or_else(|| before.invited.emails.clone());
        tx.put_corrected_from(gathering, organisation, Some(&listed))?;
        tx.update_invited(gathering, &Invited { emails, ..before.invited.clone() })?;
        tell_old(tx, context, gathering, &before, &refused)?;
    }
    let mut fields = change.fields();
    if correction.revoke {
        fields.push(Purpose::Invitation.code().to_owned());
        let purpose = Purpose::Invitation;
        if let Some(generation) = tx.raise_generation(gathering, organisation, purpose)? {
            let why = Why::Revoked;
            tx.retire_link(gathering, organisation, purpose, generation - 1, why, context.now)?;
        }
    }
    if fields.is_empty() && !correction.send {
        return Ok(Corrected { sent: 0 });
    }
    let after = tx.organisation(gathering, organisation)?.ok_or(Failure::NotFound)?;
    let sent = if correction.send { send(tx, context, gathering, &after, &refused)? } else { 0 };
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action: Action::AddressesChanged,
        gathering: Some(gathering.clone()),
        organisation: Some(organisation.clone()),
        fields,
        reason: Some(reason),
    })?;
    Ok(Corrected { sent })
}

/// Tells the addresses that were there, without the new ones: they may be strangers'.
fn tell_old(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    before: &OrganisationRow,
    refused: &[StoredLetter],
) -> Result<(), Failure> {
    let unreached: Vec<Personal> =
        refused.iter().flat_map(|stored| stored.letter.recipients.iter().cloned()).collect();
    for address in told(&before.invited.emails, &unreached) {
        // One letter each, so that no old address sees another.
        let letter = letter_to(gathering, before, Content::AddressesChanged);
        tx.enqueue(&NewLetter { recipients: vec![address], ..letter }, context.now)?;
    }
    Ok(())
}

/// Sends what did not arrive to the new addresses, or else the invitation.
fn send(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    after: &OrganisationRow,
    refused: &[StoredLetter],
) -> Result<usize, Failure> {
    let mut sent = 0;
    for stored in refused {
        let content = renewed(&stored.letter.content, after.generation);
        tx.enqueue(&letter_to(gathering, after, content), context.now)?;
        let delivery = Delivery {
            state: LetterState::Replaced,
            at: context.now,
            due_at: None,
            error: stored.error.clone(),
            raw: None,
            tried: false,
        };
        tx.mark_letter(stored.id, &delivery)?;
        sent += 1;
    }
    if sent == 0 {
        let content = if after.state.has_answered() {
            Content::InvitationLink { generation: after.generation }
        } else {
            Content::Invitation { generation: after.generation }
        };
        tx.enqueue(&letter_to(gathering, after, content), context.now)?;
        sent = 1;
    }
    if after.invited_at.is_none() {
        tx.mark_invited(gathering, &after.invited.id, context.now)?;
    }
    Ok(sent)
}

/// A letter with the link that works now.
fn renewed(content: &Content, newest: i64) -> Content {
    let mut content = content.clone();
    match &mut content {
        Content::Invitation { generation }
        | Content::Reminder { generation }
        | Content::InvitationLink { generation }
        | Content::NotComing { generation }
        | Content::Withdrawal { generation } => *generation = newest,
        _ => {}
    }
    content
}

/// What the list says of an organisation, with the addresses that the organiser has corrected: they stay as long as the list
/// says what it said then. A list that says something new holds.
pub(crate) fn kept(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    listed: &Invited,
) -> Result<Invited, Failure> {
    let Some(then) = tx.corrected_from(gathering, &listed.id)? else { return Ok(listed.clone()) };
    if Change::between(&then, &listed.emails).is_empty()
        && let Some(row) = tx.organisation(gathering, &listed.id)?
    {
        return Ok(Invited { emails: row.invited.emails, ..listed.clone() });
    }
    tx.put_corrected_from(gathering, &listed.id, None)?;
    Ok(listed.clone())
}

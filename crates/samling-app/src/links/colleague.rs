//! "Send the link to a colleague": at once to an address of the organisation's own domain, otherwise when the organiser agrees.

use super::Purpose;
use crate::context::{Context, Failure};
use crate::invitation::letter_to;
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, NewLetter};
use crate::registration::{self, Managed, Way, letter};
use crate::store::{Answer, OrganisationRow, Transaction};
use jiff::{SignedDuration, Timestamp};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::addresses::same;
use samling_domain::invitation::colleague::{Course, course};
use samling_domain::personal::Personal;
use samling_domain::registration::short_form::read_email;

/// The most colleagues within an hour.
const MOST_PER_HOUR: usize = 5;
/// The pause before the link goes to the same colleague again.
const PAUSE_MINUTES: i64 = 10;

/// A colleague that a link was sent to or is wanted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Given by the storage.
    pub id: i64,
    /// The invitation or the manage link.
    pub purpose: Purpose,
    /// The colleague's address.
    pub address: Personal,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// When it was decided; at once for the own domain.
    pub decided_at: Option<Timestamp>,
    /// True when the link was sent.
    pub sent: bool,
}

/// Sends the link that `way` came by to a colleague, or keeps the wish for the organiser.
pub fn send(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &Way,
    typed: &str,
) -> Result<Course, Failure> {
    let address = read_email("colleague", typed).map_err(Failure::Invalid)?;
    let (row, purpose) = match way {
        Way::Invitation(token) => {
            let found = crate::invitation::find(tx, context, gathering, token)?;
            (found.organisation, Purpose::Invitation)
        }
        Way::Manage(token) => {
            let Managed { organisation, .. } = registration::manage(tx, context, gathering, token)?;
            (organisation, Purpose::Manage)
        }
        // A deputy's link is the deputy's own.
        Way::Deputy(_) => return Err(Failure::NotFound),
    };
    let id = row.invited.id.clone();
    tx.lock_organisation(gathering, &id)?;
    tx.mark_link_used(gathering, &id, purpose, context.now)?;
    let now = context.now;
    let since = |minutes| now.checked_sub(SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MIN);
    let earlier = tx.colleagues(gathering, Some(&id))?;
    let hour = earlier.iter().filter(|(_, one)| one.asked_at > since(60)).count();
    let again = |one: &Colleague| same(&one.address, &address) && one.asked_at > since(PAUSE_MINUTES);
    if hour >= MOST_PER_HOUR || earlier.iter().any(|(_, one)| one.purpose == purpose && again(one)) {
        return Err(Failure::TooOften);
    }
    let known = known(tx, gathering, &row)?;
    let course = course(&address, &known);
    let at_once = course == Course::Now;
    let decided_at = at_once.then_some(now);
    let colleague = Colleague { id: 0, purpose, address, asked_at: now, decided_at, sent: at_once };
    tx.add_colleague(gathering, &id, &colleague)?;
    let action = if at_once { Action::ColleagueSent } else { Action::ColleagueAsked };
    journal(tx, context, gathering, &id, &Actor::Link, action, purpose)?;
    if at_once {
        deliver(tx, context, gathering, &row, &colleague)?;
    }
    Ok(course)
}

/// The addresses that are known of an organisation.
fn known(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    row: &OrganisationRow,
) -> Result<Vec<Personal>, Failure> {
    let mut known = row.invited.emails.clone();
    if let Some(stored) = tx.delegation(gathering, &row.invited.id)? {
        known.push(stored.delegation.contact.email);
    }
    Ok(known)
}

fn deliver(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    row: &OrganisationRow,
    colleague: &Colleague,
) -> Result<(), Failure> {
    let to = vec![colleague.address.clone()];
    let stored = tx.delegation(gathering, &row.invited.id)?;
    let stored = stored.filter(|stored| stored.answer == Answer::Registered);
    let letter = if let Some(stored) = stored.filter(|_| colleague.purpose == Purpose::Manage) {
        let content = Content::ManageLink { generation: stored.generation };
        letter(gathering, row, to, stored.language, content)
    } else {
        let content = Content::InvitationLink { generation: row.generation };
        NewLetter { recipients: to, ..letter_to(gathering, row, content) }
    };
    tx.enqueue(&letter, context.now)?;
    Ok(())
}

/// The organiser agrees or not.
pub fn decide(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    id: i64,
    agreed: bool,
    actor: &Actor,
) -> Result<(), Failure> {
    let row = tx.organisation(gathering, organisation)?.ok_or(Failure::NotFound)?;
    let all = tx.colleagues(gathering, Some(organisation))?;
    let (_, colleague) = all.into_iter().find(|(_, one)| one.id == id).ok_or(Failure::NotFound)?;
    if !tx.decide_colleague(gathering, id, agreed, context.now)? {
        return Ok(());
    }
    let action = if agreed { Action::ColleagueSent } else { Action::ColleagueRefused };
    journal(tx, context, gathering, organisation, actor, action, colleague.purpose)?;
    if agreed {
        deliver(tx, context, gathering, &row, &colleague)?;
    }
    Ok(())
}

fn journal(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    actor: &Actor,
    action: Action,
    purpose: Purpose,
) -> Result<(), Failure> {
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action,
        gathering: Some(gathering.clone()),
        organisation: Some(organisation.clone()),
        fields: vec![purpose.code().to_owned()],
        reason: None,
    })?;
    Ok(())
}

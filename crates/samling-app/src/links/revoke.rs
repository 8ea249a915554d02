//! The organiser makes old links invalid, and new ones go out to those who shall have them.

use super::Purpose;
use super::retired::Why;
use crate::context::{Context, Failure};
use crate::invitation::letter_to;
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, NewLetter};
use crate::registration::letter;
use crate::store::{Answer, OrganisationRow, Transaction};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::registration::short_form::read_reason;

/// Raises the generation of the named links and sends new ones; tells how many letters went out.
pub fn revoke(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    purposes: &[Purpose],
    reason: &str,
    actor: &Actor,
) -> Result<usize, Failure> {
    let reason = read_reason("reason", reason).map_err(Failure::Invalid)?;
    if purposes.is_empty() {
        return Err(Failure::Missing("links"));
    }
    tx.lock_organisation(gathering, organisation)?;
    let row = tx.organisation(gathering, organisation)?.ok_or(Failure::NotFound)?;
    let mut letters = 0;
    for purpose in purposes {
        if let Some(letter) = renewed(tx, context, gathering, &row, *purpose, Why::Revoked)? {
            tx.enqueue(&letter, context.now)?;
            letters += 1;
        }
    }
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action: Action::LinksRevoked,
        gathering: Some(gathering.clone()),
        organisation: Some(organisation.clone()),
        fields: purposes.iter().map(|purpose| purpose.code().to_owned()).collect(),
        reason: Some(reason),
    })?;
    Ok(letters)
}

/// Gives a link its next generation; the letter with the new one, where there is such a link.
pub(crate) fn renewed(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    row: &OrganisationRow,
    purpose: Purpose,
    why: Why,
) -> Result<Option<NewLetter>, Failure> {
    let id = &row.invited.id;
    if purpose == Purpose::Deputy {
        return crate::deputy::renewed(tx, context, gathering, row, why);
    }
    let Some(generation) = tx.raise_generation(gathering, id, purpose)? else { return Ok(None) };
    tx.retire_link(gathering, id, purpose, generation - 1, why, context.now)?;
    if purpose == Purpose::Invitation {
        // Who has not been invited gets the link with the invitation.
        let content = Content::InvitationLink { generation };
        return Ok(row.invited_at.map(|_| letter_to(gathering, row, content)));
    }
    let stored = tx.delegation(gathering, id)?.filter(|stored| stored.answer == Answer::Registered);
    Ok(stored.map(|stored| {
        let to = vec![stored.delegation.contact.email.clone()];
        letter(gathering, row, to, stored.language, Content::ManageLink { generation })
    }))
}

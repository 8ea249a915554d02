//! What comes after the deadline: kept for the organiser, within limits, so that nobody can fill the desk or a postbox.

use super::{Outcome, Way, contact_addresses, letter, manage_token};
use crate::context::{Context, Failure};
use crate::invitation::note;
use crate::journal::{Action, Actor};
use crate::letter::Content;
use crate::store::{Answer, DelegationRow, LateRequest, NewLateRequest, OrganisationRow, Transaction};
use jiff::{SignedDuration, Timestamp};
use samling_domain::identity::GatheringId;
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::Delegation;

/// The most late requests of an organisation that are kept.
const MOST_KEPT: usize = 5;
/// The pause between two letters that say that a late request has come.
const LETTER_PAUSE: SignedDuration = SignedDuration::from_mins(10);

/// Who asks too late.
pub struct Request<'a> {
    /// The organisation.
    pub organisation: &'a OrganisationRow,
    /// What it has signed up.
    pub stored: Option<&'a DelegationRow>,
    /// By which link.
    pub way: &'a Way,
}

impl Request<'_> {
    /// Keeps what is wanted. It takes the place of what the same contact wanted before; where too much waits already, that of
    /// the newest.
    pub fn keep(
        &self,
        tx: &mut dyn Transaction,
        context: &Context,
        gathering: &GatheringId,
        request: &NewLateRequest<'_>,
    ) -> Result<Outcome, Failure> {
        let NewLateRequest { intent, delegation: wanted, .. } = *request;
        let id = &self.organisation.invited.id;
        let manage = self.stored.map(|row| manage_token(context, gathering, id, row.generation));
        let waiting = tx.late_requests(gathering, Some(id))?;
        if waiting.first().is_some_and(|last| last.intent == intent && last.delegation == *wanted) {
            return Ok(Outcome::Late { manage });
        }
        let same =
            |one: &&LateRequest| one.intent == intent && one.delegation.contact.email == wanted.contact.email;
        let crowded = waiting.len() >= MOST_KEPT;
        let replaced = waiting.iter().find(same).or_else(|| waiting.first().filter(|_| crowded));
        if let Some(replaced) = replaced {
            tx.remove_late_request(replaced.id)?;
        }
        tx.add_late_request(gathering, id, request, context.now)?;
        note(tx, context, gathering, id, Actor::Link, Action::LateReceived)?;
        let content = Content::Late { intent, delegation: wanted.clone(), received_at: context.now };
        let addresses = self.addresses(wanted, crowded);
        let language = self.organisation.invited.written_form.language();
        let letter = letter(gathering, self.organisation, addresses, language, content);
        tx.take_back(&letter, letter.content.code())?;
        tx.enqueue_for(&letter, context.now, letter_due(replaced, context.now))?;
        Ok(Outcome::Late { manage })
    }

    /// Where the letter goes. An address that somebody typed gets it only from somebody who may write for the organisation: by
    /// the link of the delegation, or, as long as nothing is signed up and little waits, by the invitation.
    fn addresses(&self, wanted: &Delegation, crowded: bool) -> Vec<Personal> {
        let registered = self.stored.filter(|row| row.answer == Answer::Registered);
        let typed_ones_count = match self.way {
            Way::Manage(_) | Way::Deputy(_) => true,
            Way::Invitation(_) => registered.is_none() && !crowded,
        };
        let mut addresses = if typed_ones_count { contact_addresses(wanted) } else { Vec::new() };
        if addresses.is_empty() {
            addresses.clone_from(&self.organisation.invited.emails);
            let known = registered.map(|row| contact_addresses(&row.delegation)).unwrap_or_default();
            addresses.extend(known);
            let mut seen = std::collections::BTreeSet::new();
            addresses.retain(|address| seen.insert(address.reveal().to_lowercase()));
        }
        addresses
    }
}

/// When the letter may go: at once, or a pause after the request that this one replaces.
fn letter_due(replaced: Option<&LateRequest>, now: Timestamp) -> Timestamp {
    let earliest = replaced.and_then(|before| before.received_at.checked_add(LETTER_PAUSE).ok());
    earliest.map_or(now, |earliest| earliest.max(now))
}

//! Who in an office has the link: what was sent when to which addresses, and when something was last done by it.

use super::Purpose;
use super::colleague::Colleague;
use super::single_use::{self, Subject};
use crate::context::{Context, Failure};
use crate::deputy::DeputyRow;
use crate::letter::{Content, LetterState};
use crate::store::Transaction;
use jiff::Timestamp;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::Contact;

/// The most letters that are looked through.
const MOST_LETTERS: u32 = 100;

/// A letter with a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLink {
    /// The letter.
    pub letter: i64,
    /// The kind of letter.
    pub kind: &'static str,
    /// The link that it holds.
    pub purpose: Purpose,
    /// True when the link in it is the one that works.
    pub works: bool,
    /// Where the letter is.
    pub state: LetterState,
    /// When it was sent, or else written.
    pub at: Timestamp,
    /// To which addresses.
    pub addresses: Vec<Personal>,
    /// What the receiving server said when it did not take it.
    pub error: Option<String>,
}

/// Everything that is known of an organisation's links.
#[derive(Debug, Clone, Default)]
pub struct Holders {
    /// The letters with a link, newest first.
    pub sent: Vec<SentLink>,
    /// When something was last done by each link.
    pub uses: Vec<(Purpose, Timestamp)>,
    /// Colleagues, newest first.
    pub colleagues: Vec<Colleague>,
    /// The deputy that is named.
    pub deputy: Option<DeputyRow>,
    /// The colleague who is asked to take over, and until when.
    pub hand_over: Option<(Contact, Timestamp)>,
    /// The main contact's address that waits to be confirmed, and until when.
    pub address: Option<(Personal, Timestamp)>,
}

/// The link that a letter holds, and its generation.
fn link_in(content: &Content) -> Option<(Purpose, i64)> {
    match content {
        Content::Invitation { generation }
        | Content::Reminder { generation }
        | Content::InvitationLink { generation }
        | Content::Withdrawal { generation }
        | Content::NotComing { generation } => Some((Purpose::Invitation, *generation)),
        Content::Receipt { generation, .. }
        | Content::ManageLink { generation }
        | Content::NewContact { generation }
        | Content::Confirmation { generation, .. } => Some((Purpose::Manage, *generation)),
        Content::DeputyLink { generation, .. } | Content::Copy { generation, .. } => {
            Some((Purpose::Deputy, *generation))
        }
        _ => None,
    }
}

/// Gathers them.
pub fn of(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
) -> Result<Holders, Failure> {
    let invitation = tx.organisation(gathering, organisation)?.map(|row| row.generation);
    let manage = tx.delegation(gathering, organisation)?.map(|row| row.generation);
    let deputy = tx.deputy(gathering, organisation)?;
    let newest = |purpose| match purpose {
        Purpose::Invitation => invitation,
        Purpose::Manage => manage,
        Purpose::Deputy => deputy.as_ref().filter(|row| row.removed_at.is_none()).map(|row| row.generation),
    };
    let sent = tx.letters_of(gathering, organisation, MOST_LETTERS)?.into_iter().filter_map(|stored| {
        let (purpose, generation) = link_in(&stored.letter.content)?;
        Some(SentLink {
            letter: stored.id,
            kind: stored.letter.content.code(),
            purpose,
            works: newest(purpose) == Some(generation),
            state: stored.state,
            at: stored.sent_at.unwrap_or(stored.created_at),
            addresses: stored.letter.recipients,
            error: stored.error,
        })
    });
    let sent = sent.collect();
    let owner = single_use::owner_of(gathering, organisation);
    let hand_over = single_use::pending(tx, context, &owner, single_use::HAND_OVER)?;
    let address = single_use::pending(tx, context, &owner, single_use::CONFIRM_ADDRESS)?;
    Ok(Holders {
        sent,
        uses: tx.link_uses(gathering, organisation)?,
        colleagues: tx.colleagues(gathering, Some(organisation))?.into_iter().map(|(_, one)| one).collect(),
        deputy: deputy.filter(|row| row.removed_at.is_none()),
        hand_over: hand_over.and_then(|link| match link.subject {
            Subject::HandOver { contact, .. } => Some((contact, link.expires_at)),
            _ => None,
        }),
        address: address.and_then(|link| match link.subject {
            Subject::ConfirmAddress { email, .. } => Some((email, link.expires_at)),
            _ => None,
        }),
    })
}

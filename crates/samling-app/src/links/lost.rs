//! "I lost the link": whoever types an address gets the links that fit it, at that address and nowhere else.
//!
//! Asking writes one row, whatever the address is: the answer is the same and takes the same time. The worker of the outbox
//! looks at the row later and writes the letters. Then the address is forgotten; what stays for a while is a keyed hash of
//! it, so that nobody can fill a postbox by asking again and again.

use super::single_use::Subject;
use crate::account;
use crate::context::{Context, Failure};
use crate::deputy::DeputyRow;
use crate::invitation::{letter_to, note};
use crate::journal::{Action, Actor};
use crate::letter::{Content, NewLetter};
use crate::registration::letter;
use crate::store::{Answer, DelegationRow, OrganisationRow, Transaction};
use jiff::{SignedDuration, Timestamp};
use samling_domain::identity::GatheringId;
use samling_domain::invitation::addresses::same;
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use serde::{Deserialize, Serialize};

/// How many requests are answered at a time.
const ROUND: u32 = 50;
/// How long it is remembered that an address was asked for.
const REMEMBERED_HOURS: i64 = 24;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wanted {
    /// The links of an address in a gathering.
    Links,
    /// A link that logs an organiser in.
    LogIn,
    /// A link to choose a new password with.
    ResetPassword,
}

impl Wanted {
    /// The pause between two answers to the same address. Organisers mistype and try again; a shared postbox has patience.
    const fn pause(self) -> SignedDuration {
        match self {
            Self::Links => SignedDuration::from_mins(10),
            Self::LogIn | Self::ResetPassword => SignedDuration::from_mins(2),
        }
    }
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRequest {
    /// What is asked for.
    pub wanted: Wanted,
    /// In which gathering; an organiser's account belongs to none.
    pub gathering: Option<GatheringId>,
    /// Stands for the address.
    pub hash: String,
    /// The address as typed, until it is answered.
    pub address: Personal,
    /// The language of the page.
    pub language: Language,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// When letters were last written to the address.
    pub sent_at: Option<Timestamp>,
}

/// Notes that somebody asks for the links of an address.
pub fn ask(
    tx: &mut dyn Transaction,
    context: &Context,
    wanted: Wanted,
    gathering: Option<&GatheringId>,
    address: &Personal,
    language: Language,
) -> Result<(), Failure> {
    tx.ask_for_links(&LinkRequest {
        wanted,
        gathering: gathering.cloned(),
        hash: context.key.blind(&address.reveal().to_lowercase()),
        address: address.clone(),
        language,
        asked_at: context.now,
        sent_at: None,
    })?;
    Ok(())
}

/// Answers what waits; tells how many letters were written.
pub fn answer(tx: &mut dyn Transaction, context: &Context) -> Result<usize, Failure> {
    let waiting = tx.waiting_link_requests(ROUND)?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let mut count = 0;
    for request in waiting {
        let pause = request.wanted.pause();
        let soon = request.sent_at.is_some_and(|last| context.now.duration_since(last) < pause);
        let letters = match if soon { Ok(0) } else { letters(tx, context, &request) } {
            Ok(letters) => letters,
            Err(Failure::Store(error)) => return Err(error.into()),
            Err(failure) => {
                // What is wrong with one request must not keep the other letters in the house.
                tracing::error!(%failure, "a request for links cannot be answered");
                0
            }
        };
        let sent = if letters > 0 { Some(context.now) } else { request.sent_at };
        tx.settle_link_request(&request, sent)?;
        count += letters;
    }
    let before = context.now.checked_sub(SignedDuration::from_hours(REMEMBERED_HOURS));
    tx.sweep_link_requests(before.unwrap_or(Timestamp::MIN))?;
    Ok(count)
}

fn letters(tx: &mut dyn Transaction, context: &Context, request: &LinkRequest) -> Result<usize, Failure> {
    match (request.wanted, &request.gathering) {
        (Wanted::Links, Some(gathering)) => links_of(tx, context, gathering, &request.address),
        (Wanted::Links, None) => Ok(0),
        (Wanted::LogIn | Wanted::ResetPassword, _) => account_link(tx, context, request),
    }
}

fn account_link(
    tx: &mut dyn Transaction,
    context: &Context,
    request: &LinkRequest,
) -> Result<usize, Failure> {
    let Some(row) = account::by_email(tx, request.address.reveal())? else { return Ok(0) };
    let subject = match request.wanted {
        Wanted::ResetPassword => Subject::ResetPassword { account: row.id },
        Wanted::LogIn | Wanted::Links => Subject::LogIn { account: row.id },
    };
    match account::link::send(tx, context, &row, subject, request.language) {
        Ok(()) => Ok(1),
        // Asked for too often: whoever asks is not told, and a link that works is in the postbox already.
        Err(Failure::TooOften) => Ok(0),
        Err(failure) => Err(failure),
    }
}

/// Writes the letters with the links that fit an address.
fn links_of(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    address: &Personal,
) -> Result<usize, Failure> {
    // A gathering that is gone since it was asked for has no links.
    if tx.gathering_revision(gathering)?.is_none() {
        return Ok(0);
    }
    let delegations = tx.delegations(gathering)?;
    let mut deputies = tx.deputies(gathering)?;
    deputies.retain(|(_, row)| row.removed_at.is_none());
    let mut count = 0;
    for row in tx.organisations(gathering)? {
        let id = &row.invited.id;
        let delegation = delegations.iter().find(|(of, _)| of == id).map(|(_, delegation)| delegation);
        let delegation = delegation.filter(|delegation| delegation.answer == Answer::Registered);
        let deputy = deputies.iter().find(|(of, _)| of == id).map(|(_, deputy)| deputy);
        let letters = fitting(gathering, &row, delegation, deputy, address);
        for letter in &letters {
            tx.enqueue(letter, context.now)?;
        }
        if !letters.is_empty() {
            note(tx, context, gathering, id, Actor::Link, Action::LinkRequested)?;
        }
        count += letters.len();
    }
    Ok(count)
}

/// The letters of one organisation for an address. A personal link of a participant would be one more here.
fn fitting(
    gathering: &GatheringId,
    row: &OrganisationRow,
    delegation: Option<&DelegationRow>,
    deputy: Option<&DeputyRow>,
    address: &Personal,
) -> Vec<NewLetter> {
    let mut letters = Vec::new();
    let to = || vec![address.clone()];
    if let Some(stored) = delegation {
        let contact = &stored.delegation.contact.email;
        let filler = stored.delegation.filled_in_by.as_ref().map(|filler| &filler.email);
        if same(contact, address) || filler.is_some_and(|filler| same(filler, address)) {
            let content = Content::ManageLink { generation: stored.generation };
            letters.push(letter(gathering, row, to(), stored.language, content));
        }
        if let Some(deputy) = deputy
            && same(&deputy.deputy.email, address)
        {
            let content = crate::deputy::link_letter(deputy, &stored.delegation.contact);
            letters.push(letter(gathering, row, to(), stored.language, content));
        }
    }
    if row.invited.emails.iter().any(|email| same(email, address)) {
        let content = Content::InvitationLink { generation: row.generation };
        letters.push(NewLetter { recipients: to(), ..letter_to(gathering, row, content) });
    }
    letters
}

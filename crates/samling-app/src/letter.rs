//! Letters: what is to be told to whom. How they look is the letters crate's matter.

use crate::allocation::Seated;
use jiff::Timestamp;
use jiff::civil::Date;
use samling_domain::change::Kind;
use samling_domain::contributor::Contributor;
use samling_domain::coverage::plan::OrganisationDecision;
use samling_domain::identity::{GatheringId, OrganisationId, ParticipantId};
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::decide::Intent;
use samling_domain::registration::delegation::{Delegation, Participant};
use serde::{Deserialize, Serialize};

/// What a letter tells. It holds everything that was true when it was written, except the gathering itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Content {
    /// You are invited.
    Invitation {
        /// Generation of the invitation link.
        generation: i64,
    },
    /// You have not answered yet.
    Reminder {
        /// Generation of the invitation link.
        generation: i64,
    },
    /// Your delegation is signed up, or changed.
    Receipt {
        /// What is signed up.
        delegation: Delegation,
        /// Generation of the manage link.
        generation: i64,
        /// True when it changes an earlier sign-up.
        changed: bool,
    },
    /// Your delegation is withdrawn.
    Withdrawal {
        /// Generation of the invitation link, to sign up again.
        generation: i64,
    },
    /// You have said that you are not coming.
    NotComing {
        /// Generation of the invitation link, to sign up after all.
        generation: i64,
    },
    /// Your request came after the deadline; the organiser has it.
    Late {
        /// What was wanted.
        intent: Intent,
        /// What was filled in.
        delegation: Delegation,
        /// When it came.
        received_at: Timestamp,
    },
    /// The manage link, asked for again.
    ManageLink {
        /// Generation of the manage link.
        generation: i64,
    },
    /// Some places have no name yet.
    Names {
        /// The places without a name.
        places: Vec<Participant>,
        /// Generation of the manage link.
        generation: i64,
    },
    /// The invitation link, asked for by somebody of the organisation.
    InvitationLink {
        /// Generation of the invitation link.
        generation: i64,
    },
    /// You are the main contact's deputy; with the deputy's own link.
    DeputyLink {
        /// Generation of the deputy's link.
        generation: i64,
        /// The main contact's name.
        contact: Personal,
        /// The first day.
        from: Option<Date>,
        /// The last day.
        to: Option<Date>,
    },
    /// You are the deputy no longer.
    DeputyEnded,
    /// What was written to the main contact, for the deputy: with the deputy's own link in place of the contact's.
    Copy {
        /// The letter.
        of: Box<Content>,
        /// Generation of the deputy's link.
        generation: i64,
    },
    /// The registered addresses of your organisation were changed by the organiser.
    AddressesChanged,
    /// Confirm that this is your address.
    ConfirmAddress {
        /// What the single-use link is made of.
        nonce: String,
    },
    /// The main contact's address was changed; told to the old one.
    AddressReplaced,
    /// You are asked to take over as main contact.
    HandOver {
        /// What the single-use link is made of.
        nonce: String,
        /// Who was main contact until now.
        former: Personal,
    },
    /// You have taken over as main contact.
    NewContact {
        /// Generation of the manage link.
        generation: i64,
    },
    /// Somebody has taken over after you.
    FormerContact {
        /// Who.
        successor: Personal,
    },
    /// Your late request is declined.
    LateRefused {
        /// What was wanted.
        intent: Intent,
        /// When it came.
        received_at: Timestamp,
        /// Why, in the organiser's words.
        words: String,
    },
    /// An organiser's link to log in with.
    LogIn {
        /// What the single-use link is made of.
        nonce: String,
    },
    /// An organiser's link to choose a new password with.
    ResetPassword {
        /// What the single-use link is made of.
        nonce: String,
    },
    /// Who is covered by what, what it costs and what happens next.
    Confirmation {
        /// What is signed up.
        delegation: Delegation,
        /// What was decided.
        decision: Box<OrganisationDecision>,
        /// Generation of the manage link.
        generation: i64,
        /// True when it replaces an earlier confirmation.
        changed: bool,
    },
    /// Will you contribute? Or: thank you, this is when and where.
    Contributor {
        /// What she contributes, what she takes and who pays.
        contributor: Box<Contributor>,
        /// Generation of her link.
        generation: i64,
        /// True when she has said yes.
        confirmed: bool,
    },
    /// What happens to the whole gathering: a later deadline, moved, shortened, cancelled, held after all.
    GatheringChange(Box<crate::change::Told>),
    /// What an earlier letter said was wrong.
    Correction(Box<crate::correction::Correction>),
    /// Something happened to what waits on the waiting list.
    WaitingList {
        /// What happened.
        event: WaitingEvent,
        /// What waits, or has got its places.
        delegation: Delegation,
        /// Generation of the manage link.
        generation: i64,
        /// How many participants are confirmed beside it.
        confirmed: u32,
        /// The place in the queue, from 1, where it has one.
        place: Option<u32>,
        /// When the offer runs out.
        until: Option<Timestamp>,
        /// Why, in the organiser's words.
        reason: Option<String>,
    },
    /// To a participant: you have been signed up, this is what is registered, and here is your own page.
    Personal {
        /// What is registered.
        person: Box<Participant>,
        /// Who signed up.
        by: Personal,
        /// Generation of the personal link.
        generation: i64,
        /// True when the link is new for somebody who was signed up before.
        again: bool,
    },
    /// A participant has changed the own data; told without values.
    OwnChange {
        /// Which participant.
        participant: ParticipantId,
        /// The participant's number on the list of the delegation, from 1.
        number: usize,
        /// What was done.
        what: OwnChange,
        /// Generation of the manage link; none in a letter to the organiser.
        generation: Option<i64>,
    },
    /// To the main contact: who of the delegation is in which parallel session.
    Seats {
        /// The delegation's people.
        people: Vec<Participant>,
        /// Where they are.
        seats: Vec<Seated>,
        /// Generation of the manage link.
        generation: i64,
        /// True when it replaces an earlier letter.
        changed: bool,
    },
    /// To a participant: where to be.
    OwnSeats {
        /// Who.
        person: Box<Participant>,
        /// Where.
        seats: Vec<Seated>,
        /// Generation of the personal link.
        generation: i64,
        /// True when it replaces an earlier letter.
        changed: bool,
        /// True when the participant asked for it.
        asked: bool,
        /// Rises with every plan, for calendars.
        sequence: i64,
    },
    /// What stood here is deleted.
    Erased {
        /// The kind of letter that it was.
        was: String,
    },
}

/// What happened on the waiting list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WaitingEvent {
    /// It waits: the receipt.
    Waiting,
    /// Places are held for it until it answers.
    Offer,
    /// The offer ran out.
    Expired,
    /// It has got its places.
    MovedUp,
    /// The organiser took it off the list.
    Removed,
    /// The list has closed, and there was no room.
    Closed,
}

/// What a participant did with the own data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnChange {
    /// Corrected the name or the address.
    Corrected,
    /// Erased everything; the place is without a name.
    Erased,
    /// The same after the last moment for changes.
    ErasedLate,
}

impl Content {
    /// The kind of the letter with a participant's own link.
    pub const PERSONAL: &'static str = "personal";

    /// The kind, as stored and as the end of translation keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invitation { .. } => "invitation",
            Self::Reminder { .. } => "reminder",
            Self::Receipt { changed: false, .. } => "receipt",
            Self::Receipt { changed: true, .. } => "change",
            Self::Withdrawal { .. } => "withdrawal",
            Self::NotComing { .. } => "not-coming",
            Self::Late { .. } => "late",
            Self::ManageLink { .. } => "manage-link",
            Self::Names { .. } => "names",
            Self::InvitationLink { .. } => "invitation-link",
            Self::DeputyLink { .. } => "deputy-link",
            Self::DeputyEnded => "deputy-ended",
            Self::Copy { of, .. } => of.code(),
            Self::AddressesChanged => "addresses-changed",
            Self::ConfirmAddress { .. } => "confirm-address",
            Self::AddressReplaced => "address-replaced",
            Self::HandOver { .. } => "hand-over",
            Self::NewContact { .. } => "new-contact",
            Self::FormerContact { .. } => "former-contact",
            Self::LateRefused { .. } => "late-refused",
            Self::LogIn { .. } => "log-in",
            Self::ResetPassword { .. } => "reset-password",
            Self::Confirmation { .. } => "confirmation",
            Self::WaitingList { event: WaitingEvent::Waiting, .. } => "waiting",
            Self::WaitingList { event: WaitingEvent::Offer, .. } => "waiting-offer",
            Self::WaitingList { event: WaitingEvent::Expired, .. } => "waiting-expired",
            Self::WaitingList { event: WaitingEvent::MovedUp, .. } => "waiting-moved-up",
            Self::WaitingList { event: WaitingEvent::Removed, .. } => "waiting-removed",
            Self::WaitingList { event: WaitingEvent::Closed, .. } => "waiting-closed",
            Self::GatheringChange(told) => match told.kind {
                Kind::Extended | Kind::Imported => "gathering-extended",
                Kind::Moved => "gathering-moved",
                Kind::Shortened => "gathering-shortened",
                Kind::Cancelled => "gathering-cancelled",
                Kind::Reinstated => "gathering-reinstated",
            },
            Self::Correction(_) => "correction",
            Self::Contributor { confirmed: false, .. } => "contributor-enquiry",
            Self::Contributor { confirmed: true, .. } => "contributor-confirmation",
            Self::Personal { .. } => Self::PERSONAL,
            Self::OwnChange { .. } => "own-change",
            Self::Seats { changed: false, .. } => "seats",
            Self::Seats { changed: true, .. } => "seats-changed",
            Self::OwnSeats { changed: false, .. } => "own-seats",
            Self::OwnSeats { changed: true, .. } => "own-seats-changed",
            Self::Erased { .. } => "erased",
        }
    }
}

/// What is forgotten before the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forgotten {
    /// Everybody's wishes.
    Wishes,
    /// Name, address and wishes of a participant.
    Person(ParticipantId),
}

impl Forgotten {
    /// Forgets it in a delegation.
    pub(crate) fn forget(self, delegation: &mut Delegation) {
        match self {
            Self::Wishes => delegation.forget_wishes(),
            Self::Person(id) => delegation.forget_person(id),
        }
    }

    /// Forgets it of people who stand alone.
    fn forget_of(self, people: &mut [Participant]) {
        let mut delegation = Delegation { participants: people.to_vec(), ..Delegation::default() };
        self.forget(&mut delegation);
        for (person, left) in people.iter_mut().zip(delegation.participants) {
            *person = left;
        }
    }
}

impl Content {
    /// Forgets it in what the letter tells. Every kind of letter is named here, so that a new one cannot be left out.
    pub(crate) fn forget(&mut self, what: Forgotten) {
        match self {
            Self::Receipt { delegation, .. }
            | Self::Late { delegation, .. }
            | Self::Confirmation { delegation, .. }
            | Self::WaitingList { delegation, .. } => what.forget(delegation),
            Self::Copy { of, .. } => of.forget(what),
            Self::Names { places, .. } | Self::Seats { people: places, .. } => what.forget_of(places),
            Self::Personal { person, .. } | Self::OwnSeats { person, .. } => {
                what.forget_of(std::slice::from_mut(&mut **person));
            }
            Self::GatheringChange(told) => told.forget(what),
            // The contact, a colleague, an organiser or a contributor stands there, and no participant.
            Self::Invitation { .. }
            | Self::Reminder { .. }
            | Self::Withdrawal { .. }
            | Self::NotComing { .. }
            | Self::ManageLink { .. }
            | Self::InvitationLink { .. }
            | Self::DeputyLink { .. }
            | Self::DeputyEnded
            | Self::AddressesChanged
            | Self::ConfirmAddress { .. }
            | Self::AddressReplaced
            | Self::HandOver { .. }
            | Self::NewContact { .. }
            | Self::FormerContact { .. }
            | Self::LateRefused { .. }
            | Self::LogIn { .. }
            | Self::ResetPassword { .. }
            | Self::Contributor { .. }
            | Self::Correction(_)
            | Self::OwnChange { .. }
            | Self::Erased { .. } => {}
        }
    }
}

/// A letter to put into the outbox.
#[derive(Debug, Clone, PartialEq)]
pub struct NewLetter {
    /// Of which gathering; nothing for a letter to an organiser's account.
    pub gathering: Option<GatheringId>,
    /// To which organisation; nothing for a letter to an organiser's account.
    pub organisation: Option<OrganisationId>,
    /// To which addresses.
    pub recipients: Vec<Personal>,
    /// In which language.
    pub language: Language,
    /// What it tells.
    pub content: Content,
}

/// Where a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LetterState {
    /// Waits for its time.
    Queued,
    /// Is being sent now.
    Sending,
    /// Was accepted by the receiving server, or lies in the folder.
    Sent,
    /// Was refused for good.
    Refused,
    /// The line broke after the letter was handed over: it may or may not have arrived.
    Unsure,
    /// Did not arrive, and was written anew to a corrected address.
    Replaced,
}

impl LetterState {
    /// As stored, and the end of translation keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::Unsure => "unsure",
            Self::Replaced => "replaced",
        }
    }
    /// Reads what [`LetterState::code`] wrote.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Queued, Self::Sending, Self::Sent, Self::Refused, Self::Unsure, Self::Replaced]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// A letter as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredLetter {
    /// Given by the storage; part of the Message-ID and of the file name.
    pub id: i64,
    /// The letter.
    pub letter: NewLetter,
    /// Where it is.
    pub state: LetterState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it is tried next.
    pub due_at: Timestamp,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// What the receiving server said when it did not take it.
    pub error: Option<String>,
    /// The message as it left the house, from the first try on, so that a second try sends the same bytes.
    pub raw: Option<Vec<u8>>,
}

/// How a delivery went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// The new state.
    pub state: LetterState,
    /// When this is written down.
    pub at: Timestamp,
    /// When it is tried again; for [`LetterState::Queued`].
    pub due_at: Option<Timestamp>,
    /// What went wrong.
    pub error: Option<String>,
    /// The message, if it was made in this try.
    pub raw: Option<Vec<u8>>,
    /// True when this counts as a try.
    pub tried: bool,
}

//! What the use cases need of a database. The storage implements it, once, for both engines.

pub use crate::draft::{DraftRow, DraftStore};
use crate::journal::{Entry, StoredEntry};
use crate::letter::{Delivery, NewLetter, StoredLetter};
use jiff::Timestamp;
use samling_domain::contributor::Contributor;
use samling_domain::coverage::plan::{Adjustment, CoveragePlan};
use samling_domain::identity::{CapacityId, ContributorId, GatheringId, OrganisationId};
use samling_domain::invitation::{AnswerState, Invited};
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::decide::Intent;
use samling_domain::registration::delegation::Delegation;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why the database could not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The database is locked or unreachable now; trying again may help.
    #[error("the database is busy or out of reach: {0}")]
    Busy(String),
    /// The disk or the database is full.
    #[error("the disk is full: {0}")]
    Full(String),
    /// Anything else, named by the engine (never with the values of a statement).
    #[error("the database failed: {0}")]
    Failed(String),
}

/// The result of asking the store.
pub type Stored<T> = Result<T, StoreError>;

/// A piece of work inside one transaction; the storage may run it again when the engine asks for a retry.
pub trait Work: Send {
    /// Does the work; false rolls everything back.
    fn run(&mut self, tx: &mut dyn Transaction) -> bool;
    /// Hears how it ended, after the commit (or the rollback that was asked for).
    fn finish(self: Box<Self>, outcome: Stored<()>);
}

/// Whether work only reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Reads one consistent state.
    Read,
    /// Writes; durable when `finish` is called with `Ok`.
    Write,
}

/// A database that runs work.
pub trait Database: Send + Sync {
    /// Queues work; it runs on a thread of the storage.
    fn submit(&self, mode: Mode, work: Box<dyn Work>);
    /// Makes the engine give back, overwritten, the space of what was deleted. Blocks; outside of any transaction.
    fn forget(&self) -> Stored<()>;
    /// The engine's name and version, for `samling doctor`.
    fn describe(&self) -> Stored<String>;
}

/// Everything that a use case may ask of the store inside a transaction.
pub trait Transaction:
    GatheringStore
    + InvitationStore
    + RegistrationStore
    + DraftStore
    + CoverageStore
    + crate::allocation::store::AllocationStore
    + OutboxStore
    + JournalStore
    + AccountStore
    + WaitingListStore
    + crate::change::ChangeStore
    + crate::correction::CorrectionStore
    + crate::links::store::LinkStore
    + ContributorStore
    + crate::participant::store::ParticipantStore
    + crate::privacy::store::PrivacyStore
{
}

/// A gathering as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatheringRow {
    /// Its id.
    pub id: GatheringId,
    /// Counts up with each change.
    pub revision: i64,
    /// The [`samling_domain::gathering::Gathering`] as JSON.
    pub document: String,
    /// The picture's bytes, if it has one.
    pub picture: Option<Vec<u8>>,
}

/// Gatherings and settings.
pub trait GatheringStore {
    /// All gatherings: id and revision, by id.
    fn gatherings(&mut self) -> Stored<Vec<(GatheringId, i64)>>;
    /// The revision of a gathering, if there is such a one.
    fn gathering_revision(&mut self, id: &GatheringId) -> Stored<Option<i64>>;
    /// A gathering.
    fn gathering(&mut self, id: &GatheringId) -> Stored<Option<GatheringRow>>;
    /// Stores a gathering under its id and gives it the next revision.
    fn put_gathering(&mut self, row: &GatheringRow, at: Timestamp) -> Stored<i64>;
    /// A setting of the installation.
    fn setting(&mut self, key: &str) -> Stored<Option<String>>;
    /// Stores a setting.
    fn put_setting(&mut self, key: &str, value: &str) -> Stored<()>;
}

/// An invited organisation with what has happened to its invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationRow {
    /// Who is invited.
    pub invited: Invited,
    /// How far it has come.
    pub state: AnswerState,
    /// The generation of its invitation link; a new one makes the old links die.
    pub generation: i64,
    /// When the invitation was sent.
    pub invited_at: Option<Timestamp>,
    /// When its button was first pressed.
    pub opened_at: Option<Timestamp>,
    /// When the last reminder was sent.
    pub reminded_at: Option<Timestamp>,
    /// When somebody last asked for its link.
    pub link_asked_at: Option<Timestamp>,
    /// When it last answered.
    pub answered_at: Option<Timestamp>,
    /// How many participants are signed up.
    pub participants: u32,
    /// How many requests came too late and wait for the organiser.
    pub late_requests: u32,
    /// When a form was last saved that has not been sent.
    pub draft_saved_at: Option<Timestamp>,
    /// How many places are signed up without a name.
    pub unnamed: u32,
    /// The revision of the gathering that it was read beside.
    pub gathering_revision: i64,
    /// Whether it, or one with the same organisation number, has a delegation in another gathering.
    pub known_elsewhere: bool,
}

impl OrganisationRow {
    /// Whether there is a delegation of it, whatever it says.
    pub const fn has_delegation(&self) -> bool {
        self.answered_at.is_some()
    }
}

/// Invited organisations.
pub trait InvitationStore {
    /// All invited organisations, in the order of the list.
    fn organisations(&mut self, gathering: &GatheringId) -> Stored<Vec<OrganisationRow>>;
    /// How many are invited.
    fn count_organisations(&mut self, gathering: &GatheringId) -> Stored<usize>;
    /// One of them.
    fn organisation(
        &mut self,
        gathering: &GatheringId,
        id: &OrganisationId,
    ) -> Stored<Option<OrganisationRow>>;
    /// Locks one of them until the end of the transaction, so that two saves for it come one after the other.
    fn lock_organisation(&mut self, gathering: &GatheringId, id: &OrganisationId) -> Stored<()>;
    /// Adds an organisation or updates what the list says of it; its state stays.
    fn put_organisation(&mut self, gathering: &GatheringId, position: i64, invited: &Invited) -> Stored<()>;
    /// The invitation went out.
    fn mark_invited(&mut self, gathering: &GatheringId, id: &OrganisationId, at: Timestamp) -> Stored<()>;
    /// The button was pressed; only the first time counts.
    fn mark_opened(&mut self, gathering: &GatheringId, id: &OrganisationId, at: Timestamp) -> Stored<()>;
    /// Somebody asked for the link.
    fn mark_link_asked(&mut self, gathering: &GatheringId, id: &OrganisationId, at: Timestamp) -> Stored<()>;
    /// A reminder went out.
    fn mark_reminded(&mut self, gathering: &GatheringId, id: &OrganisationId, at: Timestamp) -> Stored<()>;
}

/// The answer of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// A delegation is signed up.
    Registered,
    /// "We are not coming."
    NotComing,
    /// Was signed up, and withdrew.
    Withdrawn,
    /// Nothing is confirmed; a request waits on the waiting list.
    Waiting,
}

/// A delegation as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegationRow {
    /// The answer.
    pub answer: Answer,
    /// Counts up with each save; a form made from an older one is refused.
    pub version: i64,
    /// The generation of the manage link.
    pub generation: i64,
    /// What was filled in; empty for "not coming".
    pub delegation: Delegation,
    /// The language in which it was filled in, for letters to the contact.
    pub language: Language,
    /// The terms as they were accepted.
    pub terms: String,
    /// When they were accepted.
    pub terms_at: Option<Timestamp>,
    /// When it was first signed up.
    pub registered_at: Timestamp,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

/// A request that came after the deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateRequest {
    /// Given by the storage.
    pub id: i64,
    /// Whose.
    pub organisation: OrganisationId,
    /// What was wanted.
    pub intent: Intent,
    /// What was filled in.
    pub delegation: Delegation,
    /// When it came.
    pub received_at: Timestamp,
    /// The version of the delegation that it was made from; 0 for none.
    pub version: i64,
    /// The terms as they were accepted with it.
    pub terms: String,
    /// The language in which it was filled in.
    pub language: Language,
}

/// A late request to keep.
#[derive(Debug, Clone, Copy)]
pub struct NewLateRequest<'a> {
    /// What is wanted.
    pub intent: Intent,
    /// What was filled in.
    pub delegation: &'a Delegation,
    /// The version of the delegation that it was made from; 0 for none.
    pub version: i64,
    /// The terms as they were accepted with it.
    pub terms: &'a str,
    /// The language in which it was filled in.
    pub language: Language,
}

/// Delegations, late requests and hard capacities.
pub trait RegistrationStore {
    /// The delegation of an organisation.
    fn delegation(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Option<DelegationRow>>;
    /// All delegations, in the order of the list of invited.
    fn delegations(&mut self, gathering: &GatheringId) -> Stored<Vec<(OrganisationId, DelegationRow)>>;
    /// Under which gathering and id an organisation may have signed up elsewhere: the same id, or the same organisation
    /// number where there is one. An id alone may be that of another organisation.
    fn signed_up_elsewhere(
        &mut self,
        but: &GatheringId,
        organisation: &OrganisationId,
        number: Option<&str>,
    ) -> Stored<Vec<(GatheringId, OrganisationId)>>;
    /// Stores a delegation in place of the earlier one; new participants (negative ids) get their numbers.
    fn put_delegation(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        row: DelegationRow,
    ) -> Stored<DelegationRow>;
    /// Keeps a late request.
    fn add_late_request(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        request: &NewLateRequest<'_>,
        at: Timestamp,
    ) -> Stored<i64>;
    /// Forgets a late request.
    fn remove_late_request(&mut self, id: i64) -> Stored<()>;
    /// Writes down what was decided about a late request; false when that was done before.
    fn decide_late_request(
        &mut self,
        gathering: &GatheringId,
        id: i64,
        let_in: bool,
        reason: &str,
        at: Timestamp,
    ) -> Stored<bool>;
    /// Late requests that wait, newest first; of one organisation or of all.
    fn late_requests(
        &mut self,
        gathering: &GatheringId,
        organisation: Option<&OrganisationId>,
    ) -> Stored<Vec<LateRequest>>;
    /// The addresses of the participants of all other organisations, each once, as written.
    fn addresses_elsewhere(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Vec<Personal>>;
    /// Locks the hard capacities of a gathering until the end of the transaction.
    fn lock_capacities(&mut self, gathering: &GatheringId) -> Stored<()>;
    /// How much of a hard capacity all other organisations hold.
    fn reserved_by_others(
        &mut self,
        gathering: &GatheringId,
        capacity: &CapacityId,
        organisation: &OrganisationId,
    ) -> Stored<u32>;
    /// Sets what an organisation holds of the hard capacities.
    fn reserve(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        uses: &BTreeMap<CapacityId, u32>,
    ) -> Stored<()>;
}

/// Where a waiting request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitingState {
    /// In the queue.
    Queued,
    /// Places are held for it until this instant.
    Offered {
        /// When the offer runs out.
        until: Timestamp,
    },
    /// Its offer ran out; it is offered nothing until the contact asks again.
    Resting,
    /// The waiting list has closed, and there was no room.
    Closed,
}

/// A delegation that waits for places, as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingRow {
    /// Whose.
    pub organisation: OrganisationId,
    /// What is wished: it replaces what is confirmed when there is room.
    pub delegation: Delegation,
    /// The language in which it was filled in, for letters to the contact.
    pub language: Language,
    /// The terms as they were accepted.
    pub terms: String,
    /// From when its place in the queue counts.
    pub since: Timestamp,
    /// When it was last saved.
    pub asked_at: Timestamp,
    /// How often those who came later were taken before it.
    pub passed: u32,
    /// Where it stands.
    pub state: WaitingState,
}

/// The waiting list: at most one request per organisation.
pub trait WaitingListStore {
    /// All requests of a gathering, by when they came.
    fn waiting(&mut self, gathering: &GatheringId) -> Stored<Vec<WaitingRow>>;
    /// The request of an organisation.
    fn waiting_of(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Option<WaitingRow>>;
    /// Stores a request in place of the organisation's earlier one.
    fn put_waiting(&mut self, gathering: &GatheringId, row: &WaitingRow) -> Stored<()>;
    /// Forgets the request of an organisation.
    fn remove_waiting(&mut self, gathering: &GatheringId, organisation: &OrganisationId) -> Stored<()>;
    /// The gatherings in which somebody waits.
    fn waited_for(&mut self) -> Stored<Vec<GatheringId>>;
}

/// A contributor as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContributorRow {
    /// What is known of her.
    pub contributor: Contributor,
    /// Counts up with each save; a form made from an older one is refused.
    pub version: i64,
    /// The generation of her link.
    pub generation: i64,
    /// The last letter to her: its kind, and when it was written.
    pub letter: Option<crate::contributor::Sent>,
    /// When she last answered, or an organiser did for her.
    pub answered_at: Option<Timestamp>,
    /// When she was added.
    pub created_at: Timestamp,
    /// When she was last changed.
    pub changed_at: Timestamp,
}

/// People outside the delegations.
pub trait ContributorStore {
    /// All contributors of a gathering, in the order in which they were added.
    fn contributors(&mut self, gathering: &GatheringId) -> Stored<Vec<ContributorRow>>;
    /// One of them.
    fn contributor(&mut self, gathering: &GatheringId, id: ContributorId) -> Stored<Option<ContributorRow>>;
    /// Stores one in place of the earlier one; a new one (number 0) gets a number.
    fn put_contributor(&mut self, gathering: &GatheringId, row: &ContributorRow) -> Stored<ContributorId>;
    /// Takes one out, with what it holds.
    fn remove_contributor(&mut self, gathering: &GatheringId, id: ContributorId) -> Stored<()>;
    /// How much of a hard capacity all organisations and all other contributors hold.
    fn reserved_beside(
        &mut self,
        gathering: &GatheringId,
        capacity: &CapacityId,
        id: ContributorId,
    ) -> Stored<u32>;
    /// Sets what a contributor holds of the hard capacities.
    fn reserve_contributor(
        &mut self,
        gathering: &GatheringId,
        id: ContributorId,
        uses: &BTreeMap<CapacityId, u32>,
    ) -> Stored<()>;
}

/// A coverage decision as stored: never changed, except that it is published once.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRow {
    /// Given by the storage.
    pub id: i64,
    /// The published decision that it would replace.
    pub parent: Option<i64>,
    /// The decision.
    pub plan: CoveragePlan,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// Why, in the organiser's words.
    pub reason: String,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Coverage decisions.
pub trait CoverageStore {
    /// Stores a published decision.
    fn add_plan(&mut self, gathering: &GatheringId, row: &PlanRow) -> Stored<i64>;
    /// The newest published decision.
    fn published_plan(&mut self, gathering: &GatheringId) -> Stored<Option<PlanRow>>;
    /// The organiser's exceptions.
    fn adjustments(&mut self, gathering: &GatheringId) -> Stored<Vec<Adjustment>>;
    /// Sets an exception in place of an earlier one for the same participant.
    fn put_adjustment(&mut self, gathering: &GatheringId, adjustment: &Adjustment) -> Stored<()>;
    /// Takes an exception back.
    fn remove_adjustment(
        &mut self,
        gathering: &GatheringId,
        participant: samling_domain::identity::ParticipantId,
    ) -> Stored<()>;
    /// Serialises decisions of a gathering until the end of the transaction.
    fn lock_decision(&mut self, gathering: &GatheringId) -> Stored<()>;
}

/// Which letters are asked for; an empty field asks for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterFilter {
    /// A state by its code. A letter that is being sent is on its way like one that waits: "queued" finds both.
    pub state: String,
    /// A kind by its code.
    pub kind: String,
    /// An organisation by its id.
    pub organisation: String,
}

/// How many letters are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterCount {
    /// The code of their state; "queued" for those that are being sent as well.
    pub state: String,
    /// The code of their kind.
    pub kind: String,
    /// The id of their organisation.
    pub organisation: String,
    /// How many.
    pub count: usize,
}

/// Letters on their way out.
pub trait OutboxStore {
    /// Puts a letter into the outbox.
    fn enqueue(&mut self, letter: &NewLetter, at: Timestamp) -> Stored<()> {
        self.enqueue_for(letter, at, at)
    }
    /// Puts a letter into the outbox that is not sent before it is due.
    fn enqueue_for(&mut self, letter: &NewLetter, at: Timestamp, due: Timestamp) -> Stored<()>;
    /// Takes back letters of a kind to the same organisation and the same addresses that wait and were never tried; tells
    /// how many.
    fn take_back(&mut self, letter: &NewLetter, kind: &str) -> Stored<u64>;
    /// The letters of a gathering, newest first, at most `limit`.
    fn letters(&mut self, gathering: &GatheringId, limit: u32) -> Stored<Vec<StoredLetter>>;
    /// The letters of a gathering that fit, newest first: `limit` of them, after the first `skip`.
    fn letters_that_fit(
        &mut self,
        gathering: &GatheringId,
        filter: &LetterFilter,
        limit: u32,
        skip: u32,
    ) -> Stored<Vec<StoredLetter>>;
    /// How many letters a gathering has, by state, kind and organisation.
    fn letter_counts(&mut self, gathering: &GatheringId) -> Stored<Vec<LetterCount>>;
    /// The newest letters to an organisation, at most `limit`.
    fn letters_of(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        limit: u32,
    ) -> Stored<Vec<StoredLetter>>;
    /// The newest letters that belong to no gathering, at most `limit`: those to organisers' accounts.
    fn account_letters(&mut self, limit: u32) -> Stored<Vec<StoredLetter>>;
    /// A letter.
    fn letter(&mut self, id: i64) -> Stored<Option<StoredLetter>>;
    /// Takes up to `limit` letters that are due, oldest first, and marks them as being sent.
    fn claim_letters(&mut self, now: Timestamp, limit: u32) -> Stored<Vec<StoredLetter>>;
    /// Letters that were being sent when the program ended.
    fn interrupted_letters(&mut self) -> Stored<Vec<StoredLetter>>;
    /// Writes down how a delivery went.
    fn mark_letter(&mut self, id: i64, delivery: &Delivery) -> Stored<()>;
    /// How many letters are in each state.
    fn count_letters(&mut self, gathering: &GatheringId) -> Stored<BTreeMap<String, u64>>;
}

/// The journal.
pub trait JournalStore {
    /// Appends an entry.
    fn append(&mut self, entry: &Entry) -> Stored<()>;
    /// Appends an entry and tells its number, for the values that lie beside it.
    fn append_numbered(&mut self, entry: &Entry) -> Stored<i64>;
    /// The newest entries of a gathering.
    fn entries(&mut self, gathering: &GatheringId, limit: u32) -> Stored<Vec<StoredEntry>>;
}

/// An organiser's account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// Given by the storage.
    pub id: i64,
    /// The address to log in with, in lower case.
    pub email: Personal,
    /// The name.
    pub name: Personal,
    /// The argon2id hash of the password, as a PHC string.
    pub password: String,
}

/// Accounts and their sessions.
pub trait AccountStore {
    /// Adds an account, or sets name and password of the one with this address.
    fn put_account(
        &mut self,
        email: &Personal,
        name: &Personal,
        password: &str,
        at: Timestamp,
    ) -> Stored<i64>;
    /// An account by its address (lower case).
    fn account_by_email(&mut self, email: &Personal) -> Stored<Option<AccountRow>>;
    /// An account.
    fn account(&mut self, id: i64) -> Stored<Option<AccountRow>>;
    /// All accounts, by address.
    fn accounts(&mut self) -> Stored<Vec<AccountRow>>;
    /// Removes an account; its number is never given to another.
    fn remove_account(&mut self, id: i64) -> Stored<()>;
    /// How many accounts there are.
    fn count_accounts(&mut self) -> Stored<u64>;
    /// A browser session: its data, unless it has expired.
    fn session(&mut self, id: &str, now: Timestamp) -> Stored<Option<(String, Timestamp)>>;
    /// Stores a browser session until it expires.
    fn put_session(&mut self, id: &str, data: &str, expires: Timestamp) -> Stored<()>;
    /// Ends a browser session.
    fn remove_session(&mut self, id: &str) -> Stored<()>;
    /// Forgets sessions that have expired.
    fn sweep_sessions(&mut self, now: Timestamp) -> Stored<()>;
}

//! What deleting personal data, and knowing what was changed, need of a database.

use crate::letter::{NewLetter, StoredLetter};
use crate::store::Stored;
use jiff::Timestamp;
use samling_domain::identity::{GatheringId, OrganisationId, ParticipantId};
use samling_domain::privacy::changes::Change;
use samling_domain::privacy::retention::Kind;
use samling_domain::registration::delegation::Delegation;
use samling_domain::wishes::Wish;
use std::collections::BTreeMap;

/// The proof of a deletion: what, how much, when and by which rule; never the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeletionRow {
    /// What.
    pub kind: Kind,
    /// How many records.
    pub records: u64,
    /// When.
    pub at: Timestamp,
    /// The rule, as [`samling_domain::privacy::retention::rule_of`] tells it.
    pub rule: String,
}

/// Deletions, and values beside the journal.
pub trait PrivacyStore {
    /// Keeps what a change was, beside the journal's entry.
    fn add_values(
        &mut self,
        gathering: &GatheringId,
        entry: i64,
        at: Timestamp,
        changes: &[Change],
    ) -> Stored<()>;
    /// The values of the journal's entries from a number on.
    fn values(&mut self, gathering: &GatheringId, from: i64) -> Stored<BTreeMap<i64, Vec<Change>>>;
    /// The values about a participant, oldest first.
    fn values_of(
        &mut self,
        gathering: &GatheringId,
        participant: ParticipantId,
    ) -> Stored<Vec<(Timestamp, Change)>>;
    /// Throws away what an organisation has begun to fill in and not sent.
    fn remove_drafts_of(&mut self, gathering: &GatheringId, organisation: &OrganisationId) -> Stored<()>;
    /// Deletes the values about a participant.
    fn remove_values_of(&mut self, gathering: &GatheringId, participant: ParticipantId) -> Stored<()>;
    /// Sets a participant's wishes.
    fn put_wishes(&mut self, participant: ParticipantId, wishes: &[Wish]) -> Stored<()>;
    /// All letters of an organisation, oldest first.
    fn all_letters_of(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Vec<StoredLetter>>;
    /// All letters of a gathering that still have a content, oldest first.
    fn letters_with_content(&mut self, gathering: &GatheringId) -> Stored<Vec<StoredLetter>>;
    /// Puts another content and other receivers in the place of a letter's, and drops the message as it left the house. One
    /// that has not left does not leave any more when `unsendable`.
    fn rewrite_letter(&mut self, id: i64, letter: &NewLetter, unsendable: bool) -> Stored<()>;
    /// Letters that have left and whose message is gone from the database, so that no copy may stay elsewhere.
    fn letters_without_message(&mut self) -> Stored<Vec<i64>>;
    /// Puts another content in the place of a late request's.
    fn rewrite_late_request(&mut self, id: i64, delegation: &Delegation) -> Stored<()>;
    /// How many records of a kind stand in tables of their own or in columns; not those inside letters and late requests.
    fn count_kind(&mut self, gathering: &GatheringId, kind: Kind) -> Stored<u64>;
    /// Deletes them, and tells how many.
    fn delete_kind(&mut self, gathering: &GatheringId, kind: Kind) -> Stored<u64>;
    /// Keeps a proof.
    fn add_deletion(&mut self, gathering: &GatheringId, row: &DeletionRow) -> Stored<()>;
    /// The proofs, oldest first.
    fn deletions(&mut self, gathering: &GatheringId) -> Stored<Vec<DeletionRow>>;
}

//! What changes need of a database.

use crate::journal::Actor;
use crate::store::Stored;
use jiff::Timestamp;
use samling_domain::change::{ChangedFact, Kind};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::language::Text;

/// A change as stored; never changed afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRow {
    /// Given by the storage.
    pub id: i64,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub actor: Actor,
    /// The revision of the gathering that it made.
    pub revision: i64,
    /// Names the act, so that pressing twice does it once.
    pub key: String,
    /// What kind.
    pub kind: Kind,
    /// What is different.
    pub facts: Vec<ChangedFact>,
    /// Why, for the organisers.
    pub reason: String,
    /// Why, for everybody; nothing when only the facts are shown.
    pub words: Option<Text>,
    /// What happens with costs.
    pub costs: Option<Text>,
    /// How many letters went out.
    pub letters: u32,
}

/// An organisation that still comes after a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    /// After which change.
    pub change: i64,
    /// Which organisation.
    pub organisation: OrganisationId,
    /// When it said so.
    pub at: Timestamp,
}

/// The history of a gathering.
pub trait ChangeStore {
    /// Serialises changes of a gathering until the end of the transaction.
    fn lock_gathering(&mut self, gathering: &GatheringId) -> Stored<()>;
    /// Adds a change.
    fn add_change(&mut self, gathering: &GatheringId, row: &ChangeRow) -> Stored<i64>;
    /// Whether an act of this name has been carried out.
    fn change_known(&mut self, gathering: &GatheringId, key: &str) -> Stored<bool>;
    /// All changes, newest first.
    fn changes(&mut self, gathering: &GatheringId) -> Stored<Vec<ChangeRow>>;
    /// An organisation still comes; only the first time counts.
    fn confirm_change(
        &mut self,
        gathering: &GatheringId,
        change: i64,
        organisation: &OrganisationId,
        at: Timestamp,
    ) -> Stored<()>;
    /// Which organisations have said that they still come.
    fn confirmed(&mut self, gathering: &GatheringId) -> Stored<Vec<Confirmed>>;
}

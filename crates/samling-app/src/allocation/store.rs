//! What the allocation needs of a database.

use crate::store::Stored;
use jiff::Timestamp;
use samling_allocation::seating::{LevelResult, Phase, Plan};
use samling_domain::allocation::draft::Draft;
use samling_domain::identity::GatheringId;
use serde::{Deserialize, Serialize};

/// Where a plan comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The engine.
    Engine,
    /// An organiser moved somebody.
    Hand,
    /// A participant took another seat.
    Swap,
}

/// A plan as stored: never changed, except that it is published once.
#[derive(Debug, Clone, PartialEq)]
pub struct AllocationRow {
    /// Given by the storage.
    pub id: i64,
    /// The published plan that it would replace.
    pub parent: Option<i64>,
    /// Where it comes from.
    pub origin: Origin,
    /// The digest of the problem that it answers: another problem, another digest.
    pub problem: String,
    /// What the organiser had settled.
    pub draft: Draft,
    /// The plan.
    pub plan: Plan,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// Why, in the organiser's words.
    pub reason: String,
}

/// Where a search stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SearchState {
    /// It is under way.
    Running,
    /// It was told to end, and gives the best that it has.
    Stopping,
    /// It has given a plan.
    Done,
    /// There is no plan, and a reason.
    Refused,
    /// The program ended before it did.
    Interrupted,
}

impl SearchState {
    /// True while it is under way.
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::Running | Self::Stopping)
    }
}

/// What a search is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Looking at which topics could run together.
    Topics,
    /// Seating people.
    Seats,
    /// Spreading colleagues.
    Spread,
}

impl From<Phase> for Stage {
    fn from(phase: Phase) -> Self {
        match phase {
            Phase::Topics => Self::Topics,
            Phase::Seats => Self::Seats,
            Phase::Spread => Self::Spread,
        }
    }
}

/// How far a search is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// What it is doing.
    pub stage: Stage,
    /// The best so far and its bounds; empty before there is any.
    pub levels: Vec<LevelResult>,
}

impl Default for Seen {
    fn default() -> Self {
        Self { stage: Stage::Topics, levels: Vec::new() }
    }
}

/// Why there is no plan: a code with ids and numbers, for words in any language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Refusal {
    /// Which reason; the end of a translation key.
    pub code: String,
    /// Who, as the problem names them.
    pub participant: String,
    /// When.
    pub slot: String,
    /// What.
    pub topic: String,
    /// How many are wanted or pinned.
    pub wanted: u32,
    /// How many there can be.
    pub possible: u32,
}

/// The last search of a gathering.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchRow {
    /// Counts up with every search.
    pub number: i64,
    /// Where it stands.
    pub state: SearchState,
    /// How far it is.
    pub seen: Seen,
    /// The plan that it gave.
    pub plan: Option<i64>,
    /// Why it gave none.
    pub refusal: Option<Refusal>,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
}

/// Plans, what is settled before them, and searches.
pub trait AllocationStore {
    /// What the organiser has settled.
    fn allocation_draft(&mut self, gathering: &GatheringId) -> Stored<Draft>;
    /// Stores it.
    fn put_allocation_draft(&mut self, gathering: &GatheringId, draft: &Draft, at: Timestamp) -> Stored<()>;
    /// Stores a plan.
    fn add_allocation(&mut self, gathering: &GatheringId, row: &AllocationRow) -> Stored<i64>;
    /// A plan.
    fn allocation(&mut self, gathering: &GatheringId, id: i64) -> Stored<Option<AllocationRow>>;
    /// The newest plan, published or not.
    fn newest_allocation(&mut self, gathering: &GatheringId) -> Stored<Option<AllocationRow>>;
    /// The plan in force: the one that was published last.
    fn published_allocation(&mut self, gathering: &GatheringId) -> Stored<Option<AllocationRow>>;
    /// A plan is published; only the first time counts.
    fn publish_allocation(&mut self, id: i64, at: Timestamp, reason: &str) -> Stored<()>;
    /// The last search.
    fn search(&mut self, gathering: &GatheringId) -> Stored<Option<SearchRow>>;
    /// Stores it in place of an earlier one.
    fn put_search(&mut self, gathering: &GatheringId, row: &SearchRow) -> Stored<()>;
    /// The gatherings in which a search is said to be under way.
    fn searched(&mut self) -> Stored<Vec<GatheringId>>;
}

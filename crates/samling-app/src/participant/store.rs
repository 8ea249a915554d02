//! What participants' own parts need of a database.

use crate::store::Stored;
use jiff::Timestamp;
use samling_domain::identity::{GatheringId, OrganisationId, ParticipantId};
use samling_domain::participant::needs::{Nameless, Needs};
use std::collections::BTreeMap;

/// What belongs to a participant's own link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnRow {
    /// The generation of the personal link.
    pub generation: i64,
    /// When the personal letter was last sent.
    pub told_at: Option<Timestamp>,
    /// When the participant last gave wishes; then they count before the main contact's.
    pub wishes_at: Option<Timestamp>,
    /// "Not in pictures".
    pub no_pictures: bool,
}

impl Default for OwnRow {
    fn default() -> Self {
        Self { generation: 1, told_at: None, wishes_at: None, no_pictures: false }
    }
}

/// What a participant has said about food and access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedsRow {
    /// What was said.
    pub needs: Needs,
    /// When the consent was given.
    pub consented_at: Timestamp,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

/// Participants' own links, marks and needs, and nameless counts.
pub trait ParticipantStore {
    /// The organisation that a participant belongs to.
    fn organisation_of(
        &mut self,
        gathering: &GatheringId,
        participant: ParticipantId,
    ) -> Stored<Option<OrganisationId>>;
    /// What belongs to a participant's link.
    fn own(&mut self, participant: ParticipantId) -> Stored<OwnRow>;
    /// The same for everybody who has something there.
    fn owns(&mut self, gathering: &GatheringId) -> Stored<BTreeMap<ParticipantId, OwnRow>>;
    /// Stores it.
    fn put_own(&mut self, gathering: &GatheringId, participant: ParticipantId, row: &OwnRow) -> Stored<()>;
    /// What a participant has said.
    fn needs(&mut self, participant: ParticipantId) -> Stored<Option<NeedsRow>>;
    /// What everybody has said.
    fn all_needs(&mut self, gathering: &GatheringId) -> Stored<BTreeMap<ParticipantId, NeedsRow>>;
    /// Stores what a participant says.
    fn put_needs(
        &mut self,
        gathering: &GatheringId,
        participant: ParticipantId,
        row: &NeedsRow,
    ) -> Stored<()>;
    /// Deletes what a participant has said; true when there was something.
    fn remove_needs(&mut self, participant: ParticipantId) -> Stored<bool>;
    /// Nameless counts, by organisation.
    fn nameless(&mut self, gathering: &GatheringId) -> Stored<BTreeMap<OrganisationId, Nameless>>;
    /// Sets the nameless counts of an organisation.
    fn put_nameless(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        counts: &Nameless,
    ) -> Stored<()>;
}

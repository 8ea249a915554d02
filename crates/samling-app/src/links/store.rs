//! What links need of a store.

use super::Purpose;
use super::colleague::Colleague;
use super::lost::LinkRequest;
use super::retired::Why;
use super::single_use::SingleUse;
use crate::deputy::DeputyRow;
use crate::store::Stored;
use jiff::Timestamp;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::Invited;
use samling_domain::personal::Personal;

/// Single-use links, requests for lost links, deputies, colleagues, and links that are no longer.
pub trait LinkStore {
    /// Keeps a single-use link.
    fn add_single_use(&mut self, link: &SingleUse) -> Stored<()>;
    /// A single-use link by the hash of its token.
    fn single_use(&mut self, hash: &str) -> Stored<Option<SingleUse>>;
    /// Uses a link up; true for exactly one of those who try, and only before it expires.
    fn redeem_single_use(&mut self, hash: &str, now: Timestamp) -> Stored<bool>;
    /// Makes the unused links of an owner worthless: those of a purpose, or all.
    fn cancel_single_use(&mut self, owner: &str, purpose: Option<&str>, now: Timestamp) -> Stored<u64>;
    /// The links of an owner made since then, newest first.
    fn single_use_since(&mut self, owner: &str, since: Timestamp) -> Stored<Vec<SingleUse>>;
    /// Forgets links that expired before then, with what they say of persons.
    fn sweep_single_use(&mut self, before: Timestamp) -> Stored<()>;

    /// Notes that somebody asked for the links of an address: one row per address, whatever the address is.
    fn ask_for_links(&mut self, request: &LinkRequest) -> Stored<()>;
    /// Requests that wait to be answered, oldest first.
    fn waiting_link_requests(&mut self, limit: u32) -> Stored<Vec<LinkRequest>>;
    /// A request is answered: its address is forgotten. `sent` is when letters were last written for it.
    fn settle_link_request(&mut self, request: &LinkRequest, sent: Option<Timestamp>) -> Stored<()>;
    /// Forgets answered requests that were asked before then.
    fn sweep_link_requests(&mut self, before: Timestamp) -> Stored<()>;

    /// The deputy of an organisation's main contact, also one that is removed.
    fn deputy(&mut self, gathering: &GatheringId, organisation: &OrganisationId)
    -> Stored<Option<DeputyRow>>;
    /// All of them.
    fn deputies(&mut self, gathering: &GatheringId) -> Stored<Vec<(OrganisationId, DeputyRow)>>;
    /// Stores the deputy in place of an earlier one.
    fn put_deputy(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        row: &DeputyRow,
    ) -> Stored<()>;

    /// Keeps that a link was sent to a colleague, or is wanted for one.
    fn add_colleague(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        colleague: &Colleague,
    ) -> Stored<i64>;
    /// Colleagues of an organisation or of all, newest first.
    fn colleagues(
        &mut self,
        gathering: &GatheringId,
        organisation: Option<&OrganisationId>,
    ) -> Stored<Vec<(OrganisationId, Colleague)>>;
    /// Writes down what was decided about a colleague that waits; false when that was done before.
    fn decide_colleague(
        &mut self,
        gathering: &GatheringId,
        id: i64,
        sent: bool,
        at: Timestamp,
    ) -> Stored<bool>;

    /// Ends every browser session of an account.
    fn end_sessions(&mut self, account: i64) -> Stored<()>;

    /// Something was done by a link: its button pressed, its form sent.
    fn mark_link_used(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        purpose: Purpose,
        at: Timestamp,
    ) -> Stored<()>;
    /// When something was last done by each link of an organisation.
    fn link_uses(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Vec<(Purpose, Timestamp)>>;

    /// Keeps why a generation of a link is no longer.
    fn retire_link(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        purpose: Purpose,
        generation: i64,
        why: Why,
        at: Timestamp,
    ) -> Stored<()>;
    /// Why a generation of a link is no longer.
    fn retired_link(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        purpose: Purpose,
        generation: i64,
    ) -> Stored<Option<Why>>;
    /// Gives the invitation or the manage link its next generation and tells it; nothing where there is no such link.
    fn raise_generation(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        purpose: Purpose,
    ) -> Stored<Option<i64>>;

    /// Updates what is known of an invited organisation; its place in the list stays.
    fn update_invited(&mut self, gathering: &GatheringId, invited: &Invited) -> Stored<()>;
    /// What the list said of the addresses when the organiser corrected them.
    fn corrected_from(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Option<Vec<Personal>>>;
    /// Keeps what the list says of the addresses that are corrected now, or forgets it.
    fn put_corrected_from(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        listed: Option<&[Personal]>,
    ) -> Stored<()>;
}

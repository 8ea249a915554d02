//! Links that were right once: whoever holds one is told kindly why it opens nothing, and where the new one went.

use super::Purpose;
use crate::context::{Context, Failure};
use crate::store::Transaction;
use samling_domain::identity::{GatheringId, OrganisationId};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

/// How far back a link is recognised.
const REMEMBERED: i64 = 50;

/// Why a link is no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// A colleague took over as main contact.
    HandedOver,
    /// The main contact's address was changed.
    AddressChanged,
    /// The organiser made old links invalid.
    Revoked,
    /// The deputy was removed, or another one was named.
    DeputyEnded,
    /// The deputy's first day has not come.
    DeputyNotYet,
    /// The deputy's last day is past.
    DeputyOver,
}

/// The answer to a link that does not fit: why it is no longer when it was right once, otherwise that there is no such link.
pub(crate) fn refusal(
    tx: &mut dyn Transaction,
    context: &Context,
    purpose: Purpose,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    newest: i64,
    token: &str,
) -> Failure {
    let mut found = None;
    // All are looked at, each in constant time.
    for generation in (newest.saturating_sub(REMEMBERED).max(1)..newest).rev() {
        let right = context.key.token(purpose, gathering, organisation, generation);
        if bool::from(right.as_bytes().ct_eq(token.as_bytes())) {
            found = Some(generation);
        }
    }
    let Some(generation) = found else { return Failure::NotFound };
    match tx.retired_link(gathering, organisation, purpose, generation) {
        Ok(why) => Failure::Retired(why.unwrap_or(Why::Revoked)),
        Err(error) => error.into(),
    }
}

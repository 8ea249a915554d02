//! The independent checker of a coverage decision. It shares only plain types with the engine: prices, who may be
//! covered by what, and what is left after each step are worked out anew, with sets instead of the engine's numbers.
//!
//! What it verifies it can name: every rule has a [`Violation`]. It does not decide again; it accepts every plan that keeps
//! the rules, whoever made it.

mod cases;
mod money;
mod people;
mod places;
mod reasons;
mod stages;
mod sums;

use super::plan::{Adjustment, CoveragePlan};
use super::request::OrganisationRequest;
use crate::gathering::Gathering;
use crate::identity::{CapacityId, ElementId, OrganisationId, PackageId, ParticipantId};
use cases::Facts;
use serde::{Deserialize, Serialize};

/// A rule that a plan breaks, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Violation {
    /// The plan is for another gathering or lists other exceptions than were made.
    OtherFacts,
    /// The organisation is missing, is there twice, or has not signed up.
    WrongOrganisation {
        /// Which.
        organisation: OrganisationId,
    },
    /// The participant is missing, is there twice, or is not signed up by the organisation.
    WrongParticipant {
        /// Where.
        organisation: OrganisationId,
        /// Who.
        participant: ParticipantId,
    },
    /// The organiser's exception is not obeyed, or one is claimed that was not made.
    ExceptionNotObeyed {
        /// For whom.
        participant: ParticipantId,
    },
    /// The participant is covered by a package that does not suit what is taken, the role or the contact's wish.
    CoverNotAllowed {
        /// Who.
        participant: ParticipantId,
    },
    /// What the participant gets and misses is not what was asked for, or coming does not follow from it.
    WrongElements {
        /// Who.
        participant: ParticipantId,
    },
    /// Price, own cost or the host's part is wrong.
    WrongPrice {
        /// Who.
        participant: ParticipantId,
    },
    /// The reason is not true.
    WrongReason {
        /// For whom.
        participant: ParticipantId,
    },
    /// More packages of the quota are used than are granted.
    OverQuota {
        /// By whom.
        organisation: OrganisationId,
        /// Which package.
        package: PackageId,
    },
    /// People share a package that may not be shared, or their parts of it overlap.
    WrongSharing {
        /// Where.
        organisation: OrganisationId,
        /// Which package.
        package: PackageId,
    },
    /// A capacity is oversold.
    CapacityExceeded {
        /// Which.
        capacity: CapacityId,
    },
    /// The host pays more than there is.
    BudgetExceeded,
    /// A package of the quota is unused though somebody wants it and all that it takes is left.
    QuotaNotKept {
        /// Who wants it.
        participant: ParticipantId,
        /// Which package.
        package: PackageId,
    },
    /// Something is left beyond the quotas though somebody wants it and all that it takes is left.
    LeftUnshared {
        /// Who wants it.
        participant: ParticipantId,
        /// Which package.
        package: PackageId,
    },
    /// Another organisation is two or more above this one, which could use what the other has.
    UnfairSharing {
        /// Who has too little.
        organisation: OrganisationId,
        /// Of what.
        package: PackageId,
    },
    /// Somebody who pays is refused though there is room.
    RefusedThoughLeft {
        /// Who.
        participant: ParticipantId,
        /// What.
        element: ElementId,
    },
    /// Another organisation has two or more places for people who pay above this one, which is refused some.
    UnfairPlaces {
        /// Who has too little.
        organisation: OrganisationId,
        /// Of what.
        capacity: CapacityId,
    },
    /// A sum or count of an organisation does not add up.
    WrongSum {
        /// Whose.
        organisation: OrganisationId,
    },
    /// A sum or count of the whole plan does not add up.
    WrongTotal,
}

impl Violation {
    /// As part of translation keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OtherFacts => "other-facts",
            Self::WrongOrganisation { .. } => "wrong-organisation",
            Self::WrongParticipant { .. } => "wrong-participant",
            Self::ExceptionNotObeyed { .. } => "exception-not-obeyed",
            Self::CoverNotAllowed { .. } => "cover-not-allowed",
            Self::WrongElements { .. } => "wrong-elements",
            Self::WrongPrice { .. } => "wrong-price",
            Self::WrongReason { .. } => "wrong-reason",
            Self::OverQuota { .. } => "over-quota",
            Self::WrongSharing { .. } => "wrong-sharing",
            Self::CapacityExceeded { .. } => "capacity-exceeded",
            Self::BudgetExceeded => "budget-exceeded",
            Self::QuotaNotKept { .. } => "quota-not-kept",
            Self::LeftUnshared { .. } => "left-unshared",
            Self::UnfairSharing { .. } => "unfair-sharing",
            Self::RefusedThoughLeft { .. } => "refused-though-left",
            Self::UnfairPlaces { .. } => "unfair-places",
            Self::WrongSum { .. } => "wrong-sum",
            Self::WrongTotal => "wrong-total",
        }
    }
}

/// Verifies a plan against the rules and the facts that it was made from.
///
/// # Errors
/// Every violation found, each once. When organisations or participants do not match, only those are named, since
/// nothing else can be said then.
pub fn check_plan(
    g: &Gathering,
    requests: &[OrganisationRequest],
    adjustments: &[Adjustment],
    plan: &CoveragePlan,
) -> Result<(), Vec<Violation>> {
    let mut found = people::check(requests, plan);
    if found.is_empty() {
        let mut facts = Facts::new(g, requests, adjustments, plan);
        if plan.gathering != g.id || !same(adjustments, &plan.adjustments) {
            found.push(Violation::OtherFacts);
        }
        found.extend(people::covers(&facts));
        found.extend(people::elements(&facts));
        found.extend(sums::prices(&mut facts));
        found.extend(stages::check(&mut facts));
        found.extend(places::check(&facts));
        found.extend(sums::check(&facts));
    }
    found.sort();
    found.dedup();
    if found.is_empty() { Ok(()) } else { Err(found) }
}

/// The same exceptions, in whatever order.
fn same(one: &[Adjustment], other: &[Adjustment]) -> bool {
    let sorted = |list: &[Adjustment]| {
        let mut list = list.to_vec();
        list.sort_by(|a, b| {
            (&a.organisation, a.participant, &a.cover, &a.reason).cmp(&(
                &b.organisation,
                b.participant,
                &b.cover,
                &b.reason,
            ))
        });
        list
    };
    sorted(one) == sorted(other)
}

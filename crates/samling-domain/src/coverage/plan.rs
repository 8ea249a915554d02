//! The coverage decision: an immutable plan that holds everything needed to explain it, check it and write its letters.

use super::rules::Elements;
use crate::identity::{CapacityId, ElementId, GatheringId, OrganisationId, PackageId, ParticipantId};
use crate::money::Money;
use serde::{Deserialize, Serialize};

/// The version of the plan's format.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanFormat {
    /// The first version.
    #[default]
    #[serde(rename = "samling-coverage/1")]
    V1,
}

/// An exception of the organiser's. It neither uses the organisation's quota nor takes anything from others in it;
/// it does use capacities and budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjustment {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// For whom; at most one exception per participant.
    pub participant: ParticipantId,
    /// Covered by this package; nothing: not covered.
    #[serde(default)]
    pub cover: Option<PackageId>,
    /// Why, in the organiser's words.
    pub reason: String,
}

/// Who is covered by what, for all organisations that have signed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoveragePlan {
    /// Always `samling-coverage/1`.
    pub format: PlanFormat,
    /// Which gathering.
    pub gathering: GatheringId,
    /// The seed of the lots that decided among equals.
    pub seed: String,
    /// The organiser's exceptions, by organisation and participant.
    pub adjustments: Vec<Adjustment>,
    /// The organisations, by id.
    pub organisations: Vec<OrganisationDecision>,
    /// What is scarce, in file order.
    pub resources: Vec<CapacityUse>,
    /// The host's money.
    pub budget: BudgetUse,
    /// How many are covered, wholly or in part.
    pub covered: u32,
    /// How many come and are not covered.
    pub payers: u32,
    /// How many of those signed up do not come.
    pub absent: u32,
    /// What all organisations pay together.
    pub own: Money,
    /// True when a part of it is an estimate.
    pub about: bool,
}

impl CoveragePlan {
    /// The decision for an organisation.
    pub fn organisation(&self, id: &OrganisationId) -> Option<&OrganisationDecision> {
        self.organisations.iter().find(|organisation| organisation.organisation == *id)
    }
    /// The decision for a participant.
    pub fn person(&self, id: ParticipantId) -> Option<&PersonDecision> {
        self.organisations.iter().flat_map(|organisation| &organisation.persons).find(|p| p.participant == id)
    }
}

/// How much of a capacity the plan uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapacityUse {
    /// Which capacity.
    pub capacity: CapacityId,
    /// How many there are.
    pub limit: u32,
    /// How many are used.
    pub used: u32,
}

/// How much of the host's money the plan uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetUse {
    /// How much there is; nothing: money is no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Money>,
    /// What the host pays for all who are covered.
    pub used: Money,
}

/// The decision for one organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationDecision {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// Its quotas, in the order of the packages in the file.
    pub quotas: Vec<QuotaUse>,
    /// Its participants, in the contact's order.
    pub persons: Vec<PersonDecision>,
    /// The numbers of the sentence that explains the decision.
    pub summary: Summary,
    /// What the organisation pays.
    pub own: Money,
    /// What the host pays.
    pub host: Money,
    /// True when a part of what the organisation pays is an estimate.
    pub about: bool,
}

/// A quota and how much of it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotaUse {
    /// Which package.
    pub package: PackageId,
    /// How many the organisation is granted.
    pub granted: u32,
    /// How many of them are used.
    pub used: u32,
}

impl QuotaUse {
    /// How many are not used.
    pub fn left(&self) -> u32 {
        self.granted.saturating_sub(self.used)
    }
}

/// The decision for one participant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDecision {
    /// Who.
    pub participant: ParticipantId,
    /// True for whoever has a place.
    pub coming: bool,
    /// Why somebody who does not come does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absence: Option<Absence>,
    /// The package that covers the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<PackageId>,
    /// Which of the quota's packages of this kind it is, from 1; people with the same number share it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<u32>,
    /// The part of what the person takes that is covered.
    pub covered: Elements,
    /// What the person takes and gets; includes what is covered.
    pub granted: Elements,
    /// What the person asked for and does not get, and what there was too little of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<Refused>,
    /// The price of what the person gets.
    pub price: Money,
    /// What the organisation pays for it: the price less the price of the covering package, never below zero.
    pub own: Money,
    /// What the host pays for it. People who share a package cost the host its price at most, so that for them own and
    /// host may be less than the price.
    pub host: Money,
    /// True when what the organisation pays is an estimate.
    pub about: bool,
    /// Why the person is covered or not.
    pub reason: Reason,
}

/// An element that somebody asked for and does not get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Which element.
    pub element: ElementId,
    /// What there was too little of.
    pub capacity: CapacityId,
}

/// Why somebody does not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Absence {
    /// Comes only if covered, and is not; [`PersonDecision::reason`] says why.
    OnlyIfCovered,
    /// There was room for nothing of what the person asked for, or nothing was asked for.
    NothingLeft,
}

impl Absence {
    /// All codes.
    pub const CODES: [&'static str; 2] = ["only-if-covered", "nothing-left"];

    /// As part of translation keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OnlyIfCovered => "only-if-covered",
            Self::NothingLeft => "nothing-left",
        }
    }
}

/// What there is too little of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lack {
    /// The host's money: what is left of it does not suffice.
    Budget,
    /// This capacity is full.
    Capacity(CapacityId),
}

/// Why a participant is covered or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Reason {
    /// Covered by the organisation's quota.
    Quota,
    /// Covered beyond the quota, when what was left was shared.
    Shared,
    /// Covered or not by the organiser's exception.
    Adjusted {
        /// The organiser's reason.
        reason: String,
    },
    /// Not covered: there is too little even for the quotas.
    QuotaUnmet {
        /// Of what.
        lack: Lack,
        /// True when an organisation that stood equal got it by lot.
        by_lot: bool,
    },
    /// Not covered: the organisation's quota is used by others, and there was too little to share.
    BeyondQuota {
        /// Of what.
        lack: Lack,
        /// True when an organisation that stood equal got it by lot.
        by_lot: bool,
    },
    /// Not covered: the quota is used by others, and the rule shares nothing beyond it that suits the person.
    NotShared,
    /// Not covered: the main contact chose that the organisation pays.
    ChoseToPay,
    /// Not covered: the person takes nothing that the host covers.
    NothingCovered,
}

impl Reason {
    /// All codes.
    pub const CODES: [&'static str; 10] = [
        "quota",
        "shared",
        "adjusted",
        "quota-unmet-budget",
        "quota-unmet-capacity",
        "beyond-quota-budget",
        "beyond-quota-capacity",
        "not-shared",
        "chose-to-pay",
        "nothing-covered",
    ];

    /// As part of translation keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Quota => "quota",
            Self::Shared => "shared",
            Self::Adjusted { .. } => "adjusted",
            Self::QuotaUnmet { lack: Lack::Budget, .. } => "quota-unmet-budget",
            Self::QuotaUnmet { lack: Lack::Capacity(_), .. } => "quota-unmet-capacity",
            Self::BeyondQuota { lack: Lack::Budget, .. } => "beyond-quota-budget",
            Self::BeyondQuota { lack: Lack::Capacity(_), .. } => "beyond-quota-capacity",
            Self::NotShared => "not-shared",
            Self::ChoseToPay => "chose-to-pay",
            Self::NothingCovered => "nothing-covered",
        }
    }

    /// What there was too little of, if that is the reason.
    pub const fn lack(&self) -> Option<&Lack> {
        match self {
            Self::QuotaUnmet { lack, .. } | Self::BeyondQuota { lack, .. } => Some(lack),
            _ => None,
        }
    }

    /// True when the lot decided.
    pub const fn by_lot(&self) -> bool {
        matches!(self, Self::QuotaUnmet { by_lot: true, .. } | Self::BeyondQuota { by_lot: true, .. })
    }
}

/// The numbers of the sentence that explains a decision to an organisation: so many asked for, so many covered by the
/// quota, so many beyond it, so many pay themselves, and what stopped more.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Participants signed up.
    pub asked: u32,
    /// Participants with a place.
    pub coming: u32,
    /// Participants covered by the quota, by package in file order.
    pub by_quota: Vec<PackageCount>,
    /// Participants covered beyond the quota, by package in file order.
    pub shared: Vec<PackageCount>,
    /// Participants covered by an exception.
    pub by_exception: u32,
    /// Participants who come and are not covered at all.
    pub payers: u32,
    /// Participants who are covered in part, with something to pay.
    pub part_payers: u32,
    /// Participants who come only if covered, and are not.
    pub only_if_covered: u32,
    /// Participants who miss something that they asked for, by capacity in file order.
    pub refused: Vec<CapacityCount>,
    /// Participants whom the contact wanted covered and who are not, by what stopped it.
    pub stopped: Vec<StopCount>,
}

impl Summary {
    /// How many are covered, wholly or in part.
    pub fn covered(&self) -> u32 {
        let counts = self.by_quota.iter().chain(&self.shared).map(|count| count.persons);
        counts.sum::<u32>() + self.by_exception
    }
}

/// So many participants by a package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageCount {
    /// Which package.
    pub package: PackageId,
    /// How many participants.
    pub persons: u32,
}

/// So many participants without something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapacityCount {
    /// What there was too little of.
    pub capacity: CapacityId,
    /// How many participants.
    pub persons: u32,
}

/// So many participants not covered for this reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StopCount {
    /// The reason, as of [`Reason::code`].
    pub code: String,
    /// What there was too little of, if that is the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lack: Option<Lack>,
    /// How many participants.
    pub persons: u32,
}

//! What an organisation asks for: its participants, what they take and how they wish to be covered.

use super::rules::Elements;
use crate::identity::{OrganisationId, PackageId, ParticipantId, RoleId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How the main contact wants a participant covered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CoverWish {
    /// By whatever serves the organisation best.
    #[default]
    Auto,
    /// By this package.
    Package(PackageId),
    /// Not at all: the organisation pays.
    Own,
}

/// A participant, as the coverage rules see one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Who. A participant on a form that is not stored yet has a negative number.
    pub participant: ParticipantId,
    /// The role, for items that only some roles may take.
    pub role: RoleId,
    /// What the participant takes.
    pub elements: Elements,
    /// How to be covered.
    #[serde(default)]
    pub cover: CoverWish,
    /// True for a participant who comes only if covered.
    #[serde(default)]
    pub only_if_covered: bool,
}

/// An organisation's participants in the order of its main contact, with the attributes that rules may ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationRequest {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// Its attributes, by column name.
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
    /// Its participants.
    pub participants: Vec<Request>,
}

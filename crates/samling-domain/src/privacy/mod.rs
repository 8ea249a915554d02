//! Personal data: who answers for it, why it is kept, who sees it, when it is deleted, and how.
//!
//! - [`retention`] when each kind is deleted; [`forget`] what is left of a delegation then; [`changes`] what a change of
//!   personal data was, for the journal.

pub mod changes;
pub mod forget;
pub mod retention;

use crate::gathering::{Body, BodyContact, Gathering};
use crate::identity::BodyId;
use crate::language::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who answers for personal data, why it is kept, and who sees it; the page on privacy is made from it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PrivacyRules {
    /// The body that answers for the data (the controller); the first organiser when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible: Option<BodyId>,
    /// Whom to ask about personal data; the responsible body's contact when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<BodyContact>,
    /// The data protection officer, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub officer: Option<BodyContact>,
    /// What the data is used for, in the organiser's words; a sentence of the program when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Text>,
    /// The ground in law for everything but diet and access needs, which always rest on consent.
    pub ground: Ground,
    /// The law or task that the ground stands on, in the organiser's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<Text>,
    /// Who else sees what, as roles: "the hotel: numbers, never names".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Text>,
}

/// The ground in law for handling personal data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// A task in the public interest: article 6(1)(e) of the General Data Protection Regulation.
    #[default]
    PublicTask,
    /// A legitimate interest: article 6(1)(f).
    LegitimateInterest,
    /// An agreement with the participant: article 6(1)(b).
    Agreement,
}

impl Ground {
    /// The translation key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PublicTask => "privacy-ground-public-task",
            Self::LegitimateInterest => "privacy-ground-legitimate-interest",
            Self::Agreement => "privacy-ground-agreement",
        }
    }
}

impl PrivacyRules {
    /// True when the organiser has said nothing.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// The body that answers for personal data.
pub fn responsible(gathering: &Gathering) -> Option<&Body> {
    let mut bodies = gathering.organisers.iter().flat_map(Body::all);
    match &gathering.privacy.responsible {
        Some(id) => bodies.find(|body| body.id == *id),
        None => bodies.next(),
    }
}

/// Whom to ask about personal data: as stated, or the responsible body's contact, or the first contact that there is.
pub fn asked(gathering: &Gathering) -> Option<&BodyContact> {
    gathering
        .privacy
        .contact
        .as_ref()
        .or_else(|| responsible(gathering)?.contact.as_ref())
        .or_else(|| gathering.organisers.iter().flat_map(Body::all).find_map(|body| body.contact.as_ref()))
}

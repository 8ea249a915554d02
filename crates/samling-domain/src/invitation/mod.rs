//! Invited organisations and the state of their invitation.

use crate::identity::OrganisationId;
use crate::language::WrittenForm;
use crate::personal::Personal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub mod addresses;
pub mod colleague;
pub mod list;
pub mod mask;
pub mod organisation_number;

/// An organisation that is invited: the customer of a gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// Its id; for a municipality its number.
    pub id: OrganisationId,
    /// Its name in daily Norwegian use: "Snåsa".
    pub name: String,
    /// Its official name when it is another, such as the bilingual "Snåase - Snåsa".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official_name: Option<String>,
    /// Its South Sámi name, for sorting and searching.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sami_name: Option<String>,
    /// Its organisation number: nine digits that pass modulus 11.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_number: Option<String>,
    /// The county, as the list says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// Where its letters go; at least one address.
    pub emails: Vec<Personal>,
    /// A telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The written form of its letters.
    #[serde(default)]
    pub written_form: WrittenForm,
    /// Further columns of the list, for rules by attribute.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, String>,
}

impl Invited {
    /// The ids of its neighbours, as the attribute `neighbours` of the list names them, parted by spaces.
    pub fn neighbours(&self) -> impl Iterator<Item = &str> {
        self.attributes.get("neighbours").map_or("", String::as_str).split_whitespace()
    }

    /// The name to show: the official one where there is one.
    pub fn shown_name(&self) -> &str {
        self.official_name.as_deref().unwrap_or(&self.name)
    }
}

/// How far an invited organisation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerState {
    /// No invitation has been sent.
    NotInvited,
    /// The invitation is sent.
    Invited,
    /// Somebody pressed the button of the invitation.
    Opened,
    /// Something is filled in and saved, but not sent.
    Started,
    /// A delegation is signed up.
    Registered,
    /// "We are not coming."
    NotComing,
    /// Was signed up, and withdrew.
    Withdrawn,
    /// Has nothing confirmed, and waits for places.
    Waiting,
}

impl AnswerState {
    /// True when the organisation has said yes or no.
    pub fn has_answered(self) -> bool {
        matches!(self, Self::Registered | Self::NotComing | Self::Withdrawn | Self::Waiting)
    }
    /// As stored and as part of translation keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotInvited => "not-invited",
            Self::Invited => "invited",
            Self::Opened => "opened",
            Self::Started => "started",
            Self::Registered => "registered",
            Self::NotComing => "not-coming",
            Self::Withdrawn => "withdrawn",
            Self::Waiting => "waiting",
        }
    }
}

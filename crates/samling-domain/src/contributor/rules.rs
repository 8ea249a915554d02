//! The rules for contributors as data of the gathering.

use super::Account;
use crate::identity::{ContributorKindId, ElementId};
use crate::language::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What holds for people outside the delegations: speakers, panelists, hosts, staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ContributorRules {
    /// The kinds of contributor; without any, the desk has nothing to add.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<ContributorKind>,
    /// True when a contributor from an invited organisation uses its quota; a kind may say otherwise.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub uses_quota: bool,
    /// True when what is spent on contributors on the host's account is taken from the budget of the coverage rules;
    /// otherwise it is shown beside the budget.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub within_budget: bool,
    /// True when those who are asked and have not answered count in totals and hold what they take; otherwise only the
    /// confirmed do.
    #[serde(skip_serializing_if = "Clone::clone")]
    pub asked_count: bool,
}

impl Default for ContributorRules {
    fn default() -> Self {
        Self { kinds: Vec::new(), uses_quota: false, within_budget: false, asked_count: true }
    }
}

impl ContributorRules {
    /// True when nothing is said.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
    /// A kind by its id.
    pub fn kind(&self, id: &ContributorKindId) -> Option<&ContributorKind> {
        self.kinds.iter().find(|kind| kind.id == *id)
    }
    /// Who pays for a new contributor of a kind, unless the organiser says otherwise.
    pub fn account(&self, kind: &ContributorKind, from_invited: bool) -> Account {
        if from_invited && kind.uses_quota.unwrap_or(self.uses_quota) {
            Account::Organisation
        } else {
            kind.account.account()
        }
    }
}

/// A kind of contributor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContributorKind {
    /// The kind's id.
    pub id: ContributorKindId,
    /// Its name in the singular: "speaker".
    pub label: Text,
    /// The elements that one of this kind takes, unless the organiser says otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub takes: Vec<ElementId>,
    /// Who pays, unless the organiser says otherwise.
    #[serde(default)]
    pub account: DefaultAccount,
    /// Whether one of this kind from an invited organisation uses its quota; without it, as `uses_quota` of all kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uses_quota: Option<bool>,
    /// False for a kind that gets no badge.
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub badge: bool,
}

const fn yes() -> bool {
    true
}

/// Who pays for a kind of contributor.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DefaultAccount {
    /// The host of the gathering.
    #[default]
    Host,
    /// They themselves, or the body that they come from.
    Own,
}

impl DefaultAccount {
    /// As an account of one contributor.
    pub const fn account(self) -> Account {
        match self {
            Self::Host => Account::Host,
            Self::Own => Account::Own,
        }
    }
}

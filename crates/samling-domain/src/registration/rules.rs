//! The rules of registration as data: deadlines, terms, roles, and advice.

use crate::identity::{AdviceId, DayId, FieldId, RoleId};
use crate::language::Text;
use crate::time::Deadline;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A choice on the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The role's id.
    pub id: RoleId,
    /// As it is shown.
    pub label: Text,
}

/// A field of work on the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldChoice {
    /// The field's id.
    pub id: FieldId,
    /// As it is shown.
    pub label: Text,
}

/// Deadlines and terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegistrationRules {
    /// When the form opens; without it, at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<Deadline>,
    /// The last moment to sign up.
    pub deadline: Deadline,
    /// The last moment to change what was signed up; the sign-up deadline when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Deadline>,
    /// When the hotel gets its numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hotel: Option<Deadline>,
    /// The last moment to withdraw free of charge where that is later than the last change, such as after a move to
    /// other dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraw: Option<Deadline>,
    /// From when sign-up is binding.
    #[serde(default)]
    pub binding: Binding,
    /// The terms in the organiser's words; accepted with the form, and the accepted text is kept.
    pub terms: Text,
    /// What the announcement says on how to sign up; blank lines part paragraphs.
    pub how: Text,
    /// When the organiser confirms who is covered, in the organiser's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmation: Option<Text>,
    /// True when those who cannot come must look for a substitute first.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub substitute_first: bool,
    /// What a cancellation costs, by date; empty: no fee.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cancellation: Vec<CancellationStep>,
    /// True when the organisation's reference for the invoice must be given.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub buyer_reference_required: bool,
    /// The most participants of one organisation.
    #[serde(default = "default_most")]
    pub max_participants: u32,
    /// Whether a place may be signed up without a name, and until when the name must be there.
    #[serde(default, skip_serializing_if = "NameRules::is_default")]
    pub names: NameRules,
}

/// Places without a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NameRules {
    /// False when every participant must be named from the start.
    pub allowed: bool,
    /// Until when the names must be there; the last moment to change when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// From how many days before that the missing names are pressing.
    pub near_days: u32,
    /// What is said then, in the organiser's words, such as why the hotel needs the names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub near: Option<Text>,
}

impl Default for NameRules {
    fn default() -> Self {
        Self { allowed: true, deadline: None, near_days: 7, near: None }
    }
}

impl NameRules {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

const fn default_most() -> u32 {
    100
}

impl RegistrationRules {
    /// The last moment to change: its own, or the sign-up deadline.
    pub fn last_change(&self) -> Deadline {
        self.changes.unwrap_or(self.deadline)
    }
    /// Until when the names of places must be there: its own deadline, or the last moment to change.
    pub fn names_deadline(&self) -> Deadline {
        self.names.deadline.unwrap_or_else(|| self.last_change())
    }
    /// Whether a delegation may still be withdrawn free of charge although changes are over.
    pub fn may_withdraw(&self, zone: &crate::time::Zone, now: jiff::Timestamp) -> bool {
        self.withdraw.is_some_and(|until| !until.is_past(zone, now))
    }
}

/// From when sign-up is binding.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Binding {
    /// Changes are free until the deadline, binding from then.
    #[default]
    FromDeadline,
    /// Binding when the form is sent.
    AtOnce,
}

/// A step of the cancellation terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancellationStep {
    /// From this day on ...
    #[schemars(with = "String")]
    pub from: jiff::civil::Date,
    /// ... so many percent of the price are owed.
    #[schemars(range(max = 100))]
    pub percent: u8,
}

/// Kind advice on the make-up of a delegation: shown, never a barrier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// The advice's id.
    pub id: AdviceId,
    /// When it is shown.
    pub when: AdviceWhen,
    /// What it says.
    pub text: Text,
}

/// When advice is shown; every stated part must hold, for a delegation with at least one participant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct AdviceWhen {
    /// Nobody in the delegation works in this field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nobody_in_field: Option<FieldId>,
    /// Nobody in the delegation has this role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nobody_with_role: Option<RoleId>,
    /// Fewer participants than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fewer_than: Option<u32>,
    /// Only those present on this day count for the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_day: Option<DayId>,
    /// Somebody is present on a day with parallel sessions and has no wish.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub somebody_without_wishes: Option<bool>,
}

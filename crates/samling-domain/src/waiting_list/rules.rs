//! The rule of the waiting list as data.

use crate::registration::rules::RegistrationRules;
use crate::time::{Deadline, Zone};
use jiff::{Timestamp, ToSpan};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How long an offer stands when the file does not say.
pub const USUAL_OFFER_HOURS: u32 = 48;

/// What happens when the hard places (`enforced = "sign-up"`) are taken: whoever does not fit waits as a whole. Without
/// these rules a save that does not fit is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaitingRules {
    /// Who comes first.
    #[serde(default)]
    pub order: Order,
    /// Whether free places are offered or taken up at once.
    #[serde(default)]
    pub mode: Mode,
    /// How many hours an offer stands; 48 when left out. Only for `mode = "offer"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer_hours: Option<u32>,
    /// True when somebody further back who fits may be taken while somebody before them does not fit.
    #[serde(default = "yes")]
    pub skip: bool,
    /// After being passed over so often by those who came later, an organisation is first in the queue and nobody passes it.
    #[serde(default = "usual_passes")]
    pub most_passes: u32,
    /// Where those stand in the queue who let an offer run out and then ask again.
    #[serde(default)]
    pub after_expiry: AfterExpiry,
    /// Until when places are passed on: the hotel's deadline when left out, or, without one, the last moment for changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Until>,
}

const fn yes() -> bool {
    true
}
const fn usual_passes() -> u32 {
    3
}

impl Default for WaitingRules {
    fn default() -> Self {
        Self {
            order: Order::default(),
            mode: Mode::default(),
            offer_hours: None,
            skip: yes(),
            most_passes: usual_passes(),
            after_expiry: AfterExpiry::default(),
            until: None,
        }
    }
}

/// Who comes first in the queue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Whoever asked first.
    #[default]
    FirstCome,
    /// Whoever asks for the fewest places.
    SmallestFirst,
    /// The organisation with the fewest confirmed participants: fair between organisations.
    FewestHeldFirst,
}

/// What happens when places become free.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// They are offered to the next in the queue, who must accept in time.
    #[default]
    Offer,
    /// The next in the queue gets them at once.
    Confirm,
}

/// Where those stand who let an offer run out and ask again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AfterExpiry {
    /// At the end of the queue.
    #[default]
    End,
    /// Where they stood.
    Keep,
}

/// Until when places are passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Until {
    /// The last moment to sign up.
    Deadline,
    /// The last moment to change what was signed up.
    Changes,
    /// When the hotel gets its numbers.
    Hotel,
}

impl WaitingRules {
    /// How many hours an offer stands.
    pub fn hours(&self) -> u32 {
        self.offer_hours.unwrap_or(USUAL_OFFER_HOURS)
    }

    /// The last moment in which places are passed on.
    pub fn last_moment(&self, registration: &RegistrationRules) -> Deadline {
        match self.until {
            Some(Until::Deadline) => registration.deadline,
            Some(Until::Changes) => registration.last_change(),
            Some(Until::Hotel) | None => registration.hotel.unwrap_or_else(|| registration.last_change()),
        }
    }

    /// The first instant in which places are not passed on any longer.
    pub fn closes(&self, registration: &RegistrationRules, zone: &Zone) -> Timestamp {
        self.last_moment(registration).passes_at(zone)
    }

    /// When an offer that is made now runs out: after its hours, and never after the list has closed.
    pub fn offer_ends(&self, registration: &RegistrationRules, zone: &Zone, now: Timestamp) -> Timestamp {
        let ends = now.checked_add(i64::from(self.hours()).hours()).unwrap_or(Timestamp::MAX);
        ends.min(self.closes(registration, zone))
    }
}

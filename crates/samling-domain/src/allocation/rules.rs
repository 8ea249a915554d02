//! What a gathering says of its allocation: the `[allocation]` of the file.

use crate::identity::LayoutId;
use crate::language::Text;
use crate::time::{Deadline, Zone};
use jiff::Timestamp;
use samling_allocation::seating::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How sessions are chosen and seats given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct AllocationRules {
    /// What is optimised, the most important first: `seated` (everybody has a seat), `fair` (as few as possible with no wish
    /// met, then with one), `total` (as many wishes as possible), `spread` (colleagues in different sessions).
    pub objective: Vec<Aim>,
    /// The same once a seating is published; here `stable` (as few as possible move) has its place.
    pub objective_after: Vec<Aim>,
    /// How much the wishes of an organisation count, by the size of its delegation: the first line that fits; 1 without one.
    /// So small delegations are heard.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<WeightStep>,
    /// The fewest seats that must be taken for a session to run; a topic may say its own.
    #[serde(skip_serializing_if = "is_zero")]
    pub min_seats: u32,
    /// The most seconds that the search may take.
    pub seconds: u32,
    /// True when a delegation may ask to stay together.
    pub may_stay_together: bool,
    /// Whether participants may change seats themselves.
    pub swaps: SwapRules,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes by reference")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Default for AllocationRules {
    fn default() -> Self {
        Self {
            objective: vec![Aim::Seated, Aim::Fair, Aim::Total, Aim::Spread],
            objective_after: vec![Aim::Seated, Aim::Stable, Aim::Fair, Aim::Total, Aim::Spread],
            weights: Vec::new(),
            min_seats: 0,
            seconds: 20,
            may_stay_together: true,
            swaps: SwapRules::default(),
        }
    }
}

impl AllocationRules {
    /// True for what needs no word in the file.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
    /// What is optimised before a seating is published, or after.
    pub fn objective(&self, published: bool) -> Vec<Level> {
        let aims = if published { &self.objective_after } else { &self.objective };
        aims.iter().map(|aim| aim.level()).collect()
    }
    /// How much the wishes of a delegation of this size count.
    pub fn weight(&self, participants: usize) -> u32 {
        let fits = |step: &&WeightStep| participants <= step.up_to as usize;
        self.weights.iter().find(fits).map_or(1, |step| step.weight.max(1))
    }
}

/// Something that is optimised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Aim {
    /// Everybody who is present has a seat.
    Seated,
    /// As few as possible with no wish met, then as few as possible with one, and so on.
    Fair,
    /// As many wishes met as possible, by their values.
    Total,
    /// Colleagues in different sessions.
    Spread,
    /// As few as possible get another seat than they have.
    Stable,
}

impl Aim {
    /// The engine's word for it.
    pub const fn level(self) -> Level {
        match self {
            Self::Seated => Level::Seated,
            Self::Fair => Level::Fair,
            Self::Total => Level::Total,
            Self::Spread => Level::Spread,
            Self::Stable => Level::Stable,
        }
    }
}

/// A line of the table of weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeightStep {
    /// For delegations of so many participants or fewer.
    pub up_to: u32,
    /// What the values of their met wishes are multiplied by.
    pub weight: u32,
}

/// Whether participants may change seats themselves, on their own page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SwapRules {
    /// True when they may, while seats are free.
    pub allowed: bool,
    /// Until when; the beginning of the gathering when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Deadline>,
}

impl SwapRules {
    /// Whether a seat may be changed now.
    pub fn open(&self, zone: &Zone, now: Timestamp) -> bool {
        self.allowed && self.until.is_none_or(|until| !until.is_past(zone, now))
    }
}

/// How a room can be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// The layout's id, the same in every room: `theatre`, `classroom`, `groups`.
    pub id: LayoutId,
    /// As it is shown; the id when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// Seats when the room is set so.
    pub capacity: u32,
}

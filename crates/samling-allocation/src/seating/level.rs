//! What a plan is measured by: levels, optimised one after the other, never weighed against each other.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// Something that is optimised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// (participant, slot) presences without a seat; fewer is better.
    Seated,
    /// How many participants have 0, 1, ... met wishes: first as few as possible with none, then as few as possible with
    /// exactly one, and so on (leximin). Participants without wishes do not count.
    Fair,
    /// Values of met wishes, times the weight of the organisation; more is better.
    Total,
    /// Pairs of colleagues in the same session, hosts included; fewer is better.
    Spread,
    /// (participant, slot) pairs of the current plan that get another seat or none, of those that are still present; fewer is better.
    Stable,
}

impl Level {
    /// Every level.
    pub const ALL: [Self; 5] = [Self::Seated, Self::Fair, Self::Total, Self::Spread, Self::Stable];
    /// What the product asks for before anything is published.
    pub const DEFAULT: [Self; 4] = [Self::Seated, Self::Fair, Self::Total, Self::Spread];
    /// What the product asks for when a plan is published already.
    pub const PUBLISHED: [Self; 5] = [Self::Seated, Self::Stable, Self::Fair, Self::Total, Self::Spread];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Seated => "seated",
            Self::Fair => "fair",
            Self::Total => "total",
            Self::Spread => "spread",
            Self::Stable => "stable",
        }
    }

    /// How two values of this level compare: `Less` when the first is better.
    pub fn compare(self, one: &Value, other: &Value) -> Ordering {
        if self == Self::Total { other.cmp(one) } else { one.cmp(other) }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How well a plan does at a level. Values of one level compare as numbers or, for [`Level::Fair`], list by list from the front.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged, expecting = "a whole number or a list of counts")]
pub enum Value {
    /// A number.
    Number(i64),
    /// For [`Level::Fair`]: how many participants have 0, 1, ... met wishes, up to the number of slots.
    Counts(Vec<u32>),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Counts(counts) => {
                let texts: Vec<String> = counts.iter().map(ToString::to_string).collect();
                f.write_str(&texts.join("/"))
            }
        }
    }
}

//! Wishes for the parallel sessions.

pub mod effective;

use crate::identity::{SlotId, TopicId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How wishes are given and weighed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct WishRules {
    /// The value of a tick without a rank.
    pub tick_value: u32,
    /// The values of rank 1, 2, 3, ...; empty: wishes are not ranked. Choose them so that those who rank do not
    /// outweigh those who tick: the check warns when the mean of the ranks is above the tick.
    pub rank_values: Vec<u32>,
    /// The most wishes per slot; none: any number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_per_slot: Option<u32>,
}

impl Default for WishRules {
    fn default() -> Self {
        Self { tick_value: 2, rank_values: vec![3, 2, 1], max_per_slot: None }
    }
}

impl WishRules {
    /// The value of a wish with this rank.
    pub fn value(&self, rank: Option<u8>) -> u32 {
        rank.and_then(|rank| self.rank_values.get(usize::from(rank).checked_sub(1)?).copied())
            .unwrap_or(self.tick_value)
    }
}

/// A participant's wish for a topic in a slot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Wish {
    /// When.
    pub slot: SlotId,
    /// What.
    pub topic: TopicId,
    /// First choice 1, second 2, ...; none for a plain tick.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u8>,
}

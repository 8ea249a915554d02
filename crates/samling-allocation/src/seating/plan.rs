//! A plan as plain values: what `samling-plan/1` says.

use super::level::{Level, Value};
use super::problem::{Seat, Session};
use serde::{Deserialize, Serialize};

/// The format's name, `format` in the file.
pub const PLAN_FORMAT: &str = "samling-plan/1";

/// Which sessions run, who sits where, and how good that is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// [`PLAN_FORMAT`].
    pub format: String,
    /// The sessions that run, sorted by slot, topic and room.
    pub sessions: Vec<Session>,
    /// Who sits where, hosts included, sorted by participant and slot.
    pub seats: Vec<Seat>,
    /// How good it is, in the order of the problem's objective.
    pub levels: Vec<LevelResult>,
    /// Why the search ended.
    pub stopped: Stopped,
    /// Seconds from the problem parsed to the plan checked; the crate knows no clock, so whoever has one writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<f64>,
}

/// How good a plan is at one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelResult {
    /// Which level.
    pub level: Level,
    /// How good the plan is.
    pub value: Value,
    /// No plan that is as good at every earlier level is better than this.
    pub bound: Value,
    /// True when that is certain to be reached: the value is the best there is.
    pub proven: bool,
}

/// Why a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stopped {
    /// Every level is proven.
    Proven,
    /// The steps that were allowed are used, or the work that `spread` is worth.
    Steps,
    /// The caller said stop.
    Time,
}

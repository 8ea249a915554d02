//! A problem as plain values: what `samling-problem/1` says, and nothing derived.
//!
//! Ids are texts of the caller's choice, unique in their list. No list's order means anything.

use super::level::Level;
use serde::{Deserialize, Serialize};

/// The format's name, `format` in the file.
pub const PROBLEM_FORMAT: &str = "samling-problem/1";

/// Which topics could run when and where, who wishes what, and what a good plan is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// [`PROBLEM_FORMAT`].
    pub format: String,
    /// Times in which sessions run side by side.
    pub slots: Vec<Slot>,
    /// Rooms.
    pub rooms: Vec<Room>,
    /// Weights of organisations. One that is not listed weighs 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<Organisation>,
    /// What sessions can be about.
    pub topics: Vec<Topic>,
    /// Who is to be seated.
    pub participants: Vec<Participant>,
    /// The whole schedule, where it is settled: then only seats are decided. Empty: it is not settled.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<Session>,
    /// Seats that must be as they say, so that the session must run.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pins: Vec<Seat>,
    /// Who sits in a session whenever it runs, and takes no seat in it: its hosts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<Seat>,
    /// Seats that must not be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forbidden: Vec<Seat>,
    /// The seats of the published plan, for [`Level::Stable`]. What they name may be gone from the problem.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub current: Vec<Seat>,
    /// What is optimised, the most important first; each level at most once.
    pub objective: Vec<Level>,
}

/// A time in which sessions run side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Its id.
    pub id: String,
    /// The fewest sessions; 0 without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_sessions: Option<u32>,
    /// The most sessions; no limit without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_sessions: Option<u32>,
}

/// A room. It holds one session at a time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// Its id.
    pub id: String,
    /// Seats, hosts not counted.
    pub capacity: u32,
    /// The slots in which it can be used; all without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slots: Option<Vec<String>>,
    /// What it has, such as `step-free`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
}

/// How much an organisation's wishes count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its id.
    pub id: String,
    /// What the values of its participants' met wishes are multiplied by; at least 1, and 1 without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<u32>,
}

/// What a session can be about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// The slots in which it can run; all without. It runs at most once in a slot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slots: Option<Vec<String>>,
    /// In how many slots it can run; no limit without, and 0: it must not run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_runs: Option<u32>,
    /// In how many slots it must run; 0 without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_runs: Option<u32>,
    /// The fewest seats taken for a session of it to run, hosts not counted; 0 without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_seats: Option<u32>,
    /// The most seats in a session of it, whatever the room holds; no limit without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_seats: Option<u32>,
    /// The rooms that fit it; all without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rooms: Option<Vec<String>>,
    /// The roles that may sit in it, hosts excepted; everybody without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<String>>,
    /// What its room must have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
}

/// Somebody to be seated.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// Their id.
    pub id: String,
    /// Whose participant they are; colleagues have the same.
    pub organisation: String,
    /// Their role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The slots in which they are present; all without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slots: Option<Vec<String>>,
    /// What their room must have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// What they wish.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<Wish>,
}

/// A wish for a topic.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// What.
    pub topic: String,
    /// How much it counts when it is met, at least 1; 1 without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<u32>,
    /// When; without, it is met in any slot. A topic is met once: where several wishes of one participant fit the same
    /// seat, the one of the highest value counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<String>,
}

/// A topic that runs in a slot, in a room.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// When.
    pub slot: String,
    /// What.
    pub topic: String,
    /// Where.
    pub room: String,
}

/// A participant in a topic's session of a slot.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Who.
    pub participant: String,
    /// When.
    pub slot: String,
    /// What.
    pub topic: String,
}

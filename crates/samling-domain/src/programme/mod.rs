//! The programme: items that nest and go on, parallel sessions, topics and rooms.

use crate::allocation::rules::Layout;
use crate::identity::{BodyId, DayId, ItemId, LayoutId, RoleId, RoomId, SlotId, TopicId};
use crate::language::Text;
use crate::time::Clock;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub mod timeline;

/// An item of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The item's id.
    pub id: ItemId,
    /// The day on which it begins.
    pub day: DayId,
    /// When it begins.
    pub starts: Clock,
    /// When it ends; without it, when the next item of the day begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Clock>,
    /// What kind of item it is.
    #[serde(default)]
    pub kind: ItemKind,
    /// Its title. An item that continues another may do without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// More about it; blank lines part paragraphs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// The earlier item that goes on here (after a lunch, say); it has that item's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continues: Option<ItemId>,
    /// The slot whose parallel sessions run in it; for `kind = "parallel"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<SlotId>,
    /// Who leads it or speaks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Contributor>,
    /// Talks inside it, without times of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub talks: Vec<Talk>,
    /// Questions that it takes up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Text>,
    /// The panel, where it is a conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panel: Option<Panel>,
}

/// Kinds of programme item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// A talk or block in plenary.
    #[default]
    Plenary,
    /// A conversation of a panel.
    Panel,
    /// Parallel sessions.
    Parallel,
    /// A meal.
    Meal,
    /// A break.
    Break,
    /// Time for oneself.
    Free,
    /// The end of the day or of the gathering.
    End,
}

/// A talk inside an item; it may hold talks itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    /// Its title.
    pub title: Text,
    /// Who gives it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Contributor>,
    /// Talks inside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub talks: Vec<Talk>,
}

/// Somebody who contributes: a role at a body, or a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contributor {
    /// The role or body as it is shown.
    pub name: Text,
    /// One of the inviting bodies, when it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
    /// Only the confirmed are shown to the public.
    #[serde(default)]
    pub state: ContributorState,
}

/// How far a contributor has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ContributorState {
    /// Asked, no answer yet.
    Asked,
    /// Has said yes.
    #[default]
    Confirmed,
    /// Has withdrawn.
    Withdrawn,
}

/// A panel: the kinds of people wanted, and who is confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Panel {
    /// The kinds of people wanted.
    pub wanted: Vec<PanelPlace>,
    /// True while names are still being added.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
}

/// A kind of panelist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PanelPlace {
    /// The kind: "politicians", "researchers".
    pub kind: Text,
    /// How many of the kind are wanted.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub seats: u32,
    /// Those asked or confirmed for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Contributor>,
}

const fn one() -> u32 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes by reference")]
const fn is_one(seats: &u32) -> bool {
    *seats == 1
}

/// A time in which parallel sessions run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// The slot's id.
    pub id: SlotId,
    /// The day that one must be present on.
    pub day: DayId,
    /// Its name: "before lunch".
    pub label: Text,
    /// The fewest sessions that run in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_sessions: Option<u32>,
    /// The most sessions that run in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_sessions: Option<u32>,
    /// How the rooms are set in it; a room without that layout is as usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<LayoutId>,
    /// True while it is not settled which topics run.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub provisional: bool,
}

/// What a parallel session is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The topic's id.
    pub id: TopicId,
    /// Its title.
    pub title: Text,
    /// A short title for tables and ticks; the title when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Text>,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// The slots in which it is offered.
    pub slots: Vec<SlotId>,
    /// Who leads it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Contributor>,
    /// True when it holds a workshop on what a grant scheme can support.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub workshop: bool,
    /// The roles that may wish for it; empty: everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleId>,
    /// In how many slots it runs at most; in all where it is offered when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_runs: Option<u32>,
    /// In how many slots it runs at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_runs: Option<u32>,
    /// The fewest seats taken for a session of it to run; that of the allocation when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_seats: Option<u32>,
    /// The most seats in a session of it, whatever the room holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_seats: Option<u32>,
    /// What its room must have: `step-free`, `hearing-loop`, ...
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// The rooms that fit it; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<RoomId>,
}

/// A room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// The room's id.
    pub id: RoomId,
    /// Its name.
    pub label: Text,
    /// Seats as the room usually is set.
    pub capacity: u32,
    /// Other ways to set it, with their seats; a slot says which counts in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layouts: Vec<Layout>,
    /// The slots in which it can be used; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<SlotId>,
    /// What it has: `step-free`, `hearing-loop`, ...
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
}

//! What the organiser settles by hand before the engine runs.

use super::name_of;
use crate::identity::{ParticipantId, RoomId, SlotId, TopicId};
use samling_allocation::seating::Seat;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Pins, what must not be, and what must run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Who must sit where.
    pub pins: BTreeSet<Place>,
    /// Who must not sit where.
    pub forbidden: BTreeSet<Place>,
    /// Topics that must run.
    pub must_run: BTreeSet<TopicId>,
    /// Topics that must not run.
    pub must_not_run: BTreeSet<TopicId>,
    /// The whole schedule, where it is settled; empty where the engine chooses.
    pub schedule: BTreeSet<Run>,
}

/// A participant in a topic's session of a slot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Who.
    pub participant: ParticipantId,
    /// When.
    pub slot: SlotId,
    /// What.
    pub topic: TopicId,
}

impl Place {
    /// The same in the engine's words.
    pub fn seat(&self) -> Seat {
        Seat {
            participant: name_of(self.participant),
            slot: self.slot.to_string(),
            topic: self.topic.to_string(),
        }
    }
}

/// A session: a topic that runs in a slot, in a room.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Run {
    /// When.
    pub slot: SlotId,
    /// What.
    pub topic: TopicId,
    /// Where.
    pub room: RoomId,
}

/// A change of the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// This person must sit there: other pins of the person in the slot, and a ban on the seat, go.
    Pin(Place),
    /// This person must not sit there.
    Forbid(Place),
    /// Neither.
    Free(Place),
    /// This topic must run.
    MustRun(TopicId),
    /// This topic must not run.
    MustNotRun(TopicId),
    /// The engine chooses whether this topic runs.
    MayRun(TopicId),
    /// These sessions run and no others.
    Schedule(BTreeSet<Run>),
    /// The engine chooses the sessions.
    OpenSchedule,
    /// Everything is open again.
    Clear,
}

impl Draft {
    /// True when nothing is settled.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The draft with a change.
    pub fn changed(mut self, change: Change) -> Self {
        match change {
            Change::Pin(place) => {
                self.forbidden.remove(&place);
                self.pins.retain(|pin| pin.participant != place.participant || pin.slot != place.slot);
                self.pins.insert(place);
            }
            Change::Forbid(place) => {
                self.pins.remove(&place);
                self.forbidden.insert(place);
            }
            Change::Free(place) => {
                self.pins.remove(&place);
                self.forbidden.remove(&place);
            }
            Change::MustRun(topic) => {
                self.must_not_run.remove(&topic);
                self.must_run.insert(topic);
            }
            Change::MustNotRun(topic) => {
                self.must_run.remove(&topic);
                self.must_not_run.insert(topic);
            }
            Change::MayRun(topic) => {
                self.must_run.remove(&topic);
                self.must_not_run.remove(&topic);
            }
            Change::Schedule(schedule) => self.schedule = schedule,
            Change::OpenSchedule => self.schedule.clear(),
            Change::Clear => self = Self::default(),
        }
        self
    }
}

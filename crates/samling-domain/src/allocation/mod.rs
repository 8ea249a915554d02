//! The allocation: which parallel sessions run, in which room, and who sits where.
//!
//! [`rules`] is what a gathering says of it as data; [`draft`] what the organiser has settled by hand; [`problem`] makes the
//! engine's problem of a gathering and its delegations; [`outcome`] counts what a plan gives whom. The engine and its
//! independent checker are [`samling_allocation::seating`].
//!
//! A problem and a plan hold ids only: `p12` is the participant with the number 12, and a room that is set in another way in
//! some slots has an id for each (`a@groups`). [`participant_of`] and [`room_of`] read them.

pub mod draft;
pub mod outcome;
pub mod problem;
pub mod rules;

use crate::identity::{ParticipantId, RoomId};

/// What stands between a room and its layout in the ids of a problem; no id of a gathering has it.
const LAYOUT: char = '@';

/// How a problem names a participant.
pub fn name_of(participant: ParticipantId) -> String {
    format!("p{participant}")
}

/// The participant that a problem names.
pub fn participant_of(name: &str) -> Option<ParticipantId> {
    name.strip_prefix('p')?.parse().ok().map(ParticipantId)
}

/// The room of the gathering that a problem names.
pub fn room_of(name: &str) -> Option<RoomId> {
    let room = name.split_once(LAYOUT).map_or(name, |(room, _)| room);
    RoomId::new(room).ok()
}

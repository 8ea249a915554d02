//! What can be wrong with a plan.

use crate::seating::level::{Level, Value};
use crate::seating::plan::PLAN_FORMAT;
use crate::seating::problem::{Seat, Session};

/// Something in a plan that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are the ids and numbers that the sentence names")]
pub enum Violation {
    /// The plan is of another format.
    #[error("the format is {format:?}, not {PLAN_FORMAT:?}")]
    WrongFormat { format: String },

    /// A session names a slot that the problem does not have.
    #[error("topic {topic:?} runs in slot {slot:?}, which is not in the problem", slot = session.slot, topic = session.topic)]
    SessionInUnknownSlot { session: Session },
    /// A session names a topic that the problem does not have.
    #[error("topic {topic:?} runs in slot {slot:?} and is not in the problem", slot = session.slot, topic = session.topic)]
    SessionOfUnknownTopic { session: Session },
    /// A session names a room that the problem does not have.
    #[error("topic {topic:?} runs in slot {slot:?} in room {room:?}, which is not in the problem", slot = session.slot, topic = session.topic, room = session.room)]
    SessionInUnknownRoom { session: Session },
    /// A topic runs in a slot that is none of its slots.
    #[error("topic {topic:?} runs in slot {slot:?}, which is none of its slots")]
    TopicNotInSlot { topic: String, slot: String },
    /// A topic runs twice in a slot.
    #[error("topic {topic:?} runs more than once in slot {slot:?}")]
    TopicTwiceInSlot { topic: String, slot: String },
    /// A topic runs too seldom.
    #[error("topic {topic:?} runs {runs} times, and must run at least {least} times")]
    TooFewRuns { topic: String, runs: usize, least: u32 },
    /// A topic runs too often.
    #[error("topic {topic:?} runs {runs} times, and may run at most {most} times")]
    TooManyRuns { topic: String, runs: usize, most: u32 },
    /// A room is used in a slot in which it cannot be used.
    #[error("room {room:?} is used in slot {slot:?}, which is none of its slots")]
    RoomNotInSlot { room: String, slot: String },
    /// A room holds two sessions at a time.
    #[error("room {room:?} holds more than one session in slot {slot:?}")]
    RoomTwiceInSlot { room: String, slot: String },
    /// A room is none of the topic's rooms.
    #[error("topic {topic:?} runs in slot {slot:?} in room {room:?}, which is none of its rooms")]
    RoomDoesNotFit { topic: String, slot: String, room: String },
    /// A room lacks what the topic needs.
    #[error("topic {topic:?} runs in slot {slot:?} in room {room:?}, which lacks {feature:?}")]
    RoomLacks { topic: String, slot: String, room: String, feature: String },
    /// Too few sessions in a slot.
    #[error("slot {slot:?} has {sessions} sessions, and must have at least {least}")]
    TooFewSessions { slot: String, sessions: usize, least: u32 },
    /// Too many sessions in a slot.
    #[error("slot {slot:?} has {sessions} sessions, and may have at most {most}")]
    TooManySessions { slot: String, sessions: usize, most: u32 },
    /// A session of the settled schedule does not run.
    #[error("topic {topic:?} in slot {slot:?} in room {room:?} is settled, and does not run so", slot = session.slot, topic = session.topic, room = session.room)]
    SettledSessionMissing { session: Session },
    /// A session runs that is not in the settled schedule.
    #[error("topic {topic:?} runs in slot {slot:?} in room {room:?}, which is not in the settled schedule", slot = session.slot, topic = session.topic, room = session.room)]
    SessionNotSettled { session: Session },
    /// Fewer seats are taken than the topic needs to run.
    #[error("topic {topic:?} in slot {slot:?} has {seats} seats taken, and needs at least {least}")]
    TooFewSeats { topic: String, slot: String, seats: usize, least: u32 },
    /// More seats are taken than the topic allows.
    #[error("topic {topic:?} in slot {slot:?} has {seats} seats taken, and may have at most {most}")]
    TooManySeats { topic: String, slot: String, seats: usize, most: u32 },
    /// More seats are taken than the room has.
    #[error("topic {topic:?} in slot {slot:?} has {seats} seats taken, and room {room:?} has {capacity}")]
    RoomOverfull { topic: String, slot: String, room: String, seats: usize, capacity: u32 },

    /// A seat names a participant that the problem does not have.
    #[error("{participant:?} has a seat and is not in the problem", participant = seat.participant)]
    UnknownParticipant { seat: Seat },
    /// A seat is in a slot in which the participant is not present.
    #[error("{participant:?} has a seat in slot {slot:?} without being present", participant = seat.participant, slot = seat.slot)]
    NotPresent { seat: Seat },
    /// A seat is in a session that does not run.
    #[error("{participant:?} has a seat in topic {topic:?} in slot {slot:?}, which does not run", participant = seat.participant, slot = seat.slot, topic = seat.topic)]
    SessionDoesNotRun { seat: Seat },
    /// A participant has more than one seat in a slot.
    #[error("{participant:?} has more than one seat in slot {slot:?}")]
    TwoSeatsInSlot { participant: String, slot: String },
    /// A participant sits in a topic twice, and not as host both times.
    #[error("{participant:?} sits in topic {topic:?} more than once")]
    SameTopicTwice { participant: String, topic: String },
    /// A participant's role is not among those of the topic.
    #[error("{participant:?} sits in topic {topic:?} in slot {slot:?}, which is for other roles", participant = seat.participant, slot = seat.slot, topic = seat.topic)]
    RoleNotAdmitted { seat: Seat },
    /// A room lacks what a participant needs.
    #[error("{participant:?} sits in topic {topic:?} in slot {slot:?} in room {room:?}, which lacks {feature:?}", participant = seat.participant, slot = seat.slot, topic = seat.topic)]
    RoomLacksForParticipant { seat: Seat, room: String, feature: String },
    /// A seat is forbidden.
    #[error("{participant:?} must not sit in topic {topic:?} in slot {slot:?}", participant = seat.participant, slot = seat.slot, topic = seat.topic)]
    Forbidden { seat: Seat },
    /// A pinned seat is not in the plan.
    #[error("{participant:?} is pinned to topic {topic:?} in slot {slot:?}, and does not sit there", participant = seat.participant, slot = seat.slot, topic = seat.topic)]
    PinNotKept { seat: Seat },
    /// A host does not sit in the own session.
    #[error("{participant:?} hosts topic {topic:?} in slot {slot:?}, and does not sit there", participant = seat.participant, slot = seat.slot, topic = seat.topic)]
    HostMissing { seat: Seat },

    /// The levels are not those of the objective, in its order.
    #[error("the levels are {}, and the objective is {}", list(claimed), list(objective))]
    WrongLevels { claimed: Vec<Level>, objective: Vec<Level> },
    /// The value of a level is another.
    #[error("level {level} says {claimed}, and is {measured}")]
    WrongValue { level: Level, claimed: Value, measured: Value },
    /// A bound is no number where the value is one, or no list of the same length.
    #[error("level {level} has the bound {bound}, which does not compare with the value {value}")]
    BoundOfAnotherKind { level: Level, value: Value, bound: Value },
    /// A bound says that the value cannot be reached.
    #[error("level {level} has the bound {bound}, which is worse than the value {value}")]
    BoundWorse { level: Level, value: Value, bound: Value },
    /// A level is said to be proven although its bound is better than its value.
    #[error("level {level} is said to be proven, with the value {value} and the bound {bound}")]
    ProvenAboveBound { level: Level, value: Value, bound: Value },
    /// The plan is said to be proven, and a level is not.
    #[error("the plan is said to be proven, and level {level} is not")]
    StoppedUnproven { level: Level },
}

fn list(levels: &[Level]) -> String {
    let names: Vec<&str> = levels.iter().map(|level| level.name()).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

//! Contradictions that can be named without a search.

use super::model::Model;
use super::problem::{Seat, Session};
use foldhash::{HashMap, HashMapExt};

/// Why no plan keeps to all rules.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Infeasible {
    /// A pin or a settled session puts somebody where they are not present.
    #[error("{:?} is pinned to {:?} in {:?}, but is not present then", .0.participant, .0.topic, .0.slot)]
    PinOfSomebodyAbsent(Seat),
    /// A seat is both pinned and forbidden.
    #[error("{:?} is pinned to {:?} in {:?}, and the same seat is forbidden", .0.participant, .0.topic, .0.slot)]
    PinForbidden(Seat),
    /// The topic is not for the role of the one who is pinned to it.
    #[error("{:?} is pinned to {:?} in {:?}, but the topic is not for their role", .0.participant, .0.topic, .0.slot)]
    PinAgainstRole(Seat),
    /// The topic cannot run in the slot of the pin.
    #[error("{:?} is pinned to {:?} in {:?}, but the topic cannot run then", .0.participant, .0.topic, .0.slot)]
    PinWhereTopicCannotRun(Seat),
    /// Two pins for one slot.
    #[error("{participant:?} is pinned to two topics in {slot:?}")]
    TwoPins {
        /// Who.
        participant: String,
        /// When.
        slot: String,
    },
    /// Pinned to the same topic twice.
    #[error("{participant:?} is pinned to {topic:?} in two slots")]
    PinnedTwice {
        /// Who.
        participant: String,
        /// What.
        topic: String,
    },
    /// More people are pinned to a session than the largest room that fits has seats.
    #[error("{pins} are pinned to {topic:?} in {slot:?}, where there are at most {seats} seats")]
    MorePinsThanSeats {
        /// When.
        slot: String,
        /// What.
        topic: String,
        /// How many are pinned.
        pins: u32,
        /// The most seats.
        seats: u32,
    },
    /// Fewer topics and rooms than sessions that must run.
    #[error("{wanted} sessions must run in {slot:?}, where at most {possible} can")]
    TooFewSessions {
        /// When.
        slot: String,
        /// The fewest sessions.
        wanted: u32,
        /// How many topics and rooms there are.
        possible: u32,
    },
    /// A topic must run more often than it can.
    #[error("{topic:?} must run {wanted} times and can run at most {possible} times")]
    TopicCannotRun {
        /// What.
        topic: String,
        /// How often it must.
        wanted: u32,
        /// How often it can.
        possible: u32,
    },
    /// A settled session breaks a rule of its topic, room or slot.
    #[error("the settled session of {:?} in {:?} in room {:?} breaks a rule: {rule}", .session.topic, .session.slot, .session.room)]
    SettledSession {
        /// Which.
        session: Session,
        /// Which rule.
        rule: ScheduleRule,
    },
    /// The rules contradict each other in some other way: the search went through everything.
    #[error("no plan keeps to all rules at once; the search went through everything")]
    Nothing,
}

/// A rule that a settled session can break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleRule {
    /// The topic cannot run in the slot.
    #[error("the topic cannot run in the slot")]
    TopicSlot,
    /// The room cannot be used in the slot.
    #[error("the room cannot be used in the slot")]
    RoomSlot,
    /// The room does not fit the topic.
    #[error("the room does not fit the topic")]
    Room,
    /// Another session is in the room.
    #[error("another session is in the room")]
    RoomTaken,
    /// The topic runs twice in the slot.
    #[error("the topic runs twice in the slot")]
    TopicTwice,
    /// The topic runs in more slots than it may.
    #[error("the topic runs too often")]
    TooOften,
    /// The slot has more or fewer sessions than it may.
    #[error("the slot has too many or too few sessions")]
    SlotSessions,
}

/// The first contradiction that is found.
pub fn find(model: &Model<'_>) -> Option<Infeasible> {
    pins(model).or_else(|| match &model.fixed {
        Some(sessions) => settled(model, sessions),
        None => topics(model).or_else(|| slots(model)),
    })
}

fn can_run(model: &Model<'_>, slot: u16, topic: u16) -> bool {
    let row = &model.topics[usize::from(topic)];
    row.slots >> slot & 1 == 1
        && row.max_runs > 0
        && model.rooms.iter().enumerate().any(|(at, room)| room.slots >> slot & 1 == 1 && row.rooms[at])
}

fn pins(model: &Model<'_>) -> Option<Infeasible> {
    let mut counts: HashMap<(u16, u16), u32> = HashMap::new();
    for (person, pins) in model.pins.iter().enumerate() {
        for (index, (slot, topic)) in pins.iter().enumerate() {
            let seat = Seat {
                participant: model.person_id(person).to_owned(),
                slot: model.slot_ids[usize::from(*slot)].clone(),
                topic: model
                    .topics
                    .get(usize::from(*topic))
                    .map_or_else(String::new, |topic| topic.id.clone()),
            };
            let host = Model::rows(&model.hosts, person).contains(&(*slot, *topic));
            if !model.present(person, *slot) {
                return Some(Infeasible::PinOfSomebodyAbsent(seat));
            }
            if Model::rows(&model.forbidden, person).contains(&(*slot, *topic)) {
                return Some(Infeasible::PinForbidden(seat));
            }
            if !host && !model.may_sit(person, *slot, *topic) {
                return Some(Infeasible::PinAgainstRole(seat));
            }
            if !can_run(model, *slot, *topic) {
                return Some(Infeasible::PinWhereTopicCannotRun(seat));
            }
            if pins[..index].iter().any(|(other, _)| other == slot) {
                return Some(Infeasible::TwoPins { participant: seat.participant, slot: seat.slot });
            }
            let both_hosted =
                |other: u16| Model::rows(&model.hosts, person).contains(&(other, *topic)) && host;
            if pins[..index].iter().any(|(other, same)| same == topic && !both_hosted(*other)) {
                return Some(Infeasible::PinnedTwice { participant: seat.participant, topic: seat.topic });
            }
            if !host {
                *counts.entry((*slot, *topic)).or_insert(0) += 1;
            }
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_unstable();
    counts.into_iter().find_map(|((slot, topic), pins)| {
        let row = &model.topics[usize::from(topic)];
        let rooms =
            model.rooms.iter().zip(&row.rooms).filter(|(room, fits)| room.slots >> slot & 1 == 1 && **fits);
        let seats = rooms.map(|(room, _)| room.capacity).max().unwrap_or(0).min(row.max_seats);
        (pins > seats).then(|| Infeasible::MorePinsThanSeats {
            slot: model.slot_ids[usize::from(slot)].clone(),
            topic: row.id.clone(),
            pins,
            seats,
        })
    })
}

fn topics(model: &Model<'_>) -> Option<Infeasible> {
    (0_u16..).zip(&model.topics).find_map(|(at, topic)| {
        let slots =
            (0..model.slots()).filter(|slot| can_run(model, u16::try_from(*slot).unwrap_or(0), at)).count();
        let possible = u32::try_from(slots).unwrap_or(u32::MAX).min(topic.max_runs);
        let wanted = topic.min_runs;
        (wanted > possible).then(|| Infeasible::TopicCannotRun { topic: topic.id.clone(), wanted, possible })
    })
}

fn slots(model: &Model<'_>) -> Option<Infeasible> {
    (0_u16..).zip(&model.slot_ids).find_map(|(slot, id)| {
        let topics = (0..model.topics.len())
            .filter(|at| can_run(model, slot, u16::try_from(*at).unwrap_or(0)))
            .count();
        let rooms = model.rooms.iter().filter(|room| room.slots >> slot & 1 == 1).count();
        let possible =
            u32::try_from(topics.min(rooms)).unwrap_or(u32::MAX).min(model.max_sessions[usize::from(slot)]);
        let wanted = model.min_sessions[usize::from(slot)];
        (wanted > possible).then(|| Infeasible::TooFewSessions { slot: id.clone(), wanted, possible })
    })
}

fn settled(model: &Model<'_>, sessions: &[(u16, u16, u16)]) -> Option<Infeasible> {
    for (index, row) in sessions.iter().enumerate() {
        let (slot, topic, room) = *row;
        let topic_row = &model.topics[usize::from(topic)];
        let room_row = &model.rooms[usize::from(room)];
        let before = &sessions[..index];
        let in_slot = sessions.iter().filter(|other| other.0 == slot).count();
        let runs = sessions.iter().filter(|other| other.1 == topic).count();
        let rule = if topic_row.slots >> slot & 1 == 0 {
            ScheduleRule::TopicSlot
        } else if room_row.slots >> slot & 1 == 0 {
            ScheduleRule::RoomSlot
        } else if !topic_row.rooms[usize::from(room)] {
            ScheduleRule::Room
        } else if before.iter().any(|other| other.0 == slot && other.2 == room) {
            ScheduleRule::RoomTaken
        } else if before.iter().any(|other| other.0 == slot && other.1 == topic) {
            ScheduleRule::TopicTwice
        } else if runs > topic_row.max_runs as usize {
            ScheduleRule::TooOften
        } else if in_slot > model.max_sessions[usize::from(slot)] as usize {
            ScheduleRule::SlotSessions
        } else {
            continue;
        };
        let session = Session {
            slot: model.slot_ids[usize::from(slot)].clone(),
            topic: topic_row.id.clone(),
            room: room_row.id.clone(),
        };
        return Some(Infeasible::SettledSession { session, rule });
    }
    for (topic, row) in (0_u16..).zip(&model.topics) {
        let possible =
            u32::try_from(sessions.iter().filter(|other| other.1 == topic).count()).unwrap_or(u32::MAX);
        if possible < row.min_runs {
            return Some(Infeasible::TopicCannotRun {
                topic: row.id.clone(),
                wanted: row.min_runs,
                possible,
            });
        }
    }
    for (slot, id) in (0_u16..).zip(&model.slot_ids) {
        let possible =
            u32::try_from(sessions.iter().filter(|other| other.0 == slot).count()).unwrap_or(u32::MAX);
        let wanted = model.min_sessions[usize::from(slot)];
        if possible < wanted {
            return Some(Infeasible::TooFewSessions { slot: id.clone(), wanted, possible });
        }
    }
    None
}

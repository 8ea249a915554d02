//! What a change would give or cost: the changed problem is solved, nothing is guessed.

use super::explain::{Cost, cost};
use super::plan::Plan;
use super::problem::{Participant, Problem, Room, Seat};
use super::solve::{Options, Watch};
use serde::Serialize;

/// Something that the organiser could change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhatIf {
    /// A topic runs in a slot where it does not.
    Run {
        /// What.
        topic: String,
        /// When.
        slot: String,
    },
    /// A topic does not run in a slot where it does.
    DoNotRun {
        /// What.
        topic: String,
        /// When.
        slot: String,
    },
    /// A room has more seats.
    MoreSeats {
        /// Which room.
        room: String,
        /// How many more.
        seats: u32,
    },
    /// There is one more room of this size, in every slot; slots that have a most of sessions may have one more.
    OneMoreRoom {
        /// Its seats.
        capacity: u32,
    },
    /// A slot may have one session more than its most, in the rooms that there are.
    OneMoreSession {
        /// Which slot.
        slot: String,
    },
}

/// The problem with the change. Settled sessions are let go where the change is about which of them run, and stay for
/// [`WhatIf::MoreSeats`]. What is about a topic, slot or room that is not there changes nothing.
///
/// For [`WhatIf::Run`] there may be one participant more, who is nobody: a host without wishes or colleagues, pinned to the
/// topic in the slot and counted by no level, so that the session runs and everything else stays open.
pub fn changed(problem: &Problem, what: &WhatIf) -> Problem {
    let mut changed = problem.clone();
    if !matches!(what, WhatIf::MoreSeats { .. }) {
        changed.sessions.clear();
    }
    let all: Vec<String> = problem.slots.iter().map(|slot| slot.id.clone()).collect();
    match what {
        WhatIf::Run { topic, slot } => run(&mut changed, topic, slot),
        WhatIf::DoNotRun { topic, slot } => {
            if let Some(row) = changed.topics.iter_mut().find(|row| row.id == *topic) {
                let slots: Vec<String> =
                    row.slots.clone().unwrap_or(all).into_iter().filter(|other| other != slot).collect();
                row.slots = Some(slots);
            }
        }
        WhatIf::MoreSeats { room, seats } => {
            if let Some(row) = changed.rooms.iter_mut().find(|row| row.id == *room) {
                row.capacity = row.capacity.saturating_add(*seats);
            }
        }
        WhatIf::OneMoreRoom { capacity } => {
            let mut id = "+".to_owned();
            while changed.rooms.iter().any(|room| room.id == id) {
                id.push('+');
            }
            let features = changed.rooms.iter().flat_map(|room| room.features.iter().cloned());
            let mut features: Vec<String> = features.collect();
            features.sort();
            features.dedup();
            for topic in &mut changed.topics {
                if let Some(rooms) = &mut topic.rooms {
                    rooms.push(id.clone());
                }
            }
            for slot in &mut changed.slots {
                slot.max_sessions = slot.max_sessions.map(|most| most.saturating_add(1));
            }
            changed.rooms.push(Room { id, capacity: *capacity, slots: None, features });
        }
        WhatIf::OneMoreSession { slot } => {
            if let Some(row) = changed.slots.iter_mut().find(|row| row.id == *slot) {
                row.max_sessions = row.max_sessions.map(|most| most.saturating_add(1));
            }
        }
    }
    changed
}

/// The topic must run in the slot. Where it runs apart from that stays open, as its slots and its runs allow.
fn run(changed: &mut Problem, topic: &str, slot: &str) {
    let Some(row) = changed.topics.iter_mut().find(|row| row.id == topic) else { return };
    let once = row.max_runs == Some(1)
        || row.slots.as_ref().is_some_and(|slots| slots.iter().all(|one| one == slot));
    if once {
        row.slots = Some(vec![slot.to_owned()]);
        row.min_runs = Some(1);
        return;
    }
    if let Some(slots) = &mut row.slots
        && !slots.iter().any(|one| one == slot)
    {
        slots.push(slot.to_owned());
    }
    let mut id = "+".to_owned();
    let taken = |id: &str, problem: &Problem| {
        problem.participants.iter().any(|person| person.id == id || person.organisation == id)
            || problem.organisations.iter().any(|organisation| organisation.id == id)
    };
    while taken(&id, changed) {
        id.push('+');
    }
    let seat = Seat { participant: id.clone(), slot: slot.to_owned(), topic: topic.to_owned() };
    changed.participants.push(Participant {
        id: id.clone(),
        organisation: id,
        slots: Some(vec![slot.to_owned()]),
        ..Participant::default()
    });
    changed.hosts.push(seat.clone());
    changed.pins.push(seat);
}

/// What the change would give or cost, compared with the plan.
pub fn what_if(
    problem: &Problem,
    plan: &Plan,
    what: &WhatIf,
    options: &Options,
    watch: &mut dyn Watch,
) -> Cost {
    cost(&changed(problem, what), plan, options, watch)
}

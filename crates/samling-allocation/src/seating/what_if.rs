//! What a change would give or cost: the changed problem is solved, nothing is guessed.

use super::explain::{Cost, cost};
use super::plan::Plan;
use super::problem::{Problem, Room};
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

/// The problem with the change. Settled sessions are let go, since the change is about them.
pub fn changed(problem: &Problem, plan: &Plan, what: &WhatIf) -> Problem {
    let mut changed = problem.clone();
    changed.sessions.clear();
    let all: Vec<String> = problem.slots.iter().map(|slot| slot.id.clone()).collect();
    match what {
        WhatIf::Run { topic, slot } => {
            // It must run in the slot and where it does now: elsewhere it may not, and its runs are counted.
            let mut running: Vec<String> = plan
                .sessions
                .iter()
                .filter(|row| row.topic == *topic && row.slot != *slot)
                .map(|row| row.slot.clone())
                .collect();
            if let Some(row) = changed.topics.iter_mut().find(|row| row.id == *topic) {
                let most = row.max_runs.unwrap_or(u32::MAX) as usize;
                running.truncate(most.saturating_sub(1));
                running.push(slot.clone());
                row.min_runs = u32::try_from(running.len()).ok();
                row.slots = Some(running);
            }
        }
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

/// What the change would give or cost, compared with the plan.
pub fn what_if(
    problem: &Problem,
    plan: &Plan,
    what: &WhatIf,
    options: &Options,
    watch: &mut dyn Watch,
) -> Cost {
    cost(&changed(problem, plan, what), plan, options, watch)
}

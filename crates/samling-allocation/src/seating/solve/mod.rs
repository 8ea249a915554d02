//! Finds the best plan, and says how good it can be at most.

mod bound;
mod choose;
mod frame;
mod large;
mod local;
mod network;
mod relax;
mod rooms;
mod search;
mod seat;
mod sets;

use super::check::{Violation, check};
use super::infeasible::{self, Infeasible};
use super::level::Level;
use super::mistakes::{Mistake, mistakes};
use super::model::Model;
use super::objective::Objective;
use super::plan::{LevelResult, PLAN_FORMAT, Plan, Stopped};
use super::problem::{Problem, Seat, Session};
use frame::{NOWHERE, SessionRow};
use search::{Found, Search};
use serde::Serialize;

/// How to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// What ties are settled by: lots are drawn from it.
    pub seed: u64,
    /// The search ends after so many steps (a step is one flow); without, when everything is proven, or everything but
    /// `spread` and its own share of work is used.
    pub steps: Option<u64>,
}

/// Looks on while a plan is sought, and may end it.
pub trait Watch {
    /// Something is new.
    fn progress(&mut self, progress: &Progress) {
        let _ = progress;
    }

    /// True ends the search; the best plan so far is returned.
    fn stop(&mut self) -> bool {
        false
    }
}

/// Nobody looks on.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Watch for Silent {}

/// What the search is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Looking at which topics could run together.
    Topics,
    /// Seating people under the most promising schedules.
    Seats,
    /// Everything but `spread` is proven; spreading colleagues.
    Spread,
}

/// How far a search is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// Steps done.
    pub steps: u64,
    /// The best plan so far and its bounds; empty before there is one.
    pub levels: Vec<LevelResult>,
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The problem contradicts itself in what it says, not in what it asks for.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Mistakes(Vec<Mistake>),
    /// No plan keeps to all rules.
    #[error(transparent)]
    Infeasible(Infeasible),
    /// The independent checker refuses what was found: the solver is wrong, and nobody sees its plan.
    #[error("the checker refuses what was found; this is a fault of the program: {}",
        .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Wrong(Vec<Violation>),
    /// The search was ended before it found a plan.
    #[error("the search was ended before it found a plan")]
    Stopped,
}

/// The best plan for a problem. It has been through the [checker](check) already.
pub fn solve(problem: &Problem, options: &Options, watch: &mut dyn Watch) -> Result<Plan, Refused> {
    let mistakes = mistakes(problem);
    if !mistakes.is_empty() {
        return Err(Refused::Mistakes(mistakes));
    }
    let model = Model::new(problem, options.seed);
    if let Some(contradiction) = infeasible::find(&model) {
        return Err(Refused::Infeasible(contradiction));
    }
    let objective = Objective::new(&model);
    let found = Search::new(&model, &objective, options, watch).run()?;
    let plan = plan(&model, &objective, found);
    match check(problem, &plan) {
        Ok(()) => Ok(plan),
        Err(violations) => Err(Refused::Wrong(violations)),
    }
}

fn plan(model: &Model<'_>, objective: &Objective, found: Found) -> Plan {
    let slots = model.slots();
    let session = |row: &SessionRow| Session {
        slot: model.slot_ids[usize::from(row.slot)].clone(),
        topic: model.topics[usize::from(row.topic)].id.clone(),
        room: model.rooms[usize::from(row.room)].id.clone(),
    };
    let mut seats = Vec::new();
    let mut taken = vec![false; found.sessions.len()];
    let mut order: Vec<usize> = (0..model.people.len()).collect();
    order.sort_unstable_by_key(|person| model.person_id(*person));
    for person in order {
        for slot in 0..slots {
            let at = found.seats[person * slots + slot];
            if at != NOWHERE {
                taken[usize::from(at)] = true;
                let row = &found.sessions[usize::from(at)];
                seats.push(Seat {
                    participant: model.person_id(person).to_owned(),
                    slot: model.slot_ids[slot].clone(),
                    topic: model.topics[usize::from(row.topic)].id.clone(),
                });
            }
        }
    }
    // A session without anybody is not held, where the rules let it go.
    let mut kept: Vec<SessionRow> = found.sessions.clone();
    if model.fixed.is_none() {
        for (row, taken) in found.sessions.iter().zip(&taken) {
            let in_slot = kept.iter().filter(|other| other.slot == row.slot).count();
            let of_topic = kept.iter().filter(|other| other.topic == row.topic).count();
            let may_go = in_slot > model.min_sessions[usize::from(row.slot)] as usize
                && of_topic > model.topics[usize::from(row.topic)].min_runs as usize;
            if !taken && may_go {
                kept.retain(|other| other != row);
            }
        }
    }
    let mut sessions: Vec<Session> = kept.iter().map(session).collect();
    sessions.sort();
    let levels = results(objective, &found);
    let stopped = match found.stopped {
        _ if levels.iter().all(|level| level.proven) => Stopped::Proven,
        Stopped::Proven => Stopped::Steps,
        other => other,
    };
    Plan { format: PLAN_FORMAT.to_owned(), sessions, seats, levels, stopped, seconds: None }
}

/// Level by level: the value, and what no plan can beat that is as good on all earlier levels.
fn results(objective: &Objective, found: &Found) -> Vec<LevelResult> {
    let mut results = Vec::new();
    let mut certain = true;
    for (index, level) in objective.levels.iter().enumerate() {
        let (from, to) = (objective.at(*level).unwrap_or(0), objective.end(index));
        let proven = certain && found.vector.0[from..to] == found.bound.0[from..to];
        let value = objective.value(index, &found.vector);
        let bound = if proven {
            value.clone()
        } else {
            let source = if certain { &found.bound } else { &found.ideal };
            objective.value(index, source)
        };
        // A bound by itself may happen to be reached.
        let proven = proven || (value == bound && certain);
        certain &= proven;
        let bound = if level.compare(&value, &bound).is_lt() { value.clone() } else { bound };
        results.push(LevelResult { level: *level, value, bound, proven });
    }
    results
}

/// True for the levels whose proof ends the search.
fn must_be_proven(level: Level) -> bool {
    level != Level::Spread
}

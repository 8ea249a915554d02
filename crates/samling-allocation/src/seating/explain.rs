//! Why a wish is met or not: the true reason, found by solving with the wish pinned.

use super::level::{Level, Value};
use super::plan::{LevelResult, Plan};
use super::problem::{Participant, Problem, Seat, Wish};
use super::solve::{Options, Refused, Watch, solve};
use serde::Serialize;
use std::cmp::Ordering;

/// A wish of a participant, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WishReason {
    /// The wish.
    pub wish: Wish,
    /// What came of it.
    pub why: Why,
}

/// What came of a wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Met, in this slot.
    Met(String),
    /// Another wish for the same topic is met, and a topic is met once.
    MetByAnother,
    /// The topic runs in no slot of the wish in which the participant is present.
    NotRun,
    /// The topic runs, but the participant is not there then.
    NotPresent,
    /// It runs in these slots, and a seat in it would have cost something.
    Unmet(Vec<Alternative>),
}

/// A slot in which an unmet wish could have been met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// When.
    pub slot: String,
    /// What they attend then.
    pub instead: Option<String>,
    /// Seats taken in the wished session, hosts not counted.
    pub taken: u32,
    /// Seats in it.
    pub seats: u32,
    /// What meeting the wish there would have cost, with the same sessions.
    pub cost: Cost,
}

/// What something would cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cost {
    /// Nothing: every level stays as good. Between equals the lot decided, which is drawn from the seed and the ids.
    Tie,
    /// The first level that changes gets better: the plan was not proven to be the best there.
    Better(Change),
    /// The first level that changes gets worse.
    Worse(Change),
    /// No plan keeps to all rules with it.
    Impossible,
    /// The search was ended before this was settled.
    Unknown,
}

/// A level's value before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The level.
    pub level: Level,
    /// Its value in the plan.
    pub from: Value,
    /// Its value with the change: the best found.
    pub to: Value,
    /// True when no plan with the change is better at this level.
    pub certain: bool,
}

/// The first level at which two results differ.
pub fn compare(before: &[LevelResult], after: &[LevelResult]) -> Cost {
    for (one, other) in before.iter().zip(after) {
        let change = || Change {
            level: one.level,
            from: one.value.clone(),
            to: other.value.clone(),
            certain: other.proven,
        };
        match one.level.compare(&one.value, &other.value) {
            Ordering::Less => return Cost::Worse(change()),
            Ordering::Greater => return Cost::Better(change()),
            Ordering::Equal => {}
        }
    }
    Cost::Tie
}

/// What a changed problem would give, compared with a plan.
pub(super) fn cost(changed: &Problem, plan: &Plan, options: &Options, watch: &mut dyn Watch) -> Cost {
    match solve(changed, options, watch) {
        Ok(other) => compare(&plan.levels, &other.levels),
        Err(Refused::Infeasible(_) | Refused::Mistakes(_)) => Cost::Impossible,
        Err(Refused::Stopped | Refused::Wrong(_)) => Cost::Unknown,
    }
}

/// Steps for the question what one wish would cost: the first flow mostly settles it.
const STEPS: u64 = 6;

/// What came of each wish of a participant, in the order of the file. The sessions stay as they are in the plan; an unmet
/// wish for one of them is pinned and everybody seated anew. `seed` is the one that the plan was made with.
///
/// Somebody who is not in the problem has no wishes.
pub fn wishes(
    problem: &Problem,
    plan: &Plan,
    participant: &str,
    seed: u64,
    watch: &mut dyn Watch,
) -> Vec<WishReason> {
    let Some(person) = problem.participants.iter().find(|person| person.id == participant) else {
        return Vec::new();
    };
    let mut settled = problem.clone();
    settled.sessions.clone_from(&plan.sessions);
    let met_topics: Vec<&str> = mine(plan, person).map(|seat| seat.topic.as_str()).collect();
    person
        .wishes
        .iter()
        .map(|wish| {
            let met = mine(plan, person).find(|seat| {
                seat.topic == wish.topic && wish.slot.as_ref().is_none_or(|slot| *slot == seat.slot)
            });
            let why = if let Some(seat) = met {
                Why::Met(seat.slot.clone())
            } else if met_topics.contains(&wish.topic.as_str()) && another(person, plan, wish) {
                Why::MetByAnother
            } else {
                unmet(&mut settled, plan, person, wish, seed, watch)
            };
            WishReason { wish: wish.clone(), why }
        })
        .collect()
}

fn mine<'p>(plan: &'p Plan, person: &'p Participant) -> impl Iterator<Item = &'p Seat> {
    plan.seats.iter().filter(|seat| seat.participant == person.id)
}

/// Is the topic met for another wish?
fn another(person: &Participant, plan: &Plan, wish: &Wish) -> bool {
    person.wishes.iter().filter(|other| other.topic == wish.topic && *other != wish).any(|other| {
        mine(plan, person).any(|seat| {
            seat.topic == other.topic && other.slot.as_ref().is_none_or(|slot| *slot == seat.slot)
        })
    })
}

fn unmet(
    settled: &mut Problem,
    plan: &Plan,
    person: &Participant,
    wish: &Wish,
    seed: u64,
    watch: &mut dyn Watch,
) -> Why {
    let running = plan.sessions.iter().filter(|session| {
        session.topic == wish.topic && wish.slot.as_ref().is_none_or(|slot| *slot == session.slot)
    });
    let (mut any, mut alternatives) = (false, Vec::new());
    for session in running {
        any = true;
        if person.slots.as_ref().is_some_and(|slots| !slots.contains(&session.slot)) {
            continue;
        }
        let topic = settled.topics.iter().find(|topic| topic.id == wish.topic);
        let room = settled.rooms.iter().find(|room| room.id == session.room);
        let seats = room
            .map_or(0, |room| room.capacity)
            .min(topic.and_then(|topic| topic.max_seats).unwrap_or(u32::MAX));
        let host = |seat: &Seat| settled.hosts.contains(seat);
        let there = plan.seats.iter().filter(|seat| seat.slot == session.slot && seat.topic == session.topic);
        let taken = u32::try_from(there.filter(|seat| !host(seat)).count()).unwrap_or(u32::MAX);
        let instead =
            mine(plan, person).find(|seat| seat.slot == session.slot).map(|seat| seat.topic.clone());
        settled.pins.push(Seat {
            participant: person.id.clone(),
            slot: session.slot.clone(),
            topic: session.topic.clone(),
        });
        let options = Options { seed, steps: Some(STEPS) };
        let cost = if watch.stop() { Cost::Unknown } else { cost(settled, plan, &options, watch) };
        settled.pins.pop();
        alternatives.push(Alternative { slot: session.slot.clone(), instead, taken, seats, cost });
    }
    if !alternatives.is_empty() {
        Why::Unmet(alternatives)
    } else if any {
        Why::NotPresent
    } else {
        Why::NotRun
    }
}

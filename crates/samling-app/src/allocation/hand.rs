//! Moving somebody by hand: what it would mean is shown before it is done.

use super::store::{AllocationRow, Origin};
use super::{Facts, digest, facts, note};
use crate::context::{Context, Failure};
use crate::journal::{Action, Actor};
use crate::store::Transaction;
use samling_allocation::seating::{
    Level, LevelResult, Plan, Problem, Seat, Stopped, Value, Violation, check, measure,
};
use samling_domain::allocation::draft::{Change, Draft, Place};
use samling_domain::identity::GatheringId;
use std::cmp::Ordering;

/// What a move means.
#[derive(Debug, Clone)]
pub struct Moved {
    /// The plan with the move.
    pub plan: Plan,
    /// Each level before, after.
    pub levels: Vec<(Level, Value, Value)>,
    /// The rules that it breaks; with any of them it cannot be done.
    pub violations: Vec<Violation>,
    draft: Draft,
    digest: String,
}

impl Moved {
    /// What tells the problem that it answers from every other.
    pub fn digest(&self) -> &str {
        &self.digest
    }
}

/// A plan with somebody in another session, measured and checked. The session becomes a pin, so that a later search keeps
/// it, if `pin` says so.
pub fn moved(facts: &Facts, row: &AllocationRow, place: &Place, pin: bool) -> Result<Moved, Failure> {
    let draft = if pin { row.draft.clone().changed(Change::Pin(place.clone())) } else { row.draft.clone() };
    let problem = facts.problem(&draft, facts.published.as_ref());
    let seat = place.seat();
    let mut seats: Vec<Seat> = row
        .plan
        .seats
        .iter()
        .filter(|one| one.participant != seat.participant || one.slot != seat.slot)
        .cloned()
        .collect();
    seats.push(seat);
    seats.sort();
    let before = measure(&problem, &row.plan.sessions, &row.plan.seats);
    let after = measure(&problem, &row.plan.sessions, &seats);
    let levels = results(&problem, &row.plan, &before, &after);
    let proven = levels.iter().all(|level| level.proven);
    let plan = Plan {
        seats,
        levels,
        stopped: if proven { Stopped::Proven } else { Stopped::Steps },
        seconds: None,
        ..row.plan.clone()
    };
    let violations = check(&problem, &plan).err().unwrap_or_default();
    let levels =
        before.into_iter().zip(after).map(|((level, before), (_, after))| (level, before, after)).collect();
    Ok(Moved { digest: digest(&problem)?, plan, levels, violations, draft })
}

/// The levels of a plan that was made by hand. A bound of the plan before it holds as long as every earlier level is as
/// good; after that only what no plan at all can be better than.
fn results(
    problem: &Problem,
    plan: &Plan,
    before: &[(Level, Value)],
    after: &[(Level, Value)],
) -> Vec<LevelResult> {
    let mut same = true;
    let mut found = Vec::new();
    for ((level, was), (_, value)) in before.iter().zip(after) {
        let known = plan.levels.iter().find(|one| one.level == *level && same && one.value == *was);
        let known = known.map(|one| one.bound.clone());
        let bound = known
            .filter(|bound| level.compare(bound, value) != Ordering::Greater)
            .unwrap_or_else(|| best(problem, *level, value));
        found.push(LevelResult { level: *level, proven: bound == *value, value: value.clone(), bound });
        same = same && was == value;
    }
    found
}

/// What no plan is better than.
fn best(problem: &Problem, level: Level, value: &Value) -> Value {
    match (level, value) {
        (Level::Total, _) => {
            let weight = |id: &str| {
                let found = problem.organisations.iter().find(|one| one.id == id);
                i64::from(found.and_then(|one| one.weight).unwrap_or(1))
            };
            let all = problem.participants.iter().map(|person| {
                let values: i64 = person.wishes.iter().map(|wish| i64::from(wish.value.unwrap_or(1))).sum();
                values * weight(&person.organisation)
            });
            Value::Number(all.sum())
        }
        (_, Value::Counts(counts)) => {
            let mut best = vec![0; counts.len()];
            if let Some(last) = best.last_mut() {
                *last = counts.iter().sum();
            }
            Value::Counts(best)
        }
        (_, Value::Number(_)) => Value::Number(0),
    }
}

/// Moves somebody: a new plan, with the session as a pin in what is settled.
pub fn make(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    plan: i64,
    place: &Place,
    actor: &Actor,
) -> Result<i64, Failure> {
    tx.lock_decision(gathering)?;
    let facts = facts(tx, context, gathering)?;
    let row = tx.allocation(gathering, plan)?.ok_or(Failure::NotFound)?;
    let moved = moved(&facts, &row, place, true)?;
    if let Some(violation) = moved.violations.first() {
        return Err(Failure::PlanRefused(violation.to_string()));
    }
    let next = AllocationRow {
        id: 0,
        parent: facts.published.as_ref().map(|row| row.id),
        origin: Origin::Hand,
        problem: moved.digest,
        draft: moved.draft.clone(),
        plan: moved.plan,
        created_at: context.now,
        published_at: None,
        reason: String::new(),
    };
    let id = tx.add_allocation(gathering, &next)?;
    tx.put_allocation_draft(gathering, &facts.draft.changed(Change::Pin(place.clone())), context.now)?;
    let fields = vec![
        format!("plan-{id}"),
        format!("participant-{}", place.participant),
        format!("slot-{}", place.slot),
        format!("topic-{}", place.topic),
    ];
    note(tx, context, gathering, actor, Action::AllocationMoved, fields, None)?;
    Ok(id)
}

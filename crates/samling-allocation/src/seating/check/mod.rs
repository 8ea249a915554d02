//! The independent checker of plans. It recomputes every rule and every level from the plain values, by looking
//! things up by name, and shares no code with the solver beyond those values.
//!
//! It says whether a plan keeps to the rules, whether its levels are measured rightly, and whether its claims agree with
//! each other. It does not say whether a bound is true: that would be solving.

mod claims;
mod facts;
mod measure;
mod schedule;
mod seats;
mod violation;

pub use violation::Violation;

use super::level::{Level, Value};
use super::plan::Plan;
use super::problem::{Problem, Seat, Session};
use facts::{Facts, Held};

/// Verifies that a plan keeps to every rule of a problem without [mistakes](super::mistakes()), and that it is as good as it says.
///
/// # Errors
/// Everything that does not hold, rule by rule.
pub fn check(problem: &Problem, plan: &Plan) -> Result<(), Vec<Violation>> {
    let facts = Facts::new(problem);
    let held = Held::new(&facts, &plan.sessions, &plan.seats);
    let mut found = Vec::new();
    claims::format(plan, &mut found);
    schedule::check(&facts, &held, &mut found);
    seats::check(&facts, &held, &mut found);
    claims::check(problem, plan, &measure::levels(&facts, &held), &mut found);
    if found.is_empty() { Ok(()) } else { Err(found) }
}

/// How good sessions and seats are at each level of the problem's objective, in its order. A seat in a session
/// that does not run counts for nothing.
pub fn measure(problem: &Problem, sessions: &[Session], seats: &[Seat]) -> Vec<(Level, Value)> {
    let facts = Facts::new(problem);
    measure::levels(&facts, &Held::new(&facts, sessions, seats))
}

//! What a plan says of itself.

use super::Violation;
use crate::seating::level::{Level, Value};
use crate::seating::plan::{LevelResult, PLAN_FORMAT, Plan, Stopped};
use crate::seating::problem::Problem;
use std::cmp::Ordering;

pub fn format(plan: &Plan, found: &mut Vec<Violation>) {
    if plan.format != PLAN_FORMAT {
        found.push(Violation::WrongFormat { format: plan.format.clone() });
    }
}

/// The levels are those of the objective, as good as measured, and their bounds and proofs agree.
pub fn check(problem: &Problem, plan: &Plan, measured: &[(Level, Value)], found: &mut Vec<Violation>) {
    let claimed: Vec<Level> = plan.levels.iter().map(|result| result.level).collect();
    if claimed != problem.objective {
        found.push(Violation::WrongLevels { claimed, objective: problem.objective.clone() });
    }
    for result in &plan.levels {
        let level = result.level;
        if let Some((_, measured)) = measured.iter().find(|(other, _)| *other == level)
            && *measured != result.value
        {
            let (claimed, measured) = (result.value.clone(), measured.clone());
            found.push(Violation::WrongValue { level, claimed, measured });
        }
        bound(result, found);
        if plan.stopped == Stopped::Proven && !result.proven {
            found.push(Violation::StoppedUnproven { level });
        }
    }
}

fn bound(result: &LevelResult, found: &mut Vec<Violation>) {
    let (level, value, bound) = (result.level, result.value.clone(), result.bound.clone());
    let alike = match (&value, &bound) {
        (Value::Number(_), Value::Number(_)) => true,
        (Value::Counts(value), Value::Counts(bound)) => value.len() == bound.len(),
        _ => false,
    };
    if !alike {
        found.push(Violation::BoundOfAnotherKind { level, value, bound });
    } else if level.compare(&bound, &value) == Ordering::Greater {
        found.push(Violation::BoundWorse { level, value, bound });
    } else if result.proven && bound != value {
        found.push(Violation::ProvenAboveBound { level, value, bound });
    }
}

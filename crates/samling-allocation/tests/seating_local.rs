//! Where there are too many topics to go through, plans are sought from schedule to schedule. What is said of them is true all
//! the same: tiny problems among topics that must not run, set against the search through every plan.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod oracle;

use oracle::{Answer, best, random};
use samling_allocation::seating::{Options, Problem, Refused, Silent, Topic, Value, solve};

/// More topics than are gone through, none of which can run.
fn among_topics(problem: &Problem) -> Problem {
    let mut many = problem.clone();
    many.topics.extend((0..65).map(|at| Topic {
        id: format!("never{at}"),
        max_runs: Some(0),
        ..Topic::default()
    }));
    many
}

/// What is wrong with the answer; otherwise whether there is a plan, and whether it is as good as can be.
fn wrong(problem: &Problem, seed: u64, truth: &Answer) -> Result<(bool, bool), String> {
    let options = Options { seed, steps: Some(200) };
    let plan = match (solve(&among_topics(problem), &options, &mut Silent), truth) {
        (Ok(plan), _) => plan,
        (Err(Refused::Infeasible(_)), Answer::Impossible) | (Err(Refused::Stopped), _) => {
            return Ok((false, false));
        }
        (Err(refused), _) => return Err(format!("refused: {refused}; true is {truth:?}")),
    };
    let Answer::Best(values) = truth else { return Err(format!("a plan, though true is {truth:?}")) };
    for (level, value) in plan.levels.iter().zip(values) {
        let reached = level.value == *value;
        if level.proven && !reached || level.level.compare(&level.bound, value).is_gt() {
            return Err(format!("{level:?}, true is {value}"));
        }
        // What is said of later levels is said of plans that are as good before.
        if !reached {
            return Ok((true, false));
        }
    }
    let found: Vec<Value> = plan.levels.iter().map(|level| level.value.clone()).collect();
    Ok((true, found == *values))
}

#[test]
fn what_is_said_of_a_plan_is_true_also_without_going_through_everything() {
    let (mut faults, mut possible, mut planned, mut perfect) = (Vec::new(), 0, 0, 0);
    for seed in 0..2_000 {
        let problem = random::problem(seed);
        let truth = best(&problem, 30_000);
        if truth == Answer::TooLarge {
            continue;
        }
        possible += u32::from(truth != Answer::Impossible);
        match wrong(&problem, seed, &truth) {
            Ok((plan, good)) => {
                planned += u32::from(plan);
                perfect += u32::from(good);
            }
            Err(fault) => faults.push(format!(
                "seed {seed}, {:?}: {fault}\n{}",
                problem.objective,
                serde_json::to_string(&problem).unwrap()
            )),
        }
    }
    println!("{possible} have a plan, {planned} were found, {perfect} are as good as can be");
    let first = &faults[..faults.len().min(4)];
    assert!(faults.is_empty(), "{} are wrong:\n{}", faults.len(), first.join("\n\n"));
    assert!(
        planned * 10 > possible * 7 && perfect * 10 > planned * 5,
        "{planned} of {possible}, {perfect} good"
    );
}

//! The solver's plans are the best there are, and what it calls impossible is impossible: thousands of tiny problems,
//! set against a search that goes through everything.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod oracle;

use oracle::{Answer, best, exhaustive, random};
use samling_allocation::seating::{
    Options, Problem, Refused, Silent, Stopped, Value, check, mistakes, solve,
};

const CASES: u64 = 3_000;
/// How many ways the search may look at for one case.
const ALLOWED: usize = 30_000;

/// What is wrong with the solver's answer.
fn wrong(problem: &Problem, seed: u64, truth: &Answer) -> Option<String> {
    let options = Options { seed, steps: None };
    let plan = match (solve(problem, &options, &mut Silent), truth) {
        (Err(Refused::Infeasible(_)), Answer::Impossible) => return None,
        (Err(refused), _) => return Some(format!("refused: {refused}; true is {truth:?}")),
        (Ok(plan), _) => plan,
    };
    if let Err(violations) = check(problem, &plan) {
        return Some(format!("refused by the checker: {violations:?}"));
    }
    let values: Vec<Value> = plan.levels.iter().map(|result| result.value.clone()).collect();
    if *truth != Answer::Best(values.clone()) {
        return Some(format!("{values:?}; true is {truth:?}"));
    }
    let proven = plan.stopped == Stopped::Proven && plan.levels.iter().all(|result| result.proven);
    (!proven).then(|| format!("not proven: {:?}", plan.levels))
}

#[test]
fn every_level_of_every_tiny_problem_is_the_best_there_is() {
    let (mut skipped, mut impossible) = (0, 0);
    let mut faults = Vec::new();
    for seed in 0..CASES {
        let problem = random::problem(seed);
        assert_eq!(mistakes(&problem), [], "{seed}");
        let truth = best(&problem, ALLOWED);
        match truth {
            Answer::TooLarge => {
                skipped += 1;
                continue;
            }
            Answer::Impossible => impossible += 1,
            Answer::Best(_) => {}
        }
        if let Some(fault) = wrong(&problem, seed, &truth) {
            faults.push(format!(
                "seed {seed}, {:?}: {fault}\n{}",
                problem.objective,
                serde_json::to_string(&problem).unwrap()
            ));
        }
    }
    println!("{CASES} cases: {impossible} impossible, {skipped} too large");
    assert!(
        faults.is_empty(),
        "{} of {CASES} are wrong:\n{}",
        faults.len(),
        faults[..faults.len().min(5)].join("\n\n")
    );
    assert!(skipped < CASES / 20, "{skipped} of {CASES} were too large");
    assert!((CASES / 10..CASES / 2).contains(&impossible), "{impossible} of {CASES} are impossible");
}

/// The search that the solver is set against agrees with going through every plan and asking the checker.
#[test]
fn the_search_agrees_with_the_checker() {
    let (mut compared, mut impossible) = (0, 0);
    for seed in 0..CASES {
        let problem = random::problem(seed);
        let truth = exhaustive(&problem, 300);
        if truth != Answer::TooLarge {
            assert_eq!(best(&problem, ALLOWED), truth, "{seed}");
            compared += 1;
            impossible += u32::from(truth == Answer::Impossible);
        }
    }
    println!("{compared} compared, {impossible} of them impossible");
    assert!(
        compared > 500 && compared - impossible > 200,
        "only {compared} were compared, {impossible} impossible"
    );
}

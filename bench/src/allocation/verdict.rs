//! Whether ours is as wanted, and whether two engines say what cannot both be true.

use super::Measured;
use super::cases::names;
use super::engines::{Engine, Outcome, Told};
use samling_allocation::seating::{Level, Value};
use std::cmp::Ordering;

/// What no engine's process of ours may pass.
const MOST_MEMORY: u64 = 1 << 30;

/// Something that is wanted, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    /// The case, or what it is about.
    pub title: String,
    /// What is wanted.
    pub wanted: String,
    /// What was found.
    pub found: String,
    /// Whether that is enough.
    pub met: bool,
}

/// The least, the middle and the most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Seconds {
    pub least: f64,
    pub median: f64,
    pub most: f64,
}

/// Seconds of these runs.
pub(crate) fn seconds(outcomes: &[Outcome]) -> Seconds {
    let mut all: Vec<f64> = outcomes.iter().map(|outcome| outcome.seconds).collect();
    all.sort_by(f64::total_cmp);
    let at = |place: usize| all.get(place).copied().unwrap_or_default();
    Seconds { least: at(0), median: at(all.len() / 2), most: at(all.len().saturating_sub(1)) }
}

/// The run whose levels are worst; no plan is worse than any.
pub(crate) fn worst(outcomes: &[Outcome]) -> Option<&Outcome> {
    outcomes.iter().max_by(|one, other| compare(&one.levels, &other.levels))
}

fn compare(one: &[Told], other: &[Told]) -> Ordering {
    let level = |(one, other): (&Told, &Told)| match (&one.value, &other.value) {
        (Some(mine), Some(theirs)) => one.level.compare(mine, theirs),
        (mine, theirs) => theirs.is_some().cmp(&mine.is_some()),
    };
    // Of plans alike, the one that is proven less.
    let proven = |levels: &[Told]| levels.iter().filter(|told| told.proven).count();
    one.iter()
        .zip(other)
        .map(level)
        .fold(Ordering::Equal, Ordering::then)
        .then(proven(other).cmp(&proven(one)))
}

/// All targets of these cases, and the one of memory.
pub(crate) fn targets(all: &[Measured]) -> Vec<Target> {
    let mut targets: Vec<Target> = all.iter().flat_map(of_case).collect();
    let ours = all.iter().flat_map(ours);
    if let Some(memory) = ours.map(|outcome| outcome.memory).max() {
        targets.push(Target {
            title: "everywhere".to_owned(),
            wanted: "memory below 1 GiB".to_owned(),
            found: format!("{} MiB", memory >> 20),
            met: memory < MOST_MEMORY,
        });
    }
    targets
}

fn ours(measured: &Measured) -> &[Outcome] {
    let found = measured.found.iter().find(|(engine, _)| *engine == Engine::Ours);
    found.map_or(&[], |(_, outcomes)| outcomes)
}

fn of_case(measured: &Measured) -> Vec<Target> {
    let wanted = &measured.case.wanted;
    let outcomes = ours(measured);
    let title = format!("{} {}", measured.case.name(), names(&measured.objective));
    let target =
        |wanted: String, found: String, met: bool| Target { title: title.clone(), wanted, found, met };
    let mut targets = Vec::new();
    let Some(worst) = worst(outcomes) else {
        return vec![target("a plan".to_owned(), "none".to_owned(), false)];
    };
    if !wanted.proven.is_empty() {
        let all = |outcome: &&Outcome| {
            outcome.levels.iter().filter(|told| wanted.proven.contains(&told.level)).all(|told| told.proven)
        };
        let count = outcomes.iter().filter(all).count();
        let found = format!("{count} of {} runs", outcomes.len());
        targets.push(target(format!("{} proven", names(&wanted.proven)), found, count == outcomes.len()));
    }
    if let Some(within) = wanted.within {
        let taken = seconds(outcomes);
        let found = format!("{} ms, at most {}", in_ms(taken.median), in_ms(taken.most));
        targets.push(target(format!("in {} ms", in_ms(within)), found, taken.median <= within));
    }
    if !wanted.reached.is_empty() {
        targets.push(reached(&title, &wanted.reached, &worst.levels));
    }
    if let Some((level, percent)) = wanted.gap {
        let gap = outcomes.iter().map(|outcome| gap(outcome, level)).fold(0.0, f64::max);
        let found = format!("{gap:.2} %");
        targets.push(target(format!("{level} within {percent} % of its bound"), found, gap <= percent));
    }
    if let (Some(within), Some(soon)) = (wanted.plan_within, measured.soon) {
        let found = if soon { "yes" } else { "no" };
        targets.push(target(format!("a plan in {within} s"), found.to_owned(), soon));
    }
    targets
}

fn reached(title: &str, wanted: &[Value], levels: &[Told]) -> Target {
    let mut order = Ordering::Equal;
    for (told, value) in levels.iter().zip(wanted) {
        let level = told.value.as_ref().map_or(Ordering::Greater, |mine| told.level.compare(mine, value));
        order = order.then(level);
    }
    let values = |values: Vec<String>| values.join("; ");
    Target {
        title: title.to_owned(),
        wanted: format!("at least as good as {}", values(wanted.iter().map(ToString::to_string).collect())),
        found: values(levels.iter().take(wanted.len()).map(|told| shown(told.value.as_ref())).collect()),
        met: order != Ordering::Greater,
    }
}

/// How far a level is from its bound, in percent; everything where there is no value or no bound.
#[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
fn gap(outcome: &Outcome, level: Level) -> f64 {
    let told = outcome.levels.iter().find(|told| told.level == level);
    match told.map(|told| (&told.value, &told.bound)) {
        Some((Some(Value::Number(value)), Some(Value::Number(bound)))) if *bound != 0 => {
            100.0 * (bound - value).abs() as f64 / bound.abs() as f64
        }
        Some((Some(value), Some(bound))) if value == bound => 0.0,
        _ => 100.0,
    }
}

/// Milliseconds without more digits than they have.
pub(crate) fn in_ms(seconds: f64) -> String {
    let ms = seconds * 1000.0;
    if ms < 10.0 { format!("{ms:.1}") } else { format!("{ms:.0}") }
}

/// A value, or that there is none.
pub(crate) fn shown(value: Option<&Value>) -> String {
    value.map_or_else(|| "-".to_owned(), ToString::to_string)
}

/// What cannot be: a plan that breaks a rule, and a plan that is better than somebody's bound.
pub(crate) fn contradictions(all: &[Measured]) -> Vec<String> {
    let mut wrong = Vec::new();
    for measured in all {
        let title = format!("{} {}", measured.case.name(), names(&measured.objective));
        let outcomes: Vec<&Outcome> = measured.found.iter().flat_map(|(_, outcomes)| outcomes).collect();
        for one in &outcomes {
            if let Some(why) = &one.refused {
                wrong.push(format!("{title}: the plan of {} is refused: {why}", one.engine));
            }
            for other in &outcomes {
                if let Some(told) = beaten(&one.levels, &other.levels) {
                    let (level, bound) = (told.level, shown(told.bound.as_ref()));
                    wrong.push(format!(
                        "{title}: {} has a plan with a better {level} than {bound}, which {} says is impossible",
                        one.engine, other.engine
                    ));
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    wrong
}

/// A bound of the other that this plan beats, being as good at every earlier level.
fn beaten<'a>(plan: &[Told], other: &'a [Told]) -> Option<&'a Told> {
    for (mine, theirs) in plan.iter().zip(other) {
        let value = mine.value.as_ref()?;
        if let Some(bound) = &theirs.bound
            && mine.level.compare(value, bound) == Ordering::Less
        {
            return Some(theirs);
        }
        // A bound holds among plans that are as good at the levels before. One that has no plan means its bounds there.
        let reached = theirs.value.as_ref().or(theirs.bound.as_ref())?;
        if value != reached {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allocation::cases;

    fn told(level: Level, value: i64, bound: i64) -> Told {
        let number = |number| Some(Value::Number(number));
        Told { level, value: number(value), bound: number(bound), proven: value == bound }
    }

    fn outcome(engine: &str, seconds: f64, levels: Vec<Told>) -> Outcome {
        let engine = engine.to_owned();
        Outcome { engine, levels, seconds, memory: 5 << 20, notes: Vec::new(), refused: None }
    }

    fn measured(title: &str, ours: Vec<Outcome>, theirs: Vec<Outcome>) -> Measured {
        let case = cases::all().into_iter().find(|case| case.title() == title).expect("such a case");
        let objective = if case.objective.is_empty() { vec![Level::Total] } else { case.objective.clone() };
        let soon = case.wanted.plan_within.map(|_| true);
        Measured { case, objective, found: vec![(Engine::Ours, ours), (Engine::Highs, theirs)], soon }
    }

    fn verdicts(measured: Measured) -> Vec<bool> {
        targets(&[measured]).iter().map(|target| target.met).collect()
    }

    #[test]
    fn a_target_is_met_or_missed_by_the_median_time_and_by_every_proof_and_value() {
        let best = |seconds| outcome("ours", seconds, vec![told(Level::Total, 292, 292)]);
        let open = |ours| measured("s1-150p-12t as it is", ours, Vec::new());
        // Proven, in time, as good as known; and the memory of all.
        assert_eq!(verdicts(open(vec![best(0.01), best(0.02), best(3.0)])), [true, true, true, true]);
        assert_eq!(verdicts(open(vec![best(0.01), best(0.2), best(3.0)])), [true, false, true, true]);
        let worse = outcome("ours", 0.01, vec![told(Level::Total, 291, 292)]);
        assert_eq!(verdicts(open(vec![best(0.01), worse, best(0.01)])), [false, true, false, true]);
        assert_eq!(verdicts(open(Vec::new())), [false], "no plan");
    }

    #[test]
    fn the_gap_to_the_bound_is_measured_in_percent() {
        let large = |total| {
            let levels = vec![told(Level::Seated, 0, 0), told(Level::Total, total, 1000)];
            measured("large seated,total", vec![outcome("ours", 30.0, levels)], Vec::new())
        };
        assert_eq!(verdicts(large(980)), [true, true, true, true]);
        assert_eq!(verdicts(large(979)), [true, false, true, true]);
    }

    #[test]
    fn a_plan_better_than_a_bound_is_found_only_where_the_levels_before_are_alike() {
        let wrong = |ours: Vec<Told>, theirs: Vec<Told>| {
            let title = "seating-1 seated,total";
            let (ours, theirs) = (outcome("ours", 1.0, ours), outcome("theirs", 1.0, theirs));
            contradictions(&[measured(title, vec![ours], vec![theirs])])
        };
        let pair =
            |seated, total, bound| vec![told(Level::Seated, seated, 0), told(Level::Total, total, bound)];
        assert_eq!(wrong(pair(0, 90, 90), pair(0, 90, 90)), Vec::<String>::new());
        let found = wrong(pair(0, 91, 95), pair(0, 90, 90));
        assert_eq!(
            found,
            [
                "seating-1 seated,total: ours has a plan with a better total than 90, which theirs says is impossible"
            ]
        );
        // With one more seated theirs would have less; its bound says nothing about that.
        assert_eq!(wrong(pair(0, 95, 95), pair(1, 90, 90)), Vec::<String>::new());
    }

    #[test]
    fn a_refused_plan_is_a_contradiction() {
        let mut bad = outcome("ours", 1.0, vec![told(Level::Total, 1, 1)]);
        bad.refused = Some("room A: 61 of 60".to_owned());
        let found = contradictions(&[measured("s1-150p-12t as it is", vec![bad], Vec::new())]);
        assert_eq!(found, ["s1-150p-12t total: the plan of ours is refused: room A: 61 of 60"]);
    }

    #[test]
    fn the_middle_and_the_ends() {
        let runs: Vec<Outcome> = [3.0, 1.0, 2.0].map(|taken| outcome("ours", taken, Vec::new())).into();
        assert_eq!(seconds(&runs), Seconds { least: 1.0, median: 2.0, most: 3.0 });
    }
}

//! Which problems are run, with which objective, and what is wanted of our engine (`shared/allocation.md`, section 1).

use super::generate::GENERATED;
use samling_allocation::seating::{Level, Value};

/// Where a problem comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source {
    /// A file of the open cases, without its ending.
    Open(&'static str),
    /// A kind of generated problem.
    Made(&'static str),
}

/// What is wanted of our engine.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    /// Seconds of the median run.
    pub within: Option<f64>,
    /// Levels that must be proven.
    pub proven: Vec<Level>,
    /// What the levels must reach at least, in the order of the objective.
    pub reached: Vec<Value>,
    /// How far a level may be from its own bound, in percent.
    pub gap: Option<(Level, f64)>,
    /// Seconds after which there must be a plan.
    pub plan_within: Option<f64>,
}

/// A problem, an objective, and what is wanted.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub source: Source,
    /// Empty: that of the file.
    pub objective: Vec<Level>,
    /// What is wanted.
    pub wanted: Wanted,
    /// Every engine gets at least so many seconds.
    pub seconds: Option<f64>,
    /// Only run when everything is.
    pub long: bool,
    /// Whether a flow can say it: a settled schedule, and nothing but `seated` and `total`.
    pub flow: bool,
}

impl Case {
    fn new(source: Source, objective: &[Level], wanted: Wanted) -> Self {
        Self { source, objective: objective.to_vec(), wanted, seconds: None, long: false, flow: false }
    }

    /// The name of its problem.
    pub fn name(&self) -> &'static str {
        match self.source {
            Source::Open(name) | Source::Made(name) => name,
        }
    }

    /// What it is picked by: its name and its objective.
    pub fn title(&self) -> String {
        if self.objective.is_empty() {
            format!("{} as it is", self.name())
        } else {
            format!("{} {}", self.name(), names(&self.objective))
        }
    }
}

/// Levels as one text.
pub(crate) fn names(levels: &[Level]) -> String {
    levels.iter().map(|level| level.name()).collect::<Vec<_>>().join(",")
}

const SEATED_TOTAL: [Level; 2] = [Level::Seated, Level::Total];
const SEATED_FAIR_TOTAL: [Level; 3] = [Level::Seated, Level::Fair, Level::Total];
/// With the default levels all but `spread` must be proven, in so many seconds.
const DEFAULT_WITHIN: f64 = 0.5;

/// Every case there is.
pub(crate) fn all() -> Vec<Case> {
    let mut cases = open();
    cases.extend(whole());
    cases.extend(big());
    cases
}

fn numbers(values: &[i64]) -> Vec<Value> {
    values.iter().copied().map(Value::Number).collect()
}

fn proven(levels: &[Level], within: f64) -> Wanted {
    Wanted { within: Some(within), proven: levels.to_vec(), ..Wanted::default() }
}

fn open() -> Vec<Case> {
    let fair = |seated, counts: [u32; 3], total| {
        vec![Value::Number(seated), Value::Counts(counts.to_vec()), Value::Number(total)]
    };
    // The best total; the best known with seated, fair, total.
    let known = [
        ("s1-150p-12t", 292, fair(0, [0, 8, 142], 292)),
        ("s2-150p-20t", 285, Vec::new()),
        ("posters-65p-17t-roomy", 117, fair(10, [0, 15, 50], 115)),
        ("posters-65p-17t-tight", 72, fair(58, [0, 58, 7], 72)),
    ];
    let mut cases = Vec::new();
    for (name, total, fair) in known {
        let source = Source::Open(name);
        let reached = numbers(&[total]);
        cases.push(Case::new(source, &[], Wanted { reached, ..proven(&[Level::Total], 0.05) }));
        let some = !fair.is_empty();
        let wanted = Wanted { reached: fair, ..proven(&SEATED_FAIR_TOTAL, DEFAULT_WITHIN) };
        if some {
            cases.push(Case::new(source, &SEATED_FAIR_TOTAL, wanted.clone()));
        }
        cases.push(Case::new(source, &Level::DEFAULT, wanted));
    }
    let symposium = Source::Open("symposium-578p-7t");
    let wanted = Wanted { reached: numbers(&[0, 6065]), proven: SEATED_TOTAL.to_vec(), ..Wanted::default() };
    cases.push(Case { flow: true, ..Case::new(symposium, &[], wanted) });
    cases.push(Case::new(symposium, &Level::DEFAULT, Wanted::default()));
    cases
}

fn whole() -> Vec<Case> {
    let whole = GENERATED.iter().filter(|kind| kind.name.starts_with("whole"));
    let both = whole.flat_map(|kind| {
        let within = if kind.topics() <= 25 { 0.05 } else { 0.1 };
        let source = Source::Made(kind.name);
        [
            Case::new(source, &[Level::Total], proven(&[Level::Total], within)),
            Case::new(source, &Level::DEFAULT, proven(&SEATED_FAIR_TOTAL, DEFAULT_WITHIN)),
        ]
    });
    both.collect()
}

fn big() -> Vec<Case> {
    let seating = |name, within| {
        let case = Case::new(Source::Made(name), &SEATED_TOTAL, proven(&SEATED_TOTAL, within));
        Case { flow: true, ..case }
    };
    let large = |name, long| {
        let wanted = Wanted {
            gap: Some((Level::Total, 2.0)),
            plan_within: Some(1.0),
            within: Some(30.5),
            ..Wanted::default()
        };
        let case = Case::new(Source::Made(name), &SEATED_TOTAL, wanted);
        Case { seconds: Some(30.0), long, ..case }
    };
    vec![
        seating("seating-1", 0.2),
        seating("seating-2", 1.0),
        large("large", false),
        large("large-twice", true),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::generate::Generated;
    use super::*;

    #[test]
    fn every_case_has_its_own_title_and_every_kind_is_run() {
        let cases = all();
        let titles: std::collections::BTreeSet<String> = cases.iter().map(Case::title).collect();
        assert_eq!(titles.len(), cases.len());
        for kind in GENERATED {
            assert!(cases.iter().any(|case| case.name() == kind.name), "{}", kind.name);
        }
        for case in &cases {
            if let Source::Made(name) = case.source {
                assert!(Generated::named(name).is_some(), "{name}");
            }
        }
    }
}

//! `cargo xtask bench allocation`: our seating engine beside OR-Tools CP-SAT, OR-Tools min-cost flow and HiGHS.
//!
//! - `generate.rs` makes up problems, the same from the same number; `cases.rs` says which are run and what is wanted of them;
//! - `engines.rs` runs one engine once, each in a process of its own; the models of the others are in `bench/allocation/`;
//! - `verdict.rs` says whether a target is met, and finds answers that contradict each other;
//! - `report.rs` writes the table, the targets and the last line of JSON.
//!
//! Engines take turns, one run each per round. An engine is run again, with the next seed, until it has used its time in this
//! case, at most [`ROUNDS`] times.

mod cases;
mod engines;
mod generate;
mod report;
mod verdict;

pub use generate::Generated;

use crate::Broken;
use crate::installation::Folder;
use cases::{Case, Source};
use engines::{Engine, Engines, Outcome, Unable};
use samling_allocation::seating::{Level, Problem};
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// The most runs of an engine in a case, each with a seed of its own.
const ROUNDS: u64 = 5;
/// Seconds of a run, unless the case or the command line says otherwise.
const SECONDS: f64 = 10.0;
/// The same with `--full`.
const FULL_SECONDS: f64 = 40.0;

/// What the command line says.
pub struct AskedAllocation {
    /// The program to measure.
    pub binary: PathBuf,
    /// The folder of the models of the other engines.
    pub models: PathBuf,
    /// A Python that has these engines; without it only ours is run.
    pub python: Option<PathBuf>,
    /// The folder of the open cases.
    pub data: PathBuf,
    /// Only cases whose name and objective hold this.
    pub case: Option<String>,
    /// Seconds of a run.
    pub seconds: Option<f64>,
    /// More seconds, and the cases that take long.
    pub full: bool,
    /// Another number: other generated cases of the same kinds.
    pub draw: u64,
}

/// A case and what all engines found.
pub(crate) struct Measured {
    case: Case,
    objective: Vec<Level>,
    /// By engine, in the order of the rounds.
    found: Vec<(Engine, Vec<Outcome>)>,
    /// Whether ours finds a plan in the time that the case wants one within, where it does.
    soon: Option<bool>,
}

/// Runs it and prints the table, the targets, and the figures as JSON on the last line.
pub fn run(asked: &AskedAllocation) -> Result<(), Broken> {
    let wanted: Vec<Case> = cases::all()
        .into_iter()
        .filter(|case| asked.full || !case.long)
        .filter(|case| asked.case.as_ref().is_none_or(|pattern| case.title().contains(pattern.as_str())))
        .collect();
    if wanted.is_empty() {
        let titles: Vec<String> = cases::all().iter().map(Case::title).collect();
        return Err(Broken::new(format!("No case is called so. There are:\n{}", titles.join("\n"))));
    }
    let folder = Folder::new("allocation")?;
    let engines = Engines::new(asked, folder.path())?;
    println!("{}\n", report::machine());
    println!("{}", report::HEADING);
    let (mut all, mut left_out) = (Vec::new(), Vec::new());
    for case in wanted {
        let title = case.title();
        let Some(measured) = measure(asked, &engines, folder.path(), case)? else {
            println!("| {title} | left out: its file is not in {} | | | | | | |", asked.data.display());
            left_out.push(title);
            continue;
        };
        for row in report::rows(&measured) {
            println!("{row}");
        }
        std::io::stdout().flush()?;
        all.push(measured);
    }
    report::rest(&all, &left_out);
    let wrong = verdict::contradictions(&all);
    if wrong.is_empty() { Ok(()) } else { Err(Broken::new(wrong.join("\n"))) }
}

/// Runs one case; None where its file is not there.
fn measure(
    asked: &AskedAllocation,
    engines: &Engines,
    folder: &Path,
    case: Case,
) -> Result<Option<Measured>, Broken> {
    let problem = folder.join("problem.json");
    let objective = match &case.source {
        Source::Open(name) => {
            let file = asked.data.join(format!("{name}.json"));
            if !file.exists() {
                return Ok(None);
            }
            open_case(&file, &case, &problem)?
        }
        Source::Made(name) => {
            // In a process of its own, so that what it needs is not taken for what an engine needs.
            let mut maker = Command::new(std::env::current_exe()?);
            maker.args(["case", name]).arg(&problem).args(["--draw", &asked.draw.to_string()]);
            maker.args(["--objective", &cases::names(&case.objective)]);
            if !maker.status()?.success() {
                return Err(Broken::new(format!("the case {name} could not be made")));
            }
            case.objective.clone()
        }
    };
    let usual = asked.seconds.unwrap_or(if asked.full { FULL_SECONDS } else { SECONDS });
    let seconds = case.seconds.map_or(usual, |least| usual.max(least));
    let soon = match case.wanted.plan_within {
        Some(within) => Some(engines.finds_a_plan(&problem, within)?),
        None => None,
    };
    let mut found: Vec<(Engine, Vec<Outcome>, f64)> =
        engines.of(&case).into_iter().map(|engine| (engine, Vec::new(), 0.0)).collect();
    for seed in 1..=ROUNDS {
        let mut unable = Vec::new();
        for (engine, outcomes, used) in &mut found {
            if *used >= seconds {
                continue;
            }
            let start = Instant::now();
            match engines.run(*engine, &problem, seconds, seed)? {
                Ok(outcome) => outcomes.push(outcome),
                Err(Unable(why)) => {
                    println!(
                        "| {} | {} | {} | {why} | | | | |",
                        case.name(),
                        cases::names(&objective),
                        engine.name()
                    );
                    unable.push(*engine);
                }
            }
            *used += start.elapsed().as_secs_f64();
        }
        found.retain(|(engine, ..)| !unable.contains(engine));
    }
    let found = found.into_iter().map(|(engine, outcomes, _)| (engine, outcomes)).collect();
    Ok(Some(Measured { case, objective, found, soon }))
}

/// Writes an open case with the objective that is asked for, and tells it.
fn open_case(file: &Path, case: &Case, to: &Path) -> Result<Vec<Level>, Broken> {
    let unreadable = |error: serde_json::Error| Broken::new(format!("{}: {error}", file.display()));
    let mut problem: Problem =
        serde_json::from_reader(BufReader::new(File::open(file)?)).map_err(unreadable)?;
    if !case.objective.is_empty() {
        problem.objective.clone_from(&case.objective);
    }
    write_problem(&problem, to)?;
    Ok(problem.objective)
}

/// Writes a problem into a file.
pub fn write_problem(problem: &Problem, to: &Path) -> Result<(), Broken> {
    let mut file = BufWriter::new(File::create(to)?);
    serde_json::to_writer(&mut file, problem).map_err(|error| Broken::new(error.to_string()))?;
    file.flush()?;
    Ok(())
}

/// A file that may be there from the run before.
fn remove(file: &Path) -> Result<(), Broken> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Seconds as a time.
fn time(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX)
}

//! One run of one engine on one problem, in a process of its own.

use super::cases::Case;
use super::{AskedAllocation, remove, time};
use crate::Broken;
use samling_allocation::seating::{Level, Value};
use serde::Deserialize;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use wait4::{ResUse, Wait4 as _};

/// Building a model and loading an engine are not in the seconds that it gets; after this it is ended.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often it is looked whether a process has ended.
const LOOK: Duration = Duration::from_millis(2);

/// An engine that takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    /// `samling allocate`.
    Ours,
    /// OR-Tools CP-SAT.
    CpSat,
    /// HiGHS.
    Highs,
    /// OR-Tools min-cost flow.
    Flow,
}

impl Engine {
    /// What it is called, also on the command line of the models.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ours => "Samling",
            Self::CpSat => "cp-sat",
            Self::Highs => "highs",
            Self::Flow => "flow",
        }
    }
}

/// A level as an engine tells it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Told {
    /// Which.
    pub level: Level,
    /// None where it found no plan.
    pub value: Option<Value>,
    /// None where it does not know any.
    pub bound: Option<Value>,
    /// Whether it says that nothing is better.
    pub proven: bool,
}

/// What a run found.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    /// The engine with its version.
    pub engine: String,
    /// In the order of the objective.
    pub levels: Vec<Told>,
    /// From the problem read to the answer known.
    pub seconds: f64,
    /// The most bytes that its process had.
    pub memory: u64,
    /// What its model leaves out.
    pub notes: Vec<String>,
    /// What `samling allocate --check` says against its plan, where there is one.
    pub refused: Option<String>,
}

/// Why an engine has no answer to a problem.
pub(crate) struct Unable(pub String);

/// The part of a plan that is read here.
#[derive(Deserialize)]
struct PlanHead {
    levels: Vec<Told>,
    seconds: Option<f64>,
}

/// What the models print.
#[derive(Deserialize)]
#[serde(untagged)]
enum Printed {
    Unknown {
        unknown: String,
    },
    Answer {
        engine: String,
        levels: Vec<Told>,
        notes: Vec<String>,
        building: f64,
        solving: f64,
        memory: u64,
        plan: bool,
    },
}

/// How a process ended, and what it wrote.
struct Ended {
    used: ResUse,
    late: bool,
    output: String,
    errors: String,
}

impl Ended {
    fn why(&self) -> String {
        let last = self.errors.trim().lines().last().unwrap_or_default();
        if self.late {
            return "ended, since it did not keep to its time".to_owned();
        }
        format!("{}: {last}", self.used.status)
    }
}

/// All engines of a run.
pub(crate) struct Engines {
    binary: PathBuf,
    models: PathBuf,
    python: Option<PathBuf>,
    folder: PathBuf,
}

impl Engines {
    /// Those that were asked for; fails when ours does not answer.
    pub fn new(asked: &AskedAllocation, folder: &Path) -> Result<Self, Broken> {
        let engines = Self {
            binary: asked.binary.clone(),
            models: asked.models.clone(),
            python: asked.python.clone(),
            folder: folder.to_owned(),
        };
        let mut help = Command::new(&engines.binary);
        help.args(["allocate", "--help"]);
        if !engines.wait(&mut help, Duration::from_secs(10))?.used.status.success() {
            return Err(Broken::new("this program has no `samling allocate`"));
        }
        Ok(engines)
    }

    /// Those that take part in a case.
    pub fn of(&self, case: &Case) -> Vec<Engine> {
        let mut engines = vec![Engine::Ours];
        if self.python.is_some() {
            engines.extend([Engine::CpSat, Engine::Highs]);
            engines.extend(case.flow.then_some(Engine::Flow));
        }
        engines
    }

    /// One run. The outer error ends the bench.
    pub fn run(
        &self,
        engine: Engine,
        problem: &Path,
        seconds: f64,
        seed: u64,
    ) -> Result<Result<Outcome, Unable>, Broken> {
        let plan = self.folder.join("plan.json");
        remove(&plan)?;
        match (engine, &self.python) {
            (Engine::Ours, _) => self.ours(problem, &plan, seconds, seed),
            (_, Some(python)) => self.other(python, engine, problem, &plan, seconds, seed),
            (_, None) => Ok(Err(Unable("left out".to_owned()))),
        }
    }

    /// Whether ours has a plan after so many seconds, and the checker agrees with it.
    pub fn finds_a_plan(&self, problem: &Path, within: f64) -> Result<bool, Broken> {
        let found = self.run(Engine::Ours, problem, within, 1)?;
        Ok(found.is_ok_and(|outcome| outcome.refused.is_none()))
    }

    fn ours(
        &self,
        problem: &Path,
        plan: &Path,
        seconds: f64,
        seed: u64,
    ) -> Result<Result<Outcome, Unable>, Broken> {
        let mut command = Command::new(&self.binary);
        command.arg("allocate").arg(problem).arg("--out").arg(plan);
        command.args(["--seconds", &seconds.to_string(), "--seed", &seed.to_string()]);
        let ended = self.wait(&mut command, time(seconds) + PATIENCE)?;
        if !ended.used.status.success() {
            return Ok(Err(Unable(ended.why())));
        }
        let unreadable = |error: serde_json::Error| Broken::new(format!("our plan: {error}"));
        let head: PlanHead =
            serde_json::from_reader(BufReader::new(File::open(plan)?)).map_err(unreadable)?;
        let seconds = head.seconds.ok_or_else(|| Broken::new("our plan does not tell its seconds"))?;
        Ok(Ok(Outcome {
            engine: Engine::Ours.name().to_owned(),
            levels: head.levels,
            seconds,
            memory: ended.used.rusage.maxrss,
            notes: Vec::new(),
            refused: self.refused(problem, plan)?,
        }))
    }

    fn other(
        &self,
        python: &Path,
        engine: Engine,
        problem: &Path,
        plan: &Path,
        seconds: f64,
        seed: u64,
    ) -> Result<Result<Outcome, Unable>, Broken> {
        let mut command = Command::new(python);
        // Nothing is written beside the models.
        command.arg("-B").arg(self.models.join("compare.py")).arg(engine.name()).arg(problem);
        command.args(["--seconds", &seconds.to_string(), "--seed", &seed.to_string()]);
        command.arg("--out").arg(plan);
        let ended = self.wait(&mut command, time(seconds) + PATIENCE)?;
        if !ended.used.status.success() {
            return Ok(Err(Unable(ended.why())));
        }
        let line = ended.output.trim().lines().last().unwrap_or_default();
        let printed = serde_json::from_str(line)
            .map_err(|error| Broken::new(format!("{} printed \"{line}\": {error}", engine.name())))?;
        Ok(match printed {
            Printed::Unknown { unknown } => Err(Unable(unknown)),
            Printed::Answer { engine, levels, notes, building, solving, memory, plan: written } => {
                Ok(Outcome {
                    engine,
                    levels,
                    seconds: building + solving,
                    memory,
                    notes,
                    refused: if written { self.refused(problem, plan)? } else { None },
                })
            }
        })
    }

    /// What the checker says against a plan.
    fn refused(&self, problem: &Path, plan: &Path) -> Result<Option<String>, Broken> {
        let mut command = Command::new(&self.binary);
        command.arg("allocate").arg("--check").args([problem, plan]);
        let ended = self.wait(&mut command, PATIENCE)?;
        Ok((!ended.used.status.success()).then(|| ended.why()))
    }

    /// Runs a process to its end, or ends it when it takes too long.
    fn wait(&self, command: &mut Command, most: Duration) -> Result<Ended, Broken> {
        let (output, errors) = (self.folder.join("output"), self.folder.join("errors"));
        command.stdout(File::create(&output)?).stderr(File::create(&errors)?);
        let shown = command.get_program().to_string_lossy().into_owned();
        let mut child =
            command.spawn().map_err(|error| Broken::new(format!("{shown} cannot be started: {error}")))?;
        let start = Instant::now();
        let mut late = false;
        let used = loop {
            if let Some(used) = child.try_wait4()? {
                break used;
            }
            if start.elapsed() > most && !late {
                late = true;
                child.kill()?;
            }
            std::thread::sleep(LOOK);
        };
        let read = |file: &Path| -> Result<String, Broken> {
            Ok(String::from_utf8_lossy(&fs::read(file)?).into_owned())
        };
        Ok(Ended { used, late, output: read(&output)?, errors: read(&errors)? })
    }
}

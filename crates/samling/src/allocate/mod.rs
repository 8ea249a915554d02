//! `samling allocate`: which parallel sessions run, where, and who sits in them.

mod draft;
mod watching;

use crate::cli::AllocateArgs;
use crate::trouble::Trouble;
use crate::{terminal, text_file};
use draft::Draft;
use samling_allocation::seating::{
    Mistake, Options, Plan, ReadError, Refused, Violation, check, mistakes, read, solve,
};
use samling_language::Messages;
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use watching::Watching;

/// The largest file that is read; the largest problem that the engine takes comes near.
const LARGEST: u64 = 1024 * text_file::MEGABYTE;
/// How long is searched where nothing else is said.
const USUAL_TIME: Duration = Duration::from_secs(30);
/// How many faults of a plan are told one by one.
const TOLD: usize = 50;

/// Makes a plan, or checks one.
pub fn run(asked: &AllocateArgs, m: Messages) -> Result<ExitCode, Trouble> {
    if let Some(plan) = &asked.plan {
        return verify(&asked.problem, plan, m);
    }
    let draft = asked.out.as_deref().map(|file| Draft::open(file, m)).transpose()?;
    let problem = parsed(&asked.problem, read::problem, m)?;
    let start = Instant::now();
    let time = asked.seconds.or_else(|| asked.steps.is_none().then_some(USUAL_TIME));
    let mut watching = Watching::new(asked.progress, time.and_then(|time| start.checked_add(time)), m)?;
    let options = Options { seed: asked.seed, steps: asked.steps };
    let mut plan = solve(&problem, &options, &mut watching)
        .map_err(|refused| without_plan(&asked.problem, &refused, m))?;
    plan.seconds = Some(start.elapsed().as_secs_f64());
    watching.end(&plan.levels);
    let json = serde_json::to_string_pretty(&plan)
        .map_err(|error| Trouble::failed(m.command_failed(error.to_string())))?;
    match draft {
        Some(draft) => draft.publish(&json, m)?,
        None => terminal::answer(&json),
    }
    Ok(ExitCode::SUCCESS)
}

fn verify(problem_file: &Path, plan_file: &Path, m: Messages) -> Result<ExitCode, Trouble> {
    let problem = parsed(problem_file, read::problem, m)?;
    let found = mistakes(&problem);
    if !found.is_empty() {
        return Err(senseless(problem_file, &found, m));
    }
    let plan: Plan = parsed(plan_file, read::plan, m)?;
    match check(&problem, &plan) {
        Ok(()) => {
            terminal::answer(m.allocate_holds());
            Ok(ExitCode::SUCCESS)
        }
        Err(violations) => {
            let heading = m.allocate_holds_not(violations.len());
            Err(Trouble::failed(format!("{heading}\n{}", listed(&violations, m))))
        }
    }
}

/// The value that a file holds, or standard input for `-`.
fn parsed<T>(
    file: &Path,
    read: impl FnOnce(&str) -> Result<T, ReadError>,
    m: Messages,
) -> Result<T, Trouble> {
    let name = name(file, m);
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        let taken = io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes);
        taken.map_err(|error| Trouble::usage(m.check_unreadable(&name, error.to_string())))?;
        if bytes.len() as u64 > LARGEST {
            return Err(Trouble::usage(m.check_too_large(&name, LARGEST / text_file::MEGABYTE)));
        }
        bytes
    } else {
        text_file::bytes_up_to(file, LARGEST, m)?
    };
    // A guess could change ids.
    let text = text_file::decode(&bytes).filter(|file| !file.guessed);
    let text = text.ok_or_else(|| Trouble::usage(m.check_not_text(&name)))?.text;
    read(&text).map_err(|error| {
        let what =
            if error.place.is_empty() { error.what } else { format!("{}: {}", error.place, error.what) };
        Trouble::usage(m.allocate_unreadable(name, error.line, error.column, what))
    })
}

/// What makes no sense in a problem, each thing on a line of its own.
fn senseless(file: &Path, found: &[Mistake], m: Messages) -> Trouble {
    let name = name(file, m);
    let line = |mistake: &Mistake| m.allocate_no_sense(&name, mistake.to_string());
    Trouble::usage(found.iter().map(line).collect::<Vec<_>>().join("\n"))
}

fn name(file: &Path, m: Messages) -> String {
    if file == Path::new("-") { m.allocate_standard_input().to_owned() } else { file.display().to_string() }
}

fn without_plan(file: &Path, refused: &Refused, m: Messages) -> Trouble {
    match refused {
        Refused::Mistakes(found) => senseless(file, found, m),
        Refused::Infeasible(reason) => Trouble::failed(m.allocate_impossible(reason.to_string())),
        // What the checker refuses nobody sees.
        Refused::Wrong(violations) => {
            Trouble::failed(format!("{}\n{}", m.allocate_plan_refused(), listed(violations, m)))
        }
        Refused::Stopped => Trouble::failed(m.allocate_stopped()),
    }
}

fn listed(violations: &[Violation], m: Messages) -> String {
    let mut lines: Vec<String> = violations.iter().take(TOLD).map(ToString::to_string).collect();
    if violations.len() > TOLD {
        lines.push(m.allocate_more(violations.len() - TOLD));
    }
    lines.join("\n")
}

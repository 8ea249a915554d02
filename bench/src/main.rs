//! The command of the benches: which one, and on which program. What it does not know is refused.

use clap::{Parser, Subcommand};
use samling_allocation::seating::Level;
use samling_bench::allocation::{self, AskedAllocation, Generated};
use samling_bench::{Asked, Broken, bench_page, bench_signup};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "samling-bench", about = "Measures Samling beside what a user would pick instead")]
struct Words {
    #[command(subcommand)]
    bench: Bench,
}

#[derive(Subcommand)]
enum Bench {
    /// Sign-ups through the real form, beside the same rows written straight to the same database.
    Signup {
        /// The program to measure.
        #[arg(long)]
        binary: PathBuf,
        /// The folder of the example gathering.
        #[arg(long)]
        example: PathBuf,
        /// A PostgreSQL with a user that may make databases.
        #[arg(long)]
        postgres: Option<String>,
        /// Only this engine.
        #[arg(long, value_parser = ["sqlite", "postgresql"])]
        engine: Option<String>,
        /// The most sign-ups of one measurement.
        #[arg(long)]
        most: Option<NonZeroUsize>,
    },
    /// The announcement, beside a static answer of the same size.
    Page {
        /// The program to measure.
        #[arg(long)]
        binary: PathBuf,
        /// The folder of the example gathering.
        #[arg(long)]
        example: PathBuf,
    },
    /// The seating engine, beside CP-SAT, min-cost flow and HiGHS.
    Allocation {
        /// The program to measure.
        #[arg(long)]
        binary: PathBuf,
        /// The folder of the others' models.
        #[arg(long)]
        models: PathBuf,
        /// The folder of the open cases.
        #[arg(long)]
        data: PathBuf,
        /// A Python that has the others; needed unless they are left out.
        #[arg(long, required_unless_present = "ours")]
        python: Option<PathBuf>,
        /// Leave the others out.
        #[arg(long, conflicts_with = "python")]
        ours: bool,
        /// Only cases whose name and objective hold this.
        #[arg(long)]
        case: Option<String>,
        /// Seconds of a run; 10 without, and 30 at least where the target says so.
        #[arg(long, value_parser = seconds, conflicts_with = "full")]
        seconds: Option<f64>,
        /// 40 seconds, and all cases.
        #[arg(long)]
        full: bool,
        /// Which generated problems: another number, others of the same kinds.
        #[arg(long, default_value_t = 1)]
        draw: u64,
    },
    /// Writes a generated problem into a file.
    Case {
        /// Its name.
        name: String,
        /// Where to.
        out: PathBuf,
        /// Another number, another problem of the same kind.
        #[arg(long, default_value_t = 1)]
        draw: u64,
        /// Its levels.
        #[arg(long, value_parser = level, value_delimiter = ',', default_value = "seated,fair,total,spread")]
        objective: Vec<Level>,
    },
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number".to_owned())?;
    if seconds > 0.0 && seconds <= 3600.0 { Ok(seconds) } else { Err("above 0, at most 3600".to_owned()) }
}

fn level(text: &str) -> Result<Level, String> {
    let named = Level::ALL.into_iter().find(|level| level.name() == text);
    named.ok_or_else(|| format!("levels are {}", Level::ALL.map(Level::name).join(", ")))
}

fn run(bench: Bench) -> Result<(), Broken> {
    match bench {
        Bench::Signup { binary, example, postgres, engine, most } => {
            let most = most.map(NonZeroUsize::get);
            bench_signup::run(&Asked { binary, postgres, example, engine, most })
        }
        Bench::Page { binary, example } => {
            bench_page::run(&Asked { binary, postgres: None, example, engine: None, most: None })
        }
        Bench::Allocation { binary, models, data, python, ours: _, case, seconds, full, draw } => {
            allocation::run(&AskedAllocation { binary, models, python, data, case, seconds, full, draw })
        }
        Bench::Case { name, out, draw, objective } => {
            let kind = Generated::named(&name).ok_or_else(|| {
                Broken::new(format!("There is no \"{name}\", only {}.", Generated::names().join(", ")))
            })?;
            allocation::write_problem(&kind.problem(draw, &objective), &out)
        }
    }
}

fn main() -> ExitCode {
    match run(Words::parse().bench) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(words: &str) -> String {
        match Words::try_parse_from(std::iter::once("samling-bench").chain(words.split(' '))) {
            Ok(_) => String::new(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn what_is_wrong_is_refused_by_name() {
        for (words, named) in [
            ("signup --binary b --example e --most many", "--most"),
            ("signup --binary b --example e --most 0", "--most"),
            ("signup --binary b --example e --engine oracle", "--engine"),
            ("page --binary b --example e --most 5", "--most"),
            ("allocation --binary b --models m --data d", "--python"),
            ("allocation --binary b --models m --data d --ours --seconds 0", "--seconds"),
            ("allocation --binary b --models m --data d --ours --seconds 5 --full", "--full"),
            ("allocation --binary b --models m --data d --ours --draw x", "--draw"),
            ("case seating-1 out --objective total,happy", "happy"),
            ("sign-up", "sign-up"),
        ] {
            assert!(refused(words).contains(named), "{words}: {}", refused(words));
        }
        for words in [
            "signup --binary b --example e --most 5 --engine sqlite",
            "allocation --binary b --models m --data d --ours --case s1 --seconds 2.5",
            "allocation --binary b --models m --data d --python p --full",
        ] {
            assert_eq!(refused(words), "", "{words}");
        }
    }
}

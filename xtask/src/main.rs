//! The developer's commands: `cargo xtask --help` lists them.
//!
//! To add a command, add its module, its line in [`HELP`] and its arm in [`run`]. To add a house rule, see
//! [`tidy`]. A step that cannot do its work fails and says what is missing; nothing is ever skipped silently.

mod bench;
mod journeys;
mod postgres;
mod prepare;
mod step;
mod suite;
mod tidy;
mod tree;

use std::process::ExitCode;

use step::Failure;

const HELP: &str = "\
The developer's commands of Samling

Usage: cargo xtask COMMAND

  test                  everything: prepare, lint, unit, e2e; stops at the first failing step
  test prepare          finds or installs what the tests need (PostgreSQL, Chromium, node, npm packages)
  test lint             format, house rules, clippy
  test unit [ARGS]      cargo test with a private PostgreSQL; ARGS go to cargo test (default --workspace)
  e2e [PATTERN]         journeys in a real browser against the real program;
                        PATTERN picks the journey files whose name contains it
  tidy                  the house rules alone
  bench NAME [OPTIONS]  a comparison with what a user would pick instead: allocation, page, signup
  --help                this text

CARGO_TARGET_DIR is respected. CHROMIUM names another browser, PG_BIN another folder with PostgreSQL's programs.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::from(failure.code)
        }
    }
}

fn run(words: &[&str]) -> Result<(), Failure> {
    match words {
        [] | ["--help" | "-h" | "help"] => {
            print!("{HELP}");
            Ok(())
        }
        ["test"] => suite::everything(),
        ["test", "prepare"] => suite::prepare(),
        ["test", "lint"] => suite::lint(),
        ["test", "unit", arguments @ ..] => suite::unit(arguments),
        ["test", "e2e"] | ["e2e"] => suite::e2e(None),
        ["test", "e2e", pattern] | ["e2e", pattern] => suite::e2e(Some(pattern)),
        ["tidy"] => suite::tidy(),
        ["bench", arguments @ ..] => bench::run(arguments),
        _ => Err(Failure::usage(format!("No command \"cargo xtask {}\".\n\n{HELP}", words.join(" ")))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_command_is_wrong_usage_and_shows_the_help() {
        for words in [vec!["tset"], vec!["tidy", "now"], vec!["test", "everything"], vec!["e2e", "a", "b"]] {
            let failure = run(&words).expect_err("wrong usage");
            assert_eq!(failure.code, 2, "{words:?}");
            assert!(failure.to_string().contains("cargo xtask COMMAND"), "{failure}");
        }
    }
}

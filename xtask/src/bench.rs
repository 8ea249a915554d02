//! `cargo xtask bench NAME`: comparisons with what a user would pick instead.

use std::process::Command;

use crate::postgres::{Durable, Postgres};
use crate::step::{Failure, Run, cargo, must};
use crate::tree::Tree;
use crate::{journeys, prepare};

/// A comparison: its name and what runs it.
type Bench = (&'static str, fn() -> Result<(), Failure>);

/// Every comparison there is, by name.
const BENCHES: &[Bench] = &[("page", page), ("signup", sign_up)];

/// The announcement, beside a static answer of the same size.
fn page() -> Result<(), Failure> {
    let run = Run::start();
    run.heading("prepare");
    prepare::wrk()?;
    measure(&run, "page", None)
}

/// Sign-ups through the real form, beside the same rows written straight to the same database.
fn sign_up() -> Result<(), Failure> {
    let run = Run::start();
    run.heading("prepare");
    let postgres = Postgres::start(&prepare::postgres()?, Durable::Yes)?;
    measure(&run, "signup", Some(&postgres))
}

/// Builds the program as it is shipped, and runs the comparison on it.
fn measure(run: &Run, name: &str, postgres: Option<&Postgres>) -> Result<(), Failure> {
    let root = Tree::root()?;
    run.heading("build");
    must(cargo().args(["build", "--release", "-p", "samling", "-p", "samling-bench"]))?;
    run.heading(name);
    let folder = journeys::target()?.join("release");
    let mut command = Command::new(folder.join("samling-bench"));
    command.arg(name).arg("--binary").arg(folder.join("samling"));
    command.arg("--example").arg(root.join("examples/klimasamling-trondelag-2018"));
    if let Some(postgres) = postgres {
        command.args(["--postgres", postgres.url()]);
    }
    must(&mut command)
}

/// Runs the comparison that the first word names.
pub fn run(words: &[&str]) -> Result<(), Failure> {
    pick(BENCHES, words).and_then(|bench| bench())
}

fn pick(benches: &[Bench], words: &[&str]) -> Result<fn() -> Result<(), Failure>, Failure> {
    let names: Vec<&str> = benches.iter().map(|(name, _)| *name).collect();
    let listing = if names.is_empty() {
        "No benches exist yet.".to_owned()
    } else {
        format!("Benches that exist: {}.", names.join(", "))
    };
    match words {
        [name] => match benches.iter().find(|(known, _)| known == name) {
            Some((_, bench)) => Ok(*bench),
            None => Err(Failure::usage(format!("Unknown bench \"{name}\". {listing}"))),
        },
        [] => Err(Failure::usage(format!("Which bench? {listing}"))),
        _ => Err(Failure::usage(format!("One bench at a time. {listing}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(benches: &[Bench], words: &[&str]) -> String {
        pick(benches, words).expect_err("wrong usage").to_string()
    }

    #[test]
    fn an_unknown_name_lists_what_exists() {
        let some: &[Bench] = &[("sharing", || Ok(())), ("seating", || Ok(()))];
        assert_eq!(message(&[], &["x"]), "Unknown bench \"x\". No benches exist yet.");
        assert_eq!(message(some, &["x"]), "Unknown bench \"x\". Benches that exist: sharing, seating.");
        assert_eq!(message(some, &[]), "Which bench? Benches that exist: sharing, seating.");
        assert!(pick(some, &["seating"]).is_ok());
    }
}

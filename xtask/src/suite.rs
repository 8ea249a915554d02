//! `cargo xtask test`: what runs, and in which order.

use std::process::Command;

use crate::postgres::{Durable, Postgres};
use crate::prepare::{self, Tools};
use crate::step::{Failure, Run, cargo, must};
use crate::tree::Tree;
use crate::{journeys, tidy as rules};

/// The variable by which the tests of the storage find the PostgreSQL of this run.
const TEST_POSTGRES: &str = "SAMLING_TEST_POSTGRES";

/// Everything, in order; stops at the first step that fails.
pub fn everything() -> Result<(), Failure> {
    let run = Run::start();
    let tools = prepared(&run)?;
    lints(&run)?;
    let postgres = started(&run, &tools)?;
    units(&run, &postgres, &[])?;
    browse(&run, &tools, &postgres, None)
}

/// Finds or installs what the tests need.
pub fn prepare() -> Result<(), Failure> {
    prepared(&Run::start()).map(drop)
}

/// Format, house rules and clippy.
pub fn lint() -> Result<(), Failure> {
    lints(&Run::start())
}

/// The house rules alone.
pub fn tidy() -> Result<(), Failure> {
    rules::check(&Tree::open()?)
}

/// `cargo test` with a private PostgreSQL.
pub fn unit(arguments: &[&str]) -> Result<(), Failure> {
    let run = Run::start();
    run.heading("prepare");
    let bin = prepare::postgres()?;
    run.heading("PostgreSQL");
    units(&run, &Postgres::start(&bin, Durable::No)?, arguments)
}

/// The journeys whose file name contains the pattern, or all.
pub fn e2e(pattern: Option<&str>) -> Result<(), Failure> {
    // A pattern that picks nothing is told before anything is started.
    journeys::files(&Tree::root()?, pattern)?;
    let run = Run::start();
    let tools = prepared(&run)?;
    let postgres = started(&run, &tools)?;
    browse(&run, &tools, &postgres, pattern)
}

fn prepared(run: &Run) -> Result<Tools, Failure> {
    run.heading("prepare");
    prepare::all(&Tree::root()?)
}

fn lints(run: &Run) -> Result<(), Failure> {
    run.heading("format");
    must(cargo().args(["fmt", "--all", "--check"]))?;
    run.heading("tidy");
    tidy()?;
    run.heading("clippy");
    must(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn started(run: &Run, tools: &Tools) -> Result<Postgres, Failure> {
    run.heading("PostgreSQL");
    Postgres::start(&tools.postgres, Durable::No)
}

fn units(run: &Run, postgres: &Postgres, arguments: &[&str]) -> Result<(), Failure> {
    run.heading("cargo test");
    let arguments = if arguments.is_empty() { &["--workspace"] } else { arguments };
    must(cargo().arg("test").args(arguments).env(TEST_POSTGRES, postgres.url()))
}

fn browse(run: &Run, tools: &Tools, postgres: &Postgres, pattern: Option<&str>) -> Result<(), Failure> {
    let root = Tree::root()?;
    let files = journeys::files(&root, pattern)?;
    run.heading("build for the journeys");
    // With --workspace the dependencies have the features that the tests were built with, and are not built again.
    must(cargo().args(["build", "--workspace", "--bin", "samling"]))?;
    run.heading("journeys");
    must(
        Command::new("node")
            .arg("--test")
            .args(["--test-reporter", "spec"])
            .args(files)
            .current_dir(root.join("e2e"))
            .env("CHROMIUM", &tools.chromium)
            .env(TEST_POSTGRES, postgres.url())
            .env("SAMLING_BINARY", journeys::binary()?),
    )
}

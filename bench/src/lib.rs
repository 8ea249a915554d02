//! Measures the real program, and beside it, in the same run, what it is compared with. `cargo xtask bench NAME` builds the
//! program, starts PostgreSQL and calls this.
//!
//! - `installation.rs` makes an installation of the program with many invited organisations, starts and measures it;
//! - `browser.rs` is one client with a connection of its own; `sign_up.rs` what it does; `load.rs` many of them at once;
//! - `straight.rs` writes the same rows straight to the same kind of database;
//! - `bench_signup.rs`, `bench_page.rs` the comparisons: a table for people, and a last line of JSON;
//! - `allocation/` the seating engine, beside others.
//!
//! The tests that kill the program under load use the same installation and clients.
//!
//! Everything goes to this machine alone, and is bounded in count and time.

pub mod allocation;
pub mod bench_page;
pub mod bench_signup;
pub mod browser;
pub mod installation;
pub mod load;
pub mod sign_up;
mod straight;

use std::path::PathBuf;

/// Why a measurement could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// A file or a process.
    #[error("{0}")]
    System(#[from] std::io::Error),
    /// The line to the program.
    #[error("the line to the program broke: {0}")]
    Line(#[from] hyper::Error),
    /// SQLite.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL.
    #[error("PostgreSQL: {0}")]
    Postgres(#[from] postgres::Error),
    /// Something else than expected.
    #[error("{0}")]
    Unexpected(String),
}

impl Broken {
    /// Something else than expected.
    pub fn new(what: impl Into<String>) -> Self {
        Self::Unexpected(what.into())
    }
}

/// What the command line says.
pub struct Asked {
    /// The program to measure.
    pub binary: PathBuf,
    /// A PostgreSQL that keeps what it says (`fsync` on), with a user that may make databases.
    pub postgres: Option<String>,
    /// The folder of the example gathering.
    pub example: PathBuf,
    /// Only this engine; without it both.
    pub engine: Option<String>,
    /// The most sign-ups of one measurement; without it as many as the comparison needs.
    pub most: Option<usize>,
}

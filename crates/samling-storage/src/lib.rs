//! SQLite and PostgreSQL behind [`samling_app::store`]: every statement is written once, for both engines.
//!
//! - `sql.rs`: what both engines can do (execute, query, lock) and the values that go in and out;
//! - `sqlite.rs`, `postgresql.rs`: the engines, each with its threads;
//! - one file per feature with its statements, implementing the feature's store trait on [`sql::Session`];
//! - `copy/`: whole copies of a database, for backups;
//! - `trial.rs` (feature `trial`): what tests of the whole program need of a database;
//! - `migrations/`: the schema, built in; [`migrate`] brings a database to the newest.
//!
//! To add a table: write the next file in `migrations/`, name it in `schema.rs`, add the methods to the feature's trait in
//! samling-app and implement them here, and add a case to `tests/contract.rs`, which runs on both engines.

mod account;
mod allocation;
mod change;
mod contributor;
pub mod copy;
mod coverage;
mod draft;
mod gathering;
mod invitation;
mod joint_wish;
mod journal;
mod links;
mod outbox;
mod participant;
pub mod postgresql;
mod privacy;
mod registration;
mod schema;
mod sql;
pub mod sqlite;
#[cfg(feature = "trial")]
pub mod trial;
mod waiting_list;

use samling_app::store::{Database, Stored};
use std::path::Path;
use std::sync::Arc;

/// The newest version of the schema that this program knows.
pub fn schema_version() -> usize {
    schema::newest()
}

fn is_postgresql(address: &str) -> bool {
    address.starts_with("postgres://") || address.starts_with("postgresql://")
}

/// Opens a database by its address: `postgres://…` or `postgresql://…`, or else the path of a SQLite file. The schema is
/// brought to the newest version.
pub fn open(address: &str) -> Stored<Arc<dyn Database>> {
    if is_postgresql(address) {
        Ok(Arc::new(postgresql::Postgresql::open(address)?))
    } else {
        Ok(Arc::new(sqlite::Sqlite::open(Path::new(address))?))
    }
}

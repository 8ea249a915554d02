//! The schema's versions, and how a database gets to the newest.

use crate::sql::{Engine, Param};
use samling_app::store::{StoreError, Stored};

/// The migrations in order; a released one is never changed.
const MIGRATIONS: &[&str] =
    &[include_str!("../migrations/0001-first.sql"), include_str!("../migrations/0003-personal.sql")];

/// How an engine writes what the two write differently.
pub struct Dialect {
    /// A number given by the engine, as primary key.
    pub serial: &'static str,
    /// Raw bytes.
    pub bytes: &'static str,
}

/// Runs the missing migrations inside the transaction that `engine` is in. `run` runs a text of statements.
pub fn migrate<E: Engine>(
    engine: &mut E,
    dialect: &Dialect,
    run: impl Fn(&mut E, &str) -> Stored<()>,
) -> Stored<()> {
    run(engine, "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)")?;
    let rows = engine.query("SELECT COALESCE(MAX(version), 0) FROM schema_version", &[])?;
    let have = match rows.first() {
        Some(row) => usize::try_from(row.int(0)?).unwrap_or(usize::MAX),
        None => 0,
    };
    if have > MIGRATIONS.len() {
        return Err(StoreError::Failed(format!(
            "the database is of schema version {have}, newer than this program knows ({}): use a newer samling",
            MIGRATIONS.len()
        )));
    }
    for (index, migration) in MIGRATIONS.iter().enumerate().skip(have) {
        run(engine, &migration.replace("{SERIAL}", dialect.serial).replace("{BYTES}", dialect.bytes))?;
        let version = i64::try_from(index + 1).unwrap_or(i64::MAX);
        engine.execute("INSERT INTO schema_version (version) VALUES (?1)", &[Param::Int(version)])?;
    }
    Ok(())
}

//! The schema's versions, and how a database gets to the newest.

use crate::sql::{Engine, Param};
use samling_app::store::{StoreError, Stored};

/// The migrations in order; a released one is never changed.
pub const MIGRATIONS: &[&str] = &[include_str!("../migrations/0001-first.sql")];

/// How an engine writes what the two write differently.
pub struct Dialect {
    /// A number given by the engine, as primary key.
    pub serial: &'static str,
    /// Raw bytes.
    pub bytes: &'static str,
}

/// The newest version of the schema.
pub const fn newest() -> usize {
    MIGRATIONS.len()
}

/// The version of a database; 0 where there are no tables yet.
pub fn version_of<E: Engine>(engine: &mut E) -> Stored<usize> {
    let rows = engine.query("SELECT COALESCE(MAX(version), 0) FROM schema_version", &[])?;
    match rows.first() {
        Some(row) => Ok(usize::try_from(row.int(0)?).unwrap_or(usize::MAX)),
        None => Ok(0),
    }
}

/// Runs the missing migrations inside the transaction that `engine` is in. `run` runs a text of statements.
pub fn migrate<E: Engine>(
    engine: &mut E,
    dialect: &Dialect,
    run: impl Fn(&mut E, &str) -> Stored<()>,
) -> Stored<()> {
    migrate_to(newest(), engine, dialect, run)
}

/// As [`migrate`], and no further than to this version, so that a copy of an older one can be filled in.
pub fn migrate_to<E: Engine>(
    version: usize,
    engine: &mut E,
    dialect: &Dialect,
    run: impl Fn(&mut E, &str) -> Stored<()>,
) -> Stored<()> {
    run(engine, "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)")?;
    let have = version_of(engine)?;
    if have > MIGRATIONS.len() {
        return Err(StoreError::Failed(format!(
            "the database is of schema version {have}, newer than this program knows ({}): use a newer samling",
            MIGRATIONS.len()
        )));
    }
    for (index, migration) in MIGRATIONS.iter().enumerate().take(version).skip(have) {
        run(engine, &migration.replace("{SERIAL}", dialect.serial).replace("{BYTES}", dialect.bytes))?;
        let version = i64::try_from(index + 1).unwrap_or(i64::MAX);
        engine.execute("INSERT INTO schema_version (version) VALUES (?1)", &[Param::Int(version)])?;
    }
    Ok(())
}

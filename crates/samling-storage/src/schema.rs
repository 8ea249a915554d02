//! The schema's versions, and how a database gets to the newest.

use crate::sql::{Engine, Param};
use samling_app::store::{StoreError, Stored};

/// The migrations in order; a released one is never changed.
pub const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001-first.sql"),
    include_str!("../migrations/0002-comfort.sql"),
    include_str!("../migrations/0003-personal.sql"),
    include_str!("../migrations/0004-links.sql"),
    include_str!("../migrations/0005-waiting-list.sql"),
    include_str!("../migrations/0006-changes.sql"),
    include_str!("../migrations/0008-contributors.sql"),
    include_str!("../migrations/0009-letter-kind.sql"),
    include_str!("../migrations/0010-earlier.sql"),
    include_str!("../migrations/0011-organisation-number.sql"),
    include_str!("../migrations/0012-allocation.sql"),
];

/// How an engine writes what the two write differently.
pub struct Dialect {
    /// A number given by the engine, as primary key.
    pub serial: &'static str,
    /// Raw bytes.
    pub bytes: &'static str,
    /// The function that tells where in a text another one begins, counted from 1; 0 where it is not there.
    pub position: &'static str,
}

impl Dialect {
    fn write(&self, migration: &str) -> String {
        let words = [("{SERIAL}", self.serial), ("{BYTES}", self.bytes), ("{POSITION}", self.position)];
        words.into_iter().fold(migration.to_owned(), |text, (name, word)| text.replace(name, word))
    }
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
        run(engine, &dialect.write(migration))?;
        let version = i64::try_from(index + 1).unwrap_or(i64::MAX);
        engine.execute("INSERT INTO schema_version (version) VALUES (?1)", &[Param::Int(version)])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use rusqlite::Connection;
    use samling_app::letter::Content;
    use samling_domain::registration::decide::Intent;
    use samling_domain::registration::delegation::Delegation;

    #[test]
    fn letters_that_are_there_get_their_kind() {
        let database = Connection::open_in_memory().unwrap();
        let first = include_str!("../migrations/0001-first.sql");
        let first = first.replace("{SERIAL}", "INTEGER PRIMARY KEY").replace("{BYTES}", "BLOB");
        database.execute_batch(&first).unwrap();
        let delegation = Delegation::default;
        let receipt = |changed| Content::Receipt { delegation: delegation(), generation: 1, changed };
        let letters = [
            Content::Invitation { generation: 1 },
            Content::Reminder { generation: 1 },
            receipt(false),
            receipt(true),
            Content::Withdrawal { generation: 1 },
            Content::NotComing { generation: 1 },
            Content::Late {
                intent: Intent::Submit,
                delegation: delegation(),
                received_at: Timestamp::UNIX_EPOCH,
            },
            Content::ManageLink { generation: 1 },
        ];
        let put = |content: &str, kind: &str| {
            let sql = "INSERT INTO letter (gathering, organisation, recipients, language, content, state, created_at,
                       due_at, error) VALUES ('g', 'o', '[]', 'nb', ?1, 'queued', 0, 0, ?2)";
            database.execute(sql, [content, kind]).unwrap();
        };
        for content in &letters {
            put(&serde_json::to_string(content).unwrap(), content.code());
        }
        put("{\"kind\":\"confirmation\",\"delegation\":{}}", "confirmation");
        database.execute_batch(include_str!("../migrations/0009-letter-kind.sql")).unwrap();
        let sql = "SELECT COUNT(*) FROM letter WHERE kind = error";
        let right: i64 = database.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(right, 9);
    }
}

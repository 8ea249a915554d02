//! Copies of SQLite: out of a read transaction, which in WAL sees one moment while others write; into a new file that takes the
//! old one's place when it is whole.

use super::{Found, NOT_COPIED, Origin, Sink, Table, insertion, plain_name};
use crate::schema::{migrate_to, newest, version_of};
use crate::sql::Value;
use crate::sqlite::{DIALECT, Writing, connect, failed, make_private, value};
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use samling_app::store::{StoreError, Stored};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

fn open(path: &Path) -> Stored<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    connection.busy_timeout(Duration::from_secs(10)).map_err(failed)?;
    Ok(connection)
}

fn file_failed(error: &std::io::Error) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full(error.to_string()),
        _ => StoreError::Failed(error.to_string()),
    }
}

fn names(connection: &Connection, sql: &str, of: &str) -> Stored<Vec<String>> {
    let mut statement = connection.prepare(sql).map_err(failed)?;
    let names = statement.query_map([of], |row| row.get(0)).map_err(failed)?;
    names.collect::<Result<_, _>>().map_err(failed)
}

fn columns(connection: &Connection, table: &str) -> Stored<Vec<String>> {
    names(connection, "SELECT name FROM pragma_table_info(?1) ORDER BY cid", table)
}

fn tables(connection: &Connection) -> Stored<Vec<String>> {
    let sql = "SELECT name FROM sqlite_master WHERE type = ?1 AND name NOT LIKE 'sqlite_%' ORDER BY name";
    names(connection, sql, "table")
}

pub fn out(path: &Path, sink: &mut dyn Sink) -> Stored<Origin> {
    let mut connection = open(path)?;
    connection.pragma_update(None, "query_only", true).map_err(failed)?;
    connection.execute_batch("BEGIN").map_err(failed)?;
    let schema = version_of(&mut Writing(&mut connection))?;
    for name in tables(&connection)?.iter().filter(|name| !NOT_COPIED.contains(&name.as_str())) {
        let columns = columns(&connection, name)?;
        let last = connection
            .query_row("SELECT seq FROM sqlite_sequence WHERE name = ?1", [name], |row| row.get(0))
            .optional()
            .map_err(failed)?;
        let sql = format!("SELECT {} FROM {} ORDER BY rowid", columns.join(", "), plain_name(name)?);
        let count = columns.len();
        sink.table(&Table { name: name.clone(), columns, last })?;
        let mut statement = connection.prepare(&sql).map_err(failed)?;
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            sink.row((0..count).map(|column| value(row, column)).collect::<Stored<_>>()?)?;
        }
    }
    Ok(Origin { schema, engine: "sqlite" })
}

pub fn found(path: &Path) -> Stored<Found> {
    if !path.exists() {
        return Ok(Found::Nothing);
    }
    let connection = open(path)?;
    alone(&connection)?;
    if !tables(&connection)?.iter().any(|name| name == "gathering") {
        return Ok(Found::Empty);
    }
    let sql = "SELECT (SELECT COUNT(*) FROM gathering) + (SELECT COUNT(*) FROM account)";
    let rows: i64 = connection.query_row(sql, [], |row| row.get(0)).map_err(failed)?;
    Ok(if rows > 0 { Found::Content } else { Found::Empty })
}

/// Leaving WAL works only while nobody else has the file open, and brings everything into the one file.
fn alone(connection: &Connection) -> Stored<()> {
    connection.busy_timeout(Duration::from_millis(200)).map_err(failed)?;
    let mode: String = connection
        .pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))
        .map_err(failed)?;
    if mode == "delete" { Ok(()) } else { Err(StoreError::Busy("another program has it open".to_owned())) }
}

pub fn into<E: From<StoreError>>(
    path: &Path,
    schema: usize,
    aside: &str,
    fill: impl FnOnce(&mut dyn Sink) -> Result<(), E>,
) -> Result<Option<String>, E> {
    let new = beside(path, &format!("restoring-{}", std::process::id()));
    let made = make(&new, schema, fill).and_then(|()| Ok(swap(path, &new, aside)?));
    if made.is_err() {
        for end in ["", "-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(format!("{}{end}", new.display()));
        }
    }
    made
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(end);
    PathBuf::from(name)
}

fn make<E: From<StoreError>>(
    new: &Path,
    schema: usize,
    fill: impl FnOnce(&mut dyn Sink) -> Result<(), E>,
) -> Result<(), E> {
    let _ = fs::remove_file(new);
    make_private(new);
    let mut connection = connect(new)?;
    let run = |connection: &Connection, sql: &str| connection.execute_batch(sql).map_err(failed);
    connection.pragma_update(None, "foreign_keys", false).map_err(failed)?;
    run(&connection, "BEGIN IMMEDIATE")?;
    let batch = |engine: &mut Writing<'_>, sql: &str| engine.0.execute_batch(sql).map_err(failed);
    migrate_to(schema, &mut Writing(&mut connection), &DIALECT, batch)?;
    fill(&mut Filling { connection: &connection, insertion: String::new(), columns: 0 })?;
    migrate_to(newest(), &mut Writing(&mut connection), &DIALECT, batch)?;
    run(&connection, "COMMIT")?;
    let broken = connection
        .query_row("SELECT COUNT(*) FROM pragma_foreign_key_check", [], |row| row.get::<_, i64>(0))
        .map_err(failed)?;
    if broken > 0 {
        return Err(
            StoreError::Failed("the copy has rows that point at rows that are not there".to_owned()).into()
        );
    }
    alone(&connection)?;
    drop(connection);
    File::open(new).and_then(|file| file.sync_all()).map_err(|error| file_failed(&error))?;
    Ok(())
}

/// Puts the new file in the old one's place.
fn swap(path: &Path, new: &Path, aside: &str) -> Stored<Option<String>> {
    let mut kept = None;
    if path.exists() {
        alone(&open(path)?)?;
        let place = beside(path, aside);
        fs::rename(path, &place).map_err(|error| file_failed(&error))?;
        kept = Some(place.display().to_string());
    }
    fs::rename(new, path).map_err(|error| file_failed(&error))?;
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| file_failed(&error))?;
    }
    Ok(kept)
}

struct Filling<'a> {
    connection: &'a Connection,
    insertion: String,
    columns: usize,
}

impl Sink for Filling<'_> {
    fn table(&mut self, table: &Table) -> Stored<()> {
        let has = columns(self.connection, plain_name(&table.name)?)?;
        self.insertion = insertion(table, &has, |number| format!("?{number}"))?;
        self.columns = table.columns.len();
        if let Some(last) = table.last {
            // The first row makes the engine's own note, which may only grow.
            let set = "DELETE FROM sqlite_sequence WHERE name = ?1";
            self.connection.execute(set, [&table.name]).map_err(failed)?;
            let set = "INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)";
            self.connection.execute(set, rusqlite::params![table.name, last]).map_err(failed)?;
        }
        Ok(())
    }

    fn row(&mut self, row: Vec<Value>) -> Stored<()> {
        if row.len() != self.columns {
            return Err(StoreError::Failed("a row of the copy has too many or too few values".to_owned()));
        }
        let mut statement = self.connection.prepare_cached(&self.insertion).map_err(failed)?;
        statement.execute(rusqlite::params_from_iter(row.iter().map(Value::param))).map_err(failed)?;
        Ok(())
    }
}

//! SQLite: one thread writes, several read. Sign-ups that arrive together share one commit (and one wait for the disk), each in
//! a savepoint of its own; nobody hears "saved" before the commit is on the disk (WAL, `synchronous = FULL`).

use crate::schema::{Dialect, migrate};
use crate::sql::{Engine, Param, Row, Session, Value};
use crossbeam_channel::{Receiver, Sender, unbounded};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags, ToSql};
use samling_app::store::{Database, Mode, StoreError, Stored, Work};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The most pieces of work that share one commit.
const MOST_TOGETHER: usize = 128;
/// How many threads read.
const READERS: usize = 3;

pub(crate) const DIALECT: Dialect =
    Dialect { serial: "INTEGER PRIMARY KEY AUTOINCREMENT", bytes: "BLOB", position: "instr" };

/// A SQLite database with its threads. They end when it is dropped and their queues are empty.
pub struct Sqlite {
    writes: Sender<Box<dyn Work>>,
    reads: Sender<Box<dyn Work>>,
    path: PathBuf,
}

impl Sqlite {
    /// Opens a file, making it if it is not there.
    pub fn open(path: &Path) -> Stored<Self> {
        make_private(path);
        let mut writer = connect(path)?;
        prepare(&mut writer)?;
        let (writes, queue) = unbounded();
        start("sqlite-writer", move || write_all(&mut writer, &queue))?;
        let (reads, queue) = unbounded::<Box<dyn Work>>();
        for _ in 0..READERS {
            let mut reader = connect(path)?;
            reader.pragma_update(None, "query_only", true).map_err(failed)?;
            let queue = queue.clone();
            start("sqlite-reader", move || {
                for work in queue {
                    one(&mut reader, work, "BEGIN");
                }
            })?;
        }
        Ok(Self { writes, reads, path: path.to_owned() })
    }
}

fn start(name: &str, thread: impl FnOnce() + Send + 'static) -> Stored<()> {
    std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(thread)
        .map(|_| ())
        .map_err(|error| StoreError::Failed(error.to_string()))
}

/// Makes the file of a new database, for its owner only; SQLite gives the files beside it the same permissions. Where it
/// cannot be made, opening it says why.
pub(crate) fn make_private(path: &Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let _ = options.open(path);
}

pub(crate) fn connect(path: &Path) -> Stored<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    connection.busy_timeout(Duration::from_secs(10)).map_err(failed)?;
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0)).map_err(failed)?;
    if mode != "wal" {
        return Err(StoreError::Failed(format!("SQLite keeps journal mode {mode} here; WAL is needed")));
    }
    connection.pragma_update(None, "synchronous", "FULL").map_err(failed)?;
    connection.pragma_update(None, "foreign_keys", true).map_err(failed)?;
    // What is deleted is overwritten with zeros, and is not merely left for later use.
    connection.pragma_update(None, "secure_delete", true).map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

fn prepare(connection: &mut Connection) -> Stored<()> {
    connection.execute_batch("BEGIN IMMEDIATE").map_err(failed)?;
    let done = migrate(&mut Writing(connection), &DIALECT, |engine, sql| {
        engine.0.execute_batch(sql).map_err(failed)
    });
    let end = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
    connection.execute_batch(end).map_err(failed)?;
    done
}

impl Database for Sqlite {
    fn submit(&self, mode: Mode, work: Box<dyn Work>) {
        let queue = match mode {
            Mode::Read => &self.reads,
            Mode::Write => &self.writes,
        };
        if let Err(unsent) = queue.send(work) {
            unsent.0.finish(Err(StoreError::Failed("the storage has ended".to_owned())));
        }
    }
    /// Writes the file anew without what was deleted, and empties the write-ahead log, which still holds old pages.
    fn forget(&self) -> Stored<()> {
        let connection = connect(&self.path)?;
        connection.execute_batch("VACUUM").map_err(failed)?;
        let busy: i64 =
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).map_err(failed)?;
        if busy == 0 { Ok(()) } else { Err(StoreError::Busy("the write-ahead log is in use".to_owned())) }
    }
    fn describe(&self) -> Stored<String> {
        Ok(format!("SQLite {}", rusqlite::version()))
    }
}

/// The writer's life: take what waits, commit it together, tell everybody.
fn write_all(connection: &mut Connection, queue: &Receiver<Box<dyn Work>>) {
    while let Ok(first) = queue.recv() {
        if let Err(error) = connection.execute_batch("BEGIN IMMEDIATE") {
            // Everybody in line has waited for the same lock; each must not wait for it anew.
            let error = failed(error);
            for work in std::iter::once(first).chain(queue.try_iter()) {
                work.finish(Err(error.clone()));
            }
            continue;
        }
        let mut done: Vec<Box<dyn Work>> = Vec::new();
        let mut next = Some(first);
        while let Some(mut work) = next.take() {
            match in_savepoint(connection, &mut *work) {
                // The work itself said no: it hears so now, the others are not touched.
                Ok(false) => work.finish(Ok(())),
                Ok(true) => done.push(work),
                Err(error) => work.finish(Err(error)),
            }
            // A full disk ends the whole transaction; then nothing more may join it.
            if connection.is_autocommit() {
                break;
            }
            if done.len() < MOST_TOGETHER {
                next = queue.try_recv().ok();
            }
        }
        let outcome = if connection.is_autocommit() {
            Err(StoreError::Failed("the transaction was ended by an error".to_owned()))
        } else {
            connection.execute_batch("COMMIT").map_err(failed)
        };
        if outcome.is_err() && !connection.is_autocommit() {
            // Nothing was saved; if even this fails, the next BEGIN says so to whoever comes.
            let _ = connection.execute_batch("ROLLBACK");
        }
        for work in done {
            work.finish(outcome.clone());
        }
    }
}

fn in_savepoint(connection: &mut Connection, work: &mut dyn Work) -> Stored<bool> {
    connection.prepare_cached("SAVEPOINT work").and_then(|mut s| s.execute([])).map_err(failed)?;
    let keep = work.run(&mut Session { engine: &mut Writing(connection) });
    if connection.is_autocommit() {
        return Ok(keep);
    }
    if !keep {
        connection.prepare_cached("ROLLBACK TO work").and_then(|mut s| s.execute([])).map_err(failed)?;
    }
    connection.prepare_cached("RELEASE work").and_then(|mut s| s.execute([])).map_err(failed)?;
    Ok(keep)
}

fn one(connection: &mut Connection, mut work: Box<dyn Work>, begin: &str) {
    if let Err(error) = connection.execute_batch(begin) {
        work.finish(Err(failed(error)));
        return;
    }
    work.run(&mut Session { engine: &mut Writing(connection) });
    let outcome = connection.execute_batch("COMMIT").map_err(failed);
    work.finish(outcome);
}

pub(crate) struct Writing<'a>(pub(crate) &'a mut Connection);

impl ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Text(value) => ValueRef::Text(value.as_bytes()),
            Self::Bytes(value) => ValueRef::Blob(value),
        }))
    }
}

impl Engine for Writing<'_> {
    fn execute(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<u64> {
        let mut statement = self.0.prepare_cached(sql).map_err(failed)?;
        let touched = statement.execute(rusqlite::params_from_iter(params)).map_err(failed)?;
        Ok(touched as u64)
    }

    fn send(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<()> {
        self.execute(sql, params).map(|_| ())
    }

    fn query(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<Vec<Row>> {
        let mut statement = self.0.prepare_cached(sql).map_err(failed)?;
        let columns = statement.column_count();
        let mut found = statement.query(rusqlite::params_from_iter(params)).map_err(failed)?;
        let mut rows = Vec::new();
        while let Some(row) = found.next().map_err(failed)? {
            rows.push(Row((0..columns).map(|column| value(row, column)).collect::<Stored<_>>()?));
        }
        Ok(rows)
    }

    /// There is one writer, and it holds the whole database from `BEGIN IMMEDIATE` on.
    fn lock(&mut self, _name: &str) -> Stored<()> {
        Ok(())
    }
}

/// A value of a row.
pub(crate) fn value(row: &rusqlite::Row<'_>, column: usize) -> Stored<Value> {
    Ok(match row.get_ref(column).map_err(failed)? {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(value) => Value::Int(value),
        ValueRef::Text(value) => Value::Text(String::from_utf8_lossy(value).into_owned()),
        ValueRef::Blob(value) => Value::Bytes(value.to_vec()),
        ValueRef::Real(_) => return Err(StoreError::Failed("a fraction".to_owned())),
    })
}

pub(crate) fn failed(error: rusqlite::Error) -> StoreError {
    let text = match &error {
        // The engine's own words; values are bound and never part of them.
        rusqlite::Error::SqliteFailure(code, message) => message.clone().unwrap_or_else(|| code.to_string()),
        other => other.to_string(),
    };
    match error.sqlite_error_code() {
        // A disk that does not take what is written may take it later; nothing of it is saved.
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::SystemIoFailure) => {
            StoreError::Busy(text)
        }
        Some(ErrorCode::DiskFull) => StoreError::Full(text),
        _ => StoreError::Failed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::Sqlite;

    #[cfg(unix)]
    #[test]
    fn a_new_database_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = std::env::temp_dir().join(format!("samling-private-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
        let database = Sqlite::open(&folder.join("test.db")).unwrap();
        for entry in std::fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{}", entry.path().display());
        }
        drop(database);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}

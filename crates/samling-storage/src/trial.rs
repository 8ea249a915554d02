//! For tests of the whole program, which may know no SQL themselves: new databases, one that is locked, connections that are
//! ended, and sample databases as text that both engines read.

use crate::copy::{Sink, Table, Value, copy_out};
use crate::schema::MIGRATIONS;
use crate::sqlite::failed;
use crate::{is_postgresql, postgresql};
use rusqlite::Connection;
use samling_app::store::{StoreError, Stored};
use std::fmt::Write as _;
use std::path::Path;

fn line(address: &str) -> Stored<postgresql::Connection> {
    let config = address.parse();
    let config = config.map_err(|_| StoreError::Failed("the database address cannot be read".to_owned()))?;
    postgresql::Connection::connect(&config)
}

/// Makes a PostgreSQL database on a server (`postgres://…/any`), and tells its address.
pub fn new_database(server: &str, name: &str) -> Stored<String> {
    line(server)?.batch(&format!("CREATE DATABASE {name}"))?;
    let head = server.rsplit_once('/').map_or(server, |(head, _)| head);
    Ok(format!("{head}/{name}"))
}

/// Ends every other connection to a PostgreSQL database, as the server does when it is stopped.
pub fn end_connections(address: &str) -> Stored<()> {
    let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()";
    line(address)?.batch(sql)
}

/// A SQLite file that cannot be written to while this lives.
pub struct Lock(#[allow(dead_code, reason = "it locks by living")] Connection);

/// Locks a SQLite file against writing.
pub fn lock(path: &Path) -> Stored<Lock> {
    let connection = Connection::open(path).map_err(failed)?;
    connection.execute_batch("BEGIN IMMEDIATE").map_err(failed)?;
    Ok(Lock(connection))
}

/// A database as SQL that both engines read, once `{SERIAL}`, `{BYTES}` and `{HEX:…}` are written as they do. Of the letters'
/// raw messages only the first few are in it.
pub fn as_sql(address: &str) -> Stored<String> {
    const RAW: i64 = 2;
    struct Text(String, Option<Table>);
    impl Sink for Text {
        fn table(&mut self, table: &Table) -> Stored<()> {
            self.1 = Some(table.clone());
            Ok(())
        }
        fn row(&mut self, row: Vec<Value>) -> Stored<()> {
            let Some(table) = &self.1 else { return Ok(()) };
            let late = matches!(row.first(), Some(Value::Int(id)) if *id > RAW);
            let values = row.into_iter().map(|value| match value {
                Value::Null => "NULL".to_owned(),
                Value::Bytes(_) if late && table.name == "letter" => "NULL".to_owned(),
                Value::Int(value) => value.to_string(),
                Value::Text(text) => format!("'{}'", text.replace('\'', "''")),
                Value::Bytes(bytes) => {
                    bytes.iter().fold("{HEX:".to_owned(), |mut text, byte| {
                        let _ = write!(text, "{byte:02x}");
                        text
                    }) + "}"
                }
            });
            let (columns, values) = (table.columns.join(", "), values.collect::<Vec<_>>().join(", "));
            let _ = writeln!(self.0, "INSERT INTO {} ({columns}) VALUES ({values});", table.name);
            Ok(())
        }
    }
    let mut text = Text(String::new(), None);
    let origin = copy_out(address, &mut text)?;
    let mut sql = MIGRATIONS[..origin.schema].join("\n");
    sql.push_str("\nCREATE TABLE schema_version (version BIGINT NOT NULL);\n");
    for version in 1..=origin.schema {
        let _ = writeln!(sql, "INSERT INTO schema_version (version) VALUES ({version});");
    }
    Ok(sql + &text.0)
}

/// Loads what [`as_sql`] wrote into an empty database.
pub fn load(address: &str, sql: &str) -> Stored<()> {
    if is_postgresql(address) {
        let mut line = line(address)?;
        let dialect = &postgresql::DIALECT;
        let sql = spelled(sql, dialect.serial, dialect.bytes, ("'\\x", "'::bytea"))?;
        line.batch(&sql)?;
        crate::copy::go_on_counting(&mut line)
    } else {
        let dialect = &crate::sqlite::DIALECT;
        let sql = spelled(sql, dialect.serial, dialect.bytes, ("X'", "'"))?;
        Connection::open(address).and_then(|connection| connection.execute_batch(&sql)).map_err(failed)
    }
}

fn spelled(sql: &str, serial: &str, bytes: &str, hex: (&str, &str)) -> Stored<String> {
    let sql = sql.replace("{SERIAL}", serial).replace("{BYTES}", bytes);
    let mut parts = sql.split("{HEX:");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let broken = || StoreError::Failed("a {HEX: in the sample has no end".to_owned());
        let (digits, rest) = part.split_once('}').ok_or_else(broken)?;
        let _ = write!(text, "{}{digits}{}{rest}", hex.0, hex.1);
    }
    Ok(text)
}

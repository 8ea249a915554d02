//! Whole copies of a database, while it is in use, in a form that belongs to neither engine: what is copied out of one can be
//! copied into the other.
//!
//! Tables and columns are taken from the database itself, so that a new table is copied without being named here. A copy
//! is of one moment: everything is read in one transaction. Browser sessions are left out, because one that has been ended
//! must not come to life again.

mod postgresql;
mod sqlite;

#[cfg(feature = "trial")]
pub(crate) use postgresql::go_on_counting;

pub use crate::sql::Value;

use crate::is_postgresql;
use samling_app::store::{StoreError, Stored};
use std::path::Path;

/// What is not copied: the version goes with the copy's own description.
const NOT_COPIED: [&str; 2] = ["schema_version", "session"];

/// A table of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns in the order of the values.
    pub columns: Vec<String>,
    /// The last number that the engine gave, where it gives numbers: none is given twice, even when its row is gone.
    pub last: Option<i64>,
}

/// What takes a copy: a file, or another database.
pub trait Sink {
    /// Rows of this table follow. The same table may be said more than once.
    fn table(&mut self, table: &Table) -> Stored<()>;
    /// A row of it.
    fn row(&mut self, row: Vec<Value>) -> Stored<()>;
}

/// Where a copy comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The version of its schema.
    pub schema: usize,
    /// `sqlite` or `postgresql`.
    pub engine: &'static str,
}

/// What stands where a copy is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// Tables in which nobody has put anything.
    Empty,
    /// Somebody's data.
    Content,
}

/// Copies everything out; nothing is changed and nobody has to wait.
pub fn copy_out(address: &str, sink: &mut dyn Sink) -> Stored<Origin> {
    if is_postgresql(address) {
        postgresql::out(address, sink)
    } else {
        sqlite::out(Path::new(address), sink)
    }
}

/// Looks at what is there. It is an error when another program has it open: it must not be replaced under its hands.
pub fn found(address: &str) -> Stored<Found> {
    if is_postgresql(address) { postgresql::found(address) } else { sqlite::found(Path::new(address)) }
}

/// Makes a database of this schema's version, has it filled, and brings it to the newest version. What stood there is kept under
/// the name `aside`, and it is told where. When anything fails, everything is as it was.
pub fn copy_in<E: From<StoreError>>(
    address: &str,
    schema: usize,
    aside: &str,
    fill: impl FnOnce(&mut dyn Sink) -> Result<(), E>,
) -> Result<Option<String>, E> {
    if is_postgresql(address) {
        postgresql::into(address, schema, aside, fill)
    } else {
        sqlite::into(Path::new(address), schema, aside, fill)
    }
}

/// A name that can stand in a statement as it is. Names come from files, so they are looked at before they are used.
fn plain_name(name: &str) -> Stored<&str> {
    let plain = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if plain && !name.is_empty() {
        Ok(name)
    } else {
        Err(StoreError::Failed("the copy names a table or column that cannot be".to_owned()))
    }
}

/// `INSERT INTO table (a, b) VALUES (?, ?)` for columns that the database has.
fn insertion(table: &Table, has: &[String], placeholder: impl Fn(usize) -> String) -> Stored<String> {
    if let Some(unknown) = table.columns.iter().find(|column| !has.contains(column)) {
        let text = format!("the copy has a column {}.{unknown} that its version does not know", table.name);
        return Err(StoreError::Failed(text));
    }
    let values: Vec<String> = (1..=table.columns.len()).map(placeholder).collect();
    let name = plain_name(&table.name)?;
    Ok(format!("INSERT INTO {name} ({}) VALUES ({})", table.columns.join(", "), values.join(", ")))
}

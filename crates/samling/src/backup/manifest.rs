//! What a backup says of itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use samling_app::store::{StoreError, Stored};
use samling_storage::copy::{Table, Value};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The format. A later program that writes otherwise counts it up.
pub const FORMAT: &str = "samling-backup/1";
/// The manifest's name in the archive; it comes last.
pub const MANIFEST: &str = "manifest.json";
/// The key's name in the archive.
pub const KEY: &str = "samling.key";

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// The version of the program that made it.
    pub program: String,
    /// The version of the schema.
    pub schema: usize,
    /// The engine that it was copied from.
    pub engine: String,
    /// When it was made.
    pub made_at: String,
    /// How many rows each table has.
    pub tables: BTreeMap<String, u64>,
    /// The parts in their order, without the manifest.
    pub parts: Vec<Part>,
}

/// A part of the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256 in hexadecimal digits.
    pub sha256: String,
}

/// A part's sum.
pub fn sum(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The first line of a table's part.
#[derive(Serialize, Deserialize)]
struct Head {
    table: String,
    columns: Vec<String>,
    last: Option<i64>,
}

/// A value in a line.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Cell {
    Null(()),
    Int(i64),
    Text(String),
    Bytes { bytes: String },
}

fn unreadable(error: serde_json::Error) -> StoreError {
    // The place, never the content.
    StoreError::Failed(format!("a line of the backup cannot be read at column {}", error.column()))
}

/// The first line of a table's part.
pub fn head(table: &Table) -> Stored<String> {
    let head = Head { table: table.name.clone(), columns: table.columns.clone(), last: table.last };
    serde_json::to_string(&head).map_err(unreadable)
}

/// Reads what [`head`] wrote.
pub fn read_head(line: &str) -> Stored<Table> {
    let Head { table, columns, last } = serde_json::from_str(line).map_err(unreadable)?;
    Ok(Table { name: table, columns, last })
}

/// The line of a row.
pub fn line(row: Vec<Value>) -> Stored<String> {
    let cells = row.into_iter().map(|value| match value {
        Value::Null => Cell::Null(()),
        Value::Int(value) => Cell::Int(value),
        Value::Text(value) => Cell::Text(value),
        Value::Bytes(value) => Cell::Bytes { bytes: STANDARD.encode(value) },
    });
    serde_json::to_string(&cells.collect::<Vec<_>>()).map_err(unreadable)
}

/// Reads what [`line`] wrote.
pub fn read_line(line: &str) -> Stored<Vec<Value>> {
    let cells: Vec<Cell> = serde_json::from_str(line).map_err(unreadable)?;
    cells
        .into_iter()
        .map(|cell| {
            Ok(match cell {
                Cell::Null(()) => Value::Null,
                Cell::Int(value) => Value::Int(value),
                Cell::Text(value) => Value::Text(value),
                Cell::Bytes { bytes } => Value::Bytes(
                    STANDARD
                        .decode(bytes)
                        .map_err(|_| StoreError::Failed("bytes of the backup cannot be read".to_owned()))?,
                ),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_as_they_went() {
        let row = vec![
            Value::Null,
            Value::Int(i64::MIN),
            Value::Text("Åse \"\n\u{0}🌱".to_owned()),
            Value::Bytes(vec![0, 255, 10]),
            Value::Text(String::new()),
        ];
        let text = line(row.clone()).unwrap();
        assert!(!text.contains('\n'), "one line: {text}");
        assert_eq!(read_line(&text).unwrap(), row);
        assert!(read_line("[1.5]").is_err() && read_line("{}").is_err());
    }

    #[test]
    fn heads_come_back_as_they_went() {
        let table = Table { name: "letter".to_owned(), columns: vec!["id".to_owned()], last: Some(7) };
        assert_eq!(read_head(&head(&table).unwrap()).unwrap(), table);
    }
}

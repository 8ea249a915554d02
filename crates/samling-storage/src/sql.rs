//! What both engines can do, and the values that go in and out.

use jiff::Timestamp;
use samling_app::store::{StoreError, Stored, Transaction};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A value for a statement.
#[derive(Debug, Clone, Copy)]
pub enum Param<'a> {
    /// Nothing.
    Null,
    /// A number.
    Int(i64),
    /// A text.
    Text(&'a str),
    /// Bytes.
    Bytes(&'a [u8]),
}

impl From<i64> for Param<'_> {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}
impl<'a> From<&'a str> for Param<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(value)
    }
}
impl<'a> From<&'a String> for Param<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(value)
    }
}
impl From<Timestamp> for Param<'_> {
    fn from(value: Timestamp) -> Self {
        Self::Int(value.as_microsecond())
    }
}
impl<'a, T: Into<Param<'a>>> From<Option<T>> for Param<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A value of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A number.
    Int(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Value {
    /// As a value for a statement.
    pub fn param(&self) -> Param<'_> {
        match self {
            Self::Null => Param::Null,
            Self::Int(value) => Param::Int(*value),
            Self::Text(value) => Param::Text(value),
            Self::Bytes(value) => Param::Bytes(value),
        }
    }
}

/// A row; columns are taken in the order of the statement.
#[derive(Debug)]
pub struct Row(pub Vec<Value>);

impl Row {
    fn wrong(column: usize) -> StoreError {
        StoreError::Failed(format!("column {column} holds another type than the program expects"))
    }
    /// A number.
    pub fn int(&self, column: usize) -> Stored<i64> {
        match self.0.get(column) {
            Some(Value::Int(value)) => Ok(*value),
            _ => Err(Self::wrong(column)),
        }
    }
    /// A number that is never negative.
    pub fn count(&self, column: usize) -> Stored<u32> {
        u32::try_from(self.int(column)?).map_err(|_| Self::wrong(column))
    }
    /// A text.
    pub fn text(&self, column: usize) -> Stored<&str> {
        match self.0.get(column) {
            Some(Value::Text(value)) => Ok(value),
            _ => Err(Self::wrong(column)),
        }
    }
    /// A text that may be missing.
    pub fn text_or_null(&self, column: usize) -> Stored<Option<&str>> {
        match self.0.get(column) {
            Some(Value::Null) => Ok(None),
            _ => self.text(column).map(Some),
        }
    }
    /// Bytes that may be missing.
    pub fn bytes_or_null(&self, column: usize) -> Stored<Option<Vec<u8>>> {
        match self.0.get(column) {
            Some(Value::Null) => Ok(None),
            Some(Value::Bytes(value)) => Ok(Some(value.clone())),
            _ => Err(Self::wrong(column)),
        }
    }
    /// An instant.
    pub fn instant(&self, column: usize) -> Stored<Timestamp> {
        Timestamp::from_microsecond(self.int(column)?).map_err(|_| Self::wrong(column))
    }
    /// An instant that may be missing.
    pub fn instant_or_null(&self, column: usize) -> Stored<Option<Timestamp>> {
        match self.0.get(column) {
            Some(Value::Null) => Ok(None),
            _ => self.instant(column).map(Some),
        }
    }
    /// An identifier.
    pub fn id<T: TryFrom<String>>(&self, column: usize) -> Stored<T> {
        T::try_from(self.text(column)?.to_owned()).map_err(|_| Self::wrong(column))
    }
    /// A value stored as JSON.
    pub fn json<T: DeserializeOwned>(&self, column: usize) -> Stored<T> {
        from_json(self.text(column)?)
    }
}

/// A value as JSON text.
pub fn to_json(value: &impl Serialize) -> Stored<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Failed(error.to_string()))
}

/// Reads what [`to_json`] wrote. The error names the place, never the content.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Stored<T> {
    serde_json::from_str(text).map_err(|error| {
        StoreError::Failed(format!(
            "stored data cannot be read at line {} column {}",
            error.line(),
            error.column()
        ))
    })
}

/// The code word of a unit variant, as serde writes it.
pub fn to_word(value: &impl Serialize) -> Stored<String> {
    Ok(to_json(value)?.trim_matches('"').to_owned())
}

/// Reads what [`to_word`] wrote.
pub fn from_word<T: DeserializeOwned>(word: &str) -> Stored<T> {
    from_json(&format!("\"{word}\""))
}

/// What an engine does inside a transaction. Placeholders are `?1`, `?2`, ...
pub trait Engine {
    /// Runs a statement; tells how many rows it touched.
    fn execute(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<u64>;
    /// Runs a statement whose outcome nobody looks at. It may go out later than it is said, but before any that comes after
    /// it; an error shows itself there, or when the transaction is committed.
    fn send(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<()>;
    /// Runs a statement that gives rows.
    fn query(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<Vec<Row>>;
    /// Runs a statement once for each set of values, and gives the rows of each. An engine that is reached by a line gets them
    /// all at once.
    fn query_each(&mut self, sql: &'static str, sets: &[Vec<Param<'_>>]) -> Stored<Vec<Vec<Row>>> {
        sets.iter().map(|params| self.query(sql, params)).collect()
    }
    /// Waits for a lock of this name and holds it until the transaction ends.
    fn lock(&mut self, name: &str) -> Stored<()>;
}

/// A transaction on an engine; each feature's file implements its store trait on it.
pub struct Session<'a> {
    pub(crate) engine: &'a mut dyn Engine,
}

impl Session<'_> {
    pub(crate) fn execute(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<u64> {
        self.engine.execute(sql, params)
    }
    pub(crate) fn send(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<()> {
        self.engine.send(sql, params)
    }
    pub(crate) fn rows(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<Vec<Row>> {
        self.engine.query(sql, params)
    }
    pub(crate) fn first(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<Option<Row>> {
        Ok(self.engine.query(sql, params)?.into_iter().next())
    }
    /// The first column of the first row, for `COUNT` and `RETURNING`.
    pub(crate) fn number(&mut self, sql: &'static str, params: &[Param<'_>]) -> Stored<i64> {
        match self.first(sql, params)? {
            Some(row) => row.int(0),
            None => Err(StoreError::Failed("a statement gave no row".to_owned())),
        }
    }
}

impl Transaction for Session<'_> {}

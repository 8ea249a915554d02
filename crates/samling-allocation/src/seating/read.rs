//! Reads problems and plans from JSON, and says what is wrong in the text and where.

use super::plan::{PLAN_FORMAT, Plan};
use super::problem::{PROBLEM_FORMAT, Problem};
use serde::de::DeserializeOwned;
use std::fmt;

/// Why a text is no problem, or no plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// What is wrong, in plain English.
    pub what: String,
    /// Where in the structure, such as `participants[3].wishes[0].topic`; empty for the whole text.
    pub place: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, in bytes from 1; 0 where it is the end of the line before.
    pub column: usize,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: ", self.line, self.column)?;
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        f.write_str(&self.what)
    }
}

impl std::error::Error for ReadError {}

/// Reads a problem. Whether it makes sense is told by [`super::mistakes()`].
pub fn problem(text: &str) -> Result<Problem, ReadError> {
    let problem: Problem = read(text)?;
    format_is(text, &problem.format, PROBLEM_FORMAT)?;
    Ok(problem)
}

/// Reads a plan. Whether it holds, the checker tells.
pub fn plan(text: &str) -> Result<Plan, ReadError> {
    let plan: Plan = read(text)?;
    format_is(text, &plan.format, PLAN_FORMAT)?;
    Ok(plan)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    if let Some(error) = misplaced_list(text) {
        return Err(error);
    }
    // Keeping the place costs time; it is only needed when there is an error.
    match serde_json::from_str(text) {
        Ok(value) => Ok(value),
        Err(error) => {
            let mut source = serde_json::Deserializer::from_str(text);
            let located: Result<T, _> = serde_path_to_error::deserialize(&mut source);
            Err(match located {
                Err(located) => {
                    let path = located.path().to_string();
                    let place = if path == "." { String::new() } else { path };
                    explained(located.inner(), place)
                }
                // The value is whole, and something follows it.
                Ok(_) => explained(&error, String::new()),
            })
        }
    }
}

fn explained(error: &serde_json::Error, place: String) -> ReadError {
    let (line, column) = (error.line(), error.column());
    let told = error.to_string();
    let what = told.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&told);
    ReadError { what: what.to_owned(), place: place.trim_end_matches(".?").to_owned(), line, column }
}

fn format_is(text: &str, found: &str, expected: &str) -> Result<(), ReadError> {
    if found == expected {
        return Ok(());
    }
    let at = text.find("\"format\"").unwrap_or(0);
    let (line, column) = position(text, at);
    let what = format!("the format is {found:?}, and {expected:?} is expected");
    Err(ReadError { what, place: "format".to_owned(), line, column })
}

/// Line and column, from 1, of a byte.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count() + 1, at - start + 1)
}

/// The first list that stands where an object belongs: alone, or in another list. The derived readers would take
/// one for an object without keys, and so let unnamed values in.
fn misplaced_list(text: &str) -> Option<ReadError> {
    let bytes = text.as_bytes();
    let mut open: Vec<u8> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => at = end_of_string(bytes, at),
            b'[' if open.last().is_none_or(|&last| last == b'[') => {
                let (line, column) = position(text, at);
                let what = "a list, where an object with keys is expected".to_owned();
                return Some(ReadError { what, place: String::new(), line, column });
            }
            byte @ (b'[' | b'{') => open.push(byte),
            b']' | b'}' => {
                open.pop();
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// Where the string that begins here ends.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at
}

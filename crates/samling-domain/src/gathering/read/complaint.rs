//! What the deserialiser complains about, read from its words.

use crate::gathering::problem::Expected;
use crate::identity::NotAnId;
use crate::time::NotAZone;

/// A complaint of the deserialiser.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Complaint {
    /// The key is none of these.
    UnknownKey { known: Vec<String> },
    /// The word is none of these.
    UnknownChoice { known: Vec<String> },
    /// The table lacks this key.
    Missing { key: String },
    /// The value should have been something else.
    Wrong(Expected),
}

impl Complaint {
    /// Reads serde's messages, whose forms are part of its interface by long custom.
    pub fn read(message: &str) -> Self {
        let expected = message.rsplit_once(", expected ").map_or("", |(_, expected)| expected);
        let known = || expected.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        if message.starts_with("unknown field ") {
            return Self::UnknownKey { known: known() };
        }
        if message.starts_with("unknown variant ") {
            return Self::UnknownChoice { known: known() };
        }
        if let Some(rest) = message.strip_prefix("missing field `") {
            return Self::Missing { key: rest.trim_end_matches('`').to_owned() };
        }
        Self::Wrong(wanted(message, expected))
    }
}

fn wanted(message: &str, expected: &str) -> Expected {
    if message == NotAnId.to_string() {
        return Expected::Id;
    }
    if message == NotAZone.to_string() {
        return Expected::Zone;
    }
    let starts = |words: &[&str]| words.iter().any(|word| expected.starts_with(word));
    if starts(&["a deadline"]) {
        Expected::Deadline
    } else if starts(&["a time of day"]) {
        Expected::Clock
    } else if starts(&["an amount"]) {
        Expected::Amount
    } else if starts(&["a date"]) {
        Expected::Date
    } else if starts(&["struct ", "a map", "map"]) {
        Expected::Table
    } else if starts(&["a sequence", "sequence"]) {
        Expected::List
    } else if starts(&["a boolean", "boolean"]) {
        Expected::Truth
    } else if starts(&["a string", "string", "a borrowed string"]) || message == "wanted string or table" {
        Expected::Text
    } else if ["u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64"].contains(&expected)
        || message.contains("overflowed")
    {
        Expected::Number
    } else if !message.contains(", expected ") {
        // Messages of other forms come from the parser of dates alone.
        Expected::Date
    } else {
        Expected::Other
    }
}

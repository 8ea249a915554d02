//! A finding as programs and people read it.

use samling_language::Messages;
use serde::Serialize;
use std::fmt::Write as _;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// It must be put right.
    Error,
    /// It is probably not meant; the organiser decides.
    Warning,
}

/// A place in a file: line and column count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file as it was named.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
    /// The words there.
    pub text: String,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The kind, for programs.
    pub kind: String,
    /// How much it matters.
    pub severity: Level,
    /// The file that it was found in.
    pub file: String,
    /// The places; two where one contradicts the other.
    pub places: Vec<Place>,
    /// What is wrong and what to do, in the reader's language.
    pub message: String,
    /// The values in normal form that do not go together, one per place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<String>,
}

impl Finding {
    /// Lines for a terminal: `file:line:column: error: …` and the words in question.
    pub fn in_words(&self, m: Messages) -> String {
        let level = match self.severity {
            Level::Error => m.check_error(),
            Level::Warning => m.check_warning(),
        };
        let mut lines = String::new();
        for (index, place) in self.places.iter().enumerate() {
            let (file, line, column) = (&place.file, place.line, place.column);
            // Writing to a text does not fail.
            let _ = match index {
                0 => writeln!(lines, "{file}:{line}:{column}: {level}: {}", self.message),
                _ => writeln!(lines, "{file}:{line}:{column}: {}:", m.check_also_here()),
            };
            if !place.text.is_empty() {
                let _ = writeln!(lines, "    {}", place.text);
            }
        }
        lines
    }
}

/// The longest quoted text, in characters.
const LONGEST: usize = 200;

/// A line of a text, counted from 1, without white space around it and cut where it is very long.
pub fn line_of(text: &str, line: usize) -> String {
    shortened(text.lines().nth(line.saturating_sub(1)).unwrap_or_default())
}

/// One line, not longer than people want to read.
pub fn shortened(text: &str) -> String {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().count() <= LONGEST {
        return plain;
    }
    plain.chars().take(LONGEST - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_cut() {
        assert_eq!(line_of("a\n  b  c\n", 2), "b c");
        assert_eq!(line_of("a", 7), "");
        assert_eq!(shortened(&"å".repeat(300)).chars().count(), LONGEST);
    }
}

//! Errors of a short form in words: once for the summary on top, and once at the field.

use samling_domain::registration::form::FieldError;
use samling_language::Messages;

/// The errors of a form.
#[derive(Default)]
pub struct Mistakes {
    words: Vec<(String, String)>,
}

impl Mistakes {
    /// Puts errors into words.
    pub fn of(m: Messages, errors: &[FieldError]) -> Self {
        let words = errors.iter().map(|error| {
            let limit = error.kind.limit().unwrap_or(0).to_string();
            let words = m.by_code(error.kind.code(), &[("limit", limit)]).unwrap_or_default();
            (error.field.clone(), words)
        });
        Self { words: words.collect() }
    }
    /// One error in words.
    pub fn one(field: &str, words: impl Into<String>) -> Self {
        Self { words: vec![(field.to_owned(), words.into())] }
    }
    /// The errors in order: the field, and what is wrong.
    pub fn all(&self) -> &[(String, String)] {
        &self.words
    }
    /// True when there are none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
    /// What is wrong with a field; empty when nothing is.
    pub fn at(&self, field: &str) -> &str {
        self.words.iter().find(|(name, _)| name == field).map_or("", |(_, words)| words)
    }
    /// Whether a field whose name begins so is wrong.
    pub fn under(&self, start: &str) -> bool {
        self.words.iter().any(|(name, _)| name.starts_with(start))
    }
}

//! Texts: words in every language that must be there, and references to facts.

use super::Check;
use crate::gathering::Gathering;
use crate::gathering::facts::{Part, names, parts};
use crate::gathering::nearest::nearest;
use crate::gathering::problem::{Problem, ProblemKind};
use crate::language::Language;
use serde_json::Value;
use std::collections::BTreeSet;

/// A text of the gathering in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its path, with the language: `registration.how.nb`.
    pub path: String,
    /// The language.
    pub language: Language,
    /// The words.
    pub words: String,
}

/// Every text of a gathering, whatever it belongs to.
///
/// Texts are found by their form, so that a new field of the format is found too.
pub fn texts(g: &Gathering) -> Vec<Said> {
    let mut found = Vec::new();
    if let Ok(whole) = serde_json::to_value(g) {
        collect(&whole, String::new(), &mut found);
    }
    found
}

fn collect(value: &Value, path: String, found: &mut Vec<Said>) {
    match value {
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                collect(value, format!("{path}[{index}]"), found);
            }
        }
        Value::Object(object) => {
            let is_text = object.contains_key("nb") && object.contains_key("nn");
            for (key, value) in object {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                match (is_text, value, Language::from_tag(key)) {
                    (true, Value::String(words), Some(language)) => {
                        found.push(Said { path, language, words: words.clone() });
                    }
                    _ => collect(value, path, found),
                }
            }
        }
        _ => {}
    }
}

impl Check<'_> {
    pub(super) fn texts(&mut self) {
        let known = names(self.g);
        for said in texts(self.g) {
            if said.words.trim().is_empty() {
                self.say(said.path, ProblemKind::MissingText { language: said.language });
                continue;
            }
            self.references(&said, &known);
        }
    }

    fn references(&mut self, said: &Said, known: &[String]) {
        let mut told = BTreeSet::new();
        for part in parts(&said.words) {
            let (kind, words) = match part {
                Part::Plain(_) => continue,
                Part::Broken(span) => (ProblemKind::BrokenFactReference, &said.words[span]),
                Part::Reference(reference) if known.iter().any(|name| name == reference.name) => continue,
                Part::Reference(reference) => {
                    let name = reference.name.to_owned();
                    let suggestion = nearest(&name, known.iter().map(String::as_str)).map(str::to_owned);
                    let kind = ProblemKind::UnknownFact { name, suggestion, known: known.to_vec() };
                    (kind, &said.words[reference.span])
                }
            };
            if told.insert(words.to_owned()) {
                self.problems.push(Problem::at(said.path.clone(), kind).quoting(words));
            }
        }
    }
}

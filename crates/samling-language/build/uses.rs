//! What messages use: variables, other messages, terms.

use super::check::{Catalogue, Found, Language, Message, documented};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::serializer::serialize;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeSet;

/// What one pattern uses itself.
#[derive(Default)]
pub struct Uses {
    /// Variables in order of first appearance.
    pub variables: Vec<String>,
    /// Keys of messages and (with a leading hyphen) terms.
    pub references: Vec<String>,
    /// What is not supported, as the end of a sentence.
    pub refused: Vec<&'static str>,
    /// True where the text is not known before run time.
    pub dynamic: bool,
}

impl Uses {
    /// Reads a pattern.
    pub fn of(pattern: &Pattern<&str>) -> Self {
        let mut uses = Self::default();
        uses.pattern(pattern);
        uses
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.dynamic = true;
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => return,
            InlineExpression::Placeable { expression } => return self.expression(expression),
            InlineExpression::VariableReference { id } => push(&mut self.variables, id.name.to_owned()),
            InlineExpression::MessageReference { id, attribute: None } => {
                push(&mut self.references, id.name.to_owned());
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                push(&mut self.references, format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { .. } => {
                self.refused.push("calls a function; dates, money and numbers come finished from `Formats`");
            }
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
                self.refused.push("refers to an attribute or gives a term arguments, which is not supported");
            }
        }
        self.dynamic = true;
    }
}

fn push(list: &mut Vec<String>, item: String) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// The text of a pattern that has no other placeables than literals.
pub fn static_text(pattern: &Pattern<&str>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => literal(expression, &mut text),
        }
    }
    text
}

fn literal(expression: &Expression<&str>, text: &mut String) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            text.push_str(&unescape_unicode_to_string(value));
        }
        Expression::Inline(InlineExpression::NumberLiteral { value }) => text.push_str(value),
        Expression::Inline(InlineExpression::Placeable { expression }) => literal(expression, text),
        _ => {}
    }
}

fn uses(language: &Language<'_>, key: &str) -> Uses {
    language.get(key).and_then(|found| found.pattern).map(Uses::of).unwrap_or_default()
}

/// True when `goal` can be reached by references from `key`.
pub fn reaches(language: &Language<'_>, key: &str, goal: &str, seen: &mut BTreeSet<String>) -> bool {
    uses(language, key)
        .references
        .iter()
        .any(|other| other == goal || (seen.insert(other.clone()) && reaches(language, other, goal, seen)))
}

/// The variables of a message and of those it refers to; presumes that no message refers to itself.
pub fn variables(language: &Language<'_>, key: &str) -> Vec<String> {
    let used = uses(language, key);
    let mut all = used.variables;
    for other in &used.references {
        for variable in variables(language, other) {
            push(&mut all, variable);
        }
    }
    all
}

/// Puts checked languages together.
pub fn catalogue(languages: &[Language<'_>; 3]) -> Catalogue {
    let mut messages = Vec::new();
    let mut at_run_time = BTreeSet::new();
    for (key, found) in languages[0].iter().filter(|(key, _)| !key.starts_with('-')) {
        let dynamic = languages.iter().any(|language| uses(language, key).dynamic);
        if dynamic {
            for language in languages {
                with_references(language, key, &mut at_run_time);
            }
        }
        let text = |language: &Language<'_>| {
            language.get(key).and_then(|found| found.pattern).map(static_text).unwrap_or_default()
        };
        messages.push(Message {
            key: key.clone(),
            file: found.file.name.clone(),
            source: found.pattern.map(|pattern| documented(pattern, &source(found))).unwrap_or_default(),
            comment: comment(found),
            texts: (!dynamic).then(|| [0, 1, 2].map(|index: usize| text(&languages[index]))),
            parameters: variables(&languages[0], key),
        });
    }
    let bundles = [0, 1, 2].map(|index: usize| bundle(&languages[index], &at_run_time));
    Catalogue { messages, bundles }
}

fn with_references(language: &Language<'_>, key: &str, keys: &mut BTreeSet<String>) {
    keys.insert(key.to_owned());
    for other in uses(language, key).references {
        with_references(language, &other, keys);
    }
}

fn bundle(language: &Language<'_>, keys: &BTreeSet<String>) -> String {
    let entries = keys.iter().filter_map(|key| language.get(key));
    serialize(&Resource { body: entries.map(|found| bare(found.entry)).collect() })
}

fn bare<'a>(entry: &Entry<&'a str>) -> Entry<&'a str> {
    let mut entry = entry.clone();
    match &mut entry {
        Entry::Message(message) => message.comment = None,
        Entry::Term(term) => term.comment = None,
        _ => {}
    }
    entry
}

fn source(found: &Found<'_>) -> String {
    let written = serialize(&Resource { body: vec![bare(found.entry)] });
    let value = written.split_once('=').map_or("", |(_, value)| value);
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn comment(found: &Found<'_>) -> String {
    match found.entry {
        Entry::Message(message) => message.comment.as_ref().map(|c| c.content.join(" ")).unwrap_or_default(),
        _ => String::new(),
    }
}

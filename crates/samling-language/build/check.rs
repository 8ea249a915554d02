//! The rules that the messages must obey; a broken rule fails the build.
//!
//! Every rule has a case in `tests/messages_checker.rs`.

use super::uses::{Uses, static_text};
use fluent_syntax::ast::{Entry, Pattern, Resource};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The languages, Bokmål first: its messages say which parameters there are.
pub const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// Methods of `Messages` that no message may take the name of.
const TAKEN: [&str; 3] = ["new", "by-code", "formats"];

/// One file of messages.
pub struct File {
    /// Index into [`LANGUAGES`].
    pub language: usize,
    /// Its name in the language's folder.
    pub name: String,
    /// Its content.
    pub text: String,
}

impl File {
    fn path(&self) -> String {
        format!("locales/{}/{}", LANGUAGES[self.language], self.name)
    }
}

/// What is wrong, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file as seen from the root of the repository.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and with which key.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// A message in all three languages.
#[derive(Debug)]
pub struct Message {
    /// The key.
    pub key: String,
    /// The name of its file.
    pub file: String,
    /// The Bokmål text as its translator wrote it, for the documentation.
    pub source: String,
    /// The comment over the Bokmål message.
    pub comment: String,
    /// The finished texts, where nothing is to be filled in in any language.
    pub texts: Option<[String; 3]>,
    /// The variables in order of first appearance in Bokmål.
    pub parameters: Vec<String>,
}

/// All messages, sorted by key, and per language the Fluent source of those that are formatted at run time.
#[derive(Debug)]
pub struct Catalogue {
    /// The messages.
    pub messages: Vec<Message>,
    /// Fluent source per language.
    pub bundles: [String; 3],
}

/// A message or a term (then the key begins with `-`) and where it stands.
pub(crate) struct Found<'a> {
    pub(crate) file: &'a File,
    pub(crate) line: usize,
    pub(crate) pattern: Option<&'a Pattern<&'a str>>,
    pub(crate) entry: &'a Entry<&'a str>,
    pub(crate) attributes: bool,
}

impl Found<'_> {
    fn problem(&self, what: impl Into<String>) -> Problem {
        Problem { file: self.file.path(), line: self.line, what: what.into() }
    }
}

/// The entries of one language by key; terms carry their leading hyphen.
pub(crate) type Language<'a> = BTreeMap<String, Found<'a>>;

/// Checks everything and gives the catalogue, or every problem found.
pub fn check(files: &[File]) -> Result<Catalogue, Vec<Problem>> {
    let mut problems = same_files(files);
    let mut parsed = Vec::new();
    for file in files {
        match parser::parse(file.text.as_str()) {
            Ok(resource) => parsed.push((file, resource)),
            Err((_, errors)) => problems.extend(errors.iter().map(|error| Problem {
                file: file.path(),
                line: line_at(&file.text, error.pos.start),
                what: format!(
                    "{}, in `{}`",
                    error.kind,
                    quoted(&file.text, error.slice.as_ref(), error.pos.start)
                ),
            })),
        }
    }
    // Broken syntax or a missing file hides keys; what would be said about them is not to be trusted.
    if !problems.is_empty() {
        return Err(problems);
    }
    let languages = [0, 1, 2].map(|language| collect(&parsed, language, &mut problems));
    for language in &languages {
        for (key, found) in language {
            problems.extend(entry_problems(language, key, found));
        }
    }
    problems.extend(missing(&languages));
    if problems.is_empty() {
        problems.extend(foreign_variables(&languages));
    }
    if problems.is_empty() { Ok(super::uses::catalogue(&languages)) } else { Err(problems) }
}

fn same_files(files: &[File]) -> Vec<Problem> {
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let mut problems = Vec::new();
    for name in names {
        for (language, tag) in LANGUAGES.iter().enumerate() {
            let there = |file: &&File| file.name == name;
            if files.iter().filter(there).any(|file| file.language == language) {
                continue;
            }
            let others: Vec<_> = files.iter().filter(there).map(|file| LANGUAGES[file.language]).collect();
            problems.push(Problem {
                file: format!("locales/{tag}/{name}"),
                line: 1,
                what: format!("the file is missing; it is there in {}", others.join(" and ")),
            });
        }
    }
    problems
}

fn collect<'a>(
    parsed: &'a [(&'a File, Resource<&'a str>)],
    language: usize,
    problems: &mut Vec<Problem>,
) -> Language<'a> {
    let mut entries = Language::new();
    for (file, resource) in parsed.iter().filter(|(file, _)| file.language == language) {
        let (mut line, mut counted) = (1, 0);
        for entry in &resource.body {
            let (key, name, pattern, attributes) = match entry {
                Entry::Message(m) => (m.id.name.to_owned(), m.id.name, m.value.as_ref(), &m.attributes),
                Entry::Term(t) => (format!("-{}", t.id.name), t.id.name, Some(&t.value), &t.attributes),
                _ => continue,
            };
            // The parser cuts names out of the text, so the addresses tell where they stand in it.
            let offset = (name.as_ptr() as usize).saturating_sub(file.text.as_ptr() as usize);
            // Entries come in order: counting on from the last one keeps large files quick.
            line += file.text.get(counted..offset).map_or(0, newlines);
            counted = offset;
            let found = Found { file, line, pattern, entry, attributes: !attributes.is_empty() };
            if let Some(first) = entries.get(&key) {
                let place = format!("{}:{}", first.file.path(), first.line);
                problems.push(found.problem(format!("`{key}` is defined twice; the first is at {place}")));
            } else {
                entries.insert(key, found);
            }
        }
    }
    entries
}

fn entry_problems(language: &Language<'_>, key: &str, found: &Found<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !good_name(key.trim_start_matches('-')) {
        problems
            .push(found.problem(format!("`{key}`: a key has the letters a-z, digits and single hyphens")));
    }
    if TAKEN.contains(&key) {
        problems.push(found.problem(format!("`{key}` is the name of a built-in method; choose another")));
    }
    if found.attributes {
        problems.push(found.problem(format!(
            "`{key}` has attributes, which are not supported; write a message of its own for each"
        )));
    }
    let Some(pattern) = found.pattern else {
        problems.push(found.problem(format!("`{key}` has no text")));
        return problems;
    };
    let uses = Uses::of(pattern);
    problems.extend(uses.refused.iter().map(|what| found.problem(format!("`{key}` {what}"))));
    for other in &uses.references {
        if !language.contains_key(other) {
            problems.push(found.problem(format!("`{key}` refers to `{other}`, which is not there")));
        }
    }
    let own_variables = uses.variables.first();
    if let (true, Some(variable)) = (key.starts_with('-'), own_variables) {
        problems.push(found.problem(format!("the term `{key}` uses ${variable}; terms take no variables")));
    }
    for variable in &uses.variables {
        // Rules name their values as Rust names its fields.
        if !good_name(&variable.replace('_', "-")) {
            problems.push(found.problem(format!(
                "`{key}`: the variable ${variable} must have the letters a-z, digits and single hyphens or underscores"
            )));
        }
    }
    if super::uses::reaches(language, key, key, &mut BTreeSet::new()) {
        problems.push(found.problem(format!("`{key}` refers to itself")));
    }
    problems
}

/// Messages must be there in all languages, in the file of the same name. Terms may differ.
fn missing(languages: &[Language<'_>; 3]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let keys: BTreeSet<&str> = languages.iter().flat_map(|l| l.keys()).map(String::as_str).collect();
    for key in keys.into_iter().filter(|key| !key.starts_with('-')) {
        let Some(there) = languages.iter().find_map(|language| language.get(key)) else { continue };
        for (tag, language) in LANGUAGES.iter().zip(languages) {
            match language.get(key) {
                None => problems
                    .push(there.problem(format!("`{key}` is missing in locales/{tag}/{}", there.file.name))),
                Some(other) if other.file.name != there.file.name => problems.push(other.problem(format!(
                    "`{key}` belongs in locales/{tag}/{}, as in {}",
                    there.file.name, LANGUAGES[there.file.language]
                ))),
                Some(_) => {}
            }
        }
    }
    problems
}

fn foreign_variables(languages: &[Language<'_>; 3]) -> Vec<Problem> {
    let [nb, others @ ..] = languages;
    let mut problems = Vec::new();
    for language in others {
        for (key, found) in language.iter().filter(|(key, _)| !key.starts_with('-')) {
            let known = super::uses::variables(nb, key);
            for variable in super::uses::variables(language, key) {
                if !known.contains(&variable) {
                    problems.push(
                        found.problem(format!("`{key}` uses ${variable}, which the Bokmål message does not")),
                    );
                }
            }
        }
    }
    problems
}

fn good_name(name: &str) -> bool {
    let letters = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(letters)
        && !name.contains("--")
        && !name.ends_with('-')
}

fn line_at(text: &str, offset: usize) -> usize {
    1 + text.get(..offset).map_or(0, newlines)
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|b| *b == b'\n').count()
}

/// The first line of what the parser could not read.
fn quoted<'a>(text: &'a str, slice: Option<&std::ops::Range<usize>>, at: usize) -> &'a str {
    let start = slice.map_or(at, |range| range.start);
    text.get(start..).unwrap_or_default().trim_start().lines().next().unwrap_or_default()
}

/// The Bokmål text in one piece, for the documentation of the method.
pub(crate) fn documented(pattern: &Pattern<&str>, source: &str) -> String {
    if Uses::of(pattern).dynamic { source.to_owned() } else { static_text(pattern) }
}

//! Reading a gathering file: every error is named, with its line and column.
//!
//! The parser goes on after an error of syntax. The data is then read again and again: each time something does not fit,
//! it is noted and replaced by something that fits, until all is read. So one mistake hides no other, and causes none.

mod complaint;
mod origins;
mod shape;
mod tree;

pub use origins::Origins;

use super::Gathering;
use super::nearest::nearest;
use super::problem::{Expected, Problem, ProblemKind, SyntaxFault};
use complaint::Complaint;
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::de::{DeTable, ValueDeserializer};
use tree::{Node, Step, join};

/// The most problems that are named.
const MOST: usize = 100;

/// What came of reading a file.
#[derive(Debug)]
pub(super) struct Reading {
    /// The gathering; where there are problems, what was wrong is replaced by something that fits.
    pub gathering: Option<Gathering>,
    /// Problems of syntax and structure, by their place.
    pub problems: Vec<Problem>,
    /// Where everything stands.
    pub origins: Origins,
    /// The paths of what was replaced or added.
    pub replaced: BTreeSet<String>,
    /// True when the file is no TOML throughout, so that parts of it may be lost.
    pub syntax_errors: bool,
}

/// Reads a gathering file (UTF-8 TOML; a byte order mark and CRLF do no harm).
///
/// Gives every problem of syntax and structure when there is any; what the gathering says is checked by
/// [`super::check::check`].
pub fn read(source: &str) -> Result<(Gathering, Origins), Vec<Problem>> {
    let reading = read_on(source);
    match reading.gathering {
        Some(gathering) if reading.problems.is_empty() => Ok((gathering, reading.origins)),
        _ => Err(reading.problems),
    }
}

/// Reads as much as can be read.
pub(super) fn read_on(source: &str) -> Reading {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let (table, errors) = DeTable::parse_recoverable(source);
    let mut root = Node::root(table.get_ref());
    let origins = Origins::new(source, &root);
    let mut repair = Repair::new(&origins);
    for error in &errors {
        let detail = error.message().to_owned();
        let at = error.span().map_or(0, |span| span.start);
        let kind = ProblemKind::Syntax { fault: fault(&detail), detail };
        repair.note(Problem { position: Some(origins.place_of(at)), ..Problem::at("", kind) });
    }
    repair.syntax_lines = repair.problems.iter().filter_map(|p| p.position.map(|at| at.line)).collect();
    let gathering = repair.read(&mut root);
    let (mut problems, replaced) = (repair.problems, repair.replaced);
    problems.sort_by_key(|problem| problem.position);
    problems.dedup();
    if problems.len() > MOST || gathering.is_none() {
        problems.truncate(MOST);
        let shown = problems.len();
        problems.push(Problem::at("", ProblemKind::MoreProblems { shown }));
    }
    Reading { gathering, problems, origins, replaced, syntax_errors: !errors.is_empty() }
}

/// The kind of a fault of syntax, by the parser's words.
fn fault(detail: &str) -> SyntaxFault {
    let has = |words: &[&str]| words.iter().any(|word| detail.contains(word));
    if has(&["duplicate key", "cannot extend"]) {
        SyntaxFault::DuplicateKey
    } else if has(&["unclosed", "closing", "opening"]) {
        SyntaxFault::Unclosed
    } else if has(&["no value", "missing value", "assignment", "`=`"]) {
        SyntaxFault::NoValue
    } else if has(&["must be quoted"]) {
        SyntaxFault::NoQuotes
    } else if has(&["comma"]) {
        SyntaxFault::Comma
    } else if has(&["integer", "number", "numeric", "digit", "radix", "leading zero", "float"]) {
        SyntaxFault::Number
    } else {
        SyntaxFault::Other
    }
}

/// The work of reading in spite of errors.
struct Repair<'a> {
    origins: &'a Origins,
    problems: Vec<Problem>,
    replaced: BTreeSet<String>,
    /// Keys that were taken out because of an error named already.
    removed: BTreeSet<String>,
    syntax_lines: BTreeSet<usize>,
}

impl<'a> Repair<'a> {
    fn new(origins: &'a Origins) -> Self {
        Self {
            origins,
            problems: Vec::new(),
            replaced: BTreeSet::new(),
            removed: BTreeSet::new(),
            syntax_lines: BTreeSet::new(),
        }
    }

    /// Reads again until everything fits, or until there is too much to mend.
    fn read(&mut self, root: &mut Node<'_>) -> Option<Gathering> {
        for path in shape::lists_for_tables(root) {
            self.mend(root, path, Complaint::Wrong(Expected::Table))?;
        }
        // A bound on the work for a hostile file: large files get fewer rounds.
        let rounds = (4_000_000 / root.count().max(1)).clamp(100, 600);
        for _ in 0..rounds {
            let error = match Gathering::deserialize(ValueDeserializer::from(root.numbered())) {
                Ok(gathering) => return Some(gathering),
                Err(error) => error,
            };
            let path = root.find(error.span()?.start)?;
            self.mend(root, path, Complaint::read(error.message()))?;
            if self.problems.len() > MOST {
                return None;
            }
        }
        None
    }

    /// Notes one complaint and takes its cause away; nothing when that cannot be done.
    fn mend(&mut self, root: &mut Node<'_>, path: Vec<Step>, complaint: Complaint) -> Option<()> {
        match complaint {
            Complaint::UnknownKey { known } => self.mend_key(root, &path, known),
            Complaint::Missing { key } => {
                let node = root.at_mut(&path)?;
                let told = node.is_filled();
                node.add(&key, Node::filler(Expected::Text))?;
                let whole = join(&path);
                let child = if whole.is_empty() { key.clone() } else { format!("{whole}.{key}") };
                if !told && !self.removed.contains(&child) && self.syntax_lines.is_empty() {
                    self.note_at(whole, node.span.start, ProblemKind::MissingKey { key });
                }
                self.replaced.insert(child);
                Some(())
            }
            Complaint::UnknownChoice { known } => {
                let node = root.at_mut(&path)?;
                let found = node.shown();
                let suggestion =
                    nearest(&found.to_lowercase(), known.iter().map(String::as_str)).map(str::to_owned);
                let first = known.first()?.clone();
                let kind = ProblemKind::UnknownChoice { found, suggestion, known };
                self.replace(node, &path, Node::word(first), kind)
            }
            Complaint::Wrong(expected) => {
                let path = root.narrow(path, expected);
                let node = root.at_mut(&path)?;
                let kind = ProblemKind::WrongValue { expected, found: node.shown() };
                if expected != Expected::Other {
                    return self.replace(node, &path, Node::filler(expected), kind);
                }
                if !node.is_filled() {
                    self.note_at(join(&path), node.span.start, kind);
                }
                self.removed.insert(join(&path));
                root.remove(&path)
            }
        }
    }

    fn mend_key(&mut self, root: &mut Node<'_>, path: &[Step], known: Vec<String>) -> Option<()> {
        let (Step::Key(key), parent) = path.split_last()? else { return None };
        // A key that is not there yet is meant rather than one that is.
        let table = root.at_mut(parent)?;
        let free = known.iter().map(String::as_str).filter(|name| table.lacks(name));
        let suggestion = nearest(key, free).or_else(|| nearest(key, known.iter().map(String::as_str)));
        let suggestion = suggestion.map(str::to_owned);
        let at = table.key_start(key).unwrap_or_default();
        let kind = ProblemKind::UnknownKey { key: key.clone(), suggestion: suggestion.clone(), known };
        self.note_at(join(path), at, kind);
        // What was meant takes its place, so that it is not missing, and its value is read.
        match suggestion {
            Some(meant) if root.at_mut(parent)?.lacks(&meant) => {
                let mut whole = parent.to_vec();
                whole.push(Step::Key(meant.clone()));
                self.replaced.insert(join(&whole));
                root.at_mut(parent)?.rename(key, &meant)
            }
            _ => root.remove(path),
        }
    }

    fn replace<'i>(
        &mut self,
        node: &mut Node<'i>,
        path: &[Step],
        by: Node<'i>,
        kind: ProblemKind,
    ) -> Option<()> {
        let told = node.is_filled();
        node.become_filler(by)?;
        if !told {
            self.note_at(join(path), node.span.start, kind);
            self.replaced.insert(join(path));
        }
        Some(())
    }

    /// Notes a problem at this byte of the source.
    fn note_at(&mut self, path: String, offset: usize, kind: ProblemKind) {
        let position = self.origins.place_of(offset);
        // A line that is no TOML was named already; what is left of it says nothing.
        if !self.syntax_lines.contains(&position.line) {
            self.note(Problem { position: Some(position), ..Problem::at(path, kind) });
        }
    }

    fn note(&mut self, problem: Problem) {
        self.problems.push(problem);
    }
}

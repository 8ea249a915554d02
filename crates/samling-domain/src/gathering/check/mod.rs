//! The check: every contradiction and every reference to nothing in a gathering.
//!
//! [`check`] looks at the data; [`check_file`] reads a file first and gives every problem its line and column.

mod allocation;
mod basics;
mod contributor;
mod coverage;
mod privacy;
mod programme;
mod prose;
mod registration;
mod texts;
mod waiting_list;

use super::Gathering;
use super::nearest::nearest;
use super::problem::{Problem, ProblemKind, Referent};
use super::read::{self, Reading};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::hash::Hash;

/// Every problem of a gathering, errors and warnings, in the order of the format.
pub fn check(g: &Gathering) -> Vec<Problem> {
    let mut check = Check { g, problems: Vec::new() };
    check.basics();
    check.registration();
    check.coverage();
    check.waiting_list();
    check.programme();
    check.allocation();
    check.contributor_kinds();
    check.privacy();
    check.texts();
    check.prose();
    check.problems
}

/// Reads and checks a file: the gathering, when the file is one (it may be one that cannot be published yet), and every
/// problem with its line and column.
///
/// Where the file does not fit the format, what can be said about the rest is said too; what may only follow from the
/// misfits is not.
pub fn check_file(source: &str) -> (Option<Gathering>, Vec<Problem>) {
    let Reading { gathering, mut problems, origins, replaced, syntax_errors } = read::read_on(source);
    let fits = problems.is_empty();
    if let Some(g) = gathering.as_ref().filter(|_| !syntax_errors) {
        let mut found = check(g);
        if !fits {
            let id_replaced = replaced.iter().any(|path| path.rsplit('.').next() == Some("id"));
            found.retain(|problem| {
                stands_alone(&problem.kind, id_replaced)
                    && !replaced.iter().any(|path| {
                        problem.path == *path
                            || problem.path.starts_with(&format!("{path}."))
                            || problem.path.starts_with(&format!("{path}["))
                    })
            });
        }
        for problem in &mut found {
            origins.locate(problem);
        }
        problems.extend(found);
        problems.sort_by_key(|problem| problem.position);
    }
    (gathering.filter(|_| fits), problems)
}

/// True for problems that do not depend on other parts of the gathering than those that were read as they stand.
fn stands_alone(kind: &ProblemKind, id_replaced: bool) -> bool {
    use ProblemKind as K;
    match kind {
        K::UnknownReference { .. } | K::UnknownFact { .. } => !id_replaced,
        K::DuplicateId { .. }
        | K::DuplicateEntry { .. }
        | K::MissingText { .. }
        | K::BrokenFactReference
        | K::BadEmail { .. }
        | K::BadFileName { .. }
        | K::UnknownPictureType { .. }
        | K::PercentTooHigh { .. }
        | K::EndsNotAfterStart { .. }
        | K::MinAboveMax { .. } => true,
        _ => false,
    }
}

/// The check at work.
struct Check<'a> {
    g: &'a Gathering,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn say(&mut self, path: impl Into<String>, kind: ProblemKind) {
        self.problems.push(Problem::at(path, kind));
    }

    /// Says when nothing in a list has the id.
    fn refer<'i, T: PartialEq + Display + 'i>(
        &mut self,
        path: impl Into<String>,
        what: Referent,
        id: &T,
        known: impl Iterator<Item = &'i T>,
    ) -> bool {
        let known: Vec<&T> = known.collect();
        if known.contains(&id) {
            return true;
        }
        let known: Vec<String> = known.into_iter().map(ToString::to_string).collect();
        let id = id.to_string();
        let suggestion = nearest(&id, known.iter().map(String::as_str)).map(str::to_owned);
        self.say(path, ProblemKind::UnknownReference { what, id, suggestion, known });
        false
    }

    /// Says which ids of a list stand twice: `list` is its path.
    fn unique_ids<'i, T: Eq + Hash + Ord + Display + 'i>(
        &mut self,
        list: &str,
        ids: impl Iterator<Item = &'i T>,
    ) {
        let mut seen = BTreeMap::new();
        for (index, id) in ids.enumerate() {
            if let Some(first) = seen.get(id) {
                let first = format!("{list}[{first}].id");
                self.say(
                    format!("{list}[{index}].id"),
                    ProblemKind::DuplicateId { id: id.to_string(), first },
                );
            } else {
                seen.insert(id, index);
            }
        }
    }

    /// Says which entries of a list of words stand twice.
    fn unique_entries<'i, T: Ord + Display + 'i>(
        &mut self,
        list: &str,
        entries: impl Iterator<Item = &'i T>,
    ) {
        let mut seen = BTreeMap::new();
        for (index, entry) in entries.enumerate() {
            if let Some(first) = seen.get(entry) {
                let (value, first) = (entry.to_string(), format!("{list}[{first}]"));
                self.say(format!("{list}[{index}]"), ProblemKind::DuplicateEntry { value, first });
            } else {
                seen.insert(entry, index);
            }
        }
    }

    fn not_empty<T>(&mut self, list: impl Into<String>, entries: &[T]) {
        if entries.is_empty() {
            self.say(list, ProblemKind::EmptyList);
        }
    }

    fn positive(&mut self, path: impl Into<String>, number: u32) {
        if number == 0 {
            self.say(path, ProblemKind::NotPositive);
        }
    }
}

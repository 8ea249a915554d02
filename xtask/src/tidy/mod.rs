//! `cargo xtask tidy`: the house rules as a program, since a rule that no machine enforces drifts.
//!
//! To add a rule: write a function from the [`Tree`] to its findings beside its kin below, test it on a tree that
//! breaks it and on one that keeps it, and name it in [`RULES`].

mod crates;
mod locales;
mod purity;
mod rust;
mod shape;
mod words;

use std::fmt;

use crate::step::Failure;
use crate::tree::Tree;

/// One place that breaks a rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The path from the root of the project.
    file: String,
    /// Counted from 1.
    line: usize,
    /// What is wrong, and what to do.
    message: String,
}

impl Finding {
    fn new(file: &str, line: usize, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Looks at the whole project for places that break one rule.
type Rule = fn(&Tree) -> Vec<Finding>;

const RULES: &[Rule] = &[
    crates::direction,
    crates::owners,
    purity::pure_crates,
    purity::sql_only_in_storage,
    shape::module_names,
    shape::length,
    shape::vendored_with_licence,
    locales::same_keys,
    words::unfinished,
    words::machine_paths,
    words::registry_hosts,
    words::npm_lock,
];

/// Checks every rule; fails when there is a finding.
pub fn check(tree: &Tree) -> Result<(), Failure> {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(tree)).collect();
    findings.sort();
    for finding in &findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => {
            println!("{} rules hold in {} files", RULES.len(), tree.paths().count());
            Ok(())
        }
        1 => Err(Failure::new("tidy: 1 finding.")),
        count => Err(Failure::new(format!("tidy: {count} findings."))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_told_with_file_and_line() {
        assert_eq!(Finding::new("a/b.rs", 3, "No.").to_string(), "a/b.rs:3: No.");
    }

    #[test]
    fn one_finding_fails_the_check() {
        let code = "fn a() {}\n";
        assert!(check(&Tree::of([("crates/samling-web/src/lib.rs", code)])).is_ok());
        let failure = check(&Tree::of([("crates/samling-web/src/utils.rs", code)])).expect_err("a bad name");
        assert_eq!(failure.to_string(), "tidy: 1 finding.");
    }
}

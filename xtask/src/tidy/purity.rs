//! What must not be in the code of some crates: the clock, chance and the outside world; SQL.

use super::rust::{is_test_file, lines_with, split, without_tests};
use super::{Finding, crates::PURE};
use crate::tree::Tree;

/// What the code of a pure crate may not name, and why.
const IMPURE: &[(&str, &str)] = &[
    ("SystemTime", "the clock"),
    ("Instant::now", "the clock"),
    ("time::Instant", "the clock"),
    ("Zoned::now", "the clock"),
    ("Timestamp::now", "the clock"),
    ("rand::", "chance"),
    ("getrandom", "chance"),
    ("RandomState", "chance"),
    ("std::fs", "the file system"),
    ("std::net", "the network"),
    ("std::env", "the environment"),
    ("std::process", "other programs"),
    ("std::thread", "threads"),
    ("println!", "the terminal"),
    ("eprintln!", "the terminal"),
    ("dbg!", "the terminal"),
    ("async fn", "waiting"),
    ("async move", "waiting"),
    (".await", "waiting"),
];

/// Modules of `std` that a pure crate may not take in a list either: `use std::{fs, …}`.
const IMPURE_MODULES: &[&str] = &["fs", "net", "env", "process", "thread"];

const STATEMENTS: &[&str] = &[
    "SELECT ",
    "INSERT INTO ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "CREATE INDEX ",
    "ALTER TABLE ",
    "DROP TABLE ",
];

/// That decisions are pure functions: no clock, chance, input, output or waiting outside tests.
pub fn pure_crates(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.rust() {
        let Some(name) = PURE.iter().find(|name| path.starts_with(&format!("crates/{name}/src/"))) else {
            continue;
        };
        if is_test_file(path) {
            continue;
        }
        let code = without_tests(&split(text).code);
        for (phrase, what) in IMPURE {
            for line in lines_with(&code, phrase) {
                let message =
                    format!("{name} is pure: {what} (`{phrase}`) comes in as a value from outside.");
                findings.push(Finding::new(path, line, message));
            }
        }
        findings.extend(listed_modules(&code).map(|(line, module)| {
            Finding::new(path, line, format!("{name} is pure: `std::{module}` has no place here."))
        }));
    }
    findings
}

/// The impure modules in lists of `std`, with the line of the list.
fn listed_modules(code: &str) -> impl Iterator<Item = (usize, &str)> {
    const LIST: &str = "std::{";
    code.match_indices(LIST).flat_map(move |(at, _)| {
        let list = code[at + LIST.len()..].split(';').next().unwrap_or_default();
        let names = list.split(|sign: char| !(sign.is_alphanumeric() || sign == '_'));
        let line = code[..at].matches('\n').count() + 1;
        names.filter(|name| IMPURE_MODULES.contains(name)).map(move |name| (line, name))
    })
}

/// That statements to a database stand in the storage alone.
pub fn sql_only_in_storage(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.rust() {
        if !path.starts_with("crates/") || path.starts_with("crates/samling-storage/") {
            continue;
        }
        let texts = split(text).texts;
        for statement in STATEMENTS {
            for line in lines_with(&texts, statement) {
                let message = format!("Only samling-storage knows SQL (`{}`).", statement.trim_end());
                findings.push(Finding::new(path, line, message));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn impure(path: &str, text: &str) -> Vec<usize> {
        pure_crates(&Tree::of([(path, text)])).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn every_impure_phrase_is_found() {
        for (phrase, _) in IMPURE {
            let text = format!("//! Pure.\nfn a() {{ {phrase} }}\n");
            assert_eq!(impure("crates/samling-domain/src/lib.rs", &text), [2], "{phrase}");
            assert_eq!(impure("crates/samling-allocation/src/a/b.rs", &text), [2], "{phrase}");
        }
        assert_eq!(
            impure("crates/samling-domain/src/lib.rs", "\nuse std::{collections::BTreeMap, fs};\n"),
            [2]
        );
    }

    #[test]
    fn comments_tests_and_other_crates_are_free() {
        let clock = "fn a() { Zoned::now() }\n";
        assert_eq!(impure("crates/samling-app/src/lib.rs", clock), [0_usize; 0]);
        assert_eq!(impure("crates/samling-domain/tests/a.rs", clock), [0_usize; 0]);
        assert_eq!(impure("crates/samling-domain/src/lib.rs", "// not Zoned::now\n"), [0_usize; 0]);
        let tested = format!("fn b() {{}}\n#[cfg(test)]\nmod tests {{\n{clock}}}\n");
        assert_eq!(impure("crates/samling-domain/src/lib.rs", &tested), [0_usize; 0]);
    }

    #[test]
    fn a_statement_outside_the_storage_is_found() {
        let text = "fn a() {\n  ask(\"SELECT name FROM participant\")\n}\n// \"INSERT INTO a\"\n";
        let found = |path: &str| sql_only_in_storage(&Tree::of([(path, text)])).len();
        assert_eq!(found("crates/samling-web/src/lib.rs"), 1);
        assert_eq!(found("crates/samling-storage/src/lib.rs"), 0);
    }
}

//! How files are named, how long they are, and what must lie beside what others made.

use super::Finding;
use crate::tree::Tree;

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &["utils", "util", "common", "helpers", "helper", "misc"];

/// Lines of a Rust file. The aim is 400.
const MOST_LINES: usize = 600;

/// What others made and we pass on.
pub const VENDORED: &str = "assets/vendor/";

/// That a file or folder is named after what it holds.
pub fn module_names(tree: &Tree) -> Vec<Finding> {
    let named = tree.paths().filter(|path| !path.starts_with(VENDORED)).filter_map(|path| {
        let stem = |part: &'_ str| part.split('.').next().unwrap_or_default().to_lowercase();
        let part = path.split('/').find(|part| EMPTY_NAMES.contains(&stem(part).as_str()))?;
        Some(Finding::new(path, 1, format!("\"{part}\" says nothing: name it after what it holds.")))
    });
    let inline = tree.rust().flat_map(|(path, text)| {
        let code = super::rust::split(text).code;
        EMPTY_NAMES.iter().flat_map(move |name| {
            let lines = super::rust::lines_with(&code, &format!("mod {name} {{"));
            lines.into_iter().map(move |line| {
                Finding::new(path, line, format!("\"mod {name}\" says nothing: name it after what it holds."))
            })
        })
    });
    named.chain(inline).collect()
}

/// That no Rust file grows out of hand.
pub fn length(tree: &Tree) -> Vec<Finding> {
    let lines = tree.rust().map(|(path, text)| (path, text.lines().count()));
    let long = lines.filter(|(_, lines)| *lines > MOST_LINES);
    long.map(|(path, lines)| {
        let message = format!("{lines} lines, at most {MOST_LINES}: split the file by what it is about.");
        Finding::new(path, MOST_LINES + 1, message)
    })
    .collect()
}

/// That everything from others lies in a folder with its licence and its source, or in a folder below such a one.
pub fn vendored_with_licence(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for path in tree.paths().filter(|path| path.starts_with(VENDORED)) {
        for needed in ["LICENSE", "SOURCE"] {
            let beside = |folder: &str| {
                tree.paths().any(|other| {
                    other.rsplit_once('/').is_some_and(|(place, name)| place == folder && named(name, needed))
                })
            };
            if !folders(path).any(beside) {
                findings.push(Finding::new(path, 1, format!("No {needed} beside this file.")));
            }
        }
    }
    findings
}

/// `LICENSE`, `LICENSE.txt`, `LICENSE-MIT`.
fn named(name: &str, needed: &str) -> bool {
    name.strip_prefix(needed).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
}

/// The folders of a vendored file from its own upwards, `assets/vendor` itself only for a file right in it.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    let own = path.rsplit_once('/').map(|(folder, _)| folder);
    std::iter::successors(own, |folder| {
        let (parent, _) = folder.rsplit_once('/')?;
        parent.starts_with(VENDORED).then_some(parent)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(findings: Vec<Finding>) -> Vec<String> {
        findings.into_iter().map(|finding| finding.file).collect()
    }

    #[test]
    fn names_that_say_nothing_are_found_in_files_folders_and_modules() {
        let tree = Tree::of([
            ("crates/a/src/utils.rs", ""),
            ("crates/a/tests/common/mod.rs", ""),
            ("e2e/helpers.js", ""),
            ("crates/a/src/uncommon.rs", "mod utilities {}"),
            ("crates/a/src/lib.rs", "mod a;\nmod helpers { }"),
            ("assets/vendor/a/common.css", ""),
        ]);
        let expected = [
            "crates/a/src/utils.rs",
            "crates/a/tests/common/mod.rs",
            "e2e/helpers.js",
            "crates/a/src/lib.rs",
        ];
        assert_eq!(files(module_names(&tree)), expected);
    }

    #[test]
    fn a_rust_file_may_have_600_lines_and_no_more() {
        let (most, more) = ("\n".repeat(MOST_LINES), "\n".repeat(MOST_LINES + 1));
        let tree = Tree::of([("most.rs", &most), ("more.rs", &more), ("more.css", &more)]);
        assert_eq!(files(length(&tree)), ["more.rs"]);
    }

    #[test]
    fn vendored_files_need_licence_and_source_in_their_package() {
        let tree = Tree::of([
            ("assets/vendor/full/LICENSE.txt", ""),
            ("assets/vendor/full/SOURCE.md", ""),
            ("assets/vendor/full/css/a.css", ""),
            ("assets/vendor/half/LICENSE", ""),
            ("assets/vendor/loose.css", ""),
        ]);
        let expected = ["assets/vendor/half/LICENSE", "assets/vendor/loose.css", "assets/vendor/loose.css"];
        assert_eq!(files(vendored_with_licence(&tree)), expected);
    }
}

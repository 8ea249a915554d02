//! Words that may not stand in the project: marks of unfinished work, places of one machine, hosts of registries.
//!
//! The words are put together here, since this file is part of the project as well.

use super::{Finding, rust::lines_with, shape::VENDORED};
use crate::tree::Tree;

const UNFINISHED: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("to", "do!"),
    concat!("unimpl", "emented!"),
    concat!("#[ig", "nore"),
];

const MACHINE_PATHS: &[&str] =
    &[concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];

const REGISTRY_HOSTS: &[&str] = &[
    concat!("registry.", "npmjs.org"),
    concat!("registry.", "yarnpkg.com"),
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
    concat!("proxy.", "golang.org"),
    concat!("files.", "pythonhosted.org"),
    concat!("deb.", "debian.org"),
];

/// That nothing is left unfinished. What others made is theirs to finish.
pub fn unfinished(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.texts().filter(|(path, _)| !path.starts_with(VENDORED)) {
        for word in UNFINISHED {
            for line in lines_with(text, word) {
                findings.push(Finding::new(
                    path,
                    line,
                    format!("\"{word}\": finish it, or make it an issue."),
                ));
            }
        }
    }
    findings
}

/// That no file names a place that only one machine has.
pub fn machine_paths(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.texts() {
        for (index, line) in text.lines().enumerate() {
            let found = MACHINE_PATHS.iter().find(|place| {
                // A path starts where no name, address or longer path goes on.
                let goes_on = |sign: char| sign.is_alphanumeric() || "_-./}~)".contains(sign);
                line.match_indices(*place).any(|(at, _)| !line[..at].ends_with(goes_on))
            });
            if let Some(place) = found {
                let message =
                    format!("\"{place}\" is a place of one machine: name it from the project's root.");
                findings.push(Finding::new(path, index + 1, message));
            }
        }
    }
    findings
}

/// That no file names the host of a package registry; cargo's own lock file must.
pub fn registry_hosts(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.texts().filter(|(path, _)| !path.ends_with("Cargo.lock")) {
        for host in REGISTRY_HOSTS {
            for line in lines_with(text, host) {
                findings.push(Finding::new(
                    path,
                    line,
                    format!("\"{host}\": name the package, not its registry."),
                ));
            }
        }
    }
    findings
}

/// That npm's lock file holds versions and checksums, but no addresses to fetch from.
pub fn npm_lock(tree: &Tree) -> Vec<Finding> {
    let locks = tree.texts().filter(|(path, _)| path.rsplit('/').next() == Some("package-lock.json"));
    let mut findings = Vec::new();
    for (path, text) in locks {
        for line in lines_with(text, "\"resolved\"") {
            let message = "An address to fetch from: install with omit-lockfile-registry-resolved=true.";
            findings.push(Finding::new(path, line, message));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(rule: fn(&Tree) -> Vec<Finding>, path: &str, text: &str) -> usize {
        rule(&Tree::of([(path, text)])).len()
    }

    #[test]
    fn every_mark_of_unfinished_work_is_found() {
        for word in UNFINISHED {
            assert_eq!(count(unfinished, "docs/a.md", &format!("first\n{word} more")), 1, "{word}");
            assert_eq!(count(unfinished, "assets/vendor/a.css", word), 0, "{word}");
        }
        assert_eq!(count(unfinished, "docs/a.md", concat!("TO", "DOS in Spain")), 0);
    }

    #[test]
    fn a_place_of_one_machine_is_found_but_not_part_of_an_address() {
        for place in MACHINE_PATHS {
            for text in [format!("cd {place}x"), format!("\"{place}x\""), format!("PATH=a:{place}x")] {
                assert_eq!(count(machine_paths, "README.md", &text), 1, "{text}");
            }
            for text in
                [format!("https://samling.example{place}x"), format!("docs{place}x"), format!("$A{place}")]
            {
                assert_eq!(count(machine_paths, "README.md", &text), 0, "{text}");
            }
        }
    }

    #[test]
    fn a_registry_is_found_everywhere_but_in_cargos_lock_file() {
        for host in REGISTRY_HOSTS {
            let text = format!("from https://{host}/x");
            assert_eq!(count(registry_hosts, "assets/vendor/a/SOURCE", &text), 1, "{host}");
            assert_eq!(count(registry_hosts, "Cargo.lock", &text), 0, "{host}");
        }
    }

    #[test]
    fn addresses_in_npms_lock_file_are_found() {
        assert_eq!(
            count(npm_lock, "e2e/package-lock.json", "{\n  \"resolved\": \"https://a.example\"\n}"),
            1
        );
        assert_eq!(count(npm_lock, "e2e/package-lock.json", "{\n  \"version\": \"1\"\n}"), 0);
        assert_eq!(count(npm_lock, "e2e/other.json", "{\"resolved\": 1}"), 0);
    }
}

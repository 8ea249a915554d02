//! Which crate may depend on which, and which crate alone knows a certain kind of thing.

use toml::de::{DeTable, DeValue};

use super::Finding;
use crate::tree::Tree;

/// What each crate may use of ours. Nothing points back.
const MAY_USE: &[(&str, &[&str])] = &[
    ("samling-allocation", &[]),
    ("samling-domain", &["samling-allocation"]),
    ("samling-language", &["samling-domain"]),
    ("samling-app", &["samling-domain", "samling-allocation"]),
    ("samling-storage", &["samling-app", "samling-domain"]),
    ("samling-letters", &["samling-app", "samling-domain", "samling-language"]),
    ("samling-web", &["samling-app", "samling-domain", "samling-language", "samling-letters"]),
    (
        "samling",
        &[
            "samling-allocation",
            "samling-app",
            "samling-domain",
            "samling-language",
            "samling-letters",
            "samling-storage",
            "samling-web",
        ],
    ),
    ("bench", &["samling-allocation", "samling-app", "samling-domain", "samling-web"]),
    ("xtask", &[]),
];

/// The crate that measures: it asks the program over HTTP and writes straight to its database, as a comparison.
const MEASURES: &str = "bench";

/// Crates whose tests, too, stay without the layers above: rules about people and places need no database.
pub const PURE: &[&str] = &["samling-allocation", "samling-domain"];

/// What only one crate may know, and the packages that stand for it.
const OWNED: &[(&str, &str, &[&str])] = &[
    (
        "samling-storage",
        "SQL",
        &[
            "rusqlite",
            "libsqlite3-sys",
            "postgres",
            "tokio-postgres",
            "sqlx",
            "diesel",
            "deadpool-postgres",
            "r2d2",
        ],
    ),
    (
        "samling-web",
        "HTTP",
        &["axum", "axum-extra", "tower-http", "tower-sessions", "hyper", "actix-web", "warp"],
    ),
    ("samling-letters", "SMTP and file formats", &["lettre", "icalendar", "mail-builder"]),
];

/// One dependency in a manifest.
#[derive(Debug, PartialEq)]
struct Dependency {
    package: String,
    /// Only for tests, examples and benches.
    dev: bool,
    line: usize,
}

/// The direction of dependencies between our own crates, and that every crate has a place in it.
pub fn direction(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text, name) in manifests(tree) {
        let Some((_, allowed)) = MAY_USE.iter().find(|(known, _)| *known == name) else {
            findings.push(Finding::new(path, 1, format!("{name} has no place in the direction of crates.")));
            continue;
        };
        for dependency in read(text).unwrap_or_default() {
            let ours = MAY_USE.iter().any(|(known, _)| *known == dependency.package);
            // Tests may put layers together; those of the pure crates may not.
            let free = dependency.dev && !PURE.contains(&name);
            if ours && !free && !allowed.contains(&dependency.package.as_str()) {
                let message = format!("{name} may not depend on {}.", dependency.package);
                findings.push(Finding::new(path, dependency.line, message));
            }
        }
    }
    findings
}

/// That only storage knows SQL, only web HTTP, only letters SMTP; and that every manifest can be read.
pub fn owners(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text, name) in manifests(tree) {
        let dependencies = match read(text) {
            Ok(dependencies) => dependencies,
            Err(why) => {
                findings.push(Finding::new(path, 1, why));
                continue;
            }
        };
        for dependency in dependencies {
            for (owner, thing, packages) in OWNED {
                if *owner != name && name != MEASURES && packages.contains(&dependency.package.as_str()) {
                    let message =
                        format!("Only {owner} knows {thing}: {} does not belong here.", dependency.package);
                    findings.push(Finding::new(path, dependency.line, message));
                }
            }
        }
    }
    findings
}

/// Path, text and crate of every manifest but the workspace's. A crate is named after its folder.
fn manifests(tree: &Tree) -> impl Iterator<Item = (&str, &str, &str)> {
    tree.texts().filter_map(|(path, text)| {
        let folder = path.strip_suffix("/Cargo.toml")?;
        Some((path, text, folder.rsplit('/').next().unwrap_or(folder)))
    })
}

fn read(text: &str) -> Result<Vec<Dependency>, String> {
    let document = DeTable::parse(text).map_err(|error| format!("This manifest cannot be read: {error}"))?;
    let manifest = document.get_ref();
    let mut found = collect(text, manifest);
    // [target.'cfg(unix)'.dependencies] and its kin.
    if let Some(targets) = manifest.get("target").and_then(|targets| targets.get_ref().as_table()) {
        for (_, target) in targets {
            found.extend(target.get_ref().as_table().map(|table| collect(text, table)).unwrap_or_default());
        }
    }
    Ok(found)
}

fn collect(text: &str, table: &DeTable<'_>) -> Vec<Dependency> {
    let mut found = Vec::new();
    for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
        let Some(entries) = table.get(section).and_then(|section| section.get_ref().as_table()) else {
            continue;
        };
        for (name, entry) in entries {
            let renamed = entry.get_ref().as_table().and_then(|table| table.get("package"));
            let package = renamed.and_then(|package| DeValue::as_str(package.get_ref()));
            found.push(Dependency {
                package: package.unwrap_or(name.get_ref()).to_owned(),
                dev: section == "dev-dependencies",
                line: text[..name.span().start].matches('\n').count() + 1,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_dependency_is_read() {
        let text = "dependencies.one = \"1\"\n[dependencies.two]\nversion = \"1\"\n\n[dev-dependencies]\n\
                    three.workspace = true\n[build-dependencies]\nalias = { package = \"four\", version = \"1\" }\n\
                    [target.'cfg(unix)'.dependencies]\nfive = \"1\"\n";
        let found = read(text).expect("a manifest");
        let told: Vec<_> =
            found.iter().map(|found| (found.package.as_str(), found.dev, found.line)).collect();
        assert_eq!(
            told,
            [
                ("one", false, 1),
                ("two", false, 2),
                ("three", true, 6),
                ("four", false, 8),
                ("five", false, 10)
            ]
        );
    }

    #[test]
    fn a_dependency_against_the_direction_is_found_with_its_line() {
        let cases = [
            ("crates/samling-domain", "[dependencies]\nsamling-app.workspace = true", 1),
            ("crates/samling-domain", "[dev-dependencies]\nsamling-storage.workspace = true", 1),
            ("crates/samling-allocation", "[dependencies]\nsamling-domain.workspace = true", 1),
            ("crates/samling-storage", "[build-dependencies]\nsamling-web.workspace = true", 1),
            ("crates/samling-elsewhere", "[dependencies]\n", 1),
            ("crates/samling-domain", "[dependencies]\nsamling-allocation.workspace = true", 0),
            ("crates/samling-web", "[dev-dependencies]\nsamling-storage.workspace = true", 0),
            ("crates/samling", "[dependencies]\nsamling-storage.workspace = true", 0),
        ];
        for (folder, text, count) in cases {
            let path = format!("{folder}/Cargo.toml");
            let findings = direction(&Tree::of([(&path, text)]));
            assert_eq!(findings.len(), count, "{folder}: {text}");
            if text.contains("samling-app.") {
                let message = "samling-domain may not depend on samling-app.";
                assert_eq!(findings, [Finding::new("crates/samling-domain/Cargo.toml", 2, message)]);
            }
        }
    }

    #[test]
    fn what_one_crate_owns_is_found_in_every_other() {
        let manifest = "[dependencies]\nrusqlite = \"1\"\naxum = \"1\"\nlettre = \"1\"\n";
        let owned = |folder: &str| {
            let path = format!("crates/{folder}/Cargo.toml");
            let mut lines: Vec<_> =
                owners(&Tree::of([(&path, manifest)])).iter().map(|finding| finding.line).collect();
            lines.sort_unstable();
            lines
        };
        assert_eq!(owned("samling-app"), [2, 3, 4]);
        assert_eq!(owned("samling-storage"), [3, 4]);
        assert_eq!(owned("samling-web"), [2, 4]);
        assert_eq!(owned("samling-letters"), [2, 3]);
    }

    #[test]
    fn a_manifest_that_cannot_be_read_is_a_finding() {
        assert_eq!(owners(&Tree::of([("crates/samling-app/Cargo.toml", "[dependencies")])).len(), 1);
    }
}

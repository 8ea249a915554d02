//! Which journeys run, and against which program.

use std::path::{Path, PathBuf};

use crate::step::{Failure, cargo, output};

/// The ending that makes a file of `e2e/journeys` a journey.
const ENDING: &str = ".test.js";

/// The journey files in the order of their names; with a pattern those whose name contains it, at least one.
pub fn files(root: &Path, pattern: Option<&str>) -> Result<Vec<PathBuf>, Failure> {
    let folder = root.join("e2e/journeys");
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}", folder.display())))?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    let chosen = choose(names, pattern)?;
    Ok(chosen.into_iter().map(|name| folder.join(name)).collect())
}

fn choose(names: Vec<String>, pattern: Option<&str>) -> Result<Vec<String>, Failure> {
    let mut names: Vec<String> = names.into_iter().filter(|name| name.ends_with(ENDING)).collect();
    names.sort();
    let stem = |name: &String| name.trim_end_matches(ENDING).to_owned();
    let chosen: Vec<String> =
        names.iter().filter(|name| pattern.is_none_or(|part| stem(name).contains(part))).cloned().collect();
    if chosen.is_empty() {
        let stems: Vec<String> = names.iter().map(stem).collect();
        let wanted = pattern.unwrap_or_default();
        return Err(Failure::usage(format!("No journey \"{wanted}\". Journeys: {}.", stems.join(", "))));
    }
    Ok(chosen)
}

/// Where cargo puts the program in the profile that the tests use.
pub fn binary() -> Result<PathBuf, Failure> {
    Ok(target()?.join("debug/samling"))
}

/// Where cargo puts what it builds.
pub fn target() -> Result<PathBuf, Failure> {
    let text = output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("cargo metadata cannot be read: {error}")))?;
    let target = metadata["target_directory"]
        .as_str()
        .ok_or_else(|| Failure::new("cargo metadata names no target directory."))?;
    Ok(target.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        ["decision.test.js", "announcement.test.js", "notes.md"].map(str::to_owned).to_vec()
    }

    #[test]
    fn a_pattern_picks_by_name_and_only_journeys() {
        assert_eq!(choose(names(), None).expect("all"), ["announcement.test.js", "decision.test.js"]);
        assert_eq!(choose(names(), Some("dec")).expect("one"), ["decision.test.js"]);
    }

    #[test]
    fn a_pattern_that_picks_nothing_fails_and_lists_the_journeys() {
        for pattern in ["nots", "test", "js"] {
            let failure = choose(names(), Some(pattern)).expect_err("nothing matches");
            assert!(failure.to_string().ends_with("Journeys: announcement, decision."), "{failure}");
        }
    }

    #[test]
    fn no_journeys_at_all_is_a_failure() {
        assert!(choose(Vec::new(), None).is_err());
    }
}

//! The files of the project as git sees them: tracked, and new ones that are not ignored.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::step::{Failure, output};

/// Every file by its path from the root of the project, with its text; `None` when it is not UTF-8.
pub struct Tree {
    files: BTreeMap<String, Option<String>>,
}

impl Tree {
    /// The root of the project: the folder above this crate.
    ///
    /// cargo tells at run time where the crate lies. What the compiler saw may be another clone, since clones may
    /// share a target directory.
    pub fn root() -> Result<PathBuf, Failure> {
        std::env::var_os("CARGO_MANIFEST_DIR")
            .and_then(|folder| Path::new(&folder).parent().map(Path::to_owned))
            .ok_or_else(|| {
                Failure::usage("Run this as `cargo xtask`: only cargo knows where the project is.")
            })
    }

    /// Reads the whole project.
    pub fn open() -> Result<Self, Failure> {
        let root = Self::root()?;
        let git = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        let names = output(Command::new("git").args(git).current_dir(&root))?;
        let mut files = BTreeMap::new();
        for name in names.split_terminator('\0') {
            let path = root.join(name);
            // A file that is deleted but still in the index is no longer part of the project.
            if !path.is_file() {
                continue;
            }
            let bytes = std::fs::read(&path).map_err(|error| Failure::new(format!("{name}: {error}")))?;
            files.insert(name.to_owned(), String::from_utf8(bytes).ok());
        }
        Ok(Self { files })
    }

    /// A project of these files, for tests.
    #[cfg(test)]
    pub fn of<const N: usize>(files: [(&str, &str); N]) -> Self {
        Self { files: files.map(|(path, text)| (path.to_owned(), Some(text.to_owned()))).into() }
    }

    /// The paths of all files, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The files that are text, sorted by path.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(path, text)| Some((path.as_str(), text.as_deref()?)))
    }

    /// The Rust files, sorted by path.
    pub fn rust(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts().filter(|(path, _)| Path::new(path).extension().is_some_and(|ending| ending == "rs"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_holds_this_file_and_nothing_ignored() {
        let tree = Tree::open().expect("the project");
        assert!(
            tree.texts().any(|(path, text)| path == "xtask/src/tree.rs" && text.contains("pub struct Tree"))
        );
        assert!(tree.paths().all(|path| !path.starts_with("target/") && !path.contains("node_modules/")));
    }
}

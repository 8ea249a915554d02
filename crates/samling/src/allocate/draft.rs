//! A file that is written in one piece: nobody ever sees half of it.

use crate::trouble::Trouble;
use samling_language::Messages;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A place to write to, opened before the work begins, so that a wrong one is told at once.
pub struct Draft {
    /// What was asked for.
    wanted: PathBuf,
    /// What is renamed to it when it is whole; none where the place is no ordinary file.
    unfinished: Option<PathBuf>,
    file: File,
}

impl Draft {
    pub fn open(wanted: &Path, m: Messages) -> Result<Self, Trouble> {
        Self::opened(wanted).map_err(|error| not_written(wanted, &error, m))
    }

    fn opened(wanted: &Path) -> io::Result<Self> {
        // A link stays, and the file that it names is replaced.
        let wanted = fs::canonicalize(wanted).unwrap_or_else(|_| wanted.to_owned());
        let there = fs::metadata(&wanted).ok();
        if there.as_ref().is_some_and(|about| !about.is_file()) {
            // A device or a pipe is written to; a folder gives an error.
            let file = OpenOptions::new().write(true).open(&wanted)?;
            return Ok(Self { wanted, unfinished: None, file });
        }
        let mut name = wanted.as_os_str().to_owned();
        name.push(format!(".unfinished-{}", std::process::id()));
        let unfinished = PathBuf::from(name);
        let file = OpenOptions::new().write(true).create_new(true).open(&unfinished)?;
        let draft = Self { wanted, unfinished: Some(unfinished), file };
        if let Some(about) = there {
            draft.file.set_permissions(about.permissions())?;
        }
        Ok(draft)
    }

    /// Writes the text and a line break, and gives the file its name.
    pub fn publish(mut self, text: &str, m: Messages) -> Result<(), Trouble> {
        self.written(text).map_err(|error| not_written(&self.wanted, &error, m))
    }

    fn written(&mut self, text: &str) -> io::Result<()> {
        self.file.write_all(text.as_bytes())?;
        self.file.write_all(b"\n")?;
        if let Some(unfinished) = &self.unfinished {
            self.file.sync_all()?;
            fs::rename(unfinished, &self.wanted)?;
            self.unfinished = None;
        }
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if let Some(unfinished) = &self.unfinished {
            let _ = fs::remove_file(unfinished);
        }
    }
}

fn not_written(file: &Path, error: &io::Error, m: Messages) -> Trouble {
    Trouble::usage(m.command_file_not_written(file.display().to_string(), error.to_string()))
}

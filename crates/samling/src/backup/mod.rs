//! `samling backup` and `samling restore`: everything of an installation in one file, made while the server runs.
//!
//! The file is a gzipped tar archive: the tables as lines of JSON, the key, and at the end a manifest with counts and SHA-256
//! sums. It belongs to neither engine: what was copied from SQLite can be restored into PostgreSQL, and the other way round.
//!
//! `manifest.rs` what the file says of itself; `write.rs` and `read.rs` the file; `restore.rs` brings it back.

mod manifest;
mod read;
mod restore;
mod write;

pub use restore::run as restore;

use crate::cli::BackupArgs;
use crate::config::Config;
use crate::installation::without_password;
use crate::trouble::Trouble;
use crate::{key, terminal};
use samling_app::store::StoreError;
use samling_language::Messages;
use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Makes a backup.
pub fn run(asked: &BackupArgs, m: Messages) -> Result<ExitCode, Trouble> {
    let config = Config::of_place(&asked.place, m)?;
    let name = asked.file.display().to_string();
    if asked.file.exists() && !asked.force {
        return Err(Trouble::usage(m.command_backup_exists(&name)));
    }
    if !config.database.contains("://") && !Path::new(&config.database).exists() {
        return Err(Trouble::usage(m.command_doctor_database_missing(&config.database)));
    }
    let folder = asked.file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Err(Trouble::usage(m.command_backup_folder_missing(folder.display().to_string())));
    }
    let key_file = key::path(&config.data);
    key::load(&key_file, m)?;
    let key = fs::read(&key_file).map_err(|error| {
        Trouble::usage(m.command_key_unreadable(key_file.display().to_string(), error.to_string()))
    })?;
    let unfinished = beside(&asked.file);
    let made = write::write(&unfinished, &config.database, &key, &mut Progress::new())
        .map_err(|failure| failure.told(&config, m))
        .and_then(|manifest| {
            put_in_place(&unfinished, &asked.file)
                .map_err(|error| Trouble::failed(m.command_backup_not_written(&name, error.to_string())))?;
            Ok(manifest)
        });
    if made.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    let manifest = made?;
    let rows: u64 = manifest.tables.values().sum();
    let bytes = fs::metadata(&asked.file).map_or(0, |about| about.len());
    terminal::answer(&m.command_backup_made(name, rows, manifest.tables.len(), bytes.div_ceil(1024)));
    Ok(ExitCode::SUCCESS)
}

/// A name for the file while it is not whole.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".unfinished-{}", std::process::id()));
    PathBuf::from(name)
}

/// Gives a whole file its name, so that it has it also after a power cut.
fn put_in_place(unfinished: &Path, file: &Path) -> io::Result<()> {
    fs::rename(unfinished, file)?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

/// Why a backup was not made, or not brought back.
#[derive(Debug)]
pub enum Broken {
    /// The database.
    Store(StoreError),
    /// The file.
    File(io::Error),
    /// The file is none of ours.
    NotABackup,
    /// The file ends too early.
    Truncated,
    /// This part of the file is not as it was written.
    Changed(String),
    /// The file is of a format that this program does not know.
    TooNew(String),
}

impl From<StoreError> for Broken {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

impl Broken {
    /// In the reader's language.
    fn told(self, config: &Config, m: Messages) -> Trouble {
        match self {
            Self::Store(StoreError::Full(detail)) => Trouble::failed(m.command_database_full(detail)),
            Self::Store(error) => Trouble::failed(
                m.command_backup_database(without_password(&config.database), error.to_string()),
            ),
            Self::File(error) => Trouble::failed(m.command_backup_file(error.to_string())),
            Self::NotABackup => Trouble::usage(m.command_backup_not_one()),
            Self::Truncated => Trouble::usage(m.command_backup_truncated()),
            Self::Changed(part) => Trouble::usage(m.command_backup_changed(part)),
            Self::TooNew(format) => Trouble::usage(m.command_backup_too_new(format)),
        }
    }
}

/// Tells at a terminal how far it has come; elsewhere it is silent.
pub struct Progress {
    shown: bool,
    last: Option<Instant>,
    rows: u64,
}

impl Progress {
    /// From the start.
    pub fn new() -> Self {
        Self { shown: io::stderr().is_terminal(), last: None, rows: 0 }
    }
    /// One more row of a table.
    pub fn row(&mut self, table: &str) {
        self.rows += 1;
        let due = self.last.is_none_or(|last| last.elapsed() > Duration::from_millis(100));
        if self.shown && due {
            self.last = Some(Instant::now());
            let mut err = io::stderr().lock();
            let _ = write!(err, "\r\x1b[K{table} {}", self.rows).and_then(|()| err.flush());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown && self.last.is_some() {
            let mut err = io::stderr().lock();
            let _ = write!(err, "\r\x1b[K").and_then(|()| err.flush());
        }
    }
}

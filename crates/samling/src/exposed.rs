//! What others on the machine can look into although it holds personal data or secret links.

use crate::config::{Config, Way};
use crate::{key, terminal};
use samling_language::Messages;
use std::path::{Path, PathBuf};

/// Whether others than the owner and the group may look.
#[cfg(unix)]
fn is_open(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|about| about.permissions().mode() & 0o007 != 0)
}
#[cfg(not(unix))]
fn is_open(_: &Path) -> bool {
    false
}

/// Whether others may look into the data folder.
pub fn data(config: &Config) -> bool {
    is_open(&config.data)
}

/// What lies in a closed data folder is closed, whatever it says itself.
fn reached(path: &Path, config: &Config) -> bool {
    is_open(path) && (!path.starts_with(&config.data) || data(config))
}

/// The key file, where others may read it.
pub fn key_file(config: &Config) -> Option<PathBuf> {
    Some(key::path(&config.data)).filter(|path| is_open(path))
}

/// The file of the database, where others may read it.
pub fn database(config: &Config) -> Option<PathBuf> {
    let path = Path::new(&config.database);
    let is_file = !config.database.contains("://");
    (is_file && reached(path, config)).then(|| path.to_owned())
}

/// The folder of letters, where others may look.
pub fn letters(config: &Config) -> Option<PathBuf> {
    match &config.letters.way {
        Way::Folder(folder) => reached(folder, config).then(|| folder.clone()),
        Way::Smtp(_) => None,
    }
}

/// Says on standard error what is open and how to close it.
pub fn warn(config: &Config, m: Messages) {
    let shown = |path: PathBuf| path.display().to_string();
    if data(config) {
        terminal::tell(&m.command_doctor_data_open(config.data.display().to_string()));
    }
    if let Some(folder) = letters(config) {
        terminal::tell(&m.command_doctor_data_open(shown(folder)));
    }
    for file in [key_file(config), database(config)].into_iter().flatten() {
        terminal::tell(&m.command_doctor_key_open(shown(file)));
    }
}

//! `samling gathering`: gatherings come in from files and go out to files.

use crate::check::{Finding, Level, read_gathering, read_invited};
use crate::cli::Place;
use crate::config::Config;
use crate::trouble::Trouble;
use crate::{exposed, installation, picture, terminal};
use samling_app::Failure;
use samling_app::gathering::{self, Import};
use samling_domain::gathering::{schema, write};
use samling_domain::invitation::Invited;
use samling_domain::invitation::list::write_list;
use samling_domain::registration::in_use::Lost;
use samling_language::Messages;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The gathering's file in a folder.
pub const FILE: &str = "gathering.toml";
/// The list of invited in a folder.
pub const INVITED: &str = "invited.csv";

/// Imports a gathering from a folder or a file.
pub fn import(
    from: &Path,
    invited: Option<&Path>,
    force: bool,
    place: &Place,
    m: Messages,
) -> Result<ExitCode, Trouble> {
    let (file, list) = if from.is_dir() {
        let list = from.join(INVITED);
        (from.join(FILE), invited.map(Path::to_owned).or_else(|| list.is_file().then_some(list)))
    } else {
        (from.to_owned(), invited.map(Path::to_owned))
    };
    let import = read(&file, list.as_deref(), m)?;
    let config = Config::of_place(place, m)?;
    let installation = installation::open_config(&config, m)?;
    exposed::warn(&config, m);
    let (id, organisations) = (import.gathering.id.clone(), import.invited.as_ref().map(Vec::len));
    let (lost, revision) = installation
        .samling
        .write_blocking(move |tx, context| {
            let lost = gathering::lost(tx, &import.gathering)?;
            let goes = lost.is_empty() || force;
            let revision = if goes { Some(gathering::import(tx, context, &import)?) } else { None };
            Ok::<_, Failure>((lost, revision))
        })
        .map_err(|failure| Trouble::of(&failure, m))?;
    for one in &lost {
        terminal::tell(&in_words(one, m));
    }
    let Some(revision) = revision else {
        return Err(Trouble::failed(m.command_gathering_in_use(id.as_str())));
    };
    terminal::answer(&match organisations {
        Some(count) => m.command_gathering_imported_with_list(id.as_str(), revision, count),
        None => m.command_gathering_imported(id.as_str(), revision),
    });
    Ok(ExitCode::SUCCESS)
}

/// What is missing and who uses it.
fn in_words(lost: &Lost, m: Messages) -> String {
    let code = lost.named.code();
    let args = [("count", lost.participants.to_string()), ("id", lost.id.clone())];
    m.by_code(&format!("command-gathering-lost-{code}"), &args).unwrap_or_else(|| lost.id.clone())
}

/// Reads the files of a gathering; files with errors are refused.
fn read(file: &Path, list: Option<&Path>, m: Messages) -> Result<Import, Trouble> {
    let (source, findings) = read_gathering(file, m)?;
    let errors = findings.iter().filter(|finding| finding.severity == Level::Error).count();
    for finding in &findings {
        terminal::tell(finding.in_words(m).trim_end());
    }
    let (Some(source), 0) = (source, errors) else {
        return Err(Trouble::failed(m.command_gathering_refused(file.display().to_string(), errors)));
    };
    let invited = match list {
        Some(list) => Some(read_list(list, m)?),
        None => None,
    };
    let picture = match &source.gathering.picture {
        Some(picture) => Some(picture::read(file.parent().unwrap_or(Path::new("")), &picture.file, m)?),
        None => None,
    };
    Ok(Import { gathering: source.gathering, picture, invited })
}

fn read_list(list: &Path, m: Messages) -> Result<Vec<Invited>, Trouble> {
    read_invited(list, m)?.map_err(|findings: Vec<Finding>| {
        for finding in &findings {
            terminal::tell(finding.in_words(m).trim_end());
        }
        Trouble::failed(m.command_gathering_refused(list.display().to_string(), findings.len()))
    })
}

/// Exports a gathering into a folder; no file is overwritten.
pub fn export(id: &str, folder: &Path, place: &Place, m: Messages) -> Result<ExitCode, Trouble> {
    let installation = installation::open(place, m)?;
    let id = installation::gathering(&installation.samling, id, m)?;
    let (loaded, invited) = installation
        .samling
        .read_blocking(move |tx, context| gathering::export(tx, context, &id))
        .map_err(|failure| Trouble::of(&failure, m))?;
    let mut files: Vec<(PathBuf, Vec<u8>)> = vec![
        (folder.join(FILE), write::write(&loaded.gathering).into_bytes()),
        (folder.join(INVITED), write_list(&invited).into_bytes()),
    ];
    if let (Some(picture), Some(bytes)) = (&loaded.gathering.picture, &loaded.picture) {
        files.push((folder.join(&picture.file), bytes.clone()));
    }
    if let Some((there, _)) = files.iter().find(|(path, _)| path.exists()) {
        return Err(Trouble::usage(m.command_gathering_file_there(there.display().to_string())));
    }
    fs::create_dir_all(folder).map_err(|error| {
        Trouble::usage(m.command_folder_not_made(folder.display().to_string(), error.to_string()))
    })?;
    for (path, bytes) in &files {
        put_new(path, bytes).map_err(|error| {
            Trouble::usage(m.command_file_not_written(path.display().to_string(), error.to_string()))
        })?;
        terminal::answer(&path.display().to_string());
    }
    Ok(ExitCode::SUCCESS)
}

fn put_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}

/// Lists the gatherings: id, days, revision, how many are invited, title.
pub fn list(place: &Place, m: Messages) -> Result<ExitCode, Trouble> {
    let installation = installation::open(place, m)?;
    let all =
        installation.samling.read_blocking(gathering::all).map_err(|failure| Trouble::of(&failure, m))?;
    if all.is_empty() {
        terminal::tell(m.command_gathering_none());
    }
    for loaded in all {
        let g = &loaded.gathering;
        let days = match (g.first_day(), g.last_day()) {
            (Some(first), Some(last)) => m.formats().dates(first.date, last.date),
            _ => String::new(),
        };
        let title = g.title.in_language(m.language);
        terminal::answer(&m.command_gathering_line(
            g.id.as_str(),
            days,
            loaded.revision,
            loaded.invited,
            title,
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the JSON Schema of the gathering file.
pub fn schema() -> ExitCode {
    terminal::answer(&format!("{:#}", schema::json_schema()));
    ExitCode::SUCCESS
}

//! `samling check`: gathering files, lists of invited, and announcements in prose.

mod announcement;
mod finding;
mod gathering_file;
mod list;

pub use finding::{Finding, Level};
pub use gathering_file::read_gathering;
pub use list::read_invited;

use crate::cli::CheckArgs;
use crate::terminal;
use crate::trouble::Trouble;
use samling_language::Messages;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Checks what was asked for and writes the findings to standard output.
pub fn run(asked: &CheckArgs, m: Messages) -> Result<ExitCode, Trouble> {
    let mut findings = Vec::new();
    if let Some(text) = &asked.announcement {
        findings.extend(announcement::check(text, &asked.files, m)?);
    } else {
        for file in asked.files.iter().flat_map(|file| of_folder(file)) {
            findings.extend(check_file(&file, m)?);
        }
    }
    if asked.json {
        terminal::answer(&serde_json::json!({ "findings": findings }).to_string());
    } else {
        terminal::answer(&in_words(&findings, asked, m));
    }
    Ok(ExitCode::from(u8::from(!findings.is_empty())))
}

/// What a gathering's folder holds to check; any other path stands for itself.
fn of_folder(path: &Path) -> Vec<PathBuf> {
    let files = [crate::gathering::FILE, crate::gathering::INVITED].map(|name| path.join(name));
    if files[0].is_file() {
        files.into_iter().filter(|file| file.is_file()).collect()
    } else {
        vec![path.to_owned()]
    }
}

fn check_file(file: &Path, m: Messages) -> Result<Vec<Finding>, Trouble> {
    match kind(file, m)? {
        Kind::Gathering => Ok(read_gathering(file, m)?.1),
        Kind::List => Ok(match read_invited(file, m)? {
            Ok(_) => Vec::new(),
            Err(findings) => findings,
        }),
    }
}

/// What a file is, by its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gathering,
    List,
}

fn kind(file: &Path, m: Messages) -> Result<Kind, Trouble> {
    let ending = file.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "toml" => Ok(Kind::Gathering),
        "csv" => Ok(Kind::List),
        _ => {
            // A folder or a missing file has a plainer answer than its ending.
            crate::text_file::bytes(file, m)?;
            Err(Trouble::usage(m.check_which_kind(file.display().to_string())))
        }
    }
}

fn in_words(findings: &[Finding], asked: &CheckArgs, m: Messages) -> String {
    if findings.is_empty() {
        return match asked.announcement {
            Some(_) => m.check_announcement_clean().to_owned(),
            None => m.check_nothing_found(asked.files.len()),
        };
    }
    let errors = findings.iter().filter(|finding| finding.severity == Level::Error).count();
    let mut lines: Vec<String> = findings.iter().map(|finding| finding.in_words(m)).collect();
    lines.push(m.check_summary(errors, findings.len() - errors));
    lines.join("\n")
}

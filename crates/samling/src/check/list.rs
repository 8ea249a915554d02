//! Problems of a list of invited as findings.

use super::finding::{Finding, Level, Place, line_of};
use crate::trouble::Trouble;
use crate::{terminal, text_file};
use samling_domain::invitation::Invited;
use samling_domain::invitation::list::{ListProblem, ListProblemKind, read_list};
use samling_language::Messages;
use std::path::Path;

/// Reads a list of invited: the organisations, or what is wrong.
pub fn read_invited(file: &Path, m: Messages) -> Result<Result<Vec<Invited>, Vec<Finding>>, Trouble> {
    let bytes = text_file::bytes(file, m)?;
    let name = file.display().to_string();
    let read = text_file::decode(&bytes);
    if read.as_ref().is_some_and(|read| read.guessed) {
        terminal::tell(&m.check_windows_1252(&name));
    }
    // What is no text is told by the list itself.
    let text = read.map(|read| read.text).unwrap_or_default();
    Ok(read_list(if text.is_empty() { &bytes } else { text.as_bytes() })
        .map_err(|problems| problems.iter().map(|problem| finding(problem, &name, &text, m)).collect()))
}

fn finding(problem: &ListProblem, file: &str, text: &str, m: Messages) -> Finding {
    let args = problem.args();
    let arg = |wanted: &str| args.iter().find(|(name, text)| *name == wanted && !text.is_empty());
    let line = usize::try_from(problem.line).unwrap_or(1);
    let found = arg("found").map(|(_, found)| found.as_str()).unwrap_or_default();
    let column = column_of(text, line, problem.column.as_deref(), found);
    let code = problem.code();
    let mut message = m.by_code(&format!("list-problem-{code}"), &args).unwrap_or_else(|| code.to_owned());
    if let Some((_, suggestion)) = arg("suggestion") {
        let near = match problem.kind {
            ListProblemKind::MissingColumn { .. } => m.check_renamed(suggestion),
            _ => m.check_suggestion(suggestion),
        };
        message = format!("{message} {near}");
    }
    Finding {
        kind: code.to_owned(),
        severity: Level::Error,
        file: file.to_owned(),
        places: vec![Place { file: file.to_owned(), line, column, text: line_of(text, line) }],
        message,
        said: Vec::new(),
    }
}

/// The column of the words in question: where they stand in the value of their column, or where that begins.
fn column_of(text: &str, line: usize, column: Option<&str>, found: &str) -> usize {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let separator = if header.matches(';').count() > header.matches(',').count() { ';' } else { ',' };
    let row = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let names = column_starts(header, separator);
    let index = column.and_then(|name| {
        names.iter().position(|start| {
            header[*start..].split(separator).next().unwrap_or_default().trim().trim_matches('"') == name
        })
    });
    let start = index.and_then(|index| column_starts(row, separator).get(index).copied()).unwrap_or(0);
    let within = if found.is_empty() { 0 } else { row[start..].find(found).unwrap_or(0) };
    row[..start + within].chars().count() + 1
}

/// Where each value of a row begins, in bytes; separators in quotes do not count.
fn column_starts(row: &str, separator: char) -> Vec<usize> {
    let (mut starts, mut quoted) = (vec![0], false);
    for (at, sign) in row.char_indices() {
        if sign == '"' {
            quoted = !quoted;
        } else if sign == separator && !quoted {
            starts.push(at + 1);
        }
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use samling_domain::language::Language;

    #[test]
    fn the_column_is_where_the_words_stand() {
        let text = "id,name,emails\n5001,\"Trondheim, by\",a@b.example nobody\n";
        for (line, column, found, expect) in [
            (2, Some("emails"), "nobody", 34),
            (2, Some("emails"), "", 22),
            (2, None, "", 1),
            (1, Some("county"), "", 1),
        ] {
            assert_eq!(column_of(text, line, column, found), expect, "{column:?} {found}");
        }
    }

    #[test]
    fn every_problem_of_a_list_has_words() {
        let broken = "id;name;emails;id;;phone;written_form;organisation_number\n\
                      5001;A;nobody;5001;;;xx;123456789\n5001;;;;;;;12\nÅ;B;a@b.example\n";
        let problems = read_list(broken.as_bytes()).unwrap_err();
        assert!(problems.len() > 6, "{problems:?}");
        for language in Language::ALL {
            for problem in &problems {
                let finding = finding(problem, "f.csv", broken, Messages::new(language));
                assert!(!finding.message.contains("{$") && finding.message != finding.kind, "{finding:?}");
            }
        }
    }
}

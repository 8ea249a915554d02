//! An announcement in prose, set against itself and against a gathering file.

use super::finding::{Finding, Level, Place, line_of, shortened};
use super::gathering_file::Source;
use super::{Kind, kind, read_gathering, read_invited};
use crate::trouble::Trouble;
use crate::{terminal, text_file};
use jiff::civil::{Date, DateTime};
use samling_domain::announcement::{self as prose, FindingKind, KnownFact, contradictions};
use samling_domain::gathering::facts::known;
use samling_domain::time::{Clock, Deadline};
use samling_language::Messages;
use std::path::{Path, PathBuf};

/// Finds contradictions in a text, and between it and the files.
pub fn check(text: &Path, files: &[PathBuf], m: Messages) -> Result<Vec<Finding>, Trouble> {
    let read = text_file::read(text, m)?;
    let name = text.display().to_string();
    if read.guessed {
        terminal::tell(&m.check_windows_1252(&name));
    }
    let (mut findings, mut gathering, mut invited) = (Vec::new(), None, None);
    for file in files {
        match kind(file, m)? {
            Kind::Gathering => {
                let (source, problems) = read_gathering(file, m)?;
                findings.extend(problems.into_iter().filter(|problem| problem.severity == Level::Error));
                gathering = source.map(|source| (file.display().to_string(), source));
            }
            Kind::List => match read_invited(file, m)? {
                Ok(list) => invited = Some(list.len()),
                Err(problems) => findings.extend(problems),
            },
        }
    }
    let facts = gathering.as_ref().map(|(_, source)| facts(source, invited)).unwrap_or_default();
    let file = gathering.as_ref().map_or("", |(file, _)| file.as_str());
    findings
        .extend(contradictions(&read.text, &facts).into_iter().map(|found| finding(found, &name, file, m)));
    Ok(findings)
}

/// What the gathering says, with the places in its file.
fn facts(source: &Source, invited: Option<usize>) -> Vec<KnownFact> {
    let mut facts = known(&source.gathering, invited);
    for fact in &mut facts {
        if let Some(position) = source.origins.position(&fact.place.text) {
            fact.place.line = position.line;
            fact.place.column = position.column;
            fact.place.text = line_of(&source.text, position.line);
        }
    }
    facts
}

fn finding(found: prose::Finding, text: &str, gathering: &str, m: Messages) -> Finding {
    let places = found.places.into_iter().map(|place| Place {
        file: if place.source == prose::Source::Announcement { text } else { gathering }.to_owned(),
        line: place.line,
        column: place.column,
        text: shortened(&place.text),
    });
    let args: Vec<(&str, String)> =
        ["first", "second"].into_iter().zip(found.said.iter().map(|said| in_words(said, m))).collect();
    let kind = code(found.kind);
    // A value that is wrong in itself has no second one to set against it.
    let key = match (found.kind, found.said.len()) {
        (FindingKind::NoSuchDate, _) | (_, 2..) => format!("finding-{kind}"),
        _ => "finding-wrong".to_owned(),
    };
    Finding {
        message: m.by_code(&key, &args).unwrap_or_else(|| kind.clone()),
        kind,
        severity: Level::Error,
        file: text.to_owned(),
        places: places.collect(),
        said: found.said,
    }
}

fn code(kind: FindingKind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A value in normal form as the language writes it; a price stays a figure, and what is no date or time as it is.
fn in_words(said: &str, m: Messages) -> String {
    if let Some((first, last)) = said.split_once('/') {
        return format!("{}–{}", in_words(first, m), in_words(last, m));
    }
    let f = m.formats();
    if let Some((weekday, rest)) = said.split_once(' ').filter(|(word, _)| number_of_weekday(word).is_some())
    {
        return format!("{} {}", in_words(weekday, m), in_words(rest, m));
    }
    if let Some(number) = number_of_weekday(said) {
        return m.by_code(&format!("weekday-{number}"), &[]).unwrap_or_default();
    }
    if let Ok(time) = said.parse::<DateTime>() {
        let deadline = said.contains('T');
        return if deadline { f.deadline(Deadline::at(time)) } else { f.date(time.date()) };
    }
    if let Some(day) = said.strip_prefix("--") {
        // A leap year, so that no day is missing.
        let date = format!("2024-{}", day.get(..5).unwrap_or_default()).parse::<Date>();
        return date.map_or_else(|_| said.to_owned(), |date| f.date_without_year(date));
    }
    let clock = Clock::parse(said).filter(|_| said.contains(':'));
    clock.map_or_else(|| said.to_owned(), |clock| f.clock(clock))
}

fn number_of_weekday(word: &str) -> Option<usize> {
    let words = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    words.iter().position(|one| *one == word).map(|index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use samling_domain::language::Language;

    #[test]
    fn values_are_told_in_the_readers_words() {
        let m = Messages::new(Language::Nb);
        for (said, expect) in [
            ("2018-11-20", "20. november 2018"),
            ("--11-20", "20. november"),
            ("--11-31", "--11-31"),
            ("11:30", "11.30"),
            ("09:00/11:30", "09.00–11.30"),
            ("2018-11-20T12:00", "20. november 2018 kl. 12.00"),
            ("monday", "mandag"),
            ("2500", "2500"),
            ("3-5", "3-5"),
            ("scandic hell stjørdal", "scandic hell stjørdal"),
        ] {
            assert_eq!(in_words(said, m), expect, "{said}");
        }
    }
}

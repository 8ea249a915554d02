//! Prose that says something else than the facts.

use super::Check;
use super::texts::{Said, texts};
use crate::announcement::{Finding, FindingKind, Place, Source, contradictions};
use crate::gathering::facts::{Part, known, parts};
use crate::gathering::problem::{Problem, ProblemKind};
use crate::language::Language;

impl Check<'_> {
    /// Reads the organiser's Norwegian texts, each by itself, and sets what they say against the facts.
    pub(super) fn prose(&mut self) {
        let known = known(self.g, None);
        for said in texts(self.g) {
            if said.language == Language::En || !said.words.bytes().any(|b| b.is_ascii_digit() || b == b' ') {
                continue;
            }
            for finding in contradictions(&without_references(&said.words), &known) {
                self.problems.extend(problem(&said, &finding));
            }
        }
    }
}

/// The text with every reference blanked out, character by character, so that places stay the same.
fn without_references(text: &str) -> String {
    parts(text)
        .into_iter()
        .map(|part| match part {
            Part::Plain(plain) => plain.to_owned(),
            Part::Broken(span) => "…".repeat(span.len()),
            Part::Reference(reference) => "…".repeat(text[reference.span].chars().count()),
        })
        .collect()
}

/// A finding as a problem of the text at its path.
fn problem(said: &Said, finding: &Finding) -> Option<Problem> {
    let mut stated = finding.places.iter().zip(&finding.said);
    let own = |(place, _): &(&Place, &String)| place.source == Source::Announcement;
    let (place, value) = stated.clone().find(own)?;
    let fact = stated.clone().find(|(place, _)| place.source != Source::Announcement);
    let about = finding.kind;
    let kind = match (about, fact) {
        (FindingKind::Weekday, _) if finding.places.len() == 1 => {
            let right = finding.said.get(1).cloned().unwrap_or_default();
            ProblemKind::WrongWeekday { said: value.clone(), right }
        }
        (FindingKind::NoSuchDate, _) => ProblemKind::NoSuchDate { said: value.clone() },
        (_, Some((there, fact))) => {
            let (said, fact, there) = (value.clone(), fact.clone(), there.text.clone());
            ProblemKind::ProseContradictsFact { about, said, fact, there }
        }
        (_, None) => {
            let (_, other) = stated.rfind(|(other, _)| *other != place)?;
            ProblemKind::ProseContradictsProse { about, said: value.clone(), other: other.clone() }
        }
    };
    let problem = Problem::at(said.path.clone(), kind);
    Some(match words_at(&said.words, place) {
        Some(words) => problem.quoting(words),
        None => problem,
    })
}

/// The text's own words at a place, with the references that were blanked out.
fn words_at(text: &str, place: &Place) -> Option<String> {
    let line = text.lines().nth(place.line.checked_sub(1)?)?;
    let words: String =
        line.chars().skip(place.column.checked_sub(1)?).take(place.text.chars().count()).collect();
    (!words.is_empty()).then_some(words)
}

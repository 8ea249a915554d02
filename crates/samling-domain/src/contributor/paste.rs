//! Several contributors at once, a line each: `name; e-mail; title; body`, as copied from a letter or a spreadsheet.
//!
//! Parts are divided by semicolons or tabs. What looks like an address is the e-mail, wherever it stands; a body is found
//! by the name of an invited organisation or of one of the inviting bodies.

use super::form::{FieldError, Form};
use super::rules::ContributorKind;
use super::{Affiliation, Contributor};
use crate::gathering::{Body, Gathering};
use crate::identity::OrganisationId;
use crate::language::Language;
use crate::personal::Personal;
use crate::typed::line;
use std::collections::BTreeMap;

/// The most lines that are read at once.
pub const MOST_LINES: usize = 200;

/// A line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineError {
    /// Its number, from 1; empty lines count.
    pub line: usize,
    /// What is wrong.
    pub error: FieldError,
}

/// Reads lines into contributors of one kind, who take and are paid for as the kind says.
///
/// # Errors
/// Every line with what is wrong in it; then nothing is read.
pub fn read(
    g: &Gathering,
    invited: &BTreeMap<OrganisationId, String>,
    kind: &ContributorKind,
    language: Language,
    text: &str,
) -> Result<Vec<Contributor>, Vec<LineError>> {
    let ids = invited.keys().cloned().collect();
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    let lines = text.lines().enumerate().filter(|(_, text)| !text.trim().is_empty());
    for (index, text) in lines.take(MOST_LINES) {
        match form(g, invited, kind, language, text).read(g, &ids, None) {
            Ok(contributor) => found.push(contributor),
            Err(errors) => wrong.extend(errors.into_iter().map(|error| LineError { line: index + 1, error })),
        }
    }
    if wrong.is_empty() { Ok(found) } else { Err(wrong) }
}

fn form(
    g: &Gathering,
    invited: &BTreeMap<OrganisationId, String>,
    kind: &ContributorKind,
    language: Language,
    text: &str,
) -> Form {
    let mut form = Form::of(&Contributor::of_kind(kind), 0);
    language.tag().clone_into(&mut form.language);
    let parts: Vec<String> = text.split([';', '\t']).map(line).collect();
    let (addresses, words): (Vec<_>, Vec<_>) = parts.into_iter().partition(|part| part.contains('@'));
    form.email = Personal::new(addresses.into_iter().next().unwrap_or_default());
    let mut words = words.into_iter();
    form.name = Personal::new(words.next().unwrap_or_default());
    let rest: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    let (title, from) = match rest.as_slice() {
        [] => (String::new(), String::new()),
        [only] if known(g, invited, only) != Affiliation::Nowhere => (String::new(), only.clone()),
        [only] => (only.clone(), String::new()),
        [title, from, ..] => (title.clone(), from.clone()),
    };
    form.title = Personal::new(title);
    match known(g, invited, &from) {
        Affiliation::Nowhere if from.is_empty() => {}
        Affiliation::Nowhere => {
            "other".clone_into(&mut form.affiliation);
            form.other = from;
        }
        affiliation => form.affiliation = String::from(affiliation),
    }
    form
}

/// A body that is known by this name.
fn known(g: &Gathering, invited: &BTreeMap<OrganisationId, String>, name: &str) -> Affiliation {
    let plain = |text: &str| {
        let lower = text.trim().to_lowercase();
        lower.strip_suffix(" kommune").unwrap_or(&lower).to_owned()
    };
    let wanted = plain(name);
    if wanted.is_empty() {
        return Affiliation::Nowhere;
    }
    let mut bodies = g.organisers.iter().flat_map(Body::all);
    // Bodies are often called by the short name that stands in parentheses behind the full one.
    let short = format!("({wanted})");
    let is = |text: &str| plain(text) == wanted || text.to_lowercase().contains(&short);
    if let Some(body) = bodies.find(|body| body.name.all().any(|(_, text)| is(text))) {
        return Affiliation::Body(body.id.clone());
    }
    let organisation = invited.iter().find(|(_, name)| plain(name) == wanted);
    organisation.map_or(Affiliation::Nowhere, |(id, _)| Affiliation::Organisation(id.clone()))
}

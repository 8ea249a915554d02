//! Corrects a letter: which one, who got it, what is right, how it looks, and sending it.

use super::form::{Errors, Values, read_reason, read_text};
use super::preview::{Sample, letter_text};
use crate::failure::Problem;
use crate::organiser::correspondence::kind_name;
use crate::organiser::session::{Notice, Organiser};
use crate::organiser::{Desk, Part, gathering_id};
use crate::page::render;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use samling_app::correction::{self, Found, Misled, Sending, Sent, Which};
use samling_domain::gathering::Gathering;
use samling_domain::language::{Language, Text};
use samling_language::Messages;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Which letters the address names.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    which: String,
}

/// The letters that a choice stands for: a kind, or a kind and the moment of a sending.
fn read_which(text: &str) -> Option<Which> {
    if text.is_empty() {
        return None;
    }
    match text.split_once('@') {
        None => Some(Which { kind: text.to_owned(), sending: None }),
        Some((kind, at)) => {
            let at = Timestamp::from_microsecond(at.parse().ok()?).ok()?;
            Some(Which { kind: kind.to_owned(), sending: Some(at) })
        }
    }
}

fn value_of(which: &Which) -> String {
    match which.sending {
        None => which.kind.clone(),
        Some(at) => format!("{}@{}", which.kind, at.as_microsecond()),
    }
}

struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

struct Field {
    name: String,
    label: &'static str,
    value: String,
    error: Option<String>,
}

struct Line {
    name: String,
    addresses: Vec<String>,
    language: String,
    when: String,
}

#[derive(Template)]
#[template(path = "organiser/change/correction.html")]
struct CorrectionPage {
    desk: Desk,
    page: crate::page::Page,
    notice: Option<&'static str>,
    errors: Vec<(String, String)>,
    choices: Vec<Choice>,
    chosen: bool,
    which: String,
    receivers: Vec<Line>,
    words: Vec<Field>,
    reason: Field,
    samples: Vec<Sample>,
    key: String,
}

/// `GET /desk/{gathering}/changes/letter?which=…`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let which = read_which(&wanted.which);
    let asked = which.clone();
    let found =
        web.samling.read(move |tx, context| correction::find(tx, context, &id, asked.as_ref())).await?;
    let shown = Shown { which, ..Shown::default() };
    render(StatusCode::OK, &view(&web, &visitor, &organiser, found, &Values::default(), shown).await?)
}

/// `POST /desk/{gathering}/changes/letter`: shows the correction, or sends what was shown.
pub async fn submit(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let loaded = crate::announcement::load(&web, &gathering).await?;
    let values = Values::of(&submitted);
    let m = Messages::new(visitor.language(&loaded.gathering.languages));
    let mut shown = Shown { which: read_which(values.get("which")), ..Shown::default() };
    if shown.which.is_none() {
        shown.errors.add("which", m.change_error_which());
    }
    let words = read_text("words", true, &values, &loaded.gathering, m, &mut shown.errors);
    let reason = read_reason(&values, m, &mut shown.errors);
    let readable = shown.errors.0.is_empty();
    let ready = shown.which.clone().zip(words.clone()).filter(|_| readable);
    if let Some((which, words)) = ready.filter(|_| values.get("action") == "do") {
        let (of, seen, actor) = (id.clone(), values.get("seen").to_owned(), organiser.actor());
        let sent = web
            .samling
            .write(move |tx, context| {
                correction::send(tx, context, &of, &which, &words, &reason, &seen, &actor)
            })
            .await?;
        let notice = match sent {
            Sent::Now(letters) => Some(Notice::new("success", "change-correction-done", letters)),
            Sent::Before => Some(Notice::new("info", "change-correction-before", 0)),
            Sent::Outdated => None,
        };
        if let Some(notice) = notice {
            organiser.leave(notice).await?;
            return Ok(Redirect::to(&format!("/desk/{id}/changes")).into_response());
        }
        shown.notice = Some(m.change_preview_changed());
    }
    let asked = shown.which.clone();
    let found =
        web.samling.read(move |tx, context| correction::find(tx, context, &id, asked.as_ref())).await?;
    shown.words = words.filter(|_| readable);
    let status = if readable { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    render(status, &view(&web, &visitor, &organiser, found, &values, shown).await?)
}

/// What the page shows beside the fields.
#[derive(Default)]
struct Shown {
    which: Option<Which>,
    words: Option<Text>,
    errors: Errors,
    notice: Option<&'static str>,
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    found: Found,
    values: &Values,
    shown: Shown,
) -> Result<CorrectionPage, Problem> {
    let title = |m: Messages| m.change_correct().to_owned();
    let desk = Desk::open(web, visitor, organiser, &found.loaded, Part::Changes, title).await?;
    let m = desk.page.m;
    let g = &found.loaded.gathering;
    let which = shown.which.as_ref().map(value_of).unwrap_or_default();
    let mut samples = Vec::new();
    let mut key = String::new();
    if let (Some(which), Some(words)) = (&shown.which, &shown.words) {
        samples = letters(web, m, &found, which, words)?;
        key = correction::key(which, words, &found.misled)?;
    }
    let field = |name: String, label| Field {
        value: values.get(&name).to_owned(),
        error: shown.errors.at(&name),
        label,
        name,
    };
    let labels = [("nb", m.change_words_nb()), ("nn", m.change_words_nn()), ("en", m.change_words_en())];
    Ok(CorrectionPage {
        page: desk.page.clone(),
        notice: shown.notice,
        choices: found.sendings.iter().map(|sending| choice(m, g, sending, &which)).collect(),
        chosen: shown.which.is_some(),
        receivers: found.misled.iter().map(|misled| line(m, g, misled)).collect(),
        words: labels.map(|(language, label)| field(format!("words-{language}"), label)).into(),
        reason: field("reason".to_owned(), m.change_reason()),
        errors: shown.errors.0,
        which,
        samples,
        key,
        desk,
    })
}

fn choice(m: Messages, g: &Gathering, sending: &Sending, chosen: &str) -> Choice {
    let kind = kind_name(m, &sending.which.kind);
    let value = value_of(&sending.which);
    let label = match sending.which.sending {
        None => m.change_correction_all(kind, sending.letters),
        Some(at) => m.change_correction_sent(kind, m.formats().instant(&at, &g.timezone), sending.letters),
    };
    Choice { chosen: value == chosen, value, label }
}

fn line(m: Messages, g: &Gathering, misled: &Misled) -> Line {
    let language = m.by_code(&format!("language-{}", misled.language.tag()), &[]).unwrap_or_default();
    Line {
        name: misled.organisation.invited.shown_name().to_owned(),
        addresses: misled.recipients.iter().map(|address| address.reveal().to_owned()).collect(),
        language,
        when: m.formats().instant(&misled.at, &g.timezone),
    }
}

/// The correction in each language that it goes out in.
fn letters(
    web: &Web,
    m: Messages,
    found: &Found,
    which: &Which,
    words: &Text,
) -> Result<Vec<Sample>, Problem> {
    let mut first: BTreeMap<Language, &Misled> = BTreeMap::new();
    for misled in &found.misled {
        first.entry(misled.language).or_insert(misled);
    }
    let sample = |misled: &Misled| {
        let letter = correction::letter(&found.loaded.gathering.id, which, words, misled);
        let language = m.by_code(&format!("language-{}", misled.language.tag()), &[]).unwrap_or_default();
        Ok(Sample {
            heading: m.change_letter_to(misled.organisation.invited.shown_name(), language),
            language: misled.language.tag(),
            text: letter_text(web, &found.loaded, &misled.organisation, letter, web.samling.now())?,
        })
    };
    first.into_values().map(sample).collect()
}

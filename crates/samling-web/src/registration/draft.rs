//! Save and go on later: what is typed is kept as it is, and the page after says that nothing is sent.

use super::{Facts, Place, facts, page, view};
use crate::failure::Problem;
use crate::page::{Page, show};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::Failure;
use samling_app::draft;
use samling_domain::registration::decide::{Phase, phase};
use samling_domain::registration::form::Form;
use view::{Draft, Notice};

/// The notice over a form that was saved earlier.
pub struct SavedView {
    pub heading: &'static str,
    pub text: String,
    pub version: i64,
    pub throw_away: String,
}

impl SavedView {
    /// Shown where the form is the saved one, as it was saved.
    pub(super) fn new(page: &Page, link: &str, change: bool, facts: &Facts, form: &Form) -> Option<Self> {
        let row = facts.around.draft.as_ref();
        let row = row.filter(|row| row.version == form.draft && draft::says_the_same(&row.form, form))?;
        let when = page.f.instant(&row.saved_at, &facts.loaded.gathering.timezone);
        let m = page.m;
        Some(Self {
            heading: m.draft_heading(),
            text: if change { m.draft_text_change(when) } else { m.draft_text(when) },
            version: row.version,
            throw_away: format!("{link}/delegation/throw-away"),
        })
    }
}

/// Saves what is typed, and leads to the page that says so.
pub(super) async fn save(
    web: &Web,
    visitor: &Visitor,
    place: &Place,
    form: Form,
) -> Result<Response, Problem> {
    let (Place { gathering, way, .. }, typed) = (place.clone(), form.clone());
    let saved =
        web.samling.write(move |tx, context| draft::save(tx, context, &gathering, &way, &typed)).await;
    match saved {
        Ok(()) => Ok(Redirect::to(&format!("{}/delegation/saved", place.link)).into_response()),
        Err(Failure::Rejected(_)) => {
            let facts = facts(web, place, true).await?;
            let mut form = form;
            // What is saved or sent next replaces what is stored now, which the page offers to look at.
            form.draft = facts.around.draft_version();
            let notice = Some(if facts.taken { Notice::Conflict } else { Notice::DraftConflict });
            page(web, visitor, place, &facts, &form, &[], notice, StatusCode::CONFLICT, Draft::Unsaved)
        }
        Err(failure) => Err(failure.into()),
    }
}

#[derive(Template)]
#[template(path = "registration/saved.html")]
struct SavedPage {
    page: Page,
    heading: &'static str,
    lead: String,
    facts: Vec<(&'static str, String)>,
    form: String,
    link: String,
    change: bool,
}

/// `GET …/delegation/saved`: saved, not sent, until when, and how to come back.
pub(super) async fn saved(
    State(web): State<Web>,
    Path((id, way, token)): Path<(String, String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let place = Place::read(&id, &way, token)?;
    let facts = facts(&web, &place, true).await?;
    let form = format!("{}/delegation", place.link);
    let Some(row) = &facts.around.draft else { return Ok(Redirect::to(&form).into_response()) };
    let loaded = &facts.loaded;
    let rules = &loaded.gathering.registration;
    let name = facts.organisation.invited.shown_name();
    let mut page = Page::of(&web, &visitor, loaded, |m| m.draft_heading().to_owned());
    name.clone_into(&mut page.aside);
    let (m, f) = (page.m, page.f);
    let change = place.is_change();
    let open = phase(rules, &loaded.gathering.timezone, web.samling.now());
    let deadline = match (change, open) {
        (false, Phase::ChangesOnly | Phase::Closed) => m.draft_deadline_over(f.deadline(rules.deadline)),
        (true, Phase::Closed) => m.draft_deadline_over(f.deadline(rules.last_change())),
        (false, _) => f.deadline_with_time(rules.deadline),
        (true, _) => f.deadline_with_time(rules.last_change()),
    };
    let back = if change { m.draft_back_change() } else { m.draft_back() };
    let template = SavedPage {
        heading: m.draft_heading(),
        lead: if change { m.draft_lead_change().to_owned() } else { m.draft_lead(name) },
        facts: vec![
            (m.draft_saved(), f.instant(&row.saved_at, &loaded.gathering.timezone)),
            (m.draft_deadline(), deadline),
            (m.draft_way_back(), back.to_owned()),
        ],
        form,
        link: place.link,
        change,
        page,
    };
    show(&template)
}

/// `POST …/delegation/throw-away`
pub(super) async fn throw_away(
    State(web): State<Web>,
    Path((id, way, token)): Path<(String, String, String)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let place = Place::read(&id, &way, token)?;
    let version = submitted.get("draft").parse().unwrap_or(0);
    let Place { gathering, way, link } = place;
    let gone = web
        .samling
        .write(move |tx, context| draft::throw_away(tx, context, &gathering, &way, version))
        .await?;
    let done = if gone { "thrown-away" } else { "newer" };
    Ok(Redirect::to(&format!("{link}/delegation?done={done}")).into_response())
}

/// What a redirect back to the form says.
pub(super) fn said(done: &Query<crate::invitation::Said>) -> Option<Notice> {
    match done.done.as_str() {
        "thrown-away" => Some(Notice::ThrownAway),
        "newer" => Some(Notice::NewerDraft),
        _ => None,
    }
}

//! The open way in: choose your organisation, and the link goes to its registered addresses. The answer is the same for all.

use crate::announcement::{ContactView, contacts};
use crate::change::{self, Alert};
use crate::failure::Problem;
use crate::page::{Page, render};
use crate::query::Query;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::{Loaded, invitation};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::AnswerState;
use samling_domain::registration::decide::{Phase, phase};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "invitation/way-in.html")]
struct WayInPage {
    page: Page,
    gathering: String,
    organisations: Vec<(String, String)>,
    sent_to: Option<String>,
    /// Why nobody gets a link yet; then there is no form.
    closed: Option<String>,
    missing: bool,
    letters: bool,
    alert: Option<Alert>,
    cancelled: bool,
    contacts: Vec<ContactView>,
}

/// What the redirect after the form says.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    sent: String,
}

/// The page with the choice.
pub async fn ask(
    State(web): State<Web>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    show(&web, &visitor, &id, &asked.sent, false).await
}

async fn show(
    web: &Web,
    visitor: &Visitor,
    id: &str,
    sent: &str,
    missing: bool,
) -> Result<Response, Problem> {
    let gathering = GatheringId::new(id)?;
    let (loaded, rows): (Arc<Loaded>, Vec<_>) = web
        .samling
        .read(move |tx, context| Ok((context.load(tx, &gathering)?, tx.organisations(&gathering)?)))
        .await?;
    let page = Page::of(web, visitor, &loaded, |m| m.way_in_title().to_owned());
    let changes = change::load(web, &loaded).await?;
    let rules = &loaded.gathering.registration;
    let not_open = phase(rules, &loaded.gathering.timezone, web.samling.now()) == Phase::NotOpen;
    let mut organisations: Vec<(String, String)> =
        rows.iter().map(|row| (row.invited.id.to_string(), row.invited.shown_name().to_owned())).collect();
    organisations.sort_by_key(|(_, name)| norwegian_order(name));
    // Told for all together: what is true of a single organisation is nobody else's business.
    let nobody_invited = rows.iter().all(|row| row.state == AnswerState::NotInvited);
    let closed = if not_open {
        let opens = rules.opens.map(|opens| page.f.deadline_with_time(opens)).unwrap_or_default();
        Some(page.m.invitation_not_open(opens))
    } else {
        nobody_invited.then(|| page.m.way_in_nobody_invited().to_owned())
    };
    let sent_to = organisations.iter().find(|(known, _)| known == sent).map(|(_, name)| name.clone());
    let template = WayInPage {
        gathering: id.to_owned(),
        sent_to: sent_to.filter(|_| closed.is_none()),
        closed,
        organisations,
        missing,
        letters: web.settings.demo.is_some(),
        alert: change::alert(&page, &loaded, &changes),
        cancelled: loaded.gathering.is_cancelled(),
        contacts: contacts(&page, &loaded),
        page,
    };
    render(if missing { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &template)
}

/// Sends the link, and says the same whatever happened.
pub async fn send(
    State(web): State<Web>,
    Path(id): Path<String>,
    visitor: Visitor,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let Ok(organisation) = OrganisationId::new(form.get("organisation")) else {
        return show(&web, &visitor, &id, "", true).await;
    };
    let gathering = GatheringId::new(&id)?;
    let back = format!("/{id}/sign-up?sent={organisation}");
    web.samling
        .write(move |tx, context| invitation::ask_for_link(tx, context, &gathering, &organisation))
        .await?;
    Ok(Redirect::to(&back).into_response())
}

/// A key that sorts æ, ø and å last, and capitals with small letters.
fn norwegian_order(name: &str) -> String {
    let place = |c: char| match c {
        'æ' => '\u{e000}',
        'ø' => '\u{e001}',
        'å' => '\u{e002}',
        other => other,
    };
    name.to_lowercase().chars().map(place).collect()
}

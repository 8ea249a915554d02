//! Who in our office has the invitation: what was sent when, partly hidden, and the link for a colleague.

use super::Said;
use crate::failure::Problem;
use crate::fields::Mistakes;
use crate::holders::{self, SentView};
use crate::page::{Page, render};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::links::Purpose;
use samling_app::links::colleague;
use samling_app::registration::Way;
use samling_app::store::Answer;
use samling_app::{Failure, invitation};
use samling_domain::identity::GatheringId;
use samling_domain::invitation::colleague::Course;

#[derive(Template)]
#[template(path = "invitation/who.html")]
struct WhoPage {
    page: Page,
    link: String,
    lead: String,
    contact: String,
    sent: Vec<SentView>,
    uses: Vec<String>,
    notice: Option<(&'static str, &'static str)>,
    typed: String,
    errors: Mistakes,
}

/// What became of the wish for a colleague, for the next page.
pub fn outcome(asked: Result<Course, Failure>) -> Result<&'static str, Failure> {
    match asked {
        Ok(Course::Now) => Ok("colleague-sent"),
        Ok(Course::AskOrganiser) => Ok("colleague-waits"),
        Err(Failure::TooOften) => Ok("too-often"),
        Err(failure) => Err(failure),
    }
}

/// What the page says of what was just done.
pub fn told(m: samling_language::Messages, done: &str) -> Option<(&'static str, &'static str)> {
    match done {
        "colleague-sent" => Some((m.links_colleague_sent(), "success")),
        "colleague-waits" => Some((m.links_colleague_waits(), "info")),
        "too-often" => Some((m.links_too_often(), "warning")),
        _ => None,
    }
}

/// `GET /{gathering}/i/{token}/who`
pub async fn show(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    Query(said): Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    view(&web, &visitor, &id, token, &said.done, String::new(), Vec::new()).await
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    id: &str,
    token: String,
    done: &str,
    typed: String,
    errors: Vec<samling_domain::registration::form::FieldError>,
) -> Result<Response, Problem> {
    let gathering = GatheringId::new(id)?;
    let link = format!("/{id}/i/{token}");
    let (found, who, contact) = web
        .samling
        .read(move |tx, context| {
            let found = invitation::find(tx, context, &gathering, &token)?;
            let whose = &found.organisation.invited.id;
            let who = samling_app::links::holders::of(tx, context, &gathering, whose)?;
            let stored = tx.delegation(&gathering, whose)?.filter(|row| row.answer == Answer::Registered);
            Ok((found, who, stored.map(|row| row.delegation.contact)))
        })
        .await?;
    let name = found.organisation.invited.shown_name().to_owned();
    let mut page = Page::of(web, visitor, &found.loaded, |m| m.links_who_title().to_owned());
    page.aside.clone_from(&name);
    let (m, zone) = (page.m, &found.loaded.gathering.timezone);
    let of = [Purpose::Invitation, Purpose::Manage];
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let template = WhoPage {
        lead: m.links_who_lead(&name),
        contact: contact.map_or_else(String::new, |contact| {
            m.links_who_contact(contact.name.reveal(), holders::address(&contact.email, false))
        }),
        sent: holders::sent(m, zone, &who, &of, false),
        uses: holders::uses(m, zone, &who, &of),
        notice: told(m, done),
        errors: Mistakes::of(m, &errors),
        typed,
        link,
        page,
    };
    render(status, &template)
}

/// `POST /{gathering}/i/{token}/who`: sends the invitation link to a colleague.
pub async fn send(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(&id)?;
    let typed = form.get("colleague").to_owned();
    let (way, wanted) = (Way::Invitation(token.clone()), typed.clone());
    let asked =
        web.samling.write(move |tx, context| colleague::send(tx, context, &gathering, &way, &wanted)).await;
    match outcome(asked) {
        Ok(done) => Ok(Redirect::to(&format!("/{id}/i/{token}/who?done={done}")).into_response()),
        Err(Failure::Invalid(errors)) => view(&web, &visitor, &id, token, "", typed, errors).await,
        Err(failure) => Err(failure.into()),
    }
}

//! A contributor's own page: what she is asked for, yes or no, and what she takes. Looking at it changes nothing.

use crate::failure::Problem;
use crate::page::{Page, render, show};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State as Shared};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use samling_app::contributor::{self, Found, Saved, last_choice};
use samling_domain::contributor::State;
use samling_domain::identity::GatheringId;
use samling_letters::contributor::{Doing, doings, engagements_file, kind_name, who_pays};
use serde::Deserialize;

/// The routes of a contributor's own page.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/{gathering}/c/{token}", get(page).post(choose))
        .route("/{gathering}/c/{token}/answer", post(answer))
        .route("/{gathering}/c/{token}/calendar.ics", get(calendar))
}

/// What a redirect back to the page says.
#[derive(Deserialize)]
pub struct Said {
    /// What was done.
    #[serde(default)]
    pub done: String,
}

struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "contributor/mine.html")]
struct MinePage {
    page: Page,
    heading: String,
    lead: String,
    notice: Option<(&'static str, &'static str)>,
    facts: Vec<(&'static str, String)>,
    doings: Vec<Doing>,
    pays: String,
    asked: bool,
    confirmed: bool,
    declined: bool,
    may_choose: bool,
    signed_up: bool,
    choices: Vec<Choice>,
    until: String,
    error: Option<String>,
    link: String,
    announcement: String,
}

async fn find(web: &Web, id: &str, token: &str) -> Result<(Found, String), Problem> {
    let gathering = GatheringId::new(id)?;
    let token = token.to_owned();
    Ok(web
        .samling
        .read(move |tx, context| {
            let found = contributor::find(tx, context, &gathering, &token)?;
            let organisation = match found.row.contributor.organisation() {
                Some(id) => tx.organisation(&gathering, id)?,
                None => None,
            };
            let name = organisation.map(|row| row.invited.shown_name().to_owned()).unwrap_or_default();
            Ok((found, name))
        })
        .await?)
}

async fn page(
    Shared(web): Shared<Web>,
    Path((id, token)): Path<(String, String)>,
    Query(said): Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let (found, organisation) = find(&web, &id, &token).await?;
    show(&view(&web, &visitor, &found, &organisation, &token, &said.done, None))
}

fn view(
    web: &Web,
    visitor: &Visitor,
    found: &Found,
    organisation: &str,
    token: &str,
    done: &str,
    error: Option<(String, Vec<String>)>,
) -> MinePage {
    let (loaded, one) = (&found.loaded, &found.row.contributor);
    let g = &loaded.gathering;
    let mut page = Page::of(web, visitor, loaded, |m| m.contributor_mine_title().to_owned());
    one.name.reveal().clone_into(&mut page.aside);
    let (m, f) = (page.m, page.f);
    let kind = kind_name(g, one, m.language);
    let (heading, lead) = match one.state {
        State::Asked => (m.contributor_mine_asked(&kind), m.contributor_mine_asked_text()),
        State::Confirmed => (m.contributor_mine_confirmed(&kind), m.contributor_mine_confirmed_text()),
        State::Declined => (m.contributor_mine_declined().to_owned(), m.contributor_mine_declined_text()),
    };
    let days = match (g.first_day(), g.last_day()) {
        (Some(first), Some(last)) => f.dates(first.date, last.date),
        _ => String::new(),
    };
    let site = g.sites.first();
    let place = site.map(|s| format!("{}, {}", page.text(&s.name, loaded), page.text(&s.town, loaded)));
    let ticked = error.as_ref().map(|(_, ticked)| ticked.clone());
    let chosen = |id: &samling_domain::identity::ElementId| match &ticked {
        Some(ticked) => ticked.iter().any(|one| one == id.as_str()),
        None => one.elements.contains(id),
    };
    let choices = g.elements.iter().map(|element| Choice {
        value: element.id.to_string(),
        label: page.text(&element.label, loaded),
        chosen: chosen(&element.id),
    });
    MinePage {
        heading,
        lead: lead.to_owned(),
        notice: notice(m, done),
        facts: vec![(m.announcement_when(), days), (m.announcement_where(), place.unwrap_or_default())],
        doings: doings(loaded, m.language, one),
        pays: who_pays(m, g, one, organisation),
        asked: one.state == State::Asked,
        confirmed: one.state == State::Confirmed,
        declined: one.state == State::Declined,
        may_choose: found.may_choose,
        signed_up: found.signed_up,
        choices: choices.collect(),
        until: m.contributor_mine_until(f.deadline_with_time(last_choice(g))),
        error: error.map(|(text, _)| text),
        link: format!("/{}/c/{token}", g.id),
        announcement: format!("/{}", g.id),
        page,
    }
}

fn notice(m: samling_language::Messages, done: &str) -> Option<(&'static str, &'static str)> {
    match done {
        "yes" => Some(("success", m.contributor_mine_said_yes())),
        "no" => Some(("success", m.contributor_mine_said_no())),
        "chosen" => Some(("success", m.contributor_mine_chosen())),
        "full" => Some(("warning", m.contributor_mine_full())),
        "late" => Some(("warning", m.contributor_mine_late())),
        _ => None,
    }
}

/// `POST /{gathering}/c/{token}/answer`: yes or no.
async fn answer(
    Shared(web): Shared<Web>,
    Path((id, token)): Path<(String, String)>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(&id)?;
    let back = format!("/{id}/c/{token}");
    let yes = match form.get("answer") {
        "yes" => true,
        "no" => false,
        _ => return Ok(Redirect::to(&back).into_response()),
    };
    let saved = web
        .samling
        .write(move |tx, context| contributor::answer(tx, context, &gathering, &token, yes))
        .await?;
    let done = match saved {
        Saved::Full(_) => "full",
        _ if yes => "yes",
        _ => "no",
    };
    Ok(Redirect::to(&format!("{back}?done={done}")).into_response())
}

/// `POST /{gathering}/c/{token}`: what she takes.
async fn choose(
    Shared(web): Shared<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(&id)?;
    let ticked: Vec<String> =
        form.pairs().filter(|(name, _)| *name == "take").map(|(_, value)| value.to_owned()).collect();
    let (of, sent) = (token.clone(), ticked.clone());
    let saved = web
        .samling
        .write(move |tx, context| contributor::choose(tx, context, &gathering, &of, &sent))
        .await?;
    let done = match saved {
        Saved::Done(_) => "chosen",
        Saved::Conflict => "late",
        Saved::Full(_) => "full",
        Saved::Wrong(errors) => {
            let (found, organisation) = find(&web, &id, &token).await?;
            let m = samling_language::Messages::new(visitor.language(&found.loaded.gathering.languages));
            let text = errors
                .first()
                .map(|error| crate::organiser::contributor::form::error_text(m, *error))
                .unwrap_or_default();
            let page = view(&web, &visitor, &found, &organisation, &token, "", Some((text, ticked)));
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    Ok(Redirect::to(&format!("/{id}/c/{token}?done={done}")).into_response())
}

/// Her times as a calendar file.
async fn calendar(
    Shared(web): Shared<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let (found, _) = find(&web, &id, &token).await?;
    let (loaded, one) = (&found.loaded, &found.row.contributor);
    let language = visitor.language(&loaded.gathering.languages);
    let address = web.links().announcement(&loaded.gathering, language);
    let confirmed = one.state == State::Confirmed;
    let (now, version) = (web.samling.now(), found.row.version);
    let text = engagements_file(loaded, language, now, version, one, confirmed, &address)
        .ok_or(Problem::NotFound)?;
    let name = format!("attachment; filename=\"{}.ics\"", loaded.gathering.id);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(|error| Problem::broken(&error))?),
    ];
    Ok((headers, text).into_response())
}

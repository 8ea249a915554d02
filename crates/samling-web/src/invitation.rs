//! The invitation: a page with one button, because mail scanners follow links; "we are not coming"; and the open way in.

pub(crate) mod lost_link;
mod way_in;
pub(crate) mod who;

use crate::change::{self, Alert};
use crate::failure::Problem;
use crate::page::{Page, show};
use crate::query::Query;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use samling_app::registration::{self, Way};
use samling_app::{Failure, invitation};
use samling_domain::identity::GatheringId;
use samling_domain::invitation::AnswerState;
use samling_domain::registration::decide::{Intent, Phase, phase};
use serde::Deserialize;

/// The open way in.
pub const WAY_IN: &str = "/{gathering}/sign-up";

/// The routes of the invitation.
pub fn routes() -> Router<Web> {
    Router::new()
        .route(WAY_IN, get(way_in::ask).post(way_in::send))
        .route("/{gathering}/lost-link", get(lost_link::form).post(lost_link::ask))
        .route("/{gathering}/i/{token}/who", get(who::show).post(who::send))
        .route("/{gathering}/i/{token}", get(landing).post(open))
        .route("/{gathering}/i/{token}/decline", post(decline))
        .route("/{gathering}/i/{token}/resend", post(resend))
}

/// What a redirect back to the page says.
#[derive(Deserialize, Default)]
pub struct Said {
    /// What was done.
    #[serde(default)]
    pub done: String,
}

#[derive(Template)]
#[template(path = "invitation/landing.html")]
struct LandingPage {
    page: Page,
    heading: String,
    lead: String,
    link: String,
    announcement: String,
    facts: Vec<(&'static str, String)>,
    notice: Option<String>,
    answered: Answered,
    opened: bool,
    not_open: bool,
    /// When something was saved that is not sent.
    saved: Option<String>,
    alert: Option<Alert>,
    cancelled: bool,
}

/// What the page offers.
enum Answered {
    No,
    Registered(String),
    NotComing(String),
}

async fn landing(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    Query(said): Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let gathering = GatheringId::new(&id)?;
    let link = format!("/{id}/i/{token}");
    let found =
        web.samling.read(move |tx, context| invitation::find(tx, context, &gathering, &token)).await?;
    let loaded = &found.loaded;
    let g = &loaded.gathering;
    let name = found.organisation.invited.shown_name();
    let mut page = Page::of(&web, &visitor, loaded, |m| m.invitation_title(name));
    name.clone_into(&mut page.aside);
    let (m, f) = (page.m, page.f);
    let now = web.samling.now();
    let phase = phase(&g.registration, &g.timezone, now);
    let deadline = f.deadline(g.registration.deadline);
    let answered = match found.organisation.state {
        AnswerState::Registered => {
            Answered::Registered(m.invitation_registered_text(found.organisation.participants))
        }
        AnswerState::Waiting => Answered::Registered(m.waiting_landing_text().to_owned()),
        AnswerState::NotComing => Answered::NotComing(m.invitation_not_coming_text().to_owned()),
        AnswerState::Withdrawn => Answered::NotComing(String::new()),
        _ => Answered::No,
    };
    let heading = match found.organisation.state {
        _ if g.is_cancelled() => page.text(&g.short_title, loaded),
        AnswerState::Registered => m.invitation_registered_heading(name),
        AnswerState::Waiting => m.waiting_landing_heading(name),
        AnswerState::NotComing => m.invitation_not_coming_heading().to_owned(),
        AnswerState::Withdrawn => m.invitation_withdrawn_heading().to_owned(),
        _ => m.invitation_greeting(name),
    };
    let cancelled = g.is_cancelled();
    let changes = change::load(&web, loaded).await?;
    let not_open = phase == Phase::NotOpen || cancelled;
    let lead = match phase {
        _ if cancelled => m.change_closed().to_owned(),
        Phase::NotOpen => {
            m.invitation_not_open(g.registration.opens.map(|o| f.deadline_with_time(o)).unwrap_or_default())
        }
        Phase::Open => m.invitation_lead(f.deadline(g.registration.last_change())),
        Phase::ChangesOnly | Phase::Closed => m.invitation_lead_late(&deadline),
    };
    let days = match (g.first_day(), g.last_day()) {
        (Some(first), Some(last)) => f.dates(first.date, last.date),
        _ => String::new(),
    };
    let site = g.sites.first();
    let place = site.map(|s| format!("{}, {}", page.text(&s.name, loaded), page.text(&s.town, loaded)));
    let mut facts = vec![
        (m.announcement_when(), days),
        (m.announcement_where(), place.unwrap_or_default()),
        (m.announcement_deadline(), deadline),
        (m.announcement_covered(), page.text(&g.coverage.short, loaded)),
    ];
    if cancelled {
        facts.truncate(2);
    }
    let template = LandingPage {
        heading,
        lead,
        announcement: format!("/{id}"),
        facts,
        notice: match said.done.as_str() {
            "resent" => Some(m.invitation_resent().to_owned()),
            "declined" => Some(m.registration_declined_text(name)),
            "late" => Some(m.registration_late_text().to_owned()),
            _ => None,
        },
        answered,
        opened: found.organisation.opened_at.is_some() || found.organisation.draft_saved_at.is_some(),
        saved: found
            .organisation
            .draft_saved_at
            .filter(|_| found.organisation.state == AnswerState::Started)
            .map(|at| m.draft_text(f.instant(&at, &g.timezone))),
        not_open,
        alert: change::alert(&page, loaded, &changes),
        cancelled,
        link,
        page,
    };
    show(&template)
}

/// The button: notes that the invitation was opened, and goes to the form.
async fn open(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(&id)?;
    let next = format!("/{id}/i/{token}/delegation");
    web.samling.write(move |tx, context| invitation::open(tx, context, &gathering, &token)).await?;
    Ok(Redirect::to(&next).into_response())
}

/// "We are not coming."
async fn decline(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(&id)?;
    let language =
        crate::announcement::load(&web, &id).await.map(|l| visitor.language(&l.gathering.languages))?;
    let back = format!("/{id}/i/{token}");
    let way = Way::Invitation(token);
    let left = web
        .samling
        .write(move |tx, context| {
            registration::leave(tx, context, &gathering, &way, Intent::Decline, language)
        })
        .await;
    let done = match left {
        Ok(registration::Outcome::Late { .. }) => "late",
        // Signed up in the meantime: the page itself says so.
        Err(Failure::Rejected(_)) => "",
        Ok(registration::Outcome::Done { .. } | registration::Outcome::Waiting { .. }) => "declined",
        Err(failure) => return Err(failure.into()),
    };
    Ok(Redirect::to(&format!("{back}?done={done}")).into_response())
}

/// Sends the manage link to the main contact again.
async fn resend(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(&id)?;
    let back = format!("/{id}/i/{token}?done=resent");
    web.samling
        .write(move |tx, context| registration::resend_manage_link(tx, context, &gathering, &token))
        .await?;
    Ok(Redirect::to(&back).into_response())
}

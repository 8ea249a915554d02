//! Registration: the form of a delegation, and the main contact's page.
//!
//! The walk of one registration begins here: [`submit`] reads the form into a
//! [`samling_domain::registration::form::Form`], calls [`samling_app::registration::submit`] in one transaction, and answers
//! with a redirect (303), or with the same form, filled in, with every error at its field.

mod manage;
mod panel;
mod receipt;
mod view;

use crate::failure::Problem;
use crate::page::{Page, render};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use samling_app::registration::{self, Outcome, Way};
use samling_app::store::{Answer, OrganisationRow};
use samling_app::{Failure, Loaded, invitation};
use samling_domain::identity::{CapacityId, GatheringId};
use samling_domain::registration::decide::Rejection;
use samling_domain::registration::form::{FieldError, Form, PersonForm};
use std::sync::Arc;
use view::{Draft, FormPage, Notice};

/// The routes of registration.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/{gathering}/{way}/{token}/delegation", get(form).post(submit))
        .route("/{gathering}/m/{token}", get(manage::manage))
        .route("/{gathering}/m/{token}/receipt.pdf", get(receipt::download))
        .route("/{gathering}/m/{token}/withdraw", post(manage::withdraw))
}

/// Where a form stands.
#[derive(Clone)]
struct Place {
    gathering: GatheringId,
    way: Way,
    /// The address of the page that the link opens.
    link: String,
}

impl Place {
    fn read(id: &str, way: &str, token: String) -> Result<Self, Problem> {
        let gathering = GatheringId::new(id)?;
        let link = format!("/{id}/{way}/{token}");
        let way = match way {
            "i" => Way::Invitation(token),
            "m" => Way::Manage(token),
            _ => return Err(Problem::NotFound),
        };
        Ok(Self { gathering, way, link })
    }
    fn is_change(&self) -> bool {
        matches!(self.way, Way::Manage(_))
    }
}

/// What the form page is made from.
pub(crate) struct Facts {
    pub loaded: Arc<Loaded>,
    pub organisation: OrganisationRow,
    /// What is stored, as a form; for the invitation only its version.
    pub stored: Form,
    pub room: Vec<(CapacityId, u32)>,
    /// True when somebody has signed up through the invitation already.
    pub taken: bool,
}

async fn facts(web: &Web, place: &Place) -> Result<Facts, Problem> {
    let Place { gathering, way, .. } = place.clone();
    let facts = web
        .samling
        .read(move |tx, context| {
            let (loaded, organisation, row) = match &way {
                Way::Invitation(token) => {
                    let found = invitation::find(tx, context, &gathering, token)?;
                    let row = tx.delegation(&gathering, &found.organisation.invited.id)?;
                    (found.loaded, found.organisation, row)
                }
                Way::Manage(token) => {
                    let found = registration::manage(tx, context, &gathering, token)?;
                    (found.loaded, found.organisation, Some(found.delegation))
                }
            };
            let version = row.as_ref().map_or(0, |row| row.version);
            let registered = row.filter(|row| row.answer == Answer::Registered);
            let taken = registered.is_some() && matches!(way, Way::Invitation(_));
            let stored = match registered.filter(|_| !taken) {
                Some(row) => Form::from_delegation(&row.delegation, version),
                None => Form { version, ..Form::default() },
            };
            let room = registration::room_left(tx, &loaded, &organisation.invited.id)?;
            Ok(Facts { loaded, organisation, stored, room, taken })
        })
        .await?;
    Ok(facts)
}

/// The form, empty or filled in with what is stored.
async fn form(
    State(web): State<Web>,
    Path((id, way, token)): Path<(String, String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let place = Place::read(&id, &way, token)?;
    let facts = facts(&web, &place).await?;
    if facts.taken {
        return Ok(Redirect::to(&place.link).into_response());
    }
    let mut form = facts.stored.clone();
    if form.people.is_empty() {
        form.people.push(PersonForm::preset(&facts.loaded.gathering));
    }
    page(&web, &visitor, &place, &facts, &form, &[], None, StatusCode::OK, Draft::Stored)
}

/// Takes the form: a step inside it (add, remove, show the cost), or the sign-up itself.
async fn submit(
    State(web): State<Web>,
    Path((id, way, token)): Path<(String, String, String)>,
    visitor: Visitor,
    submitted: Submitted,
) -> Result<Response, Problem> {
    let place = Place::read(&id, &way, token)?;
    let mut form = Form::from_pairs(submitted.pairs());
    if form.people.is_empty() {
        // No page of ours sends this; what says that a name is missing needs a field to point at.
        form.people.push(PersonForm::default());
    }
    let action = submitted.get("action").to_owned();
    if let Some(step) = step(&action) {
        let facts = facts(&web, &place).await?;
        step.take(&mut form, &facts.loaded);
        let draft = if matches!(step, Step::Preview) { Draft::Preview } else { Draft::Unsaved };
        return page(&web, &visitor, &place, &facts, &form, &[], None, StatusCode::OK, draft);
    }
    if !submitted.genuine {
        let facts = facts(&web, &place).await?;
        let status = StatusCode::FORBIDDEN;
        return page(
            &web,
            &visitor,
            &place,
            &facts,
            &form,
            &[],
            Some(Notice::Forged),
            status,
            Draft::Unsaved,
        );
    }
    send(&web, &visitor, &place, form).await
}

async fn send(web: &Web, visitor: &Visitor, place: &Place, form: Form) -> Result<Response, Problem> {
    let loaded = crate::announcement::load(web, place.gathering.as_str()).await?;
    let frame = Page::of(web, visitor, &loaded, |_| String::new());
    // Kept as they stood on the form: the organiser's words, and what a cancellation costs.
    let terms =
        [vec![frame.text(&loaded.gathering.registration.terms, &loaded)], frame.cancellation(&loaded)];
    let terms = terms.concat().join("\n\n");
    let language = frame.language();
    let (Place { gathering, way, .. }, sent) = (place.clone(), form.clone());
    let outcome = web
        .samling
        .write(move |tx, context| {
            registration::submit(tx, context, &gathering, &way, &sent, &terms, language)
        })
        .await;
    let (errors, notice, status) = match outcome {
        Ok(outcome) => return Ok(Redirect::to(&after(place, outcome)).into_response()),
        Err(Failure::Invalid(errors)) => (errors, None, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Failure::Rejected(rejection)) => (Vec::new(), Some(notice(rejection)), StatusCode::CONFLICT),
        Err(failure) => return Err(failure.into()),
    };
    let facts = facts(web, place).await?;
    let mut form = form;
    if matches!(notice, Some(Notice::Conflict)) {
        // What is sent next replaces what is stored now, which the page offers to look at.
        form.version = facts.stored.version;
    }
    page(web, visitor, place, &facts, &form, &errors, notice, status, Draft::Unsaved)
}

fn notice(rejection: Rejection) -> Notice {
    match rejection {
        Rejection::Full => Notice::Full,
        Rejection::NotOpen => Notice::NotOpen,
        Rejection::Conflict | Rejection::NothingToWithdraw | Rejection::TermsNotAccepted => Notice::Conflict,
    }
}

/// Where a taken form leads.
fn after(place: &Place, outcome: Outcome) -> String {
    let done = |token: &str, word| format!("/{}/m/{token}?done={word}", place.gathering);
    match outcome {
        Outcome::Done { manage, changed: false } => done(&manage, "unchanged"),
        Outcome::Done { manage, .. } if place.is_change() => done(&manage, "changed"),
        Outcome::Done { manage, .. } => done(&manage, "registered"),
        Outcome::Late { manage: Some(manage) } if place.is_change() => done(&manage, "late"),
        Outcome::Late { .. } => format!("{}?done=late", place.link),
    }
}

/// A step inside the form that saves nothing.
enum Step {
    Preview,
    Add,
    Remove(usize),
}

fn step(action: &str) -> Option<Step> {
    match action {
        "preview" => Some(Step::Preview),
        "add" => Some(Step::Add),
        other => other.strip_prefix("remove:")?.parse().ok().map(Step::Remove),
    }
}

impl Step {
    fn take(&self, form: &mut Form, loaded: &Loaded) {
        match self {
            Self::Add => form.people.push(PersonForm::preset(&loaded.gathering)),
            Self::Remove(index) if *index < form.people.len() => {
                form.people.remove(*index);
            }
            Self::Preview | Self::Remove(_) => {}
        }
        if form.people.is_empty() {
            form.people.push(PersonForm::preset(&loaded.gathering));
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "everything that the page shows, told once")]
fn page(
    web: &Web,
    visitor: &Visitor,
    place: &Place,
    facts: &Facts,
    form: &Form,
    errors: &[FieldError],
    notice: Option<Notice>,
    status: StatusCode,
    draft: Draft,
) -> Result<Response, Problem> {
    let change = place.is_change();
    let mut frame = Page::of(web, visitor, &facts.loaded, |m| {
        if change { m.registration_title_change().to_owned() } else { m.registration_title().to_owned() }
    });
    facts.organisation.invited.shown_name().clone_into(&mut frame.aside);
    let view = FormPage::new(web, frame, &place.link, change, facts, form, errors, notice, draft);
    render(status, &view)
}

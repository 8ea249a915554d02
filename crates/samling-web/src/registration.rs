//! Registration: the form of a delegation, and the main contact's page.
//!
//! The walk of one registration begins here: [`submit`] reads the form into a
//! [`samling_domain::registration::form::Form`], calls [`samling_app::registration::submit`] in one transaction, and answers
//! with a redirect (303), or with the same form, filled in, with every error at its field.

mod around;
mod beside;
pub(crate) mod contact;
mod draft;
mod joint;
mod likeness;
mod manage;
mod offer;
pub(crate) mod panel;
mod paste;
mod receipt;
mod terms;
pub(crate) mod view;

use crate::failure::Problem;
use crate::invitation::Said;
use crate::page::{Page, render};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use around::Around;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use samling_app::registration::{self, Outcome, Way};
use samling_app::store::{Answer, OrganisationRow};
use samling_app::waiting_list::Prospect;
use samling_app::{Failure, Loaded, invitation};
use samling_domain::coverage::rules::Elements;
use samling_domain::identity::{CapacityId, GatheringId};
use samling_domain::registration::decide::Rejection;
use samling_domain::registration::earlier::take_over;
use samling_domain::registration::form::{FieldError, Form, PersonForm};
use std::sync::Arc;
use view::{Draft, FormPage, Notice};

/// The routes of registration.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/{gathering}/{way}/{token}/delegation", get(form).post(submit))
        .route("/{gathering}/{way}/{token}/delegation/saved", get(draft::saved))
        .route("/{gathering}/{way}/{token}/delegation/throw-away", post(draft::throw_away))
        .route("/{gathering}/m/{token}", get(manage::manage))
        .route("/{gathering}/m/{token}/receipt.pdf", get(receipt::download))
        .route("/{gathering}/m/{token}/withdraw", post(manage::withdraw))
        .route("/{gathering}/m/{token}/contact", get(contact::show).post(contact::act))
        .route("/{gathering}/d/{token}", get(manage::deputy))
        .route("/{gathering}/d/{token}/withdraw", post(manage::withdraw_by_deputy))
        .route("/{gathering}/take-over/{token}", get(offer::take_over).post(offer::taken_over))
        .route("/{gathering}/confirm-address/{token}", get(offer::confirm).post(offer::confirmed))
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
            "d" => Way::Deputy(token),
            _ => return Err(Problem::NotFound),
        };
        Ok(Self { gathering, way, link })
    }
    fn is_change(&self) -> bool {
        matches!(self.way, Way::Manage(_) | Way::Deputy(_))
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
    pub around: Around,
    /// What can be expected of a save where places are hard.
    pub prospect: Option<Prospect>,
    /// What a step has just taken out of the form: number, name and elements.
    pub left_out: Vec<(usize, String, Elements)>,
    /// What of the main contact the form does not change.
    pub fixed: Fixed,
}

/// What of the main contact a form does not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fixed {
    /// All of it may be filled in.
    Nothing,
    /// The address: another one must be confirmed.
    Address,
    /// All of it: the form is the deputy's.
    Contact,
}

/// `people` when the form that they are for may hold participants: then it is looked whether others have signed them up.
async fn facts(web: &Web, place: &Place, people: bool) -> Result<Facts, Problem> {
    let Place { gathering, way, .. } = place.clone();
    let facts = web
        .samling
        .read(move |tx, context| {
            let (loaded, organisation, row) = match &way {
                Way::Invitation(token) => {
                    let found = invitation::find(tx, context, &gathering, token)?;
                    let row = registration::delegation_of(tx, &gathering, &found.organisation)?;
                    (found.loaded, found.organisation, row)
                }
                Way::Manage(_) | Way::Deputy(_) => {
                    let found = registration::managed(tx, context, &gathering, &way)?;
                    (found.loaded, found.organisation, Some(found.delegation))
                }
            };
            let version = row.as_ref().map_or(0, |row| row.version);
            let waits = row.as_ref().is_some_and(|row| row.answer == Answer::Waiting);
            let registered = row.filter(|row| row.answer == Answer::Registered);
            let taken = (registered.is_some() || waits) && matches!(way, Way::Invitation(_));
            let hard = samling_app::waiting_list::has_hard_places(&loaded.gathering);
            let prospect =
                if hard { Some(Prospect::of(tx, context, &loaded, &organisation.invited.id)?) } else { None };
            let waiting = prospect.as_ref().and_then(|prospect| prospect.waiting.as_ref());
            let stored = match registered.filter(|_| !taken) {
                // What waits is what they last wished for.
                _ if !taken && waiting.is_some() => {
                    waiting.map(|row| Form::from_delegation(&row.delegation, version)).unwrap_or_default()
                }
                Some(row) => Form::from_delegation(&row.delegation, version),
                None => Form { version, ..Form::default() },
            };
            let room = registration::room_left(tx, &loaded, &organisation.invited.id)?;
            let fixed = match (&way, stored.contact.email.is_empty()) {
                (Way::Invitation(_), _) | (_, true) => Fixed::Nothing,
                (Way::Manage(_), _) => Fixed::Address,
                (Way::Deputy(_), _) => Fixed::Contact,
            };
            let around = Around::load(tx, context, &loaded, &organisation, people)?;
            Ok(Facts {
                loaded,
                organisation,
                stored,
                room,
                taken,
                around,
                prospect,
                left_out: Vec::new(),
                fixed,
            })
        })
        .await?;
    Ok(facts)
}

/// The form, empty or filled in with what is stored, or with what was saved to go on with.
async fn form(
    State(web): State<Web>,
    Path((id, way, token)): Path<(String, String, String)>,
    said: Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let place = Place::read(&id, &way, token)?;
    let facts = facts(&web, &place, place.is_change()).await?;
    if facts.taken || facts.loaded.gathering.is_cancelled() {
        return Ok(Redirect::to(&place.link).into_response());
    }
    let mut form = match &facts.around.draft {
        Some(row) => Form { draft: row.version, ..row.form.clone() },
        None => facts.stored.clone(),
    };
    if form.people.is_empty() {
        form.people.push(PersonForm::preset(&facts.loaded.gathering));
    }
    page(&web, &visitor, &place, &facts, &form, &[], draft::said(&said), StatusCode::OK, Draft::Stored)
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
    let step = step(submitted.get("action"));
    if !matches!(step, Step::Send | Step::Save) {
        let mut facts = facts(&web, &place, true).await?;
        step.take(&mut form, &mut facts);
        let draft = if matches!(step, Step::Preview) { Draft::Preview } else { Draft::Unsaved };
        let cut = (!facts.left_out.is_empty()).then_some(Notice::Cut);
        return page(&web, &visitor, &place, &facts, &form, &[], cut, StatusCode::OK, draft);
    }
    if !submitted.genuine {
        let facts = facts(&web, &place, true).await?;
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
    if matches!(step, Step::Save) {
        return draft::save(&web, &visitor, &place, form).await;
    }
    send(&web, &visitor, &place, form, submitted.get(terms::FIELD).to_owned()).await
}

/// `mark` tells which terms the form showed.
async fn send(
    web: &Web,
    visitor: &Visitor,
    place: &Place,
    form: Form,
    mark: String,
) -> Result<Response, Problem> {
    let (Place { gathering, way, .. }, sent, of_form) = (place.clone(), form.clone(), mark.clone());
    let outcome = web
        .samling
        .write(move |tx, context| {
            let accepted = |loaded: &Loaded| terms::shown(loaded, &of_form);
            registration::submit(tx, context, &gathering, &way, &sent, accepted)
        })
        .await;
    let (errors, mut notice, status) = match outcome {
        Ok(outcome) => return Ok(Redirect::to(&after(place, outcome)).into_response()),
        Err(Failure::Rejected(Rejection::Cancelled)) => return Ok(Redirect::to(&place.link).into_response()),
        Err(Failure::Invalid(errors)) => (errors, None, StatusCode::UNPROCESSABLE_ENTITY),
        Err(Failure::Rejected(rejection)) => (Vec::new(), Some(notice(rejection)), StatusCode::CONFLICT),
        Err(failure) => return Err(failure.into()),
    };
    let facts = facts(web, place, true).await?;
    let mut form = form;
    if terms::shown(&facts.loaded, &mark).is_none() {
        // Whoever agreed to other words has not agreed to these.
        form.terms = false;
        notice = notice.or(Some(Notice::TermsChanged));
    }
    if matches!(notice, Some(Notice::Conflict)) {
        if facts.around.draft.is_some() && facts.around.draft_version() != form.draft && !facts.taken {
            notice = Some(Notice::DraftConflict);
        }
        // What is sent next replaces what is stored now, which the page offers to look at.
        form.version = facts.stored.version;
        form.draft = facts.around.draft_version();
    }
    page(web, visitor, place, &facts, &form, &errors, notice, status, Draft::Unsaved)
}

fn notice(rejection: Rejection) -> Notice {
    match rejection {
        Rejection::Full => Notice::Full,
        Rejection::NotOpen => Notice::NotOpen,
        Rejection::TermsChanged => Notice::TermsChanged,
        Rejection::Cancelled | Rejection::Conflict | Rejection::NothingToWithdraw => Notice::Conflict,
    }
}

/// Where a taken form leads.
fn after(place: &Place, outcome: Outcome) -> String {
    let done = |token: &str, word| match place.way {
        // A deputy has an own link, and is not given the contact's.
        Way::Deputy(_) => format!("{}?done={word}", place.link),
        _ => format!("/{}/m/{token}?done={word}", place.gathering),
    };
    match outcome {
        Outcome::Done { manage, changed: false } => done(&manage, "unchanged"),
        Outcome::Done { manage, .. } if place.is_change() => done(&manage, "changed"),
        Outcome::Done { manage, .. } => done(&manage, "registered"),
        Outcome::Waiting { manage, changed } => {
            let word = if changed { "joined" } else { "unchanged" };
            format!("/{}/m/{manage}/waiting-list?done={word}", place.gathering)
        }
        Outcome::Late { manage: Some(manage) } if place.is_change() => done(&manage, "late"),
        Outcome::Late { .. } => format!("{}?done=late", place.link),
    }
}

/// What a button of the form asks for. Only the first two store anything.
enum Step {
    Send,
    /// Keeps what is typed, to go on later.
    Save,
    Preview,
    Add,
    Remove(usize),
    Paste,
    Earlier,
    /// Leaves out what does not fit where places are hard.
    Fit,
    /// No button of ours: the form is shown again as it is.
    Stay,
}

fn step(action: &str) -> Step {
    match action {
        "submit" => Step::Send,
        "save" => Step::Save,
        "preview" => Step::Preview,
        "add" => Step::Add,
        "paste" => Step::Paste,
        "earlier" => Step::Earlier,
        "fit" => Step::Fit,
        other => other
            .strip_prefix("remove:")
            .and_then(|index| index.parse().ok())
            .map_or(Step::Stay, Step::Remove),
    }
}

impl Step {
    fn take(&self, form: &mut Form, facts: &mut Facts) {
        let loaded = &facts.loaded;
        match self {
            Self::Add => form.people.push(PersonForm::preset(&loaded.gathering)),
            Self::Paste => facts.around.pasted = Some(form.take_pasted(&loaded.gathering)),
            Self::Earlier => {
                if let Some(earlier) = &facts.around.earlier {
                    take_over(form, &loaded.gathering, &earlier.delegation, &earlier.loaded.gathering);
                }
            }
            Self::Remove(index) if *index < form.people.len() => {
                form.people.remove(*index);
            }
            Self::Fit => {
                if let Some(prospect) = &facts.prospect {
                    facts.left_out = crate::waiting_list::outlook::cut(form, loaded, prospect);
                }
            }
            Self::Send | Self::Save | Self::Preview | Self::Remove(_) | Self::Stay => {}
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

//! Contact and links, for the main contact: another address, a colleague who takes over, a deputy, and who has the link.

use crate::failure::Problem;
use crate::fields::Mistakes;
use crate::holders::{self, SentView};
use crate::invitation::Said;
use crate::invitation::who::{outcome, told};
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
use samling_app::registration::{self, Way};
use samling_app::store::Answer;
use samling_app::{Failure, contact, deputy};
use samling_domain::identity::GatheringId;
use samling_domain::registration::deputy::{DeputyForm, Standing};
use samling_domain::registration::form::FieldError;
use samling_language::Messages;

/// What was typed, to fill a refused form in again.
#[derive(Default)]
struct Typed {
    address: String,
    successor: (String, String),
    deputy: DeputyForm,
    colleague: String,
}

impl Typed {
    fn of(form: &Submitted) -> Self {
        Self {
            address: form.get("new-address").to_owned(),
            successor: (form.get("successor-name").to_owned(), form.get("successor-email").to_owned()),
            deputy: DeputyForm::typed(
                form.get("deputy-name"),
                form.get("deputy-email"),
                form.get("deputy-from"),
                form.get("deputy-to"),
            ),
            colleague: form.get("colleague").to_owned(),
        }
    }
}

#[derive(Template)]
#[template(path = "registration/contact.html")]
struct ContactPage {
    page: Page,
    link: String,
    name: String,
    email: String,
    notice: Option<(&'static str, &'static str)>,
    address_waits: Option<String>,
    hand_over_waits: Option<String>,
    deputy: Option<(String, String)>,
    sent: Vec<SentView>,
    uses: Vec<String>,
    waiting: Vec<String>,
    typed: Typed,
    errors: Mistakes,
}

/// `GET /{gathering}/m/{token}/contact`
pub async fn show(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    Query(said): Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    view(&web, &visitor, &id, token, &said.done, Typed::default(), Vec::new()).await
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    id: &str,
    token: String,
    done: &str,
    typed: Typed,
    errors: Vec<FieldError>,
) -> Result<Response, Problem> {
    let gathering = GatheringId::new(id)?;
    let link = format!("/{id}/m/{token}");
    let (managed, who, today) = web
        .samling
        .read(move |tx, context| {
            let managed = registration::manage(tx, context, &gathering, &token)?;
            if managed.delegation.answer != Answer::Registered {
                return Err(Failure::NotFound);
            }
            let whose = &managed.organisation.invited.id;
            let who = samling_app::links::holders::of(tx, context, &gathering, whose)?;
            let today = managed.loaded.gathering.timezone.civil(context.now).date();
            Ok((managed, who, today))
        })
        .await?;
    let mut page = Page::of(web, visitor, &managed.loaded, |m| m.contact_title().to_owned());
    managed.organisation.invited.shown_name().clone_into(&mut page.aside);
    let (m, zone) = (page.m, &managed.loaded.gathering.timezone);
    let of = [Purpose::Manage, Purpose::Deputy, Purpose::Invitation];
    let at = |at: &jiff::Timestamp| m.formats().instant(at, zone);
    let contact = &managed.delegation.delegation.contact;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let waiting = who.colleagues.iter().filter(|one| one.decided_at.is_none());
    let template = ContactPage {
        name: contact.name.reveal().to_owned(),
        email: contact.email.reveal().to_owned(),
        notice: told(m, done).or_else(|| just_done(m, done)),
        address_waits: who
            .address
            .as_ref()
            .map(|(email, until)| m.contact_address_waits(email.reveal(), at(until))),
        hand_over_waits: who
            .hand_over
            .as_ref()
            .map(|(to, until)| m.contact_hand_over_waits(to.name.reveal(), to.email.reveal(), at(until))),
        deputy: who.deputy.as_ref().map(|row| deputy_words(m, row, today)),
        sent: holders::sent(m, zone, &who, &of, true),
        uses: holders::uses(m, zone, &who, &of),
        waiting: waiting
            .map(|one| m.links_colleague_asked(one.address.reveal(), at(&one.asked_at)))
            .collect(),
        errors: Mistakes::of(m, &errors),
        typed,
        link,
        page,
    };
    render(status, &template)
}

/// A deputy as pages name one: who, and when.
pub fn deputy_words(
    m: Messages,
    row: &samling_app::deputy::DeputyRow,
    today: jiff::civil::Date,
) -> (String, String) {
    let deputy = &row.deputy;
    let f = m.formats();
    let days = match (deputy.from, deputy.to) {
        (Some(from), Some(to)) => m.contact_deputy_from_to(f.date(from), f.date(to)),
        (Some(from), None) => m.contact_deputy_from(f.date(from)),
        (None, Some(to)) => m.contact_deputy_to(f.date(to)),
        (None, None) => m.contact_deputy_always().to_owned(),
    };
    let days = match deputy.standing(today) {
        Standing::Active => days,
        Standing::NotYet => format!("{days} {}", m.contact_deputy_not_yet()),
        Standing::Over => format!("{days} {}", m.contact_deputy_over()),
    };
    (m.contact_person(deputy.name.reveal(), deputy.email.reveal()), days)
}

fn just_done(m: Messages, done: &str) -> Option<(&'static str, &'static str)> {
    match done {
        "address-asked" => Some((m.contact_address_asked(), "success")),
        "hand-over-asked" => Some((m.contact_hand_over_asked(), "success")),
        "hand-over-cancelled" => Some((m.contact_hand_over_cancelled(), "success")),
        "deputy-named" => Some((m.contact_deputy_named(), "success")),
        "deputy-removed" => Some((m.contact_deputy_removed(), "success")),
        _ => None,
    }
}

/// What the main contact does here.
#[derive(Clone, Copy)]
enum Deed {
    Address,
    HandOver,
    CancelHandOver,
    Deputy,
    RemoveDeputy,
    Colleague,
}

impl Deed {
    fn of(action: &str) -> Option<Self> {
        Some(match action {
            "address" => Self::Address,
            "hand-over" => Self::HandOver,
            "cancel-hand-over" => Self::CancelHandOver,
            "deputy" => Self::Deputy,
            "remove-deputy" => Self::RemoveDeputy,
            "colleague" => Self::Colleague,
            _ => return None,
        })
    }
}

/// `POST /{gathering}/m/{token}/contact`
pub async fn act(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let deed = Deed::of(form.get("action")).ok_or(Problem::NotFound)?;
    match done(&web, &id, &token, deed, &form).await {
        Ok(done) => Ok(Redirect::to(&format!("/{id}/m/{token}/contact?done={done}")).into_response()),
        Err(Failure::TooOften) => {
            Ok(Redirect::to(&format!("/{id}/m/{token}/contact?done=too-often")).into_response())
        }
        Err(Failure::Invalid(errors)) => view(&web, &visitor, &id, token, "", Typed::of(&form), errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn done(
    web: &Web,
    id: &str,
    token: &str,
    deed: Deed,
    form: &Submitted,
) -> Result<&'static str, Failure> {
    let gathering = GatheringId::new(id).map_err(|_| Failure::NotFound)?;
    let (token, typed) = (token.to_owned(), Typed::of(form));
    web.samling
        .write(move |tx, context| {
            let g = &gathering;
            match deed {
                Deed::Address => {
                    contact::ask_for_address(tx, context, g, &token, &typed.address)?;
                    Ok("address-asked")
                }
                Deed::HandOver => {
                    let successor = (typed.successor.0.as_str(), typed.successor.1.as_str());
                    contact::hand_over(tx, context, g, &token, successor)?;
                    Ok("hand-over-asked")
                }
                Deed::CancelHandOver => {
                    contact::cancel_hand_over(tx, context, g, &token)?;
                    Ok("hand-over-cancelled")
                }
                Deed::Deputy => {
                    deputy::name(tx, context, g, &token, &typed.deputy)?;
                    Ok("deputy-named")
                }
                Deed::RemoveDeputy => {
                    deputy::remove(tx, context, g, &token)?;
                    Ok("deputy-removed")
                }
                Deed::Colleague => {
                    let way = Way::Manage(token.clone());
                    outcome(colleague::send(tx, context, g, &way, &typed.colleague))
                }
            }
        })
        .await
}

//! Where single-use links of an organisation lead: a colleague takes over, a main contact confirms an address. The page has a
//! button, because mail scanners follow links; only the button does anything.

use crate::failure::Problem;
use crate::page::{Page, show};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::contact;
use samling_app::links::single_use::{CONFIRM_ADDRESS, HAND_OVER, Subject};
use samling_domain::identity::GatheringId;

#[derive(Template)]
#[template(path = "registration/offer.html")]
struct OfferPage {
    page: Page,
    heading: String,
    lead: String,
    facts: Vec<(&'static str, String)>,
    means: &'static str,
    button: &'static str,
    action: String,
}

/// `GET /{gathering}/take-over/{token}`
pub async fn take_over(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    offer(&web, &visitor, &id, HAND_OVER, token).await
}

/// `GET /{gathering}/confirm-address/{token}`
pub async fn confirm(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    offer(&web, &visitor, &id, CONFIRM_ADDRESS, token).await
}

async fn offer(
    web: &Web,
    visitor: &Visitor,
    id: &str,
    purpose: &'static str,
    token: String,
) -> Result<Response, Problem> {
    let gathering = GatheringId::new(id)?;
    let action = if purpose == HAND_OVER { "take-over" } else { "confirm-address" };
    let action = format!("/{id}/{action}/{token}");
    let offer =
        web.samling.read(move |tx, context| contact::offer(tx, context, &gathering, purpose, &token)).await?;
    let name = offer.organisation.invited.shown_name();
    let mut page = Page::of(web, visitor, &offer.loaded, |m| match &offer.subject {
        Subject::HandOver { .. } => m.take_over_title().to_owned(),
        _ => m.confirm_address_title().to_owned(),
    });
    name.clone_into(&mut page.aside);
    let m = page.m;
    let contact = &offer.delegation.delegation.contact;
    let title = page.text(&offer.loaded.gathering.short_title, &offer.loaded);
    let participants = offer.delegation.delegation.participants.len();
    let template = match &offer.subject {
        Subject::HandOver { contact: successor, .. } => OfferPage {
            lead: m.take_over_lead(contact.name.reveal(), name, &title),
            facts: vec![
                (m.take_over_now(), contact.name.reveal().to_owned()),
                (m.take_over_new(), m.contact_person(successor.name.reveal(), successor.email.reveal())),
                (m.manage_participants(), page.f.number(i64::try_from(participants).unwrap_or(i64::MAX))),
            ],
            means: m.take_over_means(),
            button: m.take_over_button(),
            heading: page.title.clone(),
            action,
            page,
        },
        Subject::ConfirmAddress { email, .. } => OfferPage {
            lead: m.confirm_address_lead(name, &title),
            facts: vec![
                (m.confirm_address_now(), contact.email.reveal().to_owned()),
                (m.confirm_address_new(), email.reveal().to_owned()),
            ],
            means: m.confirm_address_means(),
            button: m.confirm_address_button(),
            heading: page.title.clone(),
            action,
            page,
        },
        Subject::LogIn { .. } | Subject::ResetPassword { .. } => return Err(Problem::NotFound),
    };
    show(&template)
}

/// `POST /{gathering}/take-over/{token}`
pub async fn taken_over(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(&id)?;
    let manage =
        web.samling.write(move |tx, context| contact::take_over(tx, context, &gathering, &token)).await?;
    Ok(Redirect::to(&format!("/{id}/m/{manage}?done=taken-over")).into_response())
}

/// `POST /{gathering}/confirm-address/{token}`
pub async fn confirmed(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(&id)?;
    let manage = web
        .samling
        .write(move |tx, context| contact::confirm_address(tx, context, &gathering, &token))
        .await?;
    Ok(Redirect::to(&format!("/{id}/m/{manage}?done=address-confirmed")).into_response())
}

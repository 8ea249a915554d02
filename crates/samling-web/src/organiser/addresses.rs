//! The organiser corrects the registered addresses of an organisation.

use super::session::{Notice, Organiser};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::fields::Mistakes;
use crate::page::render;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::Failure;
use samling_app::invitation::addresses::{Correction, correct, not_arrived};
use samling_app::letter::StoredLetter;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::addresses::MOST_ADDRESSES;
use samling_domain::personal::Personal;
use samling_domain::registration::form::FieldError;

struct AddressField {
    name: String,
    label: String,
    value: String,
    optional: bool,
}

struct RefusedLetter {
    href: String,
    kind: String,
    when: String,
    to: String,
    error: String,
}

#[derive(Template)]
#[template(path = "organiser/addresses.html")]
struct AddressesPage {
    desk: Desk,
    page: crate::page::Page,
    name: String,
    back: String,
    refused: Vec<RefusedLetter>,
    addresses: Vec<AddressField>,
    reason: String,
    send: bool,
    revoke: bool,
    errors: Mistakes,
}

/// `GET /desk/{gathering}/delegations/{organisation}/addresses`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, organisation)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let whose = OrganisationId::new(organisation)?;
    view(&web, &visitor, &organiser, gathering_id(&gathering)?, whose, None, &[]).await
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    id: GatheringId,
    whose: OrganisationId,
    typed: Option<Correction>,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (loaded, row, refused) = web
        .samling
        .read(move |tx, context| {
            let row = tx.organisation(&id, &whose)?.ok_or(Failure::NotFound)?;
            let refused = not_arrived(tx, &id, &row)?;
            Ok((context.load(tx, &id)?, row, refused))
        })
        .await?;
    let desk =
        Desk::open(web, visitor, organiser, &loaded, Part::Other, |m| m.addresses_title().to_owned()).await?;
    let m = desk.page.m;
    let typed = typed.unwrap_or_else(|| Correction {
        typed: row.invited.emails.iter().map(|email| email.reveal().to_owned()).collect(),
        send: true,
        ..Correction::default()
    });
    let mut values = typed.typed;
    values.push(String::new());
    values.truncate(MOST_ADDRESSES);
    let field = |(index, value): (usize, String)| AddressField {
        name: format!("address-{index}"),
        label: if value.is_empty() { m.addresses_new().to_owned() } else { m.addresses_number(index + 1) },
        optional: value.is_empty() && index > 0,
        value,
    };
    let letter = |stored: &StoredLetter| RefusedLetter {
        href: format!("{}/letters/{}", desk.base, stored.id),
        kind: super::correspondence::kind_name(m, stored.letter.content.code()),
        when: m.formats().instant(&stored.created_at, &loaded.gathering.timezone),
        to: stored.letter.recipients.iter().map(Personal::reveal).collect::<Vec<_>>().join(", "),
        error: stored.error.clone().unwrap_or_default(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let template = AddressesPage {
        page: desk.page.clone(),
        name: row.invited.shown_name().to_owned(),
        back: format!("{}/delegations/{}", desk.base, row.invited.id),
        refused: refused.iter().map(letter).collect(),
        addresses: values.into_iter().enumerate().map(field).collect(),
        reason: typed.reason,
        send: typed.send,
        revoke: typed.revoke,
        errors: Mistakes::of(m, errors),
        desk,
    };
    render(status, &template)
}

/// `POST /desk/{gathering}/delegations/{organisation}/addresses`
pub async fn save(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, organisation)): Path<(String, String)>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let whose = OrganisationId::new(organisation)?;
    let correction = Correction {
        typed: (0..MOST_ADDRESSES).map(|index| form.get(&format!("address-{index}")).to_owned()).collect(),
        reason: form.get("reason").to_owned(),
        revoke: form.get("revoke") == "yes",
        send: form.get("send") == "yes",
    };
    let (of, to, wanted, actor) = (id.clone(), whose.clone(), correction.clone(), organiser.actor());
    let done = web.samling.write(move |tx, context| correct(tx, context, &of, &to, &wanted, &actor)).await;
    match done {
        Ok(done) => {
            organiser.leave(Notice::new("success", "addresses-saved", done.sent)).await?;
            Ok(Redirect::to(&format!("/desk/{id}/delegations/{whose}")).into_response())
        }
        Err(Failure::Invalid(errors)) => {
            let mut typed = correction;
            while typed.typed.last().is_some_and(String::is_empty) {
                typed.typed.pop();
            }
            view(&web, &visitor, &organiser, id, whose, Some(typed), &errors).await
        }
        Err(failure) => Err(failure.into()),
    }
}

//! "I lost the link": type your address, and the links that fit it go there. The answer is the same for every address and
//! takes the same time: it only notes that somebody asked.

use crate::announcement::{ContactView, contacts};
use crate::failure::Problem;
use crate::fields::Mistakes;
use crate::page::{Page, render};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::links::lost::{self, Wanted};
use samling_domain::identity::GatheringId;
use samling_domain::registration::short_form::read_email;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "invitation/lost-link.html")]
struct LostLinkPage {
    page: Page,
    gathering: String,
    contacts: Vec<ContactView>,
    sent: bool,
    letters: bool,
    typed: String,
    errors: Mistakes,
}

/// What the redirect after the form says.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    sent: String,
}

/// `GET /{gathering}/lost-link`
pub async fn form(
    State(web): State<Web>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    show(&web, &visitor, &id, !asked.sent.is_empty(), String::new(), &[]).await
}

async fn show(
    web: &Web,
    visitor: &Visitor,
    id: &str,
    sent: bool,
    typed: String,
    errors: &[samling_domain::registration::form::FieldError],
) -> Result<Response, Problem> {
    let loaded = crate::announcement::load(web, id).await?;
    let page = Page::of(web, visitor, &loaded, |m| m.lost_link_title().to_owned());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let template = LostLinkPage {
        gathering: id.to_owned(),
        contacts: contacts(&page, &loaded),
        sent,
        letters: web.settings.demo.is_some(),
        typed,
        errors: Mistakes::of(page.m, errors),
        page,
    };
    render(status, &template)
}

/// `POST /{gathering}/lost-link`
pub async fn ask(
    State(web): State<Web>,
    Path(id): Path<String>,
    visitor: Visitor,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let typed = form.get("email").to_owned();
    let address = match read_email("email", &typed) {
        Ok(address) => address,
        Err(errors) => return show(&web, &visitor, &id, false, typed, &errors).await,
    };
    let gathering = GatheringId::new(&id)?;
    let loaded = crate::announcement::load(&web, &id).await?;
    let language = visitor.language(&loaded.gathering.languages);
    web.samling
        .write(move |tx, context| lost::ask(tx, context, Wanted::Links, Some(&gathering), &address, language))
        .await?;
    Ok(Redirect::to(&format!("/{id}/lost-link?sent=yes")).into_response())
}

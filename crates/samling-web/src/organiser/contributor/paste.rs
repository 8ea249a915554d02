//! Several contributors at once, a line each.

use super::super::people::capacity_name;
use super::super::session::{Notice, Organiser};
use super::super::{Desk, gathering_id};
use super::form::error_text;
use super::{Choice, open};
use crate::failure::Problem;
use crate::page::{Page, render, show};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::Loaded;
use samling_app::contributor::{self, Pasted};
use samling_language::Messages;
use samling_language::format::capitalised;

#[derive(Template)]
#[template(path = "organiser/contributor-paste.html")]
struct PastePage {
    desk: Desk,
    page: Page,
    kinds: Vec<Choice>,
    text: String,
    errors: Vec<String>,
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    loaded: &Loaded,
    kind: &str,
    text: String,
    errors: impl FnOnce(Messages) -> Vec<String>,
) -> Result<PastePage, Problem> {
    let desk = open(web, visitor, organiser, loaded, |m| m.contributor_paste_title().to_owned()).await?;
    let m = desk.page.m;
    let kinds = &loaded.gathering.contributors.kinds;
    let choice = |(index, one): (usize, &samling_domain::contributor::rules::ContributorKind)| Choice {
        value: one.id.to_string(),
        label: capitalised(one.label.in_language(m.language)),
        current: one.id.as_str() == kind || kind.is_empty() && index == 0,
    };
    let kinds = kinds.iter().enumerate().map(choice).collect();
    Ok(PastePage { page: desk.page.clone(), kinds, text, errors: errors(m), desk })
}

/// `GET /desk/{gathering}/contributors/paste`
pub async fn page(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let loaded = crate::announcement::load(&web, &gathering).await?;
    show(&view(&web, &visitor, &organiser, &loaded, "", String::new(), |_| Vec::new()).await?)
}

/// `POST /desk/{gathering}/contributors/paste`
pub async fn add(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let loaded = crate::announcement::load(&web, &gathering).await?;
    let (kind, text) = (submitted.get("kind").to_owned(), submitted.get("lines").to_owned());
    let language = loaded.gathering.languages.first().copied().unwrap_or_default();
    let (of, chosen, lines, actor) = (id.clone(), kind.clone(), text.clone(), organiser.actor());
    let pasted = web
        .samling
        .write(move |tx, context| contributor::paste(tx, context, &of, &chosen, language, &lines, &actor))
        .await?;
    let wrong = match pasted {
        Pasted::Done(count) if count > 0 => {
            organiser.leave(Notice::new("success", "contributor-pasted", count)).await?;
            return Ok(Redirect::to(&format!("/desk/{id}/contributors")).into_response());
        }
        other => other,
    };
    let g = loaded.gathering.clone();
    let words = move |m: Messages| match wrong {
        Pasted::Wrong(lines) => {
            let line = |one: &samling_domain::contributor::paste::LineError| {
                m.contributor_paste_line(one.line, error_text(m, one.error))
            };
            lines.iter().map(line).collect()
        }
        Pasted::Full(capacity) => vec![m.contributor_full(capacity_name(&g, &capacity, m.language))],
        Pasted::Done(_) => vec![m.contributor_paste_nothing().to_owned()],
    };
    let page = view(&web, &visitor, &organiser, &loaded, &kind, text, words).await?;
    render(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

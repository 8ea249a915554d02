//! The letter to a contributor: seen first, then sent, once.

use super::super::correspondence::framed;
use super::super::session::{Notice, Organiser};
use super::super::{Desk, gathering_id};
use super::{open, shown_name};
use crate::failure::Problem;
use crate::page::{Page, show};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::contributor::{self, board, content, waits_for_letter};
use samling_app::correspondence::Outgoing;
use samling_app::letter::{LetterState, StoredLetter};
use samling_app::store::ContributorRow;
use samling_domain::contributor::State;
use samling_domain::identity::ContributorId;

#[derive(Template)]
#[template(path = "organiser/contributor-letter.html")]
struct LetterPage {
    desk: Desk,
    page: Page,
    name: String,
    email: String,
    id: i64,
    version: i64,
    confirmed: bool,
    /// When the same letter went out before; empty when it has not.
    sent: String,
}

/// `GET /desk/{gathering}/contributors/{id}/letter`
pub async fn page(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let board = web.samling.read(move |tx, context| board(tx, context, &id)).await?;
    let row = board.row(ContributorId(number))?;
    let one = &row.contributor;
    if one.email.is_empty() || content(row).is_none() {
        return Err(Problem::NotFound);
    }
    let confirmed = one.state == State::Confirmed;
    let desk = open(&web, &visitor, &organiser, &board.loaded, |m| {
        if confirmed { m.contributor_letter_page_confirmed() } else { m.contributor_letter_page_enquiry() }
            .to_owned()
    })
    .await?;
    let m = desk.page.m;
    let zone = &board.loaded.gathering.timezone;
    let sent = row.letter.as_ref().filter(|_| !waits_for_letter(row));
    show(&LetterPage {
        page: desk.page.clone(),
        name: shown_name(m, &board, one),
        email: one.email.reveal().to_owned(),
        id: number,
        version: row.version,
        confirmed,
        sent: sent.map_or_else(String::new, |(_, at)| m.formats().instant(at, zone)),
        desk,
    })
}

/// `GET /desk/{gathering}/contributors/{id}/letter/preview`: the letter as she would get it, with a link that opens nothing.
pub async fn preview(
    Shared(web): Shared<Web>,
    _organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let (board, now) =
        web.samling.read(move |tx, context| Ok((board(tx, context, &id)?, context.now))).await?;
    // Looking at a letter must not open what its link opens: no link has this generation.
    let row = ContributorRow { generation: 0, ..board.row(ContributorId(number))?.clone() };
    let content = content(&row).ok_or(Problem::NotFound)?;
    let organisation = row.contributor.organisation().and_then(|id| {
        board.organisations.iter().find(|organisation| organisation.invited.id == *id).cloned()
    });
    let letter = StoredLetter {
        id: 0,
        letter: contributor::letter(&board.loaded.gathering.id, &row, content),
        state: LetterState::Queued,
        attempts: 0,
        created_at: now,
        due_at: now,
        sent_at: None,
        error: None,
        raw: None,
    };
    framed(&web, &Outgoing { letter, loaded: Some(board.loaded.clone()), organisation })
}

/// `POST /desk/{gathering}/contributors/{id}/letter`
pub async fn send(
    Shared(web): Shared<Web>,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let seen: i64 = submitted.get("version").parse().unwrap_or(0);
    let (of, actor) = (id.clone(), organiser.actor());
    let sent = web
        .samling
        .write(move |tx, context| contributor::send(tx, context, &of, ContributorId(number), seen, &actor))
        .await?;
    let notice = if sent {
        Notice::new("success", "contributor-letter-sent", 0)
    } else {
        Notice::new("info", "contributor-letter-not-sent", 0)
    };
    organiser.leave(notice).await?;
    Ok(Redirect::to(&format!("/desk/{id}/contributors/{number}")).into_response())
}

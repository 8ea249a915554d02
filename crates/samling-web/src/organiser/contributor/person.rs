//! What an organiser does with one contributor by a button: confirm, decline, say who is the same person, take out.

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
use samling_app::contributor::{self, Saved, board};
use samling_domain::contributor::State;
use samling_domain::identity::{ContributorId, ParticipantId};

/// `POST /desk/{gathering}/contributors/{id}/state`
pub async fn set_state(
    Shared(web): Shared<Web>,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let state = State::from_code(submitted.get("state")).ok_or(Problem::NotFound)?;
    let (of, actor) = (id.clone(), organiser.actor());
    let saved = web
        .samling
        .write(move |tx, context| {
            contributor::change(tx, context, &of, ContributorId(number), &actor, |one| one.state = state)
        })
        .await?;
    let notice = match (saved, state) {
        (Saved::Full(_), _) => Notice::new("danger", "contributor-no-room", 0),
        (_, State::Confirmed) => Notice::new("success", "contributor-is-confirmed", 0),
        (_, State::Declined) => Notice::new("success", "contributor-is-declined", 0),
        (_, State::Asked) => Notice::new("success", "contributor-is-asked", 0),
    };
    organiser.leave(notice).await?;
    Ok(Redirect::to(&format!("/desk/{id}/contributors/{number}")).into_response())
}

/// `POST /desk/{gathering}/contributors/{id}/same`: with `participant`, or without to part them again.
pub async fn same(
    Shared(web): Shared<Web>,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let participant = match submitted.get("participant") {
        "" => None,
        text => Some(ParticipantId(text.parse().map_err(|_| Problem::NotFound)?)),
    };
    let (of, actor) = (id.clone(), organiser.actor());
    let saved = web
        .samling
        .write(move |tx, context| {
            contributor::link(tx, context, &of, ContributorId(number), participant, &actor)
        })
        .await?;
    let notice = match (saved, participant) {
        (Saved::Full(_), _) => Notice::new("danger", "contributor-no-room", 0),
        (_, Some(_)) => Notice::new("success", "contributor-same-saved", 0),
        (_, None) => Notice::new("success", "contributor-parted", 0),
    };
    organiser.leave(notice).await?;
    Ok(Redirect::to(&format!("/desk/{id}/contributors/{number}")).into_response())
}

#[derive(Template)]
#[template(path = "organiser/contributor-remove.html")]
struct RemovePage {
    desk: Desk,
    page: Page,
    name: String,
    id: i64,
    was_written_to: bool,
}

/// `GET /desk/{gathering}/contributors/{id}/remove`
pub async fn ask_remove(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let board = web.samling.read(move |tx, context| board(tx, context, &id)).await?;
    let row = board.row(ContributorId(number))?;
    let desk =
        open(&web, &visitor, &organiser, &board.loaded, |m| m.contributor_remove_title().to_owned()).await?;
    show(&RemovePage {
        page: desk.page.clone(),
        name: shown_name(desk.page.m, &board, &row.contributor),
        id: number,
        was_written_to: row.letter.is_some(),
        desk,
    })
}

/// `POST /desk/{gathering}/contributors/{id}/remove`
pub async fn remove(
    Shared(web): Shared<Web>,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let (of, actor) = (id.clone(), organiser.actor());
    web.samling
        .write(move |tx, context| contributor::remove(tx, context, &of, ContributorId(number), &actor))
        .await?;
    organiser.leave(Notice::new("success", "contributor-removed", 0)).await?;
    Ok(Redirect::to(&format!("/desk/{id}/contributors")).into_response())
}

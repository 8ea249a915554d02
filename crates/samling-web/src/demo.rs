//! The demo's own pages: its clock, and its letters for everybody. They exist only where the demo runs.

use crate::failure::Problem;
use crate::organiser::correspondence::{LetterView, List, Side, Wanted, all, framed, letter_view, list_of};
use crate::organiser::session::is_own;
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
use samling_app::correspondence;
use samling_app::demo::to_milestone;
use samling_app::journal::Actor;
use samling_app::waiting_list;
use samling_domain::identity::GatheringId;

/// Where the demo's letters are.
const LETTERS: &str = "/demo/letters";

/// The routes of the demo.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/demo/clock", post(move_clock))
        .route(LETTERS, get(letters))
        .route("/demo/letters/{id}", get(letter))
        .route("/demo/letters/{id}/html", get(letter_html))
}

/// `POST /demo/clock`: moves the clock to the milestone that the button names, and goes back to where the button was.
async fn move_clock(State(web): State<Web>, submitted: Submitted) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(submitted.get("gathering")).map_err(|_| Problem::NotFound)?;
    let clock = web.settings.demo.clone().ok_or(Problem::NotFound)?;
    let milestone = submitted.get("milestone").to_owned();
    let moved =
        web.samling.write(move |tx, context| to_milestone(tx, context, &gathering, &milestone)).await?;
    clock.refresh(moved.map(|(_, _, offset)| offset));
    // What is due on the waiting list at the new time is done before the next page is shown.
    for id in web.samling.read(|tx, context| waiting_list::due(tx, context)).await? {
        web.samling.write(move |tx, context| waiting_list::tick(tx, context, &id)).await?;
    }
    delete_due(&web).await?;
    let back = submitted.get("back");
    Ok(Redirect::to(if is_own(back) { back } else { "/" }).into_response())
}

/// Deletes what is due by the demo's new time, so that the page that is shown next knows.
async fn delete_due(web: &Web) -> Result<(), Problem> {
    let samling = web.samling.clone();
    let deleted =
        tokio::task::spawn_blocking(move || samling_app::privacy::delete_due(&samling, &Actor::System)).await;
    deleted.map_err(|error| Problem::broken(&error))??;
    Ok(())
}

#[derive(Template)]
#[template(path = "demo/letters.html")]
struct LettersPage {
    page: Page,
    list: List,
    action: &'static str,
}

/// `GET /demo/letters`
async fn letters(
    State(web): State<Web>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let asked = wanted.clone();
    let found = web
        .samling
        .read(move |tx, context| {
            let (id, _) = tx.gatherings()?.into_iter().next().ok_or(samling_app::Failure::NotFound)?;
            let mut found = all(tx, context, &id, &asked)?;
            if asked.is_first_page() {
                // In the demo everybody is the organiser, too.
                let own = tx.account_letters(20)?.into_iter().filter(|letter| asked.fits_letter(letter));
                found.letters.extend(own);
                found.letters.sort_by_key(|letter| std::cmp::Reverse(letter.id));
            }
            Ok(found)
        })
        .await?;
    let page = Page::of(&web, &visitor, &found.loaded, |m| m.demo_letters_title().to_owned());
    let list = list_of(page.m, LETTERS, &found, &wanted);
    show(&LettersPage { page, list, action: LETTERS })
}

#[derive(Template)]
#[template(path = "demo/letter.html")]
struct LetterPage {
    page: Page,
    letter: LetterView,
    back: &'static str,
}

/// `GET /demo/letters/{id}`
async fn letter(
    State(web): State<Web>,
    visitor: Visitor,
    Path(id): Path<i64>,
    Query(side): Query<Side>,
) -> Result<Response, Problem> {
    let outgoing = web.samling.read(move |tx, context| correspondence::show(tx, context, id)).await?;
    let title = |m: samling_language::Messages| m.letters_one().to_owned();
    let page = match &outgoing.loaded {
        Some(loaded) => Page::of(&web, &visitor, loaded, title),
        None => Page::plain(&web, &visitor, title),
    };
    let letter = letter_view(&web, page.m, LETTERS, &outgoing, &side)?;
    show(&LetterPage { page, letter, back: LETTERS })
}

/// `GET /demo/letters/{id}/html`
async fn letter_html(State(web): State<Web>, Path(id): Path<i64>) -> Result<Response, Problem> {
    framed(&web, &web.samling.read(move |tx, context| correspondence::show(tx, context, id)).await?)
}

//! Changes of the whole gathering: what can be done, what has been done, and each act with its preview.
//!
//! `form.rs` reads an act from its form, `act.rs` shows the form, what would happen, and carries it out, `preview.rs` says
//! what would happen in words, `correction.rs` corrects letters.

mod act;
mod correction;
mod form;
pub(super) mod preview;

use super::session::Organiser;
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::show;
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use samling_app::change::{ChangeRow, Confirmed};
use samling_app::journal::Actor;
use samling_domain::change::Kind;
use samling_domain::invitation::AnswerState;
use samling_domain::personal::Personal;
use samling_language::change::lines;
use std::collections::BTreeMap;

/// The routes of this part of the desk.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/{gathering}/changes", get(page))
        .route("/desk/{gathering}/changes/letter", get(correction::page).post(correction::submit))
        .route("/desk/{gathering}/changes/{act}", get(act::page).post(act::submit))
}

struct Card {
    href: String,
    heading: &'static str,
    text: &'static str,
}

struct Entry {
    kind: String,
    made: String,
    lines: Vec<String>,
    words: Vec<String>,
    reason: String,
    letters: String,
    answers: Option<String>,
}

#[derive(Template)]
#[template(path = "organiser/change/overview.html")]
struct ChangesPage {
    desk: Desk,
    page: crate::page::Page,
    cards: Vec<Card>,
    history: Vec<Entry>,
}

/// `GET /desk/{gathering}/changes`
async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let (loaded, changes, confirmed, registered, names) = web
        .samling
        .read(move |tx, context| {
            let changes = tx.changes(&id)?;
            let mut names: BTreeMap<i64, Option<Personal>> = BTreeMap::new();
            for row in &changes {
                if let Actor::Organiser(number) = row.actor {
                    names.insert(number, tx.account(number)?.map(|account| account.name));
                }
            }
            let rows = tx.organisations(&id)?;
            let registered = rows.iter().filter(|row| row.state == AnswerState::Registered).count();
            Ok((context.load(tx, &id)?, changes, tx.confirmed(&id)?, registered, names))
        })
        .await?;
    let desk = Desk::open(&web, &visitor, &organiser, &loaded, Part::Changes, |m| m.change_menu().to_owned())
        .await?;
    let m = desk.page.m;
    let who = |row: &ChangeRow| match row.actor {
        Actor::Organiser(number) => match names.get(&number).cloned().flatten() {
            Some(name) => name.reveal().to_owned(),
            None => m.journal_actor_organiser().to_owned(),
        },
        Actor::Link => m.journal_actor_link().to_owned(),
        Actor::Operator => m.journal_actor_operator().to_owned(),
        Actor::System => m.journal_actor_system().to_owned(),
    };
    let entry = |row: &ChangeRow| Entry {
        kind: m.by_code(&format!("change-kind-{}", row.kind.code()), &[]).unwrap_or_default(),
        made: m.change_made(m.formats().instant(&row.at, &loaded.gathering.timezone), who(row)),
        lines: lines(m, &row.facts),
        words: [&row.words, &row.costs]
            .into_iter()
            .flatten()
            .flat_map(|text| desk.page.paragraphs(text, &loaded))
            .collect(),
        reason: if row.reason.is_empty() { String::new() } else { m.change_reason_was(&row.reason) },
        letters: if row.kind == Kind::Imported { String::new() } else { m.change_letters(row.letters) },
        answers: answers(m, row, &confirmed, registered),
    };
    show(&ChangesPage {
        page: desk.page.clone(),
        cards: cards(m, &desk.base, loaded.gathering.is_cancelled()),
        history: changes.iter().map(entry).collect(),
        desk,
    })
}

/// How many have said after a move that they still come.
fn answers(
    m: samling_language::Messages,
    row: &ChangeRow,
    confirmed: &[Confirmed],
    registered: usize,
) -> Option<String> {
    let yes = confirmed.iter().filter(|one| one.change == row.id).count();
    (row.kind == Kind::Moved).then(|| m.change_answers(yes, registered.max(yes)))
}

/// What can be done now.
fn cards(m: samling_language::Messages, base: &str, cancelled: bool) -> Vec<Card> {
    let card = |end: &str, heading, text| Card { href: format!("{base}/changes/{end}"), heading, text };
    let correct = card("letter", m.change_correct(), m.change_correct_text());
    if cancelled {
        return vec![card("reinstate", m.change_reinstate(), m.change_reinstate_text()), correct];
    }
    vec![
        card("extend", m.change_extend(), m.change_extend_text()),
        correct,
        card("move", m.change_move(), m.change_move_text()),
        card("shorten", m.change_shorten(), m.change_shorten_text()),
        card("cancel", m.change_cancel(), m.change_cancel_text()),
    ]
}

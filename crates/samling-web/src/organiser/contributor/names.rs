//! Contributors by name, for badges and for the hotel: a page to print, and a file for a spreadsheet.

use super::super::people::element_names;
use super::super::session::Organiser;
use super::super::{Desk, gathering_id};
use super::{account_name, open, origin, shown_name, state_tag};
use crate::failure::Problem;
use crate::page::{Page, show};
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use samling_app::contributor::{Board, board};
use samling_domain::contributor::Contributor;
use samling_domain::contributor::count::counted;
use samling_domain::coverage::rules::ElementKind;
use samling_language::Messages;
use samling_language::format::capitalised;
use samling_letters::contributor::kind_name;

struct Line {
    name: String,
    /// What stands under the name on the badge; empty for whoever gets none.
    badge: String,
    from: String,
    kind: String,
    takes: String,
    /// For each night of the gathering, whether she sleeps there.
    nights: Vec<bool>,
    account: String,
    state: String,
}

#[derive(Template)]
#[template(path = "organiser/contributor-names.html")]
struct NamesPage {
    desk: Desk,
    page: Page,
    nights: Vec<String>,
    lines: Vec<Line>,
}

/// What stands under a name on the badge.
fn badge_words(m: Messages, board: &Board, one: &Contributor) -> String {
    if !one.badge {
        return String::new();
    }
    if !one.badge_words.is_empty() {
        return one.badge_words.reveal().to_owned();
    }
    let kind = capitalised(&kind_name(&board.loaded.gathering, one, m.language));
    let title = one.title.reveal();
    let parts = [if title.is_empty() { kind } else { capitalised(title) }, origin(m, board, one)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The nights of the gathering by their labels, and everybody who counts, by name.
fn lines(m: Messages, board: &Board) -> (Vec<String>, Vec<Line>) {
    let g = &board.loaded.gathering;
    let nights: Vec<_> = g.elements.iter().filter(|element| element.kind == ElementKind::Night).collect();
    let all = board.contributors();
    let line = |one: &&Contributor| Line {
        name: shown_name(m, board, one),
        badge: badge_words(m, board, one),
        from: origin(m, board, one),
        kind: capitalised(&kind_name(g, one, m.language)),
        takes: element_names(g, &one.elements, m.language),
        nights: nights.iter().map(|night| one.elements.contains(&night.id)).collect(),
        account: account_name(m, g, one),
        state: state_tag(m, one.state).word,
    };
    let mut lines: Vec<Line> = counted(&g.contributors, &all, &board.signed_up()).iter().map(line).collect();
    lines.sort_by_key(|line| line.name.to_lowercase());
    let labels = nights.iter().map(|night| night.label.in_language(m.language).to_owned()).collect();
    (labels, lines)
}

/// `GET /desk/{gathering}/contributors/names`
pub async fn page(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let board = web.samling.read(move |tx, context| board(tx, context, &id)).await?;
    let desk =
        open(&web, &visitor, &organiser, &board.loaded, |m| m.contributor_names_title().to_owned()).await?;
    let (nights, lines) = lines(desk.page.m, &board);
    show(&NamesPage { page: desk.page.clone(), nights, lines, desk })
}

/// `GET /desk/{gathering}/contributors/names.csv`
pub async fn csv(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    _organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let board = web.samling.read(move |tx, context| board(tx, context, &id)).await?;
    let m = Messages::new(visitor.language(&board.loaded.gathering.languages));
    let (nights, lines) = lines(m, &board);
    let mut rows = vec![heads(m, &nights)];
    for line in lines {
        let mut row = vec![line.name, line.badge, line.from, line.kind, line.takes];
        row.extend(line.nights.iter().map(|sleeps| if *sleeps { m.yes() } else { m.no() }.to_owned()));
        row.extend([line.account, line.state]);
        rows.push(row);
    }
    let name = format!("attachment; filename=\"{}-contributors.csv\"", board.loaded.gathering.id);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(|error| Problem::broken(&error))?),
    ];
    Ok((headers, spreadsheet(&rows)).into_response())
}

fn heads(m: Messages, nights: &[String]) -> Vec<String> {
    let first = [
        m.name(),
        m.contributor_column_badge(),
        m.contributor_column_from(),
        m.contributor_column_kind(),
        m.contributor_column_takes(),
    ];
    let last = [m.contributor_column_account(), m.desk_column_state()];
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    [words(&first), nights.to_vec(), words(&last)].concat()
}

/// Semicolons, and a byte order mark, so that spreadsheets with Norwegian settings read it as it is. A cell that a
/// spreadsheet would take for a formula gets an apostrophe.
fn spreadsheet(rows: &[Vec<String>]) -> String {
    let cell = |text: &String| {
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let plain = if formula { format!("'{text}") } else { text.clone() };
        format!("\"{}\"", plain.replace('"', "\"\""))
    };
    let lines: Vec<String> =
        rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(";") + "\r\n").collect();
    format!("\u{feff}{}", lines.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stay_cells() {
        let rows = vec![vec!["Åse; \"A\"".to_owned(), "=1+1".to_owned()]];
        assert_eq!(spreadsheet(&rows), "\u{feff}\"Åse; \"\"A\"\"\";\"'=1+1\"\r\n");
    }
}

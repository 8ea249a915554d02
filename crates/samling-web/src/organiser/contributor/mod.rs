//! Contributors on the desk: the list with what needs a look, the form, the letter, and the lists for badges and nights.

pub mod form;
pub mod letter;
pub mod names;
pub mod paste;
pub mod person;

use super::people::{Tag, amount, element_names};
use super::session::Organiser;
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::show;
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State as Shared};
use axum::response::Response;
use axum::routing::{get, post};
use samling_app::Loaded;
use samling_app::contributor::{Board, board, waits_for_letter};
use samling_app::store::ContributorRow;
use samling_domain::contributor::alike::{Twin, twins};
use samling_domain::contributor::count::{Cost, cost, counted};
use samling_domain::contributor::task::{Clash, clashes, wanted};
use samling_domain::contributor::{Affiliation, Contributor, State, body};
use samling_domain::gathering::Gathering;
use samling_domain::identity::ContributorId;
use samling_language::Messages;
use samling_language::format::capitalised;
use samling_letters::contributor::{doings, kind_name, task_name};
use serde::Deserialize;

/// The routes of the contributors' pages.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/{gathering}/contributors", get(list))
        .route("/desk/{gathering}/contributors/new", get(form::new).post(form::add))
        .route("/desk/{gathering}/contributors/paste", get(paste::page).post(paste::add))
        .route("/desk/{gathering}/contributors/names", get(names::page))
        .route("/desk/{gathering}/contributors/names.csv", get(names::csv))
        .route("/desk/{gathering}/contributors/{id}", get(form::edit).post(form::save))
        .route("/desk/{gathering}/contributors/{id}/state", post(person::set_state))
        .route("/desk/{gathering}/contributors/{id}/same", post(person::same))
        .route("/desk/{gathering}/contributors/{id}/remove", get(person::ask_remove).post(person::remove))
        .route("/desk/{gathering}/contributors/{id}/letter", get(letter::page).post(letter::send))
        .route("/desk/{gathering}/contributors/{id}/letter/preview", get(letter::preview))
}

/// A state in a word.
pub fn state_tag(m: Messages, state: State) -> Tag {
    let (word, tone) = match state {
        State::Asked => (m.contributor_state_asked(), "warning"),
        State::Confirmed => (m.contributor_state_confirmed(), "success"),
        State::Declined => (m.contributor_state_declined(), "danger"),
    };
    Tag { word: word.to_owned(), tone }
}

/// Where a contributor comes from; empty for nowhere in particular.
pub fn origin(m: Messages, board: &Board, one: &Contributor) -> String {
    match &one.affiliation {
        Affiliation::Nowhere => String::new(),
        Affiliation::Organisation(id) => {
            let row = board.organisations.iter().find(|row| row.invited.id == *id);
            row.map_or_else(|| id.to_string(), |row| row.invited.shown_name().to_owned())
        }
        Affiliation::Body(id) => body(&board.loaded.gathering, id)
            .map_or_else(|| id.to_string(), |body| body.name.in_language(m.language).to_owned()),
        Affiliation::Other(text) => text.clone(),
    }
}

/// What a contributor is called: her name, or else her title, or else "speaker from Difi".
pub fn shown_name(m: Messages, board: &Board, one: &Contributor) -> String {
    if !one.name.is_empty() {
        return one.name.reveal().to_owned();
    }
    if !one.title.is_empty() {
        return capitalised(one.title.reveal());
    }
    let kind = capitalised(&kind_name(&board.loaded.gathering, one, m.language));
    let from = origin(m, board, one);
    if from.is_empty() { m.contributor_without_name(kind) } else { m.contributor_from(kind, from) }
}

/// Who pays, in a few words.
pub fn account_name(m: Messages, g: &Gathering, one: &Contributor) -> String {
    use samling_domain::contributor::Account;
    match &one.account {
        Account::Host => m.contributor_account_host().to_owned(),
        Account::Own => m.contributor_account_own().to_owned(),
        Account::Organisation => m.contributor_account_organisation().to_owned(),
        Account::Body(id) => {
            body(g, id).map_or_else(|| id.to_string(), |body| body.name.in_language(m.language).to_owned())
        }
    }
}

/// What the organiser asks the list for.
#[derive(Deserialize, Default, Clone)]
pub struct Wanted {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    account: String,
}

impl Wanted {
    fn fits(&self, row: &ContributorRow) -> bool {
        let one = &row.contributor;
        let is = |wanted: &str, value: &str| wanted.is_empty() || wanted == value;
        let state = self.state == "letter" && waits_for_letter(row) || is(&self.state, one.state.code());
        state && is(&self.kind, one.kind.as_str()) && is(&self.account, one.account.code())
    }
    fn address(&self, base: &str, state: &str) -> String {
        let pairs = [("state", state), ("kind", &self.kind), ("account", &self.account)];
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_html_form::to_string(pairs).unwrap_or_default();
        if query.is_empty() { base.to_owned() } else { format!("{base}?{query}") }
    }
}

/// A choice of a filter or a field.
pub struct Choice {
    /// The value, or the address of a link.
    pub value: String,
    /// Its words.
    pub label: String,
    /// True when it is chosen.
    pub current: bool,
}

struct Line {
    href: String,
    name: String,
    about: String,
    does: Vec<String>,
    takes: String,
    account: String,
    state: Tag,
    letter: &'static str,
    signed_up: bool,
}

struct Place {
    name: String,
    tag: Tag,
    href: String,
    missing: bool,
}

struct Number {
    value: String,
    what: String,
}

/// Something that the organiser should look at.
pub struct Look {
    /// Where.
    pub href: String,
    /// What.
    pub text: String,
}

#[derive(Template)]
#[template(path = "organiser/contributors.html")]
struct ListPage {
    desk: Desk,
    page: crate::page::Page,
    numbers: Vec<Number>,
    spent: String,
    looks: Vec<Look>,
    told: Vec<Look>,
    places: Vec<Place>,
    states: Vec<Choice>,
    kinds: Vec<Choice>,
    accounts: Vec<Choice>,
    state: String,
    lines: Vec<Line>,
    all: usize,
    no_kinds: bool,
    action: String,
}

/// `GET /desk/{gathering}/contributors`
pub async fn list(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    Query(asked): Query<Wanted>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let board = web.samling.read(move |tx, context| board(tx, context, &id)).await?;
    let desk = open(&web, &visitor, &organiser, &board.loaded, |m| m.contributors_title().to_owned()).await?;
    let m = desk.page.m;
    let g = &board.loaded.gathering;
    let (all, action) = (board.contributors(), format!("{}/contributors", desk.base));
    let (told, mut looks): (Vec<Clash>, Vec<Clash>) =
        clashes(g, &all).into_iter().partition(|clash| clash.parallel);
    looks.sort();
    let clash = |clash: &Clash| look_at_clash(m, &board, &action, clash);
    let mut looks: Vec<Look> = looks.iter().map(clash).collect();
    looks.extend(alike(m, &board, &action, &all));
    let spent = cost(g, &counted(&g.contributors, &all, &board.signed_up()));
    let lines = board.rows.iter().filter(|row| asked.fits(row)).map(|row| line(m, &board, &action, row));
    show(&ListPage {
        page: desk.page.clone(),
        numbers: numbers(m, &board, &spent),
        spent: spent_text(m, g, &spent),
        told: told.iter().map(clash).collect(),
        looks,
        places: places(m, &board.loaded, &action, &all),
        states: states(m, &board, &asked, &action),
        kinds: kinds(m, g, &board.rows, &asked),
        accounts: accounts(m, &board.rows, &asked),
        state: asked.state.clone(),
        lines: lines.collect(),
        all: all.len(),
        no_kinds: g.contributors.kinds.is_empty(),
        action,
        desk,
    })
}

/// The frame of a page about contributors.
async fn open(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    loaded: &Loaded,
    title: impl FnOnce(Messages) -> String,
) -> Result<Desk, Problem> {
    Desk::open(web, visitor, organiser, loaded, Part::Contributors, title).await
}

fn line(m: Messages, board: &Board, action: &str, row: &ContributorRow) -> Line {
    let (one, g) = (&row.contributor, &board.loaded.gathering);
    let mut about = vec![capitalised(&kind_name(g, one, m.language))];
    if !one.name.is_empty() && !one.title.is_empty() {
        about.push(one.title.reveal().to_owned());
    }
    if !one.name.is_empty() || !one.title.is_empty() {
        about.push(origin(m, board, one));
    }
    about.retain(|part| !part.is_empty());
    Line {
        href: format!("{action}/{}", one.id),
        name: shown_name(m, board, one),
        about: about.join(", "),
        does: doings(&board.loaded, m.language, one).into_iter().map(|doing| doing.name).collect(),
        takes: element_names(g, &one.elements, m.language),
        account: account_name(m, g, one),
        state: state_tag(m, one.state),
        letter: letter_words(m, row),
        signed_up: one.participant.is_some_and(|participant| board.signed_up().contains(&participant)),
    }
}

/// Where the letter to a contributor is, in a few words; nothing where there is none to send.
pub fn letter_words(m: Messages, row: &ContributorRow) -> &'static str {
    if waits_for_letter(row) {
        m.contributor_letter_waits()
    } else if row.letter.is_some() {
        m.contributor_letter_is_sent()
    } else if row.contributor.state != State::Declined && row.contributor.email.is_empty() {
        m.contributor_letter_no_address()
    } else {
        ""
    }
}

fn numbers(m: Messages, board: &Board, spent: &Cost) -> Vec<Number> {
    let f = m.formats();
    let count = |state| board.rows.iter().filter(|row| row.contributor.state == state).count();
    let number = |count: usize, what: &str| Number {
        value: f.number(i64::try_from(count).unwrap_or(i64::MAX)),
        what: what.to_owned(),
    };
    let waiting = board.rows.iter().filter(|row| waits_for_letter(row)).count();
    vec![
        number(count(State::Confirmed), m.contributor_number_confirmed()),
        number(count(State::Asked), m.contributor_number_asked()),
        number(waiting, m.contributor_number_letters()),
        Number { value: amount(m, spent.host, false), what: m.contributor_number_cost().to_owned() },
    ]
}

fn spent_text(m: Messages, g: &Gathering, spent: &Cost) -> String {
    let f = m.formats();
    let mut text = match g.coverage.budget {
        Some(budget) if g.contributors.within_budget => {
            m.contributor_cost_within(f.money_or_about(spent.host, spent.about), f.money(budget))
        }
        Some(budget) => m.contributor_cost_beside(f.money_or_about(spent.host, spent.about), f.money(budget)),
        None => m.contributor_cost(f.money_or_about(spent.host, spent.about)),
    };
    for (id, money) in &spent.bodies {
        let name = body(g, id).map(|body| body.name.in_language(m.language).to_owned());
        let name = name.unwrap_or_else(|| id.to_string());
        text.push(' ');
        text.push_str(&m.contributor_cost_body(name, f.money_or_about(*money, spent.about)));
    }
    if spent.unpriced {
        text.push(' ');
        text.push_str(m.contributor_cost_unpriced());
    }
    text
}

fn look_at_clash(m: Messages, board: &Board, action: &str, clash: &Clash) -> Look {
    let name = |id: ContributorId| {
        board.row(id).map(|row| shown_name(m, board, &row.contributor)).unwrap_or_default()
    };
    let task = |task| task_name(&board.loaded, m.language, task);
    let (one, other) = (task(&clash.tasks.0), task(&clash.tasks.1));
    Look {
        href: format!("{action}/{}", clash.who.0),
        text: if clash.parallel {
            m.contributor_clash_parallel(name(clash.who.0), one, other)
        } else {
            m.contributor_clash(name(clash.who.0), one, other)
        },
    }
}

/// Those who are likely there twice; a pair of contributors is told once.
fn alike(m: Messages, board: &Board, action: &str, all: &[Contributor]) -> Vec<Look> {
    let mut found = Vec::new();
    for one in all.iter().filter(|one| one.state != State::Declined) {
        let delegations = board.delegations.iter().map(|(id, row)| (id, &row.delegation));
        for twin in twins(one, all, delegations) {
            let name = shown_name(m, board, one);
            let text = match twin {
                Twin::Participant(organisation, _) => {
                    let names = board.names();
                    let of = names.get(&organisation).cloned().unwrap_or_default();
                    m.contributor_twin_participant(name, of)
                }
                Twin::Contributor(other) if one.id < other => m.contributor_twin_contributor(name),
                Twin::Contributor(_) => continue,
            };
            found.push(Look { href: format!("{action}/{}", one.id), text });
        }
    }
    found
}

fn places(m: Messages, loaded: &Loaded, action: &str, all: &[Contributor]) -> Vec<Place> {
    let panelist = loaded.gathering.contributors.kinds.iter().find(|kind| kind.id.as_str() == "panelist");
    let place = |one: samling_domain::contributor::task::Wanted<'_>| {
        let pairs = [("kind", panelist.map_or("", |kind| kind.id.as_str())), ("task", &one.task.code())];
        let query = serde_html_form::to_string(pairs).unwrap_or_default();
        let (word, tone) = match (one.missing(), one.asked) {
            (0, _) => (m.contributor_place_found(one.confirmed), "success"),
            (_, 0) => (m.contributor_place_missing(one.confirmed, one.place.seats), "warning"),
            (_, asked) => (m.contributor_place_asked(one.confirmed, one.place.seats, asked), "info"),
        };
        Place {
            name: capitalised(one.place.kind.in_language(m.language)),
            tag: Tag { word, tone },
            href: format!("{action}/new?{query}"),
            missing: one.missing() > one.asked,
        }
    };
    wanted(&loaded.gathering, all).into_iter().map(place).collect()
}

fn states(m: Messages, board: &Board, asked: &Wanted, action: &str) -> Vec<Choice> {
    let all = [
        ("", m.desk_filter_all()),
        ("confirmed", m.contributor_state_confirmed()),
        ("asked", m.contributor_state_asked()),
        ("declined", m.contributor_state_declined()),
        ("letter", m.contributor_letter_waits()),
    ];
    let choice = |(state, label): (&str, &str)| {
        let with = Wanted { state: state.to_owned(), ..asked.clone() };
        let count = board.rows.iter().filter(|row| with.fits(row)).count();
        let current = state == asked.state;
        (count > 0 || current).then(|| Choice {
            value: asked.address(action, state),
            label: m.desk_filter(label, count),
            current,
        })
    };
    all.into_iter().filter_map(choice).collect()
}

fn kinds(m: Messages, g: &Gathering, rows: &[ContributorRow], asked: &Wanted) -> Vec<Choice> {
    let there = |id: &str| rows.iter().any(|row| row.contributor.kind.as_str() == id);
    let kinds = g.contributors.kinds.iter().filter(|kind| there(kind.id.as_str()));
    let choice = |kind: &samling_domain::contributor::rules::ContributorKind| Choice {
        value: kind.id.to_string(),
        label: capitalised(kind.label.in_language(m.language)),
        current: kind.id.as_str() == asked.kind,
    };
    kinds.map(choice).collect()
}

fn accounts(m: Messages, rows: &[ContributorRow], asked: &Wanted) -> Vec<Choice> {
    let all = [
        ("host", m.contributor_account_host()),
        ("own", m.contributor_account_own()),
        ("organisation", m.contributor_account_organisation()),
        ("body", m.contributor_account_body()),
    ];
    let there = |code: &str| rows.iter().any(|row| row.contributor.account.code() == code);
    let choice = |(code, label): (&str, &str)| Choice {
        value: code.to_owned(),
        label: label.to_owned(),
        current: code == asked.account,
    };
    all.into_iter().filter(|(code, _)| there(code)).map(choice).collect()
}

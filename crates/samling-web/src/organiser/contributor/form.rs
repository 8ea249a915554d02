//! The form for a contributor: a new one, and one that is there.

use super::super::people::{Tag, person_name};
use super::super::session::{Notice, Organiser};
use super::super::{Desk, gathering_id};
use super::{Choice, Look, letter_words, open, shown_name, state_tag};
use crate::failure::Problem;
use crate::page::{Page, render, show};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, Query, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::contributor::{self, Board, Saved, waits_for_letter};
use samling_app::store::ContributorRow;
use samling_domain::contributor::alike::{Twin, twins};
use samling_domain::contributor::form::{FieldError, Form};
use samling_domain::contributor::task::{choices, spans};
use samling_domain::contributor::{Contributor, State};
use samling_domain::gathering::{Body, Gathering};
use samling_domain::identity::{ContributorId, GatheringId};
use samling_domain::language::Language;
use samling_language::Messages;
use samling_language::format::capitalised;
use samling_letters::contributor::task_name;
use serde::Deserialize;

/// What a new contributor begins with.
#[derive(Deserialize, Default)]
pub struct Begin {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    task: String,
}

pub struct Group {
    pub day: String,
    /// How many are chosen here.
    pub chosen: usize,
    /// True when the list is open from the start.
    pub open: bool,
    pub choices: Vec<TaskChoice>,
}

pub struct TaskChoice {
    pub value: String,
    pub label: String,
    pub note: String,
    pub chosen: bool,
}

struct Said {
    href: String,
    text: String,
}

/// Somebody who is signed up and likely the same person.
struct Same {
    participant: i64,
    text: String,
}

/// What the page of a contributor who is there has beside the form.
struct Side {
    id: i64,
    state: Tag,
    can_confirm: bool,
    can_decline: bool,
    letter: &'static str,
    letter_waits: bool,
    letter_at: String,
    can_write: bool,
    answered: String,
    link: String,
    linked: Option<String>,
    same: Vec<Same>,
    looks: Vec<Look>,
}

#[derive(Template)]
#[template(path = "organiser/contributor-form.html")]
struct FormPage {
    desk: Desk,
    page: Page,
    heading: String,
    form: Form,
    kinds: Vec<Choice>,
    bodies: Vec<Choice>,
    organisations: Vec<Choice>,
    tasks: Vec<Group>,
    takes: Vec<Choice>,
    accounts: Vec<Choice>,
    states: Vec<Choice>,
    languages: Vec<Choice>,
    errors: Vec<FieldError>,
    said: Vec<Said>,
    trouble: String,
    side: Option<Side>,
}

impl FormPage {
    /// The message at a field.
    fn error(&self, field: &str) -> Option<String> {
        let error = self.errors.iter().find(|error| error.field == field)?;
        Some(error_text(self.page.m, *error))
    }
}

/// An error in words.
pub fn error_text(m: Messages, error: FieldError) -> String {
    let limit = error.wrong.limit().map(|limit| ("limit", limit.to_string()));
    m.by_code(error.wrong.code(), limit.as_slice()).unwrap_or_default()
}

/// `GET /desk/{gathering}/contributors/new`
pub async fn new(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    Query(begin): Query<Begin>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let board = load(&web, &id).await?;
    let kinds = &board.loaded.gathering.contributors.kinds;
    let chosen = kinds.iter().find(|kind| kind.id.as_str() == begin.kind);
    let kind = chosen.or(kinds.first()).ok_or(Problem::NotFound)?;
    let mut form = Form::of(&Contributor::of_kind(kind), 0);
    let first = board.loaded.gathering.languages.first().copied().unwrap_or_default();
    first.tag().clone_into(&mut form.language);
    if !begin.task.is_empty() {
        form.tasks.push(begin.task);
    }
    show(&view(&web, &visitor, &organiser, &board, form, None, Vec::new(), String::new()).await?)
}

async fn load(web: &Web, id: &GatheringId) -> Result<Board, Problem> {
    let id = id.clone();
    Ok(web.samling.read(move |tx, context| contributor::board(tx, context, &id)).await?)
}

/// `GET /desk/{gathering}/contributors/{id}`
pub async fn edit(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
) -> Result<Response, Problem> {
    let board = load(&web, &gathering_id(&gathering)?).await?;
    let row = board.row(ContributorId(number))?;
    let form = Form::of(&row.contributor, row.version);
    show(&view(&web, &visitor, &organiser, &board, form, Some(row), Vec::new(), String::new()).await?)
}

/// `POST /desk/{gathering}/contributors/new`
pub async fn add(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    store(&web, &visitor, &organiser, gathering_id(&gathering)?, None, &submitted).await
}

/// `POST /desk/{gathering}/contributors/{id}`
pub async fn save(
    Shared(web): Shared<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    let id = Some(ContributorId(number));
    store(&web, &visitor, &organiser, gathering_id(&gathering)?, id, &submitted).await
}

async fn store(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    gathering: GatheringId,
    id: Option<ContributorId>,
    submitted: &Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let form = Form::from_pairs(submitted.pairs());
    let (of, sent, actor) = (gathering.clone(), form.clone(), organiser.actor());
    let saved =
        web.samling.write(move |tx, context| contributor::save(tx, context, &of, id, &sent, &actor)).await?;
    let (status, errors, full) = match saved {
        Saved::Done(number) => {
            let code = if id.is_some() { "contributor-saved" } else { "contributor-added" };
            organiser.leave(Notice::new("success", code, 0)).await?;
            let to = format!("/desk/{gathering}/contributors/{number}");
            return Ok(Redirect::to(&to).into_response());
        }
        Saved::Wrong(errors) => (StatusCode::UNPROCESSABLE_ENTITY, errors, None),
        Saved::Conflict => (StatusCode::CONFLICT, Vec::new(), None),
        Saved::Full(capacity) => (StatusCode::CONFLICT, Vec::new(), Some(capacity)),
    };
    let board = load(web, &gathering).await?;
    let m = Messages::new(visitor.language(&board.loaded.gathering.languages));
    let trouble = match (&full, errors.is_empty()) {
        (Some(capacity), _) => m.contributor_full(super::super::people::capacity_name(
            &board.loaded.gathering,
            capacity,
            m.language,
        )),
        (None, true) => m.contributor_conflict().to_owned(),
        (None, false) => String::new(),
    };
    let row = id.map(|id| board.row(id)).transpose()?;
    render(status, &view(web, visitor, organiser, &board, form, row, errors, trouble).await?)
}

#[allow(clippy::too_many_arguments, reason = "the parts of one page")]
async fn view(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    board: &Board,
    form: Form,
    row: Option<&ContributorRow>,
    errors: Vec<FieldError>,
    trouble: String,
) -> Result<FormPage, Problem> {
    let g = &board.loaded.gathering;
    let title = |m: Messages| match row {
        Some(row) => shown_name(m, board, &row.contributor),
        None => m.contributor_add().to_owned(),
    };
    let desk = open(web, visitor, organiser, &board.loaded, title).await?;
    let m = desk.page.m;
    let said = errors.iter().map(|error| Said { href: anchor(error.field), text: error_text(m, *error) });
    let action = format!("{}/contributors", desk.base);
    Ok(FormPage {
        page: desk.page.clone(),
        heading: desk.page.title.clone(),
        kinds: kinds(m, g, &form),
        bodies: bodies(m, g, &form),
        organisations: organisations(board, &form),
        tasks: tasks(m, board, &form),
        takes: takes(m, g, &form),
        accounts: accounts(m, g, &form),
        states: states(m, &form),
        languages: languages(g, &form),
        said: said.collect(),
        errors,
        trouble,
        side: row.map(|row| side(web, m, board, &action, row)),
        form,
        desk,
    })
}

/// The id of the first control of a field.
fn anchor(field: &str) -> String {
    match field {
        "task" | "take" | "state" => format!("{field}-0"),
        other => other.to_owned(),
    }
}

fn kinds(m: Messages, g: &Gathering, form: &Form) -> Vec<Choice> {
    let choice = |kind: &samling_domain::contributor::rules::ContributorKind| Choice {
        value: kind.id.to_string(),
        label: capitalised(kind.label.in_language(m.language)),
        current: kind.id.as_str() == form.kind,
    };
    g.contributors.kinds.iter().map(choice).collect()
}

fn bodies(m: Messages, g: &Gathering, form: &Form) -> Vec<Choice> {
    let choice = |body: &Body| {
        let value = format!("body:{}", body.id);
        let current = value == form.affiliation;
        Choice { value, label: body.name.in_language(m.language).to_owned(), current }
    };
    g.organisers.iter().flat_map(Body::all).map(choice).collect()
}

fn organisations(board: &Board, form: &Form) -> Vec<Choice> {
    let choice = |row: &samling_app::store::OrganisationRow| {
        let value = format!("organisation:{}", row.invited.id);
        let current = value == form.affiliation;
        Choice { value, label: row.invited.shown_name().to_owned(), current }
    };
    board.organisations.iter().map(choice).collect()
}

/// What there is to contribute to, day by day.
fn tasks(m: Messages, board: &Board, form: &Form) -> Vec<Group> {
    let g = &board.loaded.gathering;
    let mut groups: Vec<Group> = Vec::new();
    for task in choices(g) {
        let spans = spans(g, &task);
        let Some(first) = spans.first() else { continue };
        let day = m.formats().weekday_and_date(first.date);
        if groups.last().is_none_or(|group| group.day != day) {
            groups.push(Group { day, chosen: 0, open: false, choices: Vec::new() });
        }
        let times: Vec<String> = spans
            .iter()
            .map(|span| match span.ends {
                Some(ends) => m.formats().clocks(span.starts, ends),
                None => m.formats().clock(span.starts),
            })
            .collect();
        let value = task.code();
        if let Some(group) = groups.last_mut() {
            let chosen = form.tasks.contains(&value);
            group.chosen += usize::from(chosen);
            group.open |= chosen;
            group.choices.push(TaskChoice {
                label: task_name(&board.loaded, m.language, &task),
                note: times.join(", "),
                chosen,
                value,
            });
        }
    }
    groups
}

fn takes(m: Messages, g: &Gathering, form: &Form) -> Vec<Choice> {
    let choice = |element: &samling_domain::coverage::rules::Element| Choice {
        value: element.id.to_string(),
        label: element.label.in_language(m.language).to_owned(),
        current: form.take.iter().any(|id| id == element.id.as_str()),
    };
    g.elements.iter().map(choice).collect()
}

fn accounts(m: Messages, g: &Gathering, form: &Form) -> Vec<Choice> {
    let mut all = vec![
        ("host".to_owned(), m.contributor_account_host().to_owned()),
        ("own".to_owned(), m.contributor_account_own().to_owned()),
        ("organisation".to_owned(), m.contributor_account_organisation().to_owned()),
    ];
    if form.version == 0 {
        all.insert(0, (String::new(), m.contributor_account_default().to_owned()));
    }
    all.extend(g.organisers.iter().flat_map(Body::all).map(|body| {
        (format!("body:{}", body.id), m.contributor_account_pays(body.name.in_language(m.language)))
    }));
    let choice = |(value, label): (String, String)| {
        let current = value == form.account;
        Choice { value, label, current }
    };
    all.into_iter().map(choice).collect()
}

fn states(m: Messages, form: &Form) -> Vec<Choice> {
    let choice = |state: State| Choice {
        value: state.code().to_owned(),
        label: state_tag(m, state).word,
        current: form.state == state.code() || form.state.is_empty() && state == State::Asked,
    };
    State::ALL.into_iter().map(choice).collect()
}

fn languages(g: &Gathering, form: &Form) -> Vec<Choice> {
    let choice = |language: &Language| Choice {
        value: language.tag().to_owned(),
        label: Messages::new(*language)
            .by_code(&format!("language-{}", language.tag()), &[])
            .unwrap_or_default(),
        current: language.tag() == form.language,
    };
    g.languages.iter().map(choice).collect()
}

fn side(web: &Web, m: Messages, board: &Board, action: &str, row: &ContributorRow) -> Side {
    let (one, g) = (&row.contributor, &board.loaded.gathering);
    let at = |at: jiff::Timestamp| m.formats().instant(&at, &g.timezone);
    let all = board.contributors();
    let delegations = board.delegations.iter().map(|(id, row)| (id, &row.delegation));
    let (mut same, mut looks) = (Vec::new(), clash_looks(m, board, one));
    for twin in twins(one, &all, delegations) {
        match twin {
            Twin::Participant(_, participant) => {
                if let Some(text) = participant_words(m, board, participant) {
                    same.push(Same { participant: participant.0, text: m.contributor_same_question(text) });
                }
            }
            Twin::Contributor(other) => looks.push(Look {
                href: format!("{action}/{other}"),
                text: m.contributor_twin_contributor(shown_name(m, board, one)),
            }),
        }
    }
    Side {
        id: one.id.0,
        state: state_tag(m, one.state),
        can_confirm: one.state != State::Confirmed,
        can_decline: one.state != State::Declined,
        letter: letter_words(m, row),
        letter_waits: waits_for_letter(row),
        letter_at: row.letter.as_ref().map_or_else(String::new, |(_, sent)| at(*sent)),
        can_write: one.state != State::Declined && !one.email.is_empty(),
        answered: row.answered_at.map_or_else(String::new, at),
        link: web.links().contributor(g, one.id, row.generation, one.language),
        linked: one.participant.map(|participant| {
            participant_words(m, board, participant)
                .map_or_else(|| m.contributor_linked_gone().to_owned(), |who| m.contributor_linked(who))
        }),
        same,
        looks,
    }
}

fn clash_looks(m: Messages, board: &Board, one: &Contributor) -> Vec<Look> {
    let found = samling_domain::contributor::task::clashes(&board.loaded.gathering, &board.contributors());
    let mine = found.iter().filter(|clash| clash.who.0 == one.id || clash.who.1 == one.id);
    mine.map(|clash| super::look_at_clash(m, board, "", clash))
        .map(|look| Look { href: "#task-0".to_owned(), ..look })
        .collect()
}

/// "Kari Eksempel in the delegation of Overhalla".
fn participant_words(
    m: Messages,
    board: &Board,
    participant: samling_domain::identity::ParticipantId,
) -> Option<String> {
    board.delegations.iter().find_map(|(id, row)| {
        let people = &row.delegation.participants;
        let index = people.iter().position(|person| person.id == participant)?;
        let of = board.names().get(id).cloned().unwrap_or_default();
        Some(m.contributor_participant_of(person_name(m, people, index), of))
    })
}

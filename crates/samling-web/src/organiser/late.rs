//! Late requests: the list of those that wait, and one of them with its decision.

use super::people::{element_names, person_name};
use super::session::{Notice, Organiser};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::fields::Mistakes;
use crate::page::{render, show};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::late::{self, Waiting};
use samling_app::store::Answer;
use samling_app::{Failure, Loaded};
use samling_domain::identity::GatheringId;
use samling_domain::registration::decide::{Intent, Rejection};
use samling_domain::registration::delegation::{Delegation, Participant};
use samling_language::Messages;

struct Line {
    href: String,
    name: String,
    what: String,
    when: String,
}

#[derive(Template)]
#[template(path = "organiser/late-list.html")]
struct ListPage {
    desk: Desk,
    page: crate::page::Page,
    lines: Vec<Line>,
}

/// What is wanted, in words.
pub fn what(m: Messages, intent: Intent, participants: usize) -> String {
    match intent {
        Intent::Submit => m.desk_late_submit(participants),
        Intent::Withdraw => m.desk_late_withdraw().to_owned(),
        Intent::Decline => m.desk_late_decline().to_owned(),
    }
}

/// `GET /desk/{gathering}/late`
pub async fn list(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let (loaded, waiting) = web
        .samling
        .read(move |tx, context| Ok((context.load(tx, &id)?, late::all(tx, context, &id)?)))
        .await?;
    let desk =
        Desk::open(&web, &visitor, &organiser, &loaded, Part::Other, |m| m.late_title().to_owned()).await?;
    let m = desk.page.m;
    let line = |one: &Waiting| Line {
        href: format!("{}/late/{}", desk.base, one.request.id),
        name: one.organisation.invited.shown_name().to_owned(),
        what: what(m, one.request.intent, one.request.delegation.participants.len()),
        when: m.formats().instant(&one.request.received_at, &loaded.gathering.timezone),
    };
    show(&ListPage { page: desk.page.clone(), lines: waiting.iter().map(line).collect(), desk })
}

#[derive(Template)]
#[template(path = "organiser/late.html")]
struct LatePage {
    desk: Desk,
    page: crate::page::Page,
    name: String,
    what: String,
    came: String,
    /// True when the request is to leave.
    leaving: bool,
    outdated: bool,
    decided: bool,
    now: Vec<Person>,
    wanted: Vec<Person>,
    message: String,
    reason: String,
    words: String,
    anyway: bool,
    refused: Vec<String>,
    errors: Mistakes,
}

/// A participant, and what the request does with the person.
struct Person {
    text: String,
    tag: Option<(&'static str, &'static str)>,
}

/// What was typed, and why it was refused.
struct Typed {
    reason: String,
    words: String,
    anyway: bool,
    failure: Failure,
}

/// `GET /desk/{gathering}/late/{id}`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
) -> Result<Response, Problem> {
    view(&web, &visitor, &organiser, gathering_id(&gathering)?, number, None).await
}

/// The participants of a delegation, each compared with the same one of the other: `None` when there is none.
fn people(
    m: Messages,
    loaded: &Loaded,
    delegation: &Delegation,
    tag: impl Fn(&Participant) -> Option<(&'static str, &'static str)>,
) -> Vec<Person> {
    let g = &loaded.gathering;
    let person = |(index, person): (usize, &Participant)| {
        let takes = element_names(g, &person.elements, m.language);
        let text = m.desk_late_person(person_name(m, &delegation.participants, index), takes);
        Person { text, tag: tag(person) }
    };
    delegation.participants.iter().enumerate().map(person).collect()
}

/// Who is signed up now and leaves, and who is wanted and is new or changed.
fn compared(m: Messages, one: &Waiting, leaving: bool) -> (Vec<Person>, Vec<Person>) {
    let signed_up = one.stored.as_ref().filter(|row| row.answer == Answer::Registered);
    let none = Delegation::default();
    let now = signed_up.map_or(&none, |row| &row.delegation);
    let wanted = if leaving { &none } else { &one.request.delegation };
    let same = |of: &Delegation, person: &Participant| {
        of.participants.iter().find(|other| other.id == person.id).cloned()
    };
    let leaves = |person: &Participant| same(wanted, person).is_none().then(|| (m.late_gone(), "danger"));
    let comes = |person: &Participant| match same(now, person) {
        None => Some((m.late_new(), "success")),
        Some(before) if before != *person => Some((m.late_changed(), "info")),
        Some(_) => None,
    };
    (people(m, &one.loaded, now, leaves), people(m, &one.loaded, wanted, comes))
}

/// Why a request could not be let in: errors of the form beside those of the reason, and what a rule says.
fn refusals(m: Messages, failure: &Failure) -> (Mistakes, Vec<String>, StatusCode) {
    match failure {
        Failure::Invalid(errors) => {
            let (own, of_form): (Vec<_>, Vec<_>) =
                errors.iter().cloned().partition(|error| error.field == "reason" || error.field == "words");
            let words = Mistakes::of(m, &of_form);
            let mut told: Vec<String> = words.all().iter().map(|(_, words)| words.clone()).collect();
            if !told.is_empty() {
                told.insert(0, m.late_by_the_rules().to_owned());
            }
            (Mistakes::of(m, &own), told, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Failure::Rejected(Rejection::Full) => {
            (Mistakes::default(), vec![m.late_full().to_owned()], StatusCode::CONFLICT)
        }
        Failure::Rejected(_) => {
            (Mistakes::default(), vec![m.late_conflict().to_owned()], StatusCode::CONFLICT)
        }
        _ => (Mistakes::default(), Vec::new(), StatusCode::OK),
    }
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    id: GatheringId,
    number: i64,
    typed: Option<Typed>,
) -> Result<Response, Problem> {
    let one = web.samling.read(move |tx, context| late::find(tx, context, &id, number)).await?;
    let loaded = one.loaded.clone();
    let desk =
        Desk::open(web, visitor, organiser, &loaded, Part::Other, |m| m.late_title().to_owned()).await?;
    let m = desk.page.m;
    let (reason, words, anyway, failure) = match typed {
        Some(typed) => (typed.reason, typed.words, typed.anyway, Some(typed.failure)),
        None => Default::default(),
    };
    let (errors, refused, status) = match &failure {
        Some(failure) => refusals(m, failure),
        None => (Mistakes::default(), Vec::new(), StatusCode::OK),
    };
    let request = &one.request;
    let leaving = request.intent != Intent::Submit;
    let (now, wanted) = compared(m, &one, leaving);
    let template = LatePage {
        page: desk.page.clone(),
        name: one.organisation.invited.shown_name().to_owned(),
        what: what(m, request.intent, request.delegation.participants.len()),
        came: m.late_came(m.formats().instant(&request.received_at, &loaded.gathering.timezone)),
        leaving,
        outdated: one.outdated(),
        decided: one.decided && !leaving,
        now,
        wanted,
        message: if leaving { String::new() } else { request.delegation.message.reveal().to_owned() },
        reason,
        words,
        anyway,
        refused,
        errors,
        desk,
    };
    render(status, &template)
}

/// `POST /desk/{gathering}/late/{id}`
pub async fn decide(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, number)): Path<(String, i64)>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let (reason, words) = (form.get("reason").to_owned(), form.get("words").to_owned());
    let (refuse, anyway) = (form.get("action") == "refuse", form.get("anyway") == "yes");
    let (of, why, said, actor) = (id.clone(), reason.clone(), words.clone(), organiser.actor());
    let done = web
        .samling
        .write(move |tx, context| {
            if refuse {
                late::refuse(tx, context, &of, number, &said, &actor)
            } else {
                late::let_in(tx, context, &of, number, anyway, &why, &actor)
            }
        })
        .await;
    match done {
        Ok(()) => {
            let code = if refuse { "late-refused-done" } else { "late-let-in-done" };
            organiser.leave(Notice::new("success", code, 0)).await?;
            Ok(Redirect::to(&format!("/desk/{id}/late")).into_response())
        }
        Err(failure @ (Failure::Invalid(_) | Failure::Rejected(_))) => {
            let typed = Typed { reason, words, anyway, failure };
            view(&web, &visitor, &organiser, id, number, Some(typed)).await
        }
        Err(failure) => Err(failure.into()),
    }
}

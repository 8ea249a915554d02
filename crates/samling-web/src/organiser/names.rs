//! Asks for the names of places that have none yet, after a look at the letter and at who gets it.

use super::correspondence::framed;
use super::people::other_names;
use super::session::{Notice, Organiser};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::show;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::correspondence::Outgoing;
use samling_app::letter::{Content, LetterState, StoredLetter};
use samling_app::names::{Nameless, ask, nameless};
use samling_app::registration::contact_addresses;
use samling_app::store::Transaction;
use samling_app::{Context, Failure, Loaded};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_language::Messages;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most letters that are looked through for the last one to each receiver.
const MOST_LETTERS: u32 = 10_000;

struct Receiver {
    name: String,
    href: String,
    other: Option<String>,
    places: String,
    addresses: Vec<String>,
    language: String,
    last: String,
}

#[derive(Template)]
#[template(path = "organiser/names.html")]
struct NamesPage {
    desk: Desk,
    page: crate::page::Page,
    lead: String,
    receivers: Vec<Receiver>,
    preview: String,
}

struct Found {
    loaded: Arc<Loaded>,
    nameless: Vec<Nameless>,
    last: BTreeMap<OrganisationId, jiff::Timestamp>,
    now: jiff::Timestamp,
}

async fn find(web: &Web, id: GatheringId) -> Result<Found, Problem> {
    let find = move |tx: &mut dyn Transaction, context: &Context| -> Result<Found, Failure> {
        let mut last = BTreeMap::new();
        for stored in tx.letters(&id, MOST_LETTERS)? {
            if matches!(stored.letter.content, Content::Names { .. })
                && let Some(organisation) = stored.letter.organisation
            {
                last.entry(organisation).or_insert(stored.created_at);
            }
        }
        Ok(Found { loaded: context.load(tx, &id)?, nameless: nameless(tx, &id)?, last, now: context.now })
    };
    Ok(web.samling.read(find).await?)
}

/// `GET /desk/{gathering}/names`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let found = find(&web, gathering_id(&gathering)?).await?;
    let title = |m: Messages| m.desk_names_title().to_owned();
    let desk = Desk::open(&web, &visitor, &organiser, &found.loaded, Part::Other, title).await?;
    let m = desk.page.m;
    let rules = &found.loaded.gathering.registration;
    let receiver = |one: &Nameless| {
        let row = &one.organisation;
        let language = one.delegation.language;
        let last = found.last.get(&row.invited.id);
        let addresses = contact_addresses(&one.delegation.delegation);
        Receiver {
            name: row.invited.shown_name().to_owned(),
            href: format!("{}/delegations/{}", desk.base, row.invited.id),
            other: other_names(row),
            places: m.formats().number(row.unnamed),
            addresses: addresses.iter().map(|address| address.reveal().to_owned()).collect(),
            language: Messages::new(language)
                .by_code(&format!("language-{}", language.tag()), &[])
                .unwrap_or_default(),
            last: last.map_or_else(
                || "–".to_owned(),
                |at| m.formats().instant(at, &found.loaded.gathering.timezone),
            ),
        }
    };
    let places: u32 = found.nameless.iter().map(|one| one.organisation.unnamed).sum();
    show(&NamesPage {
        page: desk.page.clone(),
        lead: m.desk_names_lead(places, m.formats().deadline_with_time(rules.names_deadline())),
        receivers: found.nameless.iter().map(receiver).collect(),
        preview: format!("{}/names/preview", desk.base),
        desk,
    })
}

/// `GET /desk/{gathering}/names/preview`: the letter as the first receiver would get it.
pub async fn preview(
    State(web): State<Web>,
    _organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let mut found = find(&web, gathering_id(&gathering)?).await?;
    if found.nameless.is_empty() {
        return Err(Problem::NotFound);
    }
    let first = found.nameless.remove(0);
    let letter = StoredLetter {
        id: 0,
        // A generation that no link has: looking at a letter must not open a delegation.
        letter: first.letter(&found.loaded.gathering.id, 0),
        state: LetterState::Queued,
        attempts: 0,
        created_at: found.now,
        due_at: found.now,
        sent_at: None,
        error: None,
        raw: None,
    };
    framed(&web, &Outgoing { letter, loaded: Some(found.loaded), organisation: Some(first.organisation) })
}

/// `POST /desk/{gathering}/names`
pub async fn send(
    State(web): State<Web>,
    organiser: Organiser,
    Path(gathering): Path<String>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let (of, actor) = (id.clone(), organiser.actor());
    let sent = web.samling.write(move |tx, context| ask(tx, context, &of, &actor)).await?;
    let notice = match sent {
        0 => Notice::new("info", "desk-sent-none", 0),
        _ => Notice::new("success", "desk-sent-names", sent),
    };
    organiser.leave(notice).await?;
    Ok(Redirect::to(&format!("/desk/{id}")).into_response())
}

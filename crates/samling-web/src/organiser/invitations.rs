//! Sends invitations and reminders, after a look at the letter and at who gets it.

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
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::correspondence::Outgoing;
use samling_app::invitation::{self, is_silent};
use samling_app::letter::{Content, LetterState, NewLetter, StoredLetter};
use samling_app::store::OrganisationRow;
use samling_app::{Context, Failure, Loaded};
use samling_domain::identity::GatheringId;
use samling_domain::registration::decide::{Phase, phase};
use serde::Deserialize;
use std::sync::Arc;

/// Which letter.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    kind: String,
}

/// What is sent from here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Invitation,
    Reminder,
}

impl Kind {
    fn of(code: &str) -> Self {
        if code == "reminder" { Self::Reminder } else { Self::Invitation }
    }
    const fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
        }
    }
    fn goes_to(self, row: &OrganisationRow) -> bool {
        match self {
            Self::Invitation => row.invited_at.is_none(),
            Self::Reminder => is_silent(row),
        }
    }
}

struct Receiver {
    name: String,
    other: Option<String>,
    addresses: Vec<String>,
    language: String,
    last: String,
}

#[derive(Template)]
#[template(path = "organiser/invitations.html")]
struct InvitationsPage {
    desk: Desk,
    page: crate::page::Page,
    reminder: bool,
    kind: &'static str,
    heading: String,
    receivers: Vec<Receiver>,
    preview: String,
    /// Sign-up is over, so that a letter would ask for what cannot be done.
    over: bool,
}

type Found = (Arc<Loaded>, Vec<OrganisationRow>, jiff::Timestamp);

async fn receivers(web: &Web, id: GatheringId, kind: Kind) -> Result<Found, Problem> {
    let find =
        move |tx: &mut dyn samling_app::store::Transaction, context: &Context| -> Result<Found, Failure> {
            let mut rows = tx.organisations(&id)?;
            rows.retain(|row| kind.goes_to(row));
            Ok((context.load(tx, &id)?, rows, context.now))
        };
    Ok(web.samling.read(find).await?)
}

/// `GET /desk/{gathering}/invitations?kind=…`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let kind = Kind::of(&wanted.kind);
    let (loaded, rows, now) = receivers(&web, gathering_id(&gathering)?, kind).await?;
    let title = |m: samling_language::Messages| match kind {
        Kind::Invitation => m.desk_send_invitations().to_owned(),
        Kind::Reminder => m.desk_send_reminders().to_owned(),
    };
    let desk = Desk::open(&web, &visitor, &organiser, &loaded, Part::Other, title).await?;
    let m = desk.page.m;
    let gathering = &loaded.gathering;
    let receiver = |row: &OrganisationRow| {
        let last = row.reminded_at.or(row.invited_at);
        Receiver {
            name: row.invited.shown_name().to_owned(),
            other: other_names(row),
            addresses: row.invited.emails.iter().map(|address| address.reveal().to_owned()).collect(),
            language: samling_language::Messages::new(row.invited.written_form.language())
                .by_code(&format!("language-{}", row.invited.written_form.language().tag()), &[])
                .unwrap_or_default(),
            last: last.map_or_else(|| "–".to_owned(), |at| m.formats().instant(&at, &gathering.timezone)),
        }
    };
    show(&InvitationsPage {
        heading: desk.page.title.clone(),
        page: desk.page.clone(),
        reminder: kind == Kind::Reminder,
        kind: kind.code(),
        receivers: rows.iter().map(receiver).collect(),
        preview: format!("{}/invitations/preview?kind={}", desk.base, kind.code()),
        over: matches!(
            phase(&gathering.registration, &gathering.timezone, now),
            Phase::ChangesOnly | Phase::Closed
        ),
        desk,
    })
}

/// `GET /desk/{gathering}/invitations/preview?kind=…`: the letter as the first receiver would get it.
pub async fn preview(
    State(web): State<Web>,
    _organiser: Organiser,
    Path(gathering): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let kind = Kind::of(&wanted.kind);
    let (loaded, mut rows, now) = receivers(&web, gathering_id(&gathering)?, kind).await?;
    if rows.is_empty() {
        return Err(Problem::NotFound);
    }
    let organisation = rows.remove(0);
    // A generation that no link has: looking at a letter must not open an invitation.
    let generation = 0;
    let content = match kind {
        Kind::Invitation => Content::Invitation { generation },
        Kind::Reminder => Content::Reminder { generation },
    };
    let letter = StoredLetter {
        id: 0,
        letter: NewLetter {
            gathering: loaded.gathering.id.clone(),
            organisation: Some(organisation.invited.id.clone()),
            recipients: organisation.invited.emails.clone(),
            language: organisation.invited.written_form.language(),
            content,
        },
        state: LetterState::Queued,
        attempts: 0,
        created_at: now,
        due_at: now,
        sent_at: None,
        error: None,
        raw: None,
    };
    framed(&web, &Outgoing { letter, loaded, organisation: Some(organisation) })
}

/// `POST /desk/{gathering}/invitations`
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
    let kind = Kind::of(submitted.get("kind"));
    let (of, actor) = (id.clone(), organiser.actor());
    let sent = web
        .samling
        .write(move |tx, context| {
            let loaded = context.load(tx, &of)?;
            let rules = &loaded.gathering;
            let phase = phase(&rules.registration, &rules.timezone, context.now);
            match kind {
                Kind::Invitation => invitation::invite(tx, context, &of, None, &actor),
                Kind::Reminder if matches!(phase, Phase::ChangesOnly | Phase::Closed) => Ok(0),
                Kind::Reminder => invitation::remind(tx, context, &of, &actor),
            }
        })
        .await?;
    let notice = match kind {
        _ if sent == 0 => Notice::new("info", "desk-sent-none", 0),
        Kind::Invitation => Notice::new("success", "desk-sent-invitations", sent),
        Kind::Reminder => Notice::new("success", "desk-sent-reminders", sent),
    };
    organiser.leave(notice).await?;
    Ok(Redirect::to(&format!("/desk/{id}")).into_response())
}

//! One participant: wishes with what came of each and why, where she is, and what a move by hand would mean.

use super::words;
use crate::failure::Problem;
use crate::organiser::session::{Notice, Organiser};
use crate::organiser::{Desk, Part, gathering_id};
use crate::page::show;
use crate::query::Query;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::Failure;
use samling_app::allocation::hand::{self, Moved};
use samling_app::allocation::seating::explain::{self, Why, WishReason};
use samling_app::allocation::seating::{Level, Value, Watch};
use samling_app::allocation::{self, Facts, Standing, seed};
use samling_domain::allocation::draft::{Change, Place};
use samling_domain::allocation::name_of;
use samling_domain::gathering::Gathering;
use samling_domain::identity::{ParticipantId, SlotId, TopicId};
use samling_language::Messages;
use serde::Deserialize;
use std::cmp::Ordering;
use std::time::{Duration, Instant};

/// How long the reasons of one person may take.
const LONGEST: Duration = Duration::from_secs(4);

/// A move to look at.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    /// `slot/topic`.
    #[serde(default)]
    to: String,
}

struct WishLine {
    words: String,
    met: bool,
    why: Vec<String>,
}

struct SlotLine {
    label: String,
    topic: String,
    room: String,
    /// `slot/topic` of where she is; empty without a seat.
    value: String,
    pinned: bool,
    /// The other sessions of the slot: value, title, whether it is looked at.
    others: Vec<(String, String, bool)>,
    forbidden: Vec<(String, String)>,
}

struct Preview {
    value: String,
    heading: String,
    /// Aim, before, after, and whether it is worse.
    levels: Vec<(String, String, String, &'static str)>,
    breaks: Vec<String>,
}

#[derive(Template)]
#[template(path = "organiser/allocation/person.html")]
struct PersonPage {
    desk: Desk,
    page: crate::page::Page,
    name: String,
    organisation: String,
    delegation: String,
    wishes: Vec<WishLine>,
    slots: Vec<SlotLine>,
    preview: Option<Preview>,
}

struct Until(Instant);

impl Watch for Until {
    fn stop(&mut self) -> bool {
        Instant::now() >= self.0
    }
}

/// `GET /desk/{gathering}/allocation/people/{participant}`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, participant)): Path<(String, i64)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let (id, participant) = (gathering_id(&gathering)?, ParticipantId(participant));
    let overview = web.samling.read(move |tx, context| allocation::overview(tx, context, &id)).await?;
    let facts = overview.facts;
    let (organisation, _, _) = facts.person(participant).ok_or(Problem::NotFound)?;
    let organisation = organisation.to_string();
    let loaded = facts.loaded.clone();
    let desk = Desk::open(&web, &visitor, &organiser, &loaded, Part::Allocation, |m| {
        words::name(m, &facts, participant)
    })
    .await?;
    let m = desk.page.m;
    let wishes = match &overview.newest {
        Some(standing) => wishes(m, &facts, standing.clone(), participant).await?,
        None => Vec::new(),
    };
    let slots = overview.newest.as_ref().map(|standing| slots(m, &facts, standing, participant, &wanted.to));
    let preview = match (&overview.newest, place(participant, &wanted.to)) {
        (Some(standing), Some(place)) => Some(preview(m, &facts, standing, &place, wanted.to)?),
        _ => None,
    };
    show(&PersonPage {
        page: desk.page.clone(),
        name: words::name(m, &facts, participant),
        delegation: format!("{}/delegations/{organisation}", desk.base),
        organisation: words::organisation(&facts, &organisation),
        wishes,
        slots: slots.unwrap_or_default(),
        preview,
        desk,
    })
}

fn place(participant: ParticipantId, value: &str) -> Option<Place> {
    let (slot, topic) = value.split_once('/')?;
    Some(Place { participant, slot: SlotId::new(slot).ok()?, topic: TopicId::new(topic).ok()? })
}

/// The wishes with the true reason for each that is not met, found by solving with the wish pinned.
async fn wishes(
    m: Messages,
    facts: &Facts,
    standing: Standing,
    participant: ParticipantId,
) -> Result<Vec<WishLine>, Problem> {
    let seed = seed(&facts.loaded.gathering.id);
    let work = move || {
        let mut watch = Until(Instant::now() + LONGEST);
        let name = name_of(participant);
        explain::wishes(&standing.problem, &standing.row.plan, &name, seed, &mut watch)
    };
    let found = tokio::task::spawn_blocking(work).await.map_err(|error| Problem::broken(&error))?;
    let g = &facts.loaded.gathering;
    Ok(found.iter().map(|reason| line(m, g, reason)).collect())
}

fn line(m: Messages, g: &Gathering, reason: &WishReason) -> WishLine {
    let topic = words::topic(m, g, &reason.wish.topic);
    let wish = match &reason.wish.slot {
        Some(slot) => m.allocation_wish(topic, words::slot(m, g, slot)),
        None => topic,
    };
    let met = matches!(reason.why, Why::Met(_) | Why::MetByAnother);
    let why = match &reason.why {
        Why::Met(_) => vec![m.allocation_why_met().to_owned()],
        Why::MetByAnother => vec![m.allocation_why_met_by_another().to_owned()],
        Why::NotRun => vec![m.allocation_why_not_run().to_owned()],
        Why::NotPresent => vec![m.allocation_why_not_present().to_owned()],
        Why::Unmet(alternatives) => alternatives
            .iter()
            .map(|one| {
                let full = m.allocation_seats_used(one.taken, one.seats);
                format!("{full} {}", m.allocation_why_cost(words::cost(m, &one.cost)))
            })
            .collect(),
    };
    WishLine { words: wish, met, why }
}

fn slots(
    m: Messages,
    facts: &Facts,
    standing: &Standing,
    participant: ParticipantId,
    wanted: &str,
) -> Vec<SlotLine> {
    let (g, plan, name) = (&facts.loaded.gathering, &standing.row.plan, name_of(participant));
    let person = standing.problem.participants.iter().find(|person| person.id == name);
    let slots = person.and_then(|person| person.slots.clone()).unwrap_or_default();
    let line = |id: &String| {
        let seat = plan.seats.iter().find(|seat| seat.participant == name && seat.slot == *id);
        let topic = seat.map(|seat| seat.topic.as_str());
        let here = || plan.sessions.iter().filter(|session| session.slot == *id);
        let room = here().find(|session| Some(session.topic.as_str()) == topic);
        let others = here().filter(|session| Some(session.topic.as_str()) != topic).map(|session| {
            let value = format!("{id}/{}", session.topic);
            let chosen = value == wanted;
            (value, words::topic(m, g, &session.topic), chosen)
        });
        let of = |place: &&Place| place.participant == participant && place.slot.as_str() == id.as_str();
        let forbidden = facts.draft.forbidden.iter().filter(of).map(|place| {
            (format!("{}/{}", place.slot, place.topic), words::topic(m, g, place.topic.as_str()))
        });
        SlotLine {
            label: words::slot(m, g, id),
            topic: topic.map_or_else(|| m.allocation_no_seat().to_owned(), |topic| words::topic(m, g, topic)),
            room: room.map_or_else(String::new, |session| words::room(m, g, &session.room)),
            value: topic.map_or_else(String::new, |topic| format!("{id}/{topic}")),
            pinned: facts.draft.pins.iter().any(|pin| of(&pin) && Some(pin.topic.as_str()) == topic),
            others: others.collect(),
            forbidden: forbidden.collect(),
        }
    };
    slots.iter().map(line).collect()
}

fn preview(
    m: Messages,
    facts: &Facts,
    standing: &Standing,
    place: &Place,
    value: String,
) -> Result<Preview, Problem> {
    let Moved { levels, violations, .. } = hand::moved(facts, &standing.row, place, true)?;
    let g = &facts.loaded.gathering;
    let row = |(level, before, after): &(Level, Value, Value)| {
        let tone = match level.compare(after, before) {
            Ordering::Less => "success",
            Ordering::Equal => "",
            Ordering::Greater => "warning",
        };
        let (was, is) = (words::value(m, *level, before), words::value(m, *level, after));
        (words::aim(m, *level), was, is, tone)
    };
    Ok(Preview {
        value,
        heading: m.allocation_move_heading(
            words::topic(m, g, place.topic.as_str()),
            words::slot(m, g, place.slot.as_str()),
        ),
        levels: levels.iter().map(row).collect(),
        breaks: violations.iter().map(|one| words::violation(m, facts, one)).collect(),
    })
}

/// `POST /desk/{gathering}/allocation/people/{participant}`
pub async fn act(
    State(web): State<Web>,
    organiser: Organiser,
    Path((gathering, participant)): Path<(String, i64)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let back = format!("/desk/{id}/allocation/people/{participant}");
    let place = place(ParticipantId(participant), submitted.get("to")).ok_or(Problem::NotFound)?;
    let actor = organiser.actor();
    let change = match submitted.get("action") {
        "pin" => Change::Pin(place),
        "forbid" => Change::Forbid(place),
        "free" => Change::Free(place),
        "move" => {
            let moved = web
                .samling
                .write(move |tx, context| {
                    let newest = tx.newest_allocation(&id)?.ok_or(Failure::NotFound)?;
                    hand::make(tx, context, &id, newest.id, &place, &actor)
                })
                .await;
            let notice = match moved {
                Ok(_) => Notice::new("success", "allocation-moved", 0),
                Err(Failure::PlanRefused(_)) => Notice::new("warning", "allocation-move-refused", 0),
                Err(other) => return Err(other.into()),
            };
            organiser.leave(notice).await?;
            return Ok(Redirect::to(&back).into_response());
        }
        _ => return Err(Problem::NotFound),
    };
    web.samling
        .write(move |tx, context| allocation::settle(tx, context, &id, change.clone(), &actor))
        .await?;
    organiser.leave(Notice::new("success", "allocation-settled-saved", 0)).await?;
    Ok(Redirect::to(&back).into_response())
}

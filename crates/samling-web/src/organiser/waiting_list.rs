//! The waiting list at the desk: who waits for what, since when and why, offers with the time that is left, and what has
//! happened. The organiser may offer out of turn and take somebody off, each with a reason.

use super::people::{Tag, capacity_name, element_names, person_name, role_name};
use super::session::{Notice, Organiser};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::{render, show};
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use crate::waiting_list::time_left;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use samling_app::journal::{Action, Entry, StoredEntry};
use samling_app::store::WaitingState;
use samling_app::waiting_list::{self, Queue, Waits, has_hard_places};
use samling_app::{Failure, Loaded};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{CapacityId, GatheringId, OrganisationId};
use samling_domain::registration::decide::Rejection;
use samling_domain::waiting_list::decide::{Decision, Why, decide};
use samling_language::Messages;
use samling_letters::waiting_list::rule_sentences;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most entries of the journal that are looked through for what has happened on the list.
const MOST_ENTRIES: u32 = 300;
/// The most of them that are shown.
const MOST_SHOWN: usize = 30;
/// The longest reason.
const LONGEST_REASON: usize = 500;

type Names = BTreeMap<OrganisationId, String>;

struct Line {
    place: String,
    href: String,
    name: String,
    asks: String,
    since: String,
    passed: String,
    state: Tag,
    note: String,
}

struct Card {
    id: String,
    label: String,
    numbers: String,
    overfull: Option<String>,
    caption: String,
    lines: Vec<Line>,
}

struct Happened {
    when: String,
    what: String,
    name: String,
    href: String,
    why: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "organiser/waiting-list.html")]
struct WaitingListPage {
    desk: Desk,
    page: crate::page::Page,
    /// Empty where the gathering has no waiting list.
    lead: String,
    cards: Vec<Card>,
    nobody: bool,
    rules: Vec<String>,
    history: Vec<Happened>,
}

struct Found {
    loaded: Arc<Loaded>,
    queue: Queue,
    names: Names,
    entries: Vec<StoredEntry>,
    now: Timestamp,
}

async fn find(web: &Web, id: GatheringId) -> Result<Found, Problem> {
    let found = web
        .samling
        .read(move |tx, context| {
            let loaded = context.load(tx, &id)?;
            let queue = Queue::load(tx, &loaded)?;
            let rows = tx.organisations(&id)?;
            let names = rows
                .into_iter()
                .map(|row| (row.invited.id.clone(), row.invited.shown_name().to_owned()))
                .collect();
            Ok(Found { loaded, queue, names, entries: tx.entries(&id, MOST_ENTRIES)?, now: context.now })
        })
        .await?;
    Ok(found)
}

/// `GET /desk/{gathering}/waiting-list`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let found = find(&web, gathering_id(&gathering)?).await?;
    let loaded = &found.loaded;
    let g = &loaded.gathering;
    if !has_hard_places(g) && g.waiting_list.is_none() {
        return Err(Problem::NotFound);
    }
    let desk = Desk::open(&web, &visitor, &organiser, loaded, Part::WaitingList, |m| {
        m.desk_waiting_title().to_owned()
    })
    .await?;
    let m = desk.page.m;
    let until = |rules: &samling_domain::waiting_list::rules::WaitingRules| {
        desk.page.f.deadline_with_time(rules.last_moment(&g.registration))
    };
    let rules = g.waiting_list.as_ref();
    let decision = decide(&rules.cloned().unwrap_or_default(), &found.queue.facts());
    let cards = found.queue.room.keys().map(|id| card(&desk, &found, &decision, id)).collect();
    let history = found.entries.iter().filter(|stored| is_of_the_list(stored.entry.action));
    show(&WaitingListPage {
        page: desk.page.clone(),
        lead: rules.map_or_else(String::new, |rules| m.desk_waiting_lead(until(rules))),
        cards,
        nobody: found.queue.all.is_empty(),
        rules: rules.map(|rules| rule_sentences(m, rules, until(rules))).unwrap_or_default(),
        history: history.take(MOST_SHOWN).map(|stored| happened(&desk, &found, &stored.entry)).collect(),
        desk,
    })
}

fn card(desk: &Desk, found: &Found, decision: &Decision, id: &CapacityId) -> Card {
    let (m, g) = (desk.page.m, &found.loaded.gathering);
    let room = found.queue.room[id];
    let of = |units: &samling_domain::waiting_list::decide::Units| units.get(id).copied().unwrap_or_default();
    let offered: u32 =
        found.queue.all.iter().map(|w| of(&w.reserved()).saturating_sub(of(&w.request.holds))).sum();
    let confirmed = room.held.saturating_sub(offered);
    let label = capacity_name(g, id, m.language);
    let mut waiting: Vec<&Waits> =
        found.queue.all.iter().filter(|waits| waits.request.needs().contains_key(id)).collect();
    waiting.sort_by_key(|waits| {
        let kind = match waits.row.state {
            WaitingState::Offered { .. } => 0,
            WaitingState::Queued => 1,
            WaitingState::Resting => 2,
            WaitingState::Closed => 3,
        };
        (kind, found.queue.place(&waits.row.organisation), waits.row.since)
    });
    Card {
        id: id.to_string(),
        numbers: m.desk_waiting_capacity(room.limit, confirmed, offered, room.free()),
        overfull: (room.held > room.limit).then(|| m.desk_waiting_overfull(room.held - room.limit)),
        caption: m.desk_waiting_caption(&label),
        label,
        lines: waiting.into_iter().map(|waits| line(desk, found, decision, waits, id)).collect(),
    }
}

fn line(desk: &Desk, found: &Found, decision: &Decision, waits: &Waits, id: &CapacityId) -> Line {
    let m = desk.page.m;
    let organisation = &waits.row.organisation;
    let count = waits.request.needs().get(id).copied().unwrap_or_default();
    let held = waits.request.holds.get(id).copied().unwrap_or_default();
    let (state, note) = state(m, found, decision, waits);
    Line {
        place: found.queue.place(organisation).map_or_else(|| "–".to_owned(), |place| place.to_string()),
        href: format!("{}/waiting-list/{organisation}", desk.base),
        name: found.names.get(organisation).cloned().unwrap_or_else(|| organisation.to_string()),
        asks: if held == 0 { m.formats().number(count) } else { m.desk_waiting_asks_more(count, held) },
        since: m.formats().instant(&waits.row.since, &found.loaded.gathering.timezone),
        passed: m.desk_waiting_passed_times(waits.row.passed),
        state,
        note,
    }
}

/// Where a request stands, and why.
fn state(m: Messages, found: &Found, decision: &Decision, waits: &Waits) -> (Tag, String) {
    let g = &found.loaded.gathering;
    let tag = |word: &str, tone| Tag { word: word.to_owned(), tone };
    match waits.row.state {
        WaitingState::Offered { until } => {
            let when = m.formats().instant(&until, &g.timezone);
            let note = m.desk_waiting_offered_until(when, time_left(m, until, found.now));
            (tag(m.desk_waiting_offered(), "success"), note)
        }
        WaitingState::Queued => {
            let stays = decision.stays.iter().find(|one| one.organisation == waits.row.organisation);
            let note = match stays.map(|one| &one.why) {
                Some(Why::NoRoom(capacity)) => m.desk_waiting_no_room(capacity_name(g, capacity, m.language)),
                Some(Why::Behind(other)) => {
                    m.desk_waiting_behind(found.names.get(other).cloned().unwrap_or_default())
                }
                None => String::new(),
            };
            (tag(m.desk_waiting_queued(), "info"), note)
        }
        WaitingState::Resting => (tag(m.desk_waiting_resting(), "warning"), String::new()),
        WaitingState::Closed => (tag(m.desk_waiting_closed(), ""), String::new()),
    }
}

/// Whether an entry of the journal is about the waiting list.
pub fn is_of_the_list(action: Action) -> bool {
    matches!(
        action,
        Action::WaitingJoined
            | Action::WaitingLeft
            | Action::WaitingOffered
            | Action::WaitingDeclined
            | Action::WaitingExpired
            | Action::WaitingResumed
            | Action::WaitingMovedUp
            | Action::WaitingRemoved
            | Action::WaitingClosed
    )
}

/// Why something happened on the list, in words.
pub fn reasons(m: Messages, g: &Gathering, names: &Names, fields: &[String]) -> String {
    let word = |field: &String| {
        if let Some(id) = field.strip_prefix("passes-") {
            let name = OrganisationId::new(id).ok().and_then(|id| names.get(&id).cloned());
            return Some(m.waiting_reason_passes(name.unwrap_or_else(|| id.to_owned())));
        }
        if let Some(id) = field.strip_prefix("capacity-") {
            return Some(m.waiting_reason_capacity(capacity_name(g, &CapacityId::new(id).ok()?, m.language)));
        }
        m.by_code(&format!("waiting-reason-{field}"), &[])
    };
    m.formats().list(&fields.iter().filter_map(word).collect::<Vec<_>>())
}

fn happened(desk: &Desk, found: &Found, entry: &Entry) -> Happened {
    let (m, g) = (desk.page.m, &found.loaded.gathering);
    let code = entry.action.code();
    let organisation = entry.organisation.as_ref();
    Happened {
        when: m.formats().instant(&entry.at, &g.timezone),
        what: m.by_code(&format!("journal-{code}"), &[]).unwrap_or(code),
        name: organisation.and_then(|id| found.names.get(id).cloned()).unwrap_or_default(),
        href: organisation.map_or_else(String::new, |id| format!("{}/delegations/{id}", desk.base)),
        why: reasons(m, g, &found.names, &entry.fields),
        reason: entry.reason.clone().unwrap_or_default(),
    }
}

struct Person {
    name: String,
    role: String,
    takes: String,
}

#[derive(Template)]
#[template(path = "organiser/waiting-one.html")]
struct OnePage {
    desk: Desk,
    page: crate::page::Page,
    facts: Vec<(&'static str, String)>,
    state: Tag,
    note: String,
    people: Vec<Person>,
    /// True when it may be offered now: it fits, and has no offer.
    may_offer: bool,
    no_room: bool,
    reason: String,
    /// The form and the message of an error.
    error: Option<(String, String)>,
    /// The form that was sent, when it comes back.
    sent: String,
    full: bool,
}

impl OnePage {
    /// The message at the reason of a form.
    fn error(&self, action: &str) -> Option<&str> {
        self.error.as_ref().filter(|(of, _)| of == action).map(|(_, error)| error.as_str())
    }
    /// What was typed into a form that came back.
    fn typed(&self, action: &str) -> &str {
        if self.sent == action { &self.reason } else { "" }
    }
}

/// What was sent and refused.
#[derive(Default)]
struct Refused {
    action: String,
    reason: String,
    error: Option<String>,
    full: bool,
}

/// `GET /desk/{gathering}/waiting-list/{organisation}`
pub async fn one(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, organisation)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let whose = OrganisationId::new(organisation).map_err(|_| Problem::NotFound)?;
    match view(&web, &visitor, &organiser, id, &whose, Refused::default()).await? {
        Some(page) => show(&page),
        None => Ok(Redirect::to(&format!("/desk/{gathering}/waiting-list")).into_response()),
    }
}

/// The page of a request; nothing when the organisation does not wait any longer.
async fn view(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    id: GatheringId,
    whose: &OrganisationId,
    refused: Refused,
) -> Result<Option<OnePage>, Problem> {
    let found = find(web, id).await?;
    let Some(waits) = found.queue.of(whose) else { return Ok(None) };
    let name = found.names.get(whose).cloned().ok_or(Problem::NotFound)?;
    let desk =
        Desk::open(web, visitor, organiser, &found.loaded, Part::WaitingList, |m| m.desk_waiting_one(&name))
            .await?;
    let (m, g) = (desk.page.m, &found.loaded.gathering);
    let decision = decide(&g.waiting_list.clone().unwrap_or_default(), &found.queue.facts());
    let (state, note) = state(m, &found, &decision, waits);
    let needs = waits.request.needs();
    let asks = needs.iter().map(|(id, count)| format!("{}: {count}", capacity_name(g, id, m.language)));
    let free = |id| found.queue.room.get(id).map_or(0, |room| room.free());
    let fits = needs.iter().all(|(id, count)| *count <= free(id));
    let offered = matches!(waits.row.state, WaitingState::Offered { .. });
    let participants = &waits.row.delegation.participants;
    let people = participants.iter().enumerate().map(|(index, person)| Person {
        name: person_name(m, participants, index),
        role: role_name(g, &person.role, m.language),
        takes: element_names(g, &person.elements, m.language),
    });
    let place = found.queue.place(whose).map(|place| (m.desk_waiting_place(), place.to_string()));
    let facts = [
        place,
        Some((m.desk_waiting_asks(), asks.collect::<Vec<_>>().join(", "))),
        Some((m.desk_waiting_since(), m.formats().instant(&waits.row.since, &g.timezone))),
        Some((m.desk_waiting_passed(), m.desk_waiting_passed_times(waits.row.passed))),
    ];
    Ok(Some(OnePage {
        page: desk.page.clone(),
        facts: facts.into_iter().flatten().collect(),
        state,
        note,
        people: people.collect(),
        may_offer: fits && !offered && g.waiting_list.is_some(),
        no_room: !fits && !offered,
        reason: refused.reason,
        error: refused.error.map(|error| (refused.action.clone(), error)),
        sent: refused.action,
        full: refused.full,
        desk,
    }))
}

/// `POST /desk/{gathering}/waiting-list/{organisation}`
pub async fn act(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path((gathering, organisation)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    let whose = OrganisationId::new(organisation).map_err(|_| Problem::NotFound)?;
    let (action, reason) = (submitted.get("action").to_owned(), submitted.get("reason").trim().to_owned());
    let m = Messages::new(visitor.language(&samling_domain::language::Language::ALL));
    let error = match reason.chars().count() {
        0 => Some(m.desk_waiting_reason_missing().to_owned()),
        length if length > LONGEST_REASON => Some(m.desk_waiting_reason_too_long(LONGEST_REASON)),
        _ => None,
    };
    let (of, on, actor, why, what) =
        (id.clone(), whose.clone(), organiser.actor(), reason.clone(), action.clone());
    let refused = Refused { action: action.clone(), reason, error, full: false };
    if refused.error.is_some() {
        return refuse(&web, &visitor, &organiser, id, &whose, refused, StatusCode::UNPROCESSABLE_ENTITY)
            .await;
    }
    let done = web
        .samling
        .write(move |tx, context| match what.as_str() {
            "offer" => waiting_list::offer_out_of_turn(tx, context, &of, &on, &why, &actor),
            "remove" => waiting_list::remove(tx, context, &of, &on, &why, &actor),
            _ => Err(Failure::NotFound),
        })
        .await;
    match done {
        Err(Failure::Rejected(Rejection::Full)) => {
            let refused = Refused { full: true, ..refused };
            return refuse(&web, &visitor, &organiser, id, &whose, refused, StatusCode::CONFLICT).await;
        }
        other => other?,
    }
    let code = if action == "offer" { "desk-waiting-said-offered" } else { "desk-waiting-said-removed" };
    organiser.leave(Notice::new("success", code, 0)).await?;
    Ok(Redirect::to(&format!("/desk/{gathering}/waiting-list")).into_response())
}

async fn refuse(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    id: GatheringId,
    whose: &OrganisationId,
    refused: Refused,
    status: StatusCode,
) -> Result<Response, Problem> {
    let back = format!("/desk/{id}/waiting-list");
    match view(web, visitor, organiser, id, whose, refused).await? {
        Some(page) => render(status, &page),
        None => Ok(Redirect::to(&back).into_response()),
    }
}

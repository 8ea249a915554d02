//! Where a participant is to be in the parallel sessions, and changing to a free seat.

use super::Place;
use crate::failure::Problem;
use crate::page::Page;
use crate::state::Web;
use crate::submitted::Submitted;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use samling_app::Loaded;
use samling_app::allocation::swap::{self, Free, Swapped};
use samling_app::allocation::{self, Seated};
use samling_app::participant::Own;
use samling_domain::contributor::task::{Task, spans};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{SlotId, TopicId};

/// A session to be in.
pub struct SeatLine {
    pub when: String,
    pub what: String,
    pub room: String,
}

/// The part of the page; nothing before seats are published.
pub struct SeatsView {
    pub lines: Vec<SeatLine>,
    pub swap_open: bool,
    /// `slot/topic`, and its words.
    pub free: Vec<(String, String)>,
}

/// Loads what the part shows.
pub(super) async fn load(
    web: &Web,
    place: &Place,
    page: &Page,
    own: &Own,
) -> Result<Option<SeatsView>, Problem> {
    let (gathering, participant) = (place.gathering.clone(), own.person.id);
    let found = web
        .samling
        .read(move |tx, context| {
            let Some(row) = tx.published_allocation(&gathering)? else { return Ok(None) };
            let loaded = context.load(tx, &gathering)?;
            let seats = allocation::seats_of(&row, participant);
            let open = swap::is_open(&loaded.gathering, context.now) && !seats.is_empty();
            let free = if open {
                let facts = allocation::facts(tx, context, &gathering)?;
                swap::free(&facts, participant, context.now)?
            } else {
                Vec::new()
            };
            Ok(Some((seats, open, free)))
        })
        .await?;
    Ok(found.map(|(seats, swap_open, free)| SeatsView {
        lines: lines(page, &own.loaded, &seats),
        swap_open,
        free: free.iter().map(|one| choice(page, &own.loaded, one)).collect(),
    }))
}

fn choice(page: &Page, loaded: &Loaded, free: &Free) -> (String, String) {
    let (slot, topic) = (slot(page, loaded, &free.slot), topic(page, loaded, &free.topic));
    (format!("{}/{}", free.slot, free.topic), page.m.own_swap_choice(topic, slot, free.left))
}

fn slot(page: &Page, loaded: &Loaded, id: &SlotId) -> String {
    let found = loaded.gathering.slots.iter().find(|slot| slot.id == *id);
    found.map_or_else(|| id.to_string(), |slot| page.text(&slot.label, loaded))
}

fn topic(page: &Page, loaded: &Loaded, id: &TopicId) -> String {
    let found = loaded.gathering.topics.iter().find(|topic| topic.id == *id);
    found.map_or_else(|| id.to_string(), |topic| page.text(&topic.title, loaded))
}

fn room(page: &Page, loaded: &Loaded, seat: &Seated) -> String {
    let found = loaded.gathering.rooms.iter().find(|room| Some(&room.id) == seat.room.as_ref());
    found.map(|room| page.text(&room.label, loaded)).unwrap_or_default()
}

fn in_order(g: &Gathering, seats: &[Seated]) -> Vec<Seated> {
    let mut seats = seats.to_vec();
    seats.sort_by_key(|seat| g.slots.iter().position(|slot| slot.id == seat.slot));
    seats
}

fn lines(page: &Page, loaded: &Loaded, seats: &[Seated]) -> Vec<SeatLine> {
    let g = &loaded.gathering;
    let line = |seat: &Seated| {
        let times = spans(g, &Task::Topic(seat.slot.clone(), seat.topic.clone()));
        let time = times.into_iter().map(|span| {
            let clock = match span.ends {
                Some(ends) => page.f.clocks(span.starts, ends),
                None => page.f.clock(span.starts),
            };
            format!("{}, {clock}", page.f.weekday_and_date(span.date))
        });
        let when = std::iter::once(slot(page, loaded, &seat.slot)).chain(time);
        SeatLine {
            when: when.collect::<Vec<_>>().join(", "),
            what: topic(page, loaded, &seat.topic),
            room: room(page, loaded, seat),
        }
    };
    in_order(g, seats).iter().map(line).collect()
}

/// The seats of a participant in a few words, for the main contact.
pub fn in_words(page: &Page, loaded: &Loaded, seats: &[Seated]) -> Vec<String> {
    let line = |seat: &Seated| {
        let found = loaded.gathering.topics.iter().find(|topic| topic.id == seat.topic);
        let title = found.map(|topic| page.text(topic.short.as_ref().unwrap_or(&topic.title), loaded));
        page.m.manage_seats_in(
            slot(page, loaded, &seat.slot),
            title.unwrap_or_default(),
            room(page, loaded, seat),
        )
    };
    in_order(&loaded.gathering, seats).iter().map(line).collect()
}

/// `POST /{gathering}/p/{token}/seat`: takes a free seat in place of the own one.
pub async fn swap(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    let place = Place::read(&id, token)?;
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let wanted = submitted.get("seat").split_once('/');
    let (slot, topic) = wanted.ok_or(Problem::NotFound)?;
    let slot = SlotId::new(slot).map_err(|_| Problem::NotFound)?;
    let topic = TopicId::new(topic).map_err(|_| Problem::NotFound)?;
    let Place { gathering, token, link } = place;
    let swapped = web
        .samling
        .write(move |tx, context| swap::swap(tx, context, &gathering, &token, &slot, &topic))
        .await?;
    let done = match swapped {
        Swapped::Done => "swapped",
        Swapped::Taken => "seat-taken",
        Swapped::Closed => "swap-closed",
    };
    Ok(Redirect::to(&format!("{link}?done={done}")).into_response())
}

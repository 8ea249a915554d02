//! Letters about parallel sessions: where everybody of a delegation is, and where one participant is to be.

use crate::calendar::{Engagement, personal_calendar};
use crate::frame::{Button, Frame, Source};
use crate::registration::manage_button;
use crate::render::Attachment;
use askama::Template;
use samling_app::allocation::Seated;
use samling_domain::contributor::task::{Span, Task, spans};
use samling_domain::identity::TopicId;
use samling_domain::registration::delegation::Participant;
use samling_domain::registration::places::place_number;

/// A session as a letter tells it.
pub(crate) struct Line {
    /// "Before lunch, Wednesday 28 November, 09.30–11.30".
    pub when: String,
    /// The topic.
    pub what: String,
    /// The room; empty where there is none.
    pub room: String,
    /// What was before, or that it is new; empty where nothing has changed.
    pub change: String,
}

/// Somebody with the own sessions.
pub(crate) struct Person {
    pub name: String,
    pub lines: Vec<Line>,
}

/// To the main contact.
pub(crate) struct Seats {
    pub frame: Frame,
    pub intro: String,
    pub people: Vec<Person>,
}

/// To a participant.
pub(crate) struct OwnSeats {
    pub frame: Frame,
    pub intro: String,
    pub lines: Vec<Line>,
    /// How to take another seat; empty while that is closed.
    pub swap: String,
}

macro_rules! parts {
    ($($name:ident: $html:ident $html_path:literal, $text:ident $text_path:literal;)+) => {$(
        /// The HTML part.
        #[derive(Template)]
        #[template(path = $html_path)]
        pub(crate) struct $html<'a> {
            pub l: &'a $name,
        }
        /// The text part.
        #[derive(Template)]
        #[template(path = $text_path)]
        pub(crate) struct $text<'a> {
            pub l: &'a $name,
        }
    )+};
}
parts! {
    Seats: SeatsHtml "letters/seats.html", SeatsText "letters/seats.txt";
    OwnSeats: OwnSeatsHtml "letters/own-seats.html", OwnSeatsText "letters/own-seats.txt";
}

impl Seats {
    pub fn new(
        source: Source<'_>,
        people: &[Participant],
        seats: &[Seated],
        generation: i64,
        changed: bool,
    ) -> Self {
        let (m, title) = (source.m, source.title());
        let (subject, heading) = if changed {
            (m.letter_subject_seats_changed(&title), m.letter_heading_seats_changed())
        } else {
            (m.letter_subject_seats(&title), m.letter_heading_seats())
        };
        let frame = Frame::new(source, subject, heading, manage_button(source, generation));
        let intro = if changed {
            m.letter_seats_intro_changed(source.organisation())
        } else {
            m.letter_seats_intro(source.organisation())
        };
        let person = |(index, one): (usize, &Participant)| Person {
            name: source.name(one, place_number(people, index)),
            lines: lines(source, seats.iter().filter(|seat| seat.participant == one.id)),
        };
        let people = people.iter().enumerate().map(person).filter(|one| !one.lines.is_empty()).collect();
        Self { frame, intro, people }
    }
}

impl OwnSeats {
    pub fn new(source: Source<'_>, told: Told<'_>) -> Self {
        let (m, g, title) = (source.m, source.gathering(), source.title());
        let (subject, heading) = if told.changed {
            (m.letter_subject_own_seats_changed(&title), m.letter_heading_own_seats_changed())
        } else {
            (m.letter_subject_own_seats(&title), m.letter_heading_own_seats())
        };
        let address = source.links.personal(g, told.person.id, told.generation, source.language());
        let frame =
            Frame::new(source, subject, heading, Button { label: m.letter_button_personal(), address });
        let intro = match (told.asked, told.changed) {
            (true, _) => m.letter_own_seats_intro_asked(),
            (false, true) => m.letter_own_seats_intro_changed(),
            (false, false) => m.letter_own_seats_intro(),
        };
        let rules = &g.allocation.swaps;
        let swap = match rules.until {
            _ if !rules.open(&g.timezone, source.letter().created_at) => String::new(),
            Some(until) => m.letter_own_seats_swap_until(m.formats().deadline(until)),
            None => m.letter_own_seats_swap().to_owned(),
        };
        Self { frame, intro: intro.to_owned(), lines: lines(source, told.seats.iter()), swap }
    }
}

/// What a letter to a participant tells.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    pub person: &'a Participant,
    pub seats: &'a [Seated],
    pub generation: i64,
    pub changed: bool,
    pub asked: bool,
    pub sequence: i64,
}

fn title(source: Source<'_>, id: &TopicId) -> String {
    let found = source.gathering().topics.iter().find(|topic| topic.id == *id);
    found.map_or_else(|| id.to_string(), |topic| source.said(&topic.title))
}

fn room(source: Source<'_>, seat: &Seated) -> String {
    let found = source.gathering().rooms.iter().find(|room| Some(&room.id) == seat.room.as_ref());
    found.map(|room| source.said(&room.label)).unwrap_or_default()
}

fn spans_of(source: Source<'_>, seat: &Seated) -> Vec<Span> {
    spans(source.gathering(), &Task::Topic(seat.slot.clone(), seat.topic.clone()))
}

/// In the order of the programme.
fn lines<'a>(source: Source<'_>, seats: impl Iterator<Item = &'a Seated>) -> Vec<Line> {
    let (m, f, g) = (source.m, source.m.formats(), source.gathering());
    let order = |seat: &Seated| g.slots.iter().position(|slot| slot.id == seat.slot);
    let mut seats: Vec<&Seated> = seats.collect();
    seats.sort_by_key(|seat| order(seat));
    let line = |seat: &Seated| {
        let slot = g.slots.iter().find(|slot| slot.id == seat.slot);
        let label = slot.map_or_else(|| seat.slot.to_string(), |slot| source.said(&slot.label));
        let times = spans_of(source, seat).into_iter().map(|span| {
            let time = span.ends.map_or_else(|| f.clock(span.starts), |ends| f.clocks(span.starts, ends));
            format!("{}, {time}", f.weekday_and_date(span.date))
        });
        Line {
            when: std::iter::once(label).chain(times).collect::<Vec<_>>().join(", "),
            what: title(source, &seat.topic),
            room: room(source, seat),
            change: match &seat.before {
                Some(before) => m.letter_seats_instead_of(title(source, before)),
                None if seat.changed => m.letter_seats_new().to_owned(),
                None => String::new(),
            },
        }
    };
    seats.into_iter().map(line).collect()
}

/// The calendar file of a participant: an event for each session.
pub(crate) fn calendar(source: Source<'_>, told: Told<'_>) -> Option<Attachment> {
    let g = source.gathering();
    let engagement = |seat: &Seated| {
        let (place, what) = (room(source, seat), title(source, &seat.topic));
        let address = source.links.personal(g, told.person.id, told.generation, source.language());
        let event = move |span: Span| Engagement {
            // One event for a slot, whatever sits in it: a later file replaces it.
            uid: format!(
                "seat-{}-{}-{}",
                told.person.id,
                seat.slot,
                span.starts.to_string().replace(':', "")
            ),
            date: span.date,
            starts: span.starts.time(),
            ends: span.ends.map(samling_domain::time::Clock::time),
            summary: what.clone(),
            place: place.clone(),
            about: address.clone(),
        };
        spans_of(source, seat).into_iter().map(event).collect::<Vec<_>>()
    };
    let events: Vec<Engagement> = told.seats.iter().flat_map(engagement).collect();
    let stamp = source.letter().created_at;
    let file = personal_calendar(source.loaded(), source.language(), stamp, told.sequence, false, &events)?;
    Some(Attachment {
        name: format!("{}.ics", g.id),
        mime: "text/calendar; charset=utf-8; method=PUBLISH".to_owned(),
        bytes: file.into_bytes(),
    })
}

//! The letter that asks for names of places that have none yet.

use crate::frame::{Frame, Prose, Source};
use crate::registration::{labels, manage_button};
use askama::Template;
use samling_domain::registration::delegation::Participant;

/// Some places have no name yet.
pub(crate) struct Names {
    pub frame: Frame,
    pub intro: String,
    pub due: String,
    pub places: Vec<String>,
    /// Why it matters, in the organiser's words; may be empty.
    pub near: Prose,
    pub how: &'static str,
}

/// The HTML part.
#[derive(Template)]
#[template(path = "letters/names.html")]
pub(crate) struct Html<'a> {
    pub l: &'a Names,
}

/// The text part.
#[derive(Template)]
#[template(path = "letters/names.txt")]
pub(crate) struct Text<'a> {
    pub l: &'a Names,
}

impl Names {
    pub fn new(source: Source<'_>, places: &[Participant], generation: i64) -> Self {
        let (m, g) = (source.m, source.gathering());
        let (rules, zone, now) = (&g.registration, &g.timezone, source.letter().created_at);
        let deadline = m.formats().deadline_with_time(rules.names_deadline());
        let over = rules.last_change().is_past(zone, now);
        let frame = Frame::new(
            source,
            m.letter_subject_names(source.title()),
            m.letter_heading_names(),
            manage_button(source, generation),
        );
        let place = |(index, person): (usize, &Participant)| {
            let taken = labels(source, &person.elements).join(", ");
            format!("{} ({}): {taken}", source.name(person, index + 1), source.work(person))
        };
        Self {
            intro: m.letter_names_intro(places.len(), source.organisation(), &frame.title),
            due: if rules.names_deadline().is_past(zone, now) {
                m.letter_names_were_due(places.len(), deadline)
            } else {
                m.letter_names_due(places.len(), deadline)
            },
            places: places.iter().enumerate().map(place).collect(),
            near: rules.names.near.as_ref().map(|text| source.prose(text)).unwrap_or_default(),
            how: if over { m.letter_names_how_late() } else { m.letter_names_how() },
            frame,
        }
    }
}

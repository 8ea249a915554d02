//! Letters about the waiting list: the receipt, an offer, and how it ended.

use crate::frame::{Button, Frame, Source};
use crate::plain::line;
use crate::registration::{labels, manage_button};
use askama::Template;
use jiff::Timestamp;
use samling_app::letter::WaitingEvent;
use samling_domain::registration::delegation::Delegation;
use samling_domain::registration::places::place_number;
use samling_domain::waiting_list::rules::{AfterExpiry, Mode, Order, WaitingRules};
use samling_language::Messages;

/// A letter about what waits on the waiting list.
pub(crate) struct WaitingList {
    pub frame: Frame,
    /// What happened, one paragraph each.
    pub paragraphs: Vec<String>,
    /// What the list of people is.
    pub people_heading: &'static str,
    pub people: Vec<String>,
    /// How the waiting list works; empty where it is over.
    pub rules: Vec<String>,
}

/// The HTML part.
#[derive(Template)]
#[template(path = "letters/waiting-list.html")]
pub(crate) struct Html<'a> {
    pub l: &'a WaitingList,
}

/// The text part.
#[derive(Template)]
#[template(path = "letters/waiting-list.txt")]
pub(crate) struct Text<'a> {
    pub l: &'a WaitingList,
}

/// What the letter tells.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    pub event: WaitingEvent,
    pub delegation: &'a Delegation,
    pub generation: i64,
    pub confirmed: u32,
    pub place: Option<u32>,
    pub until: Option<Timestamp>,
    pub reason: Option<&'a str>,
}

impl WaitingList {
    pub fn new(source: Source<'_>, told: Told<'_>) -> Self {
        let m = source.m;
        let title = source.title();
        let until = told.until.map(|until| m.formats().instant(&until, &source.gathering().timezone));
        let until = until.unwrap_or_default();
        let (subject, heading, people_heading) = match told.event {
            WaitingEvent::Waiting => {
                (m.letter_subject_waiting(&title), m.letter_heading_waiting(), m.letter_waiting_what())
            }
            WaitingEvent::Offer => (
                m.letter_subject_waiting_offer(&until, &title),
                m.letter_heading_waiting_offer(),
                m.letter_waiting_what_offered(),
            ),
            WaitingEvent::Expired => (
                m.letter_subject_waiting_expired(&title),
                m.letter_heading_waiting_expired(),
                m.letter_waiting_what_was(),
            ),
            WaitingEvent::MovedUp => (
                m.letter_subject_waiting_moved_up(&title),
                m.letter_heading_waiting_moved_up(),
                m.letter_waiting_what_confirmed(),
            ),
            WaitingEvent::Removed => (
                m.letter_subject_waiting_removed(&title),
                m.letter_heading_waiting_removed(),
                m.letter_waiting_what_was(),
            ),
            WaitingEvent::Closed => (
                m.letter_subject_waiting_closed(&title),
                m.letter_heading_waiting_closed(),
                m.letter_waiting_what_was(),
            ),
        };
        let frame = Frame::new(source, subject, heading, button(source, told));
        let people = told.delegation.participants.iter().enumerate().map(|(index, person)| {
            let taken = labels(source, &person.elements).join(", ");
            let number = place_number(&told.delegation.participants, index);
            format!("{} ({}): {taken}", source.name(person, number), source.work(person))
        });
        Self {
            paragraphs: paragraphs(source, told, &frame.title, &until),
            people_heading,
            people: people.collect(),
            rules: if told.event == WaitingEvent::Waiting { rules(source) } else { Vec::new() },
            frame,
        }
    }
}

fn paragraphs(source: Source<'_>, told: Told<'_>, title: &str, until: &str) -> Vec<String> {
    let m = source.m;
    let organisation = source.organisation();
    let confirmed = || match told.confirmed {
        0 => m.letter_waiting_nothing_confirmed().to_owned(),
        count => m.letter_waiting_confirmed(count),
    };
    match told.event {
        WaitingEvent::Waiting => {
            let place = told.place.map(|place| m.letter_waiting_place(place));
            [Some(m.letter_waiting_intro(&organisation, title)), place, Some(confirmed())]
                .into_iter()
                .flatten()
                .collect()
        }
        WaitingEvent::Offer => {
            vec![m.letter_waiting_offer_intro(&organisation, title), m.letter_waiting_offer_until(until)]
        }
        WaitingEvent::Expired => vec![
            m.letter_waiting_expired_intro(&organisation, title),
            m.letter_waiting_expired_next().to_owned(),
            confirmed(),
        ],
        WaitingEvent::MovedUp => vec![m.letter_waiting_moved_up_intro(&organisation, title)],
        WaitingEvent::Removed => {
            let reason = told.reason.map(line).map(|reason| m.letter_waiting_removed_reason(reason));
            let last = m.letter_waiting_confirmed(told.confirmed);
            [Some(m.letter_waiting_removed_intro(&organisation, title)), reason, Some(last)]
                .into_iter()
                .flatten()
                .collect()
        }
        WaitingEvent::Closed => vec![
            m.letter_waiting_closed_intro(title, &organisation),
            m.letter_waiting_confirmed(told.confirmed),
        ],
    }
}

fn button(source: Source<'_>, told: Told<'_>) -> Button {
    let m = source.m;
    let manage = manage_button(source, told.generation);
    let waiting = |label| Button { label, address: source.waiting_list(told.generation) };
    match told.event {
        WaitingEvent::Waiting | WaitingEvent::Expired => waiting(m.letter_button_waiting()),
        WaitingEvent::Offer => waiting(m.letter_button_offer()),
        WaitingEvent::MovedUp => manage,
        WaitingEvent::Removed | WaitingEvent::Closed => {
            Button { label: m.letter_button_see(), address: manage.address }
        }
    }
}

fn rules(source: Source<'_>) -> Vec<String> {
    let g = source.gathering();
    let Some(rules) = &g.waiting_list else { return Vec::new() };
    let until = source.m.formats().deadline_with_time(rules.last_moment(&g.registration));
    rule_sentences(source.m, rules, until)
}

/// The rule in sentences, for letters and pages alike.
pub fn rule_sentences(m: Messages, rules: &WaitingRules, until: String) -> Vec<String> {
    let order = match rules.order {
        Order::FirstCome => m.waiting_rule_first_come(),
        Order::SmallestFirst => m.waiting_rule_smallest_first(),
        Order::FewestHeldFirst => m.waiting_rule_fewest_held_first(),
    };
    let skip =
        if rules.skip { m.waiting_rule_skip(rules.most_passes) } else { m.waiting_rule_no_skip().to_owned() };
    let mode = match rules.mode {
        Mode::Offer => m.waiting_lead_queued_offer(rules.hours()),
        Mode::Confirm => m.waiting_lead_queued_confirm().to_owned(),
    };
    let change = m.waiting_rule_change().to_owned();
    vec![m.waiting_rule_whole().to_owned(), order.to_owned(), skip, mode, change, m.waiting_rule_until(until)]
}

/// What happens to those who let an offer run out, for the page that tells them.
pub fn resting_sentence(m: Messages, rules: &WaitingRules) -> &'static str {
    match rules.after_expiry {
        AfterExpiry::End => m.waiting_lead_resting_end(),
        AfterExpiry::Keep => m.waiting_lead_resting_keep(),
    }
}

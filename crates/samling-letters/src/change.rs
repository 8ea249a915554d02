//! What happens to the whole gathering, and corrections of letters.

use crate::calendar::{attended_calendar, dropped_calendar};
use crate::frame::{Button, Frame, Prose, Source};
use crate::plain::line;
use crate::render::Attachment;
use askama::Template;
use samling_app::change::{Told, ToldParticipant, ToldShortened};
use samling_app::correction::Correction;
use samling_domain::change::{ChangedFact, DroppedDay, Kind};
use samling_domain::identity::DayId;
use samling_language::change::public_lines;

/// A letter on a change of the whole gathering.
pub(crate) struct Change {
    pub frame: Frame,
    pub intro: String,
    pub facts: Vec<String>,
    pub words: Prose,
    pub costs: Prose,
    pub lost_heading: &'static str,
    pub lost: Vec<String>,
    pub means: Vec<String>,
    pub next: Vec<String>,
}

/// The HTML part.
#[derive(Template)]
#[template(path = "letters/change.html")]
pub(crate) struct Html<'a> {
    pub l: &'a Change,
}

/// The text part.
#[derive(Template)]
#[template(path = "letters/change.txt")]
pub(crate) struct Text<'a> {
    pub l: &'a Change,
}

impl Change {
    pub fn new(source: Source<'_>, told: &Told) -> Self {
        let m = source.m;
        let (title, dates) = (source.title(), source.dates());
        let deadline = m.formats().deadline(source.gathering().registration.deadline);
        let (subject, heading) = match told.kind {
            Kind::Extended | Kind::Imported => {
                (m.letter_change_subject_extended(&deadline, &title), m.letter_change_heading_extended())
            }
            Kind::Moved => (m.letter_change_subject_moved(&title, &dates), m.letter_change_heading_moved()),
            Kind::Shortened => {
                (m.letter_change_subject_shortened(&title), m.letter_change_heading_shortened())
            }
            Kind::Cancelled => {
                (m.letter_change_subject_cancelled(&title), m.letter_change_heading_cancelled())
            }
            Kind::Reinstated => {
                (m.letter_change_subject_reinstated(&title, &dates), m.letter_change_heading_reinstated())
            }
        };
        let frame = Frame::new(source, subject, heading, button(source, told));
        let intro = match told.kind {
            Kind::Extended | Kind::Imported => m.letter_change_intro_extended(&frame.title),
            Kind::Moved => m.letter_change_intro_moved(&frame.title),
            Kind::Shortened => m.letter_change_intro_shortened(&frame.title),
            Kind::Cancelled => m.letter_change_intro_cancelled(&frame.title),
            Kind::Reinstated if told.person.is_some() => {
                m.letter_change_person_intro_reinstated(&frame.title, &dates)
            }
            Kind::Reinstated => m.letter_change_intro_reinstated(&frame.title, &dates),
        };
        // The heading and the introduction have said these two.
        let new = |fact: &&ChangedFact| !matches!(fact, ChangedFact::Cancelled | ChangedFact::Reinstated);
        let facts: Vec<ChangedFact> = told.facts.iter().filter(new).cloned().collect();
        let shortened = told.shortened.as_ref();
        Self {
            intro,
            facts: public_lines(m, &facts),
            words: told.words.as_ref().map(|text| source.prose(text)).unwrap_or_default(),
            costs: told.costs.as_ref().map(|text| source.prose(text)).unwrap_or_default(),
            lost_heading: match told.person {
                Some(_) => m.letter_change_person_lost(),
                None => m.letter_change_lost(),
            },
            lost: match (&told.person, shortened) {
                (Some(person), _) => person.lost.iter().map(|label| source.said(label)).collect(),
                (None, Some(told)) => lost(source, told),
                (None, None) => Vec::new(),
            },
            means: shortened.map(|told| means(source, told)).unwrap_or_default(),
            next: match &told.person {
                Some(person) => vec![next_for(source, told.kind, person)],
                None => next(source, told),
            },
            frame,
        }
    }
}

/// The one thing to do: answer, look at what is signed up, or read more.
fn button(source: Source<'_>, told: &Told) -> Button {
    let (m, g) = (source.m, source.gathering());
    if let Some(person) = &told.person
        && let (Some(generation), true) = (person.generation, told.kind != Kind::Cancelled)
    {
        return Button {
            label: m.letter_button_personal(),
            address: source.links.personal(g, person.id, generation, source.language()),
        };
    }
    let withdrawn = told.shortened.as_ref().is_some_and(|told| told.nobody);
    if told.kind == Kind::Cancelled || withdrawn || told.person.is_some() || (!told.registered && !told.open)
    {
        return Button {
            label: m.letter_button_announcement(),
            address: source.links.announcement(g, source.language()),
        };
    }
    if told.registered {
        let label = if told.open { m.letter_button_manage() } else { m.letter_button_see() };
        return Button { label, address: source.manage(told.generation) };
    }
    Button { label: m.letter_button_answer(), address: source.invitation(told.generation) }
}

/// What falls away, a line per participant.
fn lost(source: Source<'_>, told: &ToldShortened) -> Vec<String> {
    let m = source.m;
    let say = |person: &samling_app::change::ToldPerson| {
        let name = line(person.name.reveal());
        let name = if name.is_empty() { m.place_without_name(person.number) } else { name };
        let items: Vec<String> = person.lost.iter().map(|label| source.said(label)).collect();
        let items = m.formats().list(&items);
        if person.comes {
            m.letter_change_lost_some(name, items)
        } else {
            m.letter_change_lost_all(name, items)
        }
    };
    told.people.iter().map(say).collect()
}

/// What it means for the organisation: its list, and what it pays.
fn means(source: Source<'_>, told: &ToldShortened) -> Vec<String> {
    let m = source.m;
    let f = m.formats();
    let organisation = source.organisation();
    if told.nobody {
        return vec![m.letter_change_nobody(organisation)];
    }
    let mut lines = Vec::new();
    if told.people.is_empty() {
        lines.push(m.letter_change_lost_nothing(organisation));
    }
    let money = |amount| f.money_or_about(amount, told.about);
    lines.push(if told.own_before != told.own_after {
        m.letter_change_own(money(told.own_after), money(told.own_before))
    } else if told.own_after.is_zero() {
        m.letter_change_own_nothing().to_owned()
    } else {
        m.letter_change_own_same(money(told.own_after))
    });
    if told.decided {
        lines.push(m.letter_change_decided().to_owned());
    }
    lines
}

/// What a participant should know: whether the place is still there, and who else has been told.
fn next_for(source: Source<'_>, kind: Kind, person: &ToldParticipant) -> String {
    let m = source.m;
    match (kind, person.generation) {
        (Kind::Cancelled, _) => m.letter_change_person_cancelled(source.organisation()),
        (_, None) => m.letter_change_person_nobody(source.organisation()),
        (_, Some(_)) => m.letter_change_person_next(source.organisation()),
    }
}

/// What they can do now.
fn next(source: Source<'_>, told: &Told) -> Vec<String> {
    let m = source.m;
    let nobody = told.shortened.as_ref().is_some_and(|told| told.nobody);
    let mut lines = Vec::new();
    match told.kind {
        Kind::Cancelled if told.registered => lines.push(m.letter_change_next_cancelled().to_owned()),
        Kind::Cancelled => lines.push(m.letter_change_next_nothing().to_owned()),
        _ if nobody => {}
        Kind::Moved if told.registered => {
            lines.push(m.letter_change_next_confirm(source.organisation()));
            let until =
                source.gathering().registration.withdraw.map(|until| m.formats().deadline_with_time(until));
            let until = until.or_else(|| told.open.then(|| source.last_change()));
            lines.extend(until.map(|until| m.letter_change_next_withdraw(until)));
        }
        Kind::Shortened if told.shortened.as_ref().is_some_and(|told| !told.people.is_empty()) => {
            lines.push(m.letter_change_next_rest().to_owned());
            lines.extend(told.open.then(|| m.letter_changes_until(source.last_change())));
        }
        _ if told.registered && told.open => {
            lines.push(m.letter_change_next_change(source.organisation(), source.last_change()));
        }
        _ if told.registered => lines.push(m.letter_change_next_stands(source.organisation())),
        _ if told.open => lines.push(m.letter_change_next_sign_up(source.deadline())),
        _ => lines.push(m.letter_change_next_closed().to_owned()),
    }
    if !told.calendar.is_empty() {
        match told.kind {
            Kind::Cancelled => lines.push(m.letter_change_calendar_cancelled().to_owned()),
            Kind::Moved => lines.push(m.letter_change_calendar_moved().to_owned()),
            Kind::Reinstated => lines.push(m.letter_change_calendar_reinstated().to_owned()),
            Kind::Shortened if !dropped(told).is_empty() => {
                lines.push(m.letter_change_calendar_shortened().to_owned());
            }
            Kind::Shortened | Kind::Extended | Kind::Imported => {}
        }
    }
    lines
}

/// The days that fell away and that were in their calendars.
fn dropped(told: &Told) -> Vec<DroppedDay> {
    let days = told.facts.iter().filter_map(|fact| match fact {
        ChangedFact::DayDropped(day) if told.calendar.contains(&day.day) => Some(day.clone()),
        _ => None,
    });
    days.collect()
}

/// Brings calendars up to date that had a file of ours: the same events, with a higher sequence number.
pub(crate) fn calendar(source: Source<'_>, told: &Told) -> Option<Attachment> {
    let (loaded, base) = (source.loaded(), source.links.base_url.as_str());
    let stamp = source.letter().created_at;
    let (file, method) = if told.kind == Kind::Shortened {
        let days = dropped(told);
        (dropped_calendar(loaded, source.language(), base, stamp, &days)?, "CANCEL")
    } else {
        let days: Vec<&DayId> = told.calendar.iter().collect();
        let method = if source.gathering().is_cancelled() { "CANCEL" } else { "PUBLISH" };
        (attended_calendar(loaded, source.language(), base, stamp, &days)?, method)
    };
    Some(Attachment {
        name: format!("{}.ics", source.gathering().id),
        mime: format!("text/calendar; charset=utf-8; method={method}"),
        bytes: file.into_bytes(),
    })
}

/// A correction of an earlier letter.
pub(crate) struct Corrected {
    pub frame: Frame,
    pub intro: String,
    pub words: Prose,
}

/// The HTML part.
#[derive(Template)]
#[template(path = "letters/correction.html")]
pub(crate) struct CorrectedHtml<'a> {
    pub l: &'a Corrected,
}

/// The text part.
#[derive(Template)]
#[template(path = "letters/correction.txt")]
pub(crate) struct CorrectedText<'a> {
    pub l: &'a Corrected,
}

impl Corrected {
    pub fn new(source: Source<'_>, correction: &Correction) -> Self {
        let m = source.m;
        let key = format!("letters-kind-{}", correction.earlier_kind);
        let kind = m.by_code(&key, &[]).unwrap_or_else(|| correction.earlier_kind.clone());
        let zone = &source.gathering().timezone;
        let when = m.formats().date(zone.civil(correction.earlier_at).date());
        let button = Button {
            label: m.letter_button_announcement(),
            address: source.links.announcement(source.gathering(), source.language()),
        };
        let subject = m.letter_correction_subject(&kind, source.title());
        Self {
            frame: Frame::new(source, subject, m.letter_correction_heading(), button),
            intro: m.letter_correction_intro(source.organisation(), when, kind),
            words: source.prose(&correction.words),
        }
    }
}

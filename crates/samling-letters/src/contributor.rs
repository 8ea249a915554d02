//! Letters to contributors: will you come, and what has been agreed. Also when and where a contributor is wanted, in words.

use crate::calendar::{Engagement, personal_calendar};
use crate::frame::{Button, Fact, Frame, Source};
use crate::plain::line;
use crate::registration::labels;
use askama::Template;
use samling_app::Loaded;
use samling_app::contributor::last_choice;
use samling_domain::contributor::task::{Span, Task, spans};
use samling_domain::contributor::{Account, Contributor, body};
use samling_domain::coverage::price::price_of;
use samling_domain::gathering::Gathering;
use samling_domain::language::{Language, Text as Said};
use samling_language::{Messages, facts};

/// Something that a contributor does, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doing {
    /// What it is: the title of the item, the session or the panel.
    pub name: String,
    /// When it is, a line for each time.
    pub times: Vec<String>,
}

fn said(loaded: &Loaded, language: Language, text: &Said) -> String {
    line(&facts::render(text, &loaded.gathering, loaded.invited, language))
}

/// The name of a task.
pub fn task_name(loaded: &Loaded, language: Language, task: &Task) -> String {
    let (m, g) = (Messages::new(language), &loaded.gathering);
    let item = task.item(g).and_then(|item| item.title.as_ref()).map(|title| said(loaded, language, title));
    match task {
        Task::Item(id) => item.unwrap_or_else(|| id.to_string()),
        Task::Topic(slot, topic) => {
            let found = g.topics.iter().find(|one| one.id == *topic);
            let name = found.map_or_else(|| topic.to_string(), |topic| said(loaded, language, &topic.title));
            let slot = g.slots.iter().find(|one| one.id == *slot);
            let slot = slot.map(|slot| said(loaded, language, &slot.label)).unwrap_or_default();
            m.contributor_task_topic(name, samling_language::format::uncapitalised(&slot))
        }
        Task::Panel(id, _) => {
            let kind = task.place(g).map(|place| said(loaded, language, &place.kind)).unwrap_or_default();
            m.contributor_task_panel(item.unwrap_or_else(|| id.to_string()), kind)
        }
    }
}

/// A time in words: "tirsdag 27. november kl. 10.00–10.30".
pub fn time_of(language: Language, span: &Span) -> String {
    let f = Messages::new(language).formats();
    let clock = match span.ends {
        Some(ends) => f.clocks(span.starts, ends),
        None => f.clock(span.starts),
    };
    Messages::new(language).contributor_time(f.weekday_and_date(span.date), clock)
}

/// What a contributor does, in the order of the programme.
pub fn doings(loaded: &Loaded, language: Language, one: &Contributor) -> Vec<Doing> {
    let times = |task: &Task| spans(&loaded.gathering, task);
    let mut tasks: Vec<(Vec<Span>, &Task)> = one.tasks.iter().map(|task| (times(task), task)).collect();
    tasks.sort();
    let doing = |(times, task): (Vec<Span>, &Task)| Doing {
        name: task_name(loaded, language, task),
        times: times.iter().map(|span| time_of(language, span)).collect(),
    };
    tasks.into_iter().map(doing).collect()
}

/// The name of a kind of contributor.
pub fn kind_name(g: &Gathering, one: &Contributor, language: Language) -> String {
    let kind = g.contributors.kind(&one.kind);
    kind.map_or_else(|| one.kind.to_string(), |kind| kind.label.in_language(language).to_owned())
}

/// Who pays, as a sentence to the contributor; `organisation` is the name of the one that she comes from.
pub fn who_pays(m: Messages, g: &Gathering, one: &Contributor, organisation: &str) -> String {
    if one.elements.is_empty() {
        return String::new();
    }
    match &one.account {
        Account::Host => m.contributor_paid_by_host().to_owned(),
        Account::Organisation => m.contributor_paid_by_organisation(organisation),
        Account::Body(id) => {
            let name = body(g, id).map(|body| body.name.in_language(m.language).to_owned());
            m.contributor_paid_by_body(name.unwrap_or_else(|| id.to_string()))
        }
        Account::Own => {
            let price = price_of(g, &one.elements);
            if price.amount.is_zero() {
                m.contributor_paid_by_own_unpriced().to_owned()
            } else {
                m.contributor_paid_by_own(m.formats().money_or_about(price.amount, price.about))
            }
        }
    }
}

/// The calendar file with what the contributor does; `confirmed` is false while she is only asked.
pub(crate) fn calendar(source: Source<'_>, one: &Contributor, confirmed: bool) -> Option<String> {
    let (sequence, stamp) = (source.letter().id, source.letter().created_at);
    let address = source.links.announcement(source.gathering(), source.language());
    engagements_file(source.loaded(), source.language(), stamp, sequence, one, confirmed, &address)
}

/// The calendar file of a contributor, with a sequence number that rises with every change.
pub fn engagements_file(
    loaded: &Loaded,
    language: Language,
    stamp: jiff::Timestamp,
    sequence: i64,
    one: &Contributor,
    confirmed: bool,
    address: &str,
) -> Option<String> {
    let g = &loaded.gathering;
    let kind = samling_language::format::capitalised(&kind_name(g, one, language));
    let mut found = Vec::new();
    for task in &one.tasks {
        for (index, span) in spans(g, task).into_iter().enumerate() {
            let site = g.day(&span.day).and_then(|day| g.site_of(day));
            let place = site.map(|site| {
                format!("{}, {}", said(loaded, language, &site.name), said(loaded, language, &site.town))
            });
            found.push(Engagement {
                uid: format!("c{}-{}-{index}", one.id, task.code().replace([':', '/'], "-")),
                date: span.date,
                starts: span.starts.time(),
                ends: span.ends.map(samling_domain::time::Clock::time),
                summary: task_name(loaded, language, task),
                place: place.unwrap_or_default(),
                about: format!("{kind}, {}\n\n{address}", said(loaded, language, &g.title)),
            });
        }
    }
    found.sort_by(|a, b| (a.date, a.starts, &a.uid).cmp(&(b.date, b.starts, &b.uid)));
    personal_calendar(loaded, language, stamp, sequence, !confirmed, &found)
}

/// A letter to a contributor.
pub(crate) struct Letter {
    pub frame: Frame,
    pub greeting: String,
    pub intro: String,
    pub doings: Vec<Doing>,
    pub facts: Vec<Fact>,
    pub pays: String,
    pub choose: String,
    pub link: &'static str,
}

/// The HTML part.
#[derive(Template)]
#[template(path = "letters/contributor.html")]
pub(crate) struct Html<'a> {
    pub l: &'a Letter,
}

/// The text part.
#[derive(Template)]
#[template(path = "letters/contributor.txt")]
pub(crate) struct Text<'a> {
    pub l: &'a Letter,
}

impl Letter {
    pub fn new(source: Source<'_>, one: &Contributor, generation: i64, confirmed: bool) -> Self {
        let (m, g) = (source.m, source.gathering());
        let (title, kind) = (source.title(), kind_name(g, one, source.language()));
        let address = source.links.contributor(g, one.id, generation, source.language());
        let (subject, heading, label) = if confirmed {
            (
                m.contributor_letter_subject_confirmed(&title),
                m.contributor_letter_heading_confirmed(),
                m.contributor_letter_button_confirmed(),
            )
        } else {
            (
                m.contributor_letter_subject_enquiry(&title),
                m.contributor_letter_heading_enquiry(),
                m.contributor_letter_button_enquiry(),
            )
        };
        let frame = Frame::new(source, subject, heading, Button { label, address });
        let intro = if confirmed {
            m.contributor_letter_intro_confirmed(&frame.title, &kind)
        } else {
            m.contributor_letter_intro_enquiry(&frame.hosts, &kind, &frame.title)
        };
        let name = line(one.name.reveal());
        let takes = labels(source, &one.elements).join(", ");
        let fact = |label: &str, value: String| Fact { label: label.to_owned(), value };
        let mut facts = vec![fact(m.contributor_letter_place(), place(source))];
        if !takes.is_empty() {
            facts.push(fact(m.contributor_letter_takes(), takes));
        }
        facts.retain(|fact| !fact.value.is_empty());
        Self {
            greeting: if name.is_empty() { String::new() } else { m.contributor_letter_greeting(name) },
            intro,
            doings: doings(source.loaded(), source.language(), one),
            facts,
            pays: who_pays(m, g, one, &source.organisation()),
            choose: if one.participant.is_some() {
                m.contributor_letter_signed_up().to_owned()
            } else {
                m.contributor_letter_choose(m.formats().deadline_with_time(last_choice(g)))
            },
            link: m.contributor_letter_link(),
            frame,
        }
    }
}

fn place(source: Source<'_>) -> String {
    let site = source.gathering().sites.first();
    let parts = site.map(|site| {
        let address = site.address.as_deref().map(line).unwrap_or_default();
        [source.said(&site.name), address, source.said(&site.town)]
    });
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

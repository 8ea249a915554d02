//! The invitation, and the reminder to those who have not answered.

use crate::frame::{Button, Fact, Frame, Prose, Source};
use askama::Template;
use samling_domain::programme::timeline::{span_of, timeline};
use samling_domain::registration::rules::Binding;

/// The invitation or the reminder.
pub(crate) struct Invitation {
    pub frame: Frame,
    pub reminder: bool,
    pub intro: String,
    pub lead: Prose,
    pub facts: Vec<Fact>,
    pub one_link: String,
    pub changes: String,
    pub never: Vec<String>,
}

/// The HTML part.
#[derive(Template)]
#[template(path = "letters/invitation.html")]
pub(crate) struct Html<'a> {
    pub l: &'a Invitation,
}

/// The text part.
#[derive(Template)]
#[template(path = "letters/invitation.txt")]
pub(crate) struct Text<'a> {
    pub l: &'a Invitation,
}

impl Invitation {
    pub fn new(source: Source<'_>, generation: i64, reminder: bool) -> Self {
        let (m, g) = (source.m, source.gathering());
        let (title, dates, organisation) = (source.title(), source.dates(), source.organisation());
        let button = Button { label: m.letter_button_answer(), address: source.invitation(generation) };
        let subject = if reminder {
            m.letter_subject_reminder(m.formats().deadline(g.registration.deadline), &title)
        } else {
            m.letter_subject_invitation(&title, &dates)
        };
        let heading = if reminder { m.letter_heading_reminder() } else { m.letter_heading_invitation() };
        let frame = Frame::new(source, subject, heading, button);
        let intro = if reminder {
            m.letter_reminder_intro(&organisation, &frame.title)
        } else {
            m.letter_invitation_intro(&frame.hosts, &organisation, &frame.title)
        };
        Self {
            intro,
            reminder,
            lead: source.prose(&g.lead),
            facts: glance(source),
            one_link: m.letter_invitation_one_link(&organisation),
            changes: changes(source),
            never: source.never_covered(),
            frame,
        }
    }
}

fn fact(label: &str, value: String) -> Fact {
    Fact { label: label.to_owned(), value }
}

/// The facts at a glance.
fn glance(source: Source<'_>) -> Vec<Fact> {
    let (m, g) = (source.m, source.gathering());
    let f = m.formats();
    let days = timeline(g).into_iter().filter_map(|plan| {
        let (starts, ends) = span_of(&plan)?;
        let day = f.weekday_and_full_date(plan.day.date);
        Some(if ends > starts {
            format!("{day}, {}", f.clocks(starts, ends))
        } else {
            format!("{day}, {}", f.clock(starts))
        })
    });
    let sites = g.sites.iter().map(|site| {
        let parts =
            [source.said(&site.name), site.address.clone().unwrap_or_default(), source.said(&site.town)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    });
    let mut facts: Vec<Fact> = days.map(|value| fact(m.letter_fact_when(), value)).collect();
    facts.extend(sites.map(|value| fact(m.letter_fact_where(), value)));
    facts.push(fact(m.letter_fact_who(), source.said(&g.audience.short)));
    facts.push(fact(m.letter_fact_covered(), source.said(&g.coverage.short)));
    facts.push(fact(m.letter_fact_deadline(), source.deadline()));
    facts.retain(|fact| !fact.value.is_empty());
    facts
}

/// Until when changes are free, or that sign-up binds at once.
pub(crate) fn changes(source: Source<'_>) -> String {
    match source.gathering().registration.binding {
        Binding::FromDeadline => source.m.letter_changes_until(source.last_change()),
        Binding::AtOnce => source.m.letter_binding_at_once().to_owned(),
    }
}

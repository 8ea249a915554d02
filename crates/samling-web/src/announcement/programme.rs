//! The programme as the announcement shows it.

use crate::page::Page;
use samling_app::Loaded;
use samling_domain::contributor::task::Task;
use samling_domain::contributor::{Affiliation, Contributor as Person, body};
use samling_domain::identity::{RoomId, SlotId, TopicId};
use samling_domain::language::Text;
use samling_domain::programme::timeline::{DayPlan, Entry, timeline};
use samling_domain::programme::{Contributor, ContributorState, Item, ItemKind, Talk, Topic};

/// A day of the programme.
pub struct DayView {
    pub id: String,
    pub title: String,
    pub heading: Option<String>,
    pub items: Vec<ItemView>,
}

/// An item of the programme.
pub struct ItemView {
    pub datetime: String,
    pub time: String,
    pub soft: bool,
    pub title: String,
    pub continued: bool,
    pub provisional: Option<String>,
    pub by: String,
    /// Confirmed contributors whose names may be shown.
    pub people: Vec<String>,
    pub about: Vec<String>,
    pub talks: Vec<TalkView>,
    pub questions: Vec<String>,
    pub panel: Option<PanelView>,
    pub parallels: Vec<ParallelView>,
    /// The slot whose sessions these are.
    pub slot: Option<SlotId>,
}

/// A talk; its own talks stand inside it.
pub struct TalkView {
    pub title: String,
    pub by: String,
    pub talks: Vec<TalkView>,
}

/// A panel.
pub struct PanelView {
    pub confirmed: Vec<String>,
    pub wanted: Option<String>,
}

/// A parallel session.
pub struct ParallelView {
    pub topic: TopicId,
    /// Where it is, once that is published.
    pub room: Option<String>,
    pub title: String,
    pub by: String,
    /// Confirmed contributors whose names may be shown.
    pub people: Vec<String>,
    pub about: Vec<String>,
    pub workshop: bool,
}

/// A session of the published plan: when, what, where.
pub type RunningSession = (SlotId, TopicId, Option<RoomId>);

/// The days in order; in the place of the topics that are offered, the sessions that run, once they are published.
pub fn days(page: &Page, loaded: &Loaded, shown: &[Person], sessions: &[RunningSession]) -> Vec<DayView> {
    let mut days: Vec<DayView> =
        timeline(&loaded.gathering).iter().map(|plan| day(page, loaded, shown, plan)).collect();
    for item in days.iter_mut().flat_map(|day| &mut day.items) {
        settle(page, loaded, sessions, item);
    }
    days
}

/// Leaves only the sessions that run, each with its room.
fn settle(page: &Page, loaded: &Loaded, sessions: &[RunningSession], item: &mut ItemView) {
    let Some(slot) = &item.slot else { return };
    let here: Vec<&RunningSession> = sessions.iter().filter(|(at, _, _)| at == slot).collect();
    if here.is_empty() {
        return;
    }
    item.provisional = None;
    item.parallels.retain_mut(|parallel| {
        let Some((_, _, room)) = here.iter().find(|(_, topic, _)| *topic == parallel.topic) else {
            return false;
        };
        let room = loaded.gathering.rooms.iter().find(|one| Some(&one.id) == room.as_ref());
        parallel.room = room.map(|room| page.m.announcement_session_room(page.text(&room.label, loaded)));
        true
    });
}

fn day(page: &Page, loaded: &Loaded, shown: &[Person], plan: &DayPlan<'_>) -> DayView {
    DayView {
        id: plan.day.id.to_string(),
        title: page.m.announcement_day(plan.number, page.f.weekday_and_date(plan.day.date)),
        heading: plan.day.heading.as_ref().map(|heading| page.text(heading, loaded)),
        items: plan.entries.iter().map(|entry| item(page, loaded, shown, plan, entry)).collect(),
    }
}

fn item(page: &Page, loaded: &Loaded, shown: &[Person], plan: &DayPlan<'_>, entry: &Entry<'_>) -> ItemView {
    let item = entry.item;
    let text = |text: &Text| page.text(text, loaded);
    let slot = item.slot.as_ref().and_then(|id| loaded.gathering.slots.iter().find(|slot| slot.id == *id));
    let topics = slot.map_or_else(Vec::new, |slot| {
        loaded.gathering.topics.iter().filter(|topic| topic.slots.contains(&slot.id)).collect::<Vec<_>>()
    });
    let soft = matches!(item.kind, ItemKind::Meal | ItemKind::Break | ItemKind::Free | ItemKind::End);
    ItemView {
        datetime: format!("{}T{}", plan.day.date, item.starts),
        time: match item.ends {
            Some(ends) => page.f.clocks(item.starts, ends),
            None => page.f.clock(item.starts),
        },
        soft,
        title: entry.title.map(text).unwrap_or_default(),
        continued: entry.continued,
        provisional: slot.filter(|slot| slot.provisional).map(|slot| {
            match (slot.min_sessions, slot.max_sessions) {
                (Some(least), Some(most)) if least < most => {
                    page.m.announcement_provisional_sessions(page.f.numbers(least, most))
                }
                _ => page.m.announcement_provisional().to_owned(),
            }
        }),
        by: by(page, loaded, &item.by),
        people: people(page, loaded, shown, |task| match task {
            Task::Item(id) | Task::Panel(id, _) => *id == item.id,
            Task::Topic(..) => false,
        }),
        about: item.about.as_ref().map(|about| page.paragraphs(about, loaded)).unwrap_or_default(),
        talks: talks(page, loaded, &item.talks),
        questions: item.questions.iter().map(text).collect(),
        panel: item.panel.as_ref().map(|panel| PanelView {
            confirmed: panel
                .wanted
                .iter()
                .flat_map(|place| &place.members)
                .filter(|member| member.state == ContributorState::Confirmed)
                .map(|member| samling_language::format::capitalised(&text(&member.name)))
                .collect(),
            wanted: panel.open.then(|| {
                let kinds: Vec<String> = panel.wanted.iter().map(|place| text(&place.kind)).collect();
                page.m.announcement_panel_open(page.f.list(&kinds))
            }),
        }),
        slot: item.slot.clone(),
        parallels: topics.into_iter().map(|topic| parallel(page, loaded, shown, item, topic)).collect(),
    }
}

fn parallel(page: &Page, loaded: &Loaded, shown: &[Person], item: &Item, topic: &Topic) -> ParallelView {
    ParallelView {
        topic: topic.id.clone(),
        room: None,
        title: page.text(&topic.title, loaded),
        by: by(page, loaded, &topic.by),
        people: people(page, loaded, shown, |task| match task {
            Task::Topic(slot, id) => *id == topic.id && item.slot.as_ref() == Some(slot),
            Task::Item(_) | Task::Panel(..) => false,
        }),
        about: topic.about.as_ref().map(|about| page.paragraphs(about, loaded)).unwrap_or_default(),
        workshop: topic.workshop,
    }
}

fn talks(page: &Page, loaded: &Loaded, found: &[Talk]) -> Vec<TalkView> {
    let view = |talk: &Talk| TalkView {
        title: page.text(&talk.title, loaded),
        by: by(page, loaded, &talk.by),
        talks: talks(page, loaded, &talk.talks),
    };
    found.iter().map(view).collect()
}

/// Those who contribute to something, by name: "Kari Eksempel, researcher, Cicero".
fn people(page: &Page, loaded: &Loaded, shown: &[Person], to: impl Fn(&Task) -> bool) -> Vec<String> {
    let name = |one: &Person| {
        let from = match &one.affiliation {
            Affiliation::Body(id) => {
                body(&loaded.gathering, id).map(|body| page.text(&body.name, loaded)).unwrap_or_default()
            }
            Affiliation::Other(text) => text.clone(),
            Affiliation::Nowhere | Affiliation::Organisation(_) => String::new(),
        };
        let parts = [one.name.reveal().to_owned(), one.title.reveal().to_owned(), from];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    shown.iter().filter(|one| one.tasks.iter().any(&to)).map(name).collect()
}

/// "By a, b and c", of the confirmed only; empty without any.
fn by(page: &Page, loaded: &Loaded, contributors: &[Contributor]) -> String {
    let names: Vec<String> = contributors
        .iter()
        .filter(|contributor| contributor.state == ContributorState::Confirmed)
        .map(|contributor| page.text(&contributor.name, loaded))
        .collect();
    if names.is_empty() { String::new() } else { page.m.announcement_by(page.f.list(&names)) }
}

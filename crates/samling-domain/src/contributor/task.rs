//! What a contributor does in the programme: when she is wanted where, who is wanted twice at a time, and which panelists
//! are still wanted.

use super::alike::same_person;
use super::{Contributor, State};
use crate::gathering::Gathering;
use crate::identity::{ContributorId, DayId, ItemId, SlotId, TopicId};
use crate::programme::timeline::timeline;
use crate::programme::{ContributorState, Item, ItemKind, PanelPlace};
use crate::time::Clock;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something in the programme that somebody contributes to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Task {
    /// An item of the programme.
    Item(ItemId),
    /// A topic of the parallel sessions in one of its slots.
    Topic(SlotId, TopicId),
    /// A kind of panelist of an item, counted from 1 in the order of the file.
    Panel(ItemId, usize),
}

/// A text that is no task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no task of the programme")]
pub struct NotATask;

impl TryFrom<String> for Task {
    type Error = NotATask;
    fn try_from(code: String) -> Result<Self, NotATask> {
        Self::from_code(&code).ok_or(NotATask)
    }
}

impl From<Task> for String {
    fn from(task: Task) -> Self {
        task.code()
    }
}

impl Task {
    /// As stored and as a value of a form: `item:welcome`, `topic:before-lunch/energy-plan`, `panel:way-forward/1`.
    pub fn code(&self) -> String {
        match self {
            Self::Item(item) => format!("item:{item}"),
            Self::Topic(slot, topic) => format!("topic:{slot}/{topic}"),
            Self::Panel(item, place) => format!("panel:{item}/{place}"),
        }
    }

    /// Reads what [`Task::code`] wrote.
    pub fn from_code(code: &str) -> Option<Self> {
        let (kind, rest) = code.split_once(':')?;
        match (kind, rest.split_once('/')) {
            ("item", None) => ItemId::new(rest).ok().map(Self::Item),
            ("topic", Some((slot, topic))) => {
                Some(Self::Topic(SlotId::new(slot).ok()?, TopicId::new(topic).ok()?))
            }
            ("panel", Some((item, place))) => {
                let place = place.parse().ok().filter(|place| *place > 0)?;
                Some(Self::Panel(ItemId::new(item).ok()?, place))
            }
            _ => None,
        }
    }

    /// The item of the programme that it is part of.
    pub fn item<'g>(&self, g: &'g Gathering) -> Option<&'g Item> {
        match self {
            Self::Item(id) | Self::Panel(id, _) => g.programme.iter().find(|item| item.id == *id),
            Self::Topic(slot, _) => g.programme.iter().find(|item| item.slot.as_ref() == Some(slot)),
        }
    }

    /// The kind of panelist.
    pub fn place<'g>(&self, g: &'g Gathering) -> Option<&'g PanelPlace> {
        let Self::Panel(_, number) = self else { return None };
        self.item(g)?.panel.as_ref()?.wanted.get(number - 1)
    }

    /// Whether the gathering has it.
    pub fn is_in(&self, g: &Gathering) -> bool {
        match self {
            Self::Item(_) => self.item(g).is_some(),
            Self::Topic(slot, topic) => {
                g.topics.iter().any(|one| one.id == *topic && one.slots.contains(slot))
            }
            Self::Panel(..) => self.place(g).is_some(),
        }
    }
}

/// All that somebody can contribute to, in the order of the programme.
pub fn choices(g: &Gathering) -> Vec<Task> {
    let mut found = Vec::new();
    for entry in timeline(g).iter().flat_map(|plan| &plan.entries) {
        let item = entry.item;
        if let Some(slot) = &item.slot {
            let topics = g.topics.iter().filter(|topic| topic.slots.contains(slot));
            found.extend(topics.map(|topic| Task::Topic(slot.clone(), topic.id.clone())));
        }
        if let Some(panel) = &item.panel {
            found.extend((1..=panel.wanted.len()).map(|place| Task::Panel(item.id.clone(), place)));
        }
        let plain = matches!(item.kind, ItemKind::Plenary | ItemKind::Panel | ItemKind::Meal);
        if plain && item.continues.is_none() {
            found.push(Task::Item(item.id.clone()));
        }
    }
    found
}

/// A time at which somebody is wanted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The date.
    pub date: Date,
    /// From when.
    pub starts: Clock,
    /// Until when; nothing where the programme does not say.
    pub ends: Option<Clock>,
    /// The day of the gathering.
    pub day: DayId,
}

impl Span {
    fn meets(&self, other: &Self) -> bool {
        let end = |span: &Self| span.ends.unwrap_or(span.starts);
        self.date == other.date
            && (self.starts == other.starts || (self.starts < end(other) && other.starts < end(self)))
    }
}

/// When a task is: the item's time, and that of the items that go on with it.
pub fn spans(g: &Gathering, task: &Task) -> Vec<Span> {
    let Some(item) = task.item(g) else { return Vec::new() };
    let part_of = |other: &Item| other.id == item.id || other.continues.as_ref() == Some(&item.id);
    let mut found = Vec::new();
    for plan in timeline(g) {
        for entry in plan.entries.iter().filter(|entry| part_of(entry.item)) {
            found.push(Span {
                date: plan.day.date,
                starts: entry.item.starts,
                ends: entry.ends,
                day: plan.day.id.clone(),
            });
        }
    }
    found
}

/// Somebody is wanted at two places at a time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clash {
    /// Who: one contributor, or two entries of the same person.
    pub who: (ContributorId, ContributorId),
    /// What meets.
    pub tasks: (Task, Task),
    /// True for two topics of the same slot: an expert may serve several parallels, so it is told and no more.
    pub parallel: bool,
}

/// Everybody who is wanted at two places at a time. Those who have said no are wanted nowhere.
pub fn clashes(g: &Gathering, contributors: &[Contributor]) -> Vec<Clash> {
    let mut wanted: Vec<(&Contributor, &Task, Vec<Span>)> = Vec::new();
    for one in contributors.iter().filter(|one| one.state != State::Declined) {
        wanted.extend(one.tasks.iter().map(|task| (one, task, spans(g, task))));
    }
    let mut found = Vec::new();
    for (index, (one, task, times)) in wanted.iter().enumerate() {
        for (other, second, others) in &wanted[index + 1..] {
            let same = one.id == other.id || same_person(one, other);
            let apart = task.item(g) != second.item(g) || both_topics(task, second);
            if same && apart && times.iter().any(|time| others.iter().any(|other| time.meets(other))) {
                found.push(Clash {
                    who: (one.id, other.id),
                    tasks: ((*task).clone(), (*second).clone()),
                    parallel: both_topics(task, second),
                });
            }
        }
    }
    found
}

/// Two different topics of one slot.
fn both_topics(one: &Task, other: &Task) -> bool {
    matches!((one, other), (Task::Topic(a, x), Task::Topic(b, y)) if a == b && x != y)
}

/// A kind of panelist, and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted<'g> {
    /// The place of the panel.
    pub task: Task,
    /// The kind, as the gathering names it.
    pub place: &'g PanelPlace,
    /// How many have said yes, here or in the gathering file.
    pub confirmed: usize,
    /// How many are asked.
    pub asked: usize,
}

impl Wanted<'_> {
    /// How many are still to be found; those who are asked may say no.
    pub fn missing(&self) -> usize {
        (self.place.seats as usize).saturating_sub(self.confirmed)
    }
}

/// Every kind of panelist of every panel. A contributor who stands for one in the gathering file counts once.
pub fn wanted<'g>(g: &'g Gathering, contributors: &[Contributor]) -> Vec<Wanted<'g>> {
    let mut found = Vec::new();
    for item in &g.programme {
        for (index, place) in item.panel.iter().flat_map(|panel| &panel.wanted).enumerate() {
            let task = Task::Panel(item.id.clone(), index + 1);
            let here = |state| {
                contributors.iter().filter(|one| one.state == state && one.tasks.contains(&task)).count()
            };
            let named = |state| place.members.iter().filter(|member| member.state == state).count();
            found.push(Wanted {
                confirmed: here(State::Confirmed).max(named(ContributorState::Confirmed)),
                asked: here(State::Asked).max(named(ContributorState::Asked)),
                task,
                place,
            });
        }
    }
    found
}

//! The programme in order, with derived ends and continued titles.

use super::{Item, ItemKind};
use crate::gathering::{Day, Gathering};
use crate::language::Text;
use crate::time::Clock;

/// A day of the programme as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct DayPlan<'a> {
    /// The day.
    pub day: &'a Day,
    /// Its place among the days, from 1.
    pub number: usize,
    /// Its items, by time.
    pub entries: Vec<Entry<'a>>,
}

/// An item with what follows from the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'a> {
    /// The item.
    pub item: &'a Item,
    /// When it ends: stated, or when the next item begins; nothing for the last one.
    pub ends: Option<Clock>,
    /// Its title, or that of the item that it continues.
    pub title: Option<&'a Text>,
    /// True when it goes on with an earlier item.
    pub continued: bool,
}

/// The programme by day and time.
pub fn timeline(gathering: &Gathering) -> Vec<DayPlan<'_>> {
    let mut days: Vec<&Day> = gathering.days.iter().collect();
    days.sort_by_key(|day| day.date);
    days.into_iter().enumerate().map(|(index, day)| plan(gathering, day, index + 1)).collect()
}

fn plan<'a>(gathering: &'a Gathering, day: &'a Day, number: usize) -> DayPlan<'a> {
    let mut items: Vec<&Item> = gathering.programme.iter().filter(|item| item.day == day.id).collect();
    items.sort_by_key(|item| item.starts);
    let entries = items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let earlier = item.continues.as_ref().and_then(|id| {
                gathering.programme.iter().find(|other| other.id == *id && other.id != item.id)
            });
            let next = items.get(at + 1).map(|next| next.starts);
            Entry {
                item,
                ends: item.ends.or(if item.kind == ItemKind::End { None } else { next }),
                title: item.title.as_ref().or(earlier.and_then(|other| other.title.as_ref())),
                continued: earlier.is_some(),
            }
        })
        .collect();
    DayPlan { day, number, entries }
}

/// When a day begins and ends: the first start, and the latest end or start.
pub fn span_of(plan: &DayPlan<'_>) -> Option<(Clock, Clock)> {
    let first = plan.entries.iter().map(|entry| entry.item.starts).min()?;
    let last = plan.entries.iter().map(|entry| entry.ends.unwrap_or(entry.item.starts)).max()?;
    Some((first, last))
}

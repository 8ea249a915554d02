//! The programme, its slots and the topics offered in them.

use super::Check;
use crate::gathering::problem::{ProblemKind, Referent};
use crate::programme::{Contributor, Item, ItemKind, Slot, Talk};

impl Check<'_> {
    pub(super) fn programme(&mut self) {
        for (index, item) in self.g.programme.iter().enumerate() {
            self.item(&format!("programme[{index}]"), item);
        }
        self.overlaps();
        for (index, slot) in self.g.slots.iter().enumerate() {
            self.slot(&format!("slots[{index}]"), slot);
        }
        self.topics();
    }

    fn item(&mut self, path: &str, item: &Item) {
        let g = self.g;
        let id = || item.id.to_string();
        self.refer(format!("{path}.day"), Referent::Day, &item.day, g.days.iter().map(|day| &day.id));
        if let Some(ends) = item.ends.filter(|ends| *ends <= item.starts) {
            let kind = ProblemKind::EndsNotAfterStart { starts: item.starts, ends };
            self.say(format!("{path}.ends"), kind);
        }
        let continued = self.continued(path, item);
        if item.title.is_none()
            && (item.continues.is_none() || continued.is_some_and(|other| other.title.is_none()))
        {
            self.say(path, ProblemKind::ItemWithoutTitle { item: id() });
        }
        match (item.kind, &item.slot) {
            (ItemKind::Parallel, None) => self.say(path, ProblemKind::ParallelWithoutSlot { item: id() }),
            (ItemKind::Parallel, Some(slot)) => {
                self.refer(format!("{path}.slot"), Referent::Slot, slot, g.slots.iter().map(|slot| &slot.id));
            }
            (_, Some(_)) => self.say(format!("{path}.slot"), ProblemKind::SlotAtOtherItem { item: id() }),
            (_, None) => {}
        }
        self.contributors(path, &item.by);
        self.talks(path, &item.talks);
        for (index, place) in item.panel.iter().flat_map(|panel| &panel.wanted).enumerate() {
            let list = format!("{path}.panel.wanted[{index}]");
            for (at, member) in place.members.iter().enumerate() {
                self.contributor(&format!("{list}.members[{at}]"), member);
            }
        }
    }

    /// The item that this one goes on with; says when there is none or it is no earlier one.
    fn continued(&mut self, path: &str, item: &Item) -> Option<&Item> {
        let g = self.g;
        let id = item.continues.as_ref()?;
        let path = format!("{path}.continues");
        if !self.refer(&path, Referent::Item, id, g.programme.iter().map(|item| &item.id)) {
            return None;
        }
        let other = g.programme.iter().find(|other| other.id == *id)?;
        let when = |item: &Item| (g.day(&item.day).map(|day| day.date), item.starts);
        if other.id == item.id || when(other) >= when(item) {
            let kind = ProblemKind::ContinuesNotEarlier { item: item.id.to_string(), other: id.to_string() };
            self.say(path, kind);
        }
        Some(other)
    }

    fn contributors(&mut self, path: &str, by: &[Contributor]) {
        for (index, contributor) in by.iter().enumerate() {
            self.contributor(&format!("{path}.by[{index}]"), contributor);
        }
    }

    fn contributor(&mut self, path: &str, contributor: &Contributor) {
        let g = self.g;
        if let Some(body) = &contributor.body {
            let known = g.organisers.iter().flat_map(|body| body.all()).map(|body| &body.id);
            self.refer(format!("{path}.body"), Referent::Body, body, known);
        }
    }

    fn talks(&mut self, path: &str, talks: &[Talk]) {
        for (index, talk) in talks.iter().enumerate() {
            let path = format!("{path}.talks[{index}]");
            self.contributors(&path, &talk.by);
            self.talks(&path, &talk.talks);
        }
    }

    /// Two things at a time, other than parallel sessions side by side.
    fn overlaps(&mut self) {
        let g = self.g;
        for day in &g.days {
            let mut items: Vec<(usize, &Item)> =
                g.programme.iter().enumerate().filter(|(_, item)| item.day == day.id).collect();
            items.sort_by_key(|(_, item)| item.starts);
            for (at, (index, item)) in items.iter().enumerate() {
                let side_by_side =
                    |other: &Item| item.kind == ItemKind::Parallel && other.kind == ItemKind::Parallel;
                let goes_on = items[..at].iter().find(|(_, other)| {
                    let until = other.ends.unwrap_or(other.starts);
                    !side_by_side(other) && (until > item.starts || other.starts == item.starts)
                });
                if let Some((_, other)) = goes_on {
                    let kind = ProblemKind::ItemsOverlap {
                        item: item.id.to_string(),
                        other: other.id.to_string(),
                        starts: item.starts,
                        until: other.ends.unwrap_or(other.starts),
                    };
                    self.say(format!("programme[{index}].starts"), kind);
                }
            }
        }
    }

    fn slot(&mut self, path: &str, slot: &Slot) {
        let g = self.g;
        self.refer(format!("{path}.day"), Referent::Day, &slot.day, g.days.iter().map(|day| &day.id));
        if let (Some(min), Some(max)) = (slot.min_sessions, slot.max_sessions)
            && min > max
        {
            self.say(format!("{path}.min_sessions"), ProblemKind::MinAboveMax { min, max });
        }
        let needed = slot.min_sessions.unwrap_or(1).max(1);
        let offered = g.topics.iter().filter(|topic| topic.slots.contains(&slot.id)).count();
        let offered = u32::try_from(offered).unwrap_or(u32::MAX);
        if offered < needed {
            self.say(path, ProblemKind::TooFewTopics { slot: slot.id.to_string(), offered, needed });
        }
        self.slot_in_programme(path, slot);
    }

    fn slot_in_programme(&mut self, path: &str, slot: &Slot) {
        let g = self.g;
        let items: Vec<(usize, &Item)> =
            g.programme.iter().enumerate().filter(|(_, item)| item.slot.as_ref() == Some(&slot.id)).collect();
        let Some((first, first_item)) = items.first() else {
            if !g.programme.is_empty() {
                self.say(path, ProblemKind::SlotWithoutItem { slot: slot.id.to_string() });
            }
            return;
        };
        for (index, item) in &items {
            if item.day != slot.day {
                let kind = ProblemKind::SlotOnOtherDay {
                    slot: slot.id.to_string(),
                    slot_day: slot.day.to_string(),
                    item_day: item.day.to_string(),
                };
                self.say(format!("programme[{index}].slot"), kind);
            }
            if index != first && item.continues.as_ref() != Some(&first_item.id) {
                let (slot, first) = (slot.id.to_string(), format!("programme[{first}].slot"));
                self.say(format!("programme[{index}].slot"), ProblemKind::SlotTwice { slot, first });
            }
        }
    }

    fn topics(&mut self) {
        let g = self.g;
        for (index, topic) in g.topics.iter().enumerate() {
            let path = format!("topics[{index}]");
            let list = format!("{path}.slots");
            self.not_empty(list.clone(), &topic.slots);
            for (at, slot) in topic.slots.iter().enumerate() {
                let known = g.slots.iter().map(|slot| &slot.id);
                self.refer(format!("{list}[{at}]"), Referent::Slot, slot, known);
            }
            self.unique_entries(&list, topic.slots.iter());
            for (at, role) in topic.roles.iter().enumerate() {
                let known = g.roles.iter().map(|role| &role.id);
                self.refer(format!("{path}.roles[{at}]"), Referent::Role, role, known);
            }
            self.contributors(&path, &topic.by);
        }
    }
}

//! A shorter gathering: what falls away with a day.

use super::decide::Rejection;
use super::paragraphs::Cut;
use crate::coverage::rules::{ElementKind, Elements, Package};
use crate::coverage::totals::date_of;
use crate::gathering::Gathering;
use crate::identity::{DayId, ElementId, ItemId, PackageId, SlotId, TopicId};
use crate::language::Text;
use crate::money::Money;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Fewer days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shorten {
    /// The days that are not held.
    pub days: BTreeSet<DayId>,
    /// What else is not offered, beside what falls with the days: a night, a dinner.
    pub elements: Elements,
    /// New prices of packages in which something falls away.
    pub prices: BTreeMap<PackageId, Money>,
}

/// What falls away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost {
    /// What nobody can take any longer.
    pub elements: Vec<ElementId>,
    /// Packages of which nothing is left.
    pub packages: Vec<PackageId>,
    /// Packages that have less in them.
    pub smaller: Vec<PackageId>,
    /// Times for parallel sessions.
    pub slots: Vec<SlotId>,
    /// Topics that are offered at no other time.
    pub topics: Vec<TopicId>,
    /// How many items of the programme.
    pub items: usize,
    /// Paragraphs that speak of what falls away.
    pub paragraphs: Vec<Text>,
}

/// What falls with days, whatever the organiser wants: being there, what is dated on them, and what would be dated before
/// the first or after the last day that is left. A night belongs to its evening.
pub fn falls_with(g: &Gathering, days: &BTreeSet<DayId>) -> Elements {
    let left: Vec<Date> = g.days.iter().filter(|day| !days.contains(&day.id)).map(|day| day.date).collect();
    let gone: Vec<Date> = g.days.iter().filter(|day| days.contains(&day.id)).map(|day| day.date).collect();
    let (first, last) = (left.iter().min(), left.iter().max());
    let falls = |element: &&crate::coverage::rules::Element| match &element.day {
        Some(day) => days.contains(day),
        None => date_of(g, element).is_some_and(|date| {
            let on_gone = gone.contains(&date) && !left.contains(&date);
            // The evening before the first day and the one after the last are a matter of the organiser's where they were so.
            let outside = first.is_some_and(|first| date < *first && gone.iter().any(|day| *day <= date))
                || last.is_some_and(|last| date > *last && gone.iter().any(|day| *day >= date));
            on_gone || outside
        }),
    };
    g.elements.iter().filter(falls).map(|element| element.id.clone()).collect()
}

/// What the organiser may also take out: everything but days.
pub fn may_fall(g: &Gathering) -> impl Iterator<Item = &crate::coverage::rules::Element> {
    g.elements.iter().filter(|element| element.kind != ElementKind::Day)
}

/// The shorter gathering, and what fell away.
pub fn shorten(g: &Gathering, wanted: &Shorten) -> Result<(Gathering, Lost), Rejection> {
    let known = wanted.days.iter().all(|id| g.day(id).is_some())
        && wanted.elements.iter().all(|id| may_fall(g).any(|element| element.id == *id));
    if !known {
        return Err(Rejection::Unknown);
    }
    if g.days.iter().all(|day| wanted.days.contains(&day.id)) {
        return Err(Rejection::NoDayLeft);
    }
    if wanted.days.is_empty() {
        return Err(Rejection::NothingChanges);
    }
    let mut after = g.clone();
    let mut lost = Lost::default();
    let falls: Elements = falls_with(g, &wanted.days).union(&wanted.elements).cloned().collect();
    after.days.retain(|day| !wanted.days.contains(&day.id));
    after.elements.retain(|element| !falls.contains(&element.id));
    lost.elements = g.elements.iter().map(|e| e.id.clone()).filter(|id| falls.contains(id)).collect();
    packages(&mut after, &falls, wanted, &mut lost);
    programme(&mut after, &wanted.days, &mut lost);
    texts(g, &mut after, &mut lost);
    Ok((after, lost))
}

fn packages(g: &mut Gathering, falls: &Elements, wanted: &Shorten, lost: &mut Lost) {
    for package in &mut g.packages {
        let before = package.clone();
        less(package, falls);
        if package.includes.is_empty() && package.one_of.is_empty() {
            lost.packages.push(package.id.clone());
        } else if *package != before {
            lost.smaller.push(package.id.clone());
            if let Some(price) = wanted.prices.get(&package.id) {
                package.price.kroner = *price;
            }
        }
    }
    g.packages.retain(|package| !lost.packages.contains(&package.id));
    let gone = |id: &PackageId| lost.packages.contains(id);
    g.coverage.quotas.retain(|quota| !gone(&quota.package));
    g.coverage.extra_quotas.retain(|quota| !gone(&quota.package));
    g.coverage.share_rest.retain(|id| !gone(id));
    for capacity in &mut g.capacities {
        capacity.elements.retain(|id| !falls.contains(id));
    }
    g.capacities.retain(|capacity| !capacity.elements.is_empty());
    for alternative in &mut g.alternatives {
        alternative.elements.retain(|id| !falls.contains(id));
    }
    g.alternatives.retain(|alternative| !alternative.elements.is_empty());
    if g.alternatives.len() == 1 {
        g.alternatives.clear();
    }
    for kind in &mut g.contributors.kinds {
        kind.takes.retain(|id| !falls.contains(id));
    }
}

/// A choice in which nothing is left is no choice any longer; equal choices are one.
fn less(package: &mut Package, falls: &Elements) {
    package.includes.retain(|id| !falls.contains(id));
    for choice in &mut package.one_of {
        choice.retain(|id| !falls.contains(id));
    }
    let mut seen = BTreeSet::new();
    package.one_of.retain(|choice| !choice.is_empty() && seen.insert(choice.clone()));
}

fn programme(g: &mut Gathering, days: &BTreeSet<DayId>, lost: &mut Lost) {
    lost.slots = g.slots.iter().filter(|slot| days.contains(&slot.day)).map(|slot| slot.id.clone()).collect();
    g.slots.retain(|slot| !days.contains(&slot.day));
    for topic in &mut g.topics {
        topic.slots.retain(|slot| !lost.slots.contains(slot));
        if topic.slots.is_empty() {
            lost.topics.push(topic.id.clone());
        }
    }
    g.topics.retain(|topic| !lost.topics.contains(&topic.id));
    let titles: BTreeMap<ItemId, Option<Text>> =
        g.programme.iter().map(|item| (item.id.clone(), item.title.clone())).collect();
    let before = g.programme.len();
    g.programme.retain(|item| !days.contains(&item.day));
    lost.items = before - g.programme.len();
    let left: BTreeSet<ItemId> = g.programme.iter().map(|item| item.id.clone()).collect();
    for item in &mut g.programme {
        if let Some(earlier) = item.continues.take_if(|id| !left.contains(id)) {
            item.title = item.title.take().or_else(|| titles.get(&earlier).cloned().flatten());
        }
    }
    g.advice.retain(|advice| !advice.when.on_day.as_ref().is_some_and(|day| days.contains(day)));
}

/// Paragraphs that refer to facts that are gone would stand with open braces on the announcement.
fn texts(before: &Gathering, g: &mut Gathering, lost: &mut Lost) {
    let mut cut = Cut::new(before, g);
    cut.text(&mut g.purpose, false);
    cut.text(&mut g.coverage.summary, false);
    cut.text(&mut g.registration.how, false);
    if let Some(text) = &mut g.registration.confirmation {
        cut.text(text, false);
    }
    if let Some(text) = &mut g.audience.about {
        cut.text(text, false);
    }
    g.days.iter_mut().filter_map(|day| day.about.as_mut()).for_each(|text| {
        cut.text(text, false);
    });
    g.sections.retain_mut(|section| !cut.text(&mut section.body, true));
    lost.paragraphs = cut.taken;
}

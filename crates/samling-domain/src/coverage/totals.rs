//! Counts for the desk, the hotel and the kitchen: days, nights, meals by date, and every element.

use super::plan::CoveragePlan;
use super::request::OrganisationRequest;
use super::rules::{Element, ElementKind, Elements, Meal};
use crate::gathering::Gathering;
use crate::identity::ElementId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many take what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// How many people take anything.
    pub persons: u32,
    /// Takers of each element, in file order; elements that nobody takes are there with 0.
    pub elements: Vec<ElementCount>,
    /// People present, by date.
    pub days: BTreeMap<Date, u32>,
    /// Nights, by the date of the evening.
    pub nights: BTreeMap<Date, u32>,
    /// Meals, by the date on which they are eaten: the breakfast that goes with a night is eaten on the next date. A
    /// person who gets the same meal by two elements of one date counts twice there.
    pub meals: BTreeMap<Date, BTreeMap<Meal, u32>>,
    /// Meals of elements without a date.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub undated_meals: BTreeMap<Meal, u32>,
}

/// How many take an element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElementCount {
    /// Which element.
    pub element: ElementId,
    /// How many.
    pub count: u32,
}

/// The date of an element: its own, or its day's.
pub fn date_of(g: &Gathering, element: &Element) -> Option<Date> {
    element.date.or_else(|| g.day(element.day.as_ref()?).map(|day| day.date))
}

/// The meals that go with an element and the date on which each is eaten.
pub fn meals_of(g: &Gathering, element: &Element) -> Vec<(Option<Date>, Meal)> {
    let date = date_of(g, element);
    let next = date.and_then(|date| date.tomorrow().ok());
    let on = |meal| match (element.kind, meal) {
        (ElementKind::Night, Meal::Breakfast) => next,
        _ => date,
    };
    element.meals.iter().map(|meal| (on(*meal), *meal)).collect()
}

impl Totals {
    /// Counts what these people take.
    pub fn of<'e>(g: &Gathering, choices: impl IntoIterator<Item = &'e Elements>) -> Self {
        let mut counts: BTreeMap<&ElementId, u32> = BTreeMap::new();
        let mut persons = 0;
        for choice in choices {
            persons += u32::from(!choice.is_empty());
            for element in choice {
                *counts.entry(element).or_default() += 1;
            }
        }
        Self::from_counts(g, persons, |element| counts.get(element).copied().unwrap_or_default())
    }

    /// Counts what people have asked for.
    pub fn of_requests(g: &Gathering, requests: &[OrganisationRequest]) -> Self {
        Self::of(g, requests.iter().flat_map(|request| &request.participants).map(|person| &person.elements))
    }

    /// Counts what people get by a decision.
    pub fn of_plan(g: &Gathering, plan: &CoveragePlan) -> Self {
        Self::of(g, plan.organisations.iter().flat_map(|one| &one.persons).map(|person| &person.granted))
    }

    pub(super) fn from_counts(g: &Gathering, persons: u32, count: impl Fn(&ElementId) -> u32) -> Self {
        let mut totals = Self { persons, ..Self::default() };
        for element in &g.elements {
            let count = count(&element.id);
            totals.elements.push(ElementCount { element: element.id.clone(), count });
            let by_date = match element.kind {
                ElementKind::Day => Some(&mut totals.days),
                ElementKind::Night => Some(&mut totals.nights),
                ElementKind::Meal | ElementKind::Extra => None,
            };
            if let (Some(by_date), Some(date)) = (by_date, date_of(g, element)) {
                *by_date.entry(date).or_default() += count;
            }
            for (date, meal) in meals_of(g, element) {
                let meals = match date {
                    Some(date) => totals.meals.entry(date).or_default(),
                    None => &mut totals.undated_meals,
                };
                *meals.entry(meal).or_default() += count;
            }
        }
        totals
    }

    /// Of each count the larger one.
    pub(super) fn at_most(mut self, other: &Self) -> Self {
        self.merge(other, u32::max);
        self
    }

    /// The sum of each count.
    pub fn plus(mut self, other: &Self) -> Self {
        self.merge(other, u32::saturating_add);
        self
    }

    fn merge(&mut self, other: &Self, with: fn(u32, u32) -> u32) {
        self.persons = with(self.persons, other.persons);
        for (mine, theirs) in self.elements.iter_mut().zip(&other.elements) {
            mine.count = with(mine.count, theirs.count);
        }
        merge_maps(&mut self.days, &other.days, with);
        merge_maps(&mut self.nights, &other.nights, with);
        merge_maps(&mut self.undated_meals, &other.undated_meals, with);
        for (date, meals) in &other.meals {
            merge_maps(self.meals.entry(*date).or_default(), meals, with);
        }
    }
}

fn merge_maps<K: Ord + Copy>(
    mine: &mut BTreeMap<K, u32>,
    theirs: &BTreeMap<K, u32>,
    with: fn(u32, u32) -> u32,
) {
    for (key, count) in theirs {
        let entry = mine.entry(*key).or_default();
        *entry = with(*entry, *count);
    }
}

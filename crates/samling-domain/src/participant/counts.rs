//! Diet and access needs as counts, per meal and per day: what kitchen, hotel and organiser get to see.

use super::needs::{Nameless, Needs};
use crate::coverage::rules::{Elements, Meal};
use crate::coverage::totals::{date_of, meals_of};
use crate::gathering::Gathering;
use crate::identity::NeedId;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A participant with what is taken and what was said about needs.
#[derive(Debug, Clone)]
pub struct Eater {
    /// What the participant takes; by the decision where there is one.
    pub elements: Elements,
    /// What was said, if anything.
    pub needs: Option<Needs>,
    /// True for somebody who is not reached by e-mail and has said nothing: nameless counts may be about them.
    pub nameless: bool,
}

/// A meal: its date where it has one, and which.
pub type When = (Option<Date>, Meal);

/// Counts of needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NeedCounts {
    /// Eaters of each meal.
    pub eaters: BTreeMap<When, u32>,
    /// Diets per meal.
    pub meals: BTreeMap<When, BTreeMap<NeedId, u32>>,
    /// Access needs per date.
    pub days: BTreeMap<Date, BTreeMap<NeedId, u32>>,
    /// Everybody with a need, once, whatever is taken.
    pub persons: BTreeMap<NeedId, u32>,
    /// Own words about food, each with the number of people who wrote exactly that, in order of the words.
    pub diet_texts: BTreeMap<String, u32>,
    /// How many have said something.
    pub answered: u32,
}

/// The most people whom nameless counts of an organisation can be about.
pub fn most_nameless(people: &[Eater]) -> u32 {
    u32::try_from(people.iter().filter(|eater| eater.nameless && !eater.elements.is_empty()).count())
        .unwrap_or(u32::MAX)
}

/// Counts needs: `organisations` has each delegation's people with its nameless counts, which never exceed the people they
/// can be about.
pub fn count(g: &Gathering, organisations: &[(Vec<Eater>, Nameless)]) -> NeedCounts {
    let mut counts = NeedCounts::default();
    for (people, nameless) in organisations {
        let (mut at_meals, mut at_days) = (BTreeMap::<When, u32>::new(), BTreeMap::<Date, u32>::new());
        for eater in people.iter().filter(|eater| !eater.elements.is_empty()) {
            let (meals, days) = attended(g, &eater.elements);
            for when in &meals {
                *counts.eaters.entry(*when).or_default() += 1;
            }
            if let Some(needs) = &eater.needs {
                counts.add(needs, &meals, &days);
            } else if eater.nameless {
                for when in meals {
                    *at_meals.entry(when).or_default() += 1;
                }
                for day in days {
                    *at_days.entry(day).or_default() += 1;
                }
            }
        }
        counts.add_nameless(g, nameless, most_nameless(people), &at_meals, &at_days);
    }
    counts
}

/// The meals and the dates at which somebody is there; each once.
fn attended(g: &Gathering, elements: &Elements) -> (BTreeSet<When>, BTreeSet<Date>) {
    let taken: Vec<_> = g.elements.iter().filter(|element| elements.contains(&element.id)).collect();
    let meals = taken.iter().flat_map(|element| meals_of(g, element)).collect();
    (meals, taken.iter().filter_map(|element| date_of(g, element)).collect())
}

impl NeedCounts {
    fn add(&mut self, needs: &Needs, meals: &BTreeSet<When>, days: &BTreeSet<Date>) {
        self.answered += 1;
        for id in needs.diet.iter().chain(&needs.access) {
            *self.persons.entry(id.clone()).or_default() += 1;
        }
        for id in &needs.diet {
            for when in meals {
                *self.meals.entry(*when).or_default().entry(id.clone()).or_default() += 1;
            }
        }
        for id in &needs.access {
            for day in days {
                *self.days.entry(*day).or_default().entry(id.clone()).or_default() += 1;
            }
        }
        if !needs.diet_text.is_empty() {
            *self.diet_texts.entry(needs.diet_text.reveal().to_owned()).or_default() += 1;
        }
    }

    fn add_nameless(
        &mut self,
        g: &Gathering,
        nameless: &Nameless,
        most: u32,
        at_meals: &BTreeMap<When, u32>,
        at_days: &BTreeMap<Date, u32>,
    ) {
        for (id, count) in nameless {
            let count = (*count).min(most);
            if count == 0 {
                continue;
            }
            *self.persons.entry(id.clone()).or_default() += count;
            let is_diet = g.needs.diet.iter().any(|choice| choice.id == *id);
            if is_diet {
                for (when, people) in at_meals {
                    *self.meals.entry(*when).or_default().entry(id.clone()).or_default() +=
                        count.min(*people);
                }
            } else {
                for (day, people) in at_days {
                    *self.days.entry(*day).or_default().entry(id.clone()).or_default() += count.min(*people);
                }
            }
        }
    }
}

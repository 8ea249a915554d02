//! The same person twice, and places without a name, in words: kind advice in the panel and at the block.

use super::panel::Panel;
use crate::page::Page;
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::Participant;
use samling_domain::registration::duplicates::{Alike, elsewhere, twice};
use samling_domain::registration::form::{Form, PersonForm};
use std::collections::BTreeSet;

/// Somebody as advice names them.
struct Somebody<'a> {
    name: &'a Personal,
    email: &'a Personal,
    shown: String,
}

/// Advice on one participant: in the panel with the name, at the block without it.
pub struct Advised {
    /// Whom it is about, from 0.
    pub index: usize,
    /// As it stands in the panel.
    pub in_panel: String,
    /// As it stands at the block.
    pub at_block: String,
}

/// How a block is called: by its name, as a place without one, or by its number.
pub fn shown_name(page: &Page, people: &[PersonForm], index: usize) -> String {
    let person = &people[index];
    if !person.name.is_empty() {
        return person.name.reveal().to_owned();
    }
    if !person.unnamed {
        return page.m.registration_participant(index + 1);
    }
    let before = people[..index].iter().filter(|one| one.unnamed && one.name.is_empty()).count();
    page.m.place_without_name(before + 1)
}

/// Advice on those of a form who are there twice, or whom others have signed up.
pub fn of_form(page: &Page, form: &Form, known: &BTreeSet<String>) -> Vec<Advised> {
    let people: Vec<Somebody<'_>> = form
        .people
        .iter()
        .enumerate()
        .map(|(index, person)| Somebody {
            name: &person.name,
            email: &person.email,
            shown: shown_name(page, &form.people, index),
        })
        .collect();
    advised(page, &people, known)
}

/// Advice on those of a stored delegation.
pub fn of_people(page: &Page, people: &[Participant], known: &BTreeSet<String>) -> Vec<Advised> {
    let somebody = |person: &'_ Participant| person.name.reveal().to_owned();
    let people: Vec<Somebody<'_>> = people
        .iter()
        .map(|person| Somebody { name: &person.name, email: &person.email, shown: somebody(person) })
        .collect();
    advised(page, &people, known)
}

fn advised(page: &Page, people: &[Somebody<'_>], known: &BTreeSet<String>) -> Vec<Advised> {
    let m = page.m;
    let mut found: Vec<Advised> = twice(people.iter().map(|one| (one.name, one.email)))
        .into_iter()
        .map(|one| {
            let (first, second) = (&people[one.first].shown, &people[one.second].shown);
            let (in_panel, at_block) = match one.alike {
                Alike::Email => (m.likeness_email(second, first), m.likeness_email_here(first)),
                Alike::Name => (m.likeness_name(second), m.likeness_name_here().to_owned()),
            };
            Advised { index: one.second, in_panel, at_block }
        })
        .collect();
    found.extend(elsewhere(people.iter().map(|one| one.email), known).into_iter().map(|index| Advised {
        index,
        in_panel: m.likeness_elsewhere(&people[index].shown),
        at_block: m.likeness_elsewhere_here().to_owned(),
    }));
    found
}

/// Puts the advice into the panel, and calls places without a name what they are.
pub fn into_panel(page: &Page, panel: &mut Panel, form: &Form, advised: &[Advised]) {
    for (index, cost) in panel.costs.iter_mut().enumerate().take(form.people.len()) {
        cost.who = shown_name(page, &form.people, index);
    }
    panel.advice.extend(advised.iter().map(|one| one.in_panel.clone()));
}

//! What an organisation wishes as a whole: for the sessions, and with whom to work.

use super::Facts;
use super::view::{Choice, Errors, SlotChoices, slot_choices};
use crate::page::Page;
use samling_app::Loaded;
use samling_app::context::Listed;
use samling_app::partners::Partner;
use samling_domain::registration::delegation::Delegation;
use samling_domain::registration::form::Form;
use samling_domain::wishes::Wish;

/// The part of the form.
pub struct JointView {
    pub slots: Vec<SlotChoices>,
    /// How many sessions are wished for, in words; empty for none.
    pub wished: String,
    pub wishes_open: bool,
    /// Whether they want to stay together; nothing where that is not offered.
    pub together: Option<bool>,
    pub neighbours: Vec<PartnerChoice>,
    pub others: Vec<PartnerChoice>,
    /// How many partners are wished for, in words; empty for none.
    pub partners: String,
}

/// Another organisation to tick.
pub struct PartnerChoice {
    pub choice: Choice,
    /// Its South Sámi name, where the shown name has it not.
    pub sami: Option<String>,
}

impl JointView {
    pub(super) fn new(page: &Page, facts: &Facts, form: &Form, errors: &Errors) -> Self {
        let loaded = &*facts.loaded;
        let slots: Vec<SlotChoices> = loaded
            .gathering
            .slots
            .iter()
            .map(|slot| slot_choices(page, loaded, errors, "", &form.wishes, slot))
            .collect();
        let near: Vec<&str> = facts.organisation.invited.neighbours().collect();
        let (neighbours, others): (Vec<_>, Vec<_>) =
            facts.around.others.iter().partition(|row| near.contains(&row.id.as_str()));
        let choices = |mut rows: Vec<&Listed>| -> Vec<PartnerChoice> {
            rows.sort_by_key(|row| row.name.to_lowercase());
            rows.into_iter().map(|row| partner_choice(row, form)).collect()
        };
        let counted = |count: usize| {
            if count == 0 { String::new() } else { page.m.joint_chosen(count) }
        };
        Self {
            wishes_open: slots.iter().any(|slot| slot.error.is_some()),
            together: (!slots.is_empty() && loaded.gathering.allocation.may_stay_together)
                .then_some(form.stay_together),
            slots,
            wished: counted(form.wishes.len()),
            neighbours: choices(neighbours),
            others: choices(others),
            partners: counted(form.partners.len()),
        }
    }
}

fn partner_choice(row: &Listed, form: &Form) -> PartnerChoice {
    let id = row.id.to_string();
    let shown = row.shown.as_str();
    PartnerChoice {
        choice: Choice {
            id: String::new(),
            label: shown.to_owned(),
            note: None,
            chosen: form.partners.contains(&id),
            value: id,
        },
        sami: row.sami.clone().filter(|name| !shown.contains(name.as_str())),
    }
}

/// A partner on the main contact's page.
pub struct PartnerLine {
    pub name: String,
    pub mutual: bool,
}

/// Those whom the delegation wishes to work with; who wishes for them shows only where it is mutual.
pub fn wanted(partners: &[Partner]) -> Vec<PartnerLine> {
    let line = |one: &Partner| PartnerLine {
        name: one.organisation.invited.shown_name().to_owned(),
        mutual: one.is_mutual(),
    };
    partners.iter().filter(|one| one.wanted).map(line).collect()
}

/// The joint wishes of a stored delegation, a line for each slot.
pub fn lines(page: &Page, loaded: &Loaded, delegation: &Delegation) -> Vec<String> {
    let g = &loaded.gathering;
    let of_slot = |slot: &samling_domain::programme::Slot| {
        let mut here: Vec<&Wish> = delegation.wishes.iter().filter(|wish| wish.slot == slot.id).collect();
        here.sort_by_key(|wish| wish.rank.unwrap_or(u8::MAX));
        let topics: Vec<String> = here
            .iter()
            .filter_map(|wish| g.topics.iter().find(|topic| topic.id == wish.topic))
            .map(|topic| page.text(topic.short.as_ref().unwrap_or(&topic.title), loaded))
            .collect();
        (!topics.is_empty()).then(|| page.m.joint_line(page.text(&slot.label, loaded), topics.join("; ")))
    };
    g.slots.iter().filter_map(of_slot).collect()
}

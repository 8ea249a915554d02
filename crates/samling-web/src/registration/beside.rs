//! What stands beside the delegation on the main contact's page: what is saved and not sent, names that are missing, and
//! what the organisation wishes as a whole.

use super::around::elsewhere;
use super::joint::{PartnerLine, lines, wanted};
use super::likeness;
use crate::page::Page;
use samling_app::Failure;
use samling_app::draft::DraftRow;
use samling_app::partners::{self, Partner};
use samling_app::registration::Managed;
use samling_app::store::Transaction;
use samling_domain::registration::places::{NamesDue, names_due, without_name};
use std::collections::BTreeSet;

/// What is loaded.
pub struct Beside {
    draft: Option<DraftRow>,
    partners: Vec<Partner>,
    elsewhere: BTreeSet<String>,
}

/// As the page shows it.
pub struct BesideView {
    /// When something was saved that is not sent.
    pub draft: Option<String>,
    /// How many names are missing, and until when; with the tone of the notice.
    pub names: Option<(String, &'static str, Vec<String>)>,
    pub joint: Vec<String>,
    pub partners: Vec<PartnerLine>,
    /// Advice on those who are there twice.
    pub advice: Vec<String>,
}

impl Beside {
    /// Loads it for a delegation whose link has been proved.
    pub fn load(tx: &mut dyn Transaction, managed: &Managed) -> Result<Self, Failure> {
        let (gathering, id) = (&managed.loaded.gathering.id, &managed.organisation.invited.id);
        Ok(Self {
            draft: tx.draft(gathering, id)?,
            partners: partners::of(tx, gathering, id)?,
            elsewhere: elsewhere(tx, gathering, id)?,
        })
    }

    /// In words.
    pub fn view(&self, page: &Page, managed: &Managed, now: jiff::Timestamp) -> BesideView {
        let loaded = &managed.loaded;
        let zone = &loaded.gathering.timezone;
        let delegation = &managed.delegation.delegation;
        let advised = likeness::of_people(page, &delegation.participants, &self.elsewhere);
        BesideView {
            draft: self
                .draft
                .as_ref()
                .map(|row| page.m.draft_text_change(page.f.instant(&row.saved_at, zone))),
            names: names(page, managed, now),
            joint: lines(page, loaded, delegation),
            partners: wanted(&self.partners),
            advice: advised.into_iter().map(|one| one.in_panel).collect(),
        }
    }
}

fn names(
    page: &Page,
    managed: &Managed,
    now: jiff::Timestamp,
) -> Option<(String, &'static str, Vec<String>)> {
    let count = without_name(&managed.delegation.delegation.participants);
    if count == 0 {
        return None;
    }
    let g = &managed.loaded.gathering;
    let deadline = page.f.deadline(g.registration.names_deadline());
    let near = || {
        let near = g.registration.names.near.as_ref();
        near.map(|text| page.paragraphs(text, &managed.loaded)).unwrap_or_default()
    };
    Some(match names_due(&g.registration, &g.timezone, now) {
        NamesDue::Later => (page.m.places_missing(count, deadline), "info", Vec::new()),
        NamesDue::Soon(_) => (page.m.places_missing(count, deadline), "warning", near()),
        NamesDue::Past => (page.m.places_missing_over(count, deadline), "warning", near()),
    })
}

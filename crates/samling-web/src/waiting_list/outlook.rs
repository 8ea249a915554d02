//! What the form says before it is sent: that it will wait, why, and what would have to go for it to fit.

use crate::page::Page;
use crate::registration::panel::in_words;
use samling_app::Loaded;
use samling_app::store::WaitingState;
use samling_app::waiting_list::Prospect;
use samling_domain::coverage::rules::Elements;
use samling_domain::registration::delegation::Delegation;
use samling_domain::registration::form::Form;
use samling_domain::waiting_list::admission::Admission;
use samling_domain::waiting_list::excess::{Excess, excess};

/// What does not fit, and what follows.
pub struct Outlook {
    /// True when it will wait; false where there is no waiting list.
    pub waits: bool,
    /// Why.
    pub why: Vec<String>,
    /// What follows from sending it.
    pub follows: Vec<String>,
    /// Whom and what to leave out for it to fit at once.
    pub cuts: Vec<String>,
}

impl Outlook {
    /// The outlook of a delegation as it stands on the form; nothing when it fits.
    pub fn new(page: &Page, loaded: &Loaded, prospect: &Prospect, sketch: &Delegation) -> Option<Self> {
        let Admission::Waits { short, place } = prospect.admission(loaded, sketch) else { return None };
        let (m, g) = (page.m, &loaded.gathering);
        let mut why: Vec<String> = short
            .iter()
            .filter_map(|short| {
                let capacity = g.capacities.iter().find(|capacity| capacity.id == short.capacity)?;
                Some(m.waiting_short(short.left, page.text(&capacity.label, loaded), short.wanted))
            })
            .collect();
        if short.is_empty() {
            why.push(m.waiting_panel_behind().to_owned());
        }
        let mut follows = Vec::new();
        let waits = g.waiting_list.is_some();
        if waits {
            let whole = if prospect.confirmed.is_some() {
                m.waiting_panel_whole_change()
            } else {
                m.waiting_panel_whole_new()
            };
            follows.push(whole.to_owned());
            follows.extend(place.map(|place| m.waiting_panel_place(place)));
            if let Some(row) = &prospect.waiting {
                if matches!(row.state, WaitingState::Offered { .. }) {
                    follows.push(m.waiting_panel_offer_lost().to_owned());
                }
                let keeps = prospect.keeps_place(loaded, sketch);
                follows
                    .push(if keeps { m.waiting_panel_keeps() } else { m.waiting_panel_loses() }.to_owned());
            }
        } else {
            follows.push(m.waiting_panel_refused().to_owned());
        }
        let cuts = left_out(sketch, &too_much(loaded, prospect, sketch));
        let cuts = cuts.iter().map(|(number, name, elements)| item(page, loaded, *number, name, elements));
        Some(Self { waits, why, follows, cuts: cuts.collect() })
    }
}

/// A participant with what it has to leave out, in words.
pub fn item(page: &Page, loaded: &Loaded, number: usize, name: &str, elements: &Elements) -> String {
    let name = if name.is_empty() { page.m.registration_participant(number) } else { name.to_owned() };
    page.m.waiting_cut_item(name, in_words(page, loaded, elements))
}

fn too_much(loaded: &Loaded, prospect: &Prospect, sketch: &Delegation) -> Vec<Excess> {
    excess(&loaded.gathering, sketch, prospect.confirmed.as_ref(), &prospect.allowed())
}

/// Per participant: number from 1, name, and what is too much.
fn left_out(sketch: &Delegation, found: &[Excess]) -> Vec<(usize, String, Elements)> {
    let mut all: Vec<(usize, String, Elements)> = Vec::new();
    for one in found {
        let number = one.participant + 1;
        let elements = one.elements.iter().cloned();
        if let Some((.., known)) = all.iter_mut().find(|(known, ..)| *known == number) {
            known.extend(elements);
        } else {
            let name = sketch.participants.get(one.participant).map(|p| p.name.reveal().to_owned());
            all.push((number, name.unwrap_or_default(), elements.collect()));
        }
    }
    all
}

/// Takes out of a form what does not fit, and participants who then take nothing; tells what was taken out.
pub fn cut(form: &mut Form, loaded: &Loaded, prospect: &Prospect) -> Vec<(usize, String, Elements)> {
    let sketch = form.sketch(&loaded.gathering);
    let cuts = left_out(&sketch, &too_much(loaded, prospect, &sketch));
    for (number, _, elements) in &cuts {
        if let Some(person) = form.people.get_mut(number - 1) {
            person.take.retain(|id| !elements.iter().any(|element| element.as_str() == id));
        }
    }
    let mut index = 0;
    form.people.retain(|person| {
        index += 1;
        let touched = cuts.iter().any(|(number, ..)| *number == index);
        !(touched && person.take.is_empty())
    });
    cuts
}

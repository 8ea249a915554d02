//! Takes a pasted list of names into the form: empty blocks first, then new ones. What is not understood stays in the box.

use super::{Form, PersonForm};
use crate::gathering::Gathering;
use crate::personal::Personal;
use crate::registration::paste::{Line, Listed, read};
use crate::typed::rows;

/// What came of a pasted list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The blocks that were filled, from 0, in the order of the list.
    pub filled: Vec<usize>,
    /// Lines that were not understood; they stay in the box.
    pub not_understood: Vec<Line>,
    /// Lines for which there was no room; they stay in the box.
    pub too_many: usize,
    /// Cells that the form has no field for, each once.
    pub left_out: Vec<Personal>,
}

/// The text of the box: lines and tabs as they were pasted, without other control characters.
pub(super) fn clean(text: &str) -> Personal {
    Personal::new(rows(text))
}

impl Form {
    /// Reads the box into the blocks.
    pub fn take_pasted(&mut self, gathering: &Gathering) -> Report {
        let pasted = read(self.paste.reveal(), gathering);
        let most = gathering.registration.max_participants as usize;
        let (mut report, mut kept) = (Report::default(), pasted.rest.clone());
        for listed in pasted.people {
            let Some(index) = self.place_for(gathering, most) else {
                report.too_many += 1;
                if !kept.iter().any(|line| line.number == listed.line.number) {
                    kept.push(listed.line);
                }
                continue;
            };
            self.people[index].take(&listed);
            report.filled.push(index);
            for cell in listed.left_out {
                if !report.left_out.contains(&cell) {
                    report.left_out.push(cell);
                }
            }
        }
        kept.sort_by_key(|line| line.number);
        let kept: Vec<&str> = kept.iter().map(|line| line.text.reveal()).collect();
        self.paste = Personal::new(kept.join("\n"));
        report.not_understood = pasted.rest;
        report
    }

    /// The first block where nobody stands yet, or a new one where there is room for it.
    fn place_for(&mut self, gathering: &Gathering, most: usize) -> Option<usize> {
        let free = |person: &PersonForm| person.name.is_empty() && person.email.is_empty();
        if let Some(index) = self.people.iter().position(free) {
            return Some(index);
        }
        if self.people.len() >= most {
            return None;
        }
        self.people.push(PersonForm::preset(gathering));
        Some(self.people.len() - 1)
    }
}

impl PersonForm {
    fn take(&mut self, listed: &Listed) {
        self.name = listed.name.clone();
        self.email = listed.email.clone();
        self.unnamed = false;
        if let Some(role) = &listed.role {
            self.role = role.to_string();
        }
        if let Some(field) = &listed.field {
            self.field = field.to_string();
        }
    }
}

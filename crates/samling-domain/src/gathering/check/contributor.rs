//! Kinds of contributor, and how many panelists are wanted.

use super::Check;
use crate::gathering::problem::Referent;

impl Check<'_> {
    pub(super) fn contributor_kinds(&mut self) {
        let g = self.g;
        let kinds = &g.contributors.kinds;
        self.unique_ids("contributors.kinds", kinds.iter().map(|kind| &kind.id));
        for (index, kind) in kinds.iter().enumerate() {
            let path = format!("contributors.kinds[{index}].takes");
            self.unique_entries(&path, kind.takes.iter());
            for (number, element) in kind.takes.iter().enumerate() {
                let known = g.elements.iter().map(|element| &element.id);
                self.refer(format!("{path}[{number}]"), Referent::Element, element, known);
            }
        }
        for (index, item) in g.programme.iter().enumerate() {
            for (number, place) in item.panel.iter().flat_map(|panel| &panel.wanted).enumerate() {
                self.positive(format!("programme[{index}].panel.wanted[{number}].seats"), place.seats);
            }
        }
    }
}

//! Which participants and elements a delegation would have to leave out to fit into what is left.

use super::decide::Units;
use crate::coverage::rules::Enforced;
use crate::gathering::Gathering;
use crate::identity::{CapacityId, ElementId};
use crate::registration::delegation::{Delegation, Participant};

/// What a participant would have to leave out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excess {
    /// The participant, by its place in the delegation from 0.
    pub participant: usize,
    /// The capacity that does not suffice.
    pub capacity: CapacityId,
    /// The elements of it that the participant takes.
    pub elements: Vec<ElementId>,
}

/// What does not fit. `allowed` is how many units of each hard capacity the organisation can have in all. Those whose place
/// is `confirmed` keep it first, then the places go by the order of the form.
pub fn excess(
    gathering: &Gathering,
    wanted: &Delegation,
    confirmed: Option<&Delegation>,
    allowed: &Units,
) -> Vec<Excess> {
    let mut found = Vec::new();
    for capacity in gathering.capacities.iter().filter(|capacity| capacity.enforced == Enforced::SignUp) {
        let taken = |person: &Participant| -> Vec<ElementId> {
            capacity.elements.iter().filter(|element| person.elements.contains(*element)).cloned().collect()
        };
        let has_place = |person: &Participant| {
            let before = confirmed.and_then(|d| d.participants.iter().find(|one| one.id == person.id));
            before.is_some_and(|before| !taken(before).is_empty())
        };
        let mut takers: Vec<(usize, &Participant)> = wanted.participants.iter().enumerate().collect();
        takers.retain(|(_, person)| !taken(person).is_empty());
        takers.sort_by_key(|(_, person)| !has_place(person));
        let most = allowed.get(&capacity.id).copied().unwrap_or_default() as usize;
        found.extend(takers.into_iter().skip(most).map(|(participant, person)| Excess {
            participant,
            capacity: capacity.id.clone(),
            elements: taken(person),
        }));
    }
    found.sort_by_key(|one| one.participant);
    found
}

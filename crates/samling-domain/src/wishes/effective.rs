//! The wishes that count for a participant: their own, or those of the organisation as a whole.

use super::Wish;
use crate::gathering::Gathering;
use crate::registration::delegation::{Delegation, Participant};

/// Whose wish it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The participant's own.
    Own,
    /// The organisation's.
    Organisation,
}

/// The wishes that count for a participant, with whose they are: in each slot their own; where they have none there and
/// are present that day, those of the organisation as a whole. In the order of the slots, then of the wishes.
pub fn effective<'a>(
    gathering: &Gathering,
    delegation: &'a Delegation,
    person: &'a Participant,
) -> Vec<(&'a Wish, Whose)> {
    let mut found = Vec::new();
    for slot in &gathering.slots {
        let of = |wishes: &'a [Wish], whose| {
            wishes.iter().filter(|wish| wish.slot == slot.id).map(move |wish| (wish, whose))
        };
        let before = found.len();
        found.extend(of(&person.wishes, Whose::Own));
        if found.len() == before && person.present_on(gathering, &slot.day) {
            found.extend(of(&delegation.wishes, Whose::Organisation));
        }
    }
    found
}

/// The participants of a delegation, each with the wishes that count: what the allocation to sessions starts from.
pub fn with_effective_wishes(gathering: &Gathering, delegation: &Delegation) -> Vec<Participant> {
    let with = |person: &Participant| Participant {
        wishes: effective(gathering, delegation, person).into_iter().map(|(wish, _)| wish.clone()).collect(),
        ..person.clone()
    };
    delegation.participants.iter().map(with).collect()
}

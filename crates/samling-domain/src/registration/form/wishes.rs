//! Wishes as they are ticked and ranked, of a participant or of the organisation as a whole.

use super::{Errors, FieldErrorKind};
use crate::gathering::Gathering;
use crate::identity::{SlotId, TopicId};
use crate::wishes::Wish;
use std::collections::BTreeMap;

/// Reads wishes (`slot/topic` with its rank); errors stand at `pN-wish…`, or at `wish…` for the organisation's.
pub(super) fn read_wishes(
    gathering: &Gathering,
    ticked: &BTreeMap<String, String>,
    person: Option<usize>,
    errors: &mut Errors,
) -> Vec<Wish> {
    let base = person.map_or_else(|| "wish".to_owned(), |index| format!("p{index}-wish"));
    let mut wishes: Vec<Wish> = Vec::new();
    for (key, rank) in ticked {
        match read_wish(gathering, key, rank) {
            Some(wish) => wishes.push(wish),
            None => errors.add(&base, person, FieldErrorKind::Unknown),
        }
    }
    for slot in &gathering.slots {
        let field = format!("{base}-{}", slot.id);
        let here: Vec<&Wish> = wishes.iter().filter(|wish| wish.slot == slot.id).collect();
        if let Some(most) = gathering.wishes.max_per_slot
            && here.len() > most as usize
        {
            errors.add(&field, person, FieldErrorKind::TooManyWishes(most));
        }
        let mut ranks: Vec<u8> = here.iter().filter_map(|wish| wish.rank).collect();
        ranks.sort_unstable();
        if ranks.windows(2).any(|pair| pair[0] == pair[1]) {
            errors.add(&field, person, FieldErrorKind::SameRank);
        }
    }
    wishes.sort();
    wishes
}

/// Wishes as a form holds them.
pub(super) fn as_typed(wishes: &[Wish]) -> BTreeMap<String, String> {
    let typed = |wish: &Wish| {
        let rank = wish.rank.map(|rank| rank.to_string()).unwrap_or_default();
        (format!("{}/{}", wish.slot, wish.topic), rank)
    };
    wishes.iter().map(typed).collect()
}

fn read_wish(gathering: &Gathering, key: &str, rank: &str) -> Option<Wish> {
    let (slot, topic) = key.split_once('/')?;
    let (slot, topic) = (SlotId::new(slot).ok()?, TopicId::new(topic).ok()?);
    let offered = gathering.topics.iter().any(|t| t.id == topic && t.slots.contains(&slot));
    let rank = match rank {
        "" => None,
        text => Some(
            text.parse::<u8>()
                .ok()
                .filter(|rank| (1..=gathering.wishes.rank_values.len()).contains(&usize::from(*rank)))?,
        ),
    };
    offered.then_some(Wish { slot, topic, rank })
}

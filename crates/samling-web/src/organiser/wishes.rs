//! Wishes as the desk shows them: a participant's own, or those of the organisation as a whole; and whom it would like to
//! work with.

use samling_app::partners::Partner;
use samling_domain::gathering::Gathering;
use samling_domain::programme::Slot;
use samling_domain::registration::delegation::{Delegation, Participant};
use samling_domain::wishes::Wish;
use samling_domain::wishes::effective::{Whose, effective};
use samling_language::Messages;

/// The wishes that count for a participant, a line for each slot, those that are ranked first; those of the organisation
/// are marked.
pub fn of_person(m: Messages, g: &Gathering, delegation: &Delegation, person: &Participant) -> Vec<String> {
    let all = effective(g, delegation, person);
    let of_slot = |slot: &Slot| {
        let here: Vec<&Wish> =
            all.iter().map(|(wish, _)| *wish).filter(|wish| wish.slot == slot.id).collect();
        let joint = all.iter().any(|(wish, whose)| wish.slot == slot.id && *whose == Whose::Organisation);
        let line = line(m, g, slot, here)?;
        Some(if joint { m.desk_wishes_joint(line) } else { line })
    };
    g.slots.iter().filter_map(of_slot).collect()
}

/// The wishes of the organisation as a whole, a line for each slot.
pub fn of_organisation(m: Messages, g: &Gathering, delegation: &Delegation) -> Vec<String> {
    let here = |slot: &Slot| delegation.wishes.iter().filter(|wish| wish.slot == slot.id).collect();
    g.slots.iter().filter_map(|slot| line(m, g, slot, here(slot))).collect()
}

fn line(m: Messages, g: &Gathering, slot: &Slot, mut here: Vec<&Wish>) -> Option<String> {
    let name = |wish: &&Wish| {
        let topic = g.topics.iter().find(|topic| topic.id == wish.topic)?;
        let text = topic.short.as_ref().unwrap_or(&topic.title).in_language(m.language);
        Some(match wish.rank {
            Some(rank) => m.desk_wish_ranked(rank, text),
            None => text.to_owned(),
        })
    };
    here.sort_by_key(|wish| wish.rank.unwrap_or(u8::MAX));
    let names = here.iter().filter_map(name).collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then(|| m.desk_wishes(slot.label.in_language(m.language), names))
}

/// Another organisation that is wished for, or that wishes.
pub struct PartnerLine {
    pub name: String,
    pub href: String,
    pub mutual: bool,
}

/// Those whom it would like to work with, and those who would like to work with it without being wished for.
pub fn partners(base: &str, found: &[Partner]) -> (Vec<PartnerLine>, Vec<PartnerLine>) {
    let line = |one: &Partner| PartnerLine {
        name: one.organisation.invited.shown_name().to_owned(),
        href: format!("{base}/delegations/{}", one.organisation.invited.id),
        mutual: one.is_mutual(),
    };
    let wanted = found.iter().filter(|one| one.wanted).map(line).collect();
    let wanting = found.iter().filter(|one| !one.wanted).map(line).collect();
    (wanted, wanting)
}

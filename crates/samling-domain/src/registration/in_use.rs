//! What a gathering may not lose: names in its file that delegations use.

use super::delegation::Delegation;
use crate::coverage::request::CoverWish;
use crate::gathering::Gathering;
use std::collections::{BTreeMap, BTreeSet};

/// What a name in the gathering file names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each is the field's word
pub enum Named {
    Role,
    Field,
    Element,
    Package,
    Slot,
    Topic,
}

impl Named {
    /// The end of translation keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Field => "field",
            Self::Element => "element",
            Self::Package => "package",
            Self::Slot => "slot",
            Self::Topic => "topic",
        }
    }
}

/// A name that participants use and a gathering does not have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lost {
    /// What it names.
    pub named: Named,
    /// The name.
    pub id: String,
    /// How many participants use it.
    pub participants: usize,
}

/// What participants of these delegations use that the gathering does not have.
pub fn lost<'d>(gathering: &Gathering, delegations: impl IntoIterator<Item = &'d Delegation>) -> Vec<Lost> {
    let there = names(gathering);
    let mut counts: BTreeMap<(Named, &str), usize> = BTreeMap::new();
    for person in delegations.into_iter().flat_map(|delegation| &delegation.participants) {
        let mut used: BTreeSet<(Named, &str)> = BTreeSet::from([(Named::Role, person.role.as_str())]);
        used.extend(person.field.iter().map(|field| (Named::Field, field.as_str())));
        used.extend(person.elements.iter().map(|element| (Named::Element, element.as_str())));
        if let CoverWish::Package(package) = &person.cover {
            used.insert((Named::Package, package.as_str()));
        }
        for wish in &person.wishes {
            used.extend([(Named::Slot, wish.slot.as_str()), (Named::Topic, wish.topic.as_str())]);
        }
        for name in used.difference(&there) {
            *counts.entry(*name).or_default() += 1;
        }
    }
    let lost =
        |((named, id), participants): ((Named, &str), usize)| Lost { named, id: id.to_owned(), participants };
    counts.into_iter().map(lost).collect()
}

fn names(g: &Gathering) -> BTreeSet<(Named, &str)> {
    let roles = g.roles.iter().map(|one| (Named::Role, one.id.as_str()));
    let fields = g.fields.iter().map(|one| (Named::Field, one.id.as_str()));
    let elements = g.elements.iter().map(|one| (Named::Element, one.id.as_str()));
    let packages = g.packages.iter().map(|one| (Named::Package, one.id.as_str()));
    let slots = g.slots.iter().map(|one| (Named::Slot, one.id.as_str()));
    let topics = g.topics.iter().map(|one| (Named::Topic, one.id.as_str()));
    roles.chain(fields).chain(elements).chain(packages).chain(slots).chain(topics).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::delegation::Participant;

    fn gathering() -> Gathering {
        crate::gathering::read::read(include_str!("../../tests/data/gathering.toml")).unwrap().0
    }

    /// Somebody who uses everything that the gathering has of each sort.
    fn person(g: &Gathering) -> Participant {
        let wishes = g.slots.iter().zip(&g.topics).map(|(slot, topic)| crate::wishes::Wish {
            slot: slot.id.clone(),
            topic: topic.id.clone(),
            rank: None,
        });
        Participant {
            id: crate::identity::ParticipantId(1),
            name: crate::personal::Personal::new("Kari"),
            email: crate::personal::Personal::default(),
            role: g.roles[0].id.clone(),
            field: g.fields.first().map(|field| field.id.clone()),
            elements: [g.elements[0].id.clone()].into(),
            cover: CoverWish::Package(g.packages[0].id.clone()),
            only_if_covered: false,
            wishes: wishes.take(1).collect(),
        }
    }

    type Drop = fn(&mut Gathering);

    #[test]
    fn what_is_used_and_dropped_is_counted() {
        let g = gathering();
        let people = Delegation { participants: vec![person(&g), person(&g)], ..Delegation::default() };
        assert_eq!(lost(&g, [&people]), []);
        let rows: [(Named, String, Drop); 6] = [
            (Named::Role, g.roles[0].id.to_string(), |g| drop(g.roles.remove(0))),
            (Named::Field, g.fields[0].id.to_string(), |g| drop(g.fields.remove(0))),
            (Named::Element, g.elements[0].id.to_string(), |g| drop(g.elements.remove(0))),
            (Named::Package, g.packages[0].id.to_string(), |g| drop(g.packages.remove(0))),
            (Named::Slot, g.slots[0].id.to_string(), |g| drop(g.slots.remove(0))),
            (Named::Topic, g.topics[0].id.to_string(), |g| drop(g.topics.remove(0))),
        ];
        for (named, id, drop_it) in rows {
            let mut without = g.clone();
            drop_it(&mut without);
            assert_eq!(lost(&without, [&people, &people]), [Lost { named, id, participants: 4 }]);
            assert_eq!(lost(&without, []), []);
        }
    }
}

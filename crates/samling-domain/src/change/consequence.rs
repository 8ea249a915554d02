//! What a shorter gathering means for one organisation.

use crate::coverage::provisional::{Provisional, provisional};
use crate::coverage::request::{CoverWish, OrganisationRequest};
use crate::coverage::rules::Elements;
use crate::gathering::Gathering;
use crate::identity::ParticipantId;
use crate::money::Money;
use crate::registration::delegation::Delegation;
use std::collections::BTreeMap;

/// What it means for one organisation, by its quotas alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// Participants for whom something falls away, in the contact's order.
    pub people: Vec<PersonConsequence>,
    /// What the organisation would have paid.
    pub own_before: Money,
    /// What it would pay now.
    pub own_after: Money,
    /// True when a part of it is an estimate.
    pub about: bool,
    /// How many participants were covered.
    pub covered_before: usize,
    /// How many are.
    pub covered_after: usize,
}

/// What it means for one participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonConsequence {
    /// Who.
    pub participant: ParticipantId,
    /// What falls away.
    pub lost: Elements,
    /// True when something is left for the person.
    pub comes: bool,
}

impl Consequence {
    /// True when nothing changes for the organisation.
    pub fn is_nothing(&self) -> bool {
        self.people.is_empty()
            && self.own_before == self.own_after
            && self.covered_before == self.covered_after
    }
}

/// The delegation without what is no longer offered. Those for whom nothing is left are not in it.
pub fn shortened(delegation: &Delegation, after: &Gathering) -> Delegation {
    let offered: Elements = after.elements.iter().map(|element| element.id.clone()).collect();
    let mut left = delegation.clone();
    left.participants.retain_mut(|person| {
        let came = !person.elements.is_empty();
        person.elements.retain(|id| offered.contains(id));
        person.wishes.retain(|wish| {
            after.topics.iter().any(|topic| topic.id == wish.topic && topic.slots.contains(&wish.slot))
        });
        if let CoverWish::Package(id) = &person.cover
            && !after.packages.iter().any(|package| package.id == *id)
        {
            person.cover = CoverWish::Auto;
        }
        !came || !person.elements.is_empty()
    });
    left
}

/// Sets what was signed up before against what is left of it.
pub fn consequence(
    before: &Gathering,
    after: &Gathering,
    old: &OrganisationRequest,
    new: &OrganisationRequest,
) -> Consequence {
    let left: BTreeMap<ParticipantId, &Elements> =
        new.participants.iter().map(|person| (person.participant, &person.elements)).collect();
    let people = old.participants.iter().filter_map(|person| {
        let still = left.get(&person.participant);
        let lost: Elements = match still {
            Some(still) => person.elements.difference(still).cloned().collect(),
            None => person.elements.clone(),
        };
        (!lost.is_empty()).then_some(PersonConsequence {
            participant: person.participant,
            lost,
            comes: still.is_some(),
        })
    });
    let covered = |of: &Provisional| of.persons.iter().filter(|person| person.cover.is_some()).count();
    let (was, is) = (provisional(before, old), provisional(after, new));
    Consequence {
        people: people.collect(),
        own_before: was.own,
        own_after: is.own,
        about: was.about || is.about,
        covered_before: covered(&was),
        covered_after: covered(&is),
    }
}

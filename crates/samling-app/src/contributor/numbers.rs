//! Contributors beside the delegations in the counts for the hotel and the kitchen.

use super::signed_up;
use crate::coverage::Facts;
use samling_domain::contributor::Contributor;
use samling_domain::contributor::count::counted;
use samling_domain::coverage::plan::CoveragePlan;
use samling_domain::coverage::rules::Elements;
use samling_domain::coverage::totals::Totals;
use samling_domain::identity::ContributorId;

/// The counts for the hotel and the kitchen, by where people come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// Participants in delegations.
    pub delegations: Totals,
    /// Contributors who are in no delegation.
    pub contributors: Totals,
}

impl Numbers {
    /// All together.
    pub fn sum(&self) -> Totals {
        self.delegations.clone().plus(&self.contributors)
    }
}

/// The counts of what is asked for.
pub fn asked(facts: &Facts) -> Numbers {
    let g = &facts.loaded.gathering;
    let people = facts.delegations.iter().flat_map(|(_, row)| &row.delegation.participants);
    Numbers {
        delegations: Totals::of(g, people.map(|person| &person.elements)),
        contributors: Totals::of(g, facts.counted().into_iter().map(|one| &one.elements)),
    }
}

/// The counts by a decision. A contributor who uses a quota gets what the decision gives; all others what they take.
pub fn decided(facts: &Facts, plan: &CoveragePlan) -> Numbers {
    let g = &facts.loaded.gathering;
    let persons = || plan.organisations.iter().flat_map(|one| &one.persons);
    let participants = persons().filter(|one| ContributorId::of_participant(one.participant).is_none());
    let counted = facts.counted();
    let of = |one: &&Contributor| {
        let decided = persons().find(|person| person.participant == one.id.as_participant());
        decided.map_or_else(|| one.elements.clone(), |person| person.granted.clone())
    };
    let contributors: Vec<Elements> = counted.iter().map(of).collect();
    Numbers {
        delegations: Totals::of(g, participants.map(|person| &person.granted)),
        contributors: Totals::of(g, &contributors),
    }
}

impl Facts {
    /// The contributors who count apart from the delegations.
    pub fn counted(&self) -> Vec<&Contributor> {
        counted(&self.loaded.gathering.contributors, &self.contributors, &signed_up(&self.delegations))
    }
}

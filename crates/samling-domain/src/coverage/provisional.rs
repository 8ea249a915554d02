//! What the form shows at every save: who is provisionally covered by what, and what the rest costs.

use super::assign::Delegation;
use super::index::Index;
use super::plan::QuotaUse;
use super::quota::granted;
use super::request::{CoverWish, OrganisationRequest};
use super::rules::Elements;
use crate::gathering::Gathering;
use crate::identity::{PackageId, ParticipantId};
use crate::money::Money;
use serde::{Deserialize, Serialize};

/// The provisional answer to a delegation, by its quotas alone. It is what the decision gives when there is enough of
/// everything; what is shared beyond the quotas is only known then.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provisional {
    /// The participants, in the contact's order.
    pub persons: Vec<ProvisionalPerson>,
    /// What the organisation would pay.
    pub own: Money,
    /// True when a part of it is an estimate.
    pub about: bool,
    /// What the host would pay.
    pub host: Money,
    /// The organisation's quotas and how much of them is used.
    pub quotas: Vec<QuotaUse>,
}

impl Provisional {
    /// Quotas of which something is left.
    pub fn unused(&self) -> impl Iterator<Item = &QuotaUse> {
        self.quotas.iter().filter(|quota| quota.left() > 0)
    }
}

/// The provisional answer for one participant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvisionalPerson {
    /// Who.
    pub participant: ParticipantId,
    /// The package that would cover the person.
    pub cover: Option<PackageId>,
    /// Which of the quota's packages of this kind it is, from 1; people with the same number share it.
    pub unit: Option<u32>,
    /// The part of what the person takes that it covers.
    pub covered: Elements,
    /// What the person takes that it does not cover.
    pub uncovered: Elements,
    /// The price of what the person takes.
    pub price: Money,
    /// What is taken and has no price.
    pub unpriced: Elements,
    /// What the organisation would pay; nothing for somebody who comes only if covered and has no cover yet.
    pub own: Money,
    /// What the host would pay.
    pub host: Money,
    /// True when what the organisation would pay is an estimate.
    pub about: bool,
    /// True for somebody who comes only if covered and has no cover yet: waits for the decision.
    pub waits: bool,
    /// Why covered or not.
    pub standing: Standing,
}

/// How a participant stands before the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Covered by the organisation's quota.
    Quota,
    /// Beyond the quota; what is left after the deadline is shared, so that cover is possible.
    MayBeShared,
    /// Beyond the quota, and nothing is shared beyond it that suits the person.
    BeyondQuota,
    /// The main contact chose that the organisation pays.
    ChoseToPay,
    /// The person takes nothing that the host covers.
    NothingCovered,
}

impl Standing {
    /// All codes.
    pub const CODES: [&'static str; 5] =
        ["quota", "may-be-shared", "beyond-quota", "chose-to-pay", "nothing-covered"];

    /// As part of translation keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Quota => "quota",
            Self::MayBeShared => "may-be-shared",
            Self::BeyondQuota => "beyond-quota",
            Self::ChoseToPay => "chose-to-pay",
            Self::NothingCovered => "nothing-covered",
        }
    }
}

/// The provisional answer to a delegation.
pub fn provisional(g: &Gathering, request: &OrganisationRequest) -> Provisional {
    let mut index = Index::new(g);
    let mut delegation = Delegation::new(&mut index, request);
    let mut hosts = vec![Money::ZERO; delegation.persons.len()];
    for proposal in delegation.propose(&index) {
        hosts[proposal.person] = proposal.host;
        delegation.accept(&index, &proposal);
    }
    let persons: Vec<ProvisionalPerson> =
        (0..hosts.len()).map(|number| person(&index, &delegation, number, hosts[number])).collect();
    Provisional {
        own: persons.iter().map(|person| person.own).sum(),
        about: persons.iter().any(|person| person.about),
        host: persons.iter().map(|person| person.host).sum(),
        persons,
        quotas: granted(g, &request.attributes)
            .into_iter()
            .map(|granted| QuotaUse {
                used: index.package(&granted.package).map_or(0, |package| delegation.quotas[package].used()),
                package: granted.package,
                granted: granted.count,
            })
            .collect(),
    }
}

fn person(index: &Index<'_>, delegation: &Delegation<'_>, number: usize, host: Money) -> ProvisionalPerson {
    let person = &delegation.persons[number];
    let request = person.request;
    let priced = index.price_of(&request.elements);
    let package = person.cover.map(|cover| &index.g.packages[cover.package]);
    let covered = index.elements(person.cover.map_or(0, |cover| cover.covered));
    let waits = request.only_if_covered && package.is_none();
    let own = match package {
        Some(package) => priced.amount.less(package.price.kroner),
        None if waits => Money::ZERO,
        None => priced.amount,
    };
    ProvisionalPerson {
        participant: request.participant,
        cover: package.map(|package| package.id.clone()),
        unit: person.cover.and_then(|cover| u32::try_from(cover.unit? + 1).ok()),
        uncovered: request.elements.difference(&covered).cloned().collect(),
        covered,
        price: priced.amount,
        unpriced: priced.unpriced,
        own,
        host,
        about: !own.is_zero() && (priced.about || package.is_some_and(|package| package.price.about)),
        waits,
        standing: standing(index, delegation, number),
    }
}

fn standing(index: &Index<'_>, delegation: &Delegation<'_>, number: usize) -> Standing {
    let person = &delegation.persons[number];
    let suits = |package: usize| index.suits(package, person.open);
    let shared = &index.g.coverage.share_rest;
    if person.cover.is_some() {
        Standing::Quota
    } else if person.request.cover == CoverWish::Own {
        Standing::ChoseToPay
    } else if shared.iter().filter_map(|id| index.package(id)).any(suits) {
        Standing::MayBeShared
    } else if (0..index.variants.len())
        .any(|package| delegation.quotas[package].granted() > 0 && suits(package))
    {
        Standing::BeyondQuota
    } else {
        Standing::NothingCovered
    }
}

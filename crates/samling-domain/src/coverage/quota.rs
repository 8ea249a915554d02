//! How many packages an organisation is granted by the rule.

use crate::gathering::Gathering;
use crate::identity::PackageId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Packages of one kind that an organisation is granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Granted {
    /// Which package.
    pub package: PackageId,
    /// How many in all.
    pub count: u32,
    /// How many of them people may share.
    pub shareable: u32,
}

/// What an organisation with these attributes is granted: its quotas and the extra quotas whose condition holds, summed
/// per package, in the order of the packages in the file. Packages of which nothing is granted are left out.
pub fn granted(g: &Gathering, attributes: &BTreeMap<String, String>) -> Vec<Granted> {
    let rules = &g.coverage;
    let base = rules.quotas.iter().map(|quota| (&quota.package, quota.count, quota.shareable));
    let extra = rules
        .extra_quotas
        .iter()
        .filter(|extra| extra.when.holds(attributes.get(&extra.when.attribute).map(String::as_str)))
        .map(|extra| (&extra.package, extra.count, extra.shareable));
    let all: Vec<_> = base.chain(extra).collect();
    let in_all = |package: &PackageId, only_shareable: bool| {
        all.iter()
            .filter(|(of, _, shareable)| *of == package && (*shareable || !only_shareable))
            .fold(0_u32, |sum, (_, count, _)| sum.saturating_add(*count))
    };
    g.packages
        .iter()
        .map(|package| Granted {
            package: package.id.clone(),
            count: in_all(&package.id, false),
            shareable: in_all(&package.id, true),
        })
        .filter(|granted| granted.count > 0)
        .collect()
}

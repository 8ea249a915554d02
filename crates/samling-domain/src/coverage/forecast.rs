//! Before anyone has signed up: the most that the rule can cost, and the most nights, days and meals that it can take.

use super::quota::granted;
use super::rules::Package;
use super::totals::Totals;
use crate::gathering::Gathering;
use crate::identity::PackageId;
use crate::money::Money;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most that the quotas can cost and take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// How many organisations are invited.
    pub organisations: u32,
    /// The packages of the quotas, in file order.
    pub lines: Vec<ForecastLine>,
    /// What all the quotas cost at most.
    pub quotas: Money,
    /// True when a price in it is an estimate.
    pub about: bool,
    /// The most that the host can pay in all; nothing: money is no limit.
    pub budget: Option<Money>,
    /// How much the quotas can cost beyond the budget.
    pub beyond_budget: Money,
    /// What the whole rule costs at most, with what is shared beyond the quotas and never above the budget. Nothing when
    /// packages are shared beyond the quotas and money is no limit.
    pub at_most: Option<Money>,
    /// The most days, nights and meals that the quotas can take, each for itself: whoever can choose between days counts
    /// on each of them.
    pub totals: Totals,
}

/// What the quotas of one package can cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForecastLine {
    /// Which package.
    pub package: PackageId,
    /// How many, over all organisations.
    pub count: u32,
    /// What one costs the host at most.
    pub price: Money,
    /// What all of them cost at most.
    pub amount: Money,
    /// True when the price is an estimate.
    pub about: bool,
}

/// The forecast for organisations with these attributes (columns of the list of invited).
pub fn forecast(g: &Gathering, organisations: &[BTreeMap<String, String>]) -> Forecast {
    let mut counts: BTreeMap<PackageId, u32> = BTreeMap::new();
    for one in organisations.iter().flat_map(|attributes| granted(g, attributes)) {
        let count = counts.entry(one.package).or_default();
        *count = count.saturating_add(one.count);
    }
    let count_of = |package: &Package| counts.get(&package.id).copied().unwrap_or_default();
    let lines: Vec<ForecastLine> = g
        .packages
        .iter()
        .filter(|package| count_of(package) > 0)
        .map(|package| ForecastLine {
            package: package.id.clone(),
            count: count_of(package),
            price: package.price.kroner,
            amount: package.price.kroner * i64::from(count_of(package)),
            about: package.price.about,
        })
        .collect();
    let quotas: Money = lines.iter().map(|line| line.amount).sum();
    let budget = g.coverage.budget;
    let totals = g.packages.iter().fold(Totals::from_counts(g, 0, |_| 0), |sum, package| {
        let count = count_of(package);
        let variants = package.variants();
        let of_variant = |variant: &super::rules::Elements| {
            Totals::from_counts(g, count, |id| if variant.contains(id) { count } else { 0 })
        };
        let most = variants.iter().map(of_variant).reduce(|most, next| most.at_most(&next));
        most.map_or(sum.clone(), |most| sum.plus(&most))
    });
    Forecast {
        organisations: u32::try_from(organisations.len()).unwrap_or(u32::MAX),
        about: lines.iter().any(|line| line.about),
        lines,
        quotas,
        budget,
        beyond_budget: budget.map_or(Money::ZERO, |budget| quotas.less(budget)),
        at_most: if g.coverage.share_rest.is_empty() {
            Some(budget.map_or(quotas, |budget| quotas.min(budget)))
        } else {
            budget
        },
        totals,
    }
}

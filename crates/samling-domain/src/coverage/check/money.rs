//! Prices, worked out anew: all ways to combine packages, and the rest from single elements.

use crate::coverage::price::MOST_TOGETHER;
use crate::coverage::rules::Elements;
use crate::gathering::Gathering;
use crate::money::Money;
use std::collections::BTreeMap;

/// The price of a choice; see [`crate::coverage::price::price_of`].
pub(super) fn cheapest(g: &Gathering, choice: &Elements) -> Money {
    let singles: BTreeMap<_, _> =
        g.elements.iter().filter_map(|element| Some((&element.id, element.price?.kroner))).collect();
    let packages: Vec<(Elements, Money)> = g
        .packages
        .iter()
        .flat_map(|package| package.variants().into_iter().map(|variant| (variant, package.price.kroner)))
        .collect();
    let sold: Vec<_> = choice
        .iter()
        .filter(|id| singles.contains_key(id) || packages.iter().any(|(variant, _)| variant.contains(*id)))
        .collect();
    let group = |ids: &[&crate::identity::ElementId]| {
        let wanted: Elements = ids.iter().map(|id| (*id).clone()).collect();
        let mut reached = BTreeMap::from([(Elements::new(), Money::ZERO)]);
        for (variant, price) in &packages {
            let part: Elements = variant.intersection(&wanted).cloned().collect();
            if part.is_empty() {
                continue;
            }
            for (bought, amount) in reached.clone() {
                let with = bought.union(&part).cloned().collect();
                let best = reached.entry(with).or_insert(amount + *price);
                *best = (*best).min(amount + *price);
            }
        }
        let finished = reached.into_iter().filter_map(|(bought, amount)| {
            let rest: Option<Money> = wanted.difference(&bought).map(|id| singles.get(id).copied()).sum();
            Some(amount + rest?)
        });
        finished.min().unwrap_or_default()
    };
    sold.chunks(MOST_TOGETHER).map(group).sum()
}

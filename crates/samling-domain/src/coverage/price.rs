//! What a choice of elements costs for whoever pays: the cheapest way to buy it.

use super::rules::Elements;
use crate::gathering::Gathering;
use crate::identity::{ElementId, PackageId};
use crate::money::{Money, Price};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The most elements that are priced together. Of a larger choice each group of this many is priced for itself.
pub const MOST_TOGETHER: usize = 24;

/// One thing that is bought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PricePart {
    /// A package.
    Package {
        /// Which package.
        package: PackageId,
        /// What it costs.
        price: Price,
    },
    /// An element sold alone.
    Element {
        /// Which element.
        element: ElementId,
        /// What it costs.
        price: Price,
    },
}

impl PricePart {
    /// What it costs.
    pub fn price(&self) -> Price {
        match self {
            Self::Package { price, .. } | Self::Element { price, .. } => *price,
        }
    }
}

/// The price of a choice, and what it is made up of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Priced {
    /// What it costs.
    pub amount: Money,
    /// True when a part of it is an estimate.
    pub about: bool,
    /// What is bought, in the order of the gathering file: packages, then single elements.
    pub parts: Vec<PricePart>,
    /// Chosen elements that nothing sells; they count as free, and pages say that the price is not set.
    #[serde(default, skip_serializing_if = "Elements::is_empty")]
    pub unpriced: Elements,
}

/// The price of a choice; see [`PriceList::price_of`]. Whoever asks often makes a [`PriceList`] once.
pub fn price_of(g: &Gathering, choice: &Elements) -> Priced {
    PriceList::new(g).price_of(choice)
}

/// All that a gathering sells.
#[derive(Debug, Clone)]
pub struct PriceList {
    /// In file order, packages first; a package has one offer per variant.
    offers: Vec<Offer>,
}

#[derive(Debug, Clone)]
struct Offer {
    part: PricePart,
    elements: Elements,
}

/// A way to buy: what it costs, and the numbers of the offers, rising.
type Purchase = (Money, Vec<usize>);

impl PriceList {
    /// Reads the prices of a gathering.
    pub fn new(g: &Gathering) -> Self {
        let packages = g.packages.iter().flat_map(|package| {
            let part = PricePart::Package { package: package.id.clone(), price: package.price };
            package.variants().into_iter().map(move |elements| Offer { part: part.clone(), elements })
        });
        let singles = g.elements.iter().filter_map(|element| {
            let part = PricePart::Element { element: element.id.clone(), price: element.price? };
            Some(Offer { part, elements: Elements::from([element.id.clone()]) })
        });
        Self { offers: packages.chain(singles).collect() }
    }

    /// The cheapest way to buy at least the chosen elements from packages and single elements. Among equally cheap
    /// ways the one with the fewest parts is taken, then the one that comes first in the file.
    pub fn price_of(&self, choice: &Elements) -> Priced {
        let sold = |element: &&ElementId| self.offers.iter().any(|offer| offer.elements.contains(*element));
        let (sold, unpriced): (Vec<_>, Vec<_>) = choice.iter().partition(sold);
        let mut bought: Vec<usize> =
            sold.chunks(MOST_TOGETHER).flat_map(|group| self.cheapest(group).1).collect();
        bought.sort_unstable();
        let parts: Vec<PricePart> =
            bought.into_iter().map(|number| self.offers[number].part.clone()).collect();
        Priced {
            amount: parts.iter().map(|part| part.price().kroner).sum(),
            about: parts.iter().any(|part| part.price().about),
            unpriced: unpriced.into_iter().cloned().collect(),
            parts,
        }
    }

    fn cheapest(&self, group: &[&ElementId]) -> Purchase {
        let mask = |offer: &Offer| {
            let bits = group.iter().enumerate().filter(|(_, element)| offer.elements.contains(**element));
            bits.fold(0_u32, |mask, (bit, _)| mask | 1 << bit)
        };
        let offers: Vec<(u32, Money)> =
            self.offers.iter().map(|offer| (mask(offer), offer.part.price().kroner)).collect();
        let all = group.iter().enumerate().fold(0, |mask, (bit, _)| mask | 1 << bit);
        buy(all, &offers, &mut HashMap::new())
    }
}

/// The best purchase of the `missing` elements. Something must buy the first of them, so only offers with it are
/// tried; what they leave is bought in the best way in turn, and remembered.
fn buy(missing: u32, offers: &[(u32, Money)], known: &mut HashMap<u32, Purchase>) -> Purchase {
    if missing == 0 {
        return (Money::ZERO, Vec::new());
    }
    if let Some(purchase) = known.get(&missing) {
        return purchase.clone();
    }
    let first = missing & missing.wrapping_neg();
    let ways = offers.iter().enumerate().filter(|(_, (mask, _))| mask & first != 0).map(|(number, offer)| {
        let (amount, mut parts) = buy(missing & !offer.0, offers, known);
        parts.insert(parts.partition_point(|part| *part < number), number);
        (amount + offer.1, parts)
    });
    let best = ways
        .min_by(|one, other| (one.0, one.1.len(), &one.1).cmp(&(other.0, other.1.len(), &other.1)))
        .unwrap_or_default();
    known.insert(missing, best.clone());
    best
}

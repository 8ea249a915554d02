//! The rules of a gathering with numbers in place of names, so that a decision for a thousand delegations takes
//! milliseconds.

use super::price::{PriceList, Priced};
use super::rules::Elements;
use crate::gathering::Gathering;
use crate::identity::{ElementId, PackageId, RoleId};
use crate::money::Money;
use std::collections::HashMap;

/// The most elements that a gathering can have for the engine of coverage.
pub const MOST_ELEMENTS: usize = 128;

/// A set of elements; bit n is the n-th element of the file.
pub(super) type Mask = u128;

/// What a choice costs, and whether that is an estimate.
pub(super) type Cost = (Money, bool);

#[derive(Debug)]
pub(super) struct Index<'g> {
    pub g: &'g Gathering,
    numbers: HashMap<&'g ElementId, usize>,
    /// Elements that everybody may take.
    for_all: Mask,
    /// Elements that only some roles may take, by role.
    for_role: HashMap<&'g RoleId, Mask>,
    /// Per package, its variants.
    pub variants: Vec<Vec<Mask>>,
    /// Per capacity, its elements.
    pub capacities: Vec<Mask>,
    /// Packages from the most expensive to the cheapest, and among equals in file order.
    pub priciest_first: Vec<usize>,
    prices: PriceList,
    known: HashMap<Mask, Cost>,
}

impl<'g> Index<'g> {
    pub fn new(g: &'g Gathering) -> Self {
        let known = g.elements.iter().take(MOST_ELEMENTS);
        let numbers: HashMap<_, _> =
            known.enumerate().map(|(number, element)| (&element.id, number)).collect();
        let (mut for_all, mut for_role) = (0, HashMap::<_, Mask>::new());
        for element in &g.elements {
            let bit = bit_of(&numbers, &element.id);
            if element.roles.is_empty() {
                for_all |= bit;
            }
            for role in &element.roles {
                *for_role.entry(role).or_default() |= bit;
            }
        }
        let mask =
            |ids: &mut dyn Iterator<Item = &ElementId>| ids.fold(0, |mask, id| mask | bit_of(&numbers, id));
        let variants = g
            .packages
            .iter()
            .map(|package| package.variants().iter().map(|variant| mask(&mut variant.iter())).collect())
            .collect();
        let capacities = g.capacities.iter().map(|capacity| mask(&mut capacity.elements.iter())).collect();
        let mut priciest_first: Vec<usize> = (0..g.packages.len()).collect();
        priciest_first.sort_by_key(|&package| std::cmp::Reverse(g.packages[package].price.kroner));
        let prices = PriceList::new(g);
        Self {
            g,
            numbers,
            for_all,
            for_role,
            variants,
            capacities,
            priciest_first,
            prices,
            known: HashMap::new(),
        }
    }

    /// The chosen elements that the gathering has.
    pub fn mask(&self, choice: &Elements) -> Mask {
        choice.iter().fold(0, |mask, id| mask | bit_of(&self.numbers, id))
    }

    pub fn elements(&self, mask: Mask) -> Elements {
        bits(mask).map(|bit| self.g.elements[bit].id.clone()).collect()
    }

    pub fn package(&self, id: &PackageId) -> Option<usize> {
        self.g.packages.iter().position(|package| package.id == *id)
    }

    /// What a role may take.
    pub fn permitted(&self, role: &RoleId) -> Mask {
        self.for_all | self.for_role.get(role).copied().unwrap_or_default()
    }

    /// The capacities that somebody with these elements uses one unit of.
    pub fn touched(&self, mask: Mask) -> impl Iterator<Item = usize> + '_ {
        let uses = move |(number, elements): (usize, &Mask)| (elements & mask != 0).then_some(number);
        self.capacities.iter().enumerate().filter_map(uses)
    }

    /// The variants of a package that have something of what is open to a person, with their numbers and that part: most
    /// of it first, and among equals in file order.
    pub fn parts(&self, package: usize, open: Mask) -> Vec<(usize, Mask)> {
        let parts = self.variants[package].iter().map(|variant| open & variant).enumerate();
        let mut parts: Vec<_> = parts.filter(|(_, part)| *part != 0).collect();
        parts.sort_by_key(|(_, part)| std::cmp::Reverse(part.count_ones()));
        parts
    }

    /// Whether a package has something of what is open to a person.
    pub fn suits(&self, package: usize, open: Mask) -> bool {
        self.variants[package].iter().any(|variant| variant & open != 0)
    }

    /// The price of a choice with its parts.
    pub fn price_of(&self, choice: &Elements) -> Priced {
        self.prices.price_of(choice)
    }

    /// What a choice costs; remembered.
    pub fn cost(&mut self, choice: Mask) -> Cost {
        if let Some(cost) = self.known.get(&choice) {
            return *cost;
        }
        let priced = self.prices.price_of(&self.elements(choice));
        self.known.insert(choice, (priced.amount, priced.about));
        (priced.amount, priced.about)
    }
}

fn bit_of(numbers: &HashMap<&ElementId, usize>, id: &ElementId) -> Mask {
    numbers.get(id).map_or(0, |number| 1 << number)
}

/// The positions of the set bits, rising.
pub(super) fn bits(mut mask: Mask) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = mask.trailing_zeros();
        mask &= mask.wrapping_sub(1);
        (bit < Mask::BITS).then_some(bit as usize)
    })
}

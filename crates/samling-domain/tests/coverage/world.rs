//! Gatherings and delegations by chance, small enough that every kind of scarcity comes up.

use super::scenario::{Scenario, read};
use proptest::prelude::*;

#[derive(Debug, Clone)]
pub struct PersonDraw {
    elements: Vec<bool>,
    wish: u8,
    only: bool,
    leader: bool,
}

#[derive(Debug, Clone)]
pub struct World {
    pub text: String,
}

impl World {
    pub fn read(&self) -> Scenario {
        read(&self.text)
    }
}

const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];

fn names(picked: &[bool]) -> String {
    NAMES
        .iter()
        .zip(picked)
        .filter(|(_, picked)| **picked)
        .map(|(name, _)| *name)
        .collect::<Vec<_>>()
        .join(" ")
}

fn subset() -> impl Strategy<Value = Vec<bool>> {
    proptest::collection::vec(any::<bool>(), NAMES.len())
}

fn rules() -> impl Strategy<Value = String> {
    let element = (prop_oneof![Just("day"), Just("meal"), Just("night")], 0..12_u32, any::<bool>());
    let elements = proptest::collection::vec(element, NAMES.len());
    let package = (1..30_u32, subset(), proptest::option::weighted(0.4, subset()));
    let packages = proptest::collection::vec(package, 1..4);
    let quotas = proptest::collection::vec((0..4_u32, proptest::bool::weighted(0.25)), 3);
    let extra = proptest::option::weighted(0.3, (0..3_usize, 1..3_u32, proptest::bool::weighted(0.3)));
    let capacities = proptest::collection::vec((0..9_u32, subset()), 0..3);
    let shared = proptest::collection::vec(0..3_usize, 0..3);
    let budget = proptest::option::weighted(0.6, 0..150_u32);
    (elements, packages, quotas, extra, capacities, shared, budget).prop_map(
        |(elements, packages, quotas, extra, capacities, shared, budget)| {
            let mut lines = Vec::new();
            for (name, (kind, price, leaders)) in NAMES.iter().zip(elements) {
                let price = if price < 8 { format!(" price {}", price * 2) } else { String::new() };
                let roles = if leaders && *name == "e" { " roles leader" } else { "" };
                lines.push(format!("element {name} {kind} 2019-01-01 lunch{price}{roles}"));
            }
            let count = packages.len();
            for (number, (price, includes, choice)) in packages.into_iter().enumerate() {
                let choice = choice.map_or(String::new(), |choice| format!(" | {}", names(&choice)));
                lines.push(format!("package p{number} {price}: {}{choice}", names(&includes)));
            }
            for (number, (quota, shareable)) in quotas.into_iter().enumerate().take(count) {
                let shareable = if shareable { " shareable" } else { "" };
                lines.push(format!("quota p{number} {quota}{shareable}"));
            }
            if let Some((number, extra, shareable)) = extra {
                let shareable = if shareable { " shareable" } else { "" };
                lines.push(format!("extra p{} {extra}{shareable} when km at least 5", number % count));
            }
            for (number, (limit, elements)) in capacities.into_iter().enumerate() {
                lines.push(format!("capacity c{number} {limit}: {}", names(&elements)));
            }
            if !shared.is_empty() {
                let shared: Vec<_> = shared.iter().map(|number| format!("p{}", number % count)).collect();
                lines.push(format!("share {}", shared.join(" ")));
            }
            lines.extend(budget.map(|budget| format!("budget {budget}")));
            lines.join("\n")
        },
    )
}

fn person() -> impl Strategy<Value = PersonDraw> {
    (subset(), 0..8_u8, proptest::bool::weighted(0.2), any::<bool>())
        .prop_map(|(elements, wish, only, leader)| PersonDraw { elements, wish, only, leader })
}

fn show(id: usize, person: &PersonDraw) -> String {
    let wish = match person.wish {
        0 => "; pays",
        1 => "; wants p0",
        2 => "; wants p1",
        _ => "",
    };
    let only = if person.only { "; only if covered" } else { "" };
    let role = if person.leader { "; role leader" } else { "" };
    format!("{id}: {}{wish}{only}{role}", names(&person.elements))
}

/// Any gathering with up to five delegations of up to six people.
pub fn world() -> impl Strategy<Value = World> {
    let delegation = (proptest::collection::vec(person(), 0..7), 0..10_u32);
    (rules(), proptest::collection::vec(delegation, 0..6)).prop_map(|(rules, delegations)| {
        let mut text = rules;
        for (number, (people, km)) in delegations.iter().enumerate() {
            text.push_str(&format!("\norganisation o{number} km={km}"));
            for (position, person) in people.iter().enumerate() {
                text.push('\n');
                text.push_str(&show(number * 10 + position, person));
            }
        }
        World { text }
    })
}

/// One package, one thing that is scarce, and everybody takes the same: so many organisations with so many people.
pub fn uniform(by_money: bool, quota: usize, left: usize, sizes: &[usize]) -> Scenario {
    let scarce = if by_money { format!("budget {}", left * 10 + 3) } else { format!("capacity c {left}: a") };
    let mut text = format!("element a day 2019-01-01\npackage p 10: a\nquota p {quota}\nshare p\n{scarce}");
    for (number, size) in sizes.iter().enumerate() {
        text.push_str(&format!("\norganisation o{number}"));
        for position in 0..*size {
            text.push_str(&format!("\n{}: a", number * 100 + position));
        }
    }
    read(&text)
}

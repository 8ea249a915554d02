//! What a choice costs.

use super::scenario::{Scenario, kroner, read, real};
use samling_domain::coverage::price::{PricePart, Priced, price_of};
use samling_domain::coverage::rules::Elements;
use samling_domain::identity::ElementId;

fn choice(elements: &str) -> Elements {
    elements.split_whitespace().map(|id| ElementId::new(id).unwrap()).collect()
}

fn price(scenario: &Scenario, elements: &str) -> Priced {
    price_of(&scenario.gathering, &choice(elements))
}

fn parts(priced: &Priced) -> String {
    let name = |part: &PricePart| match part {
        PricePart::Package { package, .. } => package.to_string(),
        PricePart::Element { element, .. } => format!("({element})"),
    };
    priced.parts.iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_choice_costs_the_cheapest_way_to_buy_it() {
    let real = real("");
    let singles = read(
        "element a day 2018-11-27 price 300\nelement b meal 2018-11-27 price 300\nelement c night 2018-11-27
         element d extra 2018-11-27
         package ab 600: a b\npackage abc 900: a b c\npackage c 400: c",
    );
    for (scenario, elements, amount, bought) in [
        (&real, "", "0", ""),
        (&real, "day-1", "650", "day"),
        (&real, "day-1 day-2", "1300", "day day"),
        (&real, "day-2 night", "2500", "full"),
        (&real, "day-1 dinner night day-2", "2500", "full"),
        // As cheap in one part as in two: the one part.
        (&singles, "a b", "600", "ab"),
        // A larger package may be the cheapest way to a smaller choice.
        (&singles, "b c", "700", "c (b)"),
        (&singles, "a b c", "900", "abc"),
        (&singles, "a", "300", "(a)"),
    ] {
        let priced = price(scenario, elements);
        assert_eq!(
            (kroner(priced.amount), parts(&priced)),
            (amount.to_owned(), bought.to_owned()),
            "{elements}"
        );
    }
}

#[test]
fn the_package_first_in_the_file_is_bought_among_equals() {
    let scenario = read(
        "element a day 2018-11-27 price 500\nelement b day 2018-11-28
         package second 500: a b\npackage first 500: a",
    );
    assert_eq!(parts(&price(&scenario, "a")), "second");
}

#[test]
fn what_nothing_sells_is_named_and_costs_nothing() {
    let scenario = real("element bus extra 2018-11-27");
    let priced = price(&scenario, "bus day-1");
    assert_eq!(kroner(priced.amount), "650");
    assert_eq!(priced.unpriced, choice("bus"));
    assert!(priced.about);
}

#[test]
fn an_estimate_is_told_only_where_it_is_in_the_price() {
    let scenario = real("element bus extra 2018-11-27 price 100");
    assert!(!price(&scenario, "bus").about);
    assert!(price(&scenario, "bus day-2").about);
}

#[test]
fn more_elements_than_are_priced_together_still_have_a_price() {
    let mut text = String::new();
    for number in 10..60 {
        text.push_str(&format!("element e{number} extra 2018-11-27 price 10\n"));
    }
    text.push_str("package pair 15: e10 e11\n");
    let all: Vec<String> = (10..60).map(|number| format!("e{number}")).collect();
    assert_eq!(kroner(price(&read(&text), &all.join(" ")).amount), "495");
}

use super::*;
use Language::{En, Nb, Nn};
use jiff::civil::date;
use proptest::prelude::*;

fn f(language: Language) -> Formats {
    Formats::new(language)
}

fn in_all(show: impl Fn(Formats) -> String) -> [String; 3] {
    [show(f(Nb)), show(f(Nn)), show(f(En))]
}

#[test]
fn dates_in_three_languages() {
    let day = date(2018, 11, 27);
    assert_eq!(in_all(|f| f.date(day)), ["27. november 2018", "27. november 2018", "27 November 2018"]);
    assert_eq!(
        in_all(|f| f.weekday_and_date(day)),
        ["tirsdag 27. november", "tysdag 27. november", "Tuesday 27 November"]
    );
    assert_eq!(
        in_all(|f| f.weekday_and_full_date(day)),
        ["tirsdag 27. november 2018", "tysdag 27. november 2018", "Tuesday 27 November 2018"]
    );
    assert_eq!(in_all(|f| f.date_in_figures(day)), ["27.11.2018", "27.11.2018", "2018-11-27"]);
    assert_eq!(f(Nb).date_in_figures(date(2019, 5, 1)), "01.05.2019");
}

#[test]
fn ranges_of_dates_name_what_differs() {
    let cases = [
        (date(2018, 11, 27), date(2018, 11, 28), "27.–28. november 2018", "27–28 November 2018"),
        (date(2018, 11, 28), date(2018, 11, 27), "27.–28. november 2018", "27–28 November 2018"),
        (date(2018, 11, 27), date(2018, 11, 27), "27. november 2018", "27 November 2018"),
        (
            date(2018, 11, 30),
            date(2018, 12, 1),
            "30. november–1. desember 2018",
            "30 November – 1 December 2018",
        ),
        (
            date(2018, 12, 31),
            date(2019, 1, 1),
            "31. desember 2018–1. januar 2019",
            "31 December 2018 – 1 January 2019",
        ),
        (
            date(2018, 11, 27),
            date(2019, 11, 27),
            "27. november 2018–27. november 2019",
            "27 November 2018 – 27 November 2019",
        ),
    ];
    for (first, last, norwegian, english) in cases {
        assert_eq!(in_all(|f| f.dates(first, last)), [norwegian, norwegian, english]);
    }
    assert_eq!(f(Nb).dates_without_year(date(2018, 11, 27), date(2018, 11, 28)), "27.–28. november");
    assert_eq!(f(Nn).dates_without_year(date(2018, 11, 30), date(2018, 12, 1)), "30. november–1. desember");
    assert_eq!(
        f(En).dates_without_year(date(2018, 12, 31), date(2019, 1, 1)),
        "31 December 2018 – 1 January 2019"
    );
}

#[test]
fn every_weekday_and_month_has_its_name() {
    let week = |language| {
        let monday = date(2018, 11, 26);
        (0..7).map(|n| f(language).weekday(monday + jiff::Span::new().days(n))).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(week(Nb), "mandag tirsdag onsdag torsdag fredag lørdag søndag");
    assert_eq!(week(Nn), "måndag tysdag onsdag torsdag fredag laurdag søndag");
    assert_eq!(week(En), "Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
    let year = |language| (1..=12).map(|n| f(language).month(date(2018, n, 1))).collect::<Vec<_>>().join(" ");
    let norwegian = "januar februar mars april mai juni juli august september oktober november desember";
    assert_eq!((year(Nb).as_str(), year(Nn).as_str()), (norwegian, norwegian));
    assert_eq!(
        year(En),
        "January February March April May June July August September October November December"
    );
}

#[test]
fn times_and_deadlines() {
    let clock = |h, m| Clock::new(h, m).unwrap();
    assert_eq!(in_all(|f| f.clock(clock(9, 5))), ["09.05", "09.05", "09:05"]);
    assert_eq!(in_all(|f| f.at_clock(clock(10, 0))), ["kl. 10.00", "kl. 10.00", "at 10:00"]);
    assert_eq!(
        in_all(|f| f.clocks(clock(9, 30), clock(11, 30))),
        ["09.30–11.30", "09.30–11.30", "09:30–11:30"]
    );
    let day = date(2018, 11, 20);
    let late = Deadline::end_of(day);
    assert_eq!(in_all(|f| f.deadline(late)), ["20. november 2018", "20. november 2018", "20 November 2018"]);
    let with_time =
        ["20. november 2018 kl. 23.59", "20. november 2018 kl. 23.59", "20 November 2018 at 23:59"];
    assert_eq!(in_all(|f| f.deadline_with_time(late)), with_time);
    for (time, expect) in [(day.at(12, 0, 0, 0), "kl. 12.00"), (day.at(23, 59, 0, 0), "kl. 23.59")] {
        assert_eq!(f(Nb).deadline(Deadline::at(time)), format!("20. november 2018 {expect}"));
    }
    let instant: Timestamp = "2018-11-20T22:59:00Z".parse().unwrap();
    assert_eq!(in_all(|f| f.instant(&instant, &Zone::default())), with_time);
}

#[test]
fn days_until_a_deadline() {
    for (days, expect) in [
        (13, ["13 dager igjen", "13 dagar igjen", "13 days left"]),
        (1, ["1 dag igjen", "1 dag igjen", "1 day left"]),
        (0, ["i dag", "i dag", "today"]),
        (-1, ["fristen er ute", "fristen er ute", "the deadline has passed"]),
    ] {
        assert_eq!(in_all(|f| f.days_left(days)), expect);
    }
}

#[test]
fn money_in_text_and_tables() {
    for (ore, nb, table, en) in [
        (0, "0 kroner", "0 kr", "NOK 0"),
        (100, "1 krone", "1 kr", "NOK 1"),
        (150, "1,50 kroner", "1,50 kr", "NOK 1.50"),
        (1_250, "12,50 kroner", "12,50 kr", "NOK 12.50"),
        (65_000, "650 kroner", "650 kr", "NOK 650"),
        (250_000, "2500 kroner", "2500 kr", "NOK 2,500"),
        (1_000_005, "10\u{a0}000,05 kroner", "10\u{a0}000,05 kr", "NOK 10,000.05"),
        (123_456_700, "1\u{a0}234\u{a0}567 kroner", "1\u{a0}234\u{a0}567 kr", "NOK 1,234,567"),
        (-250_000, "\u{2212}2500 kroner", "\u{2212}2500 kr", "NOK \u{2212}2,500"),
    ] {
        let money = Money::ore(ore);
        assert_eq!(in_all(|f| f.money(money)), [nb, nb, en]);
        assert_eq!(in_all(|f| f.money_in_table(money)), [table, table, en]);
    }
    let price = |about| Price { kroner: Money::kroner(2500), about };
    assert_eq!(in_all(|f| f.price(price(true))), ["ca. 2500 kroner", "ca. 2500 kroner", "about NOK 2,500"]);
    assert_eq!(in_all(|f| f.price(price(false))), ["2500 kroner", "2500 kroner", "NOK 2,500"]);
}

#[test]
fn counts_and_lists() {
    for (count, expect) in [
        (0, ["null", "null", "zero"]),
        (1, ["én", "ein", "one"]),
        (7, ["sju", "sju", "seven"]),
        (12, ["tolv", "tolv", "twelve"]),
        (13, ["13", "13", "13"]),
        (-1, ["\u{2212}1", "\u{2212}1", "\u{2212}1"]),
    ] {
        assert_eq!(in_all(|f| f.count(count)), expect);
    }
    assert_eq!(f(Nb).numbers(3_u32, 5_u32), "3–5");
    assert_eq!(f(Nb).numbers(3_usize, 3_usize), "3");
    for (items, nb, en) in [
        (&[][..], "", ""),
        (&["a"], "a", "a"),
        (&["a", "b"], "a og b", "a and b"),
        (&["a", "b", "c"], "a, b og c", "a, b and c"),
    ] {
        assert_eq!(in_all(|f| f.list(items)), [nb, nb, en]);
    }
    assert_eq!(
        in_all(|f| f.list_of_choices(&["a", "b", "c"])),
        ["a, b eller c", "a, b eller c", "a, b or c"]
    );
}

#[test]
fn numbers_of_organisations_and_telephones() {
    for (text, expect) in [("974761106", "974 761 106"), ("974 761 106", "974 761 106"), ("97476", "97476")] {
        assert_eq!(organisation_number(text), expect);
    }
    for (text, expect) in [
        ("22222222", "22 22 22 22"),
        ("222 22 222", "22 22 22 22"),
        ("80012345", "800 12 345"),
        ("+4722222222", "+47 22 22 22 22"),
        ("0047 22222222", "+47 22 22 22 22"),
        ("02800", "02800"),
        ("+46 8 123 456", "+46 8 123 456"),
        ("ring øæå!", "ring øæå!"),
    ] {
        assert_eq!(phone(text), expect);
    }
    assert_eq!(capitalised("øvre tirsdag"), "Øvre tirsdag");
    assert_eq!(capitalised(""), "");
}

proptest! {
    #[test]
    fn figures_lose_no_digit(number in any::<i64>()) {
        for language in Language::ALL {
            let digits: String = f(language).number(number).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, number.unsigned_abs().to_string());
        }
    }

    #[test]
    fn an_amount_reads_back(ore in 0_i64..10_000_000_000) {
        let shown = f(Nb).amount(Money::ore(ore));
        prop_assert_eq!(Money::parse(&shown), Some(Money::ore(ore)));
    }

    #[test]
    fn no_text_breaks_the_groups(text in "\\PC{0,20}") {
        let same = |a: &str, b: &str| plain(a).replace("0047", "+47") == plain(b).replace("0047", "+47");
        prop_assert!(same(&organisation_number(&text), &text));
        prop_assert!(same(&phone(&text), &text));
    }
}

//! Dates, times, money and numbers as Norwegians write them, and as English readers of Norwegian matters do.
//!
//! Norwegian: `27. november 2018`, `kl. 10.00`, `2500 kroner`, `10 000 kroner` (grouped from five digits, by a no-break
//! space), decimal comma; ranges have an en dash without spaces (Språkrådet's advice on dates, times and numbers).
//! The patterns and words stand in `calendar.ftl` and `numbers.ftl`.

use crate::given::Given;
use crate::messages::Messages;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use samling_domain::language::Language;
use samling_domain::money::{Money, Price};
use samling_domain::time::{Clock, Deadline, Zone};

/// Holds figures of one number together at the end of a line.
const NO_BREAK_SPACE: char = '\u{a0}';
/// The minus sign.
const MINUS: char = '\u{2212}';

/// Finished texts of values in one language. Every parameter may be a value or a reference to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Formats {
    /// The language.
    pub language: Language,
}

impl Formats {
    /// The formats of a language.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    const fn messages(self) -> Messages {
        Messages::new(self.language)
    }
}

/// Days.
impl Formats {
    /// `27. november 2018`, `27 November 2018`.
    pub fn date(self, date: impl Given<Date>) -> String {
        let date = date.given();
        self.messages().date_with_year(date.day(), self.month(date), date.year())
    }

    /// `27. november`, `27 November`.
    pub fn date_without_year(self, date: impl Given<Date>) -> String {
        let date = date.given();
        self.messages().date_without_year(date.day(), self.month(date))
    }

    /// `tirsdag 27. november`, `tysdag 27. november`, `Tuesday 27 November`.
    pub fn weekday_and_date(self, date: impl Given<Date>) -> String {
        let date = date.given();
        self.messages().date_with_weekday(self.weekday(date), self.date_without_year(date))
    }

    /// `tirsdag 27. november 2018`.
    pub fn weekday_and_full_date(self, date: impl Given<Date>) -> String {
        let date = date.given();
        self.messages().date_with_weekday(self.weekday(date), self.date(date))
    }

    /// For tables: `27.11.2018`; in English `2018-11-27`, since readers of English mix up day and month.
    pub fn date_in_figures(self, date: impl Given<Date>) -> String {
        let date = date.given();
        self.messages().date_in_figures(two(date.day()), two(date.month()), date.year())
    }

    /// `27.–28. november 2018`, `30. november–1. desember 2018`, `31. desember 2018–1. januar 2019`.
    pub fn dates(self, first: impl Given<Date>, last: impl Given<Date>) -> String {
        let (first, last) = in_order(first.given(), last.given());
        let m = self.messages();
        if first == last {
            self.date(first)
        } else if first.year() != last.year() {
            m.dates_between(self.date(first), self.date(last))
        } else if first.month() != last.month() {
            m.dates_between(self.date_without_year(first), self.date(last))
        } else {
            m.days_in_month(first.day(), last.day(), self.month(last), last.year())
        }
    }

    /// `27.–28. november`; with years only where they differ.
    pub fn dates_without_year(self, first: impl Given<Date>, last: impl Given<Date>) -> String {
        let (first, last) = in_order(first.given(), last.given());
        if first == last {
            self.date_without_year(first)
        } else if first.year() != last.year() {
            self.dates(first, last)
        } else if first.month() != last.month() {
            self.messages().dates_between(self.date_without_year(first), self.date_without_year(last))
        } else {
            self.messages().days_in_month_without_year(first.day(), last.day(), self.month(last))
        }
    }

    /// `tirsdag`, `tysdag`, `Tuesday`.
    pub fn weekday(self, date: impl Given<Date>) -> &'static str {
        let m = self.messages();
        match date.given().weekday().to_monday_one_offset() {
            1 => m.weekday_1(),
            2 => m.weekday_2(),
            3 => m.weekday_3(),
            4 => m.weekday_4(),
            5 => m.weekday_5(),
            6 => m.weekday_6(),
            _ => m.weekday_7(),
        }
    }

    /// `november`, `November`.
    pub fn month(self, date: impl Given<Date>) -> &'static str {
        let m = self.messages();
        match date.given().month() {
            1 => m.month_1(),
            2 => m.month_2(),
            3 => m.month_3(),
            4 => m.month_4(),
            5 => m.month_5(),
            6 => m.month_6(),
            7 => m.month_7(),
            8 => m.month_8(),
            9 => m.month_9(),
            10 => m.month_10(),
            11 => m.month_11(),
            _ => m.month_12(),
        }
    }
}

/// Times of day and deadlines.
impl Formats {
    /// `10.00`, in English `10:00`.
    pub fn clock(self, clock: impl Given<Clock>) -> String {
        let time = clock.given().time();
        self.messages().clock_time(two(time.hour()), two(time.minute()))
    }

    /// `kl. 10.00`, `at 10:00`.
    pub fn at_clock(self, clock: impl Given<Clock>) -> String {
        self.messages().at_clock(self.clock(clock))
    }

    /// `09.30–11.30`.
    pub fn clocks(self, first: impl Given<Clock>, last: impl Given<Clock>) -> String {
        self.messages().clock_between(self.clock(first), self.clock(last))
    }

    /// `20. november 2018 kl. 23.59`, `20 November 2018 at 23:59`. Seconds are left out.
    pub fn date_and_time(self, time: impl Given<DateTime>) -> String {
        let time = time.given();
        let clock = self.messages().clock_time(two(time.hour()), two(time.minute()));
        self.messages().date_at_clock(self.date(time.date()), clock)
    }

    /// An instant as date and time in a zone.
    pub fn instant(self, instant: &Timestamp, zone: &Zone) -> String {
        self.date_and_time(zone.civil(*instant))
    }

    /// The date alone when the deadline is valid through 23.59.59, otherwise the date with the time.
    pub fn deadline(self, deadline: impl Given<Deadline>) -> String {
        let deadline = deadline.given();
        if deadline == Deadline::end_of(deadline.date()) {
            self.date(deadline.date())
        } else {
            self.date_and_time(deadline.last_second())
        }
    }

    /// The date with the time, also when the deadline is valid through 23.59.59: `20. november 2018 kl. 23.59`.
    pub fn deadline_with_time(self, deadline: impl Given<Deadline>) -> String {
        self.date_and_time(deadline.given().last_second())
    }

    /// `13 dager igjen`, `i dag`, `fristen er ute`: from [`Deadline::days_left`], whole days and negative afterwards.
    ///
    /// Ask [`Deadline::is_past`] first where a deadline may end in the middle of a day.
    pub fn days_left(self, days: impl Given<i64>) -> String {
        let m = self.messages();
        match days.given() {
            ..0 => m.deadline_is_over().to_owned(),
            0 => m.deadline_is_today().to_owned(),
            days => m.deadline_days_left(days),
        }
    }
}

/// Money and numbers.
impl Formats {
    /// In running text: `2500 kroner`, `10 000 kroner`, `12,50 kroner`, `1 krone`; `NOK 2,500`.
    pub fn money(self, money: impl Given<Money>) -> String {
        let money = money.given();
        // One krone is the only amount in the singular; an amount with øre is in the plural.
        let kroner = if money.as_ore() == 100 { 1 } else { 2 };
        self.messages().money_in_text(kroner, self.amount(money))
    }

    /// In tables: `2500 kr`; `NOK 2,500`.
    pub fn money_in_table(self, money: impl Given<Money>) -> String {
        self.messages().money_in_table(self.amount(money.given()))
    }

    /// In tables, with "about" where it is an estimate: `ca. 2500 kr`.
    pub fn money_in_table_or_about(self, money: impl Given<Money>, estimate: impl Given<bool>) -> String {
        let money = self.money_in_table(money);
        if estimate.given() { self.messages().money_about(money) } else { money }
    }

    /// `ca. 2500 kroner`, `about NOK 2,500`.
    pub fn about(self, money: impl Given<Money>) -> String {
        self.messages().money_about(self.money(money))
    }

    /// An amount that is an estimate when `estimate` says so: for sums of prices.
    pub fn money_or_about(self, money: impl Given<Money>, estimate: impl Given<bool>) -> String {
        if estimate.given() { self.about(money) } else { self.money(money) }
    }

    /// A price in running text, with "about" where it is an estimate.
    pub fn price(self, price: impl Given<Price>) -> String {
        let price = price.given();
        self.money_or_about(price.kroner, price.about)
    }

    /// The figures of an amount: `2500`, `10 000`, `12,50`; `2,500`, `12.50`.
    pub fn amount(self, money: impl Given<Money>) -> String {
        let ore = money.given().as_ore();
        let whole = self.figures(ore.unsigned_abs() / 100, ore < 0);
        match ore.unsigned_abs() % 100 {
            0 => whole,
            part if self.language == Language::En => format!("{whole}.{part:02}"),
            part => format!("{whole},{part:02}"),
        }
    }

    /// A number in figures: `2500`, `10 000`; `2,500`.
    pub fn number(self, number: impl Given<i64>) -> String {
        let number = number.given();
        self.figures(number.unsigned_abs(), number < 0)
    }

    /// `3–5`; a single number when both are equal.
    pub fn numbers(self, first: impl Given<i64>, last: impl Given<i64>) -> String {
        let (first, last) = (first.given(), last.given());
        if first == last {
            self.number(first)
        } else {
            self.messages().number_between(self.number(first), self.number(last))
        }
    }

    /// A count in running text: a word up to twelve, otherwise figures. One is `én`, `ein`: write the number into a
    /// message of its own where it must agree with a neuter word.
    pub fn count(self, count: impl Given<i64>) -> String {
        let count = count.given();
        let m = self.messages();
        let word = match count {
            0 => m.count_0(),
            1 => m.count_1(),
            2 => m.count_2(),
            3 => m.count_3(),
            4 => m.count_4(),
            5 => m.count_5(),
            6 => m.count_6(),
            7 => m.count_7(),
            8 => m.count_8(),
            9 => m.count_9(),
            10 => m.count_10(),
            11 => m.count_11(),
            12 => m.count_12(),
            _ => return self.number(count),
        };
        word.to_owned()
    }

    /// Digits in groups of three: in Norwegian from five digits on, in English from four.
    fn figures(self, number: u64, negative: bool) -> String {
        let digits = number.to_string();
        let (separator, ungrouped) = match self.language {
            Language::Nb | Language::Nn => (NO_BREAK_SPACE, 4),
            Language::En => (',', 3),
        };
        let mut text = String::with_capacity(digits.len() * 2);
        if negative {
            text.push(MINUS);
        }
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && digits.len() > ungrouped && (digits.len() - index).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }
}

/// Lists.
impl Formats {
    /// `a, b og c`; `a, b and c`.
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        self.joined(items, |m, list, last| m.list_and(list, last))
    }

    /// `a, b eller c`; `a, b or c`.
    pub fn list_of_choices<T: AsRef<str>>(self, items: &[T]) -> String {
        self.joined(items, |m, list, last| m.list_or(list, last))
    }

    fn joined<T: AsRef<str>>(self, items: &[T], end: fn(Messages, &str, &str) -> String) -> String {
        let Some((last, others)) = items.split_last() else { return String::new() };
        let before = others
            .iter()
            .map(|item| item.as_ref().to_owned())
            .reduce(|list, item| self.messages().list_next(list, item));
        before.map_or_else(|| last.as_ref().to_owned(), |before| end(self.messages(), &before, last.as_ref()))
    }
}

fn two(number: i8) -> String {
    format!("{number:02}")
}

fn in_order(first: Date, last: Date) -> (Date, Date) {
    (first.min(last), first.max(last))
}

/// The same text with a capital first letter, for the start of a line.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The same text with a small first letter, for labels inside a sentence; abbreviations such as "KS" stay.
pub fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

/// `974 761 106`; what has not nine digits is shown as it is.
pub fn organisation_number(text: &str) -> String {
    let digits = plain(text);
    if digits.len() == 9 && all_digits(&digits) { grouped(&digits, &[3, 3, 3]) } else { text.to_owned() }
}

/// `22 22 22 22`, and `800 00 000` for numbers that begin with 8; `+47` is kept in front. Other numbers are shown as
/// they are. (The Norwegian numbering regulations, section 16.)
pub fn phone(text: &str) -> String {
    let digits = plain(text);
    let (country, digits) = match digits.strip_prefix("+47").or_else(|| digits.strip_prefix("0047")) {
        Some(rest) if rest.len() == 8 => ("+47 ", rest),
        _ => ("", digits.as_str()),
    };
    if digits.len() != 8 || !all_digits(digits) {
        return text.to_owned();
    }
    let groups: &[usize] = if digits.starts_with('8') { &[3, 2, 3] } else { &[2, 2, 2, 2] };
    format!("{country}{}", grouped(digits, groups))
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

fn grouped(digits: &str, groups: &[usize]) -> String {
    let mut rest = digits;
    let mut parts = Vec::with_capacity(groups.len());
    for size in groups {
        let (part, after) = rest.split_at(*size);
        parts.push(part);
        rest = after;
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests;

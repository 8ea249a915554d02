//! Dates as people write them, with and without year and weekday, alone, listed and in ranges.

use super::tokens::View;
use super::words;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The weekday of a date.
    pub fn of(date: Date) -> Self {
        let index = date.weekday().to_monday_zero_offset();
        Self::ALL[usize::try_from(index).unwrap_or_default() % 7]
    }

    /// Its English name in lower case, as in the JSON output.
    pub fn code(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }
}

/// A day as a text states it: the year and the weekday may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CalendarDay {
    /// The year, where stated.
    pub year: Option<i16>,
    /// Month, 1 to 12.
    pub month: i8,
    /// Day of the month, 1 to 31.
    pub day: i8,
    /// The weekday, where stated.
    pub weekday: Option<Weekday>,
}

impl From<Date> for CalendarDay {
    fn from(date: Date) -> Self {
        Self { year: Some(date.year()), month: date.month(), day: date.day(), weekday: None }
    }
}

impl CalendarDay {
    /// Whether both can be the same day: a day without year fits every year.
    pub fn agrees(self, other: Self) -> bool {
        self.month == other.month
            && self.day == other.day
            && match (self.year, other.year) {
                (Some(a), Some(b)) => a == b,
                _ => true,
            }
    }

    /// The date in a year, unless the stated year is another or the day does not exist.
    pub fn in_year(self, year: i16) -> Option<Date> {
        Date::new(self.year.unwrap_or(year), self.month, self.day).ok()
    }

    /// The date nearest to another one; a stated year decides.
    pub fn nearest(self, other: Date) -> Option<Date> {
        if let Some(year) = self.year {
            return self.in_year(year);
        }
        [other.year() - 1, other.year(), other.year() + 1]
            .into_iter()
            .filter_map(|year| self.in_year(year))
            .min_by_key(|date| days_between(other, *date).abs())
    }

    /// `2018-11-20`, or `--11-20` without a year (ISO 8601:1988, 5.2.1.3).
    pub fn normal_form(self) -> String {
        match self.year {
            Some(year) => format!("{year:04}-{:02}-{:02}", self.month, self.day),
            None => format!("--{:02}-{:02}", self.month, self.day),
        }
    }

    /// False for the 31st of November and the like; the 29th of February needs a leap year where one is stated.
    pub fn exists(self) -> bool {
        Date::new(self.year.unwrap_or(2024), self.month, self.day).is_ok()
    }
}

/// Days from one date to another, negative when the second is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    (to - from).get_days().into()
}

/// One or more days that were read together.
#[derive(Debug, Clone)]
pub(super) struct DatesRead {
    pub from: usize,
    pub to: usize,
    /// Every day of it, ranges written out, in the text's order.
    pub days: Vec<CalendarDay>,
    /// `27. eller 28. november`: nobody has decided.
    pub alternatives: bool,
    /// `28.–27. november`: it ends before it begins.
    pub reversed: bool,
    pub range: bool,
}

/// The weekday that a whole word names.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let word = word.strip_suffix("en").filter(|w| w.ends_with("dag")).unwrap_or(word);
    let word = word.strip_suffix('s').filter(|w| w.ends_with("dag") || w.ends_with("day")).unwrap_or(word);
    Some(match word {
        "mandag" | "måndag" | "monday" => Weekday::Monday,
        "tirsdag" | "tysdag" | "tuesday" => Weekday::Tuesday,
        "onsdag" | "wednesday" => Weekday::Wednesday,
        "torsdag" | "thursday" => Weekday::Thursday,
        "fredag" | "friday" => Weekday::Friday,
        "lørdag" | "laurdag" | "saturday" => Weekday::Saturday,
        "søndag" | "sundag" | "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// As [`weekday`], with the short forms that are weekdays only right before a date.
fn short_weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "man" | "mån" | "mon" => Weekday::Monday,
        "tir" | "tirs" | "tys" | "tue" => Weekday::Tuesday,
        "ons" | "wed" => Weekday::Wednesday,
        "tor" | "tors" | "thu" => Weekday::Thursday,
        "fre" | "fri" => Weekday::Friday,
        "lør" | "lau" | "laur" | "sat" => Weekday::Saturday,
        "søn" | "sun" => Weekday::Sunday,
        _ => return weekday(word),
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Link {
    List,
    Range,
    Alternative,
}

struct Part {
    weekday: Option<Weekday>,
    day: i8,
    month: Option<i8>,
    year: Option<i16>,
    dotted: bool,
}

/// Reads the date, the listed dates or the range that begins at `i`.
pub(super) fn read(view: View<'_>, i: usize) -> Option<DatesRead> {
    const LONGEST_LIST: usize = 31;
    let (weekdays, mut at) = leading_weekdays(view, i);
    if at == i && i > 0 && (numbers_something(view, i) || follows_number(view, i)) {
        return None;
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut links = Vec::new();
    let mut complete = None;
    while let Some((part, next)) = part(view, at) {
        let has_month = part.month.is_some();
        parts.push(part);
        at = next;
        if has_month {
            complete = Some((parts.len(), at));
        }
        let Some((link, next)) = link(view, at, parts.last().is_some_and(|p| p.dotted), has_month) else {
            break;
        };
        links.push(link);
        at = next;
        if parts.len() >= LONGEST_LIST {
            break;
        }
    }
    let (count, mut to) = complete?;
    parts.truncate(count);
    links.truncate(count - 1);
    fill_months_and_years(&mut parts);
    if weekdays.len() == parts.len() || weekdays.len() == 1 {
        for (part, weekday) in parts.iter_mut().zip(&weekdays) {
            part.weekday = part.weekday.or(Some(*weekday));
        }
    }
    to = trailing_weekdays(view, to, &mut parts);
    Some(finished(i, to, &parts, &links))
}

/// `dag 1`, `modul 2`, `kl. 10`, `nr. 3`: the number belongs to the word before it.
fn numbers_something(view: View<'_>, i: usize) -> bool {
    match view.word(i - 1) {
        "dag" | "day" | "kl" | "klokka" | "klokken" | "nr" | "side" => true,
        // `samling 2` is numbered, `samling 27. november` dated.
        "modul" | "del" | "samling" | "sal" | "rom" | "tema" | "punkt" | "kapittel" | "fase" | "steg"
        | "økt" | "bolk" | "sesjon" | "parallell" | "webinar" | "kurs" => !view.is_mark(i + 1, '.'),
        _ => false,
    }
}

/// `22 33 44` and `10.11.2018`: a number in the middle of numbers begins no date.
fn follows_number(view: View<'_>, i: usize) -> bool {
    let previous_number = !view.digits(i - 1).is_empty();
    let joined = i >= 2
        && !view.spaced(i)
        && matches!(view.mark(i - 1), Some('.' | ':' | '/'))
        && !view.digits(i - 2).is_empty();
    !view.digits(i).is_empty() && (previous_number || joined)
}

fn leading_weekdays(view: View<'_>, i: usize) -> (Vec<Weekday>, usize) {
    let mut found = Vec::new();
    let mut at = i;
    while let Some(day) = short_weekday(view.word(at)) {
        found.push(day);
        at += 1;
        if view.is_mark(at, '.') {
            at += 1;
        }
        let joined =
            matches!(view.word(at), "og" | "til" | "and" | "to") || view.is_dash(at) || view.is_mark(at, ',');
        if joined && short_weekday(view.word(at + 1)).is_some() {
            at += 1;
        } else {
            break;
        }
    }
    if !found.is_empty() {
        while view.is_mark(at, ',') || matches!(view.word(at), "den" | "the") {
            at += 1;
        }
        return (found, at);
    }
    (found, i)
}

/// `(tirsdag)` or `(tirsdag og onsdag)` after the date.
fn trailing_weekdays(view: View<'_>, at: usize, parts: &mut [Part]) -> usize {
    if !view.is_mark(at, '(') || parts.iter().any(|part| part.weekday.is_some()) {
        return at;
    }
    let mut found = Vec::new();
    let mut next = at + 1;
    while let Some(day) = weekday(view.word(next)) {
        found.push(day);
        next += 1;
        if matches!(view.word(next), "og" | "til" | "and") || view.is_dash(next) || view.is_mark(next, ',') {
            next += 1;
        }
    }
    if found.len() != parts.len() || !view.is_mark(next, ')') {
        return at;
    }
    for (part, day) in parts.iter_mut().zip(found) {
        part.weekday = Some(day);
    }
    next + 1
}

fn year(view: View<'_>, at: usize) -> Option<(i16, usize)> {
    let at = if view.is_mark(at, ',') && !view.spaced(at) { at + 1 } else { at };
    let digits = view.digits(at);
    let value: i16 = digits.parse().ok()?;
    // `20. november 2500 kroner` has no year, nor has `20. november 2018 personer`.
    let counts = matches!(view.word(at + 1), "kr" | "kroner" | "nok" | "personer");
    (digits.len() == 4 && (1900..2100).contains(&value) && !counts).then_some((value, at + 1))
}

fn part(view: View<'_>, i: usize) -> Option<(Part, usize)> {
    let mut at = i;
    let mut named = None;
    if let Some(day) = short_weekday(view.word(at)) {
        named = Some(day);
        at += 1;
        if view.is_mark(at, '.') {
            at += 1;
        }
    }
    while view.is_mark(at, ',') && named.is_some() || matches!(view.word(at), "den" | "the") {
        at += 1;
    }
    if let Some(found) = iso(view, at, named).or_else(|| month_first(view, at, named)) {
        return Some(found);
    }
    let digits = view.digits(at);
    let day: i8 = digits.parse().ok()?;
    if digits.len() > 2 || !(1..=31).contains(&day) {
        return None;
    }
    let mut part = Part { weekday: named, day, month: None, year: None, dotted: false };
    at += 1;
    if let Some(next) = numeric_rest(view, at, i, &mut part) {
        return Some((part, next));
    }
    if view.is_mark(at, '.') && !view.spaced(at) {
        part.dotted = true;
        at += 1;
    } else if matches!(view.word(at), "th" | "st" | "nd" | "rd") && !view.spaced(at) {
        at += 1;
    }
    let month_at = if view.word(at) == "of" { at + 1 } else { at };
    if let Some(month) = words::month(view.word(month_at)) {
        part.month = Some(month);
        at = month_at + 1;
        if view.is_mark(at, '.') && view.word(month_at).chars().count() <= 4 && at + 1 < view.len() {
            at += 1;
        }
        if let Some((year, next)) = year(view, at) {
            part.year = Some(year);
            at = next;
        }
    } else if part.dotted && !view.spaced(at) && !view.digits(at).is_empty() {
        // `10.00` is a time.
        return None;
    }
    Some((part, at))
}

/// `2018-11-27`.
fn iso(view: View<'_>, at: usize, weekday: Option<Weekday>) -> Option<(Part, usize)> {
    if view.digits(at).len() != 4 || !view.is_mark(at + 1, '-') || !view.is_mark(at + 3, '-') {
        return None;
    }
    let month: i8 = view.digits(at + 2).parse().ok().filter(|m| (1..=12).contains(m))?;
    let day: i8 = view.digits(at + 4).parse().ok().filter(|d| (1..=31).contains(d))?;
    let year = view.digits(at).parse().ok()?;
    Some((Part { weekday, day, month: Some(month), year: Some(year), dotted: false }, at + 5))
}

/// `November 20, 2018`, `November 27–28, 2018` begins so too.
fn month_first(view: View<'_>, at: usize, weekday: Option<Weekday>) -> Option<(Part, usize)> {
    let month = words::month(view.word(at)).filter(|_| view.capital(at) && view.word(at).len() > 2)?;
    let digits = view.digits(at + 1);
    let day: i8 = digits.parse().ok().filter(|d| (1..=31).contains(d))?;
    let mut next = at + 2;
    if digits.len() > 2 || (view.is_mark(next, '.') && !view.spaced(next + 1)) || view.is_mark(next, ':') {
        return None;
    }
    if matches!(view.word(next), "th" | "st" | "nd" | "rd") {
        next += 1;
    }
    let found = year(view, next);
    Some((
        Part { weekday, day, month: Some(month), year: found.map(|f| f.0), dotted: false },
        found.map_or(next, |f| f.1),
    ))
}

/// `.11.2018`, `.11.18`, `.11.`, `/11`, `/11-18` after the day.
fn numeric_rest(view: View<'_>, at: usize, start: usize, part: &mut Part) -> Option<usize> {
    let mark = view.mark(at).filter(|m| matches!(m, '.' | '/'))?;
    let month_digits = view.digits(at + 1);
    let month: i8 = month_digits.parse().ok().filter(|m| (1..=12).contains(m))?;
    if view.spaced(at) || view.spaced(at + 1) || month_digits.len() > 2 {
        return None;
    }
    let mut next = at + 2;
    let year_follows =
        matches!(view.mark(next), Some('.' | '/' | '-')) && !view.spaced(next) && !view.spaced(next + 1);
    let year_digits = if year_follows { view.digits(next + 1) } else { "" };
    if let (2 | 4, Ok(year)) = (year_digits.len(), year_digits.parse::<i16>()) {
        part.year = Some(if year_digits.len() == 2 { 2000 + year } else { year });
        part.month = Some(month);
        return (1900..2100).contains(&part.year.unwrap_or_default()).then_some(next + 2);
    }
    if mark == '.' {
        // `10.11.` could be a time at the end of a sentence: only a date by its company or its size.
        let company = start > 0
            && matches!(view.word(start - 1), "den" | "innen" | "innan" | "senest" | "seinast" | "the")
            || part.weekday.is_some();
        let dotted = view.is_mark(next, '.') && !view.spaced(next);
        let plain = company || (part.day > 24 && dotted);
        let like_a_time = month_digits.len() == 2 && !dotted && part.day <= 24;
        if !plain || like_a_time {
            return None;
        }
        if dotted && next + 1 < view.len() {
            next += 1;
        }
    }
    part.month = Some(month);
    Some(next)
}

fn link(view: View<'_>, at: usize, dotted: bool, has_month: bool) -> Option<(Link, usize)> {
    let next_dotted = |i: usize| view.is_mark(i + 1, '.') || short_weekday(view.word(i)).is_some();
    match view.word(at) {
        "og" | "and" | "samt" => return Some((Link::List, at + 1)),
        "eller" | "or" => return Some((Link::Alternative, at + 1)),
        "til" | "to" => {
            let with = view.word(at + 1) == "og" && view.word(at + 2) == "med";
            return Some((Link::Range, if with { at + 3 } else { at + 1 }));
        }
        _ => {}
    }
    if view.is_dash(at) {
        // `1 – 27. november` mixes two ways of writing: the 1 is something else.
        let mixed = !dotted && !has_month && view.spaced(at) && next_dotted(at + 1);
        return (!mixed).then_some((Link::Range, at + 1));
    }
    match view.mark(at) {
        Some('&') => Some((Link::List, at + 1)),
        Some('/') if dotted => Some((Link::List, at + 1)),
        Some(',') if (dotted || short_weekday(view.word(at + 1)).is_some()) && !has_month => {
            Some((Link::List, at + 1))
        }
        _ => None,
    }
}

fn fill_months_and_years(parts: &mut [Part]) {
    let mut month = None;
    let mut year: Option<i16> = None;
    for part in parts.iter_mut().rev() {
        if let (Some(later), Some(own), None) = (month, part.month, part.year) {
            year = year.map(|y| if own > later { y - 1 } else { y });
        }
        part.month = part.month.or(month);
        part.year = part.year.or(year);
        (month, year) = (part.month, part.year);
    }
    let mut before: Option<(i16, i8)> = None;
    for part in parts {
        if let (None, Some((year, month)), Some(own)) = (part.year, before, part.month) {
            part.year = Some(if own < month { year + 1 } else { year });
        }
        before = part.year.zip(part.month).or(before);
    }
}

fn finished(from: usize, to: usize, parts: &[Part], links: &[Link]) -> DatesRead {
    let mut read = DatesRead {
        from,
        to,
        days: Vec::new(),
        alternatives: links.contains(&Link::Alternative),
        reversed: false,
        range: links.contains(&Link::Range),
    };
    for (index, part) in parts.iter().enumerate() {
        let day = CalendarDay {
            year: part.year,
            month: part.month.unwrap_or(1),
            day: part.day,
            weekday: part.weekday,
        };
        if index > 0
            && links.get(index - 1) == Some(&Link::Range)
            && let Some(first) = read.days.last().copied()
        {
            read.reversed |= !write_out(&mut read.days, first, day);
        }
        read.days.push(day);
    }
    read
}

/// Adds the days between two ends; false when the end is before the start.
fn write_out(days: &mut Vec<CalendarDay>, first: CalendarDay, last: CalendarDay) -> bool {
    const LONGEST: i64 = 31;
    let year = first.year.unwrap_or(2024);
    let over_new_year = last.year.is_none() && last.month == 1 && first.month == 12;
    let (Some(start), Some(end)) = (
        first.in_year(year),
        CalendarDay { year: last.year.or(Some(year + i16::from(over_new_year))), ..last }.in_year(year),
    ) else {
        return true;
    };
    let length = days_between(start, end);
    if length < 0 {
        return false;
    }
    if length <= LONGEST {
        let mut day = start;
        while let Ok(next) = day.tomorrow() {
            if next >= end {
                break;
            }
            days.push(CalendarDay {
                year: first.year.map(|_| next.year()),
                month: next.month(),
                day: next.day(),
                weekday: None,
            });
            day = next;
        }
    }
    true
}

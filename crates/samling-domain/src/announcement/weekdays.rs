//! Whether dates fall on the weekdays named with them.

use super::calendar::Calendar;
use super::dates::{CalendarDay, Weekday, days_between};
use super::{Finding, FindingKind, Meaning, Place, Statement, Value};
use jiff::civil::Date;

/// A date with a weekday, and where it stands.
struct Named<'a> {
    day: CalendarDay,
    weekday: Weekday,
    statement: &'a Statement,
}

/// A text with more is no announcement.
const MOST_FINDINGS: usize = 100;

/// Weekdays that do not fit; places already found wrong for another reason are left alone.
pub(super) fn check(statements: &[Statement], calendar: &Calendar, found: &[Finding]) -> Vec<Finding> {
    let told = |place: &Place| found.iter().take(MOST_FINDINGS).any(|finding| finding.places.contains(place));
    let named: Vec<Named<'_>> = statements.iter().filter(|s| !told(&s.place)).flat_map(named_days).collect();
    let anchor = calendar.first();
    let mut wrong: Vec<Finding> = Vec::new();
    let mut unplaced: Vec<&Named<'_>> = Vec::new();
    for one in &named {
        let Some(date) = date_of(one, anchor) else {
            unplaced.push(one);
            continue;
        };
        let actual = Weekday::of(date);
        if wrong.len() >= MOST_FINDINGS {
            break;
        }
        let again = wrong.iter().any(|finding| finding.places.contains(&one.statement.place));
        if actual != one.weekday && !again {
            wrong.push(Finding {
                kind: FindingKind::Weekday,
                meaning: one.statement.meaning.clone(),
                places: vec![one.statement.place.clone()],
                said: vec![one.weekday.code().to_owned(), actual.code().to_owned()],
            });
        }
    }
    if anchor.is_none() {
        wrong.extend(between(&unplaced));
    }
    wrong
}

fn named_days(statement: &Statement) -> Vec<Named<'_>> {
    match &statement.value {
        Value::Days(days) => days
            .iter()
            .filter_map(|day| Some(Named { day: *day, weekday: day.weekday?, statement }))
            .collect(),
        _ => Vec::new(),
    }
}

/// The date with its year: the stated one, or the one nearest to the gathering when it is near.
fn date_of(named: &Named<'_>, anchor: Option<Date>) -> Option<Date> {
    const BEFORE: i64 = 150;
    const AFTER: i64 = 60;
    if named.day.year.is_some() {
        return named.day.in_year(0);
    }
    let anchor = anchor?;
    let date = named.day.nearest(anchor)?;
    (-BEFORE..=AFTER).contains(&days_between(anchor, date)).then_some(date)
}

/// Without any year, two dates of the gathering must still be as far apart as their weekdays.
fn between(named: &[&Named<'_>]) -> Option<Finding> {
    const ANY_COMMON_YEAR: i16 = 2023;
    let of_gathering = |one: &&&Named<'_>| {
        matches!(one.statement.meaning, Meaning::GatheringDays | Meaning::GatheringDay(_))
    };
    let mut all = named.iter().filter(of_gathering);
    let first = all.next()?;
    let start = first.day.in_year(ANY_COMMON_YEAR)?;
    for other in all {
        let Some(date) = other.day.in_year(ANY_COMMON_YEAR) else { continue };
        let apart = days_between(start, date);
        let shift = position(other.weekday) - position(first.weekday);
        // Over the end of February the distance depends on the year.
        if apart.abs() < 28 && (apart - shift).rem_euclid(7) != 0 && !over_february(start, date) {
            let mut places = vec![first.statement.place.clone()];
            if other.statement.place != first.statement.place {
                places.push(other.statement.place.clone());
            }
            let said = [first, other]
                .map(|one| format!("{} {}", one.weekday.code(), one.day.normal_form()))
                .to_vec();
            return Some(Finding {
                kind: FindingKind::Weekday,
                meaning: other.statement.meaning.clone(),
                places,
                said,
            });
        }
    }
    None
}

fn position(weekday: Weekday) -> i64 {
    weekday as i64
}

fn over_february(a: Date, b: Date) -> bool {
    (a.month() <= 2) != (b.month() <= 2)
}

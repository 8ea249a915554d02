//! When two values of the same meaning agree.

use super::Value;
use super::dates::{CalendarDay, days_between};

/// Whether both can be true.
pub(super) fn agree(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Days(a), Value::Days(b)) => same_days(a, b),
        (
            Value::Moment { day, time, before },
            Value::Moment { day: other_day, time: other_time, before: other_before },
        ) => {
            let days = day.agrees(*other_day)
                || *before && is_day_before(*other_day, *day)
                || *other_before && is_day_before(*day, *other_day);
            days && time.zip(*other_time).is_none_or(|(a, b)| a == b)
        }
        (Value::Time { start, end }, Value::Time { start: other, end: other_end }) => {
            start == other && end.zip(*other_end).is_none_or(|(a, b)| a == b)
        }
        (
            Value::Price { least, most, .. } | Value::Count { least, most },
            Value::Price { least: l, most: m, .. } | Value::Count { least: l, most: m },
        ) => least <= m && l <= most,
        (Value::Name(a), Value::Name(b)) => {
            a.is_empty() || b.is_empty() || a.split(' ').any(|word| b.split(' ').any(|other| word == other))
        }
        _ => true,
    }
}

/// Whether all days are the same.
pub(super) fn same_days(a: &[CalendarDay], b: &[CalendarDay]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.agrees(*b))
}

/// Whether every day of `part` is among `whole`.
pub(super) fn within(part: &[CalendarDay], whole: &[CalendarDay]) -> bool {
    part.iter().all(|day| whole.iter().any(|own| own.agrees(*day)))
}

fn is_day_before(early: CalendarDay, late: CalendarDay) -> bool {
    let year = early.year.or(late.year).unwrap_or(2024);
    match (early.in_year(year), late.in_year(year)) {
        (Some(early), Some(late)) => days_between(early, late) == 1,
        _ => false,
    }
}

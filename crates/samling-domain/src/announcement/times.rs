//! Times of day as people write them.

use super::tokens::View;
use serde::{Deserialize, Serialize};

/// A time of day. 24.00 is kept as 23.59, as deadlines mean it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClockTime {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl ClockTime {
    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        u16::from(self.hour) * 60 + u16::from(self.minute)
    }

    /// `09:30`.
    pub fn normal_form(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }
}

/// A time or a range of times in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct TimeRead {
    pub from: usize,
    pub to: usize,
    pub start: ClockTime,
    pub end: Option<ClockTime>,
    /// Written with one digit, as in the twelve-hour clock.
    pub one_digit: bool,
}

/// Reads `kl. 10.00`, `klokka 9`, `15:15`, `10.00–12.00`, `kl. 10–12`, `10:30 am` at `i`.
pub(super) fn read(view: View<'_>, i: usize) -> Option<TimeRead> {
    let mut at = i;
    let said = matches!(view.word(at), "kl" | "klokken" | "klokka" | "klokkan");
    if said {
        at += 1;
        while matches!(view.mark(at), Some('.' | ':')) {
            at += 1;
        }
        if matches!(view.word(at), "ca" | "cirka") {
            at += 1 + usize::from(view.is_mark(at + 1, '.'));
        }
    } else if i > 0
        && !view.spaced(i)
        && (!view.digits(i - 1).is_empty() || view.is_mark(i - 1, '.') || view.is_mark(i - 1, ':'))
        && i >= 2
        && !view.digits(i - 2).is_empty()
    {
        return None;
    }
    let one_digit = view.digits(at).len() == 1;
    let (start, next) = clock(view, at, said)?;
    if !said && is_other_unit(view, next) {
        return None;
    }
    let mut read = TimeRead { from: i, to: next, start, end: None, one_digit };
    let between = i > 0 && matches!(view.word(i - 1), "mellom" | "between");
    let joined = view.is_dash(next)
        || matches!(view.word(next), "til" | "to")
        || between && matches!(view.word(next), "og" | "and");
    if joined {
        let mut end_at = next + 1;
        let again = matches!(view.word(end_at), "kl" | "klokka" | "klokken");
        if again {
            end_at += 1 + usize::from(view.is_mark(end_at + 1, '.'));
        }
        let bare =
            (said && (again || view.is_mark(next - 1, '.') || !is_unit_word(view.word(end_at + 1)))) || again;
        if let Some((end, after)) = clock(view, end_at, bare) {
            // `kl. 10 til 27. november` goes on with a date.
            let date = !view.is_mark(end_at + 1, ':')
                && view.is_mark(end_at + 1, '.')
                && view.digits(end_at + 2).is_empty()
                && super::words::month(view.word(end_at + 2)).is_some()
                || super::words::month(view.word(end_at + 1)).is_some();
            if !date {
                read.end = Some(end);
                read.to = after;
            }
        }
    }
    Some(read)
}

fn is_unit_word(word: &str) -> bool {
    matches!(word, "personer" | "deltakere" | "deltakarar" | "dager" | "dagar" | "kommuner" | "kommunar")
}

/// `2.50 kr`, `10.30 %`, `1.10.2018` are no times.
fn is_other_unit(view: View<'_>, next: usize) -> bool {
    matches!(
        view.word(next),
        "kr" | "kroner" | "nok" | "prosent" | "mill" | "millioner" | "tonn" | "km" | "kg"
    ) || view.is_mark(next, '%')
        || view.is_mark(next, ',') && !view.spaced(next + 1) && !view.digits(next + 1).is_empty()
        || view.is_mark(next, '.') && !view.spaced(next + 1) && !view.digits(next + 1).is_empty()
}

fn clock(view: View<'_>, at: usize, hour_alone: bool) -> Option<(ClockTime, usize)> {
    let digits = view.digits(at);
    if digits.len() == 4 && hour_alone {
        let (hour, minute) = digits.split_at(2);
        return moment(hour.parse().ok()?, minute.parse().ok()?).map(|time| (time, at + 1));
    }
    if digits.is_empty() || digits.len() > 2 {
        return None;
    }
    let hour: u8 = digits.parse().ok()?;
    let split = matches!(view.mark(at + 1), Some('.' | ':'))
        && !view.spaced(at + 1)
        && !view.spaced(at + 2)
        && view.digits(at + 2).len() == 2;
    let (minute, mut next) = if split {
        (view.digits(at + 2).parse().ok()?, at + 3)
    } else if hour_alone || matches!(view.word(at + 1), "am" | "pm") {
        (0, at + 1)
    } else {
        return None;
    };
    let mut hour = hour;
    match view.word(next) {
        "pm" => {
            hour = if hour < 12 { hour + 12 } else { hour };
            next += 1;
        }
        "am" => {
            hour %= 12;
            next += 1;
        }
        _ => {}
    }
    moment(hour, minute).map(|time| (time, next))
}

fn moment(hour: u8, minute: u8) -> Option<ClockTime> {
    match (hour, minute) {
        (24, 0) => Some(ClockTime { hour: 23, minute: 59 }),
        (0..=23, 0..=59) => Some(ClockTime { hour, minute }),
        _ => None,
    }
}

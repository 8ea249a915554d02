//! What must come after what: programme lines, ranges, deadlines before the gathering.

use super::calendar::Calendar;
use super::dates::{CalendarDay, days_between};
use super::programme::{Line, Runs};
use super::reading::{Document, Sentence};
use super::times::ClockTime;
use super::{Finding, FindingKind, Meaning, Statement, Value};

/// Faults that one place shows by itself or with its neighbour.
pub(super) fn faults(document: &Document<'_>, calendar: &Calendar, runs: &Runs) -> Vec<Finding> {
    let mut found = backwards(document, runs);
    for sentence in &document.sentences {
        found.extend(date_faults(document, sentence));
        found.extend(time_faults(document, sentence));
    }
    if calendar.series {
        found.retain(|finding| finding.kind == FindingKind::NoSuchDate);
    }
    found
}

/// Programme lines of one level that go back in time.
fn backwards(document: &Document<'_>, runs: &Runs) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut levels: Vec<(usize, &Line)> = Vec::new();
    let mut opening: Option<&Line> = None;
    let mut run = usize::MAX;
    for line in &runs.lines {
        if line.run != run {
            levels.clear();
            opening = Some(line);
            run = line.run;
        }
        let block = &document.blocks[line.block];
        let level = block.indent + usize::from(block.bullet);
        while levels.last().is_some_and(|(other, _)| *other > level) {
            levels.pop();
        }
        let before = levels.last().filter(|(other, _)| *other == level).map(|(_, line)| *line);
        // Another list begins under a heading of its own.
        let anew = line.after_heading && opening.is_some_and(|first| line.time.start <= first.time.start);
        if anew {
            levels.clear();
            opening = Some(line);
        } else if let Some(before) = before.filter(|before| goes_back(before, line)) {
            found.push(order_of_lines(document, before, line));
            continue;
        } else {
            levels.pop_if(|(other, _)| *other == level);
        }
        levels.push((level, line));
    }
    found
}

fn goes_back(before: &Line, line: &Line) -> bool {
    let (early, late) = (before.time.start, line.time.start);
    let past_midnight = early.hour >= 18 && late.hour <= 5;
    // `11.45` and then `1.30`: the twelve-hour clock.
    let half_day = line.time.one_digit && late.hour <= 6 && late.minutes() + 720 >= early.minutes();
    late < early && !past_midnight && !half_day
}

fn order_of_lines(document: &Document<'_>, before: &Line, line: &Line) -> Finding {
    Finding {
        kind: FindingKind::Order,
        meaning: Meaning::Programme(line.day, String::new()),
        places: vec![document.block_place(before.block), document.block_place(line.block)],
        said: vec![before.time.start.normal_form(), line.time.start.normal_form()],
    }
}

/// Dates that no calendar has, and ranges that end before they begin.
fn date_faults(document: &Document<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for read in &sentence.dates {
        let place = || document.place(sentence, read.from, read.to);
        let normal = |days: &[CalendarDay]| days.iter().map(|day| day.normal_form()).collect::<Vec<_>>();
        let missing: Vec<CalendarDay> = read.days.iter().copied().filter(|day| !day.exists()).collect();
        if read.from >= sentence.example_from {
            continue;
        }
        if !missing.is_empty() {
            found.push(Finding {
                kind: FindingKind::NoSuchDate,
                meaning: Meaning::DateMentioned,
                places: vec![place()],
                said: normal(&missing),
            });
        } else if read.reversed {
            found.push(Finding {
                kind: FindingKind::Order,
                meaning: Meaning::DateMentioned,
                places: vec![place()],
                said: normal(&read.days),
            });
        }
    }
    found
}

/// Ranges of times that end before they begin.
fn time_faults(document: &Document<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let past_midnight = |start: ClockTime, end: ClockTime| start.hour >= 17 && end.hour <= 7;
    let mut found = Vec::new();
    for time in &sentence.times {
        let Some(end) = time.end.filter(|end| *end < time.start) else { continue };
        let half_day = end.hour <= 6 && end.minutes() + 720 > time.start.minutes() && end.hour < 10;
        let single_digit =
            sentence.view.tokens.get(time.to.saturating_sub(3)).is_some_and(|t| t.text.len() == 1)
                || sentence.view.tokens.get(time.to.saturating_sub(1)).is_some_and(|t| t.text.len() == 1);
        if past_midnight(time.start, end) || (half_day && single_digit) || time.from >= sentence.example_from
        {
            continue;
        }
        found.push(Finding {
            kind: FindingKind::Order,
            meaning: Meaning::Programme(None, String::new()),
            places: vec![document.place(sentence, time.from, time.to)],
            said: vec![time.start.normal_form(), end.normal_form()],
        });
    }
    found
}

/// A deadline for signing up, changing or the hotel that falls after the gathering has begun.
pub(super) fn late_deadlines(
    statements: &[Statement],
    calendar: &Calendar,
    days: Option<&Statement>,
) -> Vec<Finding> {
    const SOON_AFTER: i64 = 90;
    let Some(first) = calendar.days.first().copied().filter(|_| !calendar.series) else { return Vec::new() };
    let mut found = Vec::new();
    for statement in statements {
        let subject = matches!(
            statement.meaning,
            Meaning::RegistrationDeadline
                | Meaning::ChangeDeadline
                | Meaning::CancellationDeadline
                | Meaning::HotelDeadline
        );
        let Value::Moment { day, .. } = &statement.value else { continue };
        let year = first.year.or(day.year).unwrap_or(2023);
        let Some(start) = first.in_year(year).filter(|_| subject) else { continue };
        let Some(date) = day.nearest(start) else { continue };
        let after = days_between(start, date);
        if after > 0 && (day.year.is_some() && first.year.is_some() || after <= SOON_AFTER) {
            let mut places = vec![statement.place.clone()];
            let mut said = vec![statement.value.normal_form()];
            if let Some(days) = days {
                places.push(days.place.clone());
                said.push(days.value.normal_form());
            }
            found.push(Finding {
                kind: FindingKind::Order,
                meaning: statement.meaning.clone(),
                places,
                said,
            });
        }
    }
    found
}

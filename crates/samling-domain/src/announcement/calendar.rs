//! Which day of the gathering a heading, a date or a weekday means, and in which year.

use super::dates::{CalendarDay, Weekday};
use super::days;
use super::layout::DayMark;
use super::reading::{Document, Sentence};
use super::{KnownFact, Meaning, Statement, Value};
use jiff::civil::Date;

/// The days of the gathering, as far as text and known facts tell.
pub(super) struct Calendar {
    /// In order; empty when nobody says.
    pub days: Vec<CalendarDay>,
    /// The number of days that headings count.
    pub headings: usize,
    /// The text announces several gatherings, so dates and deadlines differ rightly.
    pub series: bool,
}

impl Calendar {
    /// Builds it, and numbers the bare day headings among the statements.
    pub fn new(document: &Document<'_>, statements: &mut [Statement], known: &[KnownFact]) -> Self {
        let known_days = known.iter().find_map(|fact| match (&fact.meaning, &fact.value) {
            (Meaning::GatheringDays, Value::Days(days)) => Some(days.clone()),
            _ => None,
        });
        let heading_days = days::heading_days(document);
        let said: Vec<&Statement> =
            statements.iter().filter(|s| s.meaning == Meaning::GatheringDays).collect();
        let mut chosen = known_days.unwrap_or_else(|| most_said(&said, &heading_days));
        if chosen.is_empty() {
            chosen = heading_days.iter().map(|(_, day)| *day).collect();
        }
        let year =
            chosen.iter().chain(heading_days.iter().map(|(_, day)| day)).find_map(|day| day.year).or_else(
                || {
                    said.iter().find_map(|s| match &s.value {
                        Value::Days(days) => days.iter().find_map(|day| day.year),
                        _ => None,
                    })
                },
            );
        for day in &mut chosen {
            day.year = day.year.or(year);
        }
        let series = is_series(document, statements);
        let numbers = document.blocks.iter().filter_map(|b| b.day_heading?.number).max().unwrap_or(0);
        let calendar = Self { days: chosen, headings: heading_days.len().max(numbers.into()), series };
        calendar.number_headings(document, statements, &heading_days);
        calendar
    }

    /// A bare date heading outside the gathering's days is set against the day that has no heading.
    fn number_headings(
        &self,
        document: &Document<'_>,
        statements: &mut [Statement],
        headings: &[(usize, CalendarDay)],
    ) {
        let apart = |day: CalendarDay| {
            headings.iter().any(|(index, own)| own.agrees(day) && speaks_of_side_event(document, *index))
        };
        for statement in statements.iter_mut().filter(|s| s.meaning == Meaning::GatheringDay(0)) {
            let Value::Days(read) = &statement.value else { continue };
            let Some(day) = read.first().copied() else { continue };
            let position = self.days.iter().position(|own| own.agrees(day));
            let free =
                self.days.iter().position(|own| !headings.iter().any(|(_, heading)| heading.agrees(*own)));
            statement.meaning = match position.or(free) {
                Some(index) => Meaning::GatheringDay(u8::try_from(index + 1).unwrap_or(u8::MAX)),
                None if self.days.is_empty() || apart(day) => Meaning::DateMentioned,
                // One more than there are days: the duration check tells.
                None => Meaning::GatheringDay(u8::try_from(self.days.len() + 1).unwrap_or(u8::MAX)),
            };
        }
    }

    /// The first day with its year, where known.
    pub fn first(&self) -> Option<Date> {
        self.days.first().and_then(|day| day.in_year(day.year?))
    }

    /// Whether the gathering has one day only.
    pub fn single(&self) -> bool {
        self.days.len() <= 1 && self.headings <= 1
    }

    /// The number of a day that a heading marks.
    pub fn number_of(&self, mark: DayMark) -> Option<u8> {
        mark.number.or_else(|| mark.day.and_then(|day| self.number_of_day(day))).or_else(|| {
            let weekday = mark.weekday?;
            self.number_of_weekday(weekday)
        })
    }

    /// The number of a date.
    pub fn number_of_day(&self, day: CalendarDay) -> Option<u8> {
        let index = self.days.iter().position(|own| own.agrees(day))?;
        u8::try_from(index + 1).ok()
    }

    /// The number of the only day that falls on a weekday.
    pub fn number_of_weekday(&self, weekday: Weekday) -> Option<u8> {
        let mut matching = self.days.iter().enumerate().filter(|(_, own)| {
            own.year
                .and_then(|year| own.in_year(year))
                .map_or(own.weekday == Some(weekday), |date| Weekday::of(date) == weekday)
        });
        let (index, _) = matching.next()?;
        matching.next().is_none().then(|| u8::try_from(index + 1).ok())?
    }

    /// The day that a sentence speaks of, where it speaks of exactly one: by number, date or weekday, or by
    /// its section.
    pub fn day_of(&self, document: &Document<'_>, sentence: &Sentence<'_>) -> Option<u8> {
        if self.single() {
            return Some(1);
        }
        let view = sentence.view;
        let mut found: Vec<u8> = Vec::new();
        let mut note = |number: Option<u8>| {
            if let Some(number) = number.filter(|n| !found.contains(n)) {
                found.push(number);
            }
        };
        for i in 0..view.len() {
            note(super::layout::day_number(view, i).map(|(number, _)| number));
            note(super::dates::weekday(view.word(i)).and_then(|day| self.number_of_weekday(day)));
        }
        for read in &sentence.dates {
            for day in &read.days {
                note(self.number_of_day(*day));
            }
        }
        let both = sentence.has(|word| matches!(word, "begge" | "alle" | "hver" | "kvar" | "both"));
        match found.as_slice() {
            [] if !both => {
                let index = document.block(sentence).section_day?;
                document.blocks[index].day_heading.and_then(|mark| self.number_of(mark))
            }
            [one] => Some(*one),
            _ => None,
        }
    }
}

/// The days most often stated in full; the first on a tie. Day headings have a say too.
fn most_said(said: &[&Statement], headings: &[(usize, CalendarDay)]) -> Vec<CalendarDay> {
    const LOOKED_AT: usize = 40;
    let mut best: (usize, Vec<CalendarDay>) = (0, Vec::new());
    let all: Vec<&Vec<CalendarDay>> = said
        .iter()
        .take(LOOKED_AT)
        .filter_map(|statement| match &statement.value {
            Value::Days(days) => Some(days),
            _ => None,
        })
        .collect();
    for days in &all {
        let same = |other: &Vec<CalendarDay>| {
            other.len() == days.len() && other.iter().zip(days.iter()).all(|(a, b)| a.agrees(*b))
        };
        let in_headings = !headings.is_empty()
            && headings.len() == days.len()
            && headings.iter().zip(days.iter()).all(|((_, a), b)| a.agrees(*b));
        let votes = 2 * all.iter().filter(|other| same(other)).count()
            + usize::from(in_headings)
            + usize::from(days.len() > 1);
        if votes > best.0 {
            best = (votes, (*days).clone());
        }
    }
    best.1
}

/// Formøte, utflukt, ankomst: days around the gathering are no part of it.
fn speaks_of_side_event(document: &Document<'_>, index: usize) -> bool {
    const SECTION: usize = 6;
    let end = (index + SECTION).min(document.blocks.len());
    (index..end).take_while(|i| *i == index || document.blocks[*i].day_heading.is_none()).any(|i| {
        let view = document.block_view(i);
        view.any_word(0, view.len().min(30), |word| {
            [
                "formøte",
                "forkonferanse",
                "kvelden",
                "frivillig",
                "valgfri",
                "valfri",
                "utflukt",
                "ekskursjon",
                "ettermøte",
                "styret",
                "ankomst",
                "avreise",
                "framkomst",
                "innkvartering",
                "omvisning",
                "omvising",
            ]
            .iter()
            .any(|stem| word.starts_with(stem))
        })
    })
}

/// Several fact boxes with different days, each with its own place, or a list of places with dates and deadlines.
fn is_series(document: &Document<'_>, statements: &[Statement]) -> bool {
    let firm: Vec<&Statement> =
        statements.iter().filter(|s| s.meaning == Meaning::GatheringDays && s.firm).collect();
    let labels = |wanted: fn(&str) -> bool| {
        (0..document.blocks.len()).filter(|index| wanted(document.block_view(*index).word(0))).count()
    };
    let differ = firm.windows(2).any(|pair| pair[0].value.normal_form() != pair[1].value.normal_form());
    let places =
        labels(|word| matches!(word, "sted" | "stad" | "hvor" | "kvar" | "where" | "place" | "venue"));
    let times = labels(super::layout::is_time_label);
    let listed = document
        .sentences
        .iter()
        .filter(|s| s.dates.len() >= 2 && s.has(super::layout::is_deadline))
        .filter(|s| s.view.len() < 30 && (document.block(s).bullet || s.view.len() < 16))
        .count();
    let plural = document.sentences.iter().take(4).any(|s| s.has(super::words::event_plural));
    differ && places >= 2 && times >= 2 || listed >= 2 || differ && plural && times >= 2
}

//! An act as it is filled in: every field as text, and what it says when it can be read.

use crate::submitted::Submitted;
use jiff::civil::{Date, Time};
use samling_app::change::{Act, LONGEST_REASON};
use samling_domain::change::Audience;
use samling_domain::change::decide::{Command, Extend, Move, NewSite};
use samling_domain::change::shorten::{Shorten, may_fall};
use samling_domain::gathering::Gathering;
use samling_domain::gathering::facts::{Part, fact_with, parts};
use samling_domain::identity::SiteId;
use samling_domain::language::Text;
use samling_domain::money::Money;
use samling_domain::time::{Clock, Deadline};
use samling_language::Messages;
use std::collections::BTreeMap;

/// The longest text that everybody reads.
pub const LONGEST_WORDS: usize = 4000;

/// Which act a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Extend,
    Move,
    Shorten,
    Cancel,
    Reinstate,
}

impl Which {
    /// The act of an address.
    pub fn of(segment: &str) -> Option<Self> {
        Some(match segment {
            "extend" => Self::Extend,
            "move" => Self::Move,
            "shorten" => Self::Shorten,
            "cancel" => Self::Cancel,
            "reinstate" => Self::Reinstate,
            _ => return None,
        })
    }
    /// Whether everybody must be told in words.
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::Move | Self::Shorten | Self::Cancel)
    }
    /// Whether it takes away what was promised.
    pub const fn is_grave(self) -> bool {
        matches!(self, Self::Shorten | Self::Cancel)
    }
    /// Whether the organiser must tick that it is understood.
    pub const fn needs_tick(self) -> bool {
        !matches!(self, Self::Extend)
    }
}

/// The fields of a form with what stands in them. A box that is ticked several times is there several times.
#[derive(Debug, Clone, Default)]
pub struct Values(Vec<(String, String)>);

impl Values {
    /// As submitted.
    pub fn of(submitted: &Submitted) -> Self {
        Self(submitted.pairs().map(|(name, value)| (name.to_owned(), value.replace("\r\n", "\n"))).collect())
    }
    /// A form as it is shown first.
    pub fn first(which: Which, g: &Gathering, today: Date) -> Self {
        let mut values = Self::default();
        match which {
            Which::Extend => {
                let rules = &g.registration;
                values.deadline("deadline", Some(rules.deadline));
                values.deadline("changes", rules.changes);
                values.deadline("hotel", rules.hotel);
            }
            Which::Move => {
                for day in &g.days {
                    values.add(format!("day-{}", day.id), day.date.to_string());
                }
                values.add("deadlines-move", "yes");
                let fortnight = today.checked_add(jiff::ToSpan::days(14)).unwrap_or(today);
                let eve = g.first_day().and_then(|day| day.date.yesterday().ok()).unwrap_or(fortnight);
                values.deadline("withdraw", Some(Deadline::end_of(fortnight.min(eve).max(today))));
            }
            Which::Shorten | Which::Cancel | Which::Reinstate => {}
        }
        values.add("audience", Audience::All.code());
        values
    }
    fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }
    fn deadline(&mut self, name: &str, deadline: Option<Deadline>) {
        let Some(deadline) = deadline else { return };
        self.add(format!("{name}-date"), deadline.date().to_string());
        if deadline != Deadline::end_of(deadline.date()) {
            let time = deadline.last_second().time();
            self.add(format!("{name}-time"), format!("{:02}:{:02}", time.hour(), time.minute()));
        }
    }
    /// The first value of a field, without white space around it.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }
    /// Whether a box is ticked.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.0.iter().any(|(known, given)| known == name && given == value)
    }
}

/// Errors at their fields.
#[derive(Debug, Default)]
pub struct Errors(pub Vec<(String, String)>);

impl Errors {
    /// Adds one.
    pub fn add(&mut self, field: impl Into<String>, words: impl Into<String>) {
        self.0.push((field.into(), words.into()));
    }
    /// The first at a field.
    pub fn at(&self, field: &str) -> Option<String> {
        self.0.iter().find(|(known, _)| known == field).map(|(_, words)| words.clone())
    }
}

/// Reads an act; what cannot be read is named in `errors`.
pub fn read(which: Which, values: &Values, g: &Gathering, m: Messages, errors: &mut Errors) -> Act {
    let mut reader = Reader { values, m, errors };
    let command = match which {
        Which::Extend => reader.extend(g),
        Which::Move => reader.moved(g),
        Which::Shorten => reader.shorten(g),
        Which::Cancel => Command::Cancel,
        Which::Reinstate => Command::Reinstate,
    };
    let words = reader.text("words", which.needs_words(), g);
    let costs = if which == Which::Cancel { reader.text("costs", true, g) } else { None };
    let audience = match which {
        Which::Extend => Audience::from_code(values.get("audience")).unwrap_or_default(),
        _ => Audience::All,
    };
    let reason = reader.reason();
    Act { command, reason, words, costs, audience }
}

/// Reads a text in the languages: Bokmål and Nynorsk together, English beside them; nothing where all are empty and it
/// may be so.
pub fn read_text(
    name: &str,
    needed: bool,
    values: &Values,
    g: &Gathering,
    m: Messages,
    errors: &mut Errors,
) -> Option<Text> {
    Reader { values, m, errors }.text(name, needed, g)
}

/// Reads the reason.
pub fn read_reason(values: &Values, m: Messages, errors: &mut Errors) -> String {
    Reader { values, m, errors }.reason()
}

struct Reader<'a> {
    values: &'a Values,
    m: Messages,
    errors: &'a mut Errors,
}

impl Reader<'_> {
    fn date(&mut self, name: &str) -> Option<Date> {
        let text = self.values.get(name);
        if text.is_empty() {
            return None;
        }
        let date = text.parse::<Date>().ok().or_else(|| norwegian(text));
        if date.is_none() {
            self.errors.add(name, self.m.change_error_date());
        }
        date
    }

    fn deadline(&mut self, name: &str) -> Option<Deadline> {
        let date = self.date(&format!("{name}-date"))?;
        let field = format!("{name}-time");
        let text = self.values.get(&field);
        if text.is_empty() {
            return Some(Deadline::end_of(date));
        }
        let Some(clock) = Clock::parse(text) else {
            self.errors.add(field, self.m.change_error_time());
            return None;
        };
        // The last minute of the day is the whole day, as everywhere.
        let last_minute = clock.time() == Time::constant(23, 59, 0, 0);
        Some(if last_minute { Deadline::end_of(date) } else { Deadline::at(date.to_datetime(clock.time())) })
    }

    fn extend(&mut self, g: &Gathering) -> Command {
        let deadline = self.deadline("deadline");
        if deadline.is_none() && self.errors.0.is_empty() {
            self.errors.add("deadline-date", self.m.change_error_date());
        }
        let deadline = deadline.unwrap_or(g.registration.deadline);
        Command::Extend(Extend { deadline, changes: self.deadline("changes"), hotel: self.deadline("hotel") })
    }

    fn moved(&mut self, g: &Gathering) -> Command {
        let mut days = BTreeMap::new();
        for day in &g.days {
            if let Some(date) = self.date(&format!("day-{}", day.id)) {
                days.insert(day.id.clone(), date);
            }
        }
        let [name, town, address] =
            ["site-name", "site-town", "site-address"].map(|name| self.values.get(name).to_owned());
        // A name of a house or town is the same in every language.
        let proper = |name: &str| Text { nb: name.to_owned(), nn: name.to_owned(), en: None };
        let site = SiteId::new(self.values.get("site")).ok().or_else(|| Some(g.sites.first()?.id.clone()));
        let other = !(name.is_empty() && town.is_empty() && address.is_empty());
        let site = site.filter(|_| other).map(|site| NewSite {
            site,
            name: proper(&name),
            town: proper(&town),
            address: Some(address).filter(|address| !address.is_empty()),
        });
        Command::Move(Move {
            days,
            site,
            deadlines_move: self.values.has("deadlines-move", "yes"),
            withdraw: self.deadline("withdraw"),
        })
    }

    fn shorten(&mut self, g: &Gathering) -> Command {
        let days = g.days.iter().map(|day| &day.id).filter(|id| self.values.has("drop", id.as_str()));
        let days: std::collections::BTreeSet<_> = days.cloned().collect();
        if days.is_empty() {
            self.errors.add("drop", self.m.change_error_drop());
        }
        let more = may_fall(g).map(|e| &e.id).filter(|id| self.values.has("more", id.as_str())).cloned();
        let mut prices = BTreeMap::new();
        for package in &g.packages {
            let field = format!("price-{}", package.id);
            let text: String = self.values.get(&field).chars().filter(|c| !c.is_whitespace()).collect();
            match Money::parse(&text) {
                _ if text.is_empty() => {}
                // A price that stays is none of the act's.
                Some(price) if price == package.price.kroner => {}
                Some(price) if price >= Money::ZERO => {
                    prices.insert(package.id.clone(), price);
                }
                _ => self.errors.add(field, self.m.change_error_price()),
            }
        }
        Command::Shorten(Shorten { days, elements: more.collect(), prices })
    }

    fn text(&mut self, name: &str, needed: bool, g: &Gathering) -> Option<Text> {
        let field = |language: &str| format!("{name}-{language}");
        let [nb, nn, en] = ["nb", "nn", "en"].map(|language| self.values.get(&field(language)).to_owned());
        for (language, text) in [("nb", &nb), ("nn", &nn), ("en", &en)] {
            if text.chars().count() > LONGEST_WORDS {
                self.errors.add(field(language), self.m.change_error_too_long(LONGEST_WORDS));
            }
            self.references(&field(language), text, g);
        }
        if !needed && nb.is_empty() && nn.is_empty() && en.is_empty() {
            return None;
        }
        for (language, text) in [("nb", &nb), ("nn", &nn)] {
            if text.is_empty() {
                let key =
                    format!("change-error-{}-{language}", if name == "costs" { "costs" } else { "words" });
                self.errors.add(field(language), self.m.by_code(&key, &[]).unwrap_or_default());
            }
        }
        Some(Text { nb, nn, en: Some(en).filter(|en| !en.is_empty()) })
    }

    /// Says which references lead to no fact.
    fn references(&mut self, field: &str, text: &str, g: &Gathering) {
        for part in parts(text) {
            match part {
                Part::Reference(reference) if fact_with(g, Some(0), reference.name).is_none() => {
                    self.errors.add(field, self.m.change_error_fact(reference.name));
                }
                Part::Broken(_) => self.errors.add(field, self.m.change_error_braces()),
                Part::Reference(_) | Part::Plain(_) => {}
            }
        }
    }

    fn reason(&mut self) -> String {
        let reason = self.values.get("reason").to_owned();
        if reason.is_empty() {
            self.errors.add("reason", self.m.change_error_reason());
        } else if reason.chars().count() > LONGEST_REASON {
            self.errors.add("reason", self.m.change_error_too_long(LONGEST_REASON));
        }
        reason
    }
}

/// `23.11.2018`, for browsers that have no field for dates.
fn norwegian(text: &str) -> Option<Date> {
    let mut figures = text.split('.').map(str::trim);
    let (day, month, year) = (figures.next()?, figures.next()?, figures.next()?);
    if figures.next().is_some() {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        let date = jiff::civil::date(2018, 11, 3);
        for text in ["3.11.2018", "03.11.2018", "3. 11. 2018"] {
            assert_eq!(norwegian(text), Some(date), "{text}");
        }
        for text in ["", "3.11", "31.11.2018", "3.11.2018.1", "a.b.c"] {
            assert_eq!(norwegian(text), None, "{text}");
        }
    }
}

//! Facts of a gathering that its texts refer to, so that dates, prices and counts stand in one place.
//!
//! A text says `{{deadline}}` or `{{price.both-days}}`. How a fact is worded in a language is decided where pages and
//! letters are written.

pub use super::known::known;

use super::Gathering;
use crate::language::Text;
use crate::money::Price;
use crate::programme::timeline::{span_of, timeline};
use crate::time::{Clock, Deadline};
use jiff::civil::Date;
use std::ops::Range;

/// A fact without words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A last moment.
    Deadline(Deadline),
    /// A day.
    Date(Date),
    /// From the first day to the last.
    Days {
        /// The first.
        first: Date,
        /// The last.
        last: Date,
    },
    /// A time of day.
    Clock(Clock),
    /// A price.
    Price(Price),
    /// How many.
    Count(u32),
    /// From so many to so many.
    Range(u32, u32),
    /// A name.
    Text(Text),
}

/// The fact of this name, if the gathering has it. `invited` is how many organisations are invited, where that is known.
///
/// Names: see [`names`].
pub fn fact_with(g: &Gathering, invited: Option<usize>, name: &str) -> Option<Fact> {
    if let Some((group, id)) = name.split_once('.') {
        return of_group(g, group, id);
    }
    let plan = || timeline(g);
    Some(match name {
        "title" => Fact::Text(g.title.clone()),
        "short-title" => Fact::Text(g.short_title.clone()),
        "deadline" => Fact::Deadline(g.registration.deadline),
        "changes-deadline" => Fact::Deadline(g.registration.last_change()),
        "hotel-deadline" => Fact::Deadline(g.registration.hotel?),
        "names-deadline" => Fact::Deadline(g.registration.names_deadline()),
        "opens" => Fact::Deadline(g.registration.opens?),
        "days" => Fact::Days { first: g.first_day()?.date, last: g.last_day()?.date },
        "first-day" => Fact::Date(g.first_day()?.date),
        "last-day" => Fact::Date(g.last_day()?.date),
        "starts" => Fact::Clock(span_of(plan().first()?)?.0),
        "ends" => Fact::Clock(span_of(plan().last()?)?.1),
        "site" => Fact::Text(g.sites.first()?.name.clone()),
        "town" => Fact::Text(g.sites.first()?.town.clone()),
        "invited" => Fact::Count(u32::try_from(invited?).ok()?),
        _ => return None,
    })
}

/// The fact of this name, without the count of the invited.
pub fn fact(g: &Gathering, name: &str) -> Option<Fact> {
    fact_with(g, None, name)
}

fn of_group(g: &Gathering, group: &str, id: &str) -> Option<Fact> {
    match group {
        "day" => g.days.iter().find(|day| day.id.as_str() == id).map(|day| Fact::Date(day.date)),
        "site" => {
            g.sites.iter().find(|site| site.id.as_str() == id).map(|site| Fact::Text(site.name.clone()))
        }
        "town" => {
            g.sites.iter().find(|site| site.id.as_str() == id).map(|site| Fact::Text(site.town.clone()))
        }
        "price" => g
            .packages
            .iter()
            .find(|package| package.id.as_str() == id)
            .map(|package| package.price)
            .or_else(|| g.elements.iter().find(|element| element.id.as_str() == id)?.price)
            .map(Fact::Price),
        "quota" => g
            .coverage
            .quotas
            .iter()
            .find(|quota| quota.package.as_str() == id)
            .map(|quota| Fact::Count(quota.count)),
        "sessions" => {
            let slot = g.slots.iter().find(|slot| slot.id.as_str() == id)?;
            match (slot.min_sessions, slot.max_sessions) {
                (Some(min), Some(max)) if min != max => Some(Fact::Range(min, max)),
                (min, max) => min.or(max).map(Fact::Count),
            }
        }
        _ => None,
    }
}

/// The names of all facts that texts of this gathering may refer to.
pub fn names(g: &Gathering) -> Vec<String> {
    let simple = [
        "title",
        "short-title",
        "deadline",
        "changes-deadline",
        "hotel-deadline",
        "names-deadline",
        "opens",
        "days",
        "first-day",
        "last-day",
        "starts",
        "ends",
        "site",
        "town",
        "invited",
    ];
    let mut names: Vec<String> = simple.iter().map(ToString::to_string).collect();
    names.extend(g.days.iter().map(|day| format!("day.{}", day.id)));
    for site in &g.sites {
        names.extend([format!("site.{}", site.id), format!("town.{}", site.id)]);
    }
    names.extend(g.packages.iter().map(|package| format!("price.{}", package.id)));
    names.extend(g.elements.iter().map(|element| format!("price.{}", element.id)));
    names.extend(g.coverage.quotas.iter().map(|quota| format!("quota.{}", quota.package)));
    names.extend(g.slots.iter().map(|slot| format!("sessions.{}", slot.id)));
    names.retain(|name| fact_with(g, Some(0), name).is_some());
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// A reference to a fact in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference<'a> {
    /// The name of the fact.
    pub name: &'a str,
    /// Its bytes in the text, with the braces.
    pub span: Range<usize>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words.
    Plain(&'a str),
    /// `{{ name }}`.
    Reference(Reference<'a>),
    /// Braces that refer to nothing: their bytes in the text.
    Broken(Range<usize>),
}

/// The parts of a text, in order; together they are the whole text.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find("{{").into_iter().chain(text[at..].find("}}")).min() {
        let start = at + found;
        if start > at {
            parts.push(Part::Plain(&text[at..start]));
        }
        let part = reference_at(text, start).map_or(Part::Broken(start..start + 2), Part::Reference);
        at = match &part {
            Part::Reference(reference) => reference.span.end,
            _ => start + 2,
        };
        parts.push(part);
    }
    if at < text.len() {
        parts.push(Part::Plain(&text[at..]));
    }
    parts
}

fn reference_at(text: &str, start: usize) -> Option<Reference<'_>> {
    let inside = text[start..].strip_prefix("{{")?;
    let inside = &inside[..inside.find("}}")?];
    let name = inside.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    (!name.is_empty() && name.chars().all(plain))
        .then(|| Reference { name, span: start..start + inside.len() + 4 })
}

/// The references in a text, in order. `{{ name }}` may have spaces inside.
pub fn references(text: &str) -> Vec<Reference<'_>> {
    parts(text)
        .into_iter()
        .filter_map(|part| match part {
            Part::Reference(reference) => Some(reference),
            _ => None,
        })
        .collect()
}

/// The text with each reference replaced by its words; a reference that has none stays as it is written.
pub fn fill(text: &str, words: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len());
    for part in parts(text) {
        match part {
            Part::Plain(plain) => filled.push_str(plain),
            Part::Broken(span) => filled.push_str(&text[span]),
            Part::Reference(reference) => match words(reference.name) {
                Some(said) => filled.push_str(&said),
                None => filled.push_str(&text[reference.span]),
            },
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn references_are_found_and_filled() {
        let fill = |text| fill(text, |name| (name != "no").then(|| format!("<{name}>")));
        for (text, expect) in [
            ("før {{deadline}}.", "før <deadline>."),
            ("{{ price.both-days }} og {{a_b}}", "<price.both-days> og <a_b>"),
            ("{{no}} {{", "{{no}} {{"),
            ("{{}} {{ }} {{a b}} }}", "{{}} {{ }} {{a b}} }}"),
            ("{{a{{b}}", "{{a<b>"),
            ("{a} {{{a}}}", "{a} {{{a}}}"),
            ("", ""),
        ] {
            assert_eq!(fill(text), expect, "{text}");
        }
    }

    #[test]
    fn lone_braces_are_told() {
        let broken = |text| {
            parts(text)
                .into_iter()
                .filter_map(|part| if let Part::Broken(span) = part { Some(span) } else { None })
                .collect::<Vec<_>>()
        };
        assert_eq!(broken("a {{ b"), vec![2..4]);
        assert_eq!(broken("a }} {{b}}"), vec![2..4]);
        assert!(broken("{{b}} { }").is_empty());
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[{} a.æ\n]{0,40}") {
            prop_assert_eq!(fill(&text, |_| None), text);
        }
    }
}

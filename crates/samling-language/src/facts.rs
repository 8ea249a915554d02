//! The texts of an organiser with the facts that they refer to, such as `{{deadline}}`, in the words of a language.
//!
//! Which names there are: [`samling_domain::gathering::facts::names`]. A time of day comes as figures alone, so that the
//! text says `kl. {{starts}}`; a count up to twelve comes as a word.

use crate::format::Formats;
use samling_domain::gathering::Gathering;
use samling_domain::gathering::facts::{Fact, fact_with, fill};
use samling_domain::language::{Language, Text};

/// How deep texts that are facts themselves may refer to other texts; ends circles.
const DEPTH: u8 = 3;

/// The text for a reader with its facts filled in; a reference to no fact stays as it is written.
///
/// `invited` is how many organisations are invited.
pub fn render(text: &Text, gathering: &Gathering, invited: usize, language: Language) -> String {
    render_with_language(text, gathering, invited, language).0
}

/// As [`render`], with the language that the text is really in (for its `lang` attribute): without an English text
/// readers of English get the Bokmål text, and then its facts are in Bokmål too.
pub fn render_with_language(
    text: &Text,
    gathering: &Gathering,
    invited: usize,
    language: Language,
) -> (String, Language) {
    let (plain, language) = text.get(language);
    let source = Source { gathering, invited, formats: Formats::new(language) };
    (source.filled(plain, DEPTH), language)
}

/// The words of one fact.
pub fn words(fact: &Fact, language: Language) -> String {
    let f = Formats::new(language);
    match fact {
        Fact::Deadline(deadline) => f.deadline(deadline),
        Fact::Date(date) => f.date(date),
        Fact::Days { first, last } => f.dates(first, last),
        Fact::Clock(clock) => f.clock(clock),
        Fact::Price(price) => f.price(price),
        Fact::Count(count) => f.count(count),
        Fact::Range(from, to) => f.numbers(from, to),
        Fact::Text(text) => text.in_language(language).to_owned(),
    }
}

struct Source<'a> {
    gathering: &'a Gathering,
    invited: usize,
    formats: Formats,
}

impl Source<'_> {
    fn filled(&self, text: &str, depth: u8) -> String {
        if !text.contains("{{") {
            return text.to_owned();
        }
        fill(text, |name| {
            let fact = fact_with(self.gathering, Some(self.invited), name)?;
            let words = words(&fact, self.formats.language);
            match fact {
                Fact::Text(_) if depth > 0 => Some(self.filled(&words, depth - 1)),
                _ => Some(words),
            }
        })
    }
}

#[cfg(test)]
mod tests;

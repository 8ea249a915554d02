//! What the host covers per organisation, and how many an organisation may send.

use super::counts::{self, CountRead};
use super::reading::{Document, Sentence};
use super::{Meaning, Statement, Value};

/// Statements about covered persons, day packages and nights.
pub(super) fn statements(document: &Document<'_>) -> Vec<Statement> {
    let mut found = Vec::new();
    for sentence in &document.sentences {
        let covers = sentence.has(is_cover);
        if sentence.conditional() || sentence.elsewhere || sentence.has(is_limited_to_some) {
            continue;
        }
        for read in counts::all(sentence.view) {
            if read.from >= sentence.example_from || read.total {
                continue;
            }
            let meaning = if covers && clause_covers(sentence, &read) {
                covered(sentence, &read)
            } else {
                per_organisation(sentence, &read)
            };
            if let Some(meaning) = meaning {
                let value = Value::Count { least: read.least, most: read.most };
                found.push(document.statement(sentence, (read.from, read.to), meaning, value));
            }
        }
    }
    found
}

fn is_cover(word: &str) -> bool {
    word.starts_with("dekk")
        || matches!(word, "dekt" | "spanderer" | "cover" | "covers" | "covered" | "kostnadsfritt")
}

/// `Kommunen kan sende tre, men bare to får dekket ...`: the verb must stand in the number's own clause.
fn clause_covers(sentence: &Sentence<'_>, read: &CountRead) -> bool {
    let view = sentence.view;
    let turns = |i: &usize| matches!(view.word(*i), "men" | "but");
    let from = (0..read.from).rev().find(turns).unwrap_or(0);
    let to = (read.to..view.len()).find(turns).unwrap_or(view.len());
    view.any_word(from, to, is_cover)
}

/// Rules for some organisations only.
fn is_limited_to_some(word: &str) -> bool {
    matches!(
        word,
        "innbyggere" | "innbyggarar" | "avstand" | "mil" | "unntak" | "egne" | "eigne" | "selv" | "sjølve"
    )
}

fn covered(sentence: &Sentence<'_>, read: &CountRead) -> Option<Meaning> {
    const BACK: usize = 8;
    let view = sentence.view;
    let from = (read.from.saturating_sub(BACK)..read.from)
        .rev()
        .find(|&i| {
            view.mark(i).is_some_and(|m| matches!(m, ',' | ';' | '('))
                || matches!(view.word(i), "pluss" | "samt" | "og")
        })
        .map_or(read.from.saturating_sub(BACK), |i| i + 1);
    let segment = |test: &dyn Fn(&str) -> bool| view.any_word(from, read.from, test);
    let until = (read.to..read.to + 6)
        .find(|&i| view.mark(i).is_some() || matches!(view.word(i), "pluss" | "samt" | "og"))
        .unwrap_or(read.to + 6);
    let after = |test: &dyn Fn(&str) -> bool| view.any_word(read.to, until, test);
    if segment(&|w| w.starts_with("reise") || w.starts_with("dagpakk"))
        || segment(&|w| matches!(w, "flere" | "fleire" | "mer" | "meir"))
            && !view.any_word(0, read.from, |w| matches!(w, "ikke" | "ikkje"))
    {
        return None;
    }
    match read.unit {
        counts::Unit::Person => {
            let single_day = after(&|w| matches!(w, "første" | "fyrste" | "andre" | "dag" | "hver" | "kvar"))
                && after(&|w| w == "dag")
                || after(&|w| w.starts_with("dagpakk") || w == "middag" || w.starts_with("lunsj"));
            let article = read.article && !segment(&|w| matches!(w, "for" | "inntil" | "opptil" | "maks"));
            (!single_day && !article).then_some(Meaning::CoveredPersons)
        }
        counts::Unit::Night
            if sentence.has(|w| w == "tillegg" || w.starts_with("reisevei") || w.starts_with("reiseveg")) =>
        {
            None
        }
        counts::Unit::DayPackage => Some(Meaning::CoveredDayPackages),
        counts::Unit::Night => Some(Meaning::CoveredNights),
        _ => None,
    }
}

/// `inntil tre deltakere fra hver kommune`.
fn per_organisation(sentence: &Sentence<'_>, read: &CountRead) -> Option<Meaning> {
    let view = sentence.view;
    let limited = view.any_word(read.from.saturating_sub(4), read.from, |w| {
        matches!(w, "inntil" | "opptil" | "maks" | "maksimalt" | "opp")
    });
    let each = (read.to..read.to + 4).any(|i| {
        matches!(view.word(i), "per" | "pr" | "hver" | "kvar")
            && (i + 1..i + 3).any(|k| {
                ["kommune", "virksomhet", "verksemd", "organisasjon", "etat"]
                    .iter()
                    .any(|stem| view.word(k).starts_with(stem))
            })
    });
    (read.unit == counts::Unit::Person && limited && each).then_some(Meaning::PerOrganisation)
}

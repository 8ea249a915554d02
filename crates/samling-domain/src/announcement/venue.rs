//! The hotel where the gathering is held.

use super::reading::{Document, Sentence};
use super::tokens::View;
use super::words;
use super::{Meaning, Statement, Value};

/// Chains and words that many hotels share.
fn is_brand(word: &str) -> bool {
    matches!(
        word,
        "scandic"
            | "clarion"
            | "thon"
            | "quality"
            | "radisson"
            | "comfort"
            | "rica"
            | "hotel"
            | "hotell"
            | "hotellet"
            | "collection"
            | "blu"
            | "choice"
            | "park"
    )
}

/// Statements of the hotel from fact boxes and from sentences that say where the gathering is held.
pub(super) fn statements(document: &Document<'_>) -> Vec<Statement> {
    document.sentences.iter().filter(|s| !s.elsewhere).filter_map(|s| in_sentence(document, s)).collect()
}

fn in_sentence(document: &Document<'_>, sentence: &Sentence<'_>) -> Option<Statement> {
    let view = sentence.view;
    let (from, to, name) = hotel(view)?;
    let block = document.block(sentence);
    let labelled = sentence.base == block.from
        && matches!(
            view.word(0),
            "sted" | "stad" | "hvor" | "kvar" | "where" | "place" | "venue" | "lokale" | "møtested"
        );
    let held = (from.saturating_sub(8)..from).any(|i| {
        matches!(
            view.word(i),
            "holdes"
                | "arrangeres"
                | "foregår"
                | "avholdes"
                | "finner"
                | "vert"
                | "blir"
                | "er"
                | "skjer"
                | "haldast"
                | "halden"
                | "går"
                | "samles"
                | "møtes"
                | "samlast"
                | "held"
        )
    }) && view.any_word(0, from, |w| words::event(w).is_some() || matches!(w, "vi"));
    let invites = (from.saturating_sub(4)..from).any(|i| words::event(view.word(i)).is_some());
    let aside = view.any_word(0, view.len().min(60), |w| {
        ["overnatt", "middag", "rom", "buss", "omvis", "eller"].iter().any(|stem| w.starts_with(stem))
    });
    (labelled || (held || invites) && !aside)
        .then(|| document.statement(sentence, (from, to), Meaning::Venue, Value::Name(name)))
}

/// A hotel's name: capitalised words around a brand, without the brand itself.
fn hotel(view: View<'_>) -> Option<(usize, usize, String)> {
    let brand = (0..view.len()).find(|&i| {
        is_brand(view.word(i)) && view.word(i) != "park" && (view.capital(i) || i > 0 && view.capital(i - 1))
    })?;
    let mut from = brand;
    while from > 0
        && view.capital(from - 1)
        && !view.is_mark(from - 1, ':')
        && !view.word(from - 1).is_empty()
        && from > brand.saturating_sub(3)
    {
        from -= 1;
    }
    let mut to = brand + 1;
    while view.capital(to) && !view.word(to).is_empty() && to < brand + 6 {
        to += 1;
    }
    let name: Vec<&str> = (from..to)
        .map(|i| view.word(i))
        .filter(|word| !is_brand(word) && !matches!(*word, "sted" | "stad" | "hvor" | "kvar"))
        .collect();
    (!name.is_empty()).then(|| (from, to, name.join(" ")))
}

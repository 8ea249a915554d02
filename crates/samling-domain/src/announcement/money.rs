//! Prices, and what they are the price of.

use super::reading::{Document, Sentence};
use super::tokens::View;
use super::words;
use super::{Meaning, PriceItem, Statement, Value};

/// An amount in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct PriceRead {
    pub from: usize,
    pub to: usize,
    pub least: u32,
    pub most: u32,
    pub about: bool,
}

/// Reads `ca. 2500 kroner`, `kr 2 500,-`, `2.500 kr`, `NOK 2500`, `2000–2500 kroner` at `i`.
pub(super) fn read(view: View<'_>, i: usize) -> Option<PriceRead> {
    let before = is_currency(view.word(i));
    let mut at =
        if before { i + 1 + usize::from(view.is_mark(i + 1, '.') || view.is_mark(i + 1, ':')) } else { i };
    if i > 0 && !before && !view.digits(i - 1).is_empty() {
        return None;
    }
    while before && matches!(view.word(at), "ca" | "cirka") {
        at += 1 + usize::from(view.is_mark(at + 1, '.'));
    }
    let (least, next) = amount(view, at)?;
    let (mut most, mut to) = (least, next);
    if (view.is_dash(next) || view.word(next) == "til")
        && let Some((upper, after)) = amount(view, next + 1).filter(|(upper, _)| *upper > least)
    {
        (most, to) = (upper, after);
    }
    let dashed = view.is_mark(to, ',') && view.is_dash(to + 1);
    if dashed {
        to += 2;
    }
    let after = is_currency(view.word(to));
    if after {
        to += 1;
    }
    if !(before || after || dashed)
        || matches!(view.word(to), "mill" | "millioner" | "millionar" | "milliarder")
    {
        return None;
    }
    Some(PriceRead { from: i, to, least, most, about: is_about(view, i) })
}

fn is_currency(word: &str) -> bool {
    matches!(word, "kr" | "kroner" | "nok" | "krone")
}

fn is_about(view: View<'_>, i: usize) -> bool {
    let at = if i > 0 && view.is_mark(i - 1, '.') { i.wrapping_sub(2) } else { i.wrapping_sub(1) };
    matches!(
        view.word(at),
        "ca" | "cirka" | "circa" | "lag" | "omtrent" | "omkring" | "rundt" | "kring" | "about" | "omlag"
    )
}

/// Whole kroner, with or without thousands apart; øre are left out.
fn amount(view: View<'_>, i: usize) -> Option<(u32, usize)> {
    let digits = view.digits(i);
    let mut value = view.number(i).filter(|_| digits.len() <= 7)?;
    let mut at = i + 1;
    if digits.len() <= 3 {
        loop {
            let spaced = view.digits(at).len() == 3 && view.tokens[at].spaced;
            let dotted = view.is_mark(at, '.')
                && !view.spaced(at)
                && !view.spaced(at + 1)
                && view.digits(at + 1).len() == 3;
            let group = match (spaced, dotted) {
                (true, _) => at,
                (_, true) => at + 1,
                _ => break,
            };
            value = value.checked_mul(1000)?.checked_add(view.number(group)?)?;
            at = group + 1;
        }
    }
    if view.is_mark(at, ',') && !view.spaced(at + 1) && view.digits(at + 1).len() == 2 {
        at += 2;
    }
    Some((value, at))
}

/// Every price with a sure item.
pub(super) fn statements(document: &Document<'_>) -> Vec<Statement> {
    let mut found = Vec::new();
    for sentence in &document.sentences {
        found.extend(free_of_charge(document, sentence));
        if sentence.prices.is_empty() || sentence.conditional() {
            continue;
        }
        let first = sentence.prices[0].from;
        let forward = item(sentence.view, 0, first).is_some();
        for (index, price) in sentence.prices.iter().enumerate() {
            let open = matches!(
                sentence.view.word(price.from.wrapping_sub(1)),
                "fra" | "frå" | "over" | "under" | "enn" | "from"
            );
            if open || price.from >= sentence.example_from || sentence.speaks_elsewhere(price.from) {
                continue;
            }
            let (from, to) = if forward {
                (index.checked_sub(1).map_or(0, |before| sentence.prices[before].to), price.from)
            } else {
                (price.to, sentence.prices.get(index + 1).map_or(sentence.view.len(), |next| next.from))
            };
            let Some(item) = item(sentence.view, from, to) else { continue };
            let alone = sentence.prices.len() == 1;
            let terms = if alone {
                terms(sentence.view, 0, sentence.view.len())
            } else {
                terms(sentence.view, from, to)
            };
            let value = Value::Price { least: price.least, most: price.most, about: price.about };
            let heading = document.heading_over(sentence.block);
            let mut terms = terms;
            terms.extend(self::terms(heading, 0, heading.len().min(20)));
            terms.sort();
            terms.dedup();
            found.push(document.statement(
                sentence,
                (price.from, price.to),
                Meaning::Price(item, terms),
                value,
            ));
        }
    }
    found
}

/// `Deltakelse er gratis`.
fn free_of_charge(document: &Document<'_>, sentence: &Sentence<'_>) -> Option<Statement> {
    let view = sentence.view;
    let at = (0..view.len().min(12))
        .find(|&i| matches!(view.word(i), "gratis" | "kostnadsfritt" | "kostnadsfri"))?;
    let linked =
        at > 0 && (matches!(view.word(at - 1), "er" | "heilt" | "helt") || view.is_mark(at - 1, ':'));
    let subject = view.any_word(0, at, |word| {
        matches!(word, "deltakelse" | "deltagelse" | "deltaking" | "delta" | "pris" | "deltakeravgift")
            || words::event(word).is_some()
    }) || view.any_word(at, at + 4, |word| word == "delta");
    let limited = view.any_word(at, view.len(), |word| {
        matches!(word, "for" | "om" | "dersom" | "hvis" | "første" | "inntil")
    });
    let denied = view.any_word(0, at, |word| matches!(word, "ikke" | "ikkje"));
    (linked && subject && !limited && !denied && !sentence.elsewhere && terms(view, 0, view.len()).is_empty())
        .then(|| {
            document.statement(
                sentence,
                (at, at + 1),
                Meaning::Price(PriceItem::Fee, Vec::new()),
                Value::kroner(0),
            )
        })
}

/// What the words between say the price is for.
fn item(view: View<'_>, from: usize, to: usize) -> Option<PriceItem> {
    const WIDEST: usize = 40;
    let from = from.max(to.saturating_sub(WIDEST));
    let has = |test: &dyn Fn(&str) -> bool| view.any_word(from, to, test);
    let night = |word: &str| {
        word.starts_with("overnatt")
            || word.starts_with("hotellovernatt")
            || matches!(word, "natt" | "døgnpakke" | "night")
    };
    if has(&|word| {
        ["uteb", "gebyr", "avbestill", "avmeld"].iter().any(|stem| word.starts_with(stem))
            || matches!(word, "møter" | "oppmøte" | "møte") && has(&|w| matches!(w, "ikke" | "ikkje"))
    }) {
        return Some(PriceItem::NoShow);
    }
    if has(&|word| {
        word.starts_with("reise")
            || word.starts_with("tilskudd")
            || word.starts_with("tilskot")
            || word.starts_with("støtte")
            || word.starts_with("budsjett")
            || word.starts_with("buss")
            || word.starts_with("tog")
            || word.starts_with("parkering")
            || word.starts_with("prosjekt")
    }) {
        return None;
    }
    if has(&|word| word.starts_with("dagpakk")) {
        return Some(PriceItem::DayPackage);
    }
    if let Some(at) = (from..to.min(view.len())).find(|&i| night(view.word(i))) {
        let before: Vec<&str> = (at.saturating_sub(3).max(from)..at).map(|i| view.word(i)).collect();
        if before.iter().any(|word| matches!(*word, "uten" | "utan" | "ekskl" | "eksklusiv" | "without")) {
            return None;
        }
        let included = before.iter().any(|word| {
            matches!(
                *word,
                "med"
                    | "inkl"
                    | "inkludert"
                    | "inklusiv"
                    | "inklusive"
                    | "with"
                    | "including"
                    | "én"
                    | "en"
                    | "ei"
                    | "ein"
            )
        }) || has(&|word| matches!(word, "begge" | "dager" | "dagar" | "inkludert" | "inkl"));
        return Some(if included || view.word(at) == "døgnpakke" {
            PriceItem::WithNight
        } else {
            PriceItem::Night
        });
    }
    let meal = (from..to.min(view.len())).find_map(|i| words::meal(view.word(i)).map(|meal| (meal, i)));
    if let Some((meal, at)) = meal {
        let tied =
            at > from && matches!(view.word(at - 1), "med" | "inkl" | "inkludert" | "uten" | "utan" | "og");
        return match meal {
            _ if tied => None,
            super::MealName::Dinner => Some(PriceItem::Dinner),
            super::MealName::Lunch => Some(PriceItem::Lunch),
            super::MealName::Breakfast => None,
        };
    }
    let fee = has(&|word| {
        word.ends_with("avgift")
            || word.ends_with("avgifta")
            || word.ends_with("avgiften")
            || matches!(word, "deltakerpris" | "kurspris" | "deltakarpris" | "fee")
    });
    let costs = has(&|word| matches!(word, "koster" | "kostar" | "pris" | "prisen" | "costs"))
        && has(&|word| {
            words::event(word).is_some()
                || matches!(word, "deltakelse" | "deltagelse" | "deltaking" | "delta")
        });
    let takes_part = has(&|word| word == "delta") && has(&|word| matches!(word, "å" | "for"));
    (fee || costs || takes_part).then_some(PriceItem::Fee)
}

/// What tells prices of one item apart.
fn terms(view: View<'_>, from: usize, to: usize) -> Vec<String> {
    const TERMS: [(&str, &str); 27] = [
        ("medlem", "member"),
        ("ikkemedlem", "non-member"),
        ("student", "student"),
        ("pensjonist", "pensioner"),
        ("enkeltrom", "single-room"),
        ("enkelrom", "single-room"),
        ("dobbeltrom", "double-room"),
        ("dobbelrom", "double-room"),
        ("tidlig", "early"),
        ("early", "early"),
        ("etter", "late"),
        ("ordinær", "ordinary"),
        ("digital", "digital"),
        ("nett", "digital"),
        ("fysisk", "physical"),
        ("mva", "vat"),
        ("moms", "vat"),
        ("ekskl", "excluding"),
        ("eks", "excluding"),
        ("barn", "child"),
        ("utstill", "exhibitor"),
        ("ledsager", "companion"),
        ("ekstra", "extra"),
        ("privat", "private"),
        ("offentlig", "public"),
        ("én", "one"),
        ("halv", "half"),
    ];
    let mut found: Vec<String> = Vec::new();
    for i in from..to.min(view.len()) {
        let word = view.word(i);
        for (stem, term) in TERMS {
            let negated = term == "member" && matches!(view.word(i.wrapping_sub(1)), "ikke" | "ikkje")
                || word.starts_with("ikkemedlem");
            let overnight = word.starts_with("overnatt")
                || stem == "én" && word != "én"
                || stem == "eks" && word != "eks"
                || stem == "nett" && word == "netter";
            if word.starts_with(stem)
                && !overnight
                && !(stem == "én" && view.word(i + 1).starts_with("overnatt"))
            {
                found.push(if negated { "non-member".to_owned() } else { term.to_owned() });
            }
        }
    }
    let nights = (from + 1..to.min(view.len()))
        .find(|&i| view.word(i).starts_with("overnatt") || matches!(view.word(i), "netter" | "nights"));
    if let Some(number) =
        nights.and_then(|i| words::number(view.word(i - 1)).or(view.number(i - 1))).filter(|n| *n > 1)
    {
        found.push(format!("{number}-nights"));
    }
    // `for alle dager`, `begge dager` and `en dag` are not the same price.
    if view.any_word(from, to, |word| word == "dag")
        && !view.any_word(from, to, |word| word.starts_with("dagpakk"))
    {
        found.push("one-day".to_owned());
    }
    if view.any_word(from, to, |word| matches!(word, "dager" | "dagar")) {
        let both = view.any_word(from, to, |word| matches!(word, "begge" | "alle" | "to"));
        let night = view.any_word(from, to, |word| word.starts_with("overnatt"));
        if !(both && night) {
            found.push("days".to_owned());
        }
    }
    found.sort();
    found.dedup();
    found
}

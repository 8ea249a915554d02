//! Numbers of things: organisations, parallel sessions, days, places.

use super::layout::Block;
use super::reading::{Document, Sentence};
use super::tokens::View;
use super::words;
use super::{Meaning, Slot, Statement, Value};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Person,
    DayPackage,
    Night,
    Municipality,
    Parallel,
    Day,
    Seat,
}

/// A number with its unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct CountRead {
    pub from: usize,
    pub to: usize,
    pub least: u32,
    pub most: u32,
    pub unit: Unit,
    /// The number is only an indefinite article.
    pub article: bool,
    /// `til sammen åtte`: a sum, not a number per slot or organisation.
    pub total: bool,
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "personer" | "person" | "personar" | "deltakere" | "deltagere" | "deltakarar" | "deltaker"
        | "deltager" | "deltakar" | "representanter" | "representantar" | "participants" | "persons"
        | "people" | "participant" => Unit::Person,
        "dagpakke" | "dagpakker" | "dagpakkar" => Unit::DayPackage,
        "overnatting"
        | "overnattinger"
        | "overnattingar"
        | "hotellovernatting"
        | "hotellovernattinger"
        | "netter"
        | "hotellnatt"
        | "hotellnetter"
        | "nights" => Unit::Night,
        "kommuner"
        | "kommunar"
        | "kommunene"
        | "kommunane"
        | "municipalities"
        | "trøndelagskommuner"
        | "trøndelagskommunene" => Unit::Municipality,
        "paralleller" | "parallellar" | "parallellsesjoner" | "parallellsesjonar" | "parallellsesjonene" => {
            Unit::Parallel
        }
        "dag" | "day" | "dager" | "dagar" | "dagene" | "dagane" | "days" | "dagers" | "dagars" => Unit::Day,
        "plasser" | "plassar" | "seats" => Unit::Seat,
        _ => return None,
    })
}

fn is_english(word: &str) -> bool {
    matches!(
        word,
        "participants"
            | "persons"
            | "people"
            | "participant"
            | "nights"
            | "municipalities"
            | "days"
            | "seats"
    )
}

fn figure(view: View<'_>, i: usize) -> Option<u32> {
    let digits = view.digits(i);
    if digits.is_empty() { words::number(view.word(i)) } else { view.number(i).filter(|_| digits.len() <= 4) }
}

/// Reads `tre deltakere`, `47 kommuner`, `3-5 paralleller`, `to parallelle sesjoner` at `i`.
fn read(view: View<'_>, i: usize) -> Option<CountRead> {
    let least = figure(view, i)?;
    let joined_before = i > 0
        && (view.is_mark(i - 1, '.')
            || view.is_mark(i - 1, ',')
            || view.is_dash(i - 1)
            || view.is_mark(i - 1, '§'))
        && !view.spaced(i);
    if joined_before || i > 0 && !view.digits(i - 1).is_empty() && !view.digits(i).is_empty() {
        return None;
    }
    let (mut most, mut at) = (least, i + 1);
    if (view.is_dash(at) || view.word(at) == "til" || view.word(at) == "eller")
        && let Some(upper) = figure(view, at + 1).filter(|upper| *upper >= least)
    {
        (most, at) = (upper, at + 2);
    }
    // Up to two adjectives: `to parallelle sesjoner`, `de 47 inviterte kommunene`.
    let mut found = None;
    for k in at..at + 3 {
        let word = view.word(k);
        if word.is_empty()
            || matches!(
                word,
                "og" | "for"
                    | "i"
                    | "på"
                    | "fra"
                    | "av"
                    | "til"
                    | "med"
                    | "får"
                    | "kan"
                    | "må"
                    | "er"
                    | "blir"
                    | "som"
                    | "dekket"
                    | "dekt"
                    | "dekkes"
            )
        {
            break;
        }
        if k > at && is_english(word) && view.word(i) == "to" {
            return None;
        }
        let parallel = word.starts_with("parallel")
            && ["sesjon", "økt", "session", "gruppe", "løp"]
                .iter()
                .any(|stem| view.word(k + 1).starts_with(stem));
        if parallel {
            found = Some((Unit::Parallel, k + 2));
            break;
        }
        if let Some(unit) = unit(word) {
            found = Some((unit, k + 1));
            break;
        }
    }
    let (unit, to) = found?;
    if view.word(i) == "to" && is_english(view.word(to - 1)) {
        return None;
    }
    let article = matches!(view.word(i), "en" | "et" | "ei" | "ein" | "eit");
    let total = view.any_word(i.saturating_sub(5), i, |w| {
        matches!(w, "sammen" | "saman" | "totalt" | "alt" | "sammenlagt" | "altogether" | "sum")
    });
    let open = i > 0
        && matches!(view.word(i - 1), "minst" | "over" | "minimum" | "enn")
        && !(unit == Unit::Day && view.word(i - 1) == "over")
        && !matches!(view.word(i.wrapping_sub(2)), "mer" | "flere" | "fleire" | "meir");
    let more_than = i > 1
        && view.word(i - 1) == "enn"
        && matches!(view.word(i - 2), "mer" | "flere" | "fleire" | "meir")
        && !view.any_word(0, i, |w| matches!(w, "ikke" | "ikkje"));
    (!open && !more_than).then_some(CountRead { from: i, to, least, most, unit, article, total })
}

/// Every number with a unit, none of them twice.
pub(super) fn all(view: View<'_>) -> Vec<CountRead> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < view.len() {
        match read(view, at) {
            Some(read) => {
                at = read.to;
                found.push(read);
            }
            None => at += 1,
        }
    }
    found
}

/// Statements about invited organisations, parallels, days and room.
pub(super) fn statements(document: &Document<'_>) -> Vec<Statement> {
    let mut found = Vec::new();
    for sentence in &document.sentences {
        found.extend(compound_duration(document, sentence));
        if sentence.elsewhere {
            continue;
        }
        for read in all(sentence.view) {
            if read.from >= sentence.example_from {
                continue;
            }
            let meaning = match read.unit {
                Unit::Municipality => invited(sentence, &read),
                Unit::Parallel => parallels(sentence, &read),
                Unit::Day => duration(sentence, &read),
                Unit::Seat | Unit::Person => capacity(sentence, &read),
                Unit::DayPackage | Unit::Night => None,
            };
            let Some(meaning) = meaning else { continue };
            let value = Value::Count { least: read.least, most: read.most };
            let span = (read.from, read.to);
            let both = matches!(meaning, Meaning::Parallels(Some(_)))
                && sentence.has(|w| matches!(w, "tilsvarende" | "tilsvarande" | "like" | "samme" | "same"));
            if both {
                for slot in [Slot::BeforeLunch, Slot::AfterLunch] {
                    found.push(document.statement(
                        sentence,
                        span,
                        Meaning::Parallels(Some(slot)),
                        value.clone(),
                    ));
                }
            } else {
                found.push(document.statement(sentence, span, meaning, value));
            }
        }
    }
    found.extend(listed(document));
    found.extend(highest_day_heading(document));
    found
}

fn invited(sentence: &Sentence<'_>, read: &CountRead) -> Option<Meaning> {
    let view = sentence.view;
    if read.total || sentence.conditional() || read.article {
        return None;
    }
    let mut region = Vec::new();
    let mut at = read.to;
    if matches!(view.word(at), "i" | "in") {
        at += 1;
        while view.capital(at)
            || matches!(view.word(at), "og" | "and") && view.capital(at + 1) && !region.is_empty()
        {
            region.push(view.word(at).to_owned());
            at += 1;
        }
    } else if let Some(name) = (read.from..read.to).find_map(|i| {
        view.word(i)
            .strip_suffix("skommunene")
            .or(view.word(i).strip_suffix("skommuner"))
            .filter(|n| n.len() > 3)
    }) {
        region.push(name.to_owned());
    } else if read.from > 0
        && view.capital(read.from - 1)
        && view.word(read.from - 1).ends_with('s')
        && read.from > 1
    {
        region.push(view.word(read.from - 1).trim_end_matches('s').to_owned());
    }
    let subset = matches!(view.word(at), "som" | "med")
        || view.any_word(read.from.saturating_sub(3), read.from, |w| {
            matches!(w, "av" | "første" | "andre" | "egne")
        });
    let invites = sentence.has(|w| {
        w.starts_with("inviter")
            || w.starts_with("invitasjon")
            || w == "målgruppe"
            || w == "målgruppa"
            || w == "invited"
    });
    let all = view.any_word(read.from.saturating_sub(3), read.from, |w| {
        matches!(w, "alle" | "samtlige" | "de" | "dei" | "all" | "samtlege")
    });
    let region = (!region.is_empty()).then(|| region.join(" "));
    (!subset && (invites || all && region.is_some())).then_some(Meaning::Invited(region))
}

fn parallels(sentence: &Sentence<'_>, read: &CountRead) -> Option<Meaning> {
    let view = sentence.view;
    let attends = sentence.has(|w| {
        ["delta", "velg", "velj", "ønsk", "kryss", "prioriter", "rekk", "rekker", "rangér"]
            .iter()
            .any(|stem| w.starts_with(stem))
    });
    let vague =
        view.any_word(read.from, read.to, |w| matches!(w, "ulike" | "forskjellige" | "siste" | "første"));
    let planned = sentence.has(|w| {
        matches!(
            w,
            "blir"
                | "er"
                | "vert"
                | "holdes"
                | "arrangeres"
                | "planlegges"
                | "planlegger"
                | "planlegg"
                | "legger"
                | "tilbyr"
                | "tilbyd"
                | "går"
                | "kjører"
                | "køyrer"
                | "har"
                | "velges"
                | "settes"
                | "får"
        )
    }) || sentence.view.len() < 16;
    if attends || vague || read.total || read.article || !planned || sentence.conditional() {
        return None;
    }
    Some(Meaning::Parallels(slot(view, read.from.saturating_sub(6), read.to + 8)))
}

fn slot(view: View<'_>, from: usize, to: usize) -> Option<Slot> {
    let found: Vec<Slot> = (from..to.min(view.len()))
        .filter(|&i| words::meal(view.word(i + 1)).is_some())
        .filter_map(|i| match view.word(i) {
            "før" | "before" => Some(Slot::BeforeLunch),
            "etter" | "after" => Some(Slot::AfterLunch),
            _ => None,
        })
        .collect();
    found.first().copied()
}

/// The list items right below a line on parallel sessions.
fn listed(document: &Document<'_>) -> Vec<Statement> {
    let mut found = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        let view = document.block_view(index);
        let names = view.len() < 20
            && (0..view.len()).any(|i| {
                let word = view.word(i);
                word.starts_with("paral")
                    && (word.contains("sesjon") || matches!(word, "paralleller" | "parallellar"))
                    || word.starts_with("parallel")
                        && ["sesjon", "økt", "session"].iter().any(|stem| view.word(i + 1).starts_with(stem))
            });
        if !names || block.bullet && block.programme.is_none() {
            continue;
        }
        let items: Vec<&Block> =
            document.blocks[index + 1..].iter().take_while(|b| b.bullet && b.programme.is_none()).collect();
        let top = items.iter().map(|b| b.indent).min().unwrap_or(0);
        let number = items.iter().filter(|b| b.indent <= top + 1).count();
        let more = items.iter().any(|b| {
            let item = View::new(&document.tokens[b.from..b.to]);
            item.any_word(0, item.len(), |w| {
                matches!(w, "fl" | "flere" | "fleire" | "mfl" | "osv" | "kommer" | "kjem")
            })
        });
        let Ok(number) = u32::try_from(number) else { continue };
        if number < 2 {
            continue;
        }
        let value = Value::Count { least: number, most: if more { u32::MAX } else { number } };
        let meaning = Meaning::ParallelsListed(slot(view, 0, view.len()));
        found.push(Statement { meaning, value, place: document.block_place(index), firm: true, run: None });
    }
    found
}

/// `Samlingen går over to dager`.
fn duration(sentence: &Sentence<'_>, read: &CountRead) -> Option<Meaning> {
    let view = sentence.view;
    let before = |test: &dyn Fn(&str) -> bool| view.any_word(read.from.saturating_sub(8), read.from, test);
    let lasts = before(&|w| {
        matches!(w, "over" | "varer" | "varar" | "strekker" | "lasts" | "går" | "fordelt" | "gjennom")
    });
    let subject = before(&|w| words::event(w).is_some() || matches!(w, "programmet" | "vi"));
    let vague = matches!(view.word(read.from.wrapping_sub(1)), "etter" | "om" | "før")
        || matches!(view.word(read.to), "før" | "etter");
    (lasts && subject && !vague && !read.article && !read.total).then_some(Meaning::DurationDays)
}

/// `todagers samling`, `to-dagers seminar`, `2-dagers kurs`.
fn compound_duration(document: &Document<'_>, sentence: &Sentence<'_>) -> Option<Statement> {
    let view = sentence.view;
    if sentence.elsewhere {
        return None;
    }
    for i in 0..view.len() {
        let word = view.word(i);
        let (number, next) = if let Some(stem) = ["dagers", "dagars", "dagar"]
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .filter(|s| !s.is_empty())
        {
            (words::number(stem), i + 1)
        } else if matches!(word, "dagers" | "dagars") && i >= 2 && view.is_dash(i - 1) {
            (figure(view, i - 2), i + 1)
        } else if let Some(stem) =
            word.strip_suffix("dagerssamling").or_else(|| word.strip_suffix("dagarssamling"))
        {
            (words::number(stem), i)
        } else {
            continue;
        };
        let own = (next..next + 3).any(|k| words::event(view.word(k)).is_some());
        let other = i > 0 && matches!(view.word(i - 1), "annen" | "anna" | "nytt" | "ny" | "eget" | "eiga");
        if let Some(number) = number.filter(|_| own && !other && i < sentence.example_from) {
            return Some(document.statement(
                sentence,
                (i, next),
                Meaning::DurationDays,
                Value::count(number),
            ));
        }
    }
    None
}

/// `Dag 3` as a heading: there are three days at least.
fn highest_day_heading(document: &Document<'_>) -> Option<Statement> {
    let (number, index) = document
        .blocks
        .iter()
        .enumerate()
        .filter_map(|(index, block)| Some((block.day_heading?.number?, index)))
        .max_by_key(|(number, index)| (*number, usize::MAX - index))?;
    let value = Value::Count { least: number.into(), most: u32::MAX };
    Some(Statement {
        meaning: Meaning::DurationDays,
        value,
        place: document.block_place(index),
        firm: false,
        run: None,
    })
}

/// `plass til 80 deltakere`, `maks 25 deltakere`.
fn capacity(sentence: &Sentence<'_>, read: &CountRead) -> Option<Meaning> {
    let view = sentence.view;
    let near = |test: &dyn Fn(&str) -> bool| view.any_word(read.from.saturating_sub(5), read.from, test);
    let room = near(&|w| matches!(w, "plass" | "begrenset" | "begrensa" | "avgrensa"))
        || read.unit == Unit::Seat && near(&|w| matches!(w, "har" | "er" | "totalt" | "antall"));
    let part = sentence.has(|w| {
        matches!(
            w,
            "per"
                | "pr"
                | "hver"
                | "kvar"
                | "gruppe"
                | "gruppa"
                | "rommet"
                | "sesjon"
                | "salen"
                | "rom"
                | "ledige"
                | "igjen"
                | "att"
                | "dekk"
                | "dekker"
                | "dekkes"
                | "bord"
                | "buss"
                | "bussen"
        )
    });
    (room && !part && !sentence.conditional() && read.least > 4).then_some(Meaning::Capacity)
}

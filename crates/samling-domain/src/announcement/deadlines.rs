//! Deadlines: which date is the last day for what.

use super::calendar::Calendar;
use super::dates::{self, DatesRead};
use super::layout::is_deadline;
use super::reading::{Document, Sentence};
use super::times::ClockTime;
use super::tokens::View;
use super::words;
use super::{Meaning, Statement, Value};

/// Every deadline with a sure subject.
pub(super) fn statements(document: &Document<'_>, calendar: &Calendar) -> Vec<Statement> {
    let mut found: Vec<(usize, Statement)> = Vec::new();
    if calendar.series {
        return Vec::new();
    }
    for sentence in &document.sentences {
        for (index, read) in sentence.dates.iter().enumerate() {
            let moved = is_moved_to(sentence.view, read.from);
            let withdrawn =
                !moved && (sentence.speaks_elsewhere(read.from) || is_moved_from(sentence, index));
            let single = read.days.len() == 1 || read.range;
            if withdrawn || read.alternatives || !single || read.from >= sentence.example_from {
                continue;
            }
            let Some(day) = read.days.last().copied().filter(|day| day.exists()) else { continue };
            let Some(mut meaning) = meaning(document, sentence, read, moved) else { continue };
            if let Some(event) = other_event(document, sentence, index, calendar) {
                meaning = Meaning::OtherDeadline(format!("{meaning:?} {event}"));
            }
            let value = Value::Moment {
                day,
                time: time_of(sentence, read),
                before: matches!(sentence.view.word(read.from.wrapping_sub(1)), "før" | "before"),
            };
            if moved {
                // "Fristen er forlenget til ..." takes the place of what the same paragraph said before.
                while found
                    .pop_if(|(block, other)| *block == sentence.block && other.meaning == meaning)
                    .is_some()
                {}
            }
            found.push((sentence.block, document.statement(sentence, (read.from, read.to), meaning, value)));
        }
    }
    found.into_iter().map(|(_, statement)| statement).collect()
}

/// A date earlier in the sentence that is no deadline and no day of this gathering: the deadline is for that event.
fn other_event(
    document: &Document<'_>,
    sentence: &Sentence<'_>,
    index: usize,
    calendar: &Calendar,
) -> Option<String> {
    let before = sentence.dates.get(index.checked_sub(1)?)?;
    let day = before.days.first()?;
    let own = calendar.days.is_empty()
        || calendar.number_of_day(*day).is_some()
        || sentence.speaks_elsewhere(before.from);
    let replaced =
        is_moved_from(sentence, index - 1) || is_moved_to(sentence.view, sentence.dates[index].from);
    let opens = sentence.view.any_word(0, before.from, |w| {
        ["åpn", "opn", "start", "publiser"].iter().any(|stem| w.starts_with(stem))
    });
    (!own && !replaced && !opens && meaning(document, sentence, before, false).is_none())
        .then(|| day.normal_form())
}

/// `utsatt til 20. november`, `ikke 20. oktober, men 20. november`.
fn is_moved_to(view: View<'_>, at: usize) -> bool {
    const NEAR: usize = 6;
    let from = at.saturating_sub(NEAR);
    view.any_word(from, at, is_moved)
        || (from..at).any(|i| view.word(i) == "men" && view.any_word(0, i, |w| matches!(w, "ikke" | "ikkje")))
}

fn is_moved(word: &str) -> bool {
    matches!(
        word,
        "utsatt"
            | "utsett"
            | "forlenget"
            | "forlenga"
            | "utvidet"
            | "utvida"
            | "flyttet"
            | "flytta"
            | "extended"
            | "moved"
            | "endret"
            | "endra"
    )
}

/// The date that a later one in the sentence takes the place of, or that is denied.
fn is_moved_from(sentence: &Sentence<'_>, index: usize) -> bool {
    let read = &sentence.dates[index];
    let denied = read.from > 0
        && matches!(sentence.view.word(read.from - 1), "ikke" | "ikkje" | "not" | "fra" | "frå" | "from")
        && sentence.dates.len() > index + 1;
    denied
        || sentence
            .dates
            .get(index + 1)
            .is_some_and(|next| sentence.view.any_word(read.to, next.from, is_moved))
        || is_moved(sentence.view.word(read.from.saturating_sub(2)))
            && matches!(sentence.view.word(read.from.wrapping_sub(1)), "fra" | "frå")
}

/// A time of day right after the date, or right before it.
fn time_of(sentence: &Sentence<'_>, read: &DatesRead) -> Option<ClockTime> {
    let between_is_small = |from: usize, to: usize| {
        to >= from
            && to - from <= 3
            && (from..to).all(|i| {
                sentence.view.mark(i).is_some_and(|m| m != '.')
                    || matches!(sentence.view.word(i), "den" | "innen" | "innan")
            })
    };
    sentence
        .times
        .iter()
        .find(|time| between_is_small(read.to, time.from) || between_is_small(time.to, read.from))
        .map(|time| time.start)
}

fn meaning(
    document: &Document<'_>,
    sentence: &Sentence<'_>,
    read: &DatesRead,
    moved: bool,
) -> Option<Meaning> {
    noun_before(document, sentence, read, moved)
        .or_else(|| noun_after(document, sentence, read))
        .or_else(|| by_action(document, sentence, read))
}

/// `Påmeldingsfristen er 20. november`, `frist for å melde seg på: 20. november`.
fn noun_before(
    document: &Document<'_>,
    sentence: &Sentence<'_>,
    read: &DatesRead,
    moved: bool,
) -> Option<Meaning> {
    const REACH: usize = 20;
    let view = sentence.view;
    let noun = (read.from.saturating_sub(REACH)..read.from).rev().find(|&i| is_deadline_noun(view, i))?;
    let about_after =
        matches!(view.word(noun.wrapping_sub(1)), "etter" | "innen" | "før" | "after" | "before");
    let mut phrase = Vec::new();
    let mut in_phrase = false;
    for i in noun + 1..read.from {
        let word = view.word(i);
        let inside = |from: usize, to: usize| from <= i && i < to;
        let value = sentence.times.iter().any(|time| inside(time.from, time.to));
        let other_date = sentence.dates.iter().any(|date| inside(date.from, date.to));
        if value
            || (other_date && moved)
            || moved
                && (is_moved(word) || matches!(word, "men" | "har" | "blitt" | "ikke" | "ikkje" | "vorte"))
        {
            in_phrase = false;
        } else if other_date {
            return None;
        } else if matches!(word, "er" | "blir" | "var" | "vert" | "is" | "was" | "ble" | "settes") {
            in_phrase = false;
        } else if matches!(word, "for" | "til" | "om" | "på" | "av" | "to" | "of")
            && starts_phrase(view, i + 1)
        {
            in_phrase = true;
            phrase.push(word);
        } else if in_phrase && !word.is_empty() {
            phrase.push(word);
        } else if word.is_empty() {
            if !matches!(view.mark(i), Some(':' | '-' | '–' | '—' | '(' | ')' | ',' | '|' | '=' | '.' | '!'))
            {
                return None;
            }
        } else if about_after && matches!(word, "senest" | "seinast" | "innen" | "innan")
            || !(words::is_link(word)
                || dates::weekday(word).is_some()
                || matches!(word, "ny" | "nye" | "siste" | "fredag"))
        {
            return None;
        }
    }
    Some(classify(document, sentence, noun, &phrase))
}

/// A deadline word that is no plural and no part of another phrase.
fn is_deadline_noun(view: View<'_>, i: usize) -> bool {
    is_deadline(view.word(i)) || (view.word(i) == "dag" && view.word(i.wrapping_sub(1)) == "siste")
}

fn starts_phrase(view: View<'_>, i: usize) -> bool {
    let word = view.word(i);
    !word.is_empty()
        && dates::read(view, i).is_none()
        && !matches!(word, "den" | "og" | "kl" | "klokka" | "klokken" | "the")
}

/// `20. november er siste frist for påmelding`, `20. november (påmeldingsfristen)`.
fn noun_after(document: &Document<'_>, sentence: &Sentence<'_>, read: &DatesRead) -> Option<Meaning> {
    let view = sentence.view;
    let mut at = read.to;
    if let Some(time) = sentence.times.iter().find(|time| time.from >= at && time.from <= at + 1) {
        at = time.to;
    }
    let linked = matches!(view.word(at), "er" | "blir" | "var" | "is" | "vert") || view.is_mark(at, '(');
    if !linked {
        return None;
    }
    let noun = (at + 1..at + 5).find(|&i| is_deadline_noun(view, i))?;
    let small = (at + 1..noun).all(|i| {
        matches!(
            view.word(i),
            "siste"
                | "endelig"
                | "endeleg"
                | "absolutt"
                | "en"
                | "ein"
                | "den"
                | "også"
                | "the"
                | "vår"
                | "som"
                | "registration"
                | "final"
        )
    });
    let mut phrase = Vec::new();
    for i in noun + 1..(noun + 8).min(view.len()) {
        match view.word(i) {
            "" => break,
            word => phrase.push(word),
        }
    }
    small.then(|| classify(document, sentence, noun, &phrase))
}

/// What a subject word says a deadline is for.
fn topic(word: &str) -> Option<Meaning> {
    let any = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    if any(&["avmeld", "avbestill", "avbud", "kanseller", "cancel"]) {
        Some(Meaning::CancellationDeadline)
    } else if any(&["påmeld", "registr", "melde", "innmeld", "delta", "signup"])
        && !word.starts_with("deltaker")
    {
        Some(Meaning::RegistrationDeadline)
    } else if any(&["endr", "change"]) {
        Some(Meaning::ChangeDeadline)
    } else if any(&["hotell", "hotel", "rom", "overnatt"]) {
        Some(Meaning::HotelDeadline)
    } else {
        None
    }
}

/// A part or a group with a deadline of its own.
fn special_group(word: &str) -> Option<&'static str> {
    const GROUPS: [&str; 30] = [
        "middag",
        "lunsj",
        "utstill",
        "foredrag",
        "innled",
        "poster",
        "early",
        "tidlig",
        "digital",
        "webinar",
        "overnatt",
        "hotell",
        "workshop",
        "ekskursjon",
        "omvis",
        "formøte",
        "forkurs",
        "medlem",
        "student",
        "ventelist",
        "nett",
        "strøm",
        "stand",
        "eksamen",
        "barn",
        "ungdom",
        "buss",
        "festmiddag",
        "førehands",
        "etter",
    ];
    GROUPS.into_iter().find(|group| match *group {
        "etter" => word.starts_with("etter") && (word.contains("påmeld") || word.contains("anmeld")),
        "nett" => matches!(word, "nett" | "nettet" | "nettdeltakelse" | "nettdeltaking"),
        "stand" | "lunsj" | "barn" => word.starts_with(group),
        "middag" => word.contains(group) && !matches!(word, "ettermiddag" | "formiddag"),
        _ => word.contains(group),
    })
}

/// `modul 2`, `første webinar`: one of several, with a deadline of its own.
fn one_of_several(view: View<'_>, from: usize, to: usize) -> Option<String> {
    (from..to.min(view.len())).find_map(|i| {
        let word = view.word(i);
        let part = words::event(word).is_some()
            || matches!(word, "modul" | "del" | "pulje" | "gruppe" | "runde" | "kull" | "dag" | "økt");
        let numbered = part && view.number(i + 1).is_some_and(|n| n < 20) && !view.is_mark(i + 2, '.');
        let ordered = words::ordinal(word).is_some()
            && (words::event(view.word(i + 1)).is_some()
                || matches!(view.word(i + 1), "modul" | "del" | "pulje"));
        (numbered || ordered).then(|| format!("{word} {}{}", view.digits(i + 1), view.word(i + 1)))
    })
}

fn with_number(group: Option<String>, number: Option<String>) -> Option<String> {
    match (group, number) {
        (Some(group), Some(number)) => Some(format!("{group} {number}")),
        (group, number) => group.or(number),
    }
}

fn classify(document: &Document<'_>, sentence: &Sentence<'_>, noun: usize, phrase: &[&str]) -> Meaning {
    let view = sentence.view;
    let word = view.word(noun);
    let mut subject = ["fristdato", "fristen", "frist", "sdag", "sdato"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .unwrap_or("")
        .trim_end_matches('s');
    if word == "deadline" {
        subject = view.word(noun.wrapping_sub(1));
        subject = if matches!(subject, "the" | "final" | "our" | "a") { "" } else { subject };
        subject = if subject == "up" || subject.starts_with("regist") { "registr" } else { subject };
    }
    let near = (noun.saturating_sub(2)..noun).find_map(|i| special_group(view.word(i)));
    let group = special_group(subject)
        .or_else(|| phrase.iter().find_map(|word| special_group(word)))
        .or(near)
        .map(str::to_owned);
    let group = with_number(group, one_of_several(view, noun.saturating_sub(3), noun + 1 + phrase.len() + 2));
    let in_phrase = phrase.iter().find_map(|word| topic(word));
    let found = match (subject, phrase.is_empty()) {
        ("" | "tid" | "dag", true) => from_context(document, sentence, noun),
        ("" | "tid" | "dag", false) => in_phrase.unwrap_or_else(|| Meaning::OtherDeadline(phrase.join(" "))),
        (subject, _) => topic(subject)
            .unwrap_or_else(|| Meaning::OtherDeadline(format!("{subject} {}", phrase.join(" ")))),
    };
    match (found, group) {
        (Meaning::RegistrationDeadline, Some(group)) => {
            Meaning::OtherDeadline(format!("registration {group}"))
        }
        (found, _) => found,
    }
}

/// A bare "fristen" is the one that the sentences before it or the heading speak of; else the registration's.
fn from_context(document: &Document<'_>, sentence: &Sentence<'_>, noun: usize) -> Meaning {
    const REACH: usize = 60;
    let block = document.block_view(sentence.block);
    let at = sentence.base - document.block(sentence).from + noun;
    let heading = document.heading_over(sentence.block);
    let near = (at.saturating_sub(REACH)..at).rev().filter(|&i| i != at).map(|i| block.word(i));
    let own = (at + 1..(at + 10).min(block.len())).map(|i| block.word(i)).take_while(|w| !w.is_empty());
    let over = (0..heading.len().min(30)).map(|i| heading.word(i));
    for word in near.chain(over).chain(own) {
        if let Some(meaning) = topic(word) {
            return meaning;
        }
        let other = [
            "søk",
            "søknad",
            "støtte",
            "tilskudd",
            "tilskot",
            "midler",
            "innspill",
            "bidrag",
            "abstract",
            "foredrag",
            "høring",
            "høyring",
            "undersøk",
            "evaluer",
            "lever",
            "innsend",
            "send",
            "poster",
            "stipend",
            "nominer",
            "betal",
            "faktura",
            "rapport",
            "kartlegg",
            "meld",
        ]
        .iter()
        .find(|stem| word.starts_with(*stem) && !(**stem == "meld" && word != "meld"));
        match other {
            Some(&"meld") => return Meaning::RegistrationDeadline,
            Some(stem) => return Meaning::OtherDeadline((*stem).to_owned()),
            None => {}
        }
    }
    Meaning::RegistrationDeadline
}

/// `Meld deg på innen 20. november`, `Påmeldingen stenger 20. november`.
fn by_action(document: &Document<'_>, sentence: &Sentence<'_>, read: &DatesRead) -> Option<Meaning> {
    let view = sentence.view;
    let mut at = read.from;
    while at > 0
        && (matches!(view.word(at - 1), "den" | "dag" | "the" | "utgangen" | "av" | "slutten")
            || view.is_mark(at - 1, ',')
            || sentence.times.iter().any(|t| t.from < at && at <= t.to))
    {
        at -= 1;
    }
    let before = view.word(at.wrapping_sub(1));
    let closes = matches!(
        before,
        "stenger"
            | "stengjer"
            | "stenges"
            | "lukkes"
            | "lukkast"
            | "closes"
            | "close"
            | "on"
            | "utløper"
            | "stengast"
    );
    let until =
        matches!(before, "innen" | "innan" | "senest" | "seinast" | "før" | "by" | "before" | "within")
            || before == "til"
                && at >= 2
                && matches!(view.word(at - 2), "fram" | "frem" | "open" | "åpen" | "opent")
            || before == "med" && at >= 3 && view.word(at - 2) == "og" && view.word(at - 3) == "til"
            || before == "until"
            || read.range && matches!(before, "fra" | "frå" | "mellom" | "from");
    if at == 0 || !(closes || until) {
        return None;
    }
    let found = nearest_action(view, at - 1, read.to);
    let mut group = None;
    let meaning = match found {
        Some((near, Action::Is(meaning))) => {
            let (from, to) = if near < at { (near.saturating_sub(2), at) } else { (read.to, near + 6) };
            let special = (from..to).find_map(|i| special_group(view.word(i))).map(str::to_owned);
            group = with_number(special, one_of_several(view, from, to));
            meaning
        }
        None if until && !read.range => {
            let heading = document.heading_over(sentence.block);
            let signs_up =
                heading.any_word(0, heading.len().min(12), |w| w.starts_with("påmeld") || w == "meld");
            (signs_up && view.len() < 20 && at <= 2).then_some(Meaning::RegistrationDeadline)?
        }
        Some((_, Action::Else)) | None => return None,
    };
    if closes && meaning != Meaning::RegistrationDeadline
        || before == "on" && !view.any_word(0, at, |w| w == "closes")
    {
        return None;
    }
    match (meaning, group) {
        (Meaning::RegistrationDeadline, Some(group)) => {
            Some(Meaning::OtherDeadline(format!("registration {group}")))
        }
        (meaning, _) => Some(meaning),
    }
}

enum Action {
    Is(Meaning),
    Else,
}

/// The nearest thing to do before the date, or else after it.
fn nearest_action(view: View<'_>, before: usize, after: usize) -> Option<(usize, Action)> {
    const BACK: usize = 30;
    const ON: usize = 14;
    (before.saturating_sub(BACK)..=before)
        .rev()
        .find_map(|i| Some((i, action(view, i)?)))
        .or_else(|| (after..(after + ON).min(view.len())).find_map(|i| Some((i, action(view, i)?))))
}

fn action(view: View<'_>, i: usize) -> Option<Action> {
    const NEAR: usize = 8;
    let word = view.word(i);
    let starts = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    if word.is_empty() || is_deadline(word) {
        return None;
    }
    if matches!(word, "meld" | "melde" | "melder" | "meldes" | "meldast" | "melda" | "meldt") {
        let particle = (i + 1..(i + NEAR).min(view.len())).find_map(|k| match view.word(k) {
            "på" => Some(Meaning::RegistrationDeadline),
            "av" => Some(Meaning::CancellationDeadline),
            _ => None,
        });
        return Some(particle.map_or(Action::Else, Action::Is));
    }
    if starts(&["send", "lever", "gjøres", "skjer", "fyll", "skje", "gjer"]) {
        let signs_up = (i.saturating_sub(5)..i + 5)
            .any(|k| view.word(k).starts_with("påmelding") && (k == 0 || view.word(k - 1) != "om"));
        return Some(if signs_up { Action::Is(Meaning::RegistrationDeadline) } else { Action::Else });
    }
    if starts(&["bestill", "book", "reserver"]) {
        let room = view.any_word(i.saturating_sub(NEAR), i + NEAR, |w| {
            w.starts_with("rom") || w.starts_with("hotel") || w.starts_with("overnatt")
        });
        return Some(if room { Action::Is(Meaning::HotelDeadline) } else { Action::Else });
    }
    // `endre påmeldinga`, `trekke påmeldingen`
    if word.starts_with("påmelding") {
        if let Some(other) = (i.saturating_sub(3)..i)
            .find_map(|k| topic(view.word(k)))
            .filter(|m| *m != Meaning::RegistrationDeadline && *m != Meaning::HotelDeadline)
        {
            return Some(Action::Is(other));
        }
        if view.any_word(i.saturating_sub(3), i, |w| w.starts_with("trekk") || w.starts_with("bekreft")) {
            return Some(Action::Else);
        }
    }
    if matches!(word, "register" | "sign")
        || starts(&["registrer", "registration"])
        || word.starts_with("påmelding")
    {
        return Some(Action::Is(Meaning::RegistrationDeadline));
    }
    if let Some(meaning @ (Meaning::CancellationDeadline | Meaning::ChangeDeadline)) = topic(word) {
        return Some(Action::Is(meaning));
    }
    starts(&[
        "innspill", "betal", "faktur", "søk", "svar", "bekreft", "varsl", "varsel", "kontakt", "publiser",
        "utpek", "oppgi", "gi", "submit", "pay", "ønske", "lese", "forbered", "meddel", "søknad", "kom",
        "får", "legg", "vil",
    ])
    .then_some(Action::Else)
}

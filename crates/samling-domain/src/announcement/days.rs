//! The days of the gathering: from fact boxes, titles, invitations and day headings.

use super::dates::{CalendarDay, DatesRead};
use super::layout::{self, day_number};
use super::reading::{Document, Sentence};
use super::tokens::View;
use super::words;
use super::{Meaning, Statement, Value};

/// Statements about the gathering's days, and every other date as a mention.
pub(super) fn statements(document: &Document<'_>) -> Vec<Statement> {
    let own = OwnEvent::of(document);
    let mut found = Vec::new();
    for sentence in &document.sentences {
        for read in merged(sentence) {
            let span = (read.from, read.to);
            if read.alternatives
                || read.from >= sentence.example_from
                || read.days.iter().any(|day| !day.exists())
            {
                continue;
            }
            let mut statement =
                document.statement(sentence, span, Meaning::DateMentioned, Value::Days(read.days.clone()));
            if let Some(number) = numbered_day(document, sentence, &read) {
                statement.meaning = Meaning::GatheringDay(number);
            } else if document.block(sentence).day_heading.is_some() && read.days.len() == 1 {
                // Bare day headings are numbered by the calendar.
                statement.meaning = Meaning::GatheringDay(0);
            } else if let Some(firm) = says_days(document, sentence, &read, &own) {
                statement.meaning = Meaning::GatheringDays;
                statement.firm = firm;
            }
            found.push(statement);
        }
    }
    found
}

/// Joins `27. november kl. 10.00 til 28. november kl. 15.00` and the dates of a fact box into one.
fn merged(sentence: &Sentence<'_>) -> Vec<DatesRead> {
    let mut found: Vec<DatesRead> = Vec::new();
    let labelled = label_end(sentence.view).is_some();
    for read in &sentence.dates {
        if let Some(last) = found.last_mut() {
            let timed = sentence.times.iter().any(|time| time.from >= last.to && time.to <= read.from);
            let only_links = (last.to..read.from).all(|i| {
                sentence.view.mark(i).is_some()
                    || matches!(
                        sentence.view.word(i),
                        "og" | "til" | "kl" | "klokka" | "klokken" | "fra" | "frå"
                    )
                    || sentence.times.iter().any(|time| time.from <= i && i < time.to)
            });
            if labelled && timed && only_links && read.from - last.to < 16 {
                last.days.extend(read.days.iter().copied());
                last.to = read.to;
                continue;
            }
        }
        found.push(read.clone());
    }
    found
}

/// The words by which the text calls its own event.
struct OwnEvent {
    kinds: Vec<&'static str>,
    prefixes: Vec<String>,
}

impl OwnEvent {
    /// From the first lines: the title and the invitation name the event.
    fn of(document: &Document<'_>) -> Self {
        const OPENING: usize = 8;
        const SIDE_EVENTS: [&str; 6] = ["for", "før", "etter", "styre", "års", "forhånds"];
        let mut own = Self { kinds: Vec::new(), prefixes: Vec::new() };
        let mut dated = false;
        for sentence in document.sentences.iter().filter(|s| s.block < OPENING) {
            if dated && sentence.block > 1 {
                break;
            }
            for i in 0..sentence.view.len() {
                if let Some((before, kind)) = words::event(sentence.view.word(i)) {
                    let side = SIDE_EVENTS.contains(&before) && !own.kinds.is_empty();
                    if !side && (own.kinds.is_empty() || !sentence.dates.is_empty() || sentence.block == 0) {
                        own.kinds.push(kind);
                        own.prefixes.push(before.to_owned());
                        dated |= !sentence.dates.is_empty();
                    }
                }
            }
        }
        own
    }

    /// Whether a word means this text's event: its kind, with the same first part or none.
    fn is(&self, word: &str) -> bool {
        words::event(word).is_some_and(|(before, kind)| {
            let kind_fits = matches!(word, "arrangementet" | "arrangementets") || self.kinds.contains(&kind);
            kind_fits && (before.is_empty() || self.prefixes.iter().any(|own| own == before))
        })
    }
}

/// Where the value of a fact-box line such as `Tid: ...` begins.
pub(super) fn label_end(view: View<'_>) -> Option<usize> {
    if !layout::is_time_label(view.word(0)) {
        return None;
    }
    // `Tid for utsetting av plakater:` is the time of something else.
    let own = |word: &str| {
        matches!(word, "" | "og" | "sted" | "stad" | "for" | "and" | "place")
            || layout::is_time_label(word)
            || words::event(word).is_some()
    };
    (1..=5)
        .find(|&i| view.mark(i).is_some_and(|m| matches!(m, ':' | '|' | '–' | '-')))
        .filter(|&i| (1..i).all(|k| own(view.word(k))))
        .map(|i| i + 1)
        .or_else(|| {
            let dated = super::dates::read(view, 1).is_some();
            dated.then_some(1)
        })
}

/// `Dag 1, tirsdag 27. november` and `27. november (dag 1)`.
fn numbered_day(document: &Document<'_>, sentence: &Sentence<'_>, read: &DatesRead) -> Option<u8> {
    if read.days.len() != 1 {
        return None;
    }
    if let Some(mark) = document.block(sentence).day_heading
        && mark.number.is_some()
    {
        return mark.number;
    }
    let view = sentence.view;
    for start in read.from.saturating_sub(6)..read.from {
        if let Some((number, next)) = day_number(view, start) {
            let close = (next..read.from).all(|i| {
                view.mark(i).is_some_and(|m| m != '.') || matches!(view.word(i), "er" | "den" | "på")
            });
            if close && next + 3 > read.from {
                return Some(number);
            }
        }
    }
    let inside = view.is_mark(read.to, '(') || view.is_mark(read.to, ',');
    let (number, next) = day_number(view, read.to + 1)?;
    (inside && view.is_mark(read.to, '(') && view.is_mark(next, ')')).then_some(number)
}

/// Whether the dates are those of the gathering; firm in fact boxes and titles.
fn says_days(
    document: &Document<'_>,
    sentence: &Sentence<'_>,
    read: &DatesRead,
    own: &OwnEvent,
) -> Option<bool> {
    if sentence.speaks_elsewhere(read.from) {
        return None;
    }
    let view = sentence.view;
    let block = document.block(sentence);
    if let Some(end) = label_end(view) {
        let plain = (end..read.from).all(|i| {
            view.mark(i).is_some()
                || matches!(view.word(i), "fra" | "frå" | "den" | "from")
                || super::dates::weekday(view.word(i)).is_some()
        });
        let other = sentence.has(|w| layout::is_deadline(w) || w.starts_with("påmeld"));
        return (plain && !other && sentence.base == block.from).then_some(true);
    }
    // The days on a line of their own under the title.
    if read.from == 0
        && read.days.len() > 1
        && sentence.block < 4
        && sentence.base == block.from
        && (read.to >= view.len() || view.mark(read.to).is_some())
    {
        return Some(true);
    }
    // A title or a sentence that names the event and then the days.
    let noun = (read.from.saturating_sub(16)..read.from).rev().find(|&i| own.is(view.word(i)))?;
    let title = block.heading
        || block.from == sentence.base
            && sentence.base + view.len() == block.to
            && block.to - block.from < 24
            && !block.bullet;
    (fits_event(view, noun, read.from)).then_some(
        title && sentence.block < 4 && !sentence.has(|w| w.starts_with("påmeld") || w == "program"),
    )
}

/// Whether nothing between the event and the date gives the date to something else.
fn fits_event(view: View<'_>, noun: usize, date: usize) -> bool {
    // `samling 2`, `første samling`, `etter samlingen, 3. mai, ...`
    let before = if noun > 0 { view.word(noun - 1) } else { "" };
    if !view.digits(noun + 1).is_empty() && noun + 1 < date && !view.is_mark(noun + 2, '.')
        || words::ordinal(before).is_some()
        || matches!(before, "før" | "etter" | "siste" | "ny" | "nytt" | "annen" | "anna")
            && view.is_mark(date - 1, ',')
        || matches!(before, "siste" | "sist" | "annet" | "anna" | "eget" | "eige")
        || words::number(before).is_some_and(|n| n > 1)
    {
        return false;
    }
    let other_subject =
        matches!(before, "for" | "til" | "etter" | "fra" | "frå" | "om" | "av" | "på" | "med" | "i" | "før");
    let mut verb = false;
    for i in noun + 1..date {
        let word = view.word(i);
        verb |= matches!(word, "er" | "blir" | "vert" | "holdes" | "arrangeres");
        if gives_away(word)
            || layout::is_deadline(word)
            || word.starts_with("påmeld")
            || view.is_mark(i, ':') && i + 1 < date && i > noun + 6
        {
            return false;
        }
    }
    let counted = noun >= 2 && view.is_mark(noun - 1, '.') && !view.digits(noun - 2).is_empty();
    let of_deadline = verb && view.any_word(0, noun, layout::is_deadline);
    let other_verb = other_subject && verb;
    let given_away = (0..noun).any(|i| gives_away_before(view.word(i)));
    !(other_verb || counted || of_deadline || given_away)
}

/// Verbs and prepositions that tie a date to something other than the event itself.
fn gives_away(word: &str) -> bool {
    matches!(
        word,
        "kommer"
            | "kjem"
            | "sendes"
            | "sender"
            | "sendt"
            | "legges"
            | "publiseres"
            | "åpner"
            | "åpnes"
            | "opnar"
            | "opnast"
            | "får"
            | "må"
            | "kan"
            | "bestilles"
            | "betales"
            | "senest"
            | "seinast"
            | "innen"
            | "innan"
            | "endring"
            | "ble"
            | "var"
            | "vart"
            | "hadde"
            | "med"
            | "avlyst"
            | "gjelder"
            | "gjeld"
            | "vedtok"
            | "vedtatt"
            | "klart"
            | "klar"
            | "åpen"
            | "open"
            | "etter"
            | "før"
            | "sammen"
            | "will"
            | "must"
            | "published"
            | "opens"
            | "by"
            | "before"
            | "siden"
            | "sidan"
            | "som"
            | "stenger"
            | "stengjer"
            | "meld"
            | "melde"
            | "melder"
            | "starter"
            | "startar"
            | "begynner"
            | "byrjar"
    )
}

fn gives_away_before(word: &str) -> bool {
    matches!(
        word,
        "var" | "hadde" | "forberedelse" | "forkant" | "etterkant" | "deltok" | "arrangerte" | "vart"
    )
}

/// The distinct days that bare day headings name, in order.
pub(super) fn heading_days(document: &Document<'_>) -> Vec<(usize, CalendarDay)> {
    const MOST: usize = 31;
    let mut found: Vec<(usize, CalendarDay)> = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        if let Some(day) = block.day_heading.and_then(|mark| mark.day)
            && found.len() < MOST
            && !found.iter().any(|(_, known)| known.agrees(day))
        {
            found.push((index, day));
        }
    }
    found
}

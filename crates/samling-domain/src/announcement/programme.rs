//! Times: programme lines, meals, and when the gathering starts and ends.

use super::calendar::Calendar;
use super::reading::{Document, Sentence};
use super::times::TimeRead;
use super::tokens::View;
use super::words;
use super::{Meaning, Statement, Value};

/// One line of the programme.
pub(super) struct Line {
    pub block: usize,
    pub time: TimeRead,
    pub day: Option<u8>,
    /// Lines of one run follow each other in one list.
    pub run: usize,
    /// Lines of one programme stand under one day heading, in parallel tracks perhaps.
    pub programme: usize,
    /// Other headings stand between this line and the one before.
    pub after_heading: bool,
}

/// The programme lines in order.
pub(super) struct Runs {
    pub lines: Vec<Line>,
}

impl Runs {
    pub fn new(document: &Document<'_>, calendar: &Calendar) -> Self {
        let mut lines: Vec<Line> = Vec::new();
        let mut run = 0;
        let mut programme = 0;
        let mut after_heading = false;
        for (index, block) in document.blocks.iter().enumerate() {
            let Some(time) = block.programme else {
                let view = document.block_view(index);
                if block.day_heading.is_some() || names_track(view) && view.len() < 16 {
                    run += 1;
                    programme += usize::from(block.day_heading.is_some());
                }
                after_heading |= block.heading;
                continue;
            };
            let marked = block.day.and_then(|at| document.blocks[at].day_heading);
            let day = marked.and_then(|mark| calendar.number_of(mark)).or(calendar.single().then_some(1));
            lines.push(Line { block: index, time, day, run, programme, after_heading });
            after_heading = false;
        }
        Self { lines }
    }
}

/// `Sal A`, `Spor 2`, `Parallell B`: another list of times begins beside the first.
fn names_track(view: View<'_>) -> bool {
    view.any_word(0, 4, |word| {
        [
            "parallell",
            "spor",
            "sal",
            "rom",
            "gruppe",
            "workshop",
            "verksted",
            "strøm",
            "bolk",
            "track",
            "room",
            "sesjon",
            "økt",
            "alternativ",
            "pulje",
            "kurs",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    })
}

/// The words after the time of a programme line.
fn title<'a>(document: &Document<'a>, line: &Line) -> View<'a> {
    let view = document.block_view(line.block);
    let mut at = line.time.to;
    while at < view.len() && view.word(at).is_empty() && view.digits(at).is_empty() {
        at += 1;
    }
    View::new(&view.tokens[at..])
}

/// The title's words in lower case up to the speaker or the first sentence mark.
fn title_words(view: View<'_>) -> String {
    let mut words = Vec::new();
    for i in 0..view.len().min(16) {
        let word = view.word(i);
        let speaker = matches!(word, "ved" | "v" | "med" | "by");
        if speaker && i > 0 || matches!(view.mark(i), Some('.' | '?' | '!' | '(')) {
            break;
        }
        if !word.is_empty() {
            words.push(word);
        }
    }
    words.join(" ")
}

/// All statements about times.
pub(super) fn statements(document: &Document<'_>, calendar: &Calendar, runs: &Runs) -> Vec<Statement> {
    let mut found = Vec::new();
    if calendar.series {
        return found;
    }
    for line in &runs.lines {
        let view = title(document, line);
        let value = Value::Time { start: line.time.start, end: line.time.end };
        let place = document.block_place(line.block);
        let meaning = line_meaning(view, line.day);
        let firm = matches!(meaning, Meaning::Ends(_));
        found.push(Statement { meaning, value, place, firm, run: Some(line.programme) });
    }
    for sentence in &document.sentences {
        let block = document.block(sentence);
        for (index, time) in sentence.times.iter().enumerate() {
            let leads = block.programme.is_some() && sentence.base == block.from && time.from == 0;
            if leads
                || time.from >= sentence.example_from
                || sentence.speaks_elsewhere(time.from)
                || sentence.conditional() && sentence.view.word(0) != "når"
            {
                continue;
            }
            for (meaning, value) in prose(document, calendar, sentence, index) {
                found.push(document.statement(sentence, (time.from, time.to), meaning, value));
            }
        }
    }
    found
}

fn line_meaning(view: View<'_>, day: Option<u8>) -> Meaning {
    let skip = (0..3)
        .take_while(|&i| matches!(view.word(i), "felles" | "enkel" | "servering" | "av" | "varm" | "god"))
        .count();
    let first = view.word(skip);
    let in_turns = view.any_word(0, view.len().min(20), |w| matches!(w, "pulje" | "gruppe" | "puljer"));
    if let Some(meal) = words::meal(first).filter(|_| !in_turns) {
        return Meaning::Meal(meal, day);
    }
    let exact = skip == 0;
    match first {
        "slutt" | "ferdig" | "end" | "slut" | "heimreise" | "hjemreise" | "heimreis" if exact => {
            Meaning::Ends(day)
        }
        "vel" if matches!(view.word(1), "heim" | "hjem") => Meaning::Ends(day),
        "registrering" | "oppmøte" | "frammøte" | "innregistrering" | "registration" => {
            Meaning::Arrival(day)
        }
        _ => Meaning::Programme(day, title_words(view)),
    }
}

fn prose(
    document: &Document<'_>,
    calendar: &Calendar,
    sentence: &Sentence<'_>,
    index: usize,
) -> Vec<(Meaning, Value)> {
    let time = &sentence.times[index];
    let value = Value::Time { start: time.start, end: time.end };
    let day = calendar.day_of(document, sentence);
    let view = sentence.view;
    let low = index.checked_sub(1).map_or(0, |before| sentence.times[before].to);
    let day = if sentence.times.len() > 1 { day_beside(calendar, sentence, low, time).or(day) } else { day };
    if let Some(meal) = meal_at(view, low, time) {
        return vec![(Meaning::Meal(meal, day), value)];
    }
    if let Some(meaning) = edge(document, sentence, low, time, day) {
        return vec![(meaning, Value::Time { start: time.start, end: None })];
    }
    if super::days::label_end(view).is_some() {
        return fact_box(calendar, sentence, index);
    }
    Vec::new()
}

/// The day named right after this time, or else between the time before and this one.
fn day_beside(calendar: &Calendar, sentence: &Sentence<'_>, low: usize, time: &TimeRead) -> Option<u8> {
    const AFTER: usize = 5;
    let end = (time.to + AFTER).min(sentence.view.len());
    let next =
        sentence.times.iter().find(|other| other.from >= time.to).map_or(end, |other| other.from.min(end));
    let at = |i: usize| {
        let numbered = super::layout::day_number(sentence.view, i).map(|(number, _)| number);
        let dated = || {
            sentence
                .dates
                .iter()
                .find(|read| read.from == i)
                .and_then(|read| calendar.number_of_day(*read.days.first()?))
        };
        numbered
            .or_else(dated)
            .or_else(|| calendar.number_of_weekday(super::dates::weekday(sentence.view.word(i))?))
    };
    (time.to..next).find_map(at).or_else(|| (low..time.from).rev().find_map(at))
}

/// `lunsj serveres kl. 11.30`, `kl. 11.30 er det lunsj`.
fn meal_at(view: View<'_>, low: usize, time: &TimeRead) -> Option<super::MealName> {
    const REACH: usize = 10;
    let breaks = |word: &str| {
        matches!(
            word,
            "starter"
                | "startar"
                | "fortsetter"
                | "held"
                | "går"
                | "gjenopptas"
                | "møtes"
                | "møtest"
                | "buss"
                | "bussen"
                | "før"
                | "etter"
                | "innen"
                | "avreise"
                | "slutter"
                | "sluttar"
                | "pris"
                | "koster"
                | "kostar"
                | "til"
                | "men"
        )
    };
    let found = (time.from.saturating_sub(REACH).max(low)..time.from)
        .rev()
        .find(|&i| words::meal(view.word(i)).is_some());
    if let Some(at) = found {
        let before = if at > 0 { view.word(at - 1) } else { "" };
        let tied = matches!(
            before,
            "etter" | "før" | "til" | "uten" | "utan" | "inkl" | "inkludert" | "after" | "before"
        );
        let broken = (at + 1..time.from)
            .any(|i| breaks(view.word(i)) || matches!(view.mark(i), Some(';' | ',')) && i + 1 < time.from);
        return (!tied && !broken).then(|| words::meal(view.word(at))).flatten();
    }
    let small = |word: &str| {
        matches!(
            word,
            "er" | "det"
                | "blir"
                | "vert"
                | "serveres"
                | "serverast"
                | "serverer"
                | "vi"
                | "me"
                | "spiser"
                | "et"
                | "felles"
                | "begge"
                | "dager"
                | "dagar"
                | "is"
                | "we"
                | "have"
                | "til"
                | "har"
        )
    };
    let at = (time.to..time.to + 7).find(|&i| words::meal(view.word(i)).is_some())?;
    let plain = (time.to..at).all(|i| small(view.word(i)) || view.is_mark(i, ':'));
    plain.then(|| words::meal(view.word(at))).flatten()
}

/// When the gathering itself starts or ends.
fn edge(
    document: &Document<'_>,
    sentence: &Sentence<'_>,
    low: usize,
    time: &TimeRead,
    day: Option<u8>,
) -> Option<Meaning> {
    const REACH: usize = 9;
    let view = sentence.view;
    let block_first = sentence.base == document.block(sentence).from;
    let label_only = (1..time.from).all(|i| {
        view.mark(i).is_some()
            || super::dates::weekday(view.word(i)).is_some()
            || sentence.dates.iter().any(|read| read.from <= i && i < read.to)
    });
    let labelled = block_first && low == 0 && label_only;
    match view.word(0) {
        "start" | "oppstart" | "starttid" | "programstart" if labelled => return Some(Meaning::Starts(day)),
        "slutt" | "sluttid" | "avslutning" if labelled => return Some(Meaning::Ends(day)),
        "registrering" | "oppmøte" | "frammøte" if labelled => return Some(Meaning::Arrival(day)),
        _ => {}
    }
    let starts = |word: &str| {
        matches!(
            word,
            "starter"
                | "startar"
                | "begynner"
                | "begynnar"
                | "byrjar"
                | "starts"
                | "begins"
                | "åpner"
                | "opnar"
        )
    };
    let ends = |word: &str| {
        matches!(
            word,
            "slutter"
                | "sluttar"
                | "avsluttes"
                | "avsluttast"
                | "ends"
                | "finishes"
                | "ferdig"
                | "ferdige"
                | "avslutter"
                | "avsluttar"
        )
    };
    let lasts = |i: usize| {
        matches!(view.word(i), "varer" | "varar") && matches!(view.word(time.from.wrapping_sub(1)), "til")
    };
    let verb = (time.from.saturating_sub(REACH).max(low)..time.from)
        .rev()
        .find(|&i| starts(view.word(i)) || ends(view.word(i)) || lasts(i))?;
    let about_event = |i: usize| {
        let word = view.word(i);
        words::event(word).is_some()
            || matches!(word, "vi" | "me" | "programmet" | "dagen" | "we" | "programme")
            || super::layout::day_number(view, i).is_some()
    };
    let about_other = |i: usize| {
        let word = view.word(i);
        words::meal(word).is_some()
            || [
                "buss",
                "tog",
                "påmeld",
                "registr",
                "sesjon",
                "parallel",
                "pause",
                "omvis",
                "konsert",
                "underhold",
                "festen",
                "båt",
                "innsjekk",
                "forelesn",
                "del",
                "økt",
                "sending",
            ]
            .iter()
            .any(|stem| word.starts_with(stem))
    };
    let window = verb.saturating_sub(6).max(low)..time.from;
    let other = window.clone().any(about_other);
    // `Samlingen starter ... og slutter ...`: the subject stands further back.
    let goes_on = matches!(view.word(verb.wrapping_sub(1)), "og" | "and")
        && (verb.saturating_sub(24)..verb).any(about_event);
    if other || !(window.into_iter().any(about_event) || goes_on) {
        return None;
    }
    Some(if starts(view.word(verb)) { Meaning::Starts(day) } else { Meaning::Ends(day) })
}

/// `Tid: 27. november kl. 10.00 – 28. november kl. 15.00`: the first time starts it, the last ends it.
fn fact_box(calendar: &Calendar, sentence: &Sentence<'_>, index: usize) -> Vec<(Meaning, Value)> {
    let time = &sentence.times[index];
    let last_day = u8::try_from(calendar.days.len().max(1)).unwrap_or(u8::MAX);
    let last = index + 1 == sentence.times.len();
    let mut found = Vec::new();
    if index == 0 {
        found.push((Meaning::Starts(Some(1)), Value::Time { start: time.start, end: None }));
    }
    match time.end {
        Some(end) if last => {
            found.push((Meaning::Ends(Some(last_day)), Value::Time { start: end, end: None }));
        }
        None if last && index > 0 => {
            found.push((Meaning::Ends(Some(last_day)), Value::Time { start: time.start, end: None }));
        }
        _ => {}
    }
    found
}

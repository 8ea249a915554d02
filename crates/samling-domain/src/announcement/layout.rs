//! The shape of a text: blocks (paragraphs, list items, programme lines, headings) and sentences.

use super::dates::{self, CalendarDay, Weekday};
use super::times::{self, TimeRead};
use super::tokens::{Kind, Token, View};
use super::words;

/// A day as a heading names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DayMark {
    /// `Dag 2` gives 2.
    pub number: Option<u8>,
    pub day: Option<CalendarDay>,
    pub weekday: Option<Weekday>,
}

/// A paragraph, a list item, a programme line or a heading.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// First token.
    pub from: usize,
    /// The token after the last.
    pub to: usize,
    pub bullet: bool,
    /// Column of the first visible character, the bullet included.
    pub indent: usize,
    pub heading: bool,
    /// A line that begins with a time and says what happens then.
    pub programme: Option<TimeRead>,
    /// Set when the block is the heading of a day.
    pub day_heading: Option<DayMark>,
    /// The nearest heading above.
    pub under: Option<usize>,
    /// The nearest day heading above; programme lines belong to it.
    pub day: Option<usize>,
    /// As `day`, but ended by any other heading; prose belongs to it.
    pub section_day: Option<usize>,
}

/// Cuts the tokens into blocks.
pub(super) fn blocks(tokens: &[Token]) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut at = 0;
    let mut previous_line = 0;
    let mut previous_width = 0;
    while at < tokens.len() {
        let line = tokens[at].line;
        let mut end = at + 1;
        while end < tokens.len() && tokens[end].line == line {
            end += 1;
        }
        let block = line_block(tokens, at, end);
        let width = tokens[end - 1].column;
        let joins = found.last().is_some_and(|last| {
            line == previous_line + 1
                && block.from < block.to
                && continues(tokens, last, &block, previous_width)
        });
        match found.last_mut() {
            Some(last) if joins => {
                last.to = end;
                last.heading = false;
            }
            _ if block.from < block.to => found.push(block),
            _ => {}
        }
        previous_line = line;
        previous_width = width;
        at = end;
    }
    join_labels(tokens, &mut found);
    set_context(tokens, &mut found);
    found
}

fn line_block(tokens: &[Token], at: usize, end: usize) -> Block {
    let mut from = at;
    let mut bullet = false;
    let mut hash = false;
    while from < end {
        match tokens[from].kind {
            Kind::Mark('#') => hash = true,
            Kind::Mark(
                '•' | '·' | '▪' | '◦' | '●' | '‣' | '–' | '—' | '-' | '+' | '>' | '|' | '→' | '○' | '■',
            ) => {
                bullet = true;
            }
            _ => break,
        }
        from += 1;
    }
    let view = View::new(&tokens[from..end]);
    let programme = programme_time(view);
    let ends_open = !matches!(view.mark(view.len().wrapping_sub(1)), Some('.' | ',' | ';'));
    let heading = hash || (!bullet && programme.is_none() && ends_open && view.len() <= 18);
    Block {
        from,
        to: end,
        bullet,
        indent: tokens[at].column,
        heading,
        programme,
        day_heading: None,
        under: None,
        day: None,
        section_day: None,
    }
}

/// The time that a programme line begins with. `10.00 kroner` and a lone time are no such line.
fn programme_time(view: View<'_>) -> Option<TimeRead> {
    let read = times::read(view, 0)?;
    let mut next = read.to;
    while matches!(view.mark(next), Some(':' | '|' | '-' | '–' | '—' | ',' | '.' | ')')) {
        next += 1;
    }
    (!view.word(next).is_empty() || view.is_mark(next, '«') || view.is_mark(next, '"')).then_some(read)
}

/// A hard-wrapped line goes on with the paragraph above.
fn continues(tokens: &[Token], last: &Block, next: &Block, previous_width: usize) -> bool {
    const WRAPPED: usize = 45;
    let end = &tokens[last.to - 1];
    let before_end = View::new(&tokens[last.from..last.to]);
    let clock = matches!(before_end.word(before_end.len().wrapping_sub(2)), "kl" | "ca")
        || matches!(end.text.as_str(), "kl" | "klokka" | "klokken");
    let own_start = next.bullet || (next.programme.is_some() && !clock) || has_label(tokens, next);
    let stops = matches!(end.kind, Kind::Mark(':'));
    let next_item = last.programme.is_some() && next.indent <= last.indent;
    previous_width >= WRAPPED && !(own_start || stops || next_item)
}

/// `Tid:`, `Tid og sted:`, `For hvem:`: at most four words and a colon.
fn has_label(tokens: &[Token], block: &Block) -> bool {
    let view = View::new(&tokens[block.from..block.to]);
    (1..=4).any(|i| view.is_mark(i, ':') && (0..i).all(|k| !view.word(k).is_empty()))
}

/// Whether a word labels the days of a gathering in a fact box.
pub(super) fn is_time_label(word: &str) -> bool {
    matches!(
        word,
        "tid"
            | "dato"
            | "datoer"
            | "datoar"
            | "når"
            | "tidspunkt"
            | "dagar"
            | "dager"
            | "date"
            | "dates"
            | "when"
            | "time"
    )
}

/// `Tid` on one line and the date on the next are one statement.
fn join_labels(tokens: &[Token], blocks: &mut Vec<Block>) {
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks.drain(..) {
        let view = View::new(&tokens[block.from..block.to]);
        if let Some(last) = joined.last_mut() {
            let label = View::new(&tokens[last.from..last.to]);
            let first = label.word(0);
            let only_label = label.len() <= 4 && (is_time_label(first) || is_deadline(first));
            // More days of a fact box on lines of their own.
            let more_days = is_time_label(first)
                && !last.heading
                && tokens[block.from].line == tokens[last.to - 1].line + 1
                && only_dates_and_times(view);
            if (only_label || more_days) && dates::read(view, 0).is_some() {
                last.to = block.to;
                last.heading = false;
                continue;
            }
        }
        joined.push(block);
    }
    *blocks = joined;
}

/// `frist`, `påmeldingsfristen`, `deadline`.
pub(super) fn is_deadline(word: &str) -> bool {
    word.ends_with("frist")
        || word.ends_with("fristen")
        || word.ends_with("fristdato")
        || matches!(word, "deadline" | "påmeldingsdag" | "påmeldingsdato")
}

fn only_dates_and_times(view: View<'_>) -> bool {
    let mut at = 0;
    let mut any = false;
    while at < view.len() {
        if let Some(read) = dates::read(view, at) {
            at = read.to;
            any = true;
        } else if let Some(read) = times::read(view, at) {
            at = read.to;
        } else if view.mark(at).is_some() || matches!(view.word(at), "og" | "kl" | "fra" | "frå" | "til") {
            at += 1;
        } else {
            return false;
        }
    }
    any
}

fn set_context(tokens: &[Token], blocks: &mut [Block]) {
    let (mut under, mut day, mut section_day) = (None, None, None);
    for index in 0..blocks.len() {
        let view = View::new(&tokens[blocks[index].from..blocks[index].to]);
        let block = &mut blocks[index];
        if block.programme.is_none() {
            block.day_heading = day_heading(view);
        }
        block.under = under;
        if block.day_heading.is_some() {
            block.heading = true;
            (day, section_day, under) = (Some(index), Some(index), Some(index));
        } else if block.heading && !block.bullet {
            (under, section_day) = (Some(index), None);
        }
        block.day = day;
        block.section_day = section_day;
    }
}

/// `Dag 2`, `2. dag`, `Andre dag`, `Day 2` at `i`: the number and the token after it.
pub(super) fn day_number(view: View<'_>, i: usize) -> Option<(u8, usize)> {
    let is_day = |word: &str| matches!(word, "dag" | "dagen" | "day");
    if is_day(view.word(i)) {
        let number = view.number(i + 1).or_else(|| words::number(view.word(i + 1)))?;
        // `Dag 1.` may end with a dot, `dag 12.30` and `dag 27. november` are something else.
        let date = view.is_mark(i + 2, '.') && words::month(view.word(i + 3)).is_some();
        return (1..=9)
            .contains(&number)
            .then_some(())
            .filter(|()| !date && !matches!(view.word(i + 1), "en" | "ein"))
            .and_then(|()| Some((u8::try_from(number).ok()?, i + 2)));
    }
    if let Some(number) = words::ordinal(view.word(i)) {
        return is_day(view.word(i + 1)).then_some((number, i + 2));
    }
    let number = view.number(i)?;
    (view.is_mark(i + 1, '.') && is_day(view.word(i + 2)) && (1..=9).contains(&number))
        .then(|| u8::try_from(number).ok().map(|n| (n, i + 3)))
        .flatten()
}

/// Reads the heading of a day: its number, its date or its weekday, and hardly anything else.
fn day_heading(view: View<'_>) -> Option<DayMark> {
    const LONGEST: usize = 24;
    if view.len() > LONGEST || view.is_mark(view.len().wrapping_sub(1), '.') && view.len() > 9 {
        return None;
    }
    let mut at = 0;
    while matches!(view.word(at), "program" | "programme" | "for" | "på")
        || (at > 0 && is_separator(view, at))
    {
        at += 1;
    }
    let mut mark = DayMark { number: None, day: None, weekday: None };
    if let Some((number, next)) = day_number(view, at) {
        mark.number = Some(number);
        at = next;
        // `Dag 2 er lagt opp som ...` is prose.
        if at < view.len()
            && !is_separator(view, at)
            && dates::read(view, at).is_none()
            && dates::weekday(view.word(at)).is_none()
        {
            return None;
        }
        while at < view.len() && is_separator(view, at) {
            at += 1;
        }
    }
    if let Some(read) = dates::read(view, at) {
        if read.days.len() != 1 {
            return None;
        }
        mark.day = read.days.first().copied();
        mark.weekday = mark.day.and_then(|day| day.weekday);
        at = read.to;
    } else if let Some(weekday) = dates::weekday(view.word(at)) {
        mark.weekday = Some(weekday);
        at += 1;
    }
    let plain = mark.number.is_some() || at > 0 && (mark.day.is_some() || mark.weekday.is_some());
    // After a bare date only a title may follow; `3. mai er siste frist` is a sentence.
    let rest_is_title = at >= view.len()
        || is_separator(view, at)
        || (mark.number.is_some() && !view.word(at).is_empty() && !words::is_link(view.word(at)))
        || times::read(view, at).is_some();
    let says_deadline = view.any_word(0, view.len(), |word| {
        is_deadline(word) || word.starts_with("påmeld") || words::is_elsewhere(word)
    });
    let alone = mark.number.is_some() || at + 8 >= view.len();
    (plain && rest_is_title && alone && !says_deadline).then_some(mark)
}

fn is_separator(view: View<'_>, at: usize) -> bool {
    matches!(view.mark(at), Some(':' | '-' | '–' | '—' | ',' | '(' | ')' | '|' | '.' | '/' | '«' | '"'))
}

/// Cuts one block into sentences, as ranges of tokens.
pub(super) fn sentences(tokens: &[Token], block: &Block) -> Vec<(usize, usize)> {
    // No sentence is longer; what looks longer is cut, so that reading takes time in proportion to the text.
    const LONGEST: usize = 250;
    let view = View::new(&tokens[block.from..block.to]);
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..view.len() {
        if at + 1 - from >= LONGEST || ends_sentence(view, at) {
            found.push((block.from + from, block.from + at + 1));
            from = at + 1;
        }
    }
    if from < view.len() {
        found.push((block.from + from, block.to));
    }
    found
}

fn ends_sentence(view: View<'_>, at: usize) -> bool {
    match view.mark(at) {
        Some('!' | '?' | ';') => view.spaced(at + 1),
        Some(')') => {
            at > 0
                && matches!(view.mark(at - 1), Some('.' | '!' | '?'))
                && view.spaced(at + 1)
                && view.capital(at + 1)
        }
        Some('.') => {
            if !view.spaced(at + 1) || at + 1 >= view.len() || at == 0 {
                return false;
            }
            let word = view.word(at - 1);
            if !word.is_empty() {
                let month = words::month(word).is_some()
                    && word.chars().count() <= 4
                    && word != "mai"
                    && word != "mars"
                    && word != "juni"
                    && word != "juli";
                let short_month = month && !view.capital(at + 1);
                return !(is_abbreviation(word) || short_month);
            }
            // After a number: `20. oktober` goes on, `2018. Formålet` begins anew.
            view.capital(at + 1) && words::month(view.word(at + 1)).is_none()
        }
        _ => false,
    }
}

fn is_abbreviation(word: &str) -> bool {
    matches!(
        word,
        "ca" | "kl"
            | "f"
            | "eks"
            | "dvs"
            | "bl"
            | "a"
            | "nr"
            | "tlf"
            | "kr"
            | "v"
            | "inkl"
            | "ekskl"
            | "eksl"
            | "pr"
            | "jf"
            | "st"
            | "t"
            | "d"
            | "o"
            | "m"
            | "fl"
            | "ev"
            | "evt"
            | "eventuelt"
            | "e"
            | "g"
            | "i"
            | "man"
            | "tir"
            | "tirs"
            | "ons"
            | "tor"
            | "tors"
            | "fre"
            | "lør"
            | "søn"
            | "mva"
            | "maks"
            | "min"
            | "mill"
            | "nov"
            | "okt"
            | "des"
            | "sept"
            | "jan"
            | "feb"
            | "apr"
            | "aug"
            | "p"
    )
}

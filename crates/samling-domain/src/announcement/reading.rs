//! The text with its sentences and values, and the statements made of them.

use super::calendar::Calendar;
use super::dates::{self, DatesRead};
use super::layout::{self, Block};
use super::money::{self, PriceRead};
use super::times::{self, TimeRead};
use super::tokens::{self, Token, View};
use super::words;
use super::{KnownFact, Meaning, Place, Source, Statement, Value};
use super::{counts, coverage, days, deadlines, programme, venue};

/// One sentence with the values read from it. Positions count from the sentence's first token.
pub(super) struct Sentence<'a> {
    pub view: View<'a>,
    /// Token where the sentence begins in the whole text.
    pub base: usize,
    pub block: usize,
    pub dates: Vec<DatesRead>,
    pub times: Vec<TimeRead>,
    pub prices: Vec<PriceRead>,
    /// From here on the sentence gives an example.
    pub example_from: usize,
    /// It speaks of another time: last year, the next gathering, an earlier deadline.
    pub elsewhere: bool,
}

/// The whole text, read.
pub(super) struct Document<'a> {
    pub source: &'a str,
    pub tokens: &'a [Token],
    pub blocks: Vec<Block>,
    pub sentences: Vec<Sentence<'a>>,
}

/// What was read, for the comparison.
pub(super) struct Reading {
    pub statements: Vec<Statement>,
    pub calendar: Calendar,
    /// Places where a programme runs backwards, a range ends before it starts, or a date does not exist.
    pub faults: Vec<super::Finding>,
}

impl<'a> Document<'a> {
    pub fn new(source: &'a str, tokens: &'a [Token]) -> Self {
        let blocks = layout::blocks(tokens);
        let mut sentences = Vec::new();
        for (index, block) in blocks.iter().enumerate() {
            for (from, to) in layout::sentences(tokens, block) {
                sentences.push(sentence(View::new(&tokens[from..to]), from, index));
            }
        }
        Self { source, tokens, blocks, sentences }
    }

    pub fn block_view(&self, index: usize) -> View<'a> {
        let block = &self.blocks[index];
        View::new(&self.tokens[block.from..block.to])
    }

    pub fn block(&self, sentence: &Sentence<'_>) -> &Block {
        &self.blocks[sentence.block]
    }

    /// The tokens of the heading over a block, or an empty stretch.
    pub fn heading_over(&self, block: usize) -> View<'a> {
        self.blocks[block].under.map_or(View::new(&[]), |index| self.block_view(index))
    }

    /// The place of the tokens `at..to` of a sentence: the part of the sentence on their line, shortened
    /// when it is long, so that line and column always point at the quoted text.
    pub fn place(&self, sentence: &Sentence<'_>, at: usize, to: usize) -> Place {
        const WIDEST: usize = 24;
        let (low, high) = (sentence.base, sentence.base + sentence.view.len());
        let first = sentence.base + at.min(sentence.view.len().saturating_sub(1));
        let last = (sentence.base + to).clamp(first + 1, high.max(first + 1)) - 1;
        let (line, last_line) = (self.tokens[first].line, self.tokens[last].line);
        let mut from = first;
        while from > low && self.tokens[from - 1].line == line && first - from < WIDEST {
            from -= 1;
        }
        let mut until = last;
        while until + 1 < high && self.tokens[until + 1].line == last_line && until - last < WIDEST {
            until += 1;
        }
        self.quote(from, until)
    }

    /// The place of a whole block's first line.
    pub fn block_place(&self, index: usize) -> Place {
        let block = &self.blocks[index];
        let line = self.tokens[block.from].line;
        let mut until = block.from;
        while until + 1 < block.to && self.tokens[until + 1].line == line && until - block.from < 40 {
            until += 1;
        }
        self.quote(block.from, until)
    }

    fn quote(&self, from: usize, until: usize) -> Place {
        let (first, last) = (&self.tokens[from], &self.tokens[until]);
        let quoted = &self.source[first.start..last.end];
        let text = if quoted.contains('\n') {
            quoted.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            quoted.to_owned()
        };
        Place { source: Source::Announcement, line: first.line, column: first.column, text }
    }

    pub fn statement(
        &self,
        sentence: &Sentence<'_>,
        span: (usize, usize),
        meaning: Meaning,
        value: Value,
    ) -> Statement {
        Statement { meaning, value, place: self.place(sentence, span.0, span.1), firm: false, run: None }
    }
}

fn sentence(view: View<'_>, base: usize, block: usize) -> Sentence<'_> {
    let mut found = Sentence {
        view,
        base,
        block,
        dates: Vec::new(),
        times: Vec::new(),
        prices: Vec::new(),
        example_from: example(view),
        elsewhere: view.any_word(0, view.len(), words::is_elsewhere),
    };
    let mut at = 0;
    while at < view.len() {
        if let Some(read) = money::read(view, at) {
            at = read.to;
            found.prices.push(read);
        } else if let Some(read) = dates::read(view, at) {
            at = read.to;
            found.dates.push(read);
        } else if let Some(read) = times::read(view, at) {
            at = read.to;
            found.times.push(read);
        } else {
            at += 1;
        }
    }
    found
}

/// Where `f. eks.`, `for eksempel`, `til dømes`, `e.g.` begins; beyond the end without one.
fn example(view: View<'_>) -> usize {
    (0..view.len())
        .find(|&i| {
            matches!(view.word(i), "eksempel" | "eksempelvis" | "dømes" | "eks" | "eksempler" | "døme")
                || (view.word(i) == "t" && view.is_mark(i + 1, '.') && view.word(i + 2) == "d")
                || (view.word(i) == "e" && view.is_mark(i + 1, '.') && view.word(i + 2) == "g")
                || (view.word(i) == "for" && matches!(view.word(i + 1), "example" | "instance"))
        })
        .unwrap_or(usize::MAX)
}

impl Sentence<'_> {
    /// Whether a word satisfies the test anywhere in the sentence.
    pub fn has(&self, test: impl Fn(&str) -> bool) -> bool {
        self.view.any_word(0, self.view.len(), test)
    }

    /// Whether the value at `at` speaks of another time: last year, the next gathering, a date of publishing.
    pub fn speaks_elsewhere(&self, at: usize) -> bool {
        const NEAR: usize = 7;
        self.elsewhere || self.view.any_word(at.saturating_sub(NEAR), at, words::is_elsewhere_nearby)
    }

    /// Whether the sentence sets a condition, so that its numbers hold only sometimes.
    pub fn conditional(&self) -> bool {
        matches!(self.view.word(0), "hvis" | "dersom" | "viss" | "om" | "når" | "if" | "skulle")
    }
}

/// Reads the text with what is known from elsewhere.
pub(super) fn read(text: &str, known: &[KnownFact]) -> Reading {
    let tokens = tokens::tokens(text);
    let document = Document::new(text, &tokens);
    let mut statements = days::statements(&document);
    let calendar = Calendar::new(&document, &mut statements, known);
    statements.extend(deadlines::statements(&document, &calendar));
    let runs = programme::Runs::new(&document, &calendar);
    statements.extend(programme::statements(&document, &calendar, &runs));
    statements.extend(money::statements(&document));
    statements.extend(coverage::statements(&document));
    statements.extend(counts::statements(&document));
    statements.extend(venue::statements(&document));
    statements.sort_by_key(|statement| (statement.place.line, statement.place.column));
    let faults = super::order::faults(&document, &calendar, &runs);
    Reading { statements, calendar, faults }
}

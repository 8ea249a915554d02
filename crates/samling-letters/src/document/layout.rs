//! Puts blocks on A4 pages, in points from the top left.

use super::typeface::Typeface;
use super::{Block, REGULAR, SEMIBOLD};

pub const WIDTH: f32 = 595.28;
pub const HEIGHT: f32 = 841.89;
pub const LEFT: f32 = 62.0;
pub const RIGHT: f32 = WIDTH - 62.0;
const TOP: f32 = 64.0;
const BOTTOM: f32 = HEIGHT - 76.0;
/// Where the values of facts begin.
const VALUES: f32 = LEFT + 140.0;
const TEXT: f32 = 10.5;
/// A heading does not stand alone at the foot of a page: so much must follow.
const AFTER_HEADING: f32 = 64.0;

/// Both typefaces.
pub struct Faces {
    pub regular: Typeface,
    pub semibold: Typeface,
}

impl Faces {
    pub fn new() -> Option<Self> {
        Some(Self { regular: Typeface::new(REGULAR)?, semibold: Typeface::new(SEMIBOLD)? })
    }
    pub fn of(&self, style: Style) -> &Typeface {
        if style.bold { &self.semibold } else { &self.regular }
    }
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub size: f32,
    pub bold: bool,
    pub soft: bool,
}

const fn style(size: f32, bold: bool, soft: bool) -> Style {
    Style { size, bold, soft }
}

/// A line of text on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The block that it belongs to.
    pub block: usize,
    /// The paragraph in the block; only people have several.
    pub part: usize,
    pub x: f32,
    /// The base line.
    pub y: f32,
    pub style: Style,
    pub text: String,
}

/// A page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    pub lines: Vec<Line>,
    /// Thin rules across, at these heights.
    pub rules: Vec<f32>,
}

struct Setting<'a> {
    faces: &'a Faces,
    pages: Vec<Page>,
    y: f32,
    part: usize,
}

/// Lays everything out.
pub fn pages(faces: &Faces, blocks: &[Block]) -> Vec<Page> {
    let mut setting = Setting { faces, pages: vec![Page::default()], y: TOP, part: 0 };
    for (index, block) in blocks.iter().enumerate() {
        setting.block(index, block);
    }
    setting.pages
}

impl Setting<'_> {
    fn block(&mut self, index: usize, block: &Block) {
        match block {
            Block::Title(text) => self.text(index, text, style(24.0, true, false), LEFT, 1.2, 0.0),
            Block::Lead(text) => {
                self.text(index, text, style(12.5, false, true), LEFT, 1.4, 6.0);
                self.y += 12.0;
            }
            Block::Heading(text) => {
                if self.y + AFTER_HEADING > BOTTOM {
                    self.turn();
                }
                self.text(index, text, style(14.0, true, false), LEFT, 1.3, 22.0);
            }
            Block::Paragraph(text) => self.text(index, text, style(TEXT, false, false), LEFT, 1.5, 6.0),
            Block::Strong(text) => self.text(index, text, style(TEXT + 1.0, true, false), LEFT, 1.5, 12.0),
            Block::Fact(label, value) => self.fact(index, label, value),
            Block::Point(text) => self.text(index, text, style(TEXT, false, false), LEFT + 12.0, 1.5, 2.0),
            Block::Person { name, work, lines } => self.person(index, name, work, lines),
        }
    }

    fn turn(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
    }

    /// A text from `x` to the right margin, after a space (none at the top of a page).
    fn text(&mut self, block: usize, text: &str, style: Style, x: f32, leading: f32, before: f32) {
        if self.y > TOP {
            self.y += before;
        }
        let face = self.faces.of(style);
        for line in face.lines(&face.shown(text), style.size, RIGHT - x) {
            self.line(block, line, style, x, leading);
        }
    }

    fn line(&mut self, block: usize, text: String, style: Style, x: f32, leading: f32) {
        let height = style.size * leading;
        if self.y + height > BOTTOM {
            self.turn();
        }
        self.y += height;
        // The base line stands about a quarter of the size above the line's end.
        self.put(block, text, style, x, self.y - style.size * (leading - 1.0) / 2.0 - style.size * 0.24);
    }

    fn put(&mut self, block: usize, text: String, style: Style, x: f32, y: f32) {
        let part = self.part;
        if let Some(page) = self.pages.last_mut() {
            page.lines.push(Line { block, part, x, y, style, text });
        }
    }

    fn fact(&mut self, block: usize, label: &str, value: &str) {
        let (soft, plain) = (style(TEXT, false, true), style(TEXT, false, false));
        if self.y > TOP {
            self.y += 3.0;
        }
        let values = self.wrapped(value, plain, RIGHT - VALUES);
        let labels = self.wrapped(label, soft, VALUES - LEFT - 12.0);
        for row in 0..values.len().max(labels.len()) {
            let height = TEXT * 1.5;
            if self.y + height > BOTTOM {
                self.turn();
            }
            self.y += height;
            let y = self.y - TEXT * 0.49;
            for (texts, style, x) in [(&labels, soft, LEFT), (&values, plain, VALUES)] {
                if let Some(text) = texts.get(row) {
                    self.put(block, text.clone(), style, x, y);
                }
            }
        }
    }

    fn wrapped(&self, text: &str, style: Style, most: f32) -> Vec<String> {
        let face = self.faces.of(style);
        face.lines(&face.shown(text), style.size, most)
    }

    fn person(&mut self, block: usize, name: &str, work: &str, lines: &[String]) {
        let (strong, soft, plain) =
            (style(11.5, true, false), style(TEXT, false, true), style(TEXT, false, false));
        let wide = RIGHT - LEFT;
        let paragraphs = [(name, strong), (work, soft)].into_iter();
        let paragraphs = paragraphs.chain(lines.iter().map(|line| (line.as_str(), plain)));
        let mut rows: Vec<(usize, String, Style)> = Vec::new();
        for (part, (text, style)) in paragraphs.enumerate() {
            rows.extend(self.wrapped(text, style, wide).into_iter().map(|line| (part, line, style)));
        }
        let height: f32 = 20.0 + rows.iter().map(|(_, _, style)| style.size * 1.5).sum::<f32>();
        if self.y + height > BOTTOM && height < BOTTOM - TOP {
            self.turn();
        }
        if self.y > TOP {
            self.y += 10.0;
            let y = self.y;
            if let Some(page) = self.pages.last_mut() {
                page.rules.push(y);
            }
            self.y += 8.0;
        }
        for (part, text, style) in rows {
            self.part = part;
            self.line(block, text, style, LEFT, 1.5);
        }
        self.part = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_break_between_people_and_nothing_runs_out() {
        let faces = Faces::new().unwrap();
        let person = |number: usize| Block::Person {
            name: format!("Deltaker {number} {}", "Langtnavn".repeat(number % 30)),
            work: "Saksbehandler, landbruk".to_owned(),
            lines: vec!["Deltar på dag 1, middag, overnatting og dag 2. ".repeat(3), "Dekkes".to_owned()],
        };
        let blocks: Vec<Block> = (0..200).map(person).collect();
        let pages = pages(&faces, &blocks);
        assert!(pages.len() > 15, "{}", pages.len());
        let mut seen = Vec::new();
        for page in &pages {
            for line in &page.lines {
                let end = line.x + faces.of(line.style).width(&line.text, line.style.size);
                assert!(end <= RIGHT + 1.0 && line.y <= BOTTOM && line.y > TOP, "{line:?}");
            }
            let first = page.lines.first().unwrap().block;
            assert!(!seen.contains(&first), "a person stands on one page");
            seen.extend(page.lines.iter().map(|line| line.block));
        }
        seen.dedup();
        assert_eq!(seen, (0..200).collect::<Vec<_>>(), "everybody, in order");
    }

    #[test]
    fn a_heading_does_not_stand_alone_at_the_foot() {
        let faces = Faces::new().unwrap();
        for count in 0..60 {
            let mut blocks = vec![Block::Paragraph("En linje.".to_owned()); count];
            blocks.push(Block::Heading("Overskrift".to_owned()));
            blocks.push(Block::Paragraph("Det som følger.".to_owned()));
            let pages = pages(&faces, &blocks);
            let page_of =
                |block: usize| pages.iter().position(|page| page.lines.iter().any(|l| l.block == block));
            assert_eq!(page_of(count), page_of(count + 1), "{count}");
        }
    }
}

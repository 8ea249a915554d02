//! A typeface: how wide words are, where lines break, and what it cannot show.

use krilla::text::Font;
use rustybuzz::{Face, UnicodeBuffer, shape};

/// A typeface that is built in.
pub struct Typeface {
    /// For drawing.
    pub font: Font,
    face: Face<'static>,
}

impl Typeface {
    /// From the bytes of a TrueType font.
    pub fn new(bytes: &'static [u8]) -> Option<Self> {
        Some(Self { font: Font::new(bytes.into(), 0)?, face: Face::from_slice(bytes, 0)? })
    }

    /// How wide a text is, in points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let shaped = shape(&self.face, &[], buffer);
        let units: i32 = shaped.glyph_positions().iter().map(|position| position.x_advance).sum();
        #[allow(clippy::cast_precision_loss, reason = "a line is some thousands of units wide")]
        let (units, per_em) = (units as f32, self.face.units_per_em() as f32);
        units * size / per_em
    }

    /// The text with what can be shown: a letter that the typeface lacks is a question mark, and what is never seen is left
    /// out. An archive's reader must be able to get every letter out of the file again.
    pub fn shown(&self, text: &str) -> String {
        text.chars()
            .filter(|c| !is_unseen(*c))
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .map(|c| if !is_private(c) && self.face.glyph_index(c).is_some() { c } else { '?' })
            .collect()
    }

    /// Breaks a text into lines. A word that is wider than a line is broken inside.
    pub fn lines(&self, text: &str, size: f32, most: f32) -> Vec<String> {
        let space = self.width(" ", size);
        let (mut lines, mut line, mut wide) = (Vec::new(), String::new(), 0.0);
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            for piece in self.pieces(word, size, most) {
                let width = self.width(&piece, size);
                if !line.is_empty() && wide + space + width > most {
                    lines.push(std::mem::take(&mut line));
                    wide = 0.0;
                }
                if !line.is_empty() {
                    line.push(' ');
                    wide += space;
                }
                line.push_str(&piece);
                wide += width;
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// A word, or its parts when it is wider than a line.
    fn pieces(&self, word: &str, size: f32, most: f32) -> Vec<String> {
        if self.width(word, size) <= most {
            return vec![word.to_owned()];
        }
        let (mut pieces, mut piece, mut wide) = (Vec::new(), String::new(), 0.0);
        for c in word.chars() {
            let width = self.width(c.encode_utf8(&mut [0; 4]), size);
            if wide + width > most && !piece.is_empty() {
                pieces.push(std::mem::take(&mut piece));
                wide = 0.0;
            }
            piece.push(c);
            wide += width;
        }
        pieces.push(piece);
        pieces
    }
}

/// Joiners, marks of direction, variation selectors and control characters.
fn is_unseen(c: char) -> bool {
    let control = c.is_control() && !c.is_whitespace();
    control
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn regular() -> Typeface {
        Typeface::new(super::super::REGULAR).unwrap()
    }

    #[test]
    fn norwegian_and_sami_letters_are_shown_and_others_are_marked() {
        let face = regular();
        let letters = "Åarjelvijhke Snåase Røyrvik Čáhppesjávri Đŋšŧž «–»";
        assert_eq!(face.shown(letters), letters);
        assert_eq!(face.shown("a\u{202e}b\u{0}c\nd 🌱 \u{e001}"), "abc d ? ?");
    }

    #[test]
    fn no_line_is_too_wide() {
        let face = regular();
        let long = "Langtnavnutenmellomrom".repeat(20);
        let text = format!("Kort tekst {long} og mer tekst etterpå, {long}");
        let lines = face.lines(&text, 10.5, 200.0);
        assert!(lines.len() > 10);
        for line in &lines {
            assert!(face.width(line, 10.5) <= 201.0, "{line}");
        }
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""), "nothing is lost");
        assert!(face.lines("  ", 10.5, 200.0).is_empty());
    }
}

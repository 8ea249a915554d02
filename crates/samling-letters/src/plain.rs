//! Plain text: lines that people wrote, and lines as letters show them.

use samling_domain::typed::is_hidden;
pub use samling_domain::typed::line;

/// The most characters of a line in the text part of a letter (RFC 5322 asks for at most 78).
pub const WIDTH: usize = 72;

/// The paragraphs of an organiser's text, parted by blank lines, each as one line.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for one in text.lines() {
        if one.trim().is_empty() {
            found.push(String::new());
        } else if let Some(last) = found.last_mut() {
            last.push_str(one);
            last.push('\n');
        }
    }
    let mut found: Vec<String> = found.iter().map(|paragraph| line_with_no_break(paragraph)).collect();
    found.retain(|paragraph| !paragraph.is_empty());
    found
}

/// As [`line`], but no-break spaces stay: they hold the figures of a number together.
fn line_with_no_break(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !is_hidden(*c)).collect();
    visible
        .split(|c: char| c != '\u{a0}' && (c.is_whitespace() || c.is_control()))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// At most `most` characters; what is cut off is shown by an ellipsis.
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

/// Folds the text part of a letter at [`WIDTH`]: breaks at spaces only, never inside a word or an address. Lines that go on
/// are indented as far as the words of the first, after its `- ` or `1. `. At most one blank line stands between lines.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + text.len() / 16);
    let mut blank = true;
    for one in text.lines() {
        let one = one.trim_end_matches(' ');
        if one.trim().is_empty() {
            if !blank {
                folded.push('\n');
            }
            blank = true;
            continue;
        }
        blank = false;
        fold_line(one, &mut folded);
    }
    let end = folded.trim_end().len();
    folded.truncate(end);
    folded.push('\n');
    folded
}

fn fold_line(one: &str, folded: &mut String) {
    let indent = one.len() - one.trim_start_matches(' ').len();
    let hanging = indent + marker(&one[indent..]);
    folded.push_str(&one[..indent]);
    let mut column = indent;
    let mut first = true;
    for word in one[indent..].split(' ') {
        let width = word.chars().count();
        if !first && column + 1 + width > WIDTH {
            folded.push('\n');
            folded.extend(std::iter::repeat_n(' ', hanging));
            column = hanging;
        } else if !first {
            folded.push(' ');
            column += 1;
        }
        folded.push_str(word);
        column += width;
        first = false;
    }
    folded.push('\n');
}

/// The length of the mark of a list that a line begins with.
fn marker(text: &str) -> usize {
    if text.starts_with("- ") {
        return 2;
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && text[digits..].starts_with(". ") { digits + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_parted_by_blank_lines() {
        assert_eq!(paragraphs("\na\nb\n\n \nc 10\u{a0}000\n"), ["a b", "c 10\u{a0}000"]);
        assert_eq!(paragraphs(" \n\n"), Vec::<String>::new());
    }

    #[test]
    fn lines_are_folded_at_spaces_and_hang_under_their_words() {
        let words = "ord ".repeat(30);
        for (first, hanging) in [("", ""), ("- ", "  "), ("  12. ", "      ")] {
            let folded = fold(&format!("{first}{words}"));
            let lines: Vec<&str> = folded.lines().collect();
            assert!(lines.len() > 1 && lines.iter().all(|one| one.chars().count() <= WIDTH), "{folded}");
            assert!(lines[1].starts_with(&format!("{hanging}ord")), "{folded}");
        }
        let address = format!("https://x.example/{}", "a".repeat(100));
        assert_eq!(fold(&format!("se {address} nå")), format!("se\n{address}\nnå\n"));
        assert_eq!(fold("\n\na\n\n\n\nb\n\n"), "a\n\nb\n");
    }

    #[test]
    fn long_texts_are_cut_by_characters() {
        assert_eq!(cut("æøå", 3), "æøå");
        assert_eq!(cut("æøåæ", 3), "æø…");
    }
}

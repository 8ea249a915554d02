//! From text to words, numbers and marks, each with its line and column.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters; `text` holds them in lower case.
    Word,
    /// Digits; `text` holds them as written.
    Number,
    /// One other visible character.
    Mark(char),
    /// A web or mail address: its digits are nobody's fact.
    Address,
}

/// One word, number or mark of the text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub kind: Kind,
    /// Lower-case letters or digits; empty for marks and addresses.
    pub text: String,
    /// Written with a capital first letter.
    pub capital: bool,
    /// First byte in the source.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// White space stands before it.
    pub spaced: bool,
}

/// A stretch of tokens that readers look at without ever running over its end.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub tokens: &'a [Token],
}

impl<'a> View<'a> {
    pub fn new(tokens: &'a [Token]) -> Self {
        Self { tokens }
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The word at `i` in lower case, or nothing when something else stands there.
    pub fn word(&self, i: usize) -> &'a str {
        match self.tokens.get(i) {
            Some(token) if token.kind == Kind::Word => token.text.as_str(),
            _ => "",
        }
    }

    pub fn mark(&self, i: usize) -> Option<char> {
        match self.tokens.get(i)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub fn is_mark(&self, i: usize, mark: char) -> bool {
        self.mark(i) == Some(mark)
    }

    /// The digits at `i`, or nothing.
    pub fn digits(&self, i: usize) -> &'a str {
        match self.tokens.get(i) {
            Some(token) if token.kind == Kind::Number => token.text.as_str(),
            _ => "",
        }
    }

    pub fn number(&self, i: usize) -> Option<u32> {
        self.digits(i).parse().ok()
    }

    /// White space before `i`; true beyond the end.
    pub fn spaced(&self, i: usize) -> bool {
        self.tokens.get(i).is_none_or(|token| token.spaced)
    }

    pub fn capital(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| token.capital)
    }

    pub fn is_dash(&self, i: usize) -> bool {
        matches!(self.mark(i), Some('-' | '–' | '—' | '−' | '‐' | '‑'))
    }

    /// Whether any word in the bounded stretch satisfies `test`.
    pub fn any_word(&self, from: usize, to: usize, test: impl Fn(&str) -> bool) -> bool {
        (from..to.min(self.len())).any(|i| test(self.word(i)))
    }
}

/// Characters that only dress the text: emphasis marks, soft hyphens, zero-width characters.
fn is_dressing(character: char) -> bool {
    matches!(character, '*' | '_' | '`' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A run of visible characters that is a web or mail address.
fn is_address(run: &str) -> bool {
    run.contains("://")
        || run.starts_with("www.")
        || run.char_indices().any(|(at, c)| {
            c == '@'
                && run[..at].ends_with(char::is_alphanumeric)
                && run[at + 1..].starts_with(char::is_alphanumeric)
        })
}

fn is_part_of_word(character: char) -> bool {
    character.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&character)
}

/// Reads the whole text once.
pub(super) fn tokens(source: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut column = 1;
    let mut spaced = true;
    let mut run_known_to = 0;
    let mut characters = source.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        let at_column = column;
        column += 1;
        if character == '\n' {
            line += 1;
            column = 1;
            spaced = true;
            continue;
        }
        if character.is_whitespace() || character.is_control() {
            spaced = true;
            continue;
        }
        if is_dressing(character) {
            continue;
        }
        let mut end = start + character.len_utf8();
        let mut take = |end: &mut usize, column: &mut usize, wanted: &dyn Fn(usize, char) -> bool| {
            while let Some(&(at, next)) = characters.peek() {
                if !wanted(at, next) {
                    break;
                }
                *end = at + next.len_utf8();
                *column += 1;
                characters.next();
            }
        };
        let mut kind = if start >= run_known_to {
            let run = &source[start..];
            let run = &run[..run.find(char::is_whitespace).unwrap_or(run.len())];
            run_known_to = start + run.len();
            let run = run.trim_end_matches(['.', ',', ';', ')', '!', '?', '»', '"']);
            let stop = start + run.len();
            if is_address(run) {
                take(&mut end, &mut column, &|at, _| at < stop);
                Some(Kind::Address)
            } else {
                None
            }
        } else {
            None
        };
        if kind.is_none() {
            kind = Some(if is_part_of_word(character) {
                take(&mut end, &mut column, &|_, next| is_part_of_word(next) || next == '\u{ad}');
                Kind::Word
            } else if character.is_ascii_digit() {
                take(&mut end, &mut column, &|_, next| next.is_ascii_digit());
                Kind::Number
            } else {
                Kind::Mark(character)
            });
        }
        let kind = kind.unwrap_or(Kind::Mark(character));
        let text = match kind {
            Kind::Word => source[start..end].replace('\u{ad}', "").to_lowercase(),
            Kind::Number => source[start..end].to_owned(),
            Kind::Mark(_) | Kind::Address => String::new(),
        };
        found.push(Token {
            kind,
            text,
            capital: character.is_uppercase(),
            start,
            end,
            line,
            column: at_column,
            spaced,
        });
        spaced = false;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let found = tokens("Blåbær: 20.\n  ø www.a.example/7 å@b.example.");
        let seen: Vec<_> = found.iter().map(|t| (t.kind, t.text.as_str(), t.line, t.column)).collect();
        assert_eq!(
            seen,
            [
                (Kind::Word, "blåbær", 1, 1),
                (Kind::Mark(':'), "", 1, 7),
                (Kind::Number, "20", 1, 9),
                (Kind::Mark('.'), "", 1, 11),
                (Kind::Word, "ø", 2, 3),
                (Kind::Address, "", 2, 5),
                (Kind::Address, "", 2, 21),
                (Kind::Mark('.'), "", 2, 32),
            ]
        );
    }
}

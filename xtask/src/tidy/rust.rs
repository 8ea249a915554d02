//! Rust files, split into code and the texts in it, so that a word in a comment is no breach.

/// A Rust file twice: only its code, and only the texts in its literals. All else is blank, lines stay lines.
pub struct Source {
    pub code: String,
    pub texts: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Code,
    Comment,
    Text,
}

/// Splits a file.
pub fn split(file: &str) -> Source {
    let kinds = kinds(&file.chars().collect::<Vec<_>>());
    let only = |wanted: Kind| {
        let signs = file.chars().zip(&kinds);
        signs.map(|(sign, kind)| if sign == '\n' || *kind == wanted { sign } else { ' ' }).collect()
    };
    Source { code: only(Kind::Code), texts: only(Kind::Text) }
}

fn kinds(signs: &[char]) -> Vec<Kind> {
    let mut kinds = Vec::with_capacity(signs.len());
    while kinds.len() < signs.len() {
        let (kind, length) = token(signs, kinds.len());
        kinds.resize((kinds.len() + length.max(1)).min(signs.len()), kind);
    }
    kinds
}

/// What starts here, and how many signs it takes.
fn token(signs: &[char], at: usize) -> (Kind, usize) {
    let rest = &signs[at..];
    match rest {
        ['/', '/', ..] => (Kind::Comment, until(rest, '\n')),
        ['/', '*', ..] => (Kind::Comment, block_comment(rest)),
        ['"', ..] => (Kind::Text, quoted(rest, '"')),
        ['\'', '\\', ..] => (Kind::Text, quoted(rest, '\'')),
        ['\'', _, '\'', ..] => (Kind::Text, 3),
        ['r', '"' | '#', ..] if !continues_word(signs, at) => match raw(rest) {
            Some(length) => (Kind::Text, length),
            None => (Kind::Code, 1),
        },
        _ => (Kind::Code, 1),
    }
}

/// Whether the sign before belongs to a longer name. `b` and `c` before `r` are the prefixes of raw bytes.
fn continues_word(signs: &[char], at: usize) -> bool {
    let word = |sign: char| sign.is_alphanumeric() || sign == '_';
    let Some(before) = at.checked_sub(1) else { return false };
    if matches!(signs[before], 'b' | 'c') {
        return before.checked_sub(1).is_some_and(|earlier| word(signs[earlier]));
    }
    word(signs[before])
}

fn until(rest: &[char], end: char) -> usize {
    rest.iter().position(|sign| *sign == end).unwrap_or(rest.len())
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => {
                depth += 1;
                at += 2;
            }
            ['*', '/', ..] => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    at
}

fn quoted(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            sign if sign == quote => return at + 1,
            _ => at += 1,
        }
    }
    at
}

fn raw(rest: &[char]) -> Option<usize> {
    let hashes = rest[1..].iter().take_while(|sign| **sign == '#').count();
    let open = 1 + hashes;
    if rest.get(open) != Some(&'"') {
        return None;
    }
    let mut end = vec!['"'];
    end.resize(1 + hashes, '#');
    let inside = &rest[open + 1..];
    let length = inside.windows(end.len()).position(|window| window == end).unwrap_or(inside.len());
    Some(open + 1 + length + end.len())
}

/// The code with everything blank that stands under `#[cfg(test)]`.
pub fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find(MARK) {
        let (before, item) = rest.split_at(start);
        kept.push_str(before);
        let end = item_end(item);
        kept.extend(item[..end].chars().map(|sign| if sign == '\n' { '\n' } else { ' ' }));
        rest = &item[end..];
    }
    kept + rest
}

/// Where the item ends that starts here: at its closing brace, or at the semicolon of one without braces.
fn item_end(item: &str) -> usize {
    let mut depth = 0_usize;
    for (at, sign) in item.char_indices() {
        match sign {
            ';' if depth == 0 => return at + 1,
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    item.len()
}

/// Whether a file holds tests only, by its place.
pub fn is_test_file(path: &str) -> bool {
    path.contains("/tests/")
        || path.contains("/benches/")
        || path.ends_with("/tests.rs")
        || path.ends_with("_tests.rs")
}

/// The lines, counted from 1, on which the phrase stands on its own and not inside a longer name.
pub fn lines_with(code: &str, phrase: &str) -> Vec<usize> {
    let word = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
    let (opens, closes) = (word(phrase.chars().next()), word(phrase.chars().last()));
    let mut lines = Vec::new();
    for (index, line) in code.lines().enumerate() {
        let alone = line.match_indices(phrase).any(|(at, _)| {
            let before = line[..at].chars().last();
            let after = line[at + phrase.len()..].chars().next();
            !(opens && word(before) || closes && word(after))
        });
        if alone {
            lines.push(index + 1);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_texts_are_not_code() {
        let cases = [
            ("a // b\nc", "a     \nc", ""),
            ("a /* b /* c */ d */ e", "a                   e", ""),
            (r#"a("b // c", d)"#, "a(        , d)", r#""b // c""#),
            (r#"a("b\"c") d"#, "a(      ) d", r#""b\"c""#),
            (r##"a(r#"b "c" d"#) e"##, "a(            ) e", r##"r#"b "c" d"#"##),
            (r#"a(br"\") e"#, "a(b    ) e", r#"r"\""#),
            ("a::<'b>('c', '\\'', '\"') d", "a::<'b>(   ,     ,    ) d", "'c'  '\\''  '\"'"),
            ("r#type + for_r", "r#type + for_r", ""),
            ("a(\"never closed", "a(             ", "\"never closed"),
        ];
        for (file, code, texts) in cases {
            let source = split(file);
            assert_eq!(source.code, code, "code of {file}");
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(words(&source.texts), words(texts), "texts of {file}");
            assert_eq!(source.texts.chars().count(), file.chars().count(), "places stay in {file}");
        }
    }

    #[test]
    fn test_modules_are_left_out_and_what_follows_them_stays() {
        let code =
            "fn a() {}\n#[cfg(test)]\nmod tests {\n fn b() { c() }\n}\nfn d() {}\n#[cfg(test)]\nmod e;\nf";
        let kept = without_tests(code);
        assert_eq!(kept.lines().count(), code.lines().count());
        assert_eq!(kept.split_whitespace().collect::<Vec<_>>(), ["fn", "a()", "{}", "fn", "d()", "{}", "f"]);
    }

    #[test]
    fn a_phrase_inside_a_longer_name_does_not_count() {
        let code = "Zoned::now()\nMyZoned::now()\nZoned::nowhere()\nx\nrand::random()\nbrand::new()";
        assert_eq!(lines_with(code, "Zoned::now"), [1]);
        assert_eq!(lines_with(code, "rand::"), [5]);
    }

    #[test]
    fn test_files_are_known_by_their_place() {
        assert!(is_test_file("crates/x/tests/a.rs") && is_test_file("crates/x/src/a/tests.rs"));
        assert!(!is_test_file("crates/x/src/contests.rs") && !is_test_file("crates/x/src/lib.rs"));
    }
}

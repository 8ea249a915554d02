//! What people type, before anything is made of it: lines without what cannot be seen, and e-mail addresses.

/// The longest e-mail address, in bytes (RFC 5321, 4.5.3.1.3, less the brackets).
const LONGEST_ADDRESS: usize = 254;

/// A text as one line: line breaks, tabs and control characters become spaces, characters that turn the direction of writing
/// or cannot be seen are dropped, and runs of white space become one space.
pub fn line(text: &str) -> String {
    let visible: String =
        text.chars().filter(|c| !is_hidden(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of several lines, without other control characters and without what cannot be seen.
pub fn lines(text: &str) -> String {
    keep(text, |c| c == '\n')
}

/// Rows of a table as they were pasted: lines and tabs, without other control characters and without what cannot be seen.
pub fn rows(text: &str) -> String {
    keep(text, |c| matches!(c, '\n' | '\t'))
}

fn keep(text: &str, controls: impl Fn(char) -> bool) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| controls(*c) || !c.is_control() && !is_hidden(*c)).collect()
}

/// Marks and overrides of direction, and the invisible ones with which a text can pretend to be another. The joiners U+200C
/// and U+200D stay: emoji and many scripts need them.
pub fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a text is an e-mail address that letters can be sent to: a plain local part in ASCII, one `@`, and a domain with a
/// dot that has a form in ASCII (UTS 46). Whether somebody reads it only a letter can tell.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let local_ok = (1..=64).contains(&local.len())
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~.-".contains(&b))
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..");
    let label_ok = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    local_ok
        && idna::domain_to_ascii(domain).is_ok_and(|ascii| {
            local.len() + 1 + ascii.len() <= LONGEST_ADDRESS
                && ascii.contains('.')
                && ascii.split('.').all(label_ok)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_one_line() {
        for (text, expect) in [
            ("Kari\r\nBcc: all@x.example", "Kari Bcc: all@x.example"),
            ("a\u{202e}b\u{2066}c\u{200b}d\u{feff}", "abcd"),
            ("a\u{2028}b\u{85}c\u{0}d\u{b}e", "a b c d e"),
            ("  Åse \t Gåebrie  ", "Åse Gåebrie"),
            ("👩\u{200d}🌾 ok", "👩\u{200d}🌾 ok"),
            ("\u{3164}\u{ad}\u{e0041}", ""),
            ("\n\n", ""),
        ] {
            assert_eq!(line(text), expect, "{text:?}");
        }
    }

    #[test]
    fn lines_and_tabs_stay_where_they_mean_something() {
        assert_eq!(lines("a\r\nb\rc\td\u{202e}"), "a\nb\ncd");
        assert_eq!(rows("a\tb\r\nc\u{200b}\u{7}"), "a\tb\nc");
    }

    #[test]
    fn addresses_have_a_name_and_a_domain() {
        for good in
            ["post@snasa.example", "a.b+c@d.e.example", "postmottak@bømlo.example", "o'neil@x.example"]
        {
            assert!(is_email(good), "{good}");
        }
        let long = format!("a@{}.example", "b".repeat(64));
        for bad in [
            "",
            "post",
            "post@",
            "@a.example",
            "a@b",
            "a@b..example",
            "a b@c.example",
            "a@b@c.example",
            "a@-b.example",
            "a@b\u{2028}.example",
            "a@xn--a\u{e9}.example",
            "å@b.example",
            ".a@b.example",
            "a@b_c.example",
            "a@b.example.",
            &long,
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}

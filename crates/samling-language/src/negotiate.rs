//! Which language a reader gets.

use samling_domain::language::Language;

/// Chooses among the languages that are offered: first what the reader asked for in the address, then what she chose
/// before (cookie), then what her browser prefers (`Accept-Language`), and otherwise the first that is offered.
///
/// Pass `None` for `accept` where the first language is to hold until the reader chooses. A reader of one written form
/// of Norwegian gets the other before anything that her browser names later.
pub fn negotiate(
    offered: &[Language],
    query: Option<&str>,
    cookie: Option<&str>,
    accept: Option<&str>,
) -> Language {
    let on_offer = |language: &Language| offered.contains(language);
    [query, cookie]
        .into_iter()
        .flatten()
        .filter_map(Language::from_tag)
        .find(on_offer)
        .or_else(|| preferred(accept?).into_iter().flat_map(near).find(on_offer))
        .or_else(|| offered.first().copied())
        .unwrap_or_default()
}

/// The language and what its readers also read.
fn near(language: Language) -> Vec<Language> {
    match language {
        Language::Nb => vec![Language::Nb, Language::Nn],
        Language::Nn => vec![Language::Nn, Language::Nb],
        Language::En => vec![Language::En],
    }
}

/// The languages that we know in an `Accept-Language` header, the most wanted first (RFC 9110, section 12.5.4).
fn preferred(header: &str) -> Vec<Language> {
    let mut wanted: Vec<(u16, Language)> = header.split(',').filter_map(wish).collect();
    // A stable sort: equal weights stay in the order of the header.
    wanted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wanted.into_iter().map(|(_, language)| language).collect()
}

/// One part of the header with its weight in thousandths; `None` when unknown, refused (weight 0) or malformed.
fn wish(part: &str) -> Option<(u16, Language)> {
    let mut pieces = part.split(';').map(str::trim);
    let language = Language::from_tag(pieces.next()?)?;
    let weight = match pieces.find_map(|piece| piece.strip_prefix("q=")) {
        Some(q) => thousandths(q)?,
        None => 1000,
    };
    (weight > 0).then_some((weight, language))
}

fn thousandths(q: &str) -> Option<u16> {
    let (whole, part) = q.split_once('.').unwrap_or((q, ""));
    if part.len() > 3 || !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part = format!("{part:0<3}").parse::<u16>().ok()?;
    match whole {
        "0" => Some(part),
        "1" if part == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nb, Nn};

    #[test]
    fn what_the_reader_says_comes_first() {
        let all = Language::ALL;
        for (query, cookie, accept, expect) in [
            (Some("nn"), Some("en"), Some("nb"), Nn),
            (None, Some("en"), Some("nb"), En),
            (None, None, Some("en"), En),
            (None, None, None, Nb),
            (Some("xx"), Some("nn"), None, Nn),
            (Some(""), None, Some("*"), Nb),
        ] {
            assert_eq!(negotiate(&all, query, cookie, accept), expect, "{query:?} {cookie:?} {accept:?}");
        }
    }

    #[test]
    fn browsers_are_understood() {
        for (accept, expect) in [
            ("en-US,en;q=0.9", En),
            ("nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en;q=0.5", Nb),
            ("no", Nb),
            ("de, en;q=0.4, nn;q=0.7", Nn),
            ("en;q=0, nn;q=0.001", Nn),
            ("en;q=2, nn;q=abc", Nb),
            ("nn;q=1.000,en", Nn),
            ("fi", Nb),
            (";;;,,q=", Nb),
        ] {
            assert_eq!(negotiate(&Language::ALL, None, None, Some(accept)), expect, "{accept}");
        }
    }

    #[test]
    fn only_what_is_offered_is_given() {
        assert_eq!(
            negotiate(&[Nb, En], Some("nn"), None, Some("nn, en")),
            Nb,
            "the near form before English"
        );
        assert_eq!(negotiate(&[Nn], Some("en"), Some("nb"), Some("en")), Nn);
        assert_eq!(negotiate(&[En, Nb], None, None, None), En);
        assert_eq!(negotiate(&[], None, None, Some("en")), Nb);
    }
}

//! The receipt as a PDF: its text can be taken out again, it is the same every time, and no name breaks it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod world;

use samling_app::letter::Content;
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::Delegation;
use samling_letters::receipt::{Accepted, receipt};
use world::{at, contents, delegation, links, outgoing, participant};

fn pdf(language: Language, content: Content) -> Vec<u8> {
    let accepted =
        Accepted { text: "Vi godtar.\n\nOg vi kommer.".to_owned(), at: at("2030-09-09T10:00:00Z") };
    receipt(&outgoing(language, content), &links(), Some(&accepted)).unwrap().unwrap().bytes
}

/// The text, without what the taking out makes of lines and spaces.
fn text(pdf: &[u8]) -> String {
    let text = pdf_extract::extract_text_from_mem(pdf).unwrap();
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn of_kind(code: &str) -> Content {
    contents(&delegation()).into_iter().find(|content| content.code() == code).unwrap()
}

#[test]
fn the_text_can_be_taken_out_in_three_languages() {
    for language in Language::ALL {
        for code in ["receipt", "confirmation"] {
            let text = text(&pdf(language, of_kind(code)));
            for words in
                ["Kari Eksempel", "Åse Gåebrie", "Sørvika - Åarjelvijhke", "B-123456", "Og vi kommer."]
            {
                assert!(text.contains(words), "{code} {language:?} {words}: {text}");
            }
            insta::assert_snapshot!(format!("{code}-{}-pdf", language.tag()), text);
        }
    }
}

#[test]
fn equal_content_gives_equal_bytes_that_say_what_they_are() {
    let (one, two) = (pdf(Language::Nb, of_kind("receipt")), pdf(Language::Nb, of_kind("receipt")));
    assert!(one == two && one.starts_with(b"%PDF-"));
    let whole = String::from_utf8_lossy(&one).into_owned();
    for words in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "/Lang(nb)",
        "/StructTreeRoot",
    ] {
        assert!(whole.contains(words), "{words}");
    }
    assert!(one.len() < 120_000, "{} bytes", one.len());
}

#[test]
fn no_secret_link_and_no_other_letter_becomes_a_document() {
    for code in ["receipt", "confirmation"] {
        let bytes = pdf(Language::Nb, of_kind(code));
        assert!(!text(&bytes).contains("/m/") && !String::from_utf8_lossy(&bytes).contains("/m/9901."));
    }
    for code in ["invitation", "reminder", "withdrawal", "not-coming", "late", "manage-link"] {
        assert!(receipt(&outgoing(Language::Nb, of_kind(code)), &links(), None).is_none(), "{code}");
    }
}

#[test]
fn hostile_names_and_long_lists_break_nothing() {
    let long = "Langtnavnutenmellomrom".repeat(9);
    let names = [
        "<script>alert(1)</script>",
        "Åse 🌱 Eksempel",
        "\u{202e}snu\u{0}\u{7}",
        ") Tj ET Q /Evil (",
        "名前 مثال",
        "e\u{301}\u{300}\u{302}",
        long.as_str(),
        "",
    ];
    let people = (0..300)
        .map(|n| participant(n + 1, names[usize::try_from(n).unwrap() % names.len()], "leader", &["day-1"]));
    let mut delegation = Delegation { participants: people.collect(), ..delegation() };
    delegation.message = Personal::new("Ord ".repeat(500));
    let content = Content::Receipt { delegation, generation: 1, changed: false };
    let text = text(&pdf(Language::Nn, content));
    assert!(text.contains("<script>alert(1)</script>") && text.contains(") Tj ET Q /Evil ("), "{text}");
    assert!(text.contains("Åse ? Eksempel"), "{text}");
    assert!(text.contains("Side 2 av"), "{text}");
    assert_eq!(text.matches("<script>").count(), 38);
}

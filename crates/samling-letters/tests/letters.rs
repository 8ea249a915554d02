//! Every letter in three languages, and letters in which people have written what they should not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod world;

use samling_app::letter::Content;
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::decide::Intent;
use samling_letters::plain::WIDTH;
use samling_letters::{Rendered, render};
use world::{contents, delegation, links, outgoing};

fn rendered(language: Language, content: Content) -> Rendered {
    render(&outgoing(language, content), &links()).unwrap()
}

fn name(content: &Content) -> String {
    match content {
        Content::Late { intent: Intent::Withdraw, .. } => "late-withdraw".to_owned(),
        Content::Confirmation { changed: true, .. } => "confirmation-again".to_owned(),
        Content::Personal { again: true, .. } => "personal-again".to_owned(),
        Content::OwnChange { what, generation, .. } => {
            let what = format!("{what:?}").to_lowercase();
            format!("own-change-{what}{}", if generation.is_some() { "" } else { "-organiser" })
        }
        Content::GatheringChange(told) if told.person.is_some() => {
            let gone = told.person.as_ref().is_some_and(|person| person.generation.is_none());
            format!("{}-person{}", content.code(), if gone { "-gone" } else { "" })
        }
        other => other.code().to_owned(),
    }
}

#[test]
fn every_letter_in_three_languages() {
    for language in Language::ALL {
        for content in contents(&delegation()) {
            let name = format!("{}-{}", name(&content), language.tag());
            let letter = rendered(language, content);
            insta::assert_snapshot!(
                format!("{name}-text"),
                format!("Subject: {}\n\n{}", letter.subject, letter.text)
            );
            insta::assert_snapshot!(format!("{name}-html"), letter.html);
            for part in ["{$", "{{", "}}", "letter-"] {
                assert!(!letter.text.contains(part), "{name}: {part} in the text");
            }
        }
    }
}

#[test]
fn a_receipt_of_what_came_late_promises_nothing_that_is_over() {
    let mut outgoing = outgoing(Language::Nb, contents(&delegation()).remove(2));
    assert!(matches!(outgoing.letter.letter.content, Content::Receipt { .. }));
    let before = render(&outgoing, &links()).unwrap().text;
    outgoing.letter.created_at = "2030-10-05T08:00:00Z".parse().unwrap();
    let after = render(&outgoing, &links()).unwrap().text;
    for (words, late) in [
        ("til og med 1. oktober", false),
        ("Etter fristen avgjør vi", false),
        ("Fristen for å endre er ute", true),
        ("Påmeldingen kom etter fristen", true),
    ] {
        assert_eq!((before.contains(words), after.contains(words)), (!late, late), "{words}: {after}");
    }
}

#[test]
fn the_text_part_fits_on_its_lines_and_names_the_addresses_of_the_html_part() {
    for language in Language::ALL {
        for content in contents(&delegation()) {
            let letter = rendered(language, content);
            for line in letter.text.lines() {
                assert!(line.chars().count() <= WIDTH || line.starts_with("https://"), "{line}");
            }
            let addresses = letter.html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
            for address in addresses.map(|address| address.trim_start_matches("mailto:")) {
                assert!(letter.text.contains(address), "{address} is not in the text");
            }
            assert!(letter.html.contains(&format!("<html lang=\"{}\">", language.tag())));
            assert!(!letter.html.contains("<img") && !letter.html.contains("<script"), "nothing is loaded");
            assert_eq!(letter.html.matches("background-color").count(), 1, "one button");
        }
    }
}

#[test]
fn a_copy_for_the_deputy_has_the_deputys_link_and_never_the_contacts() {
    for of in contents(&delegation()) {
        let receipt = matches!(
            of,
            Content::Receipt { .. }
                | Content::Confirmation { .. }
                | Content::ManageLink { .. }
                | Content::NewContact { .. }
                | Content::DeputyLink { .. }
        );
        let letter = rendered(Language::Nn, Content::Copy { of: Box::new(of), generation: 3 });
        assert!(letter.text.contains("kopien fordi du er stadfortredar"), "{}", letter.text);
        assert!(!receipt || letter.html.contains("/havdag-2030/d/9901."), "{}", letter.html);
        assert!(!letter.html.contains("/havdag-2030/m/"), "the contact's own link: {}", letter.html);
    }
}

#[test]
fn letters_to_accounts_belong_to_no_gathering() {
    let contents =
        [Content::LogIn { nonce: "AAAA".to_owned() }, Content::ResetPassword { nonce: "AAAA".to_owned() }];
    for language in Language::ALL {
        for content in contents.clone() {
            let name = format!("{}-{}", content.code(), language.tag());
            let mut outgoing = outgoing(language, content);
            (outgoing.loaded, outgoing.organisation) = (None, None);
            (outgoing.letter.letter.gathering, outgoing.letter.letter.organisation) = (None, None);
            let letter = render(&outgoing, &links()).unwrap();
            insta::assert_snapshot!(
                format!("{name}-text"),
                format!("Subject: {}\n\n{}", letter.subject, letter.text)
            );
            let token = links().key.single_use("AAAA");
            assert!(letter.text.contains(&token) && !letter.text.contains("AAAA"), "{}", letter.text);
        }
    }
    let mut homeless = outgoing(Language::Nb, Content::Invitation { generation: 1 });
    homeless.loaded = None;
    assert!(render(&homeless, &links()).is_err());
}

#[test]
fn links_say_the_language_unless_it_is_the_first() {
    let texts = Language::ALL.map(|language| rendered(language, Content::Invitation { generation: 1 }).text);
    assert!(texts[0].contains("https://samling.example/havdag-2030/i/9901.") && !texts[0].contains("?lang="));
    assert!(texts[1].contains("?lang=nn") && texts[2].contains("?lang=en"));
}

#[test]
fn a_fallback_text_says_which_language_it_is_in() {
    let letter = rendered(Language::En, Content::Invitation { generation: 1 });
    assert!(letter.html.contains(" lang=\"nb\">To dager om havet"), "{}", letter.html);
}

#[test]
fn a_late_form_of_somebody_who_is_not_signed_up_is_a_sign_up() {
    let content = contents(&delegation()).into_iter().find(|content| content.code() == "late").unwrap();
    let mut outgoing = outgoing(Language::En, content);
    outgoing.organisation.as_mut().unwrap().state = samling_domain::invitation::AnswerState::Opened;
    let text = render(&outgoing, &links()).unwrap().text.replace('\n', " ");
    let sentence = "Sørvika - Åarjelvijhke sent us a sign-up for Days of the Sea at Ytterøya on 2 October 2030 at 09:15.";
    assert!(text.contains(sentence), "{text}");
}

#[test]
fn the_example_gathering_has_letters_without_open_references() {
    let example = include_str!("../../../examples/klimasamling-trondelag-2018/gathering.toml");
    let (gathering, _) = samling_domain::gathering::read::read(example).unwrap();
    for language in Language::ALL {
        let outgoing = world::outgoing_of(gathering.clone(), language, Content::Invitation { generation: 1 });
        let letter = render(&outgoing, &links()).unwrap();
        assert!(letter.text.contains("2018") && !letter.text.contains("{{"), "{}", letter.text);
    }
}

const EVIL: &str = "<script>alert(1)</script> & \"x\" 'y'\r\nSubject: z\r\n\r\n- 0 kroner\u{202e}{{deadline}} 👩‍🌾 Åarjelsaemien";

/// A delegation with the same text in every field that people can write in.
fn written(text: &str) -> samling_domain::registration::delegation::Delegation {
    let mut delegation = delegation();
    for person in &mut delegation.participants {
        person.name = Personal::new(text);
        person.email = Personal::new(text);
    }
    for contact in [Some(&mut delegation.contact), delegation.filled_in_by.as_mut()].into_iter().flatten() {
        contact.name = Personal::new(text);
        contact.phone = Personal::new(text);
    }
    text.clone_into(&mut delegation.buyer_reference);
    delegation.message = Personal::new(text);
    delegation
}

#[test]
fn what_people_write_is_never_markup_and_never_a_line_of_its_own() {
    for content in contents(&written(EVIL)) {
        let letter = rendered(Language::Nb, content);
        assert!(!letter.html.contains("<script"), "{}", letter.html);
        assert!(
            !letter.text.lines().any(|line| line.trim_start().starts_with("Subject: z")),
            "{}",
            letter.text
        );
        assert!(!letter.text.contains('\u{202e}') && !letter.html.contains('\u{202e}'));
        assert!(!letter.subject.contains(['\r', '\n']));
    }
    let receipt =
        rendered(Language::Nb, Content::Receipt { delegation: written(EVIL), generation: 1, changed: false });
    let words = "Subject: z - 0 kroner{{deadline}} 👩\u{200d}🌾 Åarjelsaemien";
    assert!(
        receipt.html.contains("&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;x&#34; &#39;y&#39; "),
        "{}",
        receipt.html
    );
    assert!(receipt.html.contains(words), "facts are filled in for organisers only");
}

#[test]
fn ten_thousand_characters_are_no_harm() {
    for long in ["å".repeat(10_000), "ord ".repeat(2_500)] {
        for content in contents(&written(&long)) {
            let letter = rendered(Language::Nn, content);
            assert!(letter.subject.chars().count() < 200, "no name of a person is in the subject");
        }
    }
}

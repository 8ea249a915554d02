//! Lists of names as people paste them: what is read, and that nothing is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use proptest::prelude::*;
use samling_domain::gathering::Gathering;
use samling_domain::personal::Personal;
use samling_domain::registration::form::{Form, PersonForm};
use samling_domain::registration::paste::{Listed, Pasted, read};
use samling_domain::typed::is_hidden;
use std::collections::BTreeSet;

fn example() -> Gathering {
    let source = include_str!("../../../examples/klimasamling-trondelag-2018/gathering.toml");
    samling_domain::gathering::read::read(source).expect("the example is in order").0
}

/// A person in one line: name, address, role, field, what is left out.
fn told(person: &Listed) -> String {
    let id = |id: Option<String>| id.unwrap_or_default();
    let left: Vec<&str> = person.left_out.iter().map(Personal::reveal).collect();
    let parts = [
        person.name.reveal().to_owned(),
        person.email.reveal().to_owned(),
        id(person.role.as_ref().map(ToString::to_string)),
        id(person.field.as_ref().map(ToString::to_string)),
        left.join("/"),
    ];
    parts.join("|").trim_end_matches('|').to_owned()
}

fn people(pasted: &Pasted) -> Vec<String> {
    pasted.people.iter().map(told).collect()
}

#[test]
fn every_way_to_write_a_list() {
    let g = example();
    let rows: &[(&str, &[&str])] = &[
        // Plain lines.
        ("Kari Nordmann\nOla Hansen", &["Kari Nordmann", "Ola Hansen"]),
        ("\u{feff}Kari\u{a0}Nordmann\r\n\r\n  Áŋŋa Čáhci-Đuvvá \r\n", &["Kari Nordmann", "Áŋŋa Čáhci-Đuvvá"]),
        (
            "1. Kari Nordmann\n2) Ola Hansen\n- Eva Li\n• Per O’Hara",
            &["Kari Nordmann", "Ola Hansen", "Eva Li", "Per O’Hara"],
        ),
        ("Kari", &["Kari"]),
        ("Kari Nordmann kari@x.no", &["Kari Nordmann|kari@x.no"]),
        ("kari@x.no", &["|kari@x.no"]),
        // What a mail program writes.
        ("Kari Nordmann <kari@x.no>", &["Kari Nordmann|kari@x.no"]),
        (
            "\"Nordmann, Kari\" <kari@x.no>; Ola Hansen <ola@x.no>;",
            &["Kari Nordmann|kari@x.no", "Ola Hansen|ola@x.no"],
        ),
        (
            "Kari Nordmann <kari@x.no>, Ola Hansen <ola@x.no>",
            &["Kari Nordmann|kari@x.no", "Ola Hansen|ola@x.no"],
        ),
        // Columns in any order.
        ("Kari Nordmann\tkari@x.no\tLeder\tInnkjøp", &["Kari Nordmann|kari@x.no|leader|procurement"]),
        ("landbruk;LEDER;kari@x.no;Kari Nordmann", &["Kari Nordmann|kari@x.no|leader|agriculture"]),
        ("Kari Nordmann, kari@x.no, saksbehandlar", &["Kari Nordmann|kari@x.no|case-worker"]),
        ("case worker;agriculture;Kari Nordmann", &["Kari Nordmann||case-worker|agriculture"]),
        ("Kari Nordmann;subject-lead;Ledelse og styring", &["Kari Nordmann||subject-lead|management"]),
        ("Kari Nordmann;;kari@x.no;", &["Kari Nordmann|kari@x.no"]),
        ("\"Kari \"\"Kaja\"\" Nordmann\";kari@x.no", &["|kari@x.no|||Kari \"Kaja\" Nordmann"]),
        // Surname first.
        ("Nordmann, Kari", &["Kari Nordmann"]),
        ("Nordmann, Kari Anne", &["Kari Anne Nordmann"]),
        ("von Bergen, Anna", &["Anna von Bergen"]),
        ("\"Nordmann, Kari\";kari@x.no", &["Kari Nordmann|kari@x.no"]),
        ("Nordmann, Kari\tkari@x.no", &["Kari Nordmann|kari@x.no"]),
        ("Nordmann, Kari, kari.nordmann@x.no", &["Kari Nordmann|kari.nordmann@x.no"]),
        ("Kari,Nordmann,kari.nordmann@x.no", &["Kari Nordmann|kari.nordmann@x.no"]),
        ("Kari\tNordmann\tkari@x.no", &["Kari Nordmann|kari@x.no"]),
        ("Nordmann\tKari\tkari.nordmann@x.no", &["Kari Nordmann|kari.nordmann@x.no"]),
        // Headings in the three languages.
        ("Navn;E-post;Rolle\nKari Nordmann;kari@x.no;Leder", &["Kari Nordmann|kari@x.no|leader"]),
        ("Førenamn;Etternamn;E-post\nKari Anne;Nordmann;kari@x.no", &["Kari Anne Nordmann|kari@x.no"]),
        ("Last name,First name,Phone\nNordmann,Kari,900 00 000", &["Kari Nordmann||||900 00 000"]),
        ("Deltakere\nKari Nordmann", &["Kari Nordmann"]),
        ("Navn:\tStilling\nKari Nordmann\tRådgiver", &["Kari Nordmann||||Rådgiver"]),
        // What the form does not ask for is told.
        (
            "Kari Nordmann;900 00 000;kari@x.no;Teknisk etat",
            &["Kari Nordmann|kari@x.no|||900 00 000/Teknisk etat"],
        ),
        ("Kari Nordmann;kari@x.no;kari@hjemme.no", &["Kari Nordmann|kari@x.no|||kari@hjemme.no"]),
    ];
    for (text, expect) in rows {
        let pasted = read(text, &g);
        assert_eq!(people(&pasted), *expect, "{text:?}");
        assert!(pasted.rest.is_empty(), "{text:?}");
    }
}

#[test]
fn what_is_not_clear_is_handed_back() {
    let g = example();
    for text in [
        "Kari Nordmann, Ola Hansen",
        "Anne, Kari, Ola",
        "900 00 000",
        "---",
        "Vi kommer med toget og er framme før klokka ti, alle sammen",
        ";;;",
        "🌲",
    ] {
        let pasted = read(text, &g);
        assert_eq!((people(&pasted).len(), pasted.rest.len()), (0, 1), "{text}");
        assert_eq!(pasted.rest[0].text.reveal(), text);
    }
    assert_eq!(read("Navn;E-post\n123;", &g).rest.len(), 1, "a number is no name, whatever the heading says");
    let pasted = read("Navn\n\nKari Nordmann\n123\nNavn", &g);
    assert_eq!(pasted.heading.as_ref().map(|line| line.number), Some(1));
    assert_eq!(pasted.rest[0].number, 4);
    assert_eq!(people(&pasted), ["Kari Nordmann", "Navn"], "a heading stands first");
}

fn with_list(text: &str, blocks: usize) -> Form {
    let g = example();
    let mut form = Form::from_pairs([("paste", text)]);
    form.people = vec![PersonForm::preset(&g); blocks];
    form
}

#[test]
fn empty_blocks_are_filled_first_and_the_rest_stays_in_the_box() {
    let g = example();
    let mut form = with_list("Kari Nordmann;Leder\n123\nOla Hansen;ola@x.no\nEva Li;900", 2);
    form.people[0].name = Personal::new("Først Inne");
    form.people[1].unnamed = true;
    "politician".clone_into(&mut form.people[1].role);
    let report = form.take_pasted(&g);
    assert_eq!(report.filled, [1, 2, 3]);
    assert_eq!(report.left_out, [Personal::new("900")]);
    assert_eq!(report.not_understood[0].number, 2);
    assert_eq!(form.paste.reveal(), "123");
    let names: Vec<&str> = form.people.iter().map(|person| person.name.reveal()).collect();
    assert_eq!(names, ["Først Inne", "Kari Nordmann", "Ola Hansen", "Eva Li"]);
    assert!(!form.people[1].unnamed && form.people[1].role == "leader");
    assert_eq!(
        form.people[2].take,
        PersonForm::preset(&g).take,
        "new blocks have what is ticked from the start"
    );
    assert_eq!(form.take_pasted(&g).filled, [0; 0], "once more reads nothing twice");
}

#[test]
fn those_for_whom_there_is_no_room_stay_in_the_box() {
    let mut g = example();
    g.registration.max_participants = 2;
    let mut form = with_list("Kari A\nKari B\nKari C\nx1\nKari D", 1);
    let report = form.take_pasted(&g);
    assert_eq!((report.filled.len(), report.too_many), (2, 2));
    assert_eq!(form.paste.reveal(), "Kari C\nx1\nKari D");
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader_and_no_line_is_lost(text in "(?s).{0,200}") {
        let g = example();
        let pasted = read(&text, &g);
        let mut numbers: BTreeSet<usize> = pasted.people.iter().map(|person| person.line.number).collect();
        for line in pasted.rest.iter().chain(&pasted.heading) {
            prop_assert!(numbers.insert(line.number), "line {} is there twice", line.number);
        }
        let shown = |line: &str| line.chars().any(|sign| !sign.is_whitespace() && !sign.is_control()
            && !is_hidden(sign) && !matches!(sign, '\u{200c}' | '\u{200d}'));
        let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
        let lines: BTreeSet<usize> =
            text.split('\n').enumerate().filter(|(_, line)| shown(line)).map(|(index, _)| index + 1).collect();
        prop_assert!(lines.is_subset(&numbers), "{lines:?} {numbers:?}");
    }

    /// Every letter and digit of a line that became people is in one of their fields. Words are made up, so that no cell
    /// is a role or a heading.
    #[test]
    fn no_cell_is_lost(cells in prop::collection::vec("[ØÅa-z]{0,6}( [ØÅq-z]{1,5}){0,2}|[0-9]{2,5}|[a-z]{1,4}@[a-z]{1,4}[.]no", 1..6),
                       separator in prop::sample::select(vec!["\t", ";", ",", ", "])) {
        let g = example();
        let line = cells.join(separator);
        let pasted = read(&line, &g);
        prop_assume!(pasted.heading.is_none() && pasted.people.iter().all(|p| p.role.is_none() && p.field.is_none()));
        let signs = |text: &str| -> Vec<char> {
            let mut signs: Vec<char> = text.chars().filter(|sign| sign.is_alphanumeric()).collect();
            signs.sort_unstable();
            signs
        };
        if !pasted.people.is_empty() {
            let kept: String = pasted.people.iter().map(told).collect();
            prop_assert_eq!(signs(&kept), signs(&line));
        }
    }

    #[test]
    fn names_and_addresses_are_read_whatever_parts_them(
        people in prop::collection::vec(("[A-ZÅ][a-zæø]{2,8} [A-Z][a-z]{2,8}(-[A-Z][a-z]{2,5})?", "[a-z]{3,8}@[a-z]{2,6}[.]no"), 1..12),
        separator in prop::sample::select(vec!["\t", ";", ",", " ; "]),
        end in prop::sample::select(vec!["\n", "\r\n"]),
        address_first in any::<bool>(),
        quoted in any::<bool>(),
    ) {
        let quote = if quoted { "\"" } else { "" };
        let line = |(name, address): &(String, String)| {
            let name = format!("{quote}{name}{quote}");
            if address_first { format!("{address}{separator}{name}") } else { format!("{name}{separator}{address}") }
        };
        let text = people.iter().map(line).collect::<Vec<_>>().join(end);
        let read = read(&text, &example());
        let expect: Vec<String> = people.iter().map(|(name, address)| format!("{name}|{address}")).collect();
        prop_assert_eq!(read.people.iter().map(told).collect::<Vec<_>>(), expect);
    }
}

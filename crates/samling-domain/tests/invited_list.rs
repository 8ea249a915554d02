//! The list of invited organisations: what it says is read, what is wrong is named with its line and column.
#![allow(clippy::unwrap_used)] // the small functions beside the tests are tests too

use proptest::prelude::*;
use samling_domain::invitation::Invited;
use samling_domain::invitation::list::{Encoding, encoding, read_list, write_list};
use samling_domain::language::WrittenForm;
use std::path::PathBuf;

const HEADER: &str =
    "id,name,official_name,sami_name,organisation_number,county,emails,phone,written_form,travel_km";
const SNASA: &str = "5041,Snåsa,Snåase - Snåsa,Snåase,974 761 106,Trøndelag,post@snasa.example|radmann@snasa.example,00 00 50 41,nb,160";

fn list(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

fn told(bytes: &[u8]) -> Vec<String> {
    let Err(problems) = read_list(bytes) else { return Vec::new() };
    problems
        .iter()
        .map(|p| format!("{} {} {}", p.line, p.column.as_deref().unwrap_or("-"), p.code()))
        .collect()
}

fn snasa() -> Invited {
    read_list(list(&[SNASA]).as_bytes()).unwrap().remove(0)
}

#[test]
fn a_row_is_read() {
    let one = snasa();
    assert_eq!((one.id.as_str(), one.name.as_str()), ("5041", "Snåsa"));
    assert_eq!(one.shown_name(), "Snåase - Snåsa");
    assert_eq!(one.sami_name.as_deref(), Some("Snåase"));
    assert_eq!(one.organisation_number.as_deref(), Some("974761106"));
    assert_eq!(one.county.as_deref(), Some("Trøndelag"));
    let emails: Vec<&str> = one.emails.iter().map(samling_domain::personal::Personal::reveal).collect();
    assert_eq!(emails, ["post@snasa.example", "radmann@snasa.example"]);
    assert_eq!(one.phone.as_deref(), Some("00 00 50 41"));
    assert_eq!(one.written_form, WrittenForm::Nb);
    assert_eq!(one.attributes["travel_km"], "160");
}

#[test]
fn spreadsheets_write_it_in_many_ways() {
    let plain = list(&[SNASA]);
    let expect = Ok(vec![snasa()]);
    let semicolons = plain.replace(',', ";");
    assert_eq!(read_list(semicolons.as_bytes()), expect);
    assert_eq!(read_list(format!("\u{feff}{plain}").replace('\n', "\r\n").as_bytes()), expect);
    assert_eq!(read_list(format!("{plain},,,,,,,,,\n\n").as_bytes()), expect);
    let (windows, _, lossy) = encoding_rs::WINDOWS_1252.encode(&semicolons);
    assert!(!lossy);
    assert_eq!(encoding(&windows), Encoding::Windows1252);
    assert_eq!(encoding(plain.as_bytes()), Encoding::Utf8);
    assert_eq!(read_list(&windows), expect);
    for emails in [
        "a@b.example c@d.example",
        "\"a@b.example, c@d.example\"",
        "\"a@b.example; c@d.example\"",
        "a@b.example|c@d.example|a@b.example",
    ] {
        let read = read_list(format!("id,name,emails\nx,X,{emails}\n").as_bytes()).unwrap();
        assert_eq!(read[0].emails.len(), 2, "{emails}");
    }
}

#[test]
fn every_problem_is_named_at_its_line_and_column() {
    let change = |from: &str, to: &str| {
        list(&[SNASA, &SNASA.replace("5041,", "5042,").replace("974 761 106", "").replacen(from, to, 1)])
    };
    for (source, expect) in [
        (change("5042,", "Snåsa!,"), "3 id bad-id"),
        (change("5042,", "5041,"), "3 id duplicate-id"),
        (change("5042,", ","), "3 id bad-id"),
        (change("Snåsa,", " ,"), "3 name empty-name"),
        (change("post@snasa.example|radmann@snasa.example", ""), "3 emails no-email"),
        (change("post@snasa.example|", "post.snasa.example|"), "3 emails bad-email"),
        (
            change(",Trøndelag", "974761107,Trøndelag"),
            "3 organisation_number organisation-number-wrong-check-digit",
        ),
        (
            change(",Trøndelag", "97476110,Trøndelag"),
            "3 organisation_number organisation-number-not-nine-digits",
        ),
        (change(",Trøndelag", "974761106,Trøndelag"), "3 organisation_number duplicate-organisation-number"),
        (change(",nb,", ",dansk,"), "3 written_form bad-written-form"),
        (change(",160", ""), "3 - wrong-number-of-fields"),
        (change(",160", ",160,1"), "3 - wrong-number-of-fields"),
        (list(&[SNASA]).replace("emails", "email"), "1 emails missing-column"),
        (list(&[SNASA]).replace("travel_km", "name"), "1 name duplicate-column"),
        (list(&[SNASA]).replace("travel_km", ""), "1 - nameless-column"),
        (String::new(), "1 - empty"),
        (list(&[]), "1 - empty"),
        ("i\0d".to_owned(), "1 - not-text"),
    ] {
        assert_eq!(told(source.as_bytes()), [expect], "{source}");
    }
    assert_eq!(
        told(b"navn;kommune\n"),
        ["1 id missing-column", "1 name missing-column", "1 emails missing-column"]
    );
}

#[test]
fn several_problems_are_all_named() {
    let source = "id,name,emails,written_form\nA B,,x,zz\n5001,Trondheim,post@trondheim.example\n\"50\n02\",X,a@b.example,nb\n";
    assert_eq!(
        told(source.as_bytes()),
        [
            "2 id bad-id",
            "2 name empty-name",
            "2 emails bad-email",
            "2 written_form bad-written-form",
            "3 - wrong-number-of-fields",
            "4 id bad-id"
        ]
    );
    let problems = read_list(b"id,name,mail\nx,y,z\n").unwrap_err();
    assert!(problems[0].args().contains(&("column", "emails".to_owned())), "{problems:?}");
}

#[test]
fn the_list_of_the_example_is_read_and_round_trips() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples/klimasamling-trondelag-2018/invited.csv");
    let bytes = std::fs::read(path).unwrap();
    assert_eq!(told(&bytes), [""; 0]);
    let invited = read_list(&bytes).unwrap();
    assert_eq!(invited.len(), 49, "47 municipalities of the county and two of the neighbouring one");
    assert_eq!(read_list(write_list(&invited).as_bytes()).unwrap(), invited);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_list(&bytes);
    }

    #[test]
    fn no_damage_makes_it_panic(edits in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..12, proptest::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b",;|\"\n\r\t a0\xe6\xff\0".to_vec())], 0..6)), 1..8)) {
        let mut bytes = include_bytes!("../../../examples/klimasamling-trondelag-2018/invited.csv").to_vec();
        for (at, cut, by) in edits {
            let at = at.index(bytes.len());
            let end = (at + cut).min(bytes.len());
            bytes.splice(at..end, by);
        }
        let lines = 2 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64;
        match read_list(&bytes) {
            Ok(invited) => prop_assert!(invited.iter().all(|one| !one.emails.is_empty() && !one.name.is_empty())),
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                prop_assert!(problems.iter().all(|problem| problem.line <= lines), "{problems:?}");
            }
        }
    }

    #[test]
    fn what_is_read_is_written_and_read_back_equal(
        names in proptest::collection::vec("[A-ZÆØÅa-zæøå\",;|' \\-=@+\n]{0,12}x", 1..6),
        attribute in "[a-z;,\"]{0,8}",
    ) {
        let mut invited = Vec::new();
        for (index, name) in names.iter().enumerate() {
            let mut one = snasa();
            one.id = format!("o{index}").try_into().unwrap();
            one.name = name.trim().to_owned();
            one.organisation_number = None;
            one.official_name = (index % 2 == 0).then(|| name.trim().to_owned());
            one.attributes.clear();
            if !attribute.trim().is_empty() {
                one.attributes.insert("kind".to_owned(), attribute.clone());
            }
            invited.push(one);
        }
        prop_assert_eq!(read_list(write_list(&invited).as_bytes()), Ok(invited));
    }
}

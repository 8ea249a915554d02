//! The calendar files.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod world;

use samling_app::letter::Content;
use samling_domain::language::Language;
use samling_letters::calendar::gathering_calendar;
use samling_letters::render;
use world::{at, decision, delegation, gathering, links, loaded, outgoing};

fn file(language: Language) -> String {
    gathering_calendar(&loaded(gathering()), language, "https://samling.example", at("2030-09-10T08:30:00Z"))
}

/// The content lines after unfolding.
fn lines(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn the_whole_file() {
    for language in Language::ALL {
        insta::assert_snapshot!(format!("calendar-{}", language.tag()), file(language).replace("\r\n", "\n"));
    }
}

#[test]
fn lines_are_folded_and_blocks_are_closed() {
    for language in Language::ALL {
        let file = file(language);
        assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        let mut open = Vec::new();
        for line in lines(&file) {
            match line.split_once(':').unwrap() {
                ("BEGIN", name) => open.push(name.to_owned()),
                ("END", name) => assert_eq!(open.pop().as_deref(), Some(name)),
                _ => {}
            }
        }
        assert!(open.is_empty());
    }
}

#[test]
fn a_title_cannot_add_lines() {
    let mut g = gathering();
    g.short_title.nb = "Hav, dager; her\\der\r\nEND:VEVENT\nBEGIN:VALARM".to_owned();
    let file =
        gathering_calendar(&loaded(g), Language::Nb, "https://samling.example", at("2030-09-10T08:30:00Z"));
    let lines = lines(&file);
    assert!(!lines.iter().any(|line| line == "BEGIN:VALARM"));
    assert!(
        lines.contains(&"SUMMARY:Hav\\, dager\\; her\\\\der END:VEVENT BEGIN:VALARM\\, dag 1".to_owned()),
        "{file}"
    );
}

#[test]
fn the_confirmation_has_the_days_on_which_somebody_comes() {
    let mut delegation = delegation();
    let days = |delegation: &_| {
        let content = Content::Confirmation {
            delegation: Clone::clone(delegation),
            decision: Box::new(decision(delegation)),
            generation: 1,
            changed: false,
        };
        let rendered = render(&outgoing(Language::Nb, content), &links()).unwrap();
        rendered
            .attachments
            .first()
            .map(|file| String::from_utf8(file.bytes.clone()).unwrap().matches("BEGIN:VEVENT").count())
    };
    assert_eq!(days(&delegation), Some(2));
    delegation.participants.retain(|person| person.id.0 == 2);
    assert_eq!(days(&delegation), Some(1));
    delegation.participants.clear();
    assert_eq!(days(&delegation), None);
}

fn change(code: &str) -> Content {
    world::contents(&delegation()).into_iter().find(|content| content.code() == code).unwrap()
}

fn attached(outgoing: &samling_app::correspondence::Outgoing) -> Vec<String> {
    let rendered = render(outgoing, &links()).unwrap();
    lines(&String::from_utf8(rendered.attachments[0].bytes.clone()).unwrap())
}

/// The values of a property, in order.
fn values(lines: &[String], name: &str) -> Vec<String> {
    let start = format!("{name}:");
    lines.iter().filter_map(|line| line.strip_prefix(&start).map(str::to_owned)).collect()
}

#[test]
fn a_later_file_speaks_of_the_same_events() {
    let first = lines(&file(Language::Nb));
    let mut moved = outgoing(Language::Nb, change("gathering-moved"));
    let mut loaded = (**moved.loaded.as_ref().unwrap()).clone();
    loaded.revision += 1;
    loaded.gathering.days[0].date = jiff::civil::date(2030, 10, 1);
    moved.loaded = Some(loaded.into());
    let moved = attached(&moved);
    assert_eq!(values(&moved, "UID"), values(&first, "UID"));
    assert_eq!((values(&first, "SEQUENCE")[0].as_str(), values(&moved, "SEQUENCE")[0].as_str()), ("3", "4"));
    assert_eq!(values(&moved, "METHOD"), ["PUBLISH"]);
    assert!(moved.iter().any(|line| line.starts_with("DTSTART;TZID=Europe/Oslo:20301001T")));
}

#[test]
fn a_cancelled_gathering_cancels_its_events() {
    let mut g = gathering();
    g.status = samling_domain::gathering::Status::Cancelled;
    let file =
        gathering_calendar(&loaded(g), Language::Nb, "https://samling.example", at("2030-09-10T08:30:00Z"));
    let cancelled = lines(&file);
    assert_eq!(values(&cancelled, "METHOD"), ["CANCEL"]);
    assert_eq!(values(&cancelled, "STATUS"), ["CANCELLED", "CANCELLED"]);
    assert_eq!(values(&cancelled, "UID"), values(&lines(&self::file(Language::Nb)), "UID"));
}

#[test]
fn a_dropped_day_is_taken_out_and_no_other() {
    let mut outgoing = outgoing(Language::Nb, change("gathering-shortened"));
    let dropped = outgoing.loaded.as_ref().unwrap().gathering.days[0].id.to_string();
    let mut left = (**outgoing.loaded.as_ref().unwrap()).clone();
    left.gathering.days.remove(0);
    outgoing.loaded = Some(left.into());
    let file = attached(&outgoing);
    assert_eq!(values(&file, "METHOD"), ["CANCEL"]);
    assert_eq!(values(&file, "UID"), [format!("{dropped}.havdag-2030@samling")]);
    assert_eq!(values(&file, "STATUS"), ["CANCELLED"]);
}

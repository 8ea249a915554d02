//! `samling check` as its users meet it: exit codes, places and JSON.
#![allow(clippy::unwrap_used, reason = "for tests only")]

mod program;

use program::{Folder, example, run};
use serde_json::Value;
use std::fs;

fn findings(stdout: &str) -> Vec<Value> {
    let answer: Value = serde_json::from_str(stdout).unwrap();
    answer["findings"].as_array().unwrap().clone()
}

fn example_file(name: &str) -> String {
    example().join(name).display().to_string()
}

#[test]
fn the_example_has_nothing_wrong() {
    let (code, out, err) = run(&["check", &example_file("gathering.toml"), &example_file("invited.csv")]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let (code, out, _) = run(&["check", "--json", &example_file("gathering.toml")]);
    assert_eq!((code, out.trim()), (0, r#"{"findings":[]}"#));
}

#[test]
fn the_planted_contradiction_is_found_and_nothing_else() {
    let text = example_file("announcement.txt");
    for more in [vec![], vec![example_file("gathering.toml"), example_file("invited.csv")]] {
        let mut arguments = vec!["check", "--json", "--announcement", &text];
        arguments.extend(more.iter().map(String::as_str));
        let (code, out, _) = run(&arguments);
        let found = findings(&out);
        assert_eq!((code, found.len()), (1, 1), "{out}");
        assert_eq!(found[0]["kind"], "registration-deadline");
        let places = found[0]["places"].as_array().unwrap();
        let source = fs::read_to_string(&text).unwrap();
        for (place, words) in places.iter().zip(["20. november", "20. oktober"]) {
            let line = usize::try_from(place["line"].as_u64().unwrap()).unwrap();
            let quoted = place["text"].as_str().unwrap();
            assert!(quoted.contains(words), "{place}");
            assert!(source.lines().nth(line - 1).unwrap().contains(quoted), "{place}");
            assert!(place["column"].as_u64().unwrap() >= 1);
        }
        assert_eq!(places.len(), 2);
    }
}

#[test]
fn the_corrected_announcement_is_clean_also_from_an_older_editor() {
    let folder = Folder::new("check-corrected");
    let text = fs::read_to_string(example_file("announcement.txt")).unwrap();
    let corrected = text.replace("20. oktober", "20. november");
    let windows: Vec<u8> = corrected
        .chars()
        .map(|c| match c {
            '–' => 0x96,
            '•' => 0x95,
            _ => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    for (name, content) in [("utf8.txt", corrected.into_bytes()), ("windows.txt", windows)] {
        let file = folder.file(name, content);
        let (code, out, err) = run(&["check", "--announcement", &file, &example_file("gathering.toml")]);
        assert_eq!(code, 0, "{name}: {out}");
        assert_eq!(err.contains("Windows-1252"), name == "windows.txt", "{err}");
    }
}

#[test]
fn an_announcement_is_set_against_the_gathering() {
    let folder = Folder::new("check-against");
    let text = "Klimasamling 27. og 28. november 2018\n\nPåmeldingsfristen er 22. november.\n";
    let file = folder.file("text.txt", text);
    let (code, out, _) = run(&["check", "--json", "--announcement", &file, &example_file("gathering.toml")]);
    let found = findings(&out);
    assert_eq!((code, found.len()), (1, 1), "{out}");
    let places = found[0]["places"].as_array().unwrap();
    assert_eq!(places[0]["file"], file.as_str());
    assert!(places[1]["file"].as_str().unwrap().ends_with("gathering.toml"), "{out}");
    assert!(places[1]["text"].as_str().unwrap().contains("2018-11-20"), "{out}");
}

#[test]
fn every_error_is_named_with_line_and_column() {
    let folder = Folder::new("check-errors");
    let source = fs::read_to_string(example_file("gathering.toml")).unwrap();
    let source = source
        .replace("deadline = \"2018-11-20\"", "deadlne = \"2018-11-20\"")
        .replace("nobody_in_field = \"procurement\"", "nobody_in_field = \"procurment\"");
    let file = folder.file("gathering.toml", &source);
    let line_of = |words: &str| source.lines().position(|line| line.contains(words)).unwrap() + 1;
    let (code, out, _) = run(&["check", "--json", &file]);
    let found = findings(&out);
    assert_eq!((code, found.len()), (1, 2), "{out}");
    for (finding, kind, words, column) in
        [(&found[0], "unknown-key", "deadlne", 1), (&found[1], "unknown-reference", "\"procurment\"", 28)]
    {
        assert_eq!(finding["kind"], kind);
        assert_eq!(finding["places"][0]["line"], line_of(words));
        assert_eq!(finding["places"][0]["column"], column, "{finding}");
    }
    let (_, words, _) = run(&["check", "--language", "nb", &file]);
    assert!(words.contains(&format!("{file}:{}:1: feil: ", line_of("deadlne"))), "{words}");
    assert!(words.contains("Mente du «deadline»?") && words.contains("2 feil"), "{words}");
}

#[test]
fn a_list_with_errors_is_named_line_by_line() {
    let folder = Folder::new("check-list");
    let file = folder.file("invited.csv", "id,name,emails\n5001,Trondheim,nobody\n5001,,a@b.example\n");
    let (code, out, _) = run(&["check", "--json", &file]);
    let kinds: Vec<(String, u64)> = findings(&out)
        .iter()
        .map(|one| (one["kind"].as_str().unwrap().to_owned(), one["places"][0]["line"].as_u64().unwrap()))
        .collect();
    let expect = [("bad-email", 2), ("duplicate-id", 3), ("empty-name", 3)];
    assert_eq!((code, kinds), (1, expect.map(|(kind, line)| (kind.to_owned(), line)).to_vec()), "{out}");
    let missing = folder.file("missing.csv", "id;navn;emails\n5001;Trondheim;a@b.example\n");
    let (code, out, _) = run(&["check", &missing]);
    assert!(code == 1 && out.contains("“name” is missing"), "{out}");
}

#[test]
fn what_cannot_be_read_and_wrong_usage_end_with_two() {
    let folder = Folder::new("check-unreadable");
    let path = folder.path().display().to_string();
    let binary = folder.file("text.docx", b"PK\x03\x04\x00\x00");
    let text = folder.file("text.txt", "Velkommen");
    for arguments in [
        vec!["check"],
        vec!["check", "no-such-file.toml"],
        vec!["check", &path],
        vec!["check", &text],
        vec!["check", "--announcement", &binary],
        vec!["check", "--announcement", "no-such-file.txt"],
        vec!["check", "--announcement", &text, "no-such-file.toml"],
        vec!["check", "--language", "sv", &text],
    ] {
        let (code, out, err) = run(&arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {err}");
        assert!(!err.is_empty(), "{arguments:?}");
    }
}

#[test]
fn the_language_is_that_of_the_surroundings() {
    let text = example_file("announcement.txt");
    for (tag, words) in
        [("nb_NO.UTF-8", "Påmeldingsfristen er"), ("nn_NO.UTF-8", "Finn ut kva"), ("C", "sign-up deadline")]
    {
        let output =
            program::samling(&["check", "--announcement", &text]).env("LC_ALL", tag).output().unwrap();
        assert!(String::from_utf8(output.stdout).unwrap().contains(words), "{tag}");
    }
}

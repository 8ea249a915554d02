//! What the documentation names is there: files, pictures, commands with their options, and the words of the pages.
#![allow(clippy::unwrap_used, reason = "for tests only")]

mod program;

use program::run;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const GUIDE: &str = "docs/brukerveiledning.md";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The texts for readers, with their places from the root.
fn documents() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for folder in ["", "docs", "docs/reference"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "md") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((Path::new(folder).join(path.file_name().unwrap()), text));
            }
        }
    }
    found.sort();
    found
}

/// The stretches between two marks.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once(open) {
        let Some((inside, next)) = after.split_once(close) else { break };
        found.push(inside);
        rest = next;
    }
    found
}

/// The lines inside fences, and those outside.
fn fenced(text: &str) -> (Vec<&str>, Vec<&str>) {
    let mut inside = false;
    let (mut code, mut prose) = (Vec::new(), Vec::new());
    for line in text.lines() {
        if line.starts_with("```") {
            inside = !inside;
        } else if inside {
            code.push(line);
        } else {
            prose.push(line);
        }
    }
    (code, prose)
}

/// The links and pictures that are files of ours.
fn own_links(text: &str) -> Vec<String> {
    between(&fenced(text).1.join("\n"), "](", ")")
        .into_iter()
        .filter(|link| !link.contains("://") && !link.starts_with('#') && !link.starts_with("mailto:"))
        .filter_map(|link| link.split('#').next().map(str::to_owned))
        .collect()
}

/// Every command that is written out: the lines in fences, and what stands between backticks.
fn commands(text: &str) -> Vec<String> {
    let (code, prose) = fenced(text);
    let prose = prose.join("\n");
    let written = code.into_iter().chain(between(&prose, "`", "`"));
    // An arrow is a drawing of which crate uses which.
    written.filter(|line| line.starts_with("samling ") && !line.contains('→')).map(str::to_owned).collect()
}

/// The words of a command as a shell would pass them on; what is behind a comment, pipe or redirection is left out.
fn arguments(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for sign in command.chars() {
        match sign {
            '"' => quoted = !quoted,
            '#' | '|' | '<' | '>' if !quoted => break,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(sign),
        }
    }
    words.retain(|word| !word.is_empty() && word != "…");
    words.split_off(1)
}

#[test]
fn every_file_that_is_named_is_there() {
    let mut named = 0;
    for (place, text) in documents() {
        for link in own_links(&text) {
            let target = root().join(&place).parent().unwrap().join(&link);
            assert!(target.exists(), "{} names {link}, which is not there", place.display());
            named += 1;
        }
    }
    assert!(named > 20, "only {named} links were found");
}

#[test]
fn every_picture_is_used() {
    let used: BTreeSet<String> = documents()
        .iter()
        .flat_map(|(_, text)| own_links(text))
        .filter_map(|link| Some(Path::new(&link).file_name()?.to_str()?.to_owned()))
        .collect();
    for entry in fs::read_dir(root().join("docs/images")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(used.contains(&name), "nobody shows docs/images/{name}");
    }
}

#[test]
fn every_command_is_one_that_the_program_knows() {
    let mut tried = BTreeSet::new();
    for (place, text) in documents() {
        for command in commands(&text) {
            let mut words = arguments(&command);
            words.push("--help".to_owned());
            if !tried.insert(words.clone()) {
                continue;
            }
            // Options before --help are read first, so that an unknown one is refused.
            let (code, _, err) = run(&words.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!(code, 0, "{}: {command}\n{err}", place.display());
        }
    }
    assert!(tried.len() > 10, "only {} commands were found", tried.len());
}

#[test]
fn a_command_that_the_program_does_not_know_is_noticed() {
    for wrong in ["samling invit x", "samling check --jsn file.toml", "samling gathering remove x"] {
        let mut words = arguments(wrong);
        words.push("--help".to_owned());
        let (code, ..) = run(&words.iter().map(String::as_str).collect::<Vec<_>>());
        assert_ne!(code, 0, "{wrong}");
    }
}

#[test]
fn what_the_guide_sets_in_bold_stands_on_a_page() {
    let surface: String = fs::read_dir(root().join("locales/nb"))
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap().to_lowercase())
        .collect();
    let text = fs::read_to_string(root().join(GUIDE)).unwrap();
    let (_, prose) = fenced(&text);
    let words = prose.join("\n");
    let bold: Vec<&str> = between(&words, "**", "**")
        .into_iter()
        // A sentence in bold is an emphasis of ours, not words of the surface.
        .filter(|words| !words.ends_with('.') && !words.contains('`'))
        .collect();
    assert!(bold.len() > 30, "only {} words in bold were found", bold.len());
    for words in bold {
        assert!(surface.contains(&words.to_lowercase()), "{GUIDE} names «{words}», which stands on no page");
    }
}

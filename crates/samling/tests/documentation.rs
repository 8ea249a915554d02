//! The guide and the README stay true: their pictures are there, and the program knows the commands they name.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use std::path::Path;
use std::process::Command;

const TEXTS: [&str; 3] = ["README.md", "docs/brukerveiledning.md", "docs/operations.md"];

fn read(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read_to_string(root.join(name)).expect(name)
}

#[test]
fn every_picture_and_page_that_is_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut seen = 0;
    for name in TEXTS {
        let text = read(name);
        let folder = root.join(name).parent().unwrap().to_path_buf();
        for part in text.split("](").skip(1) {
            let target = part.split([')', '#']).next().unwrap();
            if target.is_empty() || target.contains("://") {
                continue;
            }
            assert!(folder.join(target).exists(), "{name} names {target}, which is not there");
            seen += 1;
        }
    }
    assert!(seen > 15, "the texts name their pictures");
}

#[test]
fn the_program_knows_every_command_that_is_named() {
    let mut seen = 0;
    for name in TEXTS {
        for line in read(name).lines().filter(|line| line.trim_start().starts_with("samling ")) {
            let words: Vec<&str> = line.split_whitespace().skip(1).collect();
            let deep = matches!(words[0], "gathering" | "account") || words.starts_with(&["demo", "clock"]);
            let command: Vec<&str> = words.into_iter().take(if deep { 2 } else { 1 }).collect();
            let known =
                Command::new(env!("CARGO_BIN_EXE_samling")).args(&command).arg("--help").output().unwrap();
            assert!(known.status.success(), "{name}: samling {} is no command", command.join(" "));
            seen += 1;
        }
    }
    assert!(seen > 8, "the texts name commands");
}

//! That Bokmål, Nynorsk and English say equally much.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Path;

use super::Finding;
use crate::tree::Tree;

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// Where each key of a file stands, by its line. The key of an attribute is `message.attribute`.
type Keys = BTreeMap<String, usize>;

/// That each Fluent file has the same keys in all languages, each once. Terms are a language's own business.
pub fn same_keys(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut files: BTreeMap<(&str, &str), Keys> = BTreeMap::new();
    for (path, text) in tree.texts() {
        let Some((language, file)) = path.strip_prefix("locales/").and_then(|rest| rest.split_once('/'))
        else {
            continue;
        };
        if Path::new(file).extension().is_none_or(|ending| ending != "ftl") {
            continue;
        }
        if !LANGUAGES.contains(&language) {
            findings.push(Finding::new(
                path,
                1,
                format!("\"{language}\" is none of {}.", LANGUAGES.join(", ")),
            ));
            continue;
        }
        let (keys, twice) = keys(text);
        findings.extend(twice.into_iter().map(|(line, key)| {
            Finding::new(path, line, format!("The key \"{key}\" stands here a second time."))
        }));
        files.insert((file, language), keys);
    }
    let none = Keys::new();
    for ((file, language), keys) in &files {
        for other in LANGUAGES.iter().filter(|other| *other != language) {
            let theirs = files.get(&(*file, *other)).unwrap_or(&none);
            for (key, line) in keys.iter().filter(|(key, _)| !theirs.contains_key(*key)) {
                let message = format!("The key \"{key}\" is missing in locales/{other}/{file}.");
                findings.push(Finding::new(&format!("locales/{language}/{file}"), *line, message));
            }
        }
    }
    findings
}

/// The keys of a Fluent file, and those that stand twice. Keys start a line, attributes are indented.
fn keys(text: &str) -> (Keys, Vec<(usize, String)>) {
    let (mut keys, mut twice) = (Keys::new(), Vec::new());
    let mut message = String::new();
    for (index, line) in text.lines().enumerate() {
        let Some((name, _)) = line.split_once('=') else { continue };
        let name = name.trim_end();
        let key = if is_name(name) {
            name.clone_into(&mut message);
            message.clone()
        } else if name.starts_with('-') {
            // The attributes of a term are as private as the term.
            message.clear();
            continue;
        } else if let Some(attribute) = name.trim_start().strip_prefix('.').filter(|name| is_name(name)) {
            if message.is_empty() {
                continue;
            }
            format!("{message}.{attribute}")
        } else {
            continue;
        };
        match keys.entry(key) {
            Entry::Occupied(first) => twice.push((index + 1, first.key().clone())),
            Entry::Vacant(place) => {
                place.insert(index + 1);
            }
        }
    }
    (keys, twice)
}

fn is_name(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && text.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(tree: &Tree) -> Vec<String> {
        let mut findings = same_keys(tree);
        findings.sort();
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn equal_languages_pass_whatever_their_terms_and_texts() {
        let tree = Tree::of([
            (
                "locales/nb/a.ftl",
                "# Topp\n-samling = samling\n    .kasus = a\nheading = Samling = møte\n    .title = T\n",
            ),
            (
                "locales/nn/a.ftl",
                "heading =\n    { $n ->\n        [one] ein = 1\n       *[other] fleire\n    }\n .title=T\n",
            ),
            ("locales/en/a.ftl", "heading = Gathering\n    .title = T\n"),
        ]);
        assert_eq!(told(&tree), [""; 0]);
    }

    #[test]
    fn a_missing_key_is_named_where_it_stands() {
        let tree = Tree::of([
            ("locales/nb/a.ftl", "one = 1\ntwo = 2\n    .title = T\n"),
            ("locales/nn/a.ftl", "one = 1\ntwo = 2\n"),
            ("locales/en/a.ftl", "two = 2\n    .title = T\nthree = 3\n"),
        ]);
        assert_eq!(
            told(&tree),
            [
                "locales/en/a.ftl:2: The key \"two.title\" is missing in locales/nn/a.ftl.",
                "locales/en/a.ftl:3: The key \"three\" is missing in locales/nb/a.ftl.",
                "locales/en/a.ftl:3: The key \"three\" is missing in locales/nn/a.ftl.",
                "locales/nb/a.ftl:1: The key \"one\" is missing in locales/en/a.ftl.",
                "locales/nb/a.ftl:3: The key \"two.title\" is missing in locales/nn/a.ftl.",
                "locales/nn/a.ftl:1: The key \"one\" is missing in locales/en/a.ftl.",
            ]
        );
    }

    #[test]
    fn a_whole_missing_file_a_second_key_and_a_fourth_language_are_found() {
        let tree = Tree::of([("locales/nb/a.ftl", "one = 1\none = 2\n"), ("locales/da/a.ftl", "one = 1\n")]);
        assert_eq!(
            told(&tree),
            [
                "locales/da/a.ftl:1: \"da\" is none of nb, nn, en.",
                "locales/nb/a.ftl:1: The key \"one\" is missing in locales/en/a.ftl.",
                "locales/nb/a.ftl:1: The key \"one\" is missing in locales/nn/a.ftl.",
                "locales/nb/a.ftl:2: The key \"one\" stands here a second time.",
            ]
        );
    }
}

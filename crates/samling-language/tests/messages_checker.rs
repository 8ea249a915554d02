//! The rules of the build's checker, each broken once, and the code that comes out of good messages.

#[path = "../build/check.rs"]
mod check;
#[path = "../build/generate.rs"]
mod generate;
#[path = "../build/uses.rs"]
mod uses;

use check::{Catalogue, File, check as checked};

fn file(language: usize, name: &str, text: &str) -> File {
    File { language, name: name.to_owned(), text: text.to_owned() }
}

fn three(nb: &str, nn: &str, en: &str) -> Vec<File> {
    vec![file(0, "a.ftl", nb), file(1, "a.ftl", nn), file(2, "a.ftl", en)]
}

fn problems(files: &[File]) -> Vec<String> {
    checked(files).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[allow(clippy::unwrap_used, reason = "only tests call it")]
fn good(nb: &str, nn: &str, en: &str) -> Catalogue {
    let files = three(nb, nn, en);
    let problems_in = |found: Vec<check::Problem>| found.iter().map(ToString::to_string).collect::<Vec<_>>();
    checked(&files).map_err(problems_in).unwrap()
}

#[test]
fn every_rule_names_file_line_and_key() {
    let cases = [
        (
            "missing key",
            ["x = 1\n\ny = 2\n", "x = 1\n", "x = 1\ny = 2\n"],
            vec!["locales/nb/a.ftl:3: `y` is missing in locales/nn/a.ftl"],
        ),
        (
            "key only in English",
            ["x = 1\n", "x = 1\n", "# c\nz = 3\nx = 1\n"],
            vec![
                "locales/en/a.ftl:2: `z` is missing in locales/nb/a.ftl",
                "locales/en/a.ftl:2: `z` is missing in locales/nn/a.ftl",
            ],
        ),
        (
            "twice",
            ["x = 1\nx = 2\n", "x = 1\n", "x = 1\n"],
            vec!["locales/nb/a.ftl:2: `x` is defined twice; the first is at locales/nb/a.ftl:1"],
        ),
        (
            "foreign variable",
            ["x = { $a }\n", "x = { $a } { $b }\n", "x = a\n"],
            vec!["locales/nn/a.ftl:1: `x` uses $b, which the Bokmål message does not"],
        ),
        (
            "foreign variable behind a reference",
            ["x = { y }\ny = y\n", "x = { y }\ny = y\n", "x = { y }\ny = { $c }\n"],
            vec![
                "locales/en/a.ftl:1: `x` uses $c, which the Bokmål message does not",
                "locales/en/a.ftl:2: `y` uses $c, which the Bokmål message does not",
            ],
        ),
        (
            "attribute",
            ["x = 1\n    .title = t\n", "x = 1\n", "x = 1\n"],
            vec![
                "locales/nb/a.ftl:1: `x` has attributes, which are not supported; write a message of its own for each",
            ],
        ),
        (
            "no text",
            ["x =\n    .title = t\n", "x = 1\n", "x = 1\n"],
            vec![
                "locales/nb/a.ftl:1: `x` has attributes, which are not supported; write a message of its own for each",
                "locales/nb/a.ftl:1: `x` has no text",
            ],
        ),
        (
            "function",
            ["x = { NUMBER($n) }\n", "x = 1\n", "x = 1\n"],
            vec![
                "locales/nb/a.ftl:1: `x` calls a function; dates, money and numbers come finished from `Formats`",
            ],
        ),
        (
            "reference",
            ["x = { y } { -z }\n", "x = 1\n", "x = 1\n"],
            vec![
                "locales/nb/a.ftl:1: `x` refers to `y`, which is not there",
                "locales/nb/a.ftl:1: `x` refers to `-z`, which is not there",
            ],
        ),
        (
            "circle",
            ["x = { y }\ny = { x }\n", "x = 1\ny = 2\n", "x = 1\ny = 2\n"],
            vec!["locales/nb/a.ftl:1: `x` refers to itself", "locales/nb/a.ftl:2: `y` refers to itself"],
        ),
        (
            "term with a variable",
            ["-t = { $v }\nx = { -t }\n", "x = 1\n", "x = 1\n"],
            vec!["locales/nb/a.ftl:1: the term `-t` uses $v; terms take no variables"],
        ),
        (
            "names",
            ["X_y = 1\n", "X_y = 1\n", "X_y = 1\n"],
            vec![
                "locales/nb/a.ftl:1: `X_y`: a key has the letters a-z, digits and single hyphens",
                "locales/nn/a.ftl:1: `X_y`: a key has the letters a-z, digits and single hyphens",
                "locales/en/a.ftl:1: `X_y`: a key has the letters a-z, digits and single hyphens",
            ],
        ),
        (
            "variable name",
            ["x = { $Ab }\n", "x = 1\n", "x = 1\n"],
            vec![
                "locales/nb/a.ftl:1: `x`: the variable $Ab must have the letters a-z, digits and single hyphens or underscores",
            ],
        ),
        (
            "taken",
            ["new = 1\n", "new = 1\n", "new = 1\n"],
            vec![
                "locales/nb/a.ftl:1: `new` is the name of a built-in method; choose another",
                "locales/nn/a.ftl:1: `new` is the name of a built-in method; choose another",
                "locales/en/a.ftl:1: `new` is the name of a built-in method; choose another",
            ],
        ),
    ];
    for (what, [nb, nn, en], expect) in cases {
        assert_eq!(problems(&three(nb, nn, en)), expect, "{what}");
    }
}

#[test]
fn broken_syntax_is_quoted_and_hides_what_follows_from_it() {
    for (text, line) in
        [("x = 1\ny == { \n", 2), ("x = 1\n\ny = { $a ->\n [one] a\n }\n", 3), ("x = { \"a }\n", 1)]
    {
        let found = problems(&three(text, "x = 1\n", "x = 1\n"));
        assert_eq!(found.len(), 1, "{found:?}");
        let place = found[0].strip_prefix("locales/nb/a.ftl:").unwrap();
        let at: usize = place.split(':').next().unwrap().parse().unwrap();
        assert!((line..line + 3).contains(&at), "{found:?}");
        assert!(found[0].ends_with('`'), "{found:?}");
    }
}

#[test]
fn the_three_languages_have_the_same_files() {
    let files = [file(0, "a.ftl", "x = 1\n"), file(1, "a.ftl", "x = 1\n"), file(2, "b.ftl", "x = 1\n")];
    assert_eq!(
        problems(&files),
        [
            "locales/en/a.ftl:1: the file is missing; it is there in nb and nn",
            "locales/nb/b.ftl:1: the file is missing; it is there in en",
            "locales/nn/b.ftl:1: the file is missing; it is there in en",
        ]
    );
    let mut files = three("x = 1\n", "x = 1\n", "y = 1\n");
    files.extend([file(0, "b.ftl", "y = 1\n"), file(1, "b.ftl", "y = 1\n"), file(2, "b.ftl", "x = 1\n")]);
    assert_eq!(
        problems(&files),
        [
            "locales/en/b.ftl:1: `x` belongs in locales/en/a.ftl, as in nb",
            "locales/en/a.ftl:1: `y` belongs in locales/en/b.ftl, as in nb",
        ]
    );
}

#[test]
fn a_message_is_finished_only_when_it_is_so_in_every_language() {
    let catalogue = good(
        "a = A { \"{\" }{ 2 }\nb = { $n } og { a }\nc = { -t }\n-t = Samling\n",
        "a = A { \"{\" }{ 2 }\nb = { $n }\nc = c\n",
        "a = A { \"\\u00e5\" }{ 2 }\nb = b\nc = c\n",
    );
    let texts: Vec<_> = catalogue.messages.iter().map(|m| (m.key.as_str(), m.texts.is_some())).collect();
    assert_eq!(texts, [("a", true), ("b", false), ("c", false)]);
    assert_eq!(catalogue.messages[0].texts.as_ref().unwrap(), &["A {2", "A {2", "A å2"]);
    // What is finished stays out of the Fluent sources, except where a message refers to it.
    assert!(catalogue.bundles[0].contains("a = A") && catalogue.bundles[0].contains("-t = Samling"));
    assert!(catalogue.bundles[2].contains("b = b") && catalogue.bundles[2].contains("c = c"));
    let plain = good("a = A\n", "a = A\n", "a = A\n");
    assert_eq!(plain.bundles, ["", "", ""]);
}

#[test]
fn methods_have_the_variables_of_bokmål_in_order() {
    let text =
        "x-y = { $first-name } { $type ->\n  [one] { $last }\n *[other] { $first-name }\n }\nmatch = ja\n";
    let code = generate::rust(&good(text, text, text));
    for expect in [
        "pub fn x_y(self, first_name: impl Arg, type_: impl Arg, last: impl Arg) -> String",
        "(\"first-name\", first_name.value()),(\"type\", type_.value()),(\"last\", last.value()),",
        "pub const fn match_(self) -> &'static str { pick(self.language, [\"ja\", \"ja\", \"ja\"]) }",
        "&[\"match\",\"x-y\",]",
    ] {
        assert!(code.contains(expect), "{expect}\n{code}");
    }
}

#[test]
fn the_documentation_shows_the_text_and_its_comment() {
    let code = generate::rust(&good("# Til knappen\nx = Send `nå`\n", "x = Send no\n", "x = Send now\n"));
    assert!(code.contains(r#"#[doc = "In `a.ftl`: `Send 'nå'`\n\n```text\nTil knappen\n```"]"#), "{code}");
}

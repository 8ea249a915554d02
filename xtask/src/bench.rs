//! `cargo xtask bench NAME`: comparisons with what a user would pick instead.

use std::process::Command;

use crate::postgres::{Durable, Postgres};
use crate::step::{Failure, Run, cargo, must};
use crate::tree::Tree;
use crate::{journeys, prepare};

/// A comparison.
struct Bench {
    name: &'static str,
    /// What its program takes, so that a wrong word is refused before anything is built.
    options: &'static [Takes],
    run: fn(&[&str]) -> Result<(), Failure>,
}

/// An option of a comparison.
enum Takes {
    /// A word that stands alone.
    Nothing(&'static str),
    /// A word that is followed by its value.
    Value(&'static str),
}

/// Every comparison there is.
const BENCHES: &[Bench] = &[
    Bench {
        name: "allocation",
        options: &[
            Takes::Value("--case"),
            Takes::Value("--seconds"),
            Takes::Value("--draw"),
            Takes::Nothing("--full"),
            Takes::Nothing(OURS),
        ],
        run: allocation,
    },
    Bench { name: "page", options: &[], run: page },
    Bench { name: "signup", options: &[Takes::Value("--engine"), Takes::Value("--most")], run: sign_up },
];

/// The seating engine alone.
const OURS: &str = "--ours";
/// Where the open cases are, from the root of the project. They are not ours to hand on.
const OPEN_CASES: &str = "../shared/data/allocation";

/// The seating engine, beside OR-Tools and HiGHS.
fn allocation(options: &[&str]) -> Result<(), Failure> {
    let run = Run::start();
    let root = Tree::root()?;
    let models = root.join("bench/allocation");
    run.heading("prepare");
    let python = if options.contains(&OURS) {
        None
    } else {
        let place = journeys::target()?.join("bench-allocation");
        Some(prepare::python(&place, &models.join("requirements.txt"))?)
    };
    let mut command = built(&run, "allocation")?;
    command.arg("--models").arg(models).arg("--data").arg(root.join(OPEN_CASES)).args(options);
    if let Some(python) = python {
        command.arg("--python").arg(python);
    }
    must(&mut command)
}

/// The announcement, beside a static answer of the same size.
fn page(options: &[&str]) -> Result<(), Failure> {
    let run = Run::start();
    run.heading("prepare");
    prepare::wrk()?;
    must(with_example(&mut built(&run, "page")?)?.args(options))
}

/// Sign-ups through the real form, beside the same rows written straight to the same database.
fn sign_up(options: &[&str]) -> Result<(), Failure> {
    let run = Run::start();
    run.heading("prepare");
    let postgres = Postgres::start(&prepare::postgres()?, Durable::Yes)?;
    must(with_example(&mut built(&run, "signup")?)?.args(["--postgres", postgres.url()]).args(options))
}

fn with_example(command: &mut Command) -> Result<&mut Command, Failure> {
    Ok(command.arg("--example").arg(Tree::root()?.join("examples/klimasamling-trondelag-2018")))
}

/// Builds the program as it is shipped; tells the command that runs the comparison on it.
fn built(run: &Run, name: &str) -> Result<Command, Failure> {
    run.heading("build");
    must(cargo().args(["build", "--release", "-p", "samling", "-p", "samling-bench"]))?;
    run.heading(name);
    let folder = journeys::target()?.join("release");
    let mut command = Command::new(folder.join("samling-bench"));
    command.arg(name).arg("--binary").arg(folder.join("samling"));
    Ok(command)
}

/// Runs the comparison that the first word names, with the options that follow it.
pub fn run(words: &[&str]) -> Result<(), Failure> {
    let (bench, options) = pick(BENCHES, words)?;
    (bench.run)(options)
}

fn pick<'a, 'w>(benches: &'a [Bench], words: &'a [&'w str]) -> Result<(&'a Bench, &'a [&'w str]), Failure> {
    let names: Vec<&str> = benches.iter().map(|bench| bench.name).collect();
    let listing = if names.is_empty() {
        "No benches exist yet.".to_owned()
    } else {
        format!("Benches that exist: {}.", names.join(", "))
    };
    let Some((name, options)) = words.split_first() else {
        return Err(Failure::usage(format!("Which bench? {listing}")));
    };
    let Some(bench) = benches.iter().find(|bench| bench.name == *name) else {
        return Err(Failure::usage(format!("Unknown bench \"{name}\". {listing}")));
    };
    let mut words = options.iter();
    while let Some(word) = words.next() {
        let known = bench.options.iter().find(|option| match option {
            Takes::Nothing(name) | Takes::Value(name) => name == word,
        });
        match known {
            Some(Takes::Nothing(_)) => {}
            Some(Takes::Value(_)) if words.next().is_some_and(|value| !value.starts_with("--")) => {}
            Some(Takes::Value(_)) => {
                return Err(Failure::usage(format!("{word} wants a value: bench {}.", bench.usage())));
            }
            None => return Err(Failure::usage(format!("No option \"{word}\": bench {}.", bench.usage()))),
        }
    }
    Ok((bench, options))
}

impl Bench {
    fn usage(&self) -> String {
        let option = |option: &Takes| match option {
            Takes::Nothing(name) => format!(" [{name}]"),
            Takes::Value(name) => format!(" [{name} X]"),
        };
        format!("{}{}", self.name, self.options.iter().map(option).collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(benches: &[Bench], words: &[&str]) -> String {
        pick(benches, words).err().expect("wrong usage").to_string()
    }

    const SOME: &[Bench] = &[
        Bench { name: "sharing", options: &[], run: |_| Ok(()) },
        Bench {
            name: "seating",
            options: &[Takes::Nothing("--full"), Takes::Value("--most")],
            run: |_| Ok(()),
        },
    ];

    #[test]
    fn an_unknown_name_lists_what_exists() {
        assert_eq!(message(&[], &["x"]), "Unknown bench \"x\". No benches exist yet.");
        assert_eq!(message(SOME, &["x"]), "Unknown bench \"x\". Benches that exist: sharing, seating.");
        assert_eq!(message(SOME, &[]), "Which bench? Benches that exist: sharing, seating.");
        assert!(pick(SOME, &["seating"]).is_ok());
    }

    #[test]
    fn an_option_that_is_wrong_is_refused_before_anything_is_built() {
        let usage = "bench seating [--full] [--most X].";
        assert_eq!(message(SOME, &["sharing", "--full"]), "No option \"--full\": bench sharing.");
        assert_eq!(message(SOME, &["seating", "--ful"]), format!("No option \"--ful\": {usage}"));
        assert_eq!(message(SOME, &["seating", "page"]), format!("No option \"page\": {usage}"));
        assert_eq!(message(SOME, &["seating", "--most"]), format!("--most wants a value: {usage}"));
        assert_eq!(message(SOME, &["seating", "--most", "--full"]), format!("--most wants a value: {usage}"));
        let words = ["seating", "--most", "5", "--full"];
        assert_eq!(pick(SOME, &words).ok().map(|(_, options)| options), Some(&words[1..]));
    }
}

//! The command of the benches: which one, and on which program.

use samling_bench::{Asked, Broken, bench_page, bench_signup};
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let at = words.iter().position(|word| word == name)?;
        words.get(at + 1).cloned()
    };
    let (Some(name), Some(binary), Some(example)) = (words.first(), value("--binary"), value("--example"))
    else {
        eprintln!(
            "usage: samling-bench signup|page --binary PROGRAM --example FOLDER [--postgres URL] [--engine NAME] [--most N]"
        );
        return ExitCode::from(2);
    };
    let asked = Asked {
        binary: binary.into(),
        postgres: value("--postgres"),
        example: example.into(),
        engine: value("--engine"),
        most: value("--most").and_then(|most| most.parse().ok()),
    };
    let done = match name.as_str() {
        "signup" => bench_signup::run(&asked),
        "page" => bench_page::run(&asked),
        _ => Err(Broken::new(format!("no bench \"{name}\""))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

//! Steps of a run: a heading with the time since the start, a program that must succeed, a failure with its code.

use std::fmt;
use std::process::Command;
use std::time::Instant;

/// Why a command ends early.
#[derive(Debug)]
pub struct Failure {
    /// What happened and what to do, for a person.
    message: String,
    /// The exit code: that of the program that failed, 2 for wrong usage, else 1.
    pub code: u8,
}

impl Failure {
    /// Something is missing or wrong.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 1 }
    }

    /// The command was called wrongly.
    pub fn usage(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 2 }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(error.to_string())
    }
}

/// The clock of one run, for its headings.
pub struct Run {
    started: Instant,
}

impl Run {
    /// Starts the clock.
    pub fn start() -> Self {
        Self { started: Instant::now() }
    }

    /// Announces the next step: `== clippy (1 min 5 s)`, the time being that since the start of the run.
    pub fn heading(&self, title: &str) {
        println!("\n== {title} ({})", told(self.started.elapsed().as_secs()));
    }
}

fn told(seconds: u64) -> String {
    if seconds < 60 { format!("{seconds} s") } else { format!("{} min {} s", seconds / 60, seconds % 60) }
}

/// Runs a program with its output shown. Its exit code becomes ours when it is not 0.
pub fn must(command: &mut Command) -> Result<(), Failure> {
    let line = shown(command);
    let status = clean(command)
        .status()
        .map_err(|error| Failure::new(format!("`{line}` could not be started: {error}")))?;
    if status.success() {
        return Ok(());
    }
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    Err(Failure { message: format!("`{line}` failed ({status})."), code })
}

/// Runs a program and returns what it writes on its standard output.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let line = shown(command);
    let output = clean(command)
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("`{line}` could not be started: {error}")))?;
    if !output.status.success() {
        return Err(Failure::new(format!("`{line}` failed ({}).", output.status)));
    }
    String::from_utf8(output.stdout).map_err(|_| Failure::new(format!("`{line}` did not write UTF-8.")))
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// `cargo run` tells us about our own package; a cargo below us must not take that for its own and build anew.
fn clean(command: &mut Command) -> &mut Command {
    for (name, _) in std::env::vars_os() {
        let Some(text) = name.to_str() else { continue };
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") || text == "CARGO_BIN_NAME" {
            command.env_remove(text);
        }
    }
    command
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_hands_on_its_code_and_is_named() {
        let failure = must(Command::new("sh").args(["-c", "exit 7"])).expect_err("it exits with 7");
        assert_eq!(failure.code, 7);
        assert!(failure.to_string().starts_with("`sh -c exit 7` failed"), "{failure}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let failure = must(&mut Command::new("no-such-program-here")).expect_err("it is not there");
        assert!(failure.to_string().contains("no-such-program-here"), "{failure}");
        assert_eq!(failure.code, 1);
    }

    #[test]
    fn output_is_what_the_program_writes() {
        assert_eq!(output(Command::new("echo").arg("hei")).expect("echo"), "hei\n");
        assert!(output(&mut Command::new("false")).is_err());
    }

    #[test]
    fn time_is_told_in_minutes_from_one_minute_on() {
        assert_eq!([told(0), told(59), told(60), told(125)], ["0 s", "59 s", "1 min 0 s", "2 min 5 s"]);
    }
}

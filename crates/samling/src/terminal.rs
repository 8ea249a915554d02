//! What the program writes to the terminal, and the password that it reads there.

use crate::trouble::Trouble;
use samling_domain::personal::Personal;
use samling_language::Messages;
use std::io::{self, BufRead, IsTerminal, Write};

/// Writes an answer and a line break to standard output. Whoever has stopped reading, such as `head`, needs no more.
pub fn answer(text: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// Writes a remark and a line break to standard error.
pub fn tell(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Reads a password: the first line of standard input, or twice at the terminal without showing it.
pub fn password(from_stdin: bool, m: Messages) -> Result<Personal, Trouble> {
    if from_stdin {
        return line(m);
    }
    if !io::stdin().is_terminal() {
        return Err(Trouble::usage(m.command_account_no_terminal()));
    }
    let hidden = Hidden::start();
    let first = asked(m.command_account_password_ask(), m)?;
    let second = asked(m.command_account_password_repeat(), m)?;
    drop(hidden);
    if first == second { Ok(first) } else { Err(Trouble::usage(m.command_account_passwords_differ())) }
}

fn asked(question: &str, m: Messages) -> Result<Personal, Trouble> {
    let mut err = io::stderr().lock();
    let _ = write!(err, "{question} ").and_then(|()| err.flush());
    let password = line(m);
    let _ = writeln!(err);
    password
}

fn line(m: Messages) -> Result<Personal, Trouble> {
    let mut text = String::new();
    match io::stdin().lock().read_line(&mut text) {
        Ok(_) => Ok(Personal::new(text.trim_end_matches(['\n', '\r']))),
        Err(error) => Err(Trouble::usage(m.command_account_password_unreadable(error.to_string()))),
    }
}

/// While it lives, the terminal does not show what is typed.
struct Hidden {
    #[cfg(unix)]
    before: Option<rustix::termios::Termios>,
}

impl Hidden {
    #[cfg(unix)]
    fn start() -> Self {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
        let before = tcgetattr(io::stdin()).ok();
        if let Some(before) = &before {
            let mut quiet = before.clone();
            quiet.local_modes.remove(LocalModes::ECHO);
            let _ = tcsetattr(io::stdin(), OptionalActions::Flush, &quiet);
        }
        Self { before }
    }
    #[cfg(not(unix))]
    fn start() -> Self {
        Self {}
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(before) = &self.before {
            let _ = rustix::termios::tcsetattr(io::stdin(), rustix::termios::OptionalActions::Flush, before);
        }
    }
}

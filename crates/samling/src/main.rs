//! The program: reads the command line, puts the parts together, and tells how it went.
//!
//! - `cli.rs` what can be written after `samling`; `language.rs` the language of the answers;
//! - `trouble.rs` why a command did not do what was asked, with its exit code; `terminal.rs` what is written and read;
//! - `config.rs` the settings; `key.rs` the key file; `installation.rs` opens what the settings name;
//!   `exposed.rs` what others on the machine can look into;
//! - `text_file.rs` and `picture.rs` read what people bring;
//! - `watch.rs` what is looked after while the server runs;
//! - one file or folder per command: `check`, `gathering`, `decide`, `allocate`, `account`, `deletion`, `invitation`, `serve`, `backup`, `doctor`, `demo`.
//!
//! To add a command: 1. its arguments in `cli.rs`, with an example; 2. a file with a `run` that returns an exit code or a
//! [`trouble::Trouble`]; 3. its answers in `locales/{nb,nn,en}/command.ftl`; 4. a test in `tests/` that runs the program.

mod account;
mod allocate;
mod backup;
mod check;
mod cli;
mod config;
mod decide;
mod deletion;
mod demo;
mod doctor;
mod exposed;
mod gathering;
mod installation;
mod invitation;
mod key;
mod language;
mod picture;
mod serve;
mod terminal;
mod text_file;
mod trouble;
mod watch;

use clap::Parser;
use cli::{AccountCommand, Cli, Command, DemoCommand, GatheringCommand};
use samling_language::Messages;
use std::process::ExitCode;
use trouble::Trouble;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let messages = Messages::new(language::of_messages(cli.language));
    match run(cli.command, messages) {
        Ok(code) => code,
        Err(trouble) => {
            terminal::tell(&trouble.text);
            ExitCode::from(trouble.exit)
        }
    }
}

fn run(command: Command, m: Messages) -> Result<ExitCode, Trouble> {
    match command {
        Command::Check(asked) => check::run(&asked, m),
        Command::Gathering(GatheringCommand::Import { from, invited, force, place }) => {
            gathering::import(&from, invited.as_deref(), force, &place, m)
        }
        Command::Gathering(GatheringCommand::Export { id, folder, place }) => {
            gathering::export(&id, &folder, &place, m)
        }
        Command::Gathering(GatheringCommand::List { place }) => gathering::list(&place, m),
        Command::Gathering(GatheringCommand::Schema) => Ok(gathering::schema()),
        Command::Allocate(asked) => allocate::run(&asked, m),
        Command::Decide(asked) => decide::run(&asked, m),
        Command::Account(AccountCommand::Add { email, name, password_stdin, place }) => {
            account::add(&email, &name, password_stdin, &place, m)
        }
        Command::Account(AccountCommand::Remove { email, place }) => account::remove(&email, &place, m),
        Command::Account(AccountCommand::List { place }) => account::list(&place, m),
        Command::Invite { gathering, place } => invitation::invite(&gathering, &place, m),
        Command::Remind { gathering, place } => invitation::remind(&gathering, &place, m),
        Command::DeleteDue { dry_run, place } => deletion::run(dry_run, &place, m),
        Command::Serve { config } => serve::run(config.as_deref(), m),
        Command::Backup(asked) => backup::run(&asked, m),
        Command::Restore(asked) => backup::restore(&asked, m),
        Command::Doctor { config } => doctor::run(config.as_deref(), m),
        Command::Demo(asked) => match asked.command {
            None => demo::start(&asked, m),
            Some(DemoCommand::Clock { step, data }) => demo::clock::run(step, data.as_deref(), m),
        },
    }
}

//! `samling account`: organisers' accounts.

use crate::cli::Place;
use crate::trouble::Trouble;
use crate::{installation, terminal};
use samling_app::account::{self, SHORTEST_PASSWORD};
use samling_language::Messages;
use std::process::ExitCode;

/// Adds an account, or sets name and password of the one with this address.
pub fn add(
    email: &str,
    name: &str,
    from_stdin: bool,
    place: &Place,
    m: Messages,
) -> Result<ExitCode, Trouble> {
    let (email, name) = (email.trim().to_owned(), name.trim().to_owned());
    if !samling_domain::registration::form::is_email(&email) {
        return Err(Trouble::usage(m.command_account_email_wrong(&email)));
    }
    if name.is_empty() {
        return Err(Trouble::usage(m.command_account_name_missing()));
    }
    let installation = installation::open(place, m)?;
    let password = terminal::password(from_stdin, m)?;
    if password.reveal().chars().count() < SHORTEST_PASSWORD {
        return Err(Trouble::usage(m.command_account_password_short(SHORTEST_PASSWORD)));
    }
    let hashed = account::hash(password.reveal()).map_err(|failure| Trouble::of(&failure, m))?;
    let id = installation
        .samling
        .write_blocking(move |tx, context| account::put(tx, context, &email, &name, &hashed))
        .map_err(|failure| Trouble::of(&failure, m))?;
    terminal::answer(&m.command_account_set(id));
    Ok(ExitCode::SUCCESS)
}

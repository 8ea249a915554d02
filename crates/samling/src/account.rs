//! `samling account`: organisers' accounts.

use crate::cli::Place;
use crate::trouble::Trouble;
use crate::{installation, terminal};
use samling_app::account::{self, LONGEST_PASSWORD, SHORTEST_PASSWORD};
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
    if !samling_domain::typed::is_email(&email) {
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
    if password.reveal().len() > LONGEST_PASSWORD {
        return Err(Trouble::usage(m.command_account_password_long(LONGEST_PASSWORD)));
    }
    let hashed = account::hash(password.reveal()).map_err(|failure| Trouble::of(&failure, m))?;
    let id = installation
        .samling
        .write_blocking(move |tx, context| account::put(tx, context, &email, &name, &hashed))
        .map_err(|failure| Trouble::of(&failure, m))?;
    terminal::answer(&m.command_account_set(id));
    Ok(ExitCode::SUCCESS)
}

/// Removes an account; whoever is logged in with it is logged out at once.
pub fn remove(email: &str, place: &Place, m: Messages) -> Result<ExitCode, Trouble> {
    let installation = installation::open(place, m)?;
    let address = email.to_owned();
    let removed = installation
        .samling
        .write_blocking(move |tx, context| account::remove(tx, context, &address))
        .map_err(|failure| Trouble::of(&failure, m))?;
    if !removed {
        return Err(Trouble::usage(m.command_account_unknown(email)));
    }
    terminal::answer(&m.command_account_removed(email));
    Ok(ExitCode::SUCCESS)
}

/// Lists the accounts: number, address, name.
pub fn list(place: &Place, m: Messages) -> Result<ExitCode, Trouble> {
    let installation = installation::open(place, m)?;
    let accounts = installation
        .samling
        .read_blocking(|tx, _| Ok::<_, samling_app::Failure>(tx.accounts()?))
        .map_err(|failure| Trouble::of(&failure, m))?;
    if accounts.is_empty() {
        terminal::tell(m.command_account_none());
    }
    for row in accounts {
        terminal::answer(&format!("{}  {}  {}", row.id, row.email.reveal(), row.name.reveal()));
    }
    Ok(ExitCode::SUCCESS)
}

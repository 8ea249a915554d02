//! `samling invite` and `samling remind`: letters to invited organisations.

use crate::cli::Place;
use crate::trouble::Trouble;
use crate::{installation, terminal};
use samling_app::invitation;
use samling_app::journal::Actor;
use samling_language::Messages;
use std::process::ExitCode;

/// Invites every organisation that has not been.
pub fn invite(gathering: &str, place: &Place, m: Messages) -> Result<ExitCode, Trouble> {
    let installation = installation::open(place, m)?;
    let id = installation::gathering(&installation.samling, gathering, m)?;
    let count = installation
        .samling
        .write_blocking(move |tx, context| invitation::invite(tx, context, &id, None, &Actor::Operator))
        .map_err(|failure| Trouble::of(&failure, m))?;
    terminal::answer(&m.command_invitation_sent_to(count));
    Ok(ExitCode::SUCCESS)
}

/// Reminds those who have not answered.
pub fn remind(gathering: &str, place: &Place, m: Messages) -> Result<ExitCode, Trouble> {
    let installation = installation::open(place, m)?;
    let id = installation::gathering(&installation.samling, gathering, m)?;
    let of = id.clone();
    let over = installation
        .samling
        .read_blocking(move |tx, context| {
            let rules = &context.load(tx, &of)?.gathering;
            Ok(rules.registration.deadline.is_past(&rules.timezone, context.now))
        })
        .map_err(|failure| Trouble::of(&failure, m))?;
    if over {
        return Err(Trouble::usage(m.desk_send_over_reminder().to_owned()));
    }
    let count = installation
        .samling
        .write_blocking(move |tx, context| invitation::remind(tx, context, &id, &Actor::Operator))
        .map_err(|failure| Trouble::of(&failure, m))?;
    terminal::answer(&m.command_reminder_sent_to(count));
    Ok(ExitCode::SUCCESS)
}

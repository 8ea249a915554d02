//! Deleting personal data on its day: by itself while the program serves, and by `samling delete-due`.

use crate::cli::Place;
use crate::trouble::Trouble;
use crate::{installation, terminal};
use samling_app::journal::Actor;
use samling_app::privacy::{self, Deletion};
use samling_app::{Failure, Samling};
use samling_language::Messages;
use samling_letters::Post;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How often a server looks for what is due.
const PAUSE: Duration = Duration::from_mins(1);
/// How often the demo looks: its clock may be moved at any time.
const DEMO_PAUSE: Duration = Duration::from_secs(1);

/// `samling delete-due`: deletes what is due, or only tells.
pub fn run(dry_run: bool, place: &Place, m: Messages) -> Result<ExitCode, Trouble> {
    let samling = installation::open(place, m)?.samling;
    let found = if dry_run {
        samling.read_blocking(privacy::all_due)
    } else {
        privacy::delete_due(&samling, &Actor::Operator)
    };
    let found = found.map_err(|failure| Trouble::of(&failure, m))?;
    if found.is_empty() {
        terminal::answer(m.command_deletion_none());
    }
    for deletion in &found {
        terminal::answer(&told(deletion, dry_run, m));
    }
    Ok(ExitCode::SUCCESS)
}

fn told(deletion: &Deletion, dry_run: bool, m: Messages) -> String {
    let what = m.by_code(&format!("privacy-kind-{}", deletion.kind.code()), &[]).unwrap_or_default();
    let gathering = deletion.gathering.as_str();
    if dry_run {
        m.command_deletion_would(deletion.records, gathering, what)
    } else {
        m.command_deletion_done(deletion.records, gathering, what)
    }
}

/// Deletes what is due until told to stop; for a thread of its own.
pub fn watch(samling: &Samling, post: &dyn Post, demo: bool, stop: &AtomicBool) {
    let pause = if demo { DEMO_PAUSE } else { PAUSE };
    let mut forgotten = 0;
    while !stop.load(Ordering::Relaxed) {
        if let Err(failure) = once(samling, post, &mut forgotten) {
            tracing::error!(%failure, "what is due could not be deleted; it is tried again");
        }
        wait(pause, stop);
    }
}

fn once(samling: &Samling, post: &dyn Post, forgotten: &mut usize) -> Result<(), Failure> {
    for deletion in privacy::delete_due(samling, &Actor::System)? {
        let (kind, records) = (deletion.kind.code(), deletion.records);
        tracing::info!(gathering = %deletion.gathering, kind, records, "personal data deleted on its day");
    }
    let letters = samling.read_blocking(|tx, _| Ok(tx.letters_without_message()?))?;
    if letters.len() != *forgotten {
        if let Err(error) = post.forget(&letters) {
            tracing::error!(%error, "copies of deleted letters are still in the folder; it is tried again");
        } else {
            *forgotten = letters.len();
        }
    }
    Ok(())
}

fn wait(length: Duration, stop: &AtomicBool) {
    let moment = Duration::from_millis(100);
    let mut left = length;
    while !left.is_zero() && !stop.load(Ordering::Relaxed) {
        std::thread::sleep(moment.min(left));
        left = left.saturating_sub(moment);
    }
}

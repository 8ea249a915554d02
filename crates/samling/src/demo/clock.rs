//! The demo's clock from the command line, and its rest while the demo does not run.

use crate::cli::{ClockStep, Place};
use crate::trouble::Trouble;
use crate::{installation, terminal};
use jiff::Timestamp;
use samling_app::demo::{DemoClock, store_offset, stored_offset, to_next_milestone};
use samling_app::store::Transaction;
use samling_app::{Clock, Failure, Samling};
use samling_language::Messages;
use std::path::Path;
use std::process::ExitCode;

/// The setting that holds, since the demo was stopped, the distance then and the demo's time then (both in microseconds).
const STOPPED: &str = "demo-clock-stopped";

/// Shows or moves the clock of the demo in a folder.
pub fn run(step: ClockStep, data: Option<&Path>, m: Messages) -> Result<ExitCode, Trouble> {
    let folder = super::folder(data);
    let none = || Trouble::usage(m.command_demo_not_there(folder.display().to_string()));
    if !super::database_file(&folder).is_file() {
        return Err(none());
    }
    let place = Place {
        data: Some(folder.clone()),
        database: Some(super::database_file(&folder).to_string_lossy().into_owned()),
        config: None,
    };
    let installation = installation::open(&place, m)?;
    let clock = installation.demo.ok_or_else(none)?;
    let samling = &installation.samling;
    let failed = |failure: Failure| Trouble::of(&failure, m);
    let answer = match step {
        ClockStep::Show => m.command_demo_time(time(samling, m).map_err(failed)?),
        ClockStep::Next => next(samling, &clock, m).map_err(failed)?,
    };
    terminal::answer(&answer);
    Ok(ExitCode::SUCCESS)
}

fn next(samling: &Samling, clock: &DemoClock, m: Messages) -> Result<String, Failure> {
    let id = super::gathering_id(samling)?;
    let moved = samling.write_blocking(move |tx, context| to_next_milestone(tx, context, &id))?;
    let Some((milestone, _, offset)) = moved else {
        return Ok(m.command_demo_no_more_milestones(time(samling, m)?));
    };
    clock.refresh(Some(offset));
    let what = m.by_code(milestone.code(), &[]).unwrap_or_default();
    Ok(m.command_demo_time_moved(time(samling, m)?, what))
}

fn time(samling: &Samling, m: Messages) -> Result<String, Failure> {
    let id = super::gathering_id(samling)?;
    let loaded = samling.read_blocking(move |tx, context| context.load(tx, &id))?;
    Ok(m.formats().instant(&samling.now(), &loaded.gathering.timezone))
}

/// Writes down when the demo stopped, so that its time stands still until it goes on.
pub fn remember(tx: &mut dyn Transaction, clock: &DemoClock) -> Result<(), Failure> {
    let (offset, now) = (clock.offset(), clock.now().as_microsecond());
    store_offset(tx, offset)?;
    Ok(tx.put_setting(STOPPED, &format!("{offset} {now}"))?)
}

/// The distance with which a demo goes on: as stored, or so that it goes on at the moment when it stopped; nothing where
/// there is no demo. A clock that was moved after the stop keeps its new time.
pub fn resumed(tx: &mut dyn Transaction) -> Result<Option<i64>, Failure> {
    let Some(stored) = stored_offset(tx)? else { return Ok(None) };
    let stopped = tx.setting(STOPPED)?;
    let at = stopped.as_deref().and_then(|text| stopped_at(text, stored));
    Ok(Some(at.map_or(stored, |at| at.saturating_sub(Timestamp::now().as_microsecond()))))
}

/// The moment of the stop, when the clock has not been moved since.
fn stopped_at(text: &str, stored: i64) -> Option<i64> {
    let (offset, at) = text.split_once(' ')?;
    let same = offset.parse::<i64>().ok()? == stored;
    same.then(|| at.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::stopped_at;

    #[test]
    fn a_clock_that_was_moved_after_the_stop_keeps_its_new_time() {
        assert_eq!(stopped_at("-5 100", -5), Some(100));
        assert_eq!(stopped_at("-5 100", -6), None);
        assert_eq!(stopped_at("", -5), None);
        assert_eq!(stopped_at("-5", -5), None);
    }
}

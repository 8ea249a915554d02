//! `samling restore`: verifies a backup, then brings it back whole or not at all.

use super::manifest::{read_head, read_line};
use super::read::{self, Verified};
use super::{Broken, Progress};
use crate::cli::RestoreArgs;
use crate::config::Config;
use crate::installation::make_folder;
use crate::trouble::Trouble;
use crate::{key, terminal};
use jiff::Timestamp;
use samling_app::store::StoreError;
use samling_language::Messages;
use samling_storage::copy::{Found, Sink, Table, Value, copy_in, found};
use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Brings a backup back.
pub fn run(asked: &RestoreArgs, m: Messages) -> Result<ExitCode, Trouble> {
    let config = Config::of_place(&asked.place, m)?;
    let told = |broken: Broken| broken.told(&config, m);
    let mut backup = read::verify(&asked.file).map_err(told)?;
    let known = samling_storage::schema_version();
    if backup.manifest.schema > known {
        let program = backup.manifest.program.clone();
        return Err(Trouble::usage(m.command_restore_newer(program, backup.manifest.schema, known)));
    }
    let there = found(&config.database).map_err(|error| match error {
        StoreError::Busy(_) => Trouble::failed(m.command_restore_in_use()),
        error => told(error.into()),
    })?;
    let key_file = key::path(&config.data);
    let other_key = fs::read(&key_file).is_ok_and(|held| held != backup.key);
    if (there == Found::Content || other_key) && !asked.force {
        return Err(Trouble::usage(m.command_restore_not_empty()));
    }
    make_folder(&config.data, m)?;
    let aside = Timestamp::now().strftime("before-restore-%Y%m%d-%H%M%S").to_string();
    let (waiting, kept) =
        bring_back(&mut backup, &config, &key_file, &aside, asked.hold_letters).map_err(told)?;
    for place in kept {
        terminal::tell(&m.command_restore_kept(place));
    }
    let rows: u64 = backup.manifest.tables.values().sum();
    terminal::answer(&m.command_restore_done(rows, backup.manifest.tables.len(), &backup.manifest.made_at));
    if waiting > 0 {
        terminal::tell(&if asked.hold_letters {
            m.command_restore_letters_held(waiting)
        } else {
            m.command_restore_letters_waiting(waiting)
        });
    }
    Ok(ExitCode::SUCCESS)
}

/// The new key lies ready before the database is changed, so that the two change together.
fn bring_back(
    backup: &mut Verified,
    config: &Config,
    key_file: &Path,
    aside: &str,
    hold: bool,
) -> Result<(usize, Vec<String>), Broken> {
    let new_key = with_end(key_file, &format!("restoring-{}", std::process::id()));
    write_key(&new_key, &backup.key)?;
    let mut waiting = 0;
    let copied = copy_in(&config.database, backup.manifest.schema, aside, |sink| {
        waiting = fill(backup, sink, hold)?;
        Ok::<_, Broken>(())
    });
    let mut kept: Vec<String> = match copied {
        Ok(kept) => kept.into_iter().collect(),
        Err(broken) => {
            let _ = fs::remove_file(&new_key);
            return Err(broken);
        }
    };
    if fs::read(key_file).is_ok_and(|held| held != backup.key) {
        let place = with_end(key_file, aside);
        fs::rename(key_file, &place)?;
        kept.push(place.display().to_string());
    }
    super::put_in_place(&new_key, key_file)?;
    Ok((waiting, kept))
}

fn with_end(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{end}"));
    PathBuf::from(name)
}

fn write_key(path: &Path, key: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(key)?;
    file.sync_all()
}

/// Fills a database; tells how many letters are on their way out.
fn fill(backup: &mut Verified, sink: &mut dyn Sink, hold: bool) -> Result<usize, Broken> {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    let (mut waiting, mut progress) = (0, Progress::new());
    let expected = backup.manifest.tables.clone();
    backup.tables(|content| {
        let mut lines = content.lines();
        let table = read_head(lines.next().unwrap_or_default())?;
        sink.table(&table)?;
        let count = counts.entry(table.name.clone()).or_default();
        for line in lines {
            let mut row = read_line(line)?;
            waiting += usize::from(on_its_way(&table, &mut row, hold));
            sink.row(row)?;
            *count += 1;
            progress.row(&table.name);
        }
        Ok(())
    })?;
    match expected.iter().find(|(table, count)| counts.get(*table) != Some(count)) {
        Some((table, _)) => Err(Broken::Changed(table.clone())),
        None => Ok(waiting),
    }
}

/// Whether a row is a letter on its way out. When letters are held, it becomes unsure: it goes on the organiser's word.
fn on_its_way(table: &Table, row: &mut [Value], hold: bool) -> bool {
    if table.name != "letter" {
        return false;
    }
    let state = table.columns.iter().position(|column| column == "state").and_then(|at| row.get_mut(at));
    let Some(Value::Text(state)) = state else { return false };
    let waits = matches!(state.as_str(), "queued" | "sending");
    if waits && hold {
        "unsure".clone_into(state);
    }
    waits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_on_their_way_are_counted_and_held() {
        let table = |name: &str| Table {
            name: name.to_owned(),
            columns: vec!["id".to_owned(), "state".to_owned()],
            last: None,
        };
        let row = |state: &str| vec![Value::Int(1), Value::Text(state.to_owned())];
        for (name, state, hold, waits, after) in [
            ("letter", "queued", false, true, "queued"),
            ("letter", "sending", false, true, "sending"),
            ("letter", "queued", true, true, "unsure"),
            ("letter", "sent", true, false, "sent"),
            ("other", "queued", true, false, "queued"),
        ] {
            let mut values = row(state);
            assert_eq!(on_its_way(&table(name), &mut values, hold), waits, "{name} {state}");
            assert_eq!(values, row(after));
        }
    }
}

//! Opens what the settings name: data folder, key, database and clock.

use crate::cli::Place;
use crate::config::Config;
use crate::demo::clock::resumed;
use crate::trouble::Trouble;
use crate::{key, terminal};
use jiff::Timestamp;
use samling_app::demo::DemoClock;
use samling_app::store::{Database, Transaction};
use samling_app::{Clock, Context, Failure, Samling};
use samling_domain::identity::GatheringId;
use samling_language::Messages;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The clock of the world.
pub struct WorldClock;

impl Clock for WorldClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// An open installation.
pub struct Installation {
    /// The application.
    pub samling: Samling,
    /// The demo's clock, when its database is that of a demo.
    pub demo: Option<Arc<DemoClock>>,
}

/// Opens the installation that a command is about.
pub fn open(place: &Place, m: Messages) -> Result<Installation, Trouble> {
    open_config(&Config::of_place(place, m)?, m)
}

/// Opens the installation of these settings. A demo's database comes with the demo's clock.
pub fn open_config(config: &Config, m: Messages) -> Result<Installation, Trouble> {
    make_folder(&config.data, m)?;
    let database = open_database(&config.database, m)?;
    let (key, made) = key::load_or_make(&config.data, m)?;
    let samling = Samling::new(Arc::clone(&database), Arc::new(WorldClock), key.clone());
    let look = |tx: &mut dyn Transaction, _: &Context| Ok((resumed(tx)?, tx.gatherings()?.len()));
    let (offset, gatherings) = samling.read_blocking(look).map_err(|failure| Trouble::of(&failure, m))?;
    if made && gatherings > 0 {
        terminal::tell(&m.command_key_new_for_old(key::path(&config.data).display().to_string()));
    }
    let Some(offset) = offset else { return Ok(Installation { samling, demo: None }) };
    let clock = Arc::new(DemoClock::default());
    clock.refresh(Some(offset));
    Ok(Installation { samling: Samling::new(database, clock.clone(), key), demo: Some(clock) })
}

/// Makes the data folder, readable for its owner only; one that is there stays as it is.
pub fn make_folder(folder: &Path, m: Messages) -> Result<(), Trouble> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder).map_err(|error| {
        Trouble::usage(m.command_folder_not_made(folder.display().to_string(), error.to_string()))
    })
}

/// Opens a database and brings its schema to the newest version.
pub fn open_database(address: &str, m: Messages) -> Result<Arc<dyn Database>, Trouble> {
    samling_storage::open(address).map_err(|error| {
        Trouble::usage(m.command_database_unopened(without_password(address), error.to_string()))
    })
}

/// An address that may be shown: without user and password.
pub fn without_password(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return address.to_owned() };
    let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    // What follows a question mark may hold a password as well.
    let host = host.split('?').next().unwrap_or_default();
    format!("{scheme}://{host}")
}

/// The gathering that a command names; an unknown one is answered with those that there are.
pub fn gathering(samling: &Samling, text: &str, m: Messages) -> Result<GatheringId, Trouble> {
    let all = samling
        .read_blocking(|tx, _| Ok::<_, Failure>(tx.gatherings()?))
        .map_err(|failure| Trouble::of(&failure, m))?;
    if let Some((id, _)) = all.iter().find(|(id, _)| id.as_str() == text) {
        return Ok(id.clone());
    }
    if all.is_empty() {
        return Err(Trouble::usage(m.command_no_gathering_yet(text)));
    }
    let known: Vec<&str> = all.iter().map(|(id, _)| id.as_str()).collect();
    Err(Trouble::usage(m.command_no_such_gathering(text, known.join(", "))))
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn an_address_is_shown_without_its_password() {
        for (address, expect) in [
            ("postgres://samling:p@ss@db.example/samling", "postgres://db.example/samling"),
            ("postgres://db.example/samling?password=x", "postgres://db.example/samling"),
            ("data/samling.db", "data/samling.db"),
        ] {
            assert_eq!(without_password(address), expect);
        }
    }
}

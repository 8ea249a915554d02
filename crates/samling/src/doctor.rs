//! `samling doctor`: looks after an installation and says what to do.

use crate::cli::Place;
use crate::config::{Config, Way};
use crate::installation::{open_database, without_password};
use crate::trouble::Trouble;
use crate::{exposed, key, serve, terminal, watch};
use jiff::Timestamp;
use samling_app::store::{Database, Mode, Stored, Transaction, Work};
use samling_language::Messages;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::Duration;

/// No clock of a server that runs this is earlier: 1 January 2026.
const EARLIEST: i64 = 1_767_225_600;

/// What a look found: all is well, or what to do.
type Look = Result<String, String>;

/// Looks at everything and tells.
pub fn run(config: Option<&Path>, m: Messages) -> Result<ExitCode, Trouble> {
    let config = Config::of_place(&Place { config: config.map(PathBuf::from), ..Place::default() }, m)?;
    let looks = [
        (m.command_doctor_data(), data_folder(&config, m)),
        (m.command_doctor_space(), space(&config, m)),
        (m.command_doctor_key(), key_file(&config, m)),
        (m.command_doctor_database(), database(&config, m)),
        (m.command_doctor_public_url(), public_url(&config, m)),
        (m.command_doctor_proxies(), proxies(&config, m)),
        (m.command_doctor_letters(), letters(&config, m)),
        (m.command_doctor_clock(), clock(m)),
    ];
    for (what, look) in &looks {
        terminal::answer(&match look {
            Ok(found) => m.command_doctor_line_well(*what, found),
            Err(to_do) => m.command_doctor_line_trouble(*what, to_do),
        });
    }
    let troubles = looks.iter().filter(|(_, look)| look.is_err()).count();
    terminal::answer(&if troubles == 0 {
        m.command_doctor_all_well().to_owned()
    } else {
        m.command_doctor_troubles(troubles)
    });
    Ok(ExitCode::from(u8::from(troubles > 0)))
}

fn data_folder(config: &Config, m: Messages) -> Look {
    let folder = &config.data;
    let name = folder.display().to_string();
    if !folder.is_dir() {
        return Err(m.command_doctor_data_missing(&name));
    }
    let trial = folder.join(format!(".samling-doctor-{}", std::process::id()));
    std::fs::write(&trial, b"")
        .map_err(|error| m.command_doctor_data_unwritable(&name, error.to_string()))?;
    let _ = std::fs::remove_file(&trial);
    if exposed::data(config) {
        return Err(m.command_doctor_data_open(&name));
    }
    Ok(name)
}

fn space(config: &Config, m: Messages) -> Look {
    let Some(disk) = watch::measure(&config.data, config.operation.disk_warning) else {
        return Ok(m.command_doctor_space_unknown().to_owned());
    };
    let megabytes = disk.free / 1024 / 1024;
    if disk.low() {
        Err(m.command_doctor_space_little(megabytes))
    } else {
        Ok(m.command_doctor_space_free(megabytes))
    }
}

/// Behind a proxy that is not named, clients cannot be told apart.
fn proxies(config: &Config, m: Messages) -> Look {
    let named = &config.operation.proxies;
    if !named.is_empty() {
        let named: Vec<String> = named.iter().map(ToString::to_string).collect();
        Ok(m.command_doctor_proxies_named(named.join(", ")))
    } else if config.public_url.starts_with("https://") {
        // This program speaks no TLS, so something before it does.
        Err(m.command_doctor_proxies_missing().to_owned())
    } else {
        Ok(m.command_doctor_proxies_none().to_owned())
    }
}

fn key_file(config: &Config, m: Messages) -> Look {
    let path = key::path(&config.data);
    let name = path.display().to_string();
    if !path.exists() {
        return Err(m.command_doctor_key_missing(&name));
    }
    key::load(&path, m).map_err(|trouble| trouble.text)?;
    if exposed::key_file(config).is_some() { Err(m.command_doctor_key_open(&name)) } else { Ok(name) }
}

fn database(config: &Config, m: Messages) -> Look {
    let address = without_password(&config.database);
    if !address.contains("://") && !Path::new(&config.database).exists() {
        return Err(m.command_doctor_database_missing(&address));
    }
    let database = open_database(&config.database, m).map_err(|trouble| trouble.text)?;
    write_and_undo(&*database)
        .map_err(|error| m.command_doctor_database_unwritable(&address, error.to_string()))?;
    if exposed::database(config).is_some() {
        return Err(m.command_doctor_key_open(&address));
    }
    let engine = database.describe().map_err(|error| m.command_database_failed(error.to_string()))?;
    Ok(m.command_doctor_database_well(engine, address))
}

/// Writes a setting in a transaction that is then undone.
fn write_and_undo(database: &dyn Database) -> Stored<()> {
    struct Trial {
        written: Stored<()>,
        heard: mpsc::Sender<Stored<()>>,
    }
    impl Work for Trial {
        fn run(&mut self, tx: &mut dyn Transaction) -> bool {
            self.written = tx.put_setting("doctor", "was here");
            false
        }
        fn finish(self: Box<Self>, outcome: Stored<()>) {
            let _ = self.heard.send(outcome.and(self.written));
        }
    }
    let (heard, answer) = mpsc::channel();
    database.submit(Mode::Write, Box::new(Trial { written: Ok(()), heard }));
    answer
        .recv_timeout(Duration::from_secs(30))
        .unwrap_or_else(|error| Err(samling_app::store::StoreError::Busy(error.to_string())))
}

fn public_url(config: &Config, m: Messages) -> Look {
    let url = &config.public_url;
    let local = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    if url.starts_with("https://") {
        Ok(url.clone())
    } else if local.iter().any(|start| url.starts_with(start)) {
        Err(m.command_doctor_public_url_local(url))
    } else {
        Err(m.command_doctor_public_url_open(url))
    }
}

fn letters(config: &Config, m: Messages) -> Look {
    match &config.letters.way {
        Way::Folder(folder) => {
            let name = folder.display().to_string();
            if folder.exists() && !folder.is_dir() {
                return Err(m.command_doctor_letters_no_folder(&name));
            }
            if exposed::letters(config).is_some() {
                return Err(m.command_doctor_data_open(&name));
            }
            Ok(m.command_doctor_letters_folder(name))
        }
        Way::Smtp(url) => {
            let server = without_password(url);
            let wait = Duration::from_secs(10);
            let post = serve::smtp_post(url, &config.public_url, m).map_err(|trouble| trouble.text)?;
            match post.with_timeouts(wait, wait).connect() {
                Ok(mut line) => {
                    let _ = line.quit();
                    Ok(m.command_doctor_smtp_well(server))
                }
                Err(detail) => Err(m.command_doctor_smtp_unreachable(server, detail)),
            }
        }
    }
}

fn clock(m: Messages) -> Look {
    let now = Timestamp::now();
    let zone = samling_domain::time::Zone::default();
    let told = m.formats().instant(&now, &zone);
    if now.as_second() < EARLIEST {
        Err(m.command_doctor_clock_wrong(told))
    } else {
        Ok(m.command_doctor_clock_well(told, zone.name()))
    }
}

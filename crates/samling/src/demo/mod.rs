//! `samling demo`: a made-up gathering on this machine, with SQLite, a folder of letters and a clock of its own.
//!
//! - `example.rs` the files that are compiled in; `people.rs` makes people up, and what they sign up for, `later.rs` what they leave for later;
//! - `own.rs` what participants say on their own pages;
//! - `seed.rs` (and `lodge.rs`, for the example with few beds) lets them do it, through the same use cases as everybody; `clock.rs` the demo's clock.

pub mod clock;
mod contributors;
mod dice;
mod example;
mod later;
mod lodge;
mod own;
mod people;
mod seed;

use crate::cli::{DemoArgs, Example};
use crate::installation::{make_folder, open_database};
use crate::serve::{Running, Service, folder_post, listen, log_to_stderr};
use crate::trouble::Trouble;
use crate::{key, terminal};
use samling_app::demo::DemoClock;
use samling_app::links::Purpose;
use samling_app::store::{Database, OrganisationRow, Transaction};
use samling_app::{Context, Failure, Samling};
use samling_domain::identity::GatheringId;
use samling_domain::invitation::AnswerState;
use samling_language::Messages;
use samling_letters::{FolderPost, Links, Sender};
use samling_web::Settings;
use serde::Serialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// The organiser of the demo.
pub const USER: &str = "demo@samling.example";
/// The password of the demo's organiser. It protects nothing: the demo listens to its own machine only, and all in it is
/// made up.
pub const PASSWORD: &str = "demo-samling-2018";

/// The addresses to open.
#[derive(Debug, Serialize)]
struct Addresses {
    announcement: String,
    invitation: String,
    organiser: String,
    user: &'static str,
    password: &'static str,
    letters: String,
}

/// The demo's folder: the one named, or one among the system's temporary files.
pub fn folder(data: Option<&Path>) -> PathBuf {
    data.map_or_else(|| std::env::temp_dir().join("samling-demo"), Path::to_owned)
}

/// The demo's database in its folder.
pub fn database_file(folder: &Path) -> PathBuf {
    folder.join("samling.db")
}

/// Starts a demo, or goes on with the one that is there.
pub fn start(asked: &DemoArgs, m: Messages) -> Result<ExitCode, Trouble> {
    // Its addresses stand on the same terminal.
    log_to_stderr("warn");
    let listener = listen(SocketAddr::from(([127, 0, 0, 1], asked.port)), m)?;
    let address =
        listener.local_addr().map_err(|error| Trouble::failed(m.command_serve_broken(error.to_string())))?;
    let public_url = format!("http://{address}");
    let folder = folder(asked.data.as_deref());
    make_folder(&folder, m)?;
    let database = open_database(&database_file(&folder).to_string_lossy(), m)?;
    let (key, _) = key::load_or_make(&folder, m)?;
    let outside = Outside {
        links: Links { base_url: public_url.clone(), key: key.clone() },
        post: folder_post(&folder.join("letters"), m)?,
        sender: Sender {
            name: m.site_name().to_owned(),
            address: "samling@demo.example".to_owned(),
            reply_to: None,
        },
    };
    let clock = Arc::new(DemoClock::default());
    let samling = Samling::new(Arc::clone(&database), clock.clone(), key);
    prepare(&folder, &database, &samling, &clock, &outside, asked.example, m)?;
    let addresses = addresses(&samling, &public_url).map_err(|failure| Trouble::of(&failure, m))?;
    let service = Service {
        samling: samling.clone(),
        settings: Settings { public_url, demo: Some(Arc::clone(&clock)) },
        post: Arc::new(outside.post),
        sender: outside.sender,
        listener,
        running: Running::usual(folder.clone()),
    };
    let (json, place) = (asked.json, folder.display().to_string());
    service.run(|| tell(&addresses, json, &place, m), m)?;
    // The demo's time stands still while it does not run.
    let remember = move |tx: &mut dyn Transaction, _: &Context| clock::remember(tx, &clock);
    samling.write_blocking(remember).map_err(|failure| Trouble::of(&failure, m))?;
    Ok(ExitCode::SUCCESS)
}

/// What the demo's letters leave by.
struct Outside {
    links: Links,
    post: FolderPost,
    sender: Sender,
}

/// What fills an empty database.
type Plant = fn(&Arc<dyn Database>, &Samling, i64, &Outside) -> Result<(), Failure>;

/// Seeds a new demo or continues an old one; a folder that holds a real installation is left alone.
fn prepare(
    folder: &Path,
    database: &Arc<dyn Database>,
    samling: &Samling,
    clock: &DemoClock,
    outside: &Outside,
    example: Example,
    m: Messages,
) -> Result<(), Trouble> {
    let failed = |failure: Failure| Trouble::of(&failure, m);
    let look = |tx: &mut dyn Transaction, _: &Context| {
        Ok::<_, Failure>((clock::resumed(tx)?, tx.gatherings()?.len(), tx.count_accounts()?))
    };
    match samling.read_blocking(look).map_err(failed)? {
        (None, 0, 0) => {
            let (moment, plant): (_, Plant) = match example {
                Example::Climate => (seed::first_moment(), seed::plant),
                Example::Lodge => (lodge::first_moment(), lodge::plant),
            };
            clock.set(moment);
            plant(database, samling, clock.offset(), outside).map_err(failed)
        }
        (None, ..) => Err(Trouble::usage(m.command_demo_folder_in_use(folder.display().to_string()))),
        (Some(offset), ..) => {
            clock.refresh(Some(offset));
            let store =
                move |tx: &mut dyn Transaction, _: &Context| samling_app::demo::store_offset(tx, offset);
            samling.write_blocking(store).map_err(failed)
        }
    }
}

fn addresses(samling: &Samling, base: &str) -> Result<Addresses, Failure> {
    let id = gathering_id(samling)?;
    let about = id.clone();
    let organisations = samling.read_blocking(move |tx, _| Ok::<_, Failure>(tx.organisations(&about)?))?;
    let silent = most_silent(&organisations).ok_or(Failure::NotFound)?;
    let token = samling.key().token(Purpose::Invitation, &id, &silent.invited.id, silent.generation);
    Ok(Addresses {
        announcement: format!("{base}/{id}"),
        invitation: format!("{base}/{id}/{}/{token}", Purpose::Invitation.segment()),
        organiser: format!("{base}/log-in"),
        user: USER,
        password: PASSWORD,
        letters: format!("{base}/demo/letters"),
    })
}

/// An organisation that has not answered, if there is one left.
fn most_silent(organisations: &[OrganisationRow]) -> Option<&OrganisationRow> {
    organisations.iter().min_by_key(|row| match row.state {
        AnswerState::Invited => 0,
        AnswerState::Opened => 1,
        AnswerState::NotInvited => 2,
        AnswerState::Started => 3,
        AnswerState::NotComing | AnswerState::Withdrawn | AnswerState::Waiting => 4,
        AnswerState::Registered => 5,
    })
}

fn tell(addresses: &Addresses, json: bool, folder: &str, m: Messages) {
    if json {
        terminal::answer(&serde_json::to_string(addresses).unwrap_or_default());
        return;
    }
    let Addresses { announcement, invitation, organiser, user, password, letters } = addresses;
    terminal::answer(&m.command_demo_ready(
        announcement,
        invitation,
        organiser,
        user,
        password,
        letters,
        folder,
    ));
}

/// The gathering of the demo.
pub fn gathering_id(samling: &Samling) -> Result<GatheringId, Failure> {
    let all = samling.read_blocking(|tx, _| Ok::<_, Failure>(tx.gatherings()?))?;
    all.into_iter().next().map(|(id, _)| id).ok_or(Failure::NotFound)
}

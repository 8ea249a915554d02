//! An installation with the example's gathering some years on, so that it can be signed up to, on either engine.

use super::http::Browser;
use super::{Folder, Server, example, run, run_with_input};
use samling_app::links::{Key, Purpose};
use samling_domain::identity::{GatheringId, OrganisationId};
use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// 2029 has the same weekdays as 2018.
pub const ID: &str = "klimasamling-trondelag-2029";
pub const EMAIL: &str = "kari@seeded.example";
pub const PASSWORD: &str = "a long enough password";

/// Where the data is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    Sqlite,
    Postgresql,
}

pub struct House {
    pub folder: Folder,
    pub config: String,
    pub address: SocketAddr,
}

impl House {
    /// With the gathering, its invited and an organiser. `settings` are added to the settings file.
    pub fn new(name: &str, on: On, settings: &str) -> Self {
        Self::with(name, on, settings, None, usize::MAX)
    }

    /// As [`House::new`], with a key and with the first so many of the invited.
    pub fn with(name: &str, on: On, settings: &str, key: Option<&str>, invited: usize) -> Self {
        let house = Self::empty(name, on, settings);
        if let Some(key) = key {
            fs::create_dir_all(house.data()).unwrap();
            fs::write(house.data().join("samling.key"), key).unwrap();
        }
        house.import(|file, text| match file {
            "invited.csv" => {
                text.lines().take(invited.saturating_add(1)).collect::<Vec<_>>().join("\n") + "\n"
            }
            _ => text,
        });
        let add = ["account", "add", EMAIL, "--name", "Kari Seeded", "--password-stdin", "--config"];
        let (code, _, err) = run_with_input(&[&add[..], &[&house.config]].concat(), &format!("{PASSWORD}\n"));
        assert_eq!(code, 0, "{err}");
        house
    }

    /// With nothing in it.
    pub fn empty(name: &str, on: On, settings: &str) -> Self {
        let folder = Folder::new(&format!("{name}-{on:?}"));
        let address = free_address();
        let database = match on {
            On::Sqlite => String::new(),
            On::Postgresql => format!("database = \"{}\"\n", new_database()),
        };
        let text = format!("listen = \"{address}\"\ndata = \"data\"\n{database}{settings}");
        let config = folder.file("samling.toml", text);
        Self { folder, config, address }
    }

    fn import(&self, change: impl Fn(&str, String) -> String) {
        let source = self.folder.path().join("gathering");
        fs::create_dir_all(&source).unwrap();
        for file in ["gathering.toml", "invited.csv", "picture.svg"] {
            let text = fs::read_to_string(example().join(file)).unwrap().replace("2018", "2029");
            fs::write(source.join(file), change(file, text)).unwrap();
        }
        let (code, _, err) = run(&[
            "gathering",
            "import",
            &source.join("gathering.toml").display().to_string(),
            "--invited",
            &source.join("invited.csv").display().to_string(),
            "--config",
            &self.config,
        ]);
        assert_eq!(code, 0, "{err}");
    }

    /// The deadline has passed.
    pub fn close_sign_up(&self) {
        let yesterday = "deadline = \"2026-01-20\"";
        let source = self.folder.path().join("gathering");
        let file = source.join("gathering.toml");
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace("deadline = \"2029-11-20\"", yesterday)).unwrap();
        let (code, _, err) =
            run(&["gathering", "import", &file.display().to_string(), "--config", &self.config]);
        assert_eq!(code, 0, "{err}");
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }
    pub fn start(&self) -> Server {
        Server::start(&self.config, self.folder.path())
    }
    pub fn browser(&self) -> Browser {
        Browser::at(&self.address.to_string())
    }

    /// The path of an organisation's invitation.
    pub fn invitation(&self, organisation: &str) -> String {
        self.link(Purpose::Invitation, organisation)
    }
    /// The path of an organisation's delegation.
    pub fn manage(&self, organisation: &str) -> String {
        self.link(Purpose::Manage, organisation)
    }

    fn link(&self, purpose: Purpose, organisation: &str) -> String {
        let text = fs::read_to_string(self.data().join("samling.key")).unwrap();
        let digits: Vec<u8> = text.trim().bytes().collect();
        let mut key = [0; 32];
        for (byte, pair) in key.iter_mut().zip(digits.chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        }
        let (gathering, id) = (GatheringId::new(ID).unwrap(), OrganisationId::new(organisation).unwrap());
        format!("/{ID}/{}/{}", purpose.segment(), Key::new(key).token(purpose, &gathering, &id, 1))
    }
}

/// The invited of the example.
pub fn organisations() -> Vec<String> {
    let list = fs::read_to_string(example().join("invited.csv")).unwrap();
    list.lines().skip(1).filter_map(|line| Some(line.split(',').next()?.to_owned())).collect()
}

/// An address that was free a moment ago.
pub fn free_address() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// A new, empty PostgreSQL database.
pub fn new_database() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let server = std::env::var("SAMLING_TEST_POSTGRES")
        .unwrap_or_else(|_| panic!("no SAMLING_TEST_POSTGRES: run the tests by `cargo xtask test unit`"));
    let nanos = std::time::UNIX_EPOCH.elapsed().unwrap().subsec_nanos();
    let number = COUNT.fetch_add(1, Ordering::SeqCst);
    let name = format!("samling_house_{}_{nanos}_{number}", std::process::id());
    samling_storage::trial::new_database(&server, &name).unwrap()
}

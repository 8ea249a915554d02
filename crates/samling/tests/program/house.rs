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
        let house = Self::empty(name, on, settings);
        let source = house.folder.path().join("gathering");
        fs::create_dir_all(&source).unwrap();
        for file in ["gathering.toml", "invited.csv", "picture.svg"] {
            let text = fs::read_to_string(example().join(file)).unwrap();
            fs::write(source.join(file), text.replace("2018", "2029")).unwrap();
        }
        let (code, _, err) =
            run(&["gathering", "import", &source.display().to_string(), "--config", &house.config]);
        assert_eq!(code, 0, "{err}");
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
        let text = fs::read_to_string(self.data().join("samling.key")).unwrap();
        let digits: Vec<u8> = text.trim().bytes().collect();
        let mut key = [0; 32];
        for (byte, pair) in key.iter_mut().zip(digits.chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        }
        let (gathering, id) = (GatheringId::new(ID).unwrap(), OrganisationId::new(organisation).unwrap());
        format!("/{ID}/i/{}", Key::new(key).token(Purpose::Invitation, &gathering, &id, 1))
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
    let mut client = postgres::Client::connect(&server, postgres::NoTls).unwrap();
    let nanos = std::time::UNIX_EPOCH.elapsed().unwrap().subsec_nanos();
    let number = COUNT.fetch_add(1, Ordering::SeqCst);
    let name = format!("samling_house_{}_{nanos}_{number}", std::process::id());
    client.batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
    let (head, _) = server.rsplit_once('/').unwrap();
    format!("{head}/{name}")
}

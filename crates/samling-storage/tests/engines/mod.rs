//! The engines that every test of the storage runs on, and a gathering to try things with.
#![allow(dead_code, reason = "each test file uses its own part")]

use jiff::Timestamp;
use samling_app::links::Key;
use samling_app::{Clock, Samling, gathering};
use samling_domain::gathering::Gathering;
use samling_domain::identity::GatheringId;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

/// A clock that a test sets.
pub struct TestClock(AtomicI64);

impl TestClock {
    pub fn at(text: &str) -> Arc<Self> {
        Arc::new(Self(AtomicI64::new(micros(text))))
    }
    pub fn set(&self, text: &str) {
        self.0.store(micros(text), Ordering::SeqCst);
    }
}

fn micros(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().as_microsecond()
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::SeqCst)).unwrap()
    }
}

/// An engine with an empty database.
pub struct Engine {
    pub name: &'static str,
    pub address: String,
    folder: Option<PathBuf>,
}

impl Drop for Engine {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

static COUNT: AtomicU32 = AtomicU32::new(0);

/// Both engines, each with a database of its own. PostgreSQL must be there: `cargo xtask test` starts one.
pub fn engines() -> Vec<Engine> {
    let number = COUNT.fetch_add(1, Ordering::SeqCst);
    let name = format!("samling_test_{}_{number}", std::process::id());
    let folder = std::env::temp_dir().join(&name);
    std::fs::create_dir_all(&folder).unwrap();
    let sqlite = Engine {
        name: "sqlite",
        address: folder.join("samling.db").to_str().unwrap().to_owned(),
        folder: Some(folder),
    };
    let server = std::env::var("SAMLING_TEST_POSTGRES")
        .expect("SAMLING_TEST_POSTGRES names no PostgreSQL: run the tests by `cargo xtask test unit`");
    let mut client = postgres::Client::connect(&server, postgres::NoTls).expect("PostgreSQL does not answer");
    client.batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
    let (head, _) = server.rsplit_once('/').unwrap();
    let postgresql = Engine { name: "postgresql", address: format!("{head}/{name}"), folder: None };
    vec![sqlite, postgresql]
}

/// The application on an engine.
pub fn samling(engine: &Engine, clock: &Arc<TestClock>) -> Samling {
    let database = samling_storage::open(&engine.address).unwrap();
    Samling::new(database, Arc::clone(clock) as Arc<dyn Clock>, Key::new([9; 32]))
}

/// The example's gathering.
pub fn example() -> Gathering {
    let source = include_str!("../../../../examples/klimasamling-trondelag-2018/gathering.toml");
    samling_domain::gathering::read::read(source).expect("the example is in order").0
}

/// Imports a gathering with all invited of the example.
pub fn import(samling: &Samling, gathering: Gathering) -> GatheringId {
    let list = include_bytes!("../../../../examples/klimasamling-trondelag-2018/invited.csv");
    let invited = samling_domain::invitation::list::read_list(list).expect("the list is in order");
    let id = gathering.id.clone();
    let import = gathering::Import { gathering, picture: None, invited: Some(invited) };
    samling.write_blocking(move |tx, context| gathering::import(tx, context, &import)).unwrap();
    id
}

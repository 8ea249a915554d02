//! When what it stands on fails: a full disk, a locked or absent database, a mail server that misbehaves. The answer is clear,
//! the form is kept, nothing that was promised is lost, and the program recovers by itself.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod program;

use program::house::{EMAIL, House, ID, On, PASSWORD, new_database, organisations};
use program::http::{Browser, delegation};
use program::line::Line;
use program::mail::{Mail, Manner};
use program::{Server, run};
use std::process::Command;
use std::time::{Duration, Instant};

/// Waits until something is so.
fn until(what: &str, longest: Duration, mut so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !so() {
        assert!(start.elapsed() < longest, "{what}: not after {longest:?}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Sends the sign-up of an organisation; a page that refuses must hold the form, and that form is sent until it is taken.
struct Trying {
    browser: Browser,
    path: String,
    form: Vec<(String, String)>,
}

impl Trying {
    fn new(house: &House, organisation: &str) -> Self {
        let mut browser = house.browser();
        let path = format!("{}/delegation", house.invitation(organisation));
        let opened = browser.get(&path).opened();
        let person = format!("Ida {organisation}");
        let form = delegation(&opened, "Per Seeded", &person);
        let form = form.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { browser, path, form }
    }
    /// True when it is taken.
    fn send(&mut self) -> bool {
        let form: Vec<(&str, &str)> = self.form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let page = self.browser.post(&self.path, &form);
        match page.status {
            303 => true,
            503 => {
                assert!(page.header("retry-after").is_some());
                for (name, value) in &self.form {
                    assert!(
                        page.body.contains(&format!("name=\"{name}\" value=\"{value}\"")),
                        "{name}: {}",
                        page.body
                    );
                }
                assert!(page.body.contains("Send igjen"), "{}", page.body);
                false
            }
            other => panic!("{other}: {}", page.body),
        }
    }
}

/// The people of those who were told that they are signed up are in the database.
fn all_there(house: &House, told: &[String]) {
    let file = house.folder.path().join("all-there.tar.gz").display().to_string();
    assert_eq!(run(&["backup", &file, "--force", "--config", &house.config]).0, 0);
    let output = Command::new("tar").args(["-xzOf", &file]).output().unwrap();
    let everything = String::from_utf8_lossy(&output.stdout).into_owned();
    for organisation in told {
        assert!(everything.contains(&format!("Ida {organisation}")), "{organisation} was promised");
    }
}

#[test]
fn a_database_that_another_program_has_locked() {
    let house = House::new("locked", On::Sqlite, "");
    let _server = house.start();
    let lock = samling_storage::trial::lock(&house.data().join("samling.db")).unwrap();
    let start = Instant::now();
    let waiting = organisations();
    std::thread::scope(|scope| {
        for organisation in waiting.iter().take(6) {
            let house = &house;
            scope.spawn(move || {
                assert!(!Trying::new(house, organisation).send(), "it cannot be saved now");
            });
        }
    });
    assert!(start.elapsed() < Duration::from_secs(25), "they wait together: {:?}", start.elapsed());
    assert_eq!(house.browser().get(&format!("/{ID}")).status, 200, "reading goes on");
    drop(lock);
    let mut trying = Trying::new(&house, "5001");
    until("saved after the lock is gone", Duration::from_secs(15), || trying.send());
    all_there(&house, &["5001".to_owned()]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full() {
    let house = House::new("full", On::Sqlite, "");
    let server = Server::start_limited(&house.config, house.folder.path());
    let mut told = Vec::new();
    let mut refused = Vec::new();
    for organisation in organisations() {
        let mut trying = Trying::new(&house, &organisation);
        if trying.send() {
            told.push(organisation);
        } else {
            refused.push((organisation, trying));
            if refused.len() > 3 {
                break;
            }
        }
    }
    assert!(!told.is_empty() && !refused.is_empty(), "{} told, {} refused", told.len(), refused.len());
    assert_eq!(house.browser().get(&format!("/{ID}")).status, 200, "reading goes on");
    all_there(&house, &told);
    server.lift_limit();
    for (organisation, mut trying) in refused {
        until("saved when there is room", Duration::from_secs(20), || trying.send());
        told.push(organisation);
    }
    all_there(&house, &told);
    until("letters go out when there is room", Duration::from_mins(1), || {
        std::fs::read_dir(house.data().join("letters")).map_or(0, Iterator::count) >= told.len()
    });
}

#[test]
fn a_postgresql_that_is_stopped_and_started_again() {
    let address = new_database();
    let (head, name) = address.rsplit_once('/').unwrap();
    let (user, target) = head.rsplit_once('@').unwrap();
    let line = Line::to(target.to_owned());
    let through = format!("database = \"{user}@{}/{name}\"\n", line.address);
    let house = House::new("postgresql-stopped", On::Sqlite, &through);
    let _server = house.start();
    let mut told = Vec::new();
    for (round, organisation) in organisations().into_iter().take(3).enumerate() {
        let mut trying = Trying::new(&house, &organisation);
        if round == 1 {
            // The server's own farewell, as at a restart: each line is made anew before anybody hears of it.
            samling_storage::trial::end_connections(&address).unwrap();
        } else {
            line.cut();
            let start = Instant::now();
            assert!(!trying.send(), "it cannot be saved now");
            assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
            until("told by /health", Duration::from_secs(5), || {
                let health = house.browser().get("/health");
                health.status == 503 && health.body.contains("\"database\":\"failing\"")
            });
            assert_eq!(house.browser().get("/health/live").status, 200);
            line.mend();
        }
        assert!(trying.send(), "at the first try after it is back");
        told.push(organisation);
        until("well again", Duration::from_secs(5), || house.browser().get("/health").status == 200);
    }
    all_there(&house, &told);
    until("letters go out", Duration::from_secs(30), || {
        std::fs::read_dir(house.data().join("letters")).map_or(0, Iterator::count) >= told.len()
    });
}

#[test]
fn a_mail_server_that_misbehaves() {
    let mail = Mail::start(Manner::Refuse);
    let letters =
        format!("[letters]\nsmtp = \"smtp://{}\"\nfrom = \"samling@organiser.example\"\n", mail.address);
    let house = House::new("mail", On::Sqlite, &letters);
    let _server = house.start();
    let mut desk = house.browser();
    desk.log_in(EMAIL, PASSWORD);
    let mut shows = |words: &str| desk.get(&format!("/desk/{ID}/letters?lang=en")).body.contains(words);

    // It closes the line: the sign-up is done, and the letter waits.
    assert!(Trying::new(&house, "5001").send());
    until("tried", Duration::from_secs(20), || {
        shows("waits") || shows("Waits") || shows("Queued") || shows("queued")
    });
    // It says "later": the letter still waits, and comes when the server takes it.
    mail.tell(Manner::Later);
    std::thread::sleep(Duration::from_secs(1));
    mail.tell(Manner::Accept);
    until("taken at last", Duration::from_mins(1), || mail.letters() == 1);
    // It takes a letter without a word: nobody knows whether it arrived, and it is not sent again by itself.
    mail.tell(Manner::Drop);
    assert!(Trying::new(&house, "5004").send());
    until("dropped", Duration::from_secs(30), || mail.letters() == 2);
    mail.tell(Manner::Accept);
    until("told as unsure", Duration::from_secs(15), || shows("Unsure") || shows("unsure"));
    // It hangs: pages and sign-ups do not notice.
    mail.tell(Manner::Hang);
    let start = Instant::now();
    assert!(Trying::new(&house, "5005").send());
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    assert_eq!(house.browser().get("/health").status, 200);
    assert_eq!(mail.letters(), 2, "the unsure one went once");
}

//! The worker on a real SQLite database: from the outbox to the post and back.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod server;
mod world;

use jiff::Timestamp;
use samling_app::correspondence::{self, Sent};
use samling_app::gathering::{Import, import};
use samling_app::invitation::invite;
use samling_app::journal::Actor;
use samling_app::letter::{LetterState, StoredLetter};
use samling_app::links::Key;
use samling_app::{Clock, Samling};
use samling_domain::identity::GatheringId;
use samling_domain::personal::Personal;
use samling_letters::{Envelope, FolderPost, Post, SmtpPost};
use server::{Manner, Server};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use world::{gathering, invited, links, sender};

/// A clock that the test moves.
struct Hands(AtomicI64);

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::Relaxed)).unwrap()
    }
}

struct Desk {
    samling: Samling,
    clock: Arc<Hands>,
    folder: std::path::PathBuf,
}

impl Desk {
    /// One gathering, `organisations` invited, each with a letter in the outbox.
    fn new(name: &str, organisations: usize) -> Self {
        let folder = std::env::temp_dir().join(format!("samling-worker-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let database = samling_storage::sqlite::Sqlite::open(&folder.join("samling.db")).unwrap();
        let clock = Arc::new(Hands(AtomicI64::new(world::at("2030-09-10T08:30:00Z").as_second())));
        let samling = Samling::new(Arc::new(database), clock.clone(), Key::new([7; 32]));
        let list = (0..organisations).map(|number| {
            let mut one = invited();
            one.id = samling_domain::identity::OrganisationId::new(format!("{}", 9901 + number)).unwrap();
            one.emails = vec![Personal::new(format!("post{number}@sorvika.example"))];
            one
        });
        let given = Import { gathering: gathering(), picture: None, invited: Some(list.collect()) };
        samling
            .write_blocking(move |tx, context| {
                import(tx, context, &given)?;
                invite(tx, context, &given.gathering.id, None, &Actor::Operator)
            })
            .unwrap();
        Self { samling, clock, folder }
    }
    fn letters(&self) -> Vec<StoredLetter> {
        let id = GatheringId::new("havdag-2030").unwrap();
        self.samling.read_blocking(move |tx, _| Ok(tx.letters(&id, 200)?)).unwrap()
    }
    fn states(&self) -> Vec<LetterState> {
        self.letters().into_iter().map(|letter| letter.state).collect()
    }
    fn work(&self, post: &dyn Post) -> usize {
        samling_letters::worker::work_once(&self.samling, post, &links(), &sender()).unwrap()
    }
    fn later(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::Relaxed);
    }
}

fn smtp(server: &Server) -> SmtpPost {
    let short = Duration::from_secs(1);
    SmtpPost::from_url(&server.url, "samling.example").unwrap().with_timeouts(short, short)
}

/// A post that does what it is told and remembers what it got.
struct Told {
    answers: Mutex<Vec<Sent>>,
    got: Mutex<Vec<Vec<u8>>>,
    certain: bool,
}

impl Post for Told {
    fn deliver(&self, _: i64, raw: &[u8], _: &Envelope) -> Sent {
        self.got.lock().unwrap().push(raw.to_vec());
        self.answers.lock().unwrap().remove(0)
    }
    fn certain(&self) -> bool {
        self.certain
    }
}

#[test]
fn every_letter_of_the_outbox_lies_in_the_folder_once() {
    let desk = Desk::new("folder", 60);
    let post = FolderPost::open(desk.folder.join("letters")).unwrap();
    assert_eq!((desk.work(&post), desk.work(&post), desk.work(&post)), (50, 10, 0));
    assert!(desk.states().iter().all(|state| *state == LetterState::Sent));
    let files = std::fs::read_dir(post.folder()).unwrap().count();
    assert_eq!(files, 60);
    for letter in desk.letters() {
        let raw = letter.raw.unwrap();
        assert_eq!(std::fs::read(post.path(letter.id, &raw)).unwrap(), raw);
    }
}

#[test]
fn a_letter_is_tried_again_with_the_same_bytes() {
    let desk = Desk::new("again", 1);
    let later = || Sent::TryLater("busy".to_owned());
    let post = Told {
        answers: Mutex::new(vec![later(), later(), Sent::Delivered]),
        got: Mutex::default(),
        certain: false,
    };
    assert_eq!(desk.work(&post), 1);
    assert_eq!((desk.work(&post), desk.states()), (0, vec![LetterState::Queued]), "not before its time");
    assert_eq!(desk.letters()[0].error.as_deref(), Some("busy"));
    desk.later(11);
    assert_eq!(desk.work(&post), 1);
    desk.later(60);
    assert_eq!((desk.work(&post), desk.states()), (1, vec![LetterState::Sent]));
    let got = post.got.lock().unwrap();
    assert!(got.len() == 3 && got.iter().all(|raw| *raw == got[0]));
    assert_eq!(desk.letters()[0].attempts, 3);
}

#[test]
fn a_line_lost_after_the_dot_is_unsure_and_goes_again_on_the_organisers_word_only() {
    let desk = Desk::new("unsure", 1);
    let server = Server::start(vec![Manner::DropAfterDot, Manner::Accept]);
    let post = smtp(&server);
    assert_eq!(desk.work(&post), 1);
    assert_eq!(desk.states(), [LetterState::Unsure]);
    desk.later(1_000_000);
    assert_eq!(desk.work(&post), 0, "never by itself");
    let id = desk.letters()[0].id;
    desk.samling
        .write_blocking(move |tx, context| correspondence::resend(tx, context, id, &Actor::Operator))
        .unwrap();
    assert_eq!((desk.work(&post), desk.states()), (1, vec![LetterState::Sent]));
    let got = server.letters();
    assert_eq!(got.len(), 2);
    assert_eq!(got[0], got[1], "the same bytes, and so the same Message-ID");
    assert!(got[0].contains("Message-ID: <letter-1.havdag-2030@samling.example>"), "{}", got[0]);
}

#[test]
fn after_a_crash_only_the_letter_in_the_air_is_in_doubt() {
    for (certain, expect) in [(true, LetterState::Sent), (false, LetterState::Unsure)] {
        let desk = Desk::new(if certain { "crash-folder" } else { "crash-server" }, 3);
        // The program died while one letter was being sent.
        desk.samling.write_blocking(|tx, context| correspondence::claim(tx, context, 1)).unwrap();
        let answers = Mutex::new(vec![Sent::Delivered; 3]);
        let post = Told { answers, got: Mutex::default(), certain };
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                samling_letters::worker::run(&desk.samling, &post, &links(), &sender(), &stop, || ());
            });
            for _ in 0..100 {
                std::thread::sleep(Duration::from_millis(50));
                if desk
                    .states()
                    .iter()
                    .all(|state| !matches!(state, LetterState::Queued | LetterState::Sending))
                {
                    break;
                }
            }
            stop.store(true, Ordering::Relaxed);
        });
        let states = desk.states();
        assert_eq!(
            states.iter().filter(|state| **state == expect).count(),
            if certain { 3 } else { 1 },
            "{states:?}"
        );
        assert!(states.iter().all(|state| *state == expect || *state == LetterState::Sent));
    }
}

#[test]
fn a_letter_without_a_usable_address_is_refused_and_the_others_go() {
    let desk = Desk::new("address", 1);
    let bad = samling_app::letter::NewLetter {
        recipients: vec![Personal::new("no address")],
        ..desk.letters()[0].letter.clone()
    };
    desk.samling.write_blocking(move |tx, context| Ok(tx.enqueue(&bad, context.now)?)).unwrap();
    let post = FolderPost::open(desk.folder.join("letters")).unwrap();
    assert_eq!(desk.work(&post), 2);
    let mut states = desk.states();
    states.sort_by_key(|state| state.code());
    assert_eq!(states, [LetterState::Refused, LetterState::Sent]);
}

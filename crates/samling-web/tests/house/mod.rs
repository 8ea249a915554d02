//! An installation for the tests of the pages: the example on a real database, behind the real router.
#![allow(dead_code, reason = "each test file uses a part of it")]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;
use samling_app::demo::DemoClock;
use samling_app::gathering::{Import, import};
use samling_app::links::Key;
use samling_app::store::{Answer, DelegationRow};
use samling_app::{Samling, account};
use samling_domain::coverage::request::CoverWish;
use samling_domain::gathering::read::read;
use samling_domain::identity::{ElementId, GatheringId, OrganisationId, ParticipantId, RoleId};
use samling_domain::invitation::list::read_list;
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::{Contact, Delegation, Participant};
use samling_web::{Settings, Web, router};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tower::ServiceExt as _;

const GATHERING: &str = include_str!("../../../../examples/klimasamling-trondelag-2018/gathering.toml");
const INVITED: &[u8] = include_bytes!("../../../../examples/klimasamling-trondelag-2018/invited.csv");
pub const DESK: &str = "/desk/klimasamling-trondelag-2018";
pub const EMAIL: &str = "organiser@samling.example";
pub const PASSWORD: &str = "a long enough password";
pub const HOSTILE: &str = "<script>alert(1)</script> Åse 🌱";

pub fn id() -> GatheringId {
    GatheringId::new("klimasamling-trondelag-2018").unwrap()
}

/// An installation with the example, one invitation sent, one delegation signed up, and an organiser.
pub struct House {
    pub app: Router,
    pub samling: Samling,
    pub clock: Arc<DemoClock>,
    folder: PathBuf,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl House {
    pub async fn new(public_url: &str, demo: bool) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("samling-organiser-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let database = samling_storage::open(folder.join("test.db").to_str().unwrap()).unwrap();
        let clock = Arc::new(DemoClock::starting_at("2018-11-07T09:00:00Z".parse().unwrap()));
        let samling = Samling::new(database, clock.clone(), Key::new([7; 32]));
        samling.write(|tx, context| prepare(tx, context)).await.unwrap();
        let settings = Settings { public_url: public_url.to_owned(), demo: demo.then(|| Arc::clone(&clock)) };
        let app = router(Web::new(samling.clone(), settings));
        Self { app, samling, clock, folder }
    }
    pub fn after_the_deadline(&self) {
        self.clock.set("2018-11-21T09:00:00Z".parse().unwrap());
    }
    pub async fn ask(&self, request: Request<Body>) -> Answered {
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answered { parts, body: String::from_utf8_lossy(&bytes).into_owned() }
    }
    pub async fn get(&self, path: &str, cookies: &str) -> Answered {
        self.ask(Request::get(path).header(header::COOKIE, cookies).body(Body::empty()).unwrap()).await
    }
    pub async fn post(&self, path: &str, cookies: &str, form: &[(&str, &str)]) -> Answered {
        let request = Request::post(path)
            .header(header::COOKIE, cookies)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(serde_html_form::to_string(form).unwrap()))
            .unwrap();
        self.ask(request).await
    }
    /// Cookies and form code of a browser that has opened the log-in.
    pub async fn browser(&self) -> (String, String) {
        let page = self.get("/log-in", "").await;
        (page.cookie("samling-browser"), page.hidden("form-code"))
    }
    /// Cookies and form code of a logged-in organiser.
    pub async fn organiser(&self) -> (String, String) {
        let (browser, code) = self.browser().await;
        let form = [("form-code", code.as_str()), ("email", EMAIL), ("password", PASSWORD)];
        let answer = self.post("/log-in", &browser, &form).await;
        assert_eq!(answer.parts.status, StatusCode::SEE_OTHER);
        (format!("{browser}; {}", answer.cookie("samling-session")), code)
    }
    pub async fn count_letters(&self, state: &'static str) -> u64 {
        let counts = self.samling.read(|tx, _| Ok(tx.count_letters(&id())?)).await.unwrap();
        counts.get(state).copied().unwrap_or_default()
    }
}

pub struct Answered {
    pub parts: axum::http::response::Parts,
    pub body: String,
}

impl Answered {
    pub fn cookie_line(&self, name: &str) -> String {
        let lines = self.parts.headers.get_all(header::SET_COOKIE).iter();
        let mut lines = lines.map(|line| line.to_str().unwrap().to_owned());
        lines
            .find(|line| line.strip_prefix("__Host-").unwrap_or(line).starts_with(name))
            .unwrap_or_else(|| panic!("no cookie {name}"))
    }
    pub fn cookie(&self, name: &str) -> String {
        self.cookie_line(name).split(';').next().unwrap().to_owned()
    }
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.body.split_once(&start).unwrap_or_else(|| panic!("no field {name}"));
        rest.split('"').next().unwrap().to_owned()
    }
    pub fn location(&self) -> &str {
        self.parts.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }
}

fn prepare(
    tx: &mut dyn samling_app::store::Transaction,
    context: &samling_app::Context,
) -> Result<(), samling_app::Failure> {
    let gathering = read(GATHERING).unwrap().0;
    let invited = Some(read_list(INVITED).unwrap());
    import(tx, context, &Import { gathering, picture: None, invited })?;
    account::put(tx, context, EMAIL, "Oda Organiser", &account::hash(PASSWORD)?)?;
    let first = OrganisationId::new("5001").unwrap();
    let silent = OrganisationId::new("5004").unwrap();
    let actor = samling_app::journal::Actor::Operator;
    samling_app::invitation::invite(tx, context, &id(), Some(&[first.clone(), silent]), &actor)?;
    let person = |number: i64| Participant {
        id: ParticipantId(-number),
        name: Personal::new(HOSTILE),
        email: Personal::new("a@b.example"),
        role: RoleId::new("leader").unwrap(),
        field: None,
        elements: ["day-1", "night-1", "day-2"].map(|id| ElementId::new(id).unwrap()).into(),
        cover: CoverWish::Auto,
        only_if_covered: false,
        wishes: Vec::new(),
    };
    let contact = Contact {
        name: Personal::new(HOSTILE),
        email: Personal::new("c@d.example"),
        phone: Personal::default(),
    };
    let delegation = Delegation {
        contact,
        message: Personal::new(HOSTILE),
        participants: (1..=4).map(person).collect(),
        ..Delegation::default()
    };
    let row = DelegationRow {
        answer: Answer::Registered,
        version: 1,
        generation: 1,
        delegation,
        language: Language::Nb,
        terms: String::new(),
        terms_at: None,
        registered_at: context.now,
        changed_at: context.now,
    };
    tx.put_delegation(&id(), &first, row)?;
    contribute(tx, context)
}

/// A contributor with hostile words in every field, who may also be signed up.
fn contribute(
    tx: &mut dyn samling_app::store::Transaction,
    context: &samling_app::Context,
) -> Result<(), samling_app::Failure> {
    let form = samling_domain::contributor::form::Form::from_pairs([
        ("kind", "speaker"),
        ("name", HOSTILE),
        ("email", "a@b.example"),
        ("title", HOSTILE),
        ("affiliation", "other"),
        ("other", HOSTILE),
        ("badge", "yes"),
        ("badge-words", HOSTILE),
        ("note", HOSTILE),
        ("public", "yes"),
        ("state", "confirmed"),
        ("task", "item:welcome"),
        ("task", "topic:before-lunch/agriculture"),
        ("task", "topic:before-lunch/leadership"),
        ("take", "night-1"),
    ]);
    let actor = samling_app::journal::Actor::Operator;
    samling_app::contributor::save(tx, context, &id(), None, &form, &actor)?;
    Ok(())
}

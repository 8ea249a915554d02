//! The organiser's pages through the real router on a real database: who gets in, what is refused, what is shown.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;
use jiff::Timestamp;
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

const GATHERING: &str = include_str!("../../../examples/klimasamling-trondelag-2018/gathering.toml");
const INVITED: &[u8] = include_bytes!("../../../examples/klimasamling-trondelag-2018/invited.csv");
const DESK: &str = "/desk/klimasamling-trondelag-2018";
const EMAIL: &str = "organiser@samling.example";
const PASSWORD: &str = "a long enough password";
const HOSTILE: &str = "<script>alert(1)</script> Åse 🌱";

fn id() -> GatheringId {
    GatheringId::new("klimasamling-trondelag-2018").unwrap()
}

/// An installation with the example, one invitation sent, one delegation signed up, and an organiser.
struct House {
    app: Router,
    samling: Samling,
    clock: Arc<DemoClock>,
    folder: PathBuf,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl House {
    async fn new(public_url: &str, demo: bool) -> Self {
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
    fn after_the_deadline(&self) {
        self.clock.set("2018-11-21T09:00:00Z".parse().unwrap());
    }
    async fn ask(&self, request: Request<Body>) -> Answered {
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answered { parts, body: String::from_utf8_lossy(&bytes).into_owned() }
    }
    async fn get(&self, path: &str, cookies: &str) -> Answered {
        self.ask(Request::get(path).header(header::COOKIE, cookies).body(Body::empty()).unwrap()).await
    }
    async fn post(&self, path: &str, cookies: &str, form: &[(&str, &str)]) -> Answered {
        let request = Request::post(path)
            .header(header::COOKIE, cookies)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(serde_html_form::to_string(form).unwrap()))
            .unwrap();
        self.ask(request).await
    }
    /// Cookies and form code of a browser that has opened the log-in.
    async fn browser(&self) -> (String, String) {
        let page = self.get("/log-in", "").await;
        (page.cookie("samling-browser"), page.hidden("form-code"))
    }
    /// Cookies and form code of a logged-in organiser.
    async fn organiser(&self) -> (String, String) {
        let (browser, code) = self.browser().await;
        let form = [("form-code", code.as_str()), ("email", EMAIL), ("password", PASSWORD)];
        let answer = self.post("/log-in", &browser, &form).await;
        assert_eq!(answer.parts.status, StatusCode::SEE_OTHER);
        (format!("{browser}; {}", answer.cookie("samling-session")), code)
    }
    async fn count_letters(&self, state: &'static str) -> u64 {
        let counts = self.samling.read(|tx, _| Ok(tx.count_letters(&id())?)).await.unwrap();
        counts.get(state).copied().unwrap_or_default()
    }
}

struct Answered {
    parts: axum::http::response::Parts,
    body: String,
}

impl Answered {
    fn cookie_line(&self, name: &str) -> String {
        let lines = self.parts.headers.get_all(header::SET_COOKIE).iter();
        let mut lines = lines.map(|line| line.to_str().unwrap().to_owned());
        lines.find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("no cookie {name}"))
    }
    fn cookie(&self, name: &str) -> String {
        self.cookie_line(name).split(';').next().unwrap().to_owned()
    }
    fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.body.split_once(&start).unwrap_or_else(|| panic!("no field {name}"));
        rest.split('"').next().unwrap().to_owned()
    }
    fn location(&self) -> &str {
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

/// Every page of the desk that can be asked for.
fn pages() -> Vec<String> {
    let ends = [
        "",
        "?state=registered&q=trond",
        "?state=unknown&q=%3Cscript%3E",
        "/delegations/5001",
        "/delegations/5004",
        "/totals",
        "/coverage",
        "/coverage/1",
        "/invitations?kind=invitation",
        "/invitations?kind=reminder",
        "/invitations/preview?kind=reminder",
        "/letters",
        "/letters?state=refused",
        "/letters/1",
        "/letters/1?view=text",
        "/letters/1?view=headers",
        "/letters/1/html",
        "/journal",
        "/contributors",
        "/contributors?state=letter&kind=speaker&account=host",
        "/contributors/new",
        "/contributors/new?kind=panelist&task=panel:way-forward/1",
        "/contributors/1",
        "/contributors/1/letter",
        "/contributors/1/letter/preview",
        "/contributors/1/remove",
        "/contributors/paste",
        "/contributors/names",
    ];
    ends.iter().map(|end| format!("{DESK}{end}")).collect()
}

#[tokio::test]
async fn nobody_sees_the_desk_without_logging_in() {
    let house = House::new("http://127.0.0.1:1", false).await;
    for path in pages().into_iter().chain(["/desk".to_owned(), format!("{DESK}/letters/1/eml")]) {
        let answer = house.get(&path, "samling-session=AAAAAAAAAAAAAAAAAAAAAA").await;
        assert_eq!(answer.parts.status, StatusCode::SEE_OTHER, "{path}");
        assert!(answer.location().starts_with("/log-in"), "{path}");
        assert!(answer.body.is_empty(), "{path}");
    }
    let (browser, code) = house.browser().await;
    for end in [
        "/coverage",
        "/coverage/1",
        "/invitations",
        "/letters/1",
        "/contributors/new",
        "/contributors/1",
        "/contributors/1/state",
        "/contributors/1/same",
        "/contributors/1/letter",
        "/contributors/1/remove",
        "/contributors/paste",
    ] {
        let form =
            [("form-code", code.as_str()), ("kind", "reminder"), ("cover", "nothing"), ("reason", "x")];
        let answer = house.post(&format!("{DESK}{end}"), &browser, &form).await;
        assert!(answer.location().starts_with("/log-in?next="), "{end}");
    }
    assert_eq!(house.count_letters("queued").await, 2);
}

#[tokio::test]
async fn every_page_is_shown_in_every_language_and_escapes_what_people_wrote() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, _) = house.organiser().await;
    for path in pages() {
        for language in ["nb", "nn", "en"] {
            let path = format!("{path}{}lang={language}", if path.contains('?') { '&' } else { '?' });
            let answer = house.get(&path, &cookies).await;
            assert_eq!(answer.parts.status, StatusCode::OK, "{path}");
            assert!(!answer.body.contains("<script>alert"), "{path}");
            assert!(!answer.body.contains("{$"), "an argument is missing on {path}");
            let letter = path.contains("/html") || path.contains("/preview");
            assert!(letter || answer.body.contains(&format!("<html lang=\"{language}\"")), "{path}");
        }
    }
    let delegation = house.get(&format!("{DESK}/delegations/5001"), &cookies).await;
    assert!(delegation.body.contains("Åse 🌱"));
    for missing in ["/delegations/9999", "/delegations/X", "/coverage/99", "/letters/99", "/letters/1/eml"] {
        let answer = house.get(&format!("{DESK}{missing}"), &cookies).await;
        assert_eq!(answer.parts.status, StatusCode::NOT_FOUND, "{missing}");
    }
    assert_eq!(house.get("/desk/other", &cookies).await.parts.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get("/desk", &cookies).await.location(), DESK);
}

#[tokio::test]
async fn a_letter_in_its_frame_may_do_nothing() {
    let house = House::new("http://127.0.0.1:1", true).await;
    let (cookies, _) = house.organiser().await;
    for path in [format!("{DESK}/letters/1/html"), "/demo/letters/1/html".to_owned()] {
        let answer = house.get(&path, &cookies).await;
        let policy = answer.parts.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{path}: {policy}");
        assert!(!policy.contains("script-src"), "{path}");
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (browser, code) = house.browser().await;
    let mut bodies = Vec::new();
    for email in [EMAIL, "nobody@samling.example"] {
        let form = [("form-code", code.as_str()), ("email", email), ("password", "wrong")];
        let answer = house.post("/log-in", &browser, &form).await;
        assert_eq!(answer.parts.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.parts.headers.get_all(header::SET_COOKIE).iter().next().is_none());
        bodies.push(answer.body.replace(email, ""));
    }
    assert_eq!(bodies[0], bodies[1]);
}

#[tokio::test]
async fn guessing_is_slowed_down_for_one_address_alone() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (browser, code) = house.browser().await;
    let wrong = |email| [("form-code", code.as_str()), ("email", email), ("password", "wrong")];
    for _ in 0..5 {
        let answer = house.post("/log-in", &browser, &wrong("guessed@samling.example")).await;
        assert_eq!(answer.parts.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = house.post("/log-in", &browser, &wrong("guessed@samling.example")).await;
    assert_eq!(answer.parts.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.parts.headers.contains_key(header::RETRY_AFTER));
    house.organiser().await;
}

#[tokio::test]
async fn the_session_cookie_is_guarded_and_new_after_the_log_in() {
    for (url, secure) in [("http://127.0.0.1:1", false), ("https://samling.example", true)] {
        let house = House::new(url, false).await;
        let (browser, code) = house.browser().await;
        let planted = format!("{browser}; samling-session=AAAAAAAAAAAAAAAAAAAAAA");
        let next = "//evil.example/desk";
        let form = [("form-code", code.as_str()), ("email", EMAIL), ("password", PASSWORD), ("next", next)];
        let answer = house.post("/log-in", &planted, &form).await;
        assert_eq!(answer.location(), "/desk", "only pages here");
        let line = answer.cookie_line("samling-session");
        assert!(!line.contains("AAAAAAAAAAAAAAAAAAAAAA"), "{line}");
        assert!(line.contains("HttpOnly") && line.contains("SameSite=Lax"), "{line}");
        assert_eq!(line.contains("Secure"), secure, "{line}");
    }
}

#[tokio::test]
async fn logging_out_ends_the_session_on_the_server() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    assert_eq!(house.post("/log-out", &cookies, &[]).await.parts.status, StatusCode::FORBIDDEN);
    assert_eq!(house.get(DESK, &cookies).await.parts.status, StatusCode::OK);
    assert_eq!(house.post("/log-out", &cookies, &[("form-code", &code)]).await.location(), "/log-in");
    assert_eq!(house.get(DESK, &cookies).await.parts.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    let house = House::new("http://127.0.0.1:1", true).await;
    let (cookies, _) = house.organiser().await;
    let desk = ["/coverage", "/coverage/1", "/invitations", "/letters/1"].map(|end| format!("{DESK}{end}"));
    for path in desk.into_iter().chain(["/demo/clock".to_owned(), "/log-in".to_owned()]) {
        let form = [("form-code", "guessed"), ("kind", "invitation"), ("cover", "nothing"), ("reason", "x")];
        let answer = house.post(&path, &cookies, &form).await;
        assert_eq!(answer.parts.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(house.count_letters("queued").await, 2);
}

#[tokio::test]
async fn a_reminder_goes_to_the_silent_and_an_invitation_to_the_rest() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    let send = |kind| [("form-code", code.as_str()), ("kind", kind)];
    let path = format!("{DESK}/invitations");
    assert_eq!(house.post(&path, &cookies, &send("reminder")).await.location(), DESK);
    assert_eq!(house.count_letters("queued").await, 3);
    house.post(&path, &cookies, &send("invitation")).await;
    assert_eq!(house.count_letters("queued").await, 3 + 47);
    house.after_the_deadline();
    house.post(&path, &cookies, &send("reminder")).await;
    assert_eq!(house.count_letters("queued").await, 3 + 47, "too late to remind");
}

#[tokio::test]
async fn only_what_was_seen_after_the_deadline_is_published() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    let coverage = format!("{DESK}/coverage");
    let early = house.get(&coverage, &cookies).await;
    assert!(!early.body.contains("name=\"fingerprint\""), "nothing to publish before the deadline");
    house.after_the_deadline();
    let seen = house.get(&coverage, &cookies).await.hidden("fingerprint");

    let missing = [("form-code", code.as_str()), ("cover", "nothing"), ("reason", "  ")];
    let answer = house.post(&format!("{coverage}/1"), &cookies, &missing).await;
    assert_eq!(answer.parts.status, StatusCode::UNPROCESSABLE_ENTITY, "an exception needs a reason");
    let exception = [("form-code", code.as_str()), ("cover", "nothing"), ("reason", HOSTILE)];
    let answer = house.post(&format!("{coverage}/1"), &cookies, &exception).await;
    assert_eq!(answer.parts.status, StatusCode::SEE_OTHER);

    let publish = |seen, reason| [("form-code", code.as_str()), ("fingerprint", seen), ("reason", reason)];
    house.post(&coverage, &cookies, &publish(seen.as_str(), "")).await;
    assert_eq!(house.count_letters("queued").await, 2, "the exception is newer than what was seen");
    let seen = house.get(&coverage, &cookies).await.hidden("fingerprint");
    house.post(&coverage, &cookies, &publish(seen.as_str(), "")).await;
    assert_eq!(house.count_letters("queued").await, 3);
    let shown = house.get(&coverage, &cookies).await;
    assert!(!shown.body.contains("name=\"fingerprint\""), "in force, nothing to publish");
    assert!(!shown.body.contains("<script>alert"));

    let back = [("form-code", code.as_str()), ("cover", "rule")];
    house.post(&format!("{coverage}/1"), &cookies, &back).await;
    let seen = house.get(&coverage, &cookies).await.hidden("fingerprint");
    let answer = house.post(&coverage, &cookies, &publish(seen.as_str(), "")).await;
    assert_eq!(answer.parts.status, StatusCode::UNPROCESSABLE_ENTITY, "a new decision needs a reason");
    house.post(&coverage, &cookies, &publish(seen.as_str(), "corrected")).await;
    assert_eq!(house.count_letters("queued").await, 4);
}

#[tokio::test]
async fn the_demo_pages_are_only_in_the_demo() {
    for (demo, status) in [(false, StatusCode::NOT_FOUND), (true, StatusCode::OK)] {
        let house = House::new("http://127.0.0.1:1", demo).await;
        for path in ["/demo/letters", "/demo/letters/1", "/demo/letters/1?view=text", "/demo/letters/1/html"]
        {
            assert_eq!(house.get(path, "").await.parts.status, status, "{path}");
        }
        assert_eq!(house.get("/log-in", "").await.body.contains("/demo/clock"), demo);
    }
}

#[tokio::test]
async fn the_demo_clock_moves_to_the_next_milestone_and_back_to_a_page_here() {
    let house = House::new("http://127.0.0.1:1", true).await;
    let (browser, code) = house.browser().await;
    for (back, expect) in [(DESK, DESK), ("//evil.example", "/"), ("https://evil.example", "/")] {
        let before: Timestamp = house.samling.now();
        let form =
            [("form-code", code.as_str()), ("gathering", "klimasamling-trondelag-2018"), ("back", back)];
        let answer = house.post("/demo/clock", &browser, &form).await;
        assert_eq!(answer.location(), expect);
        assert!(house.samling.now() > before);
    }
    assert!(house.samling.now() > "2018-11-20T22:59:59Z".parse().unwrap());
}

#[tokio::test]
async fn a_contributor_answers_by_a_genuine_form_and_by_her_link_alone() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let number = samling_domain::identity::ContributorId(1);
    let token = house.samling.key().contributor_token(&id(), number, 1);
    let address = format!("/klimasamling-trondelag-2018/c/{token}");
    let page = house.get(&address, "").await;
    assert_eq!(page.parts.status, StatusCode::OK);
    assert!(!page.body.contains("<script>alert") && page.body.contains("Åse 🌱"));
    let (browser, code) = (page.cookie("samling-browser"), page.hidden("form-code"));
    let answer = format!("{address}/answer");
    let forged = house.post(&answer, &browser, &[("form-code", "x"), ("answer", "no")]).await;
    assert_eq!(forged.parts.status, StatusCode::FORBIDDEN);
    let announcement = "/klimasamling-trondelag-2018";
    assert!(house.get(announcement, "").await.body.contains("Åse 🌱"), "she has said yes");
    let said = house.post(&answer, &browser, &[("form-code", code.as_str()), ("answer", "no")]).await;
    assert_eq!(said.location(), format!("{address}?done=no"));
    assert!(!house.get(announcement, "").await.body.contains("Åse 🌱"));
    let wrong = [("form-code", code.as_str()), ("take", "nothing")];
    let refused = house.post(&address, &browser, &wrong).await;
    assert_eq!(refused.parts.status, StatusCode::UNPROCESSABLE_ENTITY);
    let calendar = house.get(&format!("{address}/calendar.ics"), "").await;
    assert!(calendar.body.contains("DTSTART;TZID=Europe/Oslo:20181127T100000"), "{}", calendar.body);
    let (last, start) = (token.chars().last().unwrap(), &token[..token.len() - 1]);
    let other = format!("{start}{}", if last == 'A' { 'Q' } else { 'A' });
    let missing = house.get(&format!("/klimasamling-trondelag-2018/c/{other}"), "").await;
    assert_eq!(missing.parts.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_presses_send_one_letter_to_a_contributor() {
    let house = House::new("http://127.0.0.1:1", false).await;
    let (cookies, code) = house.organiser().await;
    let before = house.count_letters("queued").await;
    for _ in 0..2 {
        let form = [("form-code", code.as_str()), ("version", "1")];
        let answer = house.post(&format!("{DESK}/contributors/1/letter"), &cookies, &form).await;
        assert_eq!(answer.location(), format!("{DESK}/contributors/1"));
    }
    assert_eq!(house.count_letters("queued").await, before + 1);
    let list = house.get(&format!("{DESK}/letters"), &cookies).await;
    assert!(list.body.contains("contributor-confirmation"), "the kind can be chosen");
}

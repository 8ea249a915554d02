//! Saving a form, pasting a list, taking people over and naming places later, through the real router on a real database.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;
use samling_app::demo::DemoClock;
use samling_app::gathering::{Import, import};
use samling_app::links::{Key, Purpose};
use samling_app::registration::{Terms, Way, submit};
use samling_app::store::OrganisationRow;
use samling_app::{Failure, Samling};
use samling_domain::gathering::Gathering;
use samling_domain::gathering::read::read;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::AnswerState;
use samling_domain::invitation::list::read_list;
use samling_domain::language::Language;
use samling_domain::registration::form::Form;
use samling_web::{Settings, Web, router};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tower::ServiceExt as _;

const GATHERING: &str = include_str!("../../../examples/klimasamling-trondelag-2018/gathering.toml");
const INVITED: &[u8] = include_bytes!("../../../examples/klimasamling-trondelag-2018/invited.csv");
const ID: &str = "klimasamling-trondelag-2018";
const HOSTILE: &str = "<script>alert(1)</script> Åse";

fn example() -> Gathering {
    read(GATHERING).unwrap().0
}

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

struct Answered {
    status: StatusCode,
    location: String,
    cookie: String,
    body: String,
}

impl Answered {
    fn hidden(&self, name: &str) -> String {
        let (_, rest) = self.body.split_once(&format!("name=\"{name}\" value=\"")).expect(name);
        rest.split('"').next().unwrap().to_owned()
    }
}

type Pairs = Vec<(String, String)>;

fn pairs(list: &[(&str, &str)]) -> Pairs {
    list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A form that is in order.
fn good() -> Pairs {
    pairs(&[
        ("contact-name", "Kari Eksempel"),
        ("contact-email", "kari@overhalla.example"),
        ("terms", "yes"),
        ("people", "1"),
        ("p0-name", "Anna Eksempel"),
        ("p0-email", "anna@overhalla.example"),
        ("p0-role", "leader"),
        ("p0-field", "planning"),
        ("p0-take", "day-2"),
    ])
}

impl House {
    async fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("samling-comfort-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let database = samling_storage::open(folder.join("test.db").to_str().unwrap()).unwrap();
        let clock = Arc::new(DemoClock::starting_at("2018-11-07T09:00:00Z".parse().unwrap()));
        let samling = Samling::new(database, clock.clone(), Key::new([7; 32]));
        let settings = Settings { public_url: "http://samling.example".to_owned(), demo: None };
        let app = router(Web::new(samling.clone(), settings));
        let house = Self { app, samling, clock, folder };
        house.import(example()).await;
        house
    }
    async fn import(&self, gathering: Gathering) {
        let invited = Some(read_list(INVITED).unwrap());
        let import_it = Import { gathering, picture: None, invited };
        self.samling.write(move |tx, context| import(tx, context, &import_it).map(|_| ())).await.unwrap();
    }
    async fn ask(&self, request: Request<Body>) -> Answered {
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let text = |name| parts.headers.get(name).map_or("", |value| value.to_str().unwrap());
        Answered {
            status: parts.status,
            location: text(header::LOCATION).to_owned(),
            cookie: text(header::SET_COOKIE).split(';').next().unwrap().to_owned(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
    async fn get(&self, path: &str) -> Answered {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }
    /// Posts a form as a browser that has opened the page does.
    async fn post(&self, path: &str, mut form: Pairs, action: &str) -> Answered {
        let page = self.get(&format!("/{ID}")).await;
        let opened = self.get(path.trim_end_matches("/throw-away")).await;
        let cookie = if opened.cookie.is_empty() { page.cookie } else { opened.cookie.clone() };
        let request = Request::get(path.trim_end_matches("/throw-away")).header(header::COOKIE, &cookie);
        let shown = self.ask(request.body(Body::empty()).unwrap()).await;
        form.extend(pairs(&[("form-code", &shown.hidden("form-code")), ("action", action)]));
        if shown.body.contains("name=\"terms-shown\"") && form.iter().all(|(name, _)| name != "terms-shown") {
            form.push(("terms-shown".to_owned(), shown.hidden("terms-shown")));
        }
        self.raw(path, &form, &cookie).await
    }
    async fn raw(&self, path: &str, form: &Pairs, cookie: &str) -> Answered {
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(serde_html_form::to_string(form).unwrap()));
        self.ask(request.unwrap()).await
    }
    fn link(&self, purpose: Purpose, organisation: &str) -> String {
        let (g, o) = (GatheringId::new(ID).unwrap(), OrganisationId::new(organisation).unwrap());
        format!("/{ID}/{}/{}", purpose.segment(), self.samling.key().token(purpose, &g, &o, 1))
    }
    async fn row(&self, organisation: &'static str) -> OrganisationRow {
        self.samling
            .read(move |tx, _| {
                let (g, o) = (GatheringId::new(ID).unwrap(), OrganisationId::new(organisation).unwrap());
                tx.organisation(&g, &o)?.ok_or(Failure::NotFound)
            })
            .await
            .unwrap()
    }
}

#[tokio::test]
async fn a_form_is_saved_found_again_and_thrown_away_only_on_purpose() {
    let house = House::new().await;
    let link = house.link(Purpose::Invitation, "5047");
    let form = format!("{link}/delegation");
    let mut typed = good();
    typed.push(("p0-email".to_owned(), "ikke en adresse".to_owned()));
    typed.push(("message".to_owned(), HOSTILE.to_owned()));

    // A form that no page of ours has made is not saved, and neither is anything by looking.
    let mut forged = typed.clone();
    forged.extend(pairs(&[("action", "save")]));
    assert_eq!(house.raw(&form, &forged, "").await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.get(&format!("{form}/saved")).await.location, form, "nothing is saved yet");
    assert_eq!(house.row("5047").await.state, AnswerState::NotInvited);

    let saved = house.post(&form, typed.clone(), "save").await;
    assert_eq!((saved.status, saved.location.as_str()), (StatusCode::SEE_OTHER, &*format!("{form}/saved")));
    let page = house.get(&format!("{form}/saved")).await;
    for words in [
        "lagret, men ikke sendt",
        "Overhalla er ikke påmeldt ennå",
        "20. november 2018",
        "Lenken i invitasjonen",
    ] {
        assert!(page.body.contains(words), "{words}");
    }
    assert_eq!(house.row("5047").await.state, AnswerState::Started);
    let again = house.get(&form).await;
    for words in ["ikke en adresse", "Dette er lagret, men ikke sendt", "&#60;script&#62;alert(1)"] {
        assert!(again.body.contains(words), "{words}");
    }
    assert!(house.get(&link).await.body.contains("Dere har begynt på påmeldingen"));

    // A colleague who opened the form before is told; both stay reachable, and sending on purpose settles it.
    let other = house.post(&form, good(), "save").await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert!(
        other.body.contains("Noen har lagret skjemaet i mellomtiden")
            && other.body.contains("anna@overhalla.example")
    );
    assert!(other.body.contains(&format!("href=\"{form}\"")), "a link to what is saved");
    assert!(!other.body.contains("Kast det som er lagret"), "what is shown is not what is saved");
    assert_eq!(house.post(&form, good(), "submit").await.status, StatusCode::CONFLICT);
    let version = other.hidden("draft");

    let stale = house.post(&format!("{form}/throw-away"), pairs(&[("draft", "1")]), "").await;
    assert!(stale.location.ends_with("?done=newer"));
    let request = pairs(&[("draft", &version)]);
    assert_eq!(house.raw(&format!("{form}/throw-away"), &request, "").await.status, StatusCode::FORBIDDEN);
    assert!(house.row("5047").await.draft_saved_at.is_some());
    let gone = house.post(&format!("{form}/throw-away"), request, "").await;
    assert!(gone.location.ends_with("?done=thrown-away"));
    assert!(house.get(&gone.location).await.body.contains("er kastet"));
    assert_eq!(house.row("5047").await.draft_saved_at, None);
}

#[tokio::test]
async fn changes_are_saved_through_the_manage_link_and_the_deadline_takes_nothing_away() {
    let house = House::new().await;
    let sent = house
        .post(&format!("{}/delegation", house.link(Purpose::Invitation, "5047")), good(), "submit")
        .await;
    assert!(sent.location.contains("done=registered"), "{}", sent.location);
    let link = house.link(Purpose::Manage, "5047");
    let form = format!("{link}/delegation");
    let mut later = good();
    later.retain(|(name, _)| name != "p0-name" && name != "p0-email");
    later.extend(pairs(&[("version", "1"), ("p0-unnamed", "yes"), ("partner", "5001")]));
    house.post(&form, later.clone(), "save").await;
    assert!(house.get(&format!("{form}/saved")).await.body.contains("Påmeldingen står som før"));
    assert!(house.get(&link).await.body.contains("Endringene ble lagret 7. november 2018"));
    house.clock.set("2018-11-21T09:00:00Z".parse().unwrap());
    let page = house.get(&form).await;
    assert!(
        page.body.contains("Dette er lagret, men ikke sendt") && page.body.contains("value=\"5001\" checked")
    );
    later.push(("draft".to_owned(), page.hidden("draft")));
    assert!(house.post(&form, later, "submit").await.location.contains("done=late"));
    assert_eq!(house.row("5047").await.draft_saved_at, None, "it is a request now");
}

#[tokio::test]
async fn places_get_their_names_later() {
    let house = House::new().await;
    let form = format!("{}/delegation", house.link(Purpose::Invitation, "5047"));
    let mut nameless = good();
    nameless.retain(|(name, _)| name != "p0-name");
    let refused = house.post(&form, nameless.clone(), "submit").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Skriv navnet, eller kryss av for at det kommer senere."));
    nameless.push(("p0-unnamed".to_owned(), "yes".to_owned()));
    let shown = house.post(&form, nameless.clone(), "preview").await;
    assert!(shown.body.contains("Plass uten navn 1"));
    house.post(&form, nameless, "submit").await;
    let manage = house.link(Purpose::Manage, "5047");
    let page = house.get(&manage).await.body;
    assert!(
        page.contains("Plass uten navn 1")
            && page.contains("Én plass mangler navn. Skriv det senest 20. november 2018")
    );
    house.clock.set("2018-11-21T09:00:00Z".parse().unwrap());
    assert!(house.get(&manage).await.body.contains("Fristen for navn var 20. november 2018"));
}

#[tokio::test]
async fn a_list_is_read_into_the_form_and_what_is_not_understood_stays() {
    let house = House::new().await;
    let form = format!("{}/delegation", house.link(Purpose::Invitation, "5047"));
    let list = format!("Navn;E-post\nBerg, Åse;ase@x.example\nOla Li;ase@x.example\n{HOSTILE};;\n12345");
    let mut typed = pairs(&[("people", "1"), ("paste", &list)]);
    let read = house.post(&form, typed.clone(), "paste").await;
    assert_eq!(read.status, StatusCode::OK);
    for words in [
        "3 navn er lest inn",
        "value=\"Åse Berg\"",
        "value=\"Ola Li\"",
        "Linje 5: 12345",
        "Samme e-postadresse som Åse Berg",
    ] {
        assert!(read.body.contains(words), "{words} not in {}", read.body);
    }
    assert!(!read.body.contains("<script>alert"));
    // A list that is forgotten in the box is not lost by sending.
    typed.extend(good());
    let sent = house.post(&form, typed, "submit").await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sent.body.contains("Navnene i boksen er ikke lest inn."));
}

#[tokio::test]
async fn the_people_of_last_time_are_offered_to_the_organisation_alone() {
    let house = House::new().await;
    let mut last = example();
    last.id = GatheringId::new("klima-2017").unwrap();
    for day in &mut last.days {
        day.date = day.date.with().year(2017).build().unwrap();
    }
    house.import(last).await;
    house
        .samling
        .write(|tx, context| {
            let g = GatheringId::new("klima-2017").unwrap();
            let o = OrganisationId::new("5047").unwrap();
            let way = Way::Invitation(context.key.token(Purpose::Invitation, &g, &o, 1));
            let form = Form::from_pairs(good().iter().map(|(name, value)| (name.as_str(), value.as_str())));
            submit(tx, context, &g, &way, &form, |_| Some(Terms::new("", Language::Nb))).map(|_| ())
        })
        .await
        .unwrap();
    let form = format!("{}/delegation", house.link(Purpose::Invitation, "5047"));
    let offer = "Bruk de samme deltakerne som sist";
    let empty = house.get(&form).await.body;
    assert!(empty.contains(offer) && !empty.contains("Anna Eksempel"), "nothing is filled in unasked");
    let taken = house.post(&form, pairs(&[("people", "1")]), "earlier").await.body;
    assert!(taken.contains("value=\"Anna Eksempel\"") && taken.contains("value=\"kari@overhalla.example\""));
    assert!(!taken.contains(offer));
    let other = house.get(&format!("{}/delegation", house.link(Purpose::Invitation, "5001"))).await.body;
    assert!(!other.contains(offer));
    let foreign = house.get(&format!("/{ID}/i/5047.AAAAAAAAAAAAAAAAAAAAAA/delegation")).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_is_signed_up_elsewhere_is_told_without_by_whom() {
    let house = House::new().await;
    house.post(&format!("{}/delegation", house.link(Purpose::Invitation, "5047")), good(), "submit").await;
    let form = format!("{}/delegation", house.link(Purpose::Invitation, "5001"));
    let shown = house.post(&form, good(), "preview").await.body;
    assert!(shown.contains("Anna Eksempel er alt påmeldt av en annen organisasjon"));
    assert!(!shown.contains("alt påmeldt av Overhalla"));
    let sent = house.post(&form, good(), "submit").await;
    assert!(sent.location.contains("done=registered"), "advice is no barrier");
}

#[tokio::test]
async fn only_an_organiser_asks_for_names() {
    let house = House::new().await;
    for path in ["/names", "/names/preview"] {
        let answer = house.get(&format!("/desk/{ID}{path}")).await;
        assert!(answer.location.starts_with("/log-in"), "{path}: {} {}", answer.status, answer.location);
    }
    let posted = house.raw(&format!("/desk/{ID}/names"), &Vec::new(), "").await;
    assert_ne!(posted.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_accepted_is_what_was_shown() {
    let house = House::new().await;
    let form = format!("{}/delegation", house.link(Purpose::Invitation, "5047"));
    let mark = house.get(&form).await.hidden("terms-shown");
    let mut changed = example();
    changed.registration.terms.nb = "Nye vilkår: alle må ha med lue.".to_owned();
    changed.registration.terms.nn = "Nye vilkår: alle må ha med hue.".to_owned();
    house.import(changed).await;

    let mut typed = good();
    typed.push(("terms-shown".to_owned(), mark));
    let refused = house.post(&form, typed, "submit").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("Vilkårene er endret") && refused.body.contains("alle må ha med lue"));
    assert!(refused.body.contains("kari@overhalla.example"), "what was typed is kept");
    let (_, box_on) = refused.body.split_once("id=\"terms\"").unwrap();
    assert!(!box_on.split('>').next().unwrap().contains("checked"), "nobody has agreed to the new words");

    // The reader has read them in Nynorsk, and has another language in another window.
    let mut typed = good();
    typed.push(("terms-shown".to_owned(), house.get(&format!("{form}?lang=nn")).await.hidden("terms-shown")));
    assert_eq!(house.post(&form, typed, "submit").await.status, StatusCode::SEE_OTHER);
    let kept = house
        .samling
        .read(|tx, _| {
            let (g, o) = (GatheringId::new(ID).unwrap(), OrganisationId::new("5047").unwrap());
            Ok(tx.delegation(&g, &o)?.unwrap())
        })
        .await
        .unwrap();
    assert!(kept.terms.contains("alle må ha med hue") && kept.language == Language::Nn, "{}", kept.terms);
}

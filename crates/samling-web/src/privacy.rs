//! The page on privacy, made from the gathering's own data, and the accessibility statement.

use crate::failure::Problem;
use crate::invitation::Said;
use crate::page::{Page, show};
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::get;
use samling_app::Loaded;
use samling_domain::gathering::{Body, BodyContact};
use samling_domain::privacy::retention::{Kind, day_of};
use samling_domain::privacy::{asked, responsible};
use samling_language::Messages;

/// The routes of privacy and accessibility.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/{gathering}/privacy", get(privacy))
        .route("/{gathering}/accessibility", get(accessibility))
        .route("/accessibility", get(accessibility_of_all))
}

/// Whom to ask.
pub struct Asked {
    /// The body and the role.
    pub who: String,
    /// The address; may be empty.
    pub email: String,
    /// The telephone number to dial and as shown; may be empty.
    pub phone: (String, String),
}

/// A kind of data with why it is kept and until when.
pub struct Kept {
    /// What.
    pub what: String,
    /// What for.
    pub why: String,
    /// By which ground, in a word.
    pub ground: String,
    /// Until when.
    pub when: String,
}

#[derive(Template)]
#[template(path = "privacy/privacy.html")]
struct PrivacyPage {
    page: Page,
    lead: String,
    done: Option<&'static str>,
    responsible: String,
    ask: Option<Asked>,
    officer: Option<Asked>,
    purpose: Vec<String>,
    ground: String,
    law: Vec<String>,
    kept: Vec<Kept>,
    recipients: Vec<String>,
    announcement: String,
}

#[derive(Template)]
#[template(path = "privacy/accessibility.html")]
struct AccessibilityPage {
    page: Page,
    asked: Vec<Asked>,
}

/// The day on which a kind is deleted, in words.
pub fn day_in_words(page: &Page, loaded: &Loaded, kind: Kind) -> String {
    day_of(&loaded.gathering, kind).map_or_else(String::new, |day| page.f.date(day))
}

/// The last day on which anything is deleted, in words.
pub fn last_day(page: &Page, loaded: &Loaded) -> String {
    let last = Kind::ALL.into_iter().filter_map(|kind| day_of(&loaded.gathering, kind)).max();
    last.map_or_else(String::new, |day| page.f.date(day))
}

/// Every kind with its day.
pub fn kept(page: &Page, loaded: &Loaded) -> Vec<Kept> {
    let m = page.m;
    let g = &loaded.gathering;
    let ground = g.privacy.ground.code().replace("privacy-ground-", "privacy-ground-short-");
    let ground = m.by_code(&ground, &[]).unwrap_or_default();
    let word =
        |start: &str, kind: Kind| m.by_code(&format!("{start}-{}", kind.code()), &[]).unwrap_or_default();
    let mut kinds = Kind::ALL.map(|kind| (day_of(g, kind), kind));
    kinds.sort();
    let line = |(_, kind): (_, Kind)| Kept {
        what: word("privacy-kind", kind),
        why: word("privacy-why", kind),
        ground: if kind == Kind::Needs {
            m.privacy_ground_short_consent().to_owned()
        } else {
            ground.clone()
        },
        when: m.privacy_deletes(day_in_words(page, loaded, kind)),
    };
    kinds.into_iter().map(line).collect()
}

/// The name of a field of a change, in words.
pub fn field_name(m: Messages, field: &str) -> String {
    let short = match field.strip_prefix("participant-").and_then(|rest| rest.split_once('-')) {
        Some((_, key)) => key,
        None => field,
    };
    m.by_code(&format!("value-{short}"), &[]).unwrap_or_else(|| short.to_owned())
}

fn contact(page: &Page, loaded: &Loaded, body: Option<&Body>, contact: &BodyContact) -> Asked {
    let role = page.text(&contact.role, loaded);
    let who = match body {
        Some(body) => format!("{}, {role}", page.text(&body.name, loaded)),
        None => role,
    };
    let phone = contact.phone.as_deref().map(|phone| {
        let dial: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        (dial, samling_language::format::phone(phone))
    });
    Asked { who, email: contact.email.clone().unwrap_or_default(), phone: phone.unwrap_or_default() }
}

/// `GET /{gathering}/privacy`
async fn privacy(
    State(web): State<Web>,
    Path(id): Path<String>,
    Query(said): Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let loaded = crate::announcement::load(&web, &id).await?;
    let page = Page::of(&web, &visitor, &loaded, |m| m.privacy_title().to_owned()).public();
    let (m, g) = (page.m, &loaded.gathering);
    let rules = &g.privacy;
    let body = responsible(g);
    let name = body.map(|body| page.text(&body.name, &loaded)).unwrap_or_default();
    let mut recipients = vec![m.privacy_recipient_organisers().to_owned()];
    if rules.recipients.is_empty() {
        recipients.push(m.privacy_recipient_kitchen().to_owned());
    }
    recipients.extend(rules.recipients.iter().map(|text| page.text(text, &loaded)));
    let template = PrivacyPage {
        lead: m.privacy_lead(page.text(&g.title, &loaded)),
        done: (said.done == "erased").then(|| m.erase_done()),
        responsible: m.privacy_responsible_text(name),
        ask: asked(g).map(|ask| contact(&page, &loaded, body, ask)),
        officer: rules.officer.as_ref().map(|officer| contact(&page, &loaded, None, officer)),
        purpose: match &rules.purpose {
            Some(purpose) => page.paragraphs(purpose, &loaded),
            None => vec![m.privacy_purpose_usual().to_owned()],
        },
        ground: m.by_code(rules.ground.code(), &[]).unwrap_or_default(),
        law: rules.law.as_ref().map(|law| page.paragraphs(law, &loaded)).unwrap_or_default(),
        kept: kept(&page, &loaded),
        recipients,
        announcement: format!("/{id}"),
        page,
    };
    show(&template)
}

/// The contacts of a gathering.
fn contacts(page: &Page, loaded: &Loaded) -> Vec<Asked> {
    let bodies = loaded.gathering.organisers.iter().flat_map(Body::all);
    bodies.filter_map(|body| Some(contact(page, loaded, Some(body), body.contact.as_ref()?))).collect()
}

/// `GET /{gathering}/accessibility`
async fn accessibility(
    State(web): State<Web>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let loaded = crate::announcement::load(&web, &id).await?;
    let page = Page::of(&web, &visitor, &loaded, |m| m.accessibility_title().to_owned()).public();
    show(&AccessibilityPage { asked: contacts(&page, &loaded), page })
}

/// `GET /accessibility`: for the pages that belong to no gathering.
async fn accessibility_of_all(State(web): State<Web>, visitor: Visitor) -> Result<Response, Problem> {
    let all = web.samling.read(samling_app::gathering::all).await?;
    let page = Page::plain(&web, &visitor, |m| m.accessibility_title().to_owned()).public();
    let asked = all.iter().flat_map(|loaded| contacts(&page, loaded)).collect();
    show(&AccessibilityPage { page, asked })
}

//! The public announcement of a gathering, its picture and its calendar.

pub(crate) mod made;
mod programme;
mod structured;

use crate::change;
use crate::failure::Problem;
use crate::page::{Page, show};
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use programme::DayView;
use samling_app::change::ChangeRow;
use samling_app::{Failure, Loaded, gathering};
use samling_domain::contributor::Contributor;
use samling_domain::coverage::rules::BilledBy;
use samling_domain::gathering::{Body, Gathering};
use samling_domain::identity::GatheringId;
use samling_domain::registration::decide::{Phase, phase};
use samling_domain::registration::rules::Binding;
use std::sync::Arc;

/// The routes of the announcement.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/", get(front))
        .route("/{gathering}", get(announcement))
        .route("/{gathering}/picture", get(picture))
        .route("/{gathering}/calendar.ics", get(calendar))
}

/// Loads a gathering by the id in the address.
pub async fn load(web: &Web, id: &str) -> Result<Arc<Loaded>, Problem> {
    let id = GatheringId::new(id).map_err(|_| Problem::NotFound)?;
    Ok(web.samling.read(move |tx, context| context.load(tx, &id)).await?)
}

#[derive(Template)]
#[template(path = "announcement/front.html")]
struct FrontPage {
    page: Page,
    gatherings: Vec<(String, String, String)>,
}

/// The front page: the only gathering, or a list of all.
async fn front(State(web): State<Web>, visitor: Visitor) -> Result<Response, Problem> {
    let all = web.samling.read(|tx, context| gathering::all(tx, context)).await?;
    if let [only] = all.as_slice() {
        return Ok(Redirect::to(&format!("/{}", only.gathering.id)).into_response());
    }
    let page = Page::plain(&web, &visitor, |m| m.front_title().to_owned());
    let gatherings = all
        .iter()
        .map(|loaded| {
            let g = &loaded.gathering;
            (format!("/{}", g.id), page.text(&g.title, loaded), days(&page, g))
        })
        .collect();
    show(&FrontPage { page: page.public(), gatherings })
}

/// "27.–28. november 2018".
fn days(page: &Page, gathering: &Gathering) -> String {
    match (gathering.first_day(), gathering.last_day()) {
        (Some(first), Some(last)) => page.f.dates(first.date, last.date),
        _ => String::new(),
    }
}

struct PictureView {
    address: String,
    alt: String,
    credit: String,
}

struct PriceView {
    label: String,
    price: String,
}

struct BodyView {
    name: String,
    members: String,
}

pub(crate) struct ContactView {
    pub body: String,
    pub role: String,
    pub email: Option<String>,
    pub phone: Option<(String, String)>,
}

struct SectionView {
    heading: String,
    paragraphs: Vec<String>,
}

#[derive(Template)]
#[template(path = "announcement/announcement.html")]
struct AnnouncementPage {
    page: Page,
    gathering: String,
    structured: String,
    picture: Option<PictureView>,
    alert: Option<change::Alert>,
    cancelled: bool,
    extended: Option<String>,
    history: Vec<change::Entry>,
    open: bool,
    state: String,
    title: String,
    lead: String,
    days: String,
    place: String,
    audience: String,
    deadline: String,
    days_left: Option<String>,
    covered: String,
    purpose: Vec<String>,
    about_days: Vec<SectionView>,
    invited: String,
    who: Vec<String>,
    wanted: Vec<String>,
    themes: Vec<String>,
    not_themes: Vec<String>,
    coverage: Vec<String>,
    prices: Vec<PriceView>,
    never: Vec<String>,
    billed: &'static str,
    how: Vec<String>,
    binding: String,
    substitute: bool,
    cancellation: Vec<String>,
    confirmation: Vec<String>,
    sections: Vec<SectionView>,
    programme: Vec<DayView>,
    bodies: Vec<BodyView>,
    contacts: Vec<ContactView>,
    directions: Vec<String>,
}

async fn announcement(
    State(web): State<Web>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let key = (id, visitor.chosen_language());
    let writes = web.samling.writes();
    if let Some(html) = web.announcements.find(&key, writes) {
        return Ok(Html(html).into_response());
    }
    let (loaded, shown, sessions) = load_with_names(&web, &key.0).await?;
    let title =
        |_| loaded.gathering.title.in_language(visitor.language(&loaded.gathering.languages)).to_owned();
    let page = Page::of(&web, &visitor, &loaded, title).public();
    let changes = change::load(&web, &loaded).await?;
    let html = view(&web, page, &loaded, &changes, &shown, &sessions)
        .render()
        .map_err(|error| Problem::broken(&error))?;
    let html = Bytes::from(html);
    if !visitor.has_form() {
        web.announcements.keep(key, writes, html.clone());
    }
    Ok(Html(html).into_response())
}

/// The gathering, and the confirmed contributors whose names may be shown.
async fn load_with_names(
    web: &Web,
    id: &str,
) -> Result<(Arc<Loaded>, Vec<Contributor>, Vec<programme::RunningSession>), Problem> {
    let id = GatheringId::new(id)?;
    Ok(web
        .samling
        .read(move |tx, context| {
            let (loaded, shown) = (context.load(tx, &id)?, samling_app::contributor::shown(tx, &id)?);
            let row = tx.published_allocation(&id)?;
            let sessions =
                row.map(|row| samling_app::allocation::published_sessions(&row)).unwrap_or_default();
            Ok((loaded, shown, sessions))
        })
        .await?)
}

fn view(
    web: &Web,
    page: Page,
    loaded: &Loaded,
    changes: &[ChangeRow],
    shown: &[Contributor],
    sessions: &[programme::RunningSession],
) -> AnnouncementPage {
    let g = &loaded.gathering;
    let now = web.samling.now();
    let phase = phase(&g.registration, &g.timezone, now);
    let left = g.registration.deadline.days_left(&g.timezone, now);
    let t = |text| page.text(text, loaded);
    let p = |text| page.paragraphs(text, loaded);
    let site = g.sites.first();
    AnnouncementPage {
        gathering: g.id.to_string(),
        structured: structured::event(web, &page, loaded, changes),
        picture: g.picture.as_ref().map(|picture| PictureView {
            address: format!("/{}/picture", g.id),
            alt: t(&picture.alt),
            credit: t(&picture.credit),
        }),
        alert: change::alert(&page, loaded, changes),
        cancelled: g.is_cancelled(),
        extended: change::deadline_line(&page, loaded, changes),
        history: change::history(&page, loaded, changes),
        open: phase == Phase::Open && !g.is_cancelled(),
        state: state(&page, g, phase),
        title: t(&g.title),
        lead: t(&g.lead),
        days: days(&page, g),
        place: site.map(|site| format!("{}, {}", t(&site.name), t(&site.town))).unwrap_or_default(),
        audience: samling_language::format::capitalised(&t(&g.audience.short)),
        deadline: page.f.deadline(g.registration.deadline),
        days_left: (phase == Phase::Open && !g.is_cancelled()).then(|| page.f.days_left(i64::from(left))),
        covered: t(&g.coverage.short),
        purpose: p(&g.purpose),
        about_days: g
            .days
            .iter()
            .enumerate()
            .filter_map(|(n, day)| about_day(&page, loaded, n, day))
            .collect(),
        invited: t(&g.audience.invited),
        who: g.audience.about.as_ref().map(p).unwrap_or_default(),
        wanted: g.audience.wanted.iter().map(t).collect(),
        themes: g.themes.about.iter().map(t).collect(),
        not_themes: g.themes.not_about.iter().map(t).collect(),
        coverage: p(&g.coverage.summary),
        prices: prices(&page, loaded),
        never: g.coverage.never.iter().map(t).collect(),
        billed: match g.coverage.billed_by {
            BilledBy::Organiser => page.m.announcement_billed_by_organiser(),
            BilledBy::Hotel => page.m.announcement_billed_by_hotel(),
        },
        how: p(&g.registration.how),
        binding: match g.registration.binding {
            Binding::AtOnce => page.m.announcement_binding_at_once().to_owned(),
            Binding::FromDeadline => {
                page.m.announcement_binding_from_deadline(page.f.deadline(g.registration.last_change()))
            }
        },
        substitute: g.registration.substitute_first,
        cancellation: page.cancellation(loaded),
        confirmation: g.registration.confirmation.as_ref().map(p).unwrap_or_default(),
        sections: g
            .sections
            .iter()
            .map(|section| SectionView { heading: t(&section.heading), paragraphs: p(&section.body) })
            .collect(),
        programme: programme::days(&page, loaded, shown, sessions),
        bodies: g.organisers.iter().map(|body| body_view(&page, loaded, body)).collect(),
        contacts: contacts(&page, loaded),
        directions: site.and_then(|site| site.directions.as_ref()).map(p).unwrap_or_default(),
        page,
    }
}

fn state(page: &Page, g: &Gathering, phase: Phase) -> String {
    match phase {
        _ if g.is_cancelled() => page.m.change_cancelled_tag().to_owned(),
        Phase::NotOpen => match g.registration.opens {
            Some(opens) => page.m.announcement_opens(page.f.deadline_with_time(opens)),
            None => String::new(),
        },
        Phase::Open => page.m.announcement_open().to_owned(),
        Phase::ChangesOnly | Phase::Closed => page.m.announcement_closed().to_owned(),
    }
}

fn about_day(
    page: &Page,
    loaded: &Loaded,
    number: usize,
    day: &samling_domain::gathering::Day,
) -> Option<SectionView> {
    let about = page.paragraphs(day.about.as_ref()?, loaded);
    let heading = day.heading.as_ref().map(|heading| page.text(heading, loaded)).unwrap_or_default();
    Some(SectionView { heading: page.m.announcement_day_about(number + 1, heading), paragraphs: about })
}

fn prices(page: &Page, loaded: &Loaded) -> Vec<PriceView> {
    let g = &loaded.gathering;
    let packages = g.packages.iter().map(|package| (&package.label, package.price));
    let single = g.elements.iter().filter_map(|element| Some((&element.label, element.price?)));
    packages
        .chain(single)
        .map(|(label, price)| PriceView { label: page.text(label, loaded), price: page.f.price(price) })
        .collect()
}

fn body_view(page: &Page, loaded: &Loaded, body: &Body) -> BodyView {
    let members: Vec<String> = body.members.iter().map(|member| page.text(&member.name, loaded)).collect();
    BodyView { name: page.text(&body.name, loaded), members: page.f.list(&members) }
}

/// Whom to ask.
pub(crate) fn contacts(page: &Page, loaded: &Loaded) -> Vec<ContactView> {
    let bodies = loaded.gathering.organisers.iter().flat_map(Body::all);
    bodies.filter_map(|body| contact(page, loaded, body)).collect()
}

fn contact(page: &Page, loaded: &Loaded, body: &Body) -> Option<ContactView> {
    let contact = body.contact.as_ref()?;
    Some(ContactView {
        body: page.text(&body.name, loaded),
        role: samling_language::format::capitalised(&page.text(&contact.role, loaded)),
        email: contact.email.clone(),
        phone: contact.phone.as_ref().map(|phone| {
            let dial = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            (dial, samling_language::format::phone(phone))
        }),
    })
}

/// The picture that lies beside the gathering file.
async fn picture(State(web): State<Web>, Path(id): Path<String>) -> Result<Response, Problem> {
    let loaded = load(&web, &id).await?;
    let file = loaded.gathering.picture.as_ref().map(|picture| picture.file.to_lowercase());
    let (Some(file), Some(bytes)) = (file, loaded.picture.clone()) else { return Err(Problem::NotFound) };
    let kind = match file.rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        _ => return Err(Problem::NotFound),
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600")),
        // An SVG opened by itself is a document: it may style itself and nothing else.
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// The gathering as an iCalendar file.
async fn calendar(
    State(web): State<Web>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let loaded = load(&web, &id).await?;
    let language = visitor.language(&loaded.gathering.languages);
    let dropped = change::dropped(&loaded, &change::load(&web, &loaded).await?);
    let text = samling_letters::calendar::gathering_calendar_without(
        &loaded,
        language,
        &web.settings.public_url,
        web.samling.now(),
        &dropped,
    );
    let name = format!("attachment; filename=\"{}.ics\"", loaded.gathering.id);
    let disposition = HeaderValue::from_str(&name).map_err(|error| Problem::broken(&error))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, text).into_response())
}

/// For code that needs a gathering or a plain "not found".
impl From<samling_domain::identity::NotAnId> for Problem {
    fn from(_: samling_domain::identity::NotAnId) -> Self {
        Failure::NotFound.into()
    }
}

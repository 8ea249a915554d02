//! The waiting list as the main contact sees it: what waits, what is confirmed, an offer and the answer to it.

pub mod outlook;

use crate::failure::Problem;
use crate::invitation::Said;
use crate::page::{Page, show};
use crate::registration::panel::in_words;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use jiff::Timestamp;
use samling_app::registration::{self, Managed};
use samling_app::store::{Answer, WaitingState};
use samling_app::waiting_list::{self, Answered, Standing};
use samling_app::{Context, Failure, Loaded};
use samling_domain::identity::GatheringId;
use samling_domain::registration::delegation::{Delegation, Participant};
use samling_domain::waiting_list::rules::Mode;
use samling_language::Messages;
use samling_letters::waiting_list::{resting_sentence, rule_sentences};

/// The routes of the waiting list.
pub fn routes() -> Router<Web> {
    Router::new().route("/{gathering}/m/{token}/waiting-list", get(page).post(answer))
}

struct Person {
    name: String,
    role: String,
    takes: String,
    /// Confirmed already, just so.
    there: bool,
}

/// What the page offers to do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offers {
    Answer,
    AskAgain,
    Nothing,
}

#[derive(Template)]
#[template(path = "waiting_list/waiting.html")]
struct WaitingPage {
    page: Page,
    heading: String,
    lead: String,
    notice: Option<(String, String)>,
    notice_tone: &'static str,
    left: Option<String>,
    offers: Offers,
    waits: Vec<Person>,
    waits_heading: &'static str,
    confirmed: Vec<Person>,
    rules: Vec<String>,
    link: String,
    /// True as long as a save can still go to the list.
    open: bool,
}

/// What is left until an instant, in words.
pub fn time_left(m: Messages, until: Timestamp, now: Timestamp) -> String {
    m.waiting_time_left(until.duration_since(now).as_hours().max(0))
}

async fn page(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    Query(said): Query<Said>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let gathering = GatheringId::new(&id)?;
    let link = format!("/{id}/m/{token}");
    let (managed, standing) = web
        .samling
        .read(move |tx, context| {
            let managed = registration::manage(tx, context, &gathering, &token)?;
            let id = &managed.organisation.invited.id;
            let standing = waiting_list::standing(tx, &managed.loaded, id)?;
            Ok((managed, standing))
        })
        .await?;
    let Some(standing) = standing else {
        return Ok(Redirect::to(&format!("{link}?done={}", said.done)).into_response());
    };
    let loaded = &managed.loaded;
    let g = &loaded.gathering;
    let name = managed.organisation.invited.shown_name().to_owned();
    let mut page = Page::of(&web, &visitor, loaded, |m| m.waiting_page_title(&name));
    page.aside.clone_from(&name);
    let m = page.m;
    let now = web.samling.now();
    let registered = managed.delegation.answer == Answer::Registered;
    let confirmed = registered.then_some(&managed.delegation.delegation);
    let offered = match standing.row.state {
        WaitingState::Offered { until } if now < until => Some(until),
        _ => None,
    };
    let (heading, lead, offers) = words(&page, loaded, &standing, now);
    let (notice, notice_tone) = notice(m, &said.done);
    let rules = g
        .waiting_list
        .as_ref()
        .map(|rules| rule_sentences(m, rules, page.f.deadline_with_time(rules.last_moment(&g.registration))));
    let people = |delegation: &Delegation, confirmed: Option<&Delegation>| {
        let one = |(number, person)| view(&page, loaded, number, person, confirmed);
        delegation.participants.iter().enumerate().map(one).collect()
    };
    let template = WaitingPage {
        heading,
        lead,
        notice,
        notice_tone,
        left: offered.map(|until| time_left(m, until, now)),
        offers,
        waits: people(&standing.row.delegation, confirmed),
        waits_heading: if offered.is_some() { m.waiting_waits_offered() } else { m.waiting_waits() },
        confirmed: confirmed.map(|delegation| people(delegation, None)).unwrap_or_default(),
        rules: rules.unwrap_or_default(),
        link,
        open: !g.registration.last_change().is_past(&g.timezone, now),
        page,
    };
    show(&template)
}

/// Heading, lead, and what there is to do.
fn words(page: &Page, loaded: &Loaded, standing: &Standing, now: Timestamp) -> (String, String, Offers) {
    let (m, g) = (page.m, &loaded.gathering);
    let rules = g.waiting_list.clone().unwrap_or_default();
    match standing.row.state {
        WaitingState::Queued => {
            let lead = match rules.mode {
                Mode::Offer => m.waiting_lead_queued_offer(rules.hours()),
                Mode::Confirm => m.waiting_lead_queued_confirm().to_owned(),
            };
            (m.waiting_heading_place(standing.place.unwrap_or(1)), lead, Offers::Nothing)
        }
        WaitingState::Offered { until } if now < until => {
            let until = page.f.instant(&until, &g.timezone);
            (m.waiting_heading_offer().to_owned(), m.waiting_lead_offer(until), Offers::Answer)
        }
        WaitingState::Offered { .. } | WaitingState::Resting => {
            let lead = resting_sentence(m, &rules).to_owned();
            (m.waiting_heading_resting().to_owned(), lead, Offers::AskAgain)
        }
        WaitingState::Closed => {
            let until = page.f.deadline_with_time(rules.last_moment(&g.registration));
            (m.waiting_heading_closed().to_owned(), m.waiting_lead_closed(until), Offers::Nothing)
        }
    }
}

fn notice(m: Messages, done: &str) -> (Option<(String, String)>, &'static str) {
    let said = |heading: &str, text: &str| Some((heading.to_owned(), text.to_owned()));
    match done {
        "joined" => (said(m.waiting_said_joined_heading(), m.waiting_said_joined_text()), "success"),
        "unchanged" => (said(m.waiting_said_unchanged_heading(), ""), "success"),
        "too-late" => (said(m.waiting_said_too_late_heading(), m.waiting_said_too_late_text()), "warning"),
        _ => (None, "success"),
    }
}

fn view(
    page: &Page,
    loaded: &Loaded,
    number: usize,
    person: &Participant,
    confirmed: Option<&Delegation>,
) -> Person {
    let role = loaded.gathering.roles.iter().find(|role| role.id == person.role);
    let there = confirmed.and_then(|d| d.participants.iter().find(|one| one.id == person.id));
    Person {
        name: match person.name.reveal() {
            "" => page.m.registration_participant(number + 1),
            name => name.to_owned(),
        },
        role: role.map_or_else(String::new, |role| page.text(&role.label, loaded)),
        takes: in_words(page, loaded, &person.elements),
        there: there.is_some_and(|one| one.elements == person.elements),
    }
}

/// What the main contact's own page says of the waiting list.
pub struct Banner {
    /// What there is to say.
    pub text: String,
    /// `info`, `success` or `warning`.
    pub tone: &'static str,
    /// The words of the link.
    pub link: &'static str,
    /// True when the link is what to do next.
    pub first: bool,
}

/// The banner of those who wait beside what is confirmed.
pub fn banner(page: &Page, loaded: &Loaded, standing: &Standing, now: Timestamp) -> Banner {
    let m = page.m;
    match standing.row.state {
        WaitingState::Queued => Banner {
            text: m.waiting_banner_queued(standing.place.unwrap_or(1)),
            tone: "info",
            link: m.waiting_banner_link(),
            first: false,
        },
        WaitingState::Offered { until } if now < until => Banner {
            text: m.waiting_banner_offer(page.f.instant(&until, &loaded.gathering.timezone)),
            tone: "success",
            link: m.waiting_banner_answer(),
            first: true,
        },
        WaitingState::Offered { .. } | WaitingState::Resting => Banner {
            text: m.waiting_banner_resting().to_owned(),
            tone: "warning",
            link: m.waiting_banner_link(),
            first: false,
        },
        WaitingState::Closed => Banner {
            text: m.waiting_banner_closed().to_owned(),
            tone: "info",
            link: m.waiting_banner_link(),
            first: false,
        },
    }
}

/// What the main contact's own page needs: the delegation with what waits beside it.
pub fn managed(
    tx: &mut dyn samling_app::store::Transaction,
    context: &Context,
    gathering: &GatheringId,
    way: &registration::Way,
) -> Result<(Managed, Option<Standing>), Failure> {
    let managed = registration::managed(tx, context, gathering, way)?;
    let standing = waiting_list::standing(tx, &managed.loaded, &managed.organisation.invited.id)?;
    Ok((managed, standing))
}

/// Accepts or declines an offer, asks again after one that ran out, or leaves the list.
async fn answer(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(&id)?;
    let link = format!("/{id}/m/{token}");
    let action = form.get("action").to_owned();
    let answered = web
        .samling
        .write(move |tx, context| match action.as_str() {
            "accept" => waiting_list::accept(tx, context, &gathering, &token),
            "decline" => waiting_list::decline(tx, context, &gathering, &token),
            "leave" => waiting_list::leave(tx, context, &gathering, &token),
            _ => Ok(Answered::Nothing),
        })
        .await?;
    let to = match answered {
        Answered::MovedUp => format!("{link}?done=moved-up"),
        Answered::Left => format!("{link}?done=left-list"),
        Answered::TooLate => format!("{link}/waiting-list?done=too-late"),
        Answered::Nothing => format!("{link}/waiting-list"),
    };
    Ok(Redirect::to(&to).into_response())
}

//! The desk of a gathering: where it is in its life, what to do next, who has answered.

mod steps;

use self::steps::{NextStep, steps};
use super::people::{Tag, amount, is_found, other_names, package_name, state_tag};
use super::session::Organiser;
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::show as show_page;
use crate::query::Query;
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use samling_app::contributor::{self, waits_for_letter};
use samling_app::coverage::{self, Facts};
use samling_app::store::OrganisationRow;
use samling_domain::contributor::count::cost;
use samling_domain::coverage::forecast::Forecast;
use samling_domain::coverage::provisional::provisional;
use samling_domain::coverage::rules::ElementKind;
use samling_domain::gathering::Gathering;
use samling_domain::gathering::milestones::{Milestone, milestones};
use samling_domain::identity::OrganisationId;
use samling_domain::invitation::AnswerState;
use samling_domain::money::Money;
use samling_language::Messages;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "organiser/gatherings.html")]
struct GatheringsPage {
    page: crate::page::Page,
    gatherings: Vec<GatheringLine>,
}

struct GatheringLine {
    href: String,
    title: String,
    when: String,
}

/// `GET /desk`: the gatherings, or straight to the only one.
pub async fn gatherings(
    State(web): State<Web>,
    visitor: Visitor,
    _organiser: Organiser,
) -> Result<Response, Problem> {
    let all = web.samling.read(samling_app::gathering::all).await?;
    if let [only] = all.as_slice() {
        return Ok(Redirect::to(&format!("/desk/{}", only.gathering.id)).into_response());
    }
    let mut page = super::plain_page(&web, &visitor, |m| m.desk_gatherings().to_owned()).await?;
    page.logged_in = true;
    let here = page.m.desk_gatherings().to_owned();
    page.menu = vec![crate::page::MenuItem { label: here, href: "/desk".to_owned(), current: true }];
    let line = |loaded: &std::sync::Arc<samling_app::Loaded>| {
        let gathering = &loaded.gathering;
        let when = match (gathering.first_day(), gathering.last_day()) {
            (Some(first), Some(last)) => page.f.dates(first.date, last.date),
            _ => String::new(),
        };
        GatheringLine {
            href: format!("/desk/{}", gathering.id),
            title: gathering.title.in_language(page.language()).to_owned(),
            when,
        }
    };
    let gatherings = all.iter().map(line).collect();
    show_page(&GatheringsPage { page, gatherings })
}

/// What the organiser asks the table for.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    state: String,
    #[serde(default)]
    q: String,
}

struct Stage {
    word: &'static str,
    done: bool,
    now: bool,
}

struct Number {
    value: String,
    what: String,
}

struct Filter {
    href: String,
    label: String,
    current: bool,
}

struct OrganisationLine {
    href: String,
    name: String,
    other: Option<String>,
    state: Tag,
    participants: String,
    to_pay: String,
    late: u32,
    /// How many places have no name, in words.
    unnamed: Option<String>,
}

struct ForecastLine {
    what: String,
    amount: String,
}

struct ForecastCard {
    lead: String,
    budget: Option<Tag>,
    budget_text: String,
    lines: Vec<ForecastLine>,
    sum: String,
    /// What the contributors cost beside it.
    contributors: String,
}

#[derive(Template)]
#[template(path = "organiser/overview.html")]
struct OverviewPage {
    desk: Desk,
    page: crate::page::Page,
    title: String,
    /// True when there are other gatherings to go to.
    several: bool,
    /// The free megabytes, when they are few.
    disk_low: Option<u64>,
    stages: Vec<Stage>,
    numbers: Vec<Number>,
    steps: Vec<NextStep>,
    filters: Vec<Filter>,
    state: String,
    q: String,
    shown: usize,
    organisations: Vec<OrganisationLine>,
    decided: bool,
    forecast: Option<ForecastCard>,
}

struct Found {
    facts: Facts,
    letters: BTreeMap<String, u64>,
    forecast: Forecast,
    /// True when a new decision would say something else than the one in force.
    outdated: bool,
    several: bool,
    /// How many organisations are on the waiting list.
    waiting: usize,
    /// How many colleagues wait for a link, and where the first of them is.
    colleagues: usize,
    colleague_page: String,
    /// How many contributors wait for a letter.
    unwritten: usize,
    now: Timestamp,
}

/// `GET /desk/{gathering}`
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let found = web
        .samling
        .read(move |tx, context| {
            let letters = tx.count_letters(&id)?;
            let forecast = coverage::forecast_of(tx, context, &id)?;
            let facts = coverage::facts(tx, context, &id)?;
            let outdated = facts.published.is_some() && !coverage::propose(tx, context, &id)?.is_published();
            let mut waiting = tx.colleagues(&id, None)?;
            waiting.retain(|(_, one)| one.decided_at.is_none());
            let first = waiting.last().map_or_else(String::new, |(of, _)| format!("/delegations/{of}/links"));
            Ok(Found {
                colleagues: waiting.len(),
                colleague_page: first,
                facts,
                letters,
                forecast,
                outdated,
                several: tx.gatherings()?.len() > 1,
                waiting: tx.waiting(&id)?.len(),
                unwritten: tx.contributors(&id)?.iter().filter(|row| waits_for_letter(row)).count(),
                now: context.now,
            })
        })
        .await?;
    let loaded = found.facts.loaded.clone();
    let desk = Desk::open(&web, &visitor, &organiser, &loaded, Part::Overview, |m| {
        m.desk_menu_overview().to_owned()
    })
    .await?;
    let m = desk.page.m;
    let to_pay = to_pay(&found.facts);
    let rows = &found.facts.organisations;
    let matching: Vec<&OrganisationRow> =
        rows.iter().filter(|row| in_filter(row, &wanted.state) && is_found(row, &wanted.q)).collect();
    let organisations: Vec<_> =
        matching.iter().map(|row| organisation_line(m, &desk.base, row, &to_pay)).collect();
    show_page(&OverviewPage {
        page: desk.page.clone(),
        title: loaded.gathering.short_title.in_language(m.language).to_owned(),
        several: found.several,
        disk_low: web.operation.vitals.disk().filter(|disk| disk.low()).map(|disk| disk.free / 1024 / 1024),
        stages: stages(m, &found),
        numbers: numbers(m, &found),
        steps: steps(m, &desk.base, &found),
        filters: filters(m, &desk.base, rows, &wanted),
        shown: organisations.len(),
        organisations,
        decided: found.facts.published.is_some(),
        forecast: found
            .facts
            .published
            .is_none()
            .then(|| forecast_card(m, &loaded.gathering, &found.forecast, &found.facts)),
        state: wanted.state,
        q: wanted.q,
        desk,
    })
}

fn is_over(gathering: &Gathering, now: Timestamp) -> bool {
    gathering.registration.last_change().is_past(&gathering.timezone, now)
}

fn stages(m: Messages, found: &Found) -> Vec<Stage> {
    let gathering = &found.facts.loaded.gathering;
    let passed = |milestone: Milestone| {
        milestones(gathering).iter().any(|(at, which)| *which == milestone && *at <= found.now)
    };
    let decided = found.facts.published.is_some();
    let invited = found.facts.organisations.iter().all(|row| row.state != AnswerState::NotInvited);
    let none_invited = found.facts.organisations.iter().all(|row| row.state == AnswerState::NotInvited);
    let over = is_over(gathering, found.now);
    let (begun, ended) = (passed(Milestone::Begins), passed(Milestone::Ended));
    let now = match () {
        () if ended => 6,
        () if begun => 5,
        () if decided => 4,
        () if over => 3,
        () if none_invited => 1,
        () => 2,
    };
    let words = [
        (m.desk_stage_programme(), true),
        (m.desk_stage_invited(), invited),
        (m.desk_stage_registration(), over),
        (m.desk_stage_coverage(), decided),
        (m.desk_stage_allocation(), false),
        (m.desk_stage_gathering(), ended),
        (m.desk_stage_settlement(), false),
    ];
    let stage = |(number, (word, done)): (usize, (&'static str, bool))| {
        let now = number == now;
        Stage { word, done: done && !now, now }
    };
    words.into_iter().enumerate().map(stage).collect()
}

fn numbers(m: Messages, found: &Found) -> Vec<Number> {
    let gathering = &found.facts.loaded.gathering;
    let rows = &found.facts.organisations;
    let answered = rows.iter().filter(|row| row.state.has_answered()).count();
    let participants: usize =
        found.facts.delegations.iter().map(|(_, d)| d.delegation.participants.len()).sum();
    let totals = match &found.facts.published {
        Some(row) if !found.outdated => contributor::decided(&found.facts, &row.plan).sum(),
        _ => contributor::asked(&found.facts).sum(),
    };
    let nights: u32 = totals.nights.values().sum();
    let is_night = |id: &samling_domain::identity::ElementId| {
        gathering.elements.iter().any(|e| e.id == *id && e.kind == ElementKind::Night)
    };
    let rooms: u32 =
        gathering.capacities.iter().filter(|c| c.elements.iter().any(is_night)).map(|c| c.limit).sum();
    let days = gathering.registration.deadline.days_left(&gathering.timezone, found.now);
    let over = gathering.registration.deadline.is_past(&gathering.timezone, found.now);
    let number = |value: i64, what: String| Number { value: m.formats().number(value), what };
    let as_i64 = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    vec![
        number(as_i64(answered), m.desk_number_answered(rows.len())),
        number(as_i64(participants), m.desk_number_participants(participants)),
        number(
            i64::from(nights),
            if rooms == 0 { m.desk_number_nights(nights) } else { m.desk_number_nights_of(nights, rooms) },
        ),
        if over {
            number(i64::from(days.unsigned_abs()), m.desk_number_days_since(days.unsigned_abs()))
        } else {
            number(i64::from(days), m.desk_number_days(days))
        },
    ]
}

/// Whether an organisation is in a filter of the table; an unknown filter shows all.
fn in_filter(row: &OrganisationRow, filter: &str) -> bool {
    match filter {
        "registered" => row.state == AnswerState::Registered,
        "opened" => row.state == AnswerState::Opened,
        "started" => row.state == AnswerState::Started,
        "unnamed" => row.unnamed > 0,
        "invited" => row.state == AnswerState::Invited,
        "not-invited" => row.state == AnswerState::NotInvited,
        "not-coming" => matches!(row.state, AnswerState::NotComing | AnswerState::Withdrawn),
        "late" => row.late_requests > 0,
        "waiting" => row.state == AnswerState::Waiting,
        _ => true,
    }
}

fn filters(m: Messages, base: &str, rows: &[OrganisationRow], wanted: &Wanted) -> Vec<Filter> {
    let kinds = [
        ("", m.desk_filter_all()),
        ("registered", m.desk_state_registered()),
        ("started", m.desk_state_started()),
        ("opened", m.desk_state_opened()),
        ("invited", m.desk_state_invited()),
        ("not-invited", m.desk_state_not_invited()),
        ("not-coming", m.desk_state_not_coming()),
        ("waiting", m.desk_state_waiting()),
        ("late", m.desk_filter_late()),
        ("unnamed", m.desk_filter_unnamed()),
    ];
    let known = kinds.iter().any(|(kind, _)| *kind == wanted.state);
    let filter = |(kind, label): (&str, &str)| {
        let count = rows.iter().filter(|row| in_filter(row, kind)).count();
        let current = if known { kind == wanted.state } else { kind.is_empty() };
        let query = [("state", kind), ("q", wanted.q.as_str())];
        let query: Vec<_> = query.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_html_form::to_string(query).unwrap_or_default();
        let href = if query.is_empty() { base.to_owned() } else { format!("{base}?{query}") };
        (count > 0 || current).then(|| Filter {
            href: format!("{href}#organisations"),
            label: m.desk_filter(label, count),
            current,
        })
    };
    kinds.into_iter().filter_map(filter).collect()
}

/// What each organisation pays: as decided, or as the rules say now.
fn to_pay(facts: &Facts) -> BTreeMap<OrganisationId, (Money, bool)> {
    let gathering = &facts.loaded.gathering;
    let plan = facts.published.as_ref().map(|row| &row.plan);
    let of = |request: &samling_domain::coverage::request::OrganisationRequest| {
        let decided = plan.and_then(|plan| plan.organisation(&request.organisation));
        let pays = decided.map_or_else(
            || {
                let now = provisional(gathering, request);
                (now.own, now.about)
            },
            |decision| (decision.own, decision.about),
        );
        (request.organisation.clone(), pays)
    };
    facts.requests.iter().map(of).collect()
}

fn organisation_line(
    m: Messages,
    base: &str,
    row: &OrganisationRow,
    to_pay: &BTreeMap<OrganisationId, (Money, bool)>,
) -> OrganisationLine {
    let registered = row.state == AnswerState::Registered;
    let pays = to_pay.get(&row.invited.id).filter(|_| registered);
    OrganisationLine {
        href: format!("{base}/delegations/{}", row.invited.id),
        name: row.invited.shown_name().to_owned(),
        other: other_names(row),
        state: state_tag(m, row.state),
        participants: if registered { m.formats().number(row.participants) } else { "–".to_owned() },
        to_pay: pays.map_or_else(|| "–".to_owned(), |(own, about)| amount(m, *own, *about)),
        late: row.late_requests,
        unnamed: (row.unnamed > 0).then(|| m.desk_unnamed_tag(row.unnamed)),
    }
}

fn forecast_card(m: Messages, gathering: &Gathering, forecast: &Forecast, facts: &Facts) -> ForecastCard {
    let f = m.formats();
    let counted = facts.counted();
    let beside = cost(gathering, &counted);
    let line = |line: &samling_domain::coverage::forecast::ForecastLine| ForecastLine {
        what: m.desk_forecast_line(
            f.number(line.count),
            package_name(gathering, &line.package, m.language),
            amount(m, line.price, line.about),
        ),
        amount: amount(m, line.amount, line.about),
    };
    let lead = match forecast.at_most {
        Some(most) => {
            m.desk_forecast_at_most(f.money_or_about(most, forecast.about && forecast.budget != Some(most)))
        }
        None => m.desk_forecast_open(f.money_or_about(forecast.quotas, forecast.about)),
    };
    let within = forecast.beyond_budget.is_zero();
    let tag = || {
        let (word, tone) = if within {
            (m.desk_forecast_within(), "success")
        } else {
            (m.desk_forecast_beyond(), "warning")
        };
        Tag { word: word.to_owned(), tone }
    };
    let budget_text = |budget: Money| {
        let budget = f.money(budget);
        if within {
            m.desk_forecast_within_text(budget)
        } else {
            m.desk_forecast_beyond_text(budget, f.money(forecast.beyond_budget))
        }
    };
    ForecastCard {
        lead,
        budget: forecast.budget.map(|_| tag()),
        budget_text: forecast.budget.map_or_else(String::new, budget_text),
        lines: forecast.lines.iter().map(line).collect(),
        sum: amount(m, forecast.quotas, forecast.about),
        contributors: if counted.is_empty() {
            String::new()
        } else {
            m.desk_forecast_contributors(counted.len(), f.money_or_about(beside.host, beside.about))
        },
    }
}

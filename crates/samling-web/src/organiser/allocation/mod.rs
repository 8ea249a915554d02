//! "Parallel sessions": from wishes to a published seating.
//!
//! [`demand`] shows what is wished and what there is, [`plan`] a proposal, [`words`] says levels and reasons plainly,
//! [`person`] is one participant with wishes, reasons and moves, [`what_if`] answers what a change would give.

mod demand;
mod person;
mod plan;
mod what_if;
mod words;

use super::session::{Notice, Organiser};
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::{render, show};
use crate::query::Query;
use crate::state::Web;
use crate::submitted::Submitted;
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use demand::{RoomLine, SlotDemand, TopicChoice};
use plan::PlanView;
use samling_app::Failure;
use samling_app::allocation::publish::Published;
use samling_app::allocation::store::{SearchRow, SearchState, Stage};
use samling_app::allocation::{self, Facts, Overview, search};
use samling_domain::allocation::draft::{Change, Run};
use samling_domain::identity::{GatheringId, RoomId, SlotId, TopicId};
use samling_language::Messages;
use serde::Deserialize;
use std::time::Duration;

/// The routes.
pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/{gathering}/allocation", get(page).post(act))
        .route("/desk/{gathering}/allocation/people/{participant}", get(person::page).post(person::act))
}

/// What the page is asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Anything: what would a change give?
    #[serde(default)]
    pub what_if: String,
}

/// A search as the page shows it.
struct SearchView {
    under_way: bool,
    stopping: bool,
    /// What it is doing, or how it ended.
    text: String,
    tone: &'static str,
    levels: Vec<words::LevelLine>,
}

/// Something that is settled, with the form that lets it go.
struct Settled {
    words: String,
    href: String,
}

#[derive(Template)]
#[template(path = "organiser/allocation/page.html")]
struct AllocationPage {
    desk: Desk,
    page: crate::page::Page,
    /// Nobody is signed up for a day with parallel sessions, or there are none.
    empty: bool,
    /// The decision on cover is not published: who comes may still change.
    undecided: bool,
    early: bool,
    deadline: String,
    participants: usize,
    without_wishes: usize,
    demand: Vec<SlotDemand>,
    slots: Vec<String>,
    rooms: Vec<RoomLine>,
    topics: Vec<TopicChoice>,
    schedule: Vec<demand::SlotSchedule>,
    schedule_settled: bool,
    settled: Vec<Settled>,
    aims: Vec<String>,
    rules: Vec<String>,
    search: Option<SearchView>,
    /// One is under way.
    searching: bool,
    plan: Option<PlanView>,
    what_if: Vec<what_if::Answer>,
    reason: String,
    reason_missing: bool,
}

/// `GET /desk/{gathering}/allocation`
async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    show(&view(&web, &visitor, &organiser, id, &asked, None).await?)
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    organiser: &Organiser,
    id: GatheringId,
    asked: &Asked,
    refused: Option<String>,
) -> Result<AllocationPage, Problem> {
    let (overview, now) = web
        .samling
        .read(move |tx, context| Ok((allocation::overview(tx, context, &id)?, context.now)))
        .await?;
    let loaded = overview.facts.loaded.clone();
    let desk =
        Desk::open(web, visitor, organiser, &loaded, Part::Allocation, |m| m.allocation_title().to_owned())
            .await?;
    let (m, g) = (desk.page.m, &loaded.gathering);
    let problem = overview.facts.next_problem();
    let last_change = g.registration.last_change();
    let what_if = match &overview.newest {
        Some(standing) if !asked.what_if.is_empty() => {
            what_if::answers(m, &overview.facts, standing.clone()).await?
        }
        _ => Vec::new(),
    };
    Ok(AllocationPage {
        page: desk.page.clone(),
        empty: problem.participants.is_empty() || g.topics.is_empty() || g.rooms.is_empty(),
        undecided: overview.facts.decided.is_none(),
        early: !last_change.is_past(&g.timezone, now),
        deadline: m.formats().deadline_with_time(last_change),
        participants: problem.participants.len(),
        without_wishes: problem.participants.iter().filter(|person| person.wishes.is_empty()).count(),
        demand: demand::demand(m, &overview.facts, &problem),
        slots: g.slots.iter().map(|slot| slot.label.in_language(m.language).to_owned()).collect(),
        rooms: demand::rooms(m, g),
        topics: demand::topics(m, &overview.facts),
        schedule: demand::schedule(m, &overview),
        schedule_settled: !overview.facts.draft.schedule.is_empty(),
        settled: settled(m, &desk.base, &overview.facts),
        aims: problem.objective.iter().map(|level| words::aim(m, *level)).collect(),
        rules: demand::rules(m, g),
        searching: overview.search.as_ref().is_some_and(|row| row.state.is_under_way()),
        search: overview.search.as_ref().and_then(|row| search_view(m, &overview, row)),
        plan: overview.newest.as_ref().map(|standing| plan::view(m, &desk.base, &overview.facts, standing)),
        what_if,
        reason_missing: refused.is_some(),
        reason: refused.unwrap_or_default(),
        desk,
    })
}

fn settled(m: Messages, base: &str, facts: &Facts) -> Vec<Settled> {
    let g = &facts.loaded.gathering;
    let line = |place: &samling_domain::allocation::draft::Place, pinned: bool| {
        let name = words::name(m, facts, place.participant);
        let (slot, topic) =
            (words::slot(m, g, place.slot.as_str()), words::topic(m, g, place.topic.as_str()));
        Settled {
            words: if pinned {
                m.allocation_pinned(name, topic, slot)
            } else {
                m.allocation_forbidden(name, topic, slot)
            },
            href: format!("{base}/allocation/people/{}", place.participant),
        }
    };
    let pins = facts.draft.pins.iter().map(|place| line(place, true));
    pins.chain(facts.draft.forbidden.iter().map(|place| line(place, false))).collect()
}

/// The search under way, or why the last one gave nothing; nothing when it gave the plan that is shown.
fn search_view(m: Messages, overview: &Overview, row: &SearchRow) -> Option<SearchView> {
    let (text, tone) = match row.state {
        SearchState::Running => {
            let stage = match row.seen.stage {
                Stage::Topics => m.allocation_stage_topics(),
                Stage::Seats => m.allocation_stage_seats(),
                Stage::Spread => m.allocation_stage_spread(),
            };
            (stage.to_owned(), "info")
        }
        SearchState::Stopping => (m.allocation_stopping().to_owned(), "info"),
        SearchState::Done => return None,
        SearchState::Interrupted => (m.allocation_interrupted().to_owned(), "warning"),
        SearchState::Refused => {
            let refusal = row.refusal.clone().unwrap_or_default();
            (words::refusal(m, &overview.facts, &refusal), "danger")
        }
    };
    let under_way = row.state.is_under_way();
    let levels = if under_way { words::levels(m, &row.seen.levels) } else { Vec::new() };
    Some(SearchView { under_way, stopping: row.state == SearchState::Stopping, text, tone, levels })
}

/// `POST /desk/{gathering}/allocation`
async fn act(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
    submitted: Submitted,
) -> Result<Response, Problem> {
    if !submitted.genuine {
        return Err(Problem::Forged);
    }
    let id = gathering_id(&gathering)?;
    match submitted.get("action") {
        "run" => run(&web, &organiser, &id).await?,
        "stop" => {
            let of = id.clone();
            web.samling.write(move |tx, _| search::stop(tx, &of)).await?;
        }
        "topics" => settle(&web, &organiser, &id, topic_changes(&submitted)).await?,
        "schedule" => settle(&web, &organiser, &id, vec![schedule_change(&submitted)]).await?,
        "open-schedule" => settle(&web, &organiser, &id, vec![Change::OpenSchedule]).await?,
        "clear" => settle(&web, &organiser, &id, vec![Change::Clear]).await?,
        "publish" => {
            if let Some(refused) = publish(&web, &organiser, &id, &submitted).await? {
                let page = view(&web, &visitor, &organiser, id, &Asked::default(), Some(refused)).await?;
                return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
            }
        }
        _ => return Err(Problem::NotFound),
    }
    Ok(Redirect::to(&format!("/desk/{id}/allocation")).into_response())
}

/// Starts a search, and waits a moment: most are over before anybody looks.
async fn run(web: &Web, organiser: &Organiser, id: &GatheringId) -> Result<(), Problem> {
    let (of, actor) = (id.clone(), organiser.actor());
    let begun = web.samling.write(move |tx, context| search::begin(tx, context, &of, &actor)).await?;
    let Some(begun) = begun else { return Ok(()) };
    let number = begun.number;
    search::run(&web.samling, id, begun);
    for _ in 0..12 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let of = id.clone();
        let row = web.samling.read(move |tx, _| Ok::<_, Failure>(tx.search(&of)?)).await?;
        if row.is_none_or(|row| row.number != number || !row.state.is_under_way()) {
            break;
        }
    }
    Ok(())
}

async fn settle(
    web: &Web,
    organiser: &Organiser,
    id: &GatheringId,
    changes: Vec<Change>,
) -> Result<(), Problem> {
    let (of, actor) = (id.clone(), organiser.actor());
    web.samling
        .write(move |tx, context| {
            changes.iter().try_for_each(|change| allocation::settle(tx, context, &of, change.clone(), &actor))
        })
        .await?;
    organiser.leave(Notice::new("success", "allocation-settled-saved", 0)).await
}

fn topic_changes(submitted: &Submitted) -> Vec<Change> {
    let change = |(name, value): (&str, &str)| {
        let topic = TopicId::new(name.strip_prefix("topic-")?).ok()?;
        Some(match value {
            "must" => Change::MustRun(topic),
            "must-not" => Change::MustNotRun(topic),
            _ => Change::MayRun(topic),
        })
    };
    submitted.pairs().filter_map(change).collect()
}

fn schedule_change(submitted: &Submitted) -> Change {
    let run = |(name, value): (&str, &str)| {
        let (slot, topic) = name.strip_prefix("run-")?.split_once('/')?;
        Some(Run {
            slot: SlotId::new(slot).ok()?,
            topic: TopicId::new(topic).ok()?,
            room: RoomId::new(value).ok()?,
        })
    };
    Change::Schedule(submitted.pairs().filter_map(run).collect())
}

/// Publishes the plan that was shown; what was written as reason, where it must be shown again.
async fn publish(
    web: &Web,
    organiser: &Organiser,
    id: &GatheringId,
    submitted: &Submitted,
) -> Result<Option<String>, Problem> {
    let plan: i64 = submitted.get("plan").parse().map_err(|_| Problem::NotFound)?;
    let reason = submitted.get("reason").trim().to_owned();
    let (of, why, actor) = (id.clone(), reason.clone(), organiser.actor());
    let outcome = web
        .samling
        .write(move |tx, context| allocation::publish::publish(tx, context, &of, plan, &why, &actor))
        .await;
    let notice = match outcome {
        Ok(Published::Done { letters }) => Notice::new("success", "allocation-outcome-done", letters),
        Ok(Published::Outdated) => Notice::new("warning", "allocation-outcome-outdated", 0),
        Ok(Published::TooEarly) => Notice::new("warning", "allocation-outcome-too-early", 0),
        Ok(Published::Cancelled) => Notice::new("warning", "change-nothing-to-decide", 0),
        Ok(Published::Unchanged) => Notice::new("info", "allocation-outcome-unchanged", 0),
        Err(Failure::PlanRefused(rule)) => {
            tracing::error!(gathering = id.as_str(), rule, "the checker refused an allocation");
            Notice::new("danger", "allocation-outcome-refused", 0)
        }
        Err(Failure::Missing(_)) => return Ok(Some(reason)),
        Err(other) => return Err(other.into()),
    };
    organiser.leave(notice).await?;
    Ok(None)
}

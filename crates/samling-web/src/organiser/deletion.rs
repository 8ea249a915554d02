//! Deletion: the plan with its days, and what has been deleted when, without the data.

use super::session::Organiser;
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::show;
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use samling_app::privacy;
use samling_domain::privacy::retention::{Kind, day_of, is_due};
use samling_language::Messages;

struct Planned {
    what: String,
    day: String,
    records: String,
    state: &'static str,
    tone: &'static str,
}

struct Done {
    when: String,
    what: String,
    records: String,
    rule: String,
}

#[derive(Template)]
#[template(path = "organiser/deletion.html")]
struct DeletionPage {
    desk: Desk,
    page: crate::page::Page,
    plan: Vec<Planned>,
    done: Vec<Done>,
    first: String,
}

/// `GET /desk/{gathering}/deletion`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let (loaded, counts, proofs) = web
        .samling
        .read(move |tx, context| {
            let loaded = context.load(tx, &id)?;
            let mut counts = Vec::new();
            for kind in Kind::ALL {
                counts.push((kind, privacy::count(tx, &id, kind)?));
            }
            Ok((loaded, counts, tx.deletions(&id)?))
        })
        .await?;
    let title = |m: Messages| m.deletion_title().to_owned();
    let desk = Desk::open(&web, &visitor, &organiser, &loaded, Part::Privacy, title).await?;
    let (m, g, now) = (desk.page.m, &loaded.gathering, web.samling.now());
    let mut counts = counts;
    counts.sort_by_key(|(kind, _)| (day_of(g, *kind), *kind));
    let planned = |(kind, records): &(Kind, u64)| {
        let proven = proofs.iter().any(|proof| proof.kind == *kind);
        let (state, tone) = match (is_due(g, *kind, now), proven && *records == 0) {
            (_, true) => (m.deletion_is_done(), "success"),
            (true, false) => (m.deletion_is_due(), "info"),
            (false, false) => (m.deletion_waits(), ""),
        };
        Planned {
            what: kind_name(m, *kind),
            day: crate::privacy::day_in_words(&desk.page, &loaded, *kind),
            records: m.formats().number(*records),
            state,
            tone,
        }
    };
    let done = proofs.iter().rev().map(|proof| Done {
        when: m.formats().instant(&proof.at, &g.timezone),
        what: kind_name(m, proof.kind),
        records: m.formats().number(proof.records),
        rule: rule(m, &proof.rule),
    });
    let first = Kind::ALL.into_iter().filter_map(|kind| day_of(g, kind)).min();
    let template = DeletionPage {
        plan: counts.iter().map(planned).collect(),
        done: done.collect(),
        first: first.map_or_else(String::new, |day| m.formats().date(day)),
        page: desk.page.clone(),
        desk,
    };
    show(&template)
}

fn kind_name(m: Messages, kind: Kind) -> String {
    m.by_code(&format!("privacy-kind-{}", kind.code()), &[]).unwrap_or_default()
}

/// A rule in words.
fn rule(m: Messages, rule: &str) -> String {
    if let Some(days) = rule.strip_prefix("days-").and_then(|days| days.parse::<u32>().ok()) {
        return m.deletion_rule_days(days);
    }
    let date = rule.strip_prefix("date-").and_then(|date| date.parse::<jiff::civil::Date>().ok());
    date.map_or_else(|| rule.to_owned(), |date| m.deletion_rule_date(m.formats().date(date)))
}

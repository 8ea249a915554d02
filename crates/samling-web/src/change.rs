//! What has changed in a gathering, as its public pages show it: at the top, at the deadline, and as a history.

use crate::failure::Problem;
use crate::page::Page;
use crate::state::Web;
use crate::submitted::Submitted;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use jiff::civil::Date;
use samling_app::Loaded;
use samling_app::change::{ChangeRow, confirm};
use samling_domain::change::{ChangedFact, DroppedDay, Kind};
use samling_domain::identity::GatheringId;
use samling_language::change::{line, public_lines};

/// The routes of the public side.
pub fn routes() -> Router<Web> {
    Router::new().route("/{gathering}/m/{token}/confirm", post(still_coming))
}

/// All changes of a gathering, newest first.
pub async fn load(web: &Web, loaded: &Loaded) -> Result<Vec<ChangeRow>, Problem> {
    let id = loaded.gathering.id.clone();
    Ok(web.samling.read(move |tx, _| Ok(tx.changes(&id)?)).await?)
}

/// What stands at the top of a page.
pub struct Alert {
    /// `danger` or `warning`.
    pub tone: &'static str,
    /// What happened.
    pub heading: &'static str,
    /// The facts, a line each.
    pub lines: Vec<String>,
    /// The organiser's words.
    pub words: Vec<String>,
    /// What happens with costs.
    pub costs: Vec<String>,
}

/// The newest change that everybody must know who reads the page; nothing where the gathering is as it was announced.
pub fn alert(page: &Page, loaded: &Loaded, changes: &[ChangeRow]) -> Option<Alert> {
    let m = page.m;
    let is = |row: &ChangeRow, wanted: fn(&ChangedFact) -> bool| row.facts.iter().any(wanted);
    let cancelled = loaded.gathering.is_cancelled();
    let row = changes.iter().find(|row| {
        if cancelled {
            return is(row, |fact| matches!(fact, ChangedFact::Cancelled));
        }
        is(row, |fact| {
            matches!(
                fact,
                ChangedFact::Dates { .. }
                    | ChangedFact::Place { .. }
                    | ChangedFact::DayDropped(_)
                    | ChangedFact::Reinstated
            )
        })
    });
    let (tone, heading) = match row {
        _ if cancelled => ("danger", m.change_alert_cancelled()),
        Some(row) if row.kind == Kind::Reinstated => ("warning", m.change_alert_reinstated()),
        Some(row) if is(row, |fact| matches!(fact, ChangedFact::DayDropped(_))) => {
            ("warning", m.change_alert_shortened())
        }
        Some(_) => ("warning", m.change_alert_moved()),
        None => return None,
    };
    let said = |text: &Option<samling_domain::language::Text>| {
        text.as_ref().map(|text| page.paragraphs(text, loaded)).unwrap_or_default()
    };
    let big = |fact: &&ChangedFact| {
        matches!(fact, ChangedFact::Dates { .. } | ChangedFact::Place { .. } | ChangedFact::DayDropped(_))
    };
    Some(Alert {
        tone,
        heading,
        lines: row
            .map(|row| row.facts.iter().filter(big).map(|fact| line(m, fact)).collect())
            .unwrap_or_default(),
        words: row.map(|row| said(&row.words)).unwrap_or_default(),
        costs: row.map(|row| said(&row.costs)).unwrap_or_default(),
    })
}

/// "The deadline is extended from 20 to 23 November", where the deadline that holds came so.
pub fn deadline_line(page: &Page, loaded: &Loaded, changes: &[ChangeRow]) -> Option<String> {
    let now = loaded.gathering.registration.deadline;
    let mut facts = changes.iter().flat_map(|row| &row.facts);
    let newest = facts.find(|fact| matches!(fact, ChangedFact::Deadline { .. }))?;
    matches!(newest, ChangedFact::Deadline { to, .. } if *to == now).then(|| line(page.m, newest))
}

/// An entry of the history.
pub struct Entry {
    /// When it was made public.
    pub when: String,
    /// The same for machines.
    pub datetime: String,
    /// The facts.
    pub lines: Vec<String>,
    /// The organiser's words.
    pub words: Vec<String>,
}

/// The history that everybody may read, newest first.
pub fn history(page: &Page, loaded: &Loaded, changes: &[ChangeRow]) -> Vec<Entry> {
    let zone = &loaded.gathering.timezone;
    let entry = |row: &ChangeRow| {
        let lines = public_lines(page.m, &row.facts);
        let date = zone.civil(row.at).date();
        let words = [&row.words, &row.costs].into_iter().flatten();
        (!lines.is_empty()).then(|| Entry {
            when: page.f.date(date),
            datetime: date.to_string(),
            lines,
            words: words.flat_map(|text| page.paragraphs(text, loaded)).collect(),
        })
    };
    changes.iter().filter_map(entry).collect()
}

/// The first day as it was announced first, where the gathering has been moved since.
pub fn first_announced(loaded: &Loaded, changes: &[ChangeRow]) -> Option<Date> {
    let moved = changes.iter().rev().flat_map(|row| &row.facts).find_map(|fact| match fact {
        ChangedFact::Dates { from, .. } => from.first().copied(),
        _ => None,
    })?;
    loaded.gathering.first_day().is_some_and(|day| day.date != moved).then_some(moved)
}

/// Days that were announced and are no longer held.
pub fn dropped(loaded: &Loaded, changes: &[ChangeRow]) -> Vec<DroppedDay> {
    let mut days: Vec<DroppedDay> = Vec::new();
    for fact in changes.iter().flat_map(|row| &row.facts) {
        if let ChangedFact::DayDropped(day) = fact
            && loaded.gathering.day(&day.day).is_none()
            && !days.iter().any(|known| known.day == day.day)
        {
            days.push(day.clone());
        }
    }
    days
}

/// `POST /{gathering}/m/{token}/confirm`: the organisation still comes.
async fn still_coming(
    State(web): State<Web>,
    Path((id, token)): Path<(String, String)>,
    form: Submitted,
) -> Result<Response, Problem> {
    if !form.genuine {
        return Err(Problem::Forged);
    }
    let gathering = GatheringId::new(&id)?;
    let back = format!("/{id}/m/{token}?done=confirmed");
    web.samling.write(move |tx, context| confirm(tx, context, &gathering, &token)).await?;
    Ok(Redirect::to(&back).into_response())
}

//! The journal: what was done, by whom and when, in words.

use super::session::Organiser;
use super::{Desk, Part, gathering_id};
use crate::failure::Problem;
use crate::page::show;
use crate::state::Web;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use samling_app::journal::{Action, Actor, StoredEntry};
use samling_domain::privacy::changes::Change;
use samling_domain::privacy::retention::Kind;
use samling_language::Messages;
use std::collections::BTreeMap;

/// The most entries that are shown.
const MOST_ENTRIES: u32 = 300;

struct Line {
    when: String,
    who: String,
    what: String,
    organisation: String,
    href: String,
    fields: String,
    reason: String,
    /// What was changed, with values.
    values: Vec<String>,
}

#[derive(Template)]
#[template(path = "organiser/journal.html")]
struct JournalPage {
    desk: Desk,
    page: crate::page::Page,
    lines: Vec<Line>,
    /// True when older entries are left out.
    more: bool,
    /// When values are deleted.
    values_until: String,
}

/// `GET /desk/{gathering}/journal`
pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    organiser: Organiser,
    Path(gathering): Path<String>,
) -> Result<Response, Problem> {
    let id = gathering_id(&gathering)?;
    let (loaded, entries, names, accounts, values) = web
        .samling
        .read(move |tx, context| {
            let loaded = context.load(tx, &id)?;
            let entries = tx.entries(&id, MOST_ENTRIES)?;
            let values = tx.values(&id, entries.last().map_or(0, |stored| stored.id))?;
            let rows = tx.organisations(&id)?;
            let names: BTreeMap<_, _> = rows
                .into_iter()
                .map(|row| (row.invited.id.clone(), row.invited.shown_name().to_owned()))
                .collect();
            let mut accounts = BTreeMap::new();
            for stored in &entries {
                if let Actor::Organiser(number) = stored.entry.actor
                    && let std::collections::btree_map::Entry::Vacant(place) = accounts.entry(number)
                {
                    place.insert(tx.account(number)?.map(|account| account.name));
                }
            }
            Ok((loaded, entries, names, accounts, values))
        })
        .await?;
    let desk =
        Desk::open(&web, &visitor, &organiser, &loaded, Part::Journal, |m| m.journal_title().to_owned())
            .await?;
    let m = desk.page.m;
    let line = |stored: &StoredEntry| {
        let entry = &stored.entry;
        let who = match entry.actor {
            Actor::Organiser(number) => match accounts.get(&number).cloned().flatten() {
                Some(name) => name.reveal().to_owned(),
                None => m.journal_actor_organiser().to_owned(),
            },
            Actor::Link => m.journal_actor_link().to_owned(),
            Actor::Operator => m.journal_actor_operator().to_owned(),
            Actor::System => m.journal_actor_system().to_owned(),
        };
        let organisation = entry.organisation.as_ref().and_then(|id| names.get(id).map(|name| (id, name)));
        let code = entry.action.code();
        Line {
            when: m.formats().instant(&entry.at, &loaded.gathering.timezone),
            who,
            what: m.by_code(&format!("journal-{code}"), &[]).unwrap_or(code),
            href: organisation.map_or_else(String::new, |(id, _)| format!("{}/delegations/{id}", desk.base)),
            organisation: organisation.map_or_else(String::new, |(_, name)| name.clone()),
            fields: if super::waiting_list::is_of_the_list(entry.action) {
                super::waiting_list::reasons(m, &loaded.gathering, &names, &entry.fields)
            } else {
                fields(m, entry.action, &entry.fields)
            },
            reason: entry.reason.clone().unwrap_or_default(),
            values: values.get(&stored.id).map(|changes| words(m, changes)).unwrap_or_default(),
        }
    };
    let lines: Vec<Line> = entries.iter().map(line).collect();
    let more = u32::try_from(lines.len()).is_ok_and(|count| count == MOST_ENTRIES);
    let values_until = crate::privacy::day_in_words(&desk.page, &loaded, Kind::Names);
    show(&JournalPage { page: desk.page.clone(), lines, more, values_until, desk })
}

/// What a deletion was: the kind, and how many records.
fn deleted(m: Messages, field: &str) -> String {
    if let Some(kind) = field.strip_prefix("kind-") {
        return m.by_code(&format!("privacy-kind-{kind}"), &[]).unwrap_or_default();
    }
    let records = field.strip_prefix("records-").and_then(|count| count.parse::<u64>().ok());
    records.map(|count| m.journal_field_records(count)).unwrap_or_default()
}

/// The values of a change, in words.
fn words(m: Messages, changes: &[Change]) -> Vec<String> {
    let none = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let line = |change: &Change| {
        let field = crate::privacy::field_name(m, &change.field);
        m.journal_value(field, none(change.before.reveal()), none(change.after.reveal()))
    };
    changes.iter().map(line).collect()
}

/// What an entry says of fields, in words: each kind once.
fn fields(m: Messages, action: Action, fields: &[String]) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut add = |word: String| {
        if !words.contains(&word) {
            words.push(word);
        }
    };
    for field in fields {
        match (action, field.as_str()) {
            (Action::Changed, "contact") => add(m.journal_field_contact().to_owned()),
            (Action::Changed, "filled-in-by") => add(m.journal_field_filled_in_by().to_owned()),
            (Action::Changed, "buyer-reference") => add(m.journal_field_buyer_reference().to_owned()),
            (Action::Changed, "message") => add(m.journal_field_message().to_owned()),
            (Action::Changed, "wishes") => add(m.journal_field_wishes().to_owned()),
            (Action::Changed, "partners") => add(m.journal_field_partners().to_owned()),
            (Action::Changed, "order") => add(m.journal_field_order().to_owned()),
            (Action::Changed, "participant-added") => add(m.journal_field_participant_added().to_owned()),
            (Action::Changed, field) if field.ends_with("-removed") => {
                add(m.journal_field_participant_removed().to_owned());
            }
            (Action::Changed, field) if field.starts_with("participant-") => {
                add(m.journal_field_participant().to_owned());
            }
            (
                Action::AddressesChanged
                | Action::ColleagueSent
                | Action::ColleagueAsked
                | Action::ColleagueRefused
                | Action::LinksRevoked,
                code,
            ) => add(m.by_code(&format!("journal-field-{code}"), &[]).unwrap_or_default()),
            (Action::OwnCorrected, field) => add(crate::privacy::field_name(m, field)),
            (Action::Deleted, field) => add(deleted(m, field)),
            (Action::ClockMoved, code) => add(m.by_code(code, &[]).unwrap_or_default()),
            (Action::CoveragePublished, field) => {
                if let Some(seed) = field.strip_prefix("seed-") {
                    add(m.journal_field_seed(seed));
                }
            }
            (Action::GatheringChanged, field) => {
                if let Some(kind) = m.by_code(&format!("change-kind-{field}"), &[]) {
                    add(kind);
                }
            }
            (Action::Corrected, field) => {
                if let Some(kind) = field.strip_prefix("kind-") {
                    add(super::correspondence::kind_name(m, kind));
                }
            }
            (Action::GatheringImported, field) => {
                if let Some(revision) = field.strip_prefix("revision-") {
                    add(m.journal_field_revision(revision));
                }
            }
            _ => {}
        }
    }
    m.formats().list(&words)
}

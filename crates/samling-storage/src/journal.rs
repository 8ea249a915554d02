//! The journal.

use crate::sql::{Param, Row, Session, to_json};
use samling_app::journal::{Action, Entry, StoredEntry};
use samling_app::store::{JournalStore, StoreError, Stored};
use samling_domain::identity::{GatheringId, OrganisationId};

fn entry(row: &Row) -> Stored<StoredEntry> {
    let unknown = || StoreError::Failed("the journal holds an unknown action".to_owned());
    Ok(StoredEntry {
        id: row.int(0)?,
        entry: Entry {
            at: row.instant(1)?,
            actor: row.json(2)?,
            action: Action::from_code(row.text(3)?).ok_or_else(unknown)?,
            gathering: row.text_or_null(4)?.and_then(|id| GatheringId::new(id).ok()),
            organisation: row.text_or_null(5)?.and_then(|id| OrganisationId::new(id).ok()),
            fields: row.json(6)?,
            reason: row.text_or_null(7)?.map(str::to_owned),
        },
    })
}

/// The statement that appends an entry, with an end.
macro_rules! append {
    ($end:literal) => {
        concat!(
            "INSERT INTO journal (at, actor, action, gathering, organisation, fields, reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            $end
        )
    };
}

/// An entry as the statement takes it: actor, action and fields as texts.
struct Texts(String, String, String);

impl Texts {
    fn of(entry: &Entry) -> Stored<Self> {
        Ok(Self(to_json(&entry.actor)?, entry.action.code(), to_json(&entry.fields)?))
    }

    fn params<'a>(&'a self, entry: &'a Entry) -> [Param<'a>; 7] {
        [
            entry.at.into(),
            (&self.0).into(),
            (&self.1).into(),
            entry.gathering.as_ref().map(GatheringId::as_str).into(),
            entry.organisation.as_ref().map(OrganisationId::as_str).into(),
            (&self.2).into(),
            entry.reason.as_deref().into(),
        ]
    }
}

impl JournalStore for Session<'_> {
    fn append(&mut self, entry: &Entry) -> Stored<()> {
        self.send(append!(""), &Texts::of(entry)?.params(entry))
    }

    fn append_numbered(&mut self, entry: &Entry) -> Stored<i64> {
        self.number(append!(" RETURNING id"), &Texts::of(entry)?.params(entry))
    }

    fn entries(&mut self, gathering: &GatheringId, limit: u32) -> Stored<Vec<StoredEntry>> {
        let rows = self.rows(
            "SELECT id, at, actor, action, gathering, organisation, fields, reason
               FROM journal WHERE gathering = ?1 ORDER BY id DESC LIMIT ?2",
            &[gathering.as_str().into(), i64::from(limit).into()],
        )?;
        rows.iter().map(entry).collect()
    }
}

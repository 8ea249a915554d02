//! The waiting list.

use crate::sql::{Row, Session, to_json};
use samling_app::store::{StoreError, Stored, WaitingListStore, WaitingRow, WaitingState};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::language::Language;

const QUEUED: &str = "queued";
const OFFERED: &str = "offered";
const RESTING: &str = "resting";
const CLOSED: &str = "closed";

fn request(row: &Row) -> Stored<WaitingRow> {
    let state = match (row.text(7)?, row.instant_or_null(8)?) {
        (QUEUED, _) => WaitingState::Queued,
        (OFFERED, Some(until)) => WaitingState::Offered { until },
        (RESTING, _) => WaitingState::Resting,
        (CLOSED, _) => WaitingState::Closed,
        _ => return Err(StoreError::Failed("a waiting request is in no known state".to_owned())),
    };
    Ok(WaitingRow {
        organisation: row.id(0)?,
        delegation: row.json(1)?,
        language: Language::from_tag(row.text(2)?).unwrap_or_default(),
        terms: row.text(3)?.to_owned(),
        since: row.instant(4)?,
        asked_at: row.instant(5)?,
        passed: row.count(6)?,
        state,
    })
}

impl WaitingListStore for Session<'_> {
    fn waiting(&mut self, gathering: &GatheringId) -> Stored<Vec<WaitingRow>> {
        let rows = self.rows(
            "SELECT organisation, delegation, language, terms, since, asked_at, passed, state, offered_until
               FROM waiting_request WHERE gathering = ?1 ORDER BY since, organisation",
            &[gathering.as_str().into()],
        )?;
        rows.iter().map(request).collect()
    }

    fn waiting_of(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Option<WaitingRow>> {
        let row = self.first(
            "SELECT organisation, delegation, language, terms, since, asked_at, passed, state, offered_until
               FROM waiting_request WHERE gathering = ?1 AND organisation = ?2",
            &[gathering.as_str().into(), organisation.as_str().into()],
        )?;
        row.as_ref().map(request).transpose()
    }

    fn put_waiting(&mut self, gathering: &GatheringId, row: &WaitingRow) -> Stored<()> {
        let delegation = to_json(&row.delegation)?;
        let (state, until) = match row.state {
            WaitingState::Queued => (QUEUED, None),
            WaitingState::Offered { until } => (OFFERED, Some(until)),
            WaitingState::Resting => (RESTING, None),
            WaitingState::Closed => (CLOSED, None),
        };
        self.send(
            "INSERT INTO waiting_request (gathering, organisation, delegation, language, terms, since, asked_at,
                    passed, state, offered_until)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (gathering, organisation) DO UPDATE SET delegation = excluded.delegation,
                    language = excluded.language, terms = excluded.terms, since = excluded.since,
                    asked_at = excluded.asked_at, passed = excluded.passed, state = excluded.state,
                    offered_until = excluded.offered_until",
            &[
                gathering.as_str().into(),
                row.organisation.as_str().into(),
                (&delegation).into(),
                row.language.tag().into(),
                (&row.terms).into(),
                row.since.into(),
                row.asked_at.into(),
                i64::from(row.passed).into(),
                state.into(),
                until.into(),
            ],
        )?;
        Ok(())
    }

    fn remove_waiting(&mut self, gathering: &GatheringId, organisation: &OrganisationId) -> Stored<()> {
        self.send(
            "DELETE FROM waiting_request WHERE gathering = ?1 AND organisation = ?2",
            &[gathering.as_str().into(), organisation.as_str().into()],
        )?;
        Ok(())
    }

    fn waited_for(&mut self) -> Stored<Vec<GatheringId>> {
        let rows = self.rows("SELECT DISTINCT gathering FROM waiting_request ORDER BY gathering", &[])?;
        rows.iter().map(|row| row.id(0)).collect()
    }
}

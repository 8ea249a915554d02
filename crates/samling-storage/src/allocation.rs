//! Allocations to parallel sessions: what is settled, plans, and searches.

use crate::sql::{Row, Session, Value, from_json, from_word, to_json, to_word};
use jiff::Timestamp;
use samling_app::allocation::store::{AllocationRow, AllocationStore, SearchRow};
use samling_app::store::Stored;
use samling_domain::allocation::draft::Draft;
use samling_domain::identity::GatheringId;

fn number(row: &Row, column: usize) -> Option<i64> {
    match row.0.get(column) {
        Some(Value::Int(number)) => Some(*number),
        _ => None,
    }
}

fn plan(row: &Row) -> Stored<AllocationRow> {
    Ok(AllocationRow {
        id: row.int(0)?,
        parent: number(row, 1),
        origin: from_word(row.text(2)?)?,
        problem: row.text(3)?.to_owned(),
        draft: row.json(4)?,
        plan: row.json(5)?,
        created_at: row.instant(6)?,
        published_at: row.instant_or_null(7)?,
        reason: row.text(8)?.to_owned(),
    })
}

fn search(row: &Row) -> Stored<SearchRow> {
    let refusal = match row.text(4)? {
        "" => None,
        text => Some(from_json(text)?),
    };
    Ok(SearchRow {
        number: row.int(0)?,
        state: from_word(row.text(1)?)?,
        seen: row.json(2)?,
        plan: number(row, 3),
        refusal,
        started_at: row.instant(5)?,
        ended_at: row.instant_or_null(6)?,
    })
}

impl AllocationStore for Session<'_> {
    fn allocation_draft(&mut self, gathering: &GatheringId) -> Stored<Draft> {
        let row = self
            .first("SELECT draft FROM allocation_draft WHERE gathering = ?1", &[gathering.as_str().into()])?;
        row.map_or_else(|| Ok(Draft::default()), |row| row.json(0))
    }

    fn put_allocation_draft(&mut self, gathering: &GatheringId, draft: &Draft, at: Timestamp) -> Stored<()> {
        let draft = to_json(draft)?;
        self.send(
            "INSERT INTO allocation_draft (gathering, draft, changed_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (gathering) DO UPDATE SET draft = excluded.draft, changed_at = excluded.changed_at",
            &[gathering.as_str().into(), (&draft).into(), at.into()],
        )
    }

    fn add_allocation(&mut self, gathering: &GatheringId, row: &AllocationRow) -> Stored<i64> {
        let (origin, draft, plan) = (to_word(&row.origin)?, to_json(&row.draft)?, to_json(&row.plan)?);
        self.number(
            "INSERT INTO allocation_plan (gathering, parent, origin, problem, draft, plan, created_at, published_at,
                    reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id",
            &[
                gathering.as_str().into(),
                row.parent.into(),
                (&origin).into(),
                (&row.problem).into(),
                (&draft).into(),
                (&plan).into(),
                row.created_at.into(),
                row.published_at.into(),
                (&row.reason).into(),
            ],
        )
    }

    fn allocation(&mut self, gathering: &GatheringId, id: i64) -> Stored<Option<AllocationRow>> {
        let row = self.first(
            "SELECT id, parent, origin, problem, draft, plan, created_at, published_at, reason FROM allocation_plan
              WHERE gathering = ?1 AND id = ?2",
            &[gathering.as_str().into(), id.into()],
        )?;
        row.as_ref().map(plan).transpose()
    }

    fn newest_allocation(&mut self, gathering: &GatheringId) -> Stored<Option<AllocationRow>> {
        let row = self.first(
            "SELECT id, parent, origin, problem, draft, plan, created_at, published_at, reason FROM allocation_plan
              WHERE gathering = ?1 ORDER BY id DESC LIMIT 1",
            &[gathering.as_str().into()],
        )?;
        row.as_ref().map(plan).transpose()
    }

    fn published_allocation(&mut self, gathering: &GatheringId) -> Stored<Option<AllocationRow>> {
        let row = self.first(
            "SELECT id, parent, origin, problem, draft, plan, created_at, published_at, reason FROM allocation_plan
              WHERE gathering = ?1 AND published_at IS NOT NULL ORDER BY published_at DESC, id DESC LIMIT 1",
            &[gathering.as_str().into()],
        )?;
        row.as_ref().map(plan).transpose()
    }

    fn publish_allocation(&mut self, id: i64, at: Timestamp, reason: &str) -> Stored<()> {
        self.send(
            "UPDATE allocation_plan SET published_at = ?2, reason = ?3 WHERE id = ?1 AND published_at IS NULL",
            &[id.into(), at.into(), reason.into()],
        )
    }

    fn search(&mut self, gathering: &GatheringId) -> Stored<Option<SearchRow>> {
        let row = self.first(
            "SELECT number, state, progress, plan, refusal, started_at, ended_at FROM allocation_search
              WHERE gathering = ?1",
            &[gathering.as_str().into()],
        )?;
        row.as_ref().map(search).transpose()
    }

    fn put_search(&mut self, gathering: &GatheringId, row: &SearchRow) -> Stored<()> {
        let (state, seen) = (to_word(&row.state)?, to_json(&row.seen)?);
        let refusal = row.refusal.as_ref().map(to_json).transpose()?.unwrap_or_default();
        self.send(
            "INSERT INTO allocation_search (gathering, number, state, progress, plan, refusal, started_at, ended_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (gathering) DO UPDATE SET number = excluded.number, state = excluded.state,
                    progress = excluded.progress, plan = excluded.plan, refusal = excluded.refusal,
                    started_at = excluded.started_at, ended_at = excluded.ended_at",
            &[
                gathering.as_str().into(),
                row.number.into(),
                (&state).into(),
                (&seen).into(),
                row.plan.into(),
                (&refusal).into(),
                row.started_at.into(),
                row.ended_at.into(),
            ],
        )
    }

    fn searched(&mut self) -> Stored<Vec<GatheringId>> {
        let rows = self
            .rows("SELECT gathering FROM allocation_search WHERE ended_at IS NULL ORDER BY gathering", &[])?;
        rows.iter().map(|row| row.id(0)).collect()
    }
}

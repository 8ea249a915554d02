//! Coverage decisions and the organiser's exceptions.

use crate::sql::{Row, Session, to_json};
use samling_app::store::{CoverageStore, PlanRow, Stored};
use samling_domain::coverage::plan::Adjustment;
use samling_domain::identity::{GatheringId, ParticipantId};

fn plan(row: &Row) -> Stored<PlanRow> {
    Ok(PlanRow {
        id: row.int(0)?,
        parent: match row.0.get(1) {
            Some(crate::sql::Value::Int(parent)) => Some(*parent),
            _ => None,
        },
        plan: row.json(2)?,
        published_at: row.instant_or_null(3)?,
        reason: row.text(4)?.to_owned(),
        created_at: row.instant(5)?,
    })
}

impl CoverageStore for Session<'_> {
    fn add_plan(&mut self, gathering: &GatheringId, row: &PlanRow) -> Stored<i64> {
        let plan = to_json(&row.plan)?;
        self.number(
            "INSERT INTO coverage_plan (gathering, parent, plan, published_at, reason, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id",
            &[
                gathering.as_str().into(),
                row.parent.into(),
                (&plan).into(),
                row.published_at.into(),
                (&row.reason).into(),
                row.created_at.into(),
            ],
        )
    }

    fn published_plan(&mut self, gathering: &GatheringId) -> Stored<Option<PlanRow>> {
        let row = self.first(
            "SELECT id, parent, plan, published_at, reason, created_at FROM coverage_plan
              WHERE gathering = ?1 AND published_at IS NOT NULL ORDER BY id DESC LIMIT 1",
            &[gathering.as_str().into()],
        )?;
        row.as_ref().map(plan).transpose()
    }

    fn adjustments(&mut self, gathering: &GatheringId) -> Stored<Vec<Adjustment>> {
        let rows = self.rows(
            "SELECT adjustment FROM adjustment WHERE gathering = ?1 ORDER BY participant",
            &[gathering.as_str().into()],
        )?;
        rows.iter().map(|row| row.json(0)).collect()
    }

    fn put_adjustment(&mut self, gathering: &GatheringId, adjustment: &Adjustment) -> Stored<()> {
        let data = to_json(adjustment)?;
        self.send(
            "INSERT INTO adjustment (gathering, participant, adjustment) VALUES (?1, ?2, ?3)
             ON CONFLICT (gathering, participant) DO UPDATE SET adjustment = excluded.adjustment",
            &[gathering.as_str().into(), adjustment.participant.0.into(), (&data).into()],
        )?;
        Ok(())
    }

    fn remove_adjustment(&mut self, gathering: &GatheringId, participant: ParticipantId) -> Stored<()> {
        self.send(
            "DELETE FROM adjustment WHERE gathering = ?1 AND participant = ?2",
            &[gathering.as_str().into(), participant.0.into()],
        )?;
        Ok(())
    }

    fn lock_decision(&mut self, gathering: &GatheringId) -> Stored<()> {
        self.engine.lock(&format!("decision {gathering}"))
    }
}

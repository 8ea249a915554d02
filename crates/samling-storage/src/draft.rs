//! Saved forms that are not sent.

use crate::sql::{Session, to_json};
use samling_app::store::{DraftRow, DraftStore, Stored};
use samling_domain::identity::{GatheringId, OrganisationId};

impl DraftStore for Session<'_> {
    fn draft(&mut self, gathering: &GatheringId, organisation: &OrganisationId) -> Stored<Option<DraftRow>> {
        let row = self.first(
            "SELECT version, form, saved_at FROM draft WHERE gathering = ?1 AND organisation = ?2",
            &[gathering.as_str().into(), organisation.as_str().into()],
        )?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(DraftRow { version: row.int(0)?, form: row.json(1)?, saved_at: row.instant(2)? }))
    }

    fn put_draft(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        row: &DraftRow,
    ) -> Stored<()> {
        let form = to_json(&row.form)?;
        self.send(
            "INSERT INTO draft (gathering, organisation, version, form, saved_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (gathering, organisation) DO UPDATE SET version = excluded.version,
                    form = excluded.form, saved_at = excluded.saved_at",
            &[
                gathering.as_str().into(),
                organisation.as_str().into(),
                row.version.into(),
                (&form).into(),
                row.saved_at.into(),
            ],
        )?;
        Ok(())
    }

    fn remove_draft(&mut self, gathering: &GatheringId, organisation: &OrganisationId) -> Stored<()> {
        self.send(
            "DELETE FROM draft WHERE gathering = ?1 AND organisation = ?2",
            &[gathering.as_str().into(), organisation.as_str().into()],
        )?;
        Ok(())
    }
}

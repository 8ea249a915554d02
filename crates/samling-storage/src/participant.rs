//! Participants' own links, marks and needs, and nameless counts.

use crate::sql::{Row, Session, to_json};
use samling_app::participant::store::{NeedsRow, OwnRow, ParticipantStore};
use samling_app::store::Stored;
use samling_domain::identity::{GatheringId, NeedId, OrganisationId, ParticipantId};
use samling_domain::participant::needs::Nameless;
use std::collections::BTreeMap;

fn own(row: &Row, first: usize) -> Stored<OwnRow> {
    Ok(OwnRow {
        generation: row.int(first)?,
        told_at: row.instant_or_null(first + 1)?,
        wishes_at: row.instant_or_null(first + 2)?,
        no_pictures: row.int(first + 3)? != 0,
    })
}

fn needs(row: &Row, first: usize) -> Stored<NeedsRow> {
    Ok(NeedsRow {
        needs: row.json(first)?,
        consented_at: row.instant(first + 1)?,
        changed_at: row.instant(first + 2)?,
    })
}

impl ParticipantStore for Session<'_> {
    fn organisation_of(
        &mut self,
        gathering: &GatheringId,
        participant: ParticipantId,
    ) -> Stored<Option<OrganisationId>> {
        let row = self.first(
            "SELECT organisation FROM participant WHERE gathering = ?1 AND id = ?2",
            &[gathering.as_str().into(), participant.0.into()],
        )?;
        row.map(|row| row.id(0)).transpose()
    }

    fn own(&mut self, participant: ParticipantId) -> Stored<OwnRow> {
        let row = self.first(
            "SELECT generation, told_at, wishes_at, no_pictures FROM participant_own WHERE participant = ?1",
            &[participant.0.into()],
        )?;
        row.map_or_else(|| Ok(OwnRow::default()), |row| own(&row, 0))
    }

    fn owns(&mut self, gathering: &GatheringId) -> Stored<BTreeMap<ParticipantId, OwnRow>> {
        let rows = self.rows(
            "SELECT participant, generation, told_at, wishes_at, no_pictures
               FROM participant_own WHERE gathering = ?1",
            &[gathering.as_str().into()],
        )?;
        rows.iter().map(|row| Ok((ParticipantId(row.int(0)?), own(row, 1)?))).collect()
    }

    fn put_own(&mut self, gathering: &GatheringId, participant: ParticipantId, row: &OwnRow) -> Stored<()> {
        self.send(
            "INSERT INTO participant_own (participant, gathering, generation, told_at, wishes_at, no_pictures)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (participant) DO UPDATE SET generation = excluded.generation, told_at = excluded.told_at,
                    wishes_at = excluded.wishes_at, no_pictures = excluded.no_pictures",
            &[
                participant.0.into(),
                gathering.as_str().into(),
                row.generation.into(),
                row.told_at.into(),
                row.wishes_at.into(),
                i64::from(row.no_pictures).into(),
            ],
        )
    }

    fn needs(&mut self, participant: ParticipantId) -> Stored<Option<NeedsRow>> {
        let row = self.first(
            "SELECT needs, consented_at, changed_at FROM participant_needs WHERE participant = ?1",
            &[participant.0.into()],
        )?;
        row.map(|row| needs(&row, 0)).transpose()
    }

    fn all_needs(&mut self, gathering: &GatheringId) -> Stored<BTreeMap<ParticipantId, NeedsRow>> {
        let rows = self.rows(
            "SELECT participant, needs, consented_at, changed_at FROM participant_needs WHERE gathering = ?1",
            &[gathering.as_str().into()],
        )?;
        rows.iter().map(|row| Ok((ParticipantId(row.int(0)?), needs(row, 1)?))).collect()
    }

    fn put_needs(
        &mut self,
        gathering: &GatheringId,
        participant: ParticipantId,
        row: &NeedsRow,
    ) -> Stored<()> {
        let needs = to_json(&row.needs)?;
        self.send(
            "INSERT INTO participant_needs (participant, gathering, needs, consented_at, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (participant) DO UPDATE SET needs = excluded.needs,
                    consented_at = excluded.consented_at, changed_at = excluded.changed_at",
            &[
                participant.0.into(),
                gathering.as_str().into(),
                (&needs).into(),
                row.consented_at.into(),
                row.changed_at.into(),
            ],
        )?;
        Ok(())
    }

    fn remove_needs(&mut self, participant: ParticipantId) -> Stored<bool> {
        let touched =
            self.execute("DELETE FROM participant_needs WHERE participant = ?1", &[participant.0.into()])?;
        Ok(touched > 0)
    }

    fn nameless(&mut self, gathering: &GatheringId) -> Stored<BTreeMap<OrganisationId, Nameless>> {
        let rows = self.rows(
            "SELECT organisation, need, units FROM nameless_count WHERE gathering = ?1",
            &[gathering.as_str().into()],
        )?;
        let mut found: BTreeMap<OrganisationId, Nameless> = BTreeMap::new();
        for row in &rows {
            found.entry(row.id(0)?).or_default().insert(row.id(1)?, row.count(2)?);
        }
        Ok(found)
    }

    fn put_nameless(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        counts: &Nameless,
    ) -> Stored<()> {
        self.send(
            "DELETE FROM nameless_count WHERE gathering = ?1 AND organisation = ?2",
            &[gathering.as_str().into(), organisation.as_str().into()],
        )?;
        for (need, units) in counts {
            self.send(
                "INSERT INTO nameless_count (gathering, organisation, need, units) VALUES (?1, ?2, ?3, ?4)",
                &[
                    gathering.as_str().into(),
                    organisation.as_str().into(),
                    NeedId::as_str(need).into(),
                    i64::from(*units).into(),
                ],
            )?;
        }
        Ok(())
    }
}

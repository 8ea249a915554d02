//! What an organisation wishes as a whole: for the sessions, and whom to work with.

use crate::sql::{Row, Session, to_json};
use samling_app::store::Stored;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::registration::delegation::Delegation;
use std::collections::BTreeMap;

fn fill(row: &Row, first: usize, delegation: &mut Delegation) -> Stored<()> {
    delegation.wishes = row.json(first)?;
    delegation.partners = row.json(first + 1)?;
    delegation.stay_together = row.int(first + 2)? != 0;
    Ok(())
}

impl Session<'_> {
    /// Fills in what one organisation wishes.
    pub(crate) fn load_joint_wishes(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        delegation: &mut Delegation,
    ) -> Stored<()> {
        let row = self.first(
            "SELECT wishes, partners, stay_together FROM joint_wish WHERE gathering = ?1 AND organisation = ?2",
            &[gathering.as_str().into(), organisation.as_str().into()],
        )?;
        row.map_or(Ok(()), |row| fill(&row, 0, delegation))
    }

    /// Fills in what all of these organisations wish.
    pub(crate) fn load_all_joint_wishes<'d>(
        &mut self,
        gathering: &GatheringId,
        delegations: impl Iterator<Item = (&'d OrganisationId, &'d mut Delegation)>,
    ) -> Stored<()> {
        let rows = self.rows(
            "SELECT organisation, wishes, partners, stay_together FROM joint_wish WHERE gathering = ?1",
            &[gathering.as_str().into()],
        )?;
        let mut known = BTreeMap::new();
        for row in &rows {
            known.insert(row.text(0)?, row);
        }
        for (organisation, delegation) in delegations {
            if let Some(row) = known.get(organisation.as_str()) {
                fill(row, 1, delegation)?;
            }
        }
        Ok(())
    }

    /// Stores what an organisation wishes, in place of what it wished before.
    pub(crate) fn put_joint_wishes(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        delegation: &Delegation,
    ) -> Stored<()> {
        let (wishes, partners) = (to_json(&delegation.wishes)?, to_json(&delegation.partners)?);
        self.send(
            "INSERT INTO joint_wish (gathering, organisation, wishes, partners, stay_together)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (gathering, organisation) DO UPDATE SET wishes = excluded.wishes,
                    partners = excluded.partners, stay_together = excluded.stay_together",
            &[
                gathering.as_str().into(),
                organisation.as_str().into(),
                (&wishes).into(),
                (&partners).into(),
                i64::from(delegation.stay_together).into(),
            ],
        )?;
        Ok(())
    }
}

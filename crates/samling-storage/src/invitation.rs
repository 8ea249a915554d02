//! Invited organisations.

use crate::sql::{Row, Session, to_json};
use jiff::Timestamp;
use samling_app::store::{InvitationStore, OrganisationRow, Stored};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::{AnswerState, Invited};

/// The columns that [`organisation`] reads; `WHERE` and `ORDER BY` follow.
macro_rules! organisations {
    ($end:literal) => {
        concat!(
            "SELECT o.invited, o.generation, o.invited_at, o.opened_at, o.reminded_at, d.answer, d.changed_at, o.link_asked_at,
                    (SELECT COUNT(*) FROM participant p
                      WHERE p.gathering = o.gathering AND p.organisation = o.id),
                    (SELECT COUNT(*) FROM late_request l
                      WHERE l.gathering = o.gathering AND l.organisation = o.id AND l.decided_at IS NULL),
                    (SELECT s.saved_at FROM draft s
                      WHERE s.gathering = o.gathering AND s.organisation = o.id),
                    (SELECT COUNT(*) FROM participant u
                      WHERE u.gathering = o.gathering AND u.organisation = o.id AND u.name = ''),
                    (SELECT g.revision FROM gathering g WHERE g.id = o.gathering),
                    CASE WHEN EXISTS (SELECT 1 FROM delegation e
                                       WHERE e.organisation = o.id AND e.gathering <> o.gathering)
                           OR EXISTS (SELECT 1 FROM organisation n
                                        JOIN delegation e ON e.gathering = n.gathering AND e.organisation = n.id
                                       WHERE n.organisation_number = o.organisation_number AND n.gathering <> o.gathering)
                         THEN 1 ELSE 0 END
               FROM organisation o
               LEFT JOIN delegation d ON d.gathering = o.gathering AND d.organisation = o.id
              WHERE o.gathering = ?1 ",
            $end
        )
    };
}

fn organisation(row: &Row) -> Stored<OrganisationRow> {
    let invited: Invited = row.json(0)?;
    let (invited_at, opened_at) = (row.instant_or_null(2)?, row.instant_or_null(3)?);
    let state = match row.text_or_null(5)? {
        Some("registered") => AnswerState::Registered,
        Some("not-coming") => AnswerState::NotComing,
        Some("waiting") => AnswerState::Waiting,
        Some(_) => AnswerState::Withdrawn,
        None if row.instant_or_null(10)?.is_some() => AnswerState::Started,
        None if opened_at.is_some() => AnswerState::Opened,
        None if invited_at.is_some() => AnswerState::Invited,
        None => AnswerState::NotInvited,
    };
    Ok(OrganisationRow {
        invited,
        state,
        generation: row.int(1)?,
        invited_at,
        opened_at,
        reminded_at: row.instant_or_null(4)?,
        answered_at: row.instant_or_null(6)?,
        link_asked_at: row.instant_or_null(7)?,
        participants: row.count(8)?,
        late_requests: row.count(9)?,
        draft_saved_at: row.instant_or_null(10)?,
        unnamed: row.count(11)?,
        gathering_revision: row.int(12)?,
        known_elsewhere: row.int(13)? != 0,
    })
}

impl InvitationStore for Session<'_> {
    fn organisations(&mut self, gathering: &GatheringId) -> Stored<Vec<OrganisationRow>> {
        let rows = self.rows(organisations!("ORDER BY o.position, o.id"), &[gathering.as_str().into()])?;
        rows.iter().map(organisation).collect()
    }

    fn count_organisations(&mut self, gathering: &GatheringId) -> Stored<usize> {
        let count = self
            .number("SELECT COUNT(*) FROM organisation WHERE gathering = ?1", &[gathering.as_str().into()])?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    fn organisation(
        &mut self,
        gathering: &GatheringId,
        id: &OrganisationId,
    ) -> Stored<Option<OrganisationRow>> {
        let row =
            self.first(organisations!("AND o.id = ?2"), &[gathering.as_str().into(), id.as_str().into()])?;
        row.as_ref().map(organisation).transpose()
    }

    fn lock_organisation(&mut self, gathering: &GatheringId, id: &OrganisationId) -> Stored<()> {
        self.engine.lock(&format!("organisation {gathering} {id}"))
    }

    fn put_organisation(&mut self, gathering: &GatheringId, position: i64, invited: &Invited) -> Stored<()> {
        let data = to_json(invited)?;
        self.send(
            "INSERT INTO organisation (gathering, id, position, invited, organisation_number) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (gathering, id) DO UPDATE SET position = excluded.position, invited = excluded.invited,
                    organisation_number = excluded.organisation_number",
            &[
                gathering.as_str().into(),
                invited.id.as_str().into(),
                position.into(),
                (&data).into(),
                invited.organisation_number.as_deref().into(),
            ],
        )?;
        Ok(())
    }

    fn mark_invited(&mut self, gathering: &GatheringId, id: &OrganisationId, at: Timestamp) -> Stored<()> {
        self.send(
            "UPDATE organisation SET invited_at = ?3 WHERE gathering = ?1 AND id = ?2",
            &[gathering.as_str().into(), id.as_str().into(), at.into()],
        )?;
        Ok(())
    }

    fn mark_opened(&mut self, gathering: &GatheringId, id: &OrganisationId, at: Timestamp) -> Stored<()> {
        self.send(
            "UPDATE organisation SET opened_at = ?3 WHERE gathering = ?1 AND id = ?2 AND opened_at IS NULL",
            &[gathering.as_str().into(), id.as_str().into(), at.into()],
        )?;
        Ok(())
    }

    fn mark_link_asked(&mut self, gathering: &GatheringId, id: &OrganisationId, at: Timestamp) -> Stored<()> {
        self.send(
            "UPDATE organisation SET link_asked_at = ?3 WHERE gathering = ?1 AND id = ?2",
            &[gathering.as_str().into(), id.as_str().into(), at.into()],
        )?;
        Ok(())
    }

    fn mark_reminded(&mut self, gathering: &GatheringId, id: &OrganisationId, at: Timestamp) -> Stored<()> {
        self.send(
            "UPDATE organisation SET reminded_at = ?3 WHERE gathering = ?1 AND id = ?2",
            &[gathering.as_str().into(), id.as_str().into(), at.into()],
        )?;
        Ok(())
    }
}

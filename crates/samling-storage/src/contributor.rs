//! People outside the delegations, and what they hold of hard capacities.

use crate::sql::{Param, Row, Session, to_json};
use samling_app::store::{ContributorRow, ContributorStore, Stored};
use samling_domain::contributor::Contributor;
use samling_domain::identity::{CapacityId, ContributorId, GatheringId};
use samling_domain::personal::Personal;
use std::collections::BTreeMap;

/// The columns that [`contributor`] reads.
macro_rules! contributors {
    ($end:literal) => {
        concat!(
            "SELECT id, version, generation, name, email, title, badge_words, note, rest, letter, letter_at, answered_at,
                    created_at, changed_at
               FROM contributor WHERE gathering = ?1 ",
            $end
        )
    };
}

fn contributor(row: &Row) -> Stored<ContributorRow> {
    let rest: Contributor = row.json(8)?;
    let personal = |column| row.text(column).map(Personal::new);
    let letter = match (row.text_or_null(9)?, row.instant_or_null(10)?) {
        (Some(kind), Some(at)) => Some((kind.to_owned(), at)),
        _ => None,
    };
    Ok(ContributorRow {
        contributor: Contributor {
            id: ContributorId(row.int(0)?),
            name: personal(3)?,
            email: personal(4)?,
            title: personal(5)?,
            badge_words: personal(6)?,
            note: personal(7)?,
            ..rest
        },
        version: row.int(1)?,
        generation: row.int(2)?,
        letter,
        answered_at: row.instant_or_null(11)?,
        created_at: row.instant(12)?,
        changed_at: row.instant(13)?,
    })
}

/// Everything that is not personal, as JSON.
fn rest(one: &Contributor) -> Stored<String> {
    let nothing = Personal::default;
    to_json(&Contributor {
        name: nothing(),
        email: nothing(),
        title: nothing(),
        badge_words: nothing(),
        note: nothing(),
        ..one.clone()
    })
}

/// Under what name a contributor holds hard capacities.
fn holder(id: ContributorId) -> String {
    format!("contributor:{id}")
}

impl ContributorStore for Session<'_> {
    fn contributors(&mut self, gathering: &GatheringId) -> Stored<Vec<ContributorRow>> {
        let rows = self.rows(contributors!("ORDER BY id"), &[gathering.as_str().into()])?;
        rows.iter().map(contributor).collect()
    }

    fn contributor(&mut self, gathering: &GatheringId, id: ContributorId) -> Stored<Option<ContributorRow>> {
        let row = self.first(contributors!("AND id = ?2"), &[gathering.as_str().into(), id.0.into()])?;
        row.as_ref().map(contributor).transpose()
    }

    fn put_contributor(&mut self, gathering: &GatheringId, row: &ContributorRow) -> Stored<ContributorId> {
        let one = &row.contributor;
        let rest = rest(one)?;
        let (letter, letter_at) = match &row.letter {
            Some((kind, at)) => (Param::from(kind), Param::from(*at)),
            None => (Param::Null, Param::Null),
        };
        let mut values: Vec<Param<'_>> = vec![
            gathering.as_str().into(),
            row.version.into(),
            row.generation.into(),
            one.name.reveal().into(),
            one.email.reveal().into(),
            one.title.reveal().into(),
            one.badge_words.reveal().into(),
            one.note.reveal().into(),
            (&rest).into(),
            letter,
            letter_at,
            row.answered_at.into(),
            row.created_at.into(),
            row.changed_at.into(),
        ];
        if one.id.0 == 0 {
            let id = self.number(
                "INSERT INTO contributor (gathering, version, generation, name, email, title, badge_words, note, rest,
                        letter, letter_at, answered_at, created_at, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) RETURNING id",
                &values,
            )?;
            return Ok(ContributorId(id));
        }
        values.push(one.id.0.into());
        self.send(
            "UPDATE contributor SET version = ?2, generation = ?3, name = ?4, email = ?5, title = ?6, badge_words = ?7,
                    note = ?8, rest = ?9, letter = ?10, letter_at = ?11, answered_at = ?12, created_at = ?13,
                    changed_at = ?14
              WHERE gathering = ?1 AND id = ?15",
            &values,
        )?;
        Ok(one.id)
    }

    fn remove_contributor(&mut self, gathering: &GatheringId, id: ContributorId) -> Stored<()> {
        let holder = holder(id);
        self.send(
            "DELETE FROM reservation WHERE gathering = ?1 AND organisation = ?2",
            &[gathering.as_str().into(), (&holder).into()],
        )?;
        self.send(
            "DELETE FROM contributor WHERE gathering = ?1 AND id = ?2",
            &[gathering.as_str().into(), id.0.into()],
        )?;
        Ok(())
    }

    fn reserved_beside(
        &mut self,
        gathering: &GatheringId,
        capacity: &CapacityId,
        id: ContributorId,
    ) -> Stored<u32> {
        let holder = holder(id);
        let sum = self.number(
            "SELECT CAST(COALESCE(SUM(units), 0) AS BIGINT) FROM reservation
              WHERE gathering = ?1 AND capacity = ?2 AND organisation <> ?3",
            &[gathering.as_str().into(), capacity.as_str().into(), (&holder).into()],
        )?;
        Ok(u32::try_from(sum).unwrap_or(u32::MAX))
    }

    fn reserve_contributor(
        &mut self,
        gathering: &GatheringId,
        id: ContributorId,
        uses: &BTreeMap<CapacityId, u32>,
    ) -> Stored<()> {
        let holder = holder(id);
        for (capacity, units) in uses {
            self.send(
                "INSERT INTO reservation (gathering, capacity, organisation, units) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (gathering, capacity, organisation) DO UPDATE SET units = excluded.units",
                &[
                    gathering.as_str().into(),
                    capacity.as_str().into(),
                    (&holder).into(),
                    i64::from(*units).into(),
                ],
            )?;
        }
        Ok(())
    }
}

//! Letters on their way out.

use crate::sql::{Param, Row, Session, to_json};
use jiff::Timestamp;
use samling_app::letter::{Delivery, LetterState, NewLetter, StoredLetter};
use samling_app::store::{LetterCount, LetterFilter, OutboxStore, StoreError, Stored};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::language::Language;
use std::collections::BTreeMap;

/// The columns that [`letter`] reads, between the start and the end of a statement.
macro_rules! letters {
    ($end:literal) => {
        letters!("SELECT", concat!("FROM letter ", $end))
    };
    ($start:literal, $end:expr) => {
        concat!(
            $start,
            " id, gathering, organisation, recipients, language, content, state, attempts, created_at, due_at,
             sent_at, error, raw ",
            $end
        )
    };
}
pub(crate) use letters;

pub(crate) fn letter(row: &Row) -> Stored<StoredLetter> {
    let state = LetterState::from_code(row.text(6)?);
    Ok(StoredLetter {
        id: row.int(0)?,
        letter: NewLetter {
            // The empty text stands for none.
            gathering: if row.text(1)?.is_empty() { None } else { Some(row.id(1)?) },
            organisation: if row.text(2)?.is_empty() { None } else { Some(row.id(2)?) },
            recipients: row.json(3)?,
            language: Language::from_tag(row.text(4)?).unwrap_or_default(),
            content: row.json(5)?,
        },
        state: state.ok_or_else(|| StoreError::Failed("a letter is in an unknown state".to_owned()))?,
        attempts: row.count(7)?,
        created_at: row.instant(8)?,
        due_at: row.instant(9)?,
        sent_at: row.instant_or_null(10)?,
        error: row.text_or_null(11)?.map(str::to_owned),
        raw: row.bytes_or_null(12)?,
    })
}

impl OutboxStore for Session<'_> {
    fn enqueue_for(&mut self, letter: &NewLetter, at: Timestamp, due: Timestamp) -> Stored<()> {
        let (recipients, content) = (to_json(&letter.recipients)?, to_json(&letter.content)?);
        self.send(
            "INSERT INTO letter (gathering, organisation, recipients, language, content, kind, state, created_at, due_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'queued', ?7, ?8)",
            &[
                letter.gathering.as_ref().map_or("", GatheringId::as_str).into(),
                letter.organisation.as_ref().map_or("", OrganisationId::as_str).into(),
                (&recipients).into(),
                letter.language.tag().into(),
                (&content).into(),
                letter.content.code().into(),
                at.into(),
                due.into(),
            ],
        )
    }

    fn take_back(&mut self, letter: &NewLetter, kind: &str) -> Stored<u64> {
        let recipients = to_json(&letter.recipients)?;
        self.execute(
            "DELETE FROM letter WHERE gathering = ?1 AND kind = ?2 AND organisation = ?3 AND recipients = ?4
                AND state = 'queued' AND attempts = 0 AND raw IS NULL",
            &[
                letter.gathering.as_ref().map_or("", GatheringId::as_str).into(),
                kind.into(),
                letter.organisation.as_ref().map_or("", OrganisationId::as_str).into(),
                (&recipients).into(),
            ],
        )
    }

    fn letters(&mut self, gathering: &GatheringId, limit: u32) -> Stored<Vec<StoredLetter>> {
        let rows = self.rows(
            letters!("WHERE gathering = ?1 ORDER BY id DESC LIMIT ?2"),
            &[gathering.as_str().into(), i64::from(limit).into()],
        )?;
        rows.iter().map(letter).collect()
    }

    fn letters_that_fit(
        &mut self,
        gathering: &GatheringId,
        filter: &LetterFilter,
        limit: u32,
        skip: u32,
    ) -> Stored<Vec<StoredLetter>> {
        let rows = self.rows(
            letters!(
                "WHERE gathering = ?1
                    AND (?2 = '' OR state = ?2 OR (?2 = 'queued' AND state = 'sending'))
                    AND (?3 = '' OR kind = ?3) AND (?4 = '' OR organisation = ?4)
                  ORDER BY id DESC LIMIT ?5 OFFSET ?6"
            ),
            &[
                gathering.as_str().into(),
                (&filter.state).into(),
                (&filter.kind).into(),
                (&filter.organisation).into(),
                i64::from(limit).into(),
                i64::from(skip).into(),
            ],
        )?;
        rows.iter().map(letter).collect()
    }

    fn letter_counts(&mut self, gathering: &GatheringId) -> Stored<Vec<LetterCount>> {
        let rows = self.rows(
            "SELECT CASE state WHEN 'sending' THEN 'queued' ELSE state END, kind, organisation, COUNT(*)
               FROM letter WHERE gathering = ?1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
            &[gathering.as_str().into()],
        )?;
        let read = |row: &Row| {
            Ok(LetterCount {
                state: row.text(0)?.to_owned(),
                kind: row.text(1)?.to_owned(),
                organisation: row.text(2)?.to_owned(),
                count: usize::try_from(row.count(3)?).unwrap_or(usize::MAX),
            })
        };
        rows.iter().map(read).collect()
    }

    fn letters_of(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        limit: u32,
    ) -> Stored<Vec<StoredLetter>> {
        let rows = self.rows(
            letters!("WHERE gathering = ?1 AND organisation = ?2 ORDER BY id DESC LIMIT ?3"),
            &[gathering.as_str().into(), organisation.as_str().into(), i64::from(limit).into()],
        )?;
        rows.iter().map(letter).collect()
    }

    fn account_letters(&mut self, limit: u32) -> Stored<Vec<StoredLetter>> {
        let rows = self
            .rows(letters!("WHERE gathering = '' ORDER BY id DESC LIMIT ?1"), &[i64::from(limit).into()])?;
        rows.iter().map(letter).collect()
    }

    fn letter(&mut self, id: i64) -> Stored<Option<StoredLetter>> {
        let row = self.first(letters!("WHERE id = ?1"), &[id.into()])?;
        row.as_ref().map(letter).transpose()
    }

    fn claim_letters(&mut self, now: Timestamp, limit: u32) -> Stored<Vec<StoredLetter>> {
        self.engine.lock("outbox")?;
        let rows = self.rows(
            letters!(
                "UPDATE letter SET state = 'sending' WHERE state = 'queued' AND id IN
                    (SELECT id FROM letter WHERE state = 'queued' AND due_at <= ?1 ORDER BY due_at, id LIMIT ?2)
                 RETURNING",
                ""
            ),
            &[now.into(), i64::from(limit).into()],
        )?;
        // The order in which an engine tells what it has changed is its own affair.
        let mut claimed: Vec<StoredLetter> = rows.iter().map(letter).collect::<Stored<_>>()?;
        claimed.sort_by_key(|letter| (letter.due_at, letter.id));
        Ok(claimed)
    }

    fn interrupted_letters(&mut self) -> Stored<Vec<StoredLetter>> {
        let rows = self.rows(letters!("WHERE state = 'sending' ORDER BY id"), &[])?;
        rows.iter().map(letter).collect()
    }

    fn mark_letter(&mut self, id: i64, delivery: &Delivery) -> Stored<()> {
        let sent_at = (delivery.state == LetterState::Sent).then_some(delivery.at);
        let raw = delivery.raw.as_deref().map_or(Param::Null, Param::Bytes);
        self.send(
            "UPDATE letter SET state = ?2, attempts = attempts + ?3, due_at = COALESCE(?4, due_at),
                    sent_at = COALESCE(?5, sent_at), error = ?6, raw = COALESCE(?7, raw)
              WHERE id = ?1",
            &[
                id.into(),
                delivery.state.code().into(),
                i64::from(delivery.tried).into(),
                delivery.due_at.into(),
                sent_at.into(),
                delivery.error.as_deref().into(),
                raw,
            ],
        )?;
        Ok(())
    }

    fn count_letters(&mut self, gathering: &GatheringId) -> Stored<BTreeMap<String, u64>> {
        let rows = self.rows(
            "SELECT state, COUNT(*) FROM letter WHERE gathering = ?1 GROUP BY state",
            &[gathering.as_str().into()],
        )?;
        rows.iter().map(|row| Ok((row.text(0)?.to_owned(), row.count(1)?.into()))).collect()
    }
}

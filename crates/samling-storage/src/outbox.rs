//! Letters on their way out.

use crate::sql::{Param, Row, Session, to_json};
use jiff::Timestamp;
use samling_app::letter::{Delivery, LetterState, NewLetter, StoredLetter};
use samling_app::store::{OutboxStore, StoreError, Stored};
use samling_domain::identity::GatheringId;
use samling_domain::language::Language;
use std::collections::BTreeMap;

/// The columns that [`letter`] reads.
macro_rules! letters {
    ($end:literal) => {
        concat!(
            "SELECT id, gathering, organisation, recipients, language, content, state, attempts, created_at, due_at,
                    sent_at, error, raw FROM letter ",
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
            gathering: row.id(1)?,
            organisation: row.id(2)?,
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
    fn enqueue(&mut self, letter: &NewLetter, at: Timestamp) -> Stored<i64> {
        let (recipients, content) = (to_json(&letter.recipients)?, to_json(&letter.content)?);
        self.number(
            "INSERT INTO letter (gathering, organisation, recipients, language, content, state, created_at, due_at)
             VALUES (?1, ?2, ?3, ?4, ?5, 'queued', ?6, ?7) RETURNING id",
            &[
                letter.gathering.as_str().into(),
                letter.organisation.as_str().into(),
                (&recipients).into(),
                letter.language.tag().into(),
                (&content).into(),
                at.into(),
                at.into(),
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

    fn letter(&mut self, id: i64) -> Stored<Option<StoredLetter>> {
        let row = self.first(letters!("WHERE id = ?1"), &[id.into()])?;
        row.as_ref().map(letter).transpose()
    }

    fn claim_letters(&mut self, now: Timestamp, limit: u32) -> Stored<Vec<StoredLetter>> {
        self.engine.lock("outbox")?;
        let rows = self.rows(
            letters!("WHERE state = 'queued' AND due_at <= ?1 ORDER BY due_at, id LIMIT ?2"),
            &[now.into(), i64::from(limit).into()],
        )?;
        let claimed: Vec<StoredLetter> = rows.iter().map(letter).collect::<Stored<_>>()?;
        for letter in &claimed {
            self.execute("UPDATE letter SET state = 'sending' WHERE id = ?1", &[letter.id.into()])?;
        }
        Ok(claimed)
    }

    fn interrupted_letters(&mut self) -> Stored<Vec<StoredLetter>> {
        let rows = self.rows(letters!("WHERE state = 'sending' ORDER BY id"), &[])?;
        rows.iter().map(letter).collect()
    }

    fn mark_letter(&mut self, id: i64, delivery: &Delivery) -> Stored<()> {
        let sent_at = (delivery.state == LetterState::Sent).then_some(delivery.at);
        let raw = delivery.raw.as_deref().map_or(Param::Null, Param::Bytes);
        self.execute(
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

//! The history of gatherings, and corrections of letters.

use crate::sql::{Row, Session, from_json, from_word, to_json, to_word};
use jiff::Timestamp;
use samling_app::change::{ChangeRow, ChangeStore, Confirmed};
use samling_app::correction::{CorrectionRow, CorrectionStore, Earlier};
use samling_app::letter::{LetterState, NewLetter};
use samling_app::store::{StoreError, Stored};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::language::{Language, Text};

fn text_or_null(row: &Row, column: usize) -> Stored<Option<Text>> {
    row.text_or_null(column)?.map(from_json).transpose()
}

fn change(row: &Row) -> Stored<ChangeRow> {
    Ok(ChangeRow {
        id: row.int(0)?,
        at: row.instant(1)?,
        actor: row.json(2)?,
        revision: row.int(3)?,
        key: row.text(4)?.to_owned(),
        kind: from_word(row.text(5)?)?,
        facts: row.json(6)?,
        reason: row.text(7)?.to_owned(),
        words: text_or_null(row, 8)?,
        costs: text_or_null(row, 9)?,
        letters: row.count(10)?,
    })
}

impl ChangeStore for Session<'_> {
    fn lock_gathering(&mut self, gathering: &GatheringId) -> Stored<()> {
        self.engine.lock(&format!("gathering {gathering}"))
    }

    fn add_change(&mut self, gathering: &GatheringId, row: &ChangeRow) -> Stored<i64> {
        let (actor, kind, facts) = (to_json(&row.actor)?, to_word(&row.kind)?, to_json(&row.facts)?);
        let words = row.words.as_ref().map(to_json).transpose()?;
        let costs = row.costs.as_ref().map(to_json).transpose()?;
        self.number(
            "INSERT INTO gathering_change (gathering, key, at, actor, revision, kind, facts, reason, words, costs, letters)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id",
            &[
                gathering.as_str().into(),
                (&row.key).into(),
                row.at.into(),
                (&actor).into(),
                row.revision.into(),
                (&kind).into(),
                (&facts).into(),
                (&row.reason).into(),
                words.as_deref().into(),
                costs.as_deref().into(),
                i64::from(row.letters).into(),
            ],
        )
    }

    fn change_known(&mut self, gathering: &GatheringId, key: &str) -> Stored<bool> {
        let sql = "SELECT id FROM gathering_change WHERE gathering = ?1 AND key = ?2";
        Ok(self.first(sql, &[gathering.as_str().into(), key.into()])?.is_some())
    }

    fn changes(&mut self, gathering: &GatheringId) -> Stored<Vec<ChangeRow>> {
        let rows = self.rows(
            "SELECT id, at, actor, revision, key, kind, facts, reason, words, costs, letters
               FROM gathering_change WHERE gathering = ?1 ORDER BY id DESC",
            &[gathering.as_str().into()],
        )?;
        rows.iter().map(change).collect()
    }

    fn confirm_change(
        &mut self,
        gathering: &GatheringId,
        change: i64,
        organisation: &OrganisationId,
        at: Timestamp,
    ) -> Stored<()> {
        self.send(
            "INSERT INTO gathering_change_confirmed (gathering, change, organisation, at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (gathering, change, organisation) DO NOTHING",
            &[gathering.as_str().into(), change.into(), organisation.as_str().into(), at.into()],
        )?;
        Ok(())
    }

    fn confirmed(&mut self, gathering: &GatheringId) -> Stored<Vec<Confirmed>> {
        let rows = self.rows(
            "SELECT change, organisation, at FROM gathering_change_confirmed WHERE gathering = ?1
              ORDER BY change DESC, at, organisation",
            &[gathering.as_str().into()],
        )?;
        rows.iter()
            .map(|row| Ok(Confirmed { change: row.int(0)?, organisation: row.id(1)?, at: row.instant(2)? }))
            .collect()
    }
}

fn earlier(gathering: &GatheringId, row: &Row) -> Stored<Earlier> {
    let unknown = || StoreError::Failed("a letter is in an unknown state or language".to_owned());
    Ok(Earlier {
        id: row.int(0)?,
        letter: NewLetter {
            gathering: Some(gathering.clone()),
            organisation: if row.text(1)?.is_empty() { None } else { Some(row.id(1)?) },
            recipients: row.json(2)?,
            language: Language::from_tag(row.text(3)?).ok_or_else(unknown)?,
            content: row.json(4)?,
        },
        state: LetterState::from_code(row.text(5)?).ok_or_else(unknown)?,
        at: row.instant(6)?,
    })
}

impl CorrectionStore for Session<'_> {
    fn earlier_letters(&mut self, gathering: &GatheringId) -> Stored<Vec<Earlier>> {
        let rows = self.rows(
            "SELECT id, organisation, recipients, language, content, state, created_at FROM letter
              WHERE gathering = ?1 AND state <> 'refused' ORDER BY id DESC",
            &[gathering.as_str().into()],
        )?;
        rows.iter().map(|row| earlier(gathering, row)).collect()
    }

    fn add_correction(&mut self, gathering: &GatheringId, row: &CorrectionRow) -> Stored<()> {
        let (actor, words) = (to_json(&row.actor)?, to_json(&row.words)?);
        self.send(
            "INSERT INTO correction (gathering, key, at, actor, kind, sending, reason, words, letters)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            &[
                gathering.as_str().into(),
                (&row.key).into(),
                row.at.into(),
                (&actor).into(),
                (&row.kind).into(),
                row.sending.into(),
                (&row.reason).into(),
                (&words).into(),
                i64::from(row.letters).into(),
            ],
        )?;
        Ok(())
    }

    fn correction_known(&mut self, gathering: &GatheringId, key: &str) -> Stored<bool> {
        let sql = "SELECT at FROM correction WHERE gathering = ?1 AND key = ?2";
        Ok(self.first(sql, &[gathering.as_str().into(), key.into()])?.is_some())
    }
}

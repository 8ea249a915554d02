//! Deletions with their proofs, and values beside the journal.

use crate::outbox::{letter, letters};
use crate::sql::{Session, to_json};
use jiff::Timestamp;
use samling_app::letter::{NewLetter, StoredLetter};
use samling_app::privacy::store::{DeletionRow, PrivacyStore};
use samling_app::store::{StoreError, Stored};
use samling_domain::identity::{GatheringId, OrganisationId, ParticipantId};
use samling_domain::personal::Personal;
use samling_domain::privacy::changes::Change;
use samling_domain::privacy::retention::Kind;
use samling_domain::registration::delegation::Delegation;
use samling_domain::wishes::Wish;
use std::collections::BTreeMap;

/// A count of records and the statement that deletes exactly these.
type Part = (&'static str, &'static str);

/// A count and a deletion with the same condition.
macro_rules! part {
    ($table:literal, $deletion:literal, $condition:literal) => {
        (
            concat!("SELECT COUNT(*) FROM ", $table, " WHERE gathering = ?1", $condition),
            concat!($deletion, " WHERE gathering = ?1", $condition),
        )
    };
}

const NEEDS: &[Part] = &[
    part!("participant_needs", "DELETE FROM participant_needs", ""),
    part!("nameless_count", "DELETE FROM nameless_count", ""),
];
const DRAFTS: &[Part] = &[part!("draft", "DELETE FROM draft", "")];
const WISHES: &[Part] = &[
    part!("participant", "UPDATE participant SET wishes = '[]'", " AND wishes <> '[]'"),
    part!("joint_wish", "DELETE FROM joint_wish", ""),
];
/// The mark of a deleted name is [`Personal::ERASED`], and an empty contact is as its JSON says; a test sees to both.
const NAMES: &[Part] = &[
    part!(
        "participant",
        "UPDATE participant SET name = CASE WHEN name = '' THEN '' ELSE '␡' END, email = ''",
        " AND (email <> '' OR name NOT IN ('', '␡'))"
    ),
    part!(
        "delegation",
        "UPDATE delegation SET contact = '{\"name\":\"\",\"email\":\"\",\"phone\":\"\"}', filled_in_by = NULL,
                buyer_reference = '', message = ''",
        " AND (contact <> '{\"name\":\"\",\"email\":\"\",\"phone\":\"\"}' OR filled_in_by IS NOT NULL
               OR buyer_reference <> '' OR message <> '')"
    ),
    part!(
        "participant_own",
        "UPDATE participant_own SET no_pictures = 0, wishes_at = NULL",
        " AND (no_pictures <> 0 OR wishes_at IS NOT NULL)"
    ),
    part!("journal_value", "DELETE FROM journal_value", ""),
    // Nobody is named by what nobody will send, decide or give any more, whatever its own day.
    part!("draft", "DELETE FROM draft", ""),
    part!("late_request", "DELETE FROM late_request", " AND decided_at IS NOT NULL"),
    part!("waiting_request", "DELETE FROM waiting_request", ""),
    // The row stays: it counts the links, so that a dead one cannot come back.
    part!(
        "deputy",
        "UPDATE deputy SET deputy = '{\"name\":\"\",\"email\":\"\",\"from\":null,\"to\":null}',
                removed_at = COALESCE(removed_at, named_at)",
        " AND deputy NOT LIKE '{\"name\":\"\",\"email\":\"\",%'"
    ),
    part!("colleague", "DELETE FROM colleague", ""),
    part!("link_request", "DELETE FROM link_request", ""),
    part!("organisation", "UPDATE organisation SET corrected_from = NULL", " AND corrected_from IS NOT NULL"),
    part!(
        "contributor",
        "UPDATE contributor SET name = '', email = '', title = '', badge_words = '', note = '',
                generation = generation + 1, version = version + 1",
        " AND (name <> '' OR email <> '' OR title <> '' OR badge_words <> '' OR note <> '')"
    ),
];
const TERMS: &[Part] = &[part!(
    "delegation",
    "UPDATE delegation SET terms = '', terms_at = NULL",
    " AND (terms <> '' OR terms_at IS NOT NULL)"
)];

/// What a kind consists of. Letters are rewritten one by one, since their content is.
const fn parts(kind: Kind) -> &'static [Part] {
    match kind {
        Kind::Needs => NEEDS,
        Kind::Drafts => DRAFTS,
        Kind::Wishes => WISHES,
        Kind::Names => NAMES,
        Kind::Terms => TERMS,
        Kind::Letters => &[],
    }
}

fn change(row: &crate::sql::Row, first: usize) -> Stored<Change> {
    Ok(Change {
        field: row.text(first)?.to_owned(),
        before: Personal::new(row.text(first + 1)?),
        after: Personal::new(row.text(first + 2)?),
    })
}

impl PrivacyStore for Session<'_> {
    fn add_values(
        &mut self,
        gathering: &GatheringId,
        entry: i64,
        at: Timestamp,
        changes: &[Change],
    ) -> Stored<()> {
        for change in changes {
            self.send(
                "INSERT INTO journal_value (gathering, entry, at, field, before_value, after_value)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                &[
                    gathering.as_str().into(),
                    entry.into(),
                    at.into(),
                    (&change.field).into(),
                    change.before.reveal().into(),
                    change.after.reveal().into(),
                ],
            )?;
        }
        Ok(())
    }

    fn values(&mut self, gathering: &GatheringId, from: i64) -> Stored<BTreeMap<i64, Vec<Change>>> {
        let rows = self.rows(
            "SELECT entry, field, before_value, after_value FROM journal_value
              WHERE gathering = ?1 AND entry >= ?2 ORDER BY id",
            &[gathering.as_str().into(), from.into()],
        )?;
        let mut found: BTreeMap<i64, Vec<Change>> = BTreeMap::new();
        for row in &rows {
            found.entry(row.int(0)?).or_default().push(change(row, 1)?);
        }
        Ok(found)
    }

    fn values_of(
        &mut self,
        gathering: &GatheringId,
        participant: ParticipantId,
    ) -> Stored<Vec<(Timestamp, Change)>> {
        let fields = format!("participant-{participant}-%");
        let rows = self.rows(
            "SELECT at, field, before_value, after_value FROM journal_value
              WHERE gathering = ?1 AND field LIKE ?2 ORDER BY id",
            &[gathering.as_str().into(), (&fields).into()],
        )?;
        rows.iter().map(|row| Ok((row.instant(0)?, change(row, 1)?))).collect()
    }

    fn remove_drafts_of(&mut self, gathering: &GatheringId, organisation: &OrganisationId) -> Stored<()> {
        self.send(
            "DELETE FROM draft WHERE gathering = ?1 AND organisation = ?2",
            &[gathering.as_str().into(), organisation.as_str().into()],
        )
    }

    fn remove_values_of(&mut self, gathering: &GatheringId, participant: ParticipantId) -> Stored<()> {
        let fields = format!("participant-{participant}-%");
        self.send(
            "DELETE FROM journal_value WHERE gathering = ?1 AND field LIKE ?2",
            &[gathering.as_str().into(), (&fields).into()],
        )?;
        Ok(())
    }

    fn put_wishes(&mut self, participant: ParticipantId, wishes: &[Wish]) -> Stored<()> {
        let wishes = to_json(&wishes)?;
        self.send(
            "UPDATE participant SET wishes = ?2 WHERE id = ?1",
            &[participant.0.into(), (&wishes).into()],
        )?;
        Ok(())
    }

    fn all_letters_of(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Vec<StoredLetter>> {
        let rows = self.rows(
            letters!("WHERE gathering = ?1 AND organisation = ?2 ORDER BY id"),
            &[gathering.as_str().into(), organisation.as_str().into()],
        )?;
        rows.iter().map(letter).collect()
    }

    fn letters_with_content(&mut self, gathering: &GatheringId) -> Stored<Vec<StoredLetter>> {
        let rows = self.rows(
            letters!("WHERE gathering = ?1 AND content NOT LIKE '{\"kind\":\"erased\"%' ORDER BY id"),
            &[gathering.as_str().into()],
        )?;
        rows.iter().map(letter).collect()
    }

    fn rewrite_letter(&mut self, id: i64, letter: &NewLetter, unsendable: bool) -> Stored<()> {
        let (recipients, content) = (to_json(&letter.recipients)?, to_json(&letter.content)?);
        self.send(
            "UPDATE letter SET recipients = ?2, content = ?3, raw = NULL, error = NULL,
                    state = CASE WHEN CAST(?4 AS BIGINT) <> 0 AND state <> 'sent' THEN 'refused' ELSE state END
              WHERE id = ?1",
            &[id.into(), (&recipients).into(), (&content).into(), i64::from(unsendable).into()],
        )?;
        Ok(())
    }

    fn letters_without_message(&mut self) -> Stored<Vec<i64>> {
        let rows =
            self.rows("SELECT id FROM letter WHERE state = 'sent' AND raw IS NULL ORDER BY id", &[])?;
        rows.iter().map(|row| row.int(0)).collect()
    }

    fn rewrite_late_request(&mut self, id: i64, delegation: &Delegation) -> Stored<()> {
        let delegation = to_json(delegation)?;
        self.send(
            "UPDATE late_request SET delegation = ?2 WHERE id = ?1",
            &[id.into(), (&delegation).into()],
        )?;
        Ok(())
    }

    fn count_kind(&mut self, gathering: &GatheringId, kind: Kind) -> Stored<u64> {
        let mut records = 0;
        for (count, _) in parts(kind) {
            records += u64::try_from(self.number(count, &[gathering.as_str().into()])?).unwrap_or(0);
        }
        Ok(records)
    }

    fn delete_kind(&mut self, gathering: &GatheringId, kind: Kind) -> Stored<u64> {
        let mut records = 0;
        for (_, deletion) in parts(kind) {
            records += self.execute(deletion, &[gathering.as_str().into()])?;
        }
        Ok(records)
    }

    fn add_deletion(&mut self, gathering: &GatheringId, row: &DeletionRow) -> Stored<()> {
        self.send(
            "INSERT INTO deletion (gathering, kind, records, at, rule) VALUES (?1, ?2, ?3, ?4, ?5)",
            &[
                gathering.as_str().into(),
                row.kind.code().into(),
                i64::try_from(row.records).unwrap_or(i64::MAX).into(),
                row.at.into(),
                (&row.rule).into(),
            ],
        )?;
        Ok(())
    }

    fn deletions(&mut self, gathering: &GatheringId) -> Stored<Vec<DeletionRow>> {
        let rows = self.rows(
            "SELECT kind, records, at, rule FROM deletion WHERE gathering = ?1 ORDER BY id",
            &[gathering.as_str().into()],
        )?;
        rows.iter()
            .map(|row| {
                let kind = Kind::from_code(row.text(0)?);
                Ok(DeletionRow {
                    kind: kind
                        .ok_or_else(|| StoreError::Failed("a deletion of an unknown kind".to_owned()))?,
                    records: u64::try_from(row.int(1)?).unwrap_or(0),
                    at: row.instant(2)?,
                    rule: row.text(3)?.to_owned(),
                })
            })
            .collect()
    }
}

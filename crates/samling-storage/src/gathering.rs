//! Gatherings and settings.

use crate::sql::Session;
use jiff::Timestamp;
use samling_app::store::{GatheringRow, GatheringStore, Stored};
use samling_domain::identity::GatheringId;

impl GatheringStore for Session<'_> {
    fn gatherings(&mut self) -> Stored<Vec<(GatheringId, i64)>> {
        let rows = self.rows("SELECT id, revision FROM gathering ORDER BY id", &[])?;
        rows.iter().map(|row| Ok((row.id(0)?, row.int(1)?))).collect()
    }

    fn gathering_revision(&mut self, id: &GatheringId) -> Stored<Option<i64>> {
        let row = self.first("SELECT revision FROM gathering WHERE id = ?1", &[id.as_str().into()])?;
        row.map(|row| row.int(0)).transpose()
    }

    fn gathering(&mut self, id: &GatheringId) -> Stored<Option<GatheringRow>> {
        let sql = "SELECT revision, document, picture FROM gathering WHERE id = ?1";
        let Some(row) = self.first(sql, &[id.as_str().into()])? else { return Ok(None) };
        Ok(Some(GatheringRow {
            id: id.clone(),
            revision: row.int(0)?,
            document: row.text(1)?.to_owned(),
            picture: row.bytes_or_null(2)?,
        }))
    }

    fn put_gathering(&mut self, row: &GatheringRow, at: Timestamp) -> Stored<i64> {
        let picture = row.picture.as_deref().map_or(crate::sql::Param::Null, crate::sql::Param::Bytes);
        self.number(
            "INSERT INTO gathering (id, revision, document, picture, changed_at) VALUES (?1, 1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET revision = gathering.revision + 1, document = excluded.document,
                 picture = excluded.picture, changed_at = excluded.changed_at
             RETURNING revision",
            &[row.id.as_str().into(), (&row.document).into(), picture, at.into()],
        )
    }

    fn setting(&mut self, key: &str) -> Stored<Option<String>> {
        let row = self.first("SELECT value FROM setting WHERE key = ?1", &[key.into()])?;
        row.map(|row| row.text(0).map(str::to_owned)).transpose()
    }

    fn put_setting(&mut self, key: &str, value: &str) -> Stored<()> {
        self.send(
            "INSERT INTO setting (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            &[key.into(), value.into()],
        )?;
        Ok(())
    }
}

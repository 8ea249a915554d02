//! Writes a backup: part after part, so that memory stays small whatever the size of the database.

use super::manifest::{FORMAT, KEY, MANIFEST, Manifest, Part, head, line, sum};
use super::{Broken, Progress};
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use samling_app::store::{StoreError, Stored};
use samling_storage::copy::{Sink, Table, Value, copy_out};
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// A part is closed when it is longer than this.
const PART: usize = 4 * 1024 * 1024;

/// Writes the whole file, which must not be there yet, down to the disk.
pub fn write(file: &Path, database: &str, key: &[u8], progress: &mut Progress) -> Result<Manifest, Broken> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let made_at = Timestamp::now();
    let mut archive = Archive {
        tar: tar::Builder::new(GzEncoder::new(options.open(file)?, Compression::default())),
        made_at,
        parts: Vec::new(),
    };
    archive.part(KEY, key)?;
    let mut copy = Copying {
        archive,
        table: None,
        content: String::new(),
        tables: BTreeMap::new(),
        progress,
        failed: None,
    };
    let origin = copy_out(database, &mut copy);
    if let Some(error) = copy.failed.take() {
        return Err(error.into());
    }
    let origin = origin?;
    copy.close()?;
    let Copying { mut archive, tables, .. } = copy;
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        schema: origin.schema,
        engine: origin.engine.to_owned(),
        made_at: made_at.to_string(),
        tables,
        parts: archive.parts.clone(),
    };
    let text = serde_json::to_vec_pretty(&manifest).map_err(io::Error::other)?;
    archive.part(MANIFEST, &text)?;
    archive.tar.into_inner()?.finish()?.sync_all()?;
    Ok(manifest)
}

struct Archive {
    tar: tar::Builder<GzEncoder<File>>,
    made_at: Timestamp,
    parts: Vec<Part>,
}

impl Archive {
    fn part(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(0o600);
        header.set_mtime(u64::try_from(self.made_at.as_second()).unwrap_or(0));
        self.tar.append_data(&mut header, name, content)?;
        self.parts.push(Part { name: name.to_owned(), bytes: content.len() as u64, sha256: sum(content) });
        Ok(())
    }
}

struct Copying<'a> {
    archive: Archive,
    table: Option<Table>,
    content: String,
    tables: BTreeMap<String, u64>,
    progress: &'a mut Progress,
    /// What went wrong with the file; to the database it is only "failed".
    failed: Option<io::Error>,
}

impl Copying<'_> {
    fn close(&mut self) -> io::Result<()> {
        let Some(table) = self.table.take() else { return Ok(()) };
        let name = format!("tables/{:05}-{}.jsonl", self.archive.parts.len(), table.name);
        self.archive.part(&name, self.content.as_bytes())?;
        self.content.clear();
        Ok(())
    }
    fn closed(&mut self) -> Stored<()> {
        self.close().map_err(|error| {
            let told = StoreError::Failed(error.to_string());
            self.failed = Some(error);
            told
        })
    }
}

impl Sink for Copying<'_> {
    fn table(&mut self, table: &Table) -> Stored<()> {
        self.closed()?;
        self.content = head(table)?;
        self.content.push('\n');
        self.tables.entry(table.name.clone()).or_default();
        self.table = Some(table.clone());
        Ok(())
    }

    fn row(&mut self, row: Vec<Value>) -> Stored<()> {
        let Some(table) = self.table.clone() else {
            return Err(StoreError::Failed("a row came before its table".to_owned()));
        };
        if self.content.len() > PART {
            self.table(&table)?;
        }
        self.content.push_str(&line(row)?);
        self.content.push('\n');
        *self.tables.entry(table.name.clone()).or_default() += 1;
        self.progress.row(&table.name);
        Ok(())
    }
}

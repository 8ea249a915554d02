//! Reads a backup: first the whole of it, to know that it is as it was written; then again, to bring it back.

use super::Broken;
use super::manifest::{FORMAT, KEY, MANIFEST, Manifest, Part, sum};
use flate2::read::GzDecoder;
use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek};
use std::path::Path;

/// No part is longer. A row may be, by what it holds; this is far above.
const LARGEST_PART: u64 = 1024 * 1024 * 1024;

/// A backup whose every part was as its manifest says.
pub struct Verified {
    file: File,
    /// What it says of itself.
    pub manifest: Manifest,
    /// The key.
    pub key: Vec<u8>,
}

/// Reads everything, and refuses a file that is not whole.
pub fn verify(path: &Path) -> Result<Verified, Broken> {
    let mut file = File::open(path)?;
    let (mut parts, mut manifest, mut key) = (Vec::new(), None, None);
    each(&mut file, |name, content| {
        if name == MANIFEST {
            manifest = Some(content);
            return Ok(());
        }
        parts.push(Part { name: name.to_owned(), bytes: content.len() as u64, sha256: sum(&content) });
        if name == KEY {
            key = Some(content);
        }
        Ok(())
    })?;
    // It is written last: without it the end is missing.
    let text = manifest.ok_or(Broken::Truncated)?;
    let manifest = read_manifest(&text)?;
    for (index, part) in manifest.parts.iter().enumerate() {
        if parts.get(index) != Some(part) {
            return Err(Broken::Changed(part.name.clone()));
        }
    }
    if let Some(more) = parts.get(manifest.parts.len()) {
        return Err(Broken::Changed(more.name.clone()));
    }
    let key = key.ok_or_else(|| Broken::Changed(KEY.to_owned()))?;
    Ok(Verified { file, manifest, key })
}

fn read_manifest(text: &[u8]) -> Result<Manifest, Broken> {
    let value: serde_json::Value =
        serde_json::from_slice(text).map_err(|_| Broken::Changed(MANIFEST.to_owned()))?;
    match value["format"].as_str() {
        Some(FORMAT) => serde_json::from_value(value).map_err(|_| Broken::Changed(MANIFEST.to_owned())),
        Some(other) => Err(Broken::TooNew(other.to_owned())),
        None => Err(Broken::NotABackup),
    }
}

impl Verified {
    /// Every table's part once more; one that has changed since is an error.
    pub fn tables(&mut self, mut take: impl FnMut(&str) -> Result<(), Broken>) -> Result<(), Broken> {
        let parts = &self.manifest.parts;
        let mut left = parts.iter();
        each(&mut self.file, |name, content| {
            if name == MANIFEST {
                return Ok(());
            }
            let changed = || Broken::Changed(name.to_owned());
            if left.next().is_none_or(|part| part.name != name || part.sha256 != sum(&content)) {
                return Err(changed());
            }
            if name == KEY {
                return Ok(());
            }
            take(std::str::from_utf8(&content).map_err(|_| changed())?)
        })?;
        if left.next().is_some() { Err(Broken::Truncated) } else { Ok(()) }
    }
}

/// Goes through the parts of an archive, down to the sum at the end of the compressed stream.
fn each(file: &mut File, mut take: impl FnMut(&str, Vec<u8>) -> Result<(), Broken>) -> Result<(), Broken> {
    file.rewind()?;
    let mut archive = tar::Archive::new(GzDecoder::new(&mut *file));
    let mut count = 0_u32;
    for entry in archive.entries().map_err(|error| sort(error, count))? {
        let mut entry = entry.map_err(|error| sort(error, count))?;
        let name = entry.path().ok().and_then(|path| path.to_str().map(str::to_owned));
        let name = name.ok_or(Broken::NotABackup)?;
        if entry.size() > LARGEST_PART {
            return Err(Broken::Changed(name));
        }
        let mut content = Vec::new();
        entry.read_to_end(&mut content).map_err(|error| match sort(error, 1) {
            Broken::Changed(_) => Broken::Changed(name.clone()),
            other => other,
        })?;
        take(&name, content)?;
        count += 1;
    }
    // What follows is padding, and the sum over everything.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(|error| sort(error, count))?;
    if count == 0 { Err(Broken::NotABackup) } else { Ok(()) }
}

/// What an error of the archive means.
fn sort(error: io::Error, parts_so_far: u32) -> Broken {
    match error.kind() {
        ErrorKind::UnexpectedEof => Broken::Truncated,
        ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::Other if parts_so_far == 0 => {
            Broken::NotABackup
        }
        ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::Other => {
            Broken::Changed("gzip".to_owned())
        }
        _ => Broken::File(error),
    }
}

//! Text files from other programs: UTF-8, UTF-16 with a byte order mark, or Windows-1252.

use crate::trouble::Trouble;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use samling_language::Messages;
use std::fs;
use std::io::Read;
use std::path::Path;

/// A megabyte.
pub const MEGABYTE: u64 = 1024 * 1024;
/// The largest text that is read; no announcement, gathering or list of invited comes near.
const LARGEST_TEXT: u64 = 2 * MEGABYTE;

/// A text file as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// Its content without a byte order mark.
    pub text: String,
    /// True when it is not UTF-8 and was taken for Windows-1252.
    pub guessed: bool,
}

/// The bytes of a text file, with a plain answer when they cannot be had.
pub fn bytes(path: &Path, m: Messages) -> Result<Vec<u8>, Trouble> {
    bytes_up_to(path, LARGEST_TEXT, m)
}

/// The bytes of a file that may be so large.
pub fn bytes_up_to(path: &Path, most: u64, m: Messages) -> Result<Vec<u8>, Trouble> {
    let name = path.display().to_string();
    let unreadable = |detail: String| Trouble::usage(m.check_unreadable(&name, detail));
    let about = fs::metadata(path).map_err(|error| unreadable(error.to_string()))?;
    if about.is_dir() {
        let example = path.join("gathering.toml").display().to_string();
        return Err(Trouble::usage(m.check_is_folder(&name, example)));
    }
    // A device or a pipe may never end, or never begin.
    if !about.is_file() {
        return Err(Trouble::usage(m.check_no_file(&name)));
    }
    let mut bytes = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes));
    read.map_err(|error| unreadable(error.to_string()))?;
    if bytes.len() as u64 > most {
        return Err(Trouble::usage(m.check_too_large(&name, most / MEGABYTE)));
    }
    Ok(bytes)
}

/// Reads a text file, whatever it is written in.
pub fn read(path: &Path, m: Messages) -> Result<TextFile, Trouble> {
    let bytes = bytes(path, m)?;
    decode(&bytes).ok_or_else(|| Trouble::usage(m.check_not_text(path.display().to_string())))
}

/// The text of these bytes, unless they are no text.
pub fn decode(bytes: &[u8]) -> Option<TextFile> {
    let wide = match bytes {
        [0xFF, 0xFE, rest @ ..] => Some((UTF_16LE, rest)),
        [0xFE, 0xFF, rest @ ..] => Some((UTF_16BE, rest)),
        _ => None,
    };
    if let Some((encoding, rest)) = wide {
        let (text, broken) = encoding.decode_without_bom_handling(rest);
        return (!broken).then(|| TextFile { text: text.into_owned(), guessed: false });
    }
    if bytes.contains(&0) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
        return Some(TextFile { text, guessed: false });
    }
    let text = WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    Some(TextFile { text, guessed: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_encoding_gives_the_same_text() {
        let text = "Påmelding på Røros";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        for (bytes, guessed) in [
            (text.as_bytes().to_vec(), false),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), false),
            ([vec![0xFF, 0xFE], utf16].concat(), false),
            (windows, true),
        ] {
            assert_eq!(decode(&bytes), Some(TextFile { text: text.to_owned(), guessed }));
        }
        assert_eq!(decode(b"PK\x03\x04\x00\x00"), None);
    }
}

//! The picture that lies beside a gathering file.

use crate::text_file::{self, MEGABYTE};
use crate::trouble::Trouble;
use samling_language::Messages;
use std::path::Path;

/// The largest picture.
const LARGEST: u64 = 5 * MEGABYTE;

/// Reads a picture. It must lie in the folder itself, since a link could bring in any file of the machine, and be what its
/// name says.
pub fn read(folder: &Path, file: &str, m: Messages) -> Result<Vec<u8>, Trouble> {
    let path = folder.join(file);
    let name = path.display().to_string();
    let bytes = text_file::bytes_up_to(&path, LARGEST, m)?;
    if !lies_in(folder, &path) {
        return Err(Trouble::failed(m.command_gathering_picture_elsewhere(name)));
    }
    if !fits(file, &bytes) {
        return Err(Trouble::failed(m.command_gathering_picture_other_kind(name)));
    }
    Ok(bytes)
}

/// Whether a file lies in a folder once all links are followed.
fn lies_in(folder: &Path, path: &Path) -> bool {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match (folder.canonicalize(), path.canonicalize()) {
        (Ok(folder), Ok(path)) => path.starts_with(folder),
        _ => false,
    }
}

/// Whether the first bytes are those of the kind that the name says.
fn fits(file: &str, bytes: &[u8]) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("png") => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        Some("jpg" | "jpeg") => bytes.starts_with(b"\xFF\xD8\xFF"),
        Some("webp") => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
        Some("svg") => text_file::decode(bytes).is_some_and(|read| is_svg(&read.text)),
        _ => false,
    }
}

/// An XML document whose first element is `svg`, after what may stand before it.
fn is_svg(text: &str) -> bool {
    let mut rest = text.trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!DOCTYPE") => ">",
            _ => {
                return rest
                    .strip_prefix("<svg")
                    .is_some_and(|rest| rest.starts_with([' ', '>', '\n', '\r', '\t']));
            }
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after.trim_start(),
            None => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_picture_is_what_its_name_says() {
        let svg = b"\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n<svg xmlns=\"x\"></svg>"
            .as_slice();
        for (file, bytes, expect) in [
            ("a.svg", svg, true),
            ("a.SVG", b"<svg>", true),
            ("a.svg", b"<html><svg>", false),
            ("a.svg", b"<!-- never ends <svg>", false),
            ("a.svg", b"root:x:0:0", false),
            ("a.svg", b"", false),
            ("a.png", b"\x89PNG\r\n\x1a\n....", true),
            ("a.png", svg, false),
            ("a.jpeg", b"\xFF\xD8\xFF\xE0", true),
            ("a.jpg", b"\x89PNG\r\n\x1a\n", false),
            ("a.webp", b"RIFF\x10\0\0\0WEBPVP8 ", true),
            ("a.webp", b"RIFF\x10\0\0\0WAVEfmt ", false),
            ("a.txt", b"text", false),
        ] {
            assert_eq!(fits(file, bytes), expect, "{file} {bytes:?}");
        }
    }
}

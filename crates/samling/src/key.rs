//! The key file: 32 secret bytes that all links are made with. It is made once and never overwritten.

use crate::trouble::Trouble;
use samling_app::links::Key;
use samling_language::Messages;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The key file of a data folder.
pub fn path(data: &Path) -> PathBuf {
    data.join("samling.key")
}

/// Reads the key, or makes it where there is none; tells whether it was made now.
pub fn load_or_make(data: &Path, m: Messages) -> Result<(Key, bool), Trouble> {
    let path = path(data);
    match make(&path) {
        Ok(key) => Ok((key, true)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok((load(&path, m)?, false)),
        Err(error) => {
            Err(Trouble::usage(m.command_key_not_made(path.display().to_string(), error.to_string())))
        }
    }
}

/// Reads the key.
pub fn load(path: &Path, m: Messages) -> Result<Key, Trouble> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path)
        .map_err(|error| Trouble::usage(m.command_key_unreadable(&name, error.to_string())))?;
    read(&text).map(Key::new).ok_or_else(|| Trouble::usage(m.command_key_broken(&name)))
}

fn make(path: &Path) -> io::Result<Key> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    let mut file = options.open(path)?;
    let text = bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    writeln!(file, "{text}")?;
    file.sync_all()?;
    Ok(Key::new(bytes))
}

fn read(text: &str) -> Option<[u8; 32]> {
    let digits = text.trim().as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let mut bytes = [0_u8; 32];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_key_is_sixty_four_hexadecimal_digits() {
        assert_eq!(read(&format!("{}\n", "0f".repeat(32))), Some([15; 32]));
        for broken in ["", "0f", &"0g".repeat(32), &"0f".repeat(33), &"æ".repeat(32)] {
            assert_eq!(read(broken), None, "{broken}");
        }
    }
}

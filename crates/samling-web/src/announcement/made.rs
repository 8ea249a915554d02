//! Announcements as they were made last, so that a rush of readers costs next to nothing. One is shown again for at most
//! a second, and only while this program has written nothing since: what the organiser does here shows at once, and what a
//! command or the clock changes shows within the second.

use axum::body::Bytes;
use samling_domain::language::Language;
use std::collections::HashMap;
use std::sync::RwLock;
use std::time::{Duration, Instant};

/// How long one is shown again.
const LIFE: Duration = Duration::from_secs(1);

/// The gathering as the address names it, and the language that the reader chose.
pub type Key = (String, Option<Language>);

struct Made {
    at: Instant,
    /// How many changes had been written before.
    writes: u64,
    html: Bytes,
}

/// Announcements that were made a moment ago.
#[derive(Default)]
pub struct Announcements(RwLock<HashMap<Key, Made>>);

impl Announcements {
    /// One that still holds, `writes` changes having been written until now.
    pub fn find(&self, key: &Key, writes: u64) -> Option<Bytes> {
        let made = self.0.read().ok()?;
        let made = made.get(key).filter(|made| made.writes == writes && made.at.elapsed() < LIFE)?;
        Some(made.html.clone())
    }

    /// Keeps one that was made after so many changes had been written. Only gatherings that are there get this far, so there
    /// are never more than four for each.
    pub fn keep(&self, key: Key, writes: u64, html: Bytes) {
        if let Ok(mut made) = self.0.write() {
            made.insert(key, Made { at: Instant::now(), writes, html });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holds_until_something_is_written() {
        let made = Announcements::default();
        let key = ("g".to_owned(), Some(Language::Nn));
        assert_eq!(made.find(&key, 0), None);
        made.keep(key.clone(), 3, Bytes::from_static(b"hei"));
        assert_eq!(made.find(&key, 3), Some(Bytes::from_static(b"hei")));
        assert_eq!(made.find(&key, 4), None, "something was written since");
        assert_eq!(made.find(&("g".to_owned(), None), 3), None, "another language");
    }
}

//! Personal data that cannot be printed by accident.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A name, an address or a telephone number of a person.
///
/// It has no `Display`, and its `Debug` shows no content, so that it cannot end in a log. Pages and letters ask for the
/// content by [`Personal::reveal`].
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Personal(String);

impl Personal {
    /// Wraps personal data; white space at both ends is dropped.
    pub fn new(text: impl AsRef<str>) -> Self {
        Self(text.as_ref().trim().to_owned())
    }
    /// The content, for pages, letters and storage.
    pub fn reveal(&self) -> &str {
        &self.0
    }
    /// Stands where personal data was and is deleted, so that a page can say so. Not a letter of any language.
    pub const ERASED: &'static str = "\u{2421}";
    /// What stands where this was, when it is deleted; nothing stays nothing.
    pub fn erased(&self) -> Self {
        if self.is_empty() { Self::default() } else { Self(Self::ERASED.to_owned()) }
    }
    /// True where personal data was and is deleted.
    pub fn is_erased(&self) -> bool {
        self.0 == Self::ERASED
    }
    /// True when nothing is there.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "Personal(empty)" } else { "Personal(…)" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", Personal::new("Kari Eksempel")), "Personal(…)");
    }
}

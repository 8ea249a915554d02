//! What takes letters away: a folder, or a mail server.

mod folder;
mod smtp;

pub use folder::FolderPost;
pub use smtp::{NotAServer, SmtpPost};

use samling_app::correspondence::Sent;

/// From whom to whom, as on an envelope.
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The sender's address; reports of failure go there.
    pub from: String,
    /// The recipients' addresses.
    pub to: Vec<String>,
}

impl std::fmt::Debug for Envelope {
    // Addresses are personal data: a log may say how many, not which.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Envelope").field("recipients", &self.to.len()).finish_non_exhaustive()
    }
}

/// Takes letters away. Blocks until it knows how it went, or for how long it waits at most.
pub trait Post: Send + Sync {
    /// Delivers a message.
    fn deliver(&self, id: i64, raw: &[u8], envelope: &Envelope) -> Sent;
    /// True when delivering the same message twice does no harm.
    fn certain(&self) -> bool;
    /// Throws away the copies that it still holds of these letters, whose content is deleted. What has left the house is out
    /// of reach.
    fn forget(&self, letters: &[i64]) -> std::io::Result<()> {
        let _ = letters;
        Ok(())
    }
}

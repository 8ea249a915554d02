//! Who has the link, in words: for the invitation, for the main contact, and for the organiser's desk.

use samling_app::letter::LetterState;
use samling_app::links::Purpose;
use samling_app::links::holders::{Holders, SentLink};
use samling_domain::invitation::mask::mask;
use samling_domain::personal::Personal;
use samling_domain::time::Zone;
use samling_language::Messages;

/// The most letters that are shown.
const MOST: usize = 20;

/// A letter with a link.
pub struct SentView {
    /// When.
    pub when: String,
    /// What kind of letter.
    pub kind: String,
    /// To whom.
    pub addresses: Vec<String>,
    /// Where it is, and whether its link works.
    pub state: String,
    /// The tone of that.
    pub tone: &'static str,
}

/// An address: whole, or partly hidden from those who may be anybody in the office.
pub fn address(address: &Personal, whole: bool) -> String {
    if whole { address.reveal().to_owned() } else { mask(address.reveal()) }
}

/// The letters with one of the links, newest first.
pub fn sent(m: Messages, zone: &Zone, holders: &Holders, of: &[Purpose], whole: bool) -> Vec<SentView> {
    let view = |sent: &SentLink| {
        let (state, tone) = match sent.state {
            LetterState::Refused | LetterState::Replaced => (m.letters_state_refused(), "danger"),
            LetterState::Unsure => (m.letters_state_unsure(), "warning"),
            LetterState::Queued | LetterState::Sending => (m.links_on_its_way(), "info"),
            LetterState::Sent if sent.works => (m.links_works(), "success"),
            LetterState::Sent => (m.links_dead(), ""),
        };
        SentView {
            when: m.formats().instant(&sent.at, zone),
            kind: m.by_code(&format!("letters-kind-{}", sent.kind), &[]).unwrap_or_default(),
            addresses: sent.addresses.iter().map(|one| address(one, whole)).collect(),
            state: state.to_owned(),
            tone,
        }
    };
    holders.sent.iter().filter(|sent| of.contains(&sent.purpose)).take(MOST).map(view).collect()
}

/// When something was last done by each of the links: "Invitasjonen: 7. november 2018 kl. 10.00".
pub fn uses(m: Messages, zone: &Zone, holders: &Holders, of: &[Purpose]) -> Vec<String> {
    let used = |purpose: &Purpose| {
        let (_, at) = holders.uses.iter().find(|(of, _)| of == purpose)?;
        Some(m.links_used(name(m, *purpose), m.formats().instant(at, zone)))
    };
    of.iter().filter_map(used).collect()
}

/// The name of a link.
pub fn name(m: Messages, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Invitation => m.links_name_invitation(),
        Purpose::Manage => m.links_name_manage(),
        Purpose::Deputy => m.links_name_deputy(),
    }
}

//! Whether a link may go to a colleague at once, or only when the organiser agrees.

use crate::personal::Personal;

/// What follows from the colleague's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// The address is of the organisation's own domain: the link is sent at once.
    Now,
    /// It is not: the organiser decides.
    AskOrganiser,
}

/// Domains at which anybody can have an address: to have one says nothing of where somebody works.
const OPEN_TO_ALL: [&str; 24] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "hotmail.no",
    "live.com",
    "live.no",
    "msn.com",
    "yahoo.com",
    "yahoo.no",
    "icloud.com",
    "me.com",
    "mac.com",
    "online.no",
    "broadpark.no",
    "getmail.no",
    "lyse.net",
    "altibox.no",
    "ntebb.no",
    "proton.me",
    "protonmail.com",
    "gmx.com",
    "mail.com",
    "start.no",
];

fn domain(address: &Personal) -> Option<String> {
    address.reveal().rsplit_once('@').map(|(_, domain)| domain.to_lowercase())
}

/// What happens with an address, given those that are known of the organisation: registered ones and its contacts'.
pub fn course<'a>(address: &Personal, known: impl IntoIterator<Item = &'a Personal>) -> Course {
    let Some(wanted) = domain(address).filter(|wanted| !OPEN_TO_ALL.contains(&wanted.as_str())) else {
        return Course::AskOrganiser;
    };
    if known.into_iter().filter_map(domain).any(|one| one == wanted) {
        Course::Now
    } else {
        Course::AskOrganiser
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_own_domain_gets_the_link_at_once() {
        use Course::{AskOrganiser, Now};
        for (address, known, expect) in [
            ("per@overhalla.example", "post@overhalla.example", Now),
            ("per@OVERHALLA.example", "post@overhalla.example", Now),
            ("per@overhalla.example", "a@b.example post@overhalla.example", Now),
            ("per@sub.overhalla.example", "post@overhalla.example", AskOrganiser),
            ("per@overhalla.example.evil.example", "post@overhalla.example", AskOrganiser),
            ("overhalla.example@evil.example", "post@overhalla.example", AskOrganiser),
            ("a@b@overhalla.example", "post@overhalla.example", Now),
            ("per@gmail.com", "kari@gmail.com", AskOrganiser),
            ("per@overhalla.example", "", AskOrganiser),
            ("nonsense", "nonsense", AskOrganiser),
        ] {
            let known: Vec<Personal> = known.split_whitespace().map(Personal::new).collect();
            assert_eq!(course(&Personal::new(address), &known), expect, "{address}");
        }
    }
}

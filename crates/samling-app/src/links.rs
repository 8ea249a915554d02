//! Links that open something without a log-in: derived with the server's key and a generation, so that reminders can repeat
//! them, a new generation makes the old ones die, and nothing secret lies in the database.

pub mod colleague;
pub mod holders;
pub mod lost;
pub mod personal;
pub mod retired;
pub mod revoke;
pub mod single_use;
pub mod store;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use samling_domain::identity::{ContributorId, GatheringId, OrganisationId};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The server's key.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// An organisation's invitation.
    Invitation,
    /// A signed-up delegation.
    Manage,
    /// A signed-up delegation, for the main contact's deputy.
    Deputy,
}

impl Purpose {
    const fn word(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Manage => "manage",
            Self::Deputy => "deputy",
        }
    }
    /// As stored and as part of field names.
    pub const fn code(self) -> &'static str {
        self.word()
    }
    /// Reads what [`Purpose::code`] wrote.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Invitation, Self::Manage, Self::Deputy].into_iter().find(|purpose| purpose.code() == code)
    }
    /// The part of the address that stands for it.
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Invitation => "i",
            Self::Manage => "m",
            Self::Deputy => "d",
        }
    }
}

/// The part of the address that stands for a contributor's link.
pub const CONTRIBUTOR_SEGMENT: &str = "c";

/// How many bytes of the code stand in a link: 128 bits cannot be guessed.
const CODE_BYTES: usize = 16;

impl Key {
    /// From 32 secret bytes.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    fn mac(&self, parts: &[&[u8]]) -> Vec<u8> {
        // HMAC takes keys of any length; the error cannot happen, and a zero code would match nothing that is handed out.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return vec![0; 32] };
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().to_vec()
    }

    /// The last part of a link: `5001.` and the code.
    pub fn token(
        &self,
        purpose: Purpose,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        generation: i64,
    ) -> String {
        self.token_of(purpose.word(), gathering, organisation.as_str(), generation)
    }

    /// The last part of a contributor's link: `12.` and the code.
    pub fn contributor_token(&self, gathering: &GatheringId, id: ContributorId, generation: i64) -> String {
        self.token_of("contributor", gathering, &id.to_string(), generation)
    }

    /// Whether a contributor's token is the right one, compared in constant time.
    pub fn contributor_fits(
        &self,
        token: &str,
        gathering: &GatheringId,
        id: ContributorId,
        generation: i64,
    ) -> bool {
        let right = self.contributor_token(gathering, id, generation);
        right.as_bytes().ct_eq(token.as_bytes()).into()
    }

    /// The contributor that a token speaks of; it proves nothing.
    pub fn contributor_of(token: &str) -> Option<ContributorId> {
        token.split_once('.')?.0.parse().ok().map(ContributorId)
    }

    fn token_of(&self, purpose: &str, gathering: &GatheringId, subject: &str, generation: i64) -> String {
        let code = self.mac(&[
            b"link",
            purpose.as_bytes(),
            gathering.as_str().as_bytes(),
            subject.as_bytes(),
            &generation.to_be_bytes(),
        ]);
        format!("{subject}.{}", URL_SAFE_NO_PAD.encode(&code[..CODE_BYTES]))
    }

    /// Whether a token is the right one, compared in constant time.
    pub fn verify(
        &self,
        token: &str,
        purpose: Purpose,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        generation: i64,
    ) -> bool {
        let right = self.token(purpose, gathering, organisation, generation);
        right.as_bytes().ct_eq(token.as_bytes()).into()
    }

    /// The organisation that a token speaks of; it proves nothing.
    pub fn organisation_of(token: &str) -> Option<OrganisationId> {
        OrganisationId::new(token.split_once('.')?.0).ok()
    }

    /// The token of a single-use link, from the random number that its letter holds: whoever reads the outbox without the
    /// key cannot make it.
    pub fn single_use(&self, nonce: &str) -> String {
        URL_SAFE_NO_PAD.encode(&self.mac(&[b"single-use", nonce.as_bytes()])[..CODE_BYTES])
    }
    /// Stands for a text in the store, so that the same text is met again without being kept.
    pub fn blind(&self, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(&[b"blind", text.as_bytes()]))
    }

    /// A code that ties a form to a browser (by its random cookie), against forged requests.
    pub fn form_code(&self, browser: &str) -> String {
        URL_SAFE_NO_PAD.encode(&self.mac(&[b"form", browser.as_bytes()])[..CODE_BYTES])
    }
    /// A code that shows that a browser has logged in to an account, until the account gets another password (`stored` is its
    /// hash). It opens nothing.
    pub fn known_browser(&self, account: i64, stored: &str) -> String {
        let code = self.mac(&[b"browser", &account.to_be_bytes(), stored.as_bytes()]);
        URL_SAFE_NO_PAD.encode(&code[..CODE_BYTES])
    }
    /// Whether it is the right one, compared in constant time.
    pub fn known_browser_fits(&self, code: &str, account: i64, stored: &str) -> bool {
        self.known_browser(account, stored).as_bytes().ct_eq(code.as_bytes()).into()
    }

    /// Whether a form's code fits the browser, compared in constant time.
    pub fn form_code_fits(&self, code: &str, browser: &str) -> bool {
        self.form_code(browser).as_bytes().ct_eq(code.as_bytes()).into()
    }
}

/// What is stored of a secret that somebody shows.
pub(crate) fn hashed(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(secret.as_bytes()))
}

/// A random number for a single-use link.
pub(crate) fn nonce() -> Result<String, crate::Failure> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|error| crate::Failure::Broken(error.to_string()))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use samling_domain::identity::ParticipantId;

    proptest! {
        /// Whatever stands where a token should be: it is not taken for another's, and nothing breaks on it.
        #[test]
        fn nothing_but_the_token_opens(number in 1_i64..100_000, at in any::<prop::sample::Index>(), by in "\\PC", text in "\\PC{0,60}") {
            let key = Key::new([7; 32]);
            let g = GatheringId::new("g").unwrap();
            let id = OrganisationId::new(number.to_string()).unwrap();
            let (person, contributor) = (ParticipantId(number), ContributorId(number));
            let tokens = [
                key.token(Purpose::Manage, &g, &id, 1),
                key.personal_token(&g, person, 1),
                key.contributor_token(&g, contributor, 1),
            ];
            let opens = |token: &str| [
                key.verify(token, Purpose::Manage, &g, &id, 1),
                key.verify_personal(token, &g, person, 1),
                key.contributor_fits(token, &g, contributor, 1),
            ];
            for (kind, token) in tokens.iter().enumerate() {
                let alone = [0, 1, 2].map(|other| other == kind);
                prop_assert_eq!(opens(token), alone);
                let mut changed: Vec<char> = token.chars().collect();
                let at = at.index(changed.len());
                changed.splice(at..=at, by.chars());
                let changed: String = changed.into_iter().collect();
                prop_assert!(changed == *token || opens(&changed) == [false; 3]);
                let (longer, shorter) = (format!("{token}{text}x"), &token[..token.len() - 1]);
                prop_assert!(opens(&longer) == [false; 3] && opens(shorter) == [false; 3]);
                prop_assert_eq!(opens(&format!("{id}.{text}")), [false; 3]);
            }
            prop_assert_eq!(opens(&text), [false; 3]);
            let _ = (Key::organisation_of(&text), Key::participant_of(&text), Key::contributor_of(&text));
        }
    }

    #[test]
    fn a_link_opens_one_thing_of_one_generation() {
        let key = Key::new([7; 32]);
        let (g, a, b) = (
            GatheringId::new("g").unwrap(),
            OrganisationId::new("5001").unwrap(),
            OrganisationId::new("5004").unwrap(),
        );
        let token = key.token(Purpose::Invitation, &g, &a, 1);
        assert!(key.verify(&token, Purpose::Invitation, &g, &a, 1));
        assert!(!key.verify(&token, Purpose::Manage, &g, &a, 1));
        assert!(!key.verify(&token, Purpose::Deputy, &g, &a, 1));
        assert!(!key.verify(&token, Purpose::Invitation, &g, &b, 1));
        assert!(!key.verify(&token, Purpose::Invitation, &g, &a, 2));
        assert!(!Key::new([8; 32]).verify(&token, Purpose::Invitation, &g, &a, 1));
        assert!(!key.verify("", Purpose::Invitation, &g, &a, 1));
        assert_eq!(Key::organisation_of(&token), Some(a));
        assert_eq!(Key::organisation_of("../x"), None);
        let id = ContributorId(5001);
        let other = key.contributor_token(&g, id, 1);
        assert!(key.contributor_fits(&other, &g, id, 1) && !key.contributor_fits(&other, &g, id, 2));
        assert!(!key.contributor_fits(&other, &g, ContributorId(1), 1));
        assert_eq!(Key::contributor_of(&other), Some(id));
        let invitation = key.token(Purpose::Invitation, &g, &OrganisationId::new("5001").unwrap(), 1);
        assert!(!key.contributor_fits(&invitation, &g, id, 1), "an invitation opens no contributor");
        let known = key.known_browser(1, "hash");
        assert!(key.known_browser_fits(&known, 1, "hash") && !key.known_browser_fits("", 1, "hash"));
        assert!(!key.known_browser_fits(&known, 2, "hash") && !key.known_browser_fits(&known, 1, "new"));
    }
}

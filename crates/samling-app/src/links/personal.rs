//! The personal link of a participant: `{number}.{code}`, with a generation of its own.

use super::{CODE_BYTES, Key};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use samling_domain::identity::{GatheringId, ParticipantId};
use subtle::ConstantTimeEq;

/// The part of the address that stands for a personal link.
pub const SEGMENT: &str = "p";

impl Key {
    /// The last part of a personal link.
    pub fn personal_token(
        &self,
        gathering: &GatheringId,
        participant: ParticipantId,
        generation: i64,
    ) -> String {
        let code = self.mac(&[
            b"link",
            b"personal",
            gathering.as_str().as_bytes(),
            &participant.0.to_be_bytes(),
            &generation.to_be_bytes(),
        ]);
        format!("{participant}.{}", URL_SAFE_NO_PAD.encode(&code[..CODE_BYTES]))
    }

    /// Whether a personal token is the right one, compared in constant time.
    pub fn verify_personal(
        &self,
        token: &str,
        gathering: &GatheringId,
        participant: ParticipantId,
        generation: i64,
    ) -> bool {
        let right = self.personal_token(gathering, participant, generation);
        right.as_bytes().ct_eq(token.as_bytes()).into()
    }

    /// The participant that a token speaks of; it proves nothing.
    pub fn participant_of(token: &str) -> Option<ParticipantId> {
        token.split_once('.')?.0.parse().ok().filter(|number| *number > 0).map(ParticipantId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::links::Purpose;
    use samling_domain::identity::OrganisationId;

    #[test]
    fn a_personal_link_opens_one_participant_of_one_generation() {
        let key = Key::new([7; 32]);
        let (g, other) = (GatheringId::new("g").unwrap(), GatheringId::new("h").unwrap());
        let (a, b) = (ParticipantId(5001), ParticipantId(2));
        let token = key.personal_token(&g, a, 1);
        assert!(key.verify_personal(&token, &g, a, 1));
        assert!(!key.verify_personal(&token, &g, a, 2));
        assert!(!key.verify_personal(&token, &g, b, 1));
        assert!(!key.verify_personal(&token, &other, a, 1));
        assert!(!Key::new([8; 32]).verify_personal(&token, &g, a, 1));
        let organisation = OrganisationId::new("5001").unwrap();
        for purpose in [Purpose::Invitation, Purpose::Manage] {
            assert_ne!(token, key.token(purpose, &g, &organisation, 1), "no link opens two things");
        }
        assert_eq!(Key::participant_of(&token), Some(a));
        for wrong in ["", "x.y", "-1.y", "7"] {
            assert_eq!(Key::participant_of(wrong), None, "{wrong}");
        }
    }
}

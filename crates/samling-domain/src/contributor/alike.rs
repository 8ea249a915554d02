//! Who may be the same person: by e-mail address, or by a name that is spelled alike.

use super::Contributor;
use crate::identity::{ContributorId, OrganisationId, ParticipantId};
use crate::personal::Personal;
use crate::registration::delegation::Delegation;

/// A name without what people spell differently: case, accents, punctuation and the order of its parts.
pub fn folded(name: &Personal) -> String {
    let plain: String = name.reveal().to_lowercase().chars().flat_map(plain).collect();
    let mut parts: Vec<&str> = plain.split_whitespace().collect();
    parts.sort_unstable();
    parts.join(" ")
}

fn plain(letter: char) -> std::vec::IntoIter<char> {
    let text = match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'æ' => "a",
        'å' => "aa",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ú' | 'ù' | 'û' | 'ü' => "u",
        'č' | 'ç' => "c",
        'đ' | 'ð' => "d",
        'ŋ' | 'ñ' => "n",
        'š' => "s",
        'ŧ' => "t",
        'ž' => "z",
        other if other.is_alphanumeric() => return vec![other].into_iter(),
        _ => " ",
    };
    text.chars().collect::<Vec<_>>().into_iter()
}

fn alike(one: (&Personal, &Personal), other: (&Personal, &Personal)) -> bool {
    let email = |email: &Personal| email.reveal().to_lowercase();
    let (name, second) = (folded(one.0), folded(other.0));
    (!one.1.is_empty() && email(one.1) == email(other.1)) || (!name.is_empty() && name == second)
}

/// Whether two entries are likely the same person.
pub fn same_person(one: &Contributor, other: &Contributor) -> bool {
    alike((&one.name, &one.email), (&other.name, &other.email))
}

/// Somebody who is likely there twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Twin {
    /// Signed up in a delegation as well.
    Participant(OrganisationId, ParticipantId),
    /// Another entry among the contributors.
    Contributor(ContributorId),
}

/// Who may be the same person as this contributor. One that is linked to a participant has no other twin there.
pub fn twins<'d>(
    one: &Contributor,
    contributors: &[Contributor],
    delegations: impl Iterator<Item = (&'d OrganisationId, &'d Delegation)>,
) -> Vec<Twin> {
    let mut found = Vec::new();
    if one.participant.is_none() {
        for (organisation, delegation) in delegations {
            let people = delegation.participants.iter();
            let like = people.filter(|person| alike((&one.name, &one.email), (&person.name, &person.email)));
            found.extend(like.map(|person| Twin::Participant(organisation.clone(), person.id)));
        }
    }
    let others = contributors.iter().filter(|other| other.id != one.id && same_person(one, other));
    found.extend(others.map(|other| Twin::Contributor(other.id)));
    found
}

//! What the main contact does for participants who are not reached by e-mail: hand on the link, or give nameless counts.

use super::{note_organisation, note_person};
use crate::context::{Context, Failure};
use crate::journal::Action;
use crate::participant::store::OwnRow;
use crate::registration::{Managed, manage};
use crate::store::Transaction;
use samling_domain::identity::{GatheringId, ParticipantId};
use samling_domain::participant::counts::{Eater, most_nameless};
use samling_domain::participant::needs::{Nameless, read_nameless};
use samling_domain::participant::open;
use samling_domain::registration::decide::Rejection;
use samling_domain::registration::delegation::Participant;
use std::collections::BTreeMap;

/// A delegation with what its main contact may know about personal links.
#[derive(Debug, Clone)]
pub struct Reachable {
    /// The delegation.
    pub managed: Managed,
    /// Marks and generations; no needs.
    pub owns: BTreeMap<ParticipantId, OwnRow>,
    /// The nameless counts.
    pub nameless: Nameless,
    /// The most people whom nameless counts can be about.
    pub most: u32,
    /// Who has answered for themselves, so that their link is theirs alone.
    answered: Vec<ParticipantId>,
}

impl Reachable {
    /// Those to whom the main contact may hand on the link: without an address, with a name.
    pub fn without_email(&self) -> impl Iterator<Item = &Participant> {
        let people = self.managed.delegation.delegation.participants.iter();
        people.filter(|person| person.email.is_empty() && !person.name.is_empty() && !person.name.is_erased())
    }
    /// True when the link of a participant is no longer shown: what was said through it is nobody else's.
    pub fn is_taken(&self, id: ParticipantId) -> bool {
        self.answered.contains(&id)
    }
}

/// Finds it by the manage link.
pub fn reachable(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Reachable, Failure> {
    let managed = manage(tx, context, gathering, token)?;
    reachable_by(tx, gathering, &managed)
}

/// The same for a delegation that is found already, by whichever link.
pub fn reachable_by(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    managed: &Managed,
) -> Result<Reachable, Failure> {
    let managed = managed.clone();
    let people = &managed.delegation.delegation.participants;
    let mut answered = Vec::new();
    for person in people {
        if tx.needs(person.id)?.is_some() {
            answered.push(person.id);
        }
    }
    let eaters: Vec<Eater> = people
        .iter()
        .map(|person| Eater {
            elements: person.elements.clone(),
            needs: None,
            nameless: person.email.is_empty() && !answered.contains(&person.id),
        })
        .collect();
    let nameless = tx.nameless(gathering)?.remove(&managed.organisation.invited.id).unwrap_or_default();
    let owns = tx.owns(gathering)?;
    Ok(Reachable { managed, owns, nameless, most: most_nameless(&eaters), answered })
}

/// The link of a participant without an address, for the main contact to hand on: the participant and the token. Nothing
/// where the participant has an address, or has said something about food or access through the link.
pub fn slip(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    participant: ParticipantId,
) -> Result<(Reachable, Participant, Option<String>), Failure> {
    let reachable = reachable(tx, context, gathering, token)?;
    let person = reachable.without_email().find(|person| person.id == participant).cloned();
    let person = person.ok_or(Failure::NotFound)?;
    let generation = reachable.owns.get(&participant).map_or(1, |own| own.generation);
    let link = (!reachable.is_taken(participant))
        .then(|| context.key.personal_token(gathering, participant, generation));
    Ok((reachable, person, link))
}

/// Makes the link of a participant without an address anew; the old one dies. What was said through the old one is deleted,
/// since the new one may go to anybody.
pub fn renew(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    participant: ParticipantId,
) -> Result<(), Failure> {
    let (reachable, person, _) = slip(tx, context, gathering, token, participant)?;
    let organisation = &reachable.managed.organisation.invited.id;
    tx.lock_organisation(gathering, organisation)?;
    let own = tx.own(person.id)?;
    tx.put_own(gathering, person.id, &OwnRow { generation: own.generation + 1, ..own })?;
    if tx.remove_needs(person.id)? {
        note_person(tx, context, gathering, organisation, person.id, Action::NeedsRemoved)?;
    }
    note_person(tx, context, gathering, organisation, person.id, Action::PersonalLinkRenewed)?;
    Ok(())
}

/// Stores nameless counts from the pairs of a form.
pub fn save_nameless(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    pairs: &[(String, String)],
) -> Result<(), Failure> {
    let managed = manage(tx, context, gathering, token)?;
    tx.lock_organisation(gathering, &managed.organisation.invited.id)?;
    let reachable = reachable(tx, context, gathering, token)?;
    let loaded = &reachable.managed.loaded;
    if !open(&loaded.gathering, context.now).needs {
        return Err(Failure::Rejected(Rejection::Conflict));
    }
    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let counts = read_nameless(&loaded.gathering, reachable.most, pairs).map_err(Failure::Invalid)?;
    if counts != reachable.nameless {
        let organisation = &reachable.managed.organisation.invited.id;
        tx.put_nameless(gathering, organisation, &counts)?;
        note_organisation(tx, context, gathering, organisation, Action::NamelessCounted)?;
    }
    Ok(())
}

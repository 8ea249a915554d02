//! Places without a name: who is to be asked for names, and the letter that asks.

use crate::context::{Context, Failure};
use crate::invitation::note;
use crate::journal::{Action, Actor};
use crate::letter::{Content, NewLetter};
use crate::registration::{contact_addresses, letter};
use crate::store::{Answer, DelegationRow, OrganisationRow, Transaction};
use samling_domain::identity::GatheringId;
use samling_domain::registration::delegation::Participant;

/// An organisation whose delegation has places without a name.
#[derive(Debug, Clone)]
pub struct Nameless {
    /// The organisation.
    pub organisation: OrganisationRow,
    /// Its delegation.
    pub delegation: DelegationRow,
}

impl Nameless {
    /// The letter that asks for the names, to the main contact and whoever filled in. `generation` is that of the manage
    /// link; a preview gives one that no link has.
    pub fn letter(&self, gathering: &GatheringId, generation: i64) -> NewLetter {
        let delegation = &self.delegation.delegation;
        let nameless = |person: &&Participant| person.name.is_empty();
        let places = delegation.participants.iter().filter(nameless).cloned().collect();
        let content = Content::Names { places, generation };
        let addresses = contact_addresses(delegation);
        letter(gathering, &self.organisation, addresses, self.delegation.language, content)
    }
}

/// The organisations with places without a name, in the order of the list.
pub fn nameless(tx: &mut dyn Transaction, gathering: &GatheringId) -> Result<Vec<Nameless>, Failure> {
    let rows = tx.organisations(gathering)?.into_iter().filter(|row| row.unnamed > 0);
    let mut found = Vec::new();
    for organisation in rows {
        let delegation = tx.delegation(gathering, &organisation.invited.id)?;
        if let Some(delegation) = delegation.filter(|row| row.answer == Answer::Registered) {
            found.push(Nameless { organisation, delegation });
        }
    }
    Ok(found)
}

/// Asks exactly those for the missing names; tells how many organisations.
pub fn ask(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    actor: &Actor,
) -> Result<usize, Failure> {
    let found = nameless(tx, gathering)?;
    for one in &found {
        tx.enqueue(&one.letter(gathering, one.delegation.generation), context.now)?;
        let id = &one.organisation.invited.id;
        note(tx, context, gathering, id, actor.clone(), Action::NamesAskedFor)?;
    }
    Ok(found.len())
}

//! With which other invited organisations a delegation would like to work.

use crate::context::Failure;
use crate::store::{Answer, OrganisationRow, Transaction};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::registration::delegation::Delegation;

/// Another organisation that is wished for, or that wishes.
#[derive(Debug, Clone)]
pub struct Partner {
    /// Which.
    pub organisation: OrganisationRow,
    /// Whether this organisation wishes for it.
    pub wanted: bool,
    /// Whether it wishes for this organisation.
    pub wants: bool,
}

impl Partner {
    /// Whether both wish for each other.
    pub fn is_mutual(&self) -> bool {
        self.wanted && self.wants
    }
}

/// Everybody whom an organisation would like to work with, and everybody who would like to work with it, in the order of
/// the list of invited.
pub fn of(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    organisation: &OrganisationId,
) -> Result<Vec<Partner>, Failure> {
    let delegations = tx.delegations(gathering)?;
    let wishes = |one: &OrganisationId, other: &OrganisationId| {
        let row = delegations.iter().find(|(id, row)| id == one && row.answer == Answer::Registered);
        row.is_some_and(|(_, row)| row.delegation.partners.contains(other))
    };
    let partner = |row: OrganisationRow| {
        let (wanted, wants) = (wishes(organisation, &row.invited.id), wishes(&row.invited.id, organisation));
        (wanted || wants).then_some(Partner { organisation: row, wanted, wants })
    };
    Ok(tx.organisations(gathering)?.into_iter().filter_map(partner).collect())
}

/// Keeps of the wished-for organisations those that are invited, in the order of the list.
pub(crate) fn keep_invited(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    own: &OrganisationId,
    delegation: &mut Delegation,
) -> Result<(), Failure> {
    if delegation.partners.is_empty() {
        return Ok(());
    }
    let invited = tx.organisations(gathering)?.into_iter().map(|row| row.invited.id);
    delegation.partners = invited.filter(|id| id != own && delegation.partners.contains(id)).collect();
    Ok(())
}

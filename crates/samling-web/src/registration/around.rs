//! What the form offers beside its fields: a saved form to go on with, the people of the last gathering, the other invited
//! organisations, and who is signed up elsewhere.

use samling_app::context::Listed;
use samling_app::draft::DraftRow;
use samling_app::earlier::{self, Earlier};
use samling_app::store::{OrganisationRow, Transaction};
use samling_app::{Context, Failure, Loaded};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::registration::fold::fold;
use samling_domain::registration::form::Report;
use std::collections::BTreeSet;

/// What stands around the fields of a form.
pub(crate) struct Around {
    /// What was saved and is not sent.
    pub draft: Option<DraftRow>,
    /// The delegation of an earlier gathering.
    pub earlier: Option<Earlier>,
    /// The other invited organisations.
    pub others: Vec<Listed>,
    /// Folded addresses of those whom other organisations have signed up.
    pub elsewhere: BTreeSet<String>,
    /// What came of the list that was just pasted.
    pub pasted: Option<Report>,
}

impl Around {
    /// Loads it for an organisation whose link has been proved; `people` when the form may hold some.
    pub fn load(
        tx: &mut dyn Transaction,
        context: &Context,
        loaded: &Loaded,
        organisation: &OrganisationRow,
        people: bool,
    ) -> Result<Self, Failure> {
        let (gathering, id) = (&loaded.gathering.id, &organisation.invited.id);
        let others = context.listed(tx, loaded)?;
        let others = others.iter().filter(|one| one.id != *id).cloned().collect();
        Ok(Self {
            draft: samling_app::draft::of(tx, gathering, organisation)?,
            earlier: earlier::find(tx, context, loaded, organisation)?,
            others,
            elsewhere: if people { elsewhere(tx, gathering, id)? } else { BTreeSet::new() },
            pasted: None,
        })
    }

    /// The version of the saved form; 0 for none.
    pub fn draft_version(&self) -> i64 {
        self.draft.as_ref().map_or(0, |row| row.version)
    }
}

/// The folded addresses of those whom other organisations have signed up.
pub(crate) fn elsewhere(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    organisation: &OrganisationId,
) -> Result<BTreeSet<String>, Failure> {
    let addresses = tx.addresses_elsewhere(gathering, organisation)?;
    Ok(addresses.iter().map(|address| fold(address.reveal())).collect())
}

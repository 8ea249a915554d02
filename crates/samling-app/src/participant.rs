//! A participant's own page: found by the personal link; own wishes, diet and access needs, marks, corrections, erasure. And
//! what a save by the main contact means for personal links.

pub mod contact;
mod own;
pub mod store;

pub use own::{OwnForm, correct, erase, save, save_needs, save_pictures, save_wishes, withdraw_needs};

use crate::context::{Context, Failure, Loaded};
use crate::invitation::note;
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, StoredLetter};
use crate::links::Key;
use crate::registration::letter;
use crate::store::{Answer, DelegationRow, OrganisationRow, Transaction};
use samling_domain::contributor::Contributor;
use samling_domain::contributor::count::counted;
use samling_domain::coverage::plan::PersonDecision;
use samling_domain::identity::{GatheringId, OrganisationId, ParticipantId};
use samling_domain::participant::{Reached, reached};
use samling_domain::privacy::changes::Change;
use samling_domain::registration::delegation::{Delegation, Participant};
use std::sync::Arc;
use store::{NeedsRow, OwnRow};

/// What a personal link leads to.
#[derive(Debug, Clone)]
pub struct Own {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// The organisation that signed the participant up.
    pub organisation: OrganisationRow,
    /// The delegation.
    pub delegation: DelegationRow,
    /// The participant.
    pub person: Participant,
    /// What belongs to the link.
    pub own: OwnRow,
    /// What was said about food and access.
    pub needs: Option<NeedsRow>,
    /// What is decided, when it is.
    pub decision: Option<PersonDecision>,
}

impl Own {
    /// The participant's number on the list of the delegation, from 1.
    pub fn number(&self) -> usize {
        let people = &self.delegation.delegation.participants;
        people.iter().position(|person| person.id == self.person.id).map_or(1, |index| index + 1)
    }
}

/// Finds the participant of a personal link. A link that does not fit is not found, whatever is wrong with it.
pub fn find(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Own, Failure> {
    let id = Key::participant_of(token).ok_or(Failure::NotFound)?;
    let loaded = context.load(tx, gathering)?;
    let own = tx.own(id)?;
    if !context.key.verify_personal(token, gathering, id, own.generation) {
        return Err(Failure::NotFound);
    }
    let organisation = tx.organisation_of(gathering, id)?.ok_or(Failure::NotFound)?;
    let delegation = tx.delegation(gathering, &organisation)?.ok_or(Failure::NotFound)?;
    let people = &delegation.delegation.participants;
    let person = people.iter().find(|person| person.id == id).cloned().ok_or(Failure::NotFound)?;
    let organisation = tx.organisation(gathering, &organisation)?.ok_or(Failure::NotFound)?;
    let decision = tx.published_plan(gathering)?.and_then(|row| row.plan.person(id).cloned());
    Ok(Own { loaded, organisation, needs: tx.needs(id)?, delegation, person, own, decision })
}

/// The same, under the lock of the organisation.
fn find_to_change(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Own, Failure> {
    let id = Key::participant_of(token).ok_or(Failure::NotFound)?;
    let organisation = tx.organisation_of(gathering, id)?.ok_or(Failure::NotFound)?;
    tx.lock_organisation(gathering, &organisation)?;
    find(tx, context, gathering, token)
}

/// Everything that the program knows about a participant, for the page that shows it and for the file.
#[derive(Debug, Clone)]
pub struct Everything {
    /// The participant.
    pub own: Own,
    /// Letters about the participant or to the participant's address.
    pub letters: Vec<StoredLetter>,
    /// Changes with their values, as kept beside the journal.
    pub changes: Vec<(jiff::Timestamp, Change)>,
}

/// Gathers everything.
pub fn everything(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Everything, Failure> {
    let own = find(tx, context, gathering, token)?;
    let id = own.person.id;
    let mut letters = tx.all_letters_of(gathering, &own.organisation.invited.id)?;
    letters.retain(|letter| is_about(&letter.letter.content, id));
    let changes = tx.values_of(gathering, id)?;
    Ok(Everything { own, letters, changes })
}

/// Whether a letter tells of a participant.
fn is_about(content: &Content, id: ParticipantId) -> bool {
    let in_it = |delegation: &Delegation| delegation.participants.iter().any(|person| person.id == id);
    match content {
        Content::Personal { person, .. } | Content::OwnSeats { person, .. } => person.id == id,
        Content::Seats { people, .. } => people.iter().any(|person| person.id == id),
        Content::OwnChange { participant, .. } => *participant == id,
        Content::Receipt { delegation, .. }
        | Content::Late { delegation, .. }
        | Content::Confirmation { delegation, .. } => in_it(delegation),
        _ => false,
    }
}

/// Wishes that a participant has given stay when the main contact saves the delegation.
pub(crate) fn keep_own_wishes(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    mut read: Delegation,
    stored: Option<&DelegationRow>,
) -> Result<Delegation, Failure> {
    let Some(stored) = stored else { return Ok(read) };
    let owns = tx.owns(gathering)?;
    for person in &mut read.participants {
        let before = stored.delegation.participants.iter().find(|before| before.id == person.id);
        if let (Some(before), Some(own)) = (before, owns.get(&person.id))
            && own.wishes_at.is_some()
            && reached(before, person) != Reached::Another
        {
            person.wishes.clone_from(&before.wishes);
        }
    }
    Ok(read)
}

/// What a save of the delegation means for personal links: whoever is new there and has an address gets a letter; the link
/// of another address or another person dies, and what the other one said about food and access is deleted.
pub(crate) fn after_save(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
    before: Option<&Delegation>,
    row: &DelegationRow,
) -> Result<(), Failure> {
    let none = Delegation::default();
    let before = before.unwrap_or(&none);
    for person in &row.delegation.participants {
        let earlier = before.participants.iter().find(|earlier| earlier.id == person.id);
        let how = earlier.map(|earlier| reached(earlier, person));
        if how == Some(Reached::Same) {
            continue;
        }
        let mut own = if how.is_some() { tx.own(person.id)? } else { OwnRow::default() };
        if how.is_some() {
            own.generation += 1;
        }
        if how == Some(Reached::Another) {
            own = OwnRow { generation: own.generation, ..OwnRow::default() };
            if tx.remove_needs(person.id)? {
                note_person(
                    tx,
                    context,
                    gathering,
                    &organisation.invited.id,
                    person.id,
                    Action::NeedsRemoved,
                )?;
            }
        }
        if !person.email.is_empty() {
            let again = how == Some(Reached::Moved);
            tell(tx, context, gathering, organisation, row, person, own.generation, again)?;
            own.told_at = Some(context.now);
        }
        tx.put_own(gathering, person.id, &own)?;
    }
    Ok(())
}

/// Enqueues the personal letter.
#[allow(clippy::too_many_arguments, reason = "everything that the letter tells, told once")]
fn tell(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationRow,
    row: &DelegationRow,
    person: &Participant,
    generation: i64,
    again: bool,
) -> Result<(), Failure> {
    let content = Content::Personal {
        person: Box::new(person.clone()),
        by: row.delegation.contact.name.clone(),
        generation,
        again,
    };
    let recipients = vec![person.email.clone()];
    tx.enqueue(&letter(gathering, organisation, recipients, row.language, content), context.now)?;
    Ok(())
}

/// Appends an entry about a participant, done by whoever has a link.
fn note_person(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    participant: ParticipantId,
    action: Action,
) -> Result<(), Failure> {
    Ok(tx.append(&Entry {
        at: context.now,
        actor: Actor::Link,
        action,
        gathering: Some(gathering.clone()),
        organisation: Some(organisation.clone()),
        fields: vec![format!("participant-{participant}")],
        reason: None,
    })?)
}

/// Everybody with needs, marks and nameless counts, for the desk.
#[derive(Debug, Clone)]
pub struct NeedsFacts {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// The delegations that are signed up, in order, with their organisations' names.
    pub delegations: Vec<(OrganisationRow, DelegationRow)>,
    /// What everybody has said.
    pub needs: std::collections::BTreeMap<ParticipantId, NeedsRow>,
    /// Marks.
    pub owns: std::collections::BTreeMap<ParticipantId, OwnRow>,
    /// Nameless counts.
    pub nameless: std::collections::BTreeMap<OrganisationId, samling_domain::participant::needs::Nameless>,
    /// What is decided, when it is.
    pub plan: Option<crate::store::PlanRow>,
    /// Who counts apart from the delegations; they eat, too.
    pub contributors: Vec<Contributor>,
}

/// Gathers what the desk counts.
pub fn needs_facts(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
) -> Result<NeedsFacts, Failure> {
    let loaded = context.load(tx, gathering)?;
    let mut organisations: std::collections::BTreeMap<_, _> =
        tx.organisations(gathering)?.into_iter().map(|row| (row.invited.id.clone(), row)).collect();
    let delegations = tx
        .delegations(gathering)?
        .into_iter()
        .filter(|(_, row)| row.answer == Answer::Registered)
        .filter_map(|(id, row)| Some((organisations.remove(&id)?, row)))
        .collect::<Vec<_>>();
    let people = delegations.iter().flat_map(|(_, row): &(_, DelegationRow)| &row.delegation.participants);
    let signed_up = people.map(|person| person.id).collect();
    let all: Vec<Contributor> = tx.contributors(gathering)?.into_iter().map(|row| row.contributor).collect();
    let contributors = counted(&loaded.gathering.contributors, &all, &signed_up);
    Ok(NeedsFacts {
        contributors: contributors.into_iter().cloned().collect(),
        loaded,
        delegations,
        needs: tx.all_needs(gathering)?,
        owns: tx.owns(gathering)?,
        nameless: tx.nameless(gathering)?,
        plan: tx.published_plan(gathering)?,
    })
}

/// An organiser looks at access needs with names: each look is written down.
pub fn see_access_needs(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    actor: &Actor,
) -> Result<NeedsFacts, Failure> {
    let facts = needs_facts(tx, context, gathering)?;
    let rules = &facts.loaded.gathering.needs;
    let seen = facts.needs.iter().filter(|(_, row)| row.needs.by_name(rules));
    let fields = seen.map(|(id, _)| format!("participant-{id}")).collect();
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action: Action::AccessNeedsSeen,
        gathering: Some(gathering.clone()),
        organisation: None,
        fields,
        reason: None,
    })?;
    Ok(facts)
}

/// Notes something that an organisation did, without fields.
fn note_organisation(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    action: Action,
) -> Result<(), Failure> {
    note(tx, context, gathering, organisation, Actor::Link, action)
}

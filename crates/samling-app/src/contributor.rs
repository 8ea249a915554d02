//! Contributors: people outside the delegations are added, asked by letter, answer by their link, and count everywhere.
//!
//! `own.rs` is what a contributor does by her link; `numbers.rs` counts her beside the delegations.

mod numbers;
mod own;

pub use numbers::{Numbers, asked, decided};
pub use own::{Found, answer, choose, find, last_choice};

use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, NewLetter};
use crate::store::{Answer, ContributorRow, DelegationRow, OrganisationRow, Transaction};
use jiff::Timestamp;
use samling_domain::contributor::count::hard_use;
use samling_domain::contributor::form::{FieldError, Form};
use samling_domain::contributor::{Affiliation, Contributor, State, paste};
use samling_domain::coverage::rules::Elements;
use samling_domain::identity::{
    CapacityId, ContributorId, ContributorKindId, GatheringId, OrganisationId, ParticipantId,
};
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// All contributors of a gathering, with what is needed to show them.
#[derive(Debug, Clone)]
pub struct Board {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// The invited organisations, in order.
    pub organisations: Vec<OrganisationRow>,
    /// The delegations that are signed up, in order.
    pub delegations: Vec<(OrganisationId, DelegationRow)>,
    /// The contributors, in the order in which they were added.
    pub rows: Vec<ContributorRow>,
}

impl Board {
    /// The contributors themselves.
    pub fn contributors(&self) -> Vec<Contributor> {
        self.rows.iter().map(|row| row.contributor.clone()).collect()
    }
    /// One of them.
    pub fn row(&self, id: ContributorId) -> Result<&ContributorRow, Failure> {
        self.rows.iter().find(|row| row.contributor.id == id).ok_or(Failure::NotFound)
    }
    /// The participants who are signed up.
    pub fn signed_up(&self) -> BTreeSet<ParticipantId> {
        signed_up(&self.delegations)
    }
    /// The names of the invited organisations.
    pub fn names(&self) -> BTreeMap<OrganisationId, String> {
        let name = |row: &OrganisationRow| (row.invited.id.clone(), row.invited.name.clone());
        self.organisations.iter().map(name).collect()
    }
}

fn signed_up(delegations: &[(OrganisationId, DelegationRow)]) -> BTreeSet<ParticipantId> {
    let people = delegations.iter().flat_map(|(_, row)| &row.delegation.participants);
    people.map(|person| person.id).collect()
}

/// Gathers all contributors of a gathering.
pub fn board(tx: &mut dyn Transaction, context: &Context, gathering: &GatheringId) -> Result<Board, Failure> {
    let loaded = context.load(tx, gathering)?;
    let organisations = tx.organisations(gathering)?;
    let mut delegations = tx.delegations(gathering)?;
    delegations.retain(|(_, row)| row.answer == Answer::Registered);
    Ok(Board { loaded, organisations, delegations, rows: tx.contributors(gathering)? })
}

/// What became of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// Stored, under this number.
    Done(ContributorId),
    /// The form has errors.
    Wrong(Vec<FieldError>),
    /// Somebody else has changed it since the form was made.
    Conflict,
    /// There is no room: this hard capacity is full.
    Full(CapacityId),
}

/// Adds a contributor, or changes one.
pub fn save(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    id: Option<ContributorId>,
    form: &Form,
    actor: &Actor,
) -> Result<Saved, Failure> {
    let loaded = context.load(tx, gathering)?;
    let invited = tx.organisations(gathering)?.into_iter().map(|row| row.invited.id).collect();
    let before = id.map(|id| stored(tx, gathering, id)).transpose()?;
    if form.version != before.as_ref().map_or(0, |row| row.version) {
        return Ok(Saved::Conflict);
    }
    let linked = before.as_ref().and_then(|row| row.contributor.participant);
    let read = match form.read(&loaded.gathering, &invited, linked) {
        Ok(read) => read,
        Err(errors) => return Ok(Saved::Wrong(errors)),
    };
    put(tx, context, &loaded, before, read, actor)
}

fn stored(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    id: ContributorId,
) -> Result<ContributorRow, Failure> {
    tx.contributor(gathering, id)?.ok_or(Failure::NotFound)
}

/// Stores a contributor in place of the earlier one, takes what it holds, and journals what changed.
fn put(
    tx: &mut dyn Transaction,
    context: &Context,
    loaded: &Loaded,
    before: Option<ContributorRow>,
    contributor: Contributor,
    actor: &Actor,
) -> Result<Saved, Failure> {
    let gathering = &loaded.gathering.id;
    let fields = before.as_ref().map(|row| row.contributor.changed_fields(&contributor)).unwrap_or_default();
    let mut row = match &before {
        Some(row) if fields.is_empty() => return Ok(Saved::Done(row.contributor.id)),
        Some(row) => ContributorRow {
            contributor: Contributor { id: row.contributor.id, ..contributor },
            version: row.version + 1,
            changed_at: context.now,
            ..row.clone()
        },
        None => ContributorRow {
            contributor,
            version: 1,
            generation: 1,
            letter: None,
            answered_at: None,
            created_at: context.now,
            changed_at: context.now,
        },
    };
    // A new address must not be opened by a link that lies in the old one's postbox.
    if before.as_ref().is_some_and(|old| old.contributor.email != row.contributor.email) {
        row.generation += 1;
        row.letter = None;
    }
    if before.as_ref().is_some_and(|old| old.contributor.state != row.contributor.state) {
        row.answered_at = Some(context.now);
    }
    if let Some(full) = full_for(tx, loaded, before.as_ref(), &row.contributor)? {
        return Ok(Saved::Full(full));
    }
    let id = tx.put_contributor(gathering, &row)?;
    row.contributor.id = id;
    let uses = uses(tx, loaded, &row.contributor)?;
    tx.reserve_contributor(gathering, id, &uses)?;
    let action = match (before.is_some(), actor) {
        (false, _) => Action::ContributorAdded,
        (true, Actor::Link) => Action::ContributorAnswered,
        (true, _) => Action::ContributorChanged,
    };
    note(tx, context, gathering, &row.contributor, actor, action, fields)?;
    Ok(Saved::Done(id))
}

/// What somebody holds of the hard capacities: nothing for whoever does not count.
fn uses(
    tx: &mut dyn Transaction,
    loaded: &Loaded,
    one: &Contributor,
) -> Result<BTreeMap<CapacityId, u32>, Failure> {
    let g = &loaded.gathering;
    let none = hard_use(g, &Elements::new());
    if none.is_empty() {
        return Ok(none);
    }
    let mut delegations = tx.delegations(&g.id)?;
    delegations.retain(|(_, row)| row.answer == Answer::Registered);
    let counts = one.counts(&g.contributors, &signed_up(&delegations));
    Ok(if counts { hard_use(g, &one.elements) } else { none })
}

/// The first hard capacity that has no room for what is new, under the lock that sign-up takes, too.
fn full_for(
    tx: &mut dyn Transaction,
    loaded: &Loaded,
    before: Option<&ContributorRow>,
    one: &Contributor,
) -> Result<Option<CapacityId>, Failure> {
    let g = &loaded.gathering;
    let wanted = uses(tx, loaded, one)?;
    if wanted.is_empty() {
        return Ok(None);
    }
    tx.lock_capacities(&g.id)?;
    let had = match before {
        Some(row) => uses(tx, loaded, &row.contributor)?,
        None => BTreeMap::new(),
    };
    for (capacity, units) in &wanted {
        if *units <= had.get(capacity).copied().unwrap_or_default() {
            continue;
        }
        let limit = g.capacities.iter().find(|one| one.id == *capacity).map_or(0, |one| one.limit);
        if tx.reserved_beside(&g.id, capacity, one.id)?.saturating_add(*units) > limit {
            return Ok(Some(capacity.clone()));
        }
    }
    Ok(None)
}

/// Takes anew what those hold who are linked to a participant: who is no longer signed up counts for herself again.
pub(crate) fn hold_again(tx: &mut dyn Transaction, loaded: &Loaded) -> Result<(), Failure> {
    let g = &loaded.gathering;
    if hard_use(g, &Elements::new()).is_empty() {
        return Ok(());
    }
    for row in tx.contributors(&g.id)?.iter().filter(|row| row.contributor.participant.is_some()) {
        let uses = uses(tx, loaded, &row.contributor)?;
        tx.reserve_contributor(&g.id, row.contributor.id, &uses)?;
    }
    Ok(())
}

fn note(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    one: &Contributor,
    actor: &Actor,
    action: Action,
    fields: Vec<String>,
) -> Result<(), Failure> {
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action,
        gathering: Some(gathering.clone()),
        organisation: one.organisation().cloned(),
        fields: std::iter::once(format!("contributor-{}", one.id)).chain(fields).collect(),
        reason: None,
    })?;
    Ok(())
}

/// Changes one thing of a contributor, on the organiser's word.
pub fn change(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    id: ContributorId,
    actor: &Actor,
    change: impl FnOnce(&mut Contributor),
) -> Result<Saved, Failure> {
    let loaded = context.load(tx, gathering)?;
    let row = stored(tx, gathering, id)?;
    let mut one = row.contributor.clone();
    change(&mut one);
    put(tx, context, &loaded, Some(row), one, actor)
}

/// Says that a contributor is the same person as a participant who is signed up (or no longer, with nothing).
pub fn link(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    id: ContributorId,
    participant: Option<ParticipantId>,
    actor: &Actor,
) -> Result<Saved, Failure> {
    if let Some(participant) = participant
        && !board(tx, context, gathering)?.signed_up().contains(&participant)
    {
        return Err(Failure::NotFound);
    }
    change(tx, context, gathering, id, actor, |one| one.participant = participant)
}

/// Takes a contributor out; the link dies with it.
pub fn remove(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    id: ContributorId,
    actor: &Actor,
) -> Result<(), Failure> {
    let row = stored(tx, gathering, id)?;
    tx.remove_contributor(gathering, id)?;
    note(tx, context, gathering, &row.contributor, actor, Action::ContributorRemoved, Vec::new())
}

/// What became of pasted lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pasted {
    /// So many were added.
    Done(usize),
    /// Lines that cannot be read; nothing was added.
    Wrong(Vec<paste::LineError>),
    /// There is no room: this hard capacity is full; nothing was added.
    Full(CapacityId),
}

/// Adds several contributors of one kind, a line each; all or none.
pub fn paste(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    kind: &str,
    language: Language,
    text: &str,
    actor: &Actor,
) -> Result<Pasted, Failure> {
    let board = board(tx, context, gathering)?;
    let g = &board.loaded.gathering;
    let kind = ContributorKindId::new(kind).map_err(|_| Failure::NotFound)?;
    let kind = g.contributors.kind(&kind).ok_or(Failure::NotFound)?;
    let read = match paste::read(g, &board.names(), kind, language, text) {
        Ok(read) => read,
        Err(wrong) => return Ok(Pasted::Wrong(wrong)),
    };
    let count = read.len();
    for one in &read {
        if let Some(full) = room_for_all(tx, &board.loaded, one, count)? {
            return Ok(Pasted::Full(full));
        }
    }
    for one in read {
        put(tx, context, &board.loaded, None, one, actor)?;
    }
    Ok(Pasted::Done(count))
}

/// Whether there is room for so many who take the same.
fn room_for_all(
    tx: &mut dyn Transaction,
    loaded: &Loaded,
    one: &Contributor,
    count: usize,
) -> Result<Option<CapacityId>, Failure> {
    let g = &loaded.gathering;
    tx.lock_capacities(&g.id)?;
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    for (capacity, units) in uses(tx, loaded, one)? {
        let limit = g.capacities.iter().find(|one| one.id == capacity).map_or(0, |one| one.limit);
        let held = tx.reserved_beside(&g.id, &capacity, one.id)?;
        if units > 0 && held.saturating_add(count) > limit {
            return Ok(Some(capacity));
        }
    }
    Ok(None)
}

/// The letter that a contributor gets now: an enquiry while she is asked, a confirmation when she has said yes.
pub fn content(row: &ContributorRow) -> Option<Content> {
    let confirmed = match row.contributor.state {
        State::Asked => false,
        State::Confirmed => true,
        State::Declined => return None,
    };
    // The organiser's note is nobody else's business.
    let contributor = Box::new(Contributor { note: Personal::default(), ..row.contributor.clone() });
    Some(Content::Contributor { contributor, generation: row.generation, confirmed })
}

/// A letter to a contributor.
pub fn letter(gathering: &GatheringId, row: &ContributorRow, content: Content) -> NewLetter {
    NewLetter {
        gathering: Some(gathering.clone()),
        organisation: None,
        recipients: vec![row.contributor.email.clone()],
        language: row.contributor.language,
        content,
    }
}

/// Sends the letter that a contributor gets now. `seen` is the version that the organiser saw, so that two presses of the
/// button send one letter; tells whether it was sent.
pub fn send(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    id: ContributorId,
    seen: i64,
    actor: &Actor,
) -> Result<bool, Failure> {
    let mut row = stored(tx, gathering, id)?;
    let Some(content) = content(&row).filter(|_| row.version == seen && !row.contributor.email.is_empty())
    else {
        return Ok(false);
    };
    let code = content.code().to_owned();
    tx.enqueue(&letter(gathering, &row, content), context.now)?;
    row.version += 1;
    row.letter = Some((code, context.now));
    tx.put_contributor(gathering, &row)?;
    note(tx, context, gathering, &row.contributor, actor, Action::ContributorLetterSent, Vec::new())?;
    Ok(true)
}

/// Whether a letter waits to be sent: there is an address, and the letter that she gets now has not gone out.
pub fn waits_for_letter(row: &ContributorRow) -> bool {
    let code = content(row).map(|content| content.code().to_owned());
    !row.contributor.email.is_empty()
        && code.is_some_and(|code| row.letter.as_ref().is_none_or(|(sent, _)| *sent != code))
}

/// The confirmed contributors whose names may stand in the public programme, with the names of their organisations.
pub fn shown(tx: &mut dyn Transaction, gathering: &GatheringId) -> Result<Vec<Contributor>, Failure> {
    let rows = tx.contributors(gathering)?.into_iter().map(|row| row.contributor);
    let shown = |one: &Contributor| one.public && one.state == State::Confirmed && !one.name.is_empty();
    let mut found: Vec<Contributor> = rows.filter(shown).collect();
    for one in &mut found {
        if let Some(row) = one.organisation().map(|id| tx.organisation(gathering, id)).transpose()?.flatten()
        {
            one.affiliation = Affiliation::Other(row.invited.shown_name().to_owned());
        }
    }
    Ok(found)
}

/// When a contributor's letter went out.
pub type Sent = (String, Timestamp);

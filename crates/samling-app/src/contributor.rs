//! Contributors: people outside the delegations are added, asked by letter, answer by their link, and count everywhere.

use crate::context::{Context, Failure, Loaded};
use crate::coverage::Facts;
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, NewLetter};
use crate::links::Key;
use crate::store::{Answer, ContributorRow, DelegationRow, OrganisationRow, Transaction};
use jiff::Timestamp;
use samling_domain::contributor::count::{counted, hard_use};
use samling_domain::contributor::form::{FieldError, Form, elements};
use samling_domain::contributor::{Affiliation, Contributor, State, paste};
use samling_domain::coverage::plan::CoveragePlan;
use samling_domain::coverage::rules::Elements;
use samling_domain::coverage::totals::Totals;
use samling_domain::gathering::Gathering;
use samling_domain::identity::{
    CapacityId, ContributorId, ContributorKindId, GatheringId, OrganisationId, ParticipantId,
};
use samling_domain::language::Language;
use samling_domain::time::Deadline;
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
    let fields =
        before.as_ref().map(|row| row.contributor.changed_fields(&contributor)).unwrap_or_default();
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
    let contributor = Box::new(row.contributor.clone());
    Some(Content::Contributor { contributor, generation: row.generation, confirmed })
}

/// A letter to a contributor.
pub fn letter(gathering: &GatheringId, row: &ContributorRow, content: Content) -> NewLetter {
    NewLetter {
        gathering: gathering.clone(),
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

/// A contributor as she may see herself by her link.
#[derive(Debug, Clone)]
pub struct Found {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// What is known of her.
    pub row: ContributorRow,
    /// True when she may change what she takes.
    pub may_choose: bool,
    /// True when she is signed up in a delegation, where she takes what she takes.
    pub signed_up: bool,
}

/// The last moment to change what one takes: the hotel's deadline, or the last moment for changes of sign-up.
pub fn last_choice(g: &Gathering) -> Deadline {
    g.registration.hotel.unwrap_or_else(|| g.registration.last_change())
}

/// Finds the contributor of a link. A link that does not fit is not found, whatever is wrong with it.
pub fn find(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<Found, Failure> {
    let id = Key::contributor_of(token).ok_or(Failure::NotFound)?;
    let loaded = context.load(tx, gathering)?;
    let row = stored(tx, gathering, id)?;
    if !context.key.contributor_fits(token, gathering, id, row.generation) {
        return Err(Failure::NotFound);
    }
    let g = &loaded.gathering;
    let signed_up = match row.contributor.participant {
        Some(participant) => board(tx, context, gathering)?.signed_up().contains(&participant),
        None => false,
    };
    let open = !last_choice(g).is_past(&g.timezone, context.now);
    Ok(Found { loaded, may_choose: open && !signed_up, signed_up, row })
}

/// She says yes or no.
pub fn answer(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    yes: bool,
) -> Result<Saved, Failure> {
    let found = find(tx, context, gathering, token)?;
    let state = if yes { State::Confirmed } else { State::Declined };
    let one = Contributor { state, ..found.row.contributor.clone() };
    put(tx, context, &found.loaded, Some(found.row), one, &Actor::Link)
}

/// She changes what she takes.
pub fn choose(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
    ticked: &[String],
) -> Result<Saved, Failure> {
    let found = find(tx, context, gathering, token)?;
    if !found.may_choose {
        return Ok(Saved::Conflict);
    }
    match elements(&found.loaded.gathering, ticked) {
        Ok(elements) => {
            let one = Contributor { elements, ..found.row.contributor.clone() };
            put(tx, context, &found.loaded, Some(found.row), one, &Actor::Link)
        }
        Err(wrong) => Ok(Saved::Wrong(vec![FieldError { field: "take", wrong }])),
    }
}

/// Erases what is personal of all contributors and lets their links die; kinds, what they took and who paid stay, so that
/// every count stays. Tells how many there are.
pub fn erase(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    actor: &Actor,
) -> Result<u64, Failure> {
    let erased = tx.erase_contributors(gathering)?;
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action: Action::ContributorsErased,
        gathering: Some(gathering.clone()),
        organisation: None,
        fields: vec![format!("count-{erased}")],
        reason: None,
    })?;
    Ok(erased)
}

/// The confirmed contributors whose names may stand in the public programme, with the names of their organisations.
pub fn shown(tx: &mut dyn Transaction, gathering: &GatheringId) -> Result<Vec<Contributor>, Failure> {
    let rows = tx.contributors(gathering)?.into_iter().map(|row| row.contributor);
    let shown = |one: &Contributor| one.public && one.state == State::Confirmed && !one.name.is_empty();
    let mut found: Vec<Contributor> = rows.filter(shown).collect();
    for one in &mut found {
        if let Some(row) = one.organisation().map(|id| tx.organisation(gathering, id)).transpose()?.flatten() {
            one.affiliation = Affiliation::Other(row.invited.shown_name().to_owned());
        }
    }
    Ok(found)
}

/// The counts for the hotel and the kitchen, by where people come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// Participants in delegations.
    pub delegations: Totals,
    /// Contributors who are in no delegation.
    pub contributors: Totals,
}

impl Numbers {
    /// All together.
    pub fn sum(&self) -> Totals {
        self.delegations.clone().plus(&self.contributors)
    }
}

/// The counts of what is asked for.
pub fn asked(facts: &Facts) -> Numbers {
    let g = &facts.loaded.gathering;
    let people = facts.delegations.iter().flat_map(|(_, row)| &row.delegation.participants);
    Numbers {
        delegations: Totals::of(g, people.map(|person| &person.elements)),
        contributors: Totals::of(g, facts.counted().into_iter().map(|one| &one.elements)),
    }
}

/// The counts by a decision. A contributor who uses a quota gets what the decision gives; all others what they take.
pub fn decided(facts: &Facts, plan: &CoveragePlan) -> Numbers {
    let g = &facts.loaded.gathering;
    let persons = || plan.organisations.iter().flat_map(|one| &one.persons);
    let participants = persons().filter(|one| ContributorId::of_participant(one.participant).is_none());
    let counted = facts.counted();
    let of = |one: &&Contributor| {
        let decided = persons().find(|person| person.participant == one.id.as_participant());
        decided.map_or_else(|| one.elements.clone(), |person| person.granted.clone())
    };
    let contributors: Vec<Elements> = counted.iter().map(of).collect();
    Numbers {
        delegations: Totals::of(g, participants.map(|person| &person.granted)),
        contributors: Totals::of(g, &contributors),
    }
}

impl Facts {
    /// The contributors who count apart from the delegations.
    pub fn counted(&self) -> Vec<&Contributor> {
        counted(&self.loaded.gathering.contributors, &self.contributors, &signed_up(&self.delegations))
    }
}

/// When a contributor's letter went out.
pub type Sent = (String, Timestamp);

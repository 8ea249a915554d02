//! Deleting personal data on its day, kind by kind, with a proof and without the data; and the values of changes, which lie
//! beside the journal and are deleted with the names.

pub mod store;

use crate::context::{Context, Failure, Samling};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, Forgotten, NewLetter, StoredLetter};
use crate::store::{LateRequest, Transaction};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::privacy::changes::changes;
use samling_domain::privacy::retention::{Kind, is_due, rule_of};
use samling_domain::registration::delegation::{Delegation, Participant};
use store::DeletionRow;

/// Appends the entry of a change of a delegation, with what was changed beside it.
pub(crate) fn append_with_values(
    tx: &mut dyn Transaction,
    entry: &Entry,
    before: &Delegation,
    after: &Delegation,
) -> Result<(), Failure> {
    let number = tx.append_numbered(entry)?;
    if let Some(gathering) = &entry.gathering {
        tx.add_values(gathering, number, entry.at, &changes(before, after))?;
    }
    Ok(())
}

/// Forgets a participant in letters, late requests and values.
pub(crate) fn forget_person(
    tx: &mut dyn Transaction,
    gathering: &GatheringId,
    organisation: &OrganisationId,
    person: &Participant,
) -> Result<(), Failure> {
    let id = person.id;
    for letter in tx.all_letters_of(gathering, organisation)? {
        if is_to(&letter.letter, person) {
            erase_letter(tx, &letter)?;
        } else {
            rewrite(tx, &letter, Forgotten::Person(id))?;
        }
    }
    for request in tx.late_requests(gathering, Some(organisation))? {
        rewrite_request(tx, &request, |delegation| delegation.forget_person(id))?;
    }
    if let Some(mut waiting) = tx.waiting_of(gathering, organisation)? {
        waiting.delegation.forget_person(id);
        tx.put_waiting(gathering, &waiting)?;
    }
    // A draft of the form may hold the name as well; what is in it cannot be told apart.
    tx.remove_drafts_of(gathering, organisation)?;
    Ok(tx.remove_values_of(gathering, id)?)
}

/// Whether a letter is to a participant, and not to somebody who speaks for the organisation.
fn is_to(letter: &NewLetter, one: &Participant) -> bool {
    match &letter.content {
        Content::Personal { person, .. } | Content::OwnSeats { person, .. } => person.id == one.id,
        Content::GatheringChange(told) => told.person.as_ref().is_some_and(|person| person.id == one.id),
        // It went to whoever got the letter that it corrects.
        Content::Correction(correction) => {
            correction.earlier_kind == Content::PERSONAL && letter.recipients == [one.email.clone()]
        }
        _ => false,
    }
}

/// Forgets it in a letter; true when that changed anything.
fn rewrite(tx: &mut dyn Transaction, letter: &StoredLetter, what: Forgotten) -> Result<bool, Failure> {
    let mut content = letter.letter.content.clone();
    content.forget(what);
    if content == letter.letter.content {
        return Ok(false);
    }
    tx.rewrite_letter(letter.id, &NewLetter { content, ..letter.letter.clone() }, false)?;
    Ok(true)
}

/// Empties a letter: content, receivers, and the message as it left.
fn erase_letter(tx: &mut dyn Transaction, letter: &StoredLetter) -> Result<(), Failure> {
    let content = Content::Erased { was: letter.letter.content.code().to_owned() };
    let emptied = NewLetter { recipients: Vec::new(), content, ..letter.letter.clone() };
    Ok(tx.rewrite_letter(letter.id, &emptied, true)?)
}

fn rewrite_request(
    tx: &mut dyn Transaction,
    request: &LateRequest,
    change: impl Fn(&mut Delegation),
) -> Result<bool, Failure> {
    let mut delegation = request.delegation.clone();
    change(&mut delegation);
    if delegation == request.delegation {
        return Ok(false);
    }
    tx.rewrite_late_request(request.id, &delegation)?;
    Ok(true)
}

/// A deletion that is due or done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deletion {
    /// Of which gathering.
    pub gathering: GatheringId,
    /// What.
    pub kind: Kind,
    /// How many records.
    pub records: u64,
}

/// What is due and not deleted yet. A kind without any record is due once, so that there is a proof of it, too.
pub fn due(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
) -> Result<Vec<Deletion>, Failure> {
    let loaded = context.load(tx, gathering)?;
    let proven = tx.deletions(gathering)?;
    let mut found = Vec::new();
    for kind in Kind::ALL {
        if !is_due(&loaded.gathering, kind, context.now) {
            continue;
        }
        let records = count(tx, gathering, kind)?;
        if records > 0 || !proven.iter().any(|row| row.kind == kind) {
            found.push(Deletion { gathering: gathering.clone(), kind, records });
        }
    }
    Ok(found)
}

/// How many records of a kind there are, wherever they stand.
pub fn count(tx: &mut dyn Transaction, gathering: &GatheringId, kind: Kind) -> Result<u64, Failure> {
    let mut records = tx.count_kind(gathering, kind)?;
    let delegation_changes = |delegation: &Delegation| {
        let mut changed = delegation.clone();
        apply(kind, &mut changed);
        changed != *delegation
    };
    if matches!(kind, Kind::Wishes | Kind::Names) {
        let requests = tx.late_requests(gathering, None)?;
        records += requests.iter().filter(|request| delegation_changes(&request.delegation)).count() as u64;
    }
    if kind == Kind::Wishes {
        let waiting = tx.waiting(gathering)?;
        records += waiting.iter().filter(|row| delegation_changes(&row.delegation)).count() as u64;
        let letters = tx.letters_with_content(gathering)?;
        records += letters.iter().filter(|letter| has_wishes(&letter.letter.content)).count() as u64;
    }
    if matches!(kind, Kind::Letters | Kind::Names) {
        records += tx.letters_with_content(gathering)?.len() as u64;
    }
    Ok(records)
}

fn apply(kind: Kind, delegation: &mut Delegation) {
    match kind {
        Kind::Wishes => delegation.forget_wishes(),
        Kind::Names => delegation.forget_names(),
        _ => {}
    }
}

fn has_wishes(content: &Content) -> bool {
    let mut without = content.clone();
    without.forget(Forgotten::Wishes);
    without != *content
}

/// Deletes a kind, if it is due, and keeps the proof; all in this transaction. Doing it twice deletes nothing more.
pub fn delete(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    kind: Kind,
    actor: &Actor,
) -> Result<Option<Deletion>, Failure> {
    let loaded = context.load(tx, gathering)?;
    if !due(tx, context, gathering)?.iter().any(|deletion| deletion.kind == kind) {
        return Ok(None);
    }
    let mut records = tx.delete_kind(gathering, kind)?;
    match kind {
        Kind::Letters => records += erase_letters(tx, gathering)?,
        Kind::Wishes => {
            records += rewrite_requests(tx, gathering, kind)?;
            for letter in tx.letters_with_content(gathering)? {
                records += u64::from(rewrite(tx, &letter, Forgotten::Wishes)?);
            }
        }
        // Names stand in letters, too: whatever the letters' own day, they do not outlive the names.
        Kind::Names => {
            records += rewrite_requests(tx, gathering, kind)?;
            records += erase_letters(tx, gathering)?;
        }
        Kind::Needs | Kind::Drafts | Kind::Terms => {}
    }
    prove(tx, context, &loaded.gathering, kind, records, actor)?;
    Ok(Some(Deletion { gathering: gathering.clone(), kind, records }))
}

fn erase_letters(tx: &mut dyn Transaction, gathering: &GatheringId) -> Result<u64, Failure> {
    let letters = tx.letters_with_content(gathering)?;
    for letter in &letters {
        erase_letter(tx, letter)?;
    }
    Ok(letters.len() as u64)
}

fn rewrite_requests(tx: &mut dyn Transaction, gathering: &GatheringId, kind: Kind) -> Result<u64, Failure> {
    let mut records = 0;
    for request in tx.late_requests(gathering, None)? {
        records += u64::from(rewrite_request(tx, &request, |delegation| apply(kind, delegation))?);
    }
    for mut waiting in tx.waiting(gathering)? {
        let before = waiting.delegation.clone();
        apply(kind, &mut waiting.delegation);
        if waiting.delegation != before {
            tx.put_waiting(gathering, &waiting)?;
            records += 1;
        }
    }
    Ok(records)
}

fn prove(
    tx: &mut dyn Transaction,
    context: &Context,
    g: &Gathering,
    kind: Kind,
    records: u64,
    actor: &Actor,
) -> Result<(), Failure> {
    let row = DeletionRow { kind, records, at: context.now, rule: rule_of(g, kind) };
    tx.add_deletion(&g.id, &row)?;
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action: Action::Deleted,
        gathering: Some(g.id.clone()),
        organisation: None,
        fields: vec![format!("kind-{}", kind.code()), format!("records-{records}")],
        reason: None,
    })?;
    Ok(())
}

/// Everything that is due now, in every gathering.
pub fn all_due(tx: &mut dyn Transaction, context: &Context) -> Result<Vec<Deletion>, Failure> {
    let mut found = Vec::new();
    for (id, _) in tx.gatherings()? {
        found.extend(due(tx, context, &id)?);
    }
    Ok(found)
}

/// Deletes all that is due, each kind in a transaction of its own, and makes the database forget it. Blocks.
pub fn delete_due(samling: &Samling, actor: &Actor) -> Result<Vec<Deletion>, Failure> {
    let mut done = Vec::new();
    for Deletion { gathering, kind, .. } in samling.read_blocking(all_due)? {
        let actor = actor.clone();
        let deleted =
            samling.write_blocking(move |tx, context| delete(tx, context, &gathering, kind, &actor))?;
        done.extend(deleted);
    }
    if done.iter().any(|deletion| deletion.records > 0) {
        samling.database().forget()?;
    }
    Ok(done)
}

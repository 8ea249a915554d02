//! Changes of a gathering that has been announced, in one act that reaches everybody it concerns.
//!
//! [`preview`] shows what an act would do and to whom letters would go; [`carry_out`] does exactly that, once: the gathering
//! gets its next revision, the public history its facts, delegations what is left of them, and every organisation that is
//! concerned one letter, all in one transaction. [`record_import`] keeps the history true when a file is read in again.

mod letters;
mod store;

pub use letters::{ToldPerson, ToldShortened};
pub use store::{ChangeRow, ChangeStore, Confirmed};

use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Forgotten, NewLetter};
use crate::registration::Managed;
use crate::store::{Answer, GatheringRow, OrganisationRow, Transaction};
use samling_domain::change::consequence::Consequence;
use samling_domain::change::decide::{Command, Decision, Refusal, decide};
use samling_domain::change::{Audience, ChangedFact, Kind, facts_of};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{DayId, GatheringId, ParticipantId};
use samling_domain::language::Text;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::Arc;

/// What the organiser wants done with the whole gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// What is to change.
    pub command: Command,
    /// Why, for the journal.
    pub reason: String,
    /// What the announcement and the letters say of it; nothing when the facts are enough.
    pub words: Option<Text>,
    /// What happens with costs, where it is cancelled.
    pub costs: Option<Text>,
    /// Whom to tell.
    pub audience: Audience,
}

/// What a letter tells of a change. It holds what was true when it was written, except the gathering itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// What happened. Stored letters have a `kind` of their own.
    #[serde(rename = "change")]
    pub kind: Kind,
    /// The facts.
    pub facts: Vec<ChangedFact>,
    /// The organiser's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Text>,
    /// What happens with costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub costs: Option<Text>,
    /// True for those who are signed up; the generation is then that of the manage link.
    pub registered: bool,
    /// Generation of the link in the letter.
    pub generation: i64,
    /// True when sign-up (for those who are signed up: change) is open.
    pub open: bool,
    /// The days that calendars of theirs have, for a calendar file that brings them up to date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calendar: Vec<DayId>,
    /// What a shorter gathering means for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shortened: Option<ToldShortened>,
    /// The participant, when the letter is to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<ToldParticipant>,
}

/// What a letter on a change tells a participant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ToldParticipant {
    /// Who.
    pub id: ParticipantId,
    /// The generation of the personal link; none when nothing is left for the participant.
    pub generation: Option<i64>,
    /// What falls away, by its names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<Text>,
}

impl Told {
    /// Forgets it in what is told of participants by name.
    pub(crate) fn forget(&mut self, what: Forgotten) {
        let Forgotten::Person(id) = what else { return };
        let people = self.shortened.iter_mut().flat_map(|told| &mut told.people);
        for person in people.filter(|person| person.id == id) {
            person.name = person.name.erased();
        }
    }
}

/// A letter that would go out, and to whom.
#[derive(Debug, Clone)]
pub struct Receiver {
    /// To which organisation.
    pub organisation: OrganisationRow,
    /// The letter.
    pub letter: NewLetter,
    /// What a shorter gathering means for it, where it is signed up.
    pub consequence: Option<Consequence>,
}

/// What an act would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The gathering as it is.
    pub loaded: Arc<Loaded>,
    /// The gathering as it would be, or what is against it.
    pub decision: Result<Decision, Refusal>,
    /// Who would get a letter, in the order of the list of invited.
    pub receivers: Vec<Receiver>,
    /// Letters to participants who have been told before that they are signed up.
    pub participants: Vec<NewLetter>,
    /// How many organisations there are that would get none.
    pub others: usize,
    /// True when a coverage decision is in force, which then says something else than what is signed up.
    pub decided: bool,
    /// Names exactly this act on exactly this revision; carrying it out asks for it.
    pub key: String,
}

/// What became of an act.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// Done, and so many letters are on their way.
    Now {
        /// How many letters.
        letters: usize,
    },
    /// The same act was carried out before: the button was pressed twice.
    Before,
    /// The gathering or the act is another than what was shown: look again.
    Outdated,
    /// It may not be done.
    Refused(Box<Refusal>),
}

/// Shows what an act would do.
pub fn preview(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    act: &Act,
) -> Result<Preview, Failure> {
    let loaded = context.load(tx, gathering)?;
    let decision = decide(&loaded.gathering, &act.command, context.now);
    let key = key(&loaded, act)?;
    let (mut receivers, mut participants) = (Vec::new(), Vec::new());
    if let Ok(decision) = &decision {
        receivers = letters::receivers(tx, context, &loaded, decision, act)?;
        participants = letters::participants(tx, &loaded, decision, act, &receivers)?;
    }
    let others = loaded.invited.saturating_sub(receivers.len());
    let decided = tx.published_plan(gathering)?.is_some();
    Ok(Preview { loaded, decision, receivers, participants, others, decided, key })
}

/// The name of an act on a revision.
fn key(loaded: &Loaded, act: &Act) -> Result<String, Failure> {
    let json = serde_json::to_vec(act).map_err(|error| Failure::Broken(error.to_string()))?;
    let mut digest = Sha256::new();
    digest.update(loaded.gathering.id.as_str().as_bytes());
    digest.update(loaded.revision.to_be_bytes());
    digest.update(&json);
    Ok(short(&digest.finalize()))
}

pub(crate) fn short(digest: &[u8]) -> String {
    digest.iter().take(12).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Carries out the act that was shown under `seen`.
pub fn carry_out(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    act: &Act,
    seen: &str,
    actor: &Actor,
) -> Result<Done, Failure> {
    tx.lock_gathering(gathering)?;
    if tx.change_known(gathering, seen)? {
        return Ok(Done::Before);
    }
    // Whoever signs up at this moment comes before or after the act as a whole.
    let organisations = tx.organisations(gathering)?;
    for row in &organisations {
        tx.lock_organisation(gathering, &row.invited.id)?;
    }
    let shown = preview(tx, context, gathering, act)?;
    if shown.key != seen {
        return Ok(Done::Outdated);
    }
    let decision = match shown.decision {
        Ok(decision) => decision,
        Err(refusal) => return Ok(Done::Refused(Box::new(refusal))),
    };
    let revision = store_gathering(tx, context, &decision.after)?;
    if act.command.kind() == Kind::Shortened {
        shorten_delegations(tx, context, &decision.after, actor)?;
    }
    let letters = shown.receivers.iter().map(|receiver| &receiver.letter).chain(&shown.participants);
    let count = shown.receivers.len() + shown.participants.len();
    for letter in letters {
        tx.enqueue(letter, context.now)?;
    }
    let row = ChangeRow {
        id: 0,
        at: context.now,
        actor: actor.clone(),
        revision,
        key: shown.key,
        kind: act.command.kind(),
        facts: decision.facts,
        reason: act.reason.trim().chars().take(LONGEST_REASON).collect(),
        words: act.words.clone(),
        costs: act.costs.clone(),
        letters: u32::try_from(count).unwrap_or(u32::MAX),
    };
    record(tx, gathering, &row)?;
    Ok(Done::Now { letters: count })
}

/// The longest reason that is kept.
pub const LONGEST_REASON: usize = 500;

fn store_gathering(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &Gathering,
) -> Result<i64, Failure> {
    let mut row = tx.gathering(&gathering.id)?.ok_or(Failure::NotFound)?;
    row.document = serde_json::to_string(gathering).map_err(|error| Failure::Broken(error.to_string()))?;
    Ok(tx.put_gathering(&GatheringRow { id: gathering.id.clone(), ..row }, context.now)?)
}

fn record(tx: &mut dyn Transaction, gathering: &GatheringId, row: &ChangeRow) -> Result<(), Failure> {
    let id = tx.add_change(gathering, row)?;
    tx.append(&Entry {
        at: row.at,
        actor: row.actor.clone(),
        action: Action::GatheringChanged,
        gathering: Some(gathering.clone()),
        organisation: None,
        fields: vec![
            format!("change-{id}"),
            row.kind.code().to_owned(),
            format!("revision-{}", row.revision),
        ],
        reason: Some(row.reason.clone()).filter(|reason| !reason.is_empty()),
    })?;
    Ok(())
}

/// Takes out of the delegations what is no longer offered; a delegation in which nothing is left is withdrawn.
fn shorten_delegations(
    tx: &mut dyn Transaction,
    context: &Context,
    after: &Gathering,
    actor: &Actor,
) -> Result<(), Failure> {
    use samling_domain::change::consequence::shortened;
    let id = &after.id;
    for (organisation, row) in tx.delegations(id)? {
        let left = shortened(&row.delegation, after);
        if row.answer != Answer::Registered || left == row.delegation {
            continue;
        }
        let fields = row.delegation.changed_fields(&left);
        let nobody = left.participants.is_empty();
        let used = left.hard_use(after);
        let mut changed = row;
        changed.version += 1;
        changed.changed_at = context.now;
        changed.delegation = left;
        if nobody {
            changed.answer = Answer::Withdrawn;
        }
        tx.put_delegation(id, &organisation, changed)?;
        tx.reserve(id, &organisation, &used)?;
        tx.append(&Entry {
            at: context.now,
            actor: actor.clone(),
            action: if nobody { Action::Withdrawn } else { Action::Changed },
            gathering: Some(id.clone()),
            organisation: Some(organisation),
            fields,
            reason: None,
        })?;
    }
    for adjustment in tx.adjustments(id)? {
        let gone = adjustment
            .cover
            .as_ref()
            .is_some_and(|package| !after.packages.iter().any(|known| known.id == *package));
        if gone {
            tx.remove_adjustment(id, adjustment.participant)?;
        }
    }
    Ok(())
}

/// Keeps in the history what a file that was read in again says otherwise than before.
pub(crate) fn record_import(
    tx: &mut dyn Transaction,
    context: &Context,
    before: &Gathering,
    after: &Gathering,
    revision: i64,
) -> Result<(), Failure> {
    let facts = facts_of(before, after);
    if facts.is_empty() {
        return Ok(());
    }
    let row = ChangeRow {
        id: 0,
        at: context.now,
        actor: Actor::Operator,
        revision,
        key: format!("import-{revision}"),
        kind: Kind::Imported,
        facts,
        reason: String::new(),
        words: None,
        costs: None,
        letters: 0,
    };
    record(tx, &after.id, &row)
}

/// The move that a main contact is asked about, when there is one and no answer yet.
pub fn asked_about(
    tx: &mut dyn Transaction,
    context: &Context,
    managed: &Managed,
) -> Result<Option<ChangeRow>, Failure> {
    let g = &managed.loaded.gathering;
    let over = g.first_day().is_some_and(|day| day.date < g.timezone.civil(context.now).date());
    if g.is_cancelled() || over || managed.delegation.answer != Answer::Registered {
        return Ok(None);
    }
    let latest = tx.changes(&g.id)?.into_iter().find(|row| row.kind == Kind::Moved);
    let Some(moved) = latest.filter(|row| managed.delegation.registered_at < row.at) else { return Ok(None) };
    let answered = tx
        .confirmed(&g.id)?
        .iter()
        .any(|one| one.change == moved.id && one.organisation == managed.organisation.invited.id);
    Ok((!answered).then_some(moved))
}

/// The main contact says that the organisation still comes.
pub fn confirm(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    token: &str,
) -> Result<(), Failure> {
    let managed = crate::registration::manage(tx, context, gathering, token)?;
    let id = managed.organisation.invited.id.clone();
    tx.lock_organisation(gathering, &id)?;
    let Some(moved) = asked_about(tx, context, &managed)? else { return Ok(()) };
    tx.confirm_change(gathering, moved.id, &id, context.now)?;
    crate::invitation::note(tx, context, gathering, &id, Actor::Link, Action::ChangeConfirmed)
}

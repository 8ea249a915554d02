//! A correction to exactly those who were told something wrong.

use crate::change::short;
use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, LetterState, NewLetter};
use crate::store::{OrganisationRow, Stored, Transaction};
use jiff::Timestamp;
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::language::{Language, Text};
use samling_domain::personal::Personal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a correction tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The letter that it corrects.
    pub earlier: i64,
    /// The kind of that letter.
    pub earlier_kind: String,
    /// When that was written.
    pub earlier_at: Timestamp,
    /// What is right.
    pub words: Text,
}

/// A letter that was written earlier, without its message.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// Its number.
    pub id: i64,
    /// The letter.
    pub letter: NewLetter,
    /// When it was written.
    pub at: Timestamp,
    /// Where it is.
    pub state: LetterState,
}

/// A correction as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionRow {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub actor: Actor,
    /// Names it, so that pressing twice sends once.
    pub key: String,
    /// Which kind of letter was corrected.
    pub kind: String,
    /// Which sending, by the moment at which it was written; nothing for all of that kind.
    pub sending: Option<Timestamp>,
    /// Why, for the organisers.
    pub reason: String,
    /// What is right.
    pub words: Text,
    /// How many letters went out.
    pub letters: u32,
}

/// What corrections need of a database.
pub trait CorrectionStore {
    /// All letters of a gathering that were not refused, newest first, without their messages.
    fn earlier_letters(&mut self, gathering: &GatheringId) -> Stored<Vec<Earlier>>;
    /// Adds a correction.
    fn add_correction(&mut self, gathering: &GatheringId, row: &CorrectionRow) -> Stored<()>;
    /// Whether a correction of this name has been sent.
    fn correction_known(&mut self, gathering: &GatheringId, key: &str) -> Stored<bool>;
}

/// Which letters are corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Which {
    /// The kind of letter.
    pub kind: String,
    /// Only those that were written at this moment; nothing for all.
    pub sending: Option<Timestamp>,
}

/// Letters of one kind that were written at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// Which.
    pub which: Which,
    /// How many letters.
    pub letters: usize,
}

/// An organisation that was told, and how it will be corrected.
#[derive(Debug, Clone)]
pub struct Misled {
    /// Which organisation.
    pub organisation: OrganisationRow,
    /// The newest letter of the kind that it got.
    pub earlier: i64,
    /// When that was written.
    pub at: Timestamp,
    /// Everybody to whom such a letter went.
    pub recipients: Vec<Personal>,
    /// The language of the letter.
    pub language: Language,
}

/// What can be corrected, and who was told.
#[derive(Debug, Clone)]
pub struct Found {
    /// The gathering.
    pub loaded: Arc<Loaded>,
    /// All kinds of letter with how many there are, and each sending of more than one, newest first.
    pub sendings: Vec<Sending>,
    /// Who was told, in the order of the list of invited; empty as long as nothing is chosen.
    pub misled: Vec<Misled>,
}

/// Finds what can be corrected, and who got the letters that are chosen.
pub fn find(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    which: Option<&Which>,
) -> Result<Found, Failure> {
    let loaded = context.load(tx, gathering)?;
    let letters = tx.earlier_letters(gathering)?;
    let misled = match which {
        Some(which) => misled(tx.organisations(gathering)?, &letters, which),
        None => Vec::new(),
    };
    Ok(Found { loaded, sendings: sendings(&letters), misled })
}

fn sendings(letters: &[Earlier]) -> Vec<Sending> {
    let mut kinds: BTreeMap<&str, BTreeMap<Timestamp, usize>> = BTreeMap::new();
    for earlier in letters {
        *kinds.entry(earlier.letter.content.code()).or_default().entry(earlier.at).or_default() += 1;
    }
    let mut found = Vec::new();
    for (kind, moments) in kinds {
        let which = |sending| Which { kind: kind.to_owned(), sending };
        found.push(Sending { which: which(None), letters: moments.values().sum() });
        let several = moments.len() > 1;
        let sent = moments.into_iter().rev().filter(|(_, count)| several && *count > 1);
        found.extend(sent.map(|(at, letters)| Sending { which: which(Some(at)), letters }));
    }
    found
}

fn misled(organisations: Vec<OrganisationRow>, letters: &[Earlier], which: &Which) -> Vec<Misled> {
    let fits = |earlier: &&Earlier| {
        earlier.letter.content.code() == which.kind && which.sending.is_none_or(|at| at == earlier.at)
    };
    let mut by_organisation: BTreeMap<&OrganisationId, Vec<&Earlier>> = BTreeMap::new();
    for earlier in letters.iter().filter(fits) {
        if let Some(organisation) = &earlier.letter.organisation {
            by_organisation.entry(organisation).or_default().push(earlier);
        }
    }
    let told = |organisation: OrganisationRow| {
        let got = by_organisation.get(&organisation.invited.id)?;
        let newest = got.first()?;
        let mut recipients: Vec<Personal> = Vec::new();
        for address in got.iter().flat_map(|earlier| &earlier.letter.recipients) {
            if !recipients.contains(address) {
                recipients.push(address.clone());
            }
        }
        let (earlier, at, language) = (newest.id, newest.at, newest.letter.language);
        Some(Misled { organisation, earlier, at, recipients, language })
    };
    organisations.into_iter().filter_map(told).collect()
}

/// The correction to one organisation.
pub fn letter(gathering: &GatheringId, which: &Which, words: &Text, misled: &Misled) -> NewLetter {
    NewLetter {
        gathering: Some(gathering.clone()),
        organisation: Some(misled.organisation.invited.id.clone()),
        recipients: misled.recipients.clone(),
        language: misled.language,
        content: Content::Correction(Box::new(Correction {
            earlier: misled.earlier,
            earlier_kind: which.kind.clone(),
            earlier_at: misled.at,
            words: words.clone(),
        })),
    }
}

/// Names a correction: of what, to which letters, with which words.
pub fn key(which: &Which, words: &Text, misled: &[Misled]) -> Result<String, Failure> {
    let letters: Vec<i64> = misled.iter().map(|one| one.earlier).collect();
    let json =
        serde_json::to_vec(&(which, words, letters)).map_err(|error| Failure::Broken(error.to_string()))?;
    Ok(short(&Sha256::digest(&json)))
}

/// What became of a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// So many letters are on their way.
    Now(usize),
    /// The same correction was sent before: the button was pressed twice.
    Before,
    /// It is another than what was shown: look again.
    Outdated,
}

/// Sends the correction that was shown under `seen`: one letter to each organisation that was told.
#[allow(clippy::too_many_arguments, reason = "everything that is sent, told once")]
pub fn send(
    tx: &mut dyn Transaction,
    context: &Context,
    gathering: &GatheringId,
    which: &Which,
    words: &Text,
    reason: &str,
    seen: &str,
    actor: &Actor,
) -> Result<Sent, Failure> {
    tx.lock_gathering(gathering)?;
    if tx.correction_known(gathering, seen)? {
        return Ok(Sent::Before);
    }
    let misled = find(tx, context, gathering, Some(which))?.misled;
    if misled.is_empty() || key(which, words, &misled)? != seen {
        return Ok(Sent::Outdated);
    }
    for one in &misled {
        tx.enqueue(&letter(gathering, which, words, one), context.now)?;
    }
    let reason: String = reason.trim().chars().take(crate::change::LONGEST_REASON).collect();
    tx.add_correction(
        gathering,
        &CorrectionRow {
            at: context.now,
            actor: actor.clone(),
            key: seen.to_owned(),
            kind: which.kind.clone(),
            sending: which.sending,
            reason: reason.clone(),
            words: words.clone(),
            letters: u32::try_from(misled.len()).unwrap_or(u32::MAX),
        },
    )?;
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action: Action::Corrected,
        gathering: Some(gathering.clone()),
        organisation: None,
        fields: vec![format!("kind-{}", which.kind), format!("letters-{}", misled.len())],
        reason: Some(reason).filter(|reason| !reason.is_empty()),
    })?;
    Ok(Sent::Now(misled.len()))
}

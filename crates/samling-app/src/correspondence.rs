//! The outbox: letters wait, are tried again with growing pauses, and are shown with their state.

use crate::context::{Context, Failure, Loaded};
use crate::journal::{Action, Actor, Entry};
use crate::letter::{Content, Delivery, LetterState, StoredLetter};
use crate::store::{OrganisationRow, Transaction};
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;

/// How a try to send went, as the post sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// The receiving side has it.
    Delivered,
    /// It may work later.
    TryLater(String),
    /// It will never be taken.
    Refused(String),
    /// The line broke after the letter was handed over.
    Unsure(String),
}

/// Tries after which a letter is given up as refused; with the pauses below that is about three days.
pub const MOST_TRIES: u32 = 20;

/// A letter that is to be sent now, with what it needs.
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// The letter.
    pub letter: StoredLetter,
    /// Its gathering; a letter to an organiser's account has none.
    pub loaded: Option<Arc<Loaded>>,
    /// The organisation that it goes to, if it goes to one.
    pub organisation: Option<OrganisationRow>,
}

/// Takes letters that are due.
pub fn claim(tx: &mut dyn Transaction, context: &Context, limit: u32) -> Result<Vec<Outgoing>, Failure> {
    crate::links::lost::answer(tx, context)?;
    let letters = tx.claim_letters(context.now, limit)?;
    letters.into_iter().map(|letter| outgoing(tx, context, letter)).collect()
}

/// A letter with what is needed to render it.
pub fn show(tx: &mut dyn Transaction, context: &Context, id: i64) -> Result<Outgoing, Failure> {
    let letter = tx.letter(id)?.ok_or(Failure::NotFound)?;
    outgoing(tx, context, letter)
}

fn outgoing(tx: &mut dyn Transaction, context: &Context, letter: StoredLetter) -> Result<Outgoing, Failure> {
    let gathering = letter.letter.gathering.as_ref();
    let loaded = gathering.map(|gathering| context.load(tx, gathering)).transpose()?;
    let organisation = match (gathering, &letter.letter.organisation) {
        (Some(gathering), Some(id)) => Some(tx.organisation(gathering, id)?.ok_or(Failure::NotFound)?),
        _ => None,
    };
    Ok(Outgoing { letter, loaded, organisation })
}

/// Writes down how a try went.
pub fn settle(
    tx: &mut dyn Transaction,
    context: &Context,
    letter: &StoredLetter,
    sent: &Sent,
    raw: Option<Vec<u8>>,
) -> Result<(), Failure> {
    let attempts = letter.attempts + 1;
    let (state, error) = match sent {
        Sent::Delivered => (LetterState::Sent, None),
        Sent::Refused(error) => (LetterState::Refused, Some(error.clone())),
        Sent::Unsure(error) => (LetterState::Unsure, Some(error.clone())),
        Sent::TryLater(error) if attempts >= MOST_TRIES => (LetterState::Refused, Some(error.clone())),
        Sent::TryLater(error) => (LetterState::Queued, Some(error.clone())),
    };
    let due_at = (state == LetterState::Queued).then(|| next_try(context.now, attempts));
    let delivery = Delivery { state, at: context.now, due_at, error, raw, tried: true };
    tx.mark_letter(letter.id, &delivery)?;
    Ok(())
}

/// When a letter is tried again: after 10 s, 20 s, 40 s, ... and at most every six hours.
pub fn next_try(now: Timestamp, attempts: u32) -> Timestamp {
    let pause = 10_i64.saturating_mul(1 << attempts.saturating_sub(1).min(20)).min(6 * 3600);
    now.checked_add(pause.seconds()).unwrap_or(now)
}

/// Letters that were being sent when the program ended: a folder takes them again without harm (`certain`), a server may
/// have had them, so they become unsure.
pub fn recover(tx: &mut dyn Transaction, context: &Context, certain: bool) -> Result<usize, Failure> {
    let letters = tx.interrupted_letters()?;
    for letter in &letters {
        let delivery = Delivery {
            state: if certain { LetterState::Queued } else { LetterState::Unsure },
            at: context.now,
            due_at: certain.then_some(context.now),
            error: None,
            raw: None,
            tried: false,
        };
        tx.mark_letter(letter.id, &delivery)?;
    }
    Ok(letters.len())
}

/// Sends an unsure or refused letter again, on the organiser's word: the same bytes with the same Message-ID.
pub fn resend(tx: &mut dyn Transaction, context: &Context, id: i64, actor: &Actor) -> Result<(), Failure> {
    let letter = tx.letter(id)?.ok_or(Failure::NotFound)?;
    if !matches!(letter.state, LetterState::Unsure | LetterState::Refused)
        || matches!(letter.letter.content, Content::Erased { .. })
    {
        return Ok(());
    }
    let delivery = Delivery {
        state: LetterState::Queued,
        at: context.now,
        due_at: Some(context.now),
        error: None,
        raw: None,
        tried: false,
    };
    tx.mark_letter(id, &delivery)?;
    tx.append(&Entry {
        at: context.now,
        actor: actor.clone(),
        action: Action::LetterResent,
        gathering: letter.letter.gathering.clone(),
        organisation: letter.letter.organisation.clone(),
        fields: vec![format!("letter-{id}")],
        reason: None,
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end_at_six_hours() {
        let now = Timestamp::UNIX_EPOCH;
        let pause = |attempts| next_try(now, attempts).as_second();
        assert_eq!([pause(1), pause(2), pause(3)], [10, 20, 40]);
        assert_eq!(pause(40), 6 * 3600);
    }
}

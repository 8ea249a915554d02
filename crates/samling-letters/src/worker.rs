//! The worker that sends what waits in the outbox.
//!
//! A letter is taken (`sending`), rendered, kept as bytes, and only then delivered; so a try that was cut short is repeated
//! with the same bytes and the same Message-ID.

use crate::links::Links;
use crate::message::{self, Sender};
use crate::post::Post;
use crate::render::render;
use samling_app::correspondence::{self, Outgoing, Sent};
use samling_app::letter::{Delivery, LetterState};
use samling_app::{Failure, Samling};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// The most letters in one round.
const ROUND: u32 = 50;
/// How long to wait when nothing is due.
const PAUSE: Duration = Duration::from_millis(300);
/// How long the worker looks, after a round, whether others write.
const LOOK: Duration = Duration::from_millis(20);
/// How many times as long as a round the rest in a rush is, and how long at most.
const REST: u32 = 9;
const LONGEST_REST: Duration = Duration::from_secs(2);
/// How long to wait when the store fails.
const PAUSE_AFTER_FAILURE: Duration = Duration::from_secs(5);

/// Sends what is due, at most fifty letters, and says how many were tried.
pub fn work_once(
    samling: &Samling,
    post: &dyn Post,
    links: &Links,
    sender: &Sender,
) -> Result<usize, Failure> {
    work(samling, post, links, sender, &AtomicBool::new(false))
}

/// Works until `stop` is set; for a thread of its own. Letters that an earlier run left in the middle come first: where the
/// post is certain they go again, otherwise they become unsure and wait for the organiser's word. `alive` is called at every
/// turn, also while nothing can be sent.
pub fn run(
    samling: &Samling,
    post: &dyn Post,
    links: &Links,
    sender: &Sender,
    stop: &AtomicBool,
    alive: impl Fn(),
) {
    let certain = post.certain();
    while !stop.load(Ordering::Relaxed) {
        alive();
        // Also after a failure: no other worker sends letters of this database, so whatever is half-way is ours.
        let failure =
            match samling.write_blocking(move |tx, context| correspondence::recover(tx, context, certain)) {
                Ok(letters) => {
                    if letters > 0 {
                        tracing::warn!(letters, certain, "letters had been left half-way");
                    }
                    work_until_failure(samling, post, links, sender, stop, &alive)
                }
                Err(failure) => Some(failure),
            };
        if let Some(failure) = failure {
            tracing::error!(%failure, "the outbox cannot be worked on");
            pause(PAUSE_AFTER_FAILURE, stop);
        }
    }
}

fn work_until_failure(
    samling: &Samling,
    post: &dyn Post,
    links: &Links,
    sender: &Sender,
    stop: &AtomicBool,
    alive: &impl Fn(),
) -> Option<Failure> {
    while !stop.load(Ordering::Relaxed) {
        alive();
        let began = Instant::now();
        match work(samling, post, links, sender, stop) {
            Ok(0) => pause(PAUSE, stop),
            Ok(letters) => {
                tracing::debug!(letters, "letters tried");
                give_way(samling, began.elapsed(), stop);
            }
            Err(failure) => return Some(failure),
        }
    }
    None
}

/// In a rush people come before letters: when others write right after a round, the worker rests for a few times as long as
/// the round took, so that most of the machine is theirs.
fn give_way(samling: &Samling, round: Duration, stop: &AtomicBool) {
    let before = samling.writes();
    std::thread::sleep(LOOK);
    if samling.writes() != before {
        pause((round * REST).min(LONGEST_REST), stop);
    }
}

fn pause(length: Duration, stop: &AtomicBool) {
    let moment = Duration::from_millis(100);
    let mut left = length;
    while !left.is_zero() && !stop.load(Ordering::Relaxed) {
        std::thread::sleep(moment.min(left));
        left = left.saturating_sub(moment);
    }
}

fn work(
    samling: &Samling,
    post: &dyn Post,
    links: &Links,
    sender: &Sender,
    stop: &AtomicBool,
) -> Result<usize, Failure> {
    // Where a second delivery does harm, only the letter in the air may be in doubt after a crash: one at a time.
    let take = if post.certain() { ROUND } else { 1 };
    let mut tried = 0;
    while tried < ROUND as usize && !stop.load(Ordering::Relaxed) {
        let claimed = samling.write_blocking(move |tx, context| correspondence::claim(tx, context, take))?;
        if claimed.is_empty() {
            break;
        }
        tried += claimed.len();
        let made: Vec<Result<Made, String>> =
            claimed.iter().map(|outgoing| make(outgoing, links, sender)).collect();
        keep(samling, &claimed, &made)?;
        let tries = claimed.into_iter().zip(made).map(|(outgoing, made)| {
            let sent = match &made {
                Ok(made) => post.deliver(outgoing.letter.id, &made.raw, &made.envelope),
                Err(reason) => Sent::Refused(reason.clone()),
            };
            log(outgoing.letter.id, &sent);
            (outgoing.letter, sent)
        });
        let tries: Vec<_> = tries.collect();
        samling.write_blocking(move |tx, context| {
            tries
                .iter()
                .try_for_each(|(letter, sent)| correspondence::settle(tx, context, letter, sent, None))
        })?;
    }
    Ok(tried)
}

struct Made {
    raw: Vec<u8>,
    envelope: crate::post::Envelope,
    new: bool,
}

/// The message of a letter: as it was made before, or new.
fn make(outgoing: &Outgoing, links: &Links, sender: &Sender) -> Result<Made, String> {
    if let Some(raw) = &outgoing.letter.raw {
        let envelope = message::envelope(outgoing, sender).map_err(|error| error.to_string())?;
        return Ok(Made { raw: raw.clone(), envelope, new: false });
    }
    let rendered = render(outgoing, links).map_err(|error| error.to_string())?;
    let (raw, envelope) =
        message::message(outgoing, &rendered, links, sender).map_err(|error| error.to_string())?;
    Ok(Made { raw, envelope, new: true })
}

/// Keeps new messages before they are delivered.
fn keep(samling: &Samling, claimed: &[Outgoing], made: &[Result<Made, String>]) -> Result<(), Failure> {
    let new: Vec<(i64, Vec<u8>)> = claimed
        .iter()
        .zip(made)
        .filter_map(|(outgoing, made)| {
            let made = made.as_ref().ok().filter(|made| made.new)?;
            Some((outgoing.letter.id, made.raw.clone()))
        })
        .collect();
    if new.is_empty() {
        return Ok(());
    }
    samling.write_blocking(move |tx, context| {
        for (id, raw) in &new {
            let delivery = Delivery {
                state: LetterState::Sending,
                at: context.now,
                due_at: None,
                error: None,
                raw: Some(raw.clone()),
                tried: false,
            };
            tx.mark_letter(*id, &delivery)?;
        }
        Ok(())
    })
}

/// What may stand in a log: the letter's number and how it went. A server's answer may name addresses, so it does not.
fn log(letter: i64, sent: &Sent) {
    match sent {
        Sent::Delivered => tracing::info!(letter, "letter delivered"),
        Sent::TryLater(_) => tracing::warn!(letter, "letter not taken now, tried again later"),
        Sent::Refused(_) => tracing::warn!(letter, "letter refused"),
        Sent::Unsure(_) => {
            tracing::warn!(letter, "the line broke after the letter was handed over: it may have arrived");
        }
    }
}

//! Links that do one thing once, within half an hour: log in, choose a new password, confirm an address, take over.
//!
//! Only a hash of the token is stored. The letter in the outbox holds a random number of which the server's key makes the
//! token, so that a stolen database opens nothing. Using a link up is one statement that succeeds for one of those who try.

use super::{hashed, nonce};
use crate::context::{Context, Failure};
use crate::store::Transaction;
use jiff::{SignedDuration, Timestamp};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::Contact;
use serde::{Deserialize, Serialize};

/// How long a link works.
pub const MINUTES: i64 = 30;
/// How long it is remembered that a link was used or has expired, so that it can say so.
const REMEMBERED_HOURS: i64 = 7 * 24;
/// The most links that an owner may have made within an hour, so that nobody can fill a postbox.
const MOST_PER_HOUR: usize = 6;

/// What a link does, and what it needs to do it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "purpose", rename_all = "kebab-case")]
pub enum Subject {
    /// Logs an organiser in.
    LogIn {
        /// The account.
        account: i64,
    },
    /// Lets an organiser choose a new password.
    ResetPassword {
        /// The account.
        account: i64,
    },
    /// Confirms the main contact's new address.
    ConfirmAddress {
        /// The new address.
        email: Personal,
        /// The generation of the manage link when it was asked for: another contact's address is not changed.
        generation: i64,
    },
    /// Makes a colleague main contact.
    HandOver {
        /// The colleague.
        contact: Contact,
        /// The generation of the manage link when it was asked for.
        generation: i64,
    },
}

impl Subject {
    /// As stored.
    pub const fn purpose(&self) -> &'static str {
        match self {
            Self::LogIn { .. } => LOG_IN,
            Self::ResetPassword { .. } => RESET,
            Self::ConfirmAddress { .. } => CONFIRM_ADDRESS,
            Self::HandOver { .. } => HAND_OVER,
        }
    }
}

/// Logs in.
pub const LOG_IN: &str = "log-in";
/// Chooses a new password.
pub const RESET: &str = "reset-password";
/// Confirms an address.
pub const CONFIRM_ADDRESS: &str = "confirm-address";
/// Takes over as main contact.
pub const HAND_OVER: &str = "hand-over";

/// A link as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SingleUse {
    /// The hash of its token.
    pub hash: String,
    /// Whose it is: an account or an organisation of a gathering.
    pub owner: String,
    /// What it does.
    pub subject: Subject,
    /// When it was made.
    pub created_at: Timestamp,
    /// The first instant that is too late.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
    /// When it was taken back.
    pub cancelled_at: Option<Timestamp>,
}

/// Why a link does nothing any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spent {
    /// It has been used.
    Used,
    /// Its half hour is over.
    Expired,
    /// It was taken back, or what it was for has changed.
    Cancelled,
}

impl SingleUse {
    /// Whether it can be used now.
    pub fn state(&self, now: Timestamp) -> Result<(), Spent> {
        if self.used_at.is_some() {
            Err(Spent::Used)
        } else if self.cancelled_at.is_some() {
            Err(Spent::Cancelled)
        } else if now >= self.expires_at {
            Err(Spent::Expired)
        } else {
            Ok(())
        }
    }
}

/// The owner of an organisation's links.
pub fn owner_of(gathering: &GatheringId, organisation: &OrganisationId) -> String {
    format!("{gathering} {organisation}")
}

/// The owner of an account's links.
pub fn owner_of_account(account: i64) -> String {
    format!("account {account}")
}

/// Makes a link, and tells the number for its letter. Earlier links of the same owner and purpose become worthless.
pub fn issue(
    tx: &mut dyn Transaction,
    context: &Context,
    owner: &str,
    subject: Subject,
) -> Result<String, Failure> {
    let back = |hours| context.now.checked_sub(SignedDuration::from_hours(hours)).unwrap_or(Timestamp::MIN);
    tx.sweep_single_use(back(REMEMBERED_HOURS))?;
    if tx.single_use_since(owner, back(1))?.len() >= MOST_PER_HOUR {
        return Err(Failure::TooOften);
    }
    tx.cancel_single_use(owner, Some(subject.purpose()), context.now)?;
    let nonce = nonce()?;
    let expires = context.now.checked_add(SignedDuration::from_mins(MINUTES));
    tx.add_single_use(&SingleUse {
        hash: hashed(&context.key.single_use(&nonce)),
        owner: owner.to_owned(),
        subject,
        created_at: context.now,
        expires_at: expires.unwrap_or(context.now),
        used_at: None,
        cancelled_at: None,
    })?;
    Ok(nonce)
}

/// Looks at a link without using it. One that never was is not found; one that is spent says why.
pub fn look(
    tx: &mut dyn Transaction,
    context: &Context,
    purpose: &str,
    token: &str,
) -> Result<SingleUse, Failure> {
    let link = tx.single_use(&hashed(token))?.filter(|link| link.subject.purpose() == purpose);
    let link = link.ok_or(Failure::NotFound)?;
    link.state(context.now).map_err(Failure::Spent)?;
    Ok(link)
}

/// Uses a link up.
pub fn redeem(
    tx: &mut dyn Transaction,
    context: &Context,
    purpose: &str,
    token: &str,
) -> Result<SingleUse, Failure> {
    let link = look(tx, context, purpose, token)?;
    if tx.redeem_single_use(&link.hash, context.now)? { Ok(link) } else { Err(Failure::Spent(Spent::Used)) }
}

/// What an owner has waiting of a purpose.
pub fn pending(
    tx: &mut dyn Transaction,
    context: &Context,
    owner: &str,
    purpose: &str,
) -> Result<Option<SingleUse>, Failure> {
    let since = context.now.checked_sub(SignedDuration::from_mins(MINUTES)).unwrap_or(context.now);
    let links = tx.single_use_since(owner, since)?;
    let waits = |link: &SingleUse| link.subject.purpose() == purpose && link.state(context.now).is_ok();
    Ok(links.into_iter().find(waits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_works_for_half_an_hour_and_says_why_it_does_not() {
        let at = |minute: i64| Timestamp::from_second(minute * 60).unwrap();
        let link = |used: Option<i64>, cancelled: Option<i64>| SingleUse {
            hash: String::new(),
            owner: String::new(),
            subject: Subject::LogIn { account: 1 },
            created_at: at(0),
            expires_at: at(MINUTES),
            used_at: used.map(at),
            cancelled_at: cancelled.map(at),
        };
        for (used, cancelled, now, expect) in [
            (None, None, 0, Ok(())),
            (None, None, 29, Ok(())),
            (None, None, 30, Err(Spent::Expired)),
            (Some(5), None, 6, Err(Spent::Used)),
            (Some(5), None, 60, Err(Spent::Used)),
            (None, Some(5), 6, Err(Spent::Cancelled)),
        ] {
            assert_eq!(link(used, cancelled).state(at(now)), expect, "{used:?} {cancelled:?} at {now}");
        }
    }
}

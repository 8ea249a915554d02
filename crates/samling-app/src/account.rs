//! Organisers' accounts: made at the command line, logged in to with address and password (argon2id).

pub mod link;

use crate::context::{Context, Failure};
use crate::journal::{Action, Actor, Entry};
use crate::store::{AccountRow, Transaction};
use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use samling_domain::personal::Personal;

/// The shortest password.
pub const SHORTEST_PASSWORD: usize = 12;
/// The longest password that the log-in takes, in bytes.
pub const LONGEST_PASSWORD: usize = 400;

/// Hashes a password with argon2id; slow on purpose, so never inside a transaction.
pub fn hash(password: &str) -> Result<String, Failure> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| Failure::Broken(error.to_string()))
}

/// Whether a password fits a stored hash; slow on purpose.
pub fn fits(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored)
        .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

/// Makes an account, or sets name and password of the one with this address.
pub fn put(
    tx: &mut dyn Transaction,
    context: &Context,
    email: &str,
    name: &str,
    hashed_password: &str,
) -> Result<i64, Failure> {
    let email = Personal::new(email.trim().to_lowercase());
    let id = tx.put_account(&email, &Personal::new(name), hashed_password, context.now)?;
    tx.append(&Entry {
        at: context.now,
        actor: Actor::Operator,
        action: Action::AccountSet,
        gathering: None,
        organisation: None,
        fields: vec![format!("account-{id}")],
        reason: None,
    })?;
    Ok(id)
}

/// Removes the account of an address, and with it every session of it; false when there is none.
pub fn remove(tx: &mut dyn Transaction, context: &Context, email: &str) -> Result<bool, Failure> {
    let Some(row) = by_email(tx, email)? else { return Ok(false) };
    tx.remove_account(row.id)?;
    tx.append(&Entry {
        at: context.now,
        actor: Actor::Operator,
        action: Action::AccountRemoved,
        gathering: None,
        organisation: None,
        fields: vec![format!("account-{}", row.id)],
        reason: None,
    })?;
    Ok(true)
}

/// The account that an address belongs to.
pub fn by_email(tx: &mut dyn Transaction, email: &str) -> Result<Option<AccountRow>, Failure> {
    Ok(tx.account_by_email(&Personal::new(email.trim().to_lowercase()))?)
}

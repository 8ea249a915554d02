//! Organisers' single-use links: to log in with, and to choose a new password with.

use crate::context::{Context, Failure};
use crate::letter::{Content, NewLetter};
use crate::links::single_use::{self, LOG_IN, RESET, Subject};
use crate::store::{AccountRow, Transaction};
use samling_domain::language::Language;

/// Sends an account a link; the letter belongs to no gathering and no organisation.
pub(crate) fn send(
    tx: &mut dyn Transaction,
    context: &Context,
    row: &AccountRow,
    subject: Subject,
    language: Language,
) -> Result<(), Failure> {
    let reset = matches!(subject, Subject::ResetPassword { .. });
    let nonce = single_use::issue(tx, context, &single_use::owner_of_account(row.id), subject)?;
    let content = if reset { Content::ResetPassword { nonce } } else { Content::LogIn { nonce } };
    let recipients = vec![row.email.clone()];
    let letter = NewLetter { gathering: None, organisation: None, recipients, language, content };
    tx.enqueue(&letter, context.now)?;
    Ok(())
}

fn account_of(subject: &Subject) -> Result<i64, Failure> {
    match subject {
        Subject::LogIn { account } | Subject::ResetPassword { account } => Ok(*account),
        _ => Err(Failure::NotFound),
    }
}

/// The account that a link belongs to, without using the link.
pub fn look(
    tx: &mut dyn Transaction,
    context: &Context,
    reset: bool,
    token: &str,
) -> Result<AccountRow, Failure> {
    let link = single_use::look(tx, context, if reset { RESET } else { LOG_IN }, token)?;
    tx.account(account_of(&link.subject)?)?.ok_or(Failure::NotFound)
}

/// Uses a link up, and tells the account that logs in.
pub fn log_in(tx: &mut dyn Transaction, context: &Context, token: &str) -> Result<i64, Failure> {
    let link = single_use::redeem(tx, context, LOG_IN, token)?;
    account_of(&link.subject)
}

/// Uses a link up, and sets the password; all other links of the account become worthless, and whoever is logged in is out.
pub fn reset(
    tx: &mut dyn Transaction,
    context: &Context,
    token: &str,
    hashed_password: &str,
) -> Result<i64, Failure> {
    let link = single_use::redeem(tx, context, RESET, token)?;
    let id = account_of(&link.subject)?;
    let row = tx.account(id)?.ok_or(Failure::NotFound)?;
    tx.put_account(&row.email, &row.name, hashed_password, context.now)?;
    tx.cancel_single_use(&single_use::owner_of_account(id), None, context.now)?;
    tx.end_sessions(id)?;
    tx.append(&crate::journal::Entry {
        at: context.now,
        actor: crate::journal::Actor::Organiser(id),
        action: crate::journal::Action::AccountSet,
        gathering: None,
        organisation: None,
        fields: vec![format!("account-{id}")],
        reason: None,
    })?;
    Ok(id)
}

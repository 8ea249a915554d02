//! Why a command did not do what was asked.

use samling_app::Failure;
use samling_app::store::StoreError;
use samling_language::Messages;

/// A command that failed: what happened, what it means and what to do, and the exit code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// 1: it was understood and did not succeed; 2: wrong usage, or something cannot be read.
    pub exit: u8,
    /// In the reader's language.
    pub text: String,
}

impl Trouble {
    /// It was understood, and did not succeed.
    pub fn failed(text: impl Into<String>) -> Self {
        Self { exit: 1, text: text.into() }
    }
    /// Wrong usage, or something cannot be read.
    pub fn usage(text: impl Into<String>) -> Self {
        Self { exit: 2, text: text.into() }
    }
    /// A use case failed.
    pub fn of(failure: &Failure, m: Messages) -> Self {
        let text = match failure {
            Failure::Store(StoreError::Busy(detail)) => m.command_database_busy(detail),
            Failure::Store(StoreError::Full(detail)) => m.command_database_full(detail),
            Failure::Store(StoreError::Failed(detail)) => m.command_database_failed(detail),
            Failure::PlanRefused(violation) => m.command_plan_refused(violation),
            other => m.command_failed(other.to_string()),
        };
        Self::failed(text)
    }
}

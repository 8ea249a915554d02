//! What may happen with a delegation now: pure decisions on facts, command and time.

use super::rules::RegistrationRules;
use crate::invitation::AnswerState;
use crate::time::Zone;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What a main contact wants done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Intent {
    /// Sign up, or change what is signed up.
    Submit,
    /// Withdraw what is signed up.
    Withdraw,
    /// Say "we are not coming".
    Decline,
}

/// What follows from the intent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// It is done at once.
    Now,
    /// It is too late to be done by itself: kept as a late request for the organiser.
    Late,
}

/// Why nothing can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rejection {
    /// Sign-up has not opened.
    NotOpen,
    /// Somebody else saved in the meantime.
    Conflict,
    /// There is nothing to withdraw.
    NothingToWithdraw,
    /// A hard capacity is full.
    Full,
    /// The terms that were accepted are not those that hold now.
    TermsChanged,
    /// The gathering is cancelled.
    Cancelled,
}

impl Rejection {
    /// The translation key.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotOpen => "rejection-not-open",
            Self::Conflict => "rejection-conflict",
            Self::NothingToWithdraw => "rejection-nothing-to-withdraw",
            Self::Full => "rejection-full",
            Self::TermsChanged => "rejection-terms-changed",
            Self::Cancelled => "rejection-cancelled",
        }
    }
}

/// Where the sign-up stands for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Not open yet.
    NotOpen,
    /// Sign-up and changes are free.
    Open,
    /// Sign-up is over; changes are still free.
    ChangesOnly,
    /// Both are over.
    Closed,
}

/// The phase at an instant.
pub fn phase(rules: &RegistrationRules, zone: &Zone, now: Timestamp) -> Phase {
    if rules.opens.is_some_and(|opens| now < zone.instant(opens.last_second())) {
        Phase::NotOpen
    } else if !rules.deadline.is_past(zone, now) {
        Phase::Open
    } else if !rules.last_change().is_past(zone, now) {
        Phase::ChangesOnly
    } else {
        Phase::Closed
    }
}

/// Whether an intent is carried out now, kept as late, or refused.
pub fn course(
    rules: &RegistrationRules,
    zone: &Zone,
    state: AnswerState,
    intent: Intent,
    now: Timestamp,
) -> Result<Course, Rejection> {
    let registered = state == AnswerState::Registered;
    match (phase(rules, zone, now), intent) {
        (Phase::NotOpen, Intent::Submit) => Err(Rejection::NotOpen),
        (_, Intent::Withdraw) if !registered => Err(Rejection::NothingToWithdraw),
        (Phase::Closed, Intent::Withdraw) if rules.may_withdraw(zone, now) => Ok(Course::Now),
        (Phase::Closed, Intent::Submit | Intent::Withdraw) => Ok(Course::Late),
        (Phase::ChangesOnly, Intent::Submit) if !registered => Ok(Course::Late),
        (Phase::Closed, Intent::Decline) if registered => Ok(Course::Late),
        _ => Ok(Course::Now),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Deadline;

    fn rules(changes: Option<&str>) -> RegistrationRules {
        let text = |t: &str| crate::language::Text { nb: t.into(), nn: t.into(), en: None };
        RegistrationRules {
            opens: Some(Deadline::at("2018-10-01T08:00:00".parse().unwrap())),
            deadline: Deadline::end_of(jiff::civil::date(2018, 11, 20)),
            changes: changes.map(|day| Deadline::end_of(day.parse().unwrap())),
            hotel: None,
            withdraw: None,
            binding: super::super::rules::Binding::FromDeadline,
            terms: text("t"),
            how: text("h"),
            confirmation: None,
            substitute_first: true,
            cancellation: vec![],
            buyer_reference_required: false,
            max_participants: 100,
            names: super::super::rules::NameRules::default(),
        }
    }

    #[test]
    fn the_deadline_decides() {
        use AnswerState::{Invited, NotComing, Opened, Registered};
        use Intent::{Decline, Submit, Withdraw};
        let rows = [
            ("2018-09-30T10:00:00Z", None, Opened, Submit, Err(Rejection::NotOpen)),
            ("2018-09-30T10:00:00Z", None, Opened, Decline, Ok(Course::Now)),
            ("2018-11-07T09:00:00Z", None, Invited, Submit, Ok(Course::Now)),
            ("2018-11-20T22:59:59Z", None, Opened, Submit, Ok(Course::Now)),
            ("2018-11-20T23:00:00Z", None, Opened, Submit, Ok(Course::Late)),
            ("2018-11-20T23:00:00Z", Some("2018-11-22"), Opened, Submit, Ok(Course::Late)),
            ("2018-11-20T23:00:00Z", Some("2018-11-22"), Registered, Submit, Ok(Course::Now)),
            ("2018-11-20T23:00:00Z", Some("2018-11-22"), Registered, Withdraw, Ok(Course::Now)),
            ("2018-11-21T08:00:00Z", None, Registered, Withdraw, Ok(Course::Late)),
            ("2018-11-21T08:00:00Z", None, Registered, Decline, Ok(Course::Late)),
            ("2018-11-21T08:00:00Z", None, Opened, Decline, Ok(Course::Now)),
            ("2018-11-07T09:00:00Z", None, NotComing, Withdraw, Err(Rejection::NothingToWithdraw)),
        ];
        for (now, changes, state, intent, expect) in rows {
            let got = course(&rules(changes), &Zone::default(), state, intent, now.parse().unwrap());
            assert_eq!(got, expect, "{now} {changes:?} {state:?} {intent:?}");
        }
    }

    #[test]
    fn withdrawal_may_stay_free_after_a_move() {
        let mut rules = rules(None);
        rules.withdraw = Some(Deadline::end_of(jiff::civil::date(2018, 11, 25)));
        let now = |text: &str| text.parse().unwrap();
        let ask = |intent, at| course(&rules, &Zone::default(), AnswerState::Registered, intent, now(at));
        assert_eq!(ask(Intent::Withdraw, "2018-11-25T22:59:59Z"), Ok(Course::Now));
        assert_eq!(ask(Intent::Withdraw, "2018-11-25T23:00:00Z"), Ok(Course::Late));
        assert_eq!(ask(Intent::Submit, "2018-11-24T10:00:00Z"), Ok(Course::Late), "only withdrawal");
    }
}

//! Guessing passwords is slowed down, and nobody is locked out of an account by somebody else's guesses.
//!
//! - Wrong tries are counted per pair of client and account, and per client over all accounts; the pauses grow.
//! - An account that is tried from everywhere answers everybody more slowly, but it answers.
//! - A browser that has logged in to the account before, which a signed cookie shows, is counted by itself alone: whoever
//!   hammers the account does not delay it.

use crate::client::Client;
use axum_extra::extract::cookie::CookieJar;
use samling_app::links::Key;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tokio::sync::{Semaphore, SemaphorePermit};

/// The cookie of a browser that has logged in before.
pub const KNOWN: &str = "samling-known";
/// The longest that anybody has to wait between two tries.
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// Tries are forgotten after this long.
const FORGOTTEN: Duration = Duration::from_mins(15);
/// The most counts that are remembered, so that memory is bounded.
const MOST_COUNTS: usize = 10_000;
/// Passwords that are verified at the same time: each takes some memory and a processor.
const AT_ONCE: usize = 2;
/// How long a try waits for its turn.
pub const LONGEST_QUEUE: Duration = Duration::from_secs(5);
/// Wrong tries after which an account answers more slowly, and how much more slowly.
const HAMMERED: u32 = 50;
const SLOWLY: Duration = Duration::from_secs(2);

type Account = [u8; 32];

/// What wrong tries are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum By {
    /// A client and an account.
    Pair(Option<IpAddr>, Account),
    /// A client, whatever the account.
    Client(IpAddr),
    /// A browser that has logged in to this account before.
    Browser(Account),
    /// An account, whoever tries.
    Account(Account),
}

impl By {
    /// Wrong tries that cost nothing: people mistype, an office has one address, and a known browser is its owner's.
    const fn free(self) -> u32 {
        match self {
            Self::Pair(..) => 5,
            Self::Client(_) => 30,
            Self::Browser(_) => 20,
            Self::Account(_) => u32::MAX,
        }
    }
}

#[derive(Clone, Copy)]
struct Tries {
    wrong: u32,
    last: Instant,
}

/// Somebody who tries to log in.
pub struct Attempt {
    counts: Vec<By>,
    account: Account,
    known: bool,
}

impl Attempt {
    /// By the client, the address that was typed and whether this browser has logged in with it before.
    pub fn new(client: Client, email: &str, known: bool) -> Self {
        let account: Account = Sha256::digest(email.trim().to_lowercase().as_bytes()).into();
        let counts = if known {
            vec![By::Browser(account)]
        } else {
            let pair = By::Pair(client.counted(), account);
            client.counted().map(By::Client).into_iter().chain([pair, By::Account(account)]).collect()
        };
        Self { counts, account, known }
    }
}

/// Whether this browser has logged in to an account before, with the password that it still has.
pub fn is_known(jar: &CookieJar, key: &Key, account: i64, password: &str) -> bool {
    jar.get(KNOWN).is_some_and(|cookie| key.known_browser_fits(cookie.value(), account, password))
}

/// Slows guessing down.
pub struct Gate {
    tries: Mutex<HashMap<By, Tries>>,
    turns: Semaphore,
    turns_of_known: Semaphore,
}

impl Default for Gate {
    fn default() -> Self {
        let (turns, turns_of_known) = (Semaphore::new(AT_ONCE), Semaphore::new(AT_ONCE));
        Self { tries: Mutex::default(), turns, turns_of_known }
    }
}

impl Gate {
    /// How long this one must wait before the next try.
    pub fn wait(&self, attempt: &Attempt, now: Instant) -> Option<Duration> {
        let tries = self.tries.lock().ok()?;
        let left = |by: &By| {
            let tries = tries.get(by)?;
            let over = tries.wrong.checked_sub(by.free())?;
            let pause = Duration::from_secs(1 << over.min(10)).min(LONGEST_WAIT);
            pause.checked_sub(now.saturating_duration_since(tries.last)).filter(|left| !left.is_zero())
        };
        attempt.counts.iter().filter_map(left).max()
    }

    /// Waits for a turn to have a password verified. Known browsers do not stand in line with the others.
    pub async fn turn(&self, attempt: &Attempt) -> Option<SemaphorePermit<'_>> {
        if self.hammered(attempt, Instant::now()) {
            tokio::time::sleep(SLOWLY).await;
        }
        let turns = if attempt.known { &self.turns_of_known } else { &self.turns };
        tokio::time::timeout(LONGEST_QUEUE, turns.acquire()).await.ok()?.ok()
    }

    fn hammered(&self, attempt: &Attempt, now: Instant) -> bool {
        let Ok(tries) = self.tries.lock() else { return false };
        let of_account = tries.get(&By::Account(attempt.account));
        !attempt.known
            && of_account.is_some_and(|tries| {
                tries.wrong >= HAMMERED && now.saturating_duration_since(tries.last) < FORGOTTEN
            })
    }

    /// Counts a wrong try.
    pub fn wrong(&self, attempt: &Attempt, now: Instant) {
        let Ok(mut tries) = self.tries.lock() else { return };
        for by in &attempt.counts {
            if tries.len() >= MOST_COUNTS && !tries.contains_key(by) {
                tries.retain(|_, tries| now.saturating_duration_since(tries.last) < FORGOTTEN);
                if tries.len() >= MOST_COUNTS {
                    tries.clear();
                }
            }
            let entry = tries.entry(*by).or_insert(Tries { wrong: 0, last: now });
            if now.saturating_duration_since(entry.last) >= FORGOTTEN {
                entry.wrong = 0;
            }
            *entry = Tries { wrong: entry.wrong.saturating_add(1), last: now };
        }
    }

    /// Forgets the tries of somebody who got in. Those of the client and of the account stay: a guesser who gets in somewhere
    /// does not begin anew elsewhere.
    pub fn right(&self, attempt: &Attempt) {
        if let Ok(mut tries) = self.tries.lock() {
            for by in attempt.counts.iter().filter(|by| matches!(by, By::Pair(..) | By::Browser(_))) {
                tries.remove(by);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(last: u8, email: &str, known: bool) -> Attempt {
        Attempt::new(Client(Some(IpAddr::from([192, 0, 2, last]))), email, known)
    }

    #[test]
    fn the_sixth_wrong_try_has_to_wait_and_others_do_not() {
        let (gate, start) = (Gate::default(), Instant::now());
        let (guesser, owner) = (from(1, "kari@b.example", false), from(2, " KARI@b.example", false));
        for _ in 0..5 {
            assert_eq!(gate.wait(&guesser, start), None);
            gate.wrong(&guesser, start);
        }
        assert_eq!(gate.wait(&guesser, start), Some(Duration::from_secs(1)));
        assert_eq!(gate.wait(&owner, start), None, "the owner, from elsewhere");
        assert_eq!(
            gate.wait(&from(1, "kari@b.example", true), start),
            None,
            "the owner, from the same office"
        );
        assert_eq!(gate.wait(&guesser, start + Duration::from_secs(1)), None);
    }

    #[test]
    fn a_client_that_tries_many_accounts_has_to_wait() {
        let (gate, start) = (Gate::default(), Instant::now());
        for number in 0..30 {
            let attempt = from(1, &format!("{number}@b.example"), false);
            assert_eq!(gate.wait(&attempt, start), None);
            gate.wrong(&attempt, start);
        }
        assert!(gate.wait(&from(1, "new@b.example", false), start).is_some());
        gate.right(&from(1, "own@b.example", false));
        assert!(
            gate.wait(&from(1, "new@b.example", false), start).is_some(),
            "getting in does not wash it off"
        );
        assert_eq!(gate.wait(&from(2, "new@b.example", false), start), None);
    }

    #[test]
    fn an_account_tried_from_everywhere_answers_slowly_and_its_owner_at_once() {
        let (gate, start) = (Gate::default(), Instant::now());
        for last in 0..u8::try_from(HAMMERED).unwrap() {
            assert!(!gate.hammered(&from(last, "kari@b.example", false), start));
            gate.wrong(&from(last, "kari@b.example", false), start);
        }
        let elsewhere = from(200, "kari@b.example", false);
        assert!(gate.hammered(&elsewhere, start) && gate.wait(&elsewhere, start).is_none());
        assert!(!gate.hammered(&from(200, "kari@b.example", true), start));
        assert!(!gate.hammered(&from(200, "ola@b.example", false), start));
        assert!(!gate.hammered(&elsewhere, start + FORGOTTEN));
    }

    #[test]
    fn a_stolen_browser_does_not_guess_for_ever() {
        let (gate, start) = (Gate::default(), Instant::now());
        let thief = from(1, "kari@b.example", true);
        for _ in 0..20 {
            assert_eq!(gate.wait(&thief, start), None);
            gate.wrong(&thief, start);
        }
        assert!(gate.wait(&thief, start).is_some());
    }

    #[test]
    fn nobody_waits_longer_than_a_minute() {
        let (gate, start) = (Gate::default(), Instant::now());
        for _ in 0..500 {
            gate.wrong(&from(1, "kari@b.example", false), start);
        }
        assert_eq!(gate.wait(&from(1, "kari@b.example", false), start), Some(LONGEST_WAIT));
        assert_eq!(gate.wait(&from(1, "kari@b.example", false), start + LONGEST_WAIT), None);
    }

    #[test]
    fn tries_are_forgotten_by_time_and_by_getting_in() {
        let (gate, start) = (Gate::default(), Instant::now());
        for _ in 0..20 {
            gate.wrong(&from(1, "kari@b.example", false), start);
            gate.wrong(&from(2, "kari@b.example", false), start);
        }
        gate.right(&from(2, "kari@b.example", false));
        assert_eq!(gate.wait(&from(2, "kari@b.example", false), start), None);
        gate.wrong(&from(1, "kari@b.example", false), start + FORGOTTEN);
        assert_eq!(gate.wait(&from(1, "kari@b.example", false), start + FORGOTTEN), None);
    }

    #[test]
    fn memory_is_bounded() {
        let (gate, start) = (Gate::default(), Instant::now());
        for number in 0..=u32::try_from(MOST_COUNTS).unwrap() {
            gate.wrong(&Attempt::new(Client(Some(IpAddr::from(number.to_be_bytes()))), "kari", false), start);
        }
        assert!(gate.tries.lock().unwrap().len() <= MOST_COUNTS);
    }
}

//! Many clients at once, each with a connection of its own, from one thread.

use crate::Broken;
use crate::browser::Browser;
use crate::sign_up::{Links, sign_up};
use std::net::SocketAddr;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How it went.
pub struct Report {
    /// How many sign-ups were acknowledged.
    pub done: usize,
    /// How long it took in all.
    pub took: Duration,
    /// How long each took, from opening the form to the acknowledgement; in order of length.
    pub each: Vec<Duration>,
}

impl Report {
    /// Sign-ups in a second.
    #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
    pub fn per_second(&self) -> f64 {
        self.done as f64 / self.took.as_secs_f64()
    }
    /// The length that so many in a hundred do not pass.
    pub fn percentile(&self, percent: usize) -> Duration {
        let at = (self.each.len() * percent).div_ceil(100).saturating_sub(1);
        self.each.get(at).copied().unwrap_or_default()
    }
}

/// Lets `clients` sign up organisations from number `first` on until the program is gone or the time is over; tells which
/// were acknowledged, and the first number that nobody has tried.
pub fn sign_ups_until_gone(
    address: SocketAddr,
    links: &Links,
    first: usize,
    clients: usize,
    limit: Duration,
) -> Result<(Vec<usize>, usize), Broken> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let next = Arc::new(AtomicUsize::new(first));
    let start = Instant::now();
    let done = runtime.block_on(async {
        let clients = (0..clients).map(|_| {
            let (next, links) = (Arc::clone(&next), links.clone());
            tokio::spawn(async move {
                let mut done = Vec::new();
                let Ok(mut browser) = Browser::open(address).await else { return done };
                while start.elapsed() < limit {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if sign_up(&mut browser, &links, number).await.is_err() {
                        break;
                    }
                    done.push(number);
                }
                done
            })
        });
        let clients: Vec<_> = clients.collect();
        let mut all = Vec::new();
        for client in clients {
            all.extend(client.await.map_err(|error| Broken::new(error.to_string()))?);
        }
        Ok::<_, Broken>(all)
    })?;
    Ok((done, next.load(Ordering::Relaxed)))
}

/// Lets `clients` sign up the organisations with these numbers, until all are or the time is over.
pub fn sign_ups(
    address: SocketAddr,
    links: &Links,
    numbers: Range<usize>,
    clients: usize,
    limit: Duration,
) -> Result<Report, Broken> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let next = Arc::new(AtomicUsize::new(numbers.start));
    let start = Instant::now();
    let each = runtime.block_on(async {
        let clients = (0..clients).map(|_| {
            let (next, links) = (Arc::clone(&next), links.clone());
            tokio::spawn(async move {
                let mut browser = Browser::open(address).await?;
                let mut each = Vec::new();
                while start.elapsed() < limit {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= numbers.end {
                        break;
                    }
                    let began = Instant::now();
                    sign_up(&mut browser, &links, number).await?;
                    each.push(began.elapsed());
                }
                Ok::<_, Broken>(each)
            })
        });
        let clients: Vec<_> = clients.collect();
        let mut all = Vec::new();
        for client in clients {
            all.extend(client.await.map_err(|error| Broken::new(error.to_string()))??);
        }
        Ok::<_, Broken>(all)
    })?;
    let took = start.elapsed();
    let mut each = each;
    each.sort_unstable();
    Ok(Report { done: each.len(), took, each })
}

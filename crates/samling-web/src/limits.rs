//! How much one client may ask for, so that nobody takes the service from the others.
//!
//! An office has one address for everybody in it. So the limit of pages is far above what people do, right links and right
//! passwords of known browsers are never held up, and only what goes wrong is counted strictly. Guessing passwords is slowed
//! down in `organiser/gate.rs`.

use crate::client::Client;
use crate::failure::Problem;
use crate::state::Web;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, MonotonicClock};
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

/// So many in so long a time; all of them may come at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many.
    pub count: NonZeroU32,
    /// In how long.
    pub per: Duration,
}

impl Rate {
    const fn new(count: u32, per: Duration) -> Option<Self> {
        match NonZeroU32::new(count) {
            Some(count) => Some(Self { count, per }),
            None => None,
        }
    }
    /// Reads `3000/minute`, `10/second` or `300/hour`.
    pub fn read(text: &str) -> Option<Self> {
        let (count, per) = text.split_once('/')?;
        let per = match per.trim() {
            "second" => Duration::from_secs(1),
            "minute" => Duration::from_mins(1),
            "hour" => Duration::from_hours(1),
            _ => return None,
        };
        Self::new(count.trim().parse().ok()?, per)
    }
    fn quota(self) -> Option<Quota> {
        Some(Quota::with_period(self.per / self.count.get())?.allow_burst(self.count))
    }
}

/// The limits, each per address of clients; `None` is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitSettings {
    /// Pages and forms.
    pub pages: Option<Rate>,
    /// Links that open nothing.
    pub wrong_links: Option<Rate>,
    /// Asking for a link by e-mail.
    pub link_requests: Option<Rate>,
}

impl Default for LimitSettings {
    fn default() -> Self {
        Self {
            pages: Rate::new(3000, Duration::from_mins(1)),
            wrong_links: Rate::new(60, Duration::from_mins(1)),
            link_requests: Rate::new(300, Duration::from_hours(1)),
        }
    }
}

/// Counts per address. Old counts are forgotten by [`Limiter::tidy`].
struct Limiter(Option<RateLimiter<IpAddr, DashMapStateStore<IpAddr>, MonotonicClock>>);

impl Limiter {
    fn new(rate: Option<Rate>) -> Self {
        Self(
            rate.and_then(Rate::quota)
                .map(|quota| RateLimiter::new(quota, DashMapStateStore::default(), MonotonicClock)),
        )
    }
    /// Counts one; if that is too many, for how long to wait.
    fn count(&self, client: Client) -> Result<(), Duration> {
        let (Some(limiter), Some(address)) = (&self.0, client.counted()) else { return Ok(()) };
        limiter.check_key(&address).map_err(|until| until.wait_time_from(MonotonicClock.now()))
    }
    fn tidy(&self) {
        if let Some(limiter) = &self.0 {
            limiter.retain_recent();
        }
    }
}

/// What is counted.
pub struct Limits {
    pages: Limiter,
    wrong_links: Limiter,
    link_requests: Limiter,
}

impl Default for Limits {
    fn default() -> Self {
        Self::new(&LimitSettings::default())
    }
}

impl Limits {
    /// With these limits.
    pub fn new(settings: &LimitSettings) -> Self {
        Self {
            pages: Limiter::new(settings.pages),
            wrong_links: Limiter::new(settings.wrong_links),
            link_requests: Limiter::new(settings.link_requests),
        }
    }
    /// Forgets the clients that have been quiet, so that memory is bounded. To be called about once a minute.
    pub fn tidy(&self) {
        for limiter in [&self.pages, &self.wrong_links, &self.link_requests] {
            limiter.tidy();
        }
    }
}

/// Lets a request in, or says for how long to wait.
pub async fn guard(State(web): State<Web>, client: Client, request: Request, next: Next) -> Response {
    let limits = &web.operation.limits;
    let refuse = |what: &'static str, wait: Duration| {
        web.operation.metrics.refused(what);
        Problem::TooMany(wait).into_response()
    };
    if let Err(wait) = limits.pages.count(client) {
        return refuse("pages", wait);
    }
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("", MatchedPath::as_str);
    if request.method() == Method::POST
        && route == crate::invitation::WAY_IN
        && let Err(wait) = limits.link_requests.count(client)
    {
        return refuse("link-requests", wait);
    }
    let response = next.run(request).await;
    // Only a wrong link is counted, and only a wrong one is refused: colleagues with right ones behind the same address are
    // not held up.
    if response.status() == StatusCode::NOT_FOUND
        && route.contains("{token}")
        && let Err(wait) = limits.wrong_links.count(client)
    {
        return refuse("wrong-links", wait);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(last: u8) -> Client {
        Client(Some(IpAddr::from([192, 0, 2, last])))
    }

    #[test]
    fn rates_are_read() {
        let rate = |count, seconds| Rate::new(count, Duration::from_secs(seconds));
        for (text, expect) in [
            ("3000/minute", rate(3000, 60)),
            (" 10 / second ", rate(10, 1)),
            ("300/hour", rate(300, 3600)),
            ("0/hour", None),
            ("-1/hour", None),
            ("10", None),
            ("10/day", None),
        ] {
            assert_eq!(Rate::read(text), expect, "{text}");
        }
    }

    #[test]
    fn one_client_is_slowed_down_and_another_is_not() {
        let limiter = Limiter::new(Rate::read("3/hour"));
        for _ in 0..3 {
            assert_eq!(limiter.count(from(1)), Ok(()));
        }
        let wait = limiter.count(from(1)).unwrap_err();
        assert!(wait > Duration::from_secs(1000) && wait <= Duration::from_mins(20), "{wait:?}");
        assert_eq!(limiter.count(from(2)), Ok(()));
    }

    #[test]
    fn clients_that_look_alike_and_limits_that_are_off_count_nothing() {
        let limiter = Limiter::new(Rate::read("1/hour"));
        for client in [Client(None), Client(Some(IpAddr::from([127, 0, 0, 1])))] {
            assert!((0..9).all(|_| limiter.count(client).is_ok()));
        }
        let off = Limiter::new(None);
        assert!((0..9).all(|_| off.count(from(1)).is_ok()));
    }

    #[test]
    fn quiet_clients_are_forgotten() {
        let limiter = Limiter::new(Rate::read("1000000/second"));
        for last in 0..=255 {
            limiter.count(from(last)).unwrap();
        }
        std::thread::sleep(Duration::from_millis(5));
        limiter.tidy();
        assert_eq!(limiter.0.unwrap().len(), 0);
    }
}

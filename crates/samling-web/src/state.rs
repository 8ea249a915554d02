//! What every handler gets.

use crate::announcement::made::Announcements;
use crate::client::Proxies;
use crate::health::Vitals;
use crate::limits::Limits;
use crate::metrics::Metrics;
use samling_app::Samling;
use samling_app::demo::DemoClock;
use samling_letters::Links;
use std::borrow::Cow;
use std::sync::Arc;

/// How this installation is set up.
#[derive(Clone)]
pub struct Settings {
    /// The address of the installation as the world sees it, without a slash at the end: `https://samling.example`.
    pub public_url: String,
    /// The demo's clock; only the demo has one.
    pub demo: Option<Arc<DemoClock>>,
}

impl Settings {
    /// True when cookies may only go over TLS.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
    /// The name of a cookie. Over TLS its beginning makes browsers take it from this host alone, and never from one beside it.
    pub fn cookie(&self, name: &'static str) -> Cow<'static, str> {
        if self.secure() { Cow::Owned(format!("__Host-{name}")) } else { Cow::Borrowed(name) }
    }
}

/// How it is run: whose word counts, how much is too much, and how it goes.
#[derive(Default)]
pub struct Operation {
    /// The proxies before it.
    pub proxies: Proxies,
    /// What one client may ask for.
    pub limits: Limits,
    /// What is counted.
    pub metrics: Metrics,
    /// Signs of life.
    pub vitals: Vitals,
}

/// The state of the web server.
#[derive(Clone)]
pub struct Web {
    /// The application.
    pub samling: Samling,
    /// How it is set up.
    pub settings: Settings,
    /// Announcements as they were made last.
    pub announcements: Arc<Announcements>,
    /// How it is run.
    pub operation: Arc<Operation>,
}

impl Web {
    /// Puts the parts together.
    pub fn new(samling: Samling, settings: Settings) -> Self {
        Self { samling, settings, announcements: Arc::default(), operation: Arc::default() }
    }
    /// Run in this way.
    pub fn run_as(self, operation: Arc<Operation>) -> Self {
        Self { operation, ..self }
    }
    /// The maker of absolute addresses.
    pub fn links(&self) -> Links {
        Links { base_url: self.settings.public_url.clone(), key: self.samling.key().clone() }
    }
}

//! Who asks: the language wished for, and the browser by a random cookie that ties forms to it.

use crate::kept::Kept;
use crate::state::Web;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use samling_app::links::Key;
use samling_domain::language::Language;
use samling_language::negotiate::negotiate;
use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const LANGUAGE: &str = "samling-language";
const BROWSER: &str = "samling-browser";

/// Who asks.
#[derive(Clone)]
pub struct Visitor {
    query: Option<String>,
    cookie: Option<String>,
    browser: Arc<str>,
    /// Set when a form was made, so that the cookie is only given to those who need it.
    needs_cookie: Arc<AtomicBool>,
    key: Key,
    /// The path asked for, for the language links.
    pub path: String,
}

impl Visitor {
    /// The language for pages of a gathering that is offered in these languages; its first language until the reader chooses.
    pub fn language(&self, offered: &[Language]) -> Language {
        negotiate(offered, self.query.as_deref(), self.cookie.as_deref(), None)
    }
    /// The language that the reader has chosen, on this page or on one before.
    pub fn chosen_language(&self) -> Option<Language> {
        let tags = [self.query.as_deref(), self.cookie.as_deref()];
        tags.into_iter().flatten().find_map(Language::from_tag)
    }
    /// The code that a form carries.
    pub fn form_code(&self) -> FormCode {
        FormCode(self.clone())
    }
    /// Whether the page that was made for this visitor is for nobody else: it holds a form's code.
    pub fn has_form(&self) -> bool {
        self.needs_cookie.load(Ordering::Relaxed)
    }
    /// Whether a form comes from a page that this browser was given.
    pub fn made(&self, code: &str) -> bool {
        self.key.form_code_fits(code, &self.browser)
    }
}

/// The code that a form carries. It is made only where a page shows it; a page without forms needs neither code nor cookie.
#[derive(Clone)]
pub struct FormCode(Visitor);

impl fmt::Display for FormCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.needs_cookie.store(true, Ordering::Relaxed);
        f.write_str(&self.0.key.form_code(&self.0.browser))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        // The middleware below meets everybody; a visitor without cookies is what is left without it.
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_else(|| Self {
            query: None,
            cookie: None,
            browser: Arc::from(""),
            needs_cookie: Arc::default(),
            key: Key::new([0; 32]),
            path: parts.uri.path().to_owned(),
        }))
    }
}

/// Meets every visitor before the handlers do, and gives cookies afterwards.
pub async fn meet(State(web): State<Web>, jar: CookieJar, mut request: Request, next: Next) -> Response {
    let query = request.uri().query().and_then(language_in).map(str::to_owned);
    let cookie = |name| jar.get(&web.settings.cookie(name));
    let known = cookie(BROWSER).map(|cookie| cookie.value().to_owned()).filter(|value| value.len() == 22);
    let browser = known.clone().unwrap_or_else(random);
    let visitor = Visitor {
        query: query.clone(),
        cookie: cookie(LANGUAGE).map(|cookie| cookie.value().to_owned()),
        browser: Arc::from(browser.as_str()),
        needs_cookie: Arc::default(),
        key: web.samling.key().clone(),
        path: request.uri().path().to_owned(),
    };
    request.extensions_mut().insert(visitor.clone());
    let hosts = [header::ORIGIN, header::HOST].map(|name| request.headers().get(name).cloned());
    let (response, kept) = match Kept::of(request).await {
        Ok((request, kept)) => (next.run(request).await, kept),
        Err(status) => (status.into_response(), None),
    };
    if crate::failure::is_foreign(&response) {
        let [origin, host] = hosts;
        tracing::warn!(
            ?origin,
            ?host,
            "a form from another address was refused; where both are yours, the reverse proxy does not pass on the Host header"
        );
    }
    let mut response = crate::failure::dress(&web, &visitor, response, kept.as_ref());
    if known.is_none() && visitor.has_form() {
        set(&mut response, &web, BROWSER, browser);
    }
    if let Some(language) = query.as_deref().and_then(Language::from_tag) {
        set(&mut response, &web, LANGUAGE, language.tag().to_owned());
    }
    response
}

/// The value of `lang` in a query.
fn language_in(query: &str) -> Option<&str> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang="))
}

fn random() -> String {
    let mut bytes = [0_u8; 16];
    // Without randomness from the system a form's code would fit anybody: then no form works, which is the safe way.
    if getrandom::fill(&mut bytes).is_err() {
        return String::new();
    }
    URL_SAFE_NO_PAD.encode(bytes)
}

fn set(response: &mut Response, web: &Web, name: &'static str, value: String) {
    let cookie = Cookie::build((web.settings.cookie(name), value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(web.settings.secure())
        .build();
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

//! A mail server (RFC 5321), phase by phase, so that it is known whether a failed letter may have arrived.

use super::{Envelope, Post};
use crate::plain::{cut, line};
use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use samling_app::correspondence::Sent;
use std::cell::Cell;
use std::time::Duration;
use url::{Host, Url};

/// How the line is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Security {
    /// Not at all: `smtp://`.
    None,
    /// STARTTLS after the greeting, and nothing without it: `smtp+starttls://`.
    StartTls,
    /// TLS from the first byte: `smtps://`.
    Tls,
}

/// Why an address names no mail server that can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAServer {
    /// It is no address.
    #[error("write the mail server like smtps://user:password@mail.example or smtp://127.0.0.1:25")]
    Malformed,
    /// A password would go over an open line.
    #[error("a password needs an encrypted line: use smtps:// or smtp+starttls://")]
    PasswordInTheOpen,
    /// TLS cannot be set up.
    #[error("TLS cannot be set up: {0}")]
    Tls(String),
}

/// Hands letters to a mail server.
pub struct SmtpPost {
    host: String,
    port: u16,
    security: Security,
    credentials: Option<Credentials>,
    hello: ClientId,
    timeout: Duration,
    last_timeout: Duration,
}

impl std::fmt::Debug for SmtpPost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SmtpPost")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("security", &self.security)
            .finish_non_exhaustive()
    }
}

impl SmtpPost {
    /// From an address: `smtps://user:password@mail.example` (port 465), `smtp+starttls://…` (port 587) or
    /// `smtp://127.0.0.1` (port 25, not encrypted). Reserved characters in user and password are percent-encoded.
    ///
    /// `hello` is the name by which we greet the server: the host of our own address.
    pub fn from_url(url: &str, hello: &str) -> Result<Self, NotAServer> {
        let url = Url::parse(url.trim()).map_err(|_| NotAServer::Malformed)?;
        let (security, usual) = match url.scheme() {
            "smtp" => (Security::None, 25),
            "smtp+starttls" => (Security::StartTls, 587),
            "smtps" => (Security::Tls, 465),
            _ => return Err(NotAServer::Malformed),
        };
        let host = url.host().ok_or(NotAServer::Malformed)?.to_owned();
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(NotAServer::Malformed);
        }
        let credentials = credentials(&url)?;
        if credentials.is_some() && security == Security::None && !is_loopback(&host) {
            return Err(NotAServer::PasswordInTheOpen);
        }
        // A bracketed IPv6 address is for URLs only.
        let host = host.to_string().trim_matches(['[', ']']).to_owned();
        if host.is_empty() {
            return Err(NotAServer::Malformed);
        }
        let post = Self {
            port: url.port().unwrap_or(usual),
            host,
            security,
            credentials,
            hello: ClientId::Domain(hello.to_owned()),
            timeout: Duration::from_mins(1),
            // RFC 5321, 4.5.3.2.6 asks for patience after the final dot, lest letters come twice.
            last_timeout: Duration::from_mins(5),
        };
        if security != Security::None {
            post.tls()?;
        }
        Ok(post)
    }

    /// Sets how long to wait for each answer, and for the one after the message.
    #[must_use]
    pub fn with_timeouts(self, each: Duration, last: Duration) -> Self {
        Self { timeout: each, last_timeout: last, ..self }
    }

    fn tls(&self) -> Result<TlsParameters, NotAServer> {
        TlsParameters::new(self.host.clone()).map_err(|error| NotAServer::Tls(told(&error)))
    }

    /// Greets the server, with TLS and password where they are set; nothing has been sent when this fails.
    pub fn connect(&self) -> Result<SmtpConnection, String> {
        let tls =
            if self.security == Security::None { None } else { Some(self.tls().map_err(|e| e.to_string())?) };
        let at_once = tls.as_ref().filter(|_| self.security == Security::Tls);
        let server = (self.host.as_str(), self.port);
        let mut line = SmtpConnection::connect(server, Some(self.timeout), &self.hello, at_once, None)
            .map_err(|error| told(&error))?;
        if let Some(tls) = tls.filter(|_| self.security == Security::StartTls) {
            line.starttls(&tls, &self.hello).map_err(|error| told(&error))?;
        }
        if let Some(credentials) = &self.credentials
            && let Err(error) = line.auth(&[Mechanism::Plain, Mechanism::Login], credentials)
        {
            line.abort();
            return Err(told(&error));
        }
        Ok(line)
    }

    /// Sender and recipients; how many of them the server takes.
    fn address(line: &mut SmtpConnection, id: i64, envelope: &Envelope) -> Result<(), Sent> {
        let address =
            |text: &String| text.parse::<Address>().map_err(|_| Sent::Refused("not an address".to_owned()));
        let from = address(&envelope.from)?;
        let to: Vec<Address> = envelope.to.iter().map(address).collect::<Result<_, _>>()?;
        let mut options = Vec::new();
        if std::iter::once(&from).chain(&to).any(|one| !AsRef::<str>::as_ref(one).is_ascii()) {
            if !line.server_info().supports_feature(Extension::SmtpUtfEight) {
                return Err(Sent::Refused("the mail server takes only addresses in ASCII".to_owned()));
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        line.command(Mail::new(Some(from), options)).map_err(|error| answer(&error))?;
        let (mut taken, mut refused, mut later) = (0_usize, Vec::new(), Vec::new());
        for one in to {
            match line.command(Rcpt::new(one, Vec::new())) {
                Ok(_) => taken += 1,
                Err(error) if error.is_permanent() => refused.push(told(&error)),
                Err(error) if error.is_transient() => later.push(told(&error)),
                Err(error) => return Err(answer(&error)),
            }
        }
        if taken == 0 {
            return Err(match later.into_iter().next() {
                Some(reason) => Sent::TryLater(reason),
                None => Sent::Refused(cut(&refused.join("; "), LONGEST_REASON)),
            });
        }
        if !refused.is_empty() || !later.is_empty() {
            let (refused, later) = (refused.len(), later.len());
            tracing::warn!(
                letter = id,
                taken,
                refused,
                later,
                "the mail server takes a letter for some recipients only"
            );
        }
        Ok(())
    }

    fn hand_over(&self, line: &mut SmtpConnection, raw: &[u8]) -> Sent {
        if let Err(error) = line.command(Data) {
            return answer(&error);
        }
        if line.set_timeout(Some(self.last_timeout)).is_err() {
            return Sent::TryLater("the line broke".to_owned());
        }
        // The parts are asked for one after the other; when no more is asked for, the whole message has gone out, and only
        // the final dot is still to come.
        let gone = Cell::new(false);
        let mut whole = Some(raw);
        let parts = std::iter::from_fn(|| {
            gone.set(whole.is_none());
            whole.take()
        });
        match line.message_iter(parts) {
            Ok(_) => Sent::Delivered,
            Err(error) if error.status().is_some() || !gone.get() => answer(&error),
            Err(error) => Sent::Unsure(told(&error)),
        }
    }
}

impl Post for SmtpPost {
    fn deliver(&self, id: i64, raw: &[u8], envelope: &Envelope) -> Sent {
        let mut line = match self.connect() {
            Ok(line) => line,
            Err(reason) => return Sent::TryLater(reason),
        };
        let sent = match Self::address(&mut line, id, envelope) {
            Ok(()) => self.hand_over(&mut line, raw),
            Err(sent) => sent,
        };
        // The farewell changes nothing any more, so nobody waits for it long.
        if !matches!(sent, Sent::Unsure(_)) && line.set_timeout(Some(self.timeout.min(FAREWELL))).is_ok() {
            line.abort();
        }
        sent
    }
    fn certain(&self) -> bool {
        false
    }
}

/// How long to wait for the answer to QUIT.
const FAREWELL: Duration = Duration::from_secs(5);

/// The most characters of a server's answer that are kept.
const LONGEST_REASON: usize = 300;

/// What the server or the system said, in one line.
fn told(error: &lettre::transport::smtp::Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(deeper) = source {
        let more = deeper.to_string();
        if !text.contains(&more) {
            text.push_str(": ");
            text.push_str(&more);
        }
        source = deeper.source();
    }
    cut(&line(&text), LONGEST_REASON)
}

/// A failure before the message was handed over, or an answer of the server: 5xx is for good, all else may pass.
fn answer(error: &lettre::transport::smtp::Error) -> Sent {
    if error.is_permanent() { Sent::Refused(told(error)) } else { Sent::TryLater(told(error)) }
}

fn credentials(url: &Url) -> Result<Option<Credentials>, NotAServer> {
    if url.username().is_empty() && url.password().is_none() {
        return Ok(None);
    }
    let user = decoded(url.username()).ok_or(NotAServer::Malformed)?;
    let password = decoded(url.password().unwrap_or_default()).ok_or(NotAServer::Malformed)?;
    Ok(Some(Credentials::new(user, password)))
}

/// Undoes percent-encoding.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn is_loopback(host: &Host<String>) -> bool {
    match host {
        Host::Domain(name) => {
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
        }
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.is_loopback(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_servers_are_read() {
        for (url, host, port, security) in [
            ("smtp://127.0.0.1:2525", "127.0.0.1", 2525, Security::None),
            ("smtp://mail.example", "mail.example", 25, Security::None),
            ("smtp+starttls://u:p%40%C3%A6@mail.example", "mail.example", 587, Security::StartTls),
            ("smtps://u:p@mail.example/", "mail.example", 465, Security::Tls),
            ("smtp://u:p@localhost", "localhost", 25, Security::None),
            ("smtp://[::1]:26", "::1", 26, Security::None),
        ] {
            let post = SmtpPost::from_url(url, "samling.example").unwrap();
            assert_eq!((post.host.as_str(), post.port, post.security), (host, port, security), "{url}");
            assert!(!format!("{post:?}").contains("p%40"), "no password in a log");
        }
        for (url, error) in [
            ("mail.example", NotAServer::Malformed),
            ("http://mail.example", NotAServer::Malformed),
            ("smtp://", NotAServer::Malformed),
            ("smtp://a/b", NotAServer::Malformed),
            ("smtps://u:%zz@mail.example", NotAServer::Malformed),
            ("smtp://u:p@mail.example", NotAServer::PasswordInTheOpen),
        ] {
            assert_eq!(SmtpPost::from_url(url, "x").unwrap_err(), error, "{url}");
        }
        assert_eq!(decoded("a%40%C3%A6"), Some("a@æ".to_owned()));
    }
}

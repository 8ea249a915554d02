//! From where a request comes: the address on the line, or, behind a proxy that is trusted, the one that the proxy names.
//!
//! Anybody can write `X-Forwarded-For` into a request. So it counts only on lines from trusted proxies, and is read from its
//! end: the first address from there that is not itself a trusted proxy is the client. Which of the two headers the proxy
//! sets must be known, because it passes the other one on as the client wrote it.

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, header};
use axum::middleware::Next;
use axum::response::Response;
use ipnet::IpNet;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::state::Web;

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The header in which a proxy names the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ProxyHeader {
    /// `X-Forwarded-For: client, proxy`.
    #[default]
    XForwardedFor,
    /// `Forwarded: for=client` (RFC 7239).
    Forwarded,
}

impl ProxyHeader {
    /// By its name, in small letters.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "x-forwarded-for" => Some(Self::XForwardedFor),
            "forwarded" => Some(Self::Forwarded),
            _ => None,
        }
    }
    const fn name(self) -> HeaderName {
        match self {
            Self::XForwardedFor => X_FORWARDED_FOR,
            Self::Forwarded => header::FORWARDED,
        }
    }
}

/// The proxies whose word about the client counts.
#[derive(Debug, Default)]
pub struct Proxies {
    trusted: Vec<IpNet>,
    header: ProxyHeader,
    told: AtomicBool,
}

impl Proxies {
    /// These networks, which name the client in this header.
    pub fn new(trusted: Vec<IpNet>, header: ProxyHeader) -> Self {
        Self { trusted, header, told: AtomicBool::new(false) }
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|network| network.contains(&address))
    }

    /// The client of a request that came from `peer`.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        if !self.trusts(peer) {
            return peer;
        }
        let mut client = peer;
        for value in headers.get_all(self.header.name()).iter().rev() {
            // What cannot be read is not passed over: what stands before it may be made up.
            let Ok(value) = value.to_str() else { return client };
            for hop in value.rsplit(',') {
                let named = match self.header {
                    ProxyHeader::XForwardedFor => address(hop),
                    ProxyHeader::Forwarded => forwarded_for(hop).and_then(address),
                };
                let Some(named) = named else { return client };
                client = named;
                if !self.trusts(named) {
                    return client;
                }
            }
        }
        client
    }

    /// Says once that a proxy stands before us which nobody has told us of.
    fn wonder(&self, headers: &HeaderMap) {
        let forwarded = headers.contains_key(X_FORWARDED_FOR) || headers.contains_key(header::FORWARDED);
        if forwarded && self.trusted.is_empty() && !self.told.swap(true, Ordering::Relaxed) {
            tracing::warn!(
                "requests come through a proxy, but the setting \"proxies\" names none: clients cannot be told apart"
            );
        }
    }
}

/// An address, with or without port and brackets.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let address = bare.parse::<IpAddr>().ok().or_else(|| Some(text.parse::<SocketAddr>().ok()?.ip()))?;
    Some(address.to_canonical())
}

/// The `for` of one element of a `Forwarded` header.
fn forwarded_for(element: &str) -> Option<&str> {
    element.split(';').find_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        name.eq_ignore_ascii_case("for").then(|| value.trim_matches('"'))
    })
}

/// The client of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Client(pub Option<IpAddr>);

impl Client {
    /// What limits are counted by: the address, of IPv6 the network (/64) that one line has. Nothing where clients cannot be
    /// told apart: this machine itself, which may be a proxy that nobody has told us of.
    pub fn counted(self) -> Option<IpAddr> {
        match self.0? {
            address if address.is_loopback() => None,
            IpAddr::V4(address) => Some(IpAddr::V4(address)),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Some(IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0)))
            }
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Client {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().copied().unwrap_or_default())
    }
}

/// Finds out who the client is, for everything that comes after.
pub async fn find(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let proxies = &web.operation.proxies;
    proxies.wonder(request.headers());
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let client = peer.map(|peer| proxies.client(peer, request.headers()));
    request.extensions_mut().insert(Client(client));
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(header: ProxyHeader, peer: &str, values: &[&str]) -> String {
        let trusted = ["127.0.0.0/8", "10.1.0.0/16", "2001:db8::/32"];
        let proxies = Proxies::new(trusted.map(|n| n.parse().unwrap()).to_vec(), header);
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(header.name(), value.parse().unwrap());
        }
        proxies.client(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn a_trusted_proxy_names_the_client_and_nobody_else_does() {
        for (peer, values, expect) in [
            ("192.0.2.9", &["198.51.100.1"][..], "192.0.2.9"),
            ("127.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            ("127.0.0.1", &["8.8.8.8, 198.51.100.1"], "198.51.100.1"),
            ("127.0.0.1", &["8.8.8.8", "198.51.100.1, 10.1.2.3"], "198.51.100.1"),
            ("127.0.0.1", &["198.51.100.1:4711"], "198.51.100.1"),
            ("127.0.0.1", &["[2001:db9::1]:4711"], "2001:db9::1"),
            ("127.0.0.1", &["::ffff:198.51.100.1"], "198.51.100.1"),
            ("::ffff:127.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            ("127.0.0.1", &["8.8.8.8, unknown"], "127.0.0.1"),
            ("127.0.0.1", &["8.8.8.8, unknown, 10.1.2.3"], "10.1.2.3"),
            ("127.0.0.1", &["10.1.2.3"], "10.1.2.3"),
            ("127.0.0.1", &[""], "127.0.0.1"),
            ("127.0.0.1", &[], "127.0.0.1"),
        ] {
            assert_eq!(client(ProxyHeader::XForwardedFor, peer, values), expect, "{peer} {values:?}");
        }
    }

    #[test]
    fn forwarded_is_read_as_its_rfc_says() {
        for (values, expect) in [
            (&["for=198.51.100.1;proto=https;by=10.1.2.3"][..], "198.51.100.1"),
            (&["For=\"[2001:db9::1]:4711\""], "2001:db9::1"),
            (&["for=8.8.8.8, proto=https; for=198.51.100.1"], "198.51.100.1"),
            (&["for=8.8.8.8, for=_hidden"], "127.0.0.1"),
            (&["for=8.8.8.8, proto=https"], "127.0.0.1"),
        ] {
            assert_eq!(client(ProxyHeader::Forwarded, "127.0.0.1", values), expect, "{values:?}");
        }
    }

    #[test]
    fn limits_count_by_the_line_and_not_where_clients_look_alike() {
        let counted = |text: &str| Client(Some(text.parse().unwrap())).counted().map(|a| a.to_string());
        assert_eq!(counted("198.51.100.1").as_deref(), Some("198.51.100.1"));
        assert_eq!(counted("2001:db9:1:2:3:4:5:6").as_deref(), Some("2001:db9:1:2::"));
        assert_eq!(counted("127.0.0.1"), None);
        assert_eq!(counted("::1"), None);
        assert_eq!(Client(None).counted(), None);
    }
}

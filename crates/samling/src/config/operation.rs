//! The settings that are about running it: proxies, limits, monitoring, the disk.

use ipnet::IpNet;
use samling_language::Messages;
use samling_web::{LimitSettings, Limits, Operation, Proxies, ProxyHeader, Rate};
use std::net::{IpAddr, SocketAddr};

/// How it is run.
#[derive(Clone)]
pub struct OperationConfig {
    /// The proxies whose word about the client counts.
    pub proxies: Vec<IpNet>,
    /// The header in which they give it.
    pub proxy_header: ProxyHeader,
    /// Where monitoring is answered; nowhere without it.
    pub metrics_listen: Option<SocketAddr>,
    /// When there is little room on the disk.
    pub disk_warning: DiskWarning,
    /// What one client may ask for.
    pub limits: LimitSettings,
}

/// When there is little room on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskWarning {
    /// Below 1 GiB, or 5 % of a disk that is so small that this is less.
    Usual,
    /// Below so many bytes.
    Bytes(u64),
    /// Below this percentage of the disk.
    Percent(u8),
}

const GIB: u64 = 1 << 30;

impl DiskWarning {
    /// The limit for a disk of this size, in bytes.
    pub fn limit(self, size: u64) -> u64 {
        match self {
            Self::Usual => GIB.min(size / 20),
            Self::Bytes(bytes) => bytes,
            Self::Percent(percent) => size / 100 * u64::from(percent),
        }
    }

    /// Reads `500 MiB`, `2 GiB` or `10 %`.
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let number = |end: &str| text.strip_suffix(end)?.trim().parse::<u64>().ok();
        if let Some(percent) = number("%") {
            return u8::try_from(percent).ok().filter(|percent| *percent < 100).map(Self::Percent);
        }
        let units = [("MiB", 1 << 20), ("GiB", GIB)];
        let (count, unit) = units.iter().find_map(|(end, unit)| Some((number(end)?, *unit)))?;
        count.checked_mul(unit).map(Self::Bytes)
    }
}

impl OperationConfig {
    /// Reads the settings; `wrong` takes the key and what is wrong with it.
    pub(super) fn read(
        value: &impl Fn(&str) -> Option<String>,
        wrong: &mut impl FnMut(&str, String),
        m: Messages,
    ) -> Self {
        let mut proxies = Vec::new();
        for text in value("proxies").unwrap_or_default().split(',').map(str::trim).filter(|t| !t.is_empty()) {
            match network(text) {
                Some(network) => proxies.push(network),
                None => wrong("proxies", m.command_config_proxy_wrong(text)),
            }
        }
        let proxy_header = value("proxy_header")
            .map_or(Some(ProxyHeader::default()), |name| ProxyHeader::from_name(&name.to_ascii_lowercase()));
        if proxy_header.is_none() {
            wrong("proxy_header", m.command_config_proxy_header_wrong().to_owned());
        }
        let metrics_listen = value("metrics_listen").and_then(|text| {
            let address = text.parse().ok();
            if address.is_none() {
                wrong("metrics_listen", m.command_config_listen_wrong(&text));
            }
            address
        });
        let disk_warning =
            value("disk_warning").map_or(Some(DiskWarning::Usual), |text| DiskWarning::read(&text));
        if disk_warning.is_none() {
            wrong("disk_warning", m.command_config_disk_warning_wrong().to_owned());
        }
        let usual = LimitSettings::default();
        let mut rate = |key: &str, usual: Option<Rate>| match value(key).as_deref() {
            None => usual,
            Some("off") => None,
            Some(text) => {
                let read = Rate::read(text);
                if read.is_none() {
                    wrong(key, m.command_config_rate_wrong(text));
                }
                read
            }
        };
        let limits = LimitSettings {
            pages: rate("limits.pages", usual.pages),
            wrong_links: rate("limits.wrong_links", usual.wrong_links),
            link_requests: rate("limits.link_requests", usual.link_requests),
        };
        Self {
            proxies,
            proxy_header: proxy_header.unwrap_or_default(),
            metrics_listen,
            disk_warning: disk_warning.unwrap_or(DiskWarning::Usual),
            limits,
        }
    }

    /// What the web server needs of it.
    pub fn operation(&self) -> Operation {
        Operation {
            proxies: Proxies::new(self.proxies.clone(), self.proxy_header),
            limits: Limits::new(&self.limits),
            ..Operation::default()
        }
    }
}

/// A network, `10.0.0.0/8`, or an address alone.
fn network(text: &str) -> Option<IpNet> {
    text.parse().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_disk_is_little_by_bytes_or_by_percent() {
        for (text, expect) in [
            ("500 MiB", Some(DiskWarning::Bytes(500 << 20))),
            ("2GiB", Some(DiskWarning::Bytes(2 << 30))),
            ("10 %", Some(DiskWarning::Percent(10))),
            ("100 %", None),
            ("2", None),
            ("-2 GiB", None),
        ] {
            assert_eq!(DiskWarning::read(text), expect, "{text}");
        }
        assert_eq!(DiskWarning::Usual.limit(500 * GIB), GIB);
        assert_eq!(DiskWarning::Usual.limit(2 * GIB), GIB / 10);
        assert_eq!(DiskWarning::Percent(10).limit(1000), 100);
    }

    #[test]
    fn a_proxy_is_an_address_or_a_network() {
        assert_eq!(network("127.0.0.1"), "127.0.0.1/32".parse().ok());
        assert_eq!(network("10.0.0.0/8"), "10.0.0.0/8".parse().ok());
        assert_eq!(network("proxy.example"), None);
    }
}

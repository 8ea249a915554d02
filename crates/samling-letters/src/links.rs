//! Absolute addresses of pages, as letters name them.

use samling_app::links::{CONTRIBUTOR_SEGMENT, Key, Purpose};
use samling_domain::gathering::Gathering;
use samling_domain::identity::{ContributorId, OrganisationId};
use samling_domain::language::Language;

/// Makes addresses.
#[derive(Debug, Clone)]
pub struct Links {
    /// Where the program is reached: `https://samling.example`, with or without a slash at the end.
    pub base_url: String,
    /// The key for links.
    pub key: Key,
}

impl Links {
    /// The announcement.
    pub fn announcement(&self, gathering: &Gathering, language: Language) -> String {
        announcement(&self.base_url, gathering, language)
    }
    /// The invitation of an organisation.
    pub fn invitation(
        &self,
        gathering: &Gathering,
        organisation: &OrganisationId,
        generation: i64,
        language: Language,
    ) -> String {
        self.with_token(Purpose::Invitation, gathering, organisation, generation, language)
    }
    /// The delegation of an organisation.
    pub fn manage(
        &self,
        gathering: &Gathering,
        organisation: &OrganisationId,
        generation: i64,
        language: Language,
    ) -> String {
        self.with_token(Purpose::Manage, gathering, organisation, generation, language)
    }

    /// The waiting list as an organisation sees it, where it answers an offer.
    pub fn waiting_list(
        &self,
        gathering: &Gathering,
        organisation: &OrganisationId,
        generation: i64,
        language: Language,
    ) -> String {
        let manage = self.with_token(Purpose::Manage, gathering, organisation, generation, language);
        let (page, query) = manage.split_once('?').unwrap_or((&manage, ""));
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        format!("{page}/waiting-list{query}")
    }

    /// The delegation of an organisation, for the main contact's deputy.
    pub fn deputy(
        &self,
        gathering: &Gathering,
        organisation: &OrganisationId,
        generation: i64,
        language: Language,
    ) -> String {
        self.with_token(Purpose::Deputy, gathering, organisation, generation, language)
    }
    /// Where a colleague takes over as main contact, once.
    pub fn take_over(&self, gathering: &Gathering, nonce: &str, language: Language) -> String {
        let page = format!("{}/take-over", gathering.id);
        format!("{}{}", self.once(&page, nonce), query(gathering, language))
    }
    /// Where a main contact confirms an address, once.
    pub fn confirm_address(&self, gathering: &Gathering, nonce: &str, language: Language) -> String {
        let page = format!("{}/confirm-address", gathering.id);
        format!("{}{}", self.once(&page, nonce), query(gathering, language))
    }
    /// Where an organiser logs in, once.
    pub fn log_in(&self, nonce: &str, language: Language) -> String {
        format!("{}?lang={}", self.once("log-in/link", nonce), language.tag())
    }
    /// Where an organiser chooses a new password, once.
    pub fn reset_password(&self, nonce: &str, language: Language) -> String {
        format!("{}?lang={}", self.once("log-in/reset", nonce), language.tag())
    }

    fn once(&self, page: &str, nonce: &str) -> String {
        format!("{}/{page}/{}", self.base_url.trim_end_matches('/'), self.key.single_use(nonce))
    }
    /// What a contributor is asked for.
    pub fn contributor(
        &self,
        gathering: &Gathering,
        id: ContributorId,
        generation: i64,
        language: Language,
    ) -> String {
        let token = self.key.contributor_token(&gathering.id, id, generation);
        let (base, segment) = (self.base_url.trim_end_matches('/'), CONTRIBUTOR_SEGMENT);
        format!("{base}/{}/{segment}/{token}{}", gathering.id, query(gathering, language))
    }

    fn with_token(
        &self,
        purpose: Purpose,
        gathering: &Gathering,
        organisation: &OrganisationId,
        generation: i64,
        language: Language,
    ) -> String {
        let token = self.key.token(purpose, &gathering.id, organisation, generation);
        let base = self.base_url.trim_end_matches('/');
        format!("{base}/{}/{}/{token}{}", gathering.id, purpose.segment(), query(gathering, language))
    }

    /// The name of the host, for Message-IDs.
    pub fn host(&self) -> String {
        host(&self.base_url)
    }
}

/// The address of the announcement.
pub(crate) fn announcement(base_url: &str, gathering: &Gathering, language: Language) -> String {
    format!("{}/{}{}", base_url.trim_end_matches('/'), gathering.id, query(gathering, language))
}

/// The language, unless it is the one that pages come in by themselves.
pub(crate) fn query(gathering: &Gathering, language: Language) -> String {
    let first = gathering.languages.first().copied().unwrap_or_default();
    if language == first { String::new() } else { format!("?lang={}", language.tag()) }
}

/// The host of an address, without port; `localhost` where there is none.
fn host(base_url: &str) -> String {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit('@').next().unwrap_or_default();
    let host = match authority.find(']') {
        Some(end) => &authority[..=end],
        None => authority.split(':').next().unwrap_or_default(),
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '[' | ']' | ':');
    if !host.is_empty() && host.chars().all(plain) {
        host.to_ascii_lowercase()
    } else {
        "localhost".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_found_in_an_address() {
        for (url, expect) in [
            ("https://Samling.example", "samling.example"),
            ("http://127.0.0.1:8080/x", "127.0.0.1"),
            ("http://[::1]:80", "[::1]"),
            ("https://a@b.example:1?x", "b.example"),
            ("https://æ.example", "localhost"),
            ("https://x\r\ny", "localhost"),
            ("", "localhost"),
        ] {
            assert_eq!(host(url), expect, "{url}");
        }
    }
}

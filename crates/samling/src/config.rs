//! The settings of an installation: one TOML file or none, overridden by the environment.
//!
//! Every error names file, line and key. To add a setting: name it in [`KEYS`], read it in [`Config::from_values`], and
//! explain it in docs/operations.md. What is about running it stands in `operation.rs`.

mod operation;

pub use operation::{DiskWarning, OperationConfig};

use crate::cli::Place;
use crate::trouble::Trouble;
use samling_language::Messages;
use samling_letters::{Sender, SmtpPost};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

/// The settings and the names by which the environment overrides them.
pub const KEYS: [(&str, &str); 15] = [
    ("listen", "SAMLING_LISTEN"),
    ("public_url", "SAMLING_PUBLIC_URL"),
    ("data", "SAMLING_DATA"),
    ("database", "SAMLING_DATABASE"),
    ("letters.folder", "SAMLING_LETTERS_FOLDER"),
    ("letters.smtp", "SAMLING_LETTERS_SMTP"),
    ("letters.from", "SAMLING_LETTERS_FROM"),
    ("letters.reply_to", "SAMLING_LETTERS_REPLY_TO"),
    ("proxies", "SAMLING_PROXIES"),
    ("proxy_header", "SAMLING_PROXY_HEADER"),
    ("metrics_listen", "SAMLING_METRICS_LISTEN"),
    ("disk_warning", "SAMLING_DISK_WARNING"),
    ("limits.pages", "SAMLING_LIMITS_PAGES"),
    ("limits.wrong_links", "SAMLING_LIMITS_WRONG_LINKS"),
    ("limits.link_requests", "SAMLING_LIMITS_LINK_REQUESTS"),
];

/// The settings. They may hold passwords, so they cannot be printed.
#[derive(Clone)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address as the world sees it, without a slash at the end.
    pub public_url: String,
    /// The data folder.
    pub data: PathBuf,
    /// The database: `postgres://…`, or the path of a SQLite file.
    pub database: String,
    /// Where letters go.
    pub letters: LettersConfig,
    /// How it is run.
    pub operation: OperationConfig,
}

/// How letters leave.
#[derive(Clone)]
pub enum Way {
    /// Into a folder.
    Folder(PathBuf),
    /// To a mail server.
    Smtp(String),
}

/// Letters.
#[derive(Clone)]
pub struct LettersConfig {
    /// How they leave.
    pub way: Way,
    /// From whom they come.
    pub sender: Sender,
}

/// A value and where it was said, for messages.
#[derive(Debug, Clone)]
struct Said {
    value: String,
    place: String,
}

type Values = BTreeMap<&'static str, Said>;

impl Config {
    /// Reads the settings file, if there is one, and the environment.
    pub fn load(path: Option<&Path>, m: Messages) -> Result<Self, Trouble> {
        Self::of_place(&Place { config: path.map(Path::to_owned), ..Place::default() }, m)
    }

    /// As [`Config::load`], with what the command line says of data folder and database.
    pub fn of_place(place: &Place, m: Messages) -> Result<Self, Trouble> {
        let mut values = match &place.config {
            Some(path) => from_file(path, m)?,
            None => Values::new(),
        };
        for (key, name) in KEYS {
            if let Some(value) = std::env::var(name).ok().filter(|value| !value.is_empty()) {
                values.insert(key, Said { value, place: name.to_owned() });
            }
        }
        if let Some(data) = &place.data {
            values.insert("data", Said { value: data.display().to_string(), place: "--data".to_owned() });
            if place.database.is_none() {
                // Another data folder means the database in it, not that of the settings.
                values.remove("database");
            }
        }
        if let Some(database) = &place.database {
            values.insert("database", Said { value: database.clone(), place: "--database".to_owned() });
        }
        Self::from_values(&values, m).map_err(|errors| Trouble::usage(errors.join("\n")))
    }

    fn from_values(values: &Values, m: Messages) -> Result<Self, Vec<String>> {
        let mut errors = Vec::new();
        let value = |key: &str| values.get(key).map(|said| said.value.clone());
        let mut wrong = |key: &str, what: String| {
            let place = values.get(key).map_or(key, |said| said.place.as_str());
            errors.push(m.command_config_at(place, what));
        };
        let listen = value("listen").unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        let listen = listen.parse::<SocketAddr>().unwrap_or_else(|_| {
            wrong("listen", m.command_config_listen_wrong(&listen));
            SocketAddr::from(([127, 0, 0, 1], 8080))
        });
        let public_url = value("public_url").unwrap_or_else(|| format!("http://{listen}"));
        let public_url = public_url.trim_end_matches('/').to_owned();
        if !is_public_url(&public_url) {
            wrong("public_url", m.command_config_public_url_wrong(&public_url));
        }
        let data = PathBuf::from(value("data").unwrap_or_else(|| "samling-data".to_owned()));
        let database =
            value("database").unwrap_or_else(|| data.join("samling.db").to_string_lossy().into_owned());
        let way = match (value("letters.smtp"), value("letters.folder")) {
            (Some(_), Some(_)) => {
                wrong("letters.folder", m.command_config_letters_both().to_owned());
                Way::Folder(data.join("letters"))
            }
            (Some(url), None) => {
                if let Err(error) = SmtpPost::from_url(&url, "localhost") {
                    wrong("letters.smtp", m.command_config_smtp_wrong(error.to_string()));
                }
                if value("letters.from").is_none() {
                    wrong("letters.from", m.command_config_from_missing().to_owned());
                }
                Way::Smtp(url)
            }
            (None, folder) => Way::Folder(folder.map_or_else(|| data.join("letters"), PathBuf::from)),
        };
        let from = value("letters.from").unwrap_or_else(|| "Samling <samling@localhost.invalid>".to_owned());
        let (name, address) = mailbox(&from).unwrap_or_else(|| {
            wrong("letters.from", m.command_config_from_wrong(&from));
            (String::new(), String::new())
        });
        let reply_to = value("letters.reply_to");
        if let Some(reply_to) = reply_to.as_ref().filter(|text| !is_email(text)) {
            wrong("letters.reply_to", m.command_config_from_wrong(reply_to));
        }
        let sender = Sender { name, address, reply_to };
        let operation = OperationConfig::read(&value, &mut wrong, m);
        let letters = LettersConfig { way, sender };
        let config = Self { listen, public_url, data, database, letters, operation };
        if errors.is_empty() { Ok(config) } else { Err(errors) }
    }
}

fn is_email(text: &str) -> bool {
    samling_domain::typed::is_email(text)
}

/// `Samling <samling@organiser.example>`, or an address alone.
fn mailbox(text: &str) -> Option<(String, String)> {
    let (name, address) = match text.trim().strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
        Some((name, address)) => (name.trim().trim_matches('"').to_owned(), address.trim().to_owned()),
        None => (String::new(), text.trim().to_owned()),
    };
    is_email(&address).then_some((name, address))
}

/// `https://host` or `http://host:port`, and nothing after it.
fn is_public_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|host| {
        !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) && !host.chars().any(char::is_control)
    })
}

/// Reads a file into values by their whole keys. Folders are as seen from the file.
fn from_file(path: &Path, m: Messages) -> Result<Values, Trouble> {
    let source = crate::text_file::read(path, m)?.text;
    let file = path.display().to_string();
    let line = |at: usize| source.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
    let table = match DeTable::parse(&source) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            let place = format!("{file}:{}", line(error.span().map_or(0, |span| span.start)));
            return Err(Trouble::usage(m.command_config_at(place, m.command_config_syntax(error.message()))));
        }
    };
    let (mut values, mut errors) = (Values::new(), Vec::new());
    let mut flat: Vec<(String, usize, &DeValue<'_>)> = Vec::new();
    for (key, value) in &table {
        let name = key.get_ref().to_string();
        match value.get_ref() {
            DeValue::Table(inner) if matches!(name.as_str(), "letters" | "limits") => {
                let inner = inner.iter();
                flat.extend(inner.map(|(key, value)| {
                    (format!("{name}.{}", key.get_ref()), key.span().start, value.get_ref())
                }));
            }
            value => flat.push((name, key.span().start, value)),
        }
    }
    for (name, at, value) in flat {
        let place = format!("{file}:{}: {name}", line(at));
        match (KEYS.iter().find(|(key, _)| *key == name), value) {
            (None, _) => {
                let known = KEYS.map(|(key, _)| key).join(", ");
                errors.push(m.command_config_at(place, m.command_config_unknown_key(known)));
            }
            (Some((key, _)), DeValue::String(value)) => {
                let value = if matches!(*key, "data" | "letters.folder") {
                    beside(path, value)
                } else {
                    value.to_string()
                };
                values.insert(*key, Said { value, place });
            }
            (Some((key, _)), DeValue::Array(list)) if *key == "proxies" => {
                let texts: Option<Vec<&str>> = list.iter().map(|entry| entry.get_ref().as_str()).collect();
                match texts {
                    Some(texts) => drop(values.insert(*key, Said { value: texts.join(","), place })),
                    None => errors.push(m.command_config_at(place, m.command_config_not_text())),
                }
            }
            (Some(_), _) => errors.push(m.command_config_at(place, m.command_config_not_text())),
        }
    }
    if errors.is_empty() { Ok(values) } else { Err(Trouble::usage(errors.join("\n"))) }
}

fn beside(file: &Path, folder: &str) -> String {
    file.parent().unwrap_or(Path::new("")).join(folder).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use samling_domain::language::Language;

    const M: Messages = Messages::new(Language::En);

    fn values(pairs: &[(&'static str, &str)]) -> Values {
        let said = |value: &str| Said { value: value.to_owned(), place: "samling.toml:1".to_owned() };
        pairs.iter().map(|(key, value)| (*key, said(value))).collect()
    }

    #[test]
    fn without_a_file_everything_has_a_default() {
        let config = Config::from_values(&Values::new(), M).ok().unwrap();
        assert_eq!(config.public_url, "http://127.0.0.1:8080");
        assert_eq!(Path::new(&config.database), Path::new("samling-data").join("samling.db"));
        assert!(matches!(config.letters.way, Way::Folder(folder) if folder.ends_with("letters")));
    }

    #[test]
    fn wrong_values_are_named_with_their_place() {
        for (pairs, part) in [
            (&[("listen", "localhost")][..], "127.0.0.1:8080"),
            (&[("public_url", "samling.example")], "https://"),
            (&[("public_url", "https://samling.example/x")], "https://"),
            (&[("letters.smtp", "mail.example"), ("letters.from", "a@b.example")], "smtps://"),
            (&[("letters.smtp", "smtp://127.0.0.1:25")], "from"),
            (&[("letters.from", "Samling")], "Samling"),
            (&[("letters.reply_to", "nobody")], "nobody"),
            (
                &[
                    ("letters.smtp", "smtp://a.example"),
                    ("letters.folder", "x"),
                    ("letters.from", "a@b.example"),
                ],
                "folder",
            ),
            (&[("proxies", "127.0.0.1, proxy.example")], "proxy.example"),
            (&[("proxy_header", "via")], "x-forwarded-for"),
            (&[("metrics_listen", "9108")], "127.0.0.1"),
            (&[("disk_warning", "much")], "GiB"),
            (&[("limits.pages", "many")], "3000/minute"),
        ] {
            let errors = Config::from_values(&values(pairs), M).err().unwrap();
            assert!(errors.len() == 1 && errors[0].contains(part), "{pairs:?}: {errors:?}");
        }
    }

    #[test]
    fn a_sender_has_a_name_and_an_address() {
        let both = |name: &str, address: &str| Some((name.to_owned(), address.to_owned()));
        assert_eq!(mailbox("Samling <a@b.example>"), both("Samling", "a@b.example"));
        assert_eq!(mailbox("\"Klima, samling\" <a@b.example>"), both("Klima, samling", "a@b.example"));
        assert_eq!(mailbox("a@b.example"), both("", "a@b.example"));
        assert_eq!(mailbox("Samling"), None);
        assert_eq!(mailbox("Samling <a>"), None);
    }
}

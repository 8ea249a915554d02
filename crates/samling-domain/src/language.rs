//! The three equal languages, and texts in them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of the surface.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Norwegian Bokmål.
    #[default]
    Nb,
    /// Norwegian Nynorsk.
    Nn,
    /// English.
    En,
}

impl Language {
    /// All three, in the order in which pages offer them.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The tag for `lang` attributes and headers.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }
    /// Reads a tag such as `nb`, `nn-NO` or `en_GB`; `no` is Bokmål.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// A text of the organiser in Bokmål and Nynorsk, and in English where there is one.
///
/// It may refer to facts of the gathering, such as `{{deadline}}`, so that dates, prices and counts stand in one
/// place only (see [`crate::gathering::facts`]).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English; without it readers of English see the Bokmål text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// The text for a reader, and the language it is really in (for its `lang` attribute).
    pub fn get(&self, language: Language) -> (&str, Language) {
        match (language, &self.en) {
            (Language::Nn, _) => (&self.nn, Language::Nn),
            (Language::En, Some(en)) => (en, Language::En),
            _ => (&self.nb, Language::Nb),
        }
    }
    /// The text for a reader.
    pub fn in_language(&self, language: Language) -> &str {
        self.get(language).0
    }
    /// The texts that there are, with their languages.
    pub fn all(&self) -> impl Iterator<Item = (Language, &str)> {
        [(Language::Nb, self.nb.as_str()), (Language::Nn, self.nn.as_str())]
            .into_iter()
            .chain(self.en.as_deref().map(|en| (Language::En, en)))
    }
}

/// The written form that an organisation wants letters in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WrittenForm {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// No form chosen: letters come in Bokmål.
    #[default]
    Neutral,
    /// English.
    En,
}

impl WrittenForm {
    /// The language of letters to this organisation.
    pub const fn language(self) -> Language {
        match self {
            Self::Nn => Language::Nn,
            Self::En => Language::En,
            Self::Nb | Self::Neutral => Language::Nb,
        }
    }
    /// As written in files.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::Neutral => "neutral",
            Self::En => "en",
        }
    }
}

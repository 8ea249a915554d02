//! Diet and access needs: what may be chosen, what a participant has said, and the form in which it is said.
//!
//! This is data about health. It is voluntary, stored with a consent of its own only, and never asked about others by name.

use crate::gathering::Gathering;
use crate::identity::NeedId;
use crate::language::Text;
use crate::personal::Personal;
use crate::registration::form::{FieldError, FieldErrorKind};
use crate::time::Deadline;
use crate::typed::line;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The longest text about food or access, in characters.
pub const LONGEST_TEXT: usize = 500;

/// What participants may say about food and access, each for themselves. A field for free text is always there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NeedsRules {
    /// The last moment to say something; when the hotel gets its numbers, or else the last moment for changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Deadline>,
    /// Choices of diet, counted for the kitchen per meal.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diet: Vec<DietChoice>,
    /// Choices of access needs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub access: Vec<AccessChoice>,
}

impl NeedsRules {
    /// True when the organiser has said nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
    /// The words of a choice of either list.
    pub fn label(&self, id: &NeedId) -> Option<&Text> {
        let diet = self.diet.iter().find(|choice| choice.id == *id).map(|choice| &choice.label);
        diet.or_else(|| self.access.iter().find(|choice| choice.id == *id).map(|choice| &choice.label))
    }
}

/// A choice of diet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DietChoice {
    /// The choice's id.
    pub id: NeedId,
    /// As it is shown.
    pub label: Text,
}

/// A choice of access needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccessChoice {
    /// The choice's id.
    pub id: NeedId,
    /// As it is shown.
    pub label: Text,
    /// True where the organiser must know who it is, such as for an adapted hotel room; otherwise only the number is shown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_name: bool,
}

/// What a participant has said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    /// Diet as ticked.
    pub diet: BTreeSet<NeedId>,
    /// Diet in own words.
    pub diet_text: Personal,
    /// Access needs as ticked.
    pub access: BTreeSet<NeedId>,
    /// Access needs in own words.
    pub access_text: Personal,
}

impl Needs {
    /// True when nothing is said.
    pub fn is_empty(&self) -> bool {
        self.diet.is_empty()
            && self.diet_text.is_empty()
            && self.access.is_empty()
            && self.access_text.is_empty()
    }
    /// Whether the organiser must know who it is: a choice that says so, or words of one's own about access.
    pub fn by_name(&self, rules: &NeedsRules) -> bool {
        !self.access_text.is_empty()
            || rules.access.iter().any(|choice| choice.by_name && self.access.contains(&choice.id))
    }
}

/// The form as it comes from the browser: `diet` and `access` (several), `diet-text`, `access-text`, `consent`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NeedsForm {
    /// Diet as ticked.
    pub diet: Vec<String>,
    /// Diet as typed.
    pub diet_text: Personal,
    /// Access needs as ticked.
    pub access: Vec<String>,
    /// Access needs as typed.
    pub access_text: Personal,
    /// The consent.
    pub consent: bool,
}

impl NeedsForm {
    /// Reads the pairs of a form submission; unknown names are passed over.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            let plain = || line(value);
            match name {
                "diet" => form.diet.push(plain()),
                "diet-text" => form.diet_text = Personal::new(plain()),
                "access" => form.access.push(plain()),
                "access-text" => form.access_text = Personal::new(plain()),
                "consent" => form.consent = true,
                _ => {}
            }
        }
        form
    }

    /// The form filled in with what is stored, which always has a consent.
    pub fn from_needs(needs: &Needs) -> Self {
        Self {
            diet: needs.diet.iter().map(ToString::to_string).collect(),
            diet_text: needs.diet_text.clone(),
            access: needs.access.iter().map(ToString::to_string).collect(),
            access_text: needs.access_text.clone(),
            consent: true,
        }
    }

    /// What is to be stored: something, or nothing. `stored` tells whether there is a consent already: to take that away is
    /// to withdraw it; to say something without one is an error.
    pub fn read(&self, gathering: &Gathering, stored: bool) -> Result<Option<Needs>, Vec<FieldError>> {
        if !self.consent && stored {
            return Ok(None);
        }
        let mut errors = Vec::new();
        let mut add = |field: &str, kind| {
            errors.push(FieldError { field: field.to_owned(), person: None, kind });
        };
        let rules = &gathering.needs;
        let needs = Needs {
            diet: chosen(&self.diet, rules.diet.iter().map(|choice| &choice.id)),
            diet_text: self.diet_text.clone(),
            access: chosen(&self.access, rules.access.iter().map(|choice| &choice.id)),
            access_text: self.access_text.clone(),
        };
        if needs.diet.len() < count(&self.diet) {
            add("diet", FieldErrorKind::Unknown);
        }
        if needs.access.len() < count(&self.access) {
            add("access", FieldErrorKind::Unknown);
        }
        for (field, text) in [("diet-text", &needs.diet_text), ("access-text", &needs.access_text)] {
            if text.reveal().chars().count() > LONGEST_TEXT {
                add(field, FieldErrorKind::TooLong(LONGEST_TEXT));
            }
        }
        if !self.consent && !needs.is_empty() {
            add("consent", FieldErrorKind::ConsentMissing);
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok((!needs.is_empty()).then_some(needs))
    }
}

fn count(words: &[String]) -> usize {
    words.iter().collect::<BTreeSet<_>>().len()
}

fn chosen<'a>(words: &[String], known: impl Iterator<Item = &'a NeedId>) -> BTreeSet<NeedId> {
    known.filter(|id| words.iter().any(|word| word == id.as_str())).cloned().collect()
}

/// Nameless counts by the main contact, for participants who are not reached by e-mail.
pub type Nameless = BTreeMap<NeedId, u32>;

/// Reads nameless counts (`need-ID`) from the pairs of a form: each at most `most`, zeros left out. Every error at its field.
pub fn read_nameless<'a>(
    gathering: &Gathering,
    most: u32,
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Nameless, Vec<FieldError>> {
    let (mut counts, mut errors) = (Nameless::new(), Vec::new());
    for (name, value) in pairs {
        let Some(id) = name.strip_prefix("need-") else { continue };
        let Some(id) = NeedId::new(id).ok().filter(|id| gathering.needs.label(id).is_some()) else {
            continue;
        };
        let value = value.trim();
        let count = if value.is_empty() { Some(0) } else { value.parse::<u32>().ok() };
        match count {
            Some(0) => {}
            Some(count) if count <= most => {
                counts.insert(id, count);
            }
            _ => errors.push(FieldError {
                field: name.to_owned(),
                person: None,
                kind: FieldErrorKind::TooManyCounted(most),
            }),
        }
    }
    if errors.is_empty() { Ok(counts) } else { Err(errors) }
}

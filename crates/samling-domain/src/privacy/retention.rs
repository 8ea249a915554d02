//! When each kind of personal data is deleted.

use crate::gathering::Gathering;
use crate::gathering::milestones::Milestone;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How long something is kept: a number of days after the last day, or until a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Deleted so many days after the last day.
    Days(u32),
    /// Deleted on this date.
    Until(Date),
}

impl Serialize for Keep {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Days(days) => serializer.serialize_u32(*days),
            Self::Until(date) => serializer.collect_str(date),
        }
    }
}

impl<'de> Deserialize<'de> for Keep {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Keep;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a date such as 2018-12-28, or a number of days")
            }
            fn visit_i64<E: serde::de::Error>(self, days: i64) -> Result<Keep, E> {
                u32::try_from(days)
                    .ok()
                    .filter(|days| *days <= MOST_DAYS)
                    .map(Keep::Days)
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Signed(days), &self))
            }
            fn visit_u64<E: serde::de::Error>(self, days: u64) -> Result<Keep, E> {
                self.visit_i64(i64::try_from(days).unwrap_or(i64::MAX))
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Keep, E> {
                text.trim()
                    .parse()
                    .map(Keep::Until)
                    .map_err(|_| E::invalid_value(serde::de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Keep {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Keep".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A number of days after the last day, or a date.",
            "oneOf": [
                { "type": "integer", "minimum": 1, "maximum": MOST_DAYS },
                { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
            ]
        })
    }
}

/// The longest time in days: more than thirty years is not a limit.
const MOST_DAYS: u32 = 11_000;

/// How long each kind of personal data is kept. Diet and access needs go first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RetentionRules {
    /// Diet and access needs, and nameless counts of them; 7 days when not given.
    pub needs: Keep,
    /// Forms that were begun and never sent; 7 days when not given.
    pub drafts: Keep,
    /// Wishes for the parallel sessions; 30 days when not given.
    pub wishes: Keep,
    /// The content and the receivers of letters; 30 days when not given.
    pub letters: Keep,
    /// Names, addresses, telephone numbers and messages; 30 days when not given.
    pub names: Keep,
    /// The terms as they were accepted; 30 days when not given.
    pub terms: Keep,
}

impl Default for RetentionRules {
    fn default() -> Self {
        let (soon, later) = (Keep::Days(7), Keep::Days(30));
        Self { needs: soon, drafts: soon, wishes: later, letters: later, names: later, terms: later }
    }
}

/// A kind of personal data that is deleted by itself on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Diet and access needs, and nameless counts of them.
    Needs,
    /// Forms that were begun and never sent.
    Drafts,
    /// The content and the receivers of letters.
    Letters,
    /// Wishes for the parallel sessions.
    Wishes,
    /// Names, addresses, telephone numbers and messages, wherever they stand.
    Names,
    /// The terms as they were accepted.
    Terms,
}

impl Kind {
    /// All kinds, in the order in which they are deleted when several are due.
    pub const ALL: [Self; 6] =
        [Self::Needs, Self::Drafts, Self::Letters, Self::Wishes, Self::Names, Self::Terms];

    /// As in the gathering file, as stored, and the end of translation keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Needs => "needs",
            Self::Drafts => "drafts",
            Self::Letters => "letters",
            Self::Wishes => "wishes",
            Self::Names => "names",
            Self::Terms => "terms",
        }
    }
    /// Reads what [`Kind::code`] wrote.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
    fn keep(self, rules: &RetentionRules) -> Keep {
        match self {
            Self::Needs => rules.needs,
            Self::Drafts => rules.drafts,
            Self::Letters => rules.letters,
            Self::Wishes => rules.wishes,
            Self::Names => rules.names,
            Self::Terms => rules.terms,
        }
    }
}

/// The rule of a kind in a word, for the proof of a deletion: `days-7` or `date-2018-12-28`.
pub fn rule_of(gathering: &Gathering, kind: Kind) -> String {
    match kind.keep(&gathering.retention) {
        Keep::Days(days) => format!("days-{days}"),
        Keep::Until(date) => format!("date-{date}"),
    }
}

/// The day on which a kind is deleted; nothing for a gathering without days.
pub fn day_of(gathering: &Gathering, kind: Kind) -> Option<Date> {
    let last = gathering.last_day()?.date;
    match kind.keep(&gathering.retention) {
        Keep::Days(days) => last.checked_add(i64::from(days).days()).ok(),
        Keep::Until(date) => Some(date),
    }
}

/// The instant from which a kind is to be deleted: the beginning of its day.
pub fn instant_of(gathering: &Gathering, kind: Kind) -> Option<Timestamp> {
    let midnight = day_of(gathering, kind)?.at(0, 0, 0, 0);
    Some(gathering.timezone.instant(midnight))
}

/// Whether a kind is to be deleted by now.
pub fn is_due(gathering: &Gathering, kind: Kind, now: Timestamp) -> bool {
    instant_of(gathering, kind).is_some_and(|at| at <= now)
}

/// When the first and the last deletions come, as moments in the life of the gathering.
pub fn milestones(gathering: &Gathering) -> Vec<(Timestamp, Milestone)> {
    let needs = instant_of(gathering, Kind::Needs);
    let last = Kind::ALL.into_iter().filter_map(|kind| instant_of(gathering, kind)).max();
    let last = last.filter(|last| Some(*last) != needs);
    [(needs, Milestone::NeedsDeleted), (last, Milestone::DataDeleted)]
        .into_iter()
        .filter_map(|(at, milestone)| Some((at?, milestone)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_days_or_a_date() {
        for (text, keep) in
            [("7", Keep::Days(7)), ("\"2018-12-28\"", Keep::Until("2018-12-28".parse().unwrap()))]
        {
            let read: Keep = serde_json::from_str(text).unwrap();
            assert_eq!(read, keep);
            assert_eq!(serde_json::to_string(&keep).unwrap(), text);
        }
        for bad in ["-1", "99999999", "\"28.12.2018\"", "true", "7.5"] {
            assert!(serde_json::from_str::<Keep>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn codes_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
        }
    }
}

//! Money: whole øre, never a floating point number.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Sub};

/// An amount in øre (1 krone = 100 øre). In files it is written in kroner: `2500` or `"2500,50"`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// From whole kroner; an amount past the range is held at its end.
    pub const fn kroner(kroner: i64) -> Self {
        Self(kroner.saturating_mul(100))
    }
    /// From øre.
    pub const fn ore(ore: i64) -> Self {
        Self(ore)
    }
    /// The amount in øre.
    pub const fn as_ore(self) -> i64 {
        self.0
    }
    /// Less `other`, never below zero.
    pub fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).max(0))
    }
    /// True for nothing to pay.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Reads `2500`, `2 500`, `2500,5` or `2500.50` (kroner).
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (whole, part) = plain.split_once([',', '.']).unwrap_or((&plain, ""));
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
            return None;
        }
        let ore = format!("{part:0<2}").parse::<i64>().ok()?;
        whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(ore).map(Self)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}
impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}
impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}
impl Mul<i64> for Money {
    type Output = Self;
    fn mul(self, times: i64) -> Self {
        Self(self.0.saturating_mul(times))
    }
}
impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 {
            serializer.serialize_i64(self.0 / 100)
        } else {
            let sign = if self.0 < 0 { "-" } else { "" };
            serializer.serialize_str(&format!("{sign}{},{:02}", self.0.abs() / 100, self.0.abs() % 100))
        }
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Money;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an amount in kroner such as 2500 or \"2500,50\"")
            }
            fn visit_i64<E: serde::de::Error>(self, kroner: i64) -> Result<Money, E> {
                match kroner.checked_mul(100) {
                    Some(ore) if ore >= 0 => Ok(Money(ore)),
                    _ => Err(E::invalid_value(serde::de::Unexpected::Signed(kroner), &self)),
                }
            }
            fn visit_u64<E: serde::de::Error>(self, kroner: u64) -> Result<Money, E> {
                i64::try_from(kroner)
                    .map_err(|_| E::invalid_value(serde::de::Unexpected::Unsigned(kroner), &self))
                    .and_then(|kroner| self.visit_i64(kroner))
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Money, E> {
                Money::parse(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Money".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An amount in kroner: a whole number, or a text with øre such as \"2500,50\".",
            "oneOf": [{ "type": "integer", "minimum": 0 }, { "type": "string", "pattern": "^[0-9 ]+([,.][0-9]{1,2})?$" }]
        })
    }
}

/// A price as the organiser states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// The amount in kroner.
    pub kroner: Money,
    /// True where the price is an estimate: pages and letters say "about".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub about: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, ore) in [("2500", 250_000), ("2 500", 250_000), ("2500,5", 250_050), ("0.05", 5)] {
            assert_eq!(Money::parse(text), Some(Money::ore(ore)), "{text}");
        }
        for bad in ["", "-5", "2500,123", "2,500,0", "kr 5", "99999999999999999999"] {
            assert_eq!(Money::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_file_round_trip_keeps_the_ore() {
        for ore in [0, 5, 100, 250_050, 65_000] {
            let text = serde_json::to_string(&Money::ore(ore)).unwrap();
            assert_eq!(serde_json::from_str::<Money>(&text).unwrap(), Money::ore(ore));
        }
    }
}

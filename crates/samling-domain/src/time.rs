//! Times of a gathering: civil days and times in its own zone, and deadlines that are valid through a stated second.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Why a name is no time zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no time zone has this name; write it like Europe/Oslo")]
pub struct NotAZone;

/// A time zone by its IANA name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Zone(TimeZone);

impl Zone {
    /// Looks a zone up by its name, such as `Europe/Oslo`.
    pub fn named(name: &str) -> Result<Self, NotAZone> {
        TimeZone::get(name).map(Self).map_err(|_| NotAZone)
    }
    /// The name.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }
    /// The instant of a civil time here; in the hour that is skipped in spring the later reading holds.
    pub fn instant(&self, civil: DateTime) -> Timestamp {
        self.0.to_ambiguous_timestamp(civil).compatible().unwrap_or(Timestamp::MAX)
    }
    /// The civil time here at an instant.
    pub fn civil(&self, instant: Timestamp) -> DateTime {
        self.0.to_datetime(instant)
    }
}

impl Default for Zone {
    fn default() -> Self {
        Self(TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC))
    }
}
impl TryFrom<String> for Zone {
    type Error = NotAZone;
    fn try_from(name: String) -> Result<Self, NotAZone> {
        Self::named(&name)
    }
}
impl From<Zone> for String {
    fn from(zone: Zone) -> String {
        zone.name().to_owned()
    }
}

/// A last moment in the gathering's zone, valid through the second that it states.
///
/// Written as a day (`2018-11-20`, valid through 23.59.59) or a time (`2018-11-20T12:00:00`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Deadline(DateTime);

impl Deadline {
    /// Valid through 23.59.59 of a day.
    pub fn end_of(day: Date) -> Self {
        Self(day.to_datetime(Time::constant(23, 59, 59, 0)))
    }
    /// Valid through a stated second.
    pub fn at(time: DateTime) -> Self {
        Self(time)
    }
    /// The last civil second that it is valid.
    pub fn last_second(self) -> DateTime {
        self.0
    }
    /// The day.
    pub fn date(self) -> Date {
        self.0.date()
    }
    /// The first instant that is too late.
    pub fn passes_at(self, zone: &Zone) -> Timestamp {
        let instant = zone.instant(self.0);
        instant.checked_add(1.second()).unwrap_or(instant)
    }
    /// True from the first instant that is too late.
    pub fn is_past(self, zone: &Zone, now: Timestamp) -> bool {
        now >= self.passes_at(zone)
    }
    /// Whole days from today's date to the deadline's date; negative afterwards.
    pub fn days_left(self, zone: &Zone, now: Timestamp) -> i32 {
        let today = zone.civil(now).date();
        today.until(self.date()).map_or(0, |span| span.get_days())
    }
}

impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.time() == Time::constant(23, 59, 59, 0) { self.0.date().fmt(f) } else { self.0.fmt(f) }
    }
}
impl Serialize for Deadline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Deadline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let parsed = if text.trim().len() <= 10 {
            text.trim().parse::<Date>().map(Self::end_of)
        } else {
            text.trim().parse::<DateTime>().map(Self)
        };
        parsed.map_err(|_| {
            serde::de::Error::invalid_value(
                serde::de::Unexpected::Str(&text),
                &"a deadline such as 2018-11-20 (valid through 23.59.59) or 2018-11-20T12:00:00",
            )
        })
    }
}
impl JsonSchema for Deadline {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Deadline".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "The last moment: a day (valid through 23.59.59) or a day and time, in the gathering's zone.",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$"
        })
    }
}

/// A time of day without seconds, written `10:00` or `10.00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(Time);

impl Clock {
    /// The time of day.
    pub const fn time(self) -> Time {
        self.0
    }
    /// From hours and minutes, if they are a time of day.
    pub fn new(hour: i8, minute: i8) -> Option<Self> {
        Time::new(hour, minute, 0, 0).ok().map(Self)
    }
    /// Reads `10:00` or `10.00`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once([':', '.'])?;
        let two = |s: &str| s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit());
        if !two(minute) || !(two(hour) || (hour.len() == 1 && hour.as_bytes()[0].is_ascii_digit())) {
            return None;
        }
        Self::new(hour.parse().ok()?, minute.parse().ok()?)
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}
impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let plain = text.strip_suffix(":00").filter(|rest| rest.len() >= 4).unwrap_or(&text);
        Self::parse(plain).ok_or_else(|| {
            serde::de::Error::invalid_value(serde::de::Unexpected::Str(&text), &"a time of day such as 10:00")
        })
    }
}
impl JsonSchema for Clock {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Clock".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "A time of day such as 10:00.", "pattern": "^[0-9]{1,2}[:.][0-9]{2}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn oslo() -> Zone {
        Zone::named("Europe/Oslo").unwrap()
    }

    #[test]
    fn a_deadline_is_valid_through_its_last_second() {
        let deadline = Deadline::end_of(jiff::civil::date(2018, 11, 20));
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert!(!deadline.is_past(&oslo(), at("2018-11-20T22:59:59.999Z")), "23.59.59 in Oslo is in time");
        assert!(deadline.is_past(&oslo(), at("2018-11-20T23:00:00Z")), "00.00.00 in Oslo is too late");
        assert_eq!(deadline.days_left(&oslo(), at("2018-11-07T09:00:00Z")), 13);
        assert_eq!(deadline.days_left(&oslo(), at("2018-11-20T22:00:00Z")), 0);
        assert_eq!(deadline.to_string(), "2018-11-20");
    }

    #[test]
    fn clocks_are_read_in_both_ways() {
        for (text, expect) in [("10:00", "10:00"), ("9.30", "09:30"), ("15.15", "15:15")] {
            assert_eq!(Clock::parse(text).unwrap().to_string(), expect);
        }
        for bad in ["", "10", "24:00", "10:60", "10:0", "a:00", "100:00"] {
            assert_eq!(Clock::parse(bad), None, "{bad}");
        }
    }
}

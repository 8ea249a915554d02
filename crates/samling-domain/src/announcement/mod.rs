//! Reads an announcement in plain Norwegian prose and finds facts in it that contradict each other, or
//! contradict what the gathering says.
//!
//! A text is cut into blocks and sentences ([`layout`]), values are read from them ([`dates`], [`times`],
//! [`money`], [`counts`]), and a value becomes a [`Statement`] only when the words around it give it a sure
//! [`Meaning`]. Only statements of the same meaning are compared: a deadline for the hotel never contradicts
//! one for signing up. What has no sure meaning is left alone, since a false alarm costs as much as a miss.

mod agreement;
mod calendar;
mod contradictions;
mod counts;
mod coverage;
mod dates;
mod days;
mod deadlines;
mod layout;
mod money;
mod order;
mod programme;
mod reading;
mod times;
mod tokens;
mod venue;
mod weekdays;
mod words;

pub use contradictions::contradictions;
pub use dates::{CalendarDay, Weekday};
pub use times::ClockTime;

use serde::{Deserialize, Serialize};

/// Where a statement was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The text under check.
    Announcement,
    /// The gathering file.
    Gathering,
    /// Another text, by name.
    Named(String),
}

/// A place in a text: `text` stands at `line` and `column`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The text that it is in.
    pub source: Source,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// The sentence or the part of it that says the value.
    pub text: String,
}

/// What kind of disagreement a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// Two deadlines for signing up.
    RegistrationDeadline,
    /// Two deadlines for the same other thing.
    Deadline,
    /// The gathering is on different days.
    GatheringDates,
    /// A date does not fall on the weekday named.
    Weekday,
    /// A date that no calendar has.
    NoSuchDate,
    /// The same thing happens at different times.
    Time,
    /// The same thing has different prices.
    Price,
    /// The same number is said differently.
    Count,
    /// Something comes before what must come first.
    Order,
    /// The number of days differs from the days named.
    Duration,
    /// The gathering is at different places.
    Venue,
}

/// One disagreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its kind.
    pub kind: FindingKind,
    /// What the values are about.
    pub meaning: Meaning,
    /// The places, in the order of the text; two for a contradiction, one for a value that is wrong in itself.
    pub places: Vec<Place>,
    /// The values in normal form, one per place: `2018-11-20`, `11:30`, `2500`, `3-5`. For a weekday that does
    /// not fit its date, a single place has two values: the weekday said and the date's own weekday.
    pub said: Vec<String>,
}

/// A meal of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum MealName {
    Breakfast,
    Lunch,
    Dinner,
}

/// What a price is the price of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PriceItem {
    /// Taking part with the night included.
    WithNight,
    /// A day package, without night.
    DayPackage,
    /// The night alone.
    Night,
    /// Dinner alone.
    Dinner,
    /// Lunch alone.
    Lunch,
    /// The fee for taking part.
    Fee,
    /// The fee for not turning up.
    NoShow,
}

/// Which parallel sessions are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Slot {
    BeforeLunch,
    AfterLunch,
}

/// What a value says. Values are compared only within one meaning.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// All days of the gathering: [`Value::Days`].
    GatheringDays,
    /// The date of day number n: [`Value::Days`] with one day.
    GatheringDay(u8),
    /// A date without a surer meaning; only its weekday is checked.
    DateMentioned,
    /// The deadline for signing up: [`Value::Moment`].
    RegistrationDeadline,
    /// Until when a registration may be changed.
    ChangeDeadline,
    /// Until when a registration may be cancelled.
    CancellationDeadline,
    /// The deadline for booking a room.
    HotelDeadline,
    /// A deadline for something else, by the text's own word.
    OtherDeadline(String),
    /// When the gathering or one day of it starts: [`Value::Time`].
    Starts(Option<u8>),
    /// When the gathering or one day of it ends: [`Value::Time`].
    Ends(Option<u8>),
    /// A meal, on a day where that is known: [`Value::Time`].
    Meal(MealName, Option<u8>),
    /// When the doors or the reception open.
    Arrival(Option<u8>),
    /// An item of the programme by its day and title in lower case: [`Value::Time`].
    Programme(Option<u8>, String),
    /// A price; the terms (`member`, `single-room`) tell prices of the same item apart: [`Value::Price`].
    Price(PriceItem, Vec<String>),
    /// Participants per organisation whose stay is covered: [`Value::Count`].
    CoveredPersons,
    /// Day packages covered per organisation.
    CoveredDayPackages,
    /// Nights covered per participant.
    CoveredNights,
    /// Organisations invited, in a region where one is named.
    Invited(Option<String>),
    /// How many parallel sessions there are to be.
    Parallels(Option<Slot>),
    /// How many parallel sessions the programme lists.
    ParallelsListed(Option<Slot>),
    /// How many days the gathering lasts.
    DurationDays,
    /// How many participants there is room for.
    Capacity,
    /// How many participants an organisation may send.
    PerOrganisation,
    /// The hotel: [`Value::Name`].
    Venue,
}

/// A value in normal form.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// One or more days in order.
    Days(Vec<CalendarDay>),
    /// A deadline.
    Moment {
        /// The day.
        day: CalendarDay,
        /// The time of day, where stated.
        time: Option<ClockTime>,
        /// Said with "before": the last day may be the day before.
        before: bool,
    },
    /// A time, with the end where stated.
    Time {
        /// When it starts.
        start: ClockTime,
        /// When it ends.
        end: Option<ClockTime>,
    },
    /// A price in kroner; least and most are equal unless it is a range.
    Price {
        /// Whole kroner.
        least: u32,
        /// Whole kroner.
        most: u32,
        /// Said with "about". Prices are compared by number all the same.
        about: bool,
    },
    /// A number; least and most are equal unless it is a range.
    Count {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// A name.
    Name(String),
}

impl Value {
    /// The value as one short text for programs and for messages.
    pub fn normal_form(&self) -> String {
        let range = |least: u32, most: u32| match most {
            u32::MAX => format!("{least}+"),
            _ if least == most => least.to_string(),
            _ => format!("{least}-{most}"),
        };
        match self {
            Self::Days(days) => match (days.first(), days.last()) {
                (Some(first), Some(last)) if days.len() > 1 => {
                    format!("{}/{}", first.normal_form(), last.normal_form())
                }
                (Some(only), _) => only.normal_form(),
                _ => String::new(),
            },
            Self::Moment { day, time: Some(time), .. } => {
                format!("{}T{}", day.normal_form(), time.normal_form())
            }
            Self::Moment { day, .. } => day.normal_form(),
            Self::Time { start, end: Some(end) } => format!("{}/{}", start.normal_form(), end.normal_form()),
            Self::Time { start, .. } => start.normal_form(),
            Self::Price { least, most, .. } | Self::Count { least, most } => range(*least, *most),
            Self::Name(name) => name.clone(),
        }
    }

    /// An exact number of kroner, said without "about".
    pub fn kroner(kroner: u32) -> Self {
        Self::Price { least: kroner, most: kroner, about: false }
    }

    /// An exact number.
    pub fn count(number: u32) -> Self {
        Self::Count { least: number, most: number }
    }

    /// A deadline by its date.
    pub fn deadline(date: jiff::civil::Date) -> Self {
        Self::Moment { day: date.into(), time: None, before: false }
    }

    /// Days of a gathering by their dates.
    pub fn days(dates: &[jiff::civil::Date]) -> Self {
        Self::Days(dates.iter().map(|date| CalendarDay::from(*date)).collect())
    }

    /// A time of day by hour and minute.
    pub fn time(hour: u8, minute: u8) -> Self {
        Self::Time { start: ClockTime { hour, minute }, end: None }
    }
}

/// A fact that a text states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// What it is about.
    pub meaning: Meaning,
    /// What it says.
    pub value: Value,
    /// Where.
    pub place: Place,
    /// It states the whole fact, as a fact box or a title does, rather than mentioning a part of it.
    pub firm: bool,
    /// Statements of one run of a programme stand side by side and are not set against each other.
    pub run: Option<usize>,
}

/// What is known from elsewhere, such as the gathering file; the caller makes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownFact {
    /// What it is about.
    pub meaning: Meaning,
    /// What it says.
    pub value: Value,
    /// Where.
    pub place: Place,
}

/// Every fact with a sure meaning that the text states, in the order of the text.
pub fn statements(text: &str) -> Vec<Statement> {
    reading::read(text, &[]).statements
}

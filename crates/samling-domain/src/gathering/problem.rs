//! What is wrong in a gathering or its file: each problem with its place and its facts, without words.
//!
//! The words stand in the locales: a problem's text has the key `problem-<code>`, and its arguments are the fields of its
//! kind. To add a problem, add a kind here and a text in every locale.

use crate::announcement::FindingKind;
use crate::language::Language;
use crate::time::{Clock, Deadline};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A place in a file, as an editor counts it: both from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The gathering cannot be published like this.
    Error,
    /// Probably not meant; the organiser decides.
    Warning,
}

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Where in the gathering, such as `programme[3].starts` (the fourth item: lists count from 0); empty: the whole.
    pub path: String,
    /// Where in the file, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// The words in question, when the problem is about a part of a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// What is wrong.
    #[serde(flatten)]
    pub kind: ProblemKind,
}

impl Problem {
    /// A problem at a path, without a place in a file.
    pub fn at(path: impl Into<String>, kind: ProblemKind) -> Self {
        Self { path: path.into(), position: None, quote: None, kind }
    }
    /// The same problem, about these words of the text at its path.
    pub fn quoting(mut self, quote: impl Into<String>) -> Self {
        self.quote = Some(quote.into());
        self
    }
    /// The kind's code; the text's key is `problem-<code>`.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }
    /// True for what keeps the gathering from being published.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }
    /// The arguments of its text: the kind's fields and the `path`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = self.kind.args();
        args.push(("path", self.path.clone()));
        args
    }
}

/// What a value should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expected {
    /// A text in quotes.
    Text,
    /// A whole number, not below zero and not too large.
    Number,
    /// `true` or `false`.
    Truth,
    /// A table, such as `{ nb = "…", nn = "…" }`.
    Table,
    /// A list in brackets, or `[[…]]`.
    List,
    /// A date such as 2018-11-27.
    Date,
    /// A time of day such as 10:00.
    Clock,
    /// A deadline such as 2018-11-20 or 2018-11-20T12:00:00.
    Deadline,
    /// An amount in kroner such as 2500 or "2500,50".
    Amount,
    /// An id: small letters a-z, digits, `-` and `_`.
    Id,
    /// A time zone such as Europe/Oslo.
    Zone,
    /// Something else.
    Other,
}

/// What is wrong with the way a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SyntaxFault {
    /// A key or a table stands twice.
    DuplicateKey,
    /// A quote, bracket or brace is not closed.
    Unclosed,
    /// A key has no value, or no `=`.
    NoValue,
    /// A text has no quotes around it.
    NoQuotes,
    /// A comma is missing or too many.
    Comma,
    /// A number is not written as TOML wants it.
    Number,
    /// A character that cannot stand here.
    Other,
}

/// What a reference refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the words of the glossary
pub enum Referent {
    Day,
    Site,
    Element,
    Package,
    Slot,
    Item,
    Room,
    Layout,
    Role,
    Field,
    Body,
}

/// A field of a problem's kind as an argument of its text.
trait Argument {
    fn argument(&self) -> String;
}
macro_rules! arguments {
    ($($type:ty => |$it:ident| $text:expr),+ $(,)?) => {
        $(impl Argument for $type { fn argument(&self) -> String { let $it = self; $text } })+
    };
}
/// The name under which serde writes a field-less variant.
fn tag(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
arguments! {
    String => |it| it.clone(),
    Option<String> => |it| it.clone().unwrap_or_default(),
    Vec<String> => |it| it.join(", "),
    u32 => |it| it.to_string(),
    u8 => |it| it.to_string(),
    usize => |it| it.to_string(),
    Date => |it| it.to_string(),
    Clock => |it| it.to_string(),
    Deadline => |it| it.to_string(),
    Language => |it| it.tag().to_owned(),
    Expected => |it| tag(it),
    SyntaxFault => |it| tag(it),
    Referent => |it| tag(it),
    FindingKind => |it| tag(it),
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal $severity:ident $({ $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? })?),+ $(,)?) => {
        /// What is wrong. `{…}` are the arguments of its text.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "code", rename_all = "kebab-case")]
        #[allow(missing_docs)] // fields are named after what the file says
        pub enum ProblemKind {
            $($(#[$doc])* #[serde(rename = $code)] $name $({ $($(#[$field_doc])* $field: $type),+ })?),+
        }
        impl ProblemKind {
            /// Every code with the names of its arguments (`path` is one of every text); for tests of the locales.
            pub const CODES: &'static [(&'static str, &'static [&'static str])] =
                &[$(($code, &[$($(stringify!($field)),+)?])),+];
            /// The code; the text's key is `problem-<code>`.
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code),+ }
            }
            /// How much it matters.
            pub fn severity(&self) -> Severity {
                match self { $(Self::$name { .. } => Severity::$severity),+ }
            }
            /// The fields as arguments of the text.
            pub fn args(&self) -> Vec<(&'static str, String)> {
                match self { $(Self::$name $({ $($field),+ })? => vec![$($((stringify!($field), $field.argument())),+)?]),+ }
            }
        }
    };
}

kinds! {
    // How the file is written.
    /// Not TOML at this place; `detail` is technical, in English.
    Syntax = "syntax" Error { fault: SyntaxFault, detail: String },
    /// A key that the format does not have.
    UnknownKey = "unknown-key" Error { key: String, suggestion: Option<String>, known: Vec<String> },
    /// A key that must be there.
    MissingKey = "missing-key" Error { key: String },
    /// A value of another type, or one that cannot be.
    WrongValue = "wrong-value" Error { expected: Expected, found: String },
    /// A word that is none of the choices.
    UnknownChoice = "unknown-choice" Error { found: String, suggestion: Option<String>, known: Vec<String> },
    /// More problems than are named.
    MoreProblems = "more-problems" Error { shown: usize },

    // References and lists.
    /// Nothing has this id.
    UnknownReference = "unknown-reference" Error { what: Referent, id: String, suggestion: Option<String>, known: Vec<String> },
    /// Two in a list have the same id; `first` is the path of the other.
    DuplicateId = "duplicate-id" Error { id: String, first: String },
    /// The same word twice in a list.
    DuplicateEntry = "duplicate-entry" Error { value: String, first: String },
    /// An id that the program's own addresses need.
    ReservedId = "reserved-id" Error { id: String },
    /// A list that must have something.
    EmptyList = "empty-list" Error,
    /// A list that should have something before the gathering is announced.
    NothingYet = "nothing-yet" Warning,
    /// A number that must be above zero.
    NotPositive = "not-positive" Error,
    /// More participants of one organisation than a form can hold.
    TooManyParticipants = "too-many-participants" Error { most: usize },

    // Texts.
    /// A text without words in a language that it must have.
    MissingText = "missing-text" Error { language: Language },
    /// `{{` or `}}` alone, or something between them that is no name.
    BrokenFactReference = "broken-fact-reference" Error,
    /// `{{name}}` where no fact has this name.
    UnknownFact = "unknown-fact" Error { name: String, suggestion: Option<String>, known: Vec<String> },
    /// Prose that says something else than the facts; `there` is the path of the fact.
    ProseContradictsFact = "prose-contradicts-fact" Error { about: FindingKind, said: String, fact: String, there: String },
    /// Prose that says two things that cannot both be.
    ProseContradictsProse = "prose-contradicts-prose" Error { about: FindingKind, said: String, other: String },
    /// A date with the wrong weekday; both are weekdays by their codes (`monday`).
    WrongWeekday = "wrong-weekday" Error { said: String, right: String },
    /// A date that no calendar has.
    NoSuchDate = "no-such-date" Error { said: String },
    /// No e-mail address.
    BadEmail = "bad-email" Error { found: String },
    /// Not a plain file name.
    BadFileName = "bad-file-name" Error { found: String },
    /// A picture that is none of SVG, PNG, JPEG or WebP by its name.
    UnknownPictureType = "unknown-picture-type" Error { found: String },

    // Days and elements.
    /// A day that comes before the one above it.
    DaysNotInOrder = "days-not-in-order" Error { date: Date, before: Date },
    /// Two days with the same date at the same site.
    DuplicateDate = "duplicate-date" Error { date: Date },
    /// A day that no element is the presence of.
    DayWithoutElement = "day-without-element" Warning { day: String },
    /// `kind = "day"` without `day`.
    DayElementWithoutDay = "day-element-without-day" Error { element: String },
    /// `day` at an element of another kind.
    DayAtOtherElement = "day-at-other-element" Error { element: String },
    /// A night or a meal without a date.
    ElementWithoutDate = "element-without-date" Error { element: String },
    /// A date of an element that is not that of its day.
    ElementDateNotOfDay = "element-date-not-of-day" Error { date: Date, day_date: Date },
    /// A date outside the gathering.
    DateOutsideDays = "date-outside-days" Error { date: Date, first: Date, last: Date },
    /// More elements than prices can be worked out for.
    TooManyElements = "too-many-elements" Error { count: usize, most: usize },
    /// An element that no package has and that has no price.
    ElementNotSold = "element-not-sold" Warning { element: String },

    // Packages, alternatives and coverage.
    /// A package without an element.
    PackageEmpty = "package-empty" Error { package: String },
    /// An element in `includes` and in a choice of `one_of`.
    ElementIncludedAndChosen = "element-included-and-chosen" Error { element: String },
    /// Two elements of a package that no one can take together.
    PackageMixesAlternatives = "package-mixes-alternatives" Error { element: String, alternative: String, other_element: String, other_alternative: String },
    /// An element of two alternatives.
    AlternativesShareElement = "alternatives-share-element" Error { element: String, other: String },
    /// A single alternative: nothing to choose between.
    OnlyOneAlternative = "only-one-alternative" Warning,
    /// A price of nothing.
    PriceZero = "price-zero" Warning,
    /// A package that has two quotas.
    DuplicateQuota = "duplicate-quota" Error { package: String, first: String },
    /// A condition that tests nothing.
    ConditionWithoutTest = "condition-without-test" Error { attribute: String },
    /// A condition that nothing can fulfil.
    ConditionNeverHolds = "condition-never-holds" Error { attribute: String },

    // Deadlines.
    /// The sign-up deadline is after the beginning.
    DeadlineAfterStart = "deadline-after-start" Error { deadline: Deadline, first_day: Date },
    /// Changes are open after the beginning.
    ChangesAfterStart = "changes-after-start" Error { changes: Deadline, first_day: Date },
    /// Changes end before sign-up does.
    ChangesBeforeDeadline = "changes-before-deadline" Error { changes: Deadline, deadline: Deadline },
    /// The form opens when it is closed already.
    OpensAfterDeadline = "opens-after-deadline" Error { opens: Deadline, deadline: Deadline },
    /// The hotel gets its numbers before sign-up ends.
    HotelBeforeDeadline = "hotel-before-deadline" Warning { hotel: Deadline, deadline: Deadline },
    /// The hotel gets its numbers after the beginning.
    HotelAfterStart = "hotel-after-start" Error { hotel: Deadline, first_day: Date },
    /// Names may be missing when they can no longer be filled in.
    NamesAfterChanges = "names-after-changes" Error { names: Deadline, changes: Deadline },
    /// Withdrawal is free after the beginning.
    WithdrawAfterStart = "withdraw-after-start" Error { withdraw: Deadline, first_day: Date },
    /// Withdrawal is free until a moment at which changes are free anyhow.
    WithdrawNotLater = "withdraw-not-later" Warning { withdraw: Deadline, changes: Deadline },
    /// The file says that the gathering is not held.
    GatheringCancelled = "gathering-cancelled" Warning,
    /// A cancellation step that is not after the one above it.
    CancellationNotInOrder = "cancellation-not-in-order" Error { from: Date, before: Date },
    /// More than the whole price.
    PercentTooHigh = "percent-too-high" Error { percent: u8 },
    /// Advice that is shown to everybody.
    AdviceWithoutCondition = "advice-without-condition" Warning { advice: String },

    // The waiting list.
    /// A waiting list where no capacity is hard.
    WaitingListWithoutHardCapacity = "waiting-list-without-hard-capacity" Error,
    /// Hours of an offer where nothing is offered.
    OfferHoursWithoutOffer = "offer-hours-without-offer" Warning { hours: u32 },
    /// An offer that is made when sign-up opens would outlast the waiting list.
    OfferOutlastsWaitingList = "offer-outlasts-waiting-list" Error { hours: u32, opens: Deadline, until: Deadline },
    /// The waiting list goes on until the hotel's deadline, and there is none.
    WaitingListUntilNoHotel = "waiting-list-until-no-hotel" Error,
    /// Places are passed on after the gathering has begun.
    WaitingListAfterStart = "waiting-list-after-start" Error { until: Deadline, first_day: Date },
    /// Places are passed on before everybody could ask for them.
    WaitingListEndsBeforeChanges = "waiting-list-ends-before-changes" Warning { until: Deadline, changes: Deadline },

    // Personal data.
    /// Data is deleted while it is still needed.
    DeletedBeforeTheEnd = "deleted-before-the-end" Error { date: Date, last_day: Date },
    /// Diet and access needs are kept longer than something else.
    NeedsNotFirst = "needs-not-first" Error { needs: Date, other: Date },
    /// Letters, which hold names, are kept longer than names.
    LettersOutliveNames = "letters-outlive-names" Error { letters: Date, names: Date },

    // Programme, slots and topics.
    /// An item without a title of its own or of the item that it continues.
    ItemWithoutTitle = "item-without-title" Error { item: String },
    /// An item that ends when or before it starts.
    EndsNotAfterStart = "ends-not-after-start" Error { starts: Clock, ends: Clock },
    /// An item that starts while another one goes on.
    ItemsOverlap = "items-overlap" Error { item: String, other: String, starts: Clock, until: Clock },
    /// An item that continues itself or one that comes later.
    ContinuesNotEarlier = "continues-not-earlier" Error { item: String, other: String },
    /// `kind = "parallel"` without a slot.
    ParallelWithoutSlot = "parallel-without-slot" Error { item: String },
    /// A slot at an item of another kind.
    SlotAtOtherItem = "slot-at-other-item" Error { item: String },
    /// A slot with two items of which none continues the other.
    SlotTwice = "slot-twice" Error { slot: String, first: String },
    /// A slot that no item of the programme is the time of.
    SlotWithoutItem = "slot-without-item" Error { slot: String },
    /// A slot and its item on different days.
    SlotOnOtherDay = "slot-on-other-day" Error { slot: String, slot_day: String, item_day: String },
    /// Fewer topics are offered than sessions must run.
    TooFewTopics = "too-few-topics" Error { slot: String, offered: u32, needed: u32 },
    /// Nothing is optimised.
    NoAim = "no-aim" Error,
    /// A line of the weights that a line above it covers.
    WeightNeverUsed = "weight-never-used" Warning { up_to: u32 },
    /// A topic must run more often than there are slots for it.
    TooManyRuns = "too-many-runs" Error { topic: String, runs: u32, slots: usize },
    /// No room has what the topic needs.
    NoRoomFits = "no-room-fits" Error { topic: String },
    /// The fewest is above the most.
    MinAboveMax = "min-above-max" Error { min: u32, max: u32 },
    /// Those who rank their wishes weigh more than those who tick them.
    RanksOutweighTicks = "ranks-outweigh-ticks" Warning { mean: String, tick: u32 },
    /// A lower wish is worth more than a higher one.
    RanksNotFalling = "ranks-not-falling" Warning,
}

//! The rules of coverage as data: what can be taken, what it costs, what is scarce and what the host pays for.

use crate::identity::{AlternativeId, CapacityId, DayId, ElementId, PackageId, RoleId, SiteId};
use crate::language::Text;
use crate::money::{Money, Price};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a participant takes.
pub type Elements = BTreeSet<ElementId>;

/// Something a participant can take by a tick: a day, a dinner, a night.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// The element's id.
    pub id: ElementId,
    /// What kind of thing it is.
    pub kind: ElementKind,
    /// Its name on the form: "Day 1", "Dinner".
    pub label: Text,
    /// The day of the gathering that it is the presence of; only for `kind = "day"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<DayId>,
    /// The date on which it is taken; a night has the date of its evening. A day has its day's date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub date: Option<Date>,
    /// The meals that go with it. A breakfast that goes with a night is eaten on the next date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meals: Vec<Meal>,
    /// What it costs alone, where it is sold alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Price>,
    /// The roles that may take it; empty: everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleId>,
    /// True when a new participant on the form has it ticked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub preset: bool,
}

/// Kinds of element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ElementKind {
    /// Presence on a day: premises and the meals of the day.
    Day,
    /// A meal beside the days, such as a dinner.
    Meal,
    /// A night at the hotel.
    Night,
    /// Something else: an excursion, a bus.
    Extra,
}

/// Meals, as the kitchen counts them and as letters list them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Meal {
    /// Breakfast.
    Breakfast,
    /// Lunch.
    Lunch,
    /// Dinner.
    Dinner,
    /// Coffee, tea and something to bite.
    Coffee,
}

/// One of several sites or dates between which a participant chooses: elements of two alternatives do not go together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// The alternative's id.
    pub id: AlternativeId,
    /// Its name on the form: "Steinkjer, 3 March".
    pub label: Text,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// The elements that belong to it.
    pub elements: Vec<ElementId>,
}

/// A bundle of elements with its price at own cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// The package's id.
    pub id: PackageId,
    /// Its name: "Both days with a night", "Day package".
    pub label: Text,
    /// The elements in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub includes: Vec<ElementId>,
    /// Where the package is a choice: exactly one of these lists, in addition to `includes`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub one_of: Vec<Vec<ElementId>>,
    /// What it costs for whoever is not covered.
    pub price: Price,
}

impl Package {
    /// The sets of elements that the package can stand for: one, or one per choice in `one_of`.
    pub fn variants(&self) -> Vec<Elements> {
        let base: Elements = self.includes.iter().cloned().collect();
        if self.one_of.is_empty() {
            return vec![base];
        }
        self.one_of.iter().map(|choice| base.iter().chain(choice).cloned().collect()).collect()
    }
}

/// Something scarce, used by one or more elements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Capacity {
    /// The capacity's id.
    pub id: CapacityId,
    /// Its name: "rooms on the night to 28 November".
    pub label: Text,
    /// Each taker of one of these elements uses one unit (a taker of several of them uses one).
    pub elements: Vec<ElementId>,
    /// How many there are.
    pub limit: u32,
    /// When the limit is applied.
    #[serde(default)]
    pub enforced: Enforced,
}

/// When a capacity's limit is applied.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Enforced {
    /// Sign-up is a request; places are shared at the decision, quotas first.
    #[default]
    Decision,
    /// A hard limit, reserved under a lock when the form is sent.
    SignUp,
}

/// What the host pays for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoverageRules {
    /// What every invited organisation is granted.
    pub quotas: Vec<Quota>,
    /// What some organisations are granted in addition, by an attribute of theirs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra_quotas: Vec<ExtraQuota>,
    /// The most that the host can pay in all; without it money is no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Money>,
    /// Packages of which what is left after the quotas is shared fairly, in this order; empty: nothing beyond quotas.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub share_rest: Vec<PackageId>,
    /// The rule in the organiser's words, for the announcement; refer to facts such as `{{quota.full}}`.
    pub summary: Text,
    /// The rule in very few words, for the facts at a glance.
    pub short: Text,
    /// What is never covered, such as travel.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub never: Vec<Text>,
    /// Who sends the bill for what is not covered.
    #[serde(default)]
    pub billed_by: BilledBy,
}

/// Who sends the bill.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BilledBy {
    /// The organiser bills the organisation.
    #[default]
    Organiser,
    /// The hotel bills the organisation.
    Hotel,
}

/// A number of packages for every invited organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// Which package.
    pub package: PackageId,
    /// How many.
    pub count: u32,
    /// True when two or more people may share one package, as long as they take different parts of it (one comes on
    /// day 1, the other on day 2).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shareable: bool,
}

/// Packages for organisations of a kind, such as those that travel far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtraQuota {
    /// Which package.
    pub package: PackageId,
    /// How many.
    pub count: u32,
    /// True when people may share one package; see [`Quota::shareable`].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shareable: bool,
    /// Which organisations.
    pub when: Condition,
}

/// A condition on an attribute of an invited organisation (a column of the list of invited).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The column's name.
    pub attribute: String,
    /// True from this number on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<i64>,
    /// True up to this number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<i64>,
    /// True for exactly this word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equals: Option<String>,
}

impl Condition {
    /// Whether an attribute's value fulfils every stated part; a missing value fulfils none.
    pub fn holds(&self, value: Option<&str>) -> bool {
        let Some(value) = value else { return false };
        let number = value.trim().parse::<i64>().ok();
        let from = self.at_least.is_none_or(|least| number.is_some_and(|n| n >= least));
        let to = self.at_most.is_none_or(|most| number.is_some_and(|n| n <= most));
        let word = self.equals.as_ref().is_none_or(|word| word == value.trim());
        from && to && word
    }
}

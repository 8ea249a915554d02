//! A gathering as data: one file describes it completely.
//!
//! The types here are the file format `samling-gathering/1` (TOML; a JSON Schema is generated from them). To add a
//! field: add it to its type with a doc comment, say what contradicts it in [`check`], show it where it belongs, and add a
//! line to the changelog. Rules live beside their feature: [`crate::coverage::rules`], [`crate::programme`],
//! [`crate::registration::rules`], [`crate::wishes`].

pub mod check;
pub mod facts;
mod known;
pub mod milestones;
pub(crate) mod nearest;
pub mod problem;
pub mod read;
pub mod schema;
pub mod write;

use crate::allocation::rules::AllocationRules;
use crate::contributor::rules::ContributorRules;
use crate::coverage::rules::{Alternative, Capacity, CoverageRules, Element, Package};
use crate::identity::{BodyId, DayId, GatheringId, SiteId};
use crate::language::{Language, Text};
use crate::participant::needs::NeedsRules;
use crate::privacy::PrivacyRules;
use crate::privacy::retention::RetentionRules;
use crate::programme::{Item, Room, Slot, Topic};
use crate::registration::rules::{Advice, Choice, FieldChoice, RegistrationRules};
use crate::time::Zone;
use crate::waiting_list::rules::WaitingRules;
use crate::wishes::WishRules;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Words that no gathering may have as its id, because the program's own pages stand at these addresses.
pub const RESERVED_IDS: [&str; 9] =
    ["accessibility", "api", "assets", "demo", "desk", "health", "log-in", "log-out", "metrics"];

/// The version of the file format.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// The first version.
    #[default]
    #[serde(rename = "samling-gathering/1")]
    V1,
}

/// Whether a gathering is held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It is held as the file says.
    #[default]
    Planned,
    /// It is not held: the announcement says so at the top, and sign-up is closed.
    Cancelled,
}

impl Status {
    /// True for what needs no word in the file.
    pub const fn is_planned(&self) -> bool {
        matches!(self, Self::Planned)
    }
}

/// Everything that describes one gathering.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gathering {
    /// Always `samling-gathering/1`.
    pub format: Format,
    /// The gathering's id, part of the address of its page.
    pub id: GatheringId,
    /// Whether it is held: `planned` when not given, or `cancelled`.
    #[serde(default, skip_serializing_if = "Status::is_planned")]
    pub status: Status,
    /// The zone of all times in the file.
    #[serde(default)]
    pub timezone: Zone,
    /// The languages that the gathering is published in; the first is shown by default.
    #[serde(default = "all_languages")]
    pub languages: Vec<Language>,
    /// The full name of the gathering.
    pub title: Text,
    /// A short name for page heads and subject lines.
    pub short_title: Text,
    /// One or two sentences under the title.
    pub lead: Text,
    /// What the gathering is for; blank lines part paragraphs.
    pub purpose: Text,
    /// A picture for the top of the announcement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The bodies that invite, in the order in which they are named.
    pub organisers: Vec<Body>,
    /// From whom its letters come, in the eyes of their readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<LetterSender>,
    /// Where it is held.
    pub sites: Vec<Site>,
    /// Its days, in order.
    pub days: Vec<Day>,
    /// Who should come.
    pub audience: Audience,
    /// What the gathering is about, and what it is not about.
    pub themes: Themes,
    /// More sections of the announcement, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// Deadlines, terms and who must be named.
    pub registration: RegistrationRules,
    /// The roles that a participant may have.
    pub roles: Vec<Choice>,
    /// The fields of work that a participant may come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldChoice>,
    /// What a participant can take: days, dinners, nights.
    pub elements: Vec<Element>,
    /// Sites or dates between which a participant chooses; empty when there is only one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Alternative>,
    /// Bundles of elements with their prices, in the order in which covered places are shared.
    pub packages: Vec<Package>,
    /// What is scarce.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capacities: Vec<Capacity>,
    /// What happens when hard places are taken; without it, a save that does not fit is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_list: Option<WaitingRules>,
    /// What the host pays for.
    pub coverage: CoverageRules,
    /// Times in which parallel sessions run.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Slot>,
    /// Topics of the parallel sessions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// Rooms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<Room>,
    /// How wishes for the parallel sessions are given and weighed.
    #[serde(default)]
    pub wishes: WishRules,
    /// How parallel sessions are chosen and seats in them given.
    #[serde(default, skip_serializing_if = "AllocationRules::is_default")]
    pub allocation: AllocationRules,
    /// Kind advice on the make-up of a delegation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Advice>,
    /// Kinds of people outside the delegations, and what holds for them.
    #[serde(default, skip_serializing_if = "ContributorRules::is_default")]
    pub contributors: ContributorRules,
    /// What participants may say about food and access, each for themselves.
    #[serde(default, skip_serializing_if = "NeedsRules::is_empty")]
    pub needs: NeedsRules,
    /// Who answers for personal data, why it is kept, and who sees it.
    #[serde(default, skip_serializing_if = "PrivacyRules::is_default")]
    pub privacy: PrivacyRules,
    /// When personal data is deleted, kind by kind.
    #[serde(default)]
    pub retention: RetentionRules,
    /// The programme, day by day.
    pub programme: Vec<Item>,
}

fn all_languages() -> Vec<Language> {
    Language::ALL.to_vec()
}

/// A picture that lies beside the gathering file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// File name beside the gathering file: SVG, PNG, JPEG or WebP.
    pub file: String,
    /// What it shows, for those who cannot see it.
    pub alt: Text,
    /// Who made it.
    pub credit: Text,
}

/// A body that invites; it may be made of several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The body's id.
    pub id: BodyId,
    /// Its name.
    pub name: Text,
    /// The bodies that it is made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Body>,
    /// Whom to ask there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<BodyContact>,
}

impl Body {
    /// This body and all that it is made of.
    pub fn all(&self) -> Vec<&Body> {
        let mut found = vec![self];
        found.extend(self.members.iter().flat_map(Body::all));
        found
    }
}

/// Whom to ask at a body: a role, not a private person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BodyContact {
    /// The role, such as "project leader for the gathering".
    pub role: Text,
    /// An e-mail address of the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A telephone number of the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// From whom the letters of a gathering come. The address that they are sent from stays that of the installation, which the
/// receivers' servers check (SPF, DMARC).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterSender {
    /// The name that readers see, in place of the installation's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The e-mail address that answers go to, in place of the installation's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
}

/// A place where (a part of) the gathering is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// The site's id.
    pub id: SiteId,
    /// The house: a hotel, a town hall.
    pub name: Text,
    /// The town or municipality.
    pub town: Text,
    /// Street address, if it is to be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// How to get there, step-free ways in, parking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directions: Option<Text>,
}

/// A day of the gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Day {
    /// The day's id.
    pub id: DayId,
    /// Its date.
    #[schemars(with = "String")]
    pub date: Date,
    /// Where it is held; the first site when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// What the day is about, in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Text>,
    /// What the day is for; blank lines part paragraphs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
}

/// Who should come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// In a few words, for the facts at a glance: "leaders, subject leads and case workers".
    pub short: Text,
    /// Who is invited: "all municipalities of the county, and two in the neighbouring county".
    pub invited: Text,
    /// Who should come, at more length; blank lines part paragraphs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// Those who are specially wanted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wanted: Vec<Text>,
}

/// What the gathering is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Themes {
    /// Themes.
    pub about: Vec<Text>,
    /// What is NOT a theme here, so that nobody comes for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_about: Vec<Text>,
}

/// A section of the announcement that has no facts of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub heading: Text,
    /// Its text; blank lines part paragraphs.
    pub body: Text,
}

impl Gathering {
    /// True when it is not held.
    pub const fn is_cancelled(&self) -> bool {
        matches!(self.status, Status::Cancelled)
    }
    /// The first day.
    pub fn first_day(&self) -> Option<&Day> {
        self.days.iter().min_by_key(|day| day.date)
    }
    /// The last day.
    pub fn last_day(&self) -> Option<&Day> {
        self.days.iter().max_by_key(|day| day.date)
    }
    /// A day by its id.
    pub fn day(&self, id: &DayId) -> Option<&Day> {
        self.days.iter().find(|day| day.id == *id)
    }
    /// The site of a day: its own, or the first of the gathering.
    pub fn site_of(&self, day: &Day) -> Option<&Site> {
        match &day.site {
            Some(id) => self.sites.iter().find(|site| site.id == *id),
            None => self.sites.first(),
        }
    }
}

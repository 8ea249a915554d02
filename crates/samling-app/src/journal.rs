//! The journal: who did what when, with ids and field names, never with personal values.

use crate::context::Context;
use jiff::Timestamp;
use samling_domain::identity::{GatheringId, OrganisationId};
use serde::{Deserialize, Serialize};

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// An organiser, by account number.
    Organiser(i64),
    /// Whoever has the organisation's link.
    Link,
    /// Somebody at the command line of the server.
    Operator,
    /// The program itself.
    System,
}

/// What was done; each has the translation key `journal-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// A gathering was imported from a file.
    GatheringImported,
    /// An invitation was sent.
    InvitationSent,
    /// A reminder was sent.
    ReminderSent,
    /// The button of an invitation was pressed.
    InvitationOpened,
    /// A form was saved to go on with later.
    DraftSaved,
    /// What was saved was thrown away.
    DraftThrownAway,
    /// Missing names were asked for.
    NamesAskedFor,
    /// A delegation was signed up.
    Registered,
    /// A delegation was changed.
    Changed,
    /// A delegation was withdrawn.
    Withdrawn,
    /// "We are not coming."
    Declined,
    /// A request came too late and was kept.
    LateReceived,
    /// An exception from the coverage rule was made.
    Adjusted,
    /// An exception was taken back.
    AdjustmentRemoved,
    /// A coverage decision was published.
    CoveragePublished,
    /// Something was settled for the allocation to parallel sessions.
    AllocationSettled,
    /// The engine was asked for an allocation.
    AllocationSought,
    /// Somebody was moved to another session by hand.
    AllocationMoved,
    /// An allocation was published.
    AllocationPublished,
    /// A participant took another seat.
    AllocationSwapped,
    /// The whole gathering was changed: deadline, dates, place, days, cancelled, held after all.
    GatheringChanged,
    /// A main contact said that the organisation still comes.
    ChangeConfirmed,
    /// A letter was corrected.
    Corrected,
    /// A letter was sent again on the organiser's word.
    LetterResent,
    /// The main contact asked for the link again.
    LinkRequested,
    /// An account was made or its password set.
    AccountSet,
    /// An account was removed.
    AccountRemoved,
    /// The organiser changed an organisation's registered addresses.
    AddressesChanged,
    /// The main contact asked for another address; it is not confirmed yet.
    ContactAddressAsked,
    /// The main contact's new address is confirmed.
    ContactAddressChanged,
    /// A link was sent to a colleague.
    ColleagueSent,
    /// A link is wanted for a colleague outside of the organisation's domain.
    ColleagueAsked,
    /// The organiser declined to send a link to a colleague.
    ColleagueRefused,
    /// A colleague was asked to take over as main contact.
    HandOverAsked,
    /// That was taken back.
    HandOverCancelled,
    /// A colleague took over as main contact.
    HandedOver,
    /// A deputy was named.
    DeputyNamed,
    /// The deputy was removed.
    DeputyRemoved,
    /// A late request was let in.
    LateLetIn,
    /// A late request was declined.
    LateRefused,
    /// Old links were made invalid.
    LinksRevoked,
    /// The demo's clock was moved.
    ClockMoved,
    /// A save did not fit and waits as a whole.
    WaitingJoined,
    /// The contact left the waiting list.
    WaitingLeft,
    /// Free places were offered to somebody who waits.
    WaitingOffered,
    /// An offer was declined.
    WaitingDeclined,
    /// An offer ran out.
    WaitingExpired,
    /// After an offer that ran out, the contact asked again.
    WaitingResumed,
    /// Somebody who waited got the places.
    WaitingMovedUp,
    /// The organiser took somebody off the waiting list.
    WaitingRemoved,
    /// The waiting list closed without room for this one.
    WaitingClosed,
    /// A contributor was added.
    ContributorAdded,
    /// A contributor was changed by an organiser.
    ContributorChanged,
    /// A contributor was taken out.
    ContributorRemoved,
    /// A contributor answered or chose by her link.
    ContributorAnswered,
    /// A contributor was sent a letter.
    ContributorLetterSent,
    /// A personal link was made anew; the old one is dead.
    PersonalLinkRenewed,
    /// A participant gave wishes.
    OwnWishes,
    /// A participant said something about food or access, with consent.
    OwnNeeds,
    /// A participant withdrew the consent, or another person took the place: what was said is deleted.
    NeedsRemoved,
    /// A participant set or took away the mark "not in pictures".
    OwnPictures,
    /// A participant corrected name or address.
    OwnCorrected,
    /// A participant erased the own data.
    OwnErased,
    /// The main contact gave nameless counts of needs.
    NamelessCounted,
    /// An organiser looked at access needs with names.
    AccessNeedsSeen,
    /// Personal data was deleted on its day.
    Deleted,
}

impl Action {
    /// As stored, and the end of the translation key.
    pub fn code(self) -> String {
        serde_json::to_value(self).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
    }
    /// Reads what [`Action::code`] wrote.
    pub fn from_code(code: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
    }
}

/// An entry to append.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What.
    pub action: Action,
    /// In which gathering.
    pub gathering: Option<GatheringId>,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// The names of the fields that changed, or ids; never content.
    pub fields: Vec<String>,
    /// Why, in the organiser's words.
    pub reason: Option<String>,
}

impl Entry {
    /// That something is done now for an organisation.
    pub(crate) fn of(
        context: &Context,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        actor: &Actor,
        action: Action,
    ) -> Self {
        Self {
            at: context.now,
            actor: actor.clone(),
            action,
            gathering: Some(gathering.clone()),
            organisation: Some(organisation.clone()),
            fields: Vec::new(),
            reason: None,
        }
    }
}

/// An entry as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Given by the storage; counts up.
    pub id: i64,
    /// The entry.
    pub entry: Entry,
}

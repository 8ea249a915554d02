//! Receipts: of a sign-up, a change, a withdrawal, "we are not coming", a late request; and the manage link.

use crate::frame::{Button, Frame, Prose, Source, reached};
use crate::invitation::changes;
use crate::plain::line;
use askama::Template;
use jiff::Timestamp;
use samling_domain::coverage::provisional::{Provisional, ProvisionalPerson, Standing, provisional};
use samling_domain::coverage::rules::Elements;
use samling_domain::money::Money;
use samling_domain::registration::decide::{Intent, Phase, phase};
use samling_domain::registration::delegation::{Delegation, Participant};
use samling_domain::registration::places::{place_number, without_name};
use samling_domain::wishes::Wish;

/// The receipt of a sign-up or a change, with the provisional cover.
pub(crate) struct Receipt {
    pub frame: Frame,
    pub intro: String,
    pub people: Vec<Person>,
    pub own: String,
    pub about: bool,
    pub unused: Vec<String>,
    /// What is provisional about it.
    pub provisional: &'static str,
    /// Until when missing names must be there; empty when none is missing.
    pub names: String,
    pub never: Vec<String>,
    pub registered: Vec<String>,
    pub changes: String,
    pub confirmation: Prose,
    pub terms: Prose,
}

/// A participant on the receipt.
pub(crate) struct Person {
    pub name: String,
    pub work: String,
    pub lines: Vec<String>,
}

/// "We are not coming", said at once or after a sign-up.
pub(crate) struct Closed {
    pub frame: Frame,
    pub intro: String,
    /// How to come after all.
    pub after_all: String,
}

/// A request that came after the deadline.
pub(crate) struct Late {
    pub frame: Frame,
    pub intro: String,
    pub people: Vec<String>,
}

/// The manage link, asked for again.
pub(crate) struct ManageLink {
    pub frame: Frame,
    pub intro: String,
}

macro_rules! parts {
    ($($name:ident: $html:ident $html_path:literal, $text:ident $text_path:literal;)+) => {$(
        /// The HTML part.
        #[derive(Template)]
        #[template(path = $html_path)]
        pub(crate) struct $html<'a> {
            pub l: &'a $name,
        }
        /// The text part.
        #[derive(Template)]
        #[template(path = $text_path)]
        pub(crate) struct $text<'a> {
            pub l: &'a $name,
        }
    )+};
}
parts! {
    Receipt: ReceiptHtml "letters/receipt.html", ReceiptText "letters/receipt.txt";
    Closed: ClosedHtml "letters/closed.html", ClosedText "letters/closed.txt";
    Late: LateHtml "letters/late.html", LateText "letters/late.txt";
    ManageLink: ManageLinkHtml "letters/manage-link.html", ManageLinkText "letters/manage-link.txt";
}

pub(crate) fn manage_button(source: Source<'_>, generation: i64) -> Button {
    Button { label: source.m.letter_button_manage(), address: source.manage(generation) }
}

impl Receipt {
    pub fn new(source: Source<'_>, delegation: &Delegation, generation: i64, changed: bool) -> Self {
        let (m, g) = (source.m, source.gathering());
        let (title, organisation) = (source.title(), source.organisation());
        let answer = source
            .invited()
            .map(|invited| provisional(g, &delegation.request(&invited.id, &invited.attributes)))
            .unwrap_or_default();
        let (subject, heading) = if changed {
            (m.letter_subject_change(&title), m.letter_heading_change())
        } else {
            (m.letter_subject_receipt(&title), m.letter_heading_receipt())
        };
        let frame = Frame::new(source, subject, heading, manage_button(source, generation));
        // Whoever is let in after the deadline is told nothing that held before it.
        let rules = &g.registration;
        let over = phase(rules, &g.timezone, source.letter().created_at) == Phase::Closed;
        let people = delegation.participants.iter().enumerate().map(|(index, person)| {
            let standing = answer.persons.iter().find(|one| one.participant == person.id);
            receipt_person(source, person, place_number(&delegation.participants, index), standing)
        });
        Self {
            intro: m.letter_receipt_intro(delegation.participants.len(), &organisation, &frame.title),
            people: people.collect(),
            own: own(source, &answer),
            about: answer.about,
            provisional: if over { m.letter_provisional_text_late() } else { m.letter_provisional_text() },
            unused: answer
                .unused()
                .filter(|_| !over)
                .map(|quota| m.letter_quota_left(quota.left(), source.package(&quota.package)))
                .collect(),
            names: match without_name(&delegation.participants) {
                0 => String::new(),
                count => m.letter_names_missing(
                    count,
                    m.formats().deadline_with_time(g.registration.names_deadline()),
                ),
            },
            never: source.never_covered(),
            registered: registered(source, delegation),
            changes: if over { m.letter_changes_over().to_owned() } else { changes(source) },
            confirmation: rules
                .confirmation
                .as_ref()
                .filter(|_| !over)
                .map(|text| source.prose(text))
                .unwrap_or_default(),
            terms: source.prose(&g.registration.terms),
            frame,
        }
    }
}

fn own(source: Source<'_>, answer: &Provisional) -> String {
    let m = source.m;
    if answer.own.is_zero() {
        m.letter_provisional_own_nothing().to_owned()
    } else {
        m.letter_provisional_own(m.formats().money_or_about(answer.own, answer.about))
    }
}

fn receipt_person(
    source: Source<'_>,
    person: &Participant,
    number: usize,
    standing: Option<&ProvisionalPerson>,
) -> Person {
    let m = source.m;
    let mut lines = Vec::new();
    let taken = labels(source, &person.elements);
    lines.push(if taken.is_empty() {
        m.letter_takes_nothing().to_owned()
    } else {
        m.letter_takes(taken.join(", "))
    });
    if let Some(standing) = standing {
        lines.push(stands(source, standing));
        if !standing.waits {
            lines.push(own_cost(source, standing.own, standing.about, standing.cover.is_some()));
        }
        if !standing.unpriced.is_empty() {
            lines.push(m.letter_unpriced(labels(source, &standing.unpriced).join(", ")));
        }
    }
    lines.extend(wishes(source, &person.wishes, false));
    Person { name: source.name(person, number), work: source.work(person), lines }
}

/// What the organisation pays for a participant.
pub(crate) fn own_cost(source: Source<'_>, own: Money, about: bool, covered: bool) -> String {
    let m = source.m;
    if own.is_zero() {
        return m.letter_own_nothing().to_owned();
    }
    let money = m.formats().money_or_about(own, about);
    if covered { m.letter_own_rest(money) } else { m.letter_own(money) }
}

fn stands(source: Source<'_>, person: &ProvisionalPerson) -> String {
    let m = source.m;
    let sentence = match person.standing {
        Standing::Quota => {
            return m.letter_standing_quota(
                person.cover.as_ref().map(|id| source.package(id)).unwrap_or_default(),
            );
        }
        Standing::MayBeShared => m.letter_standing_may_be_shared(),
        Standing::BeyondQuota => m.letter_standing_beyond_quota(),
        Standing::ChoseToPay => m.letter_standing_chose_to_pay(),
        Standing::NothingCovered => m.letter_standing_nothing_covered(),
    };
    if person.waits { format!("{sentence} {}", m.letter_standing_waits()) } else { sentence.to_owned() }
}

/// The names of elements, in file order.
pub(crate) fn labels(source: Source<'_>, elements: &Elements) -> Vec<String> {
    let known = source.gathering().elements.iter().filter(|element| elements.contains(&element.id));
    known.map(|element| source.said(&element.label)).collect()
}

/// One line per slot, by rank; of one participant or of the organisation as a whole.
pub(crate) fn wishes(source: Source<'_>, wishes: &[Wish], joint: bool) -> Vec<String> {
    let g = source.gathering();
    let slots = g.slots.iter().filter_map(|slot| {
        let mut wanted: Vec<&Wish> = wishes.iter().filter(|wish| wish.slot == slot.id).collect();
        wanted.sort_by_key(|wish| wish.rank.unwrap_or(u8::MAX));
        let topics: Vec<String> = wanted
            .iter()
            .filter_map(|wish| g.topics.iter().find(|topic| topic.id == wish.topic))
            .map(|topic| source.said(topic.short.as_ref().unwrap_or(&topic.title)))
            .collect();
        let (slot, topics) = (source.said(&slot.label), topics.join(", "));
        (!topics.is_empty()).then(|| {
            if joint {
                source.m.letter_joint_wishes(slot, topics)
            } else {
                source.m.letter_wishes(slot, topics)
            }
        })
    });
    slots.collect()
}

/// Contact, whoever filled in, reference and message, as they were given.
pub(crate) fn registered(source: Source<'_>, delegation: &Delegation) -> Vec<String> {
    let m = source.m;
    let mut lines = vec![m.letter_main_contact(reached(&delegation.contact))];
    if let Some(filler) = &delegation.filled_in_by {
        lines.push(m.letter_filled_in_by(reached(filler)));
    }
    let reference = line(&delegation.buyer_reference);
    if !reference.is_empty() {
        lines.push(m.letter_buyer_reference(reference));
    }
    let message = line(delegation.message.reveal());
    if !message.is_empty() {
        lines.push(m.letter_message(message));
    }
    lines.extend(wishes(source, &delegation.wishes, true));
    lines
}

impl Closed {
    pub fn new(source: Source<'_>, generation: i64, withdrawn: bool) -> Self {
        let (m, g) = (source.m, source.gathering());
        let (title, organisation) = (source.title(), source.organisation());
        let (subject, heading) = if withdrawn {
            (m.letter_subject_withdrawal(&title), m.letter_heading_withdrawal())
        } else {
            (m.letter_subject_not_coming(&title), m.letter_heading_not_coming())
        };
        let open = !g.registration.deadline.is_past(&g.timezone, source.letter().created_at);
        let button = if open {
            Button { label: m.letter_button_after_all(), address: source.invitation(generation) }
        } else {
            announcement_button(source)
        };
        let frame = Frame::new(source, subject, heading, button);
        Self {
            intro: if withdrawn {
                m.letter_withdrawal_intro(&organisation, &frame.title)
            } else {
                m.letter_not_coming_intro(&organisation, &frame.title)
            },
            after_all: if open {
                m.letter_after_all(source.deadline())
            } else {
                m.letter_after_all_closed().to_owned()
            },
            frame,
        }
    }
}

pub(crate) fn announcement_button(source: Source<'_>) -> Button {
    Button {
        label: source.m.letter_button_announcement(),
        address: source.links.announcement(source.gathering(), source.language()),
    }
}

impl Late {
    pub fn new(source: Source<'_>, intent: Intent, delegation: &Delegation, received_at: Timestamp) -> Self {
        let (m, g) = (source.m, source.gathering());
        let organisation = source.organisation();
        let at = m.formats().instant(&received_at, &g.timezone);
        let frame = Frame::new(
            source,
            m.letter_subject_late(source.title()),
            m.letter_heading_late(),
            announcement_button(source),
        );
        let signed_up = source.signed_up();
        let intro = match intent {
            Intent::Submit if signed_up => m.letter_late_change(&organisation, &frame.title, &at),
            Intent::Submit => m.letter_late_submit(&organisation, &frame.title, &at),
            Intent::Withdraw | Intent::Decline => m.letter_late_withdraw(&organisation, &at, &frame.title),
        };
        let people = if intent == Intent::Submit { delegation.participants.as_slice() } else { &[] };
        let people = people.iter().enumerate().map(|(index, person)| {
            let taken = labels(source, &person.elements).join(", ");
            let number = place_number(&delegation.participants, index);
            format!("{} ({}): {taken}", source.name(person, number), source.work(person))
        });
        Self { intro, people: people.collect(), frame }
    }
}

impl ManageLink {
    pub fn new(source: Source<'_>, generation: i64) -> Self {
        let m = source.m;
        let subject = m.letter_subject_manage_link(source.title());
        let frame =
            Frame::new(source, subject, m.letter_heading_manage_link(), manage_button(source, generation));
        Self { intro: m.letter_manage_link_intro(source.organisation(), &frame.title), frame }
    }
}

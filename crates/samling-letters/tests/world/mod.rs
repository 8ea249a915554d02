//! What the tests of this crate share: a small gathering, an organisation with a delegation, and letters to it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(dead_code, reason = "each test file uses its own part")]

use jiff::Timestamp;
use samling_app::Loaded;
use samling_app::correspondence::Outgoing;
use samling_app::letter::{Content, LetterState, NewLetter, OwnChange, StoredLetter};
use samling_app::links::Key;
use samling_app::store::OrganisationRow;
use samling_domain::coverage::decide::{Adjustment, decide};
use samling_domain::coverage::plan::OrganisationDecision;
use samling_domain::coverage::request::CoverWish;
use samling_domain::gathering::Gathering;
use samling_domain::gathering::read::read;
use samling_domain::identity::{
    ElementId, GatheringId, OrganisationId, ParticipantId, RoleId, SlotId, TopicId,
};
use samling_domain::invitation::{AnswerState, Invited};
use samling_domain::language::{Language, WrittenForm};
use samling_domain::personal::Personal;
use samling_domain::registration::decide::Intent;
use samling_domain::registration::delegation::{Contact, Delegation, Participant};
use samling_domain::wishes::Wish;
use samling_letters::{Links, Sender};
use std::collections::BTreeMap;
use std::sync::Arc;

pub fn gathering() -> Gathering {
    match read(include_str!("gathering.toml")) {
        Ok((gathering, _)) => gathering,
        Err(problems) => panic!("{problems:?}"),
    }
}

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn links() -> Links {
    Links { base_url: "https://samling.example/".to_owned(), key: Key::new([7; 32]) }
}

pub fn sender() -> Sender {
    Sender {
        name: "Havdagene på Ytterøya".to_owned(),
        address: "samling@havradet.example".to_owned(),
        reply_to: Some("svar@havradet.example".to_owned()),
    }
}

pub fn invited() -> Invited {
    Invited {
        id: OrganisationId::new("9901").unwrap(),
        name: "Sørvika".to_owned(),
        official_name: Some("Sørvika - Åarjelvijhke".to_owned()),
        sami_name: None,
        organisation_number: None,
        county: None,
        emails: vec![Personal::new("postmottak@sorvika.example")],
        phone: None,
        written_form: WrittenForm::Neutral,
        attributes: BTreeMap::default(),
    }
}

pub fn organisation() -> OrganisationRow {
    OrganisationRow {
        invited: invited(),
        state: AnswerState::Registered,
        generation: 1,
        invited_at: None,
        opened_at: None,
        reminded_at: None,
        link_asked_at: None,
        answered_at: None,
        participants: 0,
        late_requests: 0,
    }
}

pub fn participant(id: i64, name: &str, role: &str, elements: &[&str]) -> Participant {
    Participant {
        id: ParticipantId(id),
        name: Personal::new(name),
        email: Personal::default(),
        role: RoleId::new(role).unwrap(),
        field: None,
        elements: elements.iter().map(|id| ElementId::new(*id).unwrap()).collect(),
        cover: CoverWish::Auto,
        only_if_covered: false,
        wishes: Vec::new(),
    }
}

/// Six participants, each of whom meets another part of the rules.
pub fn delegation() -> Delegation {
    let all = ["day-1", "dinner", "night", "day-2"];
    let mut kari = participant(1, "Kari Eksempel", "leader", &all);
    kari.field = Some(samling_domain::identity::FieldId::new("planning").unwrap());
    kari.wishes = [("ports", Some(2)), ("seaweed", Some(1))]
        .into_iter()
        .map(|(topic, rank)| Wish {
            slot: SlotId::new("morning").unwrap(),
            topic: TopicId::new(topic).unwrap(),
            rank,
        })
        .collect();
    let mut only = participant(5, "Per Eksempel", "case-worker", &all);
    only.only_if_covered = true;
    let mut own = participant(6, "", "case-worker", &["day-2"]);
    own.cover = CoverWish::Own;
    Delegation {
        contact: Contact {
            name: Personal::new("Maja Eksempel"),
            email: Personal::new("maja@sorvika.example"),
            phone: Personal::new("00 00 00 01"),
        },
        filled_in_by: Some(Contact {
            name: Personal::new("Ola Eksempel"),
            email: Personal::new("ola@sorvika.example"),
            phone: Personal::default(),
        }),
        buyer_reference: "B-123456".to_owned(),
        message: Personal::new("Vi kommer\nmed båt."),
        participants: vec![
            kari,
            participant(2, "Åse Gåebrie", "case-worker", &["day-1", "dinner"]),
            participant(3, "Nils Eksempel", "case-worker", &["day-1", "dinner", "night", "day-2", "boat"]),
            participant(4, "Liv Eksempel", "case-worker", &["day-1", "night", "day-2"]),
            only,
            own,
        ],
    }
}

/// What is decided for the delegation when another organisation asks for beds, too.
pub fn decision(delegation: &Delegation) -> OrganisationDecision {
    let g = gathering();
    let other = Delegation {
        participants: vec![participant(11, "Eva Eksempel", "leader", &["day-1", "dinner", "night", "day-2"])],
        ..Delegation::default()
    };
    let requests = [
        delegation.request(&invited().id, &invited().attributes),
        other.request(&OrganisationId::new("9902").unwrap(), &invited().attributes),
    ];
    let exception = Adjustment {
        organisation: invited().id,
        participant: ParticipantId(6),
        cover: None,
        reason: "Avtalt med\nhovedkontakten".to_owned(),
    };
    decide(&g, &requests, &[exception], "0123456789abcdef").organisation(&invited().id).unwrap().clone()
}

pub fn loaded(gathering: Gathering) -> Arc<Loaded> {
    Arc::new(Loaded { gathering, revision: 3, picture: None, invited: 12 })
}

pub fn outgoing(language: Language, content: Content) -> Outgoing {
    outgoing_of(gathering(), language, content)
}

pub fn outgoing_of(gathering: Gathering, language: Language, content: Content) -> Outgoing {
    let letter = NewLetter {
        gathering: GatheringId::new("havdag-2030").unwrap(),
        organisation: invited().id,
        recipients: vec![Personal::new("maja@sorvika.example"), Personal::new("ola@sorvika.example")],
        language,
        content,
    };
    let letter = StoredLetter {
        id: 12,
        letter,
        state: LetterState::Sending,
        attempts: 0,
        created_at: at("2030-09-10T08:30:00Z"),
        due_at: at("2030-09-10T08:30:00Z"),
        sent_at: None,
        error: None,
        raw: None,
    };
    Outgoing { letter, loaded: loaded(gathering), organisation: organisation() }
}

fn personal(delegation: &Delegation, again: bool) -> Content {
    let mut person = delegation.participants[0].clone();
    if person.email.is_empty() {
        person.email = Personal::new("kari@sorvika.example");
    }
    Content::Personal { person: Box::new(person), by: delegation.contact.name.clone(), generation: 1, again }
}

fn own_change(what: OwnChange, generation: Option<i64>) -> Content {
    Content::OwnChange { participant: ParticipantId(1), number: 1, what, generation }
}

/// Every kind of letter.
pub fn contents(delegation: &Delegation) -> Vec<Content> {
    let decision = Box::new(decision(delegation));
    let delegation = || delegation.clone();
    vec![
        Content::Invitation { generation: 1 },
        Content::Reminder { generation: 1 },
        Content::Receipt { delegation: delegation(), generation: 1, changed: false },
        Content::Receipt { delegation: delegation(), generation: 1, changed: true },
        Content::Withdrawal { generation: 1 },
        Content::NotComing { generation: 1 },
        Content::Late {
            intent: Intent::Submit,
            delegation: delegation(),
            received_at: at("2030-10-02T07:15:00Z"),
        },
        Content::Late {
            intent: Intent::Withdraw,
            delegation: delegation(),
            received_at: at("2030-10-02T07:15:00Z"),
        },
        Content::ManageLink { generation: 1 },
        Content::Confirmation {
            delegation: delegation(),
            decision: decision.clone(),
            generation: 1,
            changed: false,
        },
        Content::Confirmation { delegation: delegation(), decision, generation: 1, changed: true },
        personal(&delegation(), false),
        personal(&delegation(), true),
        own_change(OwnChange::Corrected, Some(1)),
        own_change(OwnChange::Erased, Some(1)),
        own_change(OwnChange::ErasedLate, Some(1)),
        own_change(OwnChange::ErasedLate, None),
        Content::Erased { was: "receipt".to_owned() },
    ]
}

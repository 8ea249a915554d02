//! What the tests of this crate share: a small gathering, an organisation with a delegation, and letters to it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(dead_code, reason = "each test file uses its own part")]

use jiff::Timestamp;
use samling_app::Loaded;
use samling_app::allocation::Seated;
use samling_app::change::{Told, ToldParticipant, ToldPerson, ToldShortened};
use samling_app::correction::Correction;
use samling_app::correspondence::Outgoing;
use samling_app::letter::{Content, LetterState, NewLetter, OwnChange, StoredLetter, WaitingEvent};
use samling_app::links::Key;
use samling_app::store::OrganisationRow;
use samling_domain::change::{ChangedFact, DroppedDay, Kind};
use samling_domain::contributor::task::choices;
use samling_domain::contributor::{Affiliation, Contributor};
use samling_domain::coverage::decide::{Adjustment, decide};
use samling_domain::coverage::plan::OrganisationDecision;
use samling_domain::coverage::request::CoverWish;
use samling_domain::gathering::Gathering;
use samling_domain::gathering::read::read;
use samling_domain::identity::{
    ContributorId, ElementId, GatheringId, OrganisationId, ParticipantId, RoleId, SlotId, TopicId,
};
use samling_domain::invitation::{AnswerState, Invited};
use samling_domain::language::{Language, Text, WrittenForm};
use samling_domain::money::Money;
use samling_domain::personal::Personal;
use samling_domain::registration::decide::Intent;
use samling_domain::registration::delegation::{Contact, Delegation, Participant};
use samling_domain::time::{Clock, Deadline};
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
        draft_saved_at: None,
        unnamed: 0,
        gathering_revision: 1,
        known_elsewhere: false,
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
        ..Delegation::default()
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
        gathering: Some(GatheringId::new("havdag-2030").unwrap()),
        organisation: Some(invited().id),
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
    Outgoing { letter, loaded: Some(loaded(gathering)), organisation: Some(organisation()) }
}

/// A speaker of another body who takes part of what there is.
pub fn contributor() -> Contributor {
    let g = gathering();
    let mut one = Contributor::of_kind(&g.contributors.kinds[0]);
    one.id = ContributorId(7);
    one.name = Personal::new("Nora Eksempel");
    one.email = Personal::new("nora@forskning.example");
    one.affiliation = Affiliation::Other("Havforskningssenteret".to_owned());
    one.tasks = choices(&g).into_iter().take(2).collect();
    one.elements = ["day-1", "night"].map(|id| ElementId::new(id).unwrap()).into();
    one
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

fn seats(participant: i64, changed: bool) -> Vec<Seated> {
    vec![Seated {
        participant: ParticipantId(participant),
        slot: SlotId::new("morning").unwrap(),
        topic: TopicId::new("seaweed").unwrap(),
        room: None,
        before: changed.then(|| TopicId::new("ports").unwrap()),
        changed,
    }]
}

fn own_seats(delegation: &Delegation, changed: bool) -> Content {
    Content::OwnSeats {
        person: Box::new(delegation.participants[0].clone()),
        seats: seats(1, changed),
        generation: 1,
        changed,
        asked: false,
        sequence: 3,
    }
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
        Content::Names {
            places: delegation().participants.into_iter().filter(|person| person.name.is_empty()).collect(),
            generation: 1,
        },
        Content::InvitationLink { generation: 1 },
        Content::DeputyLink {
            generation: 1,
            contact: delegation().contact.name,
            from: Some(jiff::civil::date(2030, 9, 16)),
            to: Some(jiff::civil::date(2030, 9, 20)),
        },
        Content::DeputyEnded,
        Content::AddressesChanged,
        Content::ConfirmAddress { nonce: "AAAA".to_owned() },
        Content::AddressReplaced,
        Content::HandOver { nonce: "AAAA".to_owned(), former: delegation().contact.name },
        Content::NewContact { generation: 2 },
        Content::FormerContact { successor: delegation().contact.name },
        Content::LateRefused {
            intent: Intent::Submit,
            received_at: at("2030-10-02T07:15:00Z"),
            words: delegation().message.reveal().to_owned(),
        },
        Content::Confirmation {
            delegation: delegation(),
            decision: decision.clone(),
            generation: 1,
            changed: false,
        },
        Content::Confirmation { delegation: delegation(), decision, generation: 1, changed: true },
        waiting_list(WaitingEvent::Waiting, delegation(), 4),
        waiting_list(WaitingEvent::Offer, delegation(), 0),
        waiting_list(WaitingEvent::Expired, delegation(), 0),
        waiting_list(WaitingEvent::MovedUp, delegation(), 4),
        waiting_list(WaitingEvent::Removed, delegation(), 1),
        waiting_list(WaitingEvent::Closed, delegation(), 4),
        Content::Contributor { contributor: Box::new(contributor()), generation: 1, confirmed: false },
        Content::Contributor { contributor: Box::new(contributor()), generation: 1, confirmed: true },
        personal(&delegation(), false),
        personal(&delegation(), true),
        Content::Seats {
            people: delegation().participants,
            seats: [seats(1, false), seats(2, false)].concat(),
            generation: 1,
            changed: false,
        },
        Content::Seats {
            people: delegation().participants,
            seats: [seats(1, true), seats(2, false)].concat(),
            generation: 1,
            changed: true,
        },
        own_seats(&delegation(), false),
        own_seats(&delegation(), true),
        own_change(OwnChange::Corrected, Some(1)),
        own_change(OwnChange::Erased, Some(1)),
        own_change(OwnChange::ErasedLate, Some(1)),
        own_change(OwnChange::ErasedLate, None),
        Content::Erased { was: "receipt".to_owned() },
    ]
    .into_iter()
    .chain(changes())
    .collect()
}

fn told(kind: Kind, facts: Vec<ChangedFact>) -> Told {
    Told {
        kind,
        facts,
        words: None,
        costs: None,
        registered: true,
        generation: 1,
        open: true,
        calendar: Vec::new(),
        shortened: None,
        person: None,
    }
}

/// What a change means for a participant.
fn person(lost: &[Text], comes: bool) -> ToldParticipant {
    ToldParticipant { id: ParticipantId(1), generation: comes.then_some(1), lost: lost.to_vec() }
}

fn text(nb: &str, nn: &str, en: &str) -> Text {
    Text { nb: nb.to_owned(), nn: nn.to_owned(), en: Some(en.to_owned()) }
}

/// What happens to the whole gathering, and a correction.
fn changes() -> Vec<Content> {
    let end = |day: &str| Deadline::end_of(day.parse().unwrap());
    let date = |day: &str| day.parse::<jiff::civil::Date>().unwrap();
    let g = gathering();
    let days: Vec<_> = g.days.iter().map(|day| day.id.clone()).collect();
    let words =
        text("Hotellet er dobbeltbooket.", "Hotellet er dobbeltbooka.", "The hotel is double-booked.");
    let costs = text("Ingen betaler noe.", "Ingen betaler noko.", "Nobody pays anything.");
    let told_person = |name: &str, number, comes| ToldPerson {
        id: ParticipantId(i64::try_from(number).unwrap()),
        name: Personal::new(name),
        number,
        lost: vec![g.elements[0].label.clone()],
        comes,
    };
    let lost = [g.elements[0].label.clone()];
    let extended = ChangedFact::Deadline { from: end("2030-09-20"), to: end("2030-09-27") };
    let moved = ChangedFact::Dates {
        from: vec![date("2030-10-07"), date("2030-10-08")],
        to: vec![date("2030-10-14"), date("2030-10-15")],
    };
    let dropped = ChangedFact::DayDropped(DroppedDay {
        day: days[0].clone(),
        number: 1,
        date: g.days[0].date,
        starts: Clock::new(10, 0),
        ends: Clock::new(16, 0),
    });
    let shortened = ToldShortened {
        people: vec![told_person("Kari Eksempel", 1, true), told_person("", 2, false)],
        own_before: Money::kroner(2500),
        own_after: Money::kroner(650),
        about: true,
        decided: true,
        nobody: false,
    };
    let all = [
        Told { registered: false, ..told(Kind::Extended, vec![extended]) },
        Told { words: Some(words.clone()), calendar: days.clone(), ..told(Kind::Moved, vec![moved.clone()]) },
        Told {
            shortened: Some(shortened),
            calendar: days.clone(),
            ..told(Kind::Shortened, vec![dropped.clone()])
        },
        Told { costs: Some(costs), ..told(Kind::Cancelled, vec![ChangedFact::Cancelled]) },
        Told { open: false, calendar: days, ..told(Kind::Reinstated, vec![ChangedFact::Reinstated]) },
        Told { person: Some(person(&[], true)), words: Some(words), ..told(Kind::Moved, vec![moved]) },
        Told { person: Some(person(&lost, true)), ..told(Kind::Shortened, vec![dropped.clone()]) },
        Told { person: Some(person(&lost, false)), ..told(Kind::Shortened, vec![dropped]) },
        Told { person: Some(person(&[], true)), ..told(Kind::Cancelled, vec![ChangedFact::Cancelled]) },
        Told { person: Some(person(&[], true)), ..told(Kind::Reinstated, vec![ChangedFact::Reinstated]) },
    ];
    let correction = Correction {
        earlier: 7,
        earlier_kind: "invitation".to_owned(),
        earlier_at: at("2030-09-01T08:00:00Z"),
        words: text(
            "Vi skrev feil frist. Fristen er {{deadline}}.",
            "Vi skreiv feil frist. Fristen er {{deadline}}.",
            "We wrote the wrong deadline. It is {{deadline}}.",
        ),
    };
    let mut contents: Vec<Content> =
        all.into_iter().map(|told| Content::GatheringChange(Box::new(told))).collect();
    contents.push(Content::Correction(Box::new(correction)));
    contents
}

fn waiting_list(event: WaitingEvent, delegation: Delegation, confirmed: u32) -> Content {
    Content::WaitingList {
        event,
        delegation,
        generation: 1,
        confirmed,
        place: (event == WaitingEvent::Waiting).then_some(3),
        until: (event == WaitingEvent::Offer).then(|| at("2030-09-12T08:30:00Z")),
        reason: (event == WaitingEvent::Removed).then(|| "Avtalt på\ntelefon".to_owned()),
    }
}

//! Contributors: how they are read, when they are wanted, who is there twice, and what they take from what is scarce.
#![allow(clippy::unwrap_used, clippy::panic)] // the small functions beside the tests are tests too

use samling_domain::contributor::alike::{Twin, folded, twins};
use samling_domain::contributor::count::{
    cost, counted, hard_use, held, join_requests, left_after, oversold,
};
use samling_domain::contributor::form::{Form, Wrong};
use samling_domain::contributor::task::{Task, choices, clashes, spans, wanted};
use samling_domain::contributor::{Account, Affiliation, Contributor, State, paste};
use samling_domain::coverage::check::check_plan;
use samling_domain::coverage::decide::decide;
use samling_domain::coverage::request::{CoverWish, OrganisationRequest, Request};
use samling_domain::coverage::rules::{Elements, Enforced};
use samling_domain::gathering::Gathering;
use samling_domain::gathering::check::check;
use samling_domain::gathering::read::read;
use samling_domain::identity::{
    BodyId, CapacityId, ContributorId, ContributorKindId, ElementId, OrganisationId, ParticipantId, RoleId,
};
use samling_domain::language::Language;
use samling_domain::money::Money;
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::{Contact, Delegation, Participant};
use std::collections::{BTreeMap, BTreeSet};

fn example() -> Gathering {
    read(include_str!("../../../examples/klimasamling-trondelag-2018/gathering.toml")).unwrap().0
}

fn organisation(id: &str) -> OrganisationId {
    OrganisationId::new(id).unwrap()
}

fn invited() -> BTreeSet<OrganisationId> {
    ["5001", "5047"].map(organisation).into()
}

fn capacity(id: &str) -> CapacityId {
    CapacityId::new(id).unwrap()
}

fn everything(g: &Gathering) -> Elements {
    g.elements.iter().map(|element| element.id.clone()).collect()
}

/// A confirmed speaker on the host's account who takes everything.
fn speaker(g: &Gathering, id: i64, name: &str) -> Contributor {
    let kind = g.contributors.kind(&ContributorKindId::new("speaker").unwrap()).unwrap();
    let mut one = Contributor::of_kind(kind);
    one.id = ContributorId(id);
    one.name = Personal::new(name);
    one.state = State::Confirmed;
    one.elements = everything(g);
    one
}

fn with(mut one: Contributor, change: impl Fn(&mut Contributor)) -> Contributor {
    change(&mut one);
    one
}

fn task(code: &str) -> Task {
    Task::from_code(code).unwrap()
}

const FORM: &[(&str, &str)] = &[
    ("kind", "speaker"),
    ("name", "Kari Eksempel"),
    ("email", "kari@difi.example"),
    ("affiliation", "body:difi"),
    ("task", "item:procurement-talk"),
    ("take", "day-1"),
    ("badge", "yes"),
    ("state", "asked"),
];

/// The form with one field said otherwise.
fn form(field: &str, value: &str) -> Form {
    let kept = FORM.iter().filter(|(name, _)| *name != field).copied();
    Form::from_pairs(kept.chain([(field, value)]))
}

#[test]
fn a_good_form_is_read() {
    let g = example();
    let read = Form::from_pairs(FORM.iter().copied()).read(&g, &invited(), None).unwrap();
    assert_eq!(read.affiliation, Affiliation::Body(BodyId::new("difi").unwrap()));
    assert_eq!((read.account, read.badge, read.state), (Account::Host, true, State::Asked));
    assert_eq!(read.tasks, BTreeSet::from([task("item:procurement-talk")]));
    assert_eq!(read.language, Language::Nb);
}

#[test]
fn every_error_stands_at_its_field() {
    let g = example();
    let long = "x".repeat(121);
    let rows: &[(&str, &str, &str, Wrong)] = &[
        ("kind", "", "kind", Wrong::KindMissing),
        ("kind", "juggler", "kind", Wrong::KindMissing),
        ("name", &long, "name", Wrong::TooLong(120)),
        ("email", "kari", "email", Wrong::EmailWrong),
        ("title", &long, "title", Wrong::TooLong(120)),
        ("affiliation", "organisation:9999", "affiliation", Wrong::Unknown),
        ("affiliation", "body:nobody", "affiliation", Wrong::Unknown),
        ("affiliation", "somewhere", "affiliation", Wrong::Unknown),
        ("affiliation", "other", "other", Wrong::BodyMissing),
        ("task", "item:nothing", "task", Wrong::Unknown),
        ("task", "panel:way-forward/9", "task", Wrong::Unknown),
        ("task", "topic:after-lunch/leadership", "task", Wrong::Unknown),
        ("take", "breakfast-in-bed", "take", Wrong::Unknown),
        ("account", "organisation", "account", Wrong::NoQuota),
        ("account", "body:nobody", "account", Wrong::Unknown),
        ("account", "the-king", "account", Wrong::Unknown),
        ("state", "perhaps", "state", Wrong::Unknown),
        ("badge-words", &long, "badge-words", Wrong::TooLong(120)),
    ];
    for (field, value, at, wrong) in rows {
        let errors = form(field, value).read(&g, &invited(), None).unwrap_err();
        assert_eq!(
            errors.iter().map(|e| (e.field, e.wrong)).collect::<Vec<_>>(),
            [(*at, *wrong)],
            "{field}={value}"
        );
    }
    let nobody = Form { affiliation: String::new(), ..form("name", "") };
    let errors = nobody.read(&g, &invited(), None).unwrap_err();
    assert_eq!((errors[0].field, errors[0].wrong), ("name", Wrong::NobodyDescribed));
    let shown = Form { public: true, ..form("name", "") };
    assert_eq!(shown.read(&g, &invited(), None).unwrap_err()[0].wrong, Wrong::NoNameToShow);
    assert!(form("name", "").read(&g, &invited(), None).is_ok(), "a place of a body needs no name yet");
}

#[test]
fn the_kind_and_the_gathering_say_who_pays() {
    let mut g = example();
    let from = |g: &Gathering, affiliation: &str| {
        form("affiliation", affiliation).read(g, &invited(), None).unwrap().account
    };
    g.contributors.uses_quota = false;
    for kind in &mut g.contributors.kinds {
        kind.uses_quota = None;
    }
    assert_eq!(from(&g, "organisation:5001"), Account::Host);
    g.contributors.uses_quota = true;
    assert_eq!(from(&g, "organisation:5001"), Account::Organisation);
    assert_eq!(from(&g, "body:difi"), Account::Host);
    for kind in &mut g.contributors.kinds {
        kind.uses_quota = Some(false);
    }
    assert_eq!(from(&g, "organisation:5001"), Account::Host);
}

#[test]
fn a_task_has_the_times_of_all_that_goes_on_with_it() {
    let g = example();
    let times = |code: &str| {
        let spans = spans(&g, &task(code));
        let time = |span: &samling_domain::contributor::task::Span| {
            format!(
                "{} {}-{}",
                span.date,
                span.starts,
                span.ends.map_or("?".to_owned(), |end| end.to_string())
            )
        };
        spans.iter().map(time).collect::<Vec<_>>()
    };
    assert_eq!(times("item:local-examples"), ["2018-11-27 10:45-11:30", "2018-11-27 12:30-13:30"]);
    assert_eq!(times("topic:before-lunch/agriculture"), ["2018-11-28 09:30-11:30"]);
    assert_eq!(times("panel:way-forward/1"), ["2018-11-27 15:15-17:00"]);
    assert_eq!(times("item:nothing"), [""; 0]);
    for one in choices(&g) {
        assert_eq!(Task::from_code(&one.code()), Some(one.clone()));
        assert!(one.is_in(&g) && !spans(&g, &one).is_empty(), "{}", one.code());
    }
}

/// Tasks of one entry; tasks of another; whether the two are the same person; how many are found, and whether in parallels.
type Row = (&'static [&'static str], &'static [&'static str], bool, usize, bool);

#[test]
fn somebody_who_is_wanted_twice_is_found() {
    let g = example();
    let rows: &[Row] = &[
        (&["item:welcome", "item:klimasats"], &[], false, 0, false),
        (&["item:welcome", "item:status"], &[], false, 0, false),
        (&["item:way-forward", "panel:way-forward/5"], &[], false, 0, false),
        (&["topic:before-lunch/agriculture", "topic:before-lunch/leadership"], &[], false, 1, true),
        (&["item:welcome"], &["item:welcome"], true, 0, false),
        (&["topic:before-lunch/agriculture"], &["topic:before-lunch/leadership"], true, 1, true),
        (&["topic:before-lunch/agriculture"], &["topic:before-lunch/leadership"], false, 0, false),
    ];
    for (tasks, others, same, count, parallel) in rows {
        let mut one = speaker(&g, 1, "Kari Eksempel");
        one.tasks = tasks.iter().map(|code| task(code)).collect();
        let mut other = speaker(&g, 2, if *same { "EKSEMPEL, Kari" } else { "Ola Eksempel" });
        other.tasks = others.iter().map(|code| task(code)).collect();
        let found = clashes(&g, &[one.clone(), other]);
        assert_eq!(found.len(), *count, "{tasks:?} {others:?}");
        assert!(found.iter().all(|clash| clash.parallel == *parallel));
        one.state = State::Declined;
        assert!(clashes(&g, &[one]).is_empty(), "whoever has said no is wanted nowhere");
    }
    let mut overlapping = g.clone();
    overlapping.programme.iter_mut().find(|item| item.id.as_str() == "status").unwrap().starts =
        overlapping.programme.iter().find(|item| item.id.as_str() == "local-examples").unwrap().starts;
    let one =
        with(speaker(&g, 1, "K"), |one| one.tasks = ["item:status", "item:local-examples"].map(task).into());
    assert!(!clashes(&overlapping, &[one])[0].parallel);
}

#[test]
fn the_panel_says_who_is_still_wanted() {
    let g = example();
    let asked = with(speaker(&g, 1, "A"), |one| {
        one.tasks = [task("panel:way-forward/1")].into();
        one.state = State::Asked;
    });
    let confirmed = with(speaker(&g, 2, "B"), |one| one.tasks = [task("panel:way-forward/3")].into());
    let declined = with(speaker(&g, 3, "C"), |one| {
        one.tasks = [task("panel:way-forward/2")].into();
        one.state = State::Declined;
    });
    let found = wanted(&g, &[asked, confirmed, declined]);
    let told: Vec<_> = found.iter().map(|one| (one.asked, one.confirmed, one.missing())).collect();
    let seats: Vec<_> = found.iter().map(|one| one.place.seats as usize).collect();
    assert_eq!(told[0], (1, 0, seats[0]), "asked is not yet found");
    assert_eq!(told[1], (0, 0, seats[1]));
    assert_eq!(told[2], (0, 1, seats[2] - 1));
    assert_eq!(told[3].1, 1, "the file names one from business");
}

#[test]
fn names_that_are_spelled_alike_fold_to_the_same() {
    for (one, other) in [
        ("Kari Eksempel", "kari  EKSEMPEL"),
        ("Åse Prøvesen", "Aase Provesen"),
        ("Eksempel, Kari", "Kari Eksempel"),
        ("Nils-Ánte", "nils ante"),
    ] {
        assert_eq!(folded(&Personal::new(one)), folded(&Personal::new(other)), "{one}");
    }
    assert_ne!(folded(&Personal::new("Kari")), folded(&Personal::new("Kåre")));
}

#[test]
fn whoever_is_there_twice_is_found() {
    let g = example();
    let participant = |id: i64, name: &str, email: &str| Participant {
        id: ParticipantId(id),
        name: Personal::new(name),
        email: Personal::new(email),
        role: RoleId::new("leader").unwrap(),
        field: None,
        elements: everything(&g),
        cover: CoverWish::Auto,
        only_if_covered: false,
        wishes: Vec::new(),
    };
    let delegation = Delegation {
        contact: Contact::default(),
        participants: vec![participant(7, "Kari Eksempel", ""), participant(8, "", "OLA@overhalla.example")],
        ..Delegation::default()
    };
    let id = organisation("5047");
    let find = |one: &Contributor, all: &[Contributor]| twins(one, all, [(&id, &delegation)].into_iter());
    let kari = speaker(&g, 1, "Kari Eksempel");
    let ola = with(speaker(&g, 2, "Ola"), |one| one.email = Personal::new("ola@Overhalla.example"));
    let nobody = speaker(&g, 3, "");
    let all = [kari.clone(), ola.clone(), nobody.clone()];
    assert_eq!(find(&kari, &all), [Twin::Participant(id.clone(), ParticipantId(7))]);
    assert_eq!(find(&ola, &all), [Twin::Participant(id.clone(), ParticipantId(8))]);
    assert!(find(&nobody, &all).is_empty(), "places without name and address are not alike");
    let linked = with(kari.clone(), |one| one.participant = Some(ParticipantId(7)));
    assert!(find(&linked, &all[1..]).is_empty());
    let again = with(kari.clone(), |one| one.id = ContributorId(9));
    assert_eq!(find(&linked, &[linked.clone(), again]), [Twin::Contributor(ContributorId(9))]);
}

#[test]
fn who_counts() {
    let mut g = example();
    let signed_up = BTreeSet::from([ParticipantId(7)]);
    let all = [
        speaker(&g, 1, "confirmed"),
        with(speaker(&g, 2, "asked"), |one| one.state = State::Asked),
        with(speaker(&g, 3, "declined"), |one| one.state = State::Declined),
        with(speaker(&g, 4, "signed up too"), |one| one.participant = Some(ParticipantId(7))),
        with(speaker(&g, 5, "no longer signed up"), |one| one.participant = Some(ParticipantId(8))),
    ];
    let ids = |g: &Gathering| {
        counted(&g.contributors, &all, &signed_up).iter().map(|one| one.id.0).collect::<Vec<_>>()
    };
    assert_eq!(ids(&g), [1, 2, 5]);
    g.contributors.asked_count = false;
    assert_eq!(ids(&g), [1, 5]);
}

#[test]
fn contributors_hold_what_is_scarce_and_cost() {
    let mut g = example();
    let host = speaker(&g, 1, "host");
    let own = with(speaker(&g, 2, "own"), |one| {
        one.account = Account::Own;
        one.elements = [ElementId::new("day-1").unwrap()].into();
    });
    let quota = with(speaker(&g, 3, "quota"), |one| {
        one.account = Account::Organisation;
        one.affiliation = Affiliation::Organisation(organisation("5001"));
    });
    let body = with(speaker(&g, 4, "body"), |one| one.account = Account::Body(BodyId::new("ks").unwrap()));
    let all = [&host, &own, &quota, &body];
    assert_eq!(held(&g, &all)[&capacity("rooms")], 2);
    assert_eq!(held(&g, &all)[&capacity("premises-1")], 3);
    let rooms = |g: &Gathering| g.capacities.iter().find(|one| one.id.as_str() == "rooms").unwrap().limit;
    assert_eq!(rooms(&left_after(&g, &all)), rooms(&g) - 2);
    let cost = cost(&g, &all);
    assert_eq!((cost.host, cost.own, cost.about), (Money::kroner(2500), Money::kroner(650), true));
    assert_eq!(cost.bodies[&BodyId::new("ks").unwrap()], Money::kroner(2500));
    assert_eq!(left_after(&g, &all).coverage.budget, g.coverage.budget);
    g.contributors.within_budget = true;
    assert_eq!(
        left_after(&g, &all).coverage.budget,
        g.coverage.budget.map(|budget| budget - Money::kroner(2500))
    );
    g.capacities[0].enforced = Enforced::SignUp;
    assert_eq!(hard_use(&g, &host.elements), BTreeMap::from([(capacity("rooms"), 1)]));
    assert_eq!(hard_use(&g, &own.elements), BTreeMap::from([(capacity("rooms"), 0)]));
}

fn request(id: &str, numbers: std::ops::Range<i64>, g: &Gathering) -> OrganisationRequest {
    let person = |number| Request {
        participant: ParticipantId(number),
        role: RoleId::new("leader").unwrap(),
        elements: everything(g),
        cover: CoverWish::Auto,
        only_if_covered: false,
    };
    OrganisationRequest {
        organisation: organisation(id),
        attributes: BTreeMap::new(),
        participants: numbers.map(person).collect(),
    }
}

#[test]
fn a_decision_leaves_the_contributors_their_rooms_and_counts_who_uses_a_quota() {
    let mut g = example();
    g.capacities.iter_mut().find(|one| one.id.as_str() == "rooms").unwrap().limit = 4;
    let quota = with(speaker(&g, 3, "quota"), |one| {
        one.account = Account::Organisation;
        one.affiliation = Affiliation::Organisation(organisation("5001"));
    });
    let silent = with(speaker(&g, 4, "of those who have not signed up"), |one| {
        one.account = Account::Organisation;
        one.affiliation = Affiliation::Organisation(organisation("5004"));
        one.elements = [ElementId::new("day-1").unwrap()].into();
    });
    let host = speaker(&g, 1, "host");
    let all = [&host, &quota, &silent];
    let mut requests = vec![request("5001", 10..12, &g), request("5047", 20..22, &g)];
    join_requests(&g, &all, &mut requests, &BTreeMap::new());
    assert_eq!(requests.iter().map(|one| one.participants.len()).collect::<Vec<_>>(), [3, 2, 1]);
    let first = requests[0].participants[0].participant;
    assert_eq!(ContributorId::of_participant(first), Some(ContributorId(3)));
    assert_eq!(ContributorId::of_participant(ParticipantId(-1)), None);
    let left = left_after(&g, &all);
    let plan = decide(&left, &requests, &[], "seed");
    assert_eq!(check_plan(&left, &requests, &[], &plan), Ok(()));
    let granted = || plan.organisations.iter().flat_map(|one| &one.persons).map(|person| &person.granted);
    assert!(oversold(&g, &all, granted()).is_empty());
    let nights = granted().filter(|elements| elements.contains(&ElementId::new("night-1").unwrap())).count();
    assert_eq!(nights, 3, "four rooms, one of them the speaker's");
    assert!(plan.person(first).unwrap().cover.is_some(), "the contributor uses the quota");
    // Had the decision not known of the contributor, it would have oversold.
    let blind = decide(&g, &requests, &[], "seed");
    let granted = blind.organisations.iter().flat_map(|one| &one.persons).map(|person| &person.granted);
    assert_eq!(oversold(&g, &all, granted), [capacity("rooms")]);
}

#[test]
fn lines_are_read_as_people_write_them() {
    let g = example();
    let invited = BTreeMap::from([(organisation("5047"), "Overhalla".to_owned())]);
    let kind = &g.contributors.kinds[0];
    let text = "Kari Eksempel; kari@difi.example; fagleder; Difi\n\n\
                Ola Eksempel\tOverhalla kommune\r\n\
                Eva Eksempel; direktør; ASKO; eva@asko.example\n\
                ;;innleder;Cicero\n";
    let read = paste::read(&g, &invited, kind, Language::Nn, text).unwrap();
    let told: Vec<_> = read
        .iter()
        .map(|one| {
            let from = String::from(one.affiliation.clone());
            format!("{}|{}|{}|{from}", one.name.reveal(), one.email.reveal(), one.title.reveal())
        })
        .collect();
    assert_eq!(
        told,
        [
            "Kari Eksempel|kari@difi.example|fagleder|body:difi",
            "Ola Eksempel|||organisation:5047",
            "Eva Eksempel|eva@asko.example|direktør|other:ASKO",
            "||innleder|other:Cicero",
        ]
    );
    assert!(read.iter().all(|one| one.language == Language::Nn && one.kind == kind.id));
    let wrong = paste::read(&g, &invited, kind, Language::Nb, "Kari\n\nOla; ola@\n;;\n").unwrap_err();
    let told: Vec<_> = wrong.iter().map(|one| (one.line, one.error.field)).collect();
    assert_eq!(told, [(3, "email"), (4, "name")]);
}

#[test]
fn the_check_reads_the_kinds() {
    let mut g = example();
    assert!(check(&g).iter().all(|problem| !problem.path.starts_with("contributors")));
    let again = g.contributors.kinds[0].clone();
    g.contributors.kinds.push(again);
    g.contributors.kinds[0].takes.push(ElementId::new("nothing").unwrap());
    let panel = g.programme.iter_mut().find_map(|item| item.panel.as_mut()).unwrap();
    panel.wanted[0].seats = 0;
    let told: Vec<_> =
        check(&g).iter().map(|problem| format!("{} {}", problem.code(), problem.path)).collect();
    for expect in [
        "unknown-reference contributors.kinds[0].takes",
        "duplicate-id contributors.kinds[",
        "not-positive programme[",
    ] {
        assert!(told.iter().any(|line| line.starts_with(expect)), "{expect}: {told:#?}");
    }
}

//! The gathering file: what it says is read, what is wrong is named with its place, and what is written reads back equal.
#![allow(clippy::unwrap_used, clippy::panic)] // the small functions beside the tests are tests too

use proptest::prelude::*;
use samling_domain::gathering::Gathering;
use samling_domain::gathering::check::{check, check_file};
use samling_domain::gathering::facts::{Fact, fact, fact_with, names};
use samling_domain::gathering::problem::{Position, Problem, ProblemKind};
use samling_domain::gathering::read::read;
use samling_domain::gathering::schema::json_schema;
use samling_domain::gathering::write::write;
use samling_domain::language::Text;
use samling_domain::money::Money;
use std::path::PathBuf;

const GOOD: &str = include_str!("data/gathering.toml");

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The good file with one thing changed.
fn changed(from: &str, to: &str) -> String {
    assert_eq!(GOOD.matches(from).count(), 1, "not once in the file: {from}");
    GOOD.replace(from, to)
}

/// Where these words stand, or what comes after `¦` in them; they must stand once.
fn place(source: &str, words: &str) -> Result<Position, String> {
    let (context, _) = words.split_once('¦').unwrap_or_default();
    let words = words.replace('¦', "");
    if source.matches(&words).count() != 1 {
        return Err(format!("not once in the changed file: {words:?}"));
    }
    let before = &source[..source.find(&words).unwrap() + context.len()];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Ok(Position { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 })
}

fn told(problems: &[Problem]) -> Vec<String> {
    let at = |p: &Problem| p.position.map_or("-".to_owned(), |at| at.to_string());
    problems.iter().map(|p| format!("{} {} {}", at(p), p.code(), p.path)).collect()
}

fn good() -> Gathering {
    read(GOOD).map_or_else(|problems| panic!("{:#?}", told(&problems)), |(g, _)| g)
}

#[test]
fn the_good_file_is_read_and_has_no_problem() {
    let (gathering, problems) = check_file(GOOD);
    assert_eq!(told(&problems), [""; 0]);
    let g = gathering.unwrap();
    assert_eq!(g.days[0].date.to_string(), "2027-03-01");
    assert_eq!(g.programme[0].starts.to_string(), "10:00");
    assert_eq!(g.programme[1].starts.to_string(), "11:30");
    assert_eq!(g.packages[1].price.kroner, Money::ore(65_050));
}

#[test]
fn a_byte_order_mark_and_windows_lines_do_no_harm() {
    let windows = format!("\u{feff}{}", GOOD.replace('\n', "\r\n"));
    let (gathering, problems) = check_file(&windows);
    assert_eq!(told(&problems), [""; 0]);
    assert_eq!(gathering, Some(good()));
    let wrong = windows.replace("starts = \"11.30\"", "starts = \"11.70\"");
    assert_eq!(told(&check_file(&wrong).1), ["153:10 wrong-value programme[1].starts"]);
    let first = "\u{feff}formatt = 1";
    assert!(told(&check_file(first).1).contains(&"1:1 unknown-key formatt".to_owned()));
}

/// A thing in the file, by what it is replaced, the problem, and the words at which it stands.
type Row = (&'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const STRUCTURE: &[Row] = &[
    // Keys.
    ("short_title =", "shorttitle =", "unknown-key", "shorttitle"),
    ("max_sessions = 2", "max_session = 2", "unknown-key", "max_session ="),
    ("limit = 40", "limit = 40\nzzzz = 1", "unknown-key", "zzzz"),
    ("body = \"laget\"", "bdy = \"laget\"", "unknown-key", "bdy"),
    ("nn = \"Fjordsamling i vest\"", "no = \"Fjordsamling i vest\"", "unknown-key", "no ="),
    ("purpose = { nb = \"Lære mer.\", nn = \"Lære meir.\" }\n", "", "missing-key", "# A compact"),
    ("limit = 40\n", "", "missing-key", "[[capacities]]"),
    ("alt = { nb = \"En fjord\", nn = \"Ein fjord\" }\n", "", "missing-key", "[picture]"),
    ("{ nb = \"Vilkår\", nn = \"Vilkåra\" }", "{ nn = \"Vilkåra\" }", "missing-key", "{ nn = \"Vilkåra\" }"),
    ("price = { kroner = 150 }", "price = { about = true }", "missing-key", "{ about = true }\nlabel = { nb = \"Tur\""),
    // Values.
    ("id = \"fjordsamling\"", "id = \"Fjord samling\"", "wrong-value", "\"Fjord samling\""),
    ("languages = [\"nb\", \"nn\"]", "languages = [\"nb\", \"norsk\"]", "unknown-choice", "\"norsk\""),
    ("samling-gathering/1", "samling-gathering/9", "unknown-choice", "\"samling-gathering/9\""),
    ("kind = \"night\"", "kind = \"nigth\"", "unknown-choice", "\"nigth\""),
    ("date = 2027-03-02", "date = \"2027-02-30\"", "wrong-value", "\"2027-02-30\""),
    ("deadline = 2027-02-10", "deadline = \"10. februar\"", "wrong-value", "\"10. februar\""),
    ("starts = \"11.30\"", "starts = \"25:00\"", "wrong-value", "\"25:00\""),
    ("limit = 40", "limit = \"mange\"", "wrong-value", "\"mange\""),
    ("limit = 40", "limit = -4", "wrong-value", "-4"),
    ("limit = 40", "limit = 4.5", "wrong-value", "4.5"),
    ("limit = 40", "limit = [4]", "wrong-value", "[4]"),
    ("about = true", "about = \"ja\"", "wrong-value", "\"ja\""),
    ("kroner = 2500", "kroner = \"2500 kr\"", "wrong-value", "\"2500 kr\""),
    ("title = { nb = \"Hav\", nn = \"Havet\" }", "title = \"Hav\"", "wrong-value", "\"Hav\""),
    ("includes = [\"d1\", \"natt\", \"d2\"]", "includes = \"d1 og d2\"", "wrong-value", "\"d1 og d2\""),
    ("includes = [\"d1\", \"natt\", \"d2\"]", "includes = [\"d1\", \"Natt!\", \"d2\"]", "wrong-value", "\"Natt!\""),
    ("id = \"senger\"", "id = 17", "wrong-value", "17"),
    ("needs = 7", "needs = \"snart\"", "wrong-value", "\"snart\""),
    ("percent = 50", "percent = 500", "wrong-value", "500 }"),
    ("languages =", "timezone = \"Europe/Byen\"\nlanguages =", "wrong-value", "\"Europe/Byen\""),
    ("[audience]", "[[audience]]", "wrong-value", "[[audience]]"),
    ("title = { nb = \"Hav\", nn = \"Havet\" }", "title = [\"Hav\", \"Havet\"]", "wrong-value", "[\"Hav\""),
    // Syntax.
    ("limit = 40", "limit = ", "syntax", "\nlabel = { nb = \"Senger\""),
    ("limit = 40", "limit = 40\nlimit = 41", "syntax", "limit = 41"),
    ("id = \"senger\"", "id = \"senger", "syntax", "\nelements = [\"natt\"]\nlimit"),
    ("date = 2027-03-02", "date = 2027-02-30", "syntax", "2027-02-30"),
    ("kind = \"night\"", "kind = night", "syntax", "night\n"),
];

#[rustfmt::skip]
const MEANING: &[Row] = &[
    // References.
    ("site = \"hotellet\"", "site = \"hotelet\"", "unknown-reference", "\"hotelet\""),
    ("day = \"tirsdag\"\nlabel = { nb = \"Dag 2\"", "day = \"onsdag\"\nlabel = { nb = \"Dag 2\"", "unknown-reference", "\"onsdag\""),
    ("roles = [\"leder\"]", "roles = [\"leder\", \"sjef\"]", "unknown-reference", "\"sjef\""),
    ("includes = [\"d1\", \"natt\", \"d2\"]", "includes = [\"d1\", \"natt\", \"d2\", \"d3\"]", "unknown-reference", "\"d3\""),
    ("one_of = [[\"d1\"], [\"d2\"]]", "one_of = [[\"d1\"], [\"d2\", \"d9\"]]", "unknown-reference", "\"d9\""),
    ("elements = [\"natt\"]", "elements = [\"netter\"]", "unknown-reference", "\"netter\""),
    ("package = \"alt\"", "package = \"alle\"", "unknown-reference", "\"alle\""),
    ("package = \"dag\"", "package = \"dager\"", "unknown-reference", "\"dager\""),
    ("share_rest = [\"alt\", \"dag\"]", "share_rest = [\"alt\", \"d\"]", "unknown-reference", "\"d\""),
    ("slots = [\"for\"]", "slots = [\"for\", \"etter\"]", "unknown-reference", "\"etter\""),
    ("body = \"laget\"", "body = \"lauget\"", "unknown-reference", "\"lauget\""),
    ("body = \"radet\"", "body = \"raadet\"", "unknown-reference", "\"raadet\""),
    ("nobody_in_field = \"plan\"", "nobody_in_field = \"plam\"", "unknown-reference", "\"plam\""),
    ("nobody_in_field = \"plan\"", "nobody_with_role = \"plan\"", "unknown-reference", "\"plan\", on_day"),
    ("on_day = \"tirsdag\"", "on_day = \"lordag\"", "unknown-reference", "\"lordag\""),
    ("day = \"mandag\"\nstarts = \"11.30\"", "day = \"sondag\"\nstarts = \"11.30\"", "unknown-reference", "\"sondag\""),
    ("continues = \"start\"", "continues = \"stort\"", "unknown-reference", "\"stort\""),
    ("slot = \"for\"", "slot = \"far\"", "unknown-reference", "\"far\""),
    // Lists.
    ("id = \"fjordsamling\"", "id = \"desk\"", "reserved-id", "\"desk\""),
    ("id = \"d2\"", "id = \"d1\" #", "duplicate-id", "\"d1\" #"),
    ("id = \"laget\"", "id = \"radet\"", "duplicate-id", "\"radet\", name = { nb = \"Laget\""),
    ("id = \"lunsj\"", "id = \"sesjoner\" #", "duplicate-id", "\"sesjoner\"\nday"),
    ("languages = [\"nb\", \"nn\"]", "languages = [\"nb\", \"nn\", \"nb\"]", "duplicate-entry", "\"nb\"]"),
    ("languages = [\"nb\", \"nn\"]", "languages = []", "empty-list", "[]"),
    ("elements = [\"natt\"]", "elements = []", "empty-list", "[]"),
    ("includes = [\"d1\", \"natt\", \"d2\"]", "includes = [\"d1\", \"natt\", \"d2\", \"d1\"]", "duplicate-entry", "\"d1\"]\nprice"),
    ("slots = [\"for\"]", "slots = [\"for\", \"for\"]", "duplicate-entry", "\"for\"]\nby"),
    ("about = [{ nb = \"Fjord\", nn = \"Fjorden\" }]", "about = []", "nothing-yet", "[]"),
    ("capacity = 80", "capacity = 0", "not-positive", "0\n\n[wishes]"),
    ("count = 2", "count = 0", "not-positive", "0\n\n[[coverage.extra"),
    // Texts.
    ("nn = \"Havet\"", "nn = \"  \"", "missing-text", "\"  \""),
    ("nn = \"Vilkåra\"", "nn = \"Vilkåra\", en = \"\"", "missing-text", "\"\" }"),
    ("nb = \"Slik\"", "nb = \"Æøå {{frist}}\"", "unknown-fact", "{{frist}}"),
    ("nb = \"Slik\"", "nb = \"Slik {{quota.dag}}\"", "unknown-fact", "{{quota.dag}}"),
    ("nb = \"Slik\"", "nb = \"Slik {{ deadline\"", "broken-fact-reference", "{{ deadline\""),
    ("post@radet.example", "post.radet.example", "bad-email", "\"post.radet.example\""),
    ("svar@radet.example", "svar.radet.example", "bad-email", "\"svar.radet.example\""),
    ("bilde.svg", "../bilde.svg", "bad-file-name", "\"../bilde.svg\""),
    ("bilde.svg", "bilde.pdf", "unknown-picture-type", "\"bilde.pdf\""),
    // Prose.
    ("nb = \"Slik\"", "nb = \"Slik.\\n\\nPåmeldingsfristen er 20. januar 2027.\"", "prose-contradicts-fact", "Påmeldingsfristen er"),
    ("nb = \"Vilkår\"", "nb = \"Dagpakken koster 700 kroner.\"", "prose-contradicts-fact", "Dagpakken koster"),
    ("nn = \"Lære meir.\"", "nn = \"Samlinga er 1. og 3. mars 2027.\"", "prose-contradicts-fact", "Samlinga er"),
    ("nb = \"Slik\"", "nb = \"Bestill rom innen 5. februar. Frist for å bestille rom er 7. februar.\"", "prose-contradicts-prose", "Bestill rom"),
    ("nb = \"Slik\"", "nb = \"Påmeldingsfristen er torsdag 10. februar 2027.\"", "wrong-weekday", "Påmeldingsfristen er"),
    ("nb = \"Slik\"", "nb = \"Påmeldingsfristen er 30. februar 2027.\"", "no-such-date", "Påmeldingsfristen er"),
    // Days and elements.
    ("date = 2027-03-02", "date = 2027-03-01", "duplicate-date", "2027-03-01\n\n[audience]"),
    ("date = 2027-03-02", "date = 2027-02-28", "days-not-in-order", "2027-02-28"),
    ("day = \"mandag\"\nlabel", "label", "day-element-without-day", "[[elements]]\nid = \"d1\""),
    ("day = \"mandag\"\nlabel", "label", "day-without-element", "[[days]]\nid = \"mandag\""),
    ("kind = \"night\"", "kind = \"night\"\nday = \"mandag\" #", "day-at-other-element", "\"mandag\" #"),
    ("date = 2027-03-01\nlabel", "label", "element-without-date", "[[elements]]\nid = \"natt\""),
    ("kind = \"day\"\nday = \"mandag\"", "kind = \"day\"\nday = \"mandag\"\ndate = 2027-03-02 #", "element-date-not-of-day", "2027-03-02 #"),
    ("date = 2027-03-01\nlabel", "date = 2027-02-27\nlabel", "date-outside-days", "2027-02-27"),
    ("date = 2027-03-01\nlabel", "date = 2027-03-03\nlabel", "date-outside-days", "2027-03-03"),
    ("price = { kroner = 150 }\n", "", "element-not-sold", "[[elements]]\nid = \"tur\""),
    ("kroner = 150", "kroner = 0", "price-zero", "kroner = ¦0 }"),
    // Packages and coverage.
    ("includes = [\"d1\", \"natt\", \"d2\"]", "includes = []", "package-empty", "[[packages]]\nid = \"alt\""),
    ("one_of = [[\"d1\"], [\"d2\"]]", "one_of = [[\"d1\"], []]", "package-empty", "[[packages]]\nid = \"dag\""),
    ("one_of = [[\"d1\"], [\"d2\"]]", "includes = [\"d1\"]\none_of = [[\"d1\"], [\"d2\"]]", "element-included-and-chosen", "\"d1\"], [\"d2\"]"),
    ("[[packages]]\nid = \"alt\"", "[[alternatives]]\nid = \"a\"\nlabel = { nb = \"A\", nn = \"A\" }\nelements = [\"tur\"]\n\n[[packages]]\nid = \"alt\"", "only-one-alternative", "[[alternatives]]"),
    ("[[packages]]\nid = \"alt\"", "[[alternatives]]\nid = \"a\"\nlabel = { nb = \"A\", nn = \"A\" }\nelements = [\"d1\"]\n[[alternatives]]\nid = \"b\"\nlabel = { nb = \"B\", nn = \"B\" }\nelements = [\"d2\"]\n\n[[packages]]\nid = \"alt\"", "package-mixes-alternatives", "[[packages]]\nid = \"alt\""),
    ("[[packages]]\nid = \"alt\"", "[[alternatives]]\nid = \"a\"\nlabel = { nb = \"A\", nn = \"A\" }\nelements = [\"tur\"]\n[[alternatives]]\nid = \"b\"\nlabel = { nb = \"B\", nn = \"B\" }\nelements = [\"tur\", \"d2\"] #\n\n[[packages]]\nid = \"alt\"", "alternatives-share-element", "\"tur\", \"d2\"] #"),
    ("count = 2", "count = 2\n[[coverage.quotas]]\npackage = \"alt\" #\ncount = 1", "duplicate-quota", "\"alt\" #"),
    ("attribute = \"travel_km\", at_least = 100", "attribute = \"travel_km\"", "condition-without-test", "{ attribute"),
    ("at_least = 100", "at_least = 100, at_most = 99", "condition-never-holds", "{ attribute"),
    ("at_least = 100", "at_least = 100, equals = \"langt\"", "condition-never-holds", "{ attribute"),
    // Deadlines.
    ("deadline = 2027-02-10", "deadline = 2027-03-01", "deadline-after-start", "2027-03-01\nchanges"),
    ("deadline = 2027-02-10", "deadline = 2027-01-05", "opens-after-deadline", "2027-01-10"),
    ("changes = 2027-02-15", "changes = 2027-03-02", "changes-after-start", "2027-03-02\nhotel"),
    ("changes = 2027-02-15", "changes = 2027-02-05", "changes-before-deadline", "2027-02-05"),
    ("hotel = 2027-02-20", "hotel = 2027-02-09", "hotel-before-deadline", "2027-02-09"),
    ("hotel = 2027-02-20", "hotel = 2027-03-02", "hotel-after-start", "2027-03-02\nterms"),
    ("changes = 2027-02-15", "changes = 2027-02-15\nnames = { deadline = 2027-02-16 }", "names-after-changes", "2027-02-16 }"),
    ("from = 2027-02-25", "from = 2027-02-21", "cancellation-not-in-order", "2027-02-21, percent = 100"),
    (
        "hotel = 2027-02-20",
        "hotel = 2027-02-20\nwithdraw = 2027-03-02",
        "withdraw-after-start",
        "2027-03-02\nterms",
    ),
    ("hotel = 2027-02-20", "hotel = 2027-02-20\nwithdraw = 2027-02-14", "withdraw-not-later", "2027-02-14"),
    (
        "id = \"fjordsamling\"",
        "id = \"fjordsamling\"\nstatus = \"cancelled\"",
        "gathering-cancelled",
        "\"cancelled\"",
    ),
    ("percent = 50", "percent = 101", "percent-too-high", "101"),
    ("when = { nobody_in_field = \"plan\", on_day = \"tirsdag\" }", "when = { on_day = \"tirsdag\" }", "advice-without-condition", "{ on_day"),
    // The waiting list.
    ("label = { nb = \"Senger\", nn = \"Senger i alt\" }", "label = { nb = \"Senger\", nn = \"Senger i alt\" }\n\n[waiting_list]\nskip = false", "waiting-list-without-hard-capacity", "[waiting_list]"),
    ("label = { nb = \"Senger\", nn = \"Senger i alt\" }", "label = { nb = \"Senger\", nn = \"Senger i alt\" }\n\n[waiting_list]\nmost_passes = 0 #", "not-positive", "0 #"),
    ("label = { nb = \"Senger\", nn = \"Senger i alt\" }", "label = { nb = \"Senger\", nn = \"Senger i alt\" }\n\n[waiting_list]\nmode = \"confirm\"\noffer_hours = 24 #", "offer-hours-without-offer", "24 #"),
    ("label = { nb = \"Senger\", nn = \"Senger i alt\" }", "label = { nb = \"Senger\", nn = \"Senger i alt\" }\n\n[waiting_list]\noffer_hours = 9999 #", "offer-outlasts-waiting-list", "9999 #"),
    ("label = { nb = \"Senger\", nn = \"Senger i alt\" }", "label = { nb = \"Senger\", nn = \"Senger i alt\" }\n\n[waiting_list]\nuntil = \"deadline\" #", "waiting-list-ends-before-changes", "\"deadline\" #"),
    ("[registration]\nopens = 2027-01-10\ndeadline = 2027-02-10\nchanges = 2027-02-15\nhotel = 2027-02-20\n", "[waiting_list]\nuntil = \"hotel\" #\n\n[registration]\nopens = 2027-01-10\ndeadline = 2027-02-10\n", "waiting-list-until-no-hotel", "\"hotel\" #"),
    ("[registration]\nopens = 2027-01-10\ndeadline = 2027-02-10\nchanges = 2027-02-15\nhotel = 2027-02-20\n", "[waiting_list]\nuntil = \"hotel\" #\n\n[registration]\ndeadline = 2027-02-10\nhotel = 2027-03-02\n", "waiting-list-after-start", "\"hotel\" #"),
    ("[registration]\n", "[registration]\nmax_participants = 501 #\n", "too-many-participants", "501 #"),
    // Personal data.
    ("responsible = \"radet\" # who", "responsible = \"raadet\" # who", "unknown-reference", "\"raadet\" # who"),
    ("personvern@radet.example", "personvern.radet.example", "bad-email", "\"personvern.radet.example\""),
    ("access = [", "access = [{ id = \"rullestol\", label = { nb = \"R\", nn = \"R\" } }, ", "duplicate-id", "\"rullestol\", label = { nb = \"Rullestol\""),
    ("needs = 7", "needs = \"2027-03-02\"", "deleted-before-the-end", "\"2027-03-02\"\nletters"),
    ("needs = 7", "needs = 60", "needs-not-first", "60\nletters"),
    ("letters = \"2027-04-01\"", "letters = \"2027-04-03\"", "letters-outlive-names", "\"2027-04-03\""),
    // Programme.
    ("title = { nb = \"Lunsj\", nn = \"Lunsjen\" }", "", "item-without-title", "[[programme]]\nid = \"lunsj\""),
    ("ends = \"12:30\"", "ends = \"11:30\"", "ends-not-after-start", "\"11:30\""),
    ("ends = \"12:30\"", "ends = \"12:45\"", "items-overlap", "\"12:30\""),
    ("continues = \"start\"", "continues = \"start-2\"", "continues-not-earlier", "\"start-2\"\n\n"),
    ("continues = \"start\"", "continues = \"sesjoner\"", "continues-not-earlier", "\"sesjoner\"\n\n[["),
    ("slot = \"for\"\n", "", "parallel-without-slot", "[[programme]]\nid = \"sesjoner\""),
    ("slot = \"for\"\n", "", "slot-without-item", "[[slots]]"),
    ("kind = \"meal\"", "kind = \"meal\"\nslot = \"for\" #", "slot-at-other-item", "\"for\" #"),
    ("day = \"tirsdag\"\nlabel = { nb = \"Før", "day = \"mandag\"\nlabel = { nb = \"Før", "slot-on-other-day", "\"for\"\ntitle"),
    ("slots = [\"for\"]", "slots = []", "too-few-topics", "[[slots]]"),
    ("min_sessions = 1", "min_sessions = 3", "min-above-max", "3\nmax"),
    // The allocation.
    ("[[advice]]\nid = \"plan-mangler\"", "[allocation]\nobjective = []\n[[advice]]\nid = \"plan-mangler\"", "no-aim", "[]\n[[advice]]"),
    ("capacity = 80\n", "capacity = 80\nslots = [\"etter\"]\n", "unknown-reference", "\"etter\""),
    ("capacity = 80\n", "capacity = 80\nlayouts = [{ id = \"rad\", capacity = 5 }, { id = \"rad\", capacity = 6 }]\n", "duplicate-id", "\"rad\", capacity = 6"),
    ("min_sessions = 1", "layout = \"rad\"\nmin_sessions = 1", "unknown-reference", "\"rad\"\nmin"),
    ("slots = [\"for\"]", "slots = [\"for\"]\nmin_runs = 2", "too-many-runs", "2\nby"),
    ("slots = [\"for\"]", "slots = [\"for\"]\nneeds = [\"scene\"]", "no-room-fits", "[\"scene\"]"),
    ("slots = [\"for\"]", "slots = [\"for\"]\nrooms = [\"sal\"]", "unknown-reference", "\"sal\"]"),
    ("slots = [\"for\"]", "slots = [\"for\"]\nmin_seats = 9\nmax_seats = 5", "min-above-max", "9\nmax_seats"),
    ("[[advice]]\nid = \"plan-mangler\"", "[allocation]\nweights = [{ up_to = 3, weight = 2 }, { up_to = 2, weight = 3 }]\n[[advice]]\nid = \"plan-mangler\"", "weight-never-used", "{ up_to = 2"),
    ("rank_values = [3, 2, 1]", "rank_values = [5, 2, 1]", "ranks-outweigh-ticks", "[5, 2, 1]"),
    ("rank_values = [3, 2, 1]", "rank_values = [1, 2, 3]", "ranks-not-falling", "[1, 2, 3]"),
];

#[test]
fn every_problem_is_named_at_its_place() {
    let mut wrong = Vec::new();
    for (from, to, code, at) in STRUCTURE.iter().chain(MEANING) {
        let source = changed(from, to);
        let expected = match place(&source, at) {
            Ok(expected) => expected,
            Err(why) => {
                wrong.push(why);
                continue;
            }
        };
        let (_, problems) = check_file(&source);
        let found = problems.iter().any(|p| p.code() == *code && p.position == Some(expected));
        if !found {
            wrong.push(format!("{from:?} -> {to:?}: not {code} at {expected} but {:?}", told(&problems)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_mistake_of_structure_causes_no_other_problem() {
    let mut wrong = Vec::new();
    for (from, to, code, _) in STRUCTURE.iter().filter(|row| row.2 != "syntax") {
        let (gathering, problems) = check_file(&changed(from, to));
        let codes: Vec<&str> = problems.iter().map(Problem::code).collect();
        if codes != [*code] || gathering.is_some() {
            wrong.push(format!("{from:?} -> {to:?}: {:?}", told(&problems)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_row() {
    let other = ["more-problems", "too-many-elements", "slot-twice"];
    for (code, _) in ProblemKind::CODES {
        let told = STRUCTURE.iter().chain(MEANING).any(|row| row.2 == *code);
        assert!(told || other.contains(code), "no test for {code}");
    }
}

#[test]
fn many_mistakes_at_once_are_all_named() {
    let source = GOOD
        .replace("short_title", "shorttitle")
        .replace("limit = 40", "limit = \"mange\"")
        .replace("starts = \"11.30\"", "starts = \"25:00\"")
        .replace("kind = \"night\"", "kind = \"nigth\"")
        .replace("includes = [\"d1\", \"natt\", \"d2\"]", "includes = [\"D1\", \"natt\", \"D2\"]")
        .replace("bilde.svg", "../bilde.svg")
        .replace("nn = \"Havet\"", "nn = \"\"")
        .replace("body = \"laget\"", "body = \"lauget\"")
        .replace("capacity = 80\n", "");
    let (gathering, problems) = check_file(&source);
    assert_eq!(gathering, None);
    assert_eq!(
        told(&problems),
        [
            "6:1 unknown-key shorttitle",
            "11:8 bad-file-name picture.file",
            "73:8 unknown-choice elements[2].kind",
            "86:13 wrong-value packages[0].includes[0]",
            "86:27 wrong-value packages[0].includes[2]",
            "99:9 wrong-value capacities[0].limit",
            "125:28 missing-text topics[0].title.nn",
            "127:60 unknown-reference topics[0].by[0].body",
            "129:1 missing-key rooms[0]",
            "152:10 wrong-value programme[1].starts",
        ]
    );
}

#[test]
fn all_errors_of_syntax_are_named() {
    let source = GOOD
        .replace("limit = 40", "limit = ")
        .replace("count = 2", "count = 2x")
        .replace("id = \"lunsj\"", "id \"lunsj\"")
        .replace("[wishes]", "[wishes");
    let lines: Vec<usize> = check_file(&source)
        .1
        .iter()
        .filter(|p| p.code() == "syntax")
        .filter_map(|p| p.position.map(|at| at.line))
        .collect();
    for line in [99, 109, 134, 151] {
        assert!(lines.contains(&line), "line {line} is not among {lines:?}");
    }
}

#[test]
fn suggestions_say_what_was_meant() {
    let args = |from, to| {
        let (_, problems) = check_file(&changed(from, to));
        problems[0].args()
    };
    let key = args("short_title =", "shorttitle =");
    assert!(key.contains(&("suggestion", "short_title".to_owned())), "{key:?}");
    assert!(key.contains(&("path", "shorttitle".to_owned())), "{key:?}");
    let choice = args("kind = \"night\"", "kind = \"nigth\"");
    assert!(choice.contains(&("suggestion", "night".to_owned())), "{choice:?}");
    assert!(choice.contains(&("known", "day, meal, night, extra".to_owned())), "{choice:?}");
    let site = args("site = \"hotellet\"", "site = \"hotelet\"");
    assert!(site.contains(&("suggestion", "hotellet".to_owned())), "{site:?}");
    assert!(site.contains(&("what", "site".to_owned())), "{site:?}");
    let value = args("limit = 40", "limit = \"mange\"");
    assert!(value.contains(&("expected", "number".to_owned())), "{value:?}");
    let date = args("date = 2027-03-02", "date = \"2027-02-30\"");
    assert!(date.contains(&("expected", "date".to_owned())), "{date:?}");
}

#[test]
fn a_slot_with_two_items_and_too_many_elements() {
    let twice = format!(
        "{GOOD}\n[[programme]]\nid = \"b\"\nday = \"tirsdag\"\nstarts = \"13:00\"\nkind = \"parallel\"\nslot = \"for\"\ntitle = {{ nb = \"B\", nn = \"B\" }}\n"
    );
    assert_eq!(told(&check_file(&twice).1), ["197:8 slot-twice programme[4].slot"]);
    let going_on = twice.replace(
        "kind = \"parallel\"\nslot = \"for\"\ntitle = { nb = \"B\"",
        "continues = \"sesjoner\"\nkind = \"parallel\"\nslot = \"for\"\ntitle = { nb = \"B\"",
    );
    assert_eq!(told(&check_file(&going_on).1), [""; 0]);
    let mut g = good();
    let extra = g.elements[3].clone();
    for n in 0..21 {
        let mut more = extra.clone();
        more.id = format!("tur-{n}").try_into().unwrap();
        g.elements.push(more);
    }
    assert_eq!(check(&g).iter().map(Problem::code).collect::<Vec<_>>(), ["too-many-elements"]);
}

#[test]
fn a_file_with_very_many_mistakes_names_the_first_hundred() {
    let many = (0..300).map(|n| format!("zz{n} = 1")).collect::<Vec<_>>().join("\n");
    let (_, problems) = check_file(&many);
    assert_eq!(problems.len(), 101);
    assert_eq!(problems[100].kind, ProblemKind::MoreProblems { shown: 100 });
}

#[test]
fn facts_have_their_values() {
    let g = good();
    let text = |name: &str| fact(&g, name).map(|fact| format!("{fact:?}"));
    for (name, has) in [
        ("deadline", "2027-02-10"),
        ("changes-deadline", "2027-02-15"),
        ("hotel-deadline", "2027-02-20"),
        ("opens", "2027-01-10"),
        ("days", "last: 2027-03-02"),
        ("day.tirsdag", "2027-03-02"),
        ("first-day", "2027-03-01"),
        ("last-day", "2027-03-02"),
        ("starts", "10:00"),
        ("ends", "11:00"),
        ("town", "Byen"),
        ("site.hotellet", "Hotellet"),
        ("price.alt", "250000"),
        ("price.tur", "15000"),
        ("quota.alt", "Count(2)"),
        ("sessions.for", "Range(1, 2)"),
        ("title", "Fjordsamling"),
        ("short-title", "Fjord"),
    ] {
        assert!(text(name).is_some_and(|said| said.contains(has)), "{name}: {:?}", text(name));
    }
    for unknown in ["invited", "price.d1", "price.zz", "quota.dag", "day.zz", "zz", "", "a.b.c"] {
        assert_eq!(fact(&g, unknown), None, "{unknown}");
    }
    assert_eq!(fact_with(&g, Some(49), "invited"), Some(Fact::Count(49)));
    let names = names(&g);
    assert!(names.iter().all(|name| fact_with(&g, Some(1), name).is_some()));
    assert!(names.contains(&"price.tur".to_owned()) && !names.contains(&"price.d1".to_owned()));
}

#[test]
fn what_is_written_reads_back_equal() {
    let g = good();
    let written = write(&g);
    let (again, _) = read(&written).unwrap_or_else(|p| panic!("{:#?}\n{written}", told(&p)));
    assert_eq!(again, g);
    assert_eq!(write(&again), written);
    assert!(written.contains("\n[[programme]]\nid = \"start\"\n"), "{written}");
    assert!(written.contains("title = { nb = \"Velkommen\", nn = \"Velkomen\" }"), "{written}");
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    let path = root().join("docs/reference/samling-gathering-1.schema.json");
    let generated = format!("{}\n", serde_json::to_string_pretty(&json_schema()).unwrap());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &generated).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == generated, "run the tests once with UPDATE=1 and commit {}", path.display());
    assert!(json_schema().get("$id").is_none());
    assert_eq!(json_schema()["title"], "samling-gathering/1");
}

#[test]
fn the_example_reads_checks_clean_and_round_trips() {
    let folder = root().join("examples/klimasamling-trondelag-2018");
    let source = std::fs::read_to_string(folder.join("gathering.toml")).unwrap();
    let (gathering, problems) = check_file(&source);
    assert_eq!(told(&problems), [""; 0]);
    let g = gathering.unwrap();
    assert_eq!(read(&write(&g)).unwrap().0, g);
    let picture = g.picture.as_ref().unwrap();
    assert!(folder.join(&picture.file).is_file());
}

/// Texts as people and machines may write them.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zæøå .,{}]{0,30}",
        "\\PC{0,20}",
        proptest::collection::vec(any::<char>(), 0..12).prop_map(|c| c.into_iter().collect()),
        Just("linje\n\nlinje \"\"\" ''' \\ \t\r\n".to_owned()),
        Just("\n først".to_owned()),
    ]
}

fn text() -> impl Strategy<Value = Text> {
    (words(), words(), proptest::option::of(words())).prop_map(|(nb, nn, en)| Text { nb, nn, en })
}

fn varied() -> impl Strategy<Value = Gathering> {
    let numbers = (any::<u32>(), 0..=i64::MAX / 200, 0u8..=255, any::<bool>(), any::<i64>());
    let texts = proptest::collection::vec(text(), 8);
    (texts, numbers, 0usize..6, words(), proptest::collection::vec(any::<prop::sample::Index>(), 6)).prop_map(
        |(texts, (number, ore, percent, truth, signed), shape, words, picks)| {
            let mut g = good();
            let mut texts = texts.into_iter();
            let mut next = || texts.next().unwrap_or_default();
            g.title = next();
            g.purpose = next();
            g.registration.terms = next();
            g.themes.not_about = vec![next(), next()];
            let count = g.programme.len();
            let item = &mut g.programme[picks[0].index(count)];
            item.about = Some(next());
            item.questions = vec![next()];
            if let Some(talk) = g.programme[0].talks.first().cloned() {
                g.programme[0].talks[0].talks = vec![talk.clone(), talk];
            }
            g.organisers[0].contact = None;
            g.sites[0].address = Some(words.clone());
            g.coverage.extra_quotas[0].when.equals = Some(words);
            g.coverage.extra_quotas[0].when.at_most = Some(signed);
            g.packages[0].price.kroner = Money::ore(ore);
            g.packages[0].price.about = truth;
            g.coverage.budget = truth.then(|| Money::ore(ore / 2));
            g.capacities[0].limit = number;
            g.registration.cancellation[0].percent = percent;
            g.registration.substitute_first = truth;
            g.advice[0].when.somebody_without_wishes = Some(truth);
            let pick = picks[1].index(g.elements.len());
            g.elements.remove(pick);
            match shape {
                0 => g.programme.clear(),
                1 => g.packages.clear(),
                2 => g.picture = None,
                3 => g.organisers[0].members.clear(),
                4 => g.themes.about.clear(),
                _ => g.packages[1].one_of.push(Vec::new()),
            }
            g.advice[0].text = next();
            g
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_reads_back_equal(g in varied()) {
        let written = write(&g);
        let (again, _) = read(&written).map_err(|p| TestCaseError::fail(format!("{:?}\n{written}", told(&p))))?;
        prop_assert_eq!(&again, &g);
        prop_assert_eq!(write(&again), written);
        let _ = check(&g);
    }

    #[test]
    fn no_text_makes_it_panic(source in "(\\PC|[\\[\\]{}=\"'#.,\n\r\t]|[a-z0-9]){0,200}") {
        let (gathering, problems) = check_file(&source);
        prop_assert!(gathering.is_none() && !problems.is_empty());
    }

    #[test]
    fn no_damage_makes_it_panic(edits in proptest::collection::vec((any::<prop::sample::Index>(), 0usize..12, "[\\[\\]{}=\"'#.,\na0æ]{0,6}"), 1..8)) {
        let mut chars: Vec<char> = GOOD.chars().collect();
        for (at, cut, by) in edits {
            let at = at.index(chars.len());
            let end = (at + cut).min(chars.len());
            chars.splice(at..end, by.chars());
        }
        let source: String = chars.into_iter().collect();
        let (gathering, problems) = check_file(&source);
        for problem in &problems {
            prop_assert!(problem.position.is_some() || problem.code() == "more-problems", "{:?}", problem);
            if let Some(at) = problem.position {
                prop_assert!(at.line <= source.lines().count() + 1 && at.column >= 1, "{:?}", problem);
            }
        }
        prop_assert!(gathering.is_some() || problems.iter().any(Problem::is_error));
    }
}

//! Edits of an announcement and what the prose check must say about each of them.

use proptest::prelude::*;
use samling_domain::announcement::{
    Finding, FindingKind, KnownFact, Meaning, Place, PriceItem, Source, Value, contradictions, statements,
};

/// The climate gathering's facts in words of our own, without any contradiction.
const BOKMAL: &str = include_str!("announcement/klimasamling-nb.txt");
/// The same in Nynorsk, hard-wrapped.
const NYNORSK: &str = include_str!("announcement/klimasamling-nn.txt");

/// Announcements of other events; everything in them is true.
const TRUE_TEXTS: &str = include_str!("announcement/true-texts.txt");

fn kinds(text: &str) -> Vec<FindingKind> {
    let mut found: Vec<_> = contradictions(text, &[]).into_iter().map(|finding| finding.kind).collect();
    found.sort_unstable();
    found
}

fn edited(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "the text has no «{from}»");
    text.replacen(from, to, 1)
}

/// The text with one more paragraph after the programme.
fn with(text: &str, sentence: &str) -> String {
    format!("{text}\n{sentence}\n")
}

#[test]
fn the_base_texts_are_free_of_contradictions() {
    for text in [BOKMAL, NYNORSK] {
        assert_eq!(contradictions(text, &[]), []);
    }
}

#[test]
fn edits_of_the_bokmal_text() {
    use FindingKind::{Count, Duration, GatheringDates, Order, RegistrationDeadline, Time, Weekday};
    let table: &[(&str, &str, &[FindingKind])] = &[
        ("Påmeldingsfrist: 20. november", "Påmeldingsfrist: 20. oktober", &[RegistrationDeadline]),
        (
            "Siste frist for å melde seg på er 20. november",
            "Siste frist for å melde seg på er 19. november",
            &[RegistrationDeadline],
        ),
        ("Påmeldingsfrist: 20. november", "Påmeldingsfrist: 20.11.2018", &[]),
        ("Påmeldingsfrist: 20. november", "Påmeldingsfrist: tirsdag 20. november kl. 23.59", &[]),
        ("Påmeldingsfrist: 20. november", "Påmeldingsfrist: onsdag 20. november", &[Weekday]),
        ("Tid: 27. og 28. november 2018", "Tid: 27.–28. november 2018", &[]),
        ("Tid: 27. og 28. november 2018", "Tid: 27.11.2018 – 28.11.2018", &[]),
        ("Tid: 27. og 28. november 2018", "Tid: 2018-11-27 til 2018-11-28", &[]),
        ("Tid: 27. og 28. november 2018", "Tid: tirsdag 27. og onsdag 28. november", &[]),
        ("Tid: 27. og 28. november 2018", "Tid: 28. og 29. november 2018", &[GatheringDates]),
        ("Tid: 27. og 28. november 2018", "Tid: 27. og 28. november 2019", &[GatheringDates]),
        ("Tid: 27. og 28. november 2018", "Tid: 27. november 2018", &[GatheringDates]),
        ("Tid: 27. og 28. november 2018", "Tid: 27. november kl. 10.00 til 28. november kl. 15.00", &[]),
        ("Tid: 27. og 28. november 2018", "Tid: 27. november kl. 10.00 til 28. november kl. 16.00", &[Time]),
        ("Tid: 27. og 28. november 2018", "Tid: onsdag 27. og torsdag 28. november 2018", &[Weekday]),
        ("Dag 1 – tirsdag 27. november", "Dag 1 – onsdag 27. november", &[Weekday]),
        ("Dag 1 – tirsdag 27. november", "Dag 1 – tirsdag 28. november", &[GatheringDates]),
        ("Dag 1 – tirsdag 27. november", "Tirsdag 27. november", &[]),
        ("Dag 2 – onsdag 28. november", "Dag 2 – torsdag 29. november", &[GatheringDates]),
        ("Dag 2 – onsdag 28. november", "Torsdag 29. november", &[GatheringDates]),
        ("Dag 2 – onsdag 28. november", "Dag 3 – onsdag 28. november", &[Duration]),
        ("strekker seg over to dager", "strekker seg over tre dager", &[Duration]),
        ("strekker seg over to dager", "strekker seg over én dag", &[Duration]),
        ("strekker seg over to dager", "strekker seg over 2 dager", &[]),
        ("11.30: Lunsj", "12.00: Lunsj", &[Time]),
        ("lunsj kl. 11.30", "lunsj kl. 12.00", &[Time]),
        ("17.00: Fritid", "16.00: Fritid", &[]),
        ("17.00: Fritid", "14.00: Fritid", &[Order]),
        ("10.45: Eksempler", "10.15: Eksempler", &[Order]),
        ("15.00: Slutt", "16.00: Slutt", &[Time]),
        ("slutter kl. 15 onsdag", "slutter kl. 16 onsdag", &[Time]),
        ("begynner kl. 10 tirsdag", "begynner kl. 09.00 tirsdag", &[Time]),
        ("begynner kl. 10 tirsdag", "begynner kl. 10.00 tirsdag", &[]),
        ("inntil to personer", "inntil tre personer", &[Count]),
        ("én dagpakke", "to dagpakker", &[Count]),
        ("Alle de 47 kommunene i Trøndelag", "Alle de 49 kommunene i Trøndelag", &[Count]),
        ("tre til fem paralleller", "fem til seks paralleller", &[Count, Count]),
        ("tre til fem paralleller", "fire paralleller", &[]),
        (" • Landbruk og klima\n • Klimaledelse for ledergruppa\n", "", &[Count]),
        ("arrangeres på Scandic Hell", "arrangeres på Clarion Hotel Trondheim", &[FindingKind::Venue]),
        (
            "Med overnatting begge dager: ca. 2500 kroner",
            "Med overnatting begge dager: 2 700 kr",
            &[FindingKind::Price],
        ),
        ("Dagpakke: 650 kroner", "Dagpakke: kr 700,-", &[FindingKind::Price]),
        ("Dagpakke: 650 kroner", "Dagpakke: cirka 650 kr", &[]),
    ];
    for (from, to, expected) in table {
        assert_eq!(kinds(&edited(BOKMAL, from, to)), *expected, "«{from}» -> «{to}»");
    }
}

#[test]
fn added_sentences() {
    use FindingKind::{Count, GatheringDates, NoSuchDate, Price, RegistrationDeadline, Time, Weekday};
    let table: &[(&str, &[FindingKind])] = &[
        ("Meld deg på innen 15. november.", &[RegistrationDeadline]),
        ("Alle må melde seg på senest 19. november.", &[RegistrationDeadline]),
        ("Frist for påmelding: 16.11.2018", &[RegistrationDeadline]),
        ("16. november er siste frist for påmelding.", &[RegistrationDeadline]),
        ("Påmeldingen stenger 16. november.", &[RegistrationDeadline]),
        ("Fristen er 20. oktober.", &[RegistrationDeadline]),
        ("Meld deg på før 21. november.", &[]),
        ("Påmeldingsfristen var 10. november, men er utsatt til 20. november.", &[]),
        ("I fjor var påmeldingsfristen 1. november.", &[]),
        ("Raskt etter påmeldingsfristen, senest 25. november, svarer vi alle.", &[]),
        ("Endringer kan gjøres fram til 23. november.", &[]),
        ("Hotellrom må bestilles innen 1. november.", &[]),
        ("Du kan søke støtte fra ordningen. Fristen er 15. februar 2019.", &[]),
        ("Forrige samling var 3. og 4. mai 2017.", &[]),
        ("Publisert 1. oktober 2018, sist endret 3.10.2018.", &[]),
        ("Vi ses på samlingen 27. november!", &[]),
        ("Vi ses på samlingen 29. november!", &[GatheringDates]),
        ("På dag 2 (29. november) jobber vi i grupper.", &[GatheringDates]),
        ("Ordningen åpnet tirsdag 3. september 2018.", &[Weekday]),
        ("Ordningen åpnet mandag 3. september 2018.", &[]),
        ("Rapporten er klar 31. november.", &[NoSuchDate]),
        ("På dag 2 er det lunsj kl. 12.00.", &[Time]),
        ("Middag kl. 18.30 tirsdag.", &[]),
        ("Middagen tirsdag begynner kl. 19.00.", &[Time]),
        ("Etter lunsj kl. 12.30 fortsetter vi i grupper.", &[]),
        ("Bussen går kl. 09.15 tirsdag og kl. 15.30 onsdag.", &[]),
        ("To dager med overnatting koster 2.700 kr.", &[Price]),
        ("To dager med overnatting koster cirka 2 500,-.", &[]),
        ("Middagen alene koster 450 kroner.", &[]),
        ("Vi dekker opphold for inntil tre personer fra hver kommune.", &[Count]),
        ("En kommune kan f.eks. få dekket tre personer.", &[]),
        ("Til sammen kan tre personer per kommune få dekket noe.", &[]),
        ("I 2017 fikk 30 kommuner i Trøndelag støtte.", &[]),
        ("Ring 22 33 44 55. Org.nr. 999 999 999. 7500 Stjørdal. M-1043. § 7-9.", &[]),
    ];
    for (sentence, expected) in table {
        assert_eq!(kinds(&with(BOKMAL, sentence)), *expected, "{sentence}");
    }
}

#[test]
fn edits_of_the_nynorsk_text() {
    use FindingKind::{Count, Duration, GatheringDates, Order, RegistrationDeadline, Time, Weekday};
    let table: &[(&str, &str, &[FindingKind])] = &[
        ("Meld deg på innan 20. november", "Meld deg på innan 20. oktober", &[RegistrationDeadline]),
        ("Påmeldingsfrist: 20. november", "Påmeldingsfrist: seinast 13. november", &[RegistrationDeadline]),
        ("Når: 27. og 28. november 2018", "Når: 26. og 27. november 2018", &[GatheringDates]),
        ("Tysdag 27. november", "Onsdag 27. november", &[Weekday]),
        ("går over to dagar", "går over tre dagar", &[Duration]),
        ("Lunsjen er klokka 11.30", "Lunsjen er klokka 12.00", &[Time]),
        ("15.00 Slutt", "14.00 Slutt", &[Time, Order]),
        ("sluttar klokka 15.00", "sluttar klokka 16.00", &[Time]),
        ("inntil to deltakarar", "inntil tre deltakarar", &[Count]),
        ("20. november", "5. desember", &[RegistrationDeadline]),
    ];
    for (from, to, expected) in table {
        assert_eq!(kinds(&edited(NYNORSK, from, to)), *expected, "«{from}» -> «{to}»");
    }
}

#[test]
fn a_deadline_after_the_start_is_out_of_order() {
    let late = BOKMAL.replace("20. november", "5. desember");
    assert_eq!(kinds(&late), [FindingKind::Order, FindingKind::Order]);
}

#[test]
fn true_announcements_raise_no_alarm() {
    let texts: Vec<&str> = TRUE_TEXTS.split("\n=====\n").collect();
    assert!(texts.len() >= 12);
    for text in texts {
        assert_eq!(contradictions(text, &[]), [], "{text}");
        assert!(!statements(text).is_empty(), "nothing was read from: {text}");
    }
}

fn known(meaning: Meaning, value: Value) -> KnownFact {
    let place = Place { source: Source::Gathering, line: 7, column: 1, text: "gathering.toml".to_owned() };
    KnownFact { meaning, value, place }
}

#[test]
fn single_sentences_are_set_against_the_gathering_file() {
    let date = jiff::civil::date;
    let facts = [
        known(Meaning::RegistrationDeadline, Value::deadline(date(2018, 11, 20))),
        known(Meaning::GatheringDays, Value::days(&[date(2018, 11, 27), date(2018, 11, 28)])),
        known(Meaning::CoveredPersons, Value::count(2)),
        known(Meaning::CoveredDayPackages, Value::count(1)),
        known(Meaning::Price(PriceItem::DayPackage, vec![]), Value::kroner(650)),
        known(Meaning::Meal(samling_domain::announcement::MealName::Lunch, Some(1)), Value::time(11, 30)),
        known(Meaning::Ends(Some(2)), Value::time(15, 0)),
    ];
    let table: &[(&str, &[FindingKind])] = &[
        ("Fristen er 20. oktober.", &[FindingKind::RegistrationDeadline]),
        ("Fristen er 20. november 2018.", &[]),
        ("Fristen er mandag 20. november.", &[FindingKind::Weekday]),
        ("Velkommen til samling 27. og 28. november!", &[]),
        ("Velkommen til samling 27. og 29. november!", &[FindingKind::GatheringDates]),
        ("Vi dekker opphold for tre personer fra hver kommune.", &[FindingKind::Count]),
        ("Me dekkjer éin dagpakke.", &[]),
        ("Dagpakken koster ca. 700 kroner.", &[FindingKind::Price]),
        ("Lunsj på dag 1 er kl. 12.00.", &[FindingKind::Time]),
        ("Samlingen slutter kl. 15.", &[]),
        ("Samlingen slutter kl. 16.", &[FindingKind::Time]),
        ("Samlingen varer i tre dager.", &[FindingKind::Duration]),
    ];
    for (sentence, expected) in table {
        let found: Vec<_> = contradictions(sentence, &facts).iter().map(|finding| finding.kind).collect();
        assert_eq!(found, *expected, "{sentence}");
    }
    assert_eq!(contradictions("", &facts), []);
}

#[test]
fn both_places_of_the_deadline_are_quoted() {
    let text = edited(BOKMAL, "Påmeldingsfrist: 20. november", "Påmeldingsfrist: 20. oktober");
    let [found]: [Finding; 1] = contradictions(&text, &[]).try_into().unwrap();
    assert_eq!(found.said, ["--10-20", "--11-20"]);
    assert_eq!(found.places[0].text, "Påmeldingsfrist: 20. oktober");
    assert_eq!(found.places[1].text, "Siste frist for å melde seg på er 20. november.");
    assert!(found.places.iter().all(|place| points_at_its_text(&text, place)));
}

fn points_at_its_text(text: &str, place: &Place) -> bool {
    let line = text.split('\n').nth(place.line - 1).unwrap_or_default();
    let rest: String = line.chars().skip(place.column - 1).collect();
    // A quotation that goes on in the next line has its line break as one space.
    let shown: String = place.text.chars().take(rest.trim_end().chars().count()).collect();
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    squeezed(&rest).starts_with(&squeezed(&shown))
}

#[test]
fn places_point_at_their_text() {
    for text in [BOKMAL, NYNORSK, TRUE_TEXTS] {
        let read = statements(text);
        assert!(read.len() > 20);
        for statement in read {
            assert!(points_at_its_text(text, &statement.place), "{:?}", statement.place);
        }
    }
}

#[test]
fn findings_survive_json() {
    let text = edited(BOKMAL, "Dag 1 – tirsdag", "Dag 1 – onsdag");
    let found = contradictions(&text, &[]);
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json[0]["kind"], "weekday");
    assert_eq!(json[0]["said"], serde_json::json!(["wednesday", "tuesday"]));
    assert_eq!(serde_json::from_value::<Vec<Finding>>(json).unwrap(), found);
}

#[test]
fn a_long_text_takes_time_in_proportion() {
    let long = format!(
        "{BOKMAL}\n{}",
        "Vi møtes kl. 10.00, 3. mai, og betaler 20 kroner for tre ting. ".repeat(8_000)
    );
    assert!(long.len() > 400_000);
    let start = std::time::Instant::now();
    contradictions(&long, &[]);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

/// Pieces that make texts which the readers nearly understand.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Dag 1",
        "Dag 2 – ",
        "tirsdag ",
        "27. ",
        "og ",
        "28. november ",
        "2018",
        ".",
        ", ",
        "\n",
        "\r\n",
        " • ",
        "kl. ",
        "10.00",
        ": ",
        "Lunsj",
        "frist ",
        "Påmeldingsfrist",
        " er ",
        "til ",
        "–",
        "-",
        "kr ",
        "2 500",
        ",-",
        "to ",
        "personer",
        "dekker ",
        "samling ",
        "(",
        ")",
        "§",
        "31.",
        "februar",
        "99999999999999999999",
        "é",
        "\u{301}",
        "😀",
        "f. eks. ",
        "før lunsj",
        "parallellsesjoner",
        "å@b.example",
        "#",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,200}") {
        for statement in statements(&text) {
            prop_assert!(points_at_its_text(&text, &statement.place));
        }
        contradictions(&text, &[]);
    }

    #[test]
    fn near_announcements_are_read_without_panic(text in pieces()) {
        for statement in statements(&text) {
            prop_assert!(statement.place.line >= 1 && statement.place.column >= 1);
            prop_assert!(points_at_its_text(&text, &statement.place), "{:?} in {text:?}", statement.place);
        }
        contradictions(&text, &[]);
    }

    #[test]
    fn damaged_announcements_are_read_without_panic(edits in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..30, "[-0-9a-zæøå .,:;()\n]{0,8}"), 1..12)) {
        let mut signs: Vec<char> = BOKMAL.chars().collect();
        for (at, cut, by) in edits {
            let at = at.index(signs.len());
            let end = (at + cut).min(signs.len());
            signs.splice(at..end, by.chars());
        }
        let text: String = signs.into_iter().collect();
        for statement in statements(&text) {
            prop_assert!(points_at_its_text(&text, &statement.place), "{:?}", statement.place);
        }
        contradictions(&text, &[]);
    }

    #[test]
    fn another_deadline_is_always_found(day in 1_i8..=30) {
        let text = edited(BOKMAL, "Påmeldingsfrist: 20. november", &format!("Påmeldingsfrist: {day}. november"));
        let expected: &[FindingKind] = if day == 20 { &[] } else { &[FindingKind::RegistrationDeadline] };
        prop_assert_eq!(kinds(&text), expected);
    }
}

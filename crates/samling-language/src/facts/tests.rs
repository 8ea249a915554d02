use super::*;
use Language::{En, Nb, Nn};
use serde_json::{Value, json};

fn text(words: &str) -> Value {
    json!({ "nb": words, "nn": words })
}

fn gathering() -> Gathering {
    serde_json::from_value(json!({
        "format": "samling-gathering/1",
        "id": "winter",
        "title": { "nb": "Vinter i {{town}}", "nn": "Vinter i {{town}}", "en": "Winter in {{town}}" },
        "short_title": text("Rundt og rundt: {{short-title}}"),
        "lead": text(""),
        "purpose": text(""),
        "organisers": [],
        "sites": [{ "id": "house", "name": text("Huset"), "town": text("Byen") }],
        "days": [{ "id": "one", "date": "2018-11-27" }, { "id": "two", "date": "2018-11-28" }],
        "audience": { "short": text(""), "invited": text("") },
        "themes": { "about": [] },
        "registration": {
            "deadline": "2018-11-20",
            "changes": "2018-11-22T12:00:00",
            "terms": text(""),
            "how": text(""),
        },
        "roles": [],
        "elements": [{ "id": "day-1", "kind": "day", "label": text("") }],
        "packages": [{
            "id": "both",
            "label": text(""),
            "includes": ["day-1"],
            "price": { "kroner": 2500, "about": true },
        }],
        "coverage": { "quotas": [{ "package": "both", "count": 2 }], "summary": text(""), "short": text("") },
        "slots": [{ "id": "before-lunch", "day": "one", "label": text(""), "min_sessions": 3, "max_sessions": 5 }],
        "programme": [{ "id": "opening", "day": "one", "starts": "10:00", "ends": "10:30" }],
    }))
    .unwrap()
}

fn in_all(name: &str) -> [String; 3] {
    let reference = format!("{{{{{name}}}}}");
    let text = Text { nb: reference.clone(), nn: reference.clone(), en: Some(reference) };
    [Nb, Nn, En].map(|language| render(&text, &gathering(), 49, language))
}

#[test]
fn each_kind_of_fact_has_its_words() {
    for (name, nb, en) in [
        ("deadline", "20. november 2018", "20 November 2018"),
        ("changes-deadline", "22. november 2018 kl. 12.00", "22 November 2018 at 12:00"),
        ("days", "27.–28. november 2018", "27–28 November 2018"),
        ("first-day", "27. november 2018", "27 November 2018"),
        ("starts", "10.00", "10:00"),
        ("price.both", "ca. 2500 kroner", "about NOK 2,500"),
        ("quota.both", "to", "two"),
        ("invited", "49", "49"),
        ("sessions.before-lunch", "3–5", "3–5"),
        ("site", "Huset", "Huset"),
        ("no-such-fact", "{{no-such-fact}}", "{{no-such-fact}}"),
    ] {
        assert_eq!(in_all(name), [nb, nb, en], "{name}");
    }
}

#[test]
fn facts_follow_the_language_that_the_text_is_in() {
    let only_norwegian =
        Text { nb: "Frist: {{deadline}}".into(), nn: "Frist: {{deadline}}".into(), en: None };
    let shown = render_with_language(&only_norwegian, &gathering(), 49, En);
    assert_eq!(shown, ("Frist: 20. november 2018".to_owned(), Nb));
    let shown = render_with_language(&only_norwegian, &gathering(), 49, Nn);
    assert_eq!(shown.1, Nn);
}

#[test]
fn texts_that_are_facts_are_filled_in_too_and_circles_end() {
    assert_eq!(in_all("title"), ["Vinter i Byen", "Vinter i Byen", "Winter in Byen"]);
    let round = &in_all("short-title")[0];
    assert!(round.starts_with("Rundt og rundt: ") && round.ends_with("{{short-title}}"), "{round}");
}

//! Reads and writes scenarios as text that an organiser can read; see `examples/scenarios/README.md`.

use samling_domain::coverage::decide::{Adjustment, decide};
use samling_domain::coverage::plan::{CoveragePlan, Lack, PersonDecision, Reason};
use samling_domain::coverage::provisional::{Provisional, provisional};
use samling_domain::coverage::request::OrganisationRequest;
use samling_domain::coverage::totals::Totals;
use samling_domain::gathering::Gathering;
use samling_domain::identity::{ElementId, OrganisationId};
use samling_domain::money::Money;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The rule of 2018: per municipality two packages for both days and one day package.
pub const REAL_RULE: &str = "
element day-1 day 2018-11-27 lunch coffee
element dinner meal 2018-11-27 dinner
element night night 2018-11-27 breakfast
element day-2 day 2018-11-28 lunch coffee
package full about 2500: day-1 dinner night day-2
package day about 650: day-1 | day-2
quota full 2
quota day 1
";

pub struct Scenario {
    pub gathering: Gathering,
    pub requests: Vec<OrganisationRequest>,
    pub adjustments: Vec<Adjustment>,
    pub seed: String,
}

/// The real rule and what is added to it.
pub fn real(more: &str) -> Scenario {
    read(&format!("{REAL_RULE}{more}"))
}

pub fn read(text: &str) -> Scenario {
    let mut rules = empty();
    let mut requests: Vec<Value> = Vec::new();
    let mut adjustments = Vec::new();
    let mut seed = String::from("seed");
    for line in
        text.lines().map(|line| line.split('#').next().unwrap().trim()).filter(|line| !line.is_empty())
    {
        let (head, tail) = line.split_once(':').map_or((line, ""), |(head, tail)| (head, tail.trim()));
        let words: Vec<&str> = head.split_whitespace().collect();
        match words[0] {
            "element" => push(&mut rules["elements"], element(&words)),
            "package" => push(&mut rules["packages"], package(&words, tail)),
            "capacity" => push(
                &mut rules["capacities"],
                json!({"id": words[1], "label": text_of(words[1]), "limit": number(words[2]), "elements": list(tail)}),
            ),
            "quota" => push(
                &mut rules["coverage"]["quotas"],
                json!({"package": words[1], "count": number(words[2]), "shareable": words.contains(&"shareable")}),
            ),
            "extra" => push(&mut rules["coverage"]["extra_quotas"], extra(&words)),
            "share" => rules["coverage"]["share_rest"] = json!(words[1..]),
            "budget" => rules["coverage"]["budget"] = json!(number(words[1])),
            "alternative" => push(
                &mut rules["alternatives"],
                json!({"id": words[1], "label": text_of(words[1]), "elements": list(tail)}),
            ),
            "seed" => words[1].clone_into(&mut seed),
            "organisation" => {
                let attributes: serde_json::Map<_, _> = words[2..]
                    .iter()
                    .filter_map(|word| word.split_once('='))
                    .map(|(name, value)| (name.to_owned(), json!(value)))
                    .collect();
                requests
                    .push(json!({"organisation": words[1], "attributes": attributes, "participants": []}));
            }
            "exception" => adjustments.push(json!({
                "organisation": words[1],
                "participant": number(words[2]),
                "cover": (words[3] != "none").then_some(words[3]),
                "reason": tail,
            })),
            id => {
                let participants = &mut requests.last_mut().unwrap()["participants"];
                push(participants, participant(number(id), tail));
            }
        }
    }
    Scenario {
        gathering: serde_json::from_value(rules).unwrap(),
        requests: serde_json::from_value(Value::Array(requests)).unwrap(),
        adjustments: serde_json::from_value(Value::Array(adjustments)).unwrap(),
        seed,
    }
}

fn push(list: &mut Value, value: Value) {
    list.as_array_mut().unwrap().push(value);
}

fn number(word: &str) -> i64 {
    word.parse().unwrap_or_else(|_| panic!("a number, not {word:?}"))
}

fn list(words: &str) -> Vec<&str> {
    words.split_whitespace().collect()
}

fn text_of(text: &str) -> Value {
    json!({"nb": text, "nn": text})
}

/// `element ID KIND DATE MEAL... [price 300] [roles leader,staff]`
fn element(words: &[&str]) -> Value {
    let (mut meals, mut price, mut roles) = (Vec::new(), Value::Null, Vec::new());
    let mut rest = words[4..].iter();
    while let Some(word) = rest.next() {
        match *word {
            "price" => price = json!({"kroner": number(rest.next().unwrap())}),
            "roles" => roles = rest.next().unwrap().split(',').collect(),
            meal => meals.push(meal),
        }
    }
    json!({
        "id": words[1], "kind": words[2], "date": words[3], "label": text_of(words[1]),
        "meals": meals, "price": price, "roles": roles,
    })
}

/// `package ID [about] 2500: a b` or `package ID 650: a | b`
fn package(words: &[&str], tail: &str) -> Value {
    let about = words[2] == "about";
    let price = json!({"kroner": number(words[if about { 3 } else { 2 }]), "about": about});
    let choices: Vec<Vec<&str>> = tail.split('|').map(list).collect();
    let (includes, one_of) = match choices.as_slice() {
        [one] => (one.clone(), Vec::new()),
        _ => (Vec::new(), choices),
    };
    json!({"id": words[1], "label": text_of(words[1]), "price": price, "includes": includes, "one_of": one_of})
}

/// `extra ID 1 [shareable] when COLUMN at least 200`
fn extra(words: &[&str]) -> Value {
    let when = words.iter().position(|word| *word == "when").unwrap();
    let condition = match &words[when + 1..] {
        [column, "at", "least", least] => json!({"attribute": column, "at_least": number(least)}),
        [column, "at", "most", most] => json!({"attribute": column, "at_most": number(most)}),
        [column, "is", word] => json!({"attribute": column, "equals": word}),
        other => panic!("a condition, not {other:?}"),
    };
    let shareable = words.contains(&"shareable");
    json!({"package": words[1], "count": number(words[2]), "shareable": shareable, "when": condition})
}

/// `ID: a b; wants full; pays; only if covered; role leader`
fn participant(id: i64, tail: &str) -> Value {
    let mut parts = tail.split(';').map(str::trim);
    let elements = list(parts.next().unwrap());
    let (mut cover, mut only, mut role) = (json!("auto"), false, "staff");
    for part in parts {
        match part.split_once(' ') {
            Some(("wants", package)) => cover = json!({"package": package}),
            Some(("role", name)) => role = name,
            None if part == "pays" => cover = json!("own"),
            Some(("only", "if covered")) => only = true,
            other => panic!("a wish, not {other:?}"),
        }
    }
    json!({"participant": id, "role": role, "elements": elements, "cover": cover, "only_if_covered": only})
}

fn empty() -> Value {
    let text = text_of("text");
    json!({
        "format": "samling-gathering/1", "id": "example", "title": text, "short_title": text, "lead": text,
        "purpose": text, "organisers": [], "sites": [], "days": [],
        "audience": {"short": text, "invited": text}, "themes": {"about": []},
        "registration": {"deadline": "2018-11-20", "terms": text, "how": text},
        "roles": [{"id": "leader", "label": text}, {"id": "staff", "label": text}],
        "elements": [], "alternatives": [], "packages": [], "capacities": [],
        "coverage": {"quotas": [], "extra_quotas": [], "share_rest": [], "summary": text, "short": text},
        "programme": [],
    })
}

impl Scenario {
    pub fn decide(&self) -> CoveragePlan {
        decide(&self.gathering, &self.requests, &self.adjustments, &self.seed)
    }
    pub fn provisional(&self) -> Provisional {
        provisional(&self.gathering, &self.requests[0])
    }
}

pub fn kroner(money: Money) -> String {
    let ore = money.as_ore();
    if ore % 100 == 0 { (ore / 100).to_string() } else { format!("{},{:02}", ore / 100, ore % 100) }
}

fn words<'e>(elements: impl IntoIterator<Item = &'e ElementId>) -> String {
    elements.into_iter().map(ElementId::as_str).collect::<Vec<_>>().join(" ")
}

/// The whole plan, as text.
pub fn show(g: &Gathering, plan: &CoveragePlan) -> String {
    let mut out = String::new();
    let about = |about: bool| if about { "about " } else { "" };
    for organisation in &plan.organisations {
        let quotas: Vec<String> = organisation
            .quotas
            .iter()
            .map(|quota| format!("{} {} of {}", quota.package, quota.used, quota.granted))
            .collect();
        let _ = writeln!(out, "organisation {} (quota: {})", organisation.organisation, quotas.join(", "));
        for person in &organisation.persons {
            let _ = writeln!(out, "  {}", show_person(person));
        }
        let _ = writeln!(
            out,
            "  pays {}{}; the host pays {}; {}",
            about(organisation.about),
            kroner(organisation.own),
            kroner(organisation.host),
            show_summary(plan, &organisation.organisation)
        );
    }
    for resource in &plan.resources {
        let _ = writeln!(out, "{}: {} of {}", resource.capacity, resource.used, resource.limit);
    }
    let limit = plan.budget.limit.map_or("no limit".to_owned(), kroner);
    let _ = writeln!(out, "budget: {} of {limit}", kroner(plan.budget.used));
    let _ = writeln!(
        out,
        "covered {}, payers {}, absent {}, organisations pay {}{}",
        plan.covered,
        plan.payers,
        plan.absent,
        about(plan.about),
        kroner(plan.own)
    );
    let totals = Totals::of_plan(g, plan);
    for (name, counts) in [("days", &totals.days), ("nights", &totals.nights)] {
        let counts: Vec<String> = counts.iter().map(|(date, count)| format!("{date} {count}")).collect();
        let _ = writeln!(out, "{name}: {}", counts.join(", "));
    }
    for (date, meals) in &totals.meals {
        let meals: Vec<String> = meals.iter().map(|(meal, count)| format!("{meal:?} {count}")).collect();
        let _ = writeln!(out, "meals {date}: {}", meals.join(", ").to_lowercase());
    }
    out
}

fn show_person(person: &PersonDecision) -> String {
    let mut out = format!("{}: ", person.participant);
    match (&person.cover, person.unit) {
        (Some(package), Some(unit)) => {
            let _ = write!(out, "covered by {package} no. {unit} for {}", words(&person.covered));
        }
        (Some(package), None) => {
            let _ = write!(out, "covered by {package} for {}", words(&person.covered));
        }
        (None, _) => out.push_str("not covered"),
    }
    if let Some(absence) = person.absence {
        let _ = write!(out, "; does not come ({})", absence.code());
    } else {
        let about = if person.about { "about " } else { "" };
        let _ = write!(out, "; gets {}; pays {about}{}", words(&person.granted), kroner(person.own));
    }
    for refused in &person.refused {
        let _ = write!(out, "; no {} ({} full)", refused.element, refused.capacity);
    }
    let _ = write!(out, " [{}", person.reason.code());
    match person.reason.lack() {
        Some(Lack::Capacity(capacity)) => {
            let _ = write!(out, " {capacity}");
        }
        Some(Lack::Budget) | None => {}
    }
    if let Reason::Adjusted { reason } = &person.reason {
        let _ = write!(out, ": {reason}");
    }
    out.push_str(if person.reason.by_lot() { ", by lot]" } else { "]" });
    out
}

fn show_summary(plan: &CoveragePlan, id: &OrganisationId) -> String {
    let summary = &plan.organisation(id).unwrap().summary;
    let counts = |name: &str, counts: Vec<String>| {
        if counts.is_empty() { String::new() } else { format!(", {name} {}", counts.join(" ")) }
    };
    let by_quota =
        summary.by_quota.iter().map(|count| format!("{}×{}", count.persons, count.package)).collect();
    let shared = summary.shared.iter().map(|count| format!("{}×{}", count.persons, count.package)).collect();
    let refused =
        summary.refused.iter().map(|count| format!("{}×{}", count.persons, count.capacity)).collect();
    let stopped = summary.stopped.iter().map(|count| format!("{}×{}", count.persons, count.code)).collect();
    format!(
        "asked {}, coming {}{}{}, by exception {}, payers {}, part payers {}, only if covered {}{}{}",
        summary.asked,
        summary.coming,
        counts("by quota", by_quota),
        counts("shared", shared),
        summary.by_exception,
        summary.payers,
        summary.part_payers,
        summary.only_if_covered,
        counts("refused", refused),
        counts("stopped", stopped),
    )
}

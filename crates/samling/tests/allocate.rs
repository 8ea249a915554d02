//! `samling allocate` as its users meet it: files, exit codes, places of errors, progress, and the clock.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod program;

use program::{Folder, run, run_with_input, samling};
use serde_json::{Value, json};
use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};

fn problem() -> Value {
    json!({
        "format": "samling-problem/1",
        "slots": [{"id": "am"}, {"id": "pm"}],
        "rooms": [{"id": "A", "capacity": 2}, {"id": "B \"big\"\nhall", "capacity": 2}],
        "topics": [{"id": "t", "max_runs": 1}, {"id": "u", "max_runs": 1}, {"id": "v", "max_runs": 1}],
        "participants": [
            {"id": "p \"one\"\n", "organisation": "o", "wishes": [{"topic": "t", "value": 3}, {"topic": "u", "value": 2}]},
            {"id": "q", "organisation": "o", "wishes": [{"topic": "t", "value": 3}, {"topic": "v", "value": 2}]},
            {"id": "r", "organisation": "x", "wishes": [{"topic": "t", "value": 3}]}
        ],
        "objective": ["seated", "fair", "total", "spread"]
    })
}

fn levels(plan: &Value) -> Vec<Value> {
    plan["levels"].as_array().unwrap().iter().map(|level| level["value"].clone()).collect()
}

/// Everybody wishes other things of many topics, so that the search takes long.
fn large() -> String {
    let topics: Vec<Value> = (0..60).map(|at| json!({"id": format!("t{at}")})).collect();
    let wishes = |person: u64| -> Vec<Value> {
        (0..5).map(|k| json!({"topic": format!("t{}", (person * person + person * k * 7 + k * 13) % 60), "value": 5 - k})).collect()
    };
    let mut participants = Vec::new();
    for person in 0..400 {
        let mut wishes = wishes(person);
        wishes.dedup_by(|one, other| one["topic"] == other["topic"]);
        let mut seen = Vec::new();
        wishes.retain(|wish| {
            let new = !seen.contains(&wish["topic"]);
            seen.push(wish["topic"].clone());
            new
        });
        participants.push(json!({"id": format!("p{person}"), "organisation": format!("o{}", person % 40), "wishes": wishes}));
    }
    let slots: Vec<Value> = (0..5).map(|at| json!({"id": format!("s{at}")})).collect();
    let rooms: Vec<Value> = (0..7).map(|at| json!({"id": format!("r{at}"), "capacity": 60})).collect();
    let problem = json!({"format": "samling-problem/1", "slots": slots, "rooms": rooms, "topics": topics,
        "participants": participants, "objective": ["seated", "fair", "total", "spread"]});
    problem.to_string()
}

#[test]
fn a_plan_goes_to_standard_output_or_to_a_file_and_is_found_right() {
    let folder = Folder::new("allocate-round-trip");
    let file = folder.file("problem.json", problem().to_string());
    let (code, out, err) = run(&["allocate", &file]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let plan: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&plan["format"], &plan["stopped"]), (&json!("samling-plan/1"), &json!("proven")));
    // Three sessions of two seats: one slot has room for two alone. r gets t, one of p and q too, and both what else they wish.
    assert_eq!(levels(&plan), [json!(1), json!([0, 2, 1]), json!(10), json!(0)], "{out}");
    assert!(plan["seconds"].as_f64().unwrap() >= 0.0);

    let target = folder.file("plan.json", "what was there before");
    let (code, out, err) = run(&["allocate", &file, "--out", &target, "--seed", "0"]);
    assert_eq!((code, out.as_str(), err.as_str()), (0, "", ""));
    let mut written: Value = serde_json::from_str(&fs::read_to_string(&target).unwrap()).unwrap();
    written["seconds"] = plan["seconds"].clone();
    assert_eq!(written, plan);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing unfinished is left");

    let (code, out, err) = run(&["allocate", "--check", &file, &target]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out, "The plan keeps to every rule, and its levels are as it says.\n");
    let (code, out, _) = run_with_input(&["allocate", "--check", &file, "-"], &plan.to_string());
    assert_eq!(code, 0, "{out}");
    let (code, out, _) = run_with_input(&["allocate", "-", "--steps", "50"], &problem().to_string());
    assert_eq!((code, levels(&serde_json::from_str(&out).unwrap())), (0, levels(&plan)));
}

#[test]
fn a_broken_plan_is_refused_with_reasons() {
    let folder = Folder::new("allocate-broken");
    let file = folder.file("problem.json", problem().to_string());
    let (_, out, _) = run(&["allocate", &file]);
    let whole: Value = serde_json::from_str(&out).unwrap();
    let seat = whole["seats"]
        .as_array()
        .unwrap()
        .iter()
        .position(|seat| seat["participant"] == "p \"one\"\n")
        .unwrap();
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut plan = whole.clone();
        change(&mut plan);
        let plan = folder.file("plan.json", plan.to_string());
        run(&["allocate", "--check", &file, &plan])
    };
    let (code, out, err) = broken(&|plan| plan["levels"][2]["value"] = json!(1));
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.starts_with("2 things do not hold:\nlevel total says 1, and is "), "{err}");
    let (code, _, err) = broken(&|plan| plan["seats"][seat]["topic"] = json!("gone"));
    assert_eq!(code, 1);
    assert!(err.contains("\"p \\\"one\\\"\\n\" has a seat in topic \"gone\""), "{err}");
    let (code, _, err) = broken(&|plan| plan["levels"] = json!([]));
    assert!(code == 1 && err.starts_with("1 thing does not hold:\nthe levels are none, "), "{err}");
    let (code, _, err) = broken(&|plan| plan["seats"][0]["chair"] = json!(1));
    assert_eq!(code, 2);
    assert!(
        err.contains("plan.json, line 1, column ") && err.contains("seats[0].chair: unknown field"),
        "{err}"
    );
    let (code, _, err) = run(&["allocate", "--check", &file, &folder.file("plan.json", "")]);
    assert!(code == 2 && err.contains("EOF while parsing"), "{err}");
    let (code, _, err) = run(&["--language", "nn", "allocate", "--check", &file, &file]);
    assert!(code == 2 && err.contains("linje 1, kolonne ") && err.contains("slots: unknown field"), "{err}");
}

#[test]
fn what_makes_no_sense_is_told_with_its_place() {
    let folder = Folder::new("allocate-senseless");
    let told = |text: &str| run(&["allocate", &folder.file("problem.json", text)]);
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut problem = problem();
        change(&mut problem);
        told(&serde_json::to_string_pretty(&problem).unwrap())
    };
    let (code, out, err) = changed(&|problem| problem["participants"][1]["wishes"][0]["vale"] = json!(1));
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(
        err.contains("problem.json, line ")
            && err.contains("participants[1].wishes[0].vale: unknown field `vale`"),
        "{err}"
    );
    let (code, _, err) = changed(&|problem| {
        problem["topics"][1]["id"] = json!("t");
        problem["objective"] = json!([]);
    });
    assert_eq!(code, 2);
    assert!(err.contains("problem.json: topics[1].id: the id \"t\" is there already\n"), "{err}");
    assert!(err.contains("problem.json: objective: no level is listed"), "{err}");
    let (code, _, err) = changed(&|problem| {
        problem["pins"] = json!([{"participant": "a\n\"b\"", "slot": "am", "topic": "t"}]);
    });
    assert!(
        code == 2 && err.contains(r#"pins[0].participant: no participant has the id "a\n\"b\"""#),
        "{err}"
    );
    for (text, what) in [
        ("", "EOF while parsing a value"),
        ("{\"format\": \"samling-plan/1\"}", "missing field"),
        ("[[[[", "an object with keys is expected"),
        ("\u{0}", "is not a text file"),
    ] {
        let (code, _, err) = told(text);
        assert!(code == 2 && err.contains(what), "{text}: {err}");
    }
    let missing = folder.path().join("missing.json").display().to_string();
    for arguments in [
        vec!["allocate", &missing],
        vec!["allocate"],
        vec!["allocate", "--check", &missing],
        vec!["allocate", &missing, &missing],
        vec!["allocate", &missing, "--seconds", "soon"],
        vec!["allocate", &missing, "--seconds=-1"],
        vec!["allocate", &missing, "--progress", "bar"],
    ] {
        let (code, out, err) = run(&arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {err}");
    }
    let file = folder.file("problem.json", problem().to_string());
    let nowhere = folder.path().join("no/such/folder/plan.json").display().to_string();
    let (code, _, err) = run(&["allocate", &file, "--out", &nowhere]);
    assert!(code == 2 && err.contains("We cannot write"), "{err}");
}

#[test]
fn what_cannot_be_is_said_to_be_impossible() {
    let folder = Folder::new("allocate-impossible");
    let target = folder.file("plan.json", "what was there before");
    let mut impossible = problem();
    impossible["pins"] = json!([
        {"participant": "q", "slot": "am", "topic": "t"},
        {"participant": "q", "slot": "am", "topic": "u"}
    ]);
    let file = folder.file("problem.json", impossible.to_string());
    let (code, out, err) = run(&["allocate", &file, "--out", &target]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.starts_with("No plan is possible: "), "{err}");
    let mut crowded = problem();
    crowded["rooms"] = json!([{"id": "A", "capacity": 0}]);
    crowded["pins"] = json!([{"participant": "q", "slot": "am", "topic": "t"}]);
    let (code, _, err) =
        run(&["--language", "nb", "allocate", &folder.file("problem.json", crowded.to_string())]);
    assert!(code == 1 && err.starts_with("Ingen plan er mulig: "), "{err}");
    assert_eq!(fs::read_to_string(&target).unwrap(), "what was there before");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing unfinished is left");
}

#[test]
fn nobody_and_nothing_give_a_plan() {
    for change in ["participants", "topics", "rooms"] {
        let mut empty = problem();
        empty[change] = json!([]);
        if change == "topics" {
            empty["participants"] = json!([{"id": "p", "organisation": "o"}]);
        }
        let (code, out, err) = run_with_input(&["allocate", "-"], &empty.to_string());
        assert_eq!(code, 0, "{change}: {err}");
        let plan: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(plan["seats"], json!([]), "{change}");
    }
}

#[test]
fn progress_is_lines_of_json() {
    let (code, out, err) = run_with_input(&["allocate", "-", "--progress", "json"], &problem().to_string());
    assert_eq!(code, 0, "{err}");
    assert!(out.starts_with('{'));
    let lines: Vec<Value> = err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(!lines.is_empty());
    for line in &lines {
        assert!(["topics", "seats", "spread"].contains(&line["phase"].as_str().unwrap()), "{line}");
        assert!(line["steps"].is_u64() && line["levels"].is_array(), "{line}");
    }
}

#[test]
fn the_clock_ends_the_search_and_the_plan_says_so() {
    let folder = Folder::new("allocate-clock");
    let file = folder.file("problem.json", large());
    let start = Instant::now();
    let (code, out, err) = run(&["allocate", &file, "--seconds", "3"]);
    assert!(start.elapsed() < Duration::from_secs(20));
    assert_eq!(code, 0, "{err}");
    let plan: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(plan["stopped"], "time");
    let plan = folder.file("plan.json", out);
    assert_eq!(run(&["allocate", "--check", &file, &plan]).0, 0);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_the_search_with_the_best_plan_so_far() {
    use std::io::{BufRead, BufReader, Read};
    let folder = Folder::new("allocate-interrupt");
    let file = folder.file("problem.json", large());
    let mut child = samling(&["allocate", &file, "--seconds", "120", "--progress", "json"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let with_plan = lines.find(|line| {
        let line: Value = serde_json::from_str(line.as_ref().unwrap()).unwrap();
        !line["levels"].as_array().unwrap().is_empty()
    });
    assert!(with_plan.is_some());
    let pid = child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let rest = std::thread::spawn(move || lines.count());
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    rest.join().unwrap();
    let plan: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(plan["stopped"], "time");
    assert!(plan["seconds"].as_f64().unwrap() < 100.0);
}

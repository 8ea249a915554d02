//! The demo as a newcomer meets it: addresses, clock, decision, restart, end.
#![allow(clippy::unwrap_used, reason = "for tests only")]

mod program;

use program::{Demo, Folder, example, get, run};
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

const ID: &str = "klimasamling-trondelag-2018";
const PAGES: [&str; 4] = ["announcement", "invitation", "organiser", "letters"];

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn letters(data: &Path) -> usize {
    fs::read_dir(data.join("letters")).unwrap().count()
}

#[test]
fn the_journey_from_start_to_confirmation_letters() {
    let folder = Folder::new("demo-journey");
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    fs::write(data.join("mine.txt"), "stays").unwrap();
    let demo = Demo::start(&data);
    let address = |name: &str| demo.address(name).to_owned();
    for page in PAGES {
        assert_eq!(get(&address(page)).0, 200, "{page}");
    }
    assert!(
        get(&address("announcement")).1.contains("7. november 2018 kl. 10.0"),
        "the demo's clock is shown"
    );
    assert_eq!(get(&address("invitation").replace("/i/", "/i/x")).0, 404);
    let sent = letters(&data);
    assert!(sent >= 49 + 40 + 3, "{sent} letters of the past");

    let at_data = text(&data);
    let decide = ["decide", ID, "--data", &at_data, "--out", &text(&data.join("plan.json"))];
    let publish = [&decide[..], &["--publish", "--reason", "Enough"]].concat();
    let (code, _, err) = run(&publish);
    assert!(code == 1 && err.contains("has not passed"), "{err}");
    let (code, out, _) = run(&["demo", "clock", "show", "--data", &at_data]);
    assert!(code == 0 && out.contains("7 November 2018"), "{out}");
    let (code, out, _) = run(&["demo", "clock", "next", "--data", &at_data]);
    assert!(code == 0 && out.contains("21 November 2018") && out.contains("deadline"), "{out}");
    wait_until("the running demo follows its clock", || {
        get(&address("announcement")).1.contains("21. november 2018 kl. 00.0")
    });
    let (code, _, err) = run(&publish);
    assert!(code == 0 && err.contains("40 letters"), "{err}");
    wait_until("the confirmations are in the folder", || letters(&data) >= sent + 40);
    let (code, _, err) = run(&publish);
    assert!(code == 0 && err.contains("already"), "{err}");
    assert_eq!(fs::read_to_string(data.join("mine.txt")).unwrap(), "stays");
    let (code, log) = demo.stop();
    assert_eq!(code, Some(0), "{log}");
}

#[test]
fn a_demo_goes_on_where_it_was_and_its_log_names_nobody() {
    let folder = Folder::new("demo-again");
    let data = folder.path().join("data");
    let demo = Demo::start(&data);
    let (invitation, first_port) =
        (demo.address("invitation").to_owned(), demo.address("organiser").to_owned());
    for page in PAGES {
        get(demo.address(page));
    }
    let (code, log) = demo.stop();
    assert_eq!(code, Some(0), "{log}");
    let plan = |to: &str| {
        let out = text(&folder.path().join(to));
        assert_eq!(run(&["decide", ID, "--data", &text(&data), "--out", &out]).0, 0);
        fs::read(out).unwrap()
    };
    let before = (plan("plan-1.json"), letters(&data));
    // The token and the people are in the log under no name; what the letters say is what must not be there.
    let token = invitation.rsplit('/').next().unwrap();
    for secret in
        ["Eksempel", "Prøve", "Testvik", "Oppdiktet", "@", ".example", token, "5001.", "demo-samling"]
    {
        assert!(!log.contains(secret), "{secret} is in the log: {log}");
    }
    assert!(log.contains("route=\"/{gathering}/i/{token}\" status=200"), "{log}");

    let again = Demo::start(&data);
    let path = |url: &str| url.splitn(4, '/').nth(3).unwrap().to_owned();
    assert_eq!(path(again.address("invitation")), path(&invitation));
    assert_eq!(path(again.address("organiser")), path(&first_port));
    assert_eq!(get(again.address("invitation")).0, 200);
    assert!(get(again.address("announcement")).1.contains("7. november 2018 kl. 10.0"));
    assert!((plan("plan-2.json"), letters(&data)) == before, "other people than before");
    again.stop();
}

#[test]
fn every_demo_has_the_same_people() {
    let folder = Folder::new("demo-same");
    let plans = ["a", "b"].map(|name| {
        let data = folder.path().join(name);
        Demo::start(&data).stop();
        let (code, out, _) = run(&["decide", ID, "--data", &text(&data)]);
        assert_eq!(code, 0);
        out
    });
    assert!(plans[0] == plans[1]);
}

#[test]
fn a_taken_port_is_an_error() {
    let folder = Folder::new("demo-taken");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let data = folder.path().join("data");
    let (code, out, err) = run(&["demo", "--port", &port, "--data", &text(&data)]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains(&port) && err.contains("another port"), "{err}");
    assert!(!data.exists(), "nothing is made before the port is there");
}

#[test]
fn the_demo_and_real_installations_keep_apart() {
    let folder = Folder::new("demo-apart");
    let real = text(&folder.path().join("real"));
    assert_eq!(run(&["gathering", "import", &text(&example()), "--data", &real]).0, 0);
    let (code, out, err) = run(&["demo", "--port", "0", "--data", &real]);
    assert!(code == 2 && out.is_empty() && err.contains("real installation"), "{err}");
    let (code, _, err) = run(&["demo", "clock", "next", "--data", &real]);
    assert!(code == 2 && err.contains("no demo"), "{err}");
    assert_eq!(run(&["demo", "clock", "show", "--data", &text(&folder.path().join("none"))]).0, 2);

    let demo = folder.path().join("demo");
    Demo::start(&demo).stop();
    let config = folder.file(
        "samling.toml",
        "listen = \"127.0.0.1:0\"\npublic_url = \"http://127.0.0.1\"\ndata = \"demo\"\n",
    );
    let output = program::samling(&["serve", &config]).stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
}

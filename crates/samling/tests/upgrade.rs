//! A database of every released version is opened by this program, brought to the newest schema, and everything works on it.
//!
//! The samples are `samling-storage/tests/samples/VERSION.sql`. One that is there is never changed. Before a release,
//! `UPDATE=1 cargo test -p samling --test upgrade` writes the one of the version that is released.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod program;

use program::house::{EMAIL, House, ID, On, PASSWORD, new_database};
use program::http::delegation;
use program::run;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The key of the samples. It opens nothing but made-up data.
const KEY: &str = "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a\n";

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../samling-storage/tests/samples")
}

/// A small gathering in the middle of its life: signed up, declined, decided, one request too late.
fn write_sample(file: &Path) {
    let house = House::with("upgrade-sample", On::Sqlite, "", Some(KEY), 7);
    let server = house.start();
    assert_eq!(run(&["invite", ID, "--config", &house.config]).0, 0);
    for (organisation, person) in
        [("1567", "Åse Eksempel"), ("5001", "Ola Eksempel"), ("5004", "Kari Eksempel")]
    {
        let page = house.browser().sign_up(&house.invitation(organisation), "Maja Eksempel", person);
        assert_eq!(page.status, 303, "{}", page.body);
    }
    let mut browser = house.browser();
    let code = browser.get(&house.invitation("5005")).hidden("form-code");
    assert_eq!(
        browser.post(&format!("{}/decline", house.invitation("5005")), &[("form-code", &code)]).status,
        303
    );
    house.close_sign_up();
    let late = house.browser().sign_up(&house.invitation("5011"), "Per Eksempel", "Liv Eksempel");
    assert_eq!(late.status, 303);
    let publish = ["decide", ID, "--publish", "--reason", "Made for a sample", "--config", &house.config];
    let (code, _, err) = run(&publish);
    assert_eq!(code, 0, "{err}");
    // Seven invitations, four receipts, a late receipt, three confirmations.
    let start = Instant::now();
    while fs::read_dir(house.data().join("letters")).map_or(0, Iterator::count) < 15 {
        assert!(start.elapsed() < Duration::from_secs(30));
        std::thread::sleep(Duration::from_millis(50));
    }
    server.stop();
    let sql = samling_storage::trial::as_sql(&house.data().join("samling.db").display().to_string()).unwrap();
    fs::create_dir_all(samples()).unwrap();
    fs::write(file, sql).unwrap();
}

fn walk(sample: &Path, on: On) {
    let version = sample.file_stem().unwrap().to_str().unwrap();
    let sql = fs::read_to_string(sample).unwrap();
    let house = House::empty(&format!("upgrade-{version}"), on, "");
    fs::create_dir_all(house.data()).unwrap();
    fs::write(house.data().join("samling.key"), KEY).unwrap();
    match on {
        On::Sqlite => {
            let file = house.data().join("samling.db").display().to_string();
            samling_storage::trial::load(&file, &sql).unwrap();
        }
        On::Postgresql => {
            let address = new_database();
            samling_storage::trial::load(&address, &sql).unwrap();
            let settings =
                format!("listen = \"{}\"\ndata = \"data\"\ndatabase = \"{address}\"\n", house.address);
            fs::write(&house.config, settings).unwrap();
        }
    }
    let _server = house.start();
    let mut browser = house.browser();
    assert!(browser.get(&format!("/{ID}")).body.contains("Klimasamling"), "{version}");
    assert_eq!(browser.get(&house.invitation("5012")).status, 200);
    let manage = house.manage("5001");
    for language in ["nb", "nn", "en"] {
        let page = browser.get(&format!("{manage}?lang={language}"));
        assert!(
            page.status == 200 && page.body.contains("Ola Eksempel"),
            "{version} {language}: {}",
            page.body
        );
    }
    // Too late, and kept for the organiser: a write with new numbers.
    let late = browser.sign_up(&house.invitation("5012"), "Per Eksempel", "Nils Eksempel");
    assert!(late.status == 303 && late.header("location").unwrap().contains("late"), "{}", late.body);
    let change = format!("{manage}/delegation");
    let opened = browser.get(&change).opened();
    assert_eq!(browser.post(&change, &delegation(&opened, "Maja Eksempel", "Ola To")).status, 303);
    assert_eq!(browser.log_in(EMAIL, PASSWORD).status, 303);
    for page in [
        "",
        "/totals",
        "/coverage",
        "/letters",
        "/journal",
        "/invitations",
        "/delegations/5001",
        "/letters/1",
        "/letters/1/html",
    ] {
        let path = format!("/desk/{ID}{page}");
        let answer = browser.get(&path);
        assert_eq!(answer.status, 200, "{version} {path}");
    }
    assert!(browser.get(&format!("/desk/{ID}/delegations/5001")).body.contains("Ola Eksempel"));
    let (code, _, err) = run(&["remind", ID, "--config", &house.config]);
    assert!(code == 2 && err.contains("too late"), "{version}: {err}");
    let (code, _, err) = run(&["decide", ID, "--config", &house.config]);
    assert_eq!(code, 0, "{version}: {err}");
    let file = house.folder.path().join("after.tar.gz").display().to_string();
    assert_eq!(run(&["backup", &file, "--config", &house.config]).0, 0, "{version}");
}

#[test]
fn every_released_version_can_be_upgraded_on_both_engines() {
    let now = samples().join(concat!(env!("CARGO_PKG_VERSION"), ".sql"));
    if std::env::var_os("UPDATE").is_some() && !now.exists() {
        write_sample(&now);
    }
    let mut found = 0;
    for entry in fs::read_dir(samples()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "sql") {
            found += 1;
            walk(&path, On::Sqlite);
            walk(&path, On::Postgresql);
        }
    }
    assert!(found > 0 && now.exists(), "the version that is worked on has its sample, too");
}

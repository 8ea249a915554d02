//! Backups made while the server runs, brought back on either engine, and refused when they are not whole.
#![allow(clippy::unwrap_used, clippy::panic, reason = "for tests only")]

mod program;

use program::house::{EMAIL, House, ID, On, PASSWORD, organisations};
use program::run;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

fn text(path: &Path) -> String {
    path.display().to_string()
}

/// The manifest of a backup, taken out with the system's own programs.
fn manifest(file: &Path) -> serde_json::Value {
    let output = Command::new("tar").arg("-xzOf").arg(file).arg("manifest.json").output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A backup of a gathering with its invited, without a server.
fn small(name: &str) -> (House, PathBuf) {
    let house = House::new(name, On::Sqlite, "");
    let file = house.folder.path().join("small.tar.gz");
    let (code, out, err) = run(&["backup", &text(&file), "--config", &house.config]);
    assert!(code == 0 && out.contains("small.tar.gz"), "{out}{err}");
    (house, file)
}

/// Says that it is over when it goes.
struct Ending<'a>(&'a AtomicBool);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn while_sign_ups_come_in(from: On, to: On) {
    let house = House::new(&format!("backup-{from:?}-{to:?}"), from, "");
    let file = house.folder.path().join("backup.tar.gz");
    let server = house.start();
    let told: Mutex<Vec<(String, String)>> = Mutex::default();
    let done = AtomicBool::new(false);
    let before = std::thread::scope(|scope| {
        for part in organisations().chunks(13) {
            let (house, told, part) = (&house, &told, part.to_vec());
            scope.spawn(move || {
                for organisation in part {
                    let person = format!("Ida {organisation}");
                    let page =
                        house.browser().sign_up(&house.invitation(&organisation), "Per Seeded", &person);
                    assert_eq!(page.status, 303, "{}", page.body);
                    let manage = page.header("location").unwrap().split('?').next().unwrap().to_owned();
                    told.lock().unwrap().push((person, manage));
                }
            });
        }
        // Reads and log-ins go on too; also when something here fails, they end.
        let _ending = Ending(&done);
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                house.browser().get(&format!("/{ID}"));
            }
        });
        let start = Instant::now();
        while told.lock().unwrap().len() < 8 {
            assert!(start.elapsed() < Duration::from_mins(1));
            std::thread::sleep(Duration::from_millis(2));
        }
        let before = told.lock().unwrap().clone();
        let (code, out, err) = run(&["backup", &text(&file), "--config", &house.config]);
        assert_eq!(code, 0, "{out}{err}");
        before
    });
    server.stop();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }

    let other = House::empty(&format!("restored-{from:?}-{to:?}"), to, "");
    let (code, out, err) = run(&["restore", &text(&file), "--config", &other.config]);
    assert!(code == 0 && out.contains("log in again"), "{out}{err}");
    let again = other.folder.path().join("again.tar.gz");
    assert_eq!(run(&["backup", &text(&again), "--config", &other.config]).0, 0);
    assert_eq!(manifest(&file)["tables"], manifest(&again)["tables"], "every row is there");
    let signed_up = manifest(&file)["tables"]["delegation"].as_u64().unwrap();
    assert!(signed_up >= before.len() as u64, "{signed_up} of {}", before.len());
    let key = |house: &House| fs::read(house.data().join("samling.key")).unwrap();
    assert!(key(&house) == key(&other));

    let _server = other.start();
    for (person, manage) in &before {
        let page = other.browser().get(manage);
        assert!(page.status == 200 && page.body.contains(person), "{person}: {}", page.status);
    }
    // It goes on from there: numbers that were given are not given again.
    let open = |organisation: &String| {
        other.browser().get(&format!("{}/delegation", other.invitation(organisation))).status == 200
    };
    if let Some(left) = organisations().into_iter().rev().find(open) {
        let page = other.browser().sign_up(&other.invitation(&left), "Per Seeded", "Ida New");
        assert_eq!(page.status, 303, "{}", page.body);
    }
    assert_eq!(other.browser().log_in(EMAIL, PASSWORD).status, 303);
}

#[test]
fn sqlite_to_postgresql_while_sign_ups_come_in() {
    while_sign_ups_come_in(On::Sqlite, On::Postgresql);
}

#[test]
fn postgresql_to_sqlite_while_sign_ups_come_in() {
    while_sign_ups_come_in(On::Postgresql, On::Sqlite);
}

#[test]
fn each_engine_to_itself_while_sign_ups_come_in() {
    while_sign_ups_come_in(On::Sqlite, On::Sqlite);
    while_sign_ups_come_in(On::Postgresql, On::Postgresql);
}

#[test]
fn a_file_that_is_there_is_kept_without_force() {
    let (house, file) = small("backup-force");
    let first = fs::read(&file).unwrap();
    let (code, _, err) = run(&["backup", &text(&file), "--config", &house.config]);
    assert!(code == 2 && err.contains("--force"), "{err}");
    assert!(fs::read(&file).unwrap() == first);
    assert_eq!(run(&["backup", &text(&file), "--force", "--config", &house.config]).0, 0);
    let names: Vec<String> = fs::read_dir(house.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert!(!names.iter().any(|name| name.contains("unfinished")), "{names:?}");
    let nowhere = house.folder.path().join("no-such-folder/b.tar.gz");
    let (code, _, err) = run(&["backup", &text(&nowhere), "--config", &house.config]);
    assert!(code == 2 && err.contains("There is no folder"), "{err}");
}

#[test]
fn a_file_that_is_not_whole_is_named_and_nothing_is_touched() {
    let (house, file) = small("backup-broken");
    let whole = fs::read(&file).unwrap();
    let mut broken: Vec<(String, Vec<u8>, &str)> = Vec::new();
    for keep in
        [0, 1, 20, whole.len() / 3, whole.len() / 2, whole.len() - 300, whole.len() - 9, whole.len() - 1]
    {
        let words = if keep < 2 { "" } else { "ends too early" };
        broken.push((format!("cut at {keep}"), whole[..keep].to_vec(), words));
    }
    for at in [whole.len() / 4, whole.len() / 2, whole.len() - 400, whole.len() - 6] {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x40;
        broken.push((format!("changed at {at}"), bytes, ""));
    }
    broken.push(("a text".to_owned(), b"no backup at all".to_vec(), "no backup"));
    let empty = House::empty("backup-broken-target", On::Sqlite, "");
    for (what, bytes, words) in broken {
        let damaged = house.folder.path().join("damaged.tar.gz");
        fs::write(&damaged, bytes).unwrap();
        let (code, out, err) = run(&["restore", &text(&damaged), "--config", &empty.config]);
        assert!(code == 2 && out.is_empty() && err.contains(words), "{what}: {code} {out}{err}");
        assert!(err.contains("Nothing is touched"), "{what}: {err}");
        assert!(!empty.data().exists(), "{what}");
        // Nor is an installation with content, not even with --force.
        let (code, _, _) = run(&["restore", &text(&damaged), "--force", "--config", &house.config]);
        assert_eq!(code, 2, "{what}");
    }
    let (code, out, _) = run(&["gathering", "list", "--config", &house.config]);
    assert!(code == 0 && out.contains(ID), "{out}");
}

/// Takes a backup apart, changes it, and packs it again in the same order.
fn repacked(file: &Path, change: impl Fn(&Path)) -> PathBuf {
    let folder = file.with_extension("unpacked");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    assert!(Command::new("tar").arg("-xzf").arg(file).arg("-C").arg(&folder).status().unwrap().success());
    let parts = manifest(file)["parts"].as_array().unwrap().clone();
    let names = parts.iter().map(|part| part["name"].as_str().unwrap().to_owned());
    let names: Vec<String> = names.chain(["manifest.json".to_owned()]).collect();
    change(&folder);
    let packed = file.with_extension("repacked");
    let tar =
        Command::new("tar").arg("-czf").arg(&packed).arg("-C").arg(&folder).args(names).status().unwrap();
    assert!(tar.success());
    packed
}

#[test]
fn a_backup_of_a_newer_version_or_with_a_changed_row_is_refused() {
    let (_house, file) = small("backup-newer");
    let empty = House::empty("backup-newer-target", On::Sqlite, "");
    let restore = |file: &Path| run(&["restore", &text(file), "--config", &empty.config]);
    let edit = |name: &'static str, from: &'static str, to: &'static str| {
        move |folder: &Path| {
            let path = fs::read_dir(folder.join("tables")).unwrap().map(|e| e.unwrap().path());
            let path = path.chain([folder.join("manifest.json")]).find(|p| text(p).contains(name)).unwrap();
            let before = fs::read_to_string(&path).unwrap();
            assert!(before.contains(from), "{before}");
            fs::write(&path, before.replacen(from, to, 1)).unwrap();
        }
    };
    let schema = manifest(&file)["schema"].as_u64().unwrap();
    let newer = repacked(&file, |folder| {
        let path = folder.join("manifest.json");
        let before = fs::read_to_string(&path).unwrap();
        fs::write(path, before.replace(&format!("\"schema\": {schema}"), "\"schema\": 9999")).unwrap();
    });
    let (code, _, err) = restore(&newer);
    assert!(code == 2 && err.contains("9999") && err.contains("newer Samling"), "{err}");
    let later = repacked(&file, edit("manifest", "samling-backup/1", "samling-backup/2"));
    let (code, _, err) = restore(&later);
    assert!(code == 2 && err.contains("samling-backup/2"), "{err}");
    let changed = repacked(&file, edit("-account", EMAIL, "evil@seeded.example"));
    let (code, _, err) = restore(&changed);
    assert!(code == 2 && err.contains("-account.jsonl"), "{err}");
    assert!(!empty.data().exists());
    // The same without a change is good: it is the change that was refused.
    let (code, _, err) = restore(&repacked(&file, |_| ()));
    assert_eq!(code, 0, "{err}");
}

fn content_is_kept_aside(on: On) {
    let (_source, file) = small(&format!("backup-aside-source-{on:?}"));
    let house = House::new(&format!("backup-aside-{on:?}"), on, "");
    let server = house.start();
    let page = house.browser().sign_up(&house.invitation("5001"), "Per Seeded", "Ida Seeded");
    let manage = page.header("location").unwrap().to_owned();
    let (code, _, err) = run(&["restore", &text(&file), "--config", &house.config, "--force"]);
    assert!(code == 1 && err.contains("Stop the server"), "under a running server: {code} {err}");
    assert_eq!(house.browser().get(&manage).status, 200);
    server.stop();
    let (code, _, err) = run(&["restore", &text(&file), "--config", &house.config]);
    assert!(code == 2 && err.contains("--force"), "{err}");
    let (code, out, err) = run(&["restore", &text(&file), "--config", &house.config, "--force"]);
    assert!(code == 0 && err.contains("before") && err.contains("restore"), "{out}{err}");
    let kept = err.lines().filter(|line| line.contains("is kept")).count();
    assert_eq!(kept, 2, "database and key: {err}");
    let _server = house.start();
    assert_eq!(house.browser().get(&house.invitation("5001")).status, 200, "with the key that came with it");
    assert_eq!(house.browser().get(&manage).status, 404, "and not with the old one");
}

#[test]
fn content_is_kept_aside_on_sqlite() {
    content_is_kept_aside(On::Sqlite);
}

#[test]
fn content_is_kept_aside_on_postgresql() {
    content_is_kept_aside(On::Postgresql);
}

#[test]
fn letters_that_waited_go_out_or_are_held() {
    let house = House::new("backup-letters", On::Sqlite, "");
    let file = house.folder.path().join("backup.tar.gz");
    assert_eq!(run(&["invite", ID, "--config", &house.config]).0, 0);
    assert_eq!(run(&["backup", &text(&file), "--config", &house.config]).0, 0);
    for (hold, expect) in [(false, 49), (true, 0)] {
        let other = House::empty(&format!("backup-letters-{hold}"), On::Sqlite, "");
        let mut arguments = vec!["restore", "", "--config", &other.config];
        let file = text(&file);
        arguments[1] = &file;
        if hold {
            arguments.push("--hold-letters");
        }
        let (code, _, err) = run(&arguments);
        assert!(code == 0 && err.contains("49 letters"), "{err}");
        let _server = other.start();
        let letters = || fs::read_dir(other.data().join("letters")).map_or(0, Iterator::count);
        let start = Instant::now();
        while letters() < expect && start.elapsed() < Duration::from_secs(30) {
            std::thread::sleep(Duration::from_millis(50));
        }
        std::thread::sleep(Duration::from_secs(1));
        assert_eq!(letters(), expect);
    }
}

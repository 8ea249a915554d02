//! An installation from the command line: import and export, accounts, letters, the key, the doctor, the settings.

mod program;

use program::{Folder, Server, example, get, run, run_with_input};
use std::fs;
use std::path::Path;

const ID: &str = "klimasamling-trondelag-2018";

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn import(data: &str) {
    let (code, out, err) = run(&["gathering", "import", &text(&example()), "--data", data]);
    assert!(code == 0 && out.contains(ID) && out.contains("49"), "{out}{err}");
}

#[test]
fn import_export_import_gives_equal_files() {
    let folder = Folder::new("import-export");
    let at = |name: &str| text(&folder.path().join(name));
    import(&at("first"));
    let export = |data: &str, to: &str| run(&["gathering", "export", ID, &at(to), "--data", &at(data)]);
    assert_eq!(export("first", "out-1").0, 0);
    let (code, _, err) = run(&["gathering", "import", &at("out-1"), "--data", &at("second")]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(export("second", "out-2").0, 0);
    for file in ["gathering.toml", "invited.csv", "picture.svg"] {
        let read = |out: &str| fs::read(Path::new(&at(out)).join(file)).unwrap();
        assert!(read("out-1") == read("out-2"), "{file}");
    }
    assert_eq!(fs::read(example().join("picture.svg")).unwrap(), fs::read(at("out-1/picture.svg")).unwrap());
    let (code, _, err) = export("first", "out-1");
    assert!(code == 2 && err.contains("gathering.toml"), "overwrites: {err}");
    let (code, out, _) = run(&["gathering", "list", "--data", &at("first")]);
    assert!(code == 0 && out.contains(ID) && out.contains("49 invited"), "{out}");
    let (code, _, err) = run(&["gathering", "export", "another", &at("out-3"), "--data", &at("first")]);
    assert!(code == 2 && err.contains(ID), "{err}");
}

#[test]
fn a_gathering_with_errors_is_refused() {
    let folder = Folder::new("import-refused");
    let source = fs::read_to_string(example().join("gathering.toml")).unwrap();
    let file = folder.file("gathering.toml", source.replace("2018-11-20", "2018-12-20"));
    let data = text(&folder.path().join("data"));
    let (code, out, err) = run(&["gathering", "import", &file, "--data", &data]);
    assert_eq!((code, out.as_str()), (1, ""), "{err}");
    assert!(err.contains("gathering.toml:") && err.contains("nothing is imported"), "{err}");
    let (code, out, _) = run(&["gathering", "list", "--data", &data]);
    assert_eq!((code, out.as_str()), (0, ""));
}

#[test]
fn the_schema_is_printed() {
    let (code, out, _) = run(&["gathering", "schema"]);
    let schema: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, schema["title"].as_str()), (0, Some("samling-gathering/1")));
}

#[test]
fn accounts_have_a_long_password_from_standard_input() {
    let folder = Folder::new("account");
    let data = text(&folder.path().join("data"));
    let add = |email: &str, stdin: &str| {
        run_with_input(
            &["account", "add", email, "--name", "Kari", "--password-stdin", "--data", &data],
            stdin,
        )
    };
    let (code, _, err) = add("kari@organiser.example", "short\n");
    assert!(code == 2 && err.contains("12"), "{err}");
    assert_eq!(add("kari", "long enough it is\n").0, 2);
    let (code, out, err) = add("kari@organiser.example", "long enough it is\n");
    assert!(code == 0 && !out.contains("kari@"), "{out}{err}");
    let (code, _, err) =
        run(&["account", "add", "kari@organiser.example", "--name", "Kari", "--data", &data]);
    assert!(code == 2 && err.contains("--password-stdin"), "no terminal: {err}");
}

#[test]
fn invitations_go_once_and_reminders_to_the_silent() {
    let folder = Folder::new("invite");
    let data = text(&folder.path().join("data"));
    // Some years later, so that the deadline lies ahead.
    let file = fs::read_to_string(example().join("gathering.toml")).unwrap().replace("2018-", "2029-");
    let ahead = folder.file("gathering.toml", file);
    folder.file("picture.svg", fs::read(example().join("picture.svg")).unwrap());
    folder.file("invited.csv", fs::read(example().join("invited.csv")).unwrap());
    let (code, _, err) = run(&["gathering", "import", &text(folder.path()), "--data", &data]);
    assert_eq!(code, 0, "{ahead}: {err}");
    let answers = [("remind", "nobody"), ("invite", "49"), ("invite", "already"), ("remind", "49")];
    for (command, words) in answers {
        let (code, out, err) = run(&[command, ID, "--data", &data]);
        assert!(code == 0 && out.contains(words), "{command}: {out}{err}");
    }
    let past = text(&folder.path().join("past"));
    import(&past);
    let (code, _, err) = run(&["remind", ID, "--data", &past]);
    assert!(code == 2 && err.contains("too late"), "nobody is reminded of a deadline that is over: {err}");
}

#[test]
fn the_decision_is_json_and_without_sign_ups_an_empty_one() {
    let folder = Folder::new("decide");
    let data = text(&folder.path().join("data"));
    import(&data);
    let (code, out, err) = run(&["decide", ID, "--data", &data]);
    let plan: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, plan["format"].as_str()), (0, Some("samling-coverage/1")), "{err}");
    assert!(err.contains("0 participants from 0 organisations"), "{err}");
    assert_eq!(run(&["decide", ID, "--publish", "--data", &data]).0, 2, "a reason is needed");
}

#[test]
fn the_key_file_is_made_once_for_its_owner_and_never_overwritten() {
    let folder = Folder::new("key");
    let data = folder.path().join("data");
    let list = || run(&["gathering", "list", "--data", &text(&data)]);
    assert_eq!(list().0, 0);
    let key = fs::read_to_string(data.join("samling.key")).unwrap();
    assert_eq!(key.trim().len(), 64);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&data.join("samling.key")), mode(&data)), (0o600, 0o700));
    }
    assert_eq!(list().0, 0);
    assert_eq!(fs::read_to_string(data.join("samling.key")).unwrap(), key);
    fs::write(data.join("samling.key"), "broken").unwrap();
    let (code, _, err) = list();
    assert!(code == 2 && err.contains("backup"), "{err}");
    assert_eq!(fs::read_to_string(data.join("samling.key")).unwrap(), "broken");
}

#[test]
fn a_lost_key_is_told() {
    let folder = Folder::new("key-lost");
    let data = folder.path().join("data");
    import(&text(&data));
    fs::remove_file(data.join("samling.key")).unwrap();
    let (code, _, err) = run(&["gathering", "list", "--data", &text(&data)]);
    assert!(code == 0 && err.contains("do not work any more"), "{err}");
}

#[test]
fn the_doctor_says_what_is_well_and_what_to_do() {
    let folder = Folder::new("doctor");
    let config = folder.file(
        "samling.toml",
        "public_url = \"https://samling.example\"\ndata = \"data\"\nproxies = [\"127.0.0.1\"]\n",
    );
    let (code, out, err) = run(&["doctor", &config]);
    assert!(code == 1 && out.contains("!!  Data folder") && out.contains("samling serve"), "{out}{err}");
    assert!(!folder.path().join("data").exists(), "the doctor only looks");
    assert_eq!(run(&["gathering", "list", "--config", &config]).0, 0);
    let (code, out, err) = run(&["doctor", &config]);
    assert!(code == 0 && out.contains("OK  Database: SQLite"), "{out}{err}");
    let config = folder.file(
        "smtp.toml",
        "public_url = \"http://samling.example\"\ndata = \"data\"\n[letters]\nsmtp = \"smtp://127.0.0.1:9\"\nfrom = \"a@b.example\"\n",
    );
    let (code, out, _) = run(&["doctor", &config]);
    assert!(code == 1 && out.contains("!!  Web address") && out.contains("!!  Letters"), "{out}");
    let config = folder.file("no-proxy.toml", "public_url = \"https://samling.example\"\ndata = \"data\"\n");
    let (code, out, _) = run(&["doctor", &config]);
    assert!(code == 1 && out.contains("!!  Proxy"), "{out}");
}

#[test]
fn errors_in_the_settings_name_file_line_and_key() {
    let folder = Folder::new("settings");
    for (content, line, key) in [
        ("listen = \"localhost\"\n", 1, "listen"),
        ("# x\nlisten = 8080\n", 2, "listen"),
        ("\ndatabse = \"x\"\n", 2, "databse"),
        ("[letters]\nfrom = \"Samling\"\n", 2, "letters.from"),
        ("[letters]\nsmtp = \"mail.example\"\nfrom = \"a@b.example\"\n", 2, "letters.smtp"),
        ("listen = \"127.0.0.1:1\"\npublic_url = \"samling.example\"\n", 2, "public_url"),
    ] {
        let file = folder.file("samling.toml", content);
        for command in ["serve", "doctor"] {
            let (code, out, err) = run(&[command, &file]);
            assert_eq!((code, out.as_str()), (2, ""), "{content}");
            assert!(err.contains(&format!("{file}:{line}: {key}: ")), "{content}: {err}");
        }
    }
    let file = folder.file("samling.toml", "listen = \n");
    let (code, _, err) = run(&["serve", &file]);
    assert!(code == 2 && err.contains(&format!("{file}:1: ")), "{err}");
    assert_eq!(run(&["serve", "no-such-file.toml"]).0, 2);
}

/// The server answers, keeps secret addresses out of its log, and ends by itself when told to.
#[test]
fn the_server_serves_until_it_is_told_to_stop() {
    let folder = Folder::new("serve");
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let config = folder.file("samling.toml", format!("listen = \"{free}\"\ndata = \"data\"\n"));
    let (code, _, err) = run(&["gathering", "import", &text(&example()), "--config", &config]);
    assert_eq!(code, 0, "{err}");
    let server = Server::start(&config, folder.path());
    let (status, page) = get(&format!("http://{free}/{ID}"));
    assert!(status == 200 && page.contains("Klimasamling"), "{page}");
    assert_eq!(get(&format!("http://{free}/demo/letters")).0, 404, "only the demo shows letters to all");
    assert_eq!(get(&format!("http://{free}/{ID}/i/5001.secret-token")).0, 404);
    assert_eq!(run(&["invite", ID, "--config", &config]).0, 0);
    let letters = || fs::read_dir(folder.path().join("data/letters")).unwrap().count();
    let start = std::time::Instant::now();
    while letters() < 49 {
        assert!(start.elapsed().as_secs() < 30, "{} letters", letters());
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    let (code, log) = server.stop();
    assert_eq!(code, Some(0), "{log}");
    assert!(log.contains("/{gathering}/i/{token}") && !log.contains("secret-token"), "{log}");
    assert!(!log.contains("postmottak"), "{log}");
}

//! What the command line refuses and warns of: open files, what is in use, what is no file, what is not what it says.
#![allow(clippy::unwrap_used, reason = "for tests only")]

mod program;

use program::{Demo, Folder, example, run, run_with_input};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

const ID: &str = "klimasamling-trondelag-2018";

fn text(path: &Path) -> String {
    path.display().to_string()
}

/// A copy of the example in a folder of its own.
fn copy(folder: &Folder) -> String {
    let to = folder.path().join("gathering");
    fs::create_dir_all(&to).unwrap();
    for file in ["gathering.toml", "invited.csv", "picture.svg"] {
        fs::copy(example().join(file), to.join(file)).unwrap();
    }
    text(&to)
}

#[cfg(unix)]
#[test]
fn what_others_can_look_into_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = Folder::new("exposed");
    set(folder.path(), 0o755);
    let config = folder.file(
        "samling.toml",
        format!(
            "public_url = \"https://samling.example\"\nproxies = [\"127.0.0.1\"]\ndata = \"data\"\ndatabase = \"{}\"\n[letters]\nfolder = \"post\"\n",
            text(&folder.path().join("elsewhere.db"))
        ),
    );
    let from = copy(&folder);
    let (code, _, err) = run(&["gathering", "import", &from, "--config", &config]);
    assert!(code == 0 && !err.contains("chmod"), "{err}");
    assert_eq!(mode(&folder.path().join("elsewhere.db")), 0o600);
    let (code, out, _) = run(&["doctor", &config]);
    assert_eq!(code, 0, "{out}");

    // Somebody opens them, or an older version has made them.
    set(&folder.path().join("elsewhere.db"), 0o644);
    let post = folder.path().join("post");
    fs::create_dir_all(&post).unwrap();
    set(&post, 0o755);
    let (code, out, _) = run(&["doctor", &config]);
    assert!(code == 1 && out.contains("!!  Database") && out.contains("!!  Letters"), "{out}");
    let (code, _, err) = run(&["gathering", "import", &from, "--config", &config]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("chmod 600") && err.contains("elsewhere.db"), "{err}");
    assert!(err.contains("chmod o-rwx") && err.contains("post"), "{err}");
}

#[test]
fn an_import_that_drops_what_is_in_use_is_refused() {
    let folder = Folder::new("in-use");
    let data = folder.path().join("demo");
    let (code, _) = Demo::start(&data).stop();
    assert_eq!(code, Some(0));
    let (data, from) = (text(&data), copy(&folder));
    let import = |more: &[&str]| {
        let mut arguments = vec!["gathering", "import", &from, "--data", &data];
        arguments.extend(more);
        run(&arguments)
    };
    let (code, out, err) = import(&[]);
    assert!(code == 0 && out.contains(ID), "the same again: {err}");
    let file = Path::new(&from).join("gathering.toml");
    let source = fs::read_to_string(&file).unwrap();
    fs::write(&file, source.replace("\"case-worker\"", "\"officer\"")).unwrap();
    let (code, out, err) = import(&[]);
    assert_eq!((code, out.as_str()), (1, ""), "{err}");
    assert!(err.contains("participants have the role “case-worker”") && err.contains("--force"), "{err}");
    let (code, out, err) = import(&["--force"]);
    assert!(code == 0 && out.contains(ID) && err.contains("case-worker"), "{err}");
}

#[test]
fn a_list_of_invited_may_be_utf_16() {
    let folder = Folder::new("utf-16");
    let list =
        "id;name;emails\n5001;Trondheim;post@trondheim.example\n5046;Høylandet;post@hoylandet.example\n";
    for (name, mark, bytes) in [
        ("le.csv", [0xFF, 0xFE], list.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()),
        ("be.csv", [0xFE, 0xFF], list.encode_utf16().flat_map(u16::to_be_bytes).collect()),
    ] {
        let file = folder.file(name, [mark.to_vec(), bytes].concat());
        let (code, out, err) = run(&["check", &file]);
        assert_eq!((code, err.as_str()), (0, ""), "{name}: {out}");
    }
    let file = folder.file("broken.csv", b"id;name\x00;emails\n");
    let (code, out, err) = run(&["check", &file]);
    assert!(code == 1 && err.is_empty() && out.contains("not plain text"), "{out}{err}");
}

#[test]
fn what_is_no_file_or_too_large_is_refused_at_once() {
    let folder = Folder::new("no-file");
    let large = folder.file("large.txt", "Påmeldingsfristen er 20. november. ".repeat(70_000));
    let mut refused = vec![(vec!["check", "--announcement", &large], "2 MB")];
    let pipe = text(&folder.path().join("pipe.csv"));
    if cfg!(unix) {
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        refused.push((vec!["check", "--announcement", "/dev/zero"], "not an ordinary file"));
        refused.push((vec!["check", &pipe], "not an ordinary file"));
    }
    for (arguments, words) in refused {
        let start = Instant::now();
        let (code, out, err) = run(&arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {err}");
        assert!(err.contains(words), "{arguments:?}: {err}");
        assert!(start.elapsed() < Duration::from_secs(10), "{arguments:?}");
    }
}

#[test]
fn a_picture_lies_in_the_folder_and_is_what_it_says() {
    let folder = Folder::new("picture");
    let from = copy(&folder);
    let data = text(&folder.path().join("data"));
    let picture = Path::new(&from).join("picture.svg");
    let import = || run(&["gathering", "import", &from, "--data", &data]);
    fs::write(&picture, "root:x:0:0:root\n").unwrap();
    let (code, _, err) = import();
    assert!(code == 1 && err.contains("not the kind of picture"), "{err}");
    #[cfg(unix)]
    {
        fs::remove_file(&picture).unwrap();
        let outside = folder.file("outside.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
        std::os::unix::fs::symlink(&outside, &picture).unwrap();
        let (code, _, err) = import();
        assert!(code == 1 && err.contains("link out of the folder"), "{err}");
        // A link that stays in the folder is the organiser's own matter.
        fs::copy(&outside, Path::new(&from).join("drawn.svg")).unwrap();
        fs::remove_file(&picture).unwrap();
        std::os::unix::fs::symlink("drawn.svg", &picture).unwrap();
        let (code, _, err) = import();
        assert_eq!(code, 0, "{err}");
    }
}

#[test]
fn accounts_are_listed_removed_and_have_no_password_that_the_log_in_refuses() {
    let folder = Folder::new("accounts");
    let data = text(&folder.path().join("data"));
    let add = |password: &str| {
        run_with_input(
            &[
                "account",
                "add",
                "Kari@organiser.example",
                "--name",
                "Kari",
                "--password-stdin",
                "--data",
                &data,
            ],
            &format!("{password}\n"),
        )
    };
    let (code, _, err) = add(&"x".repeat(401));
    assert!(code == 2 && err.contains("400"), "{err}");
    assert_eq!(add(&"x".repeat(400)).0, 0);
    let list = || run(&["account", "list", "--data", &data]);
    let (code, out, _) = list();
    assert!(code == 0 && out.contains("kari@organiser.example  Kari"), "{out}");
    let remove = || run(&["account", "remove", "kari@ORGANISER.example", "--data", &data]);
    let (code, out, err) = remove();
    assert!(code == 0 && out.contains("removed"), "{out}{err}");
    let (code, _, err) = remove();
    assert!(code == 2 && err.contains("account list"), "{err}");
    let (code, out, err) = list();
    assert!(code == 0 && out.is_empty() && err.contains("account add"), "{out}{err}");
}

//! What the command line refuses and warns of: open files, what is in use, what is no file, what is not what it says.
#![allow(clippy::unwrap_used, reason = "for tests only")]

mod program;

use program::{Folder, example, run, run_with_input};
use std::path::Path;

fn text(path: &Path) -> String {
    path.display().to_string()
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

//! Finds what the tests need, and installs it where that can be done without asking: as root on Debian.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::step::{Failure, must, output};

/// The oldest PostgreSQL that Samling supports.
const OLDEST_POSTGRES: u32 = 15;
/// The oldest node that runs the journeys (that of Debian 12).
const OLDEST_NODE: u32 = 18;

/// Where the tools of a whole run are.
pub struct Tools {
    /// The folder with `initdb`, `pg_ctl` and `postgres`.
    pub postgres: PathBuf,
    /// The browser.
    pub chromium: PathBuf,
}

/// Something from outside that the tests need.
struct Need {
    /// What it is called, with its oldest version.
    what: &'static str,
    /// What to install for it on Debian.
    packages: &'static [&'static str],
    find: fn() -> Option<PathBuf>,
}

const POSTGRES: Need =
    Need { what: "PostgreSQL 15 or newer", packages: &["postgresql"], find: find_postgres };
const CHROMIUM: Need = Need { what: "Chromium", packages: &["chromium"], find: find_chromium };
const NODE: Need = Need { what: "node 18 or newer", packages: &["nodejs"], find: find_node };
const WRK: Need = Need { what: "wrk", packages: &["wrk"], find: || find_program("wrk") };
const PYTHON: Need = Need {
    what: "Python 3.10 or newer with venv",
    packages: &["python3", "python3-venv"],
    find: find_python,
};
const NPM: Need = Need { what: "npm", packages: &["npm"], find: || find_program("npm") };

/// Everything: tools of the system, then the npm packages of the journeys.
pub fn all(root: &Path) -> Result<Tools, Failure> {
    let found = provide(&[POSTGRES, CHROMIUM, NODE, NPM], install)?;
    let [postgres, chromium, ..] = found.as_slice() else {
        return Err(Failure::new("A tool was neither found nor reported missing."));
    };
    npm_packages(root)?;
    Ok(Tools { postgres: postgres.clone(), chromium: chromium.clone() })
}

/// PostgreSQL alone: the folder with its server programs.
pub fn postgres() -> Result<PathBuf, Failure> {
    provide(&[POSTGRES], install)?.pop().ok_or_else(|| Failure::new("PostgreSQL is missing."))
}

/// The load generator of the page bench.
pub fn wrk() -> Result<PathBuf, Failure> {
    provide(&[WRK], install)?.pop().ok_or_else(|| Failure::new("wrk is missing."))
}

/// A Python in an environment of its own at this place, with the packages that the list names, from the index that pip is
/// set up for.
pub fn python(place: &Path, list: &Path) -> Result<PathBuf, Failure> {
    let system =
        provide(&[PYTHON], install)?.pop().ok_or_else(|| Failure::new("Python with venv is missing."))?;
    let own = place.join("bin/python");
    let wanted = std::fs::read(list).map_err(|error| Failure::new(format!("{}: {error}", list.display())))?;
    let installed = place.join("installed.txt");
    if own.is_file() && std::fs::read(&installed).is_ok_and(|text| text == wanted) {
        println!("Python packages: as listed");
        return Ok(own);
    }
    must(Command::new(system).args(["-m", "venv", "--clear"]).arg(place))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    must(Command::new(&own).args(pip).arg(list)).map_err(|why| {
        Failure::new(format!(
            "{why} The packages that are compared with are missing; with --ours the bench does without them."
        ))
    })?;
    std::fs::write(installed, wanted)?;
    Ok(own)
}

/// Finds all needs, installing at most once; the answer has the order of the needs.
fn provide(
    needs: &[Need],
    install: impl Fn(&[&str]) -> Result<(), Failure>,
) -> Result<Vec<PathBuf>, Failure> {
    let missing: Vec<&Need> = needs.iter().filter(|need| (need.find)().is_none()).collect();
    if !missing.is_empty() {
        let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
        let names = missing.iter().map(|need| need.what).collect::<Vec<_>>().join(", ");
        install(&packages).map_err(|why| Failure::new(format!("Missing: {names}. {why}")))?;
    }
    let mut found = Vec::new();
    for need in needs {
        let place = (need.find)().ok_or_else(|| {
            Failure::new(format!(
                "Missing: {}, even after installing {}.",
                need.what,
                need.packages.join(" ")
            ))
        })?;
        println!("{}: {}", need.what, place.display());
        found.push(place);
    }
    Ok(found)
}

fn install(packages: &[&str]) -> Result<(), Failure> {
    let by_hand = format!("Install it: on Debian `apt-get install {}` as root.", packages.join(" "));
    if !is_root()? || find_program("apt-get").is_none() {
        return Err(Failure::new(by_hand));
    }
    let apt = |arguments: &[&str]| {
        must(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
            .map_err(|why| Failure::new(format!("{why} {by_hand}")))
    };
    apt(&["update", "-qq"])?;
    apt(&[&["install", "-qq", "-y", "--no-install-recommends"], packages].concat())
}

/// Whether we are root: PostgreSQL's server refuses to run as root, and only root can install.
pub fn is_root() -> Result<bool, Failure> {
    Ok(output(Command::new("id").arg("-u"))?.trim() == "0")
}

/// `npm ci` in `e2e`, unless what is installed already is what the lock file names.
fn npm_packages(root: &Path) -> Result<(), Failure> {
    let folder = root.join("e2e");
    let lock = std::fs::read(folder.join("package-lock.json"))
        .map_err(|error| Failure::new(format!("e2e/package-lock.json: {error}")))?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if std::fs::read(&installed).is_ok_and(|text| text == lock) {
        println!("npm packages: as locked");
        return Ok(());
    }
    // No scripts of packages: playwright-core needs none, and the browser is Debian's.
    must(Command::new("npm").args(["ci", "--ignore-scripts"]).current_dir(&folder))
        .map_err(|why| Failure::new(format!("{why} The npm packages of e2e are missing.")))?;
    std::fs::write(installed, lock)?;
    Ok(())
}

fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn find_chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|file| file.is_file());
    named.or_else(|| ["chromium", "chromium-browser"].into_iter().find_map(find_program))
}

/// The first Python of PATH that can make an environment: Debian's needs a package for that.
fn find_python() -> Option<PathBuf> {
    let can = "import ensurepip, venv, sys; sys.exit(sys.version_info < (3, 10))";
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join("python3")).find(|python| {
        let mut asked = Command::new(python);
        asked.args(["-c", can]).stdout(Stdio::null()).stderr(Stdio::null());
        asked.status().is_ok_and(|status| status.success())
    })
}

fn find_node() -> Option<PathBuf> {
    find_program("node").filter(|node| version(node).is_some_and(|major| major >= OLDEST_NODE))
}

/// The newest PostgreSQL with server programs. Debian keeps these out of PATH, in one folder per version.
fn find_postgres() -> Option<PathBuf> {
    let named = std::env::var_os("PG_BIN").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let folders = named
        .into_iter()
        .chain(std::env::split_paths(&path))
        .chain(debian.flatten().map(|entry| entry.path().join("bin")));
    let servers = folders.filter(|folder| {
        ["initdb", "pg_ctl", "postgres"].iter().all(|program| folder.join(program).is_file())
    });
    let versions = servers.filter_map(|folder| Some((version(&folder.join("postgres"))?, folder)));
    versions
        .filter(|(major, _)| *major >= OLDEST_POSTGRES)
        .max_by_key(|(major, _)| *major)
        .map(|(_, folder)| folder)
}

fn version(program: &Path) -> Option<u32> {
    let output = Command::new(program).arg("--version").stderr(Stdio::null()).output().ok()?;
    major(&String::from_utf8_lossy(&output.stdout))
}

/// The first number of what a program says about its version: 15 in `postgres (PostgreSQL) 15.13 (Debian …)`.
fn major(text: &str) -> Option<u32> {
    let start = text.find(|sign: char| sign.is_ascii_digit())?;
    text[start..].split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Need = Need { what: "here", packages: &["here"], find: || Some(PathBuf::from("/bin/here")) };
    const NOWHERE: Need = Need { what: "nowhere", packages: &["no", "where"], find: || None };

    #[test]
    fn what_is_there_is_not_installed() {
        let found = provide(&[HERE], |_| panic!("nothing is missing")).expect("it is here");
        assert_eq!(found, [PathBuf::from("/bin/here")]);
    }

    #[test]
    fn only_what_is_missing_is_installed_and_a_failure_names_it() {
        let failure = provide(&[HERE, NOWHERE], |packages| {
            assert_eq!(packages, ["no", "where"]);
            Err(Failure::new("Install it by hand."))
        });
        assert_eq!(failure.expect_err("missing").to_string(), "Missing: nowhere. Install it by hand.");
    }

    #[test]
    fn what_stays_missing_after_installing_fails() {
        let failure = provide(&[NOWHERE], |_| Ok(())).expect_err("still missing");
        assert_eq!(failure.to_string(), "Missing: nowhere, even after installing no where.");
    }

    #[test]
    fn the_major_version_is_the_first_number() {
        let cases = [
            ("postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)", Some(15)),
            ("v20.20.2\n", Some(20)),
            ("postgres (PostgreSQL) 18beta1", Some(18)),
            ("unknown", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(major(text), expected, "{text}");
        }
    }
}

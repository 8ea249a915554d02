//! A private PostgreSQL for one run: its own data in a temporary folder, its own port, its own password.
//!
//! The server stands under a small shell script that stops it and deletes its folder as soon as the pipe to us
//! closes. So it goes away at the end of the run, at a failure, and when the run itself is killed.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

use crate::prepare::is_root;
use crate::step::{Failure, output};

/// The system's user that owns the server when we are root, since the server refuses to run as root.
const SYSTEM_USER: &str = "postgres";
/// The database user of the tests. It may create databases.
const DATABASE_USER: &str = "samling";
/// Another program may take the free port before the server does.
const ATTEMPTS: usize = 3;

/// Arguments: the folder of the programs and the port. Standard input: the password, then nothing until the end.
/// Where losing data at a crash is of no matter, nothing is forced to disk.
const SCRIPT: &str = r#"
set -eu
umask 077
bin=$1 port=$2 durable=$4
read -r password
[ -w "${TMPDIR:-/tmp}" ] || TMPDIR=/tmp
dir=$(mktemp -d "${TMPDIR:-/tmp}/samling-postgres-XXXXXX")
finish() {
    "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$dir"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
fail() {
    cat "$dir/log" >&2
    exit 1
}
printf '%s\n' "$password" >"$dir/password"
"$bin/initdb" -D "$dir/data" -U "$3" --pwfile="$dir/password" --auth=scram-sha-256 --encoding=UTF8 --no-locale \
    --no-sync </dev/null >"$dir/log" 2>&1 || fail
settings="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c max_connections=200"
fast="-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
[ "$durable" = no ] || fast=
"$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 60 -o "$settings $fast" start </dev/null >/dev/null 2>&1 || fail
echo ready
read -r end || true
"#;

/// Whether what is committed survives a crash of the machine, as it must where speed is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durable {
    /// As a real server.
    Yes,
    /// As fast as it goes, for tests.
    No,
}

/// A running server. Dropping it stops it and deletes its data.
pub struct Postgres {
    keeper: Child,
    /// Closing this pipe is the sign to stop.
    pipe: Option<ChildStdin>,
    url: String,
}

impl Postgres {
    /// Starts a server from the programs in this folder and waits until it answers.
    pub fn start(bin: &Path, durable: Durable) -> Result<Self, Failure> {
        let mut last = Failure::new("PostgreSQL was not started.");
        for _ in 0..ATTEMPTS {
            match Self::attempt(bin, durable) {
                Ok(server) => {
                    println!("PostgreSQL answers on {}", server.place());
                    return Ok(server);
                }
                Err(failure) => last = failure,
            }
        }
        Err(last)
    }

    fn attempt(bin: &Path, durable: Durable) -> Result<Self, Failure> {
        let port = free_port()?;
        let password = password()?;
        let mut command = keeper()?;
        command
            .args(["-c", SCRIPT, "sh"])
            .arg(bin)
            .args([
                port.to_string().as_str(),
                DATABASE_USER,
                if durable == Durable::Yes { "yes" } else { "no" },
            ])
            // The server's user may not enter our folder.
            .current_dir("/")
            // Ctrl-C goes to us alone; the closing pipe then stops the server in good order.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut keeper = command.spawn()?;
        let (Some(mut pipe), Some(answers)) = (keeper.stdin.take(), keeper.stdout.take()) else {
            return Err(Failure::new("The pipes to PostgreSQL were not opened."));
        };
        // A keeper that has died already is told by its silence below.
        let _ = writeln!(pipe, "{password}");
        let url = format!("postgres://{DATABASE_USER}:{password}@{}:{port}/postgres", Ipv4Addr::LOCALHOST);
        let server = Self { keeper, pipe: Some(pipe), url };
        let mut line = String::new();
        BufReader::new(answers).read_line(&mut line)?;
        if line.trim() == "ready" {
            Ok(server)
        } else {
            Err(Failure::new("PostgreSQL did not start; what it said stands above."))
        }
    }

    /// The address with user and password, for `SAMLING_TEST_POSTGRES`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Host, port and database, without the password.
    fn place(&self) -> &str {
        self.url.split_once('@').map_or("", |(_, place)| place)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.pipe.take());
        // Nothing can be done about a keeper that cannot be waited for; it stops all the same.
        let _ = self.keeper.wait();
    }
}

/// The shell, as a user that PostgreSQL accepts.
fn keeper() -> Result<Command, Failure> {
    if !is_root()? {
        return Ok(Command::new("sh"));
    }
    if output(Command::new("id").args(["-u", SYSTEM_USER])).is_err() {
        return Err(Failure::new(format!(
            "PostgreSQL refuses to run as root, and there is no user \"{SYSTEM_USER}\". Debian's package makes it: \
             `apt-get install postgresql`."
        )));
    }
    let mut command = Command::new("runuser");
    command.args(["-u", SYSTEM_USER, "--", "sh"]);
    Ok(command)
}

fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Others on this machine can reach the port, and a database's superuser can run programs: so no fixed password.
fn password() -> Result<String, Failure> {
    use std::fmt::Write as _;
    let mut bytes = [0_u8; 16];
    std::fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    let mut text = String::new();
    for byte in bytes {
        write!(text, "{byte:02x}").map_err(|error| Failure::new(error.to_string()))?;
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::net::TcpStream;

    use super::*;
    use crate::prepare;

    /// What psql writes, on its standard output and as errors.
    fn ask(bin: &Path, url: &str) -> (String, String) {
        let arguments = ["-X", "-A", "-t", "-w", "-c", "select 1", url];
        let output = Command::new(bin.join("psql")).args(arguments).output().expect("psql");
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        (text(output.stdout), text(output.stderr))
    }

    #[test]
    fn the_server_answers_only_with_its_password_and_is_gone_afterwards() {
        let bin = prepare::postgres().expect("PostgreSQL is needed for the tests");
        let server = Postgres::start(&bin, Durable::No).expect("a server");
        assert_eq!(ask(&bin, server.url()), ("1\n".to_owned(), String::new()));
        let place = server.place().to_owned();
        let (answer, error) = ask(&bin, &format!("postgres://samling:wrong@{place}"));
        assert!(answer.is_empty() && error.contains("password authentication failed"), "{answer} {error}");

        drop(server);
        let address = place.trim_end_matches("/postgres");
        assert!(TcpStream::connect(address).is_err(), "the port is closed");
    }

    #[test]
    fn a_folder_without_the_programs_is_a_failure() {
        let failure =
            Postgres::start(Path::new("/no/such/folder"), Durable::No).err().expect("no programs there");
        assert!(failure.to_string().contains("did not start"), "{failure}");
    }

    #[test]
    fn no_two_passwords_are_alike() {
        let (one, other) = (password().expect("random"), password().expect("random"));
        assert_eq!(one.len(), 32);
        assert_ne!(one, other);
    }
}

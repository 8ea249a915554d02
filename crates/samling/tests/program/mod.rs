//! Runs the program as its users do, in a folder of its own.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "for tests only; each test file uses a part of it"
)]

pub mod house;
pub mod http;
pub mod line;
pub mod mail;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The example's folder.
pub fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/klimasamling-trondelag-2018")
}

/// A new, empty folder that is gone when the test ends.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
    pub fn path(&self) -> &Path {
        &self.0
    }
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap();
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The program with these arguments; its settings come from nowhere else.
pub fn samling(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samling"));
    command.args(arguments).env("LC_ALL", "C").env_remove("SAMLING_LOG");
    // SAMLING_TEST_POSTGRES and its kin are the tests' own.
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("SAMLING_")) {
        command.env_remove(name);
    }
    command
}

/// Runs it to its end: exit code, standard output, standard error.
pub fn run(arguments: &[&str]) -> (i32, String, String) {
    told(&samling(arguments).stdin(Stdio::null()).output().unwrap())
}

/// Runs it with something on standard input.
pub fn run_with_input(arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut child = samling(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that has refused already reads no more.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    told(&child.wait_with_output().unwrap())
}

fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

/// A program that runs until it is stopped or dropped; its log goes to a file.
pub struct Server {
    child: Child,
    stderr: PathBuf,
}

impl Server {
    /// Starts `samling serve` and waits until it says that it is ready.
    pub fn start(config: &str, folder: &Path) -> Self {
        Self::spawn(&["serve", config], folder.join("stderr")).ready()
    }

    /// As [`Server::start`], where no file may grow beyond one megabyte: writing fails as on a full disk.
    #[cfg(target_os = "linux")]
    pub fn start_limited(config: &str, folder: &Path) -> Self {
        let stderr = folder.join("stderr");
        let plain = samling(&[]);
        let program = plain.get_program().to_owned();
        let mut command = Command::new("sh");
        // The signal for a file that is too large is ignored, so that the program sees the error. In blocks of 512 bytes.
        command
            .args(["-c", "trap '' XFSZ; ulimit -S -f 2048; exec \"$0\" serve \"$1\""])
            .arg(program)
            .arg(config);
        let server = Self::run(command.env("LC_ALL", "C"), stderr);
        server.ready()
    }

    /// Files may grow again.
    #[cfg(target_os = "linux")]
    pub fn lift_limit(&self) {
        let pid = self.child.id().to_string();
        assert!(
            Command::new("prlimit").args(["--pid", &pid, "--fsize=unlimited:"]).status().unwrap().success()
        );
    }

    fn ready(self) -> Self {
        let server = self;
        let start = Instant::now();
        while !server.log().contains("ready") {
            assert!(start.elapsed() < Duration::from_secs(20), "{}", server.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    fn spawn(arguments: &[&str], stderr: PathBuf) -> Self {
        Self::run(&mut samling(arguments), stderr)
    }

    fn run(command: &mut Command, stderr: PathBuf) -> Self {
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(fs::File::create(&stderr).unwrap())
            .spawn()
            .unwrap();
        Self { child, stderr }
    }

    fn log(&self) -> String {
        fs::read_to_string(&self.stderr).unwrap_or_default()
    }

    /// Ends it by SIGTERM: exit code and what it wrote to standard error.
    pub fn stop(mut self) -> (Option<i32>, String) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        let start = Instant::now();
        let code = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.code();
            }
            assert!(start.elapsed() < Duration::from_secs(30), "SIGTERM does not end it");
            std::thread::sleep(Duration::from_millis(20));
        };
        (code, self.log())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_file(&self.stderr);
    }
}

/// A demo that runs, with the addresses that it printed.
pub struct Demo {
    server: Server,
    pub addresses: serde_json::Value,
}

impl Demo {
    /// Starts it on a free port; its log goes to a file beside its folder.
    pub fn start(data: &Path) -> Self {
        let arguments = ["demo", "--port", "0", "--json", "--data", &data.display().to_string()];
        // Its log is quiet otherwise, and it is looked into.
        let mut command = samling(&arguments);
        let mut server = Server::run(command.env("SAMLING_LOG", "info"), data.with_extension("stderr"));
        let mut line = String::new();
        BufReader::new(server.child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let addresses =
            serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line:?} {}", server.log()));
        Self { server, addresses }
    }

    pub fn address(&self, name: &str) -> &str {
        self.addresses[name].as_str().unwrap()
    }

    pub fn stop(self) -> (Option<i32>, String) {
        self.server.stop()
    }
}

/// Asks for a page over a plain socket: the status and the whole answer.
pub fn get(url: &str) -> (u16, String) {
    let rest = url.strip_prefix("http://").unwrap();
    let (host, path) = rest.split_once('/').map_or((rest, String::from("/")), |(h, p)| (h, format!("/{p}")));
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let answer = String::from_utf8_lossy(&bytes).into_owned();
    (answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0), answer)
}

//! An installation of the real program with so many gatherings that very many are invited.

use crate::sign_up::Links;
use crate::{Asked, Broken};
use samling_app::links::Key;
use samling_domain::identity::GatheringId;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The program is given so long to answer after its start.
const ANSWERS_WITHIN: Duration = Duration::from_mins(1);
/// The example is of 2018; in this year the weekdays are the same, and its deadlines lie ahead.
const YEAR: &str = "2029";

/// A folder of its own that is gone at the end.
pub struct Folder(PathBuf);

impl Folder {
    /// A new folder among the temporary files.
    pub fn new(name: &str) -> Result<Self, Broken> {
        let path = std::env::temp_dir().join(format!("samling-bench-{name}-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left lies among the temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// An installation that is made, and not running yet.
pub struct Installation {
    binary: PathBuf,
    /// Its folder.
    pub folder: Folder,
    /// Its database: an address, or a file.
    pub database: String,
    /// Its links.
    pub links: Links,
}

impl Installation {
    /// Imports the example again and again, with `each` made-up organisations that are invited to each gathering, until at
    /// least `invited` are.
    pub fn make(
        asked: &Asked,
        name: &str,
        database: Option<&str>,
        invited: usize,
        each: usize,
    ) -> Result<Self, Broken> {
        let folder = Folder::new(name)?;
        let source = fs::read_to_string(asked.example.join("gathering.toml"))?;
        let source = source.replace("2018-", &format!("{YEAR}-"));
        let of_example = id(&source)?;
        let from = folder.path().join("gathering");
        fs::create_dir_all(&from)?;
        fs::copy(asked.example.join("picture.svg"), from.join("picture.svg"))?;
        let data = folder.path().join("data");
        let database = database.map_or_else(|| data.join("samling.db").display().to_string(), str::to_owned);
        let mut gatherings = Vec::new();
        for first in (0..invited).step_by(each) {
            let gathering = format!("{of_example}-{}", gatherings.len() + 1);
            let line = |id: &str| format!("id = \"{id}\"");
            let source = source.replacen(&line(&of_example), &line(&gathering), 1);
            fs::write(from.join("gathering.toml"), source)?;
            let mut list = "id,name,emails,written_form,organisation_number\n".to_owned();
            for number in first..first + each {
                let id = Links::organisation(number);
                let _ = writeln!(list, "{id},K{number},p@{id}.example,nb,{}", organisation_number(number));
            }
            fs::write(from.join("invited.csv"), list)?;
            let import = Command::new(&asked.binary)
                .args(["gathering", "import"])
                .args([&from, Path::new("--data"), &data, Path::new("--database"), Path::new(&database)])
                .stdout(Stdio::null())
                .status()?;
            if !import.success() {
                return Err(Broken::new("the gathering could not be imported"));
            }
            gatherings.push(GatheringId::new(gathering).map_err(|error| Broken::new(error.to_string()))?);
        }
        let links = Links { key: key(&data)?, gatherings, each };
        Ok(Self { binary: asked.binary.clone(), folder, database, links })
    }

    /// Where its letters go.
    pub fn letters(&self) -> PathBuf {
        self.folder.path().join("data/letters")
    }

    /// Starts the program and waits until it answers.
    pub fn start(&self) -> Result<Running, Broken> {
        let address = free_address()?;
        let settings = self.folder.path().join("samling.toml");
        let text = format!("listen = \"{address}\"\ndata = \"data\"\ndatabase = \"{}\"\n", self.database);
        fs::write(&settings, text)?;
        let log = File::create(self.folder.path().join("log"))?;
        let mut command = Command::new(&self.binary);
        command.arg("serve").arg(&settings).stdout(Stdio::null()).stderr(log);
        let running = Running { child: command.spawn()?, address };
        running.wait(&format!("/{}", self.links.gathering(0)?))?;
        Ok(running)
    }
}

/// A made-up organisation number that passes modulus 11 (weights 3, 2, 7, 6, 5, 4, 3, 2); another one for each number.
fn organisation_number(number: usize) -> String {
    // Where the check digit would be 10 there is no such number; the last of the eight digits is kept free for that.
    (0..10)
        .find_map(|last| {
            let digits = format!("3{number:06}{last}");
            let weighed =
                digits.bytes().zip([3, 2, 7, 6, 5, 4, 3, 2]).map(|(d, w)| usize::from(d - b'0') * w);
            match (11 - weighed.sum::<usize>() % 11) % 11 {
                10 => None,
                check => Some(format!("{digits}{check}")),
            }
        })
        .unwrap_or_default()
}

/// A running program. It is ended when this is dropped.
pub struct Running {
    child: Child,
    /// Where it answers.
    pub address: SocketAddr,
}

impl Running {
    fn wait(&self, path: &str) -> Result<(), Broken> {
        let start = Instant::now();
        while start.elapsed() < ANSWERS_WITHIN {
            if answers(self.address, path).unwrap_or(false) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Err(Broken::new("the program does not answer"))
    }

    /// Its proportional share of memory in KiB, as the kernel counts it.
    pub fn pss_kib(&self) -> Result<u64, Broken> {
        let text = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.child.id()))?;
        let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
        let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        number.ok_or_else(|| Broken::new("the kernel does not tell the memory of the program"))
    }

    /// Kills it at once, as a power cut would.
    pub fn kill(&mut self) -> Result<(), Broken> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Asks it to end, and waits.
    pub fn stop(mut self) -> Result<(), Broken> {
        Command::new("kill").arg(self.child.id().to_string()).status()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended already cannot be ended again.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How long a demo that has its data takes from its start to its first page.
pub fn demo_ready(asked: &Asked) -> Result<Duration, Broken> {
    let folder = Folder::new("demo")?;
    let start = |port: u16| {
        Command::new(&asked.binary)
            .args(["demo", "--json", "--port", &port.to_string(), "--data"])
            .arg(folder.path().join("data"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
    };
    // The first start signs up its delegations; the second finds them.
    for measured in [false, true] {
        let address = free_address()?;
        let began = Instant::now();
        let running = Running { child: start(address.port())?, address };
        let mut running = running;
        let mut line = String::new();
        if let Some(out) = running.child.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        running.wait("/klimasamling-trondelag-2018")?;
        let took = began.elapsed();
        running.stop()?;
        if measured {
            return Ok(took);
        }
    }
    Err(Broken::new("the demo was not measured"))
}

fn answers(address: SocketAddr, path: &str) -> std::io::Result<bool> {
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    Ok(bytes.starts_with(b"HTTP/1.1 200"))
}

fn free_address() -> Result<SocketAddr, Broken> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

fn key(data: &Path) -> Result<Key, Broken> {
    let text = fs::read_to_string(data.join("samling.key"))?;
    let mut bytes = [0_u8; 32];
    for (byte, pair) in bytes.iter_mut().zip(text.trim().as_bytes().chunks(2)) {
        let digits = std::str::from_utf8(pair).unwrap_or_default();
        *byte = u8::from_str_radix(digits, 16).map_err(|_| Broken::new("the key file is no key"))?;
    }
    Ok(Key::new(bytes))
}

fn id(source: &str) -> Result<String, Broken> {
    let id = source.lines().find_map(|line| line.strip_prefix("id = \"")?.split('"').next());
    id.map(str::to_owned).ok_or_else(|| Broken::new("the example has no id"))
}

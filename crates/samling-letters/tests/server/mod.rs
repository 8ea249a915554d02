//! A mail server on 127.0.0.1 that behaves as it is told to, one connection after the other.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(dead_code, reason = "each test file uses its own part")]

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What the server does on one connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Manner {
    /// Takes the letter.
    Accept,
    /// Answers so to the n-th command of this name (from 1) and goes on.
    Answer(&'static str, usize, &'static str),
    /// Closes the line instead of answering this command.
    Drop(&'static str),
    /// Says nothing to this command.
    Hang(&'static str),
    /// Answers so to the final dot.
    AfterDot(&'static str),
    /// Closes the line after the final dot; the letter is kept.
    DropAfterDot,
    /// Says nothing after the final dot; the letter is kept.
    HangAfterDot,
    /// Closes the line in the middle of the letter.
    DropInside,
}

/// What the server has seen.
#[derive(Debug, Default)]
pub struct Seen {
    /// Letters that ended with a dot, without the dots that were added on the way.
    pub letters: Vec<String>,
    /// Commands, without the letters.
    pub commands: Vec<String>,
}

pub struct Server {
    pub url: String,
    pub seen: Arc<Mutex<Seen>>,
}

impl Server {
    /// Starts a server that treats its connections in these ways, one after the other.
    pub fn start(manners: Vec<Manner>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Seen::default()));
        let shared = Arc::clone(&seen);
        thread::spawn(move || {
            for manner in manners {
                let Ok((stream, _)) = listener.accept() else { return };
                // The client may go at any time; that is part of the test.
                let _ = talk(stream, &manner, &shared);
            }
        });
        Self { url, seen }
    }
    pub fn letters(&self) -> Vec<String> {
        self.seen.lock().unwrap().letters.clone()
    }
    pub fn count(&self, command: &str) -> usize {
        self.seen.lock().unwrap().commands.iter().filter(|one| one.starts_with(command)).count()
    }
}

fn hang() {
    thread::sleep(Duration::from_secs(7));
}

fn talk(stream: TcpStream, manner: &Manner, seen: &Mutex<Seen>) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream);
    if *manner == Manner::Drop("") {
        return Ok(());
    }
    if *manner == Manner::Hang("") {
        hang();
        return Ok(());
    }
    out.write_all(b"220 test.example\r\n")?;
    let mut times = std::collections::HashMap::<String, usize>::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let name = line.trim().split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        seen.lock().unwrap().commands.push(line.trim().to_owned());
        let time = times.entry(name.clone()).or_default();
        *time += 1;
        match manner {
            Manner::Drop(command) if *command == name => return Ok(()),
            Manner::Hang(command) if *command == name => {
                hang();
                return Ok(());
            }
            Manner::Answer(command, at, answer) if *command == name && at == time => {
                out.write_all(format!("{answer}\r\n").as_bytes())?;
                continue;
            }
            _ => {}
        }
        match name.as_str() {
            "EHLO" => out.write_all(b"250-test.example\r\n250-8BITMIME\r\n250 AUTH PLAIN\r\n")?,
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                if *manner == Manner::DropInside {
                    let mut part = String::new();
                    lines.read_line(&mut part)?;
                    return Ok(());
                }
                let letter = letter(&mut lines)?;
                seen.lock().unwrap().letters.push(letter);
                match manner {
                    Manner::DropAfterDot => return Ok(()),
                    Manner::HangAfterDot => {
                        hang();
                        return Ok(());
                    }
                    Manner::AfterDot(answer) => out.write_all(format!("{answer}\r\n").as_bytes())?,
                    _ => out.write_all(b"250 taken\r\n")?,
                }
            }
            "QUIT" => {
                out.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            "AUTH" => out.write_all(b"235 welcome\r\n")?,
            _ => out.write_all(b"250 ok\r\n")?,
        }
    }
}

fn letter(lines: &mut impl BufRead) -> std::io::Result<String> {
    let mut letter = String::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == ".\r\n" {
            return Ok(letter);
        }
        letter.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}
